import type { TableColumn } from './columns.ts';
import { best, type Course, claim, courseOf, isOf, NO_COURSE, type Row, stepsOf } from './course.ts';
import { isLikely } from './down.ts';
import { type Grid, isSpot } from './grid.ts';
import { isAside } from './levels.ts';
import { balancesOf, growthsOf, ratesOf } from './reckoned.ts';
import type { Relation } from './relation.ts';

/** A figure of fewer steps is made of others by chance. */
const TELLING = 30;
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
    isAll: column.isTotal && !parts.some(({ title }) => OF_WHICH.test(title)),
    isWorded: column.isTotal || column.isWhole || parts.some(({ title }) => OF_WHICH.test(title)),
    course: sumCourse(grid, column, parts),
  }));
  const found = best(courses.map(({ course }) => course));
  const own = courses.find(({ course }) => course === found);
  if (!found || !own) return [];
  const { isWorded, isAll } = own;
  const wide = found.held.filter(({ parts }) => parts.filter(({ value }) => value !== 0).length > 1);
  if (wide.filter(({ holds }) => holds).length < (isWorded ? 1 : 2)) return [];
  // A whole that is no 合计, or of which some columns are 其中, may have a part without a column: what is more than its parts need not be amiss.
  return claim(found, isWorded ? 2 : 3).map((one) =>
    one.holds || isAll || isOver(one) ? one : { ...one, standing: 'perhaps' },
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
    return [{ stated, parts: figures, telling: stepsOf(stated) >= TELLING ? 1 : 0 }];
  });
  const course = courseOf(rows, 'columns');
  return course.held.every((one) => one.holds || isLikely(one)) ? course : NO_COURSE;
}
