import { canonical } from './canonical.ts';
import { isValue } from './cell-pieces.ts';
import { columnOf, isIndicatorHeader } from './form-columns.ts';
import type { OutlineLine } from './outline.ts';

/** Words without white space, or words parted by single spaces, with the columns of the page they are printed in. */
export type Run = {
  readonly line: OutlineLine;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

/** The stretch of the page a title is printed in. */
export type Extent = { readonly from: number; readonly to: number };
export type LaidHeader = {
  readonly titles: readonly string[];
  readonly extents: readonly Extent[];
  /** The index of the first line behind it. */
  readonly next: number;
};

/** The runs of a line between white space: a Chinese character takes two columns of the page, a Latin one takes one. */
export function runsOf(line: OutlineLine): Run[] {
  const runs: Run[] = [];
  let column = 0;
  let at = 0;
  for (const match of line.text.matchAll(/\S+/gu)) {
    for (; at < match.index; at += 1) column += widthAt(line.text, at);
    const from = column;
    for (; at < match.index + match[0].length; at += 1) column += widthAt(line.text, at);
    runs.push({ line, text: canonical(match[0]), start: match.index, end: at, from, to: column });
  }
  return runs.filter(({ text }) => text !== '');
}

const widthAt = (text: string, at: number): number => (text.charCodeAt(at) > 0x2e7f ? 2 : 1);

/**
 * The cells of a line: wide gaps part them. A single space parts two words only where the second begins below a title;
 * a figure is not parted from its unit.
 */
export function cellsIn(runs: readonly Run[], extents: readonly Extent[]): Run[][] {
  const cells: Run[][] = [];
  for (const run of runs) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    const close = last !== undefined && run.from - last.to <= 1;
    const figure = /[\d≥≤><]$/u.test(last?.text ?? '') || /^\d/u.test(run.text);
    const below = extents.some(({ from }) => Math.abs(from - run.from) <= 1);
    const whole = figure && isValue((cell ?? []).map(({ text }) => text).join('') + run.text);
    if (cell && close && (whole || !below)) cell.push(run);
    else cells.push([run]);
  }
  return cells;
}

/** A reading of a line must fit better than the next by so many columns of the page. */
const CLEARLY = 4;
/** No cell stands farther from its title than this. */
const FARTHEST = 16;

/**
 * The column of each of a line's cells, in order, or null where another way is nearly as good: pages set as text keep
 * their columns only roughly. `fits` says what may stand in a column.
 */
export function alignCells(
  cells: readonly (readonly Run[])[],
  extents: readonly Extent[],
  fits: (text: string, column: number) => boolean,
): readonly number[] | null {
  type Way = { readonly cost: number; readonly columns: readonly number[] };
  let ways: readonly Way[] = [{ cost: 0, columns: [] }];
  for (const cell of cells) {
    const text = cell.map((run) => run.text).join('');
    const next: Way[] = [];
    for (const way of ways)
      for (let column = (way.columns.at(-1) ?? -1) + 1; column < extents.length; column += 1) {
        const distance = distanceOf(cell, extents[column]);
        if (distance <= FARTHEST && fits(text, column))
          next.push({ cost: way.cost + distance, columns: [...way.columns, column] });
      }
    ways = best(next);
  }
  const [first, second] = [...ways].sort((a, b) => a.cost - b.cost);
  return first && !(second && second.cost - first.cost < CLEARLY) ? first.columns : null;
}

/** Of the ways that end in the same column, the best two. */
function best<T extends { readonly cost: number; readonly columns: readonly number[] }>(
  ways: readonly T[],
): T[] {
  const kept = new Map<number, T[]>();
  for (const way of [...ways].sort((a, b) => a.cost - b.cost)) {
    const end = way.columns.at(-1) ?? -1;
    const same = kept.get(end) ?? [];
    if (same.length < 2) kept.set(end, [...same, way]);
  }
  return [...kept.values()].flat();
}

/** How far a cell stands from its title: their beginnings, or their middles. */
function distanceOf(cell: readonly Run[], title: Extent | undefined): number {
  const from = cell[0]?.from ?? 0;
  const to = cell.at(-1)?.to ?? 0;
  if (!title) return Number.POSITIVE_INFINITY;
  return Math.min(Math.abs(from - title.from), Math.abs(from + to - title.from - title.to) / 2);
}

/** Nearer to one title than to the next by so many columns of the page, a cell between both is under the first. */
const NEARER = 3;

/** The column a stretch of the page stands under, or null where two may be meant. */
function columnAt({ from, to }: Extent, extents: readonly Extent[]): number | null {
  const over = extents.flatMap((extent, index) => (from < extent.to && extent.from < to ? [index] : []));
  if (over.length > 0) return over.length === 1 ? (over[0] ?? null) : null;
  const [near, next] = extents
    .map((extent, index) => ({ index, gap: Math.max(extent.from - to, from - extent.to) }))
    .sort((a, b) => a.gap - b.gap);
  return near && (!next || next.gap - near.gap >= NEARER) ? near.index : null;
}

/** Titles are printed in at most so many storeys (偏差原因 / 分析及 / 改进措施). */
const STOREYS = 3;

/** The header of indicators that begins on a line, its titles in one storey or in several, each below its beginning. */
export function laidHeaderAt(lines: readonly OutlineLine[], at: number): LaidHeader | null {
  const first = lines[at];
  if (!first || first.text.includes('\t') || !/[一二三]级/u.test(first.text)) return null;
  const columns = runsOf(first).map((run) => ({ ...run }));
  let found: LaidHeader | null = null;
  for (let storey = 0; storey < STOREYS; storey += 1) {
    if (storey > 0) {
      const line = lines[at + storey];
      if (!line || line.text.trim() === '' || line.text.includes('\t')) break;
      for (const run of runsOf(line)) {
        const over = columnAt(run, columns);
        const column = over === null ? undefined : columns[over];
        if (!column) return found;
        column.text += run.text;
        column.from = Math.min(column.from, run.from);
        column.to = Math.max(column.to, run.to);
      }
    }
    found = headerIn(columns, at + storey + 1) ?? found;
  }
  return found;
}

/** The titles from the first level on, when all of them are known; a side heading may stand before them. */
function headerIn(columns: readonly Run[], next: number): LaidHeader | null {
  const start = columns.findIndex(({ text }) => columnOf(text)?.role === 'level');
  if (start < 0 || start > 1) return null;
  const own = columns.slice(start);
  const titles = own.map(({ text }) => text);
  if (!titles.every((title) => columnOf(title) !== null) || !isIndicatorHeader(titles)) return null;
  return {
    titles: [...columns.slice(0, start).map(({ text }) => text), ...titles],
    extents: columns.map(({ from, to }) => ({ from, to })),
    next,
  };
}
