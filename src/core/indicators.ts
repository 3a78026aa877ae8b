import { type Exact, exact } from './exact.ts';
import {
  difference,
  type Expression,
  first,
  inferred,
  item,
  prior,
  ratio,
  sum,
  sumOfStated,
} from './expression.ts';
import type { Topic } from './items.ts';
import { type Dimension, UNITS } from './quantity.ts';

/** Units an indicator is shown in, with their size in the base unit of the dimension. */
export const DISPLAY_UNITS = {
  万元: { dimension: 'money', factor: UNITS.万元.factor, places: 2 },
  '元/人次': { dimension: 'money', factor: exact(1n), places: 2 },
  '元/批次': { dimension: 'money', factor: exact(1n), places: 2 },
  '元/人': { dimension: 'money', factor: exact(1n), places: 2 },
  '%': { dimension: 'ratio', factor: UNITS['%'].factor, places: 2 },
  个: { dimension: 'group', factor: exact(1n), places: 0 },
  人: { dimension: 'person', factor: exact(1n), places: 0 },
  批次: { dimension: 'batch', factor: exact(1n), places: 0 },
  人次: { dimension: 'visit', factor: exact(1n), places: 0 },
  辆: { dimension: 'vehicle', factor: exact(1n), places: 0 },
} as const satisfies Record<string, { dimension: Dimension; factor: Exact; places: number }>;
export type DisplayUnit = keyof typeof DISPLAY_UNITS;

/** Traps of comparison an indicator is open to; each is computed in `comparability.ts`. */
export type Trap =
  | 'level-mix'
  | 'scope-mix'
  | 'sangong-scope'
  | 'part-year-base'
  | 'budget-base'
  | 'document-kind'
  | 'derived-prior';

/**
 * What we compare. `polarity` says whether more is better, worse or neither; only `lower` and `higher` may colour.
 * `share` marks shares of the composition chart, in drawing order of the registry.
 */
export type Indicator = {
  readonly id: string;
  readonly name: string;
  readonly topic: Topic;
  readonly unit: DisplayUnit;
  readonly expression: Expression;
  /** How last year's value is found in this year's report, where it can be. */
  readonly prior?: Expression;
  readonly polarity: 'lower' | 'higher' | 'none';
  /** One sentence for the definitions page. */
  readonly sentence: string;
  readonly traps: readonly Trap[];
};

const ALWAYS: readonly Trap[] = ['level-mix', 'scope-mix', 'document-kind'];
const COUNTED: readonly Trap[] = [...ALWAYS, 'sangong-scope'];
const SANGONG: readonly Trap[] = [...ALWAYS, 'sangong-scope', 'part-year-base', 'derived-prior'];

/** Outturn of a money item, with last year's where the report lets it be known. */
const outturn = (
  id: string,
  name: string,
  topic: Topic,
  sentence: string,
  traps: readonly Trap[],
  before: Expression = prior(id),
): Indicator => ({
  id,
  name,
  topic,
  unit: '万元',
  expression: item(id),
  prior: before,
  polarity: 'none',
  sentence,
  traps,
});

/** The budget an outturn is held against: as printed, else the outturn divided by the printed completion. */
const budgetOf = (id: string): Expression =>
  first(
    item(id, 'budget-full-year'),
    item(id, 'budget'),
    item(id, 'budget-initial'),
    inferred(
      ratio(
        item(id),
        first(item(id, 'completion'), item(id, 'completion-full-year'), item(id, 'completion-initial')),
      ),
    ),
  );

const budget = (id: string, name: string): Indicator => ({
  id: `${id}-budget`,
  name: `${name}预算数`,
  topic: 'sangong',
  unit: '万元',
  expression: budgetOf(id),
  polarity: 'none',
  sentence: `${name}的预算数；报告未印出时由决算数除以“完成预算”的百分比推算，只显示有把握的位数。`,
  traps: [...SANGONG, 'budget-base'],
});

const completion = (id: string, name: string): Indicator => ({
  id: `${id}-completion`,
  name: `${name}完成预算`,
  topic: 'sangong',
  unit: '%',
  expression: first(
    item(id, 'completion'),
    item(id, 'completion-full-year'),
    item(id, 'completion-initial'),
    ratio(item(id), first(item(id, 'budget-full-year'), item(id, 'budget'), item(id, 'budget-initial'))),
  ),
  polarity: 'none',
  sentence: `${name}决算数占预算数的百分比；报告印出百分比时以印出者为准，否则由决算数与预算数相除。`,
  traps: [...ALWAYS, 'sangong-scope', 'budget-base'],
});

/** Last year's 三公 total: worked back from its change, else from the changes of its three parts. */
const SANGONG_BEFORE = first(prior('sangong'), sum(prior('abroad'), prior('vehicle'), prior('reception')));

