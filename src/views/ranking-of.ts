import type { Chart } from '../charts/chart.ts';
import type { Present } from '../charts/mark.ts';
import { ranking } from '../charts/ranking.ts';
import type { Reference } from '../charts/reference.ts';
import { formatStatistic } from '../core/format.ts';
import type { Indicator } from '../core/indicators.ts';
import { ruleWords } from '../words/registries.ts';
import type { Incomparable, Sort } from './address.ts';
import { type Comparison, summaryOf } from './peer-group.ts';

/** How a ranking is drawn: which end first, what of it is stressed, and what it is held against. */
export type RankingChoice = {
  readonly sort: Sort;
  readonly incomparable: Incomparable;
  readonly polarity: Indicator['polarity'];
  /** Codes of the bureaus the reader has chosen, where others are drawn beside them. */
  readonly selected: readonly string[];
  readonly references?: readonly Reference[];
};

/** A ranking of those that can be compared; the others are held apart, each with the name of the rule that says why. */
export const rankingOf = (
  { marks, left }: Comparison,
  { sort, incomparable, polarity, selected, references = [] }: RankingChoice,
): Chart =>
  ranking({
    marks,
    order: sort,
    polarity,
    selected,
    references,
    incomparable: left.map(({ mark, rule }) => ({ mark, reason: ruleWords(rule.code).name })),
    showIncomparable: incomparable === 'show',
  });

/** The middle of comparable marks as a line to hold figures against, or none where they are too few to have one. */
export function medianOf(marks: readonly Present[], nameOf: (n: number) => string): readonly Reference[] {
  const summary = summaryOf(marks);
  if (summary === null) return [];
  const { median, n } = summary;
  return [{ name: nameOf(n), number: median, shown: formatStatistic(median) }];
}
