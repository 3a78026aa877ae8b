import type { Expression } from '../expression.ts';
import { byPlace, type Fact } from '../fact.ts';
import { digitsOf, swapsOf } from '../misprints.ts';
import { type Claim, inDoubt, type Told } from './claim.ts';
import { plansOf, ratesOf, returnsOf } from './course-claims.ts';
import { by, claimOn, coursesOf, figure, isMoneyOf, isProse, wholeCourse } from './courses.ts';

/** How many places must print an amount before one of few digits that is its digits turned round is a slip. */
const OFTEN = 3;
const TELLING = 4;

const PLANS = by('budget', 'budget-full-year', 'received');

/** Whether one amount is another with two of its digits the other way round. */
const isSwapped = (a: Fact, b: Fact): boolean =>
  a.unit === b.unit && swapsOf(a.value ?? '').some((value) => Number(value) === Number(b.value));

/** What other claims about a course are made of: one slip is told once. */
function heldElsewhere(told: Told): ReadonlySet<Fact> {
  const held = new Set<Fact>();
  const add = (side: Expression): void => {
    if (side.op === 'quoted') for (const fact of side.of) held.add(fact);
    else if (side.op === 'ratio') for (const part of [side.of, side.to]) add(part);
    else if (side.op === 'sum') for (const part of side.terms) add(part);
  };
  for (const family of [ratesOf, returnsOf, plansOf])
    for (const { stated, expected } of family(told)) for (const side of [stated, expected]) add(side);
  return held;
}

/** So many digits are not turned round by chance, though each is printed once. */
const CERTAIN = 6;

/** An amount printed once that is another of the same project, printed oftener, with two digits turned round. */
export function swapsIn(told: Told): readonly Claim[] {
  const held = heldElsewhere(told);
  const whole = wholeCourse(told);
  return [...coursesOf(told), whole].flatMap((course) => {
    const money = course.facts.filter(
      (fact) => (course === whole || isMoneyOf(fact)) && !by('adjustment')(fact),
    );
    const printed = new Map<string, Fact[]>();
    for (const fact of money) {
      const key = `${Number(fact.value)}${fact.unit ?? ''}`;
      printed.set(key, [...(printed.get(key) ?? []), fact]);
    }
    const amounts = [...printed.values()];
    return amounts.flatMap(([one, ...again]): readonly Claim[] => {
      if (!one) return [];
      if (again.length > 0)
        return amounts.length === 1 && course !== whole
          ? [claimOn(course, one, { relation: 'equal', expected: figure(course, ...again) })]
          : [];
      const digits = digitsOf((one.value ?? '').replace(/0+$/u, ''));
      const other = amounts.find(
        ([same, ...more]) =>
          same !== undefined &&
          (more.length > 0 ||
            (digits >= CERTAIN && byPlace(same, one) < 0 && isProse(same) === isProse(one))) &&
          isSwapped(one, same),
      );
      const [first] = other ?? [];
      // Totals of the accounts are held against one another by themselves.
      if (!other || !first || held.has(one) || one.path.length === 0) return [];
      const plans = new Set(other.filter(PLANS).map(({ place }) => place.table));
      const isTelling = digits >= TELLING || (digits > 1 && PLANS(one) && plans.size >= OFTEN);
      const unsure = isTelling ? null : inDoubt('位数不多，可能只是碰巧');
      return digits > 1
        ? [claimOn(course, one, { relation: 'equal', expected: figure(course, first), unsure })]
        : [];
    });
  });
}
