import { useId, useState } from 'react';
import type { Row } from '../../db/tables.ts';
import { WORDS } from '../../words/words.ts';
import { change } from '../address-bar.ts';
import { Tick } from './Tick.tsx';

type Region = Row<'regions'>;
const ENOUGH_TO_SEARCH = 12;
const MOST_SHOWN = 200;

/** The bureaus of the snapshot as checkboxes, with a search field once there are many. */
export function BureauTicks({ held, chosen }: { held: readonly Region[]; chosen: readonly string[] }) {
  const [sought, setSought] = useState('');
  const field = useId();
  const found = held.filter(
    ({ bureau, code }) => bureau.includes(sought.trim()) || code.startsWith(sought.trim()),
  );
  const toggle = (code: string) =>
    change({ bureaus: chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code] });
  return (
    <>
      {held.length > ENOUGH_TO_SEARCH && (
        <p className="mb-2">
          <label htmlFor={field} className="sr-only">
            {WORDS.filters.find}
          </label>
          <input
            id={field}
            type="search"
            className="control w-full"
            placeholder={WORDS.filters.find}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
      )}
      {found.length === 0 && <p className="text-muted">{WORDS.filters.noneFound}</p>}
      <ul>
        {found.slice(0, MOST_SHOWN).map(({ code, bureau }) => (
          <li key={code}>
            <Tick label={bureau} checked={chosen.includes(code)} onChange={() => toggle(code)} />
          </li>
        ))}
      </ul>
    </>
  );
}
