import { toNumber } from '../../core/exact.ts';
import type { Fact } from '../../core/fact.ts';
import { dimensionOf, UNITS } from '../../core/quantity.ts';
import type { RemarkKind } from '../../core/remark.ts';
import type { SaidAt } from '../remark-parts.ts';
import type { Spot } from './grid.ts';
import type { Relation, Way } from './relation.ts';

const KINDS: Readonly<Record<Way, RemarkKind>> = {
  rows: 'table-rows',
  columns: 'table-columns',
  left: 'table-left',
  rate: 'table-rate',
  portion: 'table-rate',
  growth: 'table-growth',
};

/** Characters of a row's and a column's name that are kept. */
const KEPT = 30;

/** How the figures of tables are made of others, as remarks on those that were read. */
export function toldInTables(
  relations: readonly Relation[],
  byLine: ReadonlyMap<number, readonly Fact[]>,
): readonly SaidAt[] {
  const factAt = ({ cell: { line, start, end } }: Spot): Fact | undefined =>
    byLine
      .get(line.number)
      ?.find(({ place }) => place.start >= start && place.end <= end && place.endLine === undefined);
  return relations.flatMap((relation): SaidAt[] => {
    const { way, stated, parts, standing } = relation;
    const facts = [stated, ...parts].flatMap((spot) => factAt(spot) ?? []);
    const [first] = facts;
    if (!first || facts.length < parts.length + 1 || (way === 'rate' && !isReckoned(facts, relation)))
      return [];
    const name = `${stated.row.label.slice(0, KEPT)}·${stated.column.title.slice(0, KEPT)}`;
    return [{ kind: KINDS[way], word: name, beside: standing, facts, place: first.place }];
  });
}

/** Whether the units of a quotient are known: of a mean all three, of a share that both measure the same. */
function isReckoned([stated, a, b]: readonly Fact[], { stated: { column }, scale }: Relation): boolean {
  if (!stated || !a || !b) return false;
  if (column.unit === '%') return a.unit === b.unit || (a.unit !== null && b.unit !== null);
  if (stated.unit === null || a.unit === null || b.unit === null) return false;
  const [mean, part, whole] = [stated.unit, a.unit, b.unit].map((unit) => toNumber(UNITS[unit].factor));
  return (
    dimensionOf(stated.unit) === dimensionOf(a.unit) &&
    Math.abs((part ?? 0) / (whole ?? 1) / (mean ?? 1) / scale - 1) < 1e-9
  );
}
