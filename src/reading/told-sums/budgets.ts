import type { Fact, Measure } from '../../core/fact.ts';
import { figuresBetween, type Standing, sentenceAt, type Told } from '../remark-parts.ts';
import { clauseOf, figuresOf, IS, isMoney, isRate, N, type Spelled, spelled } from './spelled.ts';

/** 年初批复预算A万元，年中调整增加B万元，调整后全年预算C万元. */
const ADJUSTED = new RegExp(
  `年初(?:批复|部门|批准)?(?:的)?预算(?:数|总额|安排|资金|收入|支出)?${IS}${N}，(?:其中)?(?:年中|年度中|执行中|预算执行中|中期)?(?:预算)?(?:共)?(调整|追加|追减|调增|调减|核减)(?:预算)?(增加|减少)?(?:数|额|金额|资金|预算)?${IS}${N}，(?:调整后)?(?:的)?(?:全年|年度)?(?:部门)?预算(?:数|总额|收入|支出)?${IS}${N}`,
  'gu',
);

/** 年初预算A万元，调整后全年预算C万元，调增B万元. */
const ADJUSTED_BY = new RegExp(
  `年初(?:批复|部门|批准)?(?:的)?预算(?:数|总额)?${IS}${N}，调整后(?:的)?(?:全年|年度)?(?:部门)?预算(?:数|总额)?${IS}${N}，(?:净)?(调增|调减|追加|追减|核增|核减)(?:预算)?(?:数|额|金额)?${IS}${N}`,
  'gu',
);

/** The budget adopted, what it came to, and what was changed of it: told last, it says which way. */
const adjustedBy = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(ADJUSTED_BY)].flatMap((match): readonly Spelled[] => {
    const [initial, whole, change, ...more] = figuresOf(told, match).filter(isMoney);
    if (!initial || !change || !whole || more.length > 0) return [];
    return [
      spelled(/减/u.test(match[1] ?? '') ? 'less' : 'sum', match, [whole.fact, initial.fact, change.fact]),
    ];
  });

/** The budget adopted, what was changed of it, and what it came to, in whichever order. */
export const adjustments = (told: Told): readonly Spelled[] => [...adjustedFrom(told), ...adjustedBy(told)];

const adjustedFrom = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(ADJUSTED)].flatMap((match): readonly Spelled[] => {
    const [, how = '', direction] = match;
    const [initial, change, whole, ...more] = figuresOf(told, match).filter(isMoney);
    if (!initial || !change || !whole || more.length > 0) return [];
    const falls = /减/u.test(`${how}${direction ?? ''}`);
    const rises = /追加|调增|增加/u.test(`${how}${direction ?? ''}`);
    const down = falls || (!rises && Number(whole.fact.value) < Number(initial.fact.value));
    return [spelled(down ? 'less' : 'sum', match, [whole.fact, initial.fact, change.fact])];
  });

/** 全年预算C万元，全年执行D万元，执行率98.0%. */
const EXECUTED = new RegExp(
  `预算(?:数|总额|资金|安排|收入|支出)?${IS}${N}，(?:其中:?[^。；]{4,160}?，)?(?:全年|实际|年末|截至年末)?(?:累计|已|共)?(?:执行|支出|完成|使用|支付)(?:数|金额|资金|预算)?${IS}${N}，(?:预算|资金)?(?:执行|完成|支出|支付|使用)(?:率|进度)${IS}(?=\\d)`,
  'gu',
);

/** A budget, what was spent of it, and the rate of that. */
export const executions = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(EXECUTED)].flatMap((match): readonly Spelled[] => {
    const amounts = figuresOf(told, match).filter(isMoney);
    const [budget, spent] = [amounts[0], amounts.at(-1)];
    const end = (match.index ?? 0) + match[0].length;
    const [rate] = figuresBetween(told.figures, end, end + 1);
    // Parts of a budget may be told between the two; another budget may not.
    if ((match[0].slice(0, -8).match(/预算/gu) ?? []).length > 1 || amounts.length < 2) return [];
    if (!budget || !spent || !rate || !isRate(rate)) return [];
    return [spelled('rate', match, [rate.fact, spent.fact, budget.fact])];
  });

/** What a clause tells of the budget as a whole, by the words right before its figure. */
const ROLES: Readonly<Record<'initial' | 'adjusted' | 'outturn' | 'adjusting' | 'executing', RegExp>> = {
  initial:
    /^(?:[^，。；:\d]{0,6}财政(?:局|部门|厅))?年初(?:批复|批准|核定|下达)?(?:的)?(?:我局|我单位|本单位|本部门)?(?:部门)?预算(?:数|总额)?(?:为|共计|共)?$/u,
  adjusted: /^(?:调整后?的?(?:全年|年度)?|全年)(?:部门)?预算(?:数|总额)?(?:为|共计|共)?$/u,
  outturn: /^(?:全年)?(?:实际)?(?:支出)?(?:决算|执行|支出)(?:数|总额)?(?:为|共计|共)?$/u,
  adjusting: /^预算调整率(?:为|达到?)?$/u,
  executing: /^(?:全年)?预算(?:执行|完成)率(?:为|达到?)?$/u,
};

