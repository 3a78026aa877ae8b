import type { Row } from '../../db/tables.ts';
import { kindName } from '../../words/registries.ts';
import { BUREAU_WORDS, SHEET_WORDS, WRITING } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { groupBy } from '../group-by.ts';
import { type DecidedFinding, DecisionNote } from '../parts/DecisionNote.tsx';
import { FindingLink } from '../parts/FindingLink.tsx';
import { VerdictSign } from '../parts/FindingList.tsx';
import { standingVerdict } from '../report/decided.ts';
import { byGravity } from '../report/place-findings.ts';

type Report = Pick<Row<'reports'>, 'id' | 'year' | 'kind'>;
type Finding = Pick<Row<'findings'>, 'id' | 'check_id' | 'report' | 'claim' | 'explanation' | 'line'> &
  DecidedFinding;

/** Verdicts nobody has to act on: folded, with their number. */
const QUIET: ReadonlySet<string> = new Set(['holds', 'unchecked']);

/** The findings on a bureau's reports by verdict, what is amiss in full and the rest on demand; each leads to its line. */
export function BureauFindings({
  reports,
  findings,
}: {
  reports: readonly Report[];
  findings: readonly Finding[];
}) {
  const ofReport = groupBy(findings, ({ report }) => report);
  return (
    <section className="card min-w-0" aria-label={BUREAU_WORDS.findings}>
      <h2>{BUREAU_WORDS.findings}</h2>
      {findings.length === 0 && <p className="mt-2 text-muted">{BUREAU_WORDS.noFindings}</p>}
      <div className="mt-2 grid gap-4">
        {reports.map(({ id, year, kind }) => {
          const own = [...(ofReport.get(id) ?? [])].sort(byGravity);
          if (own.length === 0) return null;
          return (
            <section key={id}>
              <h3>
                <a
                  className="inline-block min-h-6"
                  {...linkTo({ ...START_STATE, page: 'report', report: id })}
                >
                  {BUREAU_WORDS.findingsOf(year, kindName(kind))}
                </a>{' '}
                <a
                  className="inline-block min-h-6 font-normal"
                  {...linkTo({ ...START_STATE, page: 'sheet', report: id })}
                >
                  {SHEET_WORDS.open}
                  <span className="sr-only">
                    {WRITING.inBrackets(BUREAU_WORDS.findingsOf(year, kindName(kind)))}
                  </span>
                </a>
              </h3>
              {[...groupBy(own, standingVerdict)].map(([verdict, same]) =>
                QUIET.has(verdict) ? (
                  <details key={verdict} className="mt-1">
                    <summary className="min-h-6">
                      <VerdictSign verdict={verdict} /> {same.length}
                    </summary>
                    <Claims findings={same} />
                  </details>
                ) : (
                  <div key={verdict} className="mt-1">
                    <p className="min-h-6">
                      <VerdictSign verdict={verdict} /> {same.length}
                    </p>
                    <Claims findings={same} />
                  </div>
                ),
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

function Claims({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="mt-1 grid gap-1">
      {findings.map((finding) => (
        <li key={finding.id} className="border-l-2 border-line pl-3">
          <p>
            <span lang="zh-CN">{finding.claim}</span>{' '}
            {finding.line > 0 && (
              <a
                className="inline-block min-h-6 whitespace-nowrap"
                {...linkTo({ ...START_STATE, page: 'report', report: finding.report, line: finding.line })}
              >
                {BUREAU_WORDS.line(finding.line)}
              </a>
            )}{' '}
            <FindingLink finding={finding} />
          </p>
          {finding.explanation !== '' && (
            <p lang="zh-CN" className="text-muted">
              {finding.explanation}
            </p>
          )}
          <DecisionNote finding={finding} />
        </li>
      ))}
    </ul>
  );
}
