import { canonical } from './canonical.ts';
import {
  columnOf,
  FORM_TITLE,
  fundsRowOf,
  GOAL_EXPECTED,
  GOAL_REACHED,
  isIndicatorHeader,
  PROJECT_NAME,
} from './form-columns.ts';
import {
  cellOf,
  type GridCell,
  type GridRow,
  isGap,
  isLoneCell,
  isTabbed,
  joinCells,
  type Run,
} from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';

/** A row as it grows: each cell in the pieces its lines give it. */
type Growing = {
  readonly cells: GridCell[][];
  firstLine: number;
  lastLine: number;
  readonly section: readonly string[];
};

/**
 * Cells that stand under one another: an empty line before a cell begins a row, a line without a tab goes on with the
 * cell before. Whatever follows without being led back to a cell ends the table.
 */
export function loneCells(lines: readonly OutlineLine[], start: number): Run {
  const rows: Growing[] = [];
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
        rows.push({ cells: [[cell]], firstLine: line.number, lastLine: line.number, section: line.section });
      else {
        row.cells.push([cell]);
        row.lastLine = line.number;
      }
    } else {
      if (!row || isTabbed(line) || gap > 1 || !goesOn(lines, at, row, gap)) break;
      row.cells.at(-1)?.push(cellOf(line, 0, line.text.length));
      row.lastLine = line.number;
    }
    gap = 0;
    next = at + 1;
  }
  return { rows: rows.flatMap(rowsOf), next };
}

/** A remark under a table is none of its cells. */
const NOTE = /^(?:注|备注|说明|填表|附件|附表)/u;
const CAPTION = /^(?:\(?\d{4}年度?\)?)?(?:金额)?(?:单位:\p{L}{1,3})?$/u;
/** Lines looked at behind one without a tab for the cell it leads to. */
const LONGEST_WRAP = 6;

/** Whether the line at `at`, printed without a tab, is part of the cell before it. */
function goesOn(lines: readonly OutlineLine[], at: number, row: Growing, gap: number): boolean {
  const first = lines[at];
  if (!first || first.kind === 'heading') return false;
  const bare = canonical(first.text);
  const titled = row.cells.length === 1 && FORM_TITLE.test(row.cells[0]?.[0]?.text ?? '');
  if (titled && CAPTION.test(bare)) return true;
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
    if (isTabbed(line)) return isLoneCell(line) && (gap === 0 || empty === 0 || isFragment(bare));
    if (line.kind === 'heading') return false;
    empty = 0;
  }
  return false;
}

/** The end of a word or of a title, such as 指标 or (包含数字及文字描述): no sentence and no figure. */
const isFragment = (bare: string): boolean => bare.length <= 16 && !/[\d。；]/u.test(bare);

/** No row of a form has as many cells: several rows are printed without an empty line between them. */
const WIDEST = 14;

function rowsOf({ cells, firstLine, lastLine, section }: Growing): GridRow[] {
  const whole = cells.map(joinCells);
  if (whole.length <= WIDEST) return [{ cells: whole, firstLine, lastLine, section }];
  let line = firstLine;
  return splitRows(whole).map((row) => {
    const lines = row.flatMap(({ spans }) => spans.map((span) => span.line.number));
    const first = lines[0] ?? line;
    line = lines.at(-1) ?? line;
    return { cells: row, firstLine: first, lastLine: line, section };
  });
}

/** The first cell of a row of a form. */
const OPENS =
  /^(?:主管部门|预算单位|项目预算|预算执行|项目资金|年度(?:总体)?目标|(?:年度)?绩效指标|总分|填报人|联系人)/u;

/** Cells in one sequence as rows: at the words that open one, and under a header in steps of its width. */
function splitRows(cells: readonly GridCell[]): GridCell[][] {
  const rows: GridCell[][] = [];
  let under = false;
  cells.forEach((cell, at) => {
    const { text } = cell;
    const before = cells[at - 1]?.text ?? '';
    const source = fundsRowOf(text);
    const opens =
      PROJECT_NAME.test(text) ||
      OPENS.test(text) ||
      FORM_TITLE.test(text) ||
      // A source comes once for each key: it opens a row unless the one before it is of the same source.
      (source !== null &&
        !under &&
        cells[at - 2] !== undefined &&
        fundsRowOf(cells[at - 2]?.text ?? '') !== source) ||
      GOAL_REACHED.test(before);
    const row = rows.at(-1);
    if (opens || !row) rows.push([cell]);
    else row.push(cell);
    if (opens) under = false;
    under ||= columnOf(text)?.role === 'level';
  });
  return rows.flatMap((row) => stepsUnderHeader(row));
}

/** The rows behind a header of indicators, each as wide as it; none when they do not come out even. */
function stepsUnderHeader(row: readonly GridCell[]): GridCell[][] {
  const first = row.findIndex(({ text }) => columnOf(text)?.role === 'level');
  const end = row.findIndex(({ text }, at) => at > first && columnOf(text) === null);
  if (first < 0 || end < 0 || !isIndicatorHeader(row.slice(0, end).map(({ text }) => text)))
    return GOAL_EXPECTED.test(row[0]?.text ?? '') || row.length <= WIDEST ? [[...row]] : [];
  const width = end - first;
  const lead = first > 0 && row[end]?.text === '' ? 1 : 0;
  const rest = row.slice(end);
  if (rest.length % (width + lead) !== 0) return [row.slice(0, end)];
  const steps: GridCell[][] = [row.slice(first - lead, end)];
  for (let at = 0; at < rest.length; at += width + lead) steps.push(rest.slice(at, at + width + lead));
  return steps;
}
