import type { TableCell } from './cells.ts';
import type { PrintedRow } from './rows.ts';

/** The stretch of the page a column is printed in. */
type Range = { readonly from: number; readonly to: number };

/** A way to put cells under columns is chosen only where the next one is worse by so many columns of the page. */
const CLEARLY = 3;
/** No cell stands farther from its column. */
const FARTHEST = 10;

/** The columns of a table whose cells are kept apart by gaps, as its titles and the rows with every cell print them. */
export function rangesOf(titles: readonly TableCell[], rows: readonly PrintedRow[]): readonly Range[] {
  const ranges = titles.map(({ from, to }) => ({ from, to }));
  for (const { cells } of rows) {
    if (cells.length !== ranges.length || isPushed(cells, ranges)) continue;
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
const isPushed = ([label]: readonly TableCell[], ranges: readonly Range[]): boolean =>
  label !== undefined && label.to >= (ranges[1]?.from ?? Number.POSITIVE_INFINITY) - 1;

/** The cells of a row by column, null where a column is blank; null where it is not certain which are. */
export function alignRow(
  cells: readonly TableCell[],
  ranges: readonly Range[],
): readonly (TableCell | null)[] | null {
  if (cells.length === ranges.length) return cells;
  if (cells.length > ranges.length) return null;
  const [label, ...rest] = cells;
  if (!label) return null;
  const most = isPushed(cells, ranges) ? label.to + 3 - (ranges[1]?.from ?? 0) : 0;
  const ways = placings(rest.length, ranges.length - 1)
    .flatMap((columns) => {
      const cost = costOf(
        rest,
        columns.map((column) => ranges[column + 1]),
        most,
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

/** How far cells stand from columns, all pushed right alike by at most so much; null where one is too far. */
function costOf(
  cells: readonly TableCell[],
  ranges: readonly (Range | undefined)[],
  most: number,
): number | null {
  let least: number | null = null;
  for (let push = 0; push <= Math.max(0, most); push += 1) {
    let cost = 0;
    cells.forEach((cell, index) => {
      const range = ranges[index];
      const away = range ? Math.max(0, range.from + push - cell.to, cell.from - range.to - push) : FARTHEST;
      const begins = range
        ? Math.min(Math.abs(cell.from - range.from - push), Math.abs(cell.to - range.to - push))
        : 0;
      cost += away > FARTHEST ? Number.POSITIVE_INFINITY : away + begins / 2;
    });
    if (Number.isFinite(cost) && (least === null || cost < least)) least = cost;
  }
  return least;
}
