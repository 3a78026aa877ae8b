import { isComparable, type Statements } from './choose.ts';
import { byPlace, type Fact, MEASURES, type Measure } from './fact.ts';
import type { Finding } from './finding.ts';
import { isOpenTable } from './items.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { dimensionOf, parseQuantity } from './quantity.ts';
import { judgeRepeats, type Reading } from './repeats.ts';
import type { Report } from './report.ts';

/** Rows that name one thing wherever they stand: a project's money, the total of its score, a row of its forms. */
const NAMED: Readonly<Record<string, readonly Measure[]>> = {
  project: ['budget', 'budget-initial', 'budget-full-year', 'outturn', 'completion', 'received'],
  performance: ['target', 'actual'],
  score: ['score', 'weight'],
};

/**
 * Holds the rows of open tables that are printed in more than one table against their repeats. Of two rows of one name in
 * one table nobody knows which is which: neither is held. A row told in words only and another in a form agree or are left.
 */
export function auditRowRepeats(report: Pick<Report, 'id'>, { facts, corrections }: Statements): Finding[] {
  const rows = new Map<string, Fact[]>();
  for (const fact of [...facts].sort(byPlace)) {
    if (fact.item === null || fact.measure === null || !isOpenTable(fact.item)) continue;
    if (fact.path.length === 0 || fact.value === null || fact.hedge !== null) continue;
    const dimension = fact.unit === null ? '' : dimensionOf(fact.unit);
    const key = JSON.stringify([
      fact.item,
      fact.measure,
      fact.year,
      fact.asOf ?? '',
      dimension,
      nameOf(fact),
    ]);
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  return [...rows.values()].flatMap((printed): Finding[] => {
    const same = unambiguous(printed);
    const [first] = same;
    if (!first || first.item === null || first.measure === null || same.length < 2) return [];
    const readings = same.flatMap((fact): Reading[] => {
      const value = corrections.find((correction) => correction.fact === fact.id)?.value ?? fact.value;
      return value !== null && isComparable(fact, first)
        ? [{ fact, quantity: parseQuantity(value, fact.unit ?? '个') }]
        : [];
    });
    if (readings.length < 2) return [];
    const finding = judgeRepeats(
      report.id,
      `${first.item}:${first.measure}@${first.place.line}.${first.place.start}`,
      readings,
      `${first.path.join('·')}${MEASURES[first.measure]}`,
    );
    return [finding.verdict === 'conflict' && !isOneThing(readings) ? leave(finding) : finding];
  });
}

/** The names of a row; of a project's money without 项目 at the end and the year of the report before it. */
function nameOf({ item, path, year }: Fact): readonly string[] {
  const [name = ''] = path;
  return item === 'project' && path.length === 1
    ? [name.replace(new RegExp(`^[“《]?${year}年度?`, 'u'), '').replace(/[”》]?项目[”》]?$/u, '')]
    : path;
}

/** What a row prints, a table at a time; a table that prints two values for it is left out. */
function unambiguous(printed: readonly Fact[]): readonly Fact[] {
  const tables = new Map<string, Fact[]>();
  for (const fact of printed) {
    const table = fact.place.table ?? fact.place.section.join('\n');
    tables.set(table, [...(tables.get(table) ?? []), fact]);
  }
  return [...tables.values()].flatMap(([first, ...others]) =>
    first && others.every(({ value }) => Number(value) === Number(first.value)) ? [first] : [],
  );
}

/** Fewer digits are one slip apart by chance. */
const TELLING = 3;

/** Whether all that differ do so by one of the slips that may have been made of a figure. */
function isSlip(readings: readonly Reading[], slipsOf: (printed: string) => readonly string[]): boolean {
  const [one, other, ...more] = [...new Set(readings.flatMap(({ fact: { value } }) => value ?? []))];
  if (one === undefined || other === undefined || more.length > 0 || digitsOf(one) < TELLING) return false;
  return slipsOf(one).includes(other);
}

/** Another digit, or two turned round. */
const anySlip = (printed: string): readonly string[] => [...swapsOf(printed), ...changesOf(printed)];

/** A result of a shorter name is told of many things. */
const LONG_NAME = 6;

/** Whether readings that differ must be of one thing: named rows, all of them in forms or all of them in words. */
function isOneThing(readings: readonly Reading[]): boolean {
  const [first] = readings;
  const { item, measure, path } = first?.fact ?? { item: null, measure: null, path: [] };
  // Two campaigns may come to two numbers; hardly to one with its digits turned round.
  if (item === 'result') return (path.at(-1) ?? '').length >= LONG_NAME && isSlip(readings, swapsOf);
  if (item === null || measure === null || !NAMED[item]?.includes(measure)) return false;
  if (item === 'score') return ['总分', '合计'].includes(path.at(-1) ?? '');
  const inForms = readings.filter(({ fact }) => fact.place.column !== undefined).length;
  if (item === 'project') return path.length === 1 || inForms === readings.length;
  return inForms === readings.length || (inForms > 0 && isSlip(readings, anySlip));
}

const leave = (finding: Finding): Finding => ({
  ...finding,
  verdict: 'unchecked',
  severity: 'none',
  explanation: '名称相同而数字不同：不能确定是否同一事项',
  difference: null,
});
