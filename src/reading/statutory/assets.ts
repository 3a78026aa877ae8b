import { columnsOf } from './columns.ts';
import { type Figure, type Mark, type Read, type Setting, unbound } from './figures.ts';
import { isFigure, isNothing } from './rows.ts';
import type { Sheet } from './sheet.ts';

const SUM = /^(?:合计|总计)$/u;
const NUMBER = /^行次$/u;

/** Reads 国有资产占有使用情况表: one row for the whole department, its kinds of assets as columns. */
export function readAssetTable(sheet: Sheet, { year }: Setting): Read {
  const columns = columnsOf(sheet.tabbed ? (sheet.header ?? []) : []);
  const known = columns.map((column) => ({
    column,
    kind: sheet.kind.columns.find(([title]) => title.test(column.full) || title.test(column.own)),
  }));
  const once = (kind: unknown): boolean => known.filter((other) => other.kind === kind).length === 1;
  const sums = sheet.body.filter(({ cells }) => SUM.test(cells[0]?.text ?? ''));
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  for (const row of sheet.body) {
    const label = row.cells[0]?.text ?? '';
    const from = known.find(({ kind }) => kind)?.column.index ?? 0;
    const fits = row.cells.slice(from).every(({ text }) => text === '' || isFigure(text) || isNothing(text));
    const sure = fits && !row.ragged && sums.length === 1 && sums[0] === row;
    for (const [index, cell] of row.cells.entries()) {
      if (!isFigure(cell.text)) continue;
      const { column, kind } = known.find((candidate) => candidate.column.index === index) ?? {};
      if (column && NUMBER.test(column.own)) {
        marks.push({ cell, reason: 'ordinal' });
        continue;
      }
      if (!sure || !column || !kind || !once(kind)) {
        figures.push(unbound(cell, label, column?.full ?? '', year));
        continue;
      }
      const [, name, item] = kind;
      figures.push({
        cell,
        item,
        measure: item === null ? null : 'outturn',
        year,
        label: name,
        path: [name],
        column: column.full,
      });
    }
  }
  return { figures, marks };
}
