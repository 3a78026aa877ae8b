import { type Expression, quoted, ratio, sum } from '../expression.ts';
import { byPlace, type Fact, type Measure } from '../fact.ts';
import { digitsOf, swapsOf } from '../misprints.ts';
import { likenessOf, RETURNED } from '../project-names.ts';
import { dimensionOf } from '../quantity.ts';
import { type Check, type Claim, inDoubt, type Told } from './claim.ts';
import { figuresOf, rowChecks, slip } from './row-checks.ts';
import { subjectAt } from './rows.ts';

/** What is told of one project's money anywhere in a report: in its own report, in the narrative, in forms. */
type Course = { readonly name: string; readonly facts: readonly Fact[] };

const MONEY = new Set<Measure | null>([
  'budget',
  'budget-initial',
  'budget-full-year',
  'adjustment',
  'received',
  'outturn',
]);

const isMoneyOf = ({ item, path, measure, unit }: Fact): boolean =>
  unit !== null &&
  dimensionOf(unit) === 'money' &&
  MONEY.has(measure) &&
  path.length === 1 &&
  // What was granted to a project as one amount is its plan.
  (item === 'project' || (item === 'allocation' && measure === 'budget'));

const isRateOf = ({ item, path, measure }: Fact): boolean =>
  item === 'project' && path.length === 2 && measure === 'rate';

const isReturned = ({ item, path, measure }: Fact): boolean =>
  item === 'project' && measure === 'adjustment' && path.length === 2 && path[1] === RETURNED;

const known = new WeakMap<readonly Fact[], readonly Course[]>();

