import { type Expression, item, ratio, sum, sumOfStated } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { itemOf } from '../items.ts';
import { type Check, type Claim, equal, items, type Told } from './claim.ts';
import { addsUp } from './parts.ts';
import { figureOf, nameOf, printedIn, quoteOf, type Row, rowsOf, subjectAt } from './rows.ts';

type Within = readonly [part: string, whole: string, measure: Measure];

/** What is some of something else, counted or paid in the same year. */
const WITHIN: readonly Within[] = [
  ['insured-residents', 'insured', 'count'],
  ['insured-employees', 'insured', 'count'],
  ['insured-supplement', 'insured', 'count'],
  ['assistance-inpatient', 'assistance', 'outturn'],
  ['assistance-outpatient', 'assistance', 'outturn'],
  ['assistance-inpatient-visits', 'assistance-visits', 'count'],
  ['assistance-outpatient-visits', 'assistance-visits', 'count'],
  ['supplement-visits', 'benefit-visits', 'count'],
  ['transferred-discipline', 'transferred', 'count'],
  ['transferred-police', 'transferred', 'count'],
];

/** How far the supervision of institutions goes: each no more than the next. */
const SUPERVISED: readonly Within[] = [
  ['inspected', 'designated', 'count'],
  ['handled', 'inspected', 'count'],
  ['handled', 'designated', 'count'],
  ['penalised', 'handled', 'count'],
  ['suspended', 'handled', 'count'],
  ['terminated', 'handled', 'count'],
  ['handled-times', 'inspected-times', 'count'],
  ['penalised-times', 'handled-times', 'count'],
  ['suspended-times', 'handled-times', 'count'],
  ['terminated-times', 'handled-times', 'count'],
];

/** Persons are counted once, visits as often as they came. */
const PERSONS: readonly (readonly [persons: string, visits: string])[] = [
  ['assistance-persons', 'assistance-visits'],
  ['assistance-inpatient-persons', 'assistance-inpatient-visits'],
  ['assistance-outpatient-persons', 'assistance-outpatient-visits'],
];

/** Wholes that are told once for a report, wherever their parts are. */
const FOR_ALL = ['insured', 'designated'];

/** A part is held against its whole where both are told; elsewhere in the report the whole may be of something else. */
function within(told: Told, [part, whole, measure]: Within): Claim[] {
  const placesOf = (id: string): readonly (string | undefined)[] =>
    told.facts
      .filter((fact) => fact.item === id && fact.measure === measure && fact.year === told.year)
      .map(({ place }) => place.table);
  const parts = placesOf(part);
  if (parts.length === 0) return [];
  const wholes = placesOf(whole);
  const together = parts.some((table) => table !== undefined && wholes.includes(table));
  return [
    {
      subject: `${part}:${measure}`,
      relation: 'at-most',
      stated: item(part, measure),
      expected: item(whole, measure),
      unsure: together || FOR_ALL.includes(whole) ? null : '两个数字不在同一处印出，口径可能不同',
    },
  ];
}

const RECOVERED = [
  'recovered-inspection',
  'recovered-self',
  'recovered-penalty',
  'recovered-breach',
  'recovered-audit',
];

/** What institutions gave back is parted in ways of their own: the sum is held against the total only where it is told beside it. */
function recoveredParts(told: Told): Claim[] {
  const parts = RECOVERED.filter((id) => !(id === 'recovered-penalty' && areFines(told)));
  return addsUp(told, { whole: 'recovered', parts }, 'outturn').map((claim) => ({
    ...claim,
    unsure: claim.unsure ?? (isOneStatement(told, parts) ? null : '不能确定各部分是否都计入追回总额'),
  }));
}

/** Fines go to the treasury, not back to the fund. */
const areFines = ({ facts }: Told): boolean =>
  facts.some(({ item, label }) => item === 'recovered-penalty' && /罚款/u.test(label));

/** Whether the total and three parts of it stand in one paragraph. */
function isOneStatement({ facts, year }: Told, of: readonly string[]): boolean {
  const total = facts.find((fact) => fact.item === 'recovered' && fact.year === year);
  const parts = facts.filter(
    (fact) =>
      fact.item !== null &&
      of.includes(fact.item) &&
      fact.year === year &&
      fact.place.table === total?.place.table,
  );
  return parts.length >= 3;
}

/** The levels of government that pay a subsidy to every resident insured. */
const LEVELS = ['central', 'province', 'city', 'county'].map((level) => `subsidy-standard-${level}`);

/** What the levels pay is no more than the whole; it is the whole where all that pay are told. */
function subsidies(told: Told): Claim[] {
  if (!told.facts.some((fact) => fact.item === 'subsidy-standard' && fact.year === told.year)) return [];
  const paid = LEVELS.filter((id) => told.facts.some((fact) => fact.item === id && fact.year === told.year));
  const levels = sumOfStated(...items(paid.length > 0 ? paid : LEVELS, 'standard'));
  const whole = item('subsidy-standard', 'standard');
  return paid.length < 3
    ? [{ subject: 'subsidy-standard', relation: 'at-most', stated: levels, expected: whole }]
    : [equal('subsidy-standard', whole, levels)];
}

