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
  ...told('projects-evaluated', 'Projects for which the report says that performance was self-evaluated.'),
};
