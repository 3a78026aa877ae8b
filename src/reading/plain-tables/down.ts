import { digitsOf, swapsOf } from '../../core/misprints.ts';
import type { TableColumn } from './columns.ts';
import { type Grid, isSpot, type Spot, stepOf } from './grid.ts';
import { depthsOf, isAside, isOfWhich, isTotal } from './levels.ts';
import { hold, type Relation } from './relation.ts';
import type { BodyRow } from './table.ts';

/** Rows that may add up to another, and whether that is how a table is usually made. */
type Stretch = { readonly parts: readonly number[]; readonly isUsual: boolean };

/** No sum of rows is looked for in a longer table. */
const LONGEST = 120;
/** A sum of fewer steps than these is met by chance. */
const TELLING = 30;
const STRONG = 1000;

const ADDED: ReadonlySet<string> = new Set(['amount', 'change', 'left', 'share']);

/** What a row and the rows that may be its parts make, column by column. */
type Fit = {
  readonly stretch: Stretch;
  readonly held: readonly (Omit<Relation, 'standing'> & { readonly isOpen: boolean })[];
  readonly fits: number;
  readonly strong: number;
  readonly fails: number;
};

/** Rows that add up to another row: to one whose words say so, to one they are set in under, or plainly in several columns. */
export function sumsDown(grid: Grid): readonly Relation[] {
  const { rows } = grid;
  if (rows.length > LONGEST) return [];
  const columns = grid.columns.filter(({ sense }) => ADDED.has(sense));
  if (columns.length === 0) return [];
  // A row of dots stands for rows that are not printed.
  if (rows.some(({ label }) => /^[….·]+$/u.test(label))) return [];
  const depths = nested(grid, columns, depthsOf(rows));
  /** Rows that a sum above was made of. */
  const added = new Set<number>();
  return rows.flatMap((row, at): Relation[] => {
    const isWorded = isTotal(row);
    const under = childrenOf(depths, at);
    const stretches = isWorded
      ? worded(grid, depths, at, added)
      : under.length > 1
        ? [{ parts: under, isUsual: true }]
        : plain(grid, columns, at);
    const isSaid = isWorded || under.length > 1;
    let best: Fit | null = null;
    for (const stretch of stretches) {
      const fit = fitOf(grid, at, stretch, columns);
      const isBorne = isSaid
        ? stretch.isUsual
          ? fit.fits > 0
          : fit.strong > 0
        : fit.strong > 1 && fit.fails < 2;
      if (isBorne && (best === null || isBetter(fit, best))) best = fit;
    }
    if (best) {
      if (isWorded) for (const part of best.stretch.parts) added.add(part);
      return claimed(best, isWorded, rows);
    }
    const [usual] = stretches;
    if (!usual || (!isWorded && under.length < 2)) return [];
    const fit = fitOf(grid, at, usual, columns);
    if (isCoded(rows)) return fit.held.filter(isTurned).map((one) => ({ ...one, standing: 'lone' }));
    return isWorded ? alone(grid, depths, fit) : [];
  });
}

/** Rows that go on with 其中 without saying so, where they and it come to the row above them. */
function nested(grid: Grid, columns: readonly TableColumn[], depths: readonly number[]): readonly number[] {
  const own = [...depths];
  grid.rows.forEach((row, at) => {
    if (at === 0 || !isOfWhich(row)) return;
    let best: Fit | null = null;
    for (let to = at + 2; to <= Math.min(grid.rows.length, at + MOST_OF_WHICH); to += 1) {
      const last = grid.rows[to - 1];
      if (!last || isTotal(last)) break;
      const parts = Array.from({ length: to - at }, (_, index) => at + index);
      const fit = fitOf(grid, at - 1, { parts, isUsual: true }, columns);
      const isWhole = fit.held.length > 1 && fit.held.every(({ holds }) => holds);
      if ((isWhole || fit.fits > fit.fails) && (!best || isBetter(fit, best))) best = fit;
    }
    for (const part of best?.stretch.parts ?? []) own[part] = (own[at - 1] ?? 0) + 0.5;
  });
  return own;
}

/** No row is taken apart into more. */
const MOST_OF_WHICH = 12;

const isBetter = (one: Fit, other: Fit): boolean =>
  one.fits - one.fails !== other.fits - other.fails
    ? one.fits - one.fails > other.fits - other.fails
    : one.stretch.isUsual && !other.stretch.isUsual;

