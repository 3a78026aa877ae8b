import { add, compare, divide, type Exact, isZero, magnitude, multiply, subtract, ZERO } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { inUsualUnit, severityOf, UNIT_OF, withUnit } from '../finding.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** Money for so many persons at so much each. */
function judgeUnitValue({ word, facts }: Remark, { byId, corrections }: WordContext): Judgement {
  const [money, ...groups] = facts.flatMap((id) => byId.get(id) ?? []);
  const printed = (from: 0 | 1): string =>
    groups.flatMap((fact, at) => (at % 2 === from ? [fact.printed] : [])).join('、');
  const by = `${groups.length > 2 ? '各类' : ''}人数 ${printed(0)} ${groups.length > 2 ? '分别' : ''}乘以标准 ${printed(1)}`;
  const claim = `“${word}”：金额 ${money?.printed ?? ''}，应等于${by}。`;
  const made =
    money && groups.length >= 2 && groups.length === facts.length - 1
      ? productOf(money, groups, word.startsWith('人均'), corrections)
      : null;
  if (!made) return { verdict: 'unchecked', claim, explanation: '没有印出可相乘的确数。' };
  const { stated, low, high, value } = made;
  const amounts = {
    printed: inUsualUnit(stated.value, 'money'),
    low: inUsualUnit(low, 'money'),
    high: inUsualUnit(high, 'money'),
    difference: '0',
    unit: UNIT_OF.money,
  };
  const told = `“${word}”：金额 ${withUnit(stated.value, 'money')}，应等于${by}${groups.length > 2 ? '之和' : ''}（${withUnit(value, 'money')}）。`;
  const apart =
    compare(stated.low, high) > 0
      ? subtract(stated.low, high)
      : compare(low, stated.high) > 0
        ? subtract(low, stated.high)
        : null;
  if (apart === null || isZero(apart)) return { verdict: 'holds', claim: told, amounts };
  if (word.startsWith('人均') && isFar(stated.value, value))
    return { verdict: 'doubtful', claim: told, explanation: '相差悬殊，均值可能不是这些人的。' };
  return {
    verdict: 'broken',
    claim: told,
    explanation: `两者相差 ${withUnit(apart, 'money')}，或人数、标准不是这笔金额的人数、标准。`,
    severity: severityOf(apart, stated),
    amounts: { ...amounts, difference: inUsualUnit(apart, 'money') },
  };
}

/** A slip of one digit seldom makes an amount more than so many times another. */
const FAR: Exact = { n: 5n, d: 2n };
const isFar = (a: Exact, b: Exact): boolean =>
  compare(a, multiply(b, FAR)) > 0 || compare(b, multiply(a, FAR)) > 0;

/** What is set is exact; a mean was worked out and rounded. Persons and what each was given stand by turns. */
function productOf(
  money: Fact,
  groups: readonly Fact[],
  isMean: boolean,
  corrections: WordContext['corrections'],
): { readonly stated: Quantity; readonly value: Exact; readonly low: Exact; readonly high: Exact } | null {
  const stated = firmly(money, corrections);
  let made = { value: ZERO, low: ZERO, high: ZERO };
  for (let at = 0; at < groups.length; at += 2) {
    const [many, each] = [groups[at], groups[at + 1]].map((fact) => fact && firmly(fact, corrections));
    if (!many || !each) return null;
    const [low, high] = isMean ? [each.low, each.high] : [each.value, each.value];
    made = {
      value: add(made.value, multiply(many.value, each.value)),
      low: add(made.low, multiply(many.low, low)),
      high: add(made.high, multiply(many.high, high)),
    };
  }
  return stated && { stated, ...made };
}

function firmly({ id, value, unit, hedge }: Fact, corrections: WordContext['corrections']): Quantity | null {
  const text = corrections.find(({ fact }) => fact === id)?.value ?? value;
  return text === null || unit === null || hedge !== null ? null : parseQuantity(text, unit);
}

/** A score over the points that apply, out of a hundred. */
function judgeRescaled({ word, facts }: Remark, { byId, corrections }: WordContext): Judgement {
  const [points, score, rescaled] = facts
    .flatMap((id) => byId.get(id) ?? [])
    .map((fact) => firmly(fact, corrections));
  const printed = facts.map((id) => byId.get(id)?.printed ?? '');
  const claim = `“${word}”：${printed[2] ?? ''}，应等于 ${printed[1] ?? ''} ÷ ${printed[0] ?? ''} × 100。`;
  if (!points || !score || !rescaled || isZero(points.value))
    return { verdict: 'unchecked', claim, explanation: '没有印出可换算的分值和得分。' };
  const hundred: Exact = { n: 100n, d: 1n };
  const value = divide(multiply(score.value, hundred), points.value);
  const step = rescaled.step ?? rescaled.value;
  const apart = magnitude(subtract(rescaled.value, value));
  const amounts = {
    printed: inUsualUnit(rescaled.value, 'score'),
    low: inUsualUnit(value, 'score'),
    high: inUsualUnit(value, 'score'),
    difference: inUsualUnit(apart, 'score'),
    unit: UNIT_OF.score,
  };
  // Rounded or cut off, it is within a step of what it is worked out from.
  if (compare(apart, step) < 0) return { verdict: 'holds', claim, amounts: { ...amounts, difference: '0' } };
  return {
    verdict: 'broken',
    claim,
    explanation: `按适用分值换算为 ${inUsualUnit(value, 'score')} 分。`,
    amounts,
  };
}

