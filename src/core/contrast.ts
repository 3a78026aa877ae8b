import { compare, divide, type Exact, exact, parseExact, subtract } from './exact.ts';
import type { Bound } from './quantity.ts';

/** A value with the interval it may lie in, in the unit it is shown in. */
export type Span = { readonly value: Exact; readonly low: Exact; readonly high: Exact };

/** A published figure: its numbers in the unit shown, and whether its report only says about how much it is. */
export type Figure = {
  readonly number: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Bound | null;
};

/** Why there is no ratio: the base may be nothing, or one of the two may be below nothing. */
export type NoRatio = 'base-touches-zero' | 'below-zero';

/**
 * A figure held against a base: how far apart they surely are; or that their printed digits do not tell them apart; or
 * that one of them is only hedged, so that nothing can be worked out from it.
 */
export type Contrast =
  | { readonly kind: 'apart'; readonly difference: Span; readonly ratio: Span | NoRatio }
  | { readonly kind: 'same' }
  | { readonly kind: 'not-told-apart' }
  | { readonly kind: 'hedged' };

/** The exact decimal a published double stands for: its shortest text, which is what was rounded to be published. */
function decimalOf(number: number): Exact {
  const text = String(number);
  const [, digits = '', power = '0'] = /^(-?[\d.]+)(?:e([+-]\d+))?$/u.exec(text) ?? [];
  const scale = 10n ** BigInt(Math.abs(Number(power)));
  const mantissa = parseExact(digits);
  return power.startsWith('-')
    ? exact(mantissa.n, mantissa.d * scale)
    : exact(mantissa.n * scale, mantissa.d);
}

/** The span of a figure; one published without its interval is taken as exact. Throws on what is not a finite number. */
export const spanOf = ({ number, low, high }: Omit<Figure, 'hedge'>): Span => ({
  value: decimalOf(number),
  low: decimalOf(low ?? number),
  high: decimalOf(high ?? number),
});

const isExact = ({ low, high }: Span): boolean => compare(low, high) === 0;

/** What may be said of a figure beside a base, from the digits that are printed of both. */
export function contrast(figure: Figure, base: Figure): Contrast {
  if (figure.hedge !== null || base.hedge !== null) return { kind: 'hedged' };
  const [one, other] = [spanOf(figure), spanOf(base)];
  if (compare(one.low, other.high) <= 0 && compare(other.low, one.high) <= 0)
    return { kind: isExact(one) && isExact(other) ? 'same' : 'not-told-apart' };
  return { kind: 'apart', difference: differenceOf(one, other), ratio: ratioOf(one, other) };
}

const differenceOf = (one: Span, other: Span): Span => ({
  value: subtract(one.value, other.value),
  low: subtract(one.low, other.high),
  high: subtract(one.high, other.low),
});

const NOTHING = exact(0n);

function ratioOf(one: Span, base: Span): Span | NoRatio {
  if (compare(base.low, NOTHING) <= 0 && compare(base.high, NOTHING) >= 0) return 'base-touches-zero';
  if (compare(base.low, NOTHING) < 0 || compare(one.low, NOTHING) < 0) return 'below-zero';
  return {
    value: divide(one.value, base.value),
    low: divide(one.low, base.high),
    high: divide(one.high, base.low),
  };
}
