import { add, type Exact } from './exact.ts';
import type { Fact } from './fact.ts';
import { digitsOf } from './misprints.ts';
import { meets, parseQuantity, type Quantity, type Unit } from './quantity.ts';

/** Units of one thing that are taken for one another. */
const FAMILIES: readonly (readonly Unit[])[] = [
  ['元', '万元', '亿元'],
  ['人', '万人'],
  ['人次', '万人次'],
];
/** Figures of fewer digits fit each other by chance. */
const TELLING = 3;

/** A figure whose unit is another than the one printed. */
export type UnitSlip = { readonly fact: Fact; readonly unit: Unit };

/** A figure as it would read in the other units it may be told in. */
const othersOf = (fact: Fact): { readonly unit: Unit; readonly quantity: Quantity }[] => {
  const { value, unit } = fact;
  if (value === null || unit === null || digitsOf(value) < TELLING) return [];
  const family = FAMILIES.find((units) => units.includes(unit)) ?? [];
  return family.flatMap((other) =>
    other === unit ? [] : [{ unit: other, quantity: parseQuantity(value, other) }],
  );
};

/**
 * The one figure of a whole and its parts that, told in another unit, makes the parts add up; null where none does, or
 * where more than one does.
 */
export function unitSlipIn(whole: Fact, parts: readonly Fact[]): UnitSlip | null {
  const figures = [whole, ...parts];
  const printed = figures.flatMap(({ value, unit }) =>
    value === null || unit === null ? [] : [parseQuantity(value, unit)],
  );
  if (parts.length === 0 || printed.length !== figures.length) return null;
  const addsUp = (told: readonly Quantity[]): boolean => {
    const [total, ...rest] = told;
    if (!total || rest.length === 0) return false;
    const sum = (side: (part: Quantity) => Exact): Exact => rest.map(side).reduce(add);
    return meets(total, { low: sum(({ low }) => low), high: sum(({ high }) => high) });
  };
  // What the others come to the whole without is no part of it.
  const isExtra = printed.some((_, at) => at > 0 && addsUp(printed.filter((_, index) => index !== at)));
  if (addsUp(printed) || (isExtra && parts.length > 1)) return null;
  const found = figures.flatMap((fact, at) =>
    othersOf(fact).flatMap(({ unit, quantity }): UnitSlip[] =>
      addsUp(printed.map((one, index) => (index === at ? quantity : one))) ? [{ fact, unit }] : [],
    ),
  );
  const [slip, ...more] = found;
  return slip && more.length === 0 ? slip : null;
}

/** A unit that is another, in words. */
export const tellUnitSlip = ({ fact, unit }: UnitSlip): string =>
  `金额、人数的单位有误：第 ${fact.place.line} 行的 ${fact.printed} 若为 ${fact.value ?? ''}${unit}，则各部分之和相符。`;
