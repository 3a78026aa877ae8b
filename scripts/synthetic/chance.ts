/** Chance that falls the same way whenever it is asked in the same order. */
export type Chance = {
  /** At least 0 and below 1. */
  uniform(): number;
  /** True in so many of a hundred. */
  percent(percent: number): boolean;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** Around 0, with a standard deviation of 1. */
  normal(): number;
  /** Above 0, half of them above `median`; `spread` is the standard deviation of the logarithm. */
  lognormal(median: number, spread: number): number;
  among<T>(first: T, ...others: readonly T[]): T;
};

/** FNV-1a over the UTF-16 units of a text. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Chance seeded by words: the same words, the same chance. The generator is mulberry32. */
export function chanceOf(...words: readonly (string | number)[]): Chance {
  let state = seedOf(words.join('|'));
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const whole = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));
  return {
    uniform,
    percent: (percent) => uniform() * 100 < percent,
    whole,
    normal,
    lognormal: (median, spread) => median * Math.exp(spread * normal()),
    among: (first, ...others) => others[whole(-1, others.length - 1)] ?? first,
  };
}
