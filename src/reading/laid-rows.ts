import { printedWidth } from './canonical.ts';
import { isValue } from './cell-pieces.ts';
import { headerOf } from './form-alignment.ts';
import { type FormColumn, TOTAL_ROW } from './form-columns.ts';
import { cellOf, type GridCell, type GridRow, joinCells } from './grid-cells.ts';
import { alignCells, cellsIn, type LaidHeader, laidHeaderAt, type Run, runsOf } from './laid-columns.ts';
import { LaidLevels } from './laid-levels.ts';
import type { OutlineLine } from './outline.ts';

/** The rows under a laid-out header, each cell in its column, and the last line taken. */
export type LaidRows = {
  readonly rows: readonly GridRow[];
  readonly lastLine: number;
  readonly totalled: boolean;
};

/** A line's runs by column; null when one may stand under two titles. */
type Placed = readonly (readonly Run[])[];

type Growing = {
  readonly cells: GridCell[][];
  readonly line: OutlineLine;
  lastLine: number;
};

const NUMBER = /^\d{1,3}(?:\.\d+)?分?$/u;
/** A label with the figure of the next column behind it. */
const GLUED = /(?:[≥≤><]\d[\d.]*\p{Script=Han}{0,2}|\d%)$/u;
const EMPTY = /^(?:[-—－―]{1,3}|\/)$/u;
const wordsOf = (runs: readonly Run[] | undefined): string => (runs ?? []).map(({ text }) => text).join('');

/** No form has more lines than this. */
const LONGEST = 600;

/**
 * The rows printed below a header whose columns are kept apart by gaps. A label goes on below its row only in a table
 * where each line that is gone on from is full; null wherever one figure or one label leaves doubt.
 */
export function laidRows(
  lines: readonly OutlineLine[],
  header: LaidHeader,
  ends: (line: OutlineLine) => boolean,
  isApart: (line: OutlineLine) => boolean,
): LaidRows | null {
  const table = new Table(header);
  let at = header.next;
  for (; at < Math.min(lines.length, header.next + LONGEST) && !table.totalled; at += 1) {
    const line = lines[at];
    if (!line || ends(line)) break;
    if (line.kind === 'blank' || isApart(line)) continue;
    const again = laidHeaderAt(lines, at);
    if (again) {
      if (again.titles.join() !== header.titles.join()) break;
      at = again.next - 1;
      continue;
    }
    const placed = placeRuns(line, header);
    if (!placed) {
      if (/\d/u.test(line.text)) return null;
      break;
    }
    if (!table.take(line, placed)) return null;
  }
  return table.close();
}

/** Puts the cells of a line under the titles; the word of the total may stand under any level. */
function placeRuns(line: OutlineLine, { titles, extents }: LaidHeader): Placed | null {
  const { columns, deepest } = headerOf(titles);
  const placed: (readonly Run[])[] = extents.map(() => []);
  const cells = cellsIn(runsOf(line), extents);
  const [first = []] = cells;
  const isTotal = TOTAL_ROW.test(wordsOf(first));
  const own = isTotal ? cells.slice(1) : cells;
  const found = alignCells(own, extents, (text, index) => {
    const column = columns[index];
    if (isTotal && (index <= deepest || (column?.role === 'figure' && !isScoring(column)))) return false;
    if (isScoring(column)) return NUMBER.test(text) || EMPTY.test(text);
    // A remark is told in words.
    if (column?.role === 'aside' || column?.role === 'rules') return !NUMBER.test(text);
    return (column !== null && column?.role !== 'level') || !(isValue(text) || GLUED.test(text));
  });
  if (!found) return null;
  found.forEach((column, index) => {
    placed[column] = own[index] ?? [];
  });
  if (isTotal) placed[0] = first;
  return placed;
}

const isScoring = (column: FormColumn | null | undefined): boolean =>
  column?.role === 'figure' && (column.measure === 'weight' || column.measure === 'score');

/** Rows as they grow, line by line. */
class Table {
  readonly #columns;
  readonly #deepest: number;
  readonly #levels: ReadonlyMap<number, LaidLevels>;
  readonly #rows: Growing[] = [];
  readonly #weighs: boolean;
  /** Where lines of labels end that go on below, and how far the widest reaches. */
  readonly #wrapped: number[] = [];
  #widest = 0;
  #edge = 0;
  #lines = 1;
  totalled = false;

