import type { TableColumn } from './columns.ts';
import { type Grid, isSpot, type Spot } from './grid.ts';
import { hold, type Relation, type Standing, type Way } from './relation.ts';

/** A row a relation of columns may hold in, and how hardly it would by chance: as a power of ten. */
export type Row = { readonly stated: Spot; readonly parts: readonly Spot[]; readonly telling: number };

/** A relation of columns, as each row bears it out. */
export type Course = {
  readonly held: readonly Omit<Relation, 'standing'>[];
  /** Rows that tell of it and bear it out, how hardly they all would by chance, and rows that do not. */
  readonly fits: number;
  readonly telling: number;
  readonly fails: number;
};

export const NO_COURSE: Course = { held: [], fits: 0, telling: 0, fails: 0 };

export function courseOf(rows: readonly Row[], way: Way, scale = 1): Course {
  let [fits, sum, fails] = [0, 0, 0];
  const held = rows.flatMap(({ stated, parts, telling }) => {
    const one = hold(way, stated, parts, scale);
    if (!one) return [];
    if (!one.holds) fails += 1;
    else if (telling > 0) {
      fits += 1;
      sum += telling;
    }
    return [one];
  });
  return { held, fits, telling: sum, fails };
}

/** Fewer rows bear nothing out. */
const FEWEST = 2;

/** Where rows bear a relation out, one that does not is amiss; of several the reading may be. */
export function claim({ held, fits, fails }: Course, least: number = FEWEST): Relation[] {
  if (fits < least || fails > Math.max(1, fits / 2)) return [];
  const standing: Standing = fails <= Math.max(1, fits / 4) ? 'sure' : 'perhaps';
  return held.map((one) => ({ ...one, standing: one.holds ? 'sure' : standing }));
}

/** The course most rows bear out, of those that hardly come by chance. */
export const best = (courses: readonly Course[], telling = 0): Course | null =>
  courses.reduce<Course | null>(
    (found, course) =>
      course.telling >= telling && (found === null || course.fits - course.fails > found.fits - found.fails)
        ? course
        : found,
    null,
  );

/** The rows of which a column and others print what it takes; a blank cell is no figure. */
export function rowsOf(
  grid: Grid,
  column: TableColumn,
  others: readonly TableColumn[],
  tellingOf: (stated: Spot, parts: readonly Spot[]) => number,
): Row[] {
  return grid.rows.flatMap((_, at): Row[] => {
    const stated = grid.at(at, column);
    const parts = others.map((other) => grid.at(at, other));
    const figures = parts.filter(isSpot);
    if (!isSpot(stated) || figures.length < parts.length) return [];
    return [{ stated, parts: figures, telling: tellingOf(stated, figures) }];
  });
}

/** How many of its last digits a figure is. */
export const stepsOf = ({ value, decimals }: Spot): number => Math.abs(value) * 10 ** decimals;
export const isOf = (one: TableColumn, other: TableColumn): boolean => one.unit === other.unit;
