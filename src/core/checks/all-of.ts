import { compare, type Exact, exact, ZERO } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, UNIT_OF, withUnit } from '../finding.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const quantityIn = ({ value, unit, hedge }: Fact): Quantity | null =>
  value === null || unit === null || hedge !== null ? null : parseQuantity(value, unit);

const ALL: Exact = exact(1n);

/** What is all of something is as much as the whole, and its rate is 100%. */
function judgeAllOf({ word, facts }: Remark, { byId }: WordContext): Judgement {
  const [one, other] = facts.map((id) => byId.get(id)).map((fact) => (fact ? quantityIn(fact) : null));
  const rate = one?.dimension === 'ratio';
  const told = one ? withUnit(one.value, one.dimension) : '未见数字';
  const claim = rate
    ? `称“${word}”，比率应为 100%（所印为 ${told}）。`
    : `称“${word}”，所指金额（${other ? withUnit(other.value, other.dimension) : '未见数字'}）应等于全部（${told}）。`;
  if (!one || (!rate && !other))
    return { verdict: 'unchecked', claim, explanation: '没有印出可比较的数字。' };
  const whole: Quantity = other ?? { ...one, value: ALL, low: ALL, high: ALL };
  const difference = rate && compare(one.value, ALL) === 0 ? ZERO : gap(one, whole);
  if (compare(difference, ZERO) === 0) return { verdict: 'holds', claim };
  const { dimension } = one;
  return {
    verdict: 'broken',
    claim,
    explanation: rate ? '称全部而比率不是100%。' : '称全部而两个金额不等。',
    severity: 'major',
    amounts: {
      printed: inUsualUnit(one.value, dimension),
      low: inUsualUnit(whole.low, dimension),
      high: inUsualUnit(whole.high, dimension),
      difference: inUsualUnit(difference, dimension),
      unit: UNIT_OF[dimension],
    },
  };
}

/** REGISTRY part: what is said to be all of something. */
export const ALL_OF: readonly WordCheck[] = [
  {
    id: 'all-of-it',
    group: '项目',
    name: '“全部”与数字相符',
    sentence: '称资金全部到位、全部支付的，其比率应为100%；称一项支出全部为某项的，两个金额应当相等。',
    kinds: ['all-of'],
    judge: judgeAllOf,
    holds: {
      kind: 'all-of',
      word: '全部为公务接待费',
      figures: [
        ['sangong', 'outturn', '1.62', '万元'],
        ['reception', 'outturn', '1.62', '万元'],
      ],
    },
    breaks: {
      kind: 'all-of',
      word: '全部为公务接待费',
      figures: [
        ['sangong', 'outturn', '1.62', '万元'],
        ['reception', 'outturn', '1.26', '万元'],
      ],
    },
    unchecked: {
      kind: 'all-of',
      word: '全部为公务接待费',
      figures: [['sangong', 'outturn', '1.62', '万元']],
    },
  },
];
