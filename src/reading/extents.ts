import type { Fact } from '../core/fact.ts';
import type { SourceTable } from './read.ts';

type Extent = Pick<SourceTable, 'firstLine' | 'lastLine'>;

/** Whether a stretch of lines touches none of those taken. */
export function outsideOf(taken: readonly Extent[]): (extent: Extent) => boolean {
  const within = new Set<number>();
  for (const table of taken)
    for (let line = table.firstLine; line <= table.lastLine; line += 1) within.add(line);
  return ({ firstLine, lastLine }) => {
    for (let line = firstLine; line <= lastLine; line += 1) if (within.has(line)) return false;
    return true;
  };
}

/** The tables that touch none that another reader has taken, and their facts. */
export function keep(
  apart: (extent: Extent) => boolean,
  { facts, tables }: { readonly facts: readonly Fact[]; readonly tables: readonly SourceTable[] },
): { readonly facts: readonly Fact[]; readonly tables: readonly SourceTable[] } {
  const kept = tables.filter(apart);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    facts: facts.filter(({ place: { table } }) => table !== undefined && ids.has(table)),
    tables: kept,
  };
}
