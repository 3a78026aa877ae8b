import { areAllKinds, areApart } from '../core/checks/kinds.ts';
import { LISTED } from '../core/checks/part-lists.ts';
import type { Fact } from '../core/fact.ts';
import { itemOf } from '../core/items.ts';
import { parseQuantity } from '../core/quantity.ts';
import { slipIn } from '../core/slips.ts';
import { itemsAfter, type Listed, sizeOfList } from './listed-items.ts';
import { areSomeKinds, NO_WHOLE, readPartLists, wholeBefore } from './part-lists.ts';
import { readPartTotals } from './part-totals.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';

/** 按来源分：, 按资金性质看，, 从车型看，, 分为三类：: a list that leaves nothing out. */
const BY_KIND =
  /(?:按照?(?!计划|规定|要求|时)[^，。；:、()\d]{1,12}?(?:划分|分类|区分|分|统计)(?:为|看|来看)?|按照?[^，。；:、()\d]{0,8}(?:性质|来源|用途|类别|类型|方式|渠道|险种|对象|级次|构成|车型|科目)(?:看|来看|为)?|从[^，。；:、()\d]{2,12}(?:来看|看)|，分为(?=[^，。；:、()\d]{1,12}\d)|分(?:为|成)?[两二三四五六七八九\d](?:大)?(?:类|种|块|个?部分|个?方面))(?:[，:]|，?(?:其中|分别(?:为|是)?):?|(?=[\p{Script=Han}]))+/gu;
/** 由A、B和C组成: the list up to the word that ends it. */
const MADE_OF = /(?:主要)?由(?=[^，。；:]{2,24}?\d)/gu;
const ENDS_MADE = /^(?:等)?(?:[两二三四五六七八九\d]个?(?:大)?(?:部分|类|项|方面))?(?:共同)?(?:组成|构成)/u;
/** 资金来源为：, 资金构成：, 收入构成：: where all of an amount came from. */
const SOURCES = /(?:资金|收入|经费|支出)(?:来源|构成|组成)(?:情况)?(?:为|是|包括|如下)?[:，]?/gu;
/** A colon, brackets or a first number right behind an amount: what follows is what it is made of, but perhaps not all. */
const OPENED =
  /[:(](?!\d{1,2}\))|。(?=(?:行政|机要|应急|执法|轿车)[^，。；:、()\d]{0,8}\d+[人名辆][，、])|[，:。；](?=一是|\(1\)|1\)|①)|^(?=一是|\(1\)|1\)|①)|用于:?(?=[^，。；:\d]{1,20}\d)/gu;

/** ，检查对象为：, 具体为：: what a number is. */
const NAMELY = /，?[^，。；:\d]{0,8}(?<!分成)(?:(?:分别|具体)(?:为|是|如下)|为|如下):/gu;

/** Lists that may leave parts out, or whose kinds may overlap. */
const NOT_ALL = /主要|重点|包括但不限于/u;
/** What there was before, what came and what went are no parts: 年末1辆（年内处置1辆，年初为2辆）. */
const EARLIER = /(?:年初|期初|上年末|去年末|原有)[^，。；、\d]{0,6}\d/u;
const CAME = /(?:新增|增加|新认定|购置|调入|划入)[^，。；、\d]{0,6}\d/u;
const WENT = /(?:处置|报废|退出|注销|划出|调出|减少)[^，。；、\d]{0,6}\d/u;
const isCourse = (list: string): boolean => EARLIER.test(list) || (CAME.test(list) && WENT.test(list));
const REACH = 400;

type Cue = { readonly start: number; readonly end: number; readonly all: boolean; readonly madeOf?: true };

const cuesIn = (text: string): readonly Cue[] => {
  const cues = (pattern: RegExp, all: boolean): Cue[] =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
      all,
    }));
  return [
    ...cues(BY_KIND, true),
    ...cues(SOURCES, true),
    ...cues(MADE_OF, true).map((cue) => ({ ...cue, madeOf: true as const })),
    ...cues(NAMELY, true),
    ...cues(OPENED, false),
  ];
};

/**
 * Figures taken apart by kind, source or number without 其中: 按来源分：…, 由…组成, 98家：约谈41家，…, 一是…；二是….
 * What is said to be parted by one thing is parted wholly; other lists may leave parts out.
 */
export function readKindLists(told: Told): Said[] {
  const {
    passage: { text },
    figures,
  } = told;
  const cues = cuesIn(text);
  if (cues.length === 0) return [];
  let known: Set<string> | null = null;
  const said: Said[] = [];
  const sums = new Map<string, string>();
  for (const cue of cues) {
    const close = text.charAt(cue.end - 1) === '(' ? text.indexOf(')', cue.end) : text.length;
    const list = itemsAfter(text, figures, cue.end, close);
    const [first] = list?.parts ?? [];
    if (!list || !first || list.parts.length < 2) continue;
    if (cue.madeOf && !ENDS_MADE.test(text.slice(list.end))) continue;
    if (!cue.all && isCourse(text.slice(cue.end, list.end))) continue;
    const whole = wholeOf(text, figures, cue, list);
    if (!whole) continue;
    const facts = [whole.figure.fact, ...list.parts.map(({ fact }) => fact)];
    const key = keyOf(facts);
    const sum = sumOf(list.parts);
    known ??= new Set(
      [...readPartLists(told), ...readPartTotals(told)].map(({ facts: listed }) => keyOf(listed ?? [])),
    );
    // A whole that two lists contradict alike is told once.
    if (known.has(key) || sums.get(whole.figure.fact.id) === sum) continue;
    known.add(key);
    sums.set(whole.figure.fact.id, sum);
    if (isHeldByName(facts)) continue;
    const isAll =
      whole.sure &&
      !list.open &&
      (list.total !== null || (cue.all && !NOT_ALL.test(text.slice(Math.max(0, cue.start - 2), cue.end))));
    const isHardlyOf = !whole.sure || !isOfKinds(facts);
    if (isAll ? isPartial(list) : isHardlyOf && isOfOthers(whole.figure, list.parts)) continue;
    said.push({
      kind: 'parts',
      start: first.start,
      end: first.end,
      word: wordOf(text.slice(cue.start, cue.end)),
      ...(isAll ? { beside: LISTED.all } : {}),
      facts,
    });
  }
  return said;
}

