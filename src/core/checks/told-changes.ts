import { compare, isZero, larger, magnitude, negate, smaller, subtract, ZERO } from '../exact.ts';
import { UNIT_OF, unitOfDifference, withUnit } from '../finding.ts';
import { meets, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import {
  compared,
  type Figure,
  figuresOf,
  type Interval,
  isPositive,
  loosely,
  nameOf,
  over,
  unread,
} from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const opposite = (quantity: Quantity): Quantity => {
  const { value, low, high } = quantity;
  return { ...quantity, value: negate(value), low: negate(high), high: negate(low) };
};
const unsigned = (quantity: Quantity): Quantity =>
  compare(quantity.value, ZERO) >= 0 ? quantity : opposite(quantity);

/** Which way a change went that is told as an amount and in per cent, or that the figure beside it is what there was before. */
export const BY_AMOUNT = { up: '增加', down: '减少', base: '此前数' } as const;

/** The word beside a figure that is so many times what there was before. */
export const TIMES = '倍数';

/** Which balance a remark is about, where that is not plainly what one year left: one not said of which years, or that of all. */
export const BALANCES = { bare: '结余', carried: '累计' } as const;

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
  if (remark.beside === TIMES) return timesOf(now, before, change);
  if (remark.beside !== null) return rateOfChange(remark, now, before, change);
  const moved = apart(now.quantity, before.quantity);
  const told = `${nameOf(now)}、此前 ${before.fact.printed}，变动“${remark.word}”`;
  const isRate = change.fact.unit === '%' && now.quantity.dimension !== 'ratio';
  if (!isRate && change.quantity.dimension !== now.quantity.dimension) return unread(claim);
  const expected = isRate ? loosely(over(moved, before.quantity), change.quantity) : moved;
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

/** So many times what there was before. */
function timesOf(now: Figure, before: Figure, times: Figure): Judgement {
  const expected = loosely(over(now.quantity, before.quantity), times.quantity);
  return compared(
    { ...times.quantity, dimension: 'count' },
    expected,
    `${nameOf(now)}、此前 ${before.fact.printed}，是其“${times.fact.printed}”，应等于前者除以后者。`,
    '与前后两个数字之比不符。',
    'count',
  );
}

/** A change told as an amount, and in per cent of what there was before it. */
function rateOfChange({ word, beside }: Remark, now: Figure, by: Figure, rate: Figure): Judgement {
  const { quantity: moved } = by;
  const size = compare(moved.value, ZERO) >= 0 ? moved : opposite(moved);
  const back = beside === BY_AMOUNT.down ? opposite(size) : size;
  const isBase = beside === BY_AMOUNT.base;
  const was: Interval = isBase
    ? now.quantity
    : {
        value: subtract(now.quantity.value, back.value),
        low: subtract(now.quantity.low, back.high),
        high: subtract(now.quantity.high, back.low),
      };
  const claim = `${isBase ? `此前 ${now.fact.printed}` : nameOf(now)}，变动 ${by.fact.printed}，幅度“${word}”`;
  if (!isPositive(was)) return unread(claim);
  const expected = loosely(over(size, was), rate.quantity);
  return compared(
    rate.quantity,
    expected,
    `${claim}，应等于变动额除以此前数（${withUnit(over(size, was).value, 'ratio')}）。`,
    '与变动额除以此前数不符。',
  );
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
  const isCarried = remark.beside === BALANCES.carried;
  const claim = `结余“${remark.word}”，应等于${isCarried ? '上年结余加当期结余' : '收入减支出'}。`;
  const [first, second, left] = figuresOf(remark, context) ?? [];
  if (!first || !second || !left) return unread(claim);
  const [a, b] = [first.quantity, isCarried ? opposite(second.quantity) : second.quantity];
  const expected: Interval = {
    value: subtract(a.value, b.value),
    low: subtract(a.low, b.high),
    high: subtract(a.high, b.low),
  };
  const made = isCarried
    ? `上年结余 ${first.fact.printed} 加当期结余 ${second.fact.printed}`
    : `收入 ${first.fact.printed} 减支出 ${second.fact.printed}`;
  const judged = compared(
    left.quantity,
    expected,
    `结余“${remark.word}”，应等于${made}（${withUnit(expected.value, 'money')}）。`,
    isCarried ? '与上年结余、当期结余之和不符。' : '与收入减支出之差不符。',
  );
  return judged.verdict === 'broken' && remark.beside === BALANCES.bare
    ? { ...judged, verdict: 'doubtful', explanation: '所说结余可能是累计结余。' }
    : judged;
}

/** REGISTRY part: what one sentence says of a change or a balance beside the figures it is between. */
export const TOLD_CHANGES: readonly WordCheck[] = [
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
];
