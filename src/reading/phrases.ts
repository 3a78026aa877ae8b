import type { Item } from '../core/items.ts';

/** The words by which a set of items may be named: each label with every item that goes by it. */
export type Vocabulary = readonly { readonly pattern: RegExp; readonly item: Item }[];

/** Compiles the labels of items. Patterns are sticky, so that they are tried at one position only. */
export const vocabularyOf = (items: readonly Item[]): Vocabulary =>
  items.flatMap((item) => item.labels.map((label) => ({ pattern: new RegExp(label, 'uy'), item })));

/** What a phrase says about the figure that follows it. */
export type Cue =
  | { readonly kind: 'completion'; readonly of: 'budget' | 'budget-initial' | 'budget-full-year' }
  | { readonly kind: 'share' }
  | { readonly kind: 'direction'; readonly sign: 1 | -1 | 0 }
  | { readonly kind: 'budget'; readonly of: 'budget' | 'budget-initial' | 'budget-full-year' }
  | { readonly kind: 'outturn' }
  | { readonly kind: 'nil' };

export type Label = { readonly text: string; readonly items: readonly Item[] };

/** A phrase between two marks of a sentence, taken apart. `whole` is true when nothing in it was left over. */
export type Phrase = {
  readonly labels: readonly Label[];
  readonly cues: readonly Cue[];
  /** The year compared with: a year, or −1 for “last year”; null when nothing is compared. */
  readonly comparison: number | null;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly whole: boolean;
};

type Budget = 'budget' | 'budget-initial' | 'budget-full-year';
const budgetNamed = (text: string): Budget =>
  /年初/u.test(text) ? 'budget-initial' : /全年|调整/u.test(text) ? 'budget-full-year' : 'budget';

const COMPARISON =
  /(?:与|同|比|较|相比于?|对比)(?:上一?年度?(?:同期|决算数?)?|去年|(\d{4})年度?(?:决算数?)?)(?:相比|比)?|在上年(?:度)?(?:的)?基础上/uy;
const AS_OF = /截[至止]到?(\d{4})年?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})日)?(?:年?[底末])?/uy;
const YEAR = /(\d{4})年度?/uy;

const CUES: readonly (readonly [RegExp, (text: string) => Cue])[] = [
  [
    /(?:实际)?完成了?(?:当年|年初|全年|调整)?预算(?:数)?的?|(?:年初|全年|调整)?预算(?:完成率|执行率)|控制率/uy,
    (text) => ({ kind: 'completion', of: budgetNamed(text) }),
  ],
  [/占[^，。；:\d]{1,24}?(?:的|比重)(?=为?$)|占比?/uy, () => ({ kind: 'share' })],
  [/(?:增加|增长|上升)\/?(?:减少|下降|降低)/uy, () => ({ kind: 'direction', sign: 0 })],
  [
    /(?:增加|增长|上升|提高|增幅|升幅|增多)+(?:了|为)?|增(?=长?$)|多(?=$)/uy,
    () => ({ kind: 'direction', sign: 1 }),
  ],
  [
    /(?:减少|下降|降低|压减|降幅|减幅|缩减|压缩)+(?:了|为)?|(?:降|减|少)(?=$)/uy,
    () => ({ kind: 'direction', sign: -1 }),
  ],
  [/(?:年初|全年|调整|当年)?预算(?:数|安排|支出)?/uy, (text) => ({ kind: 'budget', of: budgetNamed(text) })],
  [/支出决算数?|决算数?|实际支出|共计支出|支出总额|支出|金额|共计/uy, () => ({ kind: 'outturn' })],
  [/未发生|没有发生|无(?=[^论])/uy, () => ({ kind: 'nil' })],
];

/** Words that say nothing about which figure follows. */
const NEUTRAL =
  /^[)”]|^(?:\d{1,2}[.、]|\(\d{1,2}\)|[⑴-⒇①-⑳]|[一二三四五六七八九十]是)|其中|各|均|数|共|总计|合计|为|是|约|达到?|计|中|了|的|另|以及|和|、|年末|年底|年终|本年度?|当年|今年|全年|我局|我单位|本单位|本部门|我部门|单位|部门|全部|总体|安排|按规定|主要用于以下方面|具体情况如下|较好地?|人员|情况|费用|\([^()\d]*\)|[^，。；:“”\d、]{0,16}?(?:医疗保障局|医保局|医疗保障事务中心)/uy;

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
  return longest === 0 ? null : { text: text.slice(at, at + longest), items };
}

/** Takes a phrase apart into labels, cues, years and words that say nothing; the longest reading wins at each place. */
export function parsePhrase(text: string, vocabulary: Vocabulary): Phrase {
  const labels: Label[] = [];
  const cues: Cue[] = [];
  let comparison: number | null = null;
  let year: number | null = null;
  let asOf: string | null = null;
  let whole = true;
  for (let at = 0; at < text.length; ) {
    const label = labelAt(text, at, vocabulary);
    const compared = tryAt(COMPARISON, text, at);
    const until = tryAt(AS_OF, text, at);
    const dated = tryAt(YEAR, text, at);
    const cue = CUES.map(([pattern, make]) => ({ match: tryAt(pattern, text, at), make })).find(
      ({ match }) => match !== null,
    );
    const neutral = tryAt(NEUTRAL, text, at);
    const length = Math.max(
      label?.text.length ?? 0,
      ...[compared, until, dated, cue?.match, neutral].map((m) => m?.[0].length ?? 0),
    );
    if (length === 0) {
      whole = false;
      at += 1;
      continue;
    }
    if (label?.text.length === length) labels.push(label);
    else if (compared?.[0].length === length)
      comparison = compared[1] === undefined ? -1 : Number(compared[1]);
    else if (until?.[0].length === length) asOf = dateOf(until);
    else if (dated?.[0].length === length) year = Number(dated[1]);
    else if (cue?.match?.[0].length === length) cues.push(cue.make(cue.match[0]));
    at += length;
  }
  return { labels, cues, comparison, year, asOf, whole };
}

const dateOf = ([, year, month, day]: RegExpExecArray): string =>
  [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
