import { type Expression, item, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { CLASS_ITEMS, itemOf } from '../items.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { executionsOf } from './execution.ts';
import { figureOf, printedIn, type Row, rowsOf, unreadBeside } from './rows.ts';

const CLASSES = CLASS_ITEMS.map(
  (id) => [id, itemOf(id).labels.map((label) => new RegExp(`^(?:${label})$`, 'u'))] as const,
);

/** The 类 of the functional classification whose words a row begins with. */
function classOf([name = '']: readonly string[]): string | null {
  const words = name.replace(/[\s（(]类[）)]/gu, '');
  return CLASSES.find(([, labels]) => labels.some((label) => label.test(words)))?.[0] ?? null;
}

/** What a list of 项 takes apart, by the heading it stands under or the words its rows begin with. */
const WHOLES: readonly (readonly [words: RegExp, whole: string])[] = [
  [/政府性基金/u, 'fund'],
  [/国有资本经营/u, 'capital'],
  [/一般公共预算(?!.*基本支出)/u, 'general'],
];
/** Whether a figure stands in a printed table. */
export const isTabled = ({ place }: Fact): boolean => place.column !== undefined;

/** The list a row belongs to: one paragraph or table, and of it what it takes apart. */
export type List = { readonly whole: string; readonly rows: readonly Row[] };

/** The lists of 项 in the narrative (类、款、项 told in words), each with the account its heading names. */
export function itemLists(told: Told): readonly List[] {
  const lists = new Map<string, { whole: string; rows: Row[] }>();
  for (const row of rowsOf(told, 'functional')) {
    const [fact] = row.facts;
    if (!fact || isTabled(fact) || row.path.length !== 3 || classOf(row.path) === null) continue;
    const heading = [...fact.place.section].reverse();
    const whole = heading.flatMap((words) => WHOLES.filter(([said]) => said.test(words))).at(0)?.[1];
    if (whole === undefined) continue;
    const key = `${whole}|${fact.place.table}`;
    const list = lists.get(key) ?? { whole, rows: [] };
    list.rows.push(row);
    lists.set(key, list);
  }
  return [...lists.values()];
}

const NOT_ALL = '所列各项未必齐全';
/** What rows print by a measure. */
export const factsOf = (rows: readonly Row[], measure: Measure): Fact[] =>
  rows.flatMap((row) => printedIn(row, measure));
/** Rows added up by a measure. */
export const sumOf = (rows: readonly Row[], measure: Measure): Expression =>
  sum(...rows.map((row) => figureOf(row, measure)));

/** The classes of the general budget a report states an amount of. */
const statedClasses = ({ facts, year }: Told): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ item: id, measure, year: of, value }) =>
      id !== null && CLASS_ITEMS.includes(id) && measure === 'outturn' && of === year && Number(value) !== 0
        ? [id]
        : [],
    ),
  );

/** A list names something of every class the report states: it means to be whole. */
const isWhole = (told: Told, rows: readonly Row[]): boolean => {
  const named = new Set(rows.map(({ path }) => classOf(path)));
  return [...statedClasses(told)].every((id) => named.has(id));
};

/** Σ 项 of each 类. */
function classesOfItems(told: Told): readonly Claim[] {
  const stated = statedClasses(told);
  return itemLists(told)
    .filter(({ whole }) => whole === 'general')
    .flatMap(({ rows }) =>
      CLASS_ITEMS.filter((id) => stated.has(id)).flatMap((id) => {
        const own = rows.filter((row) => classOf(row.path) === id && printedIn(row, 'outturn').length > 0);
        if (own.length === 0) return [];
        const short = unreadBeside(told, factsOf(own, 'outturn'), isWhole(told, rows) ? null : NOT_ALL);
        return [{ ...equal(id, item(id), sumOf(own, 'outturn')), short }];
      }),
    );
}

/** Σ all 项 of one account, of what was spent and of what was budgeted for. */
const accountsOfItems = (told: Told): readonly Claim[] =>
  itemLists(told).flatMap(({ whole, rows }) =>
    (['outturn', 'budget-initial', 'budget-full-year', 'budget'] as const).flatMap((measure) => {
      if (!rows.every((row) => printedIn(row, measure).length > 0)) return [];
      const otherwise = whole === 'general' && isWhole(told, rows) ? null : NOT_ALL;
      const short = unreadBeside(told, factsOf(rows, measure), otherwise);
      return [{ ...equal(`${whole}:${measure}`, item(whole, measure), sumOf(rows, measure)), short }];
    }),
  );

const POST = ['卫生健康支出', '医疗保障管理事务', '行政运行'];
const OTHER = ['卫生健康支出', '医疗保障管理事务', '其他医疗保障管理事务支出'];
const LISTED = '一般公共预算财政拨款支出决算具体情况';
/** REGISTRY part: checks of what spending is made up of: 类、款、项. */
export const STRUCTURE: readonly Check[] = [
  {
    id: 'items-of-class',
    group: '一般公共预算',
    name: '各“项”之和等于所属“类”',
    sentence: '具体情况中同一“类”各“项”支出之和应等于结构情况中该“类”的支出。',
    claims: [],
    family: classesOfItems,
    at: { section: LISTED },
    holds: [
      ['class-210', 'outturn', '50.00', '万元'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
    ],
    breaks: [
      ['class-210', 'outturn', '50.00', '万元'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '21.00', '万元', 0, OTHER],
    ],
    undecided: [
      ['class-210', 'outturn', '50.00', '万元'],
      ['class-221', 'outturn', '5.00', '万元'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
    ],
  },
  {
    id: 'items-of-account',
    group: '一般公共预算',
    name: '各“项”之和等于支出合计',
    sentence: '具体情况中各“项”支出（预算）之和应等于该项预算的支出（预算）合计。',
    claims: [],
    family: accountsOfItems,
    at: { section: LISTED },
    holds: [
      ['general', 'outturn', '50.00', '万元'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
    ],
    breaks: [
      ['general', 'outturn', '50.00', '万元'],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '25.00', '万元', 0, OTHER],
    ],
    undecided: [['functional', 'outturn', '30.00', '万元', 0, POST]],
  },
  {
    id: 'items-completion',
    group: '预算',
    name: '各“项”完成预算',
    sentence: '每个“项”印出的完成预算百分比应等于同一处印出的决算数除以预算数。',
    claims: [],
    family: (told) => rowsOf(told, 'functional').flatMap(executionsOf),
    holds: [
      ['functional', 'budget-initial', '40.00', '万元', 0, POST],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'completion-initial', '75', '%', 0, POST],
    ],
    breaks: [
      ['functional', 'budget-initial', '40.00', '万元', 0, POST],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'completion-initial', '57', '%', 0, POST],
    ],
  },
];