/** The rows one step below a row, where they stand deeper than it. */
function childrenOf(depths: readonly number[], at: number): number[] {
  const own = depths[at] ?? 0;
  let end = at + 1;
  while ((depths[end] ?? -1) > own) end += 1;
  const block = Array.from({ length: end - at - 1 }, (_, index) => at + 1 + index);
  const least = Math.min(...block.map((index) => depths[index] ?? 0));
  return block.filter((index) => depths[index] === least);
}

/** What 人员经费 and 公用经费 are made of, by the codes of 支出经济分类. */
const ECONOMIC: readonly (readonly [words: RegExp, codes: RegExp])[] = [
  [/^人员经费(?:支出)?(?:合计|小计)$/u, /^30[13]$/u],
  [/^(?:日常)?公用经费(?:支出)?(?:合计|小计)$/u, /^3(?:02|07|09|1\d|99)$/u],
];

/** The rows of economic classes that a total of 人员经费 or 公用经费 adds up; null of any other row. */
function ofEconomicClasses(rows: readonly BodyRow[], at: number): readonly number[] | null {
  const codes = ECONOMIC.find(([words]) => words.test(rows[at]?.label ?? ''))?.[1];
  const own = rows.flatMap(({ code }, index) => (codes?.test(code) ? [index] : []));
  return own.length > 1 ? own : null;
}

/** The rows that may make up a row whose words say that it is a sum: those above it, those below it. */
function worded(grid: Grid, depths: readonly number[], at: number, added: ReadonlySet<number>): Stretch[] {
  const { rows } = grid;
  const found = new Map<string, Stretch>();
  const add = (parts: readonly number[], isUsual: boolean): void => {
    const key = parts.join();
    if (parts.length > 1 && !found.has(key)) found.set(key, { parts, isUsual });
  };
  const take = (from: number, to: number, isUsual: boolean): void => {
    const block = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter(
      (index) => rows[index] && !isAside(rows[index]),
    );
    const totals = block.filter((index) => rows[index] && isTotal(rows[index]));
    const others = block.filter((index) => !totals.includes(index));
    const plainly = others.filter((index) => rows[index] && !isOfWhich(rows[index]));
    const top = (own: readonly number[]): number[] => {
      const least = Math.min(...own.map((index) => depths[index] ?? 0));
      return own.filter((index) => depths[index] === least);
    };
    add(totals, isUsual);
    if (totals.length === 1)
      add([...totals, ...plainly.filter((index) => index > (totals[0] ?? 0))], isUsual);
    if (plainly.length > 0) add(top(plainly), isUsual);
    add(plainly, isUsual);
    add(others, isUsual);
  };
  const own = ofEconomicClasses(rows, at);
  if (own) return [{ parts: own, isUsual: true }];
  const before = rows.findLastIndex((row, index) => index < at && isTotal(row));
  const after = rows.findIndex((row, index) => index > at && isTotal(row));
  const left = rows.flatMap((row, index) =>
    index < at && !added.has(index) && !isAside(row) && !isOfWhich(row) ? [index] : [],
  );
  if (left.some((index) => rows[index] && isTotal(rows[index]))) add(left, true);
  take(before + 1, at, true);
  take(0, at, true);
  take(at + 1, after < 0 ? rows.length : after, true);
  take(at + 1, rows.length, true);
  for (let from = at - 2; from > 0; from -= 1) take(from, at, false);
  for (let to = at + 3; to < rows.length; to += 1) take(at + 1, to, false);
  return [...found.values()];
}

/** The rows right below a row whose words say nothing, where they come to it in two columns. */
function plain(grid: Grid, columns: readonly TableColumn[], at: number): Stretch[] {
  const totals = columns.flatMap((column) => {
    const stated = grid.at(at, column);
    return isSpot(stated) && Math.abs(stated.value) / stepOf(column) >= STRONG
      ? [{ stated, column, sum: 0, parts: 0 }]
      : [];
  });
  if (totals.length < 2) return [];
  for (let to = at + 1; to < grid.rows.length; to += 1) {
    let fits = 0;
    for (const total of totals) {
      const part = grid.at(to, total.column);
      if (part === 'unsure') return [];
      if (isSpot(part) && part.value !== 0) {
        total.sum += part.value;
        total.parts += 1;
      }
      const { stated, sum, parts, column } = total;
      if (parts > 1 && Math.abs(stated.value - sum) <= (stepOf(column) * (parts + 1)) / 2) fits += 1;
    }
    if (fits > 1)
      return [{ parts: Array.from({ length: to - at }, (_, index) => at + 1 + index), isUsual: false }];
  }
  return [];
}

