import { quoted, sum } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { CLASS_ITEMS, itemOf } from '../items.ts';
import { dimensionOf } from '../quantity.ts';
import { type Check, type Claim, type Excuse, equal, inDoubt, type Told } from './claim.ts';
import { quoteOf, subjectAt } from './rows.ts';

/** The sums that close the spending half of 收入支出决算总表 and 财政拨款收入支出决算总表, by whose money they are. */
const SUMS = ['expenditure', 'expenditure-fiscal', 'general', 'fund', 'capital'];
const LISTED = /总表$/u;

const isMoney = ({ unit, value }: Fact): boolean =>
  unit !== null && dimensionOf(unit) === 'money' && value !== null && Number(value) !== 0;

/** Facts of printed tables, table by table. */
function tablesOf({ facts, year }: Told): readonly (readonly Fact[])[] {
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { table = '', column } = fact.place;
    if (column === undefined || fact.year !== year || fact.value === null) continue;
    if (fact.measure !== 'outturn' && fact.item !== null) continue;
    const own = tables.get(table);
    if (own) own.push(fact);
    else tables.set(table, [fact]);
  }
  return [...tables.values()];
}

const isFunction = ({ item, path }: Fact): boolean =>
  (item === 'functional' && path.length === 3 && LISTED.test(path[0] ?? '')) ||
  (CLASS_ITEMS.some((id) => id === item) && path.length === 1);

/** Spending by function in the tables of totals: its rows add up to the sum under them, column by column. */
const functionsOf = (told: Told): readonly Claim[] =>
  tablesOf(told).flatMap((table) => {
    if (!table.some(({ item, path }) => item === 'functional' && LISTED.test(path[0] ?? ''))) return [];
    return table.flatMap((total): readonly Claim[] => {
      if (!SUMS.includes(total.item ?? '') || !/支出合计$/u.test(total.path[0] ?? '')) return [];
      const column = table.filter(
        ({ place }) => place.column === total.place.column && place.line < total.place.line,
      );
      const rows = column.filter(isFunction);
      if (rows.length === 0) return [];
      const short: Excuse | null = column.some((fact) => fact.item === null && isMoney(fact))
        ? inDoubt('同一栏中还有未识别的金额')
        : rows.filter(isMoney).length < 2
          ? inDoubt('只读到一类，其余可能没有读出')
          : null;
      return [
        {
          ...equal(subjectAt(total), quoteOf([total]), sum(...rows.map((row) => quoteOf([row])))),
          name: `${total.path[0] ?? ''}（${total.place.column ?? ''}）`,
          short,
        },
      ];
    });
  });

/** What a half of the table of fiscal totals is made of: the year's sum and what was carried over. */
const HALVES = [
  ['fiscal-total-income', 'income-fiscal', 'fiscal-carried-in'],
  ['fiscal-total-expenditure', 'expenditure-fiscal', 'fiscal-carried-out'],
] as const;

const halvesOf = (told: Told): readonly Claim[] =>
  tablesOf(told).flatMap((table) =>
    HALVES.flatMap(([whole, ...parts]): readonly Claim[] => {
      const [total, ...figures] = [whole, ...parts].map((id) => table.find(({ item }) => item === id));
      if (!total || figures.every((fact) => fact === undefined)) return [];
      const made = figures.map((fact, at) => (fact ? quoteOf([fact]) : quoted(itemOf(parts[at] ?? '').name)));
      return [equal(subjectAt(total), quoteOf([total]), sum(...made))];
    }),
  );

const BUDGETS = ['general', 'fund', 'capital'];
const CARRIED_OUT = /^年末(?:财政拨款)?结转/u;
const CLOSING = /^(?:支出)?总计$/u;
const NOT_PRINTED = '同一栏没有印出年末结转';

