import { compare, divide, exact, multiply } from '../exact.ts';
import { inUsualUnit, withUnit } from '../finding.ts';
import { digitsOf, swapsOf } from '../misprints.ts';
import { meets, parseQuantity } from '../quantity.ts';
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

const ONE = exact(1n);
/** A slip of one digit seldom makes a mean more than so many times another. */
const FAR = exact(5n, 2n);

/** A mean is of one of the amounts and numbers told with it; rounded or cut off, it is within a step of it. */
function judgeMean(remark: Remark, context: WordContext): Judgement {
  const claim = `均值“${remark.word}”，应等于同一处的金额除以人数、人次、车辆数。`;
  const [mean, ...pairs] = figuresOf(remark, context) ?? [];
  const means = pairs.flatMap((amount, at): Interval[] => {
    const head = pairs[at + 1];
    if (at % 2 > 0 || !head || !isPositive(head.quantity)) return [];
    return mean ? [loosely(over(amount.quantity, head.quantity), mean.quantity)] : [];
  });
  const [first] = means;
  if (!mean || !first) return unread(claim);
  if (means.some((one) => meets(mean.quantity, one))) return { verdict: 'holds', claim };
  const [amount, head] = pairs;
  const told = `均值“${remark.word}”，应等于 ${amount ? nameOf(amount) : ''} 除以 ${head?.fact.printed ?? ''}（${inUsualUnit(first.value, 'standard')} 元）。`;
  // Far apart, the mean is of others than these.
  const times = divide(mean.quantity.value, first.value);
  const isFar = compare(times, FAR) > 0 || compare(multiply(times, FAR), ONE) < 0;
  const batches = pairs.length === 3 ? pairs[2] : undefined;
  if (amount && batches && isPositive(batches.quantity)) {
    const ofBatch = loosely(over(amount.quantity, batches.quantity), mean.quantity);
    if (meets(mean.quantity, ofBatch))
      return compared(
        mean.quantity,
        first,
        told,
        `所印均值是按 ${batches.fact.printed} 计算的。`,
        'standard',
      );
  }
  if (amount && means.length === 1 && compare(mean.quantity.value, amount.quantity.value) === 0)
    return compared(mean.quantity, first, told, '所印均值就是总额，没有除以数量。', 'standard');
  const swapped = means.length === 1 ? swapIn(mean, pairs) : null;
  if (swapped) return compared(mean.quantity, first, told, swapped, 'standard');
  if (means.length === 2 || isFar)
    return { verdict: 'doubtful', claim: told, explanation: '不能确定是哪一笔金额、哪一类人次的均值。' };
  return compared(mean.quantity, first, told, '与同一处的金额、数量不符。', 'standard');
}

/** A mean of so many digits hardly fits by chance. */
const TELLING = 3;

/** Two digits of a mean, an amount or a number that changed places, without which the three agree; in words. */
function swapIn(mean: Figure, [amount, head]: readonly Figure[]): string | null {
  if (!amount || !head || digitsOf(mean.fact.value ?? '') < TELLING) return null;
  const three = [mean, amount, head];
  for (const figure of three) {
    const { value, unit } = figure.fact;
    if (value === null || unit === null) continue;
    for (const other of swapsOf(value)) {
      const quantity = parseQuantity(other, unit);
      const [one, part, many] = three.map((each) => (each === figure ? quantity : each.quantity));
      if (!one || !part || !many || !isPositive(many)) continue;
      if (meets(one, over(part, many)))
        return `数字颠倒：${figure.fact.printed} 若为 ${other}${unit}，则三者相符。`;
    }
  }
  return null;
}

/** A price times how many is what it comes to; what is set is exact. */
function judgeProduct(remark: Remark, context: WordContext): Judgement {
  const claim = `合计“${remark.word}”，应等于单价乘以数量。`;
  const [total, rate, ...factors] = figuresOf(remark, context) ?? [];
  if (!total || !rate || factors.length === 0) return unread(claim);
  const value = factors.reduce((made, { number }) => multiply(made, number), rate.quantity.value);
  const times = [rate, ...factors].map(({ fact }) => fact.printed).join(' × ');
  return compared(
    total.quantity,
    { value, low: value, high: value },
    `合计“${remark.word}”，应等于 ${times}（${withUnit(value, 'money')}）。`,
    '与单价乘以数量不符。',
  );
}

/** REGISTRY part: what one sentence says of a mean or a product beside the figures it is of. */
export const TOLD_MEANS: readonly WordCheck[] = [
  {
    id: 'mean-told',
    group: '人员与标准',
    name: '人均、次均、车均',
    sentence: '同一处印出金额、人次（或车辆数）和人均、次均、车均的，均值应等于金额除以人次（或车辆数）。',
    kinds: ['told-mean'],
    judge: judgeMean,
    holds: {
      kind: 'told-mean',
      word: '570元',
      figures: [
        ['result', 'standard', '570', '元', 0, ['次均救助']],
        ['assistance', 'outturn', '570.23', '万元'],
        ['assistance-visits', 'count', '10002', '人次'],
      ],
    },
    breaks: {
      kind: 'told-mean',
      word: '750元',
      figures: [
        ['result', 'standard', '750', '元', 0, ['次均救助']],
        ['assistance', 'outturn', '570.23', '万元'],
        ['assistance-visits', 'count', '10002', '人次'],
      ],
    },
    unchecked: {
      kind: 'told-mean',
      word: '570元',
      figures: [['result', 'standard', '570', '元', 0, ['次均救助']]],
    },
  },
  {
    id: 'product-told',
    group: '人员与标准',
    name: '单价乘以数量',
    sentence: '印出每人每月的标准、月数、人数和合计的，合计应等于几者相乘。',
    kinds: ['told-product'],
    judge: judgeProduct,
    holds: {
      kind: 'told-product',
      word: '4.8万元',
      figures: [
        ['result', 'outturn', '4.8', '万元', 0, ['合计']],
        ['result', 'standard', '0.2', '万元/人/月', 0, ['工资标准']],
        ['result', 'count', '12', '个月', 0, ['聘用']],
        ['result', 'count', '2', '人', 0, ['聘用人员']],
      ],
    },
    breaks: {
      kind: 'told-product',
      word: '8.4万元',
      figures: [
        ['result', 'outturn', '8.4', '万元', 0, ['合计']],
        ['result', 'standard', '0.2', '万元/人/月', 0, ['工资标准']],
        ['result', 'count', '12', '个月', 0, ['聘用']],
        ['result', 'count', '2', '人', 0, ['聘用人员']],
      ],
    },
    unchecked: {
      kind: 'told-product',
      word: '4.8万元',
      figures: [['result', 'outturn', '4.8', '万元', 0, ['合计']]],
    },
  },
];
