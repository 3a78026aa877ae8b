import type { TableColumn } from './columns.ts';
import { type Grid, isSpot, stepOf } from './grid.ts';
import { depthsOf, isOfWhich, isTotal } from './levels.ts';
import { hold, type Relation } from './relation.ts';

/** A share of fewer steps is met by chance. */
const TELLING = 9;

/** Columns of shares: each row's amount out of the amount of one row, which adds them all up. */
export function sharesOfTotals(grid: Grid): readonly Relation[] {
  return grid.columns
    .filter(({ sense, title }) => sense === 'share' || (sense === 'rate' && /比/u.test(title)))
    .flatMap((column) => {
      const amounts = grid.columns.filter(({ sense, unit }) => sense === 'amount' && unit !== '%');
      let best: Course | null = null;
      for (const amount of amounts)
        for (const whole of wholesOf(grid, column)) {
          const course = courseOf(grid, column, amount, whole);
          if (!best || course.fits - course.fails > best.fits - best.fails) best = course;
        }
      for (const amount of amounts) {
        const course = portionsOf(grid, column, amount);
        if (course && (!best || course.fits - course.fails > best.fits - best.fails)) best = course;
      }
      if (!best || best.fits < 2 || best.fails > Math.max(1, best.fits / 2)) return [];
      const standing = best.fails <= Math.max(1, best.fits / 4) ? 'sure' : 'perhaps';
      return best.held.map((one): Relation => ({ ...one, standing: one.holds ? 'sure' : standing }));
    });
}

type Course = {
  readonly held: readonly Omit<Relation, 'standing'>[];
  readonly fits: number;
  readonly fails: number;
};

/** No sum of more rows is looked for. */
const MOST_ROWS = 60;

/** Shares out of all rows of a table that has no row of their sum. */
function portionsOf(grid: Grid, column: TableColumn, amount: TableColumn): Course | null {
  if (grid.rows.length > MOST_ROWS || grid.rows.some(isTotal) || grid.rows.some(isOfWhich)) return null;
  const parts = grid.rows.map((_, at) => grid.at(at, amount));
  const figures = parts.filter(isSpot);
  if (parts.includes('unsure') || figures.length < 3) return null;
  let [fits, fails] = [0, 0];
  const held = grid.rows.flatMap((_, at) => {
    const [share, part] = [grid.at(at, column), parts[at] ?? 'nothing'];
    if (!isSpot(share) || !isSpot(part)) return [];
    const one = hold('portion', share, [part, ...figures.filter((figure) => figure !== part)], 100);
    if (!one) return [];
    if (!one.holds) fails += 1;
    else if (share.value / stepOf(column) >= TELLING) fits += 1;
    return [one];
  });
  return { held, fits, fails };
}

/** The rows shares may be out of: those that add others up, and those that are a hundred per cent. */
const wholesOf = (grid: Grid, column: TableColumn): number[] =>
  grid.rows.flatMap((row, at) => {
    const share = grid.at(at, column);
    return isTotal(row) || (isSpot(share) && share.value === 100) ? [at] : [];
  });

function courseOf(grid: Grid, column: TableColumn, amount: TableColumn, whole: number): Course {
  const base = grid.at(whole, amount);
  if (!isSpot(base) || base.value <= 0) return { held: [], fits: 0, fails: 0 };
  let [fits, fails] = [0, 0];
  const depths = depthsOf(grid.rows);
  const held = grid.rows.flatMap((row, at) => {
    const [share, part] = [grid.at(at, column), grid.at(at, amount)];
    if (at === whole || !isSpot(share) || !isSpot(part)) return [];
    const one = hold('rate', share, [part, base], 100);
    if (!one) return [];
    // What stands under a row may be told as a share of that row.
    const isUnder = (over: number): boolean => {
      const above = grid.at(over, amount);
      return (
        (isOfWhich(row) || (depths[over] ?? 0) < (depths[at] ?? 0)) &&
        isSpot(above) &&
        hold('rate', share, [part, above], 100)?.holds === true
      );
    };
    if (!one.holds && grid.rows.some((_, over) => over < at && isUnder(over))) return [];
    if (!one.holds) fails += 1;
    else if (share.value / stepOf(column) >= TELLING && share.value !== 100) fits += 1;
    return [one];
  });
  return { held, fits, fails };
}
