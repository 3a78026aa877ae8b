import type { Measure } from '../core/fact.ts';
import { canonical } from './canonical.ts';
import { NOTHING, NUMBER } from './form-alignment.ts';
import { moneyUnitOf } from './form-columns.ts';
import type { Form, FormCell } from './forms.ts';
import { type GridRow, passagesOf } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import type { Grid } from './tab-grid.ts';

/** The title of a table that parts money among places: …资金分配表, …补助资金下达情况表(单位:万元). */
const TITLE =
  /^(.*(?:资金|补助|经费|补贴)[^，。:]{0,10}?)(分配|下达|安排|拨付|支付)[^，。:]{0,10}表(?:\(.*\))?(?:(?:金额)?单位:.*)?$/u;
const PLACE =
  /^(?:地区|市县|区县|县区|县市区|县\(市、?区\)|市\(州\)|市州|地\(市\)|乡镇|镇\(街道\)|乡镇\(街道\)|单位|单位名称|地区\(单位\)|行政区划)(?:名称)?$/u;
/** Columns of money; a count, a factor or a share beside them is none. */
const MONEY = /合计|小计|总计|中央|省级|市级|县级|财政|预算|公益金|补助|资金|金额|拨款|下达|配套/u;
const NO_MONEY = /人数|人次|系数|因素|比例|占比|权重|%|标准|文号|备注/u;
/** Lines looked at above a table for its title. */
const ABOVE = 5;

type Title = {
  readonly text: string;
  readonly subject: string;
  readonly measure: Measure;
  readonly words: string;
};

/** Tables that part money among places, under a header of one or two levels, in the report's own year. */
export function allocationOf(grid: Grid, lines: readonly OutlineLine[], year: number): Form | null {
  const start = grid.rows.findIndex(({ cells }) =>
    PLACE.test(cells.find(({ text }) => text !== '')?.text ?? ''),
  );
  const table = grid.rows.slice(Math.max(0, start));
  // A title may also be printed as the first rows of the table itself.
  const captions = grid.rows
    .slice(0, Math.max(0, start))
    .map(({ cells }) => cells.map(({ text }) => text).join(''));
  const above = lines.slice(Math.max(0, grid.start - ABOVE), grid.start).map(({ text }) => canonical(text));
  const title = start < 0 || start > ABOVE ? null : titleIn(start === 0 ? above : captions);
  if (!title) return null;
  const printed = /(\d{4})年/u.exec(title.text)?.[1];
  if (printed !== undefined && Number(printed) !== year) return null;
  const body = table.findIndex(({ cells }) => cells.some(({ text }) => NUMBER.test(text)));
  const columns = body > 0 ? columnsOf(table.slice(0, body)) : null;
  if (!columns) return null;
  const unit = moneyUnitOf(title.words);
  const cells: FormCell[] = [];
  let last = table[body - 1];
  for (const row of table.slice(body)) {
    const [place, ...values] = row.cells;
    const whole = row.cells.length === columns.length && place !== undefined && /^\p{L}/u.test(place.text);
    const figures = whole && values.every(({ text }, at) => !isMoney(columns[at + 1]) || isValue(text));
    if (!figures) break;
    last = row;
    columns.forEach((path, at) => {
      const value = row.cells[at];
      if (!isMoney(path) || !value || !NUMBER.test(value.text)) return;
      for (const cell of passagesOf(value, row.section))
        cells.push({
          item: 'allocation',
          measure: title.measure,
          column: path.join(' · '),
          path: [title.subject, place.text, ...path],
          unit,
          cell,
        });
    });
  }
  const [first] = table;
  if (!first || !last || cells.length === 0) return null;
  return {
    title: title.text,
    section: first.section,
    firstLine: first.firstLine,
    lastLine: last.lastLine,
    cells,
    rules: [],
  };
}

/** The title nearest above a table, with nothing but year and unit behind it. */
function titleIn(above: readonly string[]): Title | null {
  let words = '';
  for (const text of above.toReversed()) {
    if (text === '') continue;
    if (text.length > 60) return null;
    words = text + words;
    const [, subject, verb] = TITLE.exec(text) ?? [];
    if (subject !== undefined && verb !== undefined)
      return {
        text: text.replace(/\((?:金额)?单位:[^()]*\)$|(?:金额)?单位:.*$/u, ''),
        subject,
        measure: /拨付|支付/u.test(verb) ? 'outturn' : 'budget',
        words,
      };
    if (!/^(?:\(?\d{4}年度?\)?|\(?(?:金额)?单位:[亿万]?元\)?){1,3}$/u.test(text)) return null;
  }
  return null;
}

const isValue = (text: string): boolean => NUMBER.test(text) || NOTHING.test(text);
const isMoney = (path: readonly string[] = []): boolean =>
  path.some((title) => MONEY.test(title)) && !path.some((title) => NO_MONEY.test(title));

/** The titles over each column, outermost first, or null when it is not told which group a column belongs to. */
function columnsOf(rows: readonly GridRow[]): readonly (readonly string[])[] | null {
  const [upper = [], lower, ...more] = rows.map(({ cells }) => cells.map(({ text }) => text));
  if (more.length > 0) return null;
  if (!lower) return upper.map((title) => [title]);
  if (lower.length === upper.length) {
    let group = '';
    return upper.map((title, at) => {
      group = title === '' ? group : title;
      const under = lower[at] ?? '';
      return under === '' ? [title] : [group, under];
    });
  }
  return spread(upper, lower);
}

/** Groups printed without their blank cells: each reaches over the same columns, told by the first of them coming again. */
function spread(upper: readonly string[], lower: readonly string[]): readonly (readonly string[])[] | null {
  const own = lower.findIndex((title) => title !== '');
  const under = lower.slice(own);
  const groups = upper.slice(own);
  const starts = under.flatMap((title, at) => (title === under[0] ? [at] : []));
  if (own < 1 || groups.length !== starts.length || under.includes('') || groups.includes('')) return null;
  return [
    ...upper.slice(0, own).map((title) => [title]),
    ...under.map((title, at) => [groups[starts.findLastIndex((from) => from <= at)] ?? '', title]),
  ];
}
