import { itemOf } from '../core/items.ts';
import { readClauses } from './clauses.ts';
import type { Passage } from './passages.ts';
import type { Vocabulary } from './phrases.ts';
import type { Setting, Statement } from './statement.ts';
import type { Token } from './tokens.ts';

/** A statement about one row of an open table told in prose; `path` names the row, outermost first. */
export type Entry = Statement & { readonly path: readonly string[] };

/** A row that opens in a paragraph: what names it, and where the words about it begin and end. */
type Opening = {
  readonly path: readonly string[];
  readonly item: string;
  readonly start: number;
  readonly end: number;
};

/** Words to the next bracket; an enumeration within them is not longer than forty characters. */
const NAME = '(?:[^()，。；:、]+|[^()，。；:、]*、[^()，。；:]{0,39})';
/** 类、款、项 as the template prints them before every line: 卫生健康支出（类）医疗救助（款）城乡医疗救助（项）. */
const FUNCTIONAL = new RegExp(
  `(?:^|[。；:，])(?:\\d{1,2}[.、])?(${NAME})\\(类\\)(?:支出)?(${NAME})\\(款\\)(${NAME})\\(项\\)[:：]?`,
  'gu',
);
/** A project's summary: （1）“…”项目绩效目标完成情况综述。项目全年预算数…. */
const PROJECT =
  /(?:^|[。；])(?:\(\d{1,2}\)|\d{1,2}[.、])?[“‘]?([^“”‘’。；]{2,60}?)[”’]?(?:项目)?绩效目标完成情况综述。(?=项目)/gu;

const NO_WORDS: Vocabulary = [];

function openings(text: string, pattern: RegExp, item: string): Opening[] {
  const found = [...text.matchAll(pattern)];
  return found.map((match, index) => ({
    path: match.slice(1).filter((part) => part !== undefined),
    item,
    start: match.index + match[0].length,
    end: found[index + 1]?.index ?? text.length,
  }));
}

/** The tokens that stand wholly within a stretch of text; `tokens` are in order. */
function tokensWithin(tokens: readonly Token[], start: number, end: number): Token[] {
  const within: Token[] = [];
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.end > end) break;
    within.push(token);
  }
  return within;
}

/**
 * Reads the lines of open tables that are told in prose: every 类/款/项 with its outturn and completion, every project
 * with its budget and outturn. The figures of a line are about that line and nothing else.
 */
export function readEntries(passage: Passage, tokens: readonly Token[], setting: Setting): Entry[] {
  const { text } = passage;
  const opened = [...openings(text, FUNCTIONAL, 'functional'), ...openings(text, PROJECT, 'project')];
  return opened.flatMap(({ path, item, start, end }) => {
    const label = { text: path.at(-1) ?? '', items: [itemOf(item)] };
    const inside = tokensWithin(tokens, start, end).map((token) => ({
      ...token,
      start: token.start - start,
      numberEnd: token.numberEnd - start,
      end: token.end - start,
    }));
    return readClauses(text.slice(start, end), inside, NO_WORDS, { ...setting, subject: label }).map(
      (statement) => ({
        ...statement,
        start: statement.start + start,
        end: statement.end + start,
        path,
      }),
    );
  });
}
