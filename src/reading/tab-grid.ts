import { cellOf, type GridCell, type GridRow, isGap, isLoneCell, isTabbed, type Run } from './grid-cells.ts';
import { loneCells } from './lone-cells.ts';
import type { OutlineLine } from './outline.ts';

/** Rows that follow one another; `start` is the index of the line the first begins at. */
export type Grid = { readonly start: number; readonly rows: readonly GridRow[] };

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

/** A note printed across the rows of a table, which go on below it. */
const NOTE = /^\s*(?:注|说明|备注)\s*[:：][^\t]*$/u;
/** What is told of its money across the rows of a form (资金来源：…, 支出明细：…); no name or unit of a table to come. */
const TOLD_ACROSS =
  /^ *(?!(?:项目|部门|单位|金额|编制|填报|附[件表]|表)[^:：]{0,6}[:：])[\p{Script=Han}()（）]{2,8}\s*[:：][^\t]*$/u;

/** Whether a line within the rows of a form tells something of it in a sentence. */
export const isToldAcross = (lines: readonly OutlineLine[], at: number): boolean =>
  TOLD_ACROSS.test(lines[at]?.text ?? '') &&
  !NOTE.test(lines[at]?.text ?? '') &&
  isTabbedAt(lines, at - 1) &&
  isTabbedAt(lines, at + 1);

function isTabbedAt(lines: readonly OutlineLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isTabbed(line);
}

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
    if (gap === 0 && rows.length > 0 && NOTE.test(line.text) && isTabbedAt(lines, at + 1)) continue;
    if (rows.length > 0 && isToldAcross(lines, at)) continue;
    if (!isTabbed(line) || gap > GAP_WITHIN) break;
    rows.push(rowOfLine(line));
    gap = 0;
    next = at + 1;
  }
  return { rows, next };
}
