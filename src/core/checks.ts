import { isZero } from './exact.ts';
import {
  difference,
  type Expression,
  evaluate,
  first,
  item,
  type Lookup,
  minus,
  type Outcome,
  over,
  ratio,
  sum,
  sumOfStated,
} from './expression.ts';
import type { ItemId, Measure } from './fact.ts';
import { CLASS_ITEMS, ITEMS, itemOf } from './items.ts';
import { type Dimension, meets, type Quantity } from './quantity.ts';

/** How two sides of a claim must stand to each other. */
export type Relation = 'equal' | 'at-most' | 'together';

/**
 * One thing that must hold in a report. `stated` is the printed figure the claim is about, `expected` what other
 * printed figures make of it. `together`: both are nil or neither is.
 */
export type Claim = {
  readonly subject: string;
  readonly relation: Relation;
  readonly stated: Expression;
  readonly expected: Expression;
  /** A better reading of a broken claim, if one explains it. */
  readonly explain?: (lookup: Lookup) => string | null;
};

/** A figure of an example: item, measure, value, unit, and how many years before the report's. */
export type ExampleFigure = readonly [
  item: string,
  measure: Measure,
  value: string,
  unit: '万元' | '%' | '批次' | '人次' | '辆' | '人',
  yearOffset?: -1,
];

/** What must hold, as data: one claim or one for each member of a family, with an example of each verdict. */
export type Check = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** One sentence, in the words of the accounts. */
  readonly sentence: string;
  readonly claims: readonly Claim[];
  readonly holds: readonly ExampleFigure[];
  readonly breaks: readonly ExampleFigure[];
};

const equal = (
  subject: string,
  stated: Expression,
  expected: Expression,
  explain?: Claim['explain'],
): Claim => ({
  subject,
  relation: 'equal',
  stated,
  expected,
  ...(explain ? { explain } : {}),
});

const share = (part: string, whole: string, parts?: Expression): Claim =>
  equal(part, item(part, 'share'), ratio(item(part), first(item(whole), ...(parts ? [parts] : []))));

const childrenWith = (parent: string, dimension: Dimension): ItemId[] =>
  ITEMS.filter((candidate) => candidate.parent === parent && candidate.dimension === dimension).map(
    ({ id }) => id,
  );
const INCOME = childrenWith('income', 'money');
const EXPENDITURE = [
  'expenditure-basic',
  'expenditure-project',
  'expenditure-remit',
  'expenditure-business',
  'expenditure-subsidy',
];
const SANGONG = ['abroad', 'vehicle', 'reception'];

const items = (ids: readonly string[], measure: Measure = 'outturn'): Expression[] =>
  ids.map((id) => item(id, measure));

const amountOf = (expression: Expression, lookup: Lookup): Quantity | null => {
  const outcome = evaluate(expression, lookup);
  return outcome.kind === 'value' ? outcome.quantity : null;
};

/** The printed rate is the change over this year's figure instead of last year's. */
const wrongBase =
  (id: string, change: Measure, rate: Measure, now: Measure) =>
  (lookup: Lookup): string | null => {
    const printed = amountOf(item(id, rate), lookup);
    const delta = amountOf(item(id, change), lookup);
    const current = amountOf(item(id, now), lookup);
    const onCurrent = delta && current ? over(delta, current) : null;
    return printed && onCurrent && meets(printed, onCurrent)
      ? '印出的比率等于增减额除以本年数：分母误用了本年数，应除以上年数。'
      : null;
  };

/** The printed figure and the recomputed one differ by a sign only. */
const wrongSign =
  (stated: Expression, expected: Expression) =>
  (lookup: Lookup): string | null => {
    const printed = amountOf(stated, lookup);
    const computed = amountOf(expected, lookup);
    return printed && computed && !isZero(printed.value) && meets(printed, minus(computed))
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
    ratio(item(id, 'change'), difference(item(id), item(id, 'change'))),
    wrongBase(id, 'change', 'change-rate', 'outturn'),
  );

const priorAgrees = (id: string): Claim => {
  const stated = item(id, 'change');
  const expected = difference(item(id), item(id, 'outturn', -1));
  return equal(id, stated, expected, wrongSign(stated, expected));
};

const completion = (id: string): Claim =>
  equal(
    id,
    item(id, 'completion'),
    ratio(item(id), first(item(id, 'budget'), item(id, 'budget-full-year'), item(id, 'budget-initial'))),
  );

