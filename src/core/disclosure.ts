import { isAnnexed, standing } from './choose.ts';
import { byPlace, type Fact, type ItemId, type Measure } from './fact.ts';
import { CLASS_ITEMS, itemOf } from './items.ts';
import type { Kind, Report } from './report.ts';

/** What came of looking for an expected line in a report. */
export const LINE_STATUSES = {
  told: { sign: '✓', name: '已披露' },
  nil: { sign: '无', name: '声明为零' },
  missing: { sign: '—', name: '未读到' },
  'not-applicable': { sign: '·', name: '不适用' },
} as const;
export type LineStatus = keyof typeof LINE_STATUSES;

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
type Proof = {
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
      '“三公”经费的预算数或完成预算的百分比。',
      [any(BUDGET, 'sangong')],
      nilBy('sangong'),
    ],
    [
      'sangong-change',
      '“三公”比上年',
      '“三公”经费合计或其分项比上年的增减。',
      [any(CHANGE, 'sangong', 'abroad', 'vehicle', 'reception')],
      nilBy('sangong'),
    ],
    ['abroad', '因公出国（境）费', '因公出国（境）费支出决算；没有的声明为零。', [any(AMOUNT, 'abroad')]],
    [
      'abroad-groups',
      '出国团组与人数',
      '因公出国（境）的团组数与人数。',
      [any(COUNT, 'abroad-groups'), any(COUNT, 'abroad-persons')],
      nilBy('abroad'),
    ],
    ['vehicle', '公务用车费', '公务用车购置及运行维护费支出决算；没有的声明为零。', [any(AMOUNT, 'vehicle')]],
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
    ['reception', '公务接待费', '公务接待费支出决算；没有的声明为零。', [any(AMOUNT, 'reception')]],
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
      '绩效指标的指标值或完成值。',
      [any(['target', 'actual'], 'performance')],
    ],
    [
      'self-score',
      '自评得分',
      '部门整体支出或项目自评的得分。',
      [any(['score'], 'self-score', 'score', 'project')],
    ],
  ),
];

/** The kinds of report the lines are expected of: what is published as accounts. */
const EXPECTED_OF: Readonly<Record<Kind, boolean>> = {
  'department-accounts': true,
  'unit-accounts': true,
  'performance-report': false,
};

export const expectsLines = ({ kind }: Pick<Report, 'kind'>): boolean => EXPECTED_OF[kind];

/** One expected line in one report: what came of it and the figures that show it, the weightiest first. */
export type LineFound = {
  readonly line: Line;
  readonly status: LineStatus;
  readonly facts: readonly Fact[];
};

const isNil = ({ value }: Fact): boolean => value === null || Number(value) === 0;

const byWeight = (a: Fact, b: Fact): number =>
  Number(isAnnexed(a.place.section)) - Number(isAnnexed(b.place.section)) ||
  standing(a) - standing(b) ||
  byPlace(a, b);

/** Every expected line of one report, in the order of the registry. */
export function linesOf(
  { year, kind }: Pick<Report, 'year' | 'kind'>,
  facts: readonly Fact[],
): readonly LineFound[] {
  if (!EXPECTED_OF[kind]) return LINES.map((line) => ({ line, status: 'not-applicable', facts: [] }));
  const byItem = new Map<ItemId, Fact[]>();
  for (const fact of facts) {
    if (fact.item === null || fact.year !== year) continue;
    const same = byItem.get(fact.item);
    if (same) same.push(fact);
    else byItem.set(fact.item, [fact]);
  }
  const proving = ({ items, measures, depth }: Proof): Fact[] =>
    items
      .flatMap((item) => byItem.get(item) ?? [])
      .filter(({ measure, path }) => measures.some((known) => known === measure) && path.length >= depth)
      .sort(byWeight);
  return LINES.map((line): LineFound => {
    const proofs = line.proofs.map(proving);
    if (proofs.every((proof) => proof.length > 0)) {
      const first = proofs.flatMap((proof) => proof.find((fact) => !isNil(fact)) ?? proof.slice(0, 1));
      return { line, status: first.every(isNil) ? 'nil' : 'told', facts: first };
    }
    const nil = line.nilBy.flatMap((item) => {
      const stated = proving({ items: [item], measures: ['outturn', 'count'], depth: 0 });
      return stated.length > 0 && stated.every(isNil) ? stated.slice(0, 1) : [];
    });
    return nil.length > 0 ? { line, status: 'nil', facts: nil } : { line, status: 'missing', facts: [] };
  });
}
