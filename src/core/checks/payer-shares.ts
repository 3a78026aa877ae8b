import { add, compare, divide, exact } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { withUnit } from '../finding.ts';
import { meets, parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { compared, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const ONE = exact(1n);

/** 财政补贴 and 个人缴费 are all that is paid in: their shares come to 100, and are those of the standards printed. */
function judgePayers(remark: Remark, context: WordContext): Judgement {
  const claim = `“${remark.word}”各方负担的占比，合计应为 100%。`;
  const shares = remark.facts.flatMap((id): Quantity[] => {
    const fact = context.byId.get(id);
    // One of them may have lost its sign.
    return fact?.value !== null && fact?.value !== undefined && fact.hedge === null
      ? [parseQuantity(fact.value, '%')]
      : [];
  });
  if (shares.length < 2 || shares.length !== remark.facts.length) return unread(claim);
  let total = parseQuantity('0', '%');
  for (const { value, low, high } of shares)
    total = {
      ...total,
      value: add(total.value, value),
      low: add(total.low, low),
      high: add(total.high, high),
    };
  const all = { value: ONE, low: ONE, high: ONE };
  const printed = remark.facts.map((id) => context.byId.get(id)?.printed ?? '').join(' ＋ ');
  const told = `“${remark.word}”各方负担的占比 ${printed}，合计应为 100%。`;
  if (!meets(total, all)) {
    const isShort = compare(total.high, ONE) < 0;
    if (isShort && remark.beside === null)
      return { verdict: 'unchecked', claim: told, explanation: '未必列出了全部负担者。' };
    return compared(total, all, told, `合计为 ${withUnit(total.value, 'ratio')}。`);
  }
  return againstStandards(remark, context, shares, told) ?? { verdict: 'holds', claim: told };
}

/** The share of the State held against the standards of subsidy and premium that are printed, each once or alike. */
function againstStandards(
  { beside, facts }: Remark,
  { facts: all, year }: WordContext,
  [state]: readonly Quantity[],
  claim: string,
): Judgement | null {
  if (beside !== PAYERS || !state) return null;
  const standard = (id: string): readonly Fact[] =>
    all.filter(
      (fact) =>
        fact.item === id &&
        fact.measure === 'standard' &&
        fact.year === year &&
        fact.hedge === null &&
        fact.value,
    );
  const [subsidies, premiums] = [standard('subsidy-standard'), standard('premium-standard')];
  const [subsidy, premium] = [subsidies[0], premiums[0]];
  const values = new Set([...subsidies, ...premiums].map(({ value }) => value));
  if (!subsidy?.value || !premium?.value || !subsidy.unit || !premium.unit || values.size > 2) return null;
  if (subsidies.some(({ value }) => value !== subsidy.value)) return null;
  const [s, p] = [parseQuantity(subsidy.value, subsidy.unit), parseQuantity(premium.value, premium.unit)];
  if (s.dimension !== p.dimension) return null;
  const paid = add(s.value, p.value);
  const value = divide(s.value, paid);
  const expected = { value, low: value, high: value };
  const judged = compared(
    state,
    expected,
    `财政补贴占比 ${withUnit(state.value, 'ratio')}，应等于 ${subsidy.printed} ÷（${subsidy.printed} ＋ ${premium.printed}）＝ ${withUnit(value, 'ratio')}。`,
    '占比与印出的补助、缴费标准不符。',
  );
  return judged.verdict === 'holds'
    ? { ...judged, claim }
    : { ...judged, operands: [...facts, subsidy.id, premium.id] };
}

/** What the shares of a remark are of: the State and the insured, or all that pay; null where others may pay too. */
export const PAYERS = '财政与个人';

/** REGISTRY part: who pays how much of a premium. */
export const PAYER_SHARES: readonly WordCheck[] = [
  {
    id: 'payers-add-up',
    group: '人员与标准',
    name: '各方负担的占比',
    sentence: '各级财政、个人等各方负担的占比合计不应超过100%，全部列出时应为100%，并与印出的标准相符。',
    kinds: ['payer-shares'],
    judge: judgePayers,
    holds: {
      kind: 'payer-shares',
      word: '财政补助65%',
      beside: '全额',
      figures: [
        ['result', 'share', '65', '%', 0, ['省财政补助']],
        ['result', 'share', '35', '%', 0, ['县财政补助']],
      ],
    },
    breaks: {
      kind: 'payer-shares',
      word: '财政补助65%',
      beside: '全额',
      figures: [
        ['result', 'share', '65', '%', 0, ['省财政补助']],
        ['result', 'share', '53', '%', 0, ['县财政补助']],
      ],
    },
    unchecked: {
      kind: 'payer-shares',
      word: '财政补助65%',
      figures: [
        ['result', 'share', '65', '%', 0, ['省财政补助']],
        ['result', 'share', '25', '%', 0, ['县财政补助']],
      ],
    },
  },
];
