import { toNumber } from '../../core/exact.ts';
import { dimensionOf, UNITS } from '../../core/quantity.ts';
import type { TableColumn } from './columns.ts';
import { best, type Course, claim, courseOf, isOf, type Row, rowsOf, stepsOf } from './course.ts';
import { type Grid, rangesOf, type Spot } from './grid.ts';
import { isAside } from './levels.ts';
import { hold, type Relation } from './relation.ts';

/** A figure of fewer steps is made of others by chance. */
const TELLING = 30;
/** How hardly rows must come by chance, as a power of ten: of differences, of rates, and of rates whose words say of what. */
const CHANGED = 2.4;
const RECKONED = 3.5;
const LITTLE = 1;

/** Rates whose words say which column is out of which. */
const SAID: readonly (readonly [rate: RegExp, part: RegExp, whole: RegExp])[] = [
  [
    /执行率|支出率|使用率|支付率|完成率|完成.{0,6}预算|进度/u,
    /执行|支出|决算|使用|支付|完成|拨付/u,
    /预算|安排|下达|到位|计划|总额|指标/u,
  ],
  [/完成率|完成比例|达标率/u, /完成|实际|达到/u, /目标|任务|计划|应/u],
  [
    /覆盖率|检查率|参保率|办结率|整改率|合格率/u,
    /检查|覆盖|参保|办结|整改|合格|已/u,
    /总|应|机构|人口|受理|问题|抽/u,
  ],
];
/** What was aimed at. */
const AIM = /目标|任务|指标|计划/u;

/** How far apart the ends of each figure lie. */
const widthsOf = (spots: readonly Spot[]): readonly number[] =>
  rangesOf(spots).map(({ low, high }) => high - low);

/** How hardly a figure that may be anything so large meets by chance what is made so wide: as a power of ten. */
const tellingIn = (large: number, wide: number): number => Math.max(0, Math.log10(large / wide));

/** Whether a column is made in another way besides, of other figures in every row but one. */
const isAnother = (other: Course, found: Course): boolean =>
  other !== found &&
  other.fits > 2 &&
  other.fails === 1 &&
  other.held.every(({ stated, parts }) => {
    const beside = found.held.find((one) => one.stated === stated)?.parts ?? [];
    return parts.every(({ value }) => beside.every((part) => part.value !== value));
  });

/** Differences without those that may be told without their sign: in a column that prints none. */
function signed(rows: readonly Row[]): readonly Row[] {
  if (rows.some(({ stated }) => stated.value < 0)) return rows;
  return rows.filter(({ stated, parts }) => {
    const [a, b] = parts;
    return !a || !b || a.value >= b.value || hold('left', stated, [b, a])?.holds !== true;
  });
}

/** What was left of the years before. */
const CARRIED = /年初|上年|期初|上期|以前年度|历年/u;

/** A column of what changed or was left: one column less another, and where money went on also plus a third. */
export function balancesOf(grid: Grid, column: TableColumn): Relation[] {
  if (CARRIED.test(column.title)) return [];
  const others = grid.columns.filter(
    (other) =>
      other !== column &&
      isOf(other, column) &&
      (other.sense === 'amount' ||
        other.sense === 'left' ||
        (column.unit === '%' && other.sense !== 'growth')),
  );
  const tellingOf = (stated: Spot, [a, b]: readonly Spot[]): number =>
    a && b && a.value !== 0 && b.value !== 0 && stepsOf(a) >= TELLING ? Math.log10(stepsOf(stated) + 2) : 0;
  const two = others.flatMap((a) =>
    others.flatMap((b) =>
      a === b ? [] : [courseOf(signed(rowsOf(grid, column, [a, b], tellingOf)), 'left')],
    ),
  );
  const plainly = best(two, CHANGED);
  if (plainly && plainly.fits > 1)
    return [plainly, ...two.filter((other) => isAnother(other, plainly))].flatMap((course) => claim(course));
  if (column.sense !== 'left') return [];
  const carried = others.flatMap((a) =>
    others.flatMap((b) =>
      CARRIED.test(a.title) && !CARRIED.test(b.title)
        ? [courseOf(rowsOf(grid, column, [a, b], tellingOf), 'columns')]
        : [],
    ),
  );
  const added = best(carried, CHANGED);
  if (added && added.fits > 1) return claim(added);
  const three = others.flatMap((a) =>
    others.flatMap((b) =>
      others.flatMap((c) =>
        a === b || b === c || grid.columns.indexOf(a) >= grid.columns.indexOf(c)
          ? []
          : [courseOf(rowsOf(grid, column, [a, b, c], tellingOf), 'left')],
      ),
    ),
  );
  const found = best(three, RECKONED);
  return found ? claim(found) : [];
}