/** A rate of inspection in a performance form is of the institutions there are, as the report counts them elsewhere. */
function coverage(told: Told): Claim[] {
  const rate: Expression = ratio(item('inspected', 'count'), item('designated', 'count'));
  const stated = told.facts.some((fact) => fact.item === 'inspected-rate' && fact.year === told.year);
  return [
    ...(stated ? [equal('inspected-rate', item('inspected-rate', 'rate'), rate)] : []),
    ...coverageOnTheSpot(told),
    ...rowsOf(told, 'performance')
      .filter(isCoverage)
      .flatMap((row) => coverageOf(row, rate)),
  ];
}

/** 现场检查886家，覆盖率100%: told together, the rate is of the institutions the same paragraph counts. */
function coverageOnTheSpot(told: Told): Claim[] {
  const designated = told.facts.filter(({ item: id, year }) => id === 'designated' && year === told.year);
  return rowsOf(told, 'result').flatMap((row): Claim[] => {
    const [count] = printedIn(row, 'count');
    if (count?.unit !== '家' || row.path.length !== 1 || !ON_THE_SPOT.test(row.path[0] ?? '')) return [];
    const beside = told.facts.filter(
      ({ place, year, measure, unit }) =>
        place.table === count.place.table && year === told.year && measure === 'rate' && unit === '%',
    );
    const [rate, ...others] = beside.filter(
      (fact) =>
        fact.item === 'inspected-rate' ||
        (fact.path[0] === row.path[0] && /覆盖率$/u.test(fact.path.at(-1) ?? '')),
    );
    const wholes = designated.filter(({ place }) => place.table === count.place.table);
    if (!rate || others.length > 0 || wholes.length !== 1) return [];
    const over = ratio(figureOf(row, 'count'), quoteOf(wholes));
    return [{ ...equal(subjectAt(rate), quoteOf([rate]), over), name: '检查覆盖率' }];
  });
}

const ON_THE_SPOT = /^现场(?:监督)?(?:检查|核查)(?:覆盖)?(?:定点)?(?:医药)?(?:机构)?$/u;

/** What is paid in for each resident is what the State and the resident pay, where one paragraph tells the three. */
function paidIn(told: Told): Claim[] {
  const paid = ['premium-standard', 'subsidy-standard'];
  return rowsOf(told, 'result').flatMap((row): Claim[] => {
    const [whole] = printedIn(row, 'standard');
    if (!whole || !PAID_IN.test(row.path.at(-1) ?? '')) return [];
    const parts = paid.map((id) =>
      told.facts.filter(
        (fact) => fact.item === id && fact.year === told.year && fact.place.table === whole.place.table,
      ),
    );
    const together = parts.every(({ length }) => length === 1);
    return [
      {
        ...equal(
          subjectAt(whole),
          quoteOf([whole]),
          sum(...(together ? parts.map(quoteOf) : items(paid, 'standard'))),
        ),
        name: '人均筹资',
        unsure: together ? null : '同一段没有印出财政补助与个人缴费两项标准',
      },
    ];
  });
}

const PAID_IN = /^(?:城乡)?(?:居民)?(?:医保)?人均筹资(?:标准|水平|额)?$/u;

const COVERAGE = itemOf('inspected-rate').labels.map((label) => new RegExp(`^(?:${label})$`, 'u'));
const isCoverage = ({ path }: Row): boolean =>
  COVERAGE.some((label) => label.test((path.at(-1) ?? '').replace(/\(%\)$/u, '')));

function coverageOf(row: Row, rate: Expression): Claim[] {
  const [reached] = printedIn(row, 'actual');
  return reached
    ? [{ ...equal(subjectAt(reached), figureOf(row, 'actual'), rate), name: nameOf(row.path) }]
    : [];
}

const INSURED = { whole: 'insured', parts: ['insured-residents', 'insured-employees'], complete: true };

