import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { figuresBetween, type Said, type Told } from './remark-parts.ts';

/** 资金已全部完成支付，支付率100%: the act that is done in full, and the rate right behind it. */
const IN_FULL =
  /(?:全部|全额|足额)(?:已|均|予以|按时|及时|实现|完成)*(到位|拨付|支付|支出|使用|执行)(?:完毕|完成|到位)?，(?:资金|项目|预算)?(到位|拨付|支付|支出|使用|执行|完成)率(?:为|达到?|是|:)?(?=\d)/gu;
/** Rates that what was done in full is told by. */
const TOLD_BY: Readonly<Record<string, RegExp>> = {
  到位: /到位/u,
  拨付: /拨付|到位/u,
  支付: /支付|支出|使用|执行|完成/u,
  支出: /支付|支出|使用|执行|完成/u,
  使用: /支付|支出|使用|执行|完成/u,
  执行: /支付|支出|使用|执行|完成/u,
};
/** 实际支出1.62万元，全部为公务接待费1.62万元。: the whole, and the one part that is all of it. */
const ALL_IS =
  /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?:万|亿)?元，(?:全部|均)(?:为|是|系|属于|来自|由)[^，。；:\d、]{2,24}?(?:支出|安排|共|为)?(?=\d[\d,]*(?:\.\d+)?(?:万|亿)?元[。；，])/gu;
/** After the one part, others of the same whole. */
const MORE = /^(?:和|及|与|、|，(?:其中|以及|[^，。；]{1,16}\d))/u;

const isMoney = ({ unit }: Fact): boolean => unit !== null && dimensionOf(unit) === 'money';

/** What is said to be all of something, with the figure that says how much: the rate, or the whole and its one part. */
export function readAllOf({ passage: { text }, figures }: Told): Said[] {
  const rates = [...text.matchAll(IN_FULL)].flatMap((match): Said[] => {
    const [all, act = '', of = ''] = match;
    const end = match.index + all.length;
    const [rate] = figuresBetween(figures, end, end + 1);
    if (rate?.fact.unit !== '%' || !TOLD_BY[act]?.test(of)) return [];
    return [{ kind: 'all-of', start: match.index, end, facts: [rate.fact] }];
  });
  const amounts = [...text.matchAll(ALL_IS)].flatMap((match): Said[] => {
    const end = match.index + match[0].length;
    const [whole] = figuresBetween(figures, match.index, match.index + 1);
    const [part] = figuresBetween(figures, end, end + 1);
    if (!whole || !part || !isMoney(whole.fact) || !isMoney(part.fact)) return [];
    if (MORE.test(text.slice(part.end, part.end + 40))) return [];
    const start = match.index + match[0].search(/[全均]/u);
    return [{ kind: 'all-of', start, end, facts: [whole.fact, part.fact] }];
  });
  return [...rates, ...amounts];
}
