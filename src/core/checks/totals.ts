import { difference, first, item, sumOfStated } from '../expression.ts';
import { type Check, childrenWith, equal, items, share } from './claim.ts';

const INCOME = childrenWith('income', 'money');
const BESIDE_GENERAL = sumOfStated(...items(['income-fund', 'income-capital']));
/** The general budget's part of income; where only 财政拨款收入 is told, what is left of it beside the other two. */
const GENERAL_INCOME = first(
  item('income-general'),
  difference(item('income-fiscal'), BESIDE_GENERAL),
  item('income-fiscal'),
);
const INCOME_PARTS = [GENERAL_INCOME, ...items(INCOME.filter((id) => id !== 'income-general'))];
const EXPENDITURE = [
  'expenditure-basic',
  'expenditure-project',
  'expenditure-remit',
  'expenditure-business',
  'expenditure-subsidy',
];
/** REGISTRY part: checks of 收支总计、收入、支出. */
export const TOTALS: readonly Check[] = [
  {
    id: 'totals-balance',
    group: '收支总计',
    name: '收入总计等于支出总计',
    sentence: '收入总计应等于支出总计。',
    claims: [equal('total-income', item('total-income'), item('total-expenditure'))],
    holds: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'outturn', '101.00', '万元'],
    ],
  },
  {
    id: 'fiscal-totals-balance',
    group: '收支总计',
    name: '财政拨款收支相等',
    sentence: '财政拨款收入总计应等于财政拨款支出总计。',
    claims: [equal('fiscal-total-income', item('fiscal-total-income'), item('fiscal-total-expenditure'))],
    holds: [
      ['fiscal-total-income', 'outturn', '80.00', '万元'],
      ['fiscal-total-expenditure', 'outturn', '80.00', '万元'],
    ],
    breaks: [
      ['fiscal-total-income', 'outturn', '80.00', '万元'],
      ['fiscal-total-expenditure', 'outturn', '81.00', '万元'],
    ],
  },
  {
    id: 'fiscal-within-total',
    group: '收支总计',
    name: '财政拨款不超过收支总计',
    sentence: '财政拨款收支总计不应大于收支总计。',
    claims: [
      {
        subject: 'fiscal-total',
        relation: 'at-most',
        stated: first(item('fiscal-total'), item('fiscal-total-income')),
        expected: first(item('total'), item('total-income')),
      },
    ],
    holds: [
      ['fiscal-total', 'outturn', '80.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['fiscal-total', 'outturn', '120.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
  },
  {
    id: 'carry-over',
    group: '收支总计',
    name: '本年收支不超过收支总计',
    sentence: '收支总计含上年结转，本年收入、本年支出不应大于收支总计。',
    claims: ['income', 'expenditure'].map((id) => ({
      subject: id,
      relation: 'at-most' as const,
      stated: item(id),
      expected: first(item('total'), item('total-income')),
    })),
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['income', 'outturn', '110.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    undecided: [['income', 'outturn', '90.00', '万元']],
  },
  {
    id: 'income-adds-up',
    group: '收入',
    name: '各项收入之和等于本年收入',
    sentence: '本年收入合计应等于各项收入之和。',
    claims: [equal('income', item('income'), sumOfStated(...INCOME_PARTS))],
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-other', 'outturn', '5.00', '万元'],
    ],
    breaks: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-other', 'outturn', '6.00', '万元'],
    ],
  },
  {
    id: 'income-shares',
    group: '收入',
    name: '收入占比',
    sentence: '每项收入的占比应等于该项收入除以本年收入合计。',
    claims: INCOME.map((id) => share(id, 'income')),
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-general', 'share', '94.44', '%'],
    ],
    breaks: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-general', 'share', '95.00', '%'],
    ],
  },
  {
    id: 'expenditure-adds-up',
    group: '支出',
    name: '各项支出之和等于本年支出',
    sentence: '本年支出合计应等于基本支出、项目支出、上缴上级支出、经营支出与对附属单位补助支出之和。',
    claims: [equal('expenditure', item('expenditure'), sumOfStated(...items(EXPENDITURE)))],
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-project', 'outturn', '50.00', '万元'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-project', 'outturn', '49.00', '万元'],
    ],
  },
  {
    id: 'expenditure-shares',
    group: '支出',
    name: '支出占比',
    sentence: '每项支出的占比应等于该项支出除以本年支出合计。',
    claims: EXPENDITURE.map((id) => share(id, 'expenditure')),
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-basic', 'share', '44.44', '%'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-basic', 'share', '44.00', '%'],
    ],
  },
];
