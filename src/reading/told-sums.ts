import { isAnnexed } from '../core/choose.ts';
import type { Fact, Measure } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Formula } from '../core/told-sums.ts';
import { placeOf } from './passages.ts';
import {
  type Across,
  figuresBetween,
  type SaidAt,
  type Standing,
  sentenceAt,
  type Told,
} from './remark-parts.ts';

const N = '\\d[\\d,]*(?:\\.\\d+)?(?:万|亿)?元';
const IS = '(?:为|是|共计|共|达到?|:)*';

const isMoney = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit !== null && value !== null && hedge === null && dimensionOf(unit) === 'money';
const isRate = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit === '%' && value !== null && hedge === null;

/** One relation that a passage spells out: what is stated, and what it is made of. */
type Spelled = {
  readonly formula: Formula;
  readonly facts: readonly Fact[];
  readonly start: number;
  readonly end: number;
};

/** The figures a match consists of, in their order. */
const figuresOf = ({ figures }: Told, match: RegExpMatchArray): readonly Standing[] =>
  figuresBetween(figures, match.index ?? 0, (match.index ?? 0) + match[0].length);

const spelled = (formula: Formula, match: RegExpMatchArray, facts: readonly Fact[]): Spelled => ({
  formula,
  facts,
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** 年初批复预算A万元，年中调整增加B万元，调整后全年预算C万元. */
const ADJUSTED = new RegExp(
  `年初(?:批复|部门|批准)?(?:的)?预算(?:数|总额|安排|资金|收入|支出)?${IS}${N}，(?:其中)?(?:年中|年度中|执行中|预算执行中|中期)?(?:预算)?(?:共)?(调整|追加|追减|调增|调减|核减)(?:预算)?(增加|减少)?(?:数|额|金额|资金|预算)?${IS}${N}，(?:调整后)?(?:的)?(?:全年|年度)?(?:部门)?预算(?:数|总额|收入|支出)?${IS}${N}`,
  'gu',
);

const adjustments = (told: Told): readonly Spelled[] =>
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

const executions = (told: Told): readonly Spelled[] =>
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
  initial: /^年初(?:批复|部门)?预算(?:数|总额)?(?:为|共计|共)?$/u,
  adjusted: /^(?:调整后?的?|全年)预算(?:数|总额)?(?:为|共计|共)?$/u,
  outturn: /^(?:全年|实际)?(?:支出)?(?:决算|执行|支出)(?:数|总额)?(?:为|共计|共)?$/u,
  adjusting: /^预算调整率(?:为|达到?)?$/u,
  executing: /^(?:全年)?预算(?:执行|完成)率(?:为|达到?)?$/u,
};

/** 年初预算A万元，调整预算B万元，决算C万元，预算调整率D%，预算执行率E%: each told once in a paragraph. */
function wholes(told: Told): readonly Spelled[] {
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
  const [base] = executing ? bases.sort((a, b) => spent(executing, a) - spent(executing, b)) : [];
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

/** The words of a figure's own clause, without who and when. */
const clauseOf = (text: string, from: number, to: number): string =>
  (
    text
      .slice(from, to)
      .split(/[，,；。:()]/u)
      .at(-1) ?? ''
  ).replace(WHOSE, '');

/** 政府采购支出总额46.38万元（货物30.00万元、工程0万元、服务16.38万元）: kinds that are bound to nothing. */
const PROCURED = new RegExp(
  `政府采购(?:支出)?(?:总额|金额|支出)${IS}${N}(?:\\(|，)(?:其中)?:?(?:(?:政府采购)?(?:货物|工程|服务)(?:类|支出|采购|金额)*${IS}${N}[、，；]?){2,3}`,
  'gu',
);

const procured = (told: Told): readonly Spelled[] =>
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

const bothSides = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
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

/** What the accounts print of an item elsewhere, where they print one amount. */
function printedElsewhere(facts: readonly Fact[], item: string | undefined, than: Fact): Fact | null {
  const printed = facts.filter(
    (other) =>
      other.item === item &&
      other.measure === 'outturn' &&
      other.year === than.year &&
      other.value !== null &&
      other.place.line !== than.place.line,
  );
  const [one] = printed;
  return one && printed.every(({ value }) => Number(value) === Number(one.value)) ? one : null;
}

const byBudget = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
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
const WHOSE = /^(?:20\d\d年(?:度)?|我局|我单位|本单位|本部门|部门|单位|全年)*/u;

/** 收入A万元，年初结转B万元，支出C万元，年末结转D万元: all four in one sentence, each once. */
function balances(told: Told, facts: readonly Fact[]): readonly Spelled[] {
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

function gaps(told: Told, facts: readonly Fact[]): readonly Spelled[] {
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

/** 共计支出1.73万元，具体内容包括：…9批次0.82万元，…12批次0.91万元。 */
const DETAILED = new RegExp(`${N}，具体内容(?:包括|为|如下)?:`, 'gu');
/** 社会保障和就业支出28.64万元，占…。主要用于机关事业单位基本养老保险缴费支出28.64万元。 */
const MAINLY = new RegExp(
  `支出${IS}${N}(?:，占[^，。；]{2,40}?\\d+(?:\\.\\d+)?%)?[。，]主要用于[^，。；:、\\d]{2,30}${N}。`,
  'gu',
);

/** What was spent, and the list of what it was spent on: all of it where every item of the list has its amount. */
function details(told: Told): readonly Spelled[] {
  const { text } = told.passage;
  const listed = [...text.matchAll(DETAILED)].flatMap((match): readonly Spelled[] => {
    const from = match.index + match[0].length;
    const stop = text.indexOf('。', from);
    const end = stop < 0 ? text.length : stop;
    const list = text.slice(from, end);
    const [whole] = figuresOf(told, match).filter(isMoney);
    const parts = figuresBetween(told.figures, from, end);
    const amounts = parts.filter(isMoney);
    if (!whole || amounts.length < 2 || /人均|每|标准|其中|合计|共计/u.test(list)) return [];
    const items = list.split(/[，；]/u).filter((words) => words.trim() !== '');
    const isAll = !/等/u.test(list.slice(-3)) && items.length === amounts.length;
    const facts = [whole.fact, ...amounts.map(({ fact }) => fact)];
    const money: Spelled = { formula: isAll ? 'sum' : 'within', facts, start: match.index, end: from };
    const batches = parts.filter(({ fact }) => fact.unit === '批次' && fact.hedge === null);
    const counted = figuresBetween(told.figures, sentenceAt(text, match.index).start, match.index).filter(
      ({ fact }) => fact.unit === '批次' && fact.hedge === null,
    );
    const [total] = counted;
    return total && counted.length === 1 && batches.length === items.length
      ? [
          money,
          {
            formula: isAll ? 'sum' : 'within',
            facts: [total.fact, ...batches.map(({ fact }) => fact)],
            start: from,
            end,
          },
        ]
      : [money];
  });
  const mainly = [...text.matchAll(MAINLY)].flatMap((match): readonly Spelled[] => {
    const [whole, part, ...more] = figuresOf(told, match).filter(isMoney);
    return whole && part && more.length === 0 ? [spelled('within', match, [whole.fact, part.fact])] : [];
  });
  return [...listed, ...mainly];
}

/** 平均每辆1.95万元, 人均接待费120元: what is told of one, and what is counted. */
const EACH =
  /(?:平均)?每(辆)(?:车|公务用车)?(?:运行(?:维护)?费用?|支出|费用)?(?:为|约)?(?=\d)|人均接待(?:费用?|支出)?(?:为)?(?=\d)/gu;
const COSTS: Readonly<Record<string, readonly string[]>> = {
  辆: ['vehicle-running'],
  人次: ['reception-domestic', 'reception'],
};

const averages = (told: Told): readonly Spelled[] =>
  [...told.passage.text.matchAll(EACH)].flatMap((match): readonly Spelled[] => {
    const unit = match[1] ?? '人次';
    const end = match.index + match[0].length;
    const [each] = figuresBetween(told.figures, end, end + 1);
    const before = told.figures.filter(
      ({ start, fact }) => start < match.index && fact.hedge === null && Number(fact.value) !== 0,
    );
    const counts = before.filter(({ fact }) => fact.unit === unit);
    const [count] = counts;
    const costs = before.filter(
      ({ fact }) =>
        fact.measure === 'outturn' && COSTS[unit]?.includes(fact.item ?? '') && fact.path.length === 0,
    );
    const cost = costs.find(({ fact }) => fact.item === COSTS[unit]?.[0]) ?? costs[0];
    const isOne = counts.every(({ fact }) => Number(fact.value) === Number(count?.fact.value));
    if (!each || !isMoney(each) || !count || !cost || !isOne) return [];
    if (costs.some(({ fact }) => fact.item === cost.fact.item && fact.value !== cost.fact.value)) return [];
    return [spelled('each', match, [each.fact, cost.fact, count.fact])];
  });

/** 涉及资金X万元，占项目支出总额的80.5%; 货物采购授予中小企业合同金额X万元，占货物支出金额的80%. */
const OF_TOTAL = new RegExp(
  `(?:涉及(?:财政|项目|预算)?资金(?:总额)?|涉及(?:项目)?\\d+个(?:项目)?，(?:涉及|项目)?资金|授予中小企业(?:的)?合同金额)${IS}${N}，占(?:本部门|部门|本单位|全部)?(一般公共预算项目支出|项目支出|货物|工程|服务)(?:支出|采购)?(?:预算)?(?:总额|金额|合计)?的?(?=\\d)`,
  'gu',
);
const TOTALS: Readonly<Record<string, readonly string[]>> = {
  一般公共预算项目支出: ['general-project'],
  项目支出: ['expenditure-project', 'general-project'],
  货物: ['procurement-goods'],
  工程: ['procurement-works'],
  服务: ['procurement-services'],
};

const shares = (told: Told, facts: readonly Fact[]): readonly Spelled[] =>
  [...told.passage.text.matchAll(OF_TOTAL)].flatMap((match): readonly Spelled[] => {
    if (/预算(?:总额|金额|合计)?的?$/u.test(match[0])) return [];
    const end = match.index + match[0].length;
    const [part, ...more] = figuresOf(told, match).filter(isMoney);
    const [rate] = figuresBetween(told.figures, end, end + 1);
    if (!part || more.length > 0 || !rate || !isRate(rate)) return [];
    const wholes = (TOTALS[match[1] ?? ''] ?? []).flatMap((id) =>
      facts.filter(
        (fact) =>
          fact.item === id &&
          fact.measure === 'outturn' &&
          fact.year === part.fact.year &&
          fact.value !== null &&
          !isAnnexed(fact.place.section),
      ),
    );
    const off = (whole: Fact): number =>
      Math.abs(Number(part.fact.value) / Number(whole.value) - Number(rate.fact.value) / 100);
    const [whole] = wholes.filter(({ unit }) => unit === part.fact.unit).sort((a, b) => off(a) - off(b));
    return whole ? [spelled('rate', match, [rate.fact, part.fact, whole])] : [];
  });

/** Whether nothing else holds these figures together: all of one project or account, they are held by their names. */
const isLoose = ({ facts, formula }: Spelled): boolean =>
  formula === 'each' ||
  formula === 'within' ||
  formula === 'adjust-rate' ||
  formula.endsWith('-rate') ||
  facts.some(({ item }) => item === null) ||
  new Set(facts.map(({ item, path }) => `${item}|${path.join('/')}`)).size > 1;

/** The relations that passages spell out between amounts that stand under no name of their own. */
export const readToldSums = ({ told, facts }: Across): SaidAt[] =>
  told.flatMap((one) =>
    [
      ...adjustments(one),
      ...executions(one),
      ...balances(one, facts),
      ...gaps(one, facts),
      ...wholes(one),
      ...procured(one),
      ...byBudget(one, facts),
      ...bothSides(one, facts),
      ...details(one),
      ...averages(one),
      ...shares(one, facts),
    ]
      .filter(isLoose)
      .map(({ formula, facts: figures, start, end }) => ({
        kind: 'told-sum' as const,
        word: one.passage.text.slice(start, Math.min(end, start + 24)),
        beside: formula,
        facts: figures,
        place: placeOf(one.passage, start, end),
      })),
  );
