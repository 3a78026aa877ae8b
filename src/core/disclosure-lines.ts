import type { ItemId, Measure } from './fact.ts';
import { CLASS_ITEMS, itemOf } from './items.ts';

/** The parts of a report that expected lines stand in, in printed order. */
export const LINE_GROUPS = {
  accounts: '收支',
  general: '一般公共预算',
  sangong: '三公经费',
  other: '其他重要事项',
  performance: '绩效',
} as const;
export type LineGroup = keyof typeof LINE_GROUPS;

/** A figure that proves a line: any of the items, by any of the measures, `depth` names deep in an open table. */
export type Proof = {
  readonly items: readonly ItemId[];
  readonly measures: readonly Measure[];
  readonly depth: number;
};

/**
 * One line a report is expected to have: told when every proof is there. Where `nilBy` is said to be nil, so is this:
 * a bureau that spent nothing abroad sent nobody.
 */
export type Line = {
  readonly id: string;
  readonly name: string;
  readonly group: LineGroup;
  readonly sentence: string;
  readonly proofs: readonly Proof[];
  readonly nilBy: readonly ItemId[];
};

const AMOUNT: readonly Measure[] = ['outturn'];
const COUNT: readonly Measure[] = ['count'];
const CHANGE: readonly Measure[] = ['change', 'change-rate'];
const BUDGET: readonly Measure[] = [
  'budget',
  'budget-initial',
  'budget-full-year',
  'completion',
  'completion-initial',
  'completion-full-year',
];

const any = (measures: readonly Measure[], ...items: string[]): Proof => ({
  items: items.map((id) => itemOf(id).id),
  measures,
  depth: 0,
});
const deep = (depth: number, item: string, ...measures: Measure[]): Proof => ({
  ...any(measures, item),
  depth,
});
const nilBy = (...items: string[]): readonly ItemId[] => items.map((id) => itemOf(id).id);

const TOTALS = ['total', 'total-income', 'total-expenditure'];
const FISCAL_TOTALS = ['fiscal-total', 'fiscal-total-income', 'fiscal-total-expenditure'];
const SOURCES = ['income-general', 'income-fund', 'income-fiscal', 'income-other', 'income-superior'];

/** The three parts of 三公, by the short name a table has room for. */
const SANGONG_PARTS: readonly (readonly [id: string, name: string, whole: string])[] = [
  ['abroad', '出国（境）费', '因公出国（境）费'],
  ['vehicle', '公务用车费', '公务用车购置及运行维护费'],
  ['reception', '公务接待费', '公务接待费'],
];

type Entry = readonly [
  id: string,
  name: string,
  sentence: string,
  proofs: readonly Proof[],
  nilBy?: readonly ItemId[],
];

const within = (group: LineGroup, ...entries: Entry[]): readonly Line[] =>
  entries.map(([id, name, sentence, proofs, nil = []]) => ({
    id,
    name,
    group,
    sentence,
    proofs,
    nilBy: nil,
  }));

/**
 * REGISTRY: the lines a department's or unit's accounts are expected to have, by the national template of 决算公开.
 * Whether a reason is given for each change is required as well, but is prose and not judged here.
 */