/** REGISTRY: what must hold (勾稽关系). A new check is one entry here, with an example that holds and one that breaks. */
export const CHECKS: readonly Check[] = [
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
  },
  {
    id: 'income-adds-up',
    group: '收入',
    name: '各项收入之和等于本年收入',
    sentence: '本年收入合计应等于各项收入之和。',
    claims: [equal('income', item('income'), sumOfStated(...items(INCOME)))],
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
    id: 'sangong-adds-up',
    group: '三公',
    name: '“三公”三项之和等于合计',
    sentence: '“三公”经费合计应等于因公出国（境）费、公务用车购置及运行维护费与公务接待费之和。',
    claims: [
      equal('sangong', item('sangong'), sum(...items(SANGONG))),
      equal('sangong-budget', item('sangong', 'budget'), sum(...items(SANGONG, 'budget'))),
    ],
    holds: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['abroad', 'outturn', '0', '万元'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['reception', 'outturn', '1.98', '万元'],
    ],
    breaks: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['abroad', 'outturn', '0', '万元'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['reception', 'outturn', '1.89', '万元'],
    ],
  },
  {
    id: 'vehicle-adds-up',
    group: '三公',
    name: '用车购置与运行之和',
    sentence: '公务用车购置及运行维护费应等于购置费与运行维护费之和。',
    claims: [equal('vehicle', item('vehicle'), sum(item('vehicle-purchase'), item('vehicle-running')))],
    holds: [
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle-purchase', 'outturn', '0', '万元'],
      ['vehicle-running', 'outturn', '5.91', '万元'],
    ],
    breaks: [
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle-purchase', 'outturn', '1.00', '万元'],
      ['vehicle-running', 'outturn', '5.91', '万元'],
    ],
  },
  {
    id: 'reception-adds-up',
    group: '三公',
    name: '国内与外事接待之和',
    sentence: '公务接待费应等于国内公务接待费与外事接待费之和。',
    claims: [
      equal('reception', item('reception'), sum(item('reception-domestic'), item('reception-foreign'))),
    ],
    holds: [
      ['reception', 'outturn', '1.98', '万元'],
      ['reception-domestic', 'outturn', '1.98', '万元'],
      ['reception-foreign', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['reception', 'outturn', '1.98', '万元'],
      ['reception-domestic', 'outturn', '1.98', '万元'],
      ['reception-foreign', 'outturn', '0.20', '万元'],
    ],
  },
  {
    id: 'sangong-shares',
    group: '三公',
    name: '“三公”占比',
    sentence: '“三公”每项的占比应等于该项除以“三公”经费合计。',
    claims: SANGONG.map((id) => share(id, 'sangong')),
    holds: [
      ['sangong', 'outturn', '2.91', '万元'],
      ['vehicle', 'outturn', '2.22', '万元'],
      ['vehicle', 'share', '76.29', '%'],
    ],
    breaks: [
      ['sangong', 'outturn', '2.91', '万元'],
      ['vehicle', 'outturn', '2.22', '万元'],
      ['vehicle', 'share', '67.29', '%'],
    ],
  },
  {
    id: 'sangong-changes',
    group: '三公',
    name: '三项增减之和等于合计增减',
    sentence: '“三公”经费合计的增减额应等于三项增减额之和。',
    claims: [equal('sangong', item('sangong', 'change'), sum(...items(SANGONG, 'change')))],
    holds: [
      ['sangong', 'change', '-0.10', '万元'],
      ['abroad', 'change', '0', '万元'],
      ['vehicle', 'change', '-0.08', '万元'],
      ['reception', 'change', '-0.02', '万元'],
    ],
    breaks: [
      ['sangong', 'change', '-0.10', '万元'],
      ['abroad', 'change', '0', '万元'],
      ['vehicle', 'change', '-0.08', '万元'],
      ['reception', 'change', '0.02', '万元'],
    ],
  },
  {
    id: 'completion',
    group: '预算',
    name: '完成预算',
    sentence: '“完成预算”的百分比应等于决算数除以印出的预算数。',
    claims: ['sangong', 'abroad', 'vehicle', 'reception', 'general', 'public-funds'].map(completion),
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
        wrongBase('sangong', 'budget-change', 'budget-change-rate', 'budget'),
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
  {
    id: 'batches-within-visits',
    group: '接待与车辆',
    name: '批次不多于人次',
    sentence: '接待批次不应多于接待人次。',
    claims: [
      {
        subject: 'reception-batches',
        relation: 'at-most',
        stated: item('reception-batches', 'count'),
        expected: item('reception-visits', 'count'),
      },
      {
        subject: 'foreign-batches',
        relation: 'at-most',
        stated: item('foreign-batches', 'count'),
        expected: item('foreign-visits', 'count'),
      },
    ],
    holds: [
      ['reception-batches', 'count', '17', '批次'],
      ['reception-visits', 'count', '138', '人次'],
    ],
    breaks: [
      ['reception-batches', 'count', '138', '批次'],
      ['reception-visits', 'count', '17', '人次'],
    ],
  },
  {
    id: 'money-with-visits',
    group: '接待与车辆',
    name: '有金额则有人次',
    sentence: '接待、出国（境）金额与人次（人数）应同为零或同不为零。',
    claims: [
      {
        subject: 'reception-domestic',
        relation: 'together',
        stated: item('reception-domestic'),
        expected: item('reception-visits', 'count'),
      },
      {
        subject: 'reception-foreign',
        relation: 'together',
        stated: item('reception-foreign'),
        expected: item('foreign-visits', 'count'),
      },
      {
        subject: 'abroad',
        relation: 'together',
        stated: item('abroad'),
        expected: item('abroad-persons', 'count'),
      },
    ],
    holds: [
      ['reception-domestic', 'outturn', '1.00', '万元'],
      ['reception-visits', 'count', '102', '人次'],
    ],
    breaks: [
      ['reception-domestic', 'outturn', '1.00', '万元'],
      ['reception-visits', 'count', '0', '人次'],
    ],
  },
  {
    id: 'vehicles-by-type',
    group: '接待与车辆',
    name: '车辆分类之和',
    sentence: '公务用车保有量应等于轿车、越野车与载客汽车之和。',
    claims: [
      equal(
        'vehicles-kept',
        item('vehicles-kept', 'count'),
        sum(...items(['vehicles-kept-sedan', 'vehicles-kept-suv', 'vehicles-kept-bus'], 'count')),
      ),
    ],
    holds: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-kept-sedan', 'count', '1', '辆'],
      ['vehicles-kept-suv', 'count', '0', '辆'],
      ['vehicles-kept-bus', 'count', '0', '辆'],
    ],
    breaks: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-kept-sedan', 'count', '1', '辆'],
      ['vehicles-kept-suv', 'count', '1', '辆'],
      ['vehicles-kept-bus', 'count', '0', '辆'],
    ],
  },
  {
    id: 'vehicles-agree',
    group: '接待与车辆',
    name: '公务用车与国有资产一致',
    sentence: '“三公”部分的公务用车保有量应与国有资产占有使用部分的车辆数一致。',
    claims: [equal('vehicles-kept', item('vehicles-kept', 'count'), item('vehicles-owned', 'count'))],
    holds: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '1', '辆'],
    ],
    breaks: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '2', '辆'],
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
  {
    id: 'procurement-adds-up',
    group: '采购与资产',
    name: '货物、工程、服务之和',
    sentence: '政府采购支出总额应等于货物、工程与服务支出之和。',
    claims: [
      equal(
        'procurement',
        item('procurement'),
        sum(...items(['procurement-goods', 'procurement-works', 'procurement-services'])),
      ),
    ],
    holds: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '37.30', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '33.70', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
  },
  {
    id: 'procurement-smaller',
    group: '采购与资产',
    name: '中小企业合同不超过采购总额',
    sentence: '授予中小企业合同金额不应大于政府采购支出总额，授予小微企业合同金额不应大于前者。',
    claims: [
      {
        subject: 'procurement-smaller',
        relation: 'at-most',
        stated: item('procurement-smaller'),
        expected: item('procurement'),
      },
      {
        subject: 'procurement-smallest',
        relation: 'at-most',
        stated: item('procurement-smallest'),
        expected: item('procurement-smaller'),
      },
    ],
    holds: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '2.92', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '9.22', '万元'],
    ],
  },
  {
    id: 'vehicles-by-use',
    group: '采购与资产',
    name: '车辆用途之和',
    sentence: '国有资产部分的车辆数应等于各用途车辆之和。',
    claims: [
      equal(
        'vehicles-owned',
        item('vehicles-owned', 'count'),
        sumOfStated(...items(childrenWith('vehicles-owned', 'vehicle'), 'count')),
      ),
    ],
    holds: [
      ['vehicles-owned', 'count', '1', '辆'],
      ['vehicles-owned-leader', 'count', '0', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
    ],
    breaks: [
      ['vehicles-owned', 'count', '1', '辆'],
      ['vehicles-owned-leader', 'count', '1', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
    ],
  },
  {
    id: 'staff-control',
    group: '人员',
    name: '在职人员控制率',
    sentence: '在职人员控制率应等于在职人数除以编制数。',
    claims: [
      equal(
        'staff-control',
        item('staff-control', 'count'),
        ratio(item('staff', 'count'), item('posts', 'count')),
      ),
    ],
    holds: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '45', '人'],
      ['posts', 'count', '45', '人'],
    ],
    breaks: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '40', '人'],
      ['posts', 'count', '45', '人'],
    ],
  },
];

/** The one check that is not arithmetic on chosen figures: equal statements at several places. */
export const REPEATED = {
  id: 'repeated',
  group: '前后一致',
  name: '同一数字前后一致',
  sentence: '同一数字在报告的不同位置（正文、附件、表格、图注）应当相同。',
} as const;

/** The name of a claim's subject: an item's name, or an item's name with what is said of it. */
export function subjectName(subject: string): string {
  const [id, measure] = subject.replace(/@\d+$/u, '').split(':');
  const budget = id?.endsWith('-budget') ? id.slice(0, -'-budget'.length) : null;
  if (budget) return `${itemOf(budget).name}预算数`;
  const name = itemOf(id ?? '').name;
  return measure ? `${name}（${measure}）` : name;
}

export type Sides = { readonly stated: Outcome; readonly expected: Outcome };

/** Both sides of a claim in one report. */
export const sidesOf = (claim: Claim, lookup: Lookup): Sides => ({
  stated: evaluate(claim.stated, lookup),
  expected: evaluate(claim.expected, lookup),
});
