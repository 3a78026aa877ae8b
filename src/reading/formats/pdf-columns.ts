import { type Piece, type PrintedLine, textOf } from './pdf-lines.ts';

/** Words of a line that stand together, set apart from their neighbours by a wide gap. */
export type Cell = { readonly pieces: readonly Piece[]; readonly left: number; readonly right: number };

/** A row of a table without rules: one entry a column, null where it is blank. */
export type AlignedRow = readonly (Cell | null)[];

/** A gap of this many sizes parts two cells: no typesetter parts words so widely. */
const WIDE = 1;
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;

const FIGURE = /^(?:[-－]?\d[\d,，]*(?:\.\d+)?[%％]?|—+|-+|\/)$/u;
const LEADERS = /\.{4,}|…{2,}|·{4,}/u;
const SENTENCE = /[。；，]/u;

/** The cells of a line, as wide gaps part them. */
function cellsOf(line: PrintedLine): Cell[] {
  const cells: { pieces: Piece[]; left: number; right: number }[] = [];
  for (const piece of line.pieces) {
    const last = cells.at(-1);
    if (last && piece.left - last.right < WIDE * line.size) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, piece.right);
    } else cells.push({ pieces: [piece], left: piece.left, right: piece.right });
  }
  return cells;
}

/** The columns cells fall into: stretches of the page that overlap each other and leave a gap to the next. */
function columnsOf(rows: readonly (readonly Cell[])[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

const wordsOf = (cell: Cell): string => cell.pieces.map(({ text }) => text).join('');

/** Rows that are surely a table: every cell in a column of its own, most of them filled, figures below figures. */
function align(rows: readonly (readonly Cell[])[]): AlignedRow[] | null {
  if (rows.length < FEWEST_ROWS) return null;
  const columns = columnsOf(rows);
  if (columns.length < FEWEST_COLUMNS) return null;
  const aligned: AlignedRow[] = [];
  for (const row of rows) {
    const cells = columns.map(({ left, right }) =>
      row.filter((cell) => cell.left >= left && cell.right <= right),
    );
    if (cells.some((list) => list.length > 1)) return null;
    aligned.push(cells.map(([cell]) => cell ?? null));
  }
  const filled = rows.reduce((sum, row) => sum + row.length, 0);
  if (filled < columns.length * rows.length * 0.75) return null;
  const figures = columns.filter((_, column) => {
    const below = aligned.slice(1).flatMap((row) => row[column] ?? []);
    return below.length >= 2 && below.every((cell) => FIGURE.test(wordsOf(cell)));
  });
  return figures.length >= 2 ? aligned : null;
}

/**
 * Tables without rules among printed lines: for each line its row, or null where it is no part of one. Read only where
 * at least three neighbouring lines stand in three or more columns, two of them figures; all else stays as printed.
 */
export function alignRows(lines: readonly PrintedLine[]): (AlignedRow | null)[] {
  const found: (AlignedRow | null)[] = lines.map(() => null);
  let block: { index: number; cells: Cell[] }[] = [];
  const close = (): void => {
    align(block.map(({ cells }) => cells))?.forEach((row, offset) => {
      const index = block[offset]?.index;
      if (index !== undefined) found[index] = row;
    });
    block = [];
  };
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && line.baseline - before.baseline > 4 * line.size) close();
    const text = textOf(line);
    const cells = LEADERS.test(text) || SENTENCE.test(text) ? [] : cellsOf(line);
    if (cells.length >= 2) block.push({ index, cells });
    else close();
  });
  close();
  return found;
}
