import type { Indicator } from './indicators.ts';

/**
 * The fewest values, the subject's own among them, of which a rank and a median are said. Of two, the median lies
 * between both and the rank only says which is larger, which the two figures say themselves.
 */
export const MINIMUM_RANKED = 3;
/**
 * The fewest values of which quartiles are said: from five on, each quartile is one of the values or lies between two
 * that are neither the smallest nor the largest alone. With fewer, the band would be drawn by single outliers.
 */
export const MINIMUM_BANDED = 5;

/** A value with the interval that its printed digits leave open; all three in one unit. */
export type Span = { readonly value: number; readonly low: number; readonly high: number };

export type Polarity = Indicator['polarity'];

/** Quartiles by linear interpolation between the ordered values, as `quantile_cont` has them. */
export type Band = { readonly lower: number; readonly upper: number };

/**
 * Where a value stands among its peers.
 * - `rank`: 1 is the best where there is a better direction (`order` says it), else the largest; it counts only peers
 *   that are certainly ahead.
 * - `lowest`: the last rank the value could have; `tied`: how many others cannot be told apart from it.
 * - `position`: certainly below or above the quartile band, else within it; `verdict` says what that means, and is
 *   null where neither direction is better.
 */
export type Standing =
  | {
      readonly kind: 'compared';
      readonly n: number;
      readonly order: 'largest-first' | 'smallest-first';
      readonly rank: number;
      readonly lowest: number;
      readonly tied: number;
      readonly median: number;
      readonly band: Band | null;
      readonly position: 'below' | 'within' | 'above' | null;
      readonly verdict: 'better' | 'worse' | null;
    }
  | { readonly kind: 'not-compared'; readonly n: number; readonly reason: 'too-few' | 'no-value' };

/** The value below which the share `p` of the ordered values lies. Throws when there is none. */
function quantile(ordered: readonly number[], p: number): number {
  const at = (ordered.length - 1) * p;
  const below = ordered[Math.floor(at)];
  const above = ordered[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new RangeError(`quantile ${p} of no values`);
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and, of enough values, quartiles: what a group is summed up by. Null for fewer than the minimum. */
export function summarise(
  values: readonly Span[],
): { readonly n: number; readonly median: number; readonly band: Band | null } | null {
  const n = values.length;
  if (n < MINIMUM_RANKED) return null;
  const ordered = values.map(({ value }) => value).sort((a, b) => a - b);
  return {
    n,
    median: quantile(ordered, 0.5),
    band: n < MINIMUM_BANDED ? null : { lower: quantile(ordered, 0.25), upper: quantile(ordered, 0.75) },
  };
}

/**
 * Where `subject` stands among `peers`: the comparable values of its group, its own among them, so that n is their
 * number. Values whose intervals meet are not told apart. Throws when the subject's own value is not among the peers.
 */
export function standing(subject: Span | null, peers: readonly Span[], polarity: Polarity): Standing {
  const n = peers.length;
  if (subject === null) return { kind: 'not-compared', n, reason: 'no-value' };
  const own = ({ value, low, high }: Span): boolean =>
    value === subject.value && low === subject.low && high === subject.high;
  if (!peers.some(own)) throw new RangeError(`value not among its peers: ${subject.value}`);
  const summary = summarise(peers);
  if (summary === null) return { kind: 'not-compared', n, reason: 'too-few' };

  const smaller = peers.filter(({ high }) => high < subject.low).length;
  const larger = peers.filter(({ low }) => low > subject.high).length;
  const order = polarity === 'lower' ? 'smallest-first' : 'largest-first';
  const ahead = order === 'smallest-first' ? smaller : larger;
  const together = n - smaller - larger;
  const position = summary.band === null ? null : positionIn(summary.band, subject);
  return {
    kind: 'compared',
    ...summary,
    order,
    rank: ahead + 1,
    lowest: ahead + together,
    tied: together - 1,
    position,
    verdict: verdictOf(position, polarity),
  };
}

const positionIn = ({ lower, upper }: Band, { low, high }: Span): 'below' | 'within' | 'above' =>
  high < lower ? 'below' : low > upper ? 'above' : 'within';

function verdictOf(
  position: 'below' | 'within' | 'above' | null,
  polarity: Polarity,
): 'better' | 'worse' | null {
  if (position === null || position === 'within' || polarity === 'none') return null;
  return (position === 'above') === (polarity === 'higher') ? 'better' : 'worse';
}
