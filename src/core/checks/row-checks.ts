import type { Measure } from '../fact.ts';
import type { Unit } from '../quantity.ts';
import type { Check, ExampleFigure } from './claim.ts';

type Figures = readonly ExampleFigure[];

/** Figures of an example that stand in rows of one open table, in one unit. */
export const figuresOf =
  (item: string, unit: Unit) =>
  (path: readonly string[], measure: Measure, value: string): ExampleFigure => [
    item,
    measure,
    value,
    unit,
    0,
    path,
  ];

/** An example with other values at some of its figures, by their numbers from 0. */
export const slip =
  (values: Readonly<Record<number, string>>) =>
  (figures: Figures): Figures =>
    figures.map(
      ([item, measure, value, ...rest], at): ExampleFigure => [item, measure, values[at] ?? value, ...rest],
    );

/** An example without some of its figures, by their numbers from 0. */
export const without =
  (...left: readonly number[]) =>
  (figures: Figures): Figures =>
    figures.filter((_, at) => !left.includes(at));

/** A check over rows as it is written down: its other examples are made of the one that holds. */
type RowCheck = Omit<Check, 'group' | 'claims' | 'family' | 'breaks' | 'undecided'> & {
  readonly family: NonNullable<Check['family']>;
  readonly breaks: (holds: Figures) => Figures;
  readonly undecided: (holds: Figures) => Figures;
};

/** Checks of one group whose claims are made of the rows a report prints. */
export const rowChecks = (group: string, checks: readonly RowCheck[]): readonly Check[] =>
  checks.map(({ breaks, undecided, ...check }) => ({
    ...check,
    group,
    claims: [],
    breaks: breaks(check.holds),
    undecided: undecided(check.holds),
  }));
