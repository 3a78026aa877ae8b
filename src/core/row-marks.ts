import { amount, isNear, outOf, sheetsOf } from './checks/score-sheets.ts';
import type { Fact } from './fact.ts';

/**
 * The points and the score of a row that was given all its points: its own, or those of all rows under one heading that
 * shared the points among them. Null where it was not, or where neither is printed.
 */
export function marksOf(told: {
  readonly facts: readonly Fact[];
  readonly year: number;
}): (row: Fact) => readonly [Fact, ...Fact[]] | null {
  const full = new Map<string, readonly [Fact, ...Fact[]]>();
  const keyOf = ({ path, place }: Fact): string => `${place.table ?? ''}\n${path.join('\n')}`;
  for (const sheet of sheetsOf(told))
    for (const [points, scores] of outOf(sheet)) {
      if (!points || Number(points.value) <= 0 || !isNear(amount(scores), Number(points.value))) continue;
      for (const score of scores) full.set(keyOf(score), [points, ...scores]);
    }
  return (row) => full.get(keyOf(row)) ?? null;
}
