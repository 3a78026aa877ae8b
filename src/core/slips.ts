import {
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  magnitude,
  multiply,
  negate,
  parseExact,
  subtract,
  toNumber,
} from './exact.ts';
import type { Fact } from './fact.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { UNITS } from './quantity.ts';

/** Ways a figure goes wrong in print, with the readings that undo each, the likeliest first. */
const SLIPS = {
  swapped: { name: '数字颠倒', readings: swapsOf },
  doubled: { name: '数字重印', readings: withoutDouble },
  point: { name: '小数点移位', readings: withPoint },
  changed: { name: '疑为误印', readings: changesOf },
} as const;
type SlipKind = keyof typeof SLIPS;

/** A decimal without one of two equal digits that follow each other. */
function withoutDouble(printed: string): string[] {
  return [
    ...new Set(
      [...printed.matchAll(/(\d)(?=\1)/gu)].map(
        ({ index }) => printed.slice(0, index) + printed.slice(index + 1),
      ),
    ),
  ];
}

/** A whole number with a point between two of its digits. */
function withPoint(printed: string): string[] {
  return printed.includes('.')
    ? []
    : [...printed].slice(1).map((_, at) => `${printed.slice(0, at + 1)}.${printed.slice(at + 1)}`);
}

/** A figure as it would read without a slip of the hand that makes a sum fit. */
export type Slip = { readonly fact: Fact; readonly value: string; readonly kind: SlipKind };

/** How likely a slip may fit by mere chance before it says nothing. */
const CHANCE = 1 / 400;

const amount = (value: string, { unit }: Fact): Exact =>
  unit === null ? parseExact(value) : multiply(parseExact(value), UNITS[unit].factor);

/** The last printed digit of a figure, in the base unit. */
const stepOf = (fact: Fact): Exact =>
  divide(amount('1', fact), exact(10n ** BigInt(fact.value?.split('.')[1]?.length ?? 0)));

/**
 * The figure of a whole and its parts that one slip of the hand explains, where without it the parts add up to the last
 * digit — and could hardly do so by chance, so that the parts told must be all there are. Null where none does.
 */
export function slipIn(whole: Fact, parts: readonly Fact[]): Slip | null {
  const figures = [whole, ...parts];
  if (parts.length === 0 || figures.some(({ value }) => value === null)) return null;
  const total = amount(whole.value ?? '0', whole);
  const gap = parts.reduce((left, part) => subtract(left, amount(part.value ?? '0', part)), total);
  if (isZero(gap)) return null;
  const step = figures.map(stepOf).reduce((fine, one) => (compare(one, fine) < 0 ? one : fine));
  const places = toNumber(divide(magnitude(total), step));
  for (const kind of Object.keys(SLIPS) as SlipKind[]) {
    let tried = 0;
    let found: Slip | null = null;
    for (const fact of figures) {
      const printed = fact.value ?? '0';
      if (digitsOf(printed) < 3) continue;
      for (const value of SLIPS[kind].readings(printed)) {
        tried += 1;
        const moved = subtract(amount(value, fact), amount(printed, fact));
        if (compare(gap, fact === whole ? negate(moved) : moved) === 0) found ??= { fact, value, kind };
      }
    }
    if (found && tried / places <= CHANCE) return found;
  }
  return null;
}

/** A slip in words. */
export const tellSlip = ({ fact, value, kind }: Slip): string =>
  `${SLIPS[kind].name}：第 ${fact.place.line} 行的 ${fact.printed} 若为 ${value}${fact.unit ?? ''}，则各部分之和相符。`;
