import { type Expression, first, item, prior, ratio, sum, sumOfStated, withheld } from '../expression.ts';
import { ALWAYS, change, completion, type Indicator, outturn, share, type Trap } from './indicator.ts';
import { POSTS, STAFF } from './people.ts';

const GROWTH: readonly Trap[] = [...ALWAYS, 'part-year-base'];

const SPENT: readonly Trap[] = [...ALWAYS, 'epidemic-money'];

const amount = (id: string, name: string, sentence: string): Indicator =>
  outturn(id, name, 'totals', sentence, ALWAYS);

/** Sources of this year's income, as the template lists them. */
const SOURCES: readonly (readonly [id: string, name: string])[] = [
  ['income-general', '一般公共预算财政拨款收入'],
  ['income-fund', '政府性基金预算财政拨款收入'],
  ['income-capital', '国有资本经营预算财政拨款收入'],
  ['income-superior', '上级补助收入'],
  ['income-institution', '事业收入'],
  ['income-business', '经营收入'],
  ['income-subordinate', '附属单位上缴收入'],
  ['income-other', '其他收入'],
];

/** Functional classes that bureaus spend under; the others are in the report. */
const CLASSES: readonly (readonly [id: string, name: string])[] = [
  ['class-201', '一般公共服务支出'],
  ['class-205', '教育支出'],
  ['class-208', '社会保障和就业支出'],
  ['class-210', '卫生健康支出'],
  ['class-213', '农林水支出'],
  ['class-221', '住房保障支出'],
];

/** Parts of procurement, as the template lists them. */
const PURCHASES: readonly (readonly [id: string, name: string])[] = [
  ['procurement-goods', '政府采购货物支出'],
  ['procurement-works', '政府采购工程支出'],
  ['procurement-services', '政府采购服务支出'],
  ['procurement-smaller', '授予中小企业合同金额'],
  ['procurement-smallest', '授予小微企业合同金额'],
];

const perStaff = (id: string, name: string): Indicator => ({
  id: `${id}-per-staff`,
  name: `人均${name}`,
  topic: 'totals',
  unit: '元/人',
  expression: first(ratio(item(id), STAFF), withheld(ratio(item(id), POSTS))),
  polarity: 'none',
  sentence: `${name}除以年末在职人数；在职人数按报告印出的实有人数，不含编制空额、临聘与借用；只印出编制数时不以编制代替。`,
  traps: GROWTH,
});

const perPost = (id: string, name: string): Indicator => ({
  id: `${id}-per-post`,
  name: `${name}按编制人均`,
  topic: 'totals',
  unit: '元/人',
  expression: ratio(item(id), POSTS),
  polarity: 'none',
  sentence: `${name}除以核定的编制数；缺编多的机构低于按在职人数的人均。`,
  traps: GROWTH,
});

