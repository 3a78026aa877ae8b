import { isAnnexed } from '../../core/choose.ts';
import type { Fact } from '../../core/fact.ts';
import { figuresBetween, type Told } from '../remark-parts.ts';
import { figuresOf, IS, isMoney, isRate, N, type Spelled, spelled } from './spelled.ts';

/** 共计支出1.73万元，具体内容包括：…9批次0.82万元，…12批次0.91万元。 */
const DETAILED = new RegExp(
  `(?:支出|共计|合计|金额|费用)${IS}${N}(?:，人均[^，。；\\d]{0,8}${N})?，具体内容(?:包括|为|如下)?:`,
  'gu',
);
/** 开支内容包括：国际旅费1.86万元、食宿费1.72万元、其他费用0.4万元: the list of what its paragraph begins with. */
const CONTENTS = /(?:开支|支出|费用)(?:内容|构成|明细)(?:主要)?(?:包括|有|为|如下):/gu;
/** With what is left told last, nothing is left out. */
const REST = /[、，；]其[他它][^、，；]*$/u;

/** What a paragraph tells was spent on one thing, and the kinds of it in another sentence. */
export const contents = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(CONTENTS)].flatMap((match): readonly Spelled[] => {
    const from = match.index + match[0].length;
    const stop = told.passage.text.slice(from).search(/[。]/u);
    const list = told.passage.text.slice(from, stop < 0 ? undefined : from + stop);
    const spent = figuresBetween(told.figures, 0, match.index).filter(
      (figure) => isMoney(figure) && figure.fact.measure === 'outturn',
    );
    const [whole] = spent;
    const parts = figuresBetween(told.figures, from, from + list.length);
    const items = list.split(/[、，；]/u);
    const isOne = spent.every(
      ({ fact }) => fact.item === whole?.fact.item && fact.value === whole.fact.value,
    );
    if (!whole || whole.fact.item === null || !isOne || parts.length < 2 || !parts.every(isMoney)) return [];
    if (parts.length !== items.length || /等|其中|每|人均|标准|合计/u.test(list)) return [];
    const facts = [whole.fact, ...parts.map(({ fact }) => fact)];
    return [{ formula: REST.test(list) ? 'sum' : 'within', facts, start: match.index, end: from }];
  });

/** 社会保障和就业支出28.64万元，占…。主要用于机关事业单位基本养老保险缴费支出28.64万元。 */
const MAINLY = new RegExp(
  `支出${IS}${N}(?:，占[^，。；]{2,40}?\\d+(?:\\.\\d+)?%)?[。，]主要用于[^，。；:、\\d]{2,30}${N}。`,
  'gu',
);

/** What was spent, and the list of what it was spent on: all of it where every item of the list has its amount. */
export function details(told: Told): readonly Spelled[] {
  const { text } = told.passage;
  const listed = [...text.matchAll(DETAILED)].flatMap((match): readonly Spelled[] => {
    const from = match.index + match[0].length;
    const stop = text.indexOf('。', from);
    const end = stop < 0 ? text.length : stop;
    const list = text.slice(from, end);
    const [whole] = figuresOf(told, match).filter(isMoney);
    const parts = figuresBetween(told.figures, from, end);
    const amounts = parts.filter(isMoney);
    if (!whole || amounts.length < 2 || /人均|每|标准|其中|合计|共计/u.test(list)) return [];
    const items = list.split(/[，；]/u).filter((words) => words.trim() !== '');
    const isAll = !/等/u.test(list.slice(-3)) && items.length === amounts.length;
    const facts = [whole.fact, ...amounts.map(({ fact }) => fact)];
    // Told with their batches, both are held together.
    return parts.some(({ fact }) => fact.unit === '批次')
      ? []
      : [{ formula: isAll ? 'sum' : 'within', facts, start: match.index, end: from }];
  });
  const mainly = [...text.matchAll(MAINLY)].flatMap((match): readonly Spelled[] => {
    const [whole, part, ...more] = figuresOf(told, match).filter(isMoney);
    return whole && part && more.length === 0 ? [spelled('within', match, [whole.fact, part.fact])] : [];
  });
  return [...listed, ...mainly];
}

