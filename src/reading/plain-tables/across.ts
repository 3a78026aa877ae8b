import { toNumber } from '../../core/exact.ts';
import { dimensionOf, UNITS } from '../../core/quantity.ts';
import type { TableColumn } from './columns.ts';
import { isLikely } from './down.ts';
import { type Grid, isSpot, type Spot } from './grid.ts';
import { isAside } from './levels.ts';
import { hold, type Relation, type Standing, type Way } from './relation.ts';

/** A relation of columns, as each row bears it out. */
type Course = {
  readonly held: readonly Omit<Relation, 'standing'>[];
  /** Rows that would hardly bear it out by chance, and rows that do not. */
  readonly fits: number;
  readonly fails: number;
};

/** A figure of fewer steps is made of others by chance. */
const TELLING = 30;
const LESS_TELLING = 9;
/** Columns and rows of no more than so many are tried with one another. */
const MOST_COLUMNS = 14;
const MOST_ROWS = 200;

/** What columns of a table are made of others of it, row by row. */
export function relationsAcross(grid: Grid): readonly Relation[] {
  if (grid.columns.length > MOST_COLUMNS || grid.rows.length > MOST_ROWS) return [];
  return grid.columns.flatMap((column) => relationsOf(grid, column));
}

/** What rows are made of other rows, column by column; the sums of rows are found by their levels. */
export function relationsDown(grid: Grid): readonly Relation[] {
  if (grid.columns.length > MOST_COLUMNS || grid.rows.length < 2) return [];
  return grid.columns.flatMap((column) => (column.sense === 'amount' ? [] : relationsOf(grid, column)));
}

function relationsOf(grid: Grid, column: TableColumn): readonly Relation[] {
  switch (column.sense) {
    case 'amount':
      return sumsOf(grid, column);
    case 'change':
    case 'left':
      return balancesOf(grid, column);
    case 'growth':
      return growthsOf(grid, column);
    case 'share':
    case 'rate':
    case 'mean':
      return ratesOf(grid, column);
    case 'apart':
      return /标准|单价|均价|平均/u.test(column.title) ? ratesOf(grid, column) : [];
  }
}

type Row = { readonly stated: Spot; readonly parts: readonly Spot[]; readonly isTelling: boolean };

function courseOf(rows: readonly Row[], way: Way, scale = 1): Course {
  let [fits, fails] = [0, 0];
  const held = rows.flatMap(({ stated, parts, isTelling }) => {
    const one = hold(way, stated, parts, scale);
    if (!one) return [];
    if (!one.holds) fails += 1;
    else if (isTelling) fits += 1;
    return [one];
  });
  return { held, fits, fails };
}

/** Where rows bear a relation out, one that does not is amiss; of several the reading may be. */
function claim({ held, fits, fails }: Course, least: number, isWorded = true): Relation[] {
  if (fits < least || fails > Math.max(1, fits / 2)) return [];
  const isSure = fails <= Math.max(1, fits / 4);
  const standing: Standing = isSure && isWorded ? 'sure' : 'perhaps';
  return held.map((one) => ({ ...one, standing: one.holds ? 'sure' : standing }));
}

const best = (courses: readonly Course[]): Course | null =>
  courses.reduce<Course | null>(
    (found, course) =>
      found === null || course.fits - course.fails > found.fits - found.fails ? course : found,
    null,
  );

/** The rows of which a column and others print what it takes; a blank cell is no figure. */
function rowsOf(
  grid: Grid,
  column: TableColumn,
  others: readonly TableColumn[],
  isTelling: (stated: Spot, parts: readonly Spot[]) => boolean,
): Row[] {
  return grid.rows.flatMap((_, at): Row[] => {
    const stated = grid.at(at, column);
    const parts = others.map((other) => grid.at(at, other));
    const figures = parts.filter(isSpot);
    if (!isSpot(stated) || figures.length < parts.length) return [];
    return [{ stated, parts: figures, isTelling: isTelling(stated, figures) }];
  });
}

const stepsOf = ({ value, decimals }: Spot): number => Math.abs(value) * 10 ** decimals;
const isOf = (one: TableColumn, other: TableColumn): boolean => one.unit === other.unit;

const OF_WHICH = /其中/u;

/** Columns right beside a column of sums that add up to it. */
function sumsOf(grid: Grid, column: TableColumn): Relation[] {
  const { columns } = grid;
  const at = columns.indexOf(column);
  const isPart = (other: TableColumn | undefined): other is TableColumn =>
    other !== undefined && other.sense === 'amount' && isOf(other, column);
  const stretches: TableColumn[][] = [];
  for (const step of [1, -1]) {
    const parts: TableColumn[] = [];
    for (let next = at + step; isPart(columns[next]); next += step) {
      const other = columns[next];
      if (other) parts.push(other);
      if (parts.length > 1) stretches.push([...parts]);
    }
  }
  const courses = stretches.map((parts) => ({
    isWorded: column.isTotal || column.isWhole || parts.some(({ title }) => OF_WHICH.test(title)),
    course: sumCourse(grid, column, parts),
  }));
  const found = best(courses.map(({ course }) => course));
  const own = courses.find(({ course }) => course === found);
  if (!found || !own) return [];
  const { isWorded } = own;
  const wide = found.held.filter(({ parts }) => parts.filter(({ value }) => value !== 0).length > 1);
  if (wide.filter(({ holds }) => holds).length < (isWorded ? 1 : 2)) return [];
  // A whole that is no 合计 may have a part without a column: what is more than its parts need not be amiss.
  return claim(found, isWorded ? 2 : 3).map((one) =>
    one.holds || column.isTotal || isOver(one) ? one : { ...one, standing: 'perhaps' },
  );
}

