import { sum } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { listedCount, listedTotal, plainProject } from '../project-names.ts';
import type { Check, Claim, Told } from './claim.ts';
import { figuresOf, rowChecks, slip, without } from './row-checks.ts';
import { claimOf, figureOf, printedIn, type Row, rowsOf, unreadBeside } from './rows.ts';

const MONEY: readonly Measure[] = ['budget', 'budget-initial', 'budget-full-year', 'received', 'outturn'];

const isInForm = ({ facts }: Row): boolean => facts[0]?.place.column !== undefined;
const tableOf = ({ facts }: Row): string | undefined => facts[0]?.place.table;

/** Projects by what they printed of a measure, each name once. */
function projectsIn(rows: readonly Row[], measure: Measure): readonly Row[] {
  const named = new Map<string, Row>();
  for (const row of rows) {
    const [name = ''] = row.path;
    if (row.path.length !== 1 || name === '部门整体支出' || printedIn(row, measure).length !== 1) continue;
    if (!named.has(plainProject(name))) named.set(plainProject(name), row);
  }
  return [...named.values()];
}

/** The projects a total is of: those of its table; of one told in words, as many as it counts, in words or in forms. */
function partsOf(total: Row, count: number, rows: readonly Row[], measure: Measure): readonly Row[] {
  if (isInForm(total))
    return projectsIn(
      rows.filter((row) => tableOf(row) === tableOf(total)),
      measure,
    );
  const ways = [rows.filter((row) => !isInForm(row)), rows.filter(isInForm)];
  return ways.map((way) => projectsIn(way, measure)).find(({ length }) => length === count) ?? [];
}

/** The total of so many projects held against them. */
function totals(told: Told): readonly Claim[] {
  const rows = rowsOf(told, 'project');
  return rows.flatMap((total) => {
    const count = listedCount(total.path);
    if (count === null) return [];
    return MONEY.flatMap((measure): readonly Claim[] => {
      const parts = partsOf(total, count, rows, measure);
      if (parts.length !== count)
        return isInForm(total)
          ? []
          : claimOf(total, measure, {
              relation: 'equal',
              expected: figureOf({ path: ['其中各项目'], facts: [] }, measure),
              unsure: '其中各项目没有逐个列出',
            });
      return claimOf(total, measure, {
        relation: 'equal',
        expected: sum(...parts.map((row) => figureOf(row, measure))),
        short: isInForm(total)
          ? unreadBeside(
              told,
              parts.flatMap((row) => printedIn(row, measure)),
            )
          : null,
      });
    });
  });
}

const amount = figuresOf('project', '万元');

/** REGISTRY part: checks of projects listed one by one with what they come to. */
export const PROJECT_LISTS: readonly Check[] = rowChecks('项目', [
  {
    id: 'projects-add-up',
    name: '所列项目合计',
    sentence: '所列各项目的合计应等于逐个列出的各项目之和。',
    family: totals,
    holds: [
      amount(listedTotal(2), 'outturn', '58.50'),
      amount(['示例系统运行维护'], 'outturn', '38.50'),
      amount(['示例宣传经费'], 'outturn', '20.00'),
    ],
    breaks: slip({ 0: '85.50' }),
    undecided: without(2),
  },
]);