/** REGISTRY part: checks of the work told: insured, assistance, supervision. */
export const WORK: readonly Check[] = [
  {
    id: 'insured-adds-up',
    group: '业务成效',
    name: '职工与居民参保人数之和',
    sentence: '基本医疗保险参保人数及其增减，应等于城镇职工与城乡居民参保人数及其增减之和。',
    claims: [],
    family: (told) => [
      ...addsUp(told, INSURED, 'count'),
      ...addsUp(told, { ...INSURED, subject: 'insured:count-change' }, 'count-change'),
    ],
    holds: [
      ['insured-residents', 'count', '79.23', '万人'],
      ['insured-employees', 'count', '4.88', '万人'],
      ['insured', 'count', '84.11', '万人'],
    ],
    breaks: [
      ['insured-residents', 'count', '79.23', '万人'],
      ['insured-employees', 'count', '4.88', '万人'],
      ['insured', 'count', '48.11', '万人'],
    ],
  },
  {
    id: 'parts-within',
    group: '业务成效',
    name: '部分不超过总体',
    sentence: '同一处印出的部分人数、人次、金额不应大于总体，人数不应大于人次。',
    claims: [],
    family: (told) => [
      ...WITHIN.flatMap((pair) => within(told, pair)),
      ...PERSONS.flatMap(([persons, visits]) => within(told, [persons, visits, 'count'])),
    ],
    holds: [
      ['insured', 'count', '78.62', '万人'],
      ['insured-supplement', 'count', '78.61', '万人'],
    ],
    breaks: [
      ['insured', 'count', '78.62', '万人'],
      ['insured-supplement', 'count', '87.61', '万人'],
    ],
  },
  {
    id: 'subsidy-levels',
    group: '业务成效',
    name: '各级财政补助标准之和',
    sentence: '各级财政的人均补助标准相加应等于总标准；只印出其中几级时不应大于总标准。',
    claims: [],
    family: subsidies,
    holds: [
      ['subsidy-standard-central', 'standard', '440', '元/人'],
      ['subsidy-standard-province', 'standard', '68.50', '元/人'],
      ['subsidy-standard-county', 'standard', '41.50', '元/人'],
      ['subsidy-standard', 'standard', '550', '元/人'],
    ],
    breaks: [
      ['subsidy-standard-central', 'standard', '440', '元/人'],
      ['subsidy-standard-province', 'standard', '68.50', '元/人'],
      ['subsidy-standard-county', 'standard', '51.50', '元/人'],
      ['subsidy-standard', 'standard', '550', '元/人'],
    ],
  },
  {
    id: 'paid-in-for-each',
    group: '业务成效',
    name: '人均筹资',
    sentence: '同一段印出的居民医保人均筹资，应等于人均财政补助与个人缴费之和。',
    claims: [],
    family: paidIn,
    holds: [
      ['premium-standard', 'standard', '350', '元/人'],
      ['subsidy-standard', 'standard', '610', '元/人'],
      ['result', 'standard', '960', '元/人', 0, ['人均筹资']],
    ],
    breaks: [
      ['premium-standard', 'standard', '350', '元/人'],
      ['subsidy-standard', 'standard', '610', '元/人'],
      ['result', 'standard', '980', '元/人', 0, ['人均筹资']],
    ],
    undecided: [
      ['premium-standard', 'standard', '350', '元/人'],
      ['result', 'standard', '960', '元/人', 0, ['人均筹资']],
    ],
  },
  {
    id: 'supervision-within',
    group: '基金监管',
    name: '定点、检查、处理机构数',
    sentence:
      '检查、处理机构数不应大于定点机构数，同一处印出的处理机构数不应大于检查机构数，各种处理不应大于处理总数。',
    claims: [],
    family: (told) => SUPERVISED.flatMap((pair) => within(told, pair)),
    holds: [
      ['designated', 'count', '558', '家'],
      ['inspected', 'count', '285', '家'],
    ],
    breaks: [
      ['designated', 'count', '258', '家'],
      ['inspected', 'count', '285', '家'],
    ],
  },
  {
    id: 'inspection-coverage',
    group: '基金监管',
    name: '检查覆盖率',
    sentence: '印出的检查覆盖率应等于检查机构数除以定点机构数。',
    claims: [],
    family: coverage,
    holds: [
      ['designated', 'count', '278', '家'],
      ['inspected', 'count', '278', '家'],
      ['inspected-rate', 'rate', '100', '%'],
    ],
    breaks: [
      ['designated', 'count', '558', '家'],
      ['inspected', 'count', '285', '家'],
      ['inspected-rate', 'rate', '100', '%'],
    ],
  },
  {
    id: 'recovered-adds-up',
    group: '基金监管',
    name: '追回金额各部分之和',
    sentence: '追回金额应等于同一处印出的检查追回、自查退回、处理处罚等各部分之和。',
    claims: [],
    family: recoveredParts,
    holds: [
      ['recovered-self', 'outturn', '682.05', '万元'],
      ['recovered-inspection', 'outturn', '226.51', '万元'],
      ['recovered-penalty', 'outturn', '136.66', '万元'],
      ['recovered', 'outturn', '1045.22', '万元'],
    ],
    breaks: [
      ['recovered-self', 'outturn', '682.05', '万元'],
      ['recovered-inspection', 'outturn', '226.51', '万元'],
      ['recovered-penalty', 'outturn', '136.66', '万元'],
      ['recovered', 'outturn', '1054.22', '万元'],
    ],
  },
];
