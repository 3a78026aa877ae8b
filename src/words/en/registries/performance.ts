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
    name: 'Median execution rate of projects',
    sentence:
      'The median of the execution rates of the projects of which both budget and amount spent are stated, large and small alike; beside the rate of all amounts together it shows whether single large projects decide.',
  },
  'project-execution-spread': {
    name: 'Spread of the execution rates of projects',
    sentence:
      'The percentage points between the project with the highest execution rate and the one with the lowest; it does not apply to a single project. A wide spread says that projects advance unevenly; why is to be seen in the report.',
  },
  'rows-met-share': {
    name: 'Performance indicators that reach their target',
    sentence:
      'Of the indicator rows that print both target and actual value and can be judged, the share that reach the target. A target with a bound (at least, at most) says which side is right; without one, as many for counts and the whole for 100% are enough, and money or time that differs is not judged. Rows in words only are not in it. Departments set their own indicators: a high share does not say that they were hard.',
  },
  'rows-deviation': {
    name: 'Deviation of performance indicators from their targets',
    sentence:
      'The median over indicator rows of the difference between actual value and target, whichever is larger, as a share of the target; rows with an approximate value are left out. A wide deviation may be more than was planned, or a target set too low.',
  },
  ...told('projects-evaluated', 'Projects for which the report says that performance was self-evaluated.'),
};