/** Beside the whole, each budget's column of the spending half closes with its year's sum and what is carried out. */
const budgetsOf = (told: Told): readonly Claim[] =>
  tablesOf(told).flatMap((table) =>
    table.flatMap((spent): readonly Claim[] => {
      if (!BUDGETS.includes(spent.item ?? '') || !/支出合计$/u.test(spent.path[0] ?? '')) return [];
      const below = table.filter(
        ({ item, place, unit }) =>
          item === null &&
          place.column === spent.place.column &&
          place.line > spent.place.line &&
          (unit === null || unit === spent.unit),
      );
      // A cell that no account binds is of the budget whose column it stands in.
      const { item, measure, unit: told } = spent;
      const cell = (fact: Fact) => quoted(fact.label, { ...fact, item, measure, unit: told });
      const [total, ...totals] = below.filter(({ label }) => CLOSING.test(label));
      const [carried, ...more] = below.filter(({ label }) => CARRIED_OUT.test(label));
      if (!total || totals.length > 0 || more.length > 0) return [];
      const made = [quoteOf([spent]), ...(carried ? [cell(carried)] : [])];
      return [
        {
          ...equal(subjectAt({ ...total, item, measure }), cell(total), sum(...made)),
          name: `${total.label}（${total.place.column ?? ''}）`,
          short: carried ? null : inDoubt(NOT_PRINTED),
        },
      ];
    }),
  );

const TOTALS_TABLE = '收入支出决算总表';

/** REGISTRY part: checks of the tables that list income beside expenditure. */
export const LISTED_TABLES: readonly Check[] = [
  {
    id: 'functions-of-totals',
    group: '决算表',
    name: '总表各类支出之和',
    sentence: '收入支出决算总表、财政拨款收入支出决算总表中各类支出之和应等于本年支出合计。',
    claims: [],
    family: functionsOf,
    at: { column: '支出决算数' },
    holds: [
      ['functional', 'outturn', '50.00', '万元', 0, [TOTALS_TABLE, '支出', '卫生健康支出']],
      ['functional', 'outturn', '30.00', '万元', 0, [TOTALS_TABLE, '支出', '住房保障支出']],
      ['expenditure', 'outturn', '80.00', '万元', 0, ['本年支出合计']],
    ],
    breaks: [
      ['functional', 'outturn', '50.00', '万元', 0, [TOTALS_TABLE, '支出', '卫生健康支出']],
      ['functional', 'outturn', '40.00', '万元', 0, [TOTALS_TABLE, '支出', '住房保障支出']],
      ['expenditure', 'outturn', '80.00', '万元', 0, ['本年支出合计']],
    ],
    undecided: [
      ['functional', 'outturn', '50.00', '万元', 0, [TOTALS_TABLE, '支出', '卫生健康支出']],
      ['expenditure', 'outturn', '80.00', '万元', 0, ['本年支出合计']],
    ],
  },
  {
    id: 'fiscal-halves',
    group: '决算表',
    name: '财政拨款总表的结转',
    sentence: '财政拨款收入支出决算总表的总计应等于本年合计与年初（年末）财政拨款结转和结余之和。',
    claims: [],
    family: (told) => [...halvesOf(told), ...budgetsOf(told)],
    at: { column: '收入决算数' },
    holds: [
      ['income-fiscal', 'outturn', '80.00', '万元', 0, ['本年收入合计']],
      ['fiscal-carried-in', 'outturn', '8.00', '万元', 0, ['年初财政拨款结转和结余']],
      ['fiscal-total-income', 'outturn', '88.00', '万元', 0, ['总计']],
    ],
    breaks: [
      ['income-fiscal', 'outturn', '80.00', '万元', 0, ['本年收入合计']],
      ['fiscal-carried-in', 'outturn', '3.00', '万元', 0, ['年初财政拨款结转和结余']],
      ['fiscal-total-income', 'outturn', '88.00', '万元', 0, ['总计']],
    ],
    undecided: [
      ['income-fiscal', 'outturn', '80.00', '万元', 0, ['本年收入合计']],
      ['fiscal-total-income', 'outturn', '88.00', '万元', 0, ['总计']],
    ],
  },
];
