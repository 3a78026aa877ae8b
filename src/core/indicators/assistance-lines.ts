import { type Expression, first, type RowSet, rows } from '../expression.ts';
import { itemOf } from '../items.ts';

/** A name of the functional classification without what reports add to it or leave out: （项）, 支出, spaces. */
const bare = (name: string): string => name.replace(/[（(][类款项][)）]|\s/gu, '').replace(/支出$/u, '');

/** 项 that are 医疗救助 under whatever 款 they are printed. */
const LINES: readonly string[] = [
  '医疗救助',
  '城乡医疗救助',
  '城市医疗救助',
  '农村医疗救助',
  '疾病应急救助',
  '其他医疗救助',
];
/** The 款 of 医疗救助, or its code where no row names it. */
const HEADINGS: readonly string[] = ['医疗救助', '21013'];
const LOTTERY = /彩票公益金/u;

/** 类, 款 and 项 of a line, or null where a path is not one line of the classification. */
type Line = readonly [group: string, heading: string, line: string];
type ReadLine = (path: readonly string[]) => Line | null;

const lineOf = ([group, heading, line, ...deeper]: readonly string[]): Line | null =>
  group === undefined || heading === undefined || line === undefined || deeper.length > 0
    ? null
    : [bare(group), bare(heading), bare(line)];

/** Tables of the national template put their title and the title of the column first; lists of a whole, its name. */
const TEMPLATE =
  /(?:整体支出|决算(?:明细|总)?表|一般公共预算(?:基本|项目)支出|^(?:本年(?:支出|收入)|合计|基本支出|项目支出|人员经费|公用经费))/u;

/** Lines told in prose or in a list of their own: [类, 款, 项], nothing before and nothing behind. */
const told: ReadLine = (path) => (path.slice(0, 1).some((name) => TEMPLATE.test(name)) ? null : lineOf(path));

/** Lines of one column of one table of the template: [表, 本年支出合计, 类, 款, 项]. */
const tabled =
  (table: string): ReadLine =>
  ([title, column, ...line]) =>
    title === table && column === '本年支出合计' ? lineOf(line) : null;

/** Lines of a list of project expenditure by 项 alone: [项目支出, 项]. 医疗救助 is never basic expenditure. */
const listed: ReadLine = ([head, line, ...deeper]) =>
  head === '项目支出' && line !== undefined && deeper.length === 0 ? ['', '', bare(line)] : null;

/** 医疗救助 out of the general budget. The 项 alone tells rows apart: its 款 is now and then misprinted. */
function generalLine([group, heading, line]: Line): string | null {
  if (group === '其他' || LOTTERY.test(heading) || LOTTERY.test(line)) return null;
  return LINES.includes(line) || HEADINGS.includes(heading) ? line : null;
}

/** 医疗救助 out of the lottery's public welfare fund (229 60 13), a government fund. */
const lotteryLine = ([, heading, line]: Line): string | null =>
  /医疗救助/u.test(line) && (LOTTERY.test(line) || LOTTERY.test(heading)) ? line : null;

const setOf = (name: string, read: ReadLine, of: (line: Line) => string | null): RowSet => ({
  item: itemOf('functional').id,
  name,
  rowOf: (path) => {
    const line = read(path);
    return line === null ? null : of(line);
  },
});

const GENERAL = '医疗救助各项（一般公共预算）';
const FUND = '医疗救助（彩票公益金）';

/** What the general budget spent on 医疗救助: by the lines of the narrative, else of the table, else of a list of project expenditure. */
export const GENERAL_ASSISTANCE: Expression = first(
  rows(setOf(GENERAL, told, generalLine)),
  rows(setOf(`决算表${GENERAL}`, tabled('一般公共预算财政拨款支出决算表'), generalLine)),
  rows(setOf(`项目支出中${GENERAL}`, listed, generalLine)),
);

/** What the lottery's public welfare fund spent on 医疗救助, read from the same three places. */
export const LOTTERY_ASSISTANCE: Expression = first(
  rows(setOf(FUND, told, lotteryLine)),
  rows(setOf(`决算表${FUND}`, tabled('政府性基金预算财政拨款支出决算表'), lotteryLine)),
  rows(setOf(`项目支出中${FUND}`, listed, lotteryLine)),
);
