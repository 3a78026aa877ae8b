import { add, compare, divide, type Exact, parseExact, subtract, ZERO } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, severityOf, UNIT_OF } from '../finding.ts';
import { type Dimension, meets, parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordContext } from './words.ts';

/** A figure a remark stands with: as printed, as a quantity, and as the bare number. */
export type Figure = { readonly fact: Fact; readonly quantity: Quantity; readonly number: Exact };

/** What figures make together, with the ends it may lie between. */
export type Interval = Pick<Quantity, 'value' | 'low' | 'high'>;

/** The figures of a remark in their order; null where one of them is missing, hedged or nil in words. */
export function figuresOf({ facts }: Remark, { byId, corrections }: WordContext): readonly Figure[] | null {
  const told = facts.flatMap((id): Figure[] => {
    const fact = byId.get(id);
    const text = corrections.find((correction) => correction.fact === id)?.value ?? fact?.value;
    if (!fact || text === null || text === undefined || fact.unit === null || fact.hedge !== null) return [];
    return [{ fact, quantity: parseQuantity(text, fact.unit), number: parseExact(text) }];
  });
  return told.length === facts.length ? told : null;
}

/** A figure with the words it is told by. */
export const nameOf = ({ fact }: Figure): string =>
  `${fact.label === '' ? '' : `${fact.label} `}${fact.printed}`;

/** One interval divided by another that is not nil. */
export const over = (part: Interval, whole: Interval): Interval => ({
  value: divide(part.value, whole.value),
  low: divide(part.low, whole.high),
  high: divide(part.high, whole.low),
});

/** An interval a printed step wider: what was worked out may be cut off instead of rounded. */
export const loosely = (made: Interval, { step }: Quantity): Interval =>
  step === null ? made : { ...made, low: subtract(made.low, step), high: add(made.high, step) };

/** Whether an interval lies above nil, so that it can be divided by. */
export const isPositive = ({ low }: Interval): boolean => compare(low, ZERO) > 0;

/** What is printed, held against what other figures make of it. */
export function compared(
  stated: Quantity,
  expected: Interval,
  claim: string,
  explanation: string,
  unit: Dimension = stated.dimension,
): Judgement {
  const size = (value: Exact): string => inUsualUnit(value, unit);
  const amounts = (difference: Exact) => ({
    printed: size(stated.value),
    low: size(expected.low),
    high: size(expected.high),
    difference: size(difference),
    unit: UNIT_OF[unit],
  });
  if (meets(stated, expected)) return { verdict: 'holds', claim, amounts: amounts(ZERO) };
  const difference = gap(stated, { ...stated, ...expected });
  return {
    verdict: 'broken',
    claim,
    explanation,
    severity: severityOf(difference, stated),
    amounts: amounts(difference),
  };
}

/** Left open: not all figures of the sentence are known for certain. */
export const unread = (claim: string): Judgement => ({
  verdict: 'unchecked',
  claim,
  explanation: '同一句中的数字没有都识别为确数。',
});
