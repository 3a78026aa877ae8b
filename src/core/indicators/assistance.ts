import { type Expression, first, item, ratio, sumOfStated, withheld } from '../expression.ts';
import { GENERAL_ASSISTANCE, LOTTERY_ASSISTANCE } from './assistance-lines.ts';
import { ALWAYS, type Basis, count, type DisplayUnit, type Indicator, type Trap } from './indicator.ts';

const BUDGET: readonly Trap[] = [...ALWAYS, 'part-year-base', 'money-source', 'parts-stated'];
// Whether accounts cover subordinate units says nothing of a scheme that covers a whole region.
const SCHEME: readonly Trap[] = ['includes-counties', 'document-kind', 'part-year-base'];
const MONEY: readonly Trap[] = [...SCHEME, 'money-source'];

const NIL = '资金可经财政专户、扶贫（乡村振兴）等其他科目列支，部门决算没有列支不等于没有救助。';

const worked = (
  id: string,
  name: string,
  unit: DisplayUnit,
  expression: Expression,
  sentence: string,
  traps: readonly Trap[],
  basis?: Basis,
): Indicator => ({
  id,
  name,
  topic: 'assistance',
  unit,
  expression,
  polarity: 'none',
  ...(basis === undefined ? {} : { basis }),
  sentence,
  traps,
});

const paid = (id: string, name: string, sentence: string): Indicator =>
  worked(id, name, '万元', item(id), sentence, MONEY, 'scheme-money');
const visits = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'assistance', '万人次', sentence, SCHEME);
const persons = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'assistance', '万人', sentence, SCHEME);
const rate = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'assistance', '%', sentence, SCHEME, 'rate');
/** An amount each, by persons or by visits: where the report counts only the other, it is not taken instead. */
const each = (
  id: string,
  name: string,
  unit: DisplayUnit,
  of: string,
  by: string,
  other: string,
  sentence: string,
) =>
  worked(
    id,
    name,
    unit,
    first(ratio(item(of), item(by, 'count')), withheld(ratio(item(of), item(other, 'count')))),
    sentence,
    SCHEME,
  );

const TOGETHER = sumOfStated(GENERAL_ASSISTANCE, LOTTERY_ASSISTANCE);

/** 医疗救助: what the bureau's accounts spend on it, and what the scheme paid to whom. */
export const ASSISTANCE: readonly Indicator[] = [
  worked(
    'assistance-general',
    '医疗救助支出（一般公共预算）',
    '万元',
    GENERAL_ASSISTANCE,
    `部门决算中列支的城乡医疗救助、疾病应急救助和其他医疗救助支出之和，印在其他款下的同名项也计入；不含彩票公益金。${NIL}`,
    BUDGET,
    'budget-money',
  ),
  worked(
    'assistance-lottery',
    '医疗救助支出（彩票公益金）',
    '万元',
    LOTTERY_ASSISTANCE,
    '政府性基金中用于城乡医疗救助的彩票公益金支出。',
    BUDGET,
    'budget-money',
  ),
  worked(
    'assistance-fiscal',
    '医疗救助支出（财政合计）',
    '万元',
    TOGETHER,
    `一般公共预算与彩票公益金列支的医疗救助之和；报告只列其一时以所列者为准。${NIL}`,
    BUDGET,
    'budget-money',
  ),
  worked(
    'assistance-of-expenditure',
    '医疗救助占本年支出',
    '%',
    ratio(TOGETHER, item('expenditure')),
    `财政列支的医疗救助（一般公共预算与彩票公益金）占本年支出合计的比重。${NIL}`,
    [...ALWAYS, 'part-year-base', 'parts-stated'],
  ),
  worked(
    'assistance-of-general',
    '医疗救助占一般公共预算支出',
    '%',
    ratio(GENERAL_ASSISTANCE, item('general')),
    `一般公共预算列支的医疗救助占一般公共预算财政拨款支出的比重，不含彩票公益金。${NIL}`,
    [...ALWAYS, 'part-year-base', 'parts-stated'],
  ),

  paid('assistance', '医疗救助金额', '工作情况中说明的医疗救助基金支付金额，与部门决算列支的财政资金不同。'),
  visits('assistance-visits', '医疗救助人次', '工作情况中说明的医疗救助人次；同一人可多次计入。'),
  persons('assistance-persons', '医疗救助人数', '工作情况中说明的医疗救助人数，与人次不同。'),
  each(
    'assistance-per-visit',
    '医疗救助每人次金额',
    '元/人次',
    'assistance',
    'assistance-visits',
    'assistance-persons',
    '医疗救助金额除以医疗救助人次，两者均取自工作情况；只说明人数时不计算。',
  ),
  each(
    'assistance-per-person',
    '医疗救助人均金额',
    '元/人',
    'assistance',
    'assistance-persons',
    'assistance-visits',
    '医疗救助金额除以医疗救助人数，两者均取自工作情况；只说明人次时不计算。',
  ),
  paid('assistance-inpatient', '住院医疗救助金额', '工作情况中说明的住院医疗救助金额。'),
  visits('assistance-inpatient-visits', '住院医疗救助人次', '工作情况中说明的住院医疗救助人次。'),
  each(
    'assistance-inpatient-per-visit',
    '住院医疗救助每人次金额',
    '元/人次',
    'assistance-inpatient',
    'assistance-inpatient-visits',
    'assistance-inpatient-persons',
    '住院医疗救助金额除以住院医疗救助人次；只说明人数时不计算。',
  ),
  rate('assistance-inpatient-rate', '住院救助比例', '报告印出的住院医疗救助比例；口径由报告自定。'),
  paid('assistance-outpatient', '门诊医疗救助金额', '工作情况中说明的门诊医疗救助金额。'),
  visits('assistance-outpatient-visits', '门诊医疗救助人次', '工作情况中说明的门诊医疗救助人次。'),
  each(
    'assistance-outpatient-per-visit',
    '门诊医疗救助每人次金额',
    '元/人次',
    'assistance-outpatient',
    'assistance-outpatient-visits',
    'assistance-outpatient-persons',
    '门诊医疗救助金额除以门诊医疗救助人次；只说明人数时不计算。',
  ),
  rate('assistance-outpatient-rate', '门诊救助比例', '报告印出的门诊医疗救助比例；口径由报告自定。'),

  paid('premium-aid', '资助参保金额', '为困难群众代缴或资助参保缴费的金额；只说明某一类对象的不计入。'),
  persons('premium-aid-persons', '资助参保人数', '受资助参保的困难群众人数；只说明某一类对象的不计入。'),
  visits('premium-aid-visits', '资助参保人次', '受资助参保的困难群众人次，与人数不同。'),
  each(
    'premium-aid-per-person',
    '资助参保人均金额',
    '元/人',
    'premium-aid',
    'premium-aid-persons',
    'premium-aid-visits',
    '资助参保金额除以资助参保人数；只说明人次时不计算。',
  ),
  each(
    'premium-aid-per-visit',
    '资助参保每人次金额',
    '元/人次',
    'premium-aid',
    'premium-aid-visits',
    'premium-aid-persons',
    '资助参保金额除以资助参保人次；只说明人数时不计算。',
  ),
];
