import type { OutlineLine } from '../outline.ts';
import { alignRow, rangesOf, usualBlanks } from './alignment.ts';
import { isFigure, type TableCell } from './cells.ts';
import type { PrintedRow } from './rows.ts';

/** The column that numbers rows. */
export const SERIAL = /^(?:序号?|编号|行次|栏次)$/u;

/** The columns of a table by their titles, and its rows with a cell, or none, in each of them. */
export type Columns = {
  readonly titles: readonly string[];
  readonly body: readonly { readonly line: OutlineLine; readonly cells: readonly (TableCell | null)[] }[];
};

export function tabbedColumns(heads: readonly PrintedRow[], body: readonly PrintedRow[]): Columns | null {
  const width = Math.max(...heads.map(({ cells }) => cells.length));
  const titles = Array.from({ length: width }, (_, at) =>
    heads
      .map(({ cells }, storey) => {
        const own = cells[at]?.text ?? '';
        if (own !== '' || storey === heads.length - 1 || (heads.at(-1)?.cells[at]?.text ?? '') === '')
          return own;
        // A title over several columns stands in the first of them.
        for (let left = at - 1; left > 0; left -= 1) if (cells[left]?.text) return cells[left]?.text ?? '';
        return '';
      })
      .join(''),
  );
  const rows = body.filter(({ cells }) => cells.length <= width);
  if (rows.length !== body.length) return null;
  return {
    titles,
    body: rows.map(({ line, cells }) => {
      // 合计 in a cell over the number and the name of its row.
      const isShort =
        cells.length === width - 1 && SERIAL.test(titles[0] ?? '') && !isFigure(cells[0]?.text ?? '');
      const own = isShort ? [null, ...cells] : cells;
      return { line, cells: titles.map((_, at) => own[at] ?? null) };
    }),
  };
}

export function spacedColumns(heads: readonly PrintedRow[], body: readonly PrintedRow[]): Columns | null {
  const most = Math.max(...body.map(({ cells }) => cells.length));
  const base = baseOf(heads, most);
  const widest = base?.cells.length ?? 0;
  if (!base || most > widest) return null;
  const ranges = rangesOf(base.cells, body);
  const titles = base.cells.map(({ text, from, to }, at) => {
    if (at === 0) return text;
    const storeys = heads.map((head) => {
      if (head.line === base.line) return text;
      const over = head.cells.filter((cell, index) => {
        const until = head.cells[index + 1]?.from ?? Number.POSITIVE_INFINITY;
        return (
          cell.from < to + 1 && from < Math.max(cell.to, head.cells.length < widest - 1 ? until : cell.to)
        );
      });
      return over.length === 1 ? (over[0]?.text ?? '') : '';
    });
    return storeys.join('');
  });
  const placed = body.map(({ cells }) => alignRow(cells, ranges));
  const known = placed.filter((cells) => cells !== null);
  return {
    titles,
    body: body.map(({ line, cells }, at) => ({
      line,
      cells:
        placed[at] ??
        asUsual(cells, usualBlanks(known, cells.length)) ??
        titles.map((_, column) => (column === 0 ? (cells[0] ?? null) : UNSURE)),
    })),
  };
}

/** The cells of a row in the columns that rows like it fill; a row that none is like is there without its figures. */
function asUsual(
  cells: readonly TableCell[],
  blanks: readonly boolean[] | null,
): readonly (TableCell | null)[] | null {
  if (!blanks) return null;
  let next = 0;
  return blanks.map((isBlank) => {
    if (isBlank) return null;
    next += 1;
    return cells[next - 1] ?? null;
  });
}

/** The storey of titles with the most columns, and those that only another storey names. */
function baseOf(heads: readonly PrintedRow[], most: number): PrintedRow | null {
  const widest = Math.max(...heads.map(({ cells }) => cells.length));
  const base = heads.findLast(({ cells }) => cells.length === widest);
  if (!base || most <= widest) return base ?? null;
  const isOver = (cell: TableCell): boolean =>
    base.cells.some(({ from, to }) => cell.from < to + 1 && from < cell.to + 1);
  const others = heads.flatMap((head) => (head === base ? [] : head.cells.filter((cell) => !isOver(cell))));
  return { ...base, cells: [...base.cells, ...others].sort((a, b) => a.from - b.from) };
}

/** A cell that may hold anything. */
export const UNSURE: TableCell = {
  line: { number: 0, text: '', kind: 'row', section: [], starts: false },
  text: '?',
  start: 0,
  end: 0,
  from: 0,
  to: 0,
};
