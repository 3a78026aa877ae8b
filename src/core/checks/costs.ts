import { quoted, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { dimensionOf, meets } from '../quantity.ts';
import { addUp, amountOf, tableOf } from './amounts.ts';
import type { Check, Claim, Told } from './claim.ts';
import { figureOf, nameOf, printedIn, type Row, rowsOf, subjectAt } from './rows.ts';

/** Levels that tell what a project costs; social and environmental costs are borne by others. */
const COSTS = /^(?:经济)?成本(?:指标)?$/u;
/** Amounts of these are of one piece, of others' money, or of what was not spent. */
const NOT_OF_PROJECT =
  /每|人均|次均|户均|单价|均价|标准|单位成本|节约|节省|减少|降低|下降|压减|基金|患者|群众|个人|待遇|报销|药品|收入|罚|累计|总投资/u;

const BUDGETS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial'];

const isMoney = ({ item, level, value, unit, hedge }: Fact): boolean =>
  item === 'performance' &&
  level !== undefined &&
  COSTS.test(level) &&
  value !== null &&
  hedge === null &&
  unit !== null &&
  dimensionOf(unit) === 'money';

/** A project's form with what its rows of costs aim at and reach, in money. */
type Form = { readonly project: Row; readonly targets: readonly Fact[]; readonly reached: readonly Fact[] };

function formsOf(told: Told): readonly Form[] {
  const costs = told.facts.filter((fact) => fact.year === told.year && isMoney(fact));
  return rowsOf(told, 'project').flatMap((project): Form[] => {
    const [head] = project.facts;
    if (!head || project.path.length !== 1 || head.place.column === undefined) return [];
    const own = costs.filter((fact) => tableOf(fact) === tableOf(head) && fact.path[0] === project.path[0]);
    const by = (measure: Measure): readonly Fact[] => own.filter((fact) => fact.measure === measure);
    return [{ project, targets: by('target'), reached: by('actual') }];
  });
}

const named = (fact: Fact) => quoted(nameOf(fact.path), fact);

/** What the parts come to, where none of them is the whole of the others. */
function partsOf(targets: readonly Fact[]): readonly Fact[] | null {
  const own = targets.filter(({ path }) => !NOT_OF_PROJECT.test(path.slice(1).join('')));
  if (own.length < 2 || own.some(({ path }) => /总|合计|共/u.test(path.at(-1) ?? ''))) return null;
  const isWhole = own.some((fact) => {
    const rest = addUp(own.filter((other) => other !== fact));
    return rest !== null && meets(amountOf(fact), rest);
  });
  return isWhole && own.length > 2 ? null : own;
}

/** The costs aimed at, part by part, are not more than the project’s budget. */
const aimed = (told: Told): readonly Claim[] =>
  formsOf(told).flatMap(({ project, targets }): Claim[] => {
    const parts = partsOf(targets);
    const base = BUDGETS.find((measure) => printedIn(project, measure).length > 0);
    const [first] = parts ?? [];
    if (!parts || !first || !base) return [];
    const total = addUp(parts);
    const budgets = BUDGETS.flatMap((measure) => printedIn(project, measure)).filter(
      ({ value, hedge }) => value !== null && hedge === null,
    );
    // What was aimed at at the year’s start fits the budget of the year’s start.
    const fitting = budgets.find((fact) => total !== null && meets(total, amountOf(fact)));
    const alone = parts.some((part) => budgets.some((fact) => meets(amountOf(part), amountOf(fact))));
    return [
      {
        subject: subjectAt(first),
        name: `${nameOf(project.path)}成本指标各项指标值之和`,
        relation: 'at-most',
        stated: sum(...parts.map(named)),
        expected: fitting ? quoted(nameOf(project.path), fitting) : figureOf(project, base),
        unsure: alone
          ? '其中一项与预算数相同，各项可能互相包含'
          : base === 'budget-initial'
            ? '表中只印出年初预算，年中可能调整'
            : null,
      },
    ];
  });

/** Where the costs aimed at make up the budget, those reached make up the outturn. */
const reached = (told: Told): readonly Claim[] =>
  formsOf(told).flatMap(({ project, targets, reached: actuals }): Claim[] => {
    const parts = partsOf(targets);
    const [budget] = BUDGETS.flatMap((measure) => printedIn(project, measure));
    const [first] = actuals;
    const total = parts && addUp(parts);
    if (!first || !budget || !total || parts.length !== actuals.length) return [];
    const paths = new Set(actuals.map(({ path }) => nameOf(path)));
    const paired = paths.size === parts.length && parts.every(({ path }) => paths.has(nameOf(path)));
    if (!paired || budget.hedge !== null || !meets(total, amountOf(budget))) return [];
    return [
      {
        subject: subjectAt(first),
        name: `${nameOf(project.path)}成本指标各项完成值之和`,
        relation: 'equal',
        stated: sum(...actuals.map(named)),
        expected: figureOf(project, 'outturn'),
        unsure: null,
      },
    ];
  });

const FORM = ['示例宣传项目'];
const PRINTING = [...FORM, '印刷费'];
const TRAINING = [...FORM, '培训费'];

/** REGISTRY part: checks of what projects cost, as their rows of indicators tell it. */
export const COST_CHECKS: readonly Check[] = [
  {
    id: 'costs-within-budget',
    group: '项目',
    name: '成本指标之和不超过预算',
    sentence: '项目自评表成本指标中分项列出的金额之和，不应大于同一表中的项目预算数。',
    claims: [],
    family: aimed,
    at: { level: '成本指标', column: '预期指标值' },
    holds: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '20.00', '万元', 0, TRAINING],
    ],
    breaks: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '25.00', '万元', 0, TRAINING],
    ],
    undecided: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '30.00', '万元', 0, TRAINING],
    ],
  },
  {
    id: 'costs-reached',
    group: '项目',
    name: '成本指标完成值之和等于执行数',
    sentence: '成本指标各项指标值之和等于项目预算的，各项完成值之和应等于项目执行数。',
    claims: [],
    family: reached,
    at: { level: '成本指标', column: '预期指标值' },
    holds: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['project', 'outturn', '28.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '20.00', '万元', 0, TRAINING],
      ['performance', 'actual', '9.00', '万元', 0, PRINTING],
      ['performance', 'actual', '19.00', '万元', 0, TRAINING],
    ],
    breaks: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['project', 'outturn', '28.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '20.00', '万元', 0, TRAINING],
      ['performance', 'actual', '2.00', '万元', 0, PRINTING],
      ['performance', 'actual', '3.00', '万元', 0, TRAINING],
    ],
    undecided: [
      ['project', 'budget', '30.00', '万元', 0, FORM],
      ['performance', 'target', '10.00', '万元', 0, PRINTING],
      ['performance', 'target', '20.00', '万元', 0, TRAINING],
      ['performance', 'actual', '9.00', '万元', 0, PRINTING],
      ['performance', 'actual', '19.00', '万元', 0, TRAINING],
    ],
  },
];
