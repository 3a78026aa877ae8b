import { isAnnexed, quantityOf } from '../choose.ts';
import { add, compare, divide, type Exact, exact, isZero, subtract, ZERO } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { inUsualUnit, UNIT_OF, withUnit } from '../finding.ts';
import { itemOf } from '../items.ts';
import { dimensionOf, parseQuantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** The money a figure says, bound or not. */
const moneyOf = (fact: Fact) =>
  fact.value !== null && fact.unit !== null && dimensionOf(fact.unit) === 'money'
    ? parseQuantity(fact.value, fact.unit, fact.hedge)
    : null;

/** What money was used for is no more than the money. */
function judgePurposes({ word, facts }: Remark, { byId }: WordContext): Judgement {
  const [whole, ...parts] = facts.map((id) => byId.get(id)).map((fact) => (fact ? moneyOf(fact) : null));
  let [total, low]: [Exact, Exact] = [ZERO, ZERO];
  for (const part of parts) [total, low] = [add(total, part?.value ?? ZERO), add(low, part?.low ?? ZERO)];
  const claim = `“${word}”所列各项用途之和（${withUnit(total, 'money')}），不应大于该项支出${whole ? `（${withUnit(whole.value, 'money')}）` : ''}。`;
  if (
    !whole ||
    whole.hedge !== null ||
    parts.length === 0 ||
    parts.some((part) => !part || part.hedge !== null)
  )
    return { verdict: 'unchecked', claim, explanation: '所列用途没有印出可相加的确数。' };
  const apart = subtract(low, whole.high);
  const amounts = {
    printed: inUsualUnit(total, 'money'),
    low: inUsualUnit(whole.low, 'money'),
    high: inUsualUnit(whole.high, 'money'),
    difference: compare(apart, ZERO) > 0 ? inUsualUnit(apart, 'money') : '0',
    unit: UNIT_OF.money,
  };
  return compare(apart, ZERO) <= 0
    ? { verdict: 'holds', claim, amounts }
    : { verdict: 'broken', claim, explanation: '各项用途之和大于该项支出。', severity: 'major', amounts };
}

/** A budget is not smaller than this: what rounding leaves below it is nothing. */
const LEAST_BUDGET = exact(1000n);
const PARTS = ['abroad', 'vehicle', 'reception'] as const;

type Range = { readonly low: Exact; readonly high: Exact };

/** What was budgeted for an item: as printed, or as its outturn and its rate of completion make it. */
function budgetOf(id: string, { facts, corrections, year }: WordContext): Range | null {
  const own = facts.filter(
    (fact) =>
      fact.item === id && fact.year === year && fact.path.length === 0 && !isAnnexed(fact.place.section),
  );
  const quantities = (fits: (measure: string) => boolean) =>
    own.flatMap((fact) => {
      const quantity = fact.measure !== null && fits(fact.measure) ? quantityOf(fact, corrections) : null;
      return quantity && quantity.hedge === null ? [quantity] : [];
    });
  const [printed] = quantities((measure) => measure.startsWith('budget') && !measure.includes('change'));
  if (printed) return printed;
  const [outturn] = quantities((measure) => measure === 'outturn');
  const [rate] = quantities((measure) => measure.startsWith('completion'));
  if (!outturn || !rate || compare(rate.low, ZERO) <= 0) return null;
  return {
    low: divide(outturn.low, rate.high),
    high: divide(outturn.high, rate.low),
  };
}

/** 完成预算0% of what was neither budgeted nor spent: there is no rate of nothing. */
function judgeNoBudget({ word, facts }: Remark, context: WordContext): Judgement {
  const own = facts.map((id) => context.byId.get(id)).find((fact) => fact !== undefined);
  const name = own?.item ? itemOf(own.item).name : '';
  const claim = `${name}支出为零而称完成预算“${word}”，应以有预算为前提。`;
  if (!own?.item) return { verdict: 'unchecked', claim, explanation: '未见所属项目。' };
  const printed = budgetOf(own.item, context);
  if (printed)
    return compare(printed.high, ZERO) > 0
      ? { verdict: 'holds', claim }
      : { verdict: 'broken', claim, explanation: '预算为零，没有完成率可言。', severity: 'note' };
  const whole = budgetOf('sangong', context);
  const others = PARTS.filter((id) => id !== own.item).map((id) => budgetOf(id, context));
  const known = others.filter((range) => range !== null);
  if (!whole || known.length === 0)
    return { verdict: 'unchecked', claim, explanation: '没有印出可推算其预算的数字。' };
  let rest: Range = whole;
  for (const part of known)
    rest = { low: subtract(rest.low, part.high), high: subtract(rest.high, part.low) };
  if (compare(rest.high, LEAST_BUDGET) >= 0 || compare(rest.high, ZERO) < 0)
    return { verdict: 'unchecked', claim, explanation: '由其他各项不能推定其预算为零。' };
  return {
    verdict: 'broken',
    claim,
    explanation: '“三公”经费预算已由其他各项构成，该项预算为零，没有完成率可言。',
    severity: 'note',
  };
}

/** What is told of a level of government is documented at that level. */
const judgeLevel = ({ word, beside }: Remark): Judgement => {
  const claim = `称“${word}财政”下达，所引文件为“${beside ?? ''}财政”资金，级次应当一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: '所引文件没有写明资金级次。' };
  return word === beside
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '资金级次与所引文件不一。', severity: 'note' };
};

/** What a list of expenses names was spent. */
function judgeListed({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const spent = facts.flatMap((id) => byId.get(id) ?? []);
  const claim = `公用经费列有“${word}”，该项支出应不为零（${spent[0]?.printed ?? '未见数字'}）。`;
  if (spent.length === 0) return { verdict: 'unchecked', claim, explanation: '没有印出该项支出。' };
  if (spent.some(({ value }) => Number(value) !== 0)) return { verdict: 'holds', claim };
  if (beside === null)
    return { verdict: 'unchecked', claim, explanation: '该项支出为零；未说明仅罗列实际支出的科目。' };
  return {
    verdict: 'broken',
    claim,
    explanation: `该项支出印为零，与“${beside}”不符。`,
    severity: 'note',
  };
}

/** What was bought is part of what was procured. */
function judgePurchase(
  { word, facts }: Remark,
  { byId, facts: all, year, corrections }: WordContext,
): Judgement {
  const bought = facts.flatMap((id) => byId.get(id) ?? []);
  const claim = `称“${word}”${bought.map(({ printed }) => printed).join('、')}，政府采购支出总额应不为零。`;
  const totals = all.flatMap((fact) => {
    const own = fact.item === 'procurement' && fact.measure === 'outturn' && fact.year === year;
    return own ? (quantityOf(fact, corrections) ?? []) : [];
  });
  if (totals.length === 0) return { verdict: 'unchecked', claim, explanation: '没有印出政府采购支出总额。' };
  return totals.some(({ value }) => !isZero(value))
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '政府采购支出总额印为零。' };
}

const judgeTwice = ({ word, beside }: Remark): Judgement => ({
  verdict: 'broken',
  claim: `同一组数字先后称为“${beside ?? ''}”与“${word}”，期间应当一致。`,
  explanation: '同一句话、同一组数字的期间前后不一。',
  severity: 'note',
});

/** Institutions inspected, told in two chapters; a check on the spot or of mid-year may be part of the year's. */
function judgeInspected({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const [one, other] = facts.flatMap((id) => byId.get(id) ?? []);
  const claim = `“${word}”（${one?.printed ?? '未见数字'}），与“${beside ?? ''}”（${other?.printed ?? '未见数字'}）应当一致或说明口径。`;
  if (!one || !other) return { verdict: 'unchecked', claim, explanation: '没有印出可比较的两个数。' };
  if (Number(one.value) === Number(other.value)) return { verdict: 'holds', claim };
  return word === beside
    ? { verdict: 'broken', claim, explanation: '同一用语的两个数不一。' }
    : { verdict: 'doubtful', claim, explanation: '两处用语不同，口径或时点可能不同。' };
}

/** REGISTRY part: what is said in words, held against the figures it is said of. */
export const WORDS_AND_FIGURES: readonly WordCheck[] = [
  {
    id: 'purposes-within',
    group: '项目',
    name: '用途不超过支出',
    sentence: '一项支出所列各项用途的金额之和不应大于该项支出。',
    kinds: ['purposes'],
    judge: judgePurposes,
    holds: {
      kind: 'purposes',
      word: '示例项目支出',
      figures: [
        ['general-project', 'outturn', '100', '万元'],
        ['general-project', 'outturn', '60', '万元'],
        ['general-project', 'outturn', '40', '万元'],
      ],
    },
    breaks: {
      kind: 'purposes',
      word: '示例项目支出',
      figures: [
        ['general-project', 'outturn', '100', '万元'],
        ['general-project', 'outturn', '60', '万元'],
        ['general-project', 'outturn', '90', '万元'],
      ],
    },
    unchecked: {
      kind: 'purposes',
      word: '示例项目支出',
      figures: [['general-project', 'outturn', '100', '万元']],
    },
  },
  {
    id: 'no-completion-of-nothing',
    group: '预算',
    name: '没有预算的项目没有完成率',
    sentence: '既无预算又无支出的“三公”经费，不应称完成预算百分之几。',
    kinds: ['nil-completion'],
    judge: judgeNoBudget,
    holds: {
      kind: 'nil-completion',
      word: '0%',
      figures: [
        ['abroad', 'completion', '0', '%'],
        ['abroad', 'outturn', '0', '万元'],
        ['abroad', 'budget', '2.00', '万元'],
      ],
    },
    breaks: {
      kind: 'nil-completion',
      word: '0%',
      figures: [
        ['abroad', 'completion', '0', '%'],
        ['abroad', 'outturn', '0', '万元'],
        ['sangong', 'budget', '8.00', '万元'],
        ['vehicle', 'budget', '6.00', '万元'],
        ['reception', 'budget', '2.00', '万元'],
      ],
    },
    unchecked: {
      kind: 'nil-completion',
      word: '0%',
      figures: [
        ['abroad', 'completion', '0', '%'],
        ['abroad', 'outturn', '0', '万元'],
        ['sangong', 'budget', '9.00', '万元'],
        ['vehicle', 'budget', '6.00', '万元'],
        ['reception', 'budget', '2.00', '万元'],
      ],
    },
  },
  {
    id: 'level-of-funds',
    group: '名称与文字',
    name: '资金级次与文件一致',
    sentence: '所称下达资金的财政级次应与所引文件的级次一致。',
    kinds: ['fund-level'],
    judge: judgeLevel,
    holds: { kind: 'fund-level', word: '县级', beside: '县级' },
    breaks: { kind: 'fund-level', word: '县级', beside: '市级' },
    unchecked: { kind: 'fund-level', word: '县级' },
  },
  {
    id: 'expenses-listed',
    group: '一般公共预算',
    name: '公用经费列举的科目',
    sentence: '注明仅罗列实际支出科目的，公用经费不应列举没有支出的科目。',
    kinds: ['listed-expense'],
    judge: judgeListed,
    holds: {
      kind: 'listed-expense',
      word: '公务接待费',
      beside: '仅罗列实际支出',
      figures: [['reception', 'outturn', '1.00', '万元']],
    },
    breaks: {
      kind: 'listed-expense',
      word: '因公出国（境）费用',
      beside: '仅罗列实际支出',
      figures: [['abroad', 'outturn', '0', '万元']],
    },
    unchecked: {
      kind: 'listed-expense',
      word: '因公出国（境）费用',
      figures: [['abroad', 'outturn', '0', '万元']],
    },
  },
  {
    id: 'purchases-procured',
    group: '采购与资产',
    name: '采购支出前后一致',
    sentence: '附件称有政府采购的，政府采购支出总额不应为零。',
    kinds: ['purchase'],
    judge: judgePurchase,
    holds: {
      kind: 'purchase',
      word: '分散采购',
      figures: [['procurement', 'outturn', '11.93', '万元']],
    },
    breaks: {
      kind: 'purchase',
      word: '分散采购',
      figures: [['procurement', 'outturn', '0', '万元']],
    },
    unchecked: { kind: 'purchase', word: '分散采购' },
  },
  {
    id: 'period-of-figures',
    group: '前后一致',
    name: '同一组数字的期间',
    sentence: '同一句话、同一组数字不应先后属于不同的期间。',
    kinds: ['told-twice'],
    judge: judgeTwice,
    whenNone: '各段均未见期间不一的同一组数字。',
    holds: null,
    breaks: { kind: 'told-twice', word: '截至2022年10月', beside: '2022年' },
    unchecked: null,
  },
  {
    id: 'inspected-alike',
    group: '基金监管',
    name: '检查机构数前后一致',
    sentence: '同一年检查的定点机构家数在各章应当一致，口径不同的应作说明。',
    kinds: ['inspected'],
    judge: judgeInspected,
    holds: {
      kind: 'inspected',
      word: '现场核查定点医药机构',
      beside: '检查定点医药机构',
      figures: [
        ['inspected', 'count', '278', '家'],
        ['inspected', 'count', '278', '家'],
      ],
    },
    breaks: {
      kind: 'inspected',
      word: '检查定点医药机构',
      beside: '检查定点医药机构',
      figures: [
        ['inspected', 'count', '278', '家'],
        ['inspected', 'count', '261', '家'],
      ],
    },
    unchecked: { kind: 'inspected', word: '现场核查定点医药机构', beside: '检查定点医药机构' },
  },
];
