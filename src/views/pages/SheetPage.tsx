import { useMemo } from 'react';
import type { reports as reportsQuery } from '../../db/queries/reports.ts';
import type { RowOf } from '../../db/query.ts';
import { SHEET_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { goTo, linkTo, START_STATE } from '../address-bar.ts';
import { allReports, factsOf, findingsOf, tablesOf } from '../needs.ts';
import { Choice } from '../parts/Choice.tsx';
import { ExportTable } from '../parts/ExportTable.tsx';
import { Notice } from '../parts/Notices.tsx';
import { AuditSheet } from '../sheet/AuditSheet.tsx';
import type { SheetData } from '../sheet/sheet.ts';
import { sheetSaid, sheetTwin } from '../sheet/sheet-file.ts';
import { tellSubject } from '../sheet/told.ts';
import { useRows, useSnapshot } from '../snapshot.tsx';

type Report = RowOf<(typeof reportsQuery)['columns']>;

/** The printable 核对单 of one report of the snapshot. */
export function SheetPage({ state }: { state: State }) {
  const { rows: reports, status } = useRows(allReports);
  const chosen = reports.find(({ id }) => id === state.report);
  const { data, status: sheet } = useSheet(chosen);
  return (
    <div>
      <h1 className="no-print mb-3">
        {chosen ? SHEET_WORDS.fileTitle(tellSubject(chosen.bureau_name, chosen.year)) : SHEET_WORDS.title}
      </h1>
      <div className="no-print mb-4 flex flex-wrap items-center gap-3">
        <Choice
          label={SHEET_WORDS.choose}
          value={chosen?.id ?? ''}
          options={[
            ...(chosen ? [] : [{ value: '', label: '—' }]),
            ...reports.map(({ id, bureau_name, year }) => ({ value: id, label: `${bureau_name} ${year}` })),
          ]}
          onChoose={(report) => goTo({ ...START_STATE, page: 'sheet', report: report || null })}
        />
        {chosen && (
          <a
            className="control no-underline"
            {...linkTo({ ...START_STATE, page: 'report', report: chosen.id })}
          >
            {SHEET_WORDS.back}
          </a>
        )}
        {data && (
          <>
            <button type="button" className="control" onClick={() => window.print()}>
              {SHEET_WORDS.print}
            </button>
            <ExportTable
              label={SHEET_WORDS.export}
              saved={SHEET_WORDS.exported}
              twin={() => sheetTwin(data)}
              said={() => sheetSaid(data)}
            />
          </>
        )}
      </div>
      {(status === 'failed' || sheet === 'failed') && <Notice>{WORDS.empty.failed}</Notice>}
      {chosen && sheet === 'waiting' && <p>{WORDS.loading}</p>}
      {status === 'waiting' && <p>{WORDS.loading}</p>}
      {status === 'ready' && state.report !== null && !chosen && (
        <Notice>{WORDS.notice.reportNotHeld(state.report)}</Notice>
      )}
      {status === 'ready' && !chosen && <p>{SHEET_WORDS.pick}</p>}
      {data && <AuditSheet key={chosen?.id} data={data} />}
    </div>
  );
}

/** What the sheet of a report is made of; null while it is not all there. */
function useSheet(report: Report | undefined) {
  const { snapshot } = useSnapshot();
  const tables = useRows(report ? tablesOf(report.id) : null);
  const facts = useRows(report ? factsOf(report.id) : null);
  const findings = useRows(report ? findingsOf(report.id) : null);
  const all = [tables, facts, findings].map(({ status }) => status);
  const status = all.find((one) => one === 'failed') ?? all.find((one) => one === 'waiting') ?? 'ready';
  const data = useMemo(
    (): SheetData | null =>
      report === undefined || status !== 'ready'
        ? null
        : {
            head: { ...report, bureau: report.bureau_name, made: snapshot },
            findings: findings.rows,
            figures: facts.rows,
            tables: tables.rows,
          },
    [report, status, snapshot, findings.rows, facts.rows, tables.rows],
  );
  return { data, status };
}
