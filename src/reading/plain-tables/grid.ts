import { toNumber } from '../../core/exact.ts';
import { dimensionOf, UNITS } from '../../core/quantity.ts';
import { figureIn, isNothing, type TableCell } from './cells.ts';
import { columnsOf, type TableColumn } from './columns.ts';
import type { BodyRow, PlainTable } from './table.ts';

/** A printed figure as a number, and how far it may lie from what was rounded to it. */
export type Spot = {
  readonly cell: TableCell;
  readonly row: BodyRow;
  readonly column: TableColumn;
  readonly value: number;
  readonly doubt: number;
};

/** Ends of what figures make together. */
export type Range = { readonly low: number; readonly high: number };

/** What stands in a cell: a figure, nothing, or something that cannot be reckoned with. */
export type Standing = Spot | 'nothing' | 'unsure';

/** A table with the numbers of its cells. */
export type Grid = {
  readonly table: PlainTable;
  readonly rows: readonly BodyRow[];
  readonly columns: readonly TableColumn[];
  readonly at: (row: number, column: TableColumn) => Standing;
};

/** The size of the last printed decimal of a column. */
export const stepOf = ({ decimals }: TableColumn): number => 10 ** -decimals;

/** Half a step; a whole count in its base unit is exact. */
function doubtOf(column: TableColumn): number {
  const { unit, decimals } = column;
  const isCounted =
    unit !== null &&
    decimals === 0 &&
    dimensionOf(unit) !== 'money' &&
    dimensionOf(unit) !== 'ratio' &&
    toNumber(UNITS[unit].factor) === 1;
  return isCounted ? 0 : stepOf(column) / 2;
}

export function gridOf(table: PlainTable): Grid {
  const columns = columnsOf(table);
  const standings = table.rows.map((row) => {
    const own = new Map<TableColumn, Standing>();
    for (const column of columns) {
      const cell = row.cells[column.index];
      const text = cell?.text ?? '';
      const figure = cell ? figureIn(text) : null;
      if (cell && figure && (figure.unit === null || figure.unit === column.unit)) {
        const value = Number(figure.value);
        own.set(column, { cell, row, column, value, doubt: value === 0 ? 0 : doubtOf(column) });
      } else own.set(column, isNothing(text) ? 'nothing' : 'unsure');
    }
    return own;
  });
  return { table, rows: table.rows, columns, at: (row, column) => standings[row]?.get(column) ?? 'unsure' };
}

export const isSpot = (standing: Standing): standing is Spot => typeof standing === 'object';

const EPSILON = 1e-9;

export const within = ({ value, doubt }: Pick<Spot, 'value' | 'doubt'>, { low, high }: Range): boolean => {
  const slack = EPSILON * Math.max(1, Math.abs(value));
  return value + doubt >= low - slack && value - doubt <= high + slack;
};

export const rangeOf = ({ value, doubt }: Spot): Range => ({ low: value - doubt, high: value + doubt });
export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });
/** A range divided by one above nil. */
export const over = (a: Range, b: Range): Range => ({
  low: a.low / (a.low < 0 ? b.low : b.high),
  high: a.high / (a.high < 0 ? b.high : b.low),
});
export const times = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
});
export const wider = ({ low, high }: Range, by: number): Range => ({ low: low - by, high: high + by });
export const NIL: Range = { low: 0, high: 0 };
