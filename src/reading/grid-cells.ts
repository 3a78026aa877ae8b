import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { joinSpans, type Passage, type Span } from './passages.ts';

/** One cell of a table printed with tabs: its canonical text, '' when blank, and where it is printed. */
export type GridCell = { readonly text: string; readonly spans: readonly Span[] };
export type GridRow = {
  readonly cells: readonly GridCell[];
  readonly firstLine: number;
  readonly lastLine: number;
  readonly section: readonly string[];
};
/** The rows of one table, and the index of the first line behind it. */
export type Run = { readonly rows: readonly GridRow[]; readonly next: number };

/** Marks of a converted page that are printed within cells and are no text. */
const TAG = /<\/?(?:p|br|div|span|b|i|u|em|strong|sup|sub|font|li|ul|ol)\b[^<>]*>/giu;

/** The stretch of a line as a cell, without the marks of a converted page. */
export function cellOf(line: OutlineLine, start: number, end: number): GridCell {
  const spans: Span[] = [];
  let from = start;
  const upTo = (to: number): void => {
    if (canonical(line.text.slice(from, to)) !== '') spans.push({ line, start: from, end: to });
  };
  for (const tag of line.text.slice(start, end).matchAll(TAG)) {
    upTo(start + tag.index);
    from = start + tag.index + tag[0].length;
  }
  upTo(end);
  return { text: textOf(spans), spans };
}

const textOf = (spans: readonly Span[]): string =>
  spans.map(({ line, start, end }) => canonical(line.text.slice(start, end))).join('');

/** A cell printed in several pieces. */
export const joinCells = (pieces: readonly GridCell[]): GridCell => ({
  text: pieces.map(({ text }) => text).join(''),
  spans: pieces.flatMap(({ spans }) => spans),
});

/** A cell as passages: one, or several where joining its pieces would make two numbers into one. */
export function passagesOf(cell: GridCell, section: readonly string[]): Passage[] {
  const groups: Span[][] = [];
  let last = '';
  for (const span of cell.spans) {
    const text = textOf([span]);
    const group = groups.at(-1);
    if (!group || (/\d$/u.test(last) && /^\d/u.test(text))) groups.push([span]);
    else group.push(span);
    last = text;
  }
  return groups.map((group) => joinSpans(group, section)).filter((passage) => passage !== null);
}

/** A line with cells. */
export const isTabbed = ({ text }: OutlineLine): boolean => text.includes('\t');
/** A line that is one cell, set in by one tab: the cells of a row stand under one another. */
export const isLoneCell = ({ text }: OutlineLine): boolean => /^\t[^\t]*$/u.test(text);
/** A line that may stand between two rows of one table. */
export const isGap = (line: OutlineLine): boolean =>
  !isTabbed(line) && (line.kind === 'blank' || line.kind === 'page');

/** Part of a passage as a passage. */
export function cut(passage: Passage, start: number, end: number): Passage {
  const spots = passage.spots.slice(start, end);
  const [first] = spots;
  const last = spots.at(-1);
  return {
    ...passage,
    text: passage.text.slice(start, end),
    spots,
    firstLine: first?.line ?? passage.firstLine,
    lastLine: last?.line ?? passage.lastLine,
  };
}
