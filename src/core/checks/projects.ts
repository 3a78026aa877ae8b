import { ratio } from '../expression.ts';
import type { Measure } from '../fact.ts';
import type { Check, Claim } from './claim.ts';
import { claimOf, figureOf, printedIn, type Row, rowsOf } from './rows.ts';

/** The budget a rate of execution is of: its own base, and without one the full year’s before any other. */
const BASES: readonly (readonly [rate: Measure, bases: readonly Measure[]])[] = [
  ['completion', ['budget-full-year', 'budget']],
  ['completion-full-year', ['budget-full-year']],
  ['completion-initial', ['budget-initial']],
];

/** Each rate of execution a row prints, held against what the same row prints of outturn and budget. */
const executions = (row: Row): readonly Claim[] =>
  BASES.flatMap(([rate, bases]) => {
    const base = bases.find((measure) => printedIn(row, measure).length > 0) ?? bases[0] ?? 'budget';
    return claimOf(row, rate, {
      relation: 'equal',
      expected: ratio(figureOf(row, 'outturn'), figureOf(row, base)),
    });
  });

const PROJECT = ['示例系统运行维护'];

/** REGISTRY part: checks of each project, in the narrative and in its forms. */
export const PROJECTS: readonly Check[] = [
  {
    id: 'project-execution',
    group: '项目',
    name: '项目预算执行率',
    sentence: '每个项目印出的执行率应等于同一处印出的执行数除以预算数。',
    claims: [],
    family: (told) => rowsOf(told, 'project').flatMap(executions),
    holds: [
      ['project', 'budget-full-year', '40.00', '万元', 0, PROJECT],
      ['project', 'outturn', '38.50', '万元', 0, PROJECT],
      ['project', 'completion', '96.25', '%', 0, PROJECT],
    ],
    breaks: [
      ['project', 'budget-full-year', '40.00', '万元', 0, PROJECT],
      ['project', 'outturn', '38.50', '万元', 0, PROJECT],
      ['project', 'completion', '100', '%', 0, PROJECT],
    ],
    undecided: [
      ['project', 'outturn', '38.50', '万元', 0, PROJECT],
      ['project', 'completion', '96.25', '%', 0, PROJECT],
    ],
  },
];
