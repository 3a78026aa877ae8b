/** Places of table cells, printed or left empty by merging, that a document may have: far beyond any report. */
export const MAX_PLACES = 2_000_000;
/** As many columns as the widest spreadsheet has. */
export const MAX_COLUMNS = 16_384;

/** Characters that take no room on the page and may stand inside a number. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const SPACES = /[\t\n\v\f\r \u00a0\u2028\u2029]+/gu;

/** A paragraph's or a cell's text as it is seen: white space is one space, nothing at the ends. */
export const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();

/**
 * A table row as one line: cells parted by tabs, empty cells at its end left out. A row of a table with several columns
 * keeps at least one tab, so that a label with nothing beside it is not taken for a heading; an empty row is blank.
 */
export function rowLine(cells: readonly string[], columns: number): string {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '') === '') length -= 1;
  if (length === 0) return '';
  const line = Array.from(cells.slice(0, length), (cell) => cell ?? '').join('\t');
  return length === 1 && columns > 1 ? `${line}\t` : line;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Digits printed above or below the line, as such: 5.00 with a raised 1 behind it is not 5.001. */
export const raise = (text: string, where: 'above' | 'below'): string =>
  text.replace(/\d/gu, (digit) => (where === 'above' ? RAISED : LOWERED).charAt(Number(digit)));
