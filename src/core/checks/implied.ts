import { type Expression, item, ratio, sum } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { figureOf, printedIn, type Row, rowsOf } from './rows.ts';

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

const POST = ['卫生健康支出', '医疗保障管理事务', '行政运行'];
const OTHER = ['卫生健康支出', '医疗保障管理事务', '其他医疗保障管理事务支出'];

/** REGISTRY part: checks of the budgets that outturns and rates of execution stand for. */
export const IMPLIED: readonly Check[] = [
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
];
