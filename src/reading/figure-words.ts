import type { Measure } from '../core/fact.ts';
import { itemOf } from '../core/items.ts';
import type { Entry } from './entries.ts';
import { GAP } from './passages.ts';
import { HEDGES_BEFORE, type Token } from './tokens.ts';

/** The words around one figure of a paragraph, without white space and without what titles and numbers of documents say. */
export type FigureWords = {
  readonly token: Token;
  /** From the mark or figure before to the figure, without a hedge. */
  readonly clause: string;
  /** From the beginning of the sentence to the clause. */
  readonly earlier: string;
  /** From the figure, hedge left out, to the end of the sentence. */
  readonly after: string;
};

/** How far a sentence is looked back and ahead, so that long paragraphs stay cheap. */
const REACH = 400;
const AFTER_HEDGE = /^(?:\(?含\)?)?(?:以上|以下|以内|左右)/u;
/** Titles of documents and their numbers: 《…2021年…通知》（川财社〔2020〕169号）. */
const CITED = /《[^》]{0,120}》|\([^()]{0,24}[〔[]\d{4}[〕\]][^()]{0,12}\)/gu;
/** The number of a list item is no part of what it says. */
const LIST_NUMBER =
  /^(?:\d{1,2}[.、．](?=20\d\d年|\D)|\(\d{1,2}\)|[⑴-⒇①-⑳]|[一二三四五六七八九十]是|[A-HＡ-Ｈ]、|[—-]{1,2})/u;

const lastIndex = (text: string, mark: RegExp): number => {
  let last = -1;
  for (const match of text.matchAll(mark)) last = match.index + match[0].length - 1;
  return last;
};

/** Every figure of a paragraph with the words around it; `marks` are those that end a clause. */
export function figuresIn(text: string, tokens: readonly Token[]): FigureWords[] {
  const figures = tokens.filter(
    (token) => token.notFigure === null && token.unit !== null && !isSpan(text, token),
  );
  return figures.map((token, index) => {
    const far = Math.max(0, token.start - REACH);
    const sentenceStart = far + text.slice(far, token.start).lastIndexOf('。') + 1;
    const hedge = HEDGES_BEFORE.exec(text.slice(Math.max(0, token.start - 3), token.start))?.[0] ?? '';
    const lead = text.slice(sentenceStart, token.start - hedge.length);
    const mark = sentenceStart + lastIndex(lead, /[，,；:]/gu) + 1;
    const clauseStart = Math.max(mark, figures[index - 1]?.end ?? 0, sentenceStart);
    const ahead = text.slice(token.end, token.end + REACH).replace(AFTER_HEDGE, '');
    const sentenceEnd = ahead.indexOf('。');
    return {
      token,
      clause: plain(text.slice(clauseStart, token.start - hedge.length))
        .replace(/^[、)]/u, '')
        .replace(LIST_NUMBER, ''),
      earlier: plain(text.slice(sentenceStart, clauseStart)),
      after: plain(sentenceEnd < 0 ? ahead : ahead.slice(0, sentenceEnd + 1)),
    };
  });
}

/** One end of a span or one factor of a product (6-9个月, 0.25万元*8个月) is no figure of its own. */
const isSpan = (text: string, { start, end }: Token): boolean =>
  /[\d元人月%][-~～—–*×+]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[-~～—–*×+]\d/u.test(text.slice(end, end + 2));

const plain = (text: string): string => text.replaceAll(GAP, '').replace(CITED, '');

/** A fact about a row of an open table, or about a registered item where the path is empty. */
export function entryOf(
  token: Token,
  item: string,
  path: readonly string[],
  measure: Measure,
  about: {
    readonly year: number;
    readonly asOf?: string | null;
    readonly label?: string;
    readonly negative?: boolean;
  },
): Entry {
  return {
    start: token.start,
    end: token.end,
    item: itemOf(item),
    label: about.label ?? path.at(-1) ?? itemOf(item).name,
    path,
    measure,
    year: about.year,
    asOf: about.asOf ?? null,
    value: about.negative && Number(token.value) > 0 ? `-${token.value}` : token.value,
    token,
  };
}

/** Whether words name a year that is not the one asked about. */
export const namesOtherYear = (words: string, year: number): boolean =>
  [...words.matchAll(/(20\d\d)年/gu)].some((match) => Number(match[1]) !== year);

const AS_OF =
  /截[至止]到?(20\d\d)年?(?:(\d{1,2})月(?:份)?)?(?:(\d{1,2})日)?(?:年?[底末])?|(?:(20\d\d)年)?1[-—~～至到](\d{1,2})月(?:份|底)?/u;

/** The date until which a figure counts (截止2023年6月19日, 1-8月), and the words without it. */
export function takeAsOf(
  words: string,
  year: number,
): { readonly words: string; readonly asOf: string | null } {
  const match = AS_OF.exec(words);
  if (!match) return { words, asOf: null };
  const [found, named, month, day, spanYear, until] = match;
  const two = (part: string | undefined): string[] => (part === undefined ? [] : [part.padStart(2, '0')]);
  const parts =
    until === undefined
      ? [named ?? '', ...two(month), ...two(day)]
      : [spanYear ?? String(year), ...two(until)];
  return { words: words.replace(found, ''), asOf: parts.join('-') };
}

/** The date a sentence has last set for the figure at its end: 全年 takes an earlier one back. */
export function asOfIn(sentence: string, year: number): string | null {
  const since = sentence.slice(sentence.lastIndexOf('全年') + 1);
  return takeAsOf(since, year).asOf;
}
