/** Ends and step of an axis of figures. */
export type Scale = { readonly min: number; readonly max: number; readonly interval: number };

/** The ticks of a scale, from its least to its greatest. */
export const ticksOf = ({ min, max, interval }: Scale): readonly number[] =>
  Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, at) =>
    Number((min + at * interval).toPrecision(12)),
  );

/** Zero may be left out only where values differ and all are above half of the greatest; the axis then says so. */
export const startsAtZero = (numbers: readonly number[]): boolean =>
  new Set(numbers).size <= 1 ||
  Math.min(...numbers) <= 0 ||
  Math.min(...numbers) < 0.5 * Math.max(...numbers);

/** The least of 1, 2, 2.5 or 5 times a power of ten that is not less than a positive number. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5].find((step) => step * power >= rough) ?? 10) * power;
}

/** A round scale that holds all numbers in about `splits` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function roundScale(numbers: readonly number[], splits: number): Scale {
  const zero = startsAtZero(numbers);
  const low = Math.min(...numbers, zero ? 0 : Number.POSITIVE_INFINITY);
  const most = Math.max(...numbers, zero ? 0 : Number.NEGATIVE_INFINITY);
  if (low === 0 && most === 0) return { min: 0, max: 1, interval: 1 };
  const high = most === low ? low + 1 : most;
  const interval = roundStep((high - low) / splits);
  const steps = (edge: number, round: (value: number) => number) =>
    Number((round(edge / interval) * interval).toPrecision(12));
  const min = steps(low, Math.floor);
  return { min, max: steps(high, Math.ceil), interval: Number(interval.toPrecision(12)) };
}

/**
 * Shifts in px (down is positive) that keep labels `gap` apart, in the order of `heights` (px from the top): each
 * cluster that would touch is spread about its middle, and stays between 0 and `limit` where it fits.
 */
export function spreadLabels(heights: readonly number[], gap: number, limit: number): readonly number[] {
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  type Cluster = { members: number[]; top: number };
  const place = (members: number[]): Cluster => {
    const middle = members.reduce((sum, at) => sum + (heights[at] ?? 0), 0) / members.length;
    const tall = (members.length - 1) * gap;
    return { members, top: Math.max(0, Math.min(limit - tall, middle - tall / 2)) };
  };
  const clusters: Cluster[] = [];
  for (const at of order) {
    let cluster = place([at]);
    for (let above = clusters.at(-1); above !== undefined; above = clusters.at(-1)) {
      if (cluster.top >= above.top + above.members.length * gap) break;
      clusters.pop();
      cluster = place([...above.members, ...cluster.members]);
    }
    clusters.push(cluster);
  }
  const shifts = heights.map(() => 0);
  for (const { members, top } of clusters) {
    members.forEach((at, place) => {
      shifts[at] = Math.round(top + place * gap - (heights[at] ?? 0));
    });
  }
  return shifts;
}
