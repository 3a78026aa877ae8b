import { ratio } from '../expression.ts';
import type { Measure } from '../fact.ts';
import type { Claim } from './claim.ts';
import { claimOf, figureOf, printedIn, type Row } from './rows.ts';

/** The budget a rate of execution is of: its own base, and without one the full year’s before any other. */
export const BASES: readonly (readonly [rate: Measure, bases: readonly Measure[]])[] = [
  ['completion', ['budget-full-year', 'budget']],
  ['completion-full-year', ['budget-full-year']],
  ['completion-initial', ['budget-initial']],
];

/** Each rate of execution a row prints, held against what the same row prints of outturn and budget. */
export const executionsOf = (row: Row): readonly Claim[] =>
  BASES.flatMap(([rate, bases]) => {
    const base = bases.find((measure) => printedIn(row, measure).length > 0) ?? bases[0] ?? 'budget';
    return claimOf(row, rate, {
      relation: 'equal',
      expected: ratio(figureOf(row, 'outturn'), figureOf(row, base)),
      whole: true,
    });
  });
