import { exact } from '../exact.ts';
import { constant, type Expression, quoted, sum } from '../expression.ts';
import { byPlace, type Fact, type Measure } from '../fact.ts';
import type { Told } from './claim.ts';
import { nameOf } from './rows.ts';

/** A score sheet as it is printed: the points and scores of one evaluation in one table, in the order they stand. */
export type Sheet = { readonly subject: string; readonly facts: readonly Fact[] };

const POINTS: readonly Measure[] = ['weight', 'score'];
const TOTALS = ['总分', '合计', '总计', '总得分'];

const isPoints = (fact: Fact): boolean =>
  fact.measure !== null && POINTS.includes(fact.measure) && fact.value !== null && fact.path.length > 0;

export const rowOf = ({ path }: Fact): string => path.at(-1) ?? '';
export const isTotal = (fact: Fact): boolean => fact.path.length === 2 && TOTALS.includes(rowOf(fact));

/** A row that adds up those of its group, which it stands below or above: 投入小计, 合计（不含预算执行）. */
export const isSubtotal = (fact: Fact): boolean => /小计$/u.test(rowOf(fact)) || leavesOut(fact);
/** 合计（不含预算执行）: what the total adds to it stands elsewhere. */
export const leavesOut = (fact: Fact): boolean => /^(?:合计|总计)\(/u.test(rowOf(fact));
const isRow = (fact: Fact): boolean => !isTotal(fact) && !isSubtotal(fact);

/** The score sheets of a report: what is told of one subject in one table. */
export function sheetsOf({ facts, year }: Told): readonly Sheet[] {
  const sheets = new Map<string, Fact[]>();
  for (const fact of [...facts].sort(byPlace)) {
    if (!isPoints(fact) || fact.year !== year || fact.hedge !== null) continue;
    const key = `${fact.path[0]}\n${fact.place.table ?? ''}`;
    sheets.set(key, [...(sheets.get(key) ?? []), fact]);
  }
  return [...sheets.values()].map((sheet) => ({
    subject: sheet[0]?.path[0] ?? '',
    facts: sheet.filter((fact) => !isToldBelow(fact, sheet)),
  }));
}

/** The execution of the budget is scored beside the funds of a form, and in some once more as an indicator below. */
const isToldBelow = (fact: Fact, sheet: readonly Fact[]): boolean =>
  fact.path.length === 1 &&
  sheet.filter((other) => EXECUTION.test(rowOf(other)) && other.path.length === 2).length > 1 &&
  sheet.some((other) => EXECUTION.test(rowOf(other)) && isSameAmount(other, sheet, fact.path));

const EXECUTION = /^(?:部门)?(?:整体)?(?:预算|资金)?执行(?:率|情况)$/u;

/** Whether a row has the points, or the score, that stand beside the funds. */
const isSameAmount = (row: Fact, sheet: readonly Fact[], path: readonly string[]): boolean =>
  sheet.some(
    (beside) =>
      nameOf(beside.path) === nameOf(path) &&
      beside.measure === row.measure &&
      Number(beside.value) === Number(row.value),
  );

/** A figure of a sheet that is neither its total, its scale nor a sum of some of its rows. */
export const rowsIn = ({ facts }: Sheet, measure: Measure): readonly Fact[] =>
  facts.filter((fact) => fact.measure === measure && isRow(fact));

/**
 * The sums printed under or over groups of rows, each with the rows it adds up: those of its own column, not the headings
 * beside. They stand over their groups where the first of them stands over every row.
 */
export const subtotalsIn = (
  { facts }: Sheet,
  measure: Measure,
): readonly { readonly sum: Fact; readonly rows: readonly Fact[] }[] => {
  let rows: Fact[] = [];
  const told = facts.filter((fact) => fact.measure === measure && !isTotal(fact));
  const [first] = told;
  const towards = first && isSubtotal(first) ? told.toReversed() : told;
  return towards.flatMap((fact) => {
    if (!isSubtotal(fact)) {
      rows.push(fact);
      return [];
    }
    // The execution of the budget is scored beside the indicators.
    const own = rows.filter(({ place, path }) => path.length > 1 && place.column === fact.place.column);
    rows = [];
    return own.length > 0 ? [{ sum: fact, rows: own.sort(byPlace) }] : [];
  });
};

/** The points of a row are those it shares its name with, the next such before it. */
export const pointsOf = (score: Fact, sheet: Sheet): Fact | undefined =>
  rowsIn(sheet, 'weight').findLast(
    (weight) => nameOf(weight.path) === nameOf(score.path) && byPlace(weight, score) < 0,
  );

export const addedUp = (facts: readonly Fact[]): Expression =>
  sum(...facts.map((fact) => quoted(rowOf(fact), fact)));

/** The points scores are given out of: those of their own row, else those of the group they are printed under. */
export function outOf(sheet: Sheet): ReadonlyMap<Fact | undefined, readonly Fact[]> {
  const rows = sheet.facts.filter(isRow);
  const scores = new Map<Fact | undefined, Fact[]>();
  for (const [at, fact] of rows.entries()) {
    if (fact.measure !== 'score') continue;
    const points = pointsOf(fact, sheet) ?? rows.slice(0, at).findLast(({ measure }) => measure === 'weight');
    scores.set(points, [...(scores.get(points) ?? []), fact]);
  }
  return scores;
}

/** The points a sheet gives to what it scores. */
export const scoredPoints = (sheet: Sheet): readonly Fact[] =>
  [...outOf(sheet).keys()].flatMap((points) => points ?? []);

export const amount = (facts: readonly Fact[]): number =>
  facts.reduce((total, { value }) => total + Number(value), 0);

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** What a sheet is out of: as printed beside its total, else a hundred. */
export const scaleOf = (sheet: Sheet): Fact | undefined =>
  sheet.facts.find((fact) => fact.measure === 'weight' && isTotal(fact));

/** The rows with a value aimed at or reached that a sheet gives no score: what they scored was not read. */
export const hasUnscored = (sheet: Sheet, { facts, year }: Told): boolean => {
  const [from, to] = [sheet.facts[0], sheet.facts.at(-1)].map((fact) => fact?.place.line ?? 0);
  const scored = new Set(rowsIn(sheet, 'score').map(({ path }) => nameOf(path)));
  return facts.some(
    (fact) =>
      fact.item === 'performance' &&
      fact.year === year &&
      fact.path[0] === sheet.subject &&
      (fact.measure === 'target' || fact.measure === 'actual') &&
      fact.path.length === 2 &&
      fact.place.line >= (from ?? 0) &&
      fact.place.line <= (to ?? 0) &&
      !scored.has(nameOf(fact.path)),
  );
};

const HUNDRED = constant('满分 100 分', exact(100n), 'score');

/** What the sheet is out of, as an expression. */
export const fullMarks = (sheet: Sheet): Expression => {
  const scale = scaleOf(sheet);
  return scale ? quoted(nameOf(scale.path), scale) : HUNDRED;
};

export const fullAmount = (sheet: Sheet): number => Number(scaleOf(sheet)?.value ?? 100);

/** The total of a sheet, in it or told elsewhere of the same subject. */
export const totalOf = (sheet: Sheet, { facts, year }: Told): Fact | undefined =>
  sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact)) ??
  facts.find(
    (fact) =>
      fact.measure === 'score' &&
      fact.year === year &&
      fact.value !== null &&
      isTotal(fact) &&
      fact.path[0] === sheet.subject,
  );

/** Whether a sheet prints scores to the hundredth: those with fewer decimals were given so. */
export const printsHundredths = ({ facts }: Sheet): boolean =>
  facts.some(({ measure, value }) => measure === 'score' && /\.\d{2}/u.test(value ?? ''));

/** A sheet of one score or none says nothing of a total. */
export const isScored = (sheet: Sheet): boolean => rowsIn(sheet, 'score').length > 1;
