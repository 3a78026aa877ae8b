import type { ReactNode } from 'react';
import { uncheckedReason } from '../../core/unchecked-reason.ts';
import { absenceWords, checkWords } from '../../words/registries.ts';
import { SHEET_WORDS, WRITING } from '../../words/words.ts';
import { AmissTable } from './AmissTable.tsx';
import type { Sheet, SheetCheck, SheetEntry, SheetReason } from './sheet.ts';
import { type Told, tellEntry } from './told.ts';

type Part = {
  readonly id: keyof typeof SHEET_WORDS.notes;
  readonly count: number;
  readonly body: ReactNode;
};

/** The annex of a sheet, its parts numbered as far as there are any. */
export function SheetAnnex({
  sheet,
  rest,
}: {
  sheet: Sheet;
  /** What is amiss and did not fit the first page. */
  rest: readonly { readonly entry: SheetEntry; readonly told: Told }[];
}) {
  const tellAll = (entries: readonly SheetEntry[]) =>
    entries.map((entry) => ({ entry, told: tellEntry(entry) }));
  const { parts: names } = SHEET_WORDS;
  const parts: readonly Part[] = [
    { id: 'more', count: rest.length, body: <AmissTable label={names.more} rows={rest} /> },
    {
      id: 'doubtful',
      count: sheet.doubtful.length,
      body: <AmissTable label={names.doubtful} rows={tellAll(sheet.doubtful)} />,
    },
    {
      id: 'misread',
      count: sheet.misread.length,
      body: <AmissTable label={names.misread} rows={tellAll(sheet.misread)} />,
    },
    {
      id: 'undecided',
      count: sheet.undecided.reduce((sum, { entries }) => sum + entries.length, 0),
      body: <Undecided reasons={sheet.undecided} />,
    },
    {
      id: 'held',
      count: sheet.held.reduce((sum, { held, rounding }) => sum + held + rounding, 0),
      body: <Held checks={sheet.held} />,
    },
  ];
  const present = parts.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  return (
    <section className="sheet-annex" aria-label={SHEET_WORDS.annex}>
      {present.map(({ id, count, body }, index) => (
        <section key={id}>
          <h3>{SHEET_WORDS.annexTitle(SHEET_WORDS.numerals[index] ?? '', names[id], count)}</h3>
          <p className="sheet-note">{SHEET_WORDS.notes[id]}</p>
          {body}
        </section>
      ))}
    </section>
  );
}

function Undecided({ reasons }: { reasons: readonly SheetReason[] }) {
  const { columns } = SHEET_WORDS;
  return reasons.map(({ reason, absence, entries }) => (
    <section key={reason}>
      <h4 lang={absence === null && reason !== '' ? 'zh-CN' : undefined}>
        {SHEET_WORDS.group(
          absence === null ? reason || SHEET_WORDS.other : absenceWords(absence).name,
          entries.length,
        )}
      </h4>
      <table className="sheet-table sheet-undecided" aria-label={reason || SHEET_WORDS.other}>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.check}</th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.places}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const told = tellEntry(entry);
            return (
              <tr key={entry.finding.id}>
                <td>{entry.number}</td>
                <td>{told.check}</td>
                <td data-label={columns.reason} lang="zh-CN">
                  {uncheckedReason(entry.finding).about || entry.finding.claim}
                </td>
                <td data-label={columns.places}>
                  {[told.printed === '' ? told.line : SHEET_WORDS.at(told.printed, told.line), told.based]
                    .filter((text) => text !== '')
                    .join(WRITING.semicolon) || '—'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  ));
}

function Held({ checks }: { checks: readonly SheetCheck[] }) {
  const { columns } = SHEET_WORDS;
  return (
    <table className="sheet-table sheet-held" aria-label={SHEET_WORDS.parts.held}>
      <thead>
        <tr>
          <th scope="col">{columns.check}</th>
          <th scope="col">{columns.rule}</th>
          <th scope="col" className="figure">
            {columns.held}
          </th>
          <th scope="col" className="figure">
            {columns.rounding}
          </th>
          <th scope="col">{columns.places}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map(({ check, held, rounding, places }) => (
          <tr key={check}>
            <td>{checkWords(check).name}</td>
            <td data-label={columns.rule}>{checkWords(check).sentence}</td>
            <td data-label={columns.held} className="figure">
              {held}
            </td>
            <td data-label={columns.rounding} className="figure">
              {rounding}
            </td>
            <td data-label={columns.places}>
              {WRITING.clausesOf(
                places.map(({ page, lines }) =>
                  page === null ? SHEET_WORDS.lines(lines) : SHEET_WORDS.pageLines(page, lines),
                ),
              ) || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
