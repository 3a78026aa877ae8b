import { canonical } from '../canonical.ts';
import type { OutlineLine } from '../outline.ts';
import { type Cell, cellsOf } from '../row-cells.ts';

/** A cell of a table, on the line it is printed on. */
export type PrintedCell = Cell & { readonly line: OutlineLine };

/** A row of a table: the cells of a line, by tabs, which keep blank cells, or by runs of spaces, which do not; or of several lines. */
export type Row = {
  /** The line it begins on. */
  readonly line: OutlineLine;
  readonly cells: readonly PrintedCell[];
  /** True where the row lacks cells though the table prints its blank ones: nothing says which column is missing. */
  readonly ragged?: true;
};

export const rowOf = (line: OutlineLine): Row => ({
  line,
  cells: cellsOf(line.text).map((cell) => ({ ...cell, line })),
});
export const textsOf = (row: Row): string[] => row.cells.map(({ text }) => text);

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const NOTHING = /^(?:-{1,3}|[—―–]{1,4}|\/)$/u;

/** An amount as tables print it. */
export const isFigure = (text: string): boolean => FIGURE.test(text);
/** A dash printed where an amount would stand: it says that there is none to print, not that it is zero. */
export const isNothing = (text: string): boolean => NOTHING.test(text);

const ORDINAL_WORDS = /^(?:栏次|行次|栏|次|类|款|项|类款项|类款项栏次|合计|项目|科目名称|-+|—+)$/u;
const FORMULA = /^\d{1,2}=[\d+\-—~～().…]{1,40}$/u;

/** The number of a column: 3, or what it is worked out from: 1=2+3. */
export const isOrdinal = (text: string): boolean => /^\d{1,2}$/u.test(text) || FORMULA.test(text);

/** The row that numbers the columns: 栏次 1 2 3 …, 1 2 3 … alone, or only 类 款 项 over the parts of a code. */
export function isOrdinals(row: Row): boolean {
  const printed = row.cells.filter(({ text }) => text !== '');
  if (printed.length > 0 && printed.every(({ text }) => /^[类款项]{1,3}$/u.test(text))) return true;
  let next = 1;
  let said = false;
  for (const { text } of printed) {
    if (/^\d{1,2}$/u.test(text) ? Number(text) === next : FORMULA.test(text) && parseInt(text, 10) === next)
      next += 1;
    else if (ORDINAL_WORDS.test(text)) said ||= /次$/u.test(text);
    else return false;
  }
  return next > 2 || (said && next === 2);
}

/** 一、 or 1. or （一） before the words of a row, and 其中： after it. */
export const ROW_MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d))?(?:其中:)?/u;

/** Whether a row is of the table's body: an amount stands in it, a code, or a numbered name. */
export const isBody = (row: Row): boolean =>
  !isOrdinals(row) &&
  row.cells.some(
    ({ text }, index) =>
      isFigure(text) ||
      /^(?:[一二三四五六七八九十]{1,3}、).+/u.test(text) ||
      (index === 0 && /^\d{3}(?:\d\d){0,2}\p{Script=Han}/u.test(text)),
  );

/** Marks the rows that are too short for a header which keeps blank cells to the end. */
export function markRagged(header: readonly Row[], body: readonly Row[]): Row[] {
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  const keeps = [...header, ...body].some(({ cells }) => cells.at(-1)?.text === '');
  return body.map((row) => (keeps && row.cells.length < width ? { ...row, ragged: true } : row));
}

/**
 * Whether an amount may be something else: a whole number, where amounts are printed with fractions, may be the number of
 * a page or of a row.
 */
export const isStray = (text: string, fractions: boolean): boolean =>
  fractions && isFigure(text) && text !== '0' && !text.includes('.');

/** Whether the amounts of rows are printed with fractions. */
export const hasFractions = (rows: readonly Row[]): boolean =>
  rows.some(({ cells }) => cells.some(({ text }) => isFigure(text) && text.includes('.')));

/** The text of a line as one word, for titles and notes. */
export const wordsOf = (line: OutlineLine): string => canonical(line.text);
