import type { Measure } from '../../core/fact.ts';
import type { Unit } from '../../core/quantity.ts';
import { type Column, columnsOf, saidBy } from './columns.ts';
import type { Kind, KindColumn } from './kinds.ts';
import { isFigure, type PrintedCell, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** One amount of a table and what it was understood to state; nothing where `item` is null. */
export type Figure = {
  readonly cell: PrintedCell;
  readonly item: string | null;
  readonly measure: Measure | null;
  readonly year: number;
  readonly label: string;
  readonly path: readonly string[];
  readonly column: string;
  /** For a figure that is no amount of money, whatever the table's unit: what it counts, null where that is not known. */
  readonly counted?: Unit | null;
};

/** A cell that numbers a row or names it by a code. */
export type Mark = { readonly cell: PrintedCell; readonly reason: 'ordinal' | 'code' };

/** What a reader of one shape makes of a table. */
export type Read = { readonly figures: readonly Figure[]; readonly marks: readonly Mark[] };

/** What a reader knows beside the table: the report's year, and the names of the codes printed so far. */
export type Setting = { readonly year: number; readonly names: Map<string, string> };

/** A column that is understood: `index` in the row where tabs keep it, else its rank among the figures. */
export type Value = {
  readonly index: number;
  readonly title: string;
  readonly name: string;
  readonly total: string | null;
  readonly measure: Measure | null;
  readonly year: number;
};

/** What figures are where no column says it: the title speaks of 决算. */
export const measureOfTitle = ({ title }: Sheet): Measure | null =>
  title.includes('决算') ? 'outturn' : null;

/** Titles of what names a row: its code, its name, its unit. */
export const STUB =
  /^(?:项目|项目名称|[类款项]{1,3}|栏次|行次|序号|单位|部门|年度)(?:\([^()]*\))?$|(?:编码|代码|名称|科目)(?:\([^()]*\))?$/u;

type Matched = { readonly column: Column; readonly value: Value | null };

const matchOf = (title: string, columns: readonly KindColumn[]): KindColumn | undefined =>
  columns.find(([pattern]) => pattern.test(title));

/** The columns of figures, from the first behind the names of rows; null where the kind knows no such title. */
export function valuesOf(
  sheet: Sheet,
  year: number,
): { readonly first: number; readonly values: (Value | null)[] } {
  const columns = columnsOf(sheet.header ?? []);
  const read = (pick: (column: Column) => string): Matched[] =>
    columns.map((column) => {
      const said = saidBy(pick(column), year, measureOfTitle(sheet));
      const known =
        said.rest === '' && !/数|金额/u.test(column.own) ? undefined : matchOf(said.rest, sheet.kind.columns);
      if (!known) return { column, value: null };
      const [, name, total] = known;
      return {
        column,
        value: {
          index: column.index,
          title: column.full,
          name,
          total,
          measure: said.measure,
          year: said.year,
        },
      };
    });
  const spanned = read(({ full }) => full);
  // Titles broken over rows may seem spanned by a neighbour; alone they count only when each is another column.
  const alone = read(({ own }) => own);
  const firstAlone = alone.findIndex(({ value }) => value !== null);
  const better =
    sheet.kind.shape === 'coded' &&
    firstAlone >= 0 &&
    alone.slice(firstAlone).every(({ value }) => value !== null) &&
    isDistinct(alone) &&
    spanned.slice(firstAlone).some(({ value }) => value === null);
  const matched = better ? alone : spanned;
  const first = matched.findIndex(({ column }) => !STUB.test(column.own));
  if (first < 0) return { first: 0, values: [] };
  const from = matched[first]?.column.index ?? 0;
  const values: (Value | null)[] = [];
  for (const { column, value } of matched.slice(first)) {
    const twin = matched.some((other) => other.value !== value && isSame(other.value, value));
    values[column.index - from] = twin ? null : value;
  }
  return { first: from, values: Array.from(values, (value) => value ?? null) };
}

const isSame = (a: Value | null, b: Value | null): boolean =>
  a !== null && b !== null && a.name === b.name && a.measure === b.measure && a.year === b.year;

const isDistinct = (matched: readonly Matched[]): boolean =>
  matched.every(({ value }, at) => !matched.slice(at + 1).some((other) => isSame(other.value, value)));

/** A figure nobody vouches for: it is kept with its row and column, bound to nothing. */
export const unbound = (cell: PrintedCell, label: string, column: string, year: number): Figure => ({
  cell,
  item: null,
  measure: null,
  year,
  label,
  path: label === '' ? [] : [label],
  column,
});

/** Every amount of a row that fits no column, save what may be a code or a row number. */
export const unplaced = (row: Row, label: string, year: number): Figure[] =>
  row.cells
    .filter(({ text }) => isFigure(text) && /[.,]/u.test(text))
    .map((cell) => unbound(cell, label, '', year));

/** The name of a kind's rows in a path, and of one of its columns where it has one. */
export const headOf = ({ head }: Kind, name: string): string[] => (name === '' ? [head] : [head, name]);
