import { quoted } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { dimensionOf } from '../quantity.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';

const GENERAL_GOAL = '年度总体目标';
const AIMED = ['target', 'actual'];

/** The name of a row without the unit in its brackets. */
const bare = (name: string): string => name.replace(/[（(][^（()）]*[)）]$/u, '');

/** What a goal may say before the name of a row without narrowing it. */
const TO_REACH =
  /^(?:确保|保证|力争|争取|完成|达到|实现|保持|保障|年初|年度|全年|当年|计划|制定|预定|既定|下达|的|全[省市县区]|我[省市县区])*$/u;

/** Shorter names (人数, 补助金额) may be of anything. */
const TELLING = 5;

const isFirm = ({ item, measure, value, unit, hedge }: Fact): boolean =>
  item === 'performance' &&
  measure !== null &&
  AIMED.includes(measure) &&
  value !== null &&
  unit !== null &&
  hedge === null;

/** Whether a row tells again what a general goal of the same form tells: the goal’s words end in the name of the row. */
function isSame(goal: Fact, row: Fact): boolean {
  const name = bare(row.path.at(-1) ?? '');
  return (
    row.path.length === 2 &&
    row.path[0] === goal.path[0] &&
    row.place.table === goal.place.table &&
    row.measure === goal.measure &&
    row.year === goal.year &&
    goal.unit !== null &&
    row.unit !== null &&
    dimensionOf(row.unit) === dimensionOf(goal.unit) &&
    name.length >= TELLING &&
    bare(goal.path.at(-1) ?? '').endsWith(name)
  );
}

function doubtOf(goal: Fact, row: Fact, others: number): string | null {
  if (others > 0) return '同一表中有几行名称相同';
  const words = bare(goal.path.at(-1) ?? '');
  const before = words.slice(0, words.length - bare(row.path.at(-1) ?? '').length);
  return TO_REACH.test(before) ? null : '目标所指的范围可能比指标行窄';
}

/** Whether what was reached is told in the figures of what was aimed at, in the goal and in the row: one question, asked once. */
function isToldAsTarget(goal: Fact, row: Fact, firm: readonly Fact[]): boolean {
  const isTarget = (fact: Fact): boolean =>
    firm.some(
      ({ measure, path, place, value, unit }) =>
        measure === 'target' &&
        place.table === fact.place.table &&
        path.join(STEP) === fact.path.join(STEP) &&
        value === fact.value &&
        unit === fact.unit,
    );
  return goal.measure === 'actual' && isTarget(goal) && isTarget(row);
}

const STEP = '/';

function goals({ facts, year }: Told): readonly Claim[] {
  const firm = facts.filter((fact) => fact.year === year && isFirm(fact));
  return firm
    .filter(({ path }) => path.length === 3 && path[1] === GENERAL_GOAL)
    .flatMap((goal): Claim[] => {
      const [row, ...others] = firm.filter((other) => isSame(goal, other));
      if (!row || isToldAsTarget(goal, row, firm)) return [];
      return [
        {
          subject: subjectAt(goal),
          name: nameOf(goal.path),
          relation: 'equal',
          stated: quoted(nameOf(goal.path), goal),
          expected: quoted(nameOf(row.path), row),
          unsure: doubtOf(goal, row, others.length),
        },
      ];
    });
}

const GOAL = ['示例项目', GENERAL_GOAL, '完成年初制定贫困人口参保人数'];
const ROW = ['示例项目', '贫困人口参保人数'];

/** REGISTRY part: checks of general goals against the rows of their form. */
export const GOALS: readonly Check[] = [
  {
    id: 'goal-agrees',
    group: '前后一致',
    name: '年度总体目标与指标行',
    sentence: '年度总体目标中的数字应与同一表中同名指标行的数字一致。',
    claims: [],
    family: goals,
    holds: [
      ['performance', 'target', '7.32', '万人', 0, GOAL],
      ['performance', 'target', '7.3193', '万人', 0, ROW],
    ],
    breaks: [
      ['performance', 'target', '7.32', '万人', 0, GOAL],
      ['performance', 'target', '7.3393', '万人', 0, ROW],
    ],
    undecided: [
      ['performance', 'target', '7.32', '万人', 0, GOAL],
      ['performance', 'target', '7.3393', '万人', 0, ROW],
      ['performance', 'target', '7.3393', '万人', 0, ROW],
    ],
  },
];
