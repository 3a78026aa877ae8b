import type { Measure } from '../../core/fact.ts';
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
import { countedBy, type Money, nameRows } from './named.ts';
import { hasFractions, isFigure, isNothing, isStray, type PrintedCell, ROW_MARK, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

type Amount = {
  readonly title: string;
  readonly money: Money;
  readonly measure: Measure;
  readonly year: number;
};
/** One half of the table: names, their numbers, their amounts; an amount column nobody knows is null. */
type Side = {
  readonly name: '收入' | '支出';
  /** Whether spending is told by function, not by its nature (基本支出, 项目支出) or economic class. */
  readonly functional: boolean;
  readonly label: number;
  readonly number: number | null;
  readonly amounts: readonly (Amount | null)[];
  /** Where each of the amounts stands in a row that keeps its columns. */
  readonly indices: readonly number[];
  /** Which of the columns count, whatever the unit of the table. */
  readonly counts: readonly boolean[];
};

/** What is still being filled while a header is read. */
type Open = { number: number | null; amounts: (Amount | null)[]; indices: number[]; counts: boolean[] };

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

/** Titles of what names the rows of a half: of amounts, or of numbers counted beside them (相关统计项目). */
const LABELS =
  /^(?:收入|支出)?(?:项目|科目)(?:名称)?(?:\(.*\))?$|^(?:收入|支出)$|^(?:相关)?统计(?:项目|指标)$/u;
/** Titles of a column that counts what its half names. */
const COUNTS = /^统计数(?:量)?$|^数量$/u;

/** The halves of a table that names what its rows state, by its header. */
function sidesOf(sheet: Sheet, year: number): Side[] | null {
  const sides: (Omit<Side, keyof Open> & Open)[] = [];
  for (const { index, own, full } of columnsOf(sheet.header ?? [])) {
    const side = sides.at(-1);
    if (LABELS.test(own)) {
      const name = /^支出/u.test(full) || (sides.length > 0 && !/^收入/u.test(full)) ? '支出' : '收入';
      const functional = sides.length < 2 && !/性质|经济/u.test(own);
      sides.push({ name, functional, label: index, number: null, amounts: [], indices: [], counts: [] });
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
      side.indices.push(index);
      side.counts.push(COUNTS.test(own));
      side.amounts.push(money && measure ? { title: full, money, measure, year: of } : null);
    }
  }
  for (const side of sides)
    side.amounts = side.amounts.map((amount) => (isAlone(amount, side) ? amount : null));
  return sides.length > 0 && sides.every(({ amounts }) => amounts.length > 0) ? sides : null;
}

/** Whether no other column of the half says the same of its figures. */
const isAlone = (amount: Amount | null, { amounts }: Pick<Side, 'amounts'>): boolean =>
  amounts.filter(
    (other) =>
      other?.money === amount?.money && other?.measure === amount?.measure && other?.year === amount?.year,
  ).length === 1;

/** Reads 收入 beside 支出, a name and its amounts a row, or the “三公” items under one another. */
export function readListed(sheet: Sheet, { year }: Setting): Read {
  const sides = sidesOf(sheet, year);
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  const name = nameRows(sheet);
  const toStanding = sheet.standing && sides ? standingHalves(sheet, sides) : null;
  for (const row of sheet.body) {
    const halves =
      sides && (toStanding ? toStanding(row) : sheet.tabbed ? byTab(row, sides) : bySpace(row, sides));
    if (!halves) {
      for (const figure of unplaced(row, '', year)) figures.push(figure);
      continue;
    }
    for (const { side, label, number, cells, loose = [] } of halves) {
      if (number && /^\d{1,3}$/u.test(number.text)) marks.push({ cell: number, reason: 'ordinal' });
      const words = label.replace(ROW_MARK, '');
      const bind = name(side, words, label);
      for (const cell of loose) if (isFigure(cell.text)) figures.push(unbound(cell, words, '', year));
      cells.forEach((cell, at) => {
        if (!cell || !isFigure(cell.text)) return;
        const amount = side.amounts[at] ?? null;
        const bound = amount && bind(amount.money);
        const figure = unbound(cell, words, amount?.title ?? '', year);
        const isCounted = /\((?:个|人|辆|批次?|人次|台|套|次|户)\)/u.test(label);
        if (isCounted) figures.push(countedIn(sheet, side.counts[at] ? null : amount, label, figure));
        else if (!amount || !bound) figures.push(figure);
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

/** A number counted beside amounts: of what, where its row says so and its column does not tell of a budget. */
function countedIn({ kind }: Sheet, amount: Amount | null, label: string, figure: Figure): Figure {
  const known = kind.id === 'sangong' ? countedBy(label) : null;
  if (!known || (amount !== null && amount.measure !== 'outturn')) return { ...figure, counted: null };
  return {
    ...figure,
    item: known.item,
    measure: 'count',
    year: amount?.year ?? figure.year,
    counted: known.unit,
    path: [figure.label],
  };
}

type Half = {
  readonly side: Side;
  readonly label: string;
  readonly number: PrintedCell | null;
  readonly cells: readonly (PrintedCell | undefined)[];
  /** Amounts whose column is not certain. */
  readonly loose?: readonly PrintedCell[];
};

function byTab({ cells, ragged }: Row, sides: readonly Side[]): Half[] | null {
  if (ragged) return null;
  const known = new Set(sides.flatMap(({ label, number, indices }) => [label, number, ...indices]));
  if (cells.some(({ text }, at) => text !== '' && !known.has(at))) return null;
  const halves = sides.map(
    (side): Half => ({
      side,
      label: cells[side.label]?.text ?? '',
      number: side.number === null ? null : (cells[side.number] ?? null),
      cells: side.indices.map((index) => cells[index]),
    }),
  );
  const whole = halves.every(
    ({ label, number, cells: amounts }) =>
      !isFigure(label) &&
      (number === null || number.text === '' || isNothing(number.text) || /^\d{1,3}$/u.test(number.text)) &&
      amounts.every((cell) => !cell || cell.text === '' || isFigure(cell.text) || isNothing(cell.text)),
  );
  return whole ? halves : null;
}

/** Words that are of one half wherever they stand; the sums of both bear one name. */
const OF_INCOME = /收入|财政拨款$|年初|上年结转|^(?:使用|用).*结余/u;
const OF_SPENDING = /支出|年末|结转下年|结余分配/u;
const TOTAL = /^(?:总计|合计)$/u;

/** Whether the first column of a half adds up the others, so that it is never blank where one of them is not. */
const sumsFirst = ({ amounts: [sum, ...parts] }: Side): boolean =>
  sum?.money === 'all' &&
  parts.every((part) => part?.money !== 'all' && part?.measure === sum.measure && part?.year === sum.year);

/** Rows of one half each, told apart by their words; the first of two totals is that of income. */
function standingHalves(sheet: Sheet, sides: readonly Side[]): (row: Row) => Half[] | null {
  const fractions = hasFractions(sheet.body);
  let totals = 0;
  const [left, right] = sides;
  const sideOf = (label: string): Side | undefined => {
    if (sides.length < 2) return left;
    if (TOTAL.test(label)) {
      totals += 1;
      return totals === 1 ? left : totals === 2 ? right : undefined;
    }
    const [income, spending] = [OF_INCOME.test(label), OF_SPENDING.test(label)];
    return income === spending ? undefined : income ? left : right;
  };
  return ({ cells }) => {
    const named = cells.findLastIndex(({ text }) => !isFigure(text) && !isNothing(text));
    const label = cells
      .slice(0, named + 1)
      .map(({ text }) => text)
      .join('');
    const side = sides.length > 2 ? undefined : sideOf(label.replace(ROW_MARK, ''));
    if (!side || named < 0) return null;
    const numbers = cells.slice(named + 1);
    const number = side.number === null ? null : (numbers[0] ?? null);
    if (number !== null && !/^\d{1,3}$/u.test(number.text)) return null;
    const amounts = numbers.slice(number === null ? 0 : 1);
    // What is left of the other half where it is blank: the numbers of its rows.
    while (
      amounts.length > side.amounts.length &&
      side.number !== null &&
      isStray(amounts.at(-1)?.text ?? '', fractions)
    )
      amounts.pop();
    if (amounts.length > side.amounts.length || amounts.some(({ text }) => isStray(text, fractions)))
      return null;
    if (amounts.length < side.amounts.length && !sumsFirst(side)) return null;
    const sure = amounts.length === side.amounts.length ? amounts.length : 1;
    return [{ side, label, number, cells: amounts.slice(0, sure), loose: amounts.slice(sure) }];
  };
}

/** Words, a row number and exactly as many amounts as the half has columns, or none: else the row is not understood. */
function bySpace({ cells }: Row, sides: readonly Side[]): Half[] | null {
  const groups: { label: string; cells: PrintedCell[] }[] = [];
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
