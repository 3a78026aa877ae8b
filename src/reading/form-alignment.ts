import { isUnit } from '../core/quantity.ts';
import { columnOf, type FormColumn, WEIGHED_NAME } from './form-columns.ts';
import type { GridCell, GridRow } from './grid-cells.ts';

/** The header of a table of indicators: its titles as printed and what each column holds. */
export type Header = {
  readonly titles: readonly string[];
  readonly columns: readonly (FormColumn | null)[];
  /** The deepest level: its names are what the figures are about. */
  readonly deepest: number;
};

export function headerOf(titles: readonly string[]): Header {
  const columns = titles.map(columnOf);
  let deepest = 0;
  let depth = 0;
  columns.forEach((column, index) => {
    if (column?.role !== 'level' || column.depth <= depth) return;
    depth = column.depth;
    deepest = index;
  });
  return { titles, columns, deepest };
}

/** Categories of the national template, by the level they stand on; 成本 and 满意度 stand on either. */
const FIRST = /^(?:项目)?(?:完成|产出|效益)指[标示]$/u;
const SECOND =
  /^(?:数量|质量|时效|(?:经济|社会|生态|环境|可持续)(?:影响|效益|效果)*|(?:社会|经济)成本|生态环境成本)(?:指[标示])?$/u;
const EITHER = /^(?:成本|满意度|服务对象满意度)(?:指[标示])?$/u;

export const NOTHING = /^(?:|[-—–―/\\、.…]+|无|不适用|N\/?A)$/iu;
export const NUMBER = /^[<>≤≥=]?\d[\d,]*(?:\.\d+)?(?:%|分|万元|元)?$/u;
const TICK = /^[√✓✔☑☒×□■]*$/u;

/** A figure with its unit and nothing else: no name of anything. */
const isQuantity = (text: string): boolean => {
  const unit = /^[<>≤≥]?=?\d[\d,]*(?:\.\d+)?(\D*?)(?:以上|以下|以内)?$/u.exec(text)?.[1];
  return unit !== undefined && (unit === '' || isUnit(unit));
};

/** Whether a cell is a category of the national template, with or without its points. */
export const isCategory = (text: string): boolean => {
  const name = WEIGHED_NAME.exec(text)?.[1] ?? text;
  return FIRST.test(name) || SECOND.test(name) || EITHER.test(name);
};

/** How badly a cell fits its column; null when it cannot stand there. */
function misfit(text: string, column: FormColumn | null | undefined): number | null {
  if (text === '') return 0;
  const name = WEIGHED_NAME.exec(text)?.[1] ?? text;
  const category = isCategory(text);
  if (!column) return category ? 1 : 0;
  switch (column.role) {
    case 'level':
      if (isQuantity(text)) return null;
      if (column.depth === 3) return FIRST.test(name) || SECOND.test(name) ? 2 : 0;
      if (EITHER.test(name)) return 0;
      return (column.depth === 1 ? FIRST : SECOND).test(name) ? 0 : 1;
    case 'figure':
      if (column.measure === 'target' || column.measure === 'actual') return category ? null : 0;
      return NUMBER.test(text) || NOTHING.test(text) ? 0 : null;
    case 'unit':
      return text.length <= 8 && !/^\d/u.test(text) ? 0 : null;
    case 'sign':
      return text.length <= 6 && !/\d/u.test(text) ? 0 : null;
    case 'tick':
      return TICK.test(text) || NOTHING.test(text) ? 0 : null;
    case 'rules':
    case 'aside':
      return /^\d+(?:\.\d+)?$/u.test(text) ? 1 : 0;
  }
}

/** One way a row may stand under its header, how badly it fits, and how many categories stand on a wrong level. */
type Standing = {
  readonly cells: readonly (GridCell | null)[];
  readonly shift: number;
  readonly misfit: number;
  readonly misplaced: number;
};

/** A row under its header: a cell or none for each column, and by how many places it was printed aside. */
export type Aligned = Pick<Standing, 'cells' | 'shift'>;

const filled = (cell: GridCell | null | undefined): boolean =>
  cell !== null && cell !== undefined && cell.text !== '';

