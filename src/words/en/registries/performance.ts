import { type ToldById, told } from './indicator.ts';

/** Indicators of performance in English. */
export const PERFORMANCE: ToldById = {
  'self-score': {
    name: 'Self-score of overall departmental expenditure',
    sentence:
      'The total score of the performance self-evaluation of overall departmental expenditure, as printed. Full marks are 100, 90 or rescaled over the indicators that apply: compare the score rate. A self-evaluation is not an evaluation by the finance department or a third party.',
  },
  'self-score-rate': {
    name: 'Self-score rate of overall departmental expenditure',
    sentence:
      'The total self-score divided by the full marks the report states; not calculated where the report does not state them, and 100 is not put in their place. A total rescaled over the indicators that apply is taken as the report prints it.',
  },
  'project-execution-rate': {
    name: 'Execution rate of project budgets',
    sentence:
      'Over the projects of which the report states both budget and amount spent: the sum of amounts spent divided by the sum of budgets. Each project counts once, the narrative first. Full-year budgets, budgets not further specified and initial budgets are tried in this order and never mixed; projects of which either is not stated are not in it.',
  },
  'project-execution-median': {
    name: 'Median of project execution rates',
    sentence:
      'The median of the execution rates of the projects of which both budget and amount spent are stated, large and small projects alike. Held against the execution rate of project budgets taken together, it shows whether a few large projects decide.',
  },
  'project-execution-spread': {
    name: 'Range of project execution rates',
    sentence:
      'The percentage points between the highest and the lowest execution rate of a project; not applicable where there is one project only. A wide range says that projects progress unevenly; the reasons are in the report.',
  },
  'rows-met-share': {
    name: 'Performance indicators met',
    sentence:
      'Of the indicator rows of the annexes that print both target and actual value and can be judged, the share whose actual value meets the target. Targets marked ≥ or ≤ are taken in that direction; of the others, counts are met when not below the target and 100% when reached in full, while amounts and time limits that differ are not judged. Rows in words only are not counted. Indicators are set by the department itself: a high share does not mean that they were hard.',
  },
  'rows-deviation': {
    name: 'Deviation of performance indicators',
    sentence:
      'The median, over the indicator rows of the annexes, of the difference between actual value and target (in either direction) as a share of the target; rows with an approximate actual value are not counted. A large deviation may mean that targets were exceeded, or that they were set too low.',
  },
  ...told('projects-evaluated', 'Projects for which the report says that performance was self-evaluated.'),
};
