import { compare, isZero, larger, magnitude, negate, smaller, subtract, ZERO } from '../exact.ts';
import { UNIT_OF, unitOfDifference, withUnit } from '../finding.ts';
import { meets, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { compared, figuresOf, type Interval, isPositive, nameOf, over, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const unsigned = (quantity: Quantity): Quantity => {
  const { value, low, high } = quantity;
  return compare(value, ZERO) >= 0
    ? quantity
    : { ...quantity, value: negate(value), low: negate(high), high: negate(low) };
};

const apart = (a: Quantity, b: Quantity): Interval => {
  const [one, other] = [subtract(a.low, b.high), subtract(a.high, b.low)];
  const [low, high] = [smaller(magnitude(one), magnitude(other)), larger(magnitude(one), magnitude(other))];
  const value = magnitude(subtract(a.value, b.value));
  // Where the two may be the same, the difference may be nil.
  return { value, low: compare(one, ZERO) < 0 && compare(other, ZERO) > 0 ? ZERO : low, high };
};

/** How far a figure moved is told as a difference, or in per cent of what it was. */
function judgeChange(remark: Remark, context: WordContext): Judgement {
  const claim = `“${remark.word}”，应等于前后两个数字之差或变动幅度。`;
  const [now, before, signed] = figuresOf(remark, context) ?? [];
  // A decrease is held as less than nil.
  const change = signed && { ...signed, quantity: unsigned(signed.quantity) };
  if (!now || !before || !change || isZero(before.quantity.value)) return unread(claim);
  const moved = apart(now.quantity, before.quantity);
  const told = `${nameOf(now)}、此前 ${before.fact.printed}，变动“${remark.word}”`;
  const isRate = change.fact.unit === '%' && now.quantity.dimension !== 'ratio';
  if (!isRate && change.quantity.dimension !== now.quantity.dimension) return unread(claim);
  const expected = isRate ? over(moved, before.quantity) : moved;
  const unit = isRate || now.quantity.dimension === 'ratio' ? 'ratio' : now.quantity.dimension;
  const size = withUnit(expected.value, unit).replace(
    /%$/u,
    isRate ? '%' : ` ${unitOfDifference(UNIT_OF.ratio)}`,
  );
  // 由75%提高到90%，提高20% may be meant of what it was.
  const relative = over(moved, before.quantity);
  if (change.fact.unit === '%' && !isRate && meets(change.quantity, relative))
    return { verdict: 'holds', claim: `${told}，应相符。` };
  return compared(change.quantity, expected, `${told}，应为 ${size}。`, '与前后两个数字之差不符。', unit);
}

/** The greatest of some falls is no less than one that is told. */
function judgeGreatest(remark: Remark, context: WordContext): Judgement {
  const claim = `最高降幅“${remark.word}”，不应小于同一句中所列的降幅。`;
  const [greatest, now, before] = figuresOf(remark, context) ?? [];
  if (!greatest || !now || !before || !isPositive(before.quantity)) return unread(claim);
  const fall = over(apart(now.quantity, before.quantity), before.quantity);
  const told = `最高降幅“${remark.word}”，不应小于由 ${before.fact.printed} 降至 ${now.fact.printed} 的降幅（${withUnit(fall.value, 'ratio')}）。`;
  if (compare(now.quantity.value, before.quantity.value) >= 0)
    return { verdict: 'unchecked', claim: told, explanation: '所列数字没有下降。' };
  if (compare(fall.low, greatest.quantity.high) <= 0) return { verdict: 'holds', claim: told };
  return compared(greatest.quantity, fall, told, '所列降幅已大于最高降幅。');
}

/** What is left is what came in less what went out. */
function judgeBalance(remark: Remark, context: WordContext): Judgement {
  const claim = `结余“${remark.word}”，应等于收入减支出。`;
  const [income, spent, left] = figuresOf(remark, context) ?? [];
  if (!income || !spent || !left) return unread(claim);
  const [i, s] = [income.quantity, spent.quantity];
  const expected: Interval = {
    value: subtract(i.value, s.value),
    low: subtract(i.low, s.high),
    high: subtract(i.high, s.low),
  };
  const judged = compared(
    left.quantity,
    expected,
    `结余“${remark.word}”，应等于收入 ${income.fact.printed} 减支出 ${spent.fact.printed}（${withUnit(expected.value, 'money')}）。`,
    '与收入减支出之差不符。',
  );
  return judged.verdict === 'broken' && remark.beside !== null
    ? { ...judged, verdict: 'doubtful', explanation: '所说结余可能是累计结余。' }
    : judged;
}

function judgeShare(remark: Remark, context: WordContext): Judgement {
  const claim = `占比“${remark.word}”，应等于所占部分除以总数。`;
  const [part, whole, share] = figuresOf(remark, context) ?? [];
  if (!part || !whole || !share || !isPositive(whole.quantity)) return unread(claim);
  const expected = over(part.quantity, whole.quantity);
  return compared(
    share.quantity,
    expected,
    `${nameOf(part)}，占比“${remark.word}”，应等于其除以 ${whole.fact.printed}（${withUnit(expected.value, 'ratio')}）。`,
    '与所占部分除以总数不符。',
  );
}

/** REGISTRY part: what one sentence says of a change, a balance or a share beside the figures it is of. */
export const TOLD_SUMS: readonly WordCheck[] = [
  {
    id: 'change-told',
    group: '前后一致',
    name: '同句变动与前后数字',
    sentence: '同一句印出前后两个数字及其变动的，变动应等于两数之差，或差额除以前一数字。',
    kinds: ['told-change'],
    judge: judgeChange,
    holds: {
      kind: 'told-change',
      word: '6.5个百分点',
      figures: [
        ['result', 'rate', '71.5', '%', 0, ['直接结算率']],
        ['result', 'rate', '65.0', '%', -1, ['直接结算率']],
        ['result', 'change', '6.5', '个百分点', 0, ['直接结算率']],
      ],
    },
    breaks: {
      kind: 'told-change',
      word: '5.6个百分点',
      figures: [
        ['result', 'rate', '71.5', '%', 0, ['直接结算率']],
        ['result', 'rate', '65.0', '%', -1, ['直接结算率']],
        ['result', 'change', '5.6', '个百分点', 0, ['直接结算率']],
      ],
    },
    unchecked: {
      kind: 'told-change',
      word: '6.5个百分点',
      figures: [['result', 'rate', '71.5', '%', 0, ['直接结算率']]],
    },
  },
  {
    id: 'greatest-fall',
    group: '业务成效',
    name: '最高降幅不小于所列降幅',
    sentence: '同一句印出最高降幅和由某价降到某价的，最高降幅不应小于后者的降幅。',
    kinds: ['greatest-fall'],
    judge: judgeGreatest,
    holds: {
      kind: 'greatest-fall',
      word: '96.5%',
      figures: [
        ['result', 'rate', '96.5', '%', 0, ['耗材最高降幅']],
        ['result', 'standard', '800', '元', 0, ['耗材均价']],
        ['result', 'standard', '1.2', '万元', 0, ['耗材原均价']],
      ],
    },
    breaks: {
      kind: 'greatest-fall',
      word: '69.5%',
      figures: [
        ['result', 'rate', '69.5', '%', 0, ['耗材最高降幅']],
        ['result', 'standard', '800', '元', 0, ['耗材均价']],
        ['result', 'standard', '1.2', '万元', 0, ['耗材原均价']],
      ],
    },
    unchecked: {
      kind: 'greatest-fall',
      word: '96.5%',
      figures: [['result', 'rate', '96.5', '%', 0, ['耗材最高降幅']]],
    },
  },
  {
    id: 'balance-told',
    group: '业务成效',
    name: '基金当期结余',
    sentence: '同一句印出收入、支出和当期结余的，结余应等于收入减支出。',
    kinds: ['told-balance'],
    judge: judgeBalance,
    holds: {
      kind: 'told-balance',
      word: '0.37亿元',
      figures: [
        ['fund-income', 'outturn', '6.21', '亿元'],
        ['result', 'outturn', '5.84', '亿元', 0, ['基金支出']],
        ['result', 'outturn', '0.37', '亿元', 0, ['当期结余']],
      ],
    },
    breaks: {
      kind: 'told-balance',
      word: '0.73亿元',
      figures: [
        ['fund-income', 'outturn', '6.21', '亿元'],
        ['result', 'outturn', '5.84', '亿元', 0, ['基金支出']],
        ['result', 'outturn', '0.73', '亿元', 0, ['当期结余']],
      ],
    },
    unchecked: {
      kind: 'told-balance',
      word: '0.37亿元',
      figures: [['fund-income', 'outturn', '6.21', '亿元']],
    },
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