  constructor({ titles }: LaidHeader) {
    const { columns, deepest } = headerOf(titles);
    this.#columns = columns;
    this.#deepest = deepest;
    this.#levels = new Map(
      columns.flatMap((column, index) =>
        column?.role === 'level' && index !== deepest ? [[index, new LaidLevels()] as const] : [],
      ),
    );
    this.#weighs = columns.some((_, index) => this.#scores(index));
  }

  /** Takes a line in; false when it is not certain which row or column its figures belong to. */
  take(line: OutlineLine, placed: Placed): boolean {
    const label = placed[this.#deepest] ?? [];
    const words = placed.map(wordsOf);
    const scoring = words.some((text, index) => text !== '' && this.#scores(index));
    const told = words.some((text, index) => text !== '' && this.#columns[index]?.role === 'figure');
    const total = placed.find((runs) => runs.length > 0);
    if (scoring && this.#levelAt(placed) && TOTAL_ROW.test(wordsOf(total))) {
      this.#push(line, placed);
      this.totalled = true;
      return true;
    }
    const named = label.length > 0 || [...this.#levels.keys()].some((index) => (words[index] ?? '') !== '');
    const begins = this.#weighs ? scoring && named : told && label.length > 0;
    // Words under a label and a target may go on from the row above or begin the next.
    if (!begins && (scoring || (label.length > 0 && words.some((text, index) => this.#tells(index, text)))))
      return false;
    if (
      begins &&
      !scoring &&
      this.#edge >= this.#widest - 2 &&
      !words.some((text, index) => this.#tells(index, text))
    )
      return false;
    if (begins) this.#push(line, placed);
    const row = this.#rows.at(-1);
    if (label.length > 0) {
      const reach = printedWidth(wordsOf(label));
      this.#widest = Math.max(this.#widest, reach);
      if (!begins) {
        if (!row || row.cells[this.#deepest]?.length === 0) return false;
        this.#wrapped.push(this.#edge);
        row.cells[this.#deepest]?.push(...label.map(asCell));
      }
      this.#edge = reach;
    } else if (begins) this.#edge = 0;
    for (const [index, level] of this.#levels) {
      const cell = level.take(this.#lines, (placed[index] ?? []).map(asCell), begins);
      if (begins && row) row.cells[index] = cell;
    }
    this.#lines += 1;
    if (!begins && row) {
      placed.forEach((runs, index) => {
        if (index !== this.#deepest && !this.#levels.has(index)) row.cells[index]?.push(...runs.map(asCell));
      });
      row.lastLine = line.number;
    }
    return row !== undefined || !told;
  }

  /** The rows taken, or null when a label may have begun above its figures. */
  close(): LaidRows | null {
    for (const level of this.#levels.values()) level.close();
    if (this.#rows.length === 0 || this.#wrapped.some((edge) => edge < this.#widest - 2)) return null;
    this.#dropHalves();
    const rows = this.#rows.map(
      ({ cells, line, lastLine }): GridRow => ({
        cells: cells.map(joinCells),
        firstLine: line.number,
        lastLine,
        section: line.section,
      }),
    );
    const laid = this.#rows.filter(({ line }) => /\S\s{3,}\S/u.test(line.text)).length;
    if (laid * 2 <= rows.length) return null;
    return { rows, lastLine: rows.at(-1)?.lastLine ?? 0, totalled: this.totalled };
  }

  /** Where rows have weight and score, one with but one of them has a figure that may stand under another title. */
  #dropHalves(): void {
    const pair = this.#columns.flatMap((_, index) => (this.#scores(index) ? [index] : []));
    const has = ({ cells }: Growing, index: number): boolean => (cells[index]?.length ?? 0) > 0;
    const whole = (row: Growing): boolean => pair.every((index) => has(row, index));
    if (pair.length !== 2 || !this.#rows.some(whole)) return;
    for (const row of this.#rows)
      if (!whole(row) && pair.some((index) => has(row, index)))
        this.#columns.forEach((column, index) => {
          if (column?.role === 'figure') row.cells[index] = [];
        });
  }

  #push(line: OutlineLine, placed: Placed): void {
    this.#rows.push({ cells: placed.map((runs) => runs.map(asCell)), line, lastLine: line.number });
  }

  #scores(index: number): boolean {
    return isScoring(this.#columns[index]);
  }

  /** Whether the figures of a line begin behind the levels. */
  #levelAt(placed: Placed): boolean {
    return placed.findIndex((runs) => runs.length > 0) <= this.#deepest;
  }

  /** Whether a figure stands under a column of figures. */
  #tells(index: number, text: string): boolean {
    return this.#columns[index]?.role === 'figure' && isValue(text);
  }
}

const asCell = ({ line, start, end }: Run): GridCell => cellOf(line, start, end);
