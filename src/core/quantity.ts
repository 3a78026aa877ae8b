import { add, compare, type Exact, exact, isZero, multiply, parseExact, subtract, ZERO } from './exact.ts';

/** What a unit measures; only quantities of one dimension may be added or compared. */
export type Dimension =
  | 'money'
  | 'ratio'
  | 'person'
  | 'visit'
  | 'group'
  | 'batch'
  | 'vehicle'
  | 'item'
  | 'institution'
  | 'score'
  | 'count'
  | 'thing'
  | 'duration'
  | 'standard';

type UnitEntry = { readonly dimension: Dimension; readonly factor: Exact };

const unit = (dimension: Dimension, n: bigint, d = 1n): UnitEntry => ({ dimension, factor: exact(n, d) });

/** Counters of things that are counted but never added to one another: 种 of drugs, 条 of leads, 份 of leaflets. */
const THINGS = [
  '种',
  '平方米',
  '条',
  '项',
  '份',
  '册',
  '件',
  '例',
  '处',
  '场',
  '户',
  '所',
  '张',
  '篇',
  '部',
  '支',
  '套',
  '本',
  '村',
  '组',
  '间',
  '笔',
  '起',
  '幅',
  '块',
  '类',
  '大类',
  '步',
  '倍',
  '宗',
  '通',
  '门',
  '位',
  '场次',
  '户次',
  '件次',
  '条次',
  '项次',
] as const;

/** What an amount may be paid for: 元/人, 万元/月, 元/人/天. */
const OCCASIONS = [
  '人',
  '人次',
  '月',
  '年',
  '天',
  '日',
  '次',
  '场',
  '户',
  '例',
  '份',
  '台',
  '辆',
  '床',
  '张',
  '平方米',
  '病历',
  '人/月',
  '人/年',
  '人/天',
  '人/日',
  '人/次',
  '人/场',
  '月/人',
  '年/人',
  '天/人',
  '日/人',
  '次/人',
  '场/人',
  '病历/人',
] as const;

const many = <T extends string>(names: readonly T[], entry: UnitEntry): Readonly<Record<T, UnitEntry>> => {
  const entries: Partial<Record<T, UnitEntry>> = {};
  for (const name of names) entries[name] = entry;
  return entries as Record<T, UnitEntry>;
};

/**
 * Every printed unit the readers know, with its dimension and its size in that dimension's base unit
 * (元, 1, 人, 人次 …). A unit that is not here is not read.
 */
export const UNITS = {
  元: unit('money', 1n),
  万元: unit('money', 10_000n),
  亿元: unit('money', 100_000_000n),
  '%': unit('ratio', 1n, 100n),
  个百分点: unit('ratio', 1n, 100n),
  人: unit('person', 1n),
  万人: unit('person', 10_000n),
  人次: unit('visit', 1n),
  万人次: unit('visit', 10_000n),
  团组: unit('group', 1n),
  批次: unit('batch', 1n),
  辆: unit('vehicle', 1n),
  '台（套）': unit('item', 1n),
  家: unit('institution', 1n),
  万家: unit('institution', 10_000n),
  家次: unit('count', 1n),
  分: unit('score', 1n),
  个: unit('count', 1n),
  万个: unit('count', 10_000n),
  次: unit('count', 1n),
  万次: unit('count', 10_000n),
  小时: unit('duration', 1n),
  天: unit('duration', 24n),
  个工作日: unit('duration', 24n),
  个月: unit('duration', 730n),
  ...many(THINGS, unit('thing', 1n)),
  ...many(
    THINGS.map((name) => `万${name}` as const),
    unit('thing', 10_000n),
  ),
  ...many(
    OCCASIONS.map((occasion) => `元/${occasion}` as const),
    unit('standard', 1n),
  ),
  ...many(
    OCCASIONS.map((occasion) => `万元/${occasion}` as const),
    unit('standard', 10_000n),
  ),
} as const;

export type Unit = keyof typeof UNITS;

export const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);
export const dimensionOf = (name: Unit): Dimension => UNITS[name].dimension;

/** How a hedged figure bounds what it states: at least, at most, or about the printed number. */
export type Bound = 'at-least' | 'at-most' | 'about';

/** The hedging words of the reports, and what each says of the true number. */
export const HEDGES: Readonly<Record<string, Bound>> = {
  余: 'at-least',
  多: 'at-least',
  超: 'at-least',
  逾: 'at-least',
  超过: 'at-least',
  以上: 'at-least',
  '≥': 'at-least',
  '>': 'at-least',
  大于: 'at-least',
  不低于: 'at-least',
  近: 'at-most',
  '≤': 'at-most',
  '<': 'at-most',
  不超过: 'at-most',
  以内: 'at-most',
  以下: 'at-most',
  约: 'about',
  左右: 'about',
  不少于: 'at-least',
  高于: 'at-least',
  不高于: 'at-most',
  不多于: 'at-most',
  低于: 'at-most',
  少于: 'at-most',
  小于: 'at-most',
  不足: 'at-most',
};

/**
 * An exact value with the interval it may lie in, in the base unit of its dimension.
 * `step` is the finest printed decimal step among the figures it was added from, or null once divided:
 * it decides how many digits may be shown.
 */
export type Quantity = {
  readonly value: Exact;
  readonly low: Exact;
  readonly high: Exact;
  readonly step: Exact | null;
  readonly dimension: Dimension;
  readonly hedge: Bound | null;
};

/** The size of the last printed decimal of `text`, for instance 1/100 for `1.95`. */
function printedStep(text: string): Exact {
  const decimals = text.split('.')[1]?.length ?? 0;
  return exact(1n, 10n ** BigInt(decimals));
}

/**
 * A printed number as a quantity. Its doubt is half of the last printed step on each side; a stated nil and a
 * whole count in a base unit (17 批次) are exact, because they are counted or stated as nil, not rounded.
 * Throws when `text` is not a plain decimal.
 */
export function parseQuantity(text: string, name: Unit, hedge: string | null = null): Quantity {
  const { dimension, factor } = UNITS[name];
  const value = multiply(parseExact(text), factor);
  const step = multiply(printedStep(text), factor);
  const counted =
    dimension !== 'money' && dimension !== 'ratio' && !text.includes('.') && compare(factor, exact(1n)) === 0;
  const nil = isZero(value) && (dimension !== 'ratio' || !text.includes('.'));
  const doubt = nil || counted ? ZERO : multiply(step, exact(1n, 2n));
  return {
    value,
    low: subtract(value, doubt),
    high: add(value, doubt),
    step,
    dimension,
    hedge: hedge === null ? null : Object.hasOwn(HEDGES, hedge) ? (HEDGES[hedge] ?? 'about') : 'about',
  };
}

/** True when the two intervals share at least one number. */
export const meets = (a: Pick<Quantity, 'low' | 'high'>, b: Pick<Quantity, 'low' | 'high'>): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