/**
 * Puts a row under its header. A row printed aside of its columns is moved as a whole where a category says so (数量指标
 * under 一级指标), where it fits no other way, or where it goes on from a row `before` that was moved as far. Null when
 * nothing decides it.
 */
export function alignRow(row: GridRow, header: Header, before: number): Aligned | null {
  const ways = standings(row, header);
  const [best, second] = ways;
  if (!best) return null;
  const plain = ways.find(({ shift }) => shift === 0);
  const whole = row.cells.length >= header.columns.length;
  if (!plain) return second && second.misfit === best.misfit ? null : best;
  if (best === plain) return whole || plain.misfit === 0 || second?.misfit !== plain.misfit ? plain : null;
  if (best.misplaced < plain.misplaced || best.shift === before) return best;
  if (whole) return plain;
  return (second?.misfit ?? plain.misfit) >= best.misfit + 2 ? best : null;
}

/** All ways a row may stand under its header, moved as a whole to the right or left, best first. */
export function standings(row: GridRow, header: Header): readonly Standing[] {
  const cells = withoutMissingTicks(row.cells, header);
  const width = header.columns.length;
  const first = cells.findIndex(filled);
  const last = cells.findLastIndex(filled);
  if (first < 0) return [];
  const shifts = Array.from({ length: Math.max(0, width - last + first) }, (_, index) => index - first);
  return shifts
    .flatMap((shift): Standing[] => {
      const moved = header.columns.map((_, index) => cells[index - shift] ?? null);
      const misfits = moved.map((cell, index) => misfit(cell?.text ?? '', header.columns[index]));
      if (misfits.includes(null)) return [];
      return [
        {
          cells: moved,
          shift,
          misfit: misfits.reduce<number>((sum, each) => sum + (each ?? 0), missing(moved, header)),
          misplaced: moved.filter((cell, index) => isCategory(cell?.text ?? '') && misfits[index] !== 0)
            .length,
        },
      ];
    })
    .sort((a, b) => a.misfit - b.misfit || Math.abs(a.shift) - Math.abs(b.shift));
}

/** How strange it is which cells are blank: a value without an indicator, a target without what became of it. */
function missing(cells: readonly (GridCell | null)[], { columns, deepest }: Header): number {
  const has = (measure: string): boolean =>
    cells.some((cell, index) => {
      const column = columns[index];
      return filled(cell) && column?.role === 'figure' && column.measure === measure;
    });
  const asks = columns.some((column) => column?.role === 'figure' && column.measure === 'actual');
  const nameless = !filled(cells[deepest]) && (has('target') || has('actual') || has('weight'));
  return (nameless ? 2 : 0) + (asks && has('target') && !has('actual') ? 1 : 0);
}

/**
 * Columns of ticks say nothing, and a row may lack some of their cells: what stands behind the ticks then moves to the
 * columns behind them.
 */
function withoutMissingTicks(cells: readonly GridCell[], { columns }: Header): readonly GridCell[] {
  const from = columns.findIndex((column) => column?.role === 'tick');
  const to = columns.findLastIndex((column) => column?.role === 'tick') + 1;
  const lacking = columns.length - cells.length;
  if (from < 0 || lacking <= 0 || lacking >= to - from) return cells;
  const behind = cells.slice(to - lacking);
  const between = cells.slice(from, to - lacking);
  if (behind.length !== columns.length - to || between.some(({ text }) => !TICK.test(text))) return cells;
  const blank: GridCell = { text: '', spans: [] };
  return [...cells.slice(0, from), ...between, ...Array.from({ length: lacking }, () => blank), ...behind];
}

/** A character or two of a merged heading that runs down beside the rows. */
export const isScrap = (cell: GridCell | null): boolean =>
  cell !== null && /^\p{Script=Han}{1,2}$/u.test(cell.text);

/** How surely a cell goes on in the next row: 2 when it ends within a figure or a list, 0 when it ends with a stop. */
export const unfinished = (text: string): number =>
  /[\d,、，]$/u.test(text) ? 2 : text === '' || /[。；!?)%”]$/u.test(text) ? 0 : 1;
