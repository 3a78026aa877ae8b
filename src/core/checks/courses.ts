import { type Expression, quoted } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { likenessOf, RETURNED } from '../project-names.ts';
import { dimensionOf } from '../quantity.ts';
import type { Claim, Told } from './claim.ts';
import { subjectAt } from './rows.ts';

/** What is told of one project's money anywhere in a report: in its own report, in the narrative, in forms. */
export type Course = { readonly name: string; readonly facts: readonly Fact[] };

const MONEY = new Set<Measure | null>([
  'budget',
  'budget-initial',
  'budget-full-year',
  'adjustment',
  'received',
  'outturn',
]);

/** Whether a figure is an amount of a project as a whole. */
export const isMoneyOf = ({ item, path, measure, unit }: Fact): boolean =>
  unit !== null &&
  dimensionOf(unit) === 'money' &&
  MONEY.has(measure) &&
  path.length === 1 &&
  // What was granted to a project as one amount is its plan.
  (item === 'project' || (item === 'allocation' && measure === 'budget'));

/** Whether a figure is a rate told of a project: 到位率, 支付率. */
export const isRateOf = ({ item, path, measure }: Fact): boolean =>
  item === 'project' && path.length === 2 && measure === 'rate';

/** Whether a figure is money of a project that was taken back. */
export const isReturned = ({ item, path, measure }: Fact): boolean =>
  item === 'project' && measure === 'adjustment' && path.length === 2 && path[1] === RETURNED;

const known = new WeakMap<readonly Fact[], readonly Course[]>();

/** The projects of a report with all that is printed of their money, under whichever of their names. */
export function coursesOf(told: Told): readonly Course[] {
  const before = known.get(told.facts);
  if (before) return before;
  const courses: { name: string; facts: Fact[] }[] = [];
  for (const fact of told.facts) {
    const [name] = fact.path;
    if (fact.year !== told.year || fact.value === null || fact.hedge !== null) continue;
    if (
      name === undefined ||
      name === DEPARTMENT ||
      !(isMoneyOf(fact) || isRateOf(fact) || isReturned(fact) || fact.measure === 'completion')
    )
      continue;
    const own = courses.find((course) => /^(?:same|shortened)$/u.test(likenessOf(course.name, name)));
    if (own) own.facts.push(fact);
    else courses.push({ name, facts: [fact] });
  }
  known.set(told.facts, courses);
  return courses;
}

/** What the whole of a department's expenditure is called. */
export const DEPARTMENT = '部门整体支出';

/** Whether a figure is as of some month before the year's end. */
export const isMid = ({ asOf }: Fact): boolean => asOf !== undefined && /^\d{4}-(?:0\d|1[01])/u.test(asOf);
/** Whether a figure stands in words, not in a table. */
export const isProse = ({ place }: Fact): boolean => place.column === undefined;
/** Figures of a project as a whole by any of some measures. */
export const by =
  (...measures: readonly Measure[]) =>
  (fact: Fact): boolean =>
    measures.some((measure) => measure === fact.measure) && fact.path.length === 1;

/** One amount of a project, by the places that print it. */
export const figure = ({ name }: Course, ...facts: readonly Fact[]): Expression => quoted(name, ...facts);

const isAlike = (facts: readonly Fact[]): boolean =>
  facts.every(({ value, unit }) => Number(value) === Number(facts[0]?.value) && unit === facts[0]?.unit);

/** What was planned in the end: the budget after all adjustments, or the one adopted where none is told. */
export function planOf({ facts }: Course): readonly Fact[] {
  const full = facts.filter(by('budget-full-year'));
  if (full.length > 0) return full;
  const plain = facts.filter(by('budget'));
  const initial = facts.filter(by('budget-initial'));
  if (plain.length === 0) return facts.some(by('adjustment')) ? [] : initial;
  // Two plans without an adjustment: nobody knows which of them was carried out.
  return initial.length === 0 || facts.some(by('adjustment')) || isAlike([...plain, ...initial]) ? plain : [];
}

/** A claim about one amount of a project. */
export const claimOn = (
  course: Course,
  fact: Fact,
  claim: Omit<Claim, 'subject' | 'stated' | 'name' | 'whole'>,
): Claim => ({
  ...claim,
  subject: subjectAt(fact),
  name: course.name,
  stated: figure(course, fact),
  whole: true,
});

/** The money of the department as a whole, wherever it is told: its totals, its evaluation, its basic data. */
export const wholeCourse = ({ facts, year }: Told): Course => ({
  name: DEPARTMENT,
  facts: facts.filter(
    (fact) =>
      fact.year === year &&
      fact.value !== null &&
      fact.hedge === null &&
      ((fact.item === 'project' && fact.path[0] === DEPARTMENT && isMoneyOf(fact)) ||
        (fact.item === 'base-data' && /整体支出/u.test(fact.path.at(-1) ?? '')) ||
        (fact.measure === 'outturn' && /^(?:total|income|expenditure)$/u.test(fact.item ?? ''))),
  ),
});
