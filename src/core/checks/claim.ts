import type { Exact } from '../exact.ts';
import { type Expression, item, ratio } from '../expression.ts';
import type { Fact, ItemId, Measure } from '../fact.ts';
import { ITEMS } from '../items.ts';
import type { Dimension, Unit } from '../quantity.ts';

/** How two sides of a claim must stand to each other. */
export type Relation = 'equal' | 'at-most' | 'together' | 'only-with';

/**
 * Our reading may be at fault: a figure was not bound with certainty, or was read and not bound at all. Of those `unread`,
 * the `least`, in the base unit: a sum that lacks less does not lack any of them, and what holds `otherwise` counts.
 */
export type Misgiving = {
  readonly doubt: string;
  readonly unread?: { readonly least: Exact; readonly otherwise: Excuse | null };
};

/** Why a break is not called one: in words, lawful inequality or other terms — unchecked; a misgiving — doubtful. */
export type Excuse = string | Misgiving;

/** A misgiving of our reading, in words. */
export const inDoubt = (doubt: string): Misgiving => ({ doubt });

/**
 * One thing that must hold in a report. `stated` is the printed figure the claim is about, `expected` what other
 * printed figures make of it. `together`: both are nil or neither is; `only-with`: where the second is nil, so is the first.
 */
export type Claim = {
  readonly subject: string;
  readonly relation: Relation;
  readonly stated: Expression;
  readonly expected: Expression;
  /** What the subject is called where it is no item: a project, a 项, a row. */
  readonly name?: string;
  /** Whole 万元 beside figures with fractions are whole to the last digit: a budget of 3万元 was not rounded to it. */
  readonly whole?: true;
  /** Tenths of a point beside hundredths are given, not rounded: 3.5 in a sheet that prints 9.99. */
  readonly points?: true;
  /** What is as of some month before the year's end may be held against the year: it is never more than it. */
  readonly midYear?: true;
  /** Why a break could not be called one. */
  readonly unsure?: Excuse | null;
  /** The same, where what is expected only falls short: parts that may not all be told. */
  readonly short?: Excuse | null;
  /** The same, where what is stated only falls short of it. */
  readonly over?: Excuse | null;
};

/** A figure of an example: item, measure, value, unit, how many years before the report's, the row it stands in, and as of when. */
export type ExampleFigure = readonly [
  item: string,
  measure: Measure,
  value: string,
  unit: Unit,
  yearOffset?: -1 | 0,
  path?: readonly string[],
  asOf?: string,
];

/** What a family makes its claims of: the facts of one report, and its year. */
export type Told = { readonly facts: readonly Fact[]; readonly year: number };

/**
 * What must hold, as data: one claim or one for each member of a family, with an example of each verdict. A family
 * over an open table (every project, every 项) makes its claims of the facts of the report: see `rows.ts`.
 */
export type Check = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** One sentence, in the words of the accounts. */
  readonly sentence: string;
  readonly claims: readonly Claim[];
  readonly family?: (told: Told) => readonly Claim[];
  /** Where the figures of its examples stand, where a heading, a column or one line decides what they are. */
  readonly at?: {
    readonly section?: string;
    readonly column?: string;
    readonly line?: number;
    readonly level?: string;
  };
  readonly holds: readonly ExampleFigure[];
  readonly breaks: readonly ExampleFigure[];
  /** Left unchecked; where none is given, the last figure of `holds` alone is. */
  readonly undecided?: readonly ExampleFigure[];
};

/** A claim that a printed figure equals what others make of it. */
export const equal = (subject: string, stated: Expression, expected: Expression): Claim => ({
  subject,
  relation: 'equal',
  stated,
  expected,
});

/** A printed share held against its part and its whole. */
export const share = (part: string, whole: string): Claim =>
  equal(part, item(part, 'share'), ratio(item(part), item(whole)));

/** The items that are parts of another and measure the same kind of thing. */
export const childrenWith = (parent: string, dimension: Dimension): ItemId[] =>
  ITEMS.filter((candidate) => candidate.parent === parent && candidate.dimension === dimension).map(
    ({ id }) => id,
  );
/** Several items with one measure, as terms of a sum. */
export const items = (ids: readonly string[], measure: Measure = 'outturn'): Expression[] =>
  ids.map((id) => item(id, measure));
