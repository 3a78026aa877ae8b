import type { TableCell } from './cells.ts';
import { meet, minus, NIL, over, plus, type Range, rangesOf, type Spot, times, wider } from './grid.ts';

/** How a figure of a table is made of others of it. */
export type Way =
  /** Rows or columns added up. */
  | 'rows'
  | 'columns'
  /** The first less the second, and where there is one plus the third. */
  | 'left'
  /** The first out of the second. */
  | 'rate'
  /** The first out of all of them. */
  | 'portion'
  /** How far the first moved from the second, out of the second. */
  | 'growth';

/** Whether a relation is borne out by the rest of its table. */
export type Standing = 'sure' | 'perhaps' | 'lone' | 'echo';

export type Relation = {
  readonly way: Way;
  readonly stated: Spot;
  readonly parts: readonly Spot[];
  /** What a rate is told in: a hundred for a share, a power of ten where units differ. */
  readonly scale: number;
  readonly holds: boolean;
  readonly standing: Standing;
};

/** What the parts make, or null where they make nothing. */
export function madeOf(way: Way, parts: readonly Range[], scale: number): Range | null {
  const [a, b, c] = parts;
  switch (way) {
    case 'rows':
    case 'columns':
      return parts.reduce(plus, NIL);
    case 'left':
      return a && b ? plus(minus(a, b), c ?? NIL) : null;
    case 'rate':
      return a && b && b.low > 0 ? times(over(a, b), scale) : null;
    case 'portion': {
      const whole = parts.reduce(plus, NIL);
      return a && whole.low > 0 ? times(over(a, whole), scale) : null;
    }
    case 'growth':
      return a && b && b.low > 0 ? times(over(minus(a, b), b), scale) : null;
  }
}

/** What was worked out may be cut off instead of rounded. */
const slackOf = (way: Way, stated: Spot): number =>
  way === 'rate' || way === 'growth' || way === 'portion' ? 10 ** -stated.decimals : 0;

/** Holds one figure against those it is made of. */
export function hold(
  way: Way,
  stated: Spot,
  parts: readonly Spot[],
  scale = 1,
): Omit<Relation, 'standing'> | null {
  // Only of a rate may the two be of different kinds: what falls on each.
  const alike = way === 'rate' ? [] : way === 'portion' || way === 'growth' ? parts : [stated, ...parts];
  if (new Set(alike.map(({ unit }) => unit)).size > 1) return null;
  const [own, ...ranges] = rangesOf([stated, ...parts]);
  const made = madeOf(way, ranges, scale);
  if (!own || !made) return null;
  return { way, stated, parts, scale, holds: meet(own, wider(made, slackOf(way, stated))) };
}

/** What one figure of a relation would have to be for it to hold; null where no value makes it. */
export function mendedTo({ way, stated, parts, scale }: Relation, cell: TableCell): Range | null {
  const [bare = NIL, ...ranges] = rangesOf([stated, ...parts]);
  const own = wider(bare, slackOf(way, stated));
  if (cell === stated.cell) {
    const made = madeOf(way, ranges, scale);
    return made && wider(made, slackOf(way, stated));
  }
  const index = parts.findIndex((part) => part.cell === cell);
  const [a, b, c] = ranges;
  if (index < 0 || !a) return null;
  switch (way) {
    case 'rows':
    case 'columns':
      return minus(own, ranges.filter((_, at) => at !== index).reduce(plus, NIL));
    case 'left':
      if (!b) return null;
      if (index === 0) return plus(minus(own, c ?? NIL), b);
      return index === 1 ? minus(plus(a, c ?? NIL), own) : plus(minus(own, a), b);
    case 'rate':
      if (!b) return null;
      if (index === 0) return product(times(own, 1 / scale), b);
      return own.low > 0 ? times(over(a, own), scale) : null;
    case 'portion': {
      const others = ranges.filter((_, at) => at !== index).reduce(plus, NIL);
      const ratio = times(own, 1 / scale);
      // x / (x + others) is the ratio; a / (x + others') is it.
      if (index === 0)
        return ratio.low > 0 && ratio.high < 1
          ? over(product(others, ratio), minus({ low: 1, high: 1 }, ratio))
          : null;
      return ratio.low > 0 ? minus(over(a, ratio), others) : null;
    }
    case 'growth': {
      if (!b) return null;
      const factor = { low: own.low / scale + 1, high: own.high / scale + 1 };
      if (index === 0) return product(factor, b);
      return factor.low > 0 ? over(a, factor) : null;
    }
  }
}

/** Two ranges multiplied, the second above nil. */
const product = (a: Range, b: Range): Range => ({
  low: a.low * (a.low < 0 ? b.high : b.low),
  high: a.high * (a.high < 0 ? b.low : b.high),
});