/** 一般 ＋ 基金 ＋ 国资: not known while either of the latter two is not said. */
const FISCAL: Expression = sum(item('general'), sumOfStated(item('fund'), item('capital')));

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
  outturn('expenditure', '本年支出', 'totals', '本年支出合计，不含年末结转。', SPENT),
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
    SPENT,
  ),
  outturn('general', '一般公共预算财政拨款支出', 'totals', '一般公共预算财政拨款支出决算。', [
    ...ALWAYS,
    'part-year-base',
    'derived-prior',
    'epidemic-money',
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
  share(
    'project-share',
    'expenditure-project',
    'expenditure',
    '项目支出占本年支出',
    'totals',
    '项目支出占本年支出合计的比重。',
  ),
  completion('general', '一般公共预算财政拨款支出', 'totals', ALWAYS),
  change('general', '一般公共预算财政拨款支出', 'totals', GROWTH),

  {
    id: 'fiscal-total',
    name: '财政拨款收支总计',
    topic: 'totals',
    unit: '万元',
    expression: first(item('fiscal-total'), item('fiscal-total-income'), item('fiscal-total-expenditure')),
    prior: first(prior('fiscal-total'), prior('fiscal-total-income'), prior('fiscal-total-expenditure')),
    polarity: 'none',
    sentence: '财政拨款收入总计（等于支出总计），含上年结转和年末结转；不等于本年财政拨款支出。',
    traps: [...ALWAYS, 'part-year-base', 'derived-prior'],
  },
  change('fiscal-total', '财政拨款收支总计', 'totals', GROWTH, [
    'fiscal-total',
    'fiscal-total-income',
    'fiscal-total-expenditure',
  ]),
  {
    id: 'fiscal-expenditure',
    name: '财政拨款支出',
    topic: 'totals',
    unit: '万元',
    expression: FISCAL,
    polarity: 'none',
    sentence: '一般公共预算、政府性基金预算与国有资本经营预算财政拨款支出之和；后两项均未说明时不计算。',
    traps: SPENT,
  },
  amount('capital', '国有资本经营预算支出', '国有资本经营预算财政拨款支出决算。'),

  ...SOURCES.map(([id, name]) => amount(id, name, `本年收入中的${name}。`)),
  share(
    'income-general-share',
    'income-general',
    'income',
    '一般公共预算收入占本年收入',
    'totals',
    '一般公共预算财政拨款收入占本年收入合计的比重。',
  ),
  share(
    'income-fund-share',
    'income-fund',
    'income',
    '政府性基金收入占本年收入',
    'totals',
    '政府性基金预算财政拨款收入占本年收入合计的比重。',
  ),
  share(
    'income-other-share',
    'income-other',
    'income',
    '其他收入占本年收入',
    'totals',
    '其他收入占本年收入合计的比重。',
  ),
  amount('expenditure-remit', '上缴上级支出', '本年支出中的上缴上级支出。'),
  amount('expenditure-business', '经营支出', '本年支出中的经营支出。'),
  amount('expenditure-subsidy', '对附属单位补助支出', '本年支出中的对附属单位补助支出。'),

  ...CLASSES.flatMap(([id, name]) => [
    outturn(
      id,
      name,
      'totals',
      `一般公共预算财政拨款支出中的${name}（类）。`,
      id === 'class-210' ? SPENT : ALWAYS,
    ),
    share(
      `${id}-share`,
      id,
      'general',
      `${name}占一般公共预算支出`,
      'totals',
      `${name}（类）占一般公共预算财政拨款支出的比重；报告印出百分比时以印出者为准。`,
    ),
  ]),

  amount(
    'personnel-funds',
    '人员经费',
    '一般公共预算基本支出中的人员经费：工资福利支出与对个人和家庭的补助。',
  ),
  amount('public-funds', '公用经费', '一般公共预算基本支出中的公用经费：商品和服务支出与资本性支出。'),
  {
    id: 'personnel-share',
    name: '人员经费占基本支出',
    topic: 'totals',
    unit: '%',
    expression: ratio(item('personnel-funds'), sum(item('personnel-funds'), item('public-funds'))),
    polarity: 'none',
    sentence: '人员经费占人员经费与公用经费之和的比重。',
    traps: ALWAYS,
  },
  perStaff('public-funds', '公用经费'),
  perStaff('operating', '机关运行经费'),
  perPost('public-funds', '公用经费'),
  perPost('operating', '机关运行经费'),

  amount('procurement', '政府采购支出总额', '政府采购货物、工程、服务支出合计。'),
  ...PURCHASES.map(([id, name]) => amount(id, name, `政府采购支出中的${name}。`)),
  share(
    'procurement-smaller-share',
    'procurement-smaller',
    'procurement',
    '授予中小企业占政府采购',
    'totals',
    '授予中小企业合同金额占政府采购支出总额的比重；报告印出百分比时以印出者为准。',
  ),
  share(
    'procurement-smallest-share',
    'procurement-smallest',
    'procurement',
    '授予小微企业占政府采购',
    'totals',
    '授予小微企业合同金额占政府采购支出总额的比重；报告印出百分比时以印出者为准，有的报告以中小企业合同金额为分母。',
  ),
];
