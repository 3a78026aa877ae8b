import { isAnnexed, quantityOf } from '../choose.ts';
import { compare, subtract } from '../exact.ts';
import type { Fact, FactId } from '../fact.ts';
import { inUsualUnit, severityOf, UNIT_OF, withUnit } from '../finding.ts';
import { namesLess, performanceRows } from '../performance-rows.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** A project said to have stayed within its budget spent no more than the budget its form prints. */
function judgeWithin({ word, facts }: Remark, { byId, corrections }: WordContext): Judgement {
  const [spent, budget] = facts.flatMap((id) => byId.get(id) ?? []);
  const [outturn, given] = [spent, budget].map((fact) => (fact ? quantityOf(fact, corrections) : null));
  const name = spent?.path[0] ?? '';
  const claim =
    outturn && given
      ? `${name}称“${word}”，而执行数 ${withUnit(outturn.value, 'money')}，不应大于预算数 ${withUnit(given.value, 'money')}。`
      : `${name}：“${word}”，应与同一表中的执行数、预算数相符。`;
  if (!outturn || !given || outturn.hedge !== null || given.hedge !== null)
    return { verdict: 'unchecked', claim, explanation: '同一表中没有印出可与之对照的执行数和预算数。' };
  const amounts = {
    printed: inUsualUnit(outturn.value, 'money'),
    low: inUsualUnit(given.low, 'money'),
    high: inUsualUnit(given.high, 'money'),
    difference: '0',
    unit: UNIT_OF.money,
  };
  if (compare(outturn.low, given.high) <= 0) return { verdict: 'holds', claim, amounts };
  const over = subtract(outturn.low, given.high);
  if (budget?.measure === 'budget-initial' && !word.includes('年初'))
    return { verdict: 'unchecked', claim, explanation: '表中只印出年初预算，年中可能调整。' };
  return {
    verdict: 'broken',
    claim,
    explanation: `执行数超出预算 ${withUnit(subtract(outturn.value, given.value), 'money')}。`,
    severity: severityOf(over, given),
    amounts: { ...amounts, difference: inUsualUnit(over, 'money') },
  };
}

/** Rows of the projects' forms that print, in units of their own, less than they aimed at. */
const missed = ({ facts, year }: WordContext): readonly (readonly [Fact, Fact])[] =>
  performanceRows(facts, year).flatMap(({ path, facts: [target, actual], met }) =>
    met === false &&
    path[0] !== '部门整体支出' &&
    target.unit !== null &&
    actual.unit !== null &&
    target.place.table === actual.place.table &&
    !namesLess(path)
      ? [[target, actual] as const]
      : [],
  );

/** A row that says something was not done is not given all its points. */
function judgeNotDone({ word, facts }: Remark, { byId }: WordContext): Judgement {
  const own = facts.flatMap((id) => byId.get(id) ?? []);
  const of = (measure: Fact['measure']): Fact | undefined => own.find((fact) => fact.measure === measure);
  const [score, weight] = [of('score'), of('weight')];
  const claim = `指标行写明“${word}”，不应得满分（分值 ${weight?.printed ?? '未见'}，得分 ${score?.printed ?? '未见'}）。`;
  if (!score || !weight || of('actual'))
    return { verdict: 'unchecked', claim, explanation: '没有同时印出分值和得分，或另有完成值。' };
  if (Number(score.value) < Number(weight.value)) return { verdict: 'holds', claim };
  return { verdict: 'broken', claim, explanation: '写明未完成而得满分。' };
}

const shortName = (fact: Fact): string => fact.path.at(-1) ?? '';

