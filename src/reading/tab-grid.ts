import { canonical } from './canonical.ts';
import { FORM_TITLE } from './form-columns.ts';
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
/** Rows that follow one another; `start` is the index of the line the first begins at. */
export type Grid = { readonly start: number; readonly rows: readonly GridRow[] };

/** Marks of a converted page that are printed within cells and are no text. */
const TAG = /<\/?(?:p|br|div|span|b|i|u|em|strong|sup|sub|font|li|ul|ol)\b[^<>]*>/giu;

/** The stretch of a line as a cell, without the marks of a converted page. */
function cellOf(line: OutlineLine, start: number, end: number): GridCell {
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

/** A cell that goes on in another. */
export const joinCells = (first: GridCell, second: GridCell): GridCell => ({
  text: first.text + second.text,
  spans: [...first.spans, ...second.spans],
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

const isTabbed = ({ text }: OutlineLine): boolean => text.includes('\t');
/** A line that is one cell, set in by one tab: the cells of a row stand under one another. */
const isLoneCell = ({ text }: OutlineLine): boolean => /^\t[^\t]*$/u.test(text);
const isGap = (line: OutlineLine): boolean =>
  !isTabbed(line) && (line.kind === 'blank' || line.kind === 'page');
/** More empty lines than a page break leaves between two rows of one table. */
const GAP_WITHIN = 3;

function rowOfLine(line: OutlineLine): GridRow {
  const cells: GridCell[] = [];
  let start = 0;
  for (const piece of line.text.split('\t')) {
    cells.push(cellOf(line, start, start + piece.length));
    start += piece.length + 1;
  }
  return { cells, firstLine: line.number, lastLine: line.number, section: line.section };
}

/** Every table of the document whose cells are parted by tabs, row by row, whether a row is a line or a cell is. */
export function gridsOf(lines: readonly OutlineLine[]): Grid[] {
  const grids: Grid[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line || !isTabbed(line)) at += 1;
    else {
      const { rows, next } = isLoneCell(line) ? loneCells(lines, at) : linedRows(lines, at);
      grids.push({ start: at, rows });
      at = next;
    }
  }
  return grids;
}

type Run = { readonly rows: readonly GridRow[]; readonly next: number };

function linedRows(lines: readonly OutlineLine[], start: number): Run {
  const rows: GridRow[] = [];
  let gap = 0;
  let next = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isGap(line)) {
      gap += 1;
      continue;
    }
    if (!isTabbed(line) || gap > GAP_WITHIN) break;
    rows.push(rowOfLine(line));
    gap = 0;
    next = at + 1;
  }
  return { rows, next };
}

/** A remark under a table is none of its cells. */
const NOTE = /^(?:注|备注|说明|填表|附件|附表)/u;
const LONGEST_WRAP = 6;

/**
 * Cells that stand under one another: an empty line before a cell begins a row, a line without a tab goes on with the
 * cell before. Whatever follows without being led back to a cell ends the table.
 */
function loneCells(lines: readonly OutlineLine[], start: number): Run {
  const rows: { cells: GridCell[]; firstLine: number; lastLine: number; section: readonly string[] }[] = [];
  let gap = 0;
  let next = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isGap(line)) {
      gap += line.kind === 'blank' ? 1 : 0;
      continue;
    }
    const row = rows.at(-1);
    if (isLoneCell(line)) {
      const cell = cellOf(line, 1, line.text.length);
      if (!row || gap > 0)
        rows.push({ cells: [cell], firstLine: line.number, lastLine: line.number, section: line.section });
      else {
        row.cells.push(cell);
        row.lastLine = line.number;
      }
    } else {
      const cell = row?.cells.at(-1);
      if (!row || !cell || isTabbed(line) || gap > 1 || !goesOn(lines, at, row, gap)) break;
      row.cells[row.cells.length - 1] = joinCells(cell, cellOf(line, 0, line.text.length));
      row.lastLine = line.number;
    }
    gap = 0;
    next = at + 1;
  }
  return { rows, next };
}

/** Whether the line at `at`, printed without a tab, is part of the cell before it. */
function goesOn(
  lines: readonly OutlineLine[],
  at: number,
  row: Pick<GridRow, 'cells'>,
  gap: number,
): boolean {
  const first = lines[at];
  if (!first || first.kind === 'heading') return false;
  const bare = canonical(first.text);
  const titled = row.cells.length === 1 && FORM_TITLE.test(row.cells[0]?.text ?? '');
  if (titled && /^(?:\(?\d{4}年度?\)?)?(?:金额)?(?:单位:\p{L}+)?$/u.test(bare)) return true;
  if (NOTE.test(bare)) return false;
  let empty = 0;
  for (let after = at + 1; after <= at + LONGEST_WRAP; after += 1) {
    const line = lines[after];
    if (!line) return false;
    if (isGap(line)) {
      empty += 1;
      if (empty > 1) return false;
      continue;
    }
    // Behind an empty line a paragraph of its own may stand: it is part of the row only if the row goes on.
    if (isTabbed(line)) return isLoneCell(line) && (gap === 0 || empty === 0 || isFragment(first));
    if (line.kind === 'heading') return false;
    empty = 0;
  }
  return false;
}

/** The end of a word or of a title, such as 指标 or (包含数字及文字描述): no sentence and no figure. */
const isFragment = ({ text }: OutlineLine): boolean => {
  const bare = canonical(text);
  return bare.length <= 16 && !/[\d。；]/u.test(bare);
};
