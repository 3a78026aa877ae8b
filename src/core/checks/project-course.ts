import { RETURNED } from '../project-names.ts';
import type { Check, Claim, Told } from './claim.ts';
import { departmentRates, partYears, plansOf, ratesOf, returnsOf } from './course-claims.ts';
import { swapsIn } from './course-digits.ts';
import { by, claimOn, coursesOf, figure, isMid } from './courses.ts';
import { figuresOf, rowChecks, slip } from './row-checks.ts';

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