/** A number of things is the number of those that are named with it. */
function judgeListCount({ word, beside }: Remark): Judgement {
  const [, least = '', most = ''] = /^(\d+)–(\d*)$/u.exec(beside ?? '') ?? [];
  const digits = /^\d+/u.exec(word)?.[0];
  const count = digits === undefined ? numberInWords(word) : Number(digits);
  const named = least === most || most === '' ? least : `${least} 至 ${most}`;
  const claim = `“${word}”，应与同一句中所列的个数相符（所列 ${named} 个）。`;
  if (count === null || least === '')
    return { verdict: 'unchecked', claim, explanation: '个数或所列各项不能辨认。' };
  if (Number(least) > count) return { verdict: 'broken', claim, explanation: '所列多于所说的个数。' };
  if (most === '' && Number(least) < count)
    return { verdict: 'unchecked', claim, explanation: '“等”字之前可能只列出其中一部分。' };
  if (most !== '' && Number(most) < count)
    return { verdict: 'broken', claim, explanation: '所列少于所说的个数。' };
  return { verdict: 'holds', claim };
}

const NUMERALS = '一二三四五六七八九';

/** 三大体系 → 3, 十二项 → 12; null where no number leads. */
function numberInWords(words: string): number | null {
  const [, tens, ones = ''] = /^(十)?([一二两三四五六七八九])?/u.exec(words) ?? [];
  const digit = ones === '两' ? 2 : NUMERALS.indexOf(ones) + 1;
  const value = (tens === undefined ? 0 : 10) + (ones === '' ? 0 : digit);
  return value === 0 ? null : value;
}

/** REGISTRY part: what one sentence counts or multiplies by itself. */
export const SENTENCES: readonly WordCheck[] = [
  {
    id: 'unit-value',
    group: '人员与标准',
    name: '金额等于人数乘以标准',
    sentence: '一句话中印出金额、人数和每人标准的，金额应等于人数乘以标准。',
    kinds: ['unit-value'],
    judge: judgeUnitValue,
    holds: {
      kind: 'unit-value',
      word: '标准280元',
      figures: [
        ['premium-aid', 'outturn', '757.18', '万元'],
        ['staff', 'count', '27042', '人'],
        ['premium-standard', 'standard', '280', '元/人'],
      ],
    },
    breaks: {
      kind: 'unit-value',
      word: '标准280元',
      figures: [
        ['premium-aid', 'outturn', '775.18', '万元'],
        ['staff', 'count', '27042', '人'],
        ['premium-standard', 'standard', '280', '元/人'],
      ],
    },
    unchecked: {
      kind: 'unit-value',
      word: '标准280元',
      figures: [['premium-aid', 'outturn', '757.18', '万元']],
    },
  },
  {
    id: 'rescaled-score',
    group: '绩效评分',
    name: '换算得分',
    sentence: '按百分制换算的得分应等于得分除以适用分值。',
    kinds: ['rescaled-score'],
    judge: judgeRescaled,
    holds: {
      kind: 'rescaled-score',
      word: '换算后得分',
      figures: [
        ['self-score', 'weight', '88', '分'],
        ['self-score', 'score', '81.5', '分'],
        ['self-score', 'score', '92.61', '分'],
      ],
    },
    breaks: {
      kind: 'rescaled-score',
      word: '换算后得分',
      figures: [
        ['self-score', 'weight', '88', '分'],
        ['self-score', 'score', '81.5', '分'],
        ['self-score', 'score', '96.21', '分'],
      ],
    },
    unchecked: {
      kind: 'rescaled-score',
      word: '换算后得分',
      figures: [['self-score', 'weight', '88', '分']],
    },
  },
  {
    id: 'list-count',
    group: '名称与文字',
    name: '所说个数与所列相符',
    sentence: '写明个数并逐一列出名称的，个数应与所列名称相符。',
    kinds: ['list-count'],
    judge: judgeListCount,
    holds: { kind: 'list-count', word: '3个', beside: '3–3' },
    breaks: { kind: 'list-count', word: '5个', beside: '4–4' },
    unchecked: { kind: 'list-count', word: '5个', beside: '3–' },
  },
];
