import { BASE_DATA } from './checks/base-data.ts';
import { BOUNDS } from './checks/bounds.ts';
import { BUDGET } from './checks/budget.ts';
import type { Check, Claim, ExampleFigure } from './checks/claim.ts';
import { COMPLETION_RATES } from './checks/completion-rates.ts';
import { CONTROL_ROWS } from './checks/control-rows.ts';
import { COST_CHECKS } from './checks/costs.ts';
import { EVALUATION } from './checks/evaluation.ts';
import { FISCAL } from './checks/fiscal.ts';
import { GENERAL } from './checks/general.ts';
import { GOALS } from './checks/goals.ts';
import { HOLDINGS } from './checks/holdings.ts';
import { IMPLIED } from './checks/implied.ts';
import { LISTED_TABLES } from './checks/listed-tables.ts';
import { LISTS } from './checks/lists.ts';
import { PEOPLE_CHECKS } from './checks/people.ts';
import { PROJECT_COURSE } from './checks/project-course.ts';
import { PROJECT_LISTS } from './checks/project-lists.ts';
import { PROJECTS } from './checks/projects.ts';
import { SAME_THINGS } from './checks/same-things.ts';
import { SANGONG_CHECKS } from './checks/sangong.ts';
import { SANGONG_RATES } from './checks/sangong-rates.ts';
import { SCORES } from './checks/scores.ts';
import { SHARES } from './checks/shares.ts';
import { STRUCTURE } from './checks/structure.ts';
import { TABLES } from './checks/tables.ts';
import { TOTALS } from './checks/totals.ts';
import { WORK } from './checks/work.ts';
import { YEARS } from './checks/years.ts';
import { evaluate, type Lookup, type Outcome } from './expression.ts';
import { isMeasure, MEASURES } from './fact.ts';
import { itemOf } from './items.ts';

export type { Check, Claim, ExampleFigure, Excuse, Relation, Told } from './checks/claim.ts';

/** REGISTRY: what must hold (勾稽关系). A new check is one entry in a part below, with an example that holds and one that breaks. */
export const CHECKS: readonly Check[] = [
  ...TOTALS,
  ...GENERAL,
  ...FISCAL,
  ...SHARES,
  ...BUDGET,
  ...IMPLIED,
  ...STRUCTURE,
  ...LISTS,
  ...TABLES,
  ...LISTED_TABLES,
  ...PROJECTS,
  ...PROJECT_LISTS,
  ...PROJECT_COURSE,
  ...SANGONG_CHECKS,
  ...SANGONG_RATES,
  ...YEARS,
  ...HOLDINGS,
  ...PEOPLE_CHECKS,
  ...WORK,
  ...SCORES,
  ...BOUNDS,
  ...GOALS,
  ...SAME_THINGS,
  ...COST_CHECKS,
  ...EVALUATION,
  ...COMPLETION_RATES,
  ...CONTROL_ROWS,
  ...BASE_DATA,
];

/** The example of a check that stays unchecked: a term of it is not told. */
export const undecidedExample = ({ holds, undecided }: Check): readonly ExampleFigure[] =>
  undecided ?? holds.slice(-1);

/** The one check that is not arithmetic on chosen figures: equal statements at several places. */
export const REPEATED = {
  id: 'repeated',
  group: '前后一致',
  name: '同一数字前后一致',
  sentence: '同一数字在报告的不同位置（正文、附件、表格、图注）应当相同。',
} as const;

/** The name of a claim's subject: an item's name, or an item's name with what is said of it. */
export function subjectName(subject: string): string {
  const [id = '', measure = ''] = subject.replace(/@[\d.]+$/u, '').split(':');
  const { name } = itemOf(id);
  return isMeasure(measure) && measure !== 'outturn' && measure !== 'count'
    ? `${name}${MEASURES[measure]}`
    : name;
}

export type Sides = { readonly stated: Outcome; readonly expected: Outcome };

/** Both sides of a claim in one report. */
export const sidesOf = (claim: Claim, lookup: Lookup): Sides => ({
  stated: evaluate(claim.stated, lookup),
  expected: evaluate(claim.expected, lookup),
});
