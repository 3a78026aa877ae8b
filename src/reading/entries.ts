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

const NAME = '[^()，。；:、]*?[^()，。；:]{1,40}?';
/** 类、款、项 as the template prints them before every line: 卫生健康支出（类）医疗救助（款）城乡医疗救助（项）. */
const FUNCTIONAL = new RegExp(
  `(?:^|[。；:，])(?:\\d{1,2}[.、])?(${NAME})\\(类\\)(?:支出)?(${NAME})\\(款\\)(${NAME})\\(项\\)[:：。]?`,
  'gu',
);
/** A project's summary: （1）“…”项目绩效目标完成情况综述。项目全年预算数…. */
const PROJECT =
  /(?:^|[。；])(?:\(\d{1,2}\)|\d{1,2}[.、])?[“‘]?([^“”‘’。；]{2,60}?)[”’]?(?:项目)?绩效目标完成情况综述。(?=项目)/gu;

/** A project's result in a sentence of its own: “…”项目绩效结果：预算240万元，执行236万元. */
const PROJECT_RESULT =
  /(?:^|[。；])(?:\d{1,2}[.、]|\(\d{1,2}\))?[^“”。；:]{0,16}“([^“”。；]{2,60})”项目(?:支出)?(?:绩效)?(?:自评)?(?:结果|情况)?:(?=(?:全年|年初|调整)?预算)/gu;
/** The money of the whole department under evaluation: 部门整体支出全年预算数…，执行数…，执行率…. */
const WHOLE =
  /(?:^|[。；])(?:\d{4}年(?:度)?)?(?:我局|本部门|我部门)?(部门整体支出)(?=(?:全年|年初|调整)?预算数)/gu;

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

/**
 * Reads the lines of open tables that are told in prose: every 类/款/项 with its outturn and completion, every project
 * with its budget and outturn. The figures of a line are about that line and nothing else.
 */
export function readEntries(passage: Passage, tokens: readonly Token[], setting: Setting): Entry[] {
  const { text } = passage;
  const opened = [
    ...openings(text, FUNCTIONAL, 'functional'),
    ...openings(text, PROJECT, 'project'),
    ...openings(text, PROJECT_RESULT, 'project'),
    ...openings(text, WHOLE, 'project'),
  ];
  return opened.flatMap(({ path, item, start, end }) => {
    const label = { text: path.at(-1) ?? '', items: [itemOf(item)] };
    const inside = tokens
      .filter((token) => token.start >= start && token.end <= end)
      .map((token) => ({
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
