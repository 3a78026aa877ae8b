import { difference, quoted, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { CLASS_ITEMS, isOpenTable } from '../items.ts';
import { slipIn } from '../slips.ts';
import { type Check, type Claim, equal, inDoubt, type Told } from './claim.ts';
import { claimOf, printedIn, quoteOf, type Row, rowsOf, subjectAt, unreadBeside } from './rows.ts';
import { factsOf, isTabled, sumOf } from './structure.ts';

const tabledRows = (told: Told): readonly Row[] =>
  [...rowsOf(told, 'functional'), ...rowsOf(told, 'economic')].filter(({ facts }) => facts.every(isTabled));

/** How many of the rows print more than nothing: one alone may be all that was read of several. */
const amountsIn = (rows: readonly Row[], measure: Measure): number =>
  rows.filter((row) => printedIn(row, measure).some(({ value }) => Number(value) !== 0)).length;

/** Whether one part alone is told of a whole, and no slip of the hand makes them equal: the others may not be told. */
function isAlone(whole: Row, parts: readonly Row[], measure: Measure): boolean {
  if (amountsIn(parts, measure) > 1) return false;
  const [head] = printedIn(whole, measure);
  return !head || slipIn(head, factsOf(parts, measure)) === null;
}

const isBelow = ({ path, facts }: Row, above: Row): boolean =>
  path.length > above.path.length &&
  facts[0]?.item === above.facts[0]?.item &&
  facts[0]?.place.table === above.facts[0]?.place.table &&
  above.path.every((name, at) => name === path[at]);

/** Levels of a printed table: what stands below a row, with nothing printed between, adds up to it. */
function levelsOf(told: Told): readonly Claim[] {
  const rows = tabledRows(told);
  const childrenOf = (parent: Row): readonly Row[] => {
    const below = rows.filter((row) => isBelow(row, parent));
    return below.filter((row) => !below.some((between) => isBelow(row, between)));
  };
  return rows.flatMap((parent) => {
    const children = childrenOf(parent);
    const measures = [...new Set(parent.facts.flatMap(({ measure }) => measure ?? []))];
    return measures.flatMap((measure) => {
      const stating = children.filter((row) => printedIn(row, measure).length > 0);
      if (stating.length === 0) return [];
      return claimOf(parent, measure, {
        relation: 'equal',
        expected: sumOf(stating, measure),
        short: unreadBeside(
          told,
          factsOf([parent, ...stating], measure),
          isAlone(parent, stating, measure) ? inDoubt('只读到一行下级，其余可能没有读出') : null,
        ),
      });
    });
  });
}

/** The first level of a printed table, column by column: the classes add up to the row of the sum. */
function firstLevelsOf(told: Told): readonly Claim[] {
  const columns = new Map<string, Row[]>();
  for (const row of tabledRows(told)) {
    const [fact] = printedIn(row, 'outturn');
    if (fact?.item !== 'functional' || row.path.length !== 3) continue;
    const key = `${fact.place.table}|${fact.place.column}|${row.path[1]}`;
    columns.set(key, [...(columns.get(key) ?? []), row]);
  }
  return [...columns.values()].flatMap((rows): readonly Claim[] => {
    const own = factsOf(rows, 'outturn');
    const [first] = own;
    const total = first && totalOf(told, first);
    if (!total || own.length < 2) return [];
    const short = unreadBeside(told, own, slipIn(total, own) ? null : inDoubt('表中所列各类未必都读了出来'));
    return [
      {
        ...equal(subjectAt(total), quoteOf([total]), sumOf(rows, 'outturn')),
        name: `${total.place.column?.replace(/合计$/u, '') ?? ''}合计`,
        short,
      },
    ];
  });
}

/** The row of the sum above a figure of a printed table. */
const totalOf = ({ facts, year }: Told, { place }: Fact): Fact | undefined =>
  facts.find(
    (fact) =>
      fact.place.table === place.table &&
      fact.place.column === place.column &&
      fact.place.line < place.line &&
      fact.year === year &&
      fact.measure === 'outturn' &&
      fact.value !== null &&
      fact.item !== null &&
      !isOpenTable(fact.item) &&
      fact.path[0] === '合计',
  );

/** Columns that add up to the column of the sum, by its name. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  本年收入合计: /收入$/u,
  本年支出合计: /^(?:基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出)$/u,
};

/** Classes of the general budget, which state an item of their own in the column of the sum. */
const classRows = ({ facts, year }: Told): readonly Row[] =>
  facts
    .filter(
      (fact) =>
        CLASS_ITEMS.some((id) => id === fact.item) &&
        fact.year === year &&
        isTabled(fact) &&
        fact.path.length === 3,
    )
    .map((fact) => ({ path: fact.path, facts: [fact] }));

/** Whether figures stand in one row of a table: on its line, or on lines that it alone takes up. */
const isInRow = (fact: Fact | undefined, { place }: Fact): boolean =>
  fact !== undefined &&
  fact.place.table === place.table &&
  (fact.place.line === place.line || (place.row !== undefined && fact.place.row === place.row));

/** Where a row prints one amount beside its sum and its blank cells left no trace, that is all of the sum, whatever its column. */
function loneOf({ facts }: Told, head: Fact): readonly Claim[] {
  const { item, measure, unit } = head;
  const [lone, ...more] = facts.filter(
    (fact) => fact.item === null && !fact.place.column && fact.value !== null && isInRow(fact, head),
  );
  if (!lone || more.length > 0 || lone.place.line === head.place.line || lone.unit !== unit) return [];
  return [
    {
      ...equal(subjectAt(head), quoteOf([head]), quoted('同一行的另一金额', { ...lone, item, measure })),
      name: `${head.label}（${head.place.column ?? ''}）`,
    },
  ];
}

const CARRIED_OUT = '年末结转和结余';

/** A table that carries money over: what was there, what came and what went make in each row what was left. */
function carriedOver(told: Told): readonly Claim[] {
  const rows = tabledRows(told);
  return rows.flatMap((left) => {
    const [head] = printedIn(left, 'outturn');
    if (left.path[1] !== CARRIED_OUT || !head) return [];
    const beside = (column: string): Fact | undefined =>
      rows
        .filter(
          ({ path, facts }) =>
            path[1] === column &&
            isInRow(facts[0], head) &&
            path[0] === left.path[0] &&
            path.slice(2).join('|') === left.path.slice(2).join('|'),
        )
        .flatMap((row) => printedIn(row, 'outturn'))[0];
    const [before, came, went] = ['年初结转和结余', '本年收入', '本年支出合计'].map(beside);
    if (!before || !came || !went) return [];
    return claimOf(left, 'outturn', {
      relation: 'equal',
      expected: difference(
        sum(quoted('年初结转和结余', before), quoted('本年收入', came)),
        quoted('本年支出', went),
      ),
    });
  });
}

/** Columns of a printed table: in each row the parts add up to the sum. */
function columnsOf(told: Told): readonly Claim[] {
  const rows = [...tabledRows(told), ...classRows(told)];
  return rows.flatMap((whole) => {
    const parts = COLUMNS[whole.path[1] ?? ''];
    const [head] = printedIn(whole, 'outturn');
    if (!parts || !head) return [];
    const beside = rows.filter(
      ({ path, facts }) =>
        isInRow(facts[0], head) &&
        path[0] === whole.path[0] &&
        parts.test(path[1] ?? '') &&
        path.slice(2).join('|') === whole.path.slice(2).join('|') &&
        printedIn({ path, facts }, 'outturn').length > 0,
    );
    if (beside.length === 0) return loneOf(told, head);
    return claimOf(whole, 'outturn', {
      relation: 'equal',
      expected: sumOf(beside, 'outturn'),
      short: unreadBeside(
        told,
        factsOf([whole, ...beside], 'outturn'),
        beside.length < 2 && isAlone(whole, beside, 'outturn')
          ? inDoubt('只读到一栏，其余可能没有读出')
          : null,
      ),
    });
  });
}

const AFFAIRS = ['卫生健康支出', '医疗保障管理事务'];
const POST = [...AFFAIRS, '行政运行'];
const OTHER = [...AFFAIRS, '其他医疗保障管理事务支出'];
const inTable = (name: string): readonly string[] => ['支出决算表', '本年支出合计', name];
const inColumn = (name: string): readonly string[] => ['支出决算表', name, ...POST];

/** REGISTRY part: checks of the tables of final accounts, by level and by column. */
export const TABLES: readonly Check[] = [
  {
    id: 'levels-of-table',
    group: '决算表',
    name: '表中上下级之和',
    sentence: '决算表中每一级（类、款）的金额应等于表中其下一级各行之和。',
    claims: [],
    family: levelsOf,
    at: { column: '本年支出合计' },
    holds: [
      ['functional', 'outturn', '50.00', '万元', 0, POST.slice(0, 2)],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '20.00', '万元', 0, OTHER],
    ],
    breaks: [
      ['functional', 'outturn', '50.00', '万元', 0, POST.slice(0, 2)],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '22.00', '万元', 0, OTHER],
    ],
    undecided: [
      ['functional', 'outturn', '50.00', '万元', 0, POST.slice(0, 2)],
      ['functional', 'outturn', '30.00', '万元', 0, POST],
      ['functional', 'outturn', '31.00', '万元', 0, POST],
    ],
  },
  {
    id: 'classes-of-table',
    group: '决算表',
    name: '表中各类之和等于合计',
    sentence: '决算表每一栏的合计应等于该栏各类（科目编码三位）之和。',
    claims: [],
    family: firstLevelsOf,
    at: { column: '本年支出合计' },
    holds: [
      ['expenditure', 'outturn', '80.00', '万元', 0, ['合计']],
      ['functional', 'outturn', '50.00', '万元', 0, inTable('卫生健康支出')],
      ['functional', 'outturn', '30.00', '万元', 0, inTable('住房保障支出')],
    ],
    breaks: [
      ['expenditure', 'outturn', '80.00', '万元', 0, ['合计']],
      ['functional', 'outturn', '50.00', '万元', 0, inTable('卫生健康支出')],
      ['functional', 'outturn', '40.00', '万元', 0, inTable('住房保障支出')],
    ],
    undecided: [
      ['expenditure', 'outturn', '80.00', '万元', 0, ['合计']],
      ['functional', 'outturn', '50.00', '万元', 0, inTable('卫生健康支出')],
      ['functional', 'outturn', '30.00', '万元', 0, inTable('住房保障支出')],
      ['functional', 'outturn', '31.00', '万元', 0, inTable('住房保障支出')],
    ],
  },
  {
    id: 'columns-of-table',
    group: '决算表',
    name: '表中各栏之和',
    sentence:
      '决算表每一行的合计栏应等于该行其余各栏（基本支出与项目支出，各项收入）之和；年末结转应等于年初结转加本年收入减本年支出。',
    claims: [],
    family: (told) => [...columnsOf(told), ...carriedOver(told)],
    at: { column: '决算数', line: 7 },
    holds: [
      ['functional', 'outturn', '50.00', '万元', 0, inColumn('本年支出合计')],
      ['functional', 'outturn', '30.00', '万元', 0, inColumn('基本支出')],
      ['functional', 'outturn', '20.00', '万元', 0, inColumn('项目支出')],
    ],
    breaks: [
      ['functional', 'outturn', '50.00', '万元', 0, inColumn('本年支出合计')],
      ['functional', 'outturn', '30.00', '万元', 0, inColumn('基本支出')],
      ['functional', 'outturn', '22.00', '万元', 0, inColumn('项目支出')],
    ],
    undecided: [
      ['functional', 'outturn', '50.00', '万元', 0, inColumn('本年支出合计')],
      ['functional', 'outturn', '30.00', '万元', 0, inColumn('基本支出')],
    ],
  },
];
