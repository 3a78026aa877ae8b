import { type Fact, factId } from '../core/fact.ts';
import { type Item, itemOf } from '../core/items.ts';
import { type Dimension, dimensionOf, isUnit, type Unit } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import type { ReadingContext, SourceTable } from './read.ts';
import { type Cell, cellsOf } from './row-cells.ts';
import {
  type Column,
  columnOf,
  FIGURE,
  isWhole,
  isWords,
  labelOf,
  MOST_WORDS,
  nameOfRow,
  rowItem,
  rowOf,
} from './year-rows.ts';

/** The unit a table's title line gives (单位：万元), looked for in the lines above its header. */
function unitAbove(lines: readonly OutlineLine[], index: number): Unit | null {
  for (let above = index; above >= Math.max(0, index - 16); above -= 1) {
    const unit = /(?:金额)?单位:([^\s，。)]+)/u.exec(canonical(lines[above]?.text ?? ''))?.[1];
    if (unit !== undefined && !/医疗保障|局|中心/u.test(unit)) return isUnit(unit) ? unit : null;
    const last = /单位:([^:]+)$/u.exec(canonical(lines[above]?.text ?? ''))?.[1];
    if (last !== undefined && isUnit(last)) return last;
  }
  return null;
}

/** The title printed above a table: the nearest line that ends in 表. */
function titleAbove(lines: readonly OutlineLine[], index: number): string {
  for (let above = index - 1; above >= Math.max(0, index - 16); above -= 1) {
    const bare = canonical(lines[above]?.text ?? '');
    if (bare.length <= 40 && /表(?:\(.*\))?$/u.test(bare)) return bare;
  }
  return lines[index]?.section.at(-1) ?? '';
}

/** Rebuilds tables whose header names year and kind of figure, and the head-count table that stands above them. */
export function readTables(
  lines: readonly OutlineLine[],
  context: ReadingContext,
): { facts: Fact[]; tables: SourceTable[] } {
  const facts: Fact[] = [];
  const tables: SourceTable[] = [];
  lines.forEach((line, index) => {
    if (line.kind === 'blank') return;
    const read = readYearTable(lines, index, context) ?? readHeadcount(lines, index, context);
    if (!read) return;
    tables.push(read.table);
    for (const fact of read.facts) facts.push(fact);
  });
  return { facts, tables };
}

type ReadTable = { readonly table: SourceTable; readonly facts: readonly Fact[] };

function readYearTable(
  lines: readonly OutlineLine[],
  index: number,
  context: ReadingContext,
): ReadTable | null {
  const header = lines[index];
  if (!header) return null;
  const columns = cellsOf(header.text).map(({ text }) => columnOf(text, context.year));
  const named = columns.filter((column) => column !== null);
  if (named.length < 2 || columns.length - named.length > 1) return null;
  const unit = unitAbove(lines, index);
  const title = titleAbove(lines, index);
  const id = `t${header.number}`;
  const facts: Fact[] = [];
  let last = header.number;
  /** Lines of words since the last row: a blank row, the end of a label, or the beginning of the next. */
  let words: string[] = [];
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.kind === 'blank' || line.kind === 'page') continue;
    const cells = cellsOf(line.text);
    const row = rowOf(cells, columns, named.length);
    if (row === 'nothing') continue;
    if (row === null && words.length < MOST_WORDS && isWords(line, cells)) {
      words.push(canonical(line.text));
      continue;
    }
    if (row === null || line.kind === 'heading') break;
    last = line.number;
    const label = labelOf(row.label, lines[at + 1]);
    const own = words.length === 0 || isWhole(words.at(-1) ?? '', row.label);
    const item = rowItem(label, title);
    words = [];
    row.figures.forEach((cell, position) => {
      const column = named[position];
      if (!column || !FIGURE.test(cell.text)) return;
      const fact = cellFact(
        context,
        { ...line, section: header.section },
        id,
        label,
        column,
        cell,
        item,
        cell.text.endsWith('%') ? '%' : unit,
      );
      facts.push(own ? fact : { ...fact, item: null, measure: null });
    });
  }
  if (facts.length === 0) return null;
  return {
    table: {
      id,
      title,
      section: header.section,
      form: 'table',
      firstLine: header.number,
      lastLine: last,
    },
    facts,
  };
}

function cellFact(
  context: ReadingContext,
  line: OutlineLine,
  table: string,
  row: string,
  column: Column,
  cell: Cell,
  item: Item | null,
  unit: Unit | null,
): Fact {
  const place = {
    line: line.number,
    start: cell.start,
    end: cell.end,
    section: line.section,
    table,
    row,
    column: column.title,
  };
  // A row with a name of its own is a row of the open table, told apart by that name.
  const stated = item ?? (unit !== null && dimensionOf(unit) === 'money' ? itemOf('base-data') : null);
  return {
    id: factId(context.report, place),
    report: context.report,
    item: stated?.id ?? null,
    label: nameOfRow(row),
    path: [nameOfRow(row)],
    measure: stated ? column.measure : null,
    year: column.year,
    value: cell.text.replaceAll(',', '').replace('%', ''),
    unit,
    printed: line.text.slice(cell.start, cell.end),
    hedge: null,
    place,
  };
}

/** 编制数 · 在职人数 · 控制率 over one row of three figures, their header broken over the lines above. */
function readHeadcount(
  lines: readonly OutlineLine[],
  index: number,
  context: ReadingContext,
): ReadTable | null {
  const line = lines[index];
  if (!line) return null;
  const cells = cellsOf(line.text).filter(({ text }) => text !== '');
  if (cells.length !== 3 || !cells.every(({ text }) => FIGURE.test(text))) return null;
  const above = lines.slice(Math.max(0, index - 14), index).filter(({ kind }) => kind !== 'blank');
  const header = canonical(above.map(({ text }) => text).join('')).replaceAll(/\s/gu, '');
  if (!/编制(?:数|人数)(?:\d{4}年末?)?(?:实际)?在职人(?:数|员)(?:数)?控制率$/u.test(header)) return null;
  const id = `t${line.number}`;
  const columns: readonly (readonly [string, string, Unit, Dimension])[] = [
    ['posts', '编制数', '人', 'person'],
    ['staff', '实际在职人数', '人', 'person'],
    ['staff-control', '控制率', '%', 'ratio'],
  ];
  const facts = columns.flatMap(([item, title, unit], position): Fact[] => {
    const cell = cells[position];
    if (!cell) return [];
    const column: Column = { title, measure: 'count', year: context.year };
    return [
      {
        ...cellFact(context, line, id, '财政供养人员情况', column, cell, itemOf(item), unit),
        label: title,
        path: [],
      },
    ];
  });
  return {
    table: {
      id,
      title: titleAbove(lines, index),
      section: line.section,
      form: 'table',
      firstLine: above.at(0)?.number ?? line.number,
      lastLine: line.number,
    },
    facts,
  };
}
