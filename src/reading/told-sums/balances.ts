import type { Fact } from '../../core/fact.ts';
import { figuresBetween, sentenceAt, type Told } from '../remark-parts.ts';
import { clauseOf, figuresOf, IS, isMoney, N, printedElsewhere, type Spelled, spelled } from './spelled.ts';

/** 政府采购支出总额46.38万元（货物30.00万元、工程0万元、服务16.38万元）: kinds that are bound to nothing. */
const PROCURED = new RegExp(
  `政府采购(?:支出)?(?:总额|金额|支出)${IS}${N}(?:\\(|，)(?:其中)?:?(?:(?:政府采购)?(?:货物|工程|服务)(?:类|支出|采购|金额)*${IS}${N}[、，；]?){2,3}`,
  'gu',
);

/** All procurement with its kinds. */
export const procured = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(PROCURED)].flatMap((match): readonly Spelled[] => {
    const [whole, ...parts] = figuresOf(told, match).filter(isMoney);
    const kinds = match[0].match(/货物|工程|服务/gu) ?? [];
    if (!whole || parts.length !== kinds.length || new Set(kinds).size !== kinds.length) return [];
    if (parts.every(({ fact }) => fact.item !== null)) return [];
    const formula = kinds.length === 3 ? 'sum' : 'within';
    return [spelled(formula, match, [whole.fact, ...parts.map(({ fact }) => fact)])];
  });

/** 按支出性质分：一般公共预算：1110.00万元；政府性基金预算：80.50万元: the accounts print each by itself. */
const BY_BUDGET = new RegExp(
  `按(支出|收入)(?:性质|来源|类型)(?:划?分|来看)?[:，](?:其中:?)?((?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?(?:支出|收入)?:?${N}[；，、。]?)+`,
  'gu',
);
const BUDGET_ITEMS: readonly (readonly [words: RegExp, spent: string, income: string])[] = [
  [/一般公共预算/u, 'general', 'income-general'],
  [/政府性基金/u, 'fund', 'income-fund'],
  [/国有资本经营/u, 'capital', 'income-capital'],
];

/** 2022年度政府性基金预算财政拨款收入80.50万元，支出80.50万元: both sides of one budget, bound to nothing. */
const BOTH_SIDES = new RegExp(
  `(政府性基金|国有资本经营)预算(?:财政拨款)?收入${IS}${N}，(?:本年)?支出${IS}${N}`,
  'gu',
);

/** Income and spending of one budget, against what the accounts print. */
export const bothSides = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
  [...told.passage.text.matchAll(BOTH_SIDES)].flatMap((match): readonly Spelled[] => {
    const [, spent, income] = BUDGET_ITEMS.find(([name]) => name.test(match[1] ?? '')) ?? [];
    return figuresOf(told, match)
      .filter(isMoney)
      .flatMap(({ fact, start, end }, at): readonly Spelled[] => {
        const one = printedElsewhere(facts, at === 0 ? income : spent, fact);
        return one && fact.item === null && at < 2
          ? [{ formula: 'same', facts: [fact, one], start, end }]
          : [];
      });
  });

/** Budgets listed by kind, against what the accounts print. */
export const byBudget = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
  [...told.passage.text.matchAll(BY_BUDGET)].flatMap((match): readonly Spelled[] => {
    const figures = figuresOf(told, match).filter(isMoney);
    return figures.flatMap(({ fact, start, end }, at): readonly Spelled[] => {
      const words = told.passage.text.slice(figures[at - 1]?.end ?? match.index, start);
      const [, spent, income] = BUDGET_ITEMS.find(([name]) => name.test(words)) ?? [];
      const item = match[1] === '收入' ? income : spent;
      const one = printedElsewhere(facts, item, fact);
      if (!one || fact.item !== null) return [];
      return [{ formula: 'same', facts: [fact, one], start, end }];
    });
  });

/** What a clause of a balance tells, by the words right before its amount. */
const BALANCE: Readonly<Record<'total' | 'income' | 'before' | 'spent' | 'after', RegExp>> = {
  total: /^(?:财政拨款)?(?:收、支|收支|收入、支出|收入)?总计(?:均)?(?:为|共计|共)?$/u,
  income: /^(?:本年)?(?:财政拨款|总)?收入(?:合计|总额)?(?:为|共计|共)?$/u,
  before: /^(?:年初|上年)(?:财政拨款)?结转(?:(?:和|及)?结余)?(?:资金)?(?:为|共计|共)?$/u,
  spent: /^(?:本年)?(?:财政拨款|总)?支出(?:合计|总额)?(?:为|共计|共)?$/u,
  after: /^(?:年末|年终|结转下年)(?:财政拨款)?(?:结转)?(?:(?:和|及)?结余)?(?:资金)?(?:为|共计|共)?$/u,
};

/** 收入A万元，年初结转B万元，支出C万元，年末结转D万元: all four in one sentence, each once. */
export function balances(told: Told, facts: readonly Fact[]): readonly Spelled[] {
  const { text } = told.passage;
  const seen = new Set<number>();
  return told.figures.filter(isMoney).flatMap((figure): readonly Spelled[] => {
    const { start, end } = sentenceAt(text, figure.start);
    if (seen.has(start)) return [];
    seen.add(start);
    const all = figuresBetween(told.figures, start, end);
    const roles = new Map<string, Fact>();
    for (const [at, one] of all.entries()) {
      const from = all[at - 1]?.end ?? start;
      const clause = clauseOf(text, from, one.start).replace(/^其中/u, '');
      const role = Object.entries(BALANCE).find(([, words]) => words.test(clause))?.[0];
      if (role === undefined || !isMoney(one) || roles.has(role)) return [];
      roles.set(role, one.fact);
    }
    const [whole, ...others] = ['total', 'income', 'before'].map((role) => roles.get(role));
    const [came, carried] = others;
    // What came in and what was carried over is the total, where the three are told in one sentence.
    if (whole && came && carried && all.length === 3)
      return [{ formula: 'sum', facts: [whole, came, carried], start, end }];
    const [after, income, before, spent] = ['after', 'income', 'before', 'spent'].map((role) =>
      roles.get(role),
    );
    if (!after || !income || !before || !spent || all.length !== 4) return [];
    const totals = facts.filter(
      ({ item, measure, year, value }) =>
        /^fiscal-total(?:-income|-expenditure)?$/u.test(item ?? '') &&
        measure === 'outturn' &&
        year === income.year &&
        value !== null,
    );
    const [total] = totals;
    // What came in and what was carried over is the total the accounts print, where it is fiscal money.
    const isFiscal = (text.slice(start, end).match(/财政拨款/gu) ?? []).length >= 3;
    const alike = totals.every(({ value }) => Number(value) === Number(total?.value));
    return [
      { formula: 'balance', facts: [after, income, before, spent], start, end },
      ...(total && isFiscal && alike && total.unit === income.unit
        ? [
            {
              formula: 'sum' as const,
              facts: [total, income, before],
              start: start + Math.max(1, text.slice(start, end).search(/年初|上年/u)),
              end,
            },
          ]
        : []),
    ];
  });
}
