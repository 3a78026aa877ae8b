import { type Expression, first, item, type RowSet, ratio, rows, tally } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { itemOf } from '../items.ts';
import { count, type Indicator, type Trap } from './indicator.ts';

const TRAPS: readonly Trap[] = ['scope-mix', 'document-kind'];

const SCORE = item('self-score', 'score');
const SCALE = item('self-score', 'weight');

/** Rows that are no project: the department as a whole, sums, and kinds of expenditure. */
const NO_PROJECT = /整体支出|^(?:合计|小计|总计|总额|基本支出|项目支出|项目|人员经费|公用经费)$/u;

/** Projects by their name alone: one element; what stands deeper is a source of their money, not another project. */
export const PROJECTS: RowSet = {
  item: itemOf('project').id,
  name: '各项目',
  rowOf: ([name, ...deeper]) =>
    name === undefined || deeper.length > 0 || NO_PROJECT.test(name) ? null : name,
};

/** Spent over budgeted, over the projects of which both are told; all budgets are of one base. */
const carriedOut = (budget: Measure): Expression =>
  ratio(rows(PROJECTS, 'outturn', budget), rows(PROJECTS, budget, 'outturn'));

/** 绩效: how the bureau scores itself, and how far its projects spent their budgets. */
export const PERFORMANCE: readonly Indicator[] = [
  {
    id: 'self-score',
    name: '部门整体支出自评得分',
    topic: 'performance',
    unit: '分',
    expression: SCORE,
    polarity: 'none',
    sentence:
      '部门整体支出绩效自评的总得分，按报告印出；满分有 100 分、90 分或按适用指标折算之别，比较时请用得分率。自评不是财政或第三方评价。',
    traps: [...TRAPS, 'score-scale'],
  },
  {
    id: 'self-score-rate',
    name: '部门整体支出自评得分率',
    topic: 'performance',
    unit: '%',
    expression: ratio(SCORE, SCALE),
    polarity: 'none',
    sentence:
      '自评总得分除以报告写明的满分；报告没有写明满分时不计算，不以 100 分代替。已按适用指标折算的总分以报告所载为准。',
    traps: TRAPS,
  },
  {
    id: 'project-execution-rate',
    name: '项目预算执行率',
    topic: 'performance',
    unit: '%',
    expression: first(carriedOut('budget-full-year'), carriedOut('budget'), carriedOut('budget-initial')),
    polarity: 'none',
    sentence:
      '报告同时说明预算数与执行数的项目，其执行数之和除以预算数之和；同一项目只计一次，以正文所列为先。依次取全年预算、未指明的预算、年初预算，不混用；未说明的项目不在其中。',
    traps: [...TRAPS, 'budget-base'],
  },
  {
    id: 'project-execution-median',
    name: '项目执行率中位数',
    topic: 'performance',
    unit: '%',
    expression: tally('projects-median'),
    polarity: 'none',
    sentence:
      '同时说明预算数与执行数的各项目执行率的中位数，大小项目一样看待；与按金额合计的项目预算执行率对照，可见是否由个别大项目决定。',
    traps: [...TRAPS, 'budget-base'],
  },
  {
    id: 'project-execution-spread',
    name: '项目执行率极差',
    topic: 'performance',
    unit: '%',
    expression: tally('projects-spread'),
    polarity: 'none',
    sentence:
      '执行率最高的项目与最低的项目相差的百分点；只有一个项目时不适用。差得多说明各项目进度不齐，原因要看报告。',
    traps: [...TRAPS, 'budget-base'],
  },
  {
    id: 'rows-met-share',
    name: '绩效指标达成率',
    topic: 'performance',
    unit: '%',
    expression: ratio(tally('rows-met'), tally('rows-compared')),
    polarity: 'none',
    sentence:
      '附表中同时印出指标值与完成值、且能判断高低的指标行里，完成值达到指标值的占比。指标值写明≥、≤的按其方向；未写明的，计数以不少于、100% 以足额为达到，金额、时限不等时不作判断；只有文字的行不计入。指标由部门自定，高低不代表难易。',
    traps: TRAPS,
  },
  {
    id: 'rows-deviation',
    name: '绩效指标偏离度',
    topic: 'performance',
    unit: '%',
    expression: tally('rows-deviation'),
    polarity: 'none',
    sentence:
      '附表各指标行完成值与指标值之差（不分高低）占指标值比重的中位数；完成值为约数的行不计入。偏离大可能是超额完成，也可能是指标定得过低。',
    traps: TRAPS,
  },
  count(
    'projects-evaluated',
    '绩效自评项目数',
    'performance',
    '项',
    '报告说明的开展绩效自评的项目个数。',
    TRAPS,
  ),
];