/** 平均每辆1.95万元, 人均接待费120元: what is told of one, and what is counted. */
const EACH =
  /(?:平均)?每(辆)(?:车|公务用车)?(?:运行(?:维护)?费用?|支出|费用)?(?:为|约)?(?=\d)|人均接待(?:费用?|支出)?(?:为)?(?=\d)/gu;
const COSTS: Readonly<Record<string, readonly string[]>> = {
  辆: ['vehicle-running'],
  人次: ['reception-domestic', 'reception'],
};

/** What one car or one visit cost. */
export const averages = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(EACH)].flatMap((match): readonly Spelled[] => {
    const unit = match[1] ?? '人次';
    const end = match.index + match[0].length;
    const [each] = figuresBetween(told.figures, end, end + 1);
    const before = told.figures.filter(
      ({ start, fact }) => start < match.index && fact.hedge === null && Number(fact.value) !== 0,
    );
    const counts = before.filter(({ fact }) => fact.unit === unit);
    const [count] = counts;
    const costs = before.filter(
      ({ fact }) =>
        fact.measure === 'outturn' && COSTS[unit]?.includes(fact.item ?? '') && fact.path.length === 0,
    );
    const cost = costs.find(({ fact }) => fact.item === COSTS[unit]?.[0]) ?? costs[0];
    const isOne = counts.every(({ fact }) => Number(fact.value) === Number(count?.fact.value));
    if (!each || !isMoney(each) || !count || !cost || !isOne) return [];
    if (costs.some(({ fact }) => fact.item === cost.fact.item && fact.value !== cost.fact.value)) return [];
    return [spelled('each', match, [each.fact, cost.fact, count.fact])];
  });

/** 涉及资金X万元，占项目支出总额的80.5%; 货物采购授予中小企业合同金额X万元，占货物支出金额的80%. */
const OF_TOTAL = new RegExp(
  `(?:涉及(?:财政|项目|预算)?资金(?:总额)?|涉及(?:项目)?\\d+个(?:项目)?，(?:涉及|项目)?资金|授予中小企业(?:的)?合同金额)${IS}${N}，占(?:本部门|部门|本单位|全部)?(一般公共预算项目支出|项目支出|货物|工程|服务)(?:支出|采购)?(?:预算)?(?:总额|金额|合计)?的?(?=\\d)`,
  'gu',
);
const TOTALS: Readonly<Record<string, readonly string[]>> = {
  一般公共预算项目支出: ['general-project'],
  项目支出: ['expenditure-project', 'general-project'],
  货物: ['procurement-goods'],
  工程: ['procurement-works'],
  服务: ['procurement-services'],
};

/** Money of a part and its share of the whole the accounts print. */
export const shares = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
  [...told.passage.text.matchAll(OF_TOTAL)].flatMap((match): readonly Spelled[] => {
    if (/预算(?:总额|金额|合计)?的?$/u.test(match[0])) return [];
    const end = match.index + match[0].length;
    const [part, ...more] = figuresOf(told, match).filter(isMoney);
    const [rate] = figuresBetween(told.figures, end, end + 1);
    if (!part || more.length > 0 || !rate || !isRate(rate)) return [];
    const wholes = (TOTALS[match[1] ?? ''] ?? []).flatMap((id) =>
      facts.filter(
        (fact) =>
          fact.item === id &&
          fact.measure === 'outturn' &&
          fact.year === part.fact.year &&
          fact.value !== null &&
          !isAnnexed(fact.place.section),
      ),
    );
    const off = (whole: Fact): number =>
      Math.abs(Number(part.fact.value) / Number(whole.value) - Number(rate.fact.value) / 100);
    const [whole] = wholes.filter(({ unit }) => unit === part.fact.unit).sort((a, b) => off(a) - off(b));
    return whole ? [spelled('rate', match, [rate.fact, part.fact, whole])] : [];
  });
