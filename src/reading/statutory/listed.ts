import type { Measure } from '../../core/fact.ts';
import { CLASS_ITEMS, itemOf } from '../../core/items.ts';
import type { Cell } from '../tables.ts';
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
import { isFigure, isNothing, ROW_MARK, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** Which money a column of amounts is about. */
type Money = 'all' | 'general' | 'fund' | 'capital';
type Amount = {
  readonly index: number;
  readonly title: string;
  readonly money: Money;
  readonly measure: Measure;
  readonly year: number;
};
/** One half of the table: names, their numbers, their amounts; an amount column nobody knows is null. */
type Side = {
  readonly name: '收入' | '支出';
  readonly label: number;
  readonly number: number | null;
  readonly amounts: readonly (Amount | null)[];
};

const MONEY: readonly (readonly [RegExp, Money])[] = [
  [/^(?:合计|小计)?$/u, 'all'],
  [/^一般公共预算(?:财政拨款)?$/u, 'general'],
  [/^政府性基金(?:预算)?(?:财政拨款)?$/u, 'fund'],
  [/^国有资本经营(?:预算)?(?:财政拨款)?$/u, 'capital'],
];
const MONEY_NAMES: Readonly<Record<Money, string>> = {
  all: '',
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};

/** The halves of a table that names what its rows state, by its header. */
function sidesOf(sheet: Sheet, year: number): Side[] | null {
  const sides: { name: Side['name']; label: number; number: number | null; amounts: (Amount | null)[] }[] =
    [];
  for (const { index, own, full } of columnsOf(sheet.header ?? [])) {
    const side = sides.at(-1);
    if (/^(?:收入|支出)?(?:项目|科目)(?:名称)?(?:\(.*\))?$|^(?:收入|支出)$/u.test(own)) {
      const name = /^支出/u.test(full) || (sides.length > 0 && !/^收入/u.test(full)) ? '支出' : '收入';
      sides.push({ name, label: index, number: null, amounts: [] });
    } else if (/(?:行次|栏次|序号)$/u.test(own)) {
      if (!side || side.number !== null || side.amounts.length > 0) return null;
      side.number = index;
    } else {
      if (!side) return null;
      const {
        measure,
        year: of,
        rest,
      } = saidBy(full.replace(/^(?:收入|支出)/u, ''), year, measureOfTitle(sheet));
      const money = MONEY.find(([title]) => title.test(rest))?.[1];
      side.amounts.push(money && measure ? { index, title: full, money, measure, year: of } : null);
    }
  }
  return sides.length > 0 && sides.every(({ amounts }) => amounts.length > 0) ? sides : null;
}

/** Reads 收入 beside 支出, a name and its amounts a row, or the “三公” items under one another. */
export function readListed(sheet: Sheet, { year }: Setting): Read {
  const sides = sidesOf(sheet, year);
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  const name = rowNamer(sheet);
  for (const row of sheet.body) {
    const halves = sides && (sheet.tabbed ? byTab(row, sides) : bySpace(row, sides));
    if (!halves) {
      figures.push(...unplaced(row, '', year));
      continue;
    }
    for (const { side, label, number, cells } of halves) {
      if (number && /^\d{1,3}$/u.test(number.text))
        marks.push({ line: row.line, cell: number, reason: 'ordinal' });
      const words = label.replace(ROW_MARK, '');
      const bind = name(side.name, words, label);
      cells.forEach((cell, at) => {
        if (!cell || !isFigure(cell.text)) return;
        const amount = side.amounts[at] ?? null;
        const bound = amount && bind(amount.money);
        const counted = /\((?:个|人|辆|批次?|人次|台|套|次|户)\)/u.test(label);
        const figure = unbound(row, cell, words, amount?.title ?? '', year);
        if (!amount || !bound) figures.push(counted ? { ...figure, counted } : figure);
        else
          figures.push({
            ...figure,
            item: bound,
            measure: amount.measure,
            year: amount.year,
            path:
              bound === 'functional'
                ? [sheet.kind.head, MONEY_NAMES[amount.money] || '支出', words]
                : [words],
          });
      });
    }
  }
  return { figures, marks };
}

type Half = {
  readonly side: Side;
  readonly label: string;
  readonly number: Cell | null;
  readonly cells: readonly (Cell | undefined)[];
};

function byTab({ cells }: Row, sides: readonly Side[]): Half[] | null {
  const last = sides.at(-1)?.amounts.length ?? 0;
  const width = (sides.at(-1)?.label ?? 0) + (sides.at(-1)?.number === null ? 1 : 2) + last;
  if (cells.slice(width).some(({ text }) => text !== '')) return null;
  const halves = sides.map((side): Half => {
    const from = side.label + (side.number === null ? 1 : 2);
    return {
      side,
      label: cells[side.label]?.text ?? '',
      number: side.number === null ? null : (cells[side.number] ?? null),
      cells: side.amounts.map((_, at) => cells[from + at]),
    };
  });
  const whole = halves.every(
    ({ label, number, cells: amounts }) =>
      !isFigure(label) &&
      (number === null || number.text === '' || isNothing(number.text) || /^\d{1,3}$/u.test(number.text)) &&
      amounts.every((cell) => !cell || cell.text === '' || isFigure(cell.text) || isNothing(cell.text)),
  );
  return whole ? halves : null;
}

/** Words, a row number and exactly as many amounts as the half has columns, or none: else the row is not understood. */
function bySpace({ cells }: Row, sides: readonly Side[]): Half[] | null {
  const groups: { label: string; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const amount = isFigure(cell.text) || isNothing(cell.text);
    const group = groups.at(-1);
    if (amount && group) group.cells.push(cell);
    else if (amount) groups.push({ label: '', cells: [cell] });
    else if (group && group.cells.length === 0) group.label += cell.text;
    else groups.push({ label: cell.text, cells: [] });
  }
  const [only] = groups;
  const [left, right] = sides;
  // A half without words still prints the number of its row.
  if (groups.length === 1 && only && left?.number != null && right?.number != null) {
    const extra = only.cells.length === left.amounts.length + 2 ? only.cells.pop() : undefined;
    if (extra) groups.push({ label: '', cells: [extra] });
  }
  if (groups.length !== sides.length) return null;
  const halves: Half[] = [];
  for (const [at, group] of groups.entries()) {
    const side = sides[at];
    if (!side) return null;
    const numbered = side.number !== null;
    const amounts = group.cells.slice(numbered ? 1 : 0);
    if (numbered && !/^\d{1,3}$/u.test(group.cells[0]?.text ?? '')) return null;
    if (amounts.length > 0 && (amounts.length !== side.amounts.length || group.label === '')) return null;
    halves.push({
      side,
      label: group.label,
      number: numbered ? (group.cells[0] ?? null) : null,
      cells: amounts,
    });
  }
  return halves;
}

type Bind = (money: Money) => string | null;

/** What the rows of a kind state, in print order: what follows 本年收入合计 is no longer this year's. */
function rowNamer(sheet: Sheet): (side: Side['name'], words: string, label: string) => Bind {
  const nothing: Bind = () => null;
  if (sheet.kind.id === 'sangong') {
    const joined = sheet.body.some(({ line }) => /会议费|培训费/u.test(line.text));
    return (_, words) => {
      const item = /^(?:支出)?合计$/u.test(words)
        ? joined
          ? null
          : 'sangong'
        : itemAmong(SANGONG, words.replace(/费用$/u, '费'));
      return (money) => (money === 'all' ? item : null);
    };
  }
  const fiscal = sheet.kind.id === 'fiscal-totals';
  const closed = { 收入: false, 支出: false };
  return (side, words, label) => {
    if (/^(?:收入|支出)?总计$/u.test(words)) {
      const item = `${fiscal ? 'fiscal-total' : 'total'}-${side === '收入' ? 'income' : 'expenditure'}`;
      return (money) => (money === 'all' ? item : null);
    }
    if (closed[side]) return nothing;
    closed[side] = /合计$|结转|结余/u.test(words);
    if (side === '收入') {
      const item = fiscal
        ? itemAmong(FISCAL_INCOME, words.replace(/(?:收入)?$/u, '收入'))
        : itemAmong(INCOME, words);
      return fiscal && closed[side] ? nothing : (money) => (money === 'all' ? item : null);
    }
    const sum = /^(?:本年)?支出合计$/u.test(words);
    if (sum) return (money) => (money === 'all' ? (fiscal ? null : 'expenditure') : money);
    const kindOfSpending = fiscal ? null : itemAmong(EXPENDITURE, words);
    if (kindOfSpending) return (money) => (money === 'all' ? kindOfSpending : null);
    const known = /支出$|费$/u.test(words) ? itemAmong(CLASS_ITEMS, words) : null;
    const functional =
      known ?? (/^[一二三四五六七八九十]+、/u.test(label) && /支出$/u.test(words) ? 'functional' : null);
    return (money) => (money === 'general' ? known : functional && 'functional');
  };
}

const INCOME: readonly string[] = [
  'income',
  'income-general',
  'income-fund',
  'income-capital',
  'income-special',
  'income-superior',
  'income-institution',
  'income-business',
  'income-subordinate',
  'income-other',
];
const FISCAL_INCOME: readonly string[] = ['income-general', 'income-fund', 'income-capital'];
const EXPENDITURE: readonly string[] = [
  'expenditure-basic',
  'expenditure-project',
  'expenditure-remit',
  'expenditure-business',
  'expenditure-subsidy',
];
const SANGONG: readonly string[] = [
  'sangong',
  'abroad',
  'vehicle',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'reception-domestic',
  'reception-foreign',
];

/** The one item whose label the words are, whole. */
function itemAmong(ids: readonly string[], words: string): string | null {
  const found = ids.filter((id) =>
    itemOf(id).labels.some((label) => new RegExp(`^(?:${label})$`, 'u').test(words)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
