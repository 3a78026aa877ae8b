import { type Expression, first, item, ratio, sum, withheld } from '../expression.ts';
import { type Basis, count, type DisplayUnit, type Indicator, type Trap } from './indicator.ts';

// Whether accounts cover subordinate units says nothing of a scheme that covers a whole region.
const TRAPS: readonly Trap[] = ['includes-counties', 'document-kind'];

const RESIDENTS = item('insured-residents', 'count');
const EMPLOYEES = item('insured-employees', 'count');
const BOTH = sum(RESIDENTS, EMPLOYEES);

const heads = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'insured', '万人', sentence, TRAPS);

const worked = (
  id: string,
  name: string,
  unit: DisplayUnit,
  expression: Expression,
  sentence: string,
): Indicator => ({ id, name, topic: 'insured', unit, expression, polarity: 'none', sentence, traps: TRAPS });

const coverage = (id: string, name: string, basis: Basis | null, sentence: string): Indicator => ({
  ...count(id, name, 'insured', '%', sentence, [...TRAPS, 'rate-base'], 'rate'),
  polarity: 'higher',
  ...(basis === null ? {} : { basis }),
});

const rate = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'insured', '%', sentence, TRAPS, 'rate');

const settled = (id: string, name: string, sentence: string): Indicator => ({
  ...rate(id, name, sentence),
  polarity: 'higher',
});

const standard = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'insured', '元/人·年', sentence, TRAPS, 'standard');

const money = (id: string, name: string, sentence: string): Indicator =>
  worked(id, name, '亿元', item(id), sentence);

const POLICY = '报告印出的政策范围内住院费用报销比例（分母不含目录外费用）；与实际报销比例不同。';
const ACTUAL = '报告印出的住院费用实际报销比例（分母为全部住院费用）；与政策范围内报销比例不同。';

/** 参保与待遇: who is insured, what is paid in for them, what the scheme pays of their costs. */
export const INSURED: readonly Indicator[] = [
  worked(
    'insured',
    '基本医疗保险参保人数',
    '万人',
    first(item('insured', 'count'), BOTH),
    '基本医疗保险参保人数：以报告印出的总数为准，未印出时为城乡居民与城镇职工之和。市级数通常含所辖县（市、区）。',
  ),
  heads('insured-residents', '城乡居民参保人数', '城乡居民基本医疗保险参保人数。'),
  heads('insured-employees', '城镇职工参保人数', '城镇职工基本医疗保险参保人数。'),
  worked(
    'insured-employees-share',
    '职工占参保人数',
    '%',
    first(ratio(EMPLOYEES, BOTH), ratio(EMPLOYEES, item('insured', 'count'))),
    '城镇职工占基本医疗保险参保人数的比重：除以居民与职工之和，居民数未说明时除以印出的总数。',
  ),
  worked(
    'premium-aid-share',
    '资助参保人数占居民参保',
    '%',
    first(
      ratio(item('premium-aid-persons', 'count'), RESIDENTS),
      withheld(ratio(item('premium-aid-visits', 'count'), RESIDENTS)),
    ),
    '受资助参保的困难群众人数占城乡居民参保人数的比重；只说明人次，或只说明某一类对象时不计算。',
  ),
  heads('insured-supplement', '大病补充保险参保人数', '大病（补充）保险参保人数。'),

  coverage(
    'insured-rate',
    '参保率（未指明基数）',
    'unnamed-population',
    '报告没有说明基数的基本医疗保险参保率；以户籍人口、常住人口为基数的另列，三者不可排在一起。',
  ),
  coverage(
    'insured-rate-registered',
    '参保率（户籍人口）',
    'registered-population',
    '以户籍人口为基数的基本医疗保险参保率；人口流出地偏低，与以常住人口为基数的不可排在一起。',
  ),
  coverage(
    'insured-rate-resident',
    '参保率（常住人口）',
    'resident-population',
    '以常住人口为基数的基本医疗保险参保率；人口流出地可超过 100%，与以户籍人口为基数的不可排在一起。',
  ),
  coverage(
    'insured-rate-residents',
    '城乡居民参保率',
    null,
    '报告印出的城乡居民参保率，基数由报告自定；与全体参保率不同。',
  ),

  standard('premium-standard', '居民医保个人缴费标准', '城乡居民基本医疗保险每人每年个人缴费标准。'),
  standard('subsidy-standard', '居民医保财政补助标准', '城乡居民基本医疗保险每人每年各级财政补助标准合计。'),
  standard(
    'subsidy-standard-central',
    '居民医保中央财政补助标准',
    '每人每年补助标准中由中央财政负担的部分。',
  ),
  standard(
    'subsidy-standard-province',
    '居民医保省级财政补助标准',
    '每人每年补助标准中由省级财政负担的部分。',
  ),
  standard('subsidy-standard-city', '居民医保市级财政补助标准', '每人每年补助标准中由市级财政负担的部分。'),
  standard('subsidy-standard-county', '居民医保县级财政补助标准', '每人每年补助标准中由县级财政负担的部分。'),

  rate('policy-rate', '政策范围内住院报销比例', POLICY),
  rate('policy-rate-residents', '居民政策范围内住院报销比例', POLICY),
  rate('policy-rate-employees', '职工政策范围内住院报销比例', POLICY),
  rate('actual-rate', '住院实际报销比例', ACTUAL),
  rate('actual-rate-residents', '居民住院实际报销比例', ACTUAL),
  rate('actual-rate-employees', '职工住院实际报销比例', ACTUAL),
  settled(
    'settlement-rate',
    '异地就医直接结算率',
    '报告印出的异地就医直接结算率；省内与跨省是否合计由报告自定。',
  ),
  settled('settlement-rate-across', '跨省异地就医直接结算率', '报告印出的跨省异地就医直接结算率。'),
  settled(
    'settlement-rate-across-inpatient',
    '跨省异地住院直接结算率',
    '报告印出的跨省异地住院费用直接结算率。',
  ),

  count(
    'benefit-visits',
    '基本医疗保险待遇享受人次',
    'insured',
    '万人次',
    '享受基本医疗保险待遇的人次；同一人可多次计入。',
    TRAPS,
  ),
  money('benefit', '基本医疗保险基金支出', '报告说明的基本医疗保险基金支出（报销金额）；不是部门决算支出。'),
  money('fund-income', '基本医疗保险基金收入', '报告说明的基本医疗保险基金收入；不是部门决算收入。'),
];
