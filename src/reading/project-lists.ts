import type { Measure } from '../core/fact.ts';
import { listedTotal } from '../core/project-names.ts';
import { canonical } from './canonical.ts';
import { bareTitle, fundsColumnOf, moneyUnitOf, PROJECT_NAME } from './form-columns.ts';
import type { Form, FormCell } from './forms.ts';
import { type GridCell, type GridRow, passagesOf } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import { gridsOf } from './tab-grid.ts';

/** Columns of a list by the letters the ministry's form gives them: A（万元）, B, B/A. */
const LETTERS: Readonly<Record<string, Measure>> = {
  A: 'budget-full-year',
  B: 'outturn',
  'B/A': 'completion',
  'B÷A': 'completion',
};
const ASIDE =
  /^(?:序号|备注|(?:自评)?(?:等级|等次|结论)|主管部门|实施单位|资金性质|分值|权重|评价(?:得分|分数)|得分|分数)$/u;
/** The score a project gives itself, in a column of its own. */
const SELF_SCORE = /^自评(?:得分|分数|评分|总分)(?:\(分\))?$/u;
/** 合计, 合计（平均） where the scores of the row are a mean. */
const TOTAL = /^(?:合计|总计|共计)(?:[(（][^()（）]{1,8}[)）])?$/u;
/** Rows that take others apart or together: what stands under what is not certain then. */
const NESTED =
  /^(?:其中|小计|基本支出|项目支出|(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)))/u;
const AMOUNT = /^\d[\d,]*(?:\.\d+)?%?$/u;
const FEWEST_ROWS = 2;
/** Lines looked at above a list for its unit. */
const ABOVE = 4;

type Columns = { readonly name: number; readonly measures: readonly (Measure | null)[] };

/** Tables of projects, a row each: what each was given, what it spent and at what rate, with their total. */
export function readProjectLists(lines: readonly OutlineLine[]): readonly Form[] {
  return gridsOf(lines).flatMap(({ rows, start }): Form[] => {
    const at = rows.findIndex((row) => columnsOf(row) !== null);
    const header = rows[at];
    const columns = header ? columnsOf(header) : null;
    if (!header || !columns) return [];
    const body = bodyOf(rows.slice(at + 1), columns);
    const last = body.at(-1);
    const projects = body.filter((row) => !isTotal(row, columns));
    const isNested = projects.some((row) => NESTED.test(nameOf(row, columns)));
    if (!last || projects.length < FEWEST_ROWS || isNested) return [];
    const titles = header.cells.map(({ text }) => text);
    const words = lines.slice(Math.max(0, start - ABOVE), start + at).map(({ text }) => text);
    const unit =
      [...titles, ...words.toReversed()].flatMap((text) => moneyUnitOf(canonical(text)) ?? [])[0] ?? null;
    const cells = body.flatMap((row) =>
      columns.measures.flatMap((measure, index): FormCell[] => {
        const cell = row.cells[index];
        if (measure === null || !cell || !AMOUNT.test(cell.text)) return [];
        const isRate = measure === 'completion';
        const hasSign = cell.text.endsWith('%') || (isRate && /[%％]/u.test(titles[index] ?? ''));
        if (isRate !== hasSign) return [];
        const name = row.cells[columns.name]?.text ?? '';
        const isScore = measure === 'score';
        if (isScore && isTotal(row, columns)) return [];
        return passagesOf(cell, row.section).map((passage) => ({
          item: isScore ? 'score' : 'project',
          measure,
          column: titles[index] ?? '',
          path: isScore ? [name, '总分'] : isTotal(row, columns) ? listedTotal(projects.length) : [name],
          unit: isScore ? '分' : isRate ? '%' : unit,
          cell: passage,
        }));
      }),
    );
    const [first] = rows.slice(at);
    if (!first || cells.length === 0) return [];
    const { section, firstLine } = first;
    return [{ title: '项目情况表', section, firstLine, lastLine: last.lastLine, cells, rules: [] }];
  });
}

const measureOf = (title: string): Measure | null =>
  SELF_SCORE.test(bareTitle(title)) ? 'score' : (LETTERS[bareTitle(title)] ?? fundsColumnOf(title));

/** The columns of a list: a name, a budget and what was spent; none of figures nobody knows. */
function columnsOf({ cells }: GridRow): Columns | null {
  const titles = cells.map(({ text }) => text);
  const name = titles.findIndex((title) => PROJECT_NAME.test(title) || title === '项目');
  const measures = titles.map((title) => (ASIDE.test(bareTitle(title)) ? null : measureOf(title)));
  const money = measures.filter((measure) => measure?.startsWith('budget') || measure === 'outturn');
  const isKnown = titles.every(
    (title, at) => at === name || measures[at] !== null || ASIDE.test(bareTitle(title)),
  );
  const told = measures.filter((measure) => measure !== null);
  return name >= 0 &&
    name <= 1 &&
    isKnown &&
    money.includes('outturn') &&
    money.length >= 2 &&
    new Set(told).size === told.length
    ? { name, measures }
    : null;
}

const nameOf = (row: GridRow, { name }: Columns): string => row.cells[name]?.text ?? '';
const isTotal = (row: GridRow, columns: Columns): boolean =>
  TOTAL.test(nameOf(row, columns)) || TOTAL.test(row.cells[0]?.text ?? '');

/** The rows as wide as their header, down to the total; the total ends the list. */
function bodyOf(rows: readonly GridRow[], columns: Columns): readonly GridRow[] {
  const body: GridRow[] = [];
  for (const printed of rows) {
    const said = isTotal(printed, columns);
    const row = said ? withName(printed, columns) : printed;
    const isRow = row.cells.length === columns.measures.length;
    if (!isRow || !(said || /\p{Script=Han}{2}/u.test(nameOf(row, columns)))) break;
    // The score of the total is a mean, or none.
    const values = columns.measures.map((measure, at) =>
      measure === null || (said && measure === 'score') ? null : row.cells[at],
    );
    if (!values.every(isFilled)) break;
    body.push(row);
    if (said) break;
  }
  return body;
}

/** The total’s row with the name it leaves out, where its number stands alone before the figures. */
const withName = (row: GridRow, { name, measures }: Columns): GridRow => {
  const [first, ...others] = row.cells;
  return first && name === 1 && row.cells.length === measures.length - 1
    ? { ...row, cells: [first, { text: '', spans: [] }, ...others] }
    : row;
};

const isFilled = (cell: GridCell | null | undefined): boolean =>
  cell === null || cell === undefined || AMOUNT.test(cell.text) || /^[-—/]*$/u.test(cell.text);
