import { quantityOf } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { meets, parseQuantity, type Quantity } from '../core/quantity.ts';
import { WORK_ITEMS } from '../core/work-items.ts';
import { RESULT } from './result-changes.ts';

const WORK = new Set<string>(WORK_ITEMS.map(({ id }) => id));

/** An open result is of any dimension: its amount is the printed one. */
const amountOf = (fact: Fact): Quantity | null => {
  const { item, value, unit } = fact;
  if (item !== RESULT.id) return quantityOf(fact);
  return value === null || unit === null ? null : parseQuantity(value, unit);
};

/**
 * Two different amounts of one registered result told in one chapter are of two campaigns, schemes or places that the
 * words do not tell apart: both stay results under their own words. Two of one open result stay unbound. Chapters are not held against each other here.
 */
export function withoutContradictions(
  facts: readonly Fact[],
  chapterOf: (section: readonly string[]) => string,
): readonly Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const open = fact.item === RESULT.id;
    if (fact.item === null || !(open || WORK.has(fact.item)) || fact.hedge !== null) continue;
    const { item, measure, year, asOf, path, place } = fact;
    const key = [item, measure, year, asOf, path.join('/'), chapterOf(place.section)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const doubtful = new Set<Fact>();
  for (const group of groups.values()) {
    const [first, ...others] = group.map(amountOf);
    if (first && others.some((other) => other && !meets(first, other)))
      for (const fact of group) doubtful.add(fact);
  }
  return facts.map((fact) => {
    if (!doubtful.has(fact)) return fact;
    return fact.item === RESULT.id
      ? { ...fact, item: null, measure: null, path: [] }
      : { ...fact, item: RESULT.id, path: [fact.label] };
  });
}