/** The projects of a report with all that is printed of their money, under whichever of their names. */
function coursesOf(told: Told): readonly Course[] {
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

const DEPARTMENT = '部门整体支出';
/** Lines of one paragraph and the next. */
const NEAR = 8;

const isMid = ({ asOf }: Fact): boolean => asOf !== undefined && /^\d{4}-(?:0\d|1[01])/u.test(asOf);
const isProse = ({ place }: Fact): boolean => place.column === undefined;
const by =
  (...measures: readonly Measure[]) =>
  (fact: Fact): boolean =>
    measures.some((measure) => measure === fact.measure) && fact.path.length === 1;

const figure = ({ name }: Course, ...facts: readonly Fact[]): Expression => quoted(name, ...facts);

const isAlike = (facts: readonly Fact[]): boolean =>
  facts.every(({ value, unit }) => Number(value) === Number(facts[0]?.value) && unit === facts[0]?.unit);

/** What was planned in the end: the budget after all adjustments, or the one adopted where none is told. */
function planOf({ facts }: Course): readonly Fact[] {
  const full = facts.filter(by('budget-full-year'));
  if (full.length > 0) return full;
  const plain = facts.filter(by('budget'));
  const initial = facts.filter(by('budget-initial'));
  if (plain.length === 0) return facts.some(by('adjustment')) ? [] : initial;
  // Two plans without an adjustment: nobody knows which of them was carried out.
  return initial.length === 0 || facts.some(by('adjustment')) || isAlike([...plain, ...initial]) ? plain : [];
}

const claimOn = (
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
const departmentRates = ({ facts, year }: Told): readonly Claim[] =>
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
const ratesOf = (told: Told): readonly Claim[] =>
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
const returnsOf = (told: Told): readonly Claim[] =>
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
const partYears = (told: Told): readonly Claim[] =>
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
const plansOf = (told: Told): readonly Claim[] =>
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

/** The money of the department as a whole, wherever it is told: its totals, its evaluation, its basic data. */
const wholeCourse = ({ facts, year }: Told): Course => ({
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

/** So many digits are not turned round by chance, though each is printed once. */
const CERTAIN = 6;

/** An amount printed once that is another of the same project, printed oftener, with two digits turned round. */
function swapsIn(told: Told): readonly Claim[] {
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
          (more.length > 0 || (digits >= CERTAIN && byPlace(same, one) < 0)) &&
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

/** Received money of which more came than was planned at two places at least, and more than was spent. */
const receivedOf = (told: Told): readonly Claim[] =>
  coursesOf(told).flatMap((course) => {
    const plan = course.facts.filter(by('budget', 'budget-full-year'));
    const lines = new Set(plan.map(({ place }) => place.line)).size;
    const [spent] = course.facts.filter((fact) => by('outturn')(fact) && !isMid(fact));
    if (lines < 2 || !spent || course.facts.some(by('adjustment'))) return [];
    return course.facts
      .filter((fact) => by('received')(fact) && Number(fact.value) > Number(spent.value))
      .map((fact) => claimOn(course, fact, { relation: 'at-most', expected: figure(course, ...plan) }));
  });

const PROJECT = ['示例系统运行维护'];
const amount = figuresOf('project', '万元');
const rate = figuresOf('project', '%');

/** REGISTRY part: the course of a project's money: planned, received, spent, taken back. */
export const PROJECT_COURSE: readonly Check[] = rowChecks('项目', [
  {
    id: 'project-rates',
    name: '项目到位率、支付率',
    sentence: '项目的到位率应等于到位资金除以计划资金，支付率、支出率应等于使用资金除以到位（计划）资金。',
    family: (told) => [...ratesOf(told), ...departmentRates(told)],
    holds: [
      amount(PROJECT, 'received', '40.00'),
      amount(PROJECT, 'outturn', '38.50'),
      rate([...PROJECT, '支付率'], 'rate', '96.25'),
    ],
    breaks: slip({ 2: '100' }),
    undecided: (holds) => [
      ...holds,
      amount(PROJECT, 'received', '41.00'),
      amount(PROJECT, 'received', '42.00'),
    ],
  },
  {
    id: 'project-returned',
    name: '项目使用与收回之和',
    sentence: '项目已使用的资金与财政收回的资金之和应等于计划的资金。',
    family: returnsOf,
    holds: [
      amount(PROJECT, 'budget', '40.00'),
      amount(PROJECT, 'outturn', '33.50'),
      amount([...PROJECT, RETURNED], 'adjustment', '-6.50'),
    ],
    breaks: slip({ 2: '-5.60' }),
    undecided: (holds) => [...holds, amount(PROJECT, 'budget', '44.00')],
  },
  {
    id: 'project-part-year',
    name: '项目年中使用数不超过全年',
    sentence: '项目截至年中某月的使用数不应大于全年使用数。',
    family: partYears,
    holds: [
      amount(PROJECT, 'outturn', '40.00'),
      ['project', 'outturn', '18.50', '万元', 0, PROJECT, '2024-08'],
    ],
    breaks: slip({ 1: '81.50' }),
    undecided: (holds) => [...holds, amount(PROJECT, 'outturn', '44.00')],
  },
  {
    id: 'project-all-initial',
    name: '均为年初预算',
    sentence: '项目资金称均为年初预算、又没有调整的，资金总额应等于年初预算数。',
    family: plansOf,
    holds: [amount(PROJECT, 'budget', '36.00'), amount(PROJECT, 'budget-initial', '36.00')],
    breaks: slip({ 0: '63.00' }),
    undecided: (holds) => [...holds, amount(PROJECT, 'budget-initial', '63.00')],
  },
  {
    id: 'project-digits',
    name: '同一项目金额的数字颠倒',
    sentence: '同一项目的金额不应只在一处与他处数字相同而次序颠倒。',
    family: swapsIn,
    holds: [
      amount(PROJECT, 'budget', '46.38'),
      amount(PROJECT, 'outturn', '46.38'),
      amount(PROJECT, 'received', '46.38'),
    ],
    breaks: slip({ 2: '43.68' }),
    undecided: slip({ 0: '46', 1: '46', 2: '64' }),
  },
  {
    id: 'project-received',
    name: '项目到位资金不超过计划',
    sentence: '项目到位的资金不应大于多处印出的计划资金而又没有用去。',
    family: receivedOf,
    holds: [
      amount(PROJECT, 'budget', '100.00'),
      amount(PROJECT, 'budget', '100.00'),
      amount(PROJECT, 'outturn', '80.00'),
      amount(PROJECT, 'received', '90.00'),
    ],
    breaks: slip({ 3: '200.00' }),
    undecided: slip({ 1: '120.00' }),
  },
]);