function fitOf(grid: Grid, at: number, stretch: Stretch, columns: readonly TableColumn[]): Fit {
  let [fits, strong, fails] = [0, 0, 0];
  const held = columns.flatMap((column) => {
    const stated = grid.at(at, column);
    const standing = stretch.parts.map((row) => grid.at(row, column));
    if (!isSpot(stated) || standing.some((one) => one === 'unsure')) return [];
    const parts = standing.filter(isSpot);
    const amounts = parts.filter(({ value }) => value !== 0);
    if (amounts.length === 0 || (amounts.length < 2 && stated.value === 0)) return [];
    const one = hold('rows', stated, parts);
    if (!one) return [];
    const steps = amounts.length > 1 ? Math.abs(stated.value) / stepOf(column) : 0;
    if (!one.holds) fails += isLikely(one) ? 1 : 2;
    else if (steps >= TELLING) {
      fits += 1;
      if (steps >= STRONG) strong += 1;
    }
    // A single row without a figure may have one that is not printed.
    const blank = stretch.parts.filter(
      (row, index) => standing[index] === 'nothing' && columns.some((other) => isSpot(grid.at(row, other))),
    );
    const isOpen = blank.length === 1;
    return [{ ...one, isOpen }];
  });
  return { stretch, held, fits, strong, fails };
}

const sumOf = (parts: readonly Spot[]): number => parts.reduce((total, { value }) => total + value, 0);

/** Whether what rows come to is no farther from their total than a slip makes it. */
export function isNear({ stated, parts }: Pick<Relation, 'stated' | 'parts'>): boolean {
  const sum = sumOf(parts);
  const [one, other] = [Math.abs(sum), Math.abs(stated.value)];
  return Math.abs(sum - stated.value) <= Math.max(one, other) / 2;
}

/** Whether what rows come to is near their total, or is it but for two digits turned round or a point moved. */
export const isLikely = (one: Omit<Relation, 'standing'>): boolean => isNear(one) || isTurned(one);

function isTurned({ stated, parts }: Omit<Relation, 'standing'>): boolean {
  const gap = stated.value - sumOf(parts);
  const doubt = ((parts.length + 1) * stepOf(stated.column)) / 2;
  return [stated, ...parts].some((spot) => {
    const { value } = spot;
    const text = String(Math.abs(value));
    if (digitsOf(text) < 3 || value < 0) return false;
    return [...swapsOf(text).map(Number), value * 10, value / 10, value * 100, value / 100].some((other) => {
      const moved = spot === stated ? value - other : other - value;
      return Math.abs(moved - gap) <= doubt + 1e-9 * Math.abs(value);
    });
  });
}

/** Sums that other columns bear out. */
function claimed(
  { held, fits, fails, stretch }: Fit,
  isWorded: boolean,
  rows: readonly BodyRow[],
): Relation[] {
  // Rows of which, or below a row whose words say no sum, need not be all there are.
  const isPart = stretch.parts.some((part) => rows[part] && isOfWhich(rows[part])) || (!isWorded && fits < 2);
  const isSure = fails <= (isWorded ? Math.max(1, fits) : Math.max(1, fits / 2));
  return held
    .filter((one) => one.holds || isLikely(one))
    .map((one) => ({
      ...one,
      standing:
        isSure && !mayOverlap(one) && !((isPart || one.isOpen) && sumOf(one.parts) < one.stated.value)
          ? 'sure'
          : 'perhaps',
    }));
}

/** People who were given several things are in several rows, and once in their total. */
const GIVEN = /享受|受益|惠及|救助|资助|就医|就诊|服务|培训|宣传|覆盖/u;

const mayOverlap = ({ stated, parts }: Pick<Relation, 'stated' | 'parts'>): boolean =>
  /人[数员]?$/u.test(stated.column.title) && GIVEN.test(stated.column.title) && sumOf(parts) > stated.value;

/** Whether codes say which rows are parts of which: 301, 30101, 30102. */
const isCoded = (rows: readonly BodyRow[]): boolean =>
  rows.every((row) => row.code !== '' || isTotal(row)) && rows.some(({ code }) => code !== '');

/** The sum of a table that no other column bears out: of plain rows alone. */
function alone({ rows }: Grid, depths: readonly number[], { held }: Fit): Relation[] {
  const isPlain =
    rows.filter(isTotal).length === 1 &&
    !rows.some(isOfWhich) &&
    new Set(depths).size === 1 &&
    held.length < 3;
  return isPlain ? held.filter(isLikely).map((one) => ({ ...one, standing: 'lone' })) : [];
}
