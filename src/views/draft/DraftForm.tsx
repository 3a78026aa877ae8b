import { type FormEvent, useId, useState } from 'react';
import { isKind, KINDS } from '../../core/report.ts';
import { kindName } from '../../words/registries.ts';
import { DRAFT_WORDS } from '../../words/words.ts';
import type { Corrected, NamedRegion, Understood } from './messages.ts';

/** How many regions are offered for what is typed. */
const OFFERED = 30;

/** A region as the form names it: its code behind its name, so that two of one name are told apart. */
const nameOf = ({ code, path }: NamedRegion): string => `${path} ${code}`;

/** The region a text names: by the code it holds, else by a name that only one has. */
function regionIn(text: string, regions: readonly NamedRegion[]): NamedRegion | null {
  const code = /\d{6}/u.exec(text)?.[0];
  if (code !== undefined) return regions.find((region) => region.code === code) ?? null;
  const same = regions.filter(({ name }) => name === text.trim());
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** Whose report it is, of when and of what kind: as understood of the document, to be mended by the reader. */
export function DraftForm({
  understood,
  regions,
  onAgain,
}: {
  understood: Understood;
  regions: readonly NamedRegion[];
  onAgain: (corrected: Corrected) => void;
}) {
  const known = regions.find(({ code }) => code === understood.bureau);
  const [bureau, setBureau] = useState(known ? nameOf(known) : '');
  const [year, setYear] = useState(understood.year === null ? '' : `${understood.year}`);
  const [kind, setKind] = useState<string>(understood.kind ?? '');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const offered =
    bureau.trim() === '' ? [] : regions.filter((region) => nameOf(region).includes(bureau.trim()));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const region = regionIn(bureau, regions);
    const unknown = bureau.trim() !== '' && region === null;
    setWrong(unknown);
    if (unknown) return;
    onAgain({
      ...(region === null ? {} : { bureau: region.code }),
      ...(/^20\d\d$/u.test(year) ? { year: Number(year) } : {}),
      ...(isKind(kind) ? { kind } : {}),
    });
  };

  return (
    <form className="no-print flex flex-wrap items-end gap-x-4 gap-y-2" onSubmit={submit}>
      {regions.length > 0 && (
        <label className="grid min-w-0 grow basis-56 gap-1" htmlFor={`${id}-bureau`}>
          <span className="text-muted">{DRAFT_WORDS.bureau}</span>
          <input
            id={`${id}-bureau`}
            className="control w-full min-w-0"
            list={`${id}-regions`}
            placeholder={understood.bureauName ?? DRAFT_WORDS.bureauHint}
            title={DRAFT_WORDS.bureauHint}
            value={bureau}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => setBureau(event.target.value)}
          />
          <datalist id={`${id}-regions`}>
            {offered.slice(0, OFFERED).map((region) => (
              <option key={region.code} value={nameOf(region)} />
            ))}
          </datalist>
        </label>
      )}
      <label className="grid gap-1" htmlFor={`${id}-year`}>
        <span className="text-muted">{DRAFT_WORDS.year}</span>
        <input
          id={`${id}-year`}
          className="control w-24"
          inputMode="numeric"
          pattern="20[0-9]{2}"
          required
          placeholder="2024"
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
      </label>
      <label className="grid gap-1" htmlFor={`${id}-kind`}>
        <span className="text-muted">{DRAFT_WORDS.kind}</span>
        <select
          id={`${id}-kind`}
          className="control min-w-0 max-w-full"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {kind === '' && <option value="">{DRAFT_WORDS.notKnown}</option>}
          {Object.keys(KINDS).map((one) => (
            <option key={one} value={one}>
              {kindName(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="control">
        {DRAFT_WORDS.again}
      </button>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="w-full text-broken">
          {DRAFT_WORDS.noBureau}
        </p>
      )}
    </form>
  );
}
