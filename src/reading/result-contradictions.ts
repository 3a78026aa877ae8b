import { quantityOf } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { meets } from '../core/quantity.ts';
import { WORK_ITEMS } from '../core/work-items.ts';
import { RESULT } from './result-changes.ts';

const WORK = new Set<string>(WORK_ITEMS.map(({ id }) => id));

/**
 * Two different amounts of one registered result told in one chapter are of two campaigns, schemes or places that the
 * words do not tell apart: both stay results under their own words. Chapters are not held against each other here.
 */
export function withoutContradictions(
  facts: readonly Fact[],
  chapterOf: (section: readonly string[]) => string,
): readonly Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.item === null || !WORK.has(fact.item) || fact.hedge !== null) continue;
    const key = [fact.item, fact.measure, fact.year, fact.asOf, chapterOf(fact.place.section)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const doubtful = new Set<Fact>();
  for (const group of groups.values()) {
    const [first, ...others] = group.map((fact) => quantityOf(fact));
    if (first && others.some((other) => other && !meets(first, other)))
      for (const fact of group) doubtful.add(fact);
  }
  return facts.map((fact) => (doubtful.has(fact) ? { ...fact, item: RESULT.id, path: [fact.label] } : fact));
}
