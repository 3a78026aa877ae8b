import { isComparable, type Statements } from './choose.ts';
import { byPlace, type Fact, type FactId, MEASURES, type Measure } from './fact.ts';
import type { Finding } from './finding.ts';
import { isOpenTable } from './items.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { likenessOf, plainProject } from './project-names.ts';
import { dimensionOf, parseQuantity } from './quantity.ts';
import { judgeRepeats, type Reading } from './repeats.ts';
import type { Report } from './report.ts';
import { printsFractions } from './whole-amounts.ts';

/** Rows that name one thing wherever they stand: a project's money, the total of its score, a row of its forms. */
const NAMED: Readonly<Record<string, readonly Measure[]>> = {
  project: ['budget', 'budget-initial', 'budget-full-year', 'outturn', 'completion', 'received'],
  performance: ['target', 'actual'],
  score: ['score', 'weight'],
};

/**
 * Holds the rows of open tables that are printed in more than one table against their repeats. Of two rows of one name in
 * one table nobody knows which is which: neither is held. A row told in words only and another in a form agree or are left,
 * but for the rates every department tells of itself by one name. Rates each `borneOut` by other figures are of two bases.
 */
export function auditRowRepeats(
  report: Pick<Report, 'id'>,
  { facts, corrections }: Statements,
  borneOut: ReadonlySet<FactId> = new Set(),
): Finding[] {
  const rows = new Map<string, Fact[]>();
  const formed = facts.flatMap((fact) => (isTotalScore(fact) && isInForm(fact) ? [fact.path[0] ?? ''] : []));
  for (const fact of [...facts].sort(byPlace)) {
    if (fact.item === null || fact.measure === null || !isOpenTable(fact.item)) continue;
    if (fact.path.length === 0 || fact.value === null || fact.hedge !== null) continue;
    const dimension = fact.unit === null ? '' : dimensionOf(fact.unit);
    const [table, name] = namedRow(fact, formed);
    const key = JSON.stringify([table, fact.measure, fact.year, fact.asOf ?? '', dimension, name]);
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  const fractions = printsFractions(facts);
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
      fractions,
    );
    if (finding.verdict !== 'conflict') return [finding];
    if (readings.every(({ fact }) => borneOut.has(fact.id))) return [leave(finding, OF_TWO_BASES)];
    return [isOneThing(readings) ? finding : leave(finding, MAY_BE_TWO)];
  });
}

const isInForm = ({ place }: Fact): boolean => place.column !== undefined;

/** Whether a row is what the whole evaluation of a project or of the department came to. */
const isTotalScore = ({ item, measure, path }: Fact): boolean =>
  (item === 'score' || item === 'performance') &&
  (measure === 'score' || measure === 'weight') &&
  path.length === 2 &&
  TOTALS.includes(path[1] ?? '');

const TOTALS: readonly string[] = ['总分', '合计'];

/**
 * The table and the names of a row; of a project's money without 项目 at the end and the year of the report before it. The
 * total of a project's form is one thing with the score told of it, in words or in a list, where that names one form.
 */
function namedRow(
  fact: Fact,
  formed: readonly string[],
): readonly [table: string | null, name: readonly string[]] {
  const { item, path, year } = fact;
  const [name = ''] = path;
  if (isTotalScore(fact)) {
    const alike = new Set(formed.filter((other) => ['same', 'shortened'].includes(likenessOf(name, other))));
    const [only = name, ...more] = alike;
    return ['score', [plainProject(more.length === 0 ? only : name), '总分']];
  }
  if (item === 'project' && path.length === 1)
    return [
      item,
      [name.replace(new RegExp(`^[“《]?${year}年度?`, 'u'), '').replace(/[”》]?项目[”》]?$/u, '')],
    ];
  return [item, path];
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
  if (first && isTotalScore(first.fact)) return true;
  if (item === null || measure === null || !NAMED[item]?.includes(measure)) return false;
  if (isRateOfDepartment(readings)) return true;
  if (item === 'score') return TOTALS.includes(path.at(-1) ?? '');
  const inForms = readings.filter(({ fact }) => isInForm(fact)).length;
  if (item === 'project') return path.length === 1 || inForms === readings.length;
  return inForms === readings.length || (inForms > 0 && isSlip(readings, anySlip));
}

/** Rates by the names the ministry's indicators give them: a department has one of each. */
const OF_DEPARTMENT =
  /^(?:整体支出)?(?:预算(?:完成|执行|调整)率|支付进度率|资金到位率|结转结余率|结转结余变动率|“?三公”?经费(?:控制|变动)率|公用经费控制率|政府采购执行率|(?:编制内)?在职人员控制率)$/u;

/** Whether readings are of one rate of the department; 100% in a form may say that an aim was kept to. */
const isRateOfDepartment = (readings: readonly Reading[]): boolean =>
  readings.every(
    ({ fact: { item, measure, path, unit, value, place } }) =>
      item === 'performance' &&
      measure === 'actual' &&
      unit === '%' &&
      path.length === 2 &&
      path[0] === '部门整体支出' &&
      OF_DEPARTMENT.test(path[1] ?? '') &&
      !(place.column !== undefined && Number(value) === 100),
  );

const OF_TWO_BASES = '两处各与其所依据的数字相符，所依据的预算不同';
const MAY_BE_TWO = '名称相同而数字不同：不能确定是否同一事项';

const leave = (finding: Finding, explanation: string): Finding => ({
  ...finding,
  verdict: 'unchecked',
  severity: 'none',
  explanation,
  difference: null,
});
