import { useId, useMemo } from 'react';
import { lineGroupName, lineName, lineStatusWords } from '../../words/registries.ts';
import { DISCLOSURE_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import {
  type FoundLine,
  LINES_BY_GROUP,
  latestReports,
  type ReportLines,
  reportLinesOf,
  toldAmong,
} from '../disclosed-lines.ts';
import { allReports, linesOf, reportsNamed } from '../needs.ts';
import { Notice } from '../parts/Notices.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import { VerdictCount } from '../parts/VerdictCount.tsx';
import { isMany, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';

/** Reports side by side at most: beyond, nobody finds a column again. */
const MOST_BUREAUS = 40;

/** Expected lines by reports: which are disclosed, said to be nil or not read, each leading to its place. */
export function DisclosureMatrix({ state }: { state: State }) {
  const title = useId();
  const { held, inScope, nameOf } = useScope(state);
  const shown = useMemo(() => inScope.slice(0, MOST_BUREAUS).map(({ code }) => code), [inScope]);
  const { rows, status } = useRows(shown.length === 0 ? null : linesOf(shown));
  const reports = useMemo(() => {
    const all = reportLinesOf(rows);
    const known = [...new Set(all.map(({ year }) => year))];
    return latestReports(all, state.year, yearsInScope(all, state.years, known));
  }, [rows, state.year, state.years]);
  if (inScope.length === 0) return null;
  return (
    <section aria-labelledby={title} className="card grid grid-cols-[minmax(0,1fr)] gap-3">
      <header>
        <h2 id={title}>{DISCLOSURE_WORDS.matrixTitle}</h2>
        <p className="text-muted">{DISCLOSURE_WORDS.matrixAbout}</p>
      </header>
      {inScope.length > shown.length && (
        <Notice>{DISCLOSURE_WORDS.first(shown.length, inScope.length)}</Notice>
      )}
      {status === 'waiting' && <p className="text-muted">{WORDS.loading}</p>}
      {status === 'failed' && <Notice>{WORDS.empty.failed}</Notice>}
      {status === 'ready' && reports.length === 0 && <Notice>{DISCLOSURE_WORDS.none}</Notice>}
      {status === 'ready' && reports.length > 0 && (
        <>
          <Missing reports={reports} nameOf={nameOf} />
          <Matrix reports={reports} nameOf={nameOf} many={isMany(held)} />
        </>
      )}
    </section>
  );
}

type Shown = { readonly reports: readonly ReportLines[]; readonly nameOf: (code: string) => string };

/** The lines not read, report by report: what to look for first. */
function Missing({ reports, nameOf }: Shown) {
  const lacking = reports.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return <p>{DISCLOSURE_WORDS.noneMissing}</p>;
  return (
    <div>
      <h3>{DISCLOSURE_WORDS.missingTitle}</h3>
      <ul>
        {lacking.map(({ report, bureau, year, missing }) => (
          <li key={report}>
            {WRITING.named(
              DISCLOSURE_WORDS.missingOf(nameOf(bureau), year),
              WRITING.listOf(missing.map(lineName)),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Matrix({ reports, nameOf, many }: Shown & { many: boolean }) {
  const cards = useRows(many ? reportsNamed(reports.map(({ report }) => report)) : allReports).rows;
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return (
    <Scroller label={DISCLOSURE_WORDS.matrixLabel} className="sticky-names relative max-h-[80vh]">
      <table className="grid-table">
        <thead className="sticky top-0 z-10 bg-panel">
          <tr>
            <th scope="col">{DISCLOSURE_WORDS.line}</th>
            {reports.map(({ report, bureau, year }) => (
              <th key={report} scope="col">
                <a className="inline-block min-h-6" {...linkTo({ ...START_STATE, page: 'report', report })}>
                  {nameOf(bureau)}
                </a>
                <span className="block font-normal">{WORDS.yearName(year)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{DISCLOSURE_WORDS.share}</th>
            {reports.map(({ report, told, expected }) => (
              <td key={report} className="whitespace-nowrap">
                {expected === 0 ? (
                  <span className="text-muted">{DISCLOSURE_WORDS.notExpected}</span>
                ) : (
                  DISCLOSURE_WORDS.shareOf(told, expected)
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{DISCLOSURE_WORDS.claims}</th>
            {reports.map(({ report }) => {
              const card = cardOf.get(report);
              return (
                <td key={report}>
                  {card && (
                    <ul className="whitespace-nowrap">
                      <li>
                        <VerdictCount verdict="holds" count={card.held} /> {DISCLOSURE_WORDS.held}
                      </li>
                      <li>
                        <VerdictCount verdict="broken" count={card.broken} /> {DISCLOSURE_WORDS.broken}
                      </li>
                      <li>
                        <VerdictCount verdict="unchecked" count={card.unchecked} />{' '}
                        {DISCLOSURE_WORDS.unchecked}
                      </li>
                    </ul>
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
        {LINES_BY_GROUP.map(([group, ids]) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" className="!bg-raised">
                {lineGroupName(group)}
              </th>
              {reports.map((report) => {
                const { told, expected } = toldAmong(report, ids);
                return (
                  <td key={report.report} className="bg-raised text-muted">
                    {expected === 0 ? null : DISCLOSURE_WORDS.shareOf(told, expected)}
                  </td>
                );
              })}
            </tr>
            {ids.map((id) => (
              <tr key={id}>
                <th scope="row" className="font-normal">
                  {lineName(id)}
                </th>
                {reports.map((report) => (
                  <td key={report.report}>
                    <LineCell id={id} found={report.lines.get(id)} of={report} name={nameOf(report.bureau)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

const TONES = {
  told: 'text-holds',
  nil: 'text-muted',
  missing: 'text-broken font-semibold',
  'not-applicable': 'text-muted',
} as const;

function LineCell({
  id,
  found,
  of: { report, year },
  name,
}: {
  id: string;
  found: FoundLine | undefined;
  of: ReportLines;
  name: string;
}) {
  if (found === undefined) return null;
  const { sign, name: said } = lineStatusWords(found.status);
  const told = DISCLOSURE_WORDS.cell(lineName(id), name, year, said);
  if (found.status === 'not-applicable')
    return (
      <span className={TONES[found.status]} title={told}>
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{said}</span>
      </span>
    );
  const place = found.fact === null ? {} : { fact: found.fact, line: found.line };
  return (
    <a
      className={`inline-flex min-h-6 min-w-6 items-center no-underline hover:underline ${TONES[found.status]}`}
      title={told}
      {...linkTo({ ...START_STATE, page: 'report', report, ...place })}
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{told}</span>
    </a>
  );
}
