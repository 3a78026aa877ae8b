import type { Claim } from '../checks.ts';
import { compare, type Exact, exact, isZero, magnitude, multiply, subtract, ZERO } from '../exact.ts';
import type { Expression } from '../expression.ts';
import type { Verdict } from '../finding.ts';
import type { Quantity } from '../quantity.ts';
import { apart } from '../whole-amounts.ts';

/** A figure cut off after its last printed decimal instead of rounded; of a sum, each of its `parts`. */
function isTruncated(stated: Quantity, expected: Quantity, parts: number): boolean {
  if (stated.step === null) return false;
  const rest = subtract(magnitude(expected.value), magnitude(stated.value));
  return (
    expected.value.n < 0n === stated.value.n < 0n &&
    compare(rest, ZERO) >= 0 &&
    compare(rest, multiply(stated.step, exact(BigInt(parts)))) < 0
  );
}

/** Whether a claim asks only what is nil: there is no gap to measure. */
export const isOfNil = ({ relation }: Claim): boolean => relation === 'together' || relation === 'only-with';

const partsOf = (expression: Expression): number => (expression.op === 'sum' ? expression.terms.length : 1);

/** A verdict by arithmetic alone, and how far the two sides stand apart. */
export type Weight = { readonly verdict: Verdict; readonly difference: Exact; readonly truncated?: true };

/** What comes of setting the two sides of a claim against each other, as intervals. */
export function weigh(claim: Claim, stated: Quantity, expected: Quantity): Weight {
  switch (claim.relation) {
    case 'together':
      return isZero(stated.value) === isZero(expected.value)
        ? { verdict: 'holds', difference: ZERO }
        : { verdict: 'broken', difference: magnitude(stated.value) };
    case 'only-with':
      return isZero(stated.value) || !isZero(expected.value)
        ? { verdict: 'holds', difference: ZERO }
        : { verdict: 'broken', difference: magnitude(stated.value) };
    case 'at-most': {
      const over = compare(stated.low, expected.high) > 0;
      return {
        verdict: over ? 'broken' : 'holds',
        difference: over ? subtract(stated.low, expected.high) : ZERO,
      };
    }
    case 'equal': {
      const difference = apart(stated, expected);
      if (!isZero(difference) && isTruncated(stated, expected, partsOf(claim.stated)))
        return { verdict: 'rounding', difference, truncated: true };
      if (!isZero(difference)) return { verdict: 'broken', difference };
      const within = compare(expected.value, stated.low) >= 0 && compare(expected.value, stated.high) <= 0;
      return { verdict: within ? 'holds' : 'rounding', difference };
    }
  }
}