/** 年初预算A万元，调整预算B万元，决算C万元，预算调整率D%，预算执行率E%: each told once in a paragraph. */
export function wholes(told: Told): readonly Spelled[] {
  const { text } = told.passage;
  if (!/预算(?:调整|执行|完成)率/u.test(text)) return [];
  const roles = new Map<string, Standing | null>();
  for (const [at, one] of told.figures.entries()) {
    const from = Math.max(told.figures[at - 1]?.end ?? 0, one.start - 40, 0);
    const clause = clauseOf(text, from, one.start);
    const role = Object.entries(ROLES).find(([, words]) => words.test(clause))?.[0];
    if (role === undefined) continue;
    const fits = role.endsWith('ing') ? isRate(one) : isMoney(one);
    roles.set(role, fits && !roles.has(role) ? one : null);
  }
  const [initial, adjusted, outturn, adjusting, executing] = Object.keys(ROLES).map((role) =>
    roles.get(role),
  );
  const at = (rate: Standing): Pick<Spelled, 'start' | 'end'> => ({ start: rate.start, end: rate.end });
  const spent = (rate: Standing, of: Standing): number =>
    Math.abs(Number(outturn?.fact.value) / Number(of.fact.value) - Number(rate.fact.value) / 100);
  const bases = [adjusted, initial].filter((one) => one != null);
  // What was added in the year, or a budget after it told in other words, makes another base.
  const isAdded = !adjusted && /追加|调增|调减|核减|调整后|全年预算/u.test(text);
  const [base] = executing && !isAdded ? bases.sort((a, b) => spent(executing, a) - spent(executing, b)) : [];
  return [
    ...(adjusting && adjusted && initial
      ? [
          {
            formula: 'adjust-rate' as const,
            facts: [adjusting.fact, adjusted.fact, initial.fact],
            ...at(adjusting),
          },
        ]
      : []),
    ...(executing && outturn && base
      ? [{ formula: 'rate' as const, facts: [executing.fact, outturn.fact, base.fact], ...at(executing) }]
      : []),
  ];
}

/** 支出X万元，比年初预算数减少Y万元，下降Z%. */
const AGAINST = new RegExp(
  `${N}，(?:较|比|与)(全年|年初|当年|调整)?预算数?(?:相比)?(节约|减少|下降|降低|压减|增加|超支|超出)了?${N}`,
  'gu',
);
const AND_RATE = /^，(?:节约|减少|下降|降低|压减|增加|增长|超支|超出)(?:率)?(?:了|为)?(?=\d)/u;
const BUDGETS: Readonly<Record<string, readonly Measure[]>> = {
  全年: ['budget-full-year', 'budget'],
  调整: ['budget-full-year', 'budget'],
  年初: ['budget-initial', 'budget'],
  当年: ['budget'],
};

/** What is spent, by the words right before its amount, where it was bound to nothing. */
const NAMED: readonly (readonly [words: RegExp, item: string])[] = [
  [/(?:^|[。；，年])[“‘]?三公[”’]?经费(?:实际)?(?:支出)?(?:决算)?(?:共计|为)?$/u, 'sangong'],
  [/(?:^|[。；，年])公务接待费(?:实际)?(?:支出)?(?:决算)?(?:共计|为)?$/u, 'reception'],
  [/(?:^|[。；，年])机关运行经费(?:实际)?(?:支出)?(?:决算)?(?:共计|为)?$/u, 'operating'],
];

/** What was spent less or more than a budget, with its rate. */
export function gaps(told: Told, facts: readonly Fact[]): readonly Spelled[] {
  const { text } = told.passage;
  return [...text.matchAll(AGAINST)].flatMap((match): readonly Spelled[] => {
    const [, which = '当年', direction = ''] = match;
    const [last, gap, ...more] = figuresOf(told, match).filter(isMoney);
    if (!last || !gap || more.length > 0) return [];
    const falls = /节约|减|降/u.test(direction);
    const end = gap.end;
    // Behind a list of parts it is the whole that is held against its budget.
    const { start: from } = sentenceAt(text, match.index);
    const spent = text.slice(from, match.index).includes('其中')
      ? figuresBetween(told.figures, from, end).find(isMoney)
      : last;
    if (!spent) return [];
    const rateAt = AND_RATE.exec(text.slice(end, end + 12))?.[0].length;
    const [rate] = rateAt === undefined ? [] : figuresBetween(told.figures, end + rateAt, end + rateAt + 1);
    const rates =
      rate && isRate(rate)
        ? [spelled(falls ? 'fall-rate' : 'rise-rate', match, [rate.fact, gap.fact, spent.fact])]
        : [];
    const { year } = spent.fact;
    const before = text.slice(Math.max(0, spent.start - 30), spent.start);
    const item = spent.fact.item ?? NAMED.find(([words]) => words.test(before))?.[1] ?? null;
    const budget = (BUDGETS[which] ?? [])
      .map((measure) =>
        facts.filter(
          (fact) =>
            item !== null &&
            fact.item === item &&
            fact.measure === measure &&
            fact.year === year &&
            fact.path.length === 0 &&
            fact.value !== null,
        ),
      )
      .find((found) => found.length > 0);
    const [one] = budget ?? [];
    const alike = budget?.every(({ value }) => Number(value) === Number(one?.value)) === true;
    // Where only the rate of the budget is printed, the gap makes it.
    const rated = facts.filter(
      (fact) =>
        item !== null && fact.item === item && fact.year === year && /^completion/u.test(fact.measure ?? ''),
    );
    const [completion] = rated;
    if (!one && completion && rated.every(({ value }) => Number(value) === Number(completion.value)))
      return [
        spelled(falls ? 'left-rate' : 'over-rate', match, [completion, spent.fact, gap.fact]),
        ...rates,
      ];
    return one && alike && spent.fact.path.length === 0
      ? [spelled(falls ? 'sum' : 'less', match, [one, spent.fact, gap.fact]), ...rates]
      : rates;
  });
}
