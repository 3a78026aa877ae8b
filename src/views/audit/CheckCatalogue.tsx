import { useMemo } from 'react';
import { grouped } from '../../core/format.ts';
import { AUDIT_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { Scroller } from '../parts/Scroller.tsx';
import { VERDICTS } from '../verdicts.ts';
import { amissIn, type CatalogueEntry, catalogueOf, type Tally } from './catalogue.ts';
import { AUDIT_START, type VerdictChoice } from './choice.ts';
import { countOf, verdictWord } from './told.ts';
import type { Audit } from './use-audit.ts';

const COLUMNS = ['amiss', 'doubtful', 'rounding', 'holds', 'unchecked'] as const;
type Column = (typeof COLUMNS)[number];

const nameOf = (column: Column): string =>
  column === 'amiss' ? AUDIT_WORDS.bothVerdicts : verdictWord(column);
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
      <Scroller label={AUDIT_WORDS.catalogue}>
        <table className="grid-table sticky-names">
          <thead>
            <tr>
              <th scope="col">{AUDIT_WORDS.check}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="figure">
                  <span aria-hidden="true">{VERDICTS[column === 'amiss' ? 'broken' : column].sign} </span>
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
              <tr className="bg-raised">
                <th scope="rowgroup" className="!bg-raised">
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
                  <Counts
                    state={state}
                    name={entry.name}
                    tally={entry.tally}
                    narrowed={{ check: entry.id }}
                  />
                  <td className="figure">{entry.largest === null ? '' : grouped(String(entry.largest))}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
    </section>
  );
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
            className={`inline-block min-h-6 min-w-6 ${VERDICTS[column === 'amiss' ? 'broken' : column].tone}`}
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
