import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { reports as reportsQuery } from '../../db/queries/reports.ts';
import type { RowOf } from '../../db/query.ts';
import { kindName } from '../../words/registries.ts';
import { SHEET_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { reportOfFact, type State } from '../address.ts';
import { goTo, linkTo, START_STATE } from '../address-bar.ts';
import { allReports, factsOf, findingsOf, ledgerOf, tablesOf } from '../needs.ts';
import { Choice } from '../parts/Choice.tsx';
import { FindingList } from '../parts/FindingList.tsx';
import { Notice } from '../parts/Notices.tsx';
import { ReportTable } from '../parts/ReportTable.tsx';
import { LedgerSummary } from '../report/LedgerSummary.tsx';
import { ORIGINAL, OriginalText } from '../report/OriginalText.tsx';
import { findingsByLine, gravestVerdicts, placeFindings } from '../report/place-findings.ts';
import { figureAnchor, SourceTable, tableAnchor } from '../report/SourceTable.tsx';
import { groupBySection } from '../report/source-grid.ts';
import { useRows } from '../snapshot.tsx';

type Report = RowOf<(typeof reportsQuery)['columns']>;

/** A report as it was read: its figures by section and table, what was not read, the checks, and the original. */
export function ReportPage({ state }: { state: State }) {
  const { rows: reports, status } = useRows(allReports);
  const chosen = reports.find(({ id }) => id === state.report);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 lang={chosen ? 'zh-CN' : undefined}>{chosen ? chosen.title : WORDS.report.title}</h1>
        <div className="no-print flex flex-wrap items-center gap-3">
          {chosen && (
            <a
              className="control no-underline"
              {...linkTo({ ...START_STATE, page: 'sheet', report: chosen.id })}
            >
              {SHEET_WORDS.openLong}
            </a>
          )}
          {reports.length > 0 && (
            <Choice
              label={WORDS.report.choose}
              value={chosen?.id ?? ''}
              options={[
                ...(chosen ? [] : [{ value: '', label: '—' }]),
                ...reports.map(({ id, bureau_name, year }) => ({
                  value: id,
                  label: `${bureau_name} ${year}`,
                })),
              ]}
              onChoose={(report) => goTo({ ...START_STATE, page: 'report', report: report || null })}
            />
          )}
        </div>
      </div>
      {state.report !== null && !chosen && status === 'ready' && (
        <Notice>{WORDS.notice.reportNotHeld(state.report)}</Notice>
      )}
      {state.fact !== null && status === 'ready' && reportOfFact(state.fact) !== state.report && (
        <FactElsewhere fact={state.fact} reports={reports} />
      )}
      {status === 'waiting' && <p>{WORDS.loading}</p>}
      {status === 'ready' && reports.length === 0 && <p>{WORDS.report.none}</p>}
      {chosen ? (
        <ReportBody key={chosen.id} report={chosen} state={state} />
      ) : (
        <ReportTable reports={reports} />
      )}
    </div>
  );
}

/** The address names a figure of another report than its own. */
function FactElsewhere({ fact, reports }: { fact: string; reports: readonly Report[] }) {
  const id = reportOfFact(fact);
  const report = reports.find((other) => other.id === id);
  if (!report) return <Notice>{WORDS.notice.factNotHeld(fact)}</Notice>;
  return (
    <Notice>
      {WORDS.notice.factElsewhere(
        fact,
        `${report.bureau_name} ${WORDS.yearName(report.year)}${WRITING.titled(report.title)}`,
      )}{' '}
      <a {...linkTo({ ...START_STATE, page: 'report', report: id, fact })}>{WORDS.notice.openThatReport}</a>
    </Notice>
  );
}