export const LINES: readonly Line[] = [
  ...within(
    'accounts',
    ['total', '收支总计', '收入、支出决算总计。', [any(AMOUNT, ...TOTALS)]],
    ['total-change', '收支总计比上年', '收支总计比上年的增减额或增减率。', [any(CHANGE, ...TOTALS)]],
    ['income', '本年收入合计', '本年收入决算合计。', [any(AMOUNT, 'income')]],
    ['income-sources', '收入来源', '本年收入按来源分列。', [any(AMOUNT, ...SOURCES)]],
    ['expenditure', '本年支出合计', '本年支出决算合计。', [any(AMOUNT, 'expenditure')]],
    [
      'expenditure-kinds',
      '基本与项目支出',
      '基本支出与项目支出分列。',
      [any(AMOUNT, 'expenditure-basic'), any(AMOUNT, 'expenditure-project')],
    ],
    ['fiscal-total', '财政拨款收支总计', '财政拨款收入、支出总计。', [any(AMOUNT, ...FISCAL_TOTALS)]],
  ),
  ...within(
    'general',
    ['general', '一般公共预算支出', '一般公共预算财政拨款支出决算。', [any(AMOUNT, 'general')]],
    [
      'general-change',
      '一般公共预算支出比上年',
      '一般公共预算财政拨款支出比上年的增减额或增减率。',
      [any(CHANGE, 'general')],
    ],
    ['classes', '支出到类', '一般公共预算支出按功能分类的类分列。', [any(AMOUNT, ...CLASS_ITEMS)]],
    ['sections', '支出到款', '一般公共预算支出按功能分类的款分列。', [deep(2, 'functional', 'outturn')]],
    ['items', '支出到项', '一般公共预算支出按功能分类的项分列。', [deep(3, 'functional', 'outturn')]],
    [
      'general-completion',
      '完成预算',
      '一般公共预算支出的预算数或完成预算的百分比，合计或逐项。',
      [any(BUDGET, 'general', 'functional')],
    ],
    [
      'general-basic',
      '人员与公用经费',
      '一般公共预算基本支出分为人员经费与公用经费。',
      [any(AMOUNT, 'personnel-funds'), any(AMOUNT, 'public-funds')],
    ],
    [
      'basic-economic',
      '基本支出到经济分类款',
      '一般公共预算基本支出按经济分类的款分列。',
      [deep(3, 'economic', 'outturn')],
    ],
    ['fund', '政府性基金', '政府性基金预算收支；没有的声明为零。', [any(AMOUNT, 'fund', 'income-fund')]],
    [
      'capital',
      '国有资本经营',
      '国有资本经营预算收支；没有的声明为零。',
      [any(AMOUNT, 'capital', 'income-capital')],
    ],
  ),
  ...within(
    'sangong',
    ['sangong', '“三公”合计', '“三公”经费支出决算合计。', [any(AMOUNT, 'sangong')]],
    [
      'sangong-budget',
      '“三公”预算对比',
      '“三公”经费合计的预算数或完成预算的百分比。',
      [any(BUDGET, 'sangong')],
      nilBy('sangong'),
    ],
    [
      'sangong-change',
      '“三公”比上年',
      '“三公”经费合计比上年的增减。',
      [any(CHANGE, 'sangong')],
      nilBy('sangong'),
    ],
    ...SANGONG_PARTS.flatMap(([id, name, whole]): Entry[] => [
      [id, name, `${whole}支出决算；没有的声明为零。`, [any(AMOUNT, id)]],
      [
        `${id}-budget`,
        `${name}预算对比`,
        `${whole}的预算数或完成预算的百分比。`,
        [any(BUDGET, id)],
        nilBy(id),
      ],
      [`${id}-change`, `${name}比上年`, `${whole}比上年的增减。`, [any(CHANGE, id)], nilBy(id)],
    ]),
    [
      'abroad-groups',
      '出国团组与人数',
      '因公出国（境）的团组数与人数。',
      [any(COUNT, 'abroad-groups'), any(COUNT, 'abroad-persons')],
      nilBy('abroad'),
    ],
    [
      'vehicle-purchase',
      '用车购置费',
      '公务用车购置费单列；没有的声明为零。',
      [any(AMOUNT, 'vehicle-purchase')],
      nilBy('vehicle'),
    ],
    [
      'vehicle-running',
      '用车运行维护费',
      '公务用车运行维护费单列；没有的声明为零。',
      [any(AMOUNT, 'vehicle-running')],
      nilBy('vehicle'),
    ],
    [
      'vehicles-purchased',
      '用车购置数',
      '公务用车购置数。',
      [any(COUNT, 'vehicles-purchased')],
      nilBy('vehicle-purchase', 'vehicle'),
    ],
    ['vehicles-kept', '用车保有量', '年末公务用车保有量。', [any(COUNT, 'vehicles-kept')], nilBy('vehicle')],
    [
      'reception-batches',
      '接待批次与人次',
      '国内公务接待的批次与人次。',
      [any(COUNT, 'reception-batches'), any(COUNT, 'reception-visits')],
      nilBy('reception', 'reception-domestic'),
    ],
  ),
  ...within(
    'other',
    ['operating', '机关运行经费', '机关运行经费支出；没有的声明为零。', [any(AMOUNT, 'operating')]],
    [
      'operating-change',
      '机关运行经费比上年',
      '机关运行经费比上年的增减。',
      [any(CHANGE, 'operating')],
      nilBy('operating'),
    ],
    ['procurement', '政府采购', '政府采购支出总额；没有的声明为零。', [any(AMOUNT, 'procurement')]],
    [
      'procurement-parts',
      '采购货物工程服务',
      '政府采购按货物、工程、服务分列。',
      [any(AMOUNT, 'procurement-goods', 'procurement-works', 'procurement-services')],
      nilBy('procurement'),
    ],
    [
      'procurement-smaller',
      '授予中小企业合同',
      '授予中小企业的合同金额或占比。',
      [any(['outturn', 'share'], 'procurement-smaller', 'procurement-smallest')],
      nilBy('procurement'),
    ],
    [
      'vehicles-owned',
      '占有使用车辆',
      '国有资产占有使用中的车辆数；没有的声明为零。',
      [any(COUNT, 'vehicles-owned')],
    ],
    [
      'equipment',
      '大型设备',
      '单价 50 万元以上通用设备、100 万元以上设备的台（套）数；没有的声明为零。',
      [any(COUNT, 'equipment', 'equipment-general', 'equipment-special')],
    ],
  ),
  ...within(
    'performance',
    [
      'performance-work',
      '绩效管理开展情况',
      '编制绩效目标、绩效监控、自评的项目数。',
      [any(COUNT, 'projects-targeted', 'projects-monitored', 'projects-evaluated', 'projects-appraised')],
    ],
    [
      'performance-projects',
      '项目预算执行',
      '项目的预算数与执行数。',
      [
        any(['budget', 'budget-initial', 'budget-full-year'], 'project'),
        any(['outturn', 'completion'], 'project'),
      ],
    ],
    [
      'performance-rows',
      '绩效指标完成',
      '绩效指标的指标值与完成值，两者都印出。',
      [any(['target'], 'performance'), any(['actual'], 'performance')],
    ],
    ['self-score', '整体自评得分', '部门整体支出绩效自评的总得分。', [any(['score'], 'self-score')]],
    [
      'self-score-scale',
      '整体自评满分',
      '部门整体支出绩效自评的满分；没有满分的得分无从比较。',
      [any(['weight'], 'self-score')],
    ],
  ),
];
