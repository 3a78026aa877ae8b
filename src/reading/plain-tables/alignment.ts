import type { TableCell } from './cells.ts';
import type { PrintedRow } from './rows.ts';

/** The stretch of the page a column is printed in. */
type Range = { readonly from: number; readonly to: number };

/** A way to put cells under columns is chosen only where the next one is worse by so many columns of the page. */
const CLEARLY = 3;
/** No cell stands farther from its column. */
const FARTHEST = 10;

/** Columns of the page by which a cell may stand off its column. */
const SLACK = 2;

/** The number that comes most often. */
function usual(numbers: readonly (number | undefined)[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The columns of a table whose cells are kept apart by gaps, as its titles and the rows with every cell print them. */
export function rangesOf(titles: readonly TableCell[], rows: readonly PrintedRow[]): readonly Range[] {
  const ranges = titles.map(({ from, to }) => ({ from, to }));
  const full = rows.filter(({ cells }) => cells.length === ranges.length && !isPushed(cells, ranges));
  // A label too long for its column pushes the figures behind it away from where those of other rows stand.
  const [begins, ends] = [
    usual(full.map(({ cells }) => cells[1]?.from)),
    usual(full.map(({ cells }) => cells[1]?.to)),
  ];
  for (const { cells } of full) {
    const [, first] = cells;
    if (!first || (Math.abs(first.from - begins) > SLACK && Math.abs(first.to - ends) > SLACK)) continue;
    cells.forEach(({ from, to }, index) => {
      const range = ranges[index];
      const title = titles[index];
      if (!range || !title || index === 0 || Math.max(title.from - to, from - title.to) > FARTHEST) return;
      range.from = Math.min(range.from, from);
      range.to = Math.max(range.to, to);
    });
  }
  return ranges;
}

/** Whether a label reaches into the next column, so that the figures behind it stand farther right. */
export const isPushed = ([label]: readonly TableCell[], ranges: readonly Range[]): boolean =>
  label !== undefined && label.to >= (ranges[1]?.from ?? Number.POSITIVE_INFINITY) - 1;

/** The cells of a row by column, null where a column is blank; null where it is not certain which are. */
export function alignRow(
  cells: readonly TableCell[],
  ranges: readonly Range[],
): readonly (TableCell | null)[] | null {
  if (cells.length === ranges.length) return cells;
  if (cells.length > ranges.length) return null;
  const [label, ...rest] = cells;
  // 合计 may stand under the second title, where the first numbers the rows.
  const next = ranges[1];
  if (label && next && ranges.length > 2 && label.from >= next.from - 2) {
    const beside = alignRow(cells, ranges.slice(1));
    return beside && [null, ...beside];
  }
  // Behind a label that reaches into the next column, figures stand nowhere in particular.
  if (!label || isPushed(cells, ranges)) return null;
  const ways = placings(rest.length, ranges.length - 1)
    .flatMap((columns) => {
      const cost = costOf(
        rest,
        columns.map((column) => ranges[column + 1]),
      );
      return cost === null ? [] : [{ cost, columns }];
    })
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ways;
  if (!first || (second && second.cost - first.cost < CLEARLY)) return null;
  const placed: (TableCell | null)[] = ranges.map(() => null);
  placed[0] = label;
  first.columns.forEach((column, index) => {
    placed[column + 1] = rest[index] ?? null;
  });
  return placed;
}

/** Columns more than this are not tried in every way. */
const MOST_WAYS = 800;

/** Every way to put so many cells, in their order, into so many columns. */
function placings(cells: number, columns: number): number[][] {
  let ways: number[][] = [[]];
  for (let cell = 0; cell < cells; cell += 1) {
    ways = ways.flatMap((way) => {
      const next: number[][] = [];
      for (let column = (way.at(-1) ?? -1) + 1; column <= columns - (cells - cell); column += 1)
        next.push([...way, column]);
      return next;
    });
    if (ways.length > MOST_WAYS) return [];
  }
  return ways;
}

/** How far cells stand from columns; null where one is too far. */
function costOf(cells: readonly TableCell[], ranges: readonly (Range | undefined)[]): number | null {
  let cost = 0;
  for (const [index, cell] of cells.entries()) {
    const range = ranges[index];
    if (!range) return null;
    const away = Math.min(Math.abs(cell.from - range.from), Math.abs(cell.to - range.to));
    const isWithin = cell.from >= range.from - 1 && cell.to <= range.to + 1;
    if (!isWithin && away > SLACK) return null;
    cost += isWithin ? away / 2 : away + CLEARLY;
  }
  return cost;
}

/** The columns that every row with so many cells leaves blank alike, where two and more do; null where they differ. */
export function usualBlanks(
  rows: readonly (readonly (TableCell | null)[])[],
  count: number,
): readonly boolean[] | null {
  const alike = rows.filter((cells) => cells.filter((cell) => cell !== null).length === count);
  const [first] = alike;
  if (!first || alike.length < 3) return null;
  const isAlike = alike.every((cells) => cells.every((cell, at) => (cell === null) === (first[at] === null)));
  const blanks = first.map((cell) => cell === null);
  // Blank columns between others may be others in the next row.
  return isAlike && !blanks.slice(0, count).includes(true) ? blanks : null;
}
