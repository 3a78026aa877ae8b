import type { Claim } from './checks/claim.ts';
import { lookupIn, type Statements } from './choose.ts';
import { compare, divide, exact, isZero, multiply } from './exact.ts';
import { type Expression, evaluate, type Lookup } from './expression.ts';
import type { Fact, FactId } from './fact.ts';
import { digitsOf } from './misprints.ts';
import { meets, type Quantity } from './quantity.ts';

/** A broken claim with the report around it. */
export type Broken = {
  readonly claim: Claim;
  readonly statements: Statements;
  readonly lookup: Lookup;
  readonly stated: Quantity;
  readonly expected: Quantity;
  /** Every figure the claim was weighed with, the stated ones first. */
  readonly operands: readonly Fact[];
  /** The other claims of the report. */
  readonly others: readonly Claim[];
};

export const amountOf = (expression: Expression, lookup: Lookup): Quantity | null => {
  const outcome = evaluate(expression, lookup);
  return outcome.kind === 'value' ? outcome.quantity : null;
};

/** Whether a claim holds by a lookup; null where it cannot be decided. */
function agrees(claim: Claim, lookup: Lookup): boolean | null {
  const stated = amountOf(claim.stated, lookup);
  const expected = amountOf(claim.expected, lookup);
  if (!stated || !expected || stated.dimension !== expected.dimension) return null;
  switch (claim.relation) {
    case 'equal':
      return meets(stated, expected);
    case 'at-most':
      return compare(stated.low, expected.high) <= 0;
    case 'together':
      return isZero(stated.value) === isZero(expected.value);
    case 'only-with':
      return isZero(stated.value) || !isZero(expected.value);
  }
}

/** The report as it would read if one figure were printed otherwise. */
const reread = ({ statements }: Broken, fact: FactId, value: string): Lookup =>
  lookupIn({
    ...statements,
    corrections: [
      { fact, value, reason: '', date: '' },
      ...statements.corrections.filter((correction) => correction.fact !== fact),
    ],
  });

export type Reading = { readonly fact: Fact; readonly value: string };

/** Whether a value is printed once in the report: what is printed again the same elsewhere is no slip of the hand. */
const isPrintedOnce = ({ statements }: Broken, fact: Fact): boolean =>
  statements.facts.every(
    ({ id, value, unit }) =>
      id === fact.id || value === null || unit !== fact.unit || Number(value) !== Number(fact.value),
  );

/** The readings of single figures, printed once, under which a claim of equality holds. */
export const readingsThatFit = (
  broken: Broken,
  variants: (printed: string, fact: Fact) => readonly string[],
): readonly Reading[] =>
  broken.operands.flatMap((fact) =>
    fact.value === null || digitsOf(fact.value) < 3 || !isPrintedOnce(broken, fact)
      ? []
      : variants(fact.value, fact)
          .filter((value) => agrees(broken.claim, reread(broken, fact.id, value)))
          .map((value) => ({ fact, value })),
  );

export const told = ({ fact, value }: Reading): string =>
  `第 ${fact.place.line} 行的 ${fact.value}${fact.unit ?? ''} 若为 ${value}${fact.unit ?? ''}`;

const POWERS = [1, 2, 3, 4, 8] as const;

/** A count that is too large by far and printed in 万 would fit without it. */
export function isTenThousandTooMany({ claim, stated, expected, operands }: Broken): boolean {
  const [printed] = operands;
  return (
    claim.relation === 'at-most' &&
    printed?.unit?.startsWith('万') === true &&
    compare(stated.low, multiply(expected.high, exact(10n))) > 0 &&
    compare(divide(stated.high, exact(10_000n)), expected.high) <= 0
  );
}

/** How many powers of ten the printed figure stands off the recomputed one; null where that is not the difference. */
export function slipOf({ stated, expected, claim, operands }: Broken): number | null {
  const [printed] = operands;
  if (claim.relation !== 'equal' || isZero(stated.value) || isZero(expected.value)) return null;
  if (!printed?.value || digitsOf(printed.value) < 2) return null;
  for (const power of POWERS) {
    const ten = exact(10n ** BigInt(power));
    const times = (a: Quantity): Quantity => ({
      ...a,
      value: multiply(a.value, ten),
      low: multiply(a.low, ten),
      high: multiply(a.high, ten),
    });
    if (meets(stated, times(expected))) return power;
    if (meets(times(stated), expected)) return -power;
  }
  return null;
}

/** Whether a reading also makes another broken claim about the figure hold, and breaks none. */
export function mendsOthers(broken: Broken, { fact, value }: Reading): boolean {
  const lookup = reread(broken, fact.id, value);
  let mended = 0;
  for (const claim of broken.others) {
    if (claim.relation !== 'equal') continue;
    const inputs = [claim.stated, claim.expected].flatMap((side) => evaluate(side, broken.lookup).inputs);
    if (!inputs.some((input) => input.fact === fact.id)) continue;
    const before = agrees(claim, broken.lookup);
    const after = agrees(claim, lookup);
    if (before === true && after !== true) return false;
    if (before === false && after === true) mended += 1;
  }
  return mended > 0;
}
