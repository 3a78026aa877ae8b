import { type Fact, factId, type Measure } from '../core/fact.ts';
import { ITEMS, type Item, itemOf } from '../core/items.ts';
import { type Dimension, dimensionOf, isUnit, type Unit } from '../core/quantity.ts';
import { canonical, canonicalCharacter } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { GAP } from './passages.ts';
import { parsePhrase, vocabularyOf } from './phrases.ts';
import type { ReadingContext, SourceTable } from './read.ts';

/** One cell of a row, with its place on the line; an empty cell between tabs is kept, so that columns stay in line. */
export type Cell = { readonly text: string; readonly start: number; readonly end: number };
type Column = { readonly title: string; readonly measure: Measure; readonly year: number };

/** A cell without its spaces; figures set one above the other in one cell stay apart, so that they are never one. */
const cellText = (printed: string): string =>
  Array.from(printed.trim().replace(/(?<=\d)\s+(?=\d)/gu, GAP), canonicalCharacter).join('');

/** Cells of a line printed as a row: between tabs, or runs without white space. */
export function cellsOf(text: string): Cell[] {
  const cells = text.includes('\t') ? /[^\t]*/gu : /\S+/gu;
  const found: Cell[] = [];
  let after = -1;
  for (const match of text.matchAll(cells)) {
    // Behind every run of non-tabs the pattern matches once more, empty, at the tab itself.
    if (match[0] === '' && match.index === after) continue;
    after = match.index + match[0].length;
    found.push({
      text: cellText(match[0]),
      start: match.index + (match[0].length - match[0].trimStart().length),
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}

const HEADER = /^(\d{4})年(?:度)?(?:(年初|全年|调整)?(预算)|(决算|实际))(?:执行)?数?$/u;
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/u;
const NOTHING = /^(?:——|—|-|\/|―+)$/u;

/** 预算数 and 决算数 without a year are this year's, 上年决算数 is last year's. */
const PLAIN_HEADER = /^(上年)?(?:(年初|全年|调整)?(预算)|(支出决算|决算))数$/u;

/** A header cell such as 2020年决算数 as the measure and year of its column. */
function columnOf(text: string, reportYear: number): Column | null {
  const dated = HEADER.exec(text);
  const plain = dated ? null : PLAIN_HEADER.exec(text);
  const match = dated ?? plain;
  if (!match) return null;
  const [, first, which, budget] = match;
  const year = dated ? first : first === '上年' ? reportYear - 1 : reportYear;
  const measure: Measure = budget
    ? which === '年初'
      ? 'budget-initial'
      : which
        ? 'budget-full-year'
        : 'budget'
    : 'outturn';
  return { title: text, measure, year: Number(year) };
}

/** Items that a row of a year-by-year table (基础数据表) may state. */
const ROW_ITEMS: readonly Item[] = ITEMS.filter(
  ({ id, topic, dimension }) =>
    dimension === 'money' && (topic === 'sangong' || id === 'public-funds' || id === 'procurement'),
);
const ROWS = vocabularyOf(ROW_ITEMS);
const ROW_PREFIX = /^(?:\d{1,2}[、.．]|\(?[一二三四五六七八九十]+[)、])?(?:其中:)?/u;

/** A row's own name: without its number, 其中, a colon behind it and a bracket its cell has cut off. */
const nameOfRow = (label: string): string =>
  label
    .replace(ROW_PREFIX, '')
    .replace(/\([^)]*$/u, '')
    .replace(/:$/u, '');

/** The item a row states; the 合计 of a 三公 table is its total. */
function rowItem(label: string, title: string): Item | null {
  if (label === '合计' && title.includes('三公')) return itemOf('sangong');
  const phrase = parsePhrase(nameOfRow(label), ROWS);
  return phrase.whole && phrase.labels.length === 1
    ? (phrase.labels[0]?.items.find(({ dimension }) => dimension === 'money') ?? null)
    : null;
}

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
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.kind === 'blank' || line.kind === 'page') continue;
    const row = rowOf(cellsOf(line.text), columns, named.length);
    if (row === 'nothing') continue;
    if (row === null || line.kind === 'heading') break;
    last = line.number;
    const item = rowItem(row.label, title);
    row.figures.forEach((cell, position) => {
      const column = named[position];
      if (!column || !FIGURE.test(cell.text)) return;
      facts.push(
        cellFact(context, line, id, row.label, column, cell, item, cell.text.endsWith('%') ? '%' : unit),
      );
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

type TableRow = { readonly label: string; readonly figures: readonly Cell[] };

/**
 * A row's label and its cells under the named columns: by position where tabs keep blank cells, else by being figures.
 * A row of dots says nothing; anything else ends the table.
 */
function rowOf(
  cells: readonly Cell[],
  columns: readonly (Column | null)[],
  named: number,
): TableRow | 'nothing' | null {
  if (cells.length === columns.length && cells.length > named) {
    const label = cells
      .filter((_, index) => columns[index] === null)
      .map(({ text }) => text)
      .join('');
    const figures = cells.filter((_, index) => columns[index] !== null);
    const fit = figures.every(({ text }) => text === '' || FIGURE.test(text) || NOTHING.test(text));
    return label !== '' && fit ? { label, figures } : null;
  }
  const isValue = ({ text }: Cell): boolean => FIGURE.test(text) || NOTHING.test(text);
  const figures = cells.filter(isValue);
  const label = cells
    .filter((cell) => !isValue(cell))
    .map(({ text }) => text)
    .join('');
  if (figures.length === 0 && /^(?:…+|\.+)$/u.test(label)) return 'nothing';
  return figures.length === named && label !== '' ? { label, figures } : null;
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
  const cells = cellsOf(line.text);
  if (cells.length !== 3 || !cells.every(({ text }) => FIGURE.test(text))) return null;
  const above = lines.slice(Math.max(0, index - 14), index).filter(({ kind }) => kind !== 'blank');
  const header = canonical(above.map(({ text }) => text).join(''));
  if (!/编制(?:数|人数)(?:\d{4}年)?(?:实际)?在职人(?:数|员)(?:数)?控制率$/u.test(header)) return null;
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
