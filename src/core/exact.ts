/**
 * An exact rational number: money and shares are never rounded on the way to a verdict.
 * Always reduced, with a positive denominator.
 */
export type Exact = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The reduced rational n/d. Throws when d is zero. */
export function exact(n: bigint, d = 1n): Exact {
  if (d === 0n) throw new RangeError('division by zero');
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) || 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const ZERO: Exact = exact(0n);

/** Reads a plain decimal such as `-1825.64`. Throws on anything else, naming the text. */
export function parseExact(text: string): Exact {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new SyntaxError(`not a decimal number: ${JSON.stringify(text)}`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return exact(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

export const add = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d);
export const divide = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n);
export const magnitude = (a: Exact): Exact => (a.n < 0n ? negate(a) : a);
export const isZero = (a: Exact): boolean => a.n === 0n;

/** Negative, zero or positive, as a − b is. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** The nearest double, for drawing only. */
export function toNumber(a: Exact): number {
  return Number(toDecimal(a, 12));
}

/** Decimal text with exactly `places` decimals, halves rounded away from zero as in printed accounts. */
export function toDecimal(a: Exact, places: number): string {
  const scale = 10n ** BigInt(places);
  const scaled = (a.n < 0n ? -a.n : a.n) * scale * 2n + a.d;
  const rounded = scaled / (a.d * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return a.n < 0n && rounded !== 0n ? `-${text}` : text;
}
