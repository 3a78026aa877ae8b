import { item, sum, sumOfStated } from '../expression.ts';
import { CLASS_ITEMS } from '../items.ts';
import { type Check, equal, items, share } from './claim.ts';

/** REGISTRY part: checks of 一般公共预算. */
export const GENERAL: readonly Check[] = [
  {
    id: 'general-share',
    group: '一般公共预算',
    name: '一般公共预算支出占比',
    sentence: '一般公共预算财政拨款支出占比应等于其除以本年支出合计。',
    claims: [share('general', 'expenditure')],
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['general', 'share', '88.89', '%'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['general', 'share', '89.98', '%'],
    ],
  },
  {
    id: 'structure-adds-up',
    group: '一般公共预算',
    name: '各类支出之和等于一般公共预算支出',
    sentence: '一般公共预算财政拨款支出应等于各功能分类“类”级支出之和。',
    claims: [equal('general', item('general'), sumOfStated(...items(CLASS_ITEMS)))],
    holds: [
      ['general', 'outturn', '80.00', '万元'],
      ['class-208', 'outturn', '30.00', '万元'],
      ['class-210', 'outturn', '50.00', '万元'],
    ],
    breaks: [
      ['general', 'outturn', '80.00', '万元'],
      ['class-208', 'outturn', '30.00', '万元'],
      ['class-210', 'outturn', '51.00', '万元'],
    ],
  },
  {
    id: 'structure-shares',
    group: '一般公共预算',
    name: '各类支出占比',
    sentence: '每类支出的占比应等于该类支出除以一般公共预算财政拨款支出。',
    claims: CLASS_ITEMS.map((id) => share(id, 'general')),
    holds: [
      ['general', 'outturn', '80.00', '万元'],
      ['class-210', 'outturn', '50.00', '万元'],
      ['class-210', 'share', '62.5', '%'],
    ],
    breaks: [
      ['general', 'outturn', '80.00', '万元'],
      ['class-210', 'outturn', '50.00', '万元'],
      ['class-210', 'share', '65.2', '%'],
    ],
  },
  {
    id: 'basic-adds-up',
    group: '一般公共预算',
    name: '人员经费与公用经费之和',
    sentence: '一般公共预算基本支出应等于人员经费与公用经费之和。',
    claims: [
      equal('general-basic', item('general-basic'), sum(item('personnel-funds'), item('public-funds'))),
    ],
    holds: [
      ['general-basic', 'outturn', '361.14', '万元'],
      ['personnel-funds', 'outturn', '313.36', '万元'],
      ['public-funds', 'outturn', '47.78', '万元'],
    ],
    breaks: [
      ['general-basic', 'outturn', '361.14', '万元'],
      ['personnel-funds', 'outturn', '313.36', '万元'],
      ['public-funds', 'outturn', '47.87', '万元'],
    ],
  },
  {
    id: 'basic-within',
    group: '一般公共预算',
    name: '一般公共预算基本支出不超过基本支出',
    sentence: '一般公共预算基本支出是全部基本支出的一部分，不应大于后者。',
    claims: [
      {
        subject: 'general-basic',
        relation: 'at-most',
        stated: item('general-basic'),
        expected: item('expenditure-basic'),
      },
    ],
    holds: [
      ['general-basic', 'outturn', '306.02', '万元'],
      ['expenditure-basic', 'outturn', '306.02', '万元'],
    ],
    breaks: [
      ['general-basic', 'outturn', '822.08', '万元'],
      ['expenditure-basic', 'outturn', '306.02', '万元'],
    ],
  },
];
