import { first, item, prior } from '../expression.ts';
import { ALWAYS, change, type Indicator, outturn, share, type Trap } from './indicator.ts';

const GROWTH: readonly Trap[] = [...ALWAYS, 'part-year-base'];

/** What came in and what was spent, by source and by kind. */
export const TOTALS: readonly Indicator[] = [
  {
    id: 'total',
    name: '收支总计',
    topic: 'totals',
    unit: '万元',
    expression: first(item('total'), item('total-income'), item('total-expenditure')),
    prior: first(prior('total'), prior('total-income'), prior('total-expenditure')),
    polarity: 'none',
    sentence: '收入总计（等于支出总计），含上年结转和年末结转；不等于本年收支。',
    traps: [...ALWAYS, 'part-year-base', 'derived-prior'],
  },
  outturn('income', '本年收入', 'totals', '本年收入合计，不含上年结转。', ALWAYS),
  outturn('expenditure', '本年支出', 'totals', '本年支出合计，不含年末结转。', ALWAYS),
  outturn(
    'expenditure-basic',
    '基本支出',
    'totals',
    '为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
    ALWAYS,
  ),
  outturn(
    'expenditure-project',
    '项目支出',
    'totals',
    '在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
    ALWAYS,
  ),
  outturn('general', '一般公共预算财政拨款支出', 'totals', '一般公共预算财政拨款支出决算。', [
    ...ALWAYS,
    'part-year-base',
    'derived-prior',
  ]),
  outturn('fund', '政府性基金预算支出', 'totals', '政府性基金预算财政拨款支出决算。', ALWAYS),
  outturn(
    'operating',
    '机关运行经费',
    'totals',
    '为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。',
    [...ALWAYS, 'part-year-base', 'derived-prior'],
  ),
  change('total', '收支总计', 'totals', GROWTH, ['total', 'total-income', 'total-expenditure']),
  change('operating', '机关运行经费', 'totals', GROWTH),
  share(
    'basic-share',
    'expenditure-basic',
    'expenditure',
    '基本支出占本年支出',
    'totals',
    '基本支出占本年支出合计的比重。',
  ),
  share(
    'general-share',
    'general',
    'expenditure',
    '一般公共预算支出占本年支出',
    'totals',
    '一般公共预算财政拨款支出占本年支出合计的比重。',
  ),
];
