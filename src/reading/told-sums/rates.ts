import type { Fact, Measure } from '../../core/fact.ts';
import { slipIn } from '../../core/slips.ts';
import { figuresBetween, type Standing, sentenceAt, type Told } from '../remark-parts.ts';
import { isMoney, isRate, type Spelled } from './spelled.ts';

/** What a rate is called by, right before it: 预算控制率, 资金支付进度, 完成年初预算的. */
const RATE =
  /(?:^|[，；。(])([^，。；:()\d]{0,16}?)(?:(?:执行|完成|控制|支付|支出|使用|到位)(?:率|进度)(?:\([AB]\/[AB]\))?|完成(?:年初|全年|调整后?|年度|采购)?预算(?:数|总额)?的)(?:为|达到?|是|:)?$/u;
/** Words of a rate that say nothing of whose it is. */
const GENERAL = /[“”"‘’的其]|预算|资金|经费|年初|年度|全年|当年|本年|调整后?|部门|单位|总体|整体|实际/gu;
/** A budget, by the words of its own clause. */
const BUDGET =
  /^(?:年中)?调整后?(?:的)?(?:为|全年|预算|数)*$|^[^，。；:]{0,20}(?:预算(?:数|总额|总数|安排|批复|下达|资金|指标|金额|调整后?|总支出|收入)*|(?:年初|年度|计划)(?:安排|批复|下达)[^，。；:\d]{0,6}|预算[^，。；:\d]{0,10}(?:安排|批复|下达|调整)[^，。；:\d]{0,4})(?:\([A-C]\))?(?:调整)?(?:为|是|共计|共|达)?$/u;
/** What was spent of it. */
const SPENT =
  /^[^，。；:]{0,20}(?:执行|支出|支付|决算|使用|采购|列支|拨付|完成|实际)(?:数|金额|资金|总额|总数|支出|额|预算)*(?:\([A-C]\))?(?:为|是|共计|共|达)?$/u;
/** What of it has come in. */
const ARRIVED = /^(?:实际|全部|已|资金|全年)*到位(?:资金|金额|数)?(?:为|共)?$/u;
/** Money of another year, of a change, of a part, planned for later. */
const OTHER = /上年|去年|同期|较|比|[增减]|其中|追加|调整(?:增|减)|下达|结[转余]|收回|节约|人均|次年|下年/u;
/** A budget that went up or down is what it was before. */
const OTHER_BUDGET = /上年|去年|同期|较|比|[增减]|其中|追加|收回|节约|次年|下年/u;
/** What is left, right behind the rate or what was spent. */
const LEFT =
  /^[，；](?:年末|年终|资金)?(?:结转(?:和|及)?结余|结余结转|结转|结余|剩余|未支出|未使用)(?:资金|金额)?(?:为|共)?$/u;

/** A budget, what was spent of it and its rate, told in either order and under any name; and what is left of it. */
export function rates(told: Told): readonly Spelled[] {
  const { text } = told.passage;
  return told.figures.flatMap((rate, index): readonly Spelled[] => {
    if (!isRate(rate)) return [];
    const last = told.figures[index - 1];
    const named = RATE.exec(text.slice(Math.max(last?.end ?? 0, rate.start - 40), rate.start));
    if (!named || last === undefined) return [];
    const pair = pairBefore(told, index);
    if (!pair) return [];
    const { budget, spent } = pair;
    // A rate of something the sentence does not name is another's.
    const subject = (named[1] ?? '').replace(GENERAL, '');
    const { start } = budget.start < spent.start ? budget : spent;
    const around = text.slice(Math.max(0, start - 60), rate.start - named[0].length);
    if (!/^(?:项目|支出)?$/u.test(subject) && !around.replace(/[“”"‘’]/gu, '').includes(subject)) return [];
    const at = { start: rate.start, end: rate.end };
    const found: Spelled[] = isHeldByName(rate.fact, spent.fact, budget.fact)
      ? []
      : [{ formula: 'rate', facts: [rate.fact, spent.fact, budget.fact], ...at }];
    const next = told.figures[index + 1];
    const isLeft = next !== undefined && isMoney(next) && LEFT.test(text.slice(rate.end, next.start));
    if (isLeft && isWhole(budget, [spent, next]))
      found.push({
        formula: 'less',
        facts: [next.fact, budget.fact, spent.fact],
        start: next.start,
        end: next.end,
      });
    return found;
  });
}

/** Which budget a rate is read to be of. */
const BASES: Readonly<Record<string, Measure>> = {
  completion: 'budget',
  'completion-initial': 'budget-initial',
  'completion-full-year': 'budget-full-year',
};

/** Whether all three are of one project, or of one account and the rate is of that very budget: they are held against each other by name. */
const isHeldByName = (rate: Fact, spent: Fact, budget: Fact): boolean =>
  rate.item !== null &&
  spent.measure === 'outturn' &&
  (rate.item === 'project' || BASES[rate.measure ?? ''] === budget.measure) &&
  [spent, budget].every(({ item, path }) => item === rate.item && path.join() === rate.path.join());

/** What is left need not be all that was not spent: it is where it is, or would be without one slip of the hand. */
function isWhole(budget: Standing, parts: readonly Standing[]): boolean {
  const facts = parts.map(({ fact }) => fact);
  if (new Set([budget.fact, ...facts].map(({ unit }) => unit)).size > 1) return false;
  const gap = facts.reduce((left, { value }) => left - Number(value), Number(budget.fact.value));
  return Math.abs(gap) < 0.006 || slipIn(budget.fact, facts) !== null;
}

/** A share worked out of two printed amounts is as near as this to the one printed. */
const FITS = 0.0006;

type Pair = { readonly budget: Standing; readonly spent: Standing };

/** The budget and what was spent that a rate is told behind; null where its paragraph leaves either open. */
function pairBefore({ passage: { text }, figures }: Told, index: number): Pair | null {
  const rate = figures[index];
  if (!rate) return null;
  const from = Math.max(0, rate.start - 300);
  const stop = text.slice(from, rate.start).lastIndexOf('。');
  const before = figuresBetween(figures, 0, rate.start).filter(
    (figure) => isMoney(figure) && !isInBrackets(text, figure),
  );
  const own = before.filter(({ start }) => start >= (stop < 0 ? from : from + stop));
  const isBudget = (figure: Standing): boolean => {
    const clause = clauseBefore(text, figures, figure);
    return BUDGET.test(clause) && !OTHER_BUDGET.test(clause);
  };
  const ofArrived = /到位率[^，。；]{0,3}$/u.test(clauseBefore(text, figures, rate));
  const isSpent = (figure: Standing): boolean => {
    const clause = clauseBefore(text, figures, figure);
    if (ofArrived) return ARRIVED.test(clause) && !OTHER.test(clause);
    return !isBudget(figure) && SPENT.test(clause) && !OTHER.test(clause) && !/预算(?!支出)/u.test(clause);
  };
  const spent = own.filter(isSpent).at(-1);
  if (!spent) return null;
  const near = own.filter(isBudget);
  const budgets = near.length > 0 ? near : before.filter(isBudget);
  const off = (budget: Standing): number =>
    Math.abs(Number(spent.fact.value) / Number(budget.fact.value) - Number(rate.fact.value) / 100);
  const [one, ...more] = budgets;
  const [budget] = [...budgets].sort((a, b) => off(a) - off(b));
  if (!one || !budget || Number(budget.fact.value) <= 0 || budget.fact.year !== spent.fact.year) return null;
  const told = text.slice(Math.max(0, one.start - 20), rate.start);
  // Of a budget before and after it was changed, the rate is of either; of several others, of one not known.
  if (more.length > 0 && !/调整|追加/u.test(told)) return null;
  // What was added and not added up, or what came in, may make another base.
  if (more.length === 0 && /追加|调增|调减|核减/u.test(told)) return null;
  if (!ofArrived && /到位|收入/u.test(told) && before.some((base) => base !== budget && off(base) < FITS))
    return null;
  // One account's budget is not another's, nor the whole's that of a part.
  if (isOfOther(budget, spent) || isOfPart(text, spent, budget)) return null;
  return { budget, spent };
}

/** Whether what was spent is told among parts that the budget is not one of. */
function isOfPart(text: string, spent: Standing, budget: Standing): boolean {
  const { start } = sentenceAt(text, spent.start);
  const parts = text.slice(start, spent.start).lastIndexOf('其中');
  return parts >= 0 && (budget.start < start + parts || budget.start > spent.start);
}

const isInBrackets = (text: string, { start }: Standing): boolean => {
  const open = text.lastIndexOf('(', start);
  return open >= 0 && start - open < 60 && text.lastIndexOf(')', start) < open;
};

const isOfOther = ({ fact: a }: Standing, { fact: b }: Standing): boolean =>
  a.item !== null && b.item !== null && a.item !== b.item && !OF_THE_WHOLE.has(a.item);
/** A department's budget and its spending stand under two names. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['project', 'performance']);

/** The words of a figure's own clause: from the figure or the mark before it. */
function clauseBefore(text: string, figures: readonly Standing[], figure: Standing): string {
  const from = figures[figures.indexOf(figure) - 1]?.end ?? 0;
  return /[^，。；:]*$/u.exec(text.slice(Math.max(from, figure.start - 40, 0), figure.start))?.[0] ?? '';
}
