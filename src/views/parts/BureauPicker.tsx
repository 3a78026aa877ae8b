import { useId, useMemo, useState } from 'react';
import type { Row } from '../../db/tables.ts';
import { BUREAU_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { RANKS, rankOf } from '../search.ts';
import { regionNamed } from '../search-entries.ts';
import { Menu } from './Menu.tsx';

type Region = Row<'regions'>;
const ENOUGH_TO_SEARCH = 12;
const MOST_SHOWN = 100;

/** A menu of the bureaus of the snapshot, each a link to a state; found by name, code and pinyin once there are many. */
export function BureauPicker({
  held,
  chosen,
  stateOf,
}: {
  held: readonly Region[];
  chosen: Region | undefined;
  stateOf: (code: string) => State;
}) {
  const [sought, setSought] = useState('');
  const field = useId();
  const named = useMemo(
    () => held.map((region) => ({ region, names: regionNamed(region, [], [region.bureau]) })),
    [held],
  );
  const found = useMemo(() => {
    if (sought.trim() === '') return held;
    const ranked = named.map(({ region, names }) => ({ region, rank: rankOf(names, sought) }));
    return RANKS.flatMap((best) => ranked.filter(({ rank }) => rank === best).map(({ region }) => region));
  }, [held, named, sought]);
  return (
    <Menu label={BUREAU_WORDS.choose} value={chosen?.bureau ?? '—'}>
      {held.length > ENOUGH_TO_SEARCH && (
        <p className="mb-2">
          <label htmlFor={field} className="sr-only">
            {BUREAU_WORDS.find}
          </label>
          <input
            id={field}
            type="search"
            className="control w-full"
            placeholder={BUREAU_WORDS.find}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </p>
      )}
      {found.length === 0 && <p className="text-muted">{BUREAU_WORDS.noneFound}</p>}
      <ul>
        {found.slice(0, MOST_SHOWN).map(({ code, bureau }) => (
          <li key={code}>
            <a
              className="flex min-h-8 items-center gap-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=true]:font-medium aria-[current=true]:text-accent"
              aria-current={code === chosen?.code ? 'true' : undefined}
              {...linkTo(stateOf(code))}
            >
              {bureau}
              <span className="at">{code}</span>
            </a>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="mt-1 text-[12px] text-muted">{BUREAU_WORDS.moreFound(MOST_SHOWN, found.length)}</p>
      )}
    </Menu>
  );
}
