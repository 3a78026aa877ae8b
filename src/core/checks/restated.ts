import { compare, larger, magnitude, subtract } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, severityOf, UNIT_OF } from '../finding.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { tellUnitSlip, unitSlipIn } from '../unit-slips.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const quantityOf = ({ value, unit }: Fact): Quantity | null =>
  value === null || unit === null ? null : parseQuantity(value, unit);

/** A figure and what the bracket behind it restates in another unit; the coarser of the two may be rounded or cut short. */
function judge({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const told = facts.flatMap((id) => byId.get(id) ?? []);
  const claim = `“${beside ?? ''}”，应等于括注的“${word}”。`;
  const [one, other] = told;
  const [stated, expected] = told.map(quantityOf);
  if (!one || !other || !stated || !expected || stated.dimension !== expected.dimension)
    return { verdict: 'unchecked', claim, explanation: '其中一处的数字没有识别' };
  const coarser = larger(subtract(stated.high, stated.low), subtract(expected.high, expected.low));
  const apart = magnitude(subtract(stated.value, expected.value));
  const { dimension } = stated;
  const amounts = {
    printed: inUsualUnit(stated.value, dimension),
    low: inUsualUnit(expected.low, dimension),
    high: inUsualUnit(expected.high, dimension),
    difference: inUsualUnit(gap(stated, expected), dimension),
    unit: UNIT_OF[dimension],
  };
  if (compare(apart, coarser) <= 0) return { verdict: 'holds', claim, amounts };
  const slip = unitSlipIn(one, [other]);
  return {
    verdict: 'broken',
    claim,
    explanation: slip ? tellUnitSlip(slip) : '同一数字换算成另一单位后不等。',
    severity: severityOf(gap(stated, expected), stated),
    amounts,
  };
}

/** REGISTRY part: one figure told in two units side by side. */
export const RESTATED: readonly WordCheck[] = [
  {
    id: 'restated',
    group: '前后一致',
    name: '括注换算的数字',
    sentence: '数字之后以括号换算成另一计量单位的数字，应与该数字相等。',
    kinds: ['restated'],
    judge,
    holds: {
      kind: 'restated',
      word: '68.42万人',
      beside: '684236人',
      figures: [
        ['result', 'count', '684236', '人'],
        ['result', 'count', '68.42', '万人'],
      ],
    },
    breaks: {
      kind: 'restated',
      word: '64.82万人',
      beside: '684236人',
      figures: [
        ['result', 'count', '684236', '人'],
        ['result', 'count', '64.82', '万人'],
      ],
    },
    unchecked: { kind: 'restated', word: '68.42万人', beside: '684236人' },
  },
];
