import { type Band, summarise } from '../core/peers.ts';
import { roundStep } from './scale.ts';

/** How many numbers lie from `from` up to but not including `to`; null where the bin is open to that side. */
export type Bin = { readonly from: number | null; readonly to: number | null; readonly count: number };

/** How the numbers of a group are spread; of too few there is no median, of few no quartiles. */
export type Spread = {
  readonly n: number;
  readonly min: number;
  readonly max: number;
  readonly median: number | null;
  readonly band: Band | null;
  /** In ascending order, adjoining, of one width but for open ones at the ends. */
  readonly bins: readonly Bin[];
};

/** Numbers farther than this many times the distance of the quartiles from them share one open bin. */
const FAR = 4;
const MOST_BINS = 32;

const round = (value: number): number => Number(value.toPrecision(12));

/**
 * Bins with round edges over numbers in ascending order: as wide as Freedman and Diaconis have it, at most 32 of them,
 * and an open bin at an end where some lie very far out, so that they do not squeeze the others together.
 */
function binsOf(ordered: Float64Array, band: Band | null): readonly Bin[] {
  const n = ordered.length;
  const [min, max] = [ordered[0] ?? 0, ordered[n - 1] ?? 0];
  const apart = band === null ? 0 : band.upper - band.lower;
  const [low, high] =
    band === null || apart === 0
      ? [min, max]
      : [Math.max(min, band.lower - FAR * apart), Math.min(max, band.upper + FAR * apart)];
  if (low === high) return [{ from: low, to: round(low + 1), count: n }];
  const step = roundStep(Math.max((2 * apart) / Math.cbrt(n), (high - low) / MOST_BINS));
  const first = Math.floor(low / step);
  const last = Math.floor(high / step) + 1;
  const counts = new Array<number>(last - first).fill(0);
  let [under, over] = [0, 0];
  for (const value of ordered) {
    const place = Math.floor(value / step) - first;
    if (place < 0) under += 1;
    else if (place >= counts.length) over += 1;
    else counts[place] = (counts[place] ?? 0) + 1;
  }
  return [
    ...(under === 0 ? [] : [{ from: null, to: round(first * step), count: under }]),
    ...counts.map((count, at) => ({
      from: round((first + at) * step),
      to: round((first + at + 1) * step),
      count,
    })),
    ...(over === 0 ? [] : [{ from: round(last * step), to: null, count: over }]),
  ];
}

/** The spread of some numbers; null of none. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const ordered = Float64Array.from(numbers).sort();
  const [min, max] = [ordered[0], ordered.at(-1)];
  if (min === undefined || max === undefined) return null;
  const summary = summarise(Array.from(ordered, (value) => ({ value, low: value, high: value })));
  const band = summary?.band ?? null;
  return { n: ordered.length, min, max, median: summary?.median ?? null, band, bins: binsOf(ordered, band) };
}

/**
 * How far each dot stands off the middle line so that no two of `size` px touch, in the order of `xs`: each as near to
 * the middle as those before it leave room.
 */
export function swarm(xs: readonly number[], size: number): readonly number[] {
  const placed: { readonly x: number; readonly y: number }[] = [];
  const offsets = xs.map(() => 0);
  for (const at of xs.map((_, place) => place).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b)) {
    const x = xs[at] ?? 0;
    const near = placed.filter((other) => Math.abs(other.x - x) < size);
    const edges = near.flatMap((other) => {
      const reach = Math.sqrt(size * size - (other.x - x) ** 2);
      return [other.y + reach, other.y - reach];
    });
    const free = (y: number): boolean =>
      near.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= size * size - 1e-6);
    const y = [0, ...edges].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a).find(free) ?? 0;
    placed.push({ x, y });
    offsets[at] = y;
  }
  return offsets;
}

/**
 * Where labels over a plot stand: `left` in px, and the row from the bottom; null where `most` rows leave no room. Each
 * is centred over its `x` where that fits.
 */
export function labelRows(
  labels: readonly { readonly x: number; readonly width: number }[],
  whole: number,
  most: number,
): readonly ({ readonly left: number; readonly row: number } | null)[] {
  const ends: { readonly left: number; readonly right: number; readonly row: number }[] = [];
  return labels.map(({ x, width }) => {
    const left = Math.max(0, Math.min(whole - width, x - width / 2));
    for (let row = 0; row < most; row += 1) {
      const meets = ends.some(
        (end) => end.row === row && end.left < left + width + 8 && left < end.right + 8,
      );
      if (meets) continue;
      ends.push({ left, right: left + width, row });
      return { left, row };
    }
    return null;
  });
}
