import { type Expression, first, item, type RowSet, ratio, rows } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { itemOf } from '../items.ts';
import { count, type Indicator, type Trap } from './indicator.ts';

const TRAPS: readonly Trap[] = ['scope-mix', 'document-kind'];

const SCORE = item('self-score', 'score');
const SCALE = item('self-score', 'weight');

/** Rows that are no project: the department as a whole, sums, and kinds of expenditure. */
const NO_PROJECT = /整体支出|^(?:合计|小计|总计|总额|基本支出|项目支出|项目|人员经费|公用经费)$/u;

/** Projects by their name alone: one element; what stands deeper is a source of their money, not another project. */
const PROJECTS: RowSet = {
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
  count(
    'projects-evaluated',
    '绩效自评项目数',
    'performance',
    '项',
    '报告说明的开展绩效自评的项目个数。',
    TRAPS,
  ),
];