function ReportBody({ report, state }: { report: Report; state: State }) {
  const tables = useRows(tablesOf(report.id));
  const facts = useRows(factsOf(report.id));
  const ledger = useRows(ledgerOf(report.id));
  const findings = useRows(findingsOf(report.id));
  const sections = useMemo(() => groupBySection(tables.rows, facts.rows), [tables.rows, facts.rows]);
  const placed = useMemo(() => placeFindings(findings.rows, facts.rows), [findings.rows, facts.rows]);
  const touching = useMemo(() => findingsByLine(findings.rows, facts.rows), [findings.rows, facts.rows]);
  const verdicts = useMemo(() => gravestVerdicts(findings.rows), [findings.rows]);
  const current = facts.rows.find(({ id }) => id === state.fact);
  const spot = current
    ? { line: current.line, start: current.start, finish: current.finish, finishLine: current.finish_line }
    : null;
  const line = state.line ?? current?.line ?? null;
  const lastLine = [
    ...tables.rows.map(({ last_line }) => last_line),
    ...facts.rows.map(({ finish_line }) => finish_line),
    ...ledger.rows.map((token) => token.line),
  ].reduce((last, next) => Math.max(last, next), 0);
  const allRead = [tables, facts, ledger].every(({ status }) => status === 'ready');
  useScrollToSpot(state, tables.rows, facts.rows);

  return (
    <>
      {allRead && line !== null && line > lastLine && (
        <Notice>{WORDS.notice.lineNotHeld(line, lastLine)}</Notice>
      )}
      {facts.status === 'ready' &&
        state.fact !== null &&
        reportOfFact(state.fact) === report.id &&
        current === undefined && <Notice>{WORDS.notice.factNotHeld(state.fact)}</Notice>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Metadata report={report} />
        <LedgerSummary report={report} ledger={ledger} facts={facts.rows} />
      </div>
      <OriginalText report={report} spot={spot} line={line} findings={touching} />
      <h2>{WORDS.report.tables}</h2>
      {facts.status === 'waiting' && <p>{WORDS.loading}</p>}
      {facts.status === 'failed' && <Notice>{WORDS.empty.failed}</Notice>}
      {facts.status === 'ready' && facts.rows.length === 0 && <p>{WORDS.report.noTables}</p>}
      {sections.map(({ section, tables: inSection }) => (
        <section key={section} className="grid gap-3">
          <h3 className="text-muted" lang={section ? 'zh-CN' : undefined}>
            {section || WORDS.report.noSection}
          </h3>
          {inSection.map(({ table, figures }) => (
            <SourceTable
              key={table.id}
              table={table}
              figures={figures}
              findings={placed.get(table.id) ?? []}
              verdicts={verdicts}
              current={state.fact}
            />
          ))}
        </section>
      ))}
      {placed.has('') && (
        <section className="card">
          <h2 className="mb-2">{WORDS.report.otherFindings}</h2>
          <FindingList findings={placed.get('') ?? []} />
        </section>
      )}
    </>
  );
}

/**
 * Brings what the address names into view, once it is drawn: the figure, else the table that begins at the line, else
 * the original, where alone that line can be read. Figures chosen on the page itself are in sight already.
 */
function useScrollToSpot(
  { fact, line }: State,
  tables: readonly { readonly id: string; readonly first_line: number }[],
  figures: readonly { readonly id: string }[],
): void {
  const table = tables.find(({ first_line }) => first_line === line)?.id;
  const drawn = figures.length > 0;
  const target =
    fact === null
      ? line === null
        ? null
        : table === undefined
          ? ORIGINAL
          : tableAnchor(table)
      : figureAnchor(fact);
  const arrived = useRef(false);
  useEffect(() => {
    if (!drawn) return;
    if (target !== null)
      document.getElementById(target)?.scrollIntoView({
        block: target.startsWith(figureAnchor('')) ? (arrived.current ? 'nearest' : 'center') : 'start',
      });
    arrived.current = true;
  }, [drawn, target]);
}

function Metadata({ report }: { report: Report }) {
  const { report: words } = WORDS;
  const kind = kindName(report.kind);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      words.bureau,
      <a key="bureau" {...linkTo({ ...START_STATE, page: 'sangong', bureaus: [report.bureau] })}>
        {report.bureau_name}
      </a>,
    ],
    [words.year, report.year],
    [words.kind, kind],
    [
      words.file,
      <span key="file" lang="zh-CN">
        {report.file}
      </span>,
    ],
    [
      words.sha256,
      <span key="sha" className="break-all">
        {report.sha256}
      </span>,
    ],
  ];
  return (
    <section className="card" aria-label={words.metadata}>
      <h2>{words.metadata}</h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
