import { compare, type Exact, exact, isZero, magnitude, multiply, subtract } from './exact.ts';
import type { Lookup, Outcome } from './expression.ts';
import type { Fact } from './fact.ts';
import { gap } from './finding.ts';
import { type Quantity, UNITS } from './quantity.ts';

/** Whether a report prints fractions of 万元: then 3万元 is three to the last digit. */
export const printsFractions = (facts: readonly Fact[]): boolean =>
  facts.some(({ unit, value }) => unit === '万元' && value !== null && /\.\d/u.test(value));

const TEN_THOUSAND = exact(10_000n);
const MANY = exact(10_000_000n);

/** A small whole number of 万元 as exact, as a report prints it that prints fractions elsewhere; any other as it is. */
function sharp(quantity: Quantity): Quantity {
  const { value, step, dimension, hedge } = quantity;
  const isWhole =
    dimension === 'money' &&
    hedge === null &&
    step !== null &&
    compare(step, TEN_THOUSAND) === 0 &&
    compare(magnitude(value), MANY) < 0;
  return isWhole ? { ...quantity, low: value, high: value } : quantity;
}

const TENTH = exact(1n, 10n);

/** Points printed to the tenth as exact; any other quantity as it is. */
const given = (quantity: Quantity): Quantity =>
  quantity.dimension === 'score' && quantity.step !== null && compare(quantity.step, TENTH) === 0
    ? { ...quantity, low: quantity.value, high: quantity.value }
    : quantity;

/** A lookup with every figure that is printed once taken as `exactly` says. */
function takenBy(exactly: (quantity: Quantity) => Quantity, lookup: Lookup): Lookup {
  const taken = (outcome: Outcome): Outcome =>
    outcome.kind === 'absent' || !outcome.printed
      ? outcome
      : { ...outcome, quantity: exactly(outcome.quantity) };
  return {
    ...lookup,
    item: (item, measure, yearOffset) => taken(lookup.item(item, measure, yearOffset)),
    quoted: (name, facts) => taken(lookup.quoted(name, facts)),
  };
}

/** A lookup that takes small whole numbers of 万元 as exact. */
export const wholeIn = (lookup: Lookup): Lookup => takenBy(sharp, lookup);

/** A lookup that takes tenths of a point as exact. */
export const givenIn = (lookup: Lookup): Lookup => takenBy(given, lookup);

/** One figure printed without decimals in a unit of its kind: a sum of several has more doubt than one. */
const isWhole = ({ dimension, step, low, high }: Quantity): boolean =>
  step !== null &&
  compare(subtract(high, low), step) === 0 &&
  Object.values(UNITS).some((unit) => unit.dimension === dimension && compare(unit.factor, step) === 0);

/** One amount printed in whole units is rounded by less than this part of it. */
const ROUNDED = exact(1n, 20n);

/**
 * How far two figures stand apart: as intervals, and where those meet, by what lies between two small ones printed whole in
 * one unit: 3 and 4 万元 are not one amount rounded. With `fractions` (the report prints them) any two such differ.
 */
export function apart(one: Quantity, other: Quantity, fractions = false): Exact {
  const difference = gap(one, other);
  if (!isZero(difference) || !isWhole(one) || !isWhole(other)) return difference;
  if (one.step === null || other.step === null || compare(one.step, other.step) !== 0) return difference;
  const between = magnitude(subtract(one.value, other.value));
  const isFar = compare(between, multiply(magnitude(other.value), ROUNDED)) > 0;
  return isFar ? between : fractions ? gap(sharp(one), sharp(other)) : difference;
}