/** A column of rates of change: from one column to another. */
export function growthsOf(grid: Grid, column: TableColumn): Relation[] {
  const amounts = grid.columns.filter(({ sense }) => sense === 'amount');
  const tellingOf = (stated: Spot, [a, b]: readonly Spot[]): number => {
    if (!a || !b || a.value === b.value || b.value <= 0) return 0;
    const [wide, narrow] = [widthsOf([a, b]), 10 ** -stated.decimals];
    const made = (100 * ((wide[0] ?? 0) + ((wide[1] ?? 0) * Math.abs(a.value)) / b.value)) / b.value;
    return tellingIn(Math.abs(stated.value), made + 3 * narrow);
  };
  // Of rates a change may be told in points.
  const isAmount = ({ parts }: Row): boolean =>
    parts.every(({ unit, row }) => unit !== '%' && row.unit !== '%' && !isAside(row));
  const found = best(
    amounts.flatMap((a) =>
      amounts.flatMap((b) =>
        a === b || !isOf(a, b)
          ? []
          : [courseOf(rowsOf(grid, column, [a, b], tellingOf).filter(isAmount), 'growth', 100)],
      ),
    ),
    RECKONED,
  );
  return found ? claim(found) : [];
}

const POWERS = [1, 10, 100, 1000, 10_000, 100_000_000, 0.1, 0.01, 0.0001];

/** A column of rates or of what falls on each: one column out of another. */
export function ratesOf(grid: Grid, column: TableColumn): Relation[] {
  const isShare = column.unit === '%';
  const others = grid.columns.filter(
    (other) =>
      other !== column && ['amount', 'left', 'change', 'apart'].includes(other.sense) && other.unit !== '%',
  );
  const tellingOf = (stated: Spot, [a, b]: readonly Spot[]): number => {
    if (!a || !b || (isShare && a.value === b.value)) return 0;
    // Rates lie near a hundred, where two columns are much the same.
    const wide = isShare ? Math.min(stated.value, Math.abs(100 - stated.value) + 5) : Math.abs(stated.value);
    const [one = 0, other = 0] = widthsOf([a, b]);
    const made = Math.abs(stated.value) * (one / Math.abs(a.value) + other / Math.abs(b.value));
    return a.value === 0 || b.value === 0 ? 0 : tellingIn(wide, made + 3 * 10 ** -stated.decimals);
  };
  const pairs = others.flatMap((a) =>
    others.flatMap((b) => (a === b || (isShare && !isAlike(a, b)) ? [] : [[a, b] as const])),
  );
  const found = best(
    pairs.flatMap(([a, b]) => {
      const isSaid = SAID.some(
        ([rate, part, whole]) => rate.test(column.title) && part.test(a.title) && whole.test(b.title),
      );
      const rows = rowsOf(grid, column, [a, b], tellingOf).filter(
        ({ stated, parts }) => !isShare || !isReached(stated, parts, AIM.test(a.title + b.title)),
      );
      const scales = isShare ? [100 * sizeOf(a, b)] : POWERS;
      return scales
        .map((scale) => courseOf(rows, 'rate', scale))
        .filter(({ telling }) => telling >= (isSaid ? LITTLE : RECKONED));
    }),
  );
  return found ? claim(found) : [];
}

/** A rate that stops at a hundred; of what was aimed at, one that says it was reached whichever way. */
const isReached = ({ value }: Spot, [part, whole]: readonly Spot[], isAimed: boolean): boolean =>
  value === 100 &&
  part !== undefined &&
  whole !== undefined &&
  (isAimed ? part.value !== whole.value : part.value > whole.value);

/** Whether one column can be a part of another: they measure the same. */
const isAlike = (a: TableColumn, b: TableColumn): boolean =>
  a.unit === b.unit || (a.unit !== null && b.unit !== null && dimensionOf(a.unit) === dimensionOf(b.unit));

const sizeOf = (a: TableColumn, b: TableColumn): number =>
  a.unit === null || b.unit === null ? 1 : toNumber(UNITS[a.unit].factor) / toNumber(UNITS[b.unit].factor);