/** How last year's amount of an item is known. */
const beforeOf = (id: string): Expression => (id === 'sangong' ? SANGONG_BEFORE : prior(id));

const change = (id: string, name: string, topic: Topic, items: readonly string[] = [id]): Indicator => ({
  id: `${id}-change-rate`,
  name: `${name}比上年增减率`,
  topic,
  unit: '%',
  expression: first(
    ...items.map((stated) => item(stated, 'change-rate')),
    ...items.map((stated) => ratio(difference(item(stated), beforeOf(stated)), beforeOf(stated))),
  ),
  polarity: 'none',
  sentence: `${name}比上年增减的百分比；报告印出时以印出者为准，未印出而上年数可知时由两年决算数计算。上年为零时没有意义。`,
  traps: [...ALWAYS, 'part-year-base', 'sangong-scope'],
});

const count = (id: string, name: string, unit: DisplayUnit, sentence: string): Indicator => ({
  id,
  name,
  topic: 'sangong',
  unit,
  expression: item(id, 'count'),
  polarity: 'none',
  sentence,
  traps: COUNTED,
});

const share = (
  id: string,
  part: string,
  whole: string,
  name: string,
  topic: Topic,
  sentence: string,
): Indicator => ({
  id,
  name,
  topic,
  unit: '%',
  expression: first(item(part, 'share'), ratio(item(part), item(whole))),
  polarity: 'none',
  sentence,
  traps: topic === 'sangong' ? COUNTED : ALWAYS,
});

/** Kinds of posts that reports state one by one instead of a total. */
const STAFF_PARTS = [
  'staff-administrative',
  'staff-managed',
  'staff-institution',
  'staff-worker',
  'staff-bureau',
  'staff-subordinate',
];

/** Staff in post: the stated total, else the kinds of posts added up. */
const STAFF: Expression = first(
  item('staff', 'count'),
  sumOfStated(...STAFF_PARTS.map((part) => item(part, 'count'))),
);

