import { withMinus } from '../charts/mark.ts';
import type { Contrast, Span } from '../core/contrast.ts';
import { compare, divide, exact, magnitude, multiply, subtract, toDecimal } from '../core/exact.ts';
import { knownPlaces } from '../core/format.ts';
import { COMPARE_WORDS } from '../words/words.ts';

const MOST_PLACES = 2;
/** A ratio below this is told with more places, so that not all of them are zeros. */
const SMALL = exact(1n, 10n);
const PLACES_OF_SMALL = 4;

/** The digits of a value that are known from its interval, up to so many decimals; `rough` where not even all whole ones are. */
function digitsOf(
  { value, low, high }: Span,
  most: number,
): { readonly digits: string; readonly rough: boolean } {
  const doubt = divide(subtract(high, low), exact(2n));
  let step = exact(1n);
  while (compare(doubt, step) > 0) step = multiply(step, exact(10n));
  if (compare(step, exact(1n)) === 0)
    return { digits: toDecimal(value, knownPlaces(low, high, most)), rough: false };
  return {
    digits: toDecimal(multiply(exact(BigInt(toDecimal(divide(value, step), 0))), step), 0),
    rough: true,
  };
}

/** A difference in the unit of its figures, only digits that are known. */
export const differenceDigits = (difference: Span) => digitsOf(difference, MOST_PLACES);

/** A ratio as a plain number, only digits that are known. */
export const ratioDigits = (ratio: Span) =>
  digitsOf(ratio, compare(magnitude(ratio.value), SMALL) < 0 ? PLACES_OF_SMALL : MOST_PLACES);

/** What stands below a figure beside the base: the difference and ratio, or that there is none to be told and why. */
export function tellContrast(said: Contrast, unit: string): string {
  switch (said.kind) {
    case 'same':
      return COMPARE_WORDS.same;
    case 'not-told-apart':
      return COMPARE_WORDS.notToldApart;
    case 'hedged':
      return COMPARE_WORDS.hedged;
    case 'apart': {
      const { digits, rough } = differenceDigits(said.difference);
      const signed = digits.startsWith('-') ? withMinus(digits) : `+${digits}`;
      const amount = unit === '%' ? COMPARE_WORDS.points(signed) : signed;
      const more = rough ? COMPARE_WORDS.about(amount) : amount;
      if (typeof said.ratio === 'string') return more;
      const ratio = ratioDigits(said.ratio);
      const times = COMPARE_WORDS.times(ratio.digits);
      return COMPARE_WORDS.differenceAndRatio(more, ratio.rough ? COMPARE_WORDS.about(times) : times);
    }
  }
}
