import type { Item } from '../core/items.ts';

/** The words by which a set of items may be named: each label with every item that goes by it. */
export type Vocabulary = readonly { readonly pattern: RegExp; readonly item: Item }[];

/** Words of a block by which an item is named there and nowhere else. */
export type LocalLabels = Readonly<Record<string, readonly string[]>>;

/** Compiles the labels of items. Patterns are sticky, so that they are tried at one position only. */
export const vocabularyOf = (items: readonly Item[], local: LocalLabels = {}): Vocabulary =>
  items.flatMap((item) =>
    [...item.labels, ...(local[item.id] ?? [])].map((label) => ({ pattern: new RegExp(label, 'uy'), item })),
  );

export type Budget = 'budget' | 'budget-initial' | 'budget-full-year';

/** What a phrase says about the figure that follows it. */
export type Cue =
  | { readonly kind: 'completion'; readonly of: Budget }
  /** `base`: what the share is one of, as far as the words say it. */
  | { readonly kind: 'share'; readonly base: string }
  | { readonly kind: 'direction'; readonly sign: 1 | -1 | 0 }
  | { readonly kind: 'budget'; readonly of: Budget }
  | { readonly kind: 'outturn' }
  | { readonly kind: 'nil' }
  /** 安排: of money it may be budget or outturn, of groups and visits it is what happened. */
  | { readonly kind: 'planned' }
  | { readonly kind: 'among' };

/** A named thing; one with no items is known by name but states nothing we bind (本年支出 where totals are read). */
export type Label = { readonly text: string; readonly items: readonly Item[] };

/** What a figure is compared with: a year (−1 for “last year”), and whether its outturn or its budget. */
export type Comparison = { readonly year: number; readonly of: 'outturn' | Budget | null };

/** A phrase between two marks of a sentence, taken apart. `whole` is true when nothing in it was left over. */
export type Phrase = {
  readonly labels: readonly Label[];
  readonly cues: readonly Cue[];
  readonly comparison: Comparison | null;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly whole: boolean;
  readonly empty: boolean;
};

const budgetNamed = (text: string): Budget =>
  /年初/u.test(text) ? 'budget-initial' : /全年|调整/u.test(text) ? 'budget-full-year' : 'budget';

const COMPARISON =
  /(?:与|同|比|较|相比于?|对比)(?:上一?年度?(?:同期)?|去年(?:同期)?|(\d{4})年度?)(?:(?:支出)?(决算)数?|(?:年初|全年)?(预算)数?|支出数)?(?:相比|比)?|上年度?(?:支出)?(决算)数|在上年(?:度)?(?:的)?基础上|同比/uy;
const BUDGET_COMPARISON = /(?:与|同|比|较)(?:(\d{4})年度?)?(?:年初|全年|调整)?预算数?(?:相比|比)?/uy;
const AS_OF = /截[至止]到?(\d{4})年?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})日)?(?:年?[底末])?/uy;
const YEAR = /(\d{4})年(?:度|末|底)?/uy;

