import { useCallback, useMemo } from 'react';
import type { Twin } from '../../charts/chart.ts';
import type { reports as reportsQuery } from '../../db/queries/reports.ts';
import type { RowOf } from '../../db/query.ts';
import { kindName } from '../../words/registries.ts';
import { TABLE_WORDS, WORDS } from '../../words/words.ts';
import { change, linkTo, readAddressBar, START_STATE, useChosen } from '../address-bar.ts';
import { shareOf } from '../shown-figure.ts';
import { AS_IT_COMES } from '../table-choice.ts';
import { TwinTable } from './TwinTable.tsx';
import type { DrawCell } from './table/BodyRow.tsx';
import { VerdictCount } from './VerdictCount.tsx';
import { withTable } from './with-table.ts';

type Report = RowOf<(typeof reportsQuery)['columns']>;

const NAME = 'reports';
const VERDICT_COLUMNS = { held: 'holds', broken: 'broken', unchecked: 'unchecked' } as const;
const isVerdict = (key: string): key is keyof typeof VERDICT_COLUMNS => Object.hasOwn(VERDICT_COLUMNS, key);

const count = (number: number) => ({ text: String(number), number });
const word = (text: string) => ({ text, number: null });

/** The reports as a table: how much of each was read, and how its checks came out. */
function reportsTwin(reports: readonly Report[]): Twin {
  const { overview } = WORDS;
  const figure = (key: string, title: string) => ({ key, title, numeric: true });
  return {
    columns: [
      { key: 'bureau', title: overview.bureau, numeric: false },
      { key: 'parent', title: TABLE_WORDS.parent, numeric: false },
      figure('year', overview.year),
      { key: 'kind', title: overview.kind, numeric: false },
      figure('facts', overview.facts),
      figure('unbound', overview.unbound),
      figure('coverage', overview.coverage),
      figure('unread', overview.unread),
      figure('held', overview.held),
      figure('broken', overview.broken),
      figure('unchecked', overview.unchecked),
    ],
    rows: reports.map((report) => ({
      bureau: word(report.bureau_name ?? report.id),
      parent: word(report.parent_name ?? ''),
      year: count(report.year),
      kind: word(kindName(report.kind)),
      facts: count(report.facts),
      unbound: count(report.facts - report.bound),
      coverage: {
        text: shareOf(report.tokens - report.unread, report.tokens),
        number: report.tokens === 0 ? null : (report.tokens - report.unread) / report.tokens,
      },
      unread: count(report.unread),
      held: count(report.held),
      broken: count(report.broken),
      unchecked: count(report.unchecked),
    })),
  };
}

/** Every report with how much of it was read and how its checks came out; each leads to its page. */
export function ReportTable({ reports }: { reports: readonly Report[] }) {
  const twin = useMemo(() => reportsTwin(reports), [reports]);
  const choice = useChosen(({ tables }) => tables.find(({ chart }) => chart === NAME) ?? AS_IT_COMES);
  const ids = useMemo(
    () => new Map(twin.rows.map((row, at) => [row, reports[at]?.id ?? ''])),
    [twin, reports],
  );
  const draw: DrawCell = useCallback(
    (row, key) => {
      if (key === 'bureau')
        return (
          <a
            className="inline-block min-h-6 leading-6"
            {...linkTo({ ...START_STATE, page: 'report', report: ids.get(row) ?? null })}
          >
            {row.bureau?.text}
          </a>
        );
      return isVerdict(key) ? (
        <VerdictCount verdict={VERDICT_COLUMNS[key]} count={row[key]?.number ?? 0} />
      ) : undefined;
    },
    [ids],
  );
  return (
    <div className="card">
      <TwinTable
        twin={twin}
        title={WORDS.overview.reportsTitle}
        choice={choice}
        onChoice={(table, how) => change({ tables: withTable(readAddressBar().state, NAME, table) }, how)}
        onSelect={() => undefined}
        draw={draw}
      />
      <p className="mt-2 text-muted">{WORDS.overview.checkNote}</p>
    </div>
  );
}
