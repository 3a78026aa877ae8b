import { difference, type Expression, first, item, ratio } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { ITEMS, isOpenTable } from '../items.ts';
import { type Check, type Claim, equal } from './claim.ts';

/** Amounts of which last year's figure can be told: all but the rows of open tables. */
const AMOUNTS = ITEMS.filter(({ id, dimension }) => dimension === 'money' && !isOpenTable(id)).map(
  ({ id }) => id,
);

/** Numbers of things and people of which last year's can be told. */
const NUMBERS = ITEMS.filter(
  ({ id, dimension }) => dimension !== 'money' && dimension !== 'ratio' && !isOpenTable(id),
).map(({ id }) => id);

/** Totals that are told as one where they are equal: the change of 收支总计 is of 收入总计 as well. */
const TOLD_AS: Readonly<Record<string, string>> = {
  total: 'total-income',
  'fiscal-total': 'fiscal-total-income',
};
const now = (id: string): Expression => {
  const other = TOLD_AS[id];
  return other === undefined ? item(id) : first(item(id), item(other));
};

const changeRate = (id: string): Claim =>
  equal(
    id,
    item(id, 'change-rate'),
    first(
      ratio(item(id, 'change'), difference(now(id), item(id, 'change'))),
      ratio(difference(item(id), item(id, 'outturn', -1)), item(id, 'outturn', -1)),
    ),
  );

/** The rate a number of people or things changed by, beside the number and its change. */
const numberChangeRate = (id: string): Claim =>
  equal(
    id,
    item(id, 'change-rate'),
    ratio(item(id, 'count-change'), difference(item(id, 'count'), item(id, 'count-change'))),
  );

const priorAgrees = (id: string, change: Measure, now: Measure): Claim => ({
  ...equal(
    change === 'change' ? id : `${id}:${change}`,
    item(id, change),
    difference(item(id, now), item(id, now, -1)),
  ),
  // What an outturn changed by may be told in round numbers; budgets are round themselves.
  ...(change === 'budget-change' ? { whole: true } : {}),
});

/** The change of a budget over last year's, as printed or as the change tells it. */
const budgetChangeRate = (id: string): Claim => ({
  ...equal(
    id,
    item(id, 'budget-change-rate'),
    first(
      ratio(item(id, 'budget-change'), difference(item(id, 'budget'), item(id, 'budget-change'))),
      ratio(difference(item(id, 'budget'), item(id, 'budget', -1)), item(id, 'budget', -1)),
    ),
  ),
  whole: true,
});

/** Last year's figure as a change tells it. */
const before = (id: string): Expression => difference(item(id), item(id, 'change'));

/** Totals that are equal by rule, so that their changes must tell the same last year. */
const SAME_BEFORE = [
  ['total-expenditure', 'total-income'],
  ['total', 'total-income'],
  ['fiscal-total-expenditure', 'fiscal-total-income'],
  ['fiscal-total', 'fiscal-total-income'],
] as const;

/** Amounts within others, this year as last: the part, and what it is within, by the first name that is told. */
const WITHIN_BEFORE: readonly (readonly [part: string, ...wholes: string[]])[] = [
  ['fiscal-total', 'total'],
  ['fiscal-total-income', 'total-income', 'total'],
  ['fiscal-total-expenditure', 'total-expenditure', 'total'],
  ['general', 'fiscal-total', 'fiscal-total-expenditure', 'total'],
  ['reception', 'sangong'],
  ['vehicle', 'sangong'],
  ['abroad', 'sangong'],
];

/** Each completion rate is held against the budget of its own base, never against another. */
const BASES = [
  ['completion', 'budget'],
  ['completion-full-year', 'budget-full-year'],
  ['completion-initial', 'budget-initial'],
] as const;

const completions = (id: string): Claim[] =>
  BASES.map(([rate, base]) => ({
    ...equal(`${id}:${rate}`, item(id, rate), ratio(item(id), item(id, base))),
    whole: true,
  }));

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
    claims: [...AMOUNTS.map(changeRate), ...NUMBERS.map(numberChangeRate)],
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
    claims: AMOUNTS.map(budgetChangeRate),
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
    claims: [
      ...AMOUNTS.map((id) => priorAgrees(id, 'change', 'outturn')),
      ...AMOUNTS.map((id) => priorAgrees(id, 'budget-change', 'budget')),
      ...NUMBERS.map((id) => priorAgrees(id, 'count-change', 'count')),
    ],
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
  {
    id: 'priors-agree',
    group: '比上年',
    name: '各处增减额所示的上年数一致',
    sentence: '收入总计与支出总计相等，由各自增减额推算的上年数也应相等。',
    claims: SAME_BEFORE.map(([one, other]) => equal(`${one}:change`, before(one), before(other))),
    holds: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-income', 'change', '-20.00', '万元'],
      ['total-expenditure', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'change', '-20.00', '万元'],
    ],
    breaks: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-income', 'change', '-12.00', '万元'],
      ['total-expenditure', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'change', '-20.00', '万元'],
    ],
  },
  {
    id: 'priors-within',
    group: '比上年',
    name: '上年的部分不超过上年的合计',
    sentence: '由增减额推算的上年数中，财政拨款不应大于收支总计，“三公”各项不应大于其合计。',
    claims: WITHIN_BEFORE.map(([part, ...wholes]) => ({
      subject: `${part}:change`,
      relation: 'at-most',
      stated: before(part),
      expected: first(...wholes.map(before)),
    })),
    holds: [
      ['total', 'outturn', '100.00', '万元'],
      ['total', 'change', '-20.00', '万元'],
      ['fiscal-total', 'outturn', '90.00', '万元'],
      ['fiscal-total', 'change', '-20.00', '万元'],
    ],
    breaks: [
      ['total', 'outturn', '100.00', '万元'],
      ['total', 'change', '-20.00', '万元'],
      ['fiscal-total', 'outturn', '90.00', '万元'],
      ['fiscal-total', 'change', '-31.00', '万元'],
    ],
  },
];
