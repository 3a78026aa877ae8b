import { type AlignedRow, alignRows } from './pdf-columns.ts';
import { findGrids, type Grid, regionAt } from './pdf-grid.ts';
import { groupWords, middleOf, type Piece, type PrintedLine, printLines, textOf } from './pdf-lines.ts';
import type { Aside, Glyph, Painting } from './pdf-painting.ts';

/** Left, top, width and height as the page is read, in points. */
type Extent = readonly [number, number, number, number];

/** A line of the page and where the characters of it stand. */
export type LaidLine = {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly extent: Extent }[];
};

/** Above and below the baseline, in sizes: what Chinese print takes up. */
const ASCENT = 0.88;
const DESCENT = 0.17;

const extentOf = ({ left, right, baseline, size }: Piece): Extent => [
  left,
  baseline - ASCENT * size,
  right - left,
  (ASCENT + DESCENT) * size,
];

class LineWriter {
  #text = '';
  readonly #spans: { start: number; end: number; extent: Extent }[] = [];

  write(text: string, extent: Extent): void {
    const start = this.#text.length;
    this.#text += text;
    this.#spans.push({ start, end: this.#text.length, extent });
  }

  part(by: ' ' | '\t'): void {
    this.#text += by;
  }

  pieces(pieces: readonly Piece[]): void {
    pieces.forEach((piece, index) => {
      if (index > 0 && piece.spaced) this.part(' ');
      this.write(piece.text, extentOf(piece));
    });
  }

  line(): LaidLine {
    return { text: this.#text, spans: this.#spans };
  }
}

function writeLine({ pieces }: PrintedLine): LaidLine {
  const writer = new LineWriter();
  writer.pieces(pieces);
  return writer.line();
}

function writeAside({ text, box }: Aside): LaidLine {
  const writer = new LineWriter();
  writer.write(text, box);
  return writer.line();
}

function writeAligned(row: AlignedRow): LaidLine {
  const writer = new LineWriter();
  row.forEach((cell, column) => {
    if (column > 0) writer.part('\t');
    if (cell) writer.pieces(cell.pieces);
  });
  return writer.line();
}

/** What stands in one cell: its printed lines, and words set along another direction. */
type Filling = { readonly lines: readonly PrintedLine[]; readonly asides: readonly Aside[] };

const NOTHING: Filling = { lines: [], asides: [] };

function writeRow(cells: readonly Filling[]): LaidLine | null {
  if (cells.every(({ lines, asides }) => lines.length + asides.length === 0)) return null;
  const writer = new LineWriter();
  cells.forEach(({ lines, asides }, column) => {
    if (column > 0) writer.part('\t');
    lines.forEach(({ pieces }, index) => {
      if (index > 0) writer.part(' ');
      writer.pieces(pieces);
    });
    asides.forEach(({ text, box }, index) => {
      if (lines.length + index > 0) writer.part(' ');
      writer.write(text, box);
    });
  });
  return writer.line();
}

const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+%?$/u;

/**
 * Rows printed between two rules without rules between them, told by two columns of amounts at the same heights. Taken
 * apart only where every other cell has its words at those heights too; amounts without decimals may be one broken
 * figure and are left together.
 */
function splitRow(cells: readonly Filling[]): Filling[][] {
  const stacks = cells.filter(
    ({ lines, asides }) =>
      lines.length >= 2 && asides.length === 0 && lines.every((line) => AMOUNT.test(textOf(line))),
  );
  const heights = stacks[0]?.lines.map(({ baseline }) => baseline) ?? [];
  const heightOf = ({ baseline, size }: PrintedLine): number =>
    heights.findIndex((height) => Math.abs(height - baseline) <= 0.3 * size);
  const level = cells.every(({ lines, asides }) => {
    const at = lines.map(heightOf);
    return asides.length === 0 && !at.includes(-1) && new Set(at).size === at.length;
  });
  if (stacks.length < 2 || !level) return [[...cells]];
  return heights.map((_, index) =>
    cells.map(({ lines }) => ({ lines: lines.filter((line) => heightOf(line) === index), asides: [] })),
  );
}

/** The rows of a ruled table; a merged cell stands in its first place. */
function writeGrid(grid: Grid, fillings: ReadonlyMap<number, Filling>): LaidLine[] {
  const columns = grid.xs.length - 1;
  return grid.regions
    .flatMap((row, index) => {
      const starts = row.map((region, column) =>
        region === index * columns + column ? (fillings.get(region) ?? NOTHING) : NOTHING,
      );
      const spans = row.some(
        (region, column) =>
          starts[column]?.lines.length !== 0 && grid.regions[index + 1]?.[column] === region,
      );
      return spans ? [starts] : splitRow(starts);
    })
    .map(writeRow)
    .filter((line) => line !== null);
}

/** Where a point belongs: which table and which of its cells. */
function cellAt(grids: readonly Grid[], x: number, y: number): { grid: number; region: number } | null {
  for (let grid = grids.length - 1; grid >= 0; grid -= 1) {
    const found = grids[grid];
    const region = found ? regionAt(found, x, y) : null;
    if (region !== null) return { grid, region };
  }
  return null;
}

type Gathered = { readonly glyphs: Glyph[]; readonly asides: Aside[] };

/** The lines of a page, from the top: printed lines, rows of tables, and last what is set along another direction. */
export function layOut(painting: Painting): LaidLine[] {
  const grids = findGrids(painting.rules);
  const cells = grids.map(() => new Map<number, Gathered>());
  const free: Gathered = { glyphs: [], asides: [] };
  const gatheredAt = (x: number, y: number): Gathered => {
    const at = cellAt(grids, x, y);
    const table = at ? cells[at.grid] : undefined;
    if (!at || !table) return free;
    const known = table.get(at.region);
    if (known) return known;
    const fresh: Gathered = { glyphs: [], asides: [] };
    table.set(at.region, fresh);
    return fresh;
  };
  for (const word of groupWords(painting.glyphs)) gatheredAt(...middleOf(word)).glyphs.push(...word);
  for (const aside of painting.asides) {
    const [left, top, width, height] = aside.box;
    gatheredAt(left + width / 2, top + height / 2).asides.push(aside);
  }
  const blocks: { y: number; lines: LaidLine[] }[] = [];
  grids.forEach((grid, index) => {
    const gathered = [...(cells[index] ?? [])];
    const worded = gathered.filter(
      ([, { glyphs, asides }]) => asides.length > 0 || glyphs.some(({ text }) => text !== ''),
    );
    // A frame with all its words in one place is drawn around a text, not a table.
    if (worded.length < 2) {
      for (const [, { glyphs, asides }] of worded) {
        for (const glyph of glyphs) free.glyphs.push(glyph);
        for (const aside of asides) free.asides.push(aside);
      }
      return;
    }
    const fillings = new Map(
      worded.map(([region, { glyphs, asides }]) => [region, { lines: printLines(glyphs), asides }]),
    );
    blocks.push({ y: grid.ys[0] ?? 0, lines: writeGrid(grid, fillings) });
  });
  const printed = printLines(free.glyphs);
  alignRows(printed).forEach((row, index) => {
    const line = printed[index];
    if (line) blocks.push({ y: line.baseline, lines: [row ? writeAligned(row) : writeLine(line)] });
  });
  blocks.sort((a, b) => a.y - b.y);
  return [...blocks.flatMap(({ lines }) => lines), ...free.asides.map(writeAside)];
}
