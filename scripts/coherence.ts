import { byPlace, factId, type ReportId } from '../src/core/fact.ts';
import type { Kept } from './record.ts';

/** What is wrong with one entry of a kept record: the part it stands in, its 0-based place there, and a sentence. */
export type Incoherence = {
  readonly part: keyof Kept;
  readonly index: number;
  readonly sentence: string;
};

/**
 * Holds the parts of one report's record against each other; null when they agree. Every fact is the report's own,
 * named by its place, in the order of places, in a source table that is kept, and — where it is printed in digits —
 * accounted for in the ledger. Parts written by different runs, or edited by hand, do not agree.
 */
export function findIncoherence(
  id: string,
  { facts, tables, ledger, remarks = [] }: Kept,
): Incoherence | null {
  const tableIds = new Set(tables.map((table) => table.id));
  const accounted = new Set(ledger.map(({ line, start }) => `${line}.${start}`));
  for (const [index, fact] of facts.entries()) {
    const wrong = (sentence: string): Incoherence => ({ part: 'facts', index, sentence });
    const { line, start, table } = fact.place;
    const expected = factId(id as ReportId, fact.place);
    const previous = facts[index - 1];
    if (fact.report !== id) return wrong(`report is ${JSON.stringify(fact.report)}, expected ${id}`);
    if (fact.id !== expected) return wrong(`id is ${JSON.stringify(fact.id)}, its place says ${expected}`);
    if (previous && byPlace(previous, fact) === 0) return wrong(`${fact.id} is given twice`);
    if (previous && byPlace(previous, fact) > 0)
      return wrong(`${fact.id} stands after ${previous.id}; facts are sorted by place`);
    if (table !== undefined && !tableIds.has(table))
      return wrong(
        `${fact.id} is in source table ${JSON.stringify(table)}, which data/tables/${id}.jsonl lacks`,
      );
    if (/\d/u.test(fact.printed) && !accounted.has(`${line}.${start}`))
      return wrong(`${fact.id} has no entry at line ${line}, start ${start} of data/ledger/${id}.jsonl`);
  }
  const known = new Set<string>(facts.map((fact) => fact.id));
  for (const [index, remark] of remarks.entries()) {
    const unknown = remark.facts.find((fact) => !known.has(fact));
    if (remark.report !== id || unknown !== undefined)
      return {
        part: 'remarks',
        index,
        sentence:
          unknown === undefined
            ? `report is ${JSON.stringify(remark.report)}, expected ${id}`
            : `${remark.id} stands with ${unknown}, which data/facts/${id}.jsonl lacks`,
      };
  }
  return null;
}