function judgeAttainment({ word, place }: Remark, context: WordContext): Judgement {
  const rows = missed(context);
  const undone = context.remarks.filter(({ kind }) => kind === 'not-done');
  const claim = `所称“${word}”，应与绩效自评表各指标行相符。`;
  if (rows.length === 0 && undone.length === 0) {
    const any = performanceRows(context.facts, context.year).some(({ met }) => met === true);
    return any
      ? { verdict: 'holds', claim }
      : { verdict: 'unchecked', claim, explanation: '没有印出可与之对照的指标值和完成值。' };
  }
  if (isAnnexed(place.section))
    return { verdict: 'unchecked', claim, explanation: '附件所指的目标可能不是未达到指标值的各行。' };
  const told = [
    ...rows.map(
      ([target, actual]) =>
        `${shortName(target)}指标值 ${target.value}${target.unit}、完成值 ${actual.value}${actual.unit}（第 ${actual.place.line} 行）`,
    ),
    ...undone.map((remark) => `“${remark.word}”（第 ${remark.place.line} 行）`),
  ];
  const operands: FactId[] = [
    ...rows.flatMap(([target, actual]) => [target.id, actual.id]),
    ...undone.flatMap(({ facts }) => facts),
  ];
  return {
    verdict: 'broken',
    claim,
    explanation: `未达到的有：${told.slice(0, 6).join('；')}${told.length > 6 ? '等' : ''}。`,
    severity: 'major',
    operands: [...new Set(operands)],
  };
}

const FORM = ['示例项目'];
const ROW = ['示例项目', '举办培训场次'];

/** REGISTRY part: what forms and evaluations say was reached, kept to or not done, against the figures it is said of. */
export const ATTAINMENT: readonly WordCheck[] = [
  {
    id: 'words-within-budget',
    group: '项目',
    name: '“控制在预算内”与执行数相符',
    sentence: '项目自评表中称控制在预算内的，执行数不应大于同一表中的预算数。',
    kinds: ['within-budget'],
    judge: judgeWithin,
    holds: {
      kind: 'within-budget',
      word: '预算内',
      figures: [
        ['project', 'outturn', '38.50', '万元', 0, FORM],
        ['project', 'budget-full-year', '40.00', '万元', 0, FORM],
      ],
    },
    breaks: {
      kind: 'within-budget',
      word: '预算内',
      figures: [
        ['project', 'outturn', '41.50', '万元', 0, FORM],
        ['project', 'budget-full-year', '40.00', '万元', 0, FORM],
      ],
    },
    unchecked: {
      kind: 'within-budget',
      word: '预算内',
      figures: [
        ['project', 'outturn', '41.50', '万元', 0, FORM],
        ['project', 'budget-initial', '40.00', '万元', 0, FORM],
      ],
    },
  },
  {
    id: 'words-of-attainment',
    group: '名称与文字',
    name: '“全部达到目标”与指标行相符',
    sentence: '称绩效目标全部达到、均已完成的，项目自评表中不应有完成值未达到指标值的行。',
    kinds: ['all-met'],
    judge: judgeAttainment,
    holds: {
      kind: 'all-met',
      word: '均达到绩效目标',
      figures: [
        ['performance', 'target', '5', '场', 0, ROW],
        ['performance', 'actual', '6', '场', 0, ROW],
      ],
    },
    breaks: {
      kind: 'all-met',
      word: '均达到绩效目标',
      figures: [
        ['performance', 'target', '5', '场', 0, ROW],
        ['performance', 'actual', '3', '场', 0, ROW],
      ],
    },
    unchecked: { kind: 'all-met', word: '均达到绩效目标' },
  },
  {
    id: 'words-not-done',
    group: '名称与文字',
    name: '写明未完成的不得满分',
    sentence: '指标行的完成值写明未完成、未开展、未购买的，得分不应等于分值。',
    kinds: ['not-done'],
    judge: judgeNotDone,
    holds: {
      kind: 'not-done',
      word: '未购买',
      figures: [
        ['performance', 'weight', '10', '分', 0, ROW],
        ['performance', 'score', '4', '分', 0, ROW],
      ],
    },
    breaks: {
      kind: 'not-done',
      word: '未购买',
      figures: [
        ['performance', 'weight', '10', '分', 0, ROW],
        ['performance', 'score', '10', '分', 0, ROW],
      ],
    },
    unchecked: { kind: 'not-done', word: '未购买' },
  },
];
