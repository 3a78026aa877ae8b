import type { LineGroup, LineStatus } from '../core/disclosure.ts';
import { isLineStatus, LINE_GROUPS, LINES } from '../core/disclosure.ts';
import type { Row } from '../db/tables.ts';
import { groupBy } from './group-by.ts';

type Found = Pick<
  Row<'disclosure_lines'>,
  'report' | 'bureau' | 'year' | 'line_id' | 'status' | 'fact' | 'line'
>;

/** One expected line in one report, with the figure that shows it. */
export type FoundLine = {
  readonly status: LineStatus;
  readonly fact: string | null;
  readonly line: number;
};

/** One report with its expected lines; `told` counts those stated by a figure or as nil. */
export type ReportLines = {
  readonly report: string;
  readonly bureau: string;
  readonly year: number;
  readonly lines: ReadonlyMap<string, FoundLine>;
  readonly told: number;
  /** 0 where the report is of a kind that is not expected to have them. */
  readonly expected: number;
  readonly missing: readonly string[];
};

/** The expected lines by the part of a report they stand in, both in registry order. */
export const LINES_BY_GROUP: readonly (readonly [LineGroup, readonly string[]])[] = groupsOf(LINES);

function groupsOf(
  lines: readonly { readonly id: string; readonly group: LineGroup }[],
): readonly (readonly [LineGroup, readonly string[]])[] {
  const byGroup = groupBy(lines, ({ group }) => group);
  const groups = Object.keys(LINE_GROUPS).filter((group): group is LineGroup => group in LINE_GROUPS);
  return groups.map((group) => [group, (byGroup.get(group) ?? []).map(({ id }) => id)]);
}

/** Rows of the snapshot as one entry a report; a status this page does not know is taken for a line not read. */
export function reportLinesOf(rows: readonly Found[]): readonly ReportLines[] {
  return [...groupBy(rows, ({ report }) => report)].flatMap(([report, own]): ReportLines[] => {
    const [first] = own;
    if (!first) return [];
    const lines = new Map(
      own.map(({ line_id, status, fact, line }): [string, FoundLine] => [
        line_id,
        { status: isLineStatus(status) ? status : 'missing', fact, line },
      ]),
    );
    const asked = [...lines].filter(([, { status }]) => status !== 'not-applicable');
    const missing = asked.flatMap(([id, { status }]) => (status === 'missing' ? [id] : []));
    return [
      {
        report,
        bureau: first.bureau,
        year: first.year,
        lines,
        told: asked.length - missing.length,
        expected: asked.length,
        missing,
      },
    ];
  });
}

/** Of some lines, how many a report states and how many it is expected to. */
export function toldAmong(
  { lines }: Pick<ReportLines, 'lines'>,
  ids: readonly string[],
): { readonly told: number; readonly expected: number } {
  const asked = ids
    .flatMap((id) => lines.get(id)?.status ?? [])
    .filter((status) => status !== 'not-applicable');
  return { told: asked.filter((status) => status !== 'missing').length, expected: asked.length };
}

/** The reports of one year, or with null of each bureau's latest of the years given. */
export function latestReports(
  reports: readonly ReportLines[],
  year: number | null,
  years: readonly number[],
): readonly ReportLines[] {
  if (year !== null) return reports.filter((report) => report.year === year);
  return [...groupBy(reports, ({ bureau }) => bureau).values()].flatMap((own) => {
    const within = own.filter((report) => years.includes(report.year));
    const latest = Math.max(...within.map((report) => report.year));
    return within.filter((report) => report.year === latest);
  });
}
