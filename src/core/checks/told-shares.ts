import { compare } from '../exact.ts';
import { withUnit } from '../finding.ts';
import type { Remark } from '../remark.ts';
import { compared, figuresOf, isPositive, loosely, nameOf, over, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** What was closed in a year may have come in before it. */
export const CARRIED_CASES = '办结';

/** One part is no more than what it is part of. */
function judgeWithin(remark: Remark, context: WordContext): Judgement {
  const claim = `“${remark.word}”，不应大于所属的总数。`;
  const [part, whole] = figuresOf(remark, context) ?? [];
  if (!part || !whole) return unread(claim);
  const told = `${nameOf(part)}（“${remark.word}”），不应大于 ${nameOf(whole)}。`;
  if (compare(part.quantity.low, whole.quantity.high) <= 0) return { verdict: 'holds', claim: told };
  if (remark.beside === CARRIED_CASES)
    return {
      verdict: 'doubtful',
      claim: told,
      explanation: '办结数已大于受理数，也可能办结了上年受理的事项。',
    };
  return compared(part.quantity, whole.quantity, told, '部分已大于总数。');
}

function judgeShare(remark: Remark, context: WordContext): Judgement {
  const claim = `占比“${remark.word}”，应等于所占部分除以总数。`;
  const [part, whole, share] = figuresOf(remark, context) ?? [];
  if (!part || !whole || !share || !isPositive(whole.quantity)) return unread(claim);
  const isRate = /率|满意度|预算/u.test(share.fact.label);
  const expected = loosely(over(part.quantity, whole.quantity), share.quantity);
  return compared(
    share.quantity,
    expected,
    `${nameOf(part)}，${isRate ? '比率' : '占比'}“${remark.word}”，应等于其除以 ${whole.fact.printed}（${withUnit(expected.value, 'ratio')}）。`,
    '与所占部分除以总数不符。',
  );
}

/** REGISTRY part: what one sentence says of a part beside its whole. */
export const TOLD_SHARES: readonly WordCheck[] = [
  {
    id: 'part-told',
    group: '前后一致',
    name: '其中部分不大于总数',
    sentence: '同一句印出总数和其中一部分、受理数和查实数的，部分不应大于总数。',
    kinds: ['told-within'],
    judge: judgeWithin,
    holds: {
      kind: 'told-within',
      word: '4件',
      figures: [
        ['result', 'count', '4', '件', 0, ['查实']],
        ['result', 'count', '6', '件', 0, ['受理举报']],
      ],
    },
    breaks: {
      kind: 'told-within',
      word: '9件',
      figures: [
        ['result', 'count', '9', '件', 0, ['查实']],
        ['result', 'count', '6', '件', 0, ['受理举报']],
      ],
    },
    unchecked: { kind: 'told-within', word: '4件', figures: [['result', 'count', '4', '件', 0, ['查实']]] },
  },
  {
    id: 'share-told',
    group: '前后一致',
    name: '其中部分的占比',
    sentence: '同一句印出总数、其中一部分及其占比的，占比应等于该部分除以总数。',
    kinds: ['told-share'],
    judge: judgeShare,
    holds: {
      kind: 'told-share',
      word: '75%',
      figures: [
        ['result', 'count', '930', '人次', 0, ['备案', '线上']],
        ['result', 'count', '1240', '人次', 0, ['备案']],
        ['result', 'share', '75', '%', 0, ['备案', '线上']],
      ],
    },
    breaks: {
      kind: 'told-share',
      word: '57%',
      figures: [
        ['result', 'count', '930', '人次', 0, ['备案', '线上']],
        ['result', 'count', '1240', '人次', 0, ['备案']],
        ['result', 'share', '57', '%', 0, ['备案', '线上']],
      ],
    },
    unchecked: {
      kind: 'told-share',
      word: '75%',
      figures: [['result', 'count', '930', '人次', 0, ['备案', '线上']]],
    },
  },
];
