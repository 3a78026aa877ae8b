import { useCallback, useMemo } from 'react';
import type { Twin } from '../../charts/chart.ts';
import { wordCell } from '../../charts/mark.ts';
import { kindName } from '../../words/registries.ts';
import { AUDIT_WORDS, SHEET_WORDS, TABLE_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change, linkTo, readAddressBar, START_STATE, useChosen } from '../address-bar.ts';
import { TwinTable } from '../parts/TwinTable.tsx';
import type { DrawCell } from '../parts/table/BodyRow.tsx';
import { VerdictCount } from '../parts/VerdictCount.tsx';
import { withTable } from '../parts/with-table.ts';
import { AS_IT_COMES, type TableChoice } from '../table-choice.ts';
import { AUDIT_START, type VerdictChoice } from './choice.ts';
import type { Audit } from './use-audit.ts';

const NAME = 'reports';
const BROKEN_FIRST: TableChoice = { ...AS_IT_COMES, by: { column: 'broken', order: 'descending' } };
const COUNTED = { broken: 'broken', unchecked: 'unchecked', held: 'holds' } as const;
const isCounted = (key: string): key is keyof typeof COUNTED => Object.hasOwn(COUNTED, key);
const LISTED: Readonly<Record<keyof typeof COUNTED, VerdictChoice>> = {
  broken: 'amiss',
  unchecked: 'unchecked',
  held: 'holds',
};

const count = (number: number) => ({ text: String(number), number });

function reportsTwin(reports: Audit['reports']): Twin {
  const { overview } = WORDS;
  const figure = (key: string, title: string) => ({ key, title, numeric: true });
  const words = (key: string, title: string) => ({ key, title, numeric: false });
  return {
    columns: [
      words('bureau', overview.bureau),
      figure('year', overview.year),
      figure('broken', overview.broken),
      figure('unchecked', overview.unchecked),
      figure('held', overview.held),
      words('kind', overview.kind),
      words('parent', TABLE_WORDS.parent),
      words('report', AUDIT_WORDS.openReport),
      words('sheet', SHEET_WORDS.open),
    ],
    rows: reports.map((report) => ({
      bureau: wordCell(report.bureau_name ?? report.id),
      year: count(report.year),
      broken: count(report.broken),
      unchecked: count(report.unchecked),
      held: count(report.held),
      kind: wordCell(kindName(report.kind)),
      parent: wordCell(report.parent_name ?? ''),
      report: wordCell(report.id),
      sheet: wordCell(SHEET_WORDS.open),
    })),
  };
}

/** Every report in scope with how its checks came out, those with the most amiss first and those without any named. */
export function AuditedReports({ state, audit: { reports } }: { state: State; audit: Audit }) {
  const twin = useMemo(() => reportsTwin(reports), [reports]);
  const choice = useChosen(({ tables }) => tables.find(({ chart }) => chart === NAME) ?? BROKEN_FIRST);
  const byRow = useMemo(() => new Map(twin.rows.map((row, at) => [row, reports[at]])), [twin, reports]);
  const draw: DrawCell = useCallback(
    (row, key) => {
      const report = byRow.get(row);
      if (report === undefined) return undefined;
      const listed = (verdict: VerdictChoice) =>
        linkTo({ ...state, ...AUDIT_START, tables: [], report: report.id, verdict });
      if (key === 'bureau')
        return (
          <a className="inline-block min-h-6 leading-6" {...listed('amiss')}>
            {row.bureau?.text}
          </a>
        );
      if (key === 'report' || key === 'sheet')
        return (
          <a
            className="inline-block min-h-6 leading-6"
            {...linkTo({ ...START_STATE, page: key, report: report.id })}
          >
            {row[key]?.text}
          </a>
        );
      if (!isCounted(key)) return undefined;
      const number = row[key]?.number ?? 0;
      if (number === 0)
        return <span className="text-muted">{key === 'broken' ? AUDIT_WORDS.none : '0'}</span>;
      return (
        <a className="inline-block min-h-6 min-w-6 leading-6" {...listed(LISTED[key])}>
          <VerdictCount verdict={COUNTED[key]} count={number} />
        </a>
      );
    },
    [byRow, state],
  );
  return (
    <section className="card" aria-label={AUDIT_WORDS.reportsTitle}>
      <p className="mb-2 text-muted">{AUDIT_WORDS.reportsAbout}</p>
      <TwinTable
        twin={twin}
        title={AUDIT_WORDS.reportsTitle}
        choice={choice}
        onChoice={(table, how) => change({ tables: withTable(readAddressBar().state, NAME, table) }, how)}
        onSelect={() => undefined}
        draw={draw}
      />
    </section>
  );
}