const isOver = ({ stated, parts }: Relation): boolean =>
  parts.reduce((sum, { value }) => sum + value, 0) > stated.value;

function sumCourse(grid: Grid, column: TableColumn, others: readonly TableColumn[]): Course {
  const rows = grid.rows.flatMap((row, at): Row[] => {
    const stated = grid.at(at, column);
    const parts = others.map((other) => grid.at(at, other));
    const figures = parts.filter(isSpot);
    if (isAside(row) || !isSpot(stated) || figures.length === 0 || parts.includes('unsure')) return [];
    if (stated.value === 0 && figures.every(({ value }) => value === 0)) return [];
    return [{ stated, parts: figures, isTelling: stepsOf(stated) >= TELLING }];
  });
  const course = courseOf(rows, 'columns');
  return course.held.every((one) => one.holds || isLikely(one)) ? course : { held: [], fits: 0, fails: 0 };
}

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
function balancesOf(grid: Grid, column: TableColumn): Relation[] {
  if (CARRIED.test(column.title)) return [];
  const others = grid.columns.filter(
    (other) =>
      other !== column &&
      isOf(other, column) &&
      (other.sense === 'amount' ||
        other.sense === 'left' ||
        (column.unit === '%' && other.sense !== 'growth')),
  );
  const isTelling = (stated: Spot, [a, b]: readonly Spot[]): boolean =>
    b !== undefined &&
    a !== undefined &&
    b.value !== 0 &&
    a.value !== 0 &&
    stepsOf(a) >= TELLING &&
    (stated.value !== 0 || a.value === b.value);
  const two = others.flatMap((a) =>
    others.flatMap((b) =>
      a === b ? [] : [courseOf(signed(rowsOf(grid, column, [a, b], isTelling)), 'left')],
    ),
  );
  const plainly = best(two);
  if (plainly && plainly.fits > 1)
    return [plainly, ...two.filter((other) => isAnother(other, plainly))].flatMap((course) =>
      claim(course, 2),
    );
  if (column.sense !== 'left') return [];
  const carried = others.flatMap((a) =>
    others.flatMap((b) =>
      CARRIED.test(a.title) && !CARRIED.test(b.title)
        ? [courseOf(rowsOf(grid, column, [a, b], isTelling), 'columns')]
        : [],
    ),
  );
  const added = best(carried);
  if (added && added.fits > 1) return claim(added, 2);
  const three = others.flatMap((a) =>
    others.flatMap((b) =>
      others.flatMap((c) =>
        a === b || b === c || grid.columns.indexOf(a) >= grid.columns.indexOf(c)
          ? []
          : [courseOf(rowsOf(grid, column, [a, b, c], isTelling), 'left')],
      ),
    ),
  );
  const found = best(three);
  return found ? claim(found, 2) : [];
}

/** A column of rates of change: from one column to another. */
function growthsOf(grid: Grid, column: TableColumn): Relation[] {
  const amounts = grid.columns.filter(({ sense }) => sense === 'amount');
  const isTelling = (stated: Spot, [a, b]: readonly Spot[]): boolean =>
    stepsOf(stated) >= LESS_TELLING && a !== undefined && b !== undefined && a.value !== b.value;
  const found = best(
    amounts.flatMap((a) =>
      amounts.flatMap((b) =>
        a === b || !isOf(a, b) ? [] : [courseOf(rowsOf(grid, column, [a, b], isTelling), 'growth', 100)],
      ),
    ),
  );
  return found ? claim(found, 2) : [];
}

const POWERS = [1, 10, 100, 1000, 10_000, 100_000_000, 0.1, 0.01, 0.0001];

/** A column of rates or of what falls on each: one column out of another. */
function ratesOf(grid: Grid, column: TableColumn): Relation[] {
  const isShare = column.unit === '%';
  const others = grid.columns.filter(
    (other) =>
      other !== column && ['amount', 'left', 'change', 'apart'].includes(other.sense) && other.unit !== '%',
  );
  const isTelling = (stated: Spot, [a, b]: readonly Spot[]): boolean =>
    stepsOf(stated) >= LESS_TELLING &&
    a !== undefined &&
    b !== undefined &&
    !(isShare && a.value === b.value);
  const pairs = others.flatMap((a) =>
    others.flatMap((b) => (a === b || (isShare && !isAlike(a, b)) ? [] : [[a, b] as const])),
  );
  const found = best(
    pairs.flatMap(([a, b]) => {
      const rows = rowsOf(grid, column, [a, b], isTelling).filter(
        ({ stated, parts: [part, whole] }) =>
          !isShare || !(stated.value === 100 && (part?.value ?? 0) > (whole?.value ?? 0)),
      );
      const scales = isShare ? [100 * sizeOf(a, b)] : POWERS;
      return scales.map((scale) => courseOf(rows, 'rate', scale));
    }),
  );
  return found ? claim(found, 2) : [];
}

/** Whether one column can be a part of another: they measure the same. */
const isAlike = (a: TableColumn, b: TableColumn): boolean =>
  a.unit === b.unit || (a.unit !== null && b.unit !== null && dimensionOf(a.unit) === dimensionOf(b.unit));

const sizeOf = (a: TableColumn, b: TableColumn): number =>
  a.unit === null || b.unit === null ? 1 : toNumber(UNITS[a.unit].factor) / toNumber(UNITS[b.unit].factor);