const wordOf = (cue: string): string => cue.replace(/[，:(。]+$/u, '') || '随后';
const keyOf = (facts: readonly Fact[]): string => facts.map(({ id }) => id).join();
const sumOf = (parts: readonly Standing[]): string =>
  parts
    .reduce((sum, { fact }) => sum + Number(fact.value) * (/^万/u.test(fact.unit ?? '') ? 1e4 : 1), 0)
    .toFixed(2);

/** Whether a whole of the accounts is told in one unit with parts that are its own, which are held against it by name. */
const isHeldByName = ([whole, ...parts]: readonly Fact[]): boolean =>
  parts.every(
    ({ item, unit }) =>
      item !== null &&
      item !== 'result' &&
      unit === whole?.unit &&
      (item === parts[0]?.item || itemOf(item).parent === whole.item),
  ) &&
  whole?.item !== null &&
  !areSomeKinds(parts);

/** Whether the shares told of the parts say that more is left: they come to less than the whole by more than they are rounded. */
function isPartial({ parts, shares }: Listed): boolean {
  const told = shares.flatMap((share) => (share === null ? [] : [Number(share.fact.value)]));
  return told.length === parts.length && told.reduce((sum, share) => sum + share, 0) < 99;
}

const isOfKinds = ([whole, ...parts]: readonly Fact[]): boolean =>
  whole !== undefined && (areAllKinds(whole, parts) || areApart(parts));

/** Whether one of the figures listed is the whole again, or more than it by no slip of the hand. */
function isOfOthers({ fact: whole }: Standing, parts: readonly Standing[]): boolean {
  const size = Number(sumOf([{ fact: whole, start: 0, end: 0 }]));
  const sizes = parts.map((part) => Number(sumOf([part])));
  if (!sizes.some((one) => one >= size)) return false;
  return (
    slipIn(
      whole,
      parts.map(({ fact }) => fact),
    ) === null
  );
}

/** Whether parts come to a whole, or would without one slip of the hand. */
const fits = (whole: Standing, parts: readonly Standing[]): boolean =>
  sumOf(parts) === sumOf([whole]) ||
  slipIn(
    whole.fact,
    parts.map(({ fact }) => fact),
  ) !== null;

type Whole = { readonly figure: Standing; readonly sure: boolean };

/** The figure a list takes apart: the one right before it or the total right behind it; else the likeliest of its paragraph. */
function wholeOf(text: string, figures: readonly Standing[], cue: Cue, list: Listed): Whole | null {
  const size = sizeOfList(list);
  if (list.total) return { figure: list.total, sure: true };
  const before = wholeBefore(text, figures, cue.start);
  const isOfSize = (figure: Standing): boolean => sizeOfList({ parts: [figure] }) === size;
  const isRightBefore = before !== null && !/[。；]/u.test(text.slice(before.end, cue.start));
  if (before && isRightBefore && isOfSize(before)) return { figure: before, sure: true };
  const from = Math.max(0, cue.start - REACH);
  const stop = text.slice(from, cue.start).replace(/。$/u, '').lastIndexOf('。');
  const [first, ...others] = figuresBetween(figures, stop < 0 ? from : from + stop, cue.start).filter(
    isOfSize,
  );
  // Behind a stop it is what the sentence before tells, alone or with a list that adds up to it.
  if (first && isFirm(first.fact) && !NO_WHOLE.test(text.slice(Math.max(0, first.start - 30), first.start)))
    if (others.length === 0 ? before === first : cue.all && sumOf(others) === sumOf([first]))
      return { figure: first, sure: true };
  const isNumbered = /^(?:一是|\(1\)|1\)|①)/u.test(text.slice(cue.end, cue.end + 3));
  if (!cue.all && !isNumbered) return null;
  const sum = Number(sumOf(list.parts));
  const scale = (figure: Standing): number => Number(sumOf([figure]));
  const [likeliest] = figuresBetween(figures, from, cue.start)
    .filter((figure) => isOfSize(figure) && isFirm(figure.fact))
    .sort((a, b) => Math.abs(scale(a) - sum) - Math.abs(scale(b) - sum));
  const isLikely = cue.all || (likeliest !== undefined && fits(likeliest, list.parts));
  return likeliest && isLikely ? { figure: likeliest, sure: false } : null;
}

const isFirm = ({ value, unit, hedge, measure }: Fact): boolean =>
  value !== null &&
  unit !== null &&
  hedge === null &&
  parseQuantity(value, unit).value.n > 0n &&
  (measure === null || !/change|rate|share|target/u.test(measure));
