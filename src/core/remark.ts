import type { FactId, ReportId } from './fact.ts';
import type { Place } from './place.ts';

/** What a report says in words that can be held against its figures, its card or itself. Closed: reader and checks switch on it. */
export const REMARK_KINDS = {
  'budget-word': '决算数与预算数的比较',
  direction: '增减方向',
  coverage: '全覆盖、100%',
  'heading-year': '标题年份',
  'column-year': '表头的上年',
  'opening-year': '段首年份',
  'comparison-year': '对比年份',
  'as-of-year': '截至年份',
  name: '单位名称',
  'field-name': '表头的单位名称',
  'unit-code': '单位代码',
  template: '模板残留',
  numbering: '编号',
  repetition: '重复文字',
  'no-unit': '金额单位',
  'no-percent': '百分号',
  'within-budget': '控制在预算内',
  'all-met': '全部达到目标',
  'not-done': '未完成',
  'full-marks': '得满分的指标行',
  'far-off': '偏离指标值',
  'list-count': '所列个数',
  'unit-value': '标准与人数',
  'rescaled-score': '换算得分',
  parts: '分列各部分',
  'paired-parts': '一并分列',
  'listed-shares': '分列各项占比',
  'told-change': '变动与前后数字',
  'told-direction': '数额与幅度的方向',
  'greatest-fall': '最高降幅',
  'told-balance': '结余',
  'told-share': '其中部分的占比',
  'told-within': '其中部分',
  'told-mean': '人均、次均',
  'told-product': '单价乘以数量',
  'payer-shares': '各方负担的占比',
  'unit-lost': '金额单位',
  'account-line': '支出科目',
  'explained-line': '名词解释的科目',
  'project-by-money': '绩效表中的项目名称',
  'project-in-list': '清单中的项目名称',
  'project-in-annex': '附件中的项目名称',
  'project-count': '清单的项目数',
  'project-count-again': '项目数',
  'unit-name': '所属单位名称',
  'units-again': '单位构成',
  'cited-title': '所引报告名称',
  'word-order': '名称词序',
  wording: '用语与标点',
  'heading-word': '标题用字',
  'form-word': '指标名称用字',
  'contents-title': '目录与标题',
  'figure-number': '图号',
  inspected: '检查机构数',
  sign: '符号',
  'indicator-unit': '指标计量单位',
  'indicator-count': '指标项数',
  'indicator-list': '二级指标',
  'indicator-mixed': '指标层级',
  'indicator-goals': '一级指标',
  purposes: '用途',
  'nil-completion': '完成预算0%',
  'fund-level': '资金级次',
  'listed-expense': '列举的费用',
  purchase: '采购',
  'told-twice': '期间',
  'all-of': '全部',
  'measured-word': '超过、不足、最高',
  'told-sum': '所列金额',
  'told-again': '两处所述的数字',
  restated: '括注换算的数字',
  'digits-swapped': '数字颠倒',
  'digit-changed': '一位数字不同',
  'document-number': '文号',
  'title-year': '文件名称中的年份',
  'annex-number': '附件编号',
  'told-in-table': '正文与表格的数字',
  'table-rows': '表中合计行',
  'table-columns': '表中合计栏',
  'table-left': '表中差额',
  'table-rate': '表中比率',
  'table-growth': '表中增减率',
} as const;
export type RemarkKind = keyof typeof REMARK_KINDS;

export type RemarkId = string & { readonly brand: 'remark' };

/**
 * One thing a report says in words, with its place.
 * - `word`: the words themselves, a few characters, never a sentence.
 * - `beside`: the words of the same report they are held against (the number before in a list), or null.
 * - `facts`: the figures they stand with.
 */
export type Remark = {
  readonly id: RemarkId;
  readonly report: ReportId;
  readonly kind: RemarkKind;
  readonly word: string;
  readonly beside: string | null;
  readonly facts: readonly FactId[];
  readonly place: Place;
};

/** The id of a remark: the report, what is said, and where. */
export const remarkId = (
  report: ReportId,
  kind: RemarkKind,
  { line, start }: Pick<Place, 'line' | 'start'>,
): RemarkId => `${report}:${kind}:${line}.${start}` as RemarkId;
