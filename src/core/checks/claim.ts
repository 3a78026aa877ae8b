import { type Expression, item, type Lookup, ratio } from '../expression.ts';
import type { ItemId, Measure } from '../fact.ts';
import { ITEMS } from '../items.ts';
import type { Dimension, Quantity } from '../quantity.ts';

/** How two sides of a claim must stand to each other. */
export type Relation = 'equal' | 'at-most' | 'together';

/**
 * One thing that must hold in a report. `stated` is the printed figure the claim is about, `expected` what other
 * printed figures make of it. `together`: both are nil or neither is.
 */
export type Claim = {
  readonly subject: string;
  readonly relation: Relation;
  readonly stated: Expression;
  readonly expected: Expression;
  /** A better reading of a broken claim, if one explains it. */
  readonly explain?: (lookup: Lookup, stated: Quantity) => string | null;
};

/** A figure of an example: item, measure, value, unit, and how many years before the report's. */
export type ExampleFigure = readonly [
  item: string,
  measure: Measure,
  value: string,
  unit: '万元' | '%' | '批次' | '人次' | '辆' | '人',
  yearOffset?: -1,
];

/** What must hold, as data: one claim or one for each member of a family, with an example of each verdict. */
export type Check = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** One sentence, in the words of the accounts. */
  readonly sentence: string;
  readonly claims: readonly Claim[];
  readonly holds: readonly ExampleFigure[];
  readonly breaks: readonly ExampleFigure[];
};

/** A claim that a printed figure equals what others make of it. */
export const equal = (
  subject: string,
  stated: Expression,
  expected: Expression,
  explain?: Claim['explain'],
): Claim => ({
  subject,
  relation: 'equal',
  stated,
  expected,
  ...(explain ? { explain } : {}),
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
