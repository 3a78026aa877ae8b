import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  magnitude,
  multiply,
  parseExact,
  subtract,
  toNumber,
  ZERO,
} from './exact.ts';
import type { Fact } from './fact.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { UNITS } from './quantity.ts';

/** A figure as it would read without a slip of the hand that makes a sum fit. */
export type Slip = { readonly fact: Fact; readonly value: string; readonly kind: 'swapped' | 'changed' };

/** How likely a slip may fit by mere chance before it says nothing. */
const CHANCE = 1 / 400;

const amount = (value: string, { unit }: Fact): Exact =>
  unit === null ? parseExact(value) : multiply(parseExact(value), UNITS[unit].factor);

/** The last printed digit of a figure, in the base unit. */
const stepOf = (fact: Fact): Exact =>
  divide(amount('1', fact), exact(10n ** BigInt(fact.value?.split('.')[1]?.length ?? 0)));

/**
 * The one figure of a whole and its parts that is off by two neighbouring digits or by one digit, where that makes the
 * parts add up to the last digit — and could hardly do so by chance, so that the parts told must be all there are.
 * Null where nothing or more than one figure explains the gap.
 */
export function slipIn(whole: Fact, parts: readonly Fact[]): Slip | null {
  const figures = [whole, ...parts].filter(({ value }) => value !== null);
  if (figures.length < 3 || figures.length !== parts.length + 1) return null;
  const sum = parts.reduce((total, part) => add(total, amount(part.value ?? '0', part)), ZERO);
  const gap = subtract(amount(whole.value ?? '0', whole), sum);
  if (isZero(gap)) return null;
  const step = figures.map(stepOf).reduce((fine, one) => (compare(one, fine) < 0 ? one : fine));
  const places = toNumber(divide(magnitude(amount(whole.value ?? '0', whole)), step));
  for (const [kind, variants] of [
    ['swapped', swapsOf],
    ['changed', changesOf],
  ] as const) {
    let tried = 0;
    const fitting: Slip[] = [];
    for (const fact of figures) {
      const printed = fact.value ?? '0';
      if (digitsOf(printed) < 3) continue;
      for (const value of variants(printed)) {
        tried += 1;
        const moved = subtract(amount(value, fact), amount(printed, fact));
        if (isZero(subtract(gap, fact === whole ? subtract(ZERO, moved) : moved)))
          fitting.push({ fact, value, kind });
      }
    }
    const [slip] = fitting;
    if (slip && tried / places <= CHANCE) return slip;
  }
  return null;
}
