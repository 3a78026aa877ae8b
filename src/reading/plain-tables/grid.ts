import { toNumber } from '../../core/exact.ts';
import { dimensionOf, UNITS, type Unit } from '../../core/quantity.ts';
import { figureIn, isNothing, type TableCell } from './cells.ts';
import { columnsOf, type TableColumn, titled } from './columns.ts';
import type { BodyRow, PlainTable } from './table.ts';

/** A printed figure as a number, with its unit and its decimals. */
export type Spot = {
  readonly cell: TableCell;
  readonly row: BodyRow;
  readonly column: TableColumn;
  readonly value: number;
  readonly unit: Unit | null;
  readonly decimals: number;
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

/** How far a figure may lie from what was rounded to it: half a step; a whole count in its base unit is exact. */
function doubtOf(unit: Unit | null, decimals: number): number {
  const isCounted =
    unit !== null &&
    decimals === 0 &&
    dimensionOf(unit) !== 'money' &&
    dimensionOf(unit) !== 'ratio' &&
    toNumber(UNITS[unit].factor) === 1;
  return isCounted ? 0 : 10 ** -decimals / 2;
}

export function gridOf(table: PlainTable): Grid {
  const columns = columnsOf(table);
  const standings = table.rows.map((row) => {
    const own = new Map<TableColumn, Standing>();
    for (const column of columns) {
      const cell = row.cells[column.index];
      const text = cell?.text ?? '';
      const figure = cell ? figureIn(text) : null;
      const unit = figure?.unit ?? (column.unit === '%' ? '%' : (row.unit ?? column.unit));
      if (cell && figure) {
        const decimals = figure.value.split('.')[1]?.length ?? 0;
        own.set(column, { cell, row, column, value: Number(figure.value), unit, decimals });
      } else own.set(column, isNothing(text) ? 'nothing' : 'unsure');
    }
    return own;
  });
  return { table, rows: table.rows, columns, at: (row, column) => standings[row]?.get(column) ?? 'unsure' };
}

/** A table with its rows as columns: what is made of columns in one may be made of rows in another. */
export function turned(whole: Grid): Grid {
  // Rows are made of each other in columns of amounts: what changed of a rate is none of what changed of its parts.
  const grid = { ...whole, columns: whole.columns.filter(({ sense }) => sense === 'amount') };
  const columns = grid.rows.map((row, index): TableColumn => rowAsColumn(row, index, grid));
  const rows = grid.columns.flatMap((column): BodyRow[] => {
    const [first] = grid.rows;
    return first ? [{ ...first, label: column.title, indent: 0, code: '' }] : [];
  });
  return {
    table: grid.table,
    rows,
    columns,
    at: (row, { index }) => {
      const column = grid.columns[row];
      return column ? grid.at(index, column) : 'unsure';
    },
  };
}

function rowAsColumn({ label, unit }: BodyRow, index: number, grid: Grid): TableColumn {
  const spots = grid.columns.map((column) => grid.at(index, column)).filter(isSpot);
  const units = new Set(spots.map((spot) => spot.unit));
  const own = unit ?? (units.size === 1 ? (spots[0]?.unit ?? null) : null);
  return titled(index, label, own, Math.max(0, ...spots.map(({ decimals }) => decimals)));
}

export const isSpot = (standing: Standing): standing is Spot => typeof standing === 'object';

/** The ends each figure may lie between: of one kind, the one with the most decimals says how far all were rounded. */
export const rangesOf = (spots: readonly Spot[]): readonly Range[] =>
  spots.map(({ value, unit }) => {
    const decimals = Math.max(...spots.map((other) => (other.unit === unit ? other.decimals : 0)));
    const doubt = value === 0 ? 0 : doubtOf(unit, decimals);
    return { low: value - doubt, high: value + doubt };
  });

const EPSILON = 1e-9;
/** Whether two ranges share a number. */
export const meet = (a: Range, b: Range): boolean => {
  const slack = EPSILON * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.high >= b.low - slack && a.low <= b.high + slack;
};

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
