import { type Exact, exact } from '../exact.ts';
import { difference, type Expression, first, inferred, item, prior, ratio } from '../expression.ts';
import type { Measure } from '../fact.ts';
import type { Topic } from '../items.ts';
import { type Dimension, UNITS } from '../quantity.ts';

/** Units an indicator is shown in, with their size in the base unit of the dimension. */
export const DISPLAY_UNITS = {
  万元: { dimension: 'money', factor: UNITS.万元.factor, places: 2 },
  亿元: { dimension: 'money', factor: UNITS.亿元.factor, places: 4 },
  '元/人次': { dimension: 'money', factor: exact(1n), places: 2 },
  '元/批次': { dimension: 'money', factor: exact(1n), places: 2 },
  '元/人': { dimension: 'money', factor: exact(1n), places: 2 },
  '万元/万人': { dimension: 'money', factor: exact(1n), places: 2 },
  '万元/家': { dimension: 'money', factor: UNITS.万元.factor, places: 2 },
  '元/人·年': { dimension: 'standard', factor: exact(1n), places: 2 },
  '%': { dimension: 'ratio', factor: UNITS['%'].factor, places: 2 },
  个: { dimension: 'group', factor: exact(1n), places: 0 },
  项: { dimension: 'count', factor: exact(1n), places: 0 },
  件: { dimension: 'thing', factor: exact(1n), places: 0 },
  人: { dimension: 'person', factor: exact(1n), places: 0 },
  万人: { dimension: 'person', factor: UNITS.万人.factor, places: 4 },
  批次: { dimension: 'batch', factor: exact(1n), places: 0 },
  人次: { dimension: 'visit', factor: exact(1n), places: 0 },
  万人次: { dimension: 'visit', factor: UNITS.万人次.factor, places: 4 },
  家: { dimension: 'institution', factor: exact(1n), places: 0 },
  家次: { dimension: 'count', factor: exact(1n), places: 0 },
  辆: { dimension: 'vehicle', factor: exact(1n), places: 0 },
  分: { dimension: 'score', factor: exact(1n), places: 2 },
} as const satisfies Record<string, { dimension: Dimension; factor: Exact; places: number }>;
export type DisplayUnit = keyof typeof DISPLAY_UNITS;

/** Traps of comparison an indicator is open to; each is computed in `comparability.ts`. */
export type Trap =
  | 'level-mix'
  | 'scope-mix'
  | 'sangong-scope'
  | 'part-year-base'
  | 'budget-base'
  | 'document-kind'
  | 'derived-prior'
  | 'includes-counties'
  | 'rate-base'
  | 'counting-unit'
  | 'money-source'
  | 'epidemic-money'
  | 'parts-stated'
  | 'score-scale';

/** What a value is a figure of, where the same word stands for several that must not be ranked together. */
export type Basis =
  | 'budget-money'
  | 'scheme-money'
  | 'unnamed-population'
  | 'registered-population'
  | 'resident-population'
  | 'by-institution'
  | 'by-visit';

/**
 * What we compare. `polarity` says whether more is better, worse or neither; only `lower` and `higher` may colour.
 * `share` marks shares of the composition chart, in drawing order of the registry.
 */
export type Indicator = {
  readonly id: string;
  readonly name: string;
  readonly topic: Topic;
  readonly unit: DisplayUnit;
  readonly expression: Expression;
  /** How last year's value is found in this year's report, where it can be. */
  readonly prior?: Expression;
  readonly polarity: 'lower' | 'higher' | 'none';
  readonly basis?: Basis;
  /** One sentence for the definitions page. */
  readonly sentence: string;
  readonly traps: readonly Trap[];
};

/** What may stand between any two bureaus: their level, what their accounts cover, what kind of report speaks. */
export const ALWAYS: readonly Trap[] = ['level-mix', 'scope-mix', 'document-kind'];

/** Outturn of a money item, with last year's where the report lets it be known. */
export const outturn = (
  id: string,
  name: string,
  topic: Topic,
  sentence: string,
  traps: readonly Trap[],
  before: Expression = prior(id),
): Indicator => ({
  id,
  name,
  topic,
  unit: '万元',
  expression: item(id),
  prior: before,
  polarity: 'none',
  sentence,
  traps,
});

/** The budget an outturn is held against: as printed, else the outturn divided by the printed completion. */
export const budgetOf = (id: string): Expression =>
  first(
    item(id, 'budget-full-year'),
    item(id, 'budget'),
    item(id, 'budget-initial'),
    inferred(
      ratio(
        item(id),
        first(item(id, 'completion'), item(id, 'completion-full-year'), item(id, 'completion-initial')),
      ),
    ),
  );

/** A part of a whole: the printed share, else the one over the other. */
export const share = (
  id: string,
  part: string,
  whole: string,
  name: string,
  topic: Topic,
  sentence: string,
  traps: readonly Trap[] = ALWAYS,
): Indicator => ({
  id,
  name,
  topic,
  unit: '%',
  expression: first(item(part, 'share'), ratio(item(part), item(whole))),
  polarity: 'none',
  sentence,
  traps,
});

/** How far a budget was carried out: the printed percentage, else the outturn over the budget. */
export const completion = (id: string, name: string, topic: Topic, traps: readonly Trap[]): Indicator => ({
  id: `${id}-completion`,
  name: `${name}完成预算`,
  topic,
  unit: '%',
  expression: first(
    item(id, 'completion'),
    item(id, 'completion-full-year'),
    item(id, 'completion-initial'),
    ratio(item(id), first(item(id, 'budget-full-year'), item(id, 'budget'), item(id, 'budget-initial'))),
  ),
  polarity: 'none',
  sentence: `${name}决算数占预算数的百分比；报告印出百分比时以印出者为准，否则由决算数与预算数相除。`,
  traps: [...traps, 'budget-base'],
});

/** Growth on last year: the printed rate, else this year's amount against last year's, by the first of `items` that is known. */
export const change = (
  id: string,
  name: string,
  topic: Topic,
  traps: readonly Trap[],
  items: readonly string[] = [id],
  beforeOf: (id: string) => Expression = prior,
): Indicator => ({
  id: `${id}-change-rate`,
  name: `${name}比上年增减率`,
  topic,
  unit: '%',
  expression: first(
    ...items.map((stated) => item(stated, 'change-rate')),
    ...items.map((stated) => ratio(difference(item(stated), beforeOf(stated)), beforeOf(stated))),
  ),
  polarity: 'none',
  sentence: `${name}比上年增减的百分比；报告印出时以印出者为准，未印出而上年数可知时由两年决算数计算。上年为零时没有意义。`,
  traps,
});

/** A number that a report states of an item, as it stands. */
export const count = (
  id: string,
  name: string,
  topic: Topic,
  unit: DisplayUnit,
  sentence: string,
  traps: readonly Trap[],
  measure: Measure = 'count',
): Indicator => ({
  id,
  name,
  topic,
  unit,
  expression: item(id, measure),
  polarity: 'none',
  sentence,
  traps,
});
