import type { Refusal } from '../document.ts';
import { MAX_COLUMNS, MAX_PLACES, rowLine, tidy } from './rows.ts';

/** A row of a sheet, 0-based, with its texts by column; the empty ones may be missing. */
export type SheetRow = { readonly at: number; readonly cells: readonly (string | undefined)[] };

/** Longer runs of empty rows are cut to this: a sheet may go on a million rows below its table. */
const MAX_GAP = 20;

/** Collects the sheets of a workbook as lines: the sheet's name, then its rows; a blank line between two sheets. */
export class Workbook {
  refusal: Refusal | null = null;
  readonly lines: string[] = [];
  #places = 0;

  /** Counts cells before they are made; false once the workbook is beyond the limit. */
  admits(columns: number): boolean {
    this.#places += columns;
    if (columns > MAX_COLUMNS)
      this.refusal ??= { reason: 'too-large', sentence: `a sheet has more than ${MAX_COLUMNS} columns` };
    if (this.#places > MAX_PLACES)
      this.refusal ??= { reason: 'too-large', sentence: `the sheets have more than ${MAX_PLACES} cells` };
    return this.refusal === null;
  }

  /** Adds a sheet with its rows from above; one without text is left out. */
  addSheet(name: string, rows: readonly SheetRow[]): void {
    const filled = rows
      .map(({ at, cells }) => ({ at, cells: Array.from(cells, (cell) => tidy(cell ?? '')) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (filled.length === 0) return;
    if (this.lines.length > 0) this.lines.push('');
    this.lines.push(tidy(name));
    const columns = filled.reduce(
      (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell !== '') + 1),
      0,
    );
    let next = filled[0]?.at ?? 0;
    for (const { at, cells } of filled) {
      for (let gap = Math.min(at - next, MAX_GAP); gap > 0; gap -= 1) this.lines.push('');
      this.lines.push(rowLine(cells, columns));
      next = at + 1;
    }
  }
}
