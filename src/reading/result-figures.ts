import type { Unit } from '../core/quantity.ts';
import { isBroken, leadEnd } from './clauses.ts';
import { bareName, countedNoun } from './result-names.ts';
import type { Token } from './tokens.ts';

/** A figure of a paragraph with the words around it, from the mark before it to the mark after. */
export type Figure = {
  readonly token: Token & { readonly unit: Unit };
  /** The sentence up to the clause of the figure, and of it what stands since its last semicolon. */
  readonly sentence: string;
  readonly before: string;
  /** All words since the figure before, and those of its own clause. */
  readonly between: string;
  readonly lead: string;
  readonly after: string;
  /** Whether the words after the figure run into the next figure. */
  readonly shared: boolean;
  /** The words that follow up to the end of the sentence, not further than a clause or two. */
  readonly ahead: string;
  /** Half of a number, or one end of a range. */
  readonly broken: boolean;
  /** What was done for those it counts (为52名低保对象代缴参保费): '' when that is not clear, null when nothing is said to be. */
  readonly deed: string | null;
  /** What the numbered item it stands in is about; '' when it stands in none. */
  readonly topic: string;
};

const MARKS = /[，。；:！？—]/u;
/** Neither end of a range is the figure: 60%至75%. */
const RANGE = /^(?:至|到|-|—|~|～)\d/u;
/** A clause is not longer than this, and no sentence is looked back over further. */
const MOST_WORDS = 60;
const LONGEST_SENTENCE = 600;
/** What a numbered item of the paragraph is about: 三是落实“两病”用药保障。, (4)报送工作信息情况。 */
const TOPIC =
  /(?:^|[。；，])(?:[一二三四五六七八九十]是|\(\d{1,2}\)|\d{1,2}[.、]|[⑴-⒇①-⑳])([^，。；:]{2,24})[。，:]/gu;

/** People for whom something is done, one group after another: 为52名低保对象及16名孤儿代缴参保费. */
const FOR =
  /(?:^|[共已累计年月日内，。；:])(?:为|给|向)(?:[\d.,]+万?[余多]?(?:名|人|户)[^，。；:\d]{1,16}[及和与、])*$/u;
const DEED =
  /^(?:[^，。；:\d]{1,16}[及和与、][\d.,]+万?[余多]?(?:名|人|户))*[^，。；:\d]{0,12}?(?:人员|人口|人群|群体|群众|对象|患者|学生|儿童|孤儿|居民)([^，。；:、()\d]{2,16})(?:[\d，。；]|$)/u;

/** What is done for those a figure counts. */
function deedFor(text: string, { start, end }: Token): string | null {
  if (!FOR.test(text.slice(Math.max(0, start - MOST_WORDS), start))) return null;
  return DEED.exec(text.slice(end, end + MOST_WORDS * 2))?.[1] ?? '';
}

/** A bracket within the words after a figure, and words that go on behind it: 165个镇(街道)、村(社区). */
const CUT_SHORT = /^\([^()]{0,20}\)、/u;

/** A mark that ends a clause; a bracket that closes again before the figure is part of its words: 拒付(追回)违规费用. */
const isMark = (text: string, at: number, end: number): boolean =>
  text.charAt(at) === '(' ? !text.slice(at, end).includes(')') : MARKS.test(text.charAt(at));

/** The last place of any of the marks before a position, not further back than a sentence is long. */
function lastOf(text: string, marks: readonly string[], before: number): number {
  const from = Math.max(0, before - LONGEST_SENTENCE);
  const words = text.slice(from, before);
  const at = Math.max(...marks.map((mark) => words.lastIndexOf(mark)));
  return at < 0 ? from : from + at + 1;
}

/** The figures of a paragraph that have a unit, each with the words around it; marks (分) are told elsewhere. */
export function figuresOf(text: string, tokens: readonly Token[]): Figure[] {
  const figures = tokens.filter(
    (token): token is Token & { unit: Unit } =>
      token.notFigure === null && token.unit !== null && token.unit !== '分',
  );
  const topics = [...text.matchAll(TOPIC)];
  let from = 0;
  let topic = 0;
  let before: Token | null = null;
  let consumed = 0;
  return figures.map((token, index) => {
    const end = leadEnd(text, token);
    const between = text.slice(from, end);
    const sentenceStart = lastOf(text, ['。', '！'], token.start);
    const partStart = Math.max(sentenceStart, lastOf(text, ['；'], token.start));
    const first = Math.max(consumed, from, end - LONGEST_SENTENCE);
    let clauseStart = end;
    while (clauseStart > first && !isMark(text, clauseStart - 1, end)) clauseStart -= 1;
    const next = figures[index + 1]?.start ?? text.length;
    const rest = text
      .slice(token.end, Math.min(next, token.end + MOST_WORDS))
      .replace(/^余?(?:以上|以下|左右|以内)/u, '');
    const mark = rest.search(/[，。；:！？()]/u);
    const after = mark < 0 ? rest : rest.slice(0, mark);
    const shared = mark < 0 && next < text.length;
    while ((topics[topic + 1]?.index ?? text.length) < token.start) topic += 1;
    const said = topics[topic];
    const figure: Figure = {
      token,
      sentence: text.slice(sentenceStart, Math.max(sentenceStart, clauseStart)),
      before: text.slice(partStart, Math.max(partStart, clauseStart)),
      between,
      // 24项实现网上可办、17项下沉乡镇: what stands before the 、 is of the figure before.
      lead: text.slice(clauseStart, end).replace(/^.*[^、]、$/u, ''),
      after,
      shared,
      ahead: text.slice(token.end, token.end + MOST_WORDS * 2).split('。', 1)[0] ?? '',
      broken:
        isBroken(text, token, between, before) ||
        RANGE.test(text.slice(token.end, token.end + 2)) ||
        (mark > 0 && CUT_SHORT.test(rest.slice(mark))),
      deed: deedFor(text, token),
      topic: said && said.index < token.start ? bareName(said[1] ?? '') : '',
    };
    before = token;
    from = token.end;
    consumed = shared
      ? token.end + text.slice(token.end, next).indexOf(after) + countedNoun(after, true).length
      : token.end;
    return figure;
  });
}
