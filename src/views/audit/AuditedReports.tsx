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
import { type Verdict, verdictName } from '../verdicts.ts';
import { AUDIT_START } from './choice.ts';
import type { Audit } from './use-audit.ts';

const NAME = 'reports';
const BROKEN_FIRST: TableChoice = { ...AS_IT_COMES, by: { column: 'broken', order: 'descending' } };
/** The counts of a report as the page lists them: each is as many as the findings it leads to. */
const COUNTED = {
  broken: { sign: 'broken', chosen: { verdict: 'amiss' }, of: ({ broken }) => broken },
  major: { sign: 'broken', chosen: { verdict: 'amiss', severity: 'major' }, of: ({ major }) => major },
  doubtful: { sign: 'doubtful', chosen: { verdict: 'doubtful' }, of: ({ doubtful }) => doubtful },
  rounding: { sign: 'rounding', chosen: { verdict: 'rounding' }, of: ({ rounding }) => rounding },
  holds: { sign: 'holds', chosen: { verdict: 'holds' }, of: ({ held, rounding }) => held - rounding },
  unchecked: {
    sign: 'unchecked',
    chosen: { verdict: 'unchecked' },
    of: ({ unchecked, doubtful }) => unchecked - doubtful,
  },
} as const satisfies Record<
  string,
  {
    readonly sign: Verdict;
    readonly chosen: Partial<State>;
    readonly of: (report: Audit['reports'][number]) => number;
  }
>;
type Counted = keyof typeof COUNTED;
const isCounted = (key: string): key is Counted => Object.hasOwn(COUNTED, key);
const COUNTS: readonly Counted[] = Object.keys(COUNTED).filter(isCounted);
const titleOf = (key: Counted): string =>
  key === 'broken'
    ? AUDIT_WORDS.bothVerdicts
    : key === 'major'
      ? AUDIT_WORDS.majorColumn
      : verdictName(COUNTED[key].sign);

const count = (number: number) => ({ text: String(number), number });

function reportsTwin(reports: Audit['reports']): Twin {
  const { overview } = WORDS;
  const figure = (key: string, title: string) => ({ key, title, numeric: true });
  const words = (key: string, title: string) => ({ key, title, numeric: false });
  return {
    columns: [
      words('bureau', overview.bureau),
      figure('year', overview.year),
      ...COUNTS.map((key) => figure(key, titleOf(key))),
      words('kind', overview.kind),
      words('parent', TABLE_WORDS.parent),
      words('report', AUDIT_WORDS.openReport),
      words('sheet', SHEET_WORDS.open),
    ],
    rows: reports.map((report) => ({
      bureau: wordCell(report.bureau_name ?? report.id),
      year: count(report.year),
      ...Object.fromEntries(COUNTS.map((key) => [key, count(COUNTED[key].of(report))])),
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
      const listed = (chosen: Partial<State>) =>
        linkTo({ ...state, ...AUDIT_START, tables: [], report: report.id, ...chosen });
      if (key === 'bureau')
        return (
          <a className="inline-block min-h-6 leading-6" {...listed(COUNTED.broken.chosen)}>
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
        <a className="inline-block min-h-6 min-w-6 leading-6" {...listed(COUNTED[key].chosen)}>
          <VerdictCount verdict={COUNTED[key].sign} count={number} />
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
