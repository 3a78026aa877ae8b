import { difference, first, item, prior, ratio, sum, withheld } from '../expression.ts';
import {
  ALWAYS,
  budgetOf,
  change as changeOf,
  completion as completionOf,
  count as countOf,
  type DisplayUnit,
  type Indicator,
  outturn,
  share as shareOf,
  type Trap,
} from './indicator.ts';
import { POSTS, STAFF } from './people.ts';

const COUNTED: readonly Trap[] = [...ALWAYS, 'sangong-scope'];
const SANGONG: readonly Trap[] = [...ALWAYS, 'sangong-scope', 'part-year-base', 'derived-prior'];

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

/** Last year's 三公 total: worked back from its change, else from the changes of its three parts. */
const SANGONG_BEFORE = first(prior('sangong'), sum(prior('abroad'), prior('vehicle'), prior('reception')));

const change = (id: string, name: string): Indicator =>
  changeOf(
    id,
    name,
    'sangong',
    [...ALWAYS, 'part-year-base', 'sangong-scope'],
    [id],
    id === 'sangong' ? () => SANGONG_BEFORE : prior,
  );

const completion = (id: string, name: string): Indicator => completionOf(id, name, 'sangong', COUNTED);

const count = (id: string, name: string, unit: DisplayUnit, sentence: string): Indicator =>
  countOf(id, name, 'sangong', unit, sentence, COUNTED);

const share = (id: string, part: string, name: string, sentence: string): Indicator =>
  shareOf(id, part, 'sangong', name, 'sangong', sentence, COUNTED);

/** Money spent on travel abroad, vehicles and receptions, and what it was spent on. */
export const SANGONG_INDICATORS: readonly Indicator[] = [
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
  completion('abroad', '因公出国（境）费'),
  completion('vehicle', '公务用车购置及运行维护费'),
  completion('reception', '公务接待费'),
  change('sangong', '“三公”经费'),
  change('vehicle', '公务用车购置及运行维护费'),
  change('reception', '公务接待费'),
  change('abroad', '因公出国（境）费'),
  change('vehicle-running', '公务用车运行维护费'),
  change('reception-domestic', '国内公务接待费'),
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
    '出国（境）费占“三公”经费',
    '因公出国（境）费占“三公”经费支出决算的比重；报告印出百分比时以印出者为准。',
  ),
  share(
    'vehicle-share',
    'vehicle',
    '用车费占“三公”经费',
    '公务用车购置及运行维护费占“三公”经费支出决算的比重；报告印出百分比时以印出者为准。',
  ),
  share(
    'reception-share',
    'reception',
    '接待费占“三公”经费',
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
    expression: first(ratio(item('sangong'), STAFF), withheld(ratio(item('sangong'), POSTS))),
    polarity: 'none',
    sentence:
      '“三公”经费支出决算除以年末在职人数；人数按报告印出的在职（在编）实有人数，分项印出时相加，不含编制空额、临聘与借用。只印出编制数时不以编制代替。',
    traps: SANGONG,
  },
  {
    id: 'sangong-per-post',
    name: '“三公”经费按编制人均',
    topic: 'sangong',
    unit: '元/人',
    expression: ratio(item('sangong'), POSTS),
    polarity: 'none',
    sentence: '“三公”经费支出决算除以核定的编制数；缺编多的机构低于按在职人数的人均。',
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
];
