import type { Measure } from '../../core/fact.ts';
import { saidBy } from './columns.ts';
import { type Figure, type Read, type Setting, unbound, unplaced, type Value, valuesOf } from './figures.ts';
import { readListed } from './listed.ts';
import { hasFractions, isFigure, isNothing, isStray, type Row } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** The note that says which budget 预算数 is: “三公”经费全年预算数, 年初预算数. */
const BASE_NOTE = /预算数(?:为|是|指)[^，。；]{0,24}?(年初|全年|调整)预算/u;
/** The row that sets this year's outturn against last year's. */
const CHANGE_ROW = /^(?:比上年|较上年)?增减额$/u;
const MEETINGS = /会议费|培训费/u;
const MEASURE_ROW = /^(?:\d{4}年(?:度)?|上年|本年)?(?:(?:年初|全年|调整)?预算|(?:支出)?决算)?数$/u;

/** Reads the “三公” table: its items as columns under 预算数 and 决算数, or as rows. */
export function readSangong(sheet: Sheet, setting: Setting): Read {
  const read = sheet.kind.shape === 'sangong' ? readColumns(sheet, setting) : null;
  const { figures, marks } = read ?? readListed(sheet, setting);
  const base = BASE_NOTE.exec(sheet.note)?.[1];
  if (base === undefined) return { figures, marks };
  const named: Measure = base === '年初' ? 'budget-initial' : 'budget-full-year';
  return {
    figures: figures.map((figure) => (figure.measure === 'budget' ? { ...figure, measure: named } : figure)),
    marks,
  };
}

type Placed = { readonly row: Row; readonly label: string; readonly cells: Row['cells'] };

function readColumns(sheet: Sheet, { year }: Setting): Read | null {
  const { first, values } = valuesOf(sheet, year);
  if (values.filter((value) => value !== null).length < 3) return null;
  const figures: Figure[] = [];
  const placed: Placed[] = [];
  const fractions = hasFractions(sheet.body);
  for (const row of sheet.body) {
    const found = sheet.tabbed ? byTab(row, first, values.length) : bySpace(row, values.length);
    const sure = !sheet.standing || !row.cells.some(({ text }) => isStray(text, fractions));
    if (found && sure) placed.push(found);
    else for (const figure of unplaced(row, '', year)) figures.push(figure);
  }
  const stated = placed.filter(({ cells }) => cells.some(({ text }) => isFigure(text)));
  // Where the rows are units of the department, only their sum is the department's.
  const sums = stated.length === 1 ? stated : stated.filter(({ label }) => label === '合计');
  const labels = new Map<string, number>();
  for (const { label } of stated) labels.set(label, (labels.get(label) ?? 0) + 1);
  const whole = isWhole(sheet, values, stated);
  const outturns = new Set(
    stated
      .map(({ label }) => (MEASURE_ROW.test(label) ? saidBy(label, year, null) : null))
      .flatMap((said) => (said?.measure === 'outturn' ? [said.year] : [])),
  );
  const compares = outturns.has(year) && outturns.has(year - 1);
  for (const { row, label, cells } of stated) {
    const said = MEASURE_ROW.test(label)
      ? saidBy(label, year, /^(?:\d{4}年|上年|本年)/u.test(label) ? 'outturn' : null)
      : CHANGE_ROW.test(label) && compares
        ? { measure: 'change' as const, year }
        : null;
    const sure = said
      ? said.measure !== null && labels.get(label) === 1
      : sums.length === 1 && sums[0]?.row === row;
    cells.forEach((cell, at) => {
      if (!isFigure(cell.text)) return;
      const value = values[at] ?? null;
      const column = value?.title ?? '';
      const measure = said ? said.measure : (value?.measure ?? null);
      if (!value || !sure || (value.total === 'sangong' && !whole) || measure === null) {
        figures.push(unbound(cell, label || column, column, year));
        return;
      }
      figures.push({
        cell,
        item: value.total,
        measure,
        year: said ? said.year : value.year,
        label: value.name,
        path: [value.name],
        column,
      });
    });
  }
  return { figures, marks: [] };
}

const amountOf = (text: string | undefined): number =>
  Math.round(Number(text?.replaceAll(',', '') ?? 0) * 100);

/**
 * Whether the sum is that of “三公” where the table also tells meetings and training: its title says so, or it is the
 * sum of the three parts in every row though meetings or training are not nil.
 */
function isWhole(sheet: Sheet, values: readonly (Value | null)[], rows: readonly Placed[]): boolean {
  if (!sheet.printed.some((text) => MEETINGS.test(text))) return true;
  const at = (total: string): number => values.findIndex((value) => value?.total === total);
  const sum = values[at('sangong')];
  if (!sum) return false;
  if (/三公/u.test(sum.title)) return true;
  const parts = ['abroad', 'vehicle', 'reception'].map(at);
  const others = values.flatMap((value, index) =>
    value?.total === 'meeting' || value?.total === 'training' ? [index] : [],
  );
  if (parts.includes(-1) || others.length === 0) return false;
  const amounts = ({ cells }: Placed, indexes: readonly number[]): number =>
    indexes.reduce((whole, index) => whole + amountOf(cells[index]?.text || '0'), 0);
  return (
    rows.every((row) => amounts(row, [at('sangong')]) === amounts(row, parts)) &&
    rows.some((row) => amounts(row, others) !== 0)
  );
}

function byTab(row: Row, first: number, width: number): Placed | null {
  if (row.ragged) return null;
  const amounts = row.cells.slice(first);
  const fits = amounts.every(
    ({ text }, at) => text === '' || (at < width && (isFigure(text) || isNothing(text))),
  );
  const label = row.cells
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  return fits ? { row, label, cells: amounts.slice(0, width) } : null;
}

function bySpace(row: Row, width: number): Placed | null {
  const named = row.cells.findLastIndex(({ text }) => !isFigure(text) && !isNothing(text));
  const amounts = row.cells.slice(named + 1);
  const label = row.cells
    .slice(0, named + 1)
    .map(({ text }) => text)
    .join('');
  return width > 0 && amounts.length === width ? { row, label, cells: amounts } : null;
}
