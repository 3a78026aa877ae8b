import { difference, type Expression, item, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { sharedOut } from './allocation.ts';
import { type Check, type Claim, type ExampleFigure, inDoubt, type Told } from './claim.ts';
import { executionsOf } from './execution.ts';
import { figuresOf, rowChecks, slip, without } from './row-checks.ts';
import { claimOf, figureOf, printedIn, type Row, rowsOf, subjectAt, unreadBeside } from './rows.ts';

const isBelow = (parent: Row, { path, facts }: Row): boolean =>
  path.length === parent.path.length + 1 &&
  parent.path.every((name, at) => name === path[at]) &&
  facts[0]?.place.table === parent.facts[0]?.place.table;

const nameIn = ({ path }: Row): string => path.at(-1) ?? '';

/** Ways a form takes a project’s money apart, by its kinds and by who gives it; the parts of one way add up to the project. */
const BY_KIND =
  /^(?:其中:?)?(?:当年|本年)?财政(?:拨款|资金)|^上年结转|^其[他它]资金|^(?:单位)?自有资金|^事业收入|^一般公共预算|^政府性基金|^国有资本经营|彩票公益金|债券/u;
const BY_LEVEL = /^(?:中央|省|市|县|区|州|乡镇?|地方|上级|本级)/u;
/** Money of the budget of the year, which levels may take apart. */
const OF_BUDGET = /财政(?:性|拨款|资金)|一般公共预算|政府性基金|国有资本经营/u;
const BY_BUDGET = /^(?:其中:?)?(?:一般公共预算|政府性基金|国有资本经营)/u;
/** Money of 政府性基金, printed beside it as a part of it or in its place. */
const OF_FUNDS = /彩票公益金|债券/u;
const MONEY: readonly Measure[] = ['budget', 'budget-initial', 'budget-full-year', 'outturn', 'received'];

/** Each amount of a project, held against the sources printed below it in the same form. */
function sourcesOf(told: Told): readonly Claim[] {
  const rows = rowsOf(told, 'project');
  return rows.flatMap((parent) => {
    const below = rows.filter((row) => isBelow(parent, row));
    return MONEY.flatMap((measure) =>
      waysOf(
        parent,
        below.filter((row) => printedIn(row, measure).length > 0),
        measure,
      ).flatMap((named): readonly Claim[] => {
        // 财政拨款 is told as one, or by its budgets.
        const asOne = named.some(
          (row) =>
            /财政(?:拨款|资金)/u.test(nameIn(row)) &&
            !BY_BUDGET.test(nameIn(row)) &&
            !BY_LEVEL.test(nameIn(row)),
        );
        const hasFunds = asOne || named.some((row) => /政府性基金/u.test(nameIn(row)));
        const parts = named.filter(
          (row) => !(asOne && BY_BUDGET.test(nameIn(row))) && !(hasFunds && OF_FUNDS.test(nameIn(row))),
        );
        if (parts.length === 0) return [];
        const own = [parent, ...parts].flatMap((row) => printedIn(row, measure));
        const otherwise = parts.length < 2 ? inDoubt('只读到一项资金来源，其余可能没有读出') : null;
        return claimOf(parent, measure, {
          relation: 'equal',
          expected: sum(...parts.map((row) => figureOf(row, measure))),
          whole: true,
          short: unreadBeside(told, own, otherwise),
        });
      }),
    );
  });
}

/**
 * The rows of each way. Kinds stand beside the levels where no kind is money of the budget (彩票公益金, 上年结转, 其他资金
 * below 中央, 省, 县) or where they are printed on a line with them, unless the levels alone come to the project.
 */
function waysOf(parent: Row, rows: readonly Row[], measure: Measure): readonly (readonly Row[])[] {
  const kinds = rows.filter((row) => BY_KIND.test(nameIn(row)));
  const levels = rows.filter((row) => BY_LEVEL.test(nameIn(row)));
  const others = kinds.filter((row) => !levels.includes(row));
  const lines = new Set(levels.map(lineOf));
  const ofBudget = kinds.some((row) => OF_BUDGET.test(nameIn(row)));
  const beside = ofBudget ? others.filter((row) => lines.has(lineOf(row))) : others;
  const amount = (row: Row): number => Number(printedIn(row, measure)[0]?.value ?? 0);
  const sumOf = levels.reduce((all, row) => all + amount(row), 0);
  const alone = beside.length === 0 || Math.abs(sumOf - amount(parent)) < ROUNDING * levels.length;
  const byLevel = alone || levels.length === 0 ? levels : [...levels, ...beside];
  const apart = kinds.filter((row) => levels.includes(row) || !byLevel.includes(row));
  return ofBudget || levels.length === 0 ? [apart, byLevel] : [byLevel];
}

const lineOf = ({ facts }: Row): number | undefined => facts[0]?.place.line;

/** What a printed amount may be off by its last digit. */
const ROUNDING = 0.01;

/** 年初预算 ＋ 调整 ＝ 全年预算, of each project that prints all three in one place. */
const adjustmentsOf = (told: Told): readonly Claim[] =>
  rowsOf(told, 'project').flatMap((row) => {
    if (
      ['budget-initial', 'adjustment'].some((measure) => !row.facts.some((fact) => fact.measure === measure))
    )
      return [];
    const adjusted = (['budget-full-year', 'budget'] as const).find(
      (measure) => printedIn(row, measure).length > 0,
    );
    if (!adjusted) return [];
    return claimOf(row, 'adjustment', {
      relation: 'equal',
      expected: difference(figureOf(row, adjusted), figureOf(row, 'budget-initial')),
      whole: true,
    });
  });

/** Projects told one by one, in the narrative or else in forms of their own; one told under two names counts once. */
function annexedOf(told: Told): readonly Row[] {
  const kinds = new Map<string, Row[]>();
  for (const row of rowsOf(told, 'project')) {
    const [spent, ...others] = printedIn(row, 'outturn');
    if (!spent || others.length > 0 || row.path.length !== 1 || row.path[0] === '部门整体支出') continue;
    const kind = spent.place.column === undefined ? 'told' : 'forms';
    const rows = kinds.get(kind) ?? [];
    const known = rows.some((other) => sameAmount(printedIn(other, 'outturn')[0], spent));
    if (!known) rows.push(row);
    kinds.set(kind, rows);
  }
  return ['told', 'forms'].map((kind) => kinds.get(kind) ?? []).find(({ length }) => length > 1) ?? [];
}

const sameAmount = (a: Fact | undefined, b: Fact): boolean => Number(a?.value) === Number(b.value);

const spentOn = (rows: readonly Row[]): Expression => sum(...rows.map((row) => figureOf(row, 'outturn')));

/** Σ projects told one by one is never more than 项目支出, nor than all that was spent. */
const annexedWithin = (told: Told): readonly Claim[] => {
  const rows = annexedOf(told);
  const [head] = rows.flatMap((row) => printedIn(row, 'outturn'));
  if (!head) return [];
  return ['expenditure-project', 'expenditure'].map((whole) => ({
    subject: `${whole}@${head.place.line}`,
    name: '所列各项目执行数之和',
    relation: 'at-most' as const,
    stated: spentOn(rows),
    expected: item(whole),
  }));
};

/** The overall form of a department takes its money apart twice, by source and by kind: both come to the same. */
function bothWays(told: Told): readonly Claim[] {
  const rows = rowsOf(told, 'project').filter(({ path }) => path[0] === '部门整体支出' && path.length === 2);
  const tables = new Set(rows.map(({ facts }) => facts[0]?.place.table));
  return [...tables].flatMap((table) => {
    const own = rows.filter(({ facts }) => facts[0]?.place.table === table);
    return MONEY.flatMap((measure): readonly Claim[] => {
      const stating = own.filter((row) => printedIn(row, measure).length > 0);
      const bySource = stating.filter((row) => /资金|拨款/u.test(nameIn(row)) || BY_BUDGET.test(nameIn(row)));
      const byKind = stating.filter((row) => /^(?:基本|项目)支出/u.test(nameIn(row)));
      const [head] = bySource.flatMap((row) => printedIn(row, measure));
      if (!head || bySource.length < 2 || byKind.length < 2) return [];
      const of = (parts: readonly Row[]): Expression => sum(...parts.map((row) => figureOf(row, measure)));
      return [
        {
          subject: subjectAt(head),
          name: '部门整体支出资金来源',
          relation: 'equal',
          stated: of(bySource),
          expected: of(byKind),
        },
      ];
    });
  });
}

const PROJECT = ['示例系统运行维护'];
const SECOND = ['示例宣传经费'];
const FUND = ['示例补助资金'];
const amount = figuresOf('project', '万元');
const overall = (part: string, value: string): ExampleFigure =>
  amount(['部门整体支出', part], 'outturn', value);
const allotted = figuresOf('allocation', '万元');

/** REGISTRY part: checks of each project, in the narrative and in its forms. */
export const PROJECTS: readonly Check[] = rowChecks('项目', [
  {
    id: 'project-execution',
    name: '项目预算执行率',
    sentence: '每个项目印出的执行率应等于同一处印出的执行数除以预算数。',
    family: (told) => rowsOf(told, 'project').flatMap(executionsOf),
    holds: [
      amount(PROJECT, 'budget-full-year', '40.00'),
      amount(PROJECT, 'outturn', '38.50'),
      figuresOf('project', '%')(PROJECT, 'completion', '96.25'),
    ],
    breaks: slip({ 2: '100' }),
    undecided: without(0),
  },
  {
    id: 'project-sources',
    name: '项目资金来源之和',
    sentence:
      '每个项目的预算数、执行数应等于同一表中各项资金来源（财政拨款与其他资金，中央、省、市、县级资金）之和。',
    family: sourcesOf,
    holds: [
      amount(PROJECT, 'budget', '40.00'),
      amount([...PROJECT, '财政拨款'], 'budget', '30.00'),
      amount([...PROJECT, '其他资金'], 'budget', '10.00'),
    ],
    breaks: slip({ 1: '300.00' }),
    undecided: without(2),
  },
  {
    id: 'project-adjustment',
    name: '项目预算调整',
    sentence: '每个项目的年初预算数加调整数应等于全年（调整后）预算数。',
    family: adjustmentsOf,
    holds: [
      amount(PROJECT, 'budget-initial', '40.00'),
      amount(PROJECT, 'budget-full-year', '36.50'),
      amount(PROJECT, 'adjustment', '-3.50'),
    ],
    breaks: slip({ 2: '-5.30' }),
    undecided: (holds) => [...holds, amount(PROJECT, 'budget-initial', '41.00')],
  },
  {
    id: 'projects-within',
    name: '所列项目不超过项目支出',
    sentence: '报告逐个列出的项目执行数之和不应大于项目支出，也不应大于本年支出。',
    family: annexedWithin,
    holds: [
      ['expenditure-project', 'outturn', '60.00', '万元'],
      amount(PROJECT, 'outturn', '38.50'),
      amount(SECOND, 'outturn', '20.00'),
    ],
    breaks: slip({ 0: '50.00' }),
    undecided: without(0),
  },
  {
    id: 'overall-both-ways',
    name: '整体支出两种划分相等',
    sentence: '部门整体支出自评表中，按资金来源与按基本支出、项目支出列示的合计应当相等。',
    family: bothWays,
    holds: [
      overall('财政拨款', '70.00'),
      overall('其他资金', '30.00'),
      overall('基本支出', '40.00'),
      overall('项目支出', '60.00'),
    ],
    breaks: slip({ 3: '66.00' }),
    undecided: (holds) => [...holds, overall('基本支出', '41.00')],
  },
  {
    id: 'allocation-adds-up',
    name: '资金分配之和',
    sentence: '资金分配的合计应等于同一段（表）中各批次、各级次之和。',
    family: sharedOut,
    holds: [
      allotted(FUND, 'budget', '36.00'),
      allotted([...FUND, '第一批'], 'budget', '28.00'),
      allotted([...FUND, '第二批'], 'budget', '8.00'),
    ],
    breaks: slip({ 2: '9.00' }),
    undecided: (holds) => [...holds, allotted([...FUND, '第一批'], 'budget', '82.00')],
  },
]);
