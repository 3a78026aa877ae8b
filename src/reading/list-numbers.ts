import { listNumber } from '../core/list-number.ts';
import { canonical } from './canonical.ts';
import { type Step, stepsOf } from './list-steps.ts';
import type { OutlineLine } from './outline.ts';

/** The ways a list is numbered, outermost first, and what its marks look like within a text. */
const WAYS: readonly { readonly mark: RegExp; readonly of: (number: string, digits: string) => string }[] = [
  { mark: /^[一二三四五六七八九十]{1,3}、/u, of: (number) => `${number}、` },
  { mark: /^\([一二三四五六七八九十]{1,3}\)/u, of: (number) => `\\(${number}\\)` },
  { mark: /^\d{1,2}[.、](?!\d)/u, of: (_, digits) => `(?<!\\d)${digits}[.、]` },
  { mark: /^\(\d{1,2}\)/u, of: (_, digits) => `\\(${digits}\\)` },
  { mark: /^[⑴-⒇]/u, of: (_, digits) => String.fromCodePoint(0x2473 + Number(digits)) },
  { mark: /^[①-⑳]/u, of: (_, digits) => String.fromCodePoint(0x245f + Number(digits)) },
];

const DIGITS = '零一二三四五六七八九';
const inChinese = (number: number): string =>
  `${number >= 20 ? DIGITS.charAt(Math.floor(number / 10)) : ''}${number >= 10 ? '十' : ''}${number % 10 ? DIGITS.charAt(number % 10) : ''}`;

/** One mark of a list, at its line. */
export type Mark = {
  readonly line: OutlineLine;
  readonly text: string;
  readonly number: number;
  readonly way: number;
};

/** The lists of a document: marks of one way that no outer mark, and no new beginning, comes between. */
function listsOf(lines: readonly OutlineLine[]): Mark[][] {
  const lists: Mark[][] = [];
  const open: (Mark[] | undefined)[] = WAYS.map(() => undefined);
  for (const line of lines) {
    if (line.kind !== 'heading' && (line.kind !== 'prose' || !line.starts)) continue;
    const bare = canonical(line.text);
    // Parts and annexes begin everything anew.
    if (/^第[一二三四五六七八九十]+部分|^附[件表录]/u.test(bare)) open.fill(undefined);
    const way = WAYS.findIndex(({ mark }) => mark.test(bare));
    const text = WAYS[way]?.mark.exec(bare)?.[0];
    const number = text === undefined ? null : listNumber(text);
    if (text === undefined || number === null) continue;
    open.fill(undefined, way + 1);
    const mark = { line, text, number, way };
    const list = open[way];
    if (list && number !== 1) list.push(mark);
    else if (number === 1) {
      const begun = [mark];
      open[way] = begun;
      lists.push(begun);
    }
  }
  return lists;
}

/** The most of a title that is kept. */
const LONGEST = 24;

/** Titles of tables that one list gives twice in a row: 十三、…决算表, 十四、…决算表. */
export const readRepeatedTitles = (lines: readonly OutlineLine[]): { line: OutlineLine; text: string }[] =>
  listsOf(lines).flatMap((list) =>
    list.flatMap((mark, index) => {
      const before = list[index - 1];
      const title = ({ line, text }: Mark): string => canonical(line.text).slice(text.length);
      // Forms of several projects have one title.
      const isTable = /.{6}表$/u.test(title(mark)) && !/绩效.{0,12}表$/u.test(title(mark));
      const twice = before !== undefined && isTable && title(mark) === title(before);
      return twice ? [{ line: mark.line, text: title(mark).slice(0, LONGEST) }] : [];
    }),
  );

/** A title that stands without its number: a conversion loses the numbers a program counted. */
const BARE_TITLE = /^[\p{Script=Han}“”()]{2,16}(?:情况|说明|结论|建议|问题|概况|目标|措施|分析)。?$/u;

/** Whether the mark that is missing is printed in between after all, where no list was seen: then nothing is certain. */
function isPrintedBetween(lines: readonly OutlineLine[], { before, mark }: Step<Mark>): boolean {
  const way = WAYS[mark.way];
  if (!way) return false;
  const stretch = lines.slice(before.line.number, mark.line.number - 1);
  if (
    stretch.some(({ kind, starts, text }) => kind === 'prose' && starts && BARE_TITLE.test(canonical(text)))
  )
    return true;
  const between = lines
    .slice(before.line.number - 1, mark.line.number)
    .map(({ text }) => canonical(text))
    .join('\n');
  for (let number = before.number + 1; number < mark.number; number += 1)
    if (new RegExp(way.of(inChinese(number), String(number)), 'u').test(between)) return true;
  return false;
}

/** The steps of the lists of a document that do not follow, and the last step of every list that does. */
export const readListNumbers = (lines: readonly OutlineLine[]): Step<Mark>[] =>
  listsOf(lines).flatMap((list) => stepsOf(list, (step) => isPrintedBetween(lines, step)));
