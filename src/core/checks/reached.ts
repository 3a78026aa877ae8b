import { divide, toDecimal, toNumber } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { changesOf, digitsOf, swapsOf } from '../misprints.ts';
import { type PerformanceRow, performanceRows } from '../performance-rows.ts';
import { UNITS } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** The row of a form a remark stands with, as it is judged. */
function rowOf({ facts }: Remark, { byId, year }: WordContext): PerformanceRow | null {
  const own = facts.flatMap((id) => byId.get(id) ?? []);
  const [row] = performanceRows(
    own.filter(({ measure }) => measure === 'target' || measure === 'actual'),
    year,
  );
  return row ?? null;
}

const told = ({ value, unit, hedge }: Fact): string => {
  const sign = hedge !== null && /^[≥≤<>]$/u.test(hedge) ? hedge : '';
  const words = hedge !== null && sign === '' ? hedge : '';
  return `${sign}${value ?? ''}${unit ?? ''}${words}`;
};

const nameOf = ({ path }: PerformanceRow): string => path.join('·');

/** All points are for what was reached. */
function judgeFull(remark: Remark, context: WordContext): Judgement {
  const row = rowOf(remark, context);
  const own = remark.facts.flatMap((id) => context.byId.get(id) ?? []);
  const points = own.find(({ measure }) => measure === 'weight');
  const claim = row
    ? `${nameOf(row)}得满分（${points?.printed ?? ''} 分），完成值 ${told(row.facts[1])} 应达到指标值 ${told(row.facts[0])}。`
    : '得满分的指标行，完成值应达到指标值。';
  if (!row || row.met === null)
    return { verdict: 'unchecked', claim, explanation: '没有印出可以相比的指标值和完成值。' };
  if (row.met) return { verdict: 'holds', claim };
  return { verdict: 'broken', claim, explanation: '完成值没有达到指标值，而得满分。' };
}

/** A figure of so many digits hardly comes near another by one slip of the hand, unless that slip was made. */
const TELLING = 3;
const NEAR = 0.05;

/** Whether one slip in a printed figure makes the difference: two digits swapped, or one digit misprinted. */
function isOneSlip(printed: Fact, other: Fact): boolean {
  const [value, aim] = [printed.value ?? '', Number(other.value) * factorBetween(other, printed)];
  if (digitsOf(value) < TELLING || aim === 0) return false;
  return [...swapsOf(value), ...changesOf(value)].some(
    (read) => Math.abs(Number(read) - aim) <= NEAR * Math.abs(aim),
  );
}

/** By how much a figure grows when it is told in the unit of another: 2万人 beside 人 are 20000. */
const factorBetween = (from: Fact, to: Fact): number =>
  from.unit === null || to.unit === null
    ? 1
    : toNumber(divide(UNITS[from.unit].factor, UNITS[to.unit].factor));

/** A value far off its aim: a slip where one makes the difference, else perhaps a target set too low or too high. */
function judgeFarOff(remark: Remark, context: WordContext): Judgement {
  const row = rowOf(remark, context);
  const claim = row
    ? `${nameOf(row)}指标值 ${told(row.facts[0])}、完成值 ${told(row.facts[1])}，两者不应因误印而相去甚远。`
    : '完成值与指标值不应因误印而相去甚远。';
  if (!row?.deviation)
    return { verdict: 'unchecked', claim, explanation: '没有印出可以相比的指标值和完成值。' };
  if (remark.beside !== null) return { verdict: 'holds', claim };
  const off = Number(toDecimal(row.deviation.value, 4));
  const share = Math.round((row.met === false ? 1 - off : 1 + off) * 1000) / 10;
  const apart = `完成值为指标值的 ${share}%`;
  const [target, actual] = row.facts;
  return isOneSlip(actual, target) || isOneSlip(target, actual)
    ? { verdict: 'broken', claim, explanation: `${apart}，改动一处数字即与之相近，疑为误印。` }
    : { verdict: 'unchecked', claim, explanation: `${apart}，表中未说明原因，可能是指标值设定不当。` };
}

const ROW = ['示例项目', '检查定点机构'];

/** REGISTRY part: rows of forms whose value reached says something beside their aim. */
export const REACHED: readonly WordCheck[] = [
  {
    id: 'full-marks-earned',
    group: '绩效评分',
    name: '得满分的达到指标值',
    sentence: '完成值没有达到指标值的指标行，不应得满分。',
    kinds: ['full-marks'],
    judge: judgeFull,
    holds: {
      kind: 'full-marks',
      word: '46',
      figures: [
        ['performance', 'target', '40', '家', 0, ROW],
        ['performance', 'actual', '46', '家', 0, ROW],
        ['performance', 'weight', '10', '分', 0, ROW],
        ['performance', 'score', '10', '分', 0, ROW],
      ],
    },
    breaks: {
      kind: 'full-marks',
      word: '36',
      figures: [
        ['performance', 'target', '40', '家', 0, ROW],
        ['performance', 'actual', '36', '家', 0, ROW],
        ['performance', 'weight', '10', '分', 0, ROW],
        ['performance', 'score', '10', '分', 0, ROW],
      ],
    },
    unchecked: { kind: 'full-marks', word: '36' },
  },
  {
    id: 'far-off-target',
    group: '绩效评分',
    name: '完成值偏离指标值',
    sentence: '完成值不到指标值的 60% 或超过其 150%，而改动一处数字即与之相近的，疑为误印。',
    kinds: ['far-off'],
    judge: judgeFarOff,
    holds: {
      kind: 'far-off',
      word: '219.33',
      beside: '新增',
      figures: [
        ['performance', 'target', '119', '万人', 0, ROW],
        ['performance', 'actual', '219.33', '万人', 0, ROW],
      ],
    },
    breaks: {
      kind: 'far-off',
      word: '219.33',
      figures: [
        ['performance', 'target', '119', '万人', 0, ROW],
        ['performance', 'actual', '219.33', '万人', 0, ROW],
      ],
    },
    unchecked: {
      kind: 'far-off',
      word: '268',
      figures: [
        ['performance', 'target', '100', '家', 0, ROW],
        ['performance', 'actual', '268', '家', 0, ROW],
      ],
    },
  },
];
