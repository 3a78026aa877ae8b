import { LISTED, SOURCES } from '../core/checks/part-lists.ts';
import type { Fact, Measure } from '../core/fact.ts';
import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

const SOURCE =
  '(?:中央|省|市|州|县|区|旗|乡镇|镇|本|上|地方|同|自筹|其[他它]|单位自有|结转)(?:级)?(?:财政)?(?:预算|专项|补助|配套|安排|投入|资金|拨款)*(?:为|:)?[\\d,]+(?:\\.\\d+)?万?元';
/** Which total is taken apart, where the line says so: 全年执行数中，中央…. */
const OF_TOTAL = '(?:(?:全年|年度|项目)*(预算|执行|到位|支出)(?:总?[数额]|资金)?(?:中|合计)?[，:])?';
const ENDS = '(?:[、，；和及]|$|。$)';
/** 资金来源：中央1120万元、省级310万元、县级180万元: all that a project's money is made of, in one line of its form. */
const LINE = new RegExp(`^(?:项目)?资金(?:来源|构成)(?:情况)?[:为]${OF_TOTAL}(?:${SOURCE}${ENDS}){2,}$`, 'u');
/** 支出明细：印刷费14.72万元、差旅费11.28万元: all that it was spent on. */
const SPENT = new RegExp(
  `^(?:项目)?(?:(?:资金|经费|支出)(?:支出|使用)?明细|(?:经费|支出)构成)(?:情况)?[:为]${OF_TOTAL}(?:(?!其中|其[他它]各|主要)[^\\d，。；、:]{2,20}[\\d,]+(?:\\.\\d+)?万?元${ENDS}){2,}$`,
  'u',
);
const ASIDE = /\([^()]*\)/gu;
/** The block of money of a form stands in so many lines. */
const REACH = 40;
/** What sources are told of, the likeliest first. */
const TOTALS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial', 'received', 'outturn'];
const SAID: Readonly<Record<string, readonly Measure[]>> = {
  预算: ['budget-full-year', 'budget', 'budget-initial'],
  执行: ['outturn'],
  支出: ['outturn'],
  到位: ['received'],
};

/** Sources of a project's money in one line of its form, beside the total above them that they are of. */
export function readSourceLines({ lines, facts }: Across): SaidAt[] {
  return lines.flatMap((line): SaidAt[] => {
    if (!/资金|支出|经费/u.test(line.text)) return [];
    const bare = canonical(line.text).replace(ASIDE, '');
    const spent = SPENT.exec(bare);
    const told = spent ?? LINE.exec(bare);
    if (!told) return [];
    const measures = SAID[told[1] ?? ''] ?? (spent ? ['outturn' as const] : TOTALS);
    const parts = facts.filter(
      ({ place, unit }) => place.line === line.number && unit !== null && !isAside(line.text, place.start),
    );
    const [first] = parts;
    const totals = totalsAbove(facts, line.number, measures);
    const sum = parts.reduce((amount, fact) => amount + inYuan(fact), 0);
    const whole = totals.find((total) => Math.abs(inYuan(total) - sum) < 100) ?? totals[0];
    if (!first || !whole || parts.length < 2) return [];
    const start = line.text.search(/\S/u);
    return [
      {
        kind: 'parts',
        word: spent ? '明细' : SOURCES,
        ...(spent ? { beside: LISTED.all } : {}),
        facts: [whole, ...parts],
        place: { line: line.number, start, end: first.place.start, section: line.section },
      },
    ];
  });
}

/** Whether a place in a line stands in brackets. */
const isAside = (text: string, at: number): boolean =>
  Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at)) >
  Math.max(text.lastIndexOf(')', at), text.lastIndexOf('）', at));

const inYuan = ({ value, unit }: Fact): number => Number(value) * (unit === '元' ? 1 : 10_000);

/** The totals of the project whose money stands right above a line, the likeliest first. */
function totalsAbove(facts: readonly Fact[], line: number, measures: readonly Measure[]): readonly Fact[] {
  const above = facts.filter(
    ({ item, path, place, value, hedge }) =>
      item === 'project' &&
      path.length === 1 &&
      value !== null &&
      hedge === null &&
      place.line < line &&
      place.line >= line - REACH,
  );
  const name = above.at(-1)?.path[0];
  const own = above.filter(
    ({ path, place }) => path[0] === name && place.table === above.at(-1)?.place.table,
  );
  return measures.flatMap((measure) => own.filter((fact) => fact.measure === measure));
}
