import { isZero } from '../exact.ts';
import {
  difference,
  type Expression,
  evaluate,
  first,
  item,
  type Lookup,
  minus,
  over,
  ratio,
} from '../expression.ts';
import type { Measure } from '../fact.ts';
import { meets, type Quantity } from '../quantity.ts';
import { type Check, type Claim, equal } from './claim.ts';

const amountOf = (expression: Expression, lookup: Lookup): Quantity | null => {
  const outcome = evaluate(expression, lookup);
  return outcome.kind === 'value' ? outcome.quantity : null;
};

/** The printed rate is the change over this year's figure instead of last year's. */
const wrongBase =
  (id: string, change: Measure, now: Measure) =>
  (lookup: Lookup, printed: Quantity): string | null => {
    const delta = amountOf(item(id, change), lookup);
    const current = amountOf(item(id, now), lookup);
    const onCurrent = delta && current ? over(delta, current) : null;
    return onCurrent && meets(printed, onCurrent)
      ? '印出的比率等于增减额除以本年数：分母误用了本年数，应除以上年数。'
      : null;
  };

/** The printed figure and the recomputed one differ by a sign only. */
const wrongSign =
  (expected: Expression) =>
  (lookup: Lookup, printed: Quantity): string | null => {
    const computed = amountOf(expected, lookup);
    return computed && !isZero(printed.value) && meets(printed, minus(computed))
      ? '数值相符而方向相反：增减用词可能有误。'
      : null;
  };

const CHANGING = [
  'total',
  'total-income',
  'total-expenditure',
  'fiscal-total',
  'fiscal-total-income',
  'fiscal-total-expenditure',
  'general',
  'sangong',
  'abroad',
  'vehicle',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'reception-domestic',
  'reception-foreign',
  'operating',
];

const changeRate = (id: string): Claim =>
  equal(
    id,
    item(id, 'change-rate'),
    first(
      ratio(item(id, 'change'), difference(item(id), item(id, 'change'))),
      ratio(difference(item(id), item(id, 'outturn', -1)), item(id, 'outturn', -1)),
    ),
    wrongBase(id, 'change', 'outturn'),
  );

const priorAgrees = (id: string): Claim => {
  const stated = item(id, 'change');
  const expected = difference(item(id), item(id, 'outturn', -1));
  return equal(id, stated, expected, wrongSign(expected));
};

/** Each completion rate is held against the budget of its own base, never against another. */
const BASES = [
  ['completion', 'budget'],
  ['completion-full-year', 'budget-full-year'],
  ['completion-initial', 'budget-initial'],
] as const;

const completions = (id: string): Claim[] =>
  BASES.map(([rate, base]) => equal(`${id}:${rate}`, item(id, rate), ratio(item(id), item(id, base))));

/** REGISTRY part: checks of budget and last year. */
export const YEARS: readonly Check[] = [
  {
    id: 'completion',
    group: '预算',
    name: '完成预算',
    sentence: '“完成预算”的百分比应等于决算数除以印出的预算数。',
    claims: ['sangong', 'abroad', 'vehicle', 'reception', 'general', 'public-funds'].flatMap(completions),
    holds: [
      ['sangong', 'outturn', '1.50', '万元'],
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'completion', '50', '%'],
    ],
    breaks: [
      ['sangong', 'outturn', '1.50', '万元'],
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'completion', '100', '%'],
    ],
  },
  {
    id: 'change-rate',
    group: '比上年',
    name: '增减率',
    sentence: '增减率应等于增减额除以上年数（本年数减增减额）。',
    claims: CHANGING.map(changeRate),
    holds: [
      ['operating', 'outturn', '110.00', '万元'],
      ['operating', 'change', '10.00', '万元'],
      ['operating', 'change-rate', '10', '%'],
    ],
    breaks: [
      ['operating', 'outturn', '110.00', '万元'],
      ['operating', 'change', '10.00', '万元'],
      ['operating', 'change-rate', '9.09', '%'],
    ],
  },
  {
    id: 'budget-change-rate',
    group: '比上年',
    name: '预算增减率',
    sentence: '预算增减率应等于预算增减额除以上年预算数。',
    claims: [
      equal(
        'sangong',
        item('sangong', 'budget-change-rate'),
        ratio(
          item('sangong', 'budget-change'),
          difference(item('sangong', 'budget'), item('sangong', 'budget-change')),
        ),
        wrongBase('sangong', 'budget-change', 'budget'),
      ),
    ],
    holds: [
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'budget-change', '-1.00', '万元'],
      ['sangong', 'budget-change-rate', '-25', '%'],
    ],
    breaks: [
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'budget-change', '-1.00', '万元'],
      ['sangong', 'budget-change-rate', '-35', '%'],
    ],
  },
  {
    id: 'prior-agrees',
    group: '比上年',
    name: '增减额与印出的上年数',
    sentence: '增减额应等于本年数减去报告印出的上年数。',
    claims: [...CHANGING, 'public-funds'].map(priorAgrees),
    holds: [
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'outturn', '0.75', '万元', -1],
      ['reception', 'change', '-0.06', '万元'],
    ],
    breaks: [
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'outturn', '0.75', '万元', -1],
      ['reception', 'change', '0.06', '万元'],
    ],
  },
];
