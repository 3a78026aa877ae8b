import { classItem, ITEMS, itemOf } from '../../core/items.ts';
import {
  type Figure,
  headOf,
  type Mark,
  type Read,
  type Setting,
  unbound,
  unplaced,
  type Value,
  valuesOf,
} from './figures.ts';
import { hasFractions, isFigure, isNothing, isStray, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

const CODE = /^\d{3}(?:\d\d){0,2}$/u;
/** The name of a first column that is never blank where another is not. */
const SUMMING = /^(?:本年(?:收入|支出)合计)?$/u;
const SUM = /^(?:合计|总计|本年(?:收入|支出)合计)$/u;

/** What stands before a row's amounts: its code as printed in one to three columns, and its name. */
type Stub = { readonly code: string; readonly name: string };

function stubOf(cells: Row['cells']): Stub {
  const texts = cells.map(({ text }) => text).filter((text) => text !== '');
  const glued = texts.length > 0 ? /^(\d{3}(?:\d\d){0,2})(\p{Script=Han}.*)$/u.exec(texts[0] ?? '') : null;
  if (glued) return { code: glued[1] ?? '', name: [glued[2], ...texts.slice(1)].join('') };
  const digits = texts.filter((text) => /^\d+$/u.test(text));
  return {
    code: digits.length === 1 || digits.every((text) => text.length <= 3) ? digits.join('') : '?',
    name: texts.filter((text) => !/^\d+$/u.test(text)).join(''),
  };
}

/** The names of a code's 类, 款 and 项, as the rows above printed them; a level no row named keeps its code. */
const pathOf = (code: string, names: ReadonlyMap<string, string>): string[] =>
  [3, 5, 7]
    .filter((length) => length <= code.length)
    .map((length) => {
      const level = code.slice(0, length);
      return names.get(level) ?? level;
    });

/** The item of a 类 of the general budget, where its name and its code say the same. */
function classOf(code: string, name: string): string | null {
  const id = classItem(code);
  if (!ITEMS.some((item) => item.id === id)) return null;
  return itemOf(id).labels.some((label) => new RegExp(`^(?:${label})$`, 'u').test(name)) ? id : null;
}

/** Reads a table with one row for each code: 类, 款 and 项 of the functions, or 类 and 款 of the economic classes. */
export function readCoded(sheet: Sheet, { year, names }: Setting): Read {
  const { first, values } = valuesOf(sheet, year);
  const economic = sheet.kind.shape === 'economic';
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  let summed = false;
  const wrapped = sheet.tabbed || sheet.standing ? new Set<Row>() : besideStrays(sheet.body);
  const fractions = hasFractions(sheet.body);
  for (const row of sheet.body) {
    const placed = sheet.tabbed
      ? byTab(row, first, values.length)
      : sheet.standing
        ? byOrder(row, values, fractions)
        : bySpace(row, values.length);
    if (placed === 'end') break;
    if (placed === null) {
      for (const figure of unplaced(row, '', year)) figures.push(figure);
      continue;
    }
    const { code, name } = stubOf(placed.stub);
    for (const cell of placed.stub) if (/^\d/u.test(cell.text)) marks.push({ cell, reason: 'code' });
    const fits = CODE.test(code) && code.startsWith('2') !== economic && (!economic || code.startsWith('3'));
    const sure = name !== '' && !/\d/u.test(name) && !wrapped.has(row);
    if (fits && sure) names.set(code, name);
    const sums = code === '' && SUM.test(name) && !summed;
    if (sums) summed = true;
    const label = [code, name].filter((part) => part !== '').join(' ');
    placed.cells.forEach((cell, at) => {
      const value = at < placed.sure ? (values[at] ?? null) : null;
      if (!isFigure(cell.text) || (sheet.standing && isStray(cell.text, fractions))) return;
      if (value === null || value.measure === null || !(sums || (fits && sure))) {
        figures.push(unbound(cell, label, value?.title ?? '', year));
        return;
      }
      const item = sums ? value.total : itemOfRow(sheet, value, code, name);
      figures.push({
        cell,
        item,
        measure: item === null ? null : value.measure,
        year: value.year,
        label: sums ? value.name || name : label,
        path: sums ? [name] : [...headOf(sheet.kind, value.name), ...pathOf(code, names)],
        column: value.title,
      });
    });
  }
  return { figures, marks };
}

function itemOfRow(sheet: Sheet, value: Value, code: string, name: string): string {
  if (sheet.kind.shape === 'economic') return 'economic';
  if (code.length > 3 || value.total !== 'general') return 'functional';
  return classOf(code, name) ?? 'functional';
}

/** What names a row, its amounts, and how many of these are certain of their columns. */
type Placed = { readonly stub: Row['cells']; readonly cells: Row['cells']; readonly sure: number };

/** A row by the places of its cells; a row with words where amounts belong is none of this table. */
function byTab({ cells, ragged }: Row, first: number, width: number): Placed | 'end' | null {
  if (ragged) return null;
  const amounts = cells.slice(first);
  if (!amounts.every(({ text }) => text === '' || isFigure(text) || isNothing(text)))
    return amounts.some(({ text }) => isFigure(text)) ? null : 'end';
  if (amounts.slice(width).some(({ text }) => text !== '')) return null;
  if (cells.slice(0, first).some(({ text }) => isFigure(text) && !/^\d{1,7}$/u.test(text))) return null;
  return { stub: cells.slice(0, first), cells: amounts.slice(0, width), sure: width };
}

/** A row whose last cells are exactly as many amounts as there are columns, behind a name. */
function bySpace({ cells }: Row, width: number): Placed | null {
  if (width === 0) return null;
  const named = cells.findLastIndex(({ text }) => !isFigure(text) && !isNothing(text));
  if (named < 0 || cells.length - named - 1 !== width) return null;
  return { stub: cells.slice(0, named + 1), cells: cells.slice(named + 1), sure: width };
}

/**
 * A row of cells that stood one under another. Where blank ones left no trace, or one may be no amount, only the first is
 * certain, and only where its column is the sum of the others.
 */
function byOrder(row: Row, values: readonly (Value | null)[], fractions: boolean): Placed | null {
  const isSure = ({ text }: Row['cells'][number]): boolean => !isStray(text, fractions);
  const whole = bySpace(row, values.length);
  if (whole?.cells.every(isSure)) return whole;
  const named = row.cells.findLastIndex(({ text }) => !isFigure(text) && !isNothing(text));
  const cells = row.cells.slice(named + 1);
  const sums = values.length > 1 && SUMMING.test(values[0]?.name ?? '-');
  if (named < 0 || !sums || !cells[0] || !isSure(cells[0])) return null;
  return { stub: row.cells.slice(0, named + 1), cells, sure: 1 };
}

/** Rows next to a line of words only: a part of their name may stand there. */
function besideStrays(body: readonly Row[]): Set<Row> {
  const strays = body.map(({ cells }) => !cells.some(({ text }) => isFigure(text) || isNothing(text)));
  return new Set(body.filter((_, at) => strays[at - 1] || strays[at + 1]));
}
