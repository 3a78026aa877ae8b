import { difference, type Expression, first, item, ratio, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { CLASS_ITEMS, isOpenTable, itemOf } from '../items.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { BASES } from './execution.ts';
import { figureOf, printedIn, quoteOf, type Row, rowsOf, subjectAt } from './rows.ts';

/** What reports print a rate of execution of, beside the accounts of 预算 already checked elsewhere. */
const SPENT = [
  'income',
  'expenditure',
  'expenditure-basic',
  'expenditure-project',
  'income-fiscal',
  'expenditure-fiscal',
  'fund',
  'capital',
  'general-basic',
  'general-project',
  'personnel-funds',
  'vehicle-purchase',
  'vehicle-running',
  'reception-domestic',
  'reception-foreign',
  'operating',
  'procurement',
  'meeting',
  'training',
  ...CLASS_ITEMS,
];

const completions = (id: string): readonly Claim[] =>
  BASES.map(([rate, [base = 'budget', ...others]]) => ({
    ...equal(
      `${id}:${rate}`,
      item(id, rate),
      ratio(item(id), first(...[base, ...others].map((measure) => item(id, measure)))),
    ),
    whole: true,
  }));

/** Each rate of execution of what was spent: there is none where nothing was budgeted. */
function ratesOfNothing({ facts, year }: Told): readonly Claim[] {
  return facts.flatMap((rate): readonly Claim[] => {
    const { item: id } = rate;
    const bases = BASES.find(([measure]) => measure === rate.measure)?.[1];
    if (!bases || id === null || rate.year !== year || Number(rate.value) === 0) return [];
    const beside = facts.filter(
      (fact) =>
        fact.item === id &&
        fact.year === year &&
        fact.path.join('|') === rate.path.join('|') &&
        (!isOpenTable(id) || fact.place.table === rate.place.table),
    );
    const printed = (measure: Measure): readonly Fact[] => beside.filter((fact) => fact.measure === measure);
    const base = bases.map(printed).find(({ length }) => length > 0);
    if (!base || !printed('outturn').some(({ value }) => Number(value) !== 0)) return [];
    return [
      {
        subject: subjectAt(rate),
        name: rate.path.length > 0 ? rate.path.join('·') : itemOf(id).name,
        relation: 'only-with',
        stated: quoteOf([rate]),
        expected: quoteOf(base),
      },
    ];
  });
}

/** Rates of the budget as a whole in an evaluation of the department: of the amounts told beside them. */
const WHOLE_RATES: readonly (readonly [
  row: RegExp,
  id: string,
  over: (id: string) => Expression,
  needs: readonly Measure[],
])[] = [
  [
    /^(?:部门|整体)?(?:整体支出)?预算(?:完成|执行)率$/u,
    'expenditure',
    (id) => ratio(item(id), item(id, 'budget-initial')),
    ['outturn', 'budget-initial'],
  ],
  [
    /^预算调整率$/u,
    'income',
    (id) =>
      ratio(difference(item(id, 'budget-full-year'), item(id, 'budget-initial')), item(id, 'budget-initial')),
    ['budget-full-year', 'budget-initial'],
  ],
];

/** Each rate of the whole budget that stands in one paragraph with the amounts it is of, and no other budget. */
function ratesOfWhole(told: Told): readonly Claim[] {
  return rowsOf(told, 'performance').flatMap((row): readonly Claim[] => {
    const [fact] = printedIn(row, 'actual');
    const [subject, name = '', ...deeper] = row.path;
    if (fact?.unit !== '%' || fact.place.column !== undefined) return [];
    if (subject !== '部门整体支出' || deeper.length > 0) return [];
    return WHOLE_RATES.filter(([words]) => words.test(name)).flatMap(([, id, over, needs]) => {
      const beside = told.facts.filter(
        (other) =>
          other.item === id && other.year === told.year && Math.abs(other.place.line - fact.place.line) <= 2,
      );
      const measures = new Set(beside.map(({ measure }) => measure));
      const only = [...measures].filter((measure) => measure?.startsWith('budget')).length;
      const apart =
        !needs.every((measure) => measures.has(measure)) ||
        only > needs.filter((measure) => measure.startsWith('budget')).length;
      const unsure = apart ? '同一段没有印出所依据的预算数，或不止一种' : null;
      return [{ ...equal(subjectAt(fact), figureOf(row, 'actual'), over(id)), name, unsure }];
    });
  });
}

/** Rows of a table of basic data that say they are parts: 其中, 1、2、. */
const DATA: readonly (readonly [whole: string, parts: RegExp])[] = [
  ['项目支出', /^(?:业务工作|运行维护)专项/u],
  ['公用经费', /^(?:办公经费|水费|电费|差旅费|会议费|培训费)/u],
];

/** In how many other columns of its table the parts of a row come to it, to the last digit. */
function columnsMet(all: readonly Row[], name: string, parts: RegExp, head: Fact): number {
  const inTable = all.filter(({ facts }) => facts[0]?.place.table === head.place.table);
  const amounts = (fits: (row: string) => boolean, of: Fact): number =>
    inTable
      .filter(({ path }) => fits(path.at(-1) ?? ''))
      .flatMap(({ facts }) => facts.filter(({ measure, year }) => measure === of.measure && year === of.year))
      .reduce((total, { value }) => total + Number(value), 0);
  return inTable
    .flatMap(({ path, facts }) => (path.at(-1) === name ? facts : []))
    .filter(
      (whole) =>
        whole.id !== head.id &&
        Number(whole.value) > 0 &&
        Math.abs(Number(whole.value) - amounts((row) => parts.test(row), whole)) < 0.005,
    ).length;
}

const dataWithin = (told: Told): readonly Claim[] => {
  const all = [told.year, told.year - 1].flatMap((year) =>
    ['base-data', 'public-funds'].flatMap((id) => rowsOf({ ...told, year }, id)),
  );
  return all.flatMap((whole) =>
    DATA.filter(([name]) => whole.path.at(-1) === name).flatMap(([, parts]) =>
      (['outturn', 'budget'] as const).flatMap((measure): readonly Claim[] => {
        const [head] = printedIn(whole, measure);
        const below = all.filter(
          ({ path, facts }) =>
            parts.test(path.at(-1) ?? '') &&
            facts[0]?.place.table === head?.place.table &&
            facts[0]?.year === head?.year,
        );
        const stating = below.filter((row) => printedIn(row, measure).length > 0);
        if (!head || stating.length === 0) return [];
        // Where the parts come to the whole in the other columns, they are all there are.
        const isAll = columnsMet(all, whole.path.at(-1) ?? '', parts, head) >= 2;
        return [
          {
            subject: subjectAt(head),
            name: `${head.year} 年度基础数据`,
            relation: isAll ? 'equal' : 'at-most',
            stated: sum(...stating.map((row) => figureOf(row, measure))),
            expected: figureOf(whole, measure),
          },
        ];
      }),
    ),
  );
};

const WHOLE_RATE = ['部门整体支出', '预算完成率'];

/** REGISTRY part: checks of budgets and their execution beyond the accounts told in every report. */
export const BUDGET: readonly Check[] = [
  {
    id: 'completion-of-others',
    group: '预算',
    name: '各项收支完成预算',
    sentence: '每项收入、支出印出的完成预算百分比应等于决算数除以同一口径的预算数。',
    claims: SPENT.flatMap(completions),
    holds: [
      ['expenditure', 'outturn', '45.00', '万元'],
      ['expenditure', 'budget-initial', '50.00', '万元'],
      ['expenditure', 'completion-initial', '90', '%'],
    ],
    breaks: [
      ['expenditure', 'outturn', '45.00', '万元'],
      ['expenditure', 'budget-initial', '50.00', '万元'],
      ['expenditure', 'completion-initial', '99', '%'],
    ],
  },
  {
    id: 'rates-of-whole-budget',
    group: '预算',
    name: '整体支出预算完成率、调整率',
    sentence:
      '整体支出的预算完成率应等于实际支出除以同一段印出的预算数，预算调整率应等于调整额除以年初预算数。',
    claims: [],
    family: ratesOfWhole,
    holds: [
      ['expenditure', 'budget-initial', '50.00', '万元'],
      ['expenditure', 'outturn', '51.00', '万元'],
      ['performance', 'actual', '102', '%', 0, WHOLE_RATE],
    ],
    breaks: [
      ['expenditure', 'budget-initial', '50.00', '万元'],
      ['expenditure', 'outturn', '51.00', '万元'],
      ['performance', 'actual', '120', '%', 0, WHOLE_RATE],
    ],
    undecided: [
      ['expenditure', 'outturn', '51.00', '万元'],
      ['performance', 'actual', '120', '%', 0, WHOLE_RATE],
    ],
  },
  {
    id: 'no-rate-of-nothing',
    group: '预算',
    name: '预算为零没有完成率',
    sentence: '预算为零而有支出时，没有完成率、执行率可言。',
    claims: [],
    family: ratesOfNothing,
    holds: [
      ['reception', 'outturn', '1.00', '万元'],
      ['reception', 'budget', '2.00', '万元'],
      ['reception', 'completion', '50', '%'],
    ],
    breaks: [
      ['reception', 'outturn', '1.00', '万元'],
      ['reception', 'budget', '0', '万元'],
      ['reception', 'completion', '100', '%'],
    ],
    undecided: [
      ['reception', 'outturn', '1.00', '万元'],
      ['reception', 'budget', '0', '万元'],
      ['reception', 'budget', '2.00', '万元'],
      ['reception', 'completion', '100', '%'],
    ],
  },
  {
    id: 'base-data-within',
    group: '项目',
    name: '基础数据表的专项',
    sentence: '基础数据表中业务工作专项与运行维护专项之和不应大于项目支出，其余各栏都相等的应当相等。',
    claims: [],
    family: dataWithin,
    holds: [
      ['base-data', 'outturn', '12.00', '万元', 0, ['项目支出']],
      ['base-data', 'outturn', '10.00', '万元', 0, ['业务工作专项']],
      ['base-data', 'outturn', '2.00', '万元', 0, ['运行维护专项']],
    ],
    breaks: [
      ['base-data', 'outturn', '12.00', '万元', 0, ['项目支出']],
      ['base-data', 'outturn', '10.00', '万元', 0, ['业务工作专项']],
      ['base-data', 'outturn', '20.00', '万元', 0, ['运行维护专项']],
    ],
    undecided: [
      ['base-data', 'outturn', '12.00', '万元', 0, ['项目支出']],
      ['base-data', 'outturn', '21.00', '万元', 0, ['项目支出']],
      ['base-data', 'outturn', '10.00', '万元', 0, ['业务工作专项']],
    ],
  },
];