/** REGISTRY: what is compared. A new indicator is one entry here; pages, exports and 说明 follow from it. */
export const INDICATORS: readonly Indicator[] = [
  outturn(
    'sangong',
    '“三公”经费',
    'sangong',
    '财政拨款“三公”经费支出决算合计：因公出国（境）费、公务用车购置及运行维护费、公务接待费三项之和。',
    SANGONG,
    SANGONG_BEFORE,
  ),
  outturn(
    'abroad',
    '因公出国（境）费',
    'sangong',
    '单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出。',
    SANGONG,
  ),
  outturn('vehicle', '公务用车购置及运行维护费', 'sangong', '公务用车购置费与运行维护费之和。', SANGONG),
  outturn('vehicle-purchase', '公务用车购置费', 'sangong', '公务用车车辆购置支出（含车辆购置税）。', SANGONG),
  outturn(
    'vehicle-running',
    '公务用车运行维护费',
    'sangong',
    '公务用车租用费、燃料费、维修费、过路过桥费、保险费等支出。',
    SANGONG,
  ),
  outturn('reception', '公务接待费', 'sangong', '按规定开支的各类公务接待（含外宾接待）支出。', SANGONG),
  outturn('reception-domestic', '国内公务接待费', 'sangong', '国内公务接待支出。', SANGONG),
  outturn('reception-foreign', '外事接待费', 'sangong', '外事（国（境）外公务）接待支出。', SANGONG),

  budget('sangong', '“三公”经费'),
  budget('abroad', '因公出国（境）费'),
  budget('vehicle', '公务用车购置及运行维护费'),
  budget('reception', '公务接待费'),
  completion('sangong', '“三公”经费'),
  completion('vehicle', '公务用车购置及运行维护费'),
  completion('reception', '公务接待费'),
  change('sangong', '“三公”经费', 'sangong'),
  change('vehicle', '公务用车购置及运行维护费', 'sangong'),
  change('reception', '公务接待费', 'sangong'),
  change('abroad', '因公出国（境）费', 'sangong'),
  change('vehicle-running', '公务用车运行维护费', 'sangong'),
  change('reception-domestic', '国内公务接待费', 'sangong'),
  {
    id: 'sangong-budget-change-rate',
    name: '“三公”经费预算比上年增减率',
    topic: 'sangong',
    unit: '%',
    expression: first(
      item('sangong', 'budget-change-rate'),
      ratio(
        item('sangong', 'budget-change'),
        difference(item('sangong', 'budget'), item('sangong', 'budget-change')),
      ),
    ),
    polarity: 'none',
    sentence: '“三公”经费预算比上年预算增减的百分比。',
    traps: [...COUNTED, 'budget-base'],
  },

  share(
    'abroad-share',
    'abroad',
    'sangong',
    '出国（境）费占“三公”经费',
    'sangong',
    '因公出国（境）费占“三公”经费支出决算的比重；报告印出百分比时以印出者为准。',
  ),
  share(
    'vehicle-share',
    'vehicle',
    'sangong',
    '用车费占“三公”经费',
    'sangong',
    '公务用车购置及运行维护费占“三公”经费支出决算的比重；报告印出百分比时以印出者为准。',
  ),
  share(
    'reception-share',
    'reception',
    'sangong',
    '接待费占“三公”经费',
    'sangong',
    '公务接待费占“三公”经费支出决算的比重；报告印出百分比时以印出者为准。',
  ),

  count('abroad-groups', '因公出国（境）团组数', '个', '全年安排因公出国（境）团组的个数。'),
  count('abroad-persons', '因公出国（境）人数', '人', '全年因公出国（境）的人数。'),
  count('vehicles-kept', '公务用车保有量', '辆', '年末单位公务用车保有量。'),
  count('vehicles-purchased', '公务用车购置数', '辆', '全年按规定更新购置公务用车的数量。'),
  count('reception-batches', '国内公务接待批次', '批次', '全年国内公务接待的批次。'),
  count('reception-visits', '国内公务接待人次', '人次', '全年国内公务接待的人次，不含陪同人员。'),
  count('foreign-batches', '外事接待批次', '批次', '全年外事接待的批次。'),
  count('foreign-visits', '外事接待人次', '人次', '全年外事接待的人次，不含陪同人员。'),
  count('vehicles-kept-sedan', '保有轿车', '辆', '年末保有的公务用车中轿车的数量。'),
  count('vehicles-kept-suv', '保有越野车', '辆', '年末保有的公务用车中越野车的数量。'),
  count('vehicles-kept-bus', '保有载客汽车', '辆', '年末保有的公务用车中载客汽车的数量。'),

  {
    id: 'reception-per-visit',
    name: '国内公务接待每人次支出',
    topic: 'sangong',
    unit: '元/人次',
    expression: ratio(item('reception-domestic'), item('reception-visits', 'count')),
    polarity: 'lower',
    sentence: '国内公务接待费除以国内公务接待人次（不含陪同人员）。',
    traps: SANGONG,
  },
  {
    id: 'reception-per-batch',
    name: '国内公务接待每批次支出',
    topic: 'sangong',
    unit: '元/批次',
    expression: ratio(item('reception-domestic'), item('reception-batches', 'count')),
    polarity: 'none',
    sentence: '国内公务接待费除以国内公务接待批次。',
    traps: SANGONG,
  },
  {
    id: 'sangong-per-staff',
    name: '“三公”经费人均支出',
    topic: 'sangong',
    unit: '元/人',
    expression: ratio(item('sangong'), STAFF),
    polarity: 'none',
    sentence:
      '“三公”经费支出决算除以年末在职人数；人数按报告印出的在职（在编）实有人数，分项印出时相加，不含编制空额、临聘与借用。',
    traps: SANGONG,
  },
  {
    id: 'vehicle-running-per-vehicle',
    name: '每辆公务用车运行维护费',
    topic: 'sangong',
    unit: '万元',
    expression: ratio(item('vehicle-running'), item('vehicles-kept', 'count')),
    polarity: 'none',
    sentence: '公务用车运行维护费除以公务用车保有量。',
    traps: SANGONG,
  },
  {
    id: 'sangong-of-expenditure',
    name: '“三公”经费占本年支出',
    topic: 'sangong',
    unit: '%',
    expression: ratio(item('sangong'), item('expenditure')),
    polarity: 'none',
    sentence: '“三公”经费支出决算占本年支出合计的比重。',
    traps: SANGONG,
  },
  {
    id: 'staff',
    name: '在职人数',
    topic: 'people',
    unit: '人',
    expression: STAFF,
    polarity: 'none',
    sentence: '年末在职（在编）实有人数；报告只分项印出时相加。',
    traps: ALWAYS,
  },

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
  change('total', '收支总计', 'totals', ['total', 'total-income', 'total-expenditure']),
  change('operating', '机关运行经费', 'totals'),
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

const BY_ID: ReadonlyMap<string, Indicator> = new Map(
  INDICATORS.map((indicator) => [indicator.id, indicator]),
);

/** The registry entry of an indicator, or undefined: an id may come from the address bar. */
export const findIndicator = (id: string): Indicator | undefined => BY_ID.get(id);

/** The registry entry of an indicator. Throws on an id that is not registered. */
export function indicatorOf(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new RangeError(`unknown indicator ${JSON.stringify(id)}`);
  return indicator;
}
