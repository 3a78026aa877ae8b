import { quoted, ratio, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { RETURNED } from '../project-names.ts';
import { type Claim, inDoubt, type Told } from './claim.ts';
import {
  by,
  type Course,
  claimOn,
  coursesOf,
  DEPARTMENT,
  figure,
  isMid,
  isProse,
  isRateOf,
  isReturned,
  planOf,
} from './courses.ts';
import { subjectAt } from './rows.ts';

/** Lines of one paragraph and the next. */
const NEAR = 8;

/** 到位率, 支付率 and the like, by what they are of. */
const RATES: readonly (readonly [words: RegExp, of: Measure])[] = [
  [/^到位率?$/u, 'received'],
  [/^(?:支付|支出|使用)率?$/u, 'outturn'],
];

/** Of two amounts a rate may be of, the one it is nearer to. */
function nearest(rate: Fact, amount: Fact | undefined, bases: readonly (readonly Fact[])[]): readonly Fact[] {
  const off = (base: readonly Fact[]): number =>
    Math.abs(Number(amount?.value) / Number(base[0]?.value) - Number(rate.value) / 100);
  return [...bases].filter((base) => base.length > 0).sort((a, b) => off(a) - off(b))[0] ?? [];
}

/** The rate at which a department spent what came in, told right behind what it spent. */
export const departmentRates = ({ facts, year }: Told): readonly Claim[] =>
  facts.flatMap((rate): readonly Claim[] => {
    const [subject, name = ''] = rate.path;
    if (rate.item !== 'performance' || rate.measure !== 'actual' || rate.unit !== '%') return [];
    if (subject !== DEPARTMENT || !/^(?:支出|支付)率$/u.test(name) || rate.year !== year) return [];
    const near = facts.filter(
      (fact) => fact.year === year && isProse(fact) && Math.abs(fact.place.line - rate.place.line) <= NEAR,
    );
    const spent = near.filter(({ item, measure }) => item === 'expenditure' && measure === 'outturn');
    const received = near.filter(
      (fact) => fact.item === 'project' && fact.path[0] === DEPARTMENT && by('received')(fact),
    );
    if (spent.length === 0 || received.length === 0) return [];
    return [
      {
        subject: subjectAt(rate),
        name: `${DEPARTMENT}${name}`,
        relation: 'equal',
        stated: quoted(`${DEPARTMENT}${name}`, rate),
        expected: ratio(quoted('支出', ...spent), quoted('收入', ...received)),
        whole: true,
      },
    ];
  });

/** A rate of execution told in words away from the budget and the outturn it is of. */
const isAlone = ({ facts }: Course, rate: Fact): boolean =>
  by('completion')(rate) &&
  rate.item === 'project' &&
  isProse(rate) &&
  !(['outturn', 'budget'] as const).every((measure) =>
    facts.some(
      (fact) =>
        fact.measure?.startsWith(measure) === true &&
        fact.place.table === rate.place.table &&
        fact.asOf === rate.asOf,
    ),
  );

/** 到位率 ＝ 到位资金 ÷ 资金计划; 支付率 ＝ 使用资金 ÷ 到位资金 (资金计划). */
export const ratesOf = (told: Told): readonly Claim[] =>
  coursesOf(told).flatMap((course) =>
    course.facts
      .filter((fact) => isRateOf(fact) || isAlone(course, fact))
      .flatMap((rate): readonly Claim[] => {
        const of =
          rate.measure === 'completion'
            ? 'outturn'
            : RATES.find(([words]) => words.test(rate.path[1] ?? ''))?.[1];
        if (of === undefined || isMid(rate)) return [];
        const amounts = course.facts.filter((fact) => by(of)(fact) && !isMid(fact));
        const received = course.facts.filter((fact) => by('received')(fact) && !isMid(fact));
        const bases = of === 'outturn' ? [received, planOf(course)] : [planOf(course)];
        const base = nearest(rate, amounts[0], bases);
        if (amounts.length === 0 || base.length === 0) return [];
        const name = `${course.name}${(rate.path[1] ?? '').replace(/率$/u, '')}`;
        return [
          {
            subject: subjectAt(rate),
            name,
            relation: 'equal',
            stated: quoted(name, rate),
            expected: ratio(figure(course, ...amounts), figure(course, ...base)),
            whole: true,
          },
        ];
      }),
  );

/** What was used of the money, and what was taken back of it, come to what was planned. */
export const returnsOf = (told: Told): readonly Claim[] =>
  coursesOf(told).flatMap((course) => {
    const [returned, ...more] = course.facts.filter(isReturned);
    const [used, ...others] = course.facts.filter(
      (fact) => by('outturn')(fact) && fact.place.table === returned?.place.table,
    );
    const plan = planOf(course);
    if (!returned || !used || plan.length === 0 || more.length > 0 || others.length > 0) return [];
    return [
      claimOn(course, used, {
        relation: 'equal',
        expected: sum(figure(course, ...plan), quoted(RETURNED, returned)),
        midYear: true,
      }),
    ];
  });

/** What was used by some month is no more than what was used in the year. */
export const partYears = (told: Told): readonly Claim[] =>
  coursesOf(told).flatMap((course) => {
    const spent = course.facts.filter((fact) => by('outturn')(fact) && isProse(fact));
    const year = spent.filter((fact) => !isMid(fact));
    return spent
      .filter((fact) => isMid(fact) && year.length > 0)
      .map((part) =>
        claimOn(course, part, { relation: 'at-most', expected: figure(course, ...year), midYear: true }),
      );
  });

/** The whole of a project's money, where it is said to be the budget adopted and no adjustment is told. */
export const plansOf = (told: Told): readonly Claim[] =>
  coursesOf(told).flatMap((course) => {
    const initial = course.facts.filter((fact) => by('budget-initial')(fact) && isProse(fact));
    const whole = course.facts.filter((fact) => by('budget')(fact) && isProse(fact));
    if (initial.length === 0 || course.facts.some(by('adjustment'))) return [];
    return whole.map((fact) =>
      claimOn(course, fact, {
        relation: 'equal',
        expected: figure(course, ...initial),
        unsure: initial.some(({ label, path }) => label !== path[0])
          ? null
          : inDoubt('没有说明全部资金均为年初预算，其间可能有调整'),
      }),
    );
  });
