import type { Fact } from '../core/fact.ts';
import { itemOf } from '../core/items.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import type { OutlineLine } from './outline.ts';

/** An amount of fewer digits stands in many tables. */
const TELLING = 3;

const isMoney = (unit: Unit | null): unit is Unit => unit !== null && dimensionOf(unit) === 'money';
const lacksUnit = ({ item, unit, value, place }: Fact): boolean =>
  place.table !== undefined &&
  item !== null &&
  unit === null &&
  value !== null &&
  itemOf(item).dimension === 'money';
const isTelling = ({ value }: Fact): boolean =>
  (value ?? '').replace(/\D/gu, '').replace(/^0+/u, '').length >= TELLING;
/** What a figure states, and how much. */
const said = ({ item, measure, year, path, value }: Fact): string =>
  JSON.stringify([item, measure, year, path.length > 1 ? path : [], Number(value)]);

/**
 * The facts with a unit for tables that print none: the unit in which sentences tell the same of the same, where one such
 * figure has three digits and all are told in one unit.
 */
export function withToldUnits(facts: readonly Fact[]): readonly Fact[] {
  const bare = facts.filter(lacksUnit);
  if (bare.length === 0) return facts;
  const told = new Map<string, Unit>();
  for (const fact of facts)
    if (fact.place.table === undefined && isMoney(fact.unit)) told.set(said(fact), fact.unit);
  const units = new Map<string, Set<Unit>>();
  for (const fact of bare) {
    const unit = isTelling(fact) ? told.get(said(fact)) : undefined;
    const { table = '' } = fact.place;
    if (unit !== undefined) units.set(table, (units.get(table) ?? new Set()).add(unit));
  }
  return facts.map((fact) => {
    const [unit, ...more] = lacksUnit(fact) ? (units.get(fact.place.table ?? '') ?? []) : [];
    return unit === undefined || more.length > 0 ? fact : { ...fact, unit };
  });
}

/** The amounts with decimals that sentences tell in 万元, as they are printed. */
export const amountsTold = (lines: readonly OutlineLine[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ kind, text }) =>
      kind === 'prose'
        ? [...text.matchAll(/(?<![\d.,])(\d[\d,]*\.\d{1,6})\s*万元/gu)].map(([, amount = '']) =>
            amount.replaceAll(',', ''),
          )
        : [],
    ),
  );
