import { LINE_STATUSES, type LineStatus } from '../../core/disclosure.ts';
import { lineName, lineStatusWords } from '../../words/registries.ts';
import { DISCLOSURE_WORDS, WORDS } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { reportLinesOf } from '../disclosed-lines.ts';
import { findingsOf, linesOf } from '../needs.ts';
import { useRows } from '../snapshot.tsx';
import { FindingList } from './FindingList.tsx';

/** What a count over a whole report is made of: its expected lines, or the claims on its figures. */
export function Tallied({ of, report, bureau }: { of: 'lines' | 'claims'; report: string; bureau: string }) {
  return (
    <section>
      <h4 className="mb-1 text-muted">
        {of === 'lines' ? DISCLOSURE_WORDS.panelLines : DISCLOSURE_WORDS.panelFindings}
      </h4>
      {of === 'lines' ? <Lines report={report} bureau={bureau} /> : <Claims report={report} />}
    </section>
  );
}

function Claims({ report }: { report: string }) {
  const { rows, status } = useRows(findingsOf(report));
  if (status !== 'ready') return <p>{status === 'waiting' ? WORDS.loading : WORDS.empty.failed}</p>;
  return <FindingList findings={rows} />;
}

/** What is missing first: it is what one opens the count for. */
const ORDER: readonly LineStatus[] = ['missing', 'nil', 'told'];

function Lines({ report, bureau }: { report: string; bureau: string }) {
  const { rows, status } = useRows(linesOf([bureau]));
  if (status !== 'ready') return <p>{status === 'waiting' ? WORDS.loading : WORDS.empty.failed}</p>;
  const found = reportLinesOf(rows).find((other) => other.report === report);
  return ORDER.map((known) => {
    const own = [...(found?.lines ?? [])].filter(([, line]) => line.status === known);
    if (own.length === 0) return null;
    const { name } = lineStatusWords(known);
    return (
      <details key={known} open={known === 'missing'}>
        <summary className="min-h-6">
          <span aria-hidden="true">{LINE_STATUSES[known].sign}</span> {DISCLOSURE_WORDS.and(name, own.length)}
        </summary>
        <ul className="pl-4">
          {own.map(([id, { fact, line }]) => (
            <li key={id}>
              {fact === null ? (
                lineName(id)
              ) : (
                <a
                  className="inline-block min-h-6"
                  {...linkTo({ ...START_STATE, page: 'report', report, fact, line })}
                >
                  {lineName(id)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
