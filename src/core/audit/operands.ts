import type { Statements } from '../choose.ts';
import type { Outcome } from '../expression.ts';
import type { Fact, FactId } from '../fact.ts';

/** The figures both sides of a claim are made of, each once. */
export const operandsOf = (stated: Outcome, expected: Outcome): FactId[] => [
  ...new Set([...stated.inputs, ...expected.inputs].map(({ fact }) => fact)),
];

/** Made once for each list of facts. */
const indexes = new WeakMap<readonly Fact[], ReadonlyMap<FactId, Fact>>();

/** Facts by their ids. */
export function factsOf(ids: readonly FactId[], { facts }: Statements): readonly Fact[] {
  const index = indexes.get(facts) ?? new Map(facts.map((fact) => [fact.id, fact]));
  indexes.set(facts, index);
  return ids.flatMap((id) => index.get(id) ?? []);
}
