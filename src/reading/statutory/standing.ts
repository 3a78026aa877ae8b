import type { OutlineLine } from '../outline.ts';
import { STUB } from './figures.ts';
import type { Kind } from './kinds.ts';
import { layoutOf } from './layouts.ts';
import { isFigure, isNothing, isOrdinal, type PrintedCell, type Row, rowOf, wordsOf } from './rows.ts';
import { endsTable, isFurniture, noteBelow, onlyOf, openingAt, type Sheet, unitsIn } from './sheet.ts';

/** Titles and numbers of columns above the rows; the widest official header has fewer. */
const HEADER_CELLS = 60;
/** A code of the classes, in one piece or as the first of its parts. */
const CODE = /^\d{3}(?:\d\d){0,2}$/u;
const CODE_PART = /^\d\d$/u;
const MARKED = /^[一二三四五六七八九十]{1,3}、./u;
/** The title over the names of a half. */
const HALF = /^(?:收入|支出)?项目/u;
const NUMBERING = /^(?:栏次|栏|[类款项]{1,3})$/u;
/** More words in a row than a name broken over lines, without any figure, are no row of a table. */
const STRAYS = 6;

const isAmount = ({ text }: PrintedCell): boolean => isFigure(text) || isNothing(text);
const isFraction = ({ text }: PrintedCell): boolean => isFigure(text) && text.includes('.');

/**
 * The table below a title line whose cells stand one under another, as a conversion leaves them that keeps neither
 * columns nor rows; null where the line is no title or no such table stands below it. A row begins at its code or its
 * words; a blank cell left no trace.
 */
export function standingSheetAt(lines: readonly OutlineLine[], index: number, year: number): Sheet | null {
  const open = openingAt(lines, index, year);
  if (!open) return null;
  const units = new Set(open.units);
  const cells: PrintedCell[] = [];
  let printed = 0;
  let filled = false;
  let at = index + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.kind === 'blank') continue;
    const words = wordsOf(line);
    if (line.kind === 'page' && !isFigure(words)) continue;
    if (endsTable(line)) break;
    const found = rowOf(line).cells.filter(({ text }) => text !== '');
    for (const unit of unitsIn(line)) units.add(unit);
    // The year under the title.
    if (/^\d{4}年(?:度)?$/u.test(words)) continue;
    if (isFurniture(words) || found.every(({ text }) => isFurniture(text))) continue;
    cells.push(...found);
    printed += 1;
    filled ||= found.some(isFraction);
    if (filled && endsInStrays(cells)) break;
  }
  // A row a line is read by other readers.
  if (cells.length > printed * 1.5) return null;
  const from = bodyFrom(cells);
  if (from === null || from > HEADER_CELLS) return null;
  const again = secondHead(cells, from);
  const head = [...cells.slice(0, from), ...cells.slice(again.from, again.to)];
  const titles = head.filter(({ text }) => !isOrdinal(text) && !NUMBERING.test(text));
  const body = [...rowsOf(cells.slice(from, again.from)), ...rowsOf(cells.slice(again.to))];
  const [first] = head;
  if (!first || body.length === 0) return null;
  const texts = titles.map(({ text }) => text);
  return {
    ...open,
    unit: onlyOf(units),
    tabbed: false,
    standing: true,
    header: layoutOf([texts], open.kind.layouts) ?? ownHeader(texts, body, open.kind),
    printed: texts,
    ordinals: [{ line: first.line, cells: head.filter(({ text }) => isOrdinal(text)) }],
    body,
    note: noteBelow(lines, at),
  };
}

/**
 * The header by its own titles where it leaves some of the official columns out: one for each amount of the first row, in
 * the order printed, or the halves of 收入 and 支出. Null where titles span others or are broken over lines.
 */
function ownHeader(titles: readonly string[], body: readonly Row[], { shape }: Kind): string[][] | null {
  const half = titles.findIndex((title) => HALF.test(title));
  if (shape === 'listed' || (shape === 'sangong' && half >= 0)) return half < 0 ? null : [titles.slice(half)];
  const columns = titles.filter((title) => !STUB.test(title));
  const amounts = body[0]?.cells.filter(isAmount).length ?? 0;
  return shape === 'coded' && columns.length === amounts ? [columns] : null;
}

/** The titles over the half of 支出, where it is printed below that of 收入; none where both begin side by side. */
function secondHead(
  cells: readonly PrintedCell[],
  body: number,
): { readonly from: number; readonly to: number } {
  const from = cells.findIndex(({ text }, at) => at > body && text === '支出项目');
  if (from < 0) return { from: cells.length, to: cells.length };
  const rows = bodyFrom(cells.slice(from));
  return rows === null ? { from: cells.length, to: cells.length } : { from, to: from + rows };
}

/** Whether so many words without a figure stand last that the table has ended before them. */
const endsInStrays = (cells: readonly PrintedCell[]): boolean =>
  cells.length > STRAYS && !cells.slice(-STRAYS).some((cell) => isAmount(cell) || MARKED.test(cell.text));

/**
 * Where the first row begins behind the titles and numbers of the columns: at a code before its name, a numbered name,
 * or the name right before the first amount. Null where no row stands there.
 */
function bodyFrom(cells: readonly PrintedCell[]): number | null {
  for (const [at, cell] of cells.entries()) {
    const next = cells[at + 1];
    if (MARKED.test(cell.text)) return at;
    if (CODE.test(cell.text) && next && !isFigure(next.text) && !isNothing(next.text)) return at;
    if (CODE.test(cell.text) && next && CODE_PART.test(next.text)) return at;
    if (!isFraction(cell) && !isNothing(cell.text) && cell.text !== '0') continue;
    let start = at;
    // The number of the row stands between its name and its amount.
    if (start > 1 && isOrdinal(cells[start - 1]?.text ?? '') && !isOrdinal(cells[start - 2]?.text ?? ''))
      start -= 1;
    const before = cells[start - 1];
    return before && /计$/u.test(before.text) && !isOrdinal(before.text) && start > 1 ? start - 1 : start;
  }
  return null;
}

/** Cells in one sequence as rows: words and the codes before them, then figures. */
function rowsOf(cells: readonly PrintedCell[]): Row[] {
  const rows: PrintedCell[][] = [];
  let row: PrintedCell[] = [];
  for (const cell of cells) {
    const last = row.at(-1);
    if (last && isAmount(last) && !isAmount(cell)) {
      const end = row.length - codeBehind(row);
      rows.push(row.slice(0, end));
      row = row.slice(end);
    }
    row.push(cell);
  }
  rows.push(row);
  return rows.flatMap((own) => (own[0] ? [{ line: own[0].line, cells: own }] : []));
}

/** How many of the last figures of a row are the code of the next one: 2101501, or 210 15 01. */
function codeBehind(row: readonly PrintedCell[]): number {
  const texts = row.map(({ text }) => text);
  if (CODE.test(texts.at(-1) ?? '')) return 1;
  for (const parts of [2, 3]) {
    const [first, ...rest] = texts.slice(-parts);
    if (
      /^\d{3}$/u.test(first ?? '') &&
      rest.length === parts - 1 &&
      rest.every((part) => CODE_PART.test(part))
    )
      return parts;
  }
  return 0;
}
