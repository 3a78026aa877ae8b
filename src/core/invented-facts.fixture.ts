import { type Fact, factId, type Measure, type ReportId } from './fact.ts';
import { itemOf } from './items.ts';
import type { Unit } from './quantity.ts';
import type { RegionCode } from './region.ts';
import type { Report } from './report.ts';

/** The card of an invented county's accounts, with fields of one's own. */
export const inventedReport = (over: Partial<Report> = {}): Report => ({
  id: 'example-2022' as ReportId,
  bureau: '999999' as RegionCode,
  year: 2022,
  kind: 'department-accounts',
  title: '示例县医疗保障局2022年度部门决算',
  annexes: true,
  document: { file: 'example.txt', sha256: '0'.repeat(64) },
  corrections: [],
  ...over,
});

/** One invented figure: item, measure, value (null for a nil in words), unit, and what differs. */
export type Invented = readonly [
  item: string,
  measure: Measure,
  value: string | null,
  unit?: Unit | null,
  over?: Partial<Pick<Fact, 'asOf' | 'hedge' | 'path' | 'year'>>,
];

/** Invented figures of a report, each on a line of its own in the narrative. */
export const inventedFacts = (report: Report, invented: readonly Invented[]): Fact[] =>
  invented.map(([item, measure, value, unit = '万元', over = {}], index) => {
    const place = { line: index + 1, start: 0, end: 4, section: ['情况说明'] };
    return {
      id: factId(report.id, place),
      report: report.id,
      item: itemOf(item).id,
      label: itemOf(item).name,
      path: [],
      measure,
      year: report.year,
      value,
      unit: value === null ? null : unit,
      printed: value ?? '未发生',
      hedge: null,
      place,
      ...over,
    };
  });
