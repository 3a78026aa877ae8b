import type { Measure } from '../core/fact.ts';
import { ITEMS, type Item, itemOf } from '../core/items.ts';
import { canonical } from './canonical.ts';
import { opensPart } from './form-extent.ts';
import type { OutlineLine } from './outline.ts';
import { parsePhrase, vocabularyOf } from './phrases.ts';
import type { Cell } from './row-cells.ts';

/** A column of a year-by-year table: what it states and of which year. */
export type Column = { readonly title: string; readonly measure: Measure; readonly year: number };

const HEADER = /^(\d{4})年(?:度)?(?:(年初|全年|调整)?(预算)|(决算|实际))(?:执行)?数?$/u;
/** A figure alone in its cell. */
export const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/u;
const NOTHING = /^(?:——|—|-|\/|―+)$/u;

/** 预算数 and 决算数 without a year are this year's, 上年决算数 is last year's. */
const PLAIN_HEADER = /^(上年)?(?:(年初|全年|调整)?(预算)|(支出决算|决算))数$/u;

/** A header cell such as 2020年决算数 as the measure and year of its column. */
export function columnOf(text: string, reportYear: number): Column | null {
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
export const nameOfRow = (label: string): string =>
  label
    .replace(ROW_PREFIX, '')
    .replace(/\([^)]*$/u, '')
    .replace(/:$/u, '');

/** The item a row states; the 合计 of a 三公 table is its total. */
export function rowItem(label: string, title: string): Item | null {
  if (label === '合计' && title.includes('三公')) return itemOf('sangong');
  const phrase = parsePhrase(nameOfRow(label), ROWS);
  return phrase.whole && phrase.labels.length === 1
    ? (phrase.labels[0]?.items.find(({ dimension }) => dimension === 'money') ?? null)
    : null;
}

/** More lines without a figure than this end a table. */
export const MOST_WORDS = 4;
/** A row's number or 其中 opens a label. */
const OPENS = /^(?:\d{1,2}[、.．]|\(?[一二三四五六七八九十]+[)、]|其中)/u;

/** A line of a table without a figure: a row nobody filled in or a piece of a label, no sentence and no other header. */
export const isWords = (line: OutlineLine, cells: readonly Cell[]): boolean =>
  !opensPart(line) &&
  !line.text.includes('\t') &&
  cells.length <= 2 &&
  cells.every(({ text }) => !/\d{2}|[。；:]/u.test(text) && !FIGURE.test(text) && !NOTHING.test(text)) &&
  canonical(line.text).length <= 30;

/** Whether a label begins on its own row: the words above are closed, or it opens with a number of its own. */
export const isWhole = (above: string, label: string): boolean => OPENS.test(label) || /[):]$/u.test(above);

/** What the template tells whoever fills it in: 一个项目一行. */
const INSTRUCTION = /\(一个[^()]{1,6}一行\)/u;

/** A label with the end of its bracket from the next line, and without the template's instruction. */
export function labelOf(label: string, below: OutlineLine | undefined): string {
  const open = label.lastIndexOf('(') > label.lastIndexOf(')');
  const rest = canonical(below?.text ?? '');
  return (open && /^[^()\d]{1,20}\)$/u.test(rest) ? label + rest : label).replace(INSTRUCTION, '');
}

/** A row's label and the cells under its columns. */
export type TableRow = { readonly label: string; readonly figures: readonly Cell[] };

/**
 * A row's label and its cells under the named columns: by position where tabs keep blank cells, else by being figures.
 * A row of dots says nothing; anything else ends the table.
 */
export function rowOf(
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
