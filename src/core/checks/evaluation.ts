import { isAnnexed } from '../choose.ts';
import { difference, item, quoted, ratio, sum, sumOfStated, WHOLE } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { dimensionOf } from '../quantity.ts';
import { isFirm, tableOf } from './amounts.ts';
import { type Check, type Claim, equal, items, type Told } from './claim.ts';
import { nameOf, quoteOf, subjectAt } from './rows.ts';

const WHOLE_DEPARTMENT = '部门整体支出';

/** 财政拨款收入 of an annexed evaluation, taken apart in the same paragraph. */
function annexedIncome({ facts, year }: Told): readonly Claim[] {
  const own = facts.filter(
    (fact) =>
      fact.item !== null &&
      /^income-(?:fiscal|general|fund|capital)$/u.test(fact.item) &&
      fact.measure === 'outturn' &&
      fact.year === year &&
      isAnnexed(fact.place.section) &&
      isFirm(fact),
  );
  return own
    .filter((fact) => fact.item === 'income-fiscal')
    .flatMap((whole): Claim[] => {
      const parts = own.filter((fact) => fact !== whole && tableOf(fact) === tableOf(whole));
      const kinds = new Set(parts.map((fact) => fact.item));
      if (
        parts.length < 2 ||
        kinds.size < parts.length ||
        !parts.some((fact) => fact.item === 'income-general')
      )
        return [];
      const unread = facts.some(
        (fact) =>
          fact.item === null &&
          tableOf(fact) === tableOf(whole) &&
          fact.unit !== null &&
          dimensionOf(fact.unit) === 'money',
      );
      return [
        {
          ...equal(subjectAt(whole), quoteOf([whole]), sum(...parts.map((fact) => quoteOf([fact])))),
          name: '财政拨款收入（附件）',
          // Money carried over may be counted in; parts that come to more than the whole are explained by nothing.
          short: unread || kinds.size < 3 ? '同一段中可能还有其他来源' : null,
        },
      ];
    });
}

/** The share of a department’s money that was left over. */
const LEFT_OVER = /^(?:部门|资金)?(?:结转结余|结余结转|结转和结余|结余)(?:资金)?率$/u;

/** What was spent was not carried over: the share left over is no more than what spending leaves of the whole. */
function leftOver({ facts, year }: Told): readonly Claim[] {
  const spent = item('expenditure');
  const rates = facts.filter(
    (fact) =>
      fact.item === 'performance' &&
      fact.measure === 'actual' &&
      fact.year === year &&
      fact.unit === '%' &&
      fact.path.length === 2 &&
      fact.path[0] === WHOLE_DEPARTMENT &&
      LEFT_OVER.test(fact.path[1] ?? '') &&
      isFirm(fact),
  );
  const has = (id: string, measure: Measure): boolean =>
    facts.some((fact) => fact.item === id && fact.measure === measure && fact.year === year && isFirm(fact));
  const whole = (
    [
      ['total', 'outturn'],
      ['total-income', 'outturn'],
      ['income', 'outturn'],
      ['income', 'received'],
      ['income', 'budget-full-year'],
    ] as const
  ).find(([id, measure]) => has(id, measure));
  if (!whole || !has('expenditure', 'outturn')) return [];
  const [id, measure] = whole;
  const left = difference(WHOLE, ratio(spent, item(id, measure)));
  return rates.map((rate) => ({
    subject: subjectAt(rate),
    name: nameOf(rate.path),
    relation: 'at-most' as const,
    stated: quoted(nameOf(rate.path), rate),
    expected: left,
    // All of the money is left over only where none was spent; less of it may come from the years before.
    unsure:
      id === 'total' || id === 'total-income' || Number(rate.value) >= 100
        ? null
        : '没有印出上年结转，结转结余可能来自上年',
  }));
}

const ROW = (name: string): readonly string[] => [WHOLE_DEPARTMENT, name];
const ANNEX = '附件1';

/** REGISTRY part: checks of what a department’s evaluation of itself tells of its money. */
export const EVALUATION: readonly Check[] = [
  {
    id: 'fiscal-spent-adds-up',
    group: '支出',
    name: '三本预算支出之和等于财政拨款支出',
    sentence: '财政拨款支出应等于一般公共预算、政府性基金预算与国有资本经营预算财政拨款支出之和。',
    claims: [
      {
        ...equal(
          'expenditure-fiscal',
          item('expenditure-fiscal'),
          sumOfStated(...items(['general', 'fund', 'capital'])),
        ),
        short: '未写明其余财政拨款支出',
      },
    ],
    holds: [
      ['expenditure-fiscal', 'outturn', '90.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['fund', 'outturn', '10.00', '万元'],
    ],
    breaks: [
      ['expenditure-fiscal', 'outturn', '90.00', '万元'],
      ['general', 'outturn', '85.00', '万元'],
      ['fund', 'outturn', '10.00', '万元'],
    ],
  },
  {
    id: 'income-adjustment',
    group: '预算',
    name: '收入预算的调整数',
    sentence: '收入预算的调整数应等于调整后的收入预算减年初收入预算。',
    claims: [
      {
        subject: 'income:adjustment',
        relation: 'equal',
        stated: item('income', 'adjustment'),
        expected: difference(item('income', 'budget-full-year'), item('income', 'budget-initial')),
      },
    ],
    holds: [
      ['income', 'budget-initial', '80.00', '万元'],
      ['income', 'budget-full-year', '92.50', '万元'],
      ['income', 'adjustment', '12.50', '万元'],
    ],
    breaks: [
      ['income', 'budget-initial', '80.00', '万元'],
      ['income', 'budget-full-year', '92.50', '万元'],
      ['income', 'adjustment', '15.20', '万元'],
    ],
  },
  {
    id: 'annex-income-adds-up',
    group: '收入',
    name: '附件中财政资金收入之和',
    sentence: '整体支出绩效附件中的财政资金收入，应等于同一段中所列各本预算收入之和。',
    claims: [],
    family: annexedIncome,
    at: { section: ANNEX },
    holds: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-fund', 'outturn', '3.00', '万元'],
    ],
    breaks: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '87.00', '万元'],
      ['income-fund', 'outturn', '3.00', '万元'],
    ],
    undecided: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '80.00', '万元'],
      ['income-fund', 'outturn', '3.00', '万元'],
    ],
  },
  {
    id: 'left-over-rate',
    group: '收支总计',
    name: '结转结余率',
    sentence: '结转结余率不应大于未支出部分占资金总额的比例；有支出的，不会是 100%。',
    claims: [],
    family: leftOver,
    holds: [
      ['total', 'outturn', '100.00', '万元'],
      ['expenditure', 'outturn', '95.00', '万元'],
      ['performance', 'actual', '5', '%', 0, ROW('结转结余率')],
    ],
    breaks: [
      ['total', 'outturn', '100.00', '万元'],
      ['expenditure', 'outturn', '95.00', '万元'],
      ['performance', 'actual', '100', '%', 0, ROW('结转结余率')],
    ],
    undecided: [
      ['income', 'outturn', '100.00', '万元'],
      ['expenditure', 'outturn', '100.00', '万元'],
      ['performance', 'actual', '5', '%', 0, ROW('结转结余率')],
    ],
  },
];
