import { add, compare, divide, exact } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { meets, parseQuantity, type Quantity } from '../quantity.ts';

/** The table or the paragraphs of one heading a figure stands in. */
export const tableOf = ({ place }: Fact): string => place.table ?? place.section.join('\n');

/** Whether a figure says all of what it is: a value with a unit, no hedge, and no doubt of its reading. */
export const isFirm = ({ value, unit, hedge, doubt }: Fact): boolean =>
  value !== null && unit !== null && hedge === null && doubt === undefined;

/** A firm figure with its doubt. */
export const amountOf = ({ value, unit }: Fact): Quantity => parseQuantity(value ?? '0', unit ?? '元');

/** Firm figures of one kind added up, their doubts with them; null of none. */
export function addUp(facts: readonly Fact[]): Quantity | null {
  const [first, ...others] = facts.map(amountOf);
  if (!first) return null;
  let { value, low, high } = first;
  for (const other of others) {
    value = add(value, other.value);
    low = add(low, other.low);
    high = add(high, other.high);
  }
  return { ...first, value, low, high };
}

/** Whether a rate is some amounts over others, within their doubts or cut off at its last digit. */
export function isRateOf(rate: Fact, spent: readonly Fact[], given: readonly Fact[]): boolean {
  const [stated, of, to] = [amountOf(rate), addUp(spent), addUp(given)];
  if (!of || !to || compare(to.low, exact(0n)) <= 0) return false;
  const between = { low: divide(of.low, to.high), high: divide(of.high, to.low) };
  return meets({ low: stated.low, high: add(stated.high, stated.step ?? exact(0n)) }, between);
}
