import { isAnnexed, quantityOf } from '../choose.ts';
import { compare, type Exact, isZero } from '../exact.ts';
import type { Fact, Measure } from '../fact.ts';
import { withUnit } from '../finding.ts';
import { itemOf } from '../items.ts';
import type { Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

type Sign = -1 | 0 | 1;

const SAID: Readonly<Record<Sign, string>> = { [-1]: '小于', 0: '等于', 1: '大于' };
const HUNDRED: Exact = { n: 1n, d: 1n };
const BUDGETS = new Set<Measure>(['budget', 'budget-initial', 'budget-full-year']);
const RATES = new Set<Measure>([
  'completion',
  'completion-initial',
  'completion-full-year',
  'share',
  'change-rate',
]);

/** What 大于, 小于 or 持平 says of two amounts; null for words that say no more than about. */
export function signOf(word: string): Sign | null {
  if (/基本|大致/u.test(word)) return null;
  if (/[大高多]于|超过|超出/u.test(word)) return 1;
  if (/[小低少]于|未超/u.test(word)) return -1;
  return /持平|一致|等于|相等|相同/u.test(word) ? 0 : null;
}

/** How two intervals stand to each other; null where they overlap without being the same printed amount. */
export function standing(a: Quantity, b: Quantity): Sign | null {
  if (compare(a.low, b.high) > 0) return 1;
  if (compare(a.high, b.low) < 0) return -1;
  return compare(a.value, b.value) === 0 ? 0 : null;
}

/** Whether rates of this report are printed to decimals: then a bare 100% is a hundred, not 99.6 rounded. */
const printsDecimals = ({ facts }: WordContext): boolean =>
  facts.some(({ measure, value }) => measure !== null && RATES.has(measure) && /\.\d/u.test(value ?? ''));

function ofRate(rate: Quantity, context: WordContext): Sign | null {
  const over = compare(rate.value, HUNDRED);
  if (over !== 0) return over > 0 ? 1 : -1;
  const fine = rate.step !== null && compare(rate.step, { n: 1n, d: 100n }) < 0;
  return fine || printsDecimals(context) ? 0 : null;
}

/** The figure of a measure the words stand with, or the only one the narrative gives of the same thing. */
function figureOf(
  remark: Remark,
  { facts, byId, corrections, year }: WordContext,
  fits: (measure: Measure) => boolean,
): { fact: Fact; quantity: Quantity } | null {
  const own = remark.facts.flatMap((id) => byId.get(id) ?? []);
  const [first] = own;
  if (!first) return null;
  const same = facts.filter(
    ({ item, path, place }) =>
      item === first.item && path.join('/') === first.path.join('/') && !isAnnexed(place.section),
  );
  for (const candidates of [own, same]) {
    const found = candidates.flatMap((fact) => {
      if (fact.year !== year || fact.measure === null || !fits(fact.measure)) return [];
      const quantity = quantityOf(fact, corrections);
      return quantity && quantity.hedge === null ? [{ fact, quantity }] : [];
    });
    const [one] = found;
    if (one && found.every(({ quantity }) => compare(quantity.value, one.quantity.value) === 0)) return one;
    if (one) return null;
  }
  return null;
}

function judgeBudgetWord(remark: Remark, context: WordContext): Judgement {
  const said = signOf(remark.word);
  const outturn = figureOf(remark, context, (measure) => measure === 'outturn');
  const budget = figureOf(remark, context, (measure) => BUDGETS.has(measure));
  const rate = figureOf(remark, context, (measure) => measure.startsWith('completion'));
  const subject = remark.facts.map((id) => context.byId.get(id)).find((fact) => fact !== undefined);
  const name = subject?.item ? (subject.path.at(-1) ?? itemOf(subject.item).name) : '';
  const figures = [
    outturn ? `决算数 ${withUnit(outturn.quantity.value, outturn.quantity.dimension)}` : '',
    budget ? `预算数 ${withUnit(budget.quantity.value, budget.quantity.dimension)}` : '',
    rate ? `完成预算 ${withUnit(rate.quantity.value, 'ratio')}` : '',
  ].filter((text) => text !== '');
  const claim = `${name}${name ? '称' : '所称'}“${remark.word}”，应与所印数字相符（${figures.join('，') || '未见数字'}）。`;
  if (/^[大小高低多少]于决算数?$/u.test(remark.word))
    return { verdict: 'broken', claim, explanation: '决算数不能与决算数自身相比，应为与预算数相比。' };
  if (said === null) return { verdict: 'unchecked', claim, explanation: '所用词语只说大致，不能判定。' };
  if (outturn && isZero(outturn.quantity.value) && (!budget || isZero(budget.quantity.value)))
    return { verdict: 'unchecked', claim, explanation: '决算数为零而未印出预算数，完成率无从核对。' };
  const between = outturn && budget ? standing(outturn.quantity, budget.quantity) : null;
  const real = between ?? (rate ? ofRate(rate.quantity, context) : null);
  if (real === null)
    return {
      verdict: 'unchecked',
      claim,
      explanation: '没有印出可与之对照的预算数或完成率，或其精度不足以判定。',
    };
  if (real === said) return { verdict: 'holds', claim };
  return {
    verdict: 'broken',
    claim,
    explanation: `按所印数字，决算数${SAID[real]}预算数。`,
    severity: 'major',
  };
}

/** REGISTRY part: 大于, 小于 and 持平 held against the budget or the completion rate. */
export const BUDGET_WORDS: readonly WordCheck[] = [
  {
    id: 'words-of-budget',
    group: '预算',
    name: '决算与预算比较的文字',
    sentence: '“决算数大于、小于、与预算数持平”的说法应与所印的决算数、预算数或完成率相符。',
    kinds: ['budget-word'],
    judge: judgeBudgetWord,
    holds: {
      kind: 'budget-word',
      word: '小于预算数',
      figures: [
        ['reception', 'outturn', '1.95', '万元'],
        ['reception', 'completion', '93.75', '%'],
      ],
    },
    breaks: {
      kind: 'budget-word',
      word: '与预算数持平',
      figures: [
        ['reception', 'outturn', '1.95', '万元'],
        ['reception', 'completion', '93.75', '%'],
      ],
    },
    unchecked: {
      kind: 'budget-word',
      word: '小于预算数',
      figures: [['reception', 'outturn', '1.95', '万元']],
    },
  },
];
