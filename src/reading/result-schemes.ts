import type { Item } from '../core/items.ts';
import { WORK_ITEMS } from '../core/work-items.ts';

/** Items told of both schemes together unless the words before say one: 居民医保支付4亿元，政策范围内支付比例73.8%. */
const OF_SCHEMES = new Set(['insured', 'insured-rate', 'policy-rate', 'actual-rate']);
/** Rates reckoned on a population that the clause before names: 按常住人口口径计算，参保率为95.6%. */
const RECKONED = /(?:按|以)(?:照)?([^，。；]{1,12}?)(?:口径|为基数|人口数|基数|计算)+，$/u;

/** 居民医保基金收入…；基金支出…: where a sentence tells of the fund of one scheme, what goes on without a name is of it. */
const OF_FUND = new Set(['fund-income', 'benefit']);
const FUND_OF_ONE = /(居民|职工)(?:基本)?(?:医保|医疗保险)(?:统筹)?基金(?:本年|当年|当期|总)?(?:收入|支出)/u;
const FUND_OF_ALL = /(?<!居民|职工)(?:基本医疗保险|医保)基金(?:本年|当年|当期|总)?(?:收入|支出)/u;

const byId = (id: string): Item | null => WORK_ITEMS.find((item) => item.id === id) ?? null;

/** Whether a figure of a fund without a scheme in its name is of the one scheme whose fund its sentence tells of. */
export const isOfOneFund = ({ id }: Item, sentence: string): boolean =>
  OF_FUND.has(id) && FUND_OF_ONE.test(sentence) && !FUND_OF_ALL.test(sentence);

/**
 * The item of the scheme or the population that the words before a name speak of. Null when both schemes are spoken of
 * and the name is of neither, or when a project does not say whose people it counts.
 */
export function schemeOf(item: Item, before: string, title: string, totalled: boolean): Item | null {
  if (!OF_SCHEMES.has(item.id)) return item;
  const base = item.id === 'insured-rate' ? RECKONED.exec(before)?.[1] : undefined;
  if (base !== undefined)
    return byId(
      /常住/u.test(base) ? 'insured-rate-resident' : /户籍/u.test(base) ? 'insured-rate-registered' : '',
    );
  if (totalled && item.id.startsWith('insured')) return item;
  const words = before + title;
  const residents = /居民(?!和职工)/u.test(words);
  const employees = /职工/u.test(words);
  if (residents && employees) return item.id.startsWith('insured') && title === '' ? item : null;
  if (!residents && !employees) return title === '' ? item : null;
  return byId(
    item.id === 'insured-rate' && employees ? '' : `${item.id}-${residents ? 'residents' : 'employees'}`,
  );
}
