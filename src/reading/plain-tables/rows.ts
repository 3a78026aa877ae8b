import { canonical } from '../canonical.ts';
import { runsOf } from '../laid-columns.ts';
import type { OutlineLine } from '../outline.ts';
import { gridsOf } from '../tab-grid.ts';
import { isFigure, isNothing, type TableCell } from './cells.ts';

/** A printed row: its cells in order; between tabs every cell is there, between spaces blank ones are not. */
export type PrintedRow = {
  readonly line: OutlineLine;
  readonly cells: readonly TableCell[];
};

/** Rows that follow one another, and the index of the line the first stands on. */
export type PrintedRows = {
  readonly at: number;
  readonly rows: readonly PrintedRow[];
  readonly manner: 'tabs' | 'spaces';
};

/** The rows of every table of a document, whether tabs or wide gaps keep its cells apart. */
export function printedTables(lines: readonly OutlineLine[]): readonly PrintedRows[] {
  return [...tabbed(lines), ...spaced(lines)].sort((a, b) => a.at - b.at);
}

const tabbed = (lines: readonly OutlineLine[]): PrintedRows[] =>
  gridsOf(lines).map(({ start, rows }) => ({
    at: start,
    manner: 'tabs',
    rows: rows.flatMap((row): PrintedRow[] => {
      const line = lines[row.firstLine - 1];
      if (!line) return [];
      const cells = row.cells.map((cell, index): TableCell => {
        const [first] = cell.spans;
        const last = cell.spans.at(-1);
        const [from, to] = [index, index + 1];
        // A cell printed in two lines holds words.
        if (!first || !last || last.line.number !== first.line.number)
          return { line, text: cell.text, start: 0, end: 0, from, to };
        const printed = first.line.text.slice(first.start, last.end);
        const lead = printed.length - printed.trimStart().length;
        const own = first.line.number === line.number ? line : (lines[first.line.number - 1] ?? line);
        return {
          line: own,
          text: cell.text,
          start: first.start + lead,
          end: first.start + printed.trimEnd().length,
          from,
          to,
        };
      });
      return [{ line, cells }];
    }),
  }));

/** A sentence, or the title of a table. */
const NO_ROW = /[。；!?]|\p{Script=Han}，\p{Script=Han}/u;
/** No cell between wide gaps is longer. */
const LONGEST = 40;
/** Lines without a figure between two rows: a blank one, the end of a label. */
const GAP = 2;

/** The cells of a line between wide gaps; a figure behind a single space is a cell of its own. */
export function spacedCells(line: OutlineLine): TableCell[] {
  const cells: TableCell[] = [];
  for (const run of runsOf(line)) {
    const last = cells.at(-1);
    if (last === undefined || goesApart(last, run)) cells.push(run);
    else cells[cells.length - 1] = { ...last, text: last.text + run.text, end: run.end, to: run.to };
  }
  return cells;
}

const isOneOf = (text: string): boolean => isFigure(text) || (text !== '' && isNothing(text));

function goesApart(last: TableCell, run: TableCell): boolean {
  // 合　　计 and 项  目 are one word set wide.
  if (/^[合小总共项科地险类]$/u.test(last.text) && /^[计目区种别]$/u.test(run.text)) return false;
  return run.from - last.to >= 2 || isOneOf(run.text) || isOneOf(last.text);
}

/** Whether the cells of a line may be a row: words, and behind them figures or signs of nothing. */
const isRow = (line: OutlineLine, cells: readonly TableCell[]): boolean =>
  cells.length >= 2 &&
  cells.length <= 20 &&
  !NO_ROW.test(canonical(line.text)) &&
  cells.every(({ text }) => text.length <= LONGEST) &&
  (/\p{Script=Han}/u.test(cells[0]?.text ?? '') || /^20\d\d$|^\d{1,3}[.、]?$/u.test(cells[0]?.text ?? '')) &&
  cells.slice(1).some(({ text }) => isOneOf(text)) &&
  cells.slice(1).every(({ text }) => isOneOf(text) || text.length <= 30);

/** Whether the cells of a line may be titles. */
const isHeader = (line: OutlineLine, cells: readonly TableCell[]): boolean =>
  cells.length >= 2 &&
  !/^(?:附?[表图]|\d)/u.test(cells[0]?.text ?? '') &&
  !NO_ROW.test(canonical(line.text)) &&
  !/单位:/u.test(canonical(line.text)) &&
  cells.every(({ text }) => text.length <= 24 && !isOneOf(text));

/** Storeys of titles above the first row. */
const STOREYS = 3;

function spaced(lines: readonly OutlineLine[]): PrintedRows[] {
  const tables: PrintedRows[] = [];
  const known = new Map<number, readonly TableCell[]>();
  const cellsAt = (at: number): readonly TableCell[] => {
    const line = lines[at];
    if (!line || line.kind === 'blank' || line.kind === 'contents' || !/\S[ \u3000]/u.test(line.text))
      return [];
    if (line.text.includes('\t')) return [];
    const cells = known.get(at) ?? spacedCells(line);
    known.set(at, cells);
    return cells;
  };
  const rowAt = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && isRow(line, cellsAt(at));
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (!rowAt(at)) continue;
    // The label of the first row may begin above it.
    let below = at;
    while (at - below < GAP && cellsAt(below - 1).length <= 1 && isLabel(lines[below - 1])) below -= 1;
    let top = below;
    while (below - top < STOREYS) {
      const line = lines[top - 1];
      if (!line || !isHeader(line, cellsAt(top - 1))) break;
      top -= 1;
    }
    if (top === below) continue;
    const rows: PrintedRow[] = [];
    const take = (index: number): void => {
      const line = lines[index];
      if (line) rows.push({ line, cells: cellsAt(index) });
    };
    for (let index = top; index < below; index += 1) take(index);
    let gap = 0;
    let next = at;
    for (let index = at; index < lines.length && gap <= GAP; index += 1) {
      if (rowAt(index)) {
        take(index);
        gap = 0;
        next = index + 1;
        continue;
      }
      const line = lines[index];
      if (!line || !isPause(line, cellsAt(index))) break;
      gap += line.kind === 'page' ? 0 : 1;
    }
    tables.push({ at: top, rows, manner: 'spaces' });
    at = next - 1;
  }
  return tables;
}

/** A line with part of a label and nothing else. */
const isLabel = (line: OutlineLine | undefined): boolean =>
  line !== undefined &&
  line.kind !== 'heading' &&
  /^[\p{Script=Han}()、“”]{1,16}$/u.test(canonical(line.text));

/** A line that may stand between two rows: empty, a page number, or the end of a label. */
const isPause = (line: OutlineLine, cells: readonly TableCell[]): boolean =>
  line.kind === 'blank' || line.kind === 'page' || (cells.length <= 1 && isLabel(line));