const UP = '增加|增长|上升|提高|增多';
const DOWN = '减少|下降|降低|压减|缩减|压缩|节约';
const CUES: readonly (readonly [RegExp, (text: string) => Cue])[] = [
  [
    /(?:实际)?(?:支出)?完成了?(?:当年|年初|全年|调整)?预算(?:数)?的?|(?:年初|全年|调整)?预算(?:完成率|执行率|控制率)|为(?:当年|年初|全年|调整)?预算(?:数)?的(?=$)|执行率|控制率/uy,
    (text) => ({ kind: 'completion', of: budgetNamed(text) }),
  ],
  // Whatever stands after 占 is the base of the share, never what the figure is about.
  [/占(?!(?:年初|全年|调整)?预算)[^，。；:\d]*$/uy, (text) => ({ kind: 'share', base: text.slice(1) })],
  [
    new RegExp(`(?:${UP})(?:/|或|\\()(?:${DOWN})\\)?|(?:${DOWN})(?:/|或|\\()(?:${UP})\\)?`, 'uy'),
    () => ({ kind: 'direction', sign: 0 }),
  ],
  // 增加到, 减少为 state the level reached, not the change: they are left unread.
  [
    new RegExp(
      `(?:${UP})+(?:幅度|比例|率)?了?(?![到至为])|(?:增长|上升)(?:幅度|比例|率)?为|(?:增幅|升幅)为?|增(?=$)|多(?=$)`,
      'uy',
    ),
    () => ({ kind: 'direction', sign: 1 }),
  ],
  [
    new RegExp(
      `(?:${DOWN})+(?:幅度|比例|率)?了?(?![到至为])|(?:下降|减少)(?:幅度|比例|率)为|(?:降幅|减幅)为?|(?:降|减|少)(?=$)`,
      'uy',
    ),
    () => ({ kind: 'direction', sign: -1 }),
  ],
  [
    /年初批复(?:的)?(?:我局|我单位|本单位|本部门)?(?:部门)?预算(?:数)?|(?:项目)?(?:(?:年初|全年|调整)部门|年初|全年|调整|当年)?预算(?:数|安排|支出)?|全年(?=(?:基本|项目)支出预算)/uy,
    (text) => ({ kind: 'budget', of: budgetNamed(text) }),
  ],
  [
    /支出决算数?|决算数?|(?:项目)?执行数?|实际支出|共计支出|支出|金额|共计|累计|接待(?:批次|人次|人数)?/uy,
    () => ({ kind: 'outturn' }),
  ],
  [/未发生|没有发生|无(?=[^论])/uy, () => ({ kind: 'nil' })],
  [/\(?其中|\(含/uy, () => ({ kind: 'among' })],
  [/共?安排/uy, () => ({ kind: 'planned' })],
];

/** Other quantities of the accounts: named where they are not asked for, they end the subject that was carried over. */
const OTHERS =
  /本年(?:收入|支出)(?:合计)?|(?:收入|支出)(?:合计|总计|总额)|总(?:收入|支出)|(?:年初|年末|上年)结转(?:和结余)?|结余分配|使用非财政拨款结余|人员(?:经费|支出|费用)|公用(?:经费|支出)/uy;

/** Words that say nothing about which figure follows. */
const NEUTRAL =
  /^[)”]|(?:全部|均)为(?=国内(?:公务)?接待)|^(?:[^，。；:“”\d、()]{2,12}、){1,4}[^，。；:“”\d、()]{2,14}等(?=人员经费|公用经费)|^(?:\d{1,2}[.、]|\(\d{1,2}\)|[⑴-⒇①-⑳]|[一二三四五六七八九十]是)|各|均|数|共|为|是|约|达到?|计|中|了|的|另有?|以及|和|、|包括|涉及|费用(?=支出)|使用(?:一般公共预算)?财政拨款(?:安排)?|(?:局?本级)?及(?:所属|下属|直属)(?:各)?(?:预算)?单位|局?本级及(?:所属|下属)参公单位的?|年末|年底|年终|本年度?|当年|今年|全年|全部门|我局|我单位|本单位|本部门|我部门|单位|部门|总体|按规定|主要用于以下方面|相比|具体情况如下|较好地?|情况|(?:收入?、支出?|收支)均?各(?=[增减上下降])|与公用(?:经费|支出)口径一致|组织|参加(?:\(组织\))?|发生|(?:(?!其中)[^，。；:“”\d、]){0,16}?(?:医疗保障局|医保局|医疗保障事务中心)|\((?![^()]*[增减升降])[^()\d]*\)/uy;

const tryAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function labelAt(text: string, at: number, vocabulary: Vocabulary): Label | null {
  let longest = 0;
  let items: Item[] = [];
  for (const { pattern, item } of vocabulary) {
    const length = tryAt(pattern, text, at)?.[0].length ?? 0;
    if (length > longest) {
      longest = length;
      items = [item];
    } else if (length === longest && length > 0 && !items.includes(item)) {
      items.push(item);
    }
  }
  const other = tryAt(OTHERS, text, at)?.[0].length ?? 0;
  if (other > longest) return { text: text.slice(at, at + other), items: [] };
  return longest === 0 ? null : { text: text.slice(at, at + longest), items };
}

const comparedIn = ([text, year, outturn, budget, alone]: RegExpExecArray): Comparison => ({
  year: year === undefined ? -1 : Number(year),
  of:
    budget !== undefined
      ? budgetNamed(text)
      : outturn !== undefined || alone !== undefined || text.includes('支出数')
        ? 'outturn'
        : null,
});

const dateOf = ([, year, month, day]: RegExpExecArray): string =>
  [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');

/** Takes a phrase apart into labels, cues, years and words that say nothing; the longest reading wins at each place. */
export function parsePhrase(text: string, vocabulary: Vocabulary): Phrase {
  const labels: Label[] = [];
  const cues: Cue[] = [];
  let comparison: Comparison | null = null;
  let year: number | null = null;
  let asOf: string | null = null;
  let whole = true;
  for (let at = 0; at < text.length; ) {
    const label = labelAt(text, at, vocabulary);
    const compared = tryAt(COMPARISON, text, at);
    const budgeted = tryAt(BUDGET_COMPARISON, text, at);
    const until = tryAt(AS_OF, text, at);
    const dated = tryAt(YEAR, text, at);
    const cue = CUES.map(([pattern, make]) => ({ match: tryAt(pattern, text, at), make })).find(
      ({ match }) => match !== null,
    );
    const neutral = tryAt(NEUTRAL, text, at);
    const others = [compared, budgeted, until, dated, cue?.match, neutral].map(
      (match) => match?.[0].length ?? 0,
    );
    const length = Math.max(label?.text.length ?? 0, ...others);
    if (length === 0) {
      whole = false;
      at += 1;
      continue;
    }
    if (label?.text.length === length) labels.push(label);
    else if (compared?.[0].length === length) comparison = comparedIn(compared);
    else if (budgeted?.[0].length === length)
      comparison = { year: Number(budgeted[1] ?? 0), of: budgetNamed(budgeted[0]) };
    else if (until?.[0].length === length) asOf = dateOf(until);
    else if (dated?.[0].length === length) year = Number(dated[1]);
    else if (cue?.match?.[0].length === length) cues.push(cue.make(cue.match[0]));
    at += length;
  }
  return { labels, cues, comparison, year, asOf, whole, empty: /^[、和]?$/u.test(text) };
}
