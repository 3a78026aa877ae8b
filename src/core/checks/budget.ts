import { type Expression, first, item, ratio, sum } from '../expression.ts';
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
  BASES.map(([rate, [base = 'budget', ...others]]) =>
    equal(
      `${id}:${rate}`,
      item(id, rate),
      ratio(item(id), first(...[base, ...others].map((measure) => item(id, measure)))),
    ),
  );

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

const SANGONG = ['abroad', 'vehicle', 'reception'];
const RATES: readonly Measure[] = ['completion', 'completion-initial', 'completion-full-year'];

/** The budget that an outturn and its printed rate of execution stand for. */
const implied = (id: string, rate: Measure): Expression => ratio(item(id), item(id, rate));

/** The budgets that the parts’ rates stand for, never more than the one the total’s rate stands for. */
const impliedSangong = ({ facts, year }: Told): readonly Claim[] =>
  RATES.flatMap((rate): readonly Claim[] => {
    const rated = (id: string): boolean =>
      ['outturn', rate].every((measure) =>
        facts.some(
          (fact) =>
            fact.item === id && fact.measure === measure && fact.year === year && Number(fact.value) > 0,
        ),
      );
    const parts = SANGONG.filter(rated);
    if (!rated('sangong') || parts.length === 0) return [];
    return [
      {
        subject: `sangong:${rate}`,
        name: '“三公”各项决算数与完成率折算的预算',
        relation: 'at-most',
        stated: sum(...parts.map((id) => implied(id, rate))),
        expected: implied('sangong', rate),
      },
    ];
  });

/** The rate of an account follows from the rates of the 项 it is made of, where each prints one. */
function rateOfItems(told: Told): readonly Claim[] {
  const lists = new Map<string, Row[]>();
  for (const row of rowsOf(told, 'functional')) {
    const place = row.facts[0]?.place;
    if (!place || place.column !== undefined || row.path.length !== 3) continue;
    if (!place.section.some((heading) => /一般公共预算/u.test(heading))) continue;
    const key = place.table ?? '';
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }
  return [...lists.values()].flatMap((rows) =>
    RATES.flatMap((rate): readonly Claim[] => {
      const isRated = (row: Row): boolean =>
        (['outturn', rate] as const).every((measure) =>
          printedIn(row, measure).some(({ value }) => Number(value) > 0),
        );
      if (rows.length < 2 || !rows.every(isRated)) return [];
      const spent = sum(...rows.map((row) => figureOf(row, 'outturn')));
      const budgets = sum(...rows.map((row) => ratio(figureOf(row, 'outturn'), figureOf(row, rate))));
      return [
        {
          ...equal(`general:${rate}`, item('general', rate), ratio(spent, budgets)),
          unsure: isAllOf(told, rows) ? null : '所列各项未必齐全',
        },
      ];
    }),
  );
}

/** Whether the rows come to the account: to a hundredth part, less is another list. */
function isAllOf({ facts, year }: Told, rows: readonly Row[]): boolean {
  const whole = facts.find(
    (fact) => fact.item === 'general' && fact.measure === 'outturn' && fact.year === year,
  );
  const spent = rows.reduce((total, row) => total + Number(printedIn(row, 'outturn')[0]?.value ?? 0), 0);
  return whole !== undefined && Math.abs(Number(whole.value) - spent) <= Number(whole.value) / 100;
}

/** Rows of a table of basic data that say they are parts: 其中, 1、2、. */
const DATA: readonly (readonly [whole: string, parts: RegExp])[] = [
  ['项目支出', /^(?:业务工作|运行维护)专项/u],
];

const dataWithin = (told: Told): readonly Claim[] => {
  const all = [told.year, told.year - 1].flatMap((year) => rowsOf({ ...told, year }, 'base-data'));
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
        return [
          {
            subject: subjectAt(head),
            name: `${head.year} 年度基础数据`,
            relation: 'at-most',
            stated: sum(...stating.map((row) => figureOf(row, measure))),
            expected: figureOf(whole, measure),
          },
        ];
      }),
    ),
  );
};

const POST = ['卫生健康支出', '医疗保障管理事务', '行政运行'];
const OTHER = ['卫生健康支出', '医疗保障管理事务', '其他医疗保障管理事务支出'];

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
    id: 'sangong-budget-implied',
    group: '三公',
    name: '“三公”完成率折算的预算',
    sentence: '“三公”各项决算数按各自完成率折算的预算之和，不应大于合计按其完成率折算的预算。',
    claims: [],
    family: impliedSangong,
    holds: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'completion', '98.63', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '98.50', '%'],
      ['reception', 'outturn', '1.98', '万元'],
      ['reception', 'completion', '99.00', '%'],
    ],
    breaks: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'completion', '98.63', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '89.50', '%'],
      ['reception', 'outturn', '1.98', '万元'],
      ['reception', 'completion', '99.00', '%'],
    ],
    undecided: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'outturn', '8.79', '万元'],
      ['sangong', 'completion', '98.63', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '98.50', '%'],
    ],
  },
  {
    id: 'rate-of-items',
    group: '预算',
    name: '总完成率与各“项”完成率',
    sentence: '一般公共预算支出的完成预算百分比应与各“项”决算数、完成率折算的结果一致。',
    claims: [],
    family: rateOfItems,
    at: { section: '一般公共预算财政拨款支出决算具体情况' },
    holds: [
      ['general', 'outturn', '50.00', '万元'],
      ['general', 'completion', '90.91', '%'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'completion', '100.00', '%', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
      ['functional', 'completion', '80.00', '%', 0, OTHER],
    ],
    breaks: [
      ['general', 'outturn', '50.00', '万元'],
      ['general', 'completion', '100.00', '%'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'completion', '100.00', '%', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
      ['functional', 'completion', '80.00', '%', 0, OTHER],
    ],
    undecided: [
      ['class-210', 'outturn', '50.00', '万元'],
      ['class-221', 'outturn', '30.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['general', 'completion', '100.00', '%'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'completion', '100.00', '%', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
      ['functional', 'completion', '80.00', '%', 0, OTHER],
    ],
  },
  {
    id: 'base-data-within',
    group: '项目',
    name: '基础数据表的专项',
    sentence: '基础数据表中业务工作专项与运行维护专项之和不应大于项目支出。',
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
