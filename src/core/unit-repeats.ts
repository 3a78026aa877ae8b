import type { Statements } from './choose.ts';
import { byPlace, type Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { significantDigits, speakOfTheSame } from './form-against-prose.ts';
import { dimensionOf, parseQuantity, type Unit } from './quantity.ts';
import { judgeRepeats } from './repeats.ts';
import type { Report } from './report.ts';

/** Units of one thing that are taken for one another: 万 left out, 亿 for 万. */
const UNITS_TAKEN: readonly (readonly Unit[])[] = [
  ['元', '万元', '亿元'],
  ['人', '万人'],
  ['人次', '万人次'],
];
/** A shorter figure may be another by chance, and a round one. */
const TELLING = 4;

const familyOf = (unit: Unit): readonly Unit[] | undefined =>
  UNITS_TAKEN.find((units) => units.includes(unit));

/** Whether a figure is printed together with its unit: one from the head of a column is of the whole column. */
const isPrintedWithUnit = ({ printed, unit, value, hedge }: Fact): boolean =>
  unit !== null &&
  value !== null &&
  hedge === null &&
  value.includes('.') &&
  significantDigits(value) >= TELLING &&
  familyOf(unit) !== undefined &&
  /[元人名次]$/u.test(printed.trim());

/**
 * The same digits told of the same thing in another unit (追回386.42万元, elsewhere 追回386.42亿元). At least one of the
 * two is a figure that was understood.
 */
export function auditUnitRepeats(report: Pick<Report, 'id'>, { facts, corrections }: Statements): Finding[] {
  const firm = facts.filter(
    (fact) => isPrintedWithUnit(fact) && !corrections.some(({ fact: id }) => id === fact.id),
  );
  const byValue = new Map<string, Fact[]>();
  for (const fact of firm) {
    const key = `${fact.year}|${fact.unit === null ? '' : dimensionOf(fact.unit)}|${Number(fact.value)}`;
    byValue.set(key, [...(byValue.get(key) ?? []), fact]);
  }
  return [...byValue.values()].flatMap((same): Finding[] => {
    if (new Set(same.map(({ unit }) => unit)).size < 2) return [];
    const told = same.filter((fact) =>
      same.some((other) => other.unit !== fact.unit && speakOfTheSame(fact, other)),
    );
    const places = [...told].sort(byPlace);
    const bound = places.find(({ item, measure }) => item !== null && measure !== null);
    if (!bound) return [];
    const readings = [bound, ...places.filter((fact) => fact !== bound)].flatMap((fact) =>
      fact.unit === null ? [] : [{ fact, quantity: parseQuantity(fact.value ?? '0', fact.unit) }],
    );
    const finding = judgeRepeats(
      report.id,
      `${bound.item}:${bound.measure}@${bound.place.line}.${bound.place.start}`,
      readings,
      bound.path.at(-1) ?? bound.label,
    );
    const printed = [...new Set(places.map((fact) => fact.printed.trim()))].join('、');
    return finding.verdict === 'conflict'
      ? [{ ...finding, explanation: `数字相同而单位不同：${printed}。` }]
      : [];
  });
}
