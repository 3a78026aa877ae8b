import { divide, type Exact } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, severityOf, withUnit } from '../finding.ts';
import { meets, parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

type Pair = { readonly amount: Fact; readonly share: Fact };

const CLAIM = '同一段中基数相同的各项占比，应等于各项金额除以同一个总数。';

/**
 * Amounts with shares of one whole: the whole is the figure of the paragraph that all the shares but one are of. One that is
 * of no such whole is wrong, or its amount is; where none is told by the others, nothing is decided.
 */
function judge({ beside, facts, word }: Remark, { byId, corrections }: WordContext): Judgement {
  const told = facts.flatMap((id): Fact[] => {
    const fact = byId.get(id);
    const corrected = corrections.find((correction) => correction.fact === id)?.value;
    return fact ? [corrected === undefined ? fact : { ...fact, value: corrected }] : [];
  });
  const count = Number(beside ?? 0);
  const pairs = told.slice(0, count * 2).flatMap((amount, index): Pair[] => {
    const share = told[index + 1];
    return index % 2 === 0 && share ? [{ amount, share }] : [];
  });
  if (told.length !== facts.length || pairs.length !== count || count < 2)
    return { verdict: 'unchecked', claim: CLAIM, explanation: '没有印出可相除的确数。' };
  const wholes = told
    .slice(count * 2)
    .map((whole) => ({ whole, apart: pairs.filter((pair) => !isShareOf(pair, whole)) }))
    .filter(({ apart }) => apart.length <= 1 && apart.length < count)
    .sort((a, b) => a.apart.length - b.apart.length);
  const [best, other] = wholes;
  if (!best) return { verdict: 'unchecked', claim: CLAIM, explanation: '不能由同段各项占比确定它们的总数。' };
  const { whole } = best;
  const [odd] = best.apart;
  if (!odd)
    return {
      verdict: 'holds',
      claim: `${nameOf(whole)} ${whole.printed}，“${word}”的 ${count} 项占比与各项金额相符。`,
    };
  const same = other === undefined || other.apart[0] === odd;
  const stated = quantityOf(odd.share);
  const expected = ratioOf(odd.amount, whole);
  if (!same || !stated || !expected)
    return { verdict: 'unchecked', claim: CLAIM, explanation: '不能由同段各项占比确定它们的总数。' };
  const difference = gap(stated, expected);
  const size = (value: Exact): string => inUsualUnit(value, 'ratio');
  return {
    verdict: 'broken',
    claim: `${nameOf(odd.amount)} ${odd.amount.printed}，${word} ${odd.share.printed}，应等于其除以 ${nameOf(whole)} ${whole.printed}（${withUnit(expected.value, 'ratio')}）。`,
    explanation: '同段其余各项占比均以该总数为基数。',
    severity: severityOf(difference, stated),
    operands: [odd.amount.id, odd.share.id, whole.id],
    amounts: {
      printed: size(stated.value),
      low: size(expected.low),
      high: size(expected.high),
      difference: size(difference),
      unit: '%',
    },
  };
}

const nameOf = ({ label }: Fact): string => label || '所印金额';

const quantityOf = ({ value, unit }: Fact): Quantity | null =>
  value === null || unit === null ? null : parseQuantity(value, unit);

function ratioOf(part: Fact, whole: Fact): Quantity | null {
  const [above, below] = [quantityOf(part), quantityOf(whole)];
  if (!above || !below || Number(whole.value) <= 0) return null;
  return {
    ...above,
    dimension: 'ratio',
    value: divide(above.value, below.value),
    low: divide(above.low, below.high),
    high: divide(above.high, below.low),
  };
}

function isShareOf({ amount, share }: Pair, whole: Fact): boolean {
  const [stated, expected] = [quantityOf(share), ratioOf(amount, whole)];
  return stated !== null && expected !== null && meets(stated, expected);
}

/** REGISTRY part: shares told one after the other, of a whole that the paragraph prints. */
export const SHARE_LISTS: readonly WordCheck[] = [
  {
    id: 'shares-listed',
    group: '前后一致',
    name: '分列各项占比',
    sentence: CLAIM,
    kinds: ['listed-shares'],
    judge,
    holds: {
      kind: 'listed-shares',
      word: '占总支出',
      beside: '2',
      figures: [
        ['expenditure-fiscal', 'outturn', '60.00', '万元'],
        ['expenditure-fiscal', 'share', '75.00', '%'],
        ['expenditure-business', 'outturn', '20.00', '万元'],
        ['expenditure-business', 'share', '25.00', '%'],
        ['expenditure', 'outturn', '80.00', '万元'],
      ],
    },
    breaks: {
      kind: 'listed-shares',
      word: '占总支出',
      beside: '2',
      figures: [
        ['expenditure-fiscal', 'outturn', '60.00', '万元'],
        ['expenditure-fiscal', 'share', '75.00', '%'],
        ['expenditure-business', 'outturn', '20.00', '万元'],
        ['expenditure-business', 'share', '27.00', '%'],
        ['expenditure', 'outturn', '80.00', '万元'],
      ],
    },
    unchecked: {
      kind: 'listed-shares',
      word: '占总支出',
      beside: '2',
      figures: [
        ['expenditure-fiscal', 'outturn', '60.00', '万元'],
        ['expenditure-fiscal', 'share', '65.00', '%'],
        ['expenditure-business', 'outturn', '20.00', '万元'],
        ['expenditure-business', 'share', '35.00', '%'],
        ['expenditure', 'outturn', '80.00', '万元'],
      ],
    },
  },
];
