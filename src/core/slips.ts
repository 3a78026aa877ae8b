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
  ZERO,
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
export type Slip = {
  readonly fact: Fact;
  readonly value: string;
  readonly kind: SlipKind;
  readonly alone: boolean;
};

/** How likely a slip may fit by mere chance before it says nothing, and of how many digits a figure must be. */
const STRICT = { chance: 1 / 250, digits: 3 };
/** The same, where it is only asked about. */
export const LIKELY = { chance: 1 / 25, digits: 2 };

const amount = (value: string, { unit }: Fact): Exact =>
  unit === null ? parseExact(value) : multiply(parseExact(value), UNITS[unit].factor);

/** The last digit of a figure that is not nil, in the base unit: round amounts fit each other easily. */
function stepOf(fact: Fact): Exact {
  const [whole = '', decimals = ''] = (fact.value ?? '').split('.');
  const said = decimals.replace(/0+$/u, '');
  const round = said === '' ? (/0*$/u.exec(whole)?.[0].length ?? 0) : 0;
  return divide(multiply(amount('1', fact), exact(10n ** BigInt(round))), exact(10n ** BigInt(said.length)));
}

/** A count left out is as round as this, in units of its last digit, where a digit of another was changed instead. */
const ROUND = exact(100n);

/** Whether what is missing of exact counts is rounder than any of them: no such count was left out, but a digit changed. */
function isExactCount(gap: Exact, figures: readonly Fact[]): boolean {
  if (figures.length < FEWEST_COUNTS || figures.some(({ unit }) => unit === null || !isCount(unit)))
    return false;
  const least = figures.map(stepOf).reduce((coarse, one) => (compare(one, coarse) > 0 ? one : coarse));
  return compare(divide(magnitude(gap), ROUND), least) >= 0;
}
const FEWEST_COUNTS = 4;
const isCount = (unit: keyof typeof UNITS): boolean =>
  UNITS[unit].dimension !== 'money' && UNITS[unit].dimension !== 'ratio' && UNITS[unit].dimension !== 'score';

/**
 * The figure of a whole and its parts that one slip of the hand explains, where without it the parts add up to the last
 * digit — and could hardly do so by chance, so that the parts told must be all there are. Null where none does. A part
 * left out is often a round amount, which one digit would make up: a digit explains only parts that are too much.
 */
export function slipIn(
  whole: Fact,
  parts: readonly Fact[],
  { chance, digits }: { readonly chance: number; readonly digits: number } = STRICT,
): Slip | null {
  const figures = [whole, ...parts];
  if (parts.length === 0 || figures.some(({ value }) => value === null)) return null;
  const total = amount(whole.value ?? '0', whole);
  const gap = parts.reduce((left, part) => subtract(left, amount(part.value ?? '0', part)), total);
  if (isZero(gap)) return null;
  const step = figures.map(stepOf).reduce((fine, one) => (compare(one, fine) < 0 ? one : fine));
  const places = toNumber(divide(magnitude(total), step));
  for (const kind of Object.keys(SLIPS) as SlipKind[]) {
    if (kind === 'changed' && compare(gap, ZERO) > 0 && !isExactCount(gap, figures)) continue;
    let tried = 0;
    let found: Slip | null = null;
    for (const fact of figures) {
      const printed = fact.value ?? '0';
      if (digitsOf(printed) < digits) continue;
      for (const value of SLIPS[kind].readings(printed)) {
        tried += 1;
        const moved = subtract(amount(value, fact), amount(printed, fact));
        if (compare(gap, fact === whole ? negate(moved) : moved) === 0)
          found = { ...(found ?? { fact, value, kind }), alone: found === null };
      }
    }
    if (found && tried / places <= chance) return found;
  }
  return null;
}

/** A slip in words; where several figures explain it as well, none of them is named. */
export const tellSlip = ({ fact, value, kind, alone }: Slip): string =>
  alone
    ? `${SLIPS[kind].name}：第 ${fact.place.line} 行的 ${fact.printed} 若为 ${value}${fact.unit ?? ''}，则各部分之和相符。`
    : `${SLIPS[kind].name}：其中一个数字改动一处则各部分之和相符，但不能确定是哪一个。`;
