import { useMemo } from 'react';
import { grouped } from '../../core/format.ts';
import { AUDIT_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_FILTERS } from '../media.ts';
import { Scroller } from '../parts/Scroller.tsx';
import { VERDICTS } from '../verdicts.ts';
import { amissIn, type CatalogueEntry, type CatalogueGroup, catalogueOf, type Tally } from './catalogue.ts';
import { AUDIT_START, type VerdictChoice } from './choice.ts';
import { countOf, verdictWord } from './told.ts';
import type { Audit } from './use-audit.ts';

const COLUMNS = ['amiss', 'doubtful', 'rounding', 'holds', 'unchecked'] as const;
type Column = (typeof COLUMNS)[number];

const nameOf = (column: Column): string =>
  column === 'amiss' ? AUDIT_WORDS.bothVerdicts : verdictWord(column);
const kindOf = (column: Column) => VERDICTS[column === 'amiss' ? 'broken' : column];
const signOf = (column: Column): string => kindOf(column).sign;
const toneOf = (column: Column): string => kindOf(column).tone;
const countIn = (tally: Tally, column: Column): number =>
  column === 'amiss' ? amissIn(tally) : tally[column];

/** The findings of one check, or of a group, with one verdict; everything else the reader filtered by is left. */
const stateFor = (state: State, narrowed: Partial<State>, verdict: VerdictChoice): State => ({
  ...state,
  ...AUDIT_START,
  order: state.order,
  verdict,
  ...narrowed,
});

/** Every check by group with what came of it over the reports in scope; each count lists its findings. */
export function CheckCatalogue({ state, audit: { counts } }: { state: State; audit: Audit }) {
  const wide = useMedia(WIDE_ENOUGH_FOR_FILTERS);
  const groups = useMemo(() => catalogueOf(counts), [counts]);
  const entries = groups.flatMap((group) => group.entries);
  const amiss = entries.filter(({ tally }) => amissIn(tally) > 0).length;
  const of = (meeting: CatalogueEntry['meeting']): number =>
    entries.filter((entry) => entry.meeting === meeting).length;
  return (
    <section className="card grid grid-cols-[minmax(0,1fr)] gap-2" aria-label={AUDIT_WORDS.catalogue}>
      <p>
        {AUDIT_WORDS.catalogueCount(entries.length, amiss, of('met') - amiss, of('undecided'), of('never'))}
      </p>
      <p className="text-muted">{AUDIT_WORDS.catalogueAbout}</p>
      <NeverDecided entries={entries} />
      {wide ? (
        <CatalogueTable state={state} groups={groups} />
      ) : (
        <CatalogueList state={state} groups={groups} />
      )}
    </section>
  );
}

/** The checks that decided nothing in the reports in scope, by name: among all the others they are hard to find. */
function NeverDecided({ entries }: { entries: readonly CatalogueEntry[] }) {
  const own = (['never', 'undecided'] as const).flatMap((meeting) =>
    entries.filter((entry) => entry.meeting === meeting),
  );
  if (own.length === 0) return null;
  return (
    <details className="no-print">
      <summary className="min-h-6 w-fit text-accent">{AUDIT_WORDS.neverDecided(own.length)}</summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {own.map(({ id, name, sentence, meeting }) => (
          <li key={id}>
            {name}
            <span className="ml-2 text-[12px] text-unchecked">{AUDIT_WORDS.meetings[meeting]}</span>
            <span className="block text-[12px] text-muted">{sentence}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Part = { readonly state: State; readonly groups: readonly CatalogueGroup[] };

function CatalogueTable({ state, groups }: Part) {
  return (
    <Scroller label={AUDIT_WORDS.catalogue}>
      <table className="grid-table sticky-names">
        <thead>
          <tr>
            <th scope="col">{AUDIT_WORDS.check}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="figure">
                <span aria-hidden="true">{signOf(column)} </span>
                {nameOf(column)}
              </th>
            ))}
            <th scope="col" className="figure">
              {AUDIT_WORDS.largestColumn}
            </th>
          </tr>
        </thead>
        {groups.map(({ id, name, tally, entries: own }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" className="pt-4">
                <h2 className="text-[14px]">{name}</h2>
              </th>
              <Counts state={state} name={name} tally={tally} narrowed={{ group: id }} />
              <td />
            </tr>
            {own.map((entry) => (
              <tr key={entry.id}>
                <th scope="row" className="max-w-[48vw] min-w-32 font-normal sm:max-w-md">
                  {entry.name}
                  <span className="block text-[12px] text-muted">{entry.sentence}</span>
                  {entry.meeting !== 'met' && (
                    <span className="block text-[12px] text-unchecked">
                      {AUDIT_WORDS.meetings[entry.meeting]}
                    </span>
                  )}
                </th>
                <Counts state={state} name={entry.name} tally={entry.tally} narrowed={{ check: entry.id }} />
                <td className="figure">{entry.largest === null ? '' : grouped(String(entry.largest))}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

/** On a narrow screen: a check below the other, with the counts that are not zero. */
function CatalogueList({ state, groups }: Part) {
  return groups.map(({ id, name, entries }) => (
    <section key={id}>
      <h2 className="rounded bg-raised px-2 text-[14px]">{name}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line px-2 py-1">
            {entry.name}
            <span className="block text-[12px] text-muted">{entry.sentence}</span>
            {entry.meeting === 'never' ? (
              <span className="block text-[12px] text-unchecked">{AUDIT_WORDS.meetings.never}</span>
            ) : (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {COLUMNS.filter((column) => countIn(entry.tally, column) > 0).map((column) => (
                  <li key={column}>
                    <a
                      className={`inline-block min-h-7 min-w-7 underline ${toneOf(column)}`}
                      {...linkTo(stateFor(state, { check: entry.id }, column))}
                    >
                      <span className="sr-only">{AUDIT_WORDS.countOf(entry.name, nameOf(column))}</span>
                      <span aria-hidden="true">
                        {signOf(column)} {nameOf(column)}{' '}
                      </span>
                      {countOf(countIn(entry.tally, column))}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Counts({
  state,
  name,
  tally,
  narrowed,
}: {
  state: State;
  name: string;
  tally: Tally;
  narrowed: Partial<State>;
}) {
  return COLUMNS.map((column) => {
    const count = countIn(tally, column);
    return (
      <td key={column} className="figure">
        {count === 0 ? (
          <span className="text-muted">0</span>
        ) : (
          <a
            className={`inline-block min-h-7 min-w-7 underline ${toneOf(column)}`}
            {...linkTo(stateFor(state, narrowed, column))}
          >
            <span className="sr-only">{AUDIT_WORDS.countOf(name, nameOf(column))}</span>
            {countOf(count)}
          </a>
        )}
      </td>
    );
  });
}
