import { TIMES } from '../core/checks/told-changes.ts';
import type { Said, Standing, Told } from './remark-parts.ts';
import { isRestated } from './restated.ts';
import { before, between, isChange, isFirm, isNamed, saidAt, sizeOf } from './told-figures.ts';

const UP = '提高|增长|增加|上升|提升|上涨|扩大';
const DOWN = '下降|减少|降低|压减|压缩|缩短|回落|降';
const LAST =
  '(?:上一?年(?!结转|结余)|去年|前一年|20\\d\\d年)(?:度)?(?:末|底|同期)?(?:决算|支出|完成|实际)?(?:数|值)?';
/** ，上年同期365.20万元; (2021年为57.94万元: what there was before. */
const WAS_BEFORE = new RegExp(`^[，,(；;](?:而)?${LAST}(?:的)?(?:为|是|:)?$`, 'u');
/** 较上年的73.1%, 比2021年收入8120.00万元: the same, with the thing named again perhaps. */
const THAN = new RegExp(`^[，,]?(?:比|较|相较于?|与)${LAST}(?:的)?(.{0,8}?)(?:的)?(?:为)?$`, 'u');
/** 与2021年365.20万元相比，2022年追回资金438.26万元. */
const BESIDE = new RegExp(`(?:与|较|比)${LAST}(?:的)?$`, 'u');
const BESIDE_NOW = new RegExp(`^(?:相比)?，(?![^，。；:]*(?:${UP}|${DOWN})了?$)[^，。；:]{2,20}$`, 'u');
/** ，同比增加73.06万元; 压减0.50万元; ，增幅20.01%. */
const CHANGED = new RegExp(
  `^[)，,、；]*(?:分别|约|相比)*(?:同比|较${LAST}|比${LAST}|年均)?(?:各)?(?:净增(?:加)?|(?:${UP}|${DOWN})(?:了|幅度|率|额)*|增幅|降幅|涨幅|增速|增长率|变动幅度|增加额|减少额)(?:为|达到?|约)?$`,
  'u',
);
/** 是上年219.13万元的2倍. */
const TIMES_OF = new RegExp(`^[，,]?(?:是|为|达到?|相当于|约为)${LAST}(?:的)?$`, 'u');
/** ，同比下降4.76%，上年为8400元. */
const AND_WAS = new RegExp(`^[，,(；]${LAST}(?:为|是|:)?$`, 'u');
const OTHER = /预计|计划|目标|累计|近三年|五年|其中|分别/u;

/** What one sentence tells of now, of before and of the change between them, in whichever order. */
export function readToldBefore({ passage: { text }, figures: all }: Told): Said[] {
  // 比上年5.79亿元（57904.12万元）增加: restated in brackets, a figure is told once.
  const figures = all.filter(
    (figure, at) => !all[at - 1] || !isRestated(text, all[at - 1] ?? figure, figure),
  );
  return figures.flatMap((first, index): Said[] => {
    const [second, third, fourth] = [figures[index + 1], figures[index + 2], figures[index + 3]];
    if (!second || !third || !isAmount(first)) return [];
    const [glue, next] = [between(text, first, second), betweenOnce(text, second, third)];
    // 同比下降4.76%，上年为8400元.
    const isRateFirst =
      second.fact.unit === '%' && sizeOf(first.fact) !== 'ratio' && CHANGED.test(glue) && AND_WAS.test(next);
    if (isRateFirst && isAmount(third) && sizeOf(first.fact) === sizeOf(third.fact) && isFirm(second.fact))
      return areLoose(first, third, second) && isNow(text, first)
        ? [saidAt('told-change', second, second.fact.printed, [first, third, second])]
        : [];
    if (!isAmount(second) || sizeOf(first.fact) !== sizeOf(second.fact)) return [];
    if (third.fact.unit === '倍' && TIMES_OF.test(glue) && next === '的' && third.fact.hedge === null)
      return [{ ...saidAt('told-change', third, third.fact.printed, [first, second, third]), beside: TIMES }];
    const pair = pairOf(text, first, second, glue);
    if (!pair || OTHER.test(glue) || OTHER.test(clauseBefore(text, first))) return [];
    const told = (change: Standing): Said[] =>
      isFirm(change.fact) && areLoose(first, second, change) && isOfKind(first, change)
        ? [saidAt('told-change', change, change.fact.printed, [...pair, change])]
        : [];
    if (!CHANGED.test(next)) return [];
    const more = fourth && CHANGED.test(between(text, third, fourth)) ? fourth : null;
    return [...told(third), ...(more && more.fact.unit === '%' ? told(more) : [])];
  });
}

/** The words between two figures, without a bracket that restates the first. */
const betweenOnce = (text: string, a: Standing, b: Standing): string =>
  between(text, a, b).replace(/^\([^()]*\)(?=[增减上下提降净])/u, '');

type Pair = readonly [now: Standing, was: Standing];

function pairOf(text: string, first: Standing, second: Standing, glue: string): Pair | null {
  if (BESIDE.test(before(text, first)) && BESIDE_NOW.test(glue)) return [second, first];
  if (!isNow(text, first)) return null;
  const [told, was] = [yearIn(clauseBefore(text, first)) ?? first.fact.year, yearIn(glue)];
  if (was !== null && was >= told) return null;
  if (WAS_BEFORE.test(glue)) return [first, second];
  const named = THAN.exec(glue)?.[1];
  if (named === undefined || /[，。；:\d]/u.test(named)) return null;
  return named === '' || before(text, first).includes(named.replace(/[“”"]/gu, '')) ? [first, second] : null;
}

const yearIn = (words: string): number | null => {
  const year = /20\d\d(?=年)/u.exec(words)?.[0];
  return year === undefined ? null : Number(year);
};

/** Whether a figure is of now: what is told of last year before it makes it what there was. */
const isNow = (text: string, figure: Standing): boolean =>
  !/(?:上一?年|去年|同期)[^，。；:]{0,6}$|(?:由|从)[^，。；:]{0,12}$/u.test(clauseBefore(text, figure)) &&
  !/(?:比|较|与|增加|减少|增长|下降)$/u.test(clauseBefore(text, figure));

const isAmount = ({ fact }: Standing): boolean => isFirm(fact) && !isChange(fact) && Number(fact.value) > 0;

/** A change is an amount of what changed, or a rate of it; of rates it is in points. */
function isOfKind(of: Standing, { fact }: Standing): boolean {
  if (sizeOf(of.fact) === 'ratio') return fact.unit === '个百分点';
  return fact.unit === '%' || sizeOf(fact) === sizeOf(of.fact);
}

/** Whether no account holds the three by name: rates of the work are held by no check of the accounts. */
const areLoose = (first: Standing, second: Standing, change: Standing): boolean =>
  sizeOf(first.fact) === 'ratio' || ![first, second, change].every(({ fact }) => isNamed(fact));

const clauseBefore = (text: string, { start }: Standing): string =>
  /[^，。；:]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
