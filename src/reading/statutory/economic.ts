import { readCoded } from './coded.ts';
import { columnsOf, saidBy } from './columns.ts';
import {
  type Figure,
  type Mark,
  measureOfTitle,
  type Read,
  type Setting,
  unbound,
  unplaced,
} from './figures.ts';
import { hasFractions, isFigure, isNothing, isStray, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

const CODE = /^3\d{2}(?:\d{2})?$/u;
const TOTALS: readonly (readonly [RegExp, string])[] = [
  [/^人员经费(?:合计|小计)$/u, 'personnel-funds'],
  [/^(?:日常)?公用经费(?:合计|小计)$/u, 'public-funds'],
  [/^(?:合计|总计|基本支出合计)$/u, 'general-basic'],
];
const HEADER_CHARACTERS = new Set('人员公用经费经济分类科目编码代码科目名称决算数金额栏次支出部门');

/** One code or total of a row with its name and the cells of its amounts. */
type Entry = { readonly label: string; readonly code: string; readonly cells: Row['cells'] };

/**
 * Reads 基本支出 by economic class: groups of code, name and amount side by side, 人员经费合计 and 公用经费合计 below;
 * or one row a class with the columns 合计, 人员经费, 公用经费.
 */
export function readEconomic(sheet: Sheet, setting: Setting): Read {
  if (sheet.header === null ? !isGrouped(sheet) : !groupsOf(sheet)) return readCoded(sheet, setting);
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  const measure = measureOfTitle(sheet);
  const groups = groupsOf(sheet) ?? [];
  const fractions = hasFractions(sheet.body);
  for (const row of sheet.body) {
    const entries = sheet.tabbed ? byTab(row, groups) : bySpace(row);
    if (entries === null || (sheet.standing && hasStray(entries, fractions))) {
      for (const figure of unplaced(row, '', setting.year)) figures.push(figure);
      continue;
    }
    for (const cell of row.cells) if (CODE.test(cell.text)) marks.push({ cell, reason: 'code' });
    for (const { code, label } of entries) if (code !== '' && label !== '') setting.names.set(code, label);
    for (const { code, label, cells } of entries) {
      const [cell, another] = cells.filter(({ text }) => isFigure(text));
      if (!cell) continue;
      const total = TOTALS.find(([words]) => words.test(label))?.[1];
      if (another || (code === '' ? total === undefined : label === '')) {
        figures.push(unbound(cell, label, '决算数', setting.year));
        continue;
      }
      const classes = [code.slice(0, 3), code].map((level) => setting.names.get(level) ?? level);
      figures.push({
        cell,
        item: total ?? 'economic',
        measure,
        year: setting.year,
        label: [code, label].filter((part) => part !== '').join(' '),
        path: total ? [label] : [sheet.kind.head, ...(code.length === 3 ? classes.slice(1) : classes)],
        column: '决算数',
      });
    }
  }
  return { figures, marks };
}

const hasStray = (entries: readonly Entry[], fractions: boolean): boolean =>
  entries.some(({ cells }) => cells.some(({ text }) => isStray(text, fractions)));

/** The first columns of the groups of code, name and one amount; null where the header is another. */
function groupsOf(sheet: Sheet): readonly number[] | null {
  if (!sheet.tabbed) return null;
  const columns = columnsOf(sheet.header ?? []);
  const codes = columns.filter(({ own }) => /(?:编码|代码)$/u.test(own)).map(({ index }) => index);
  if (codes.length < 2 && columns.length !== 3) return null;
  const whole = codes.every((code) => {
    const [, name, amount, next] = columns.filter(({ index }) => index >= code);
    const said = saidBy(amount?.own ?? '', 0, measureOfTitle(sheet));
    return (
      name?.index === code + 1 &&
      /(?:科目)?名称$/u.test(name.own) &&
      amount?.index === code + 2 &&
      said.rest === '' &&
      said.measure === 'outturn' &&
      said.year === 0 &&
      (next === undefined || codes.includes(next.index))
    );
  });
  return whole ? codes : null;
}

/** Whether the header of a text without columns has no words but those of the groups. */
const isGrouped = ({ tabbed, standing, printed }: Sheet): boolean =>
  !tabbed &&
  (standing
    ? printed.some((text) => /编码$|经济(?:分类)?科目/u.test(text))
    : printed.filter((text) => /编码$/u.test(text)).length >= 2) &&
  printed.every((text) => Array.from(text).every((character) => HEADER_CHARACTERS.has(character)));

function byTab({ cells, ragged }: Row, groups: readonly number[]): Entry[] | null {
  if (ragged) return null;
  const entries: Entry[] = [];
  for (const group of groups) {
    const [first, name, amount] = [cells[group], cells[group + 1], cells[group + 2]];
    const code = first?.text ?? '';
    if (CODE.test(code)) {
      if (name && isFigure(name.text)) return null;
      entries.push({ code, label: name?.text ?? '', cells: amount ? [amount] : [] });
    } else if (code !== '' || (name && name.text !== '' && !isFigure(name.text))) {
      // A total's words are merged over code and name, or over the groups that it adds up.
      const rest = cells.slice(group + 1);
      const next = rest.findIndex(
        ({ text }) => text !== '' && !isFigure(text) && !isNothing(text) && text !== name?.text,
      );
      entries.push({
        code: '',
        label: `${code}${name && !isFigure(name.text) ? name.text : ''}`,
        cells: (next < 0 ? rest : rest.slice(0, next)).filter(
          ({ text }) => text !== name?.text || isFigure(text),
        ),
      });
    } else if (amount && isFigure(amount.text) && entries.at(-1)?.code !== '') return null;
  }
  return entries;
}

/** Code, words, amount over and over: a number right before words is their code, the one before it an amount. */
function bySpace({ cells }: Row): Entry[] | null {
  const entries: { code: string; label: string; cells: Row['cells'][number][] }[] = [];
  let code: string | null = null;
  for (const [at, cell] of cells.entries()) {
    const { text } = cell;
    const last = entries.at(-1);
    const next = cells[at + 1]?.text;
    const worded = next !== undefined && !isFigure(next) && !isNothing(next);
    if (!isFigure(text) && !isNothing(text)) {
      if (code === null && last && last.cells.length === 0) last.label += text;
      else entries.push({ code: code ?? '', label: text, cells: [] });
      code = null;
    } else if (CODE.test(text) && worded) code = text;
    else if (!last || last.cells.length > 0) return null;
    else last.cells.push(cell);
  }
  return entries;
}
