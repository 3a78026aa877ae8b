import { withMinus } from '../charts/mark.ts';
import type { Contrast, Span } from '../core/contrast.ts';
import {
  compare,
  divide,
  type Exact,
  exact,
  magnitude,
  multiply,
  parseExact,
  subtract,
  toDecimal,
} from '../core/exact.ts';
import { knownPlaces } from '../core/format.ts';
import { COMPARE_WORDS } from '../words/words.ts';

const MOST_PLACES = 2;
/** No ratio is told with more places than this. */
const MOST_PLACES_OF_RATIO = 8;

/** A number as far as its interval lets it be known: `plain` when it is one, else a range, or a round number about it. */
export type Known = { readonly text: string; readonly kind: 'plain' | 'range' | 'about' };

/** A rounded number of one digit may be far from what it stands for; of two it is within a tenth. */
const ENOUGH_DIGITS = 2;
const ONE = exact(1n);
const TEN = exact(10n);

/**
 * The digits of a value that are known from its interval, up to so many decimals. Where not even all whole digits are,
 * it is rounded to the tens, hundreds … that are; where all but one digit are lost and that one leads out of the
 * interval, the interval is told.
 */
function knownOf({ value, low, high }: Span, most: number): Known {
  const doubt = divide(subtract(high, low), exact(2n));
  let step = ONE;
  while (compare(doubt, step) > 0) step = multiply(step, TEN);
  const places = knownPlaces(low, high, most);
  const text =
    compare(step, ONE) === 0
      ? toDecimal(value, places)
      : toDecimal(multiply(parseExact(toDecimal(divide(value, step), 0)), step), 0);
  const rounded = parseExact(text);
  const inside = compare(rounded, low) >= 0 && compare(rounded, high) <= 0;
  const digits = text.replace(/^-?[0.]*/u, '').replace('.', '').length;
  if (inside || digits >= ENOUGH_DIGITS || places === most)
    return { text, kind: compare(step, ONE) === 0 ? 'plain' : 'about' };
  return {
    text: COMPARE_WORDS.range(toDecimal(low, places + 1), toDecimal(high, places + 1)),
    kind: 'range',
  };
}

/** A difference in the unit of its figures, only digits that are known. */
export function knownDifference(difference: Span): Known {
  const known = knownOf(difference, MOST_PLACES);
  const isExact = compare(difference.low, difference.high) === 0;
  // Counts are exact: no digit after the point of theirs is more than a nought.
  return isExact ? { ...known, text: known.text.replace(/\.0+$/u, '') } : known;
}

/** A ratio as a plain number, only digits that are known; a small one with as many places as two digits of it need. */
export const knownRatio = (ratio: Span): Known => knownOf(ratio, placesOfRatio(magnitude(ratio.value)));

function placesOfRatio(ratio: Exact): number {
  let places = MOST_PLACES;
  for (let least = exact(1n, 10n); places < MOST_PLACES_OF_RATIO; places += 1) {
    if (compare(ratio, least) >= 0) break;
    least = divide(least, TEN);
  }
  return places;
}

const signed = (text: string): string => (text.startsWith('-') ? withMinus(text) : `+${text}`);
const told = ({ kind }: Known, text: string): string => (kind === 'about' ? COMPARE_WORDS.about(text) : text);

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
      const difference = knownDifference(said.difference);
      const digits = difference.kind === 'range' ? withMinus(difference.text) : signed(difference.text);
      const more = told(difference, unit === '%' ? COMPARE_WORDS.points(digits) : digits);
      if (typeof said.ratio === 'string') return more;
      const ratio = knownRatio(said.ratio);
      return COMPARE_WORDS.differenceAndRatio(more, told(ratio, COMPARE_WORDS.times(ratio.text)));
    }
  }
}
