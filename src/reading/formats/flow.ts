import type { Refusal } from '../document.ts';
import { MAX_COLUMNS, MAX_PLACES, rowLine, tidy } from './rows.ts';

/** Text that runs in paragraphs: the document itself, or the inside of a cell. */
type Flow = {
  readonly kind: 'flow';
  readonly lines: string[];
  text: string;
  /** Tables and headings met inside: what a cell of a table of figures has not, and a page laid out by a table has. */
  parts: number;
  /** Whether the last line is a table row. */
  afterTable: boolean;
};
type Cell = { readonly flow: Flow; columns: number; rows: number; covered: boolean };
/** A row's cells, the text at each of its places, and the place its last cell begins at. */
type PlacedRow = {
  readonly cells: readonly Cell[];
  readonly places: readonly string[];
  readonly last: number;
};
type Table = { readonly kind: 'table'; readonly rows: Cell[][] };

/** A cell with more paragraphs than this is a page laid out by a table, not a cell of figures or words. */
const MAX_PARAGRAPHS = 30;
/** Tables within tables deeper than this are no document. */
const MAX_DEPTH = 50;
/** The limits browsers keep for merged cells. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

const tooLarge = (sentence: string): Refusal => ({ reason: 'too-large', sentence });
const newFlow = (): Flow => ({ kind: 'flow', lines: [], text: '', parts: 0, afterTable: false });

/**
 * Collects what a marked-up document says in order and turns it into lines: a paragraph a line, a table row a line with
 * its cells in their columns. Calls that do not fit each other, as in faulty markup, are borne. `refusal` is set when a
 * limit is passed; nothing is collected from then on.
 */
export class Collector {
  refusal: Refusal | null = null;
  readonly #open: (Flow | Table)[] = [newFlow()];
  #places = 0;

  /** Text goes to the innermost paragraph; text between the cells of a table to the one around the table. */
  get #flow(): Flow {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const part = this.#open[index];
      if (part?.kind === 'flow') return part;
    }
    throw new Error('a document has no text outside its tables');
  }

  addText(text: string): void {
    if (this.refusal || text === '') return;
    this.#flow.text += text;
  }

  endLine(): void {
    const flow = this.#flow;
    const text = tidy(flow.text);
    flow.text = '';
    if (text === '' || this.refusal) return;
    flow.lines.push(text);
    flow.afterTable = false;
  }

  /** Says that the line to come is a heading. */
  markHeading(): void {
    this.#flow.parts += 1;
  }

  openTable(): void {
    if (this.#open.at(-1)?.kind === 'table') this.openCell();
    this.endLine();
    if (this.#open.length > MAX_DEPTH * 2)
      this.refusal ??= tooLarge(`tables stand more than ${MAX_DEPTH} deep in each other`);
    this.#flow.parts += 1;
    this.#open.push({ kind: 'table', rows: [] });
  }

  openRow(): void {
    this.#leaveCell();
    const table = this.#open.at(-1);
    if (table?.kind === 'table') table.rows.push([]);
    else this.endLine();
  }

  openCell(columns = 1, rows = 1): void {
    this.#leaveCell();
    const table = this.#open.at(-1);
    if (table?.kind !== 'table') {
      this.endLine();
      return;
    }
    if (table.rows.length === 0) table.rows.push([]);
    const flow = newFlow();
    table.rows.at(-1)?.push({
      flow,
      columns: span(columns, MAX_COLUMN_SPAN),
      rows: span(rows, MAX_ROW_SPAN),
      covered: false,
    });
    this.#open.push(flow);
  }

  /** Says what is only known inside the open cell: how many columns it takes, whether the cell above covers it. */
  shapeCell(shape: { readonly columns?: number; readonly covered?: boolean }): void {
    const cell = this.#openCell();
    if (!cell) return;
    cell.columns = span(shape.columns ?? cell.columns, MAX_COLUMN_SPAN);
    cell.covered ||= shape.covered ?? false;
  }

  closeCell(): void {
    if (this.#openCell()) this.#leaveCell();
    else this.endLine();
  }

  dropRow(): void {
    this.#leaveCell();
    const table = this.#open.at(-1);
    if (table?.kind === 'table') table.rows.pop();
  }

  closeTable(): void {
    if (!this.#open.some(({ kind }) => kind === 'table')) {
      this.endLine();
      return;
    }
    this.#leaveCell();
    const table = this.#open.pop();
    if (table?.kind === 'table') this.#print(table);
  }

  /** Every line, once all is collected; tables left open are closed. */
  finish(): readonly string[] | Refusal {
    while (this.#open.length > 1) this.closeTable();
    this.endLine();
    return this.refusal ?? this.#flow.lines;
  }

  #openCell(): Cell | undefined {
    const table = this.#open.at(-2);
    return table?.kind === 'table' && this.#open.at(-1)?.kind === 'flow'
      ? table.rows.at(-1)?.at(-1)
      : undefined;
  }

  #leaveCell(): void {
    if (!this.#openCell()) return;
    this.endLine();
    this.#open.pop();
  }

  /** Prints a table into the text around it. */
  #print(table: Table): void {
    if (this.refusal) return;
    const around = this.#flow;
    const rows = this.#place(table);
    const columns = rows.reduce((most, { last }) => Math.max(most, last + 1), 0);
    let first = true;
    for (const { cells, places } of rows) {
      if (columns <= 1 || cells.some(isLayout)) {
        for (const { flow, covered } of cells)
          if (!covered) for (const line of flow.lines) around.lines.push(line);
        around.afterTable = false;
        continue;
      }
      // Two tables with nothing between them are kept apart.
      if (first && around.afterTable) around.lines.push('');
      first = false;
      around.lines.push(rowLine(places, columns));
      around.afterTable = true;
    }
  }

  /** The rows of a table with every cell's text at its place; what merged cells cover is left empty. */
  #place(table: Table): PlacedRow[] {
    // How many rows further down each column is covered by a cell above.
    const covered: number[] = [];
    const rows: PlacedRow[] = [];
    for (const cells of table.rows) {
      const places: string[] = [];
      let last = 0;
      const skip = (): void => {
        for (let left = covered[places.length] ?? 0; left > 0; left = covered[places.length] ?? 0) {
          covered[places.length] = left - 1;
          places.push('');
        }
      };
      for (const cell of cells) {
        skip();
        last = places.length;
        for (let column = 0; column < cell.columns; column += 1) {
          const text = column === 0 && !cell.covered && !isLayout(cell) ? cell.flow.lines.join(' ') : '';
          covered[places.length] = Math.max(cell.rows - 1, (covered[places.length] ?? 0) - 1);
          places.push(text);
        }
        this.#places += cell.columns;
        if (places.length > MAX_COLUMNS)
          this.refusal ??= tooLarge(`a table has more than ${MAX_COLUMNS} columns`);
        if (this.#places > MAX_PLACES) this.refusal ??= tooLarge(`tables have more than ${MAX_PLACES} cells`);
        if (this.refusal) return [];
      }
      for (let column = places.length; column < covered.length; column += 1)
        covered[column] = Math.max(0, (covered[column] ?? 0) - 1);
      this.#places += covered.length;
      while (covered.length > 0 && covered.at(-1) === 0) covered.pop();
      rows.push({ cells, places, last });
    }
    return rows;
  }
}

const isLayout = ({ flow }: Cell): boolean => flow.parts > 0 || flow.lines.length > MAX_PARAGRAPHS;

const span = (printed: number, most: number): number =>
  Number.isInteger(printed) && printed > 1 ? Math.min(printed, most) : 1;
