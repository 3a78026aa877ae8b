import { itemOf } from '../core/items.ts';
import { dimensionOf } from '../core/quantity.ts';
import { readClauses } from './clauses.ts';
import type { Passage } from './passages.ts';
import type { Vocabulary } from './phrases.ts';
import type { Setting, Statement } from './statement.ts';
import type { Token } from './tokens.ts';
import { toldLines } from './told-lines.ts';
import { toldProjects } from './told-projects.ts';

/** A statement about one row of an open table told in prose; `path` names the row, outermost first. */
export type Entry = Statement & { readonly path: readonly string[] };

/** A row that opens in a paragraph: what names it, and where the words about it begin and end. */
export type Opening = {
  readonly path: readonly string[];
  readonly item: string;
  readonly start: number;
  readonly end: number;
};

/** A section that lists what was spent project by project, and one item of its list: 1.…补助资金408800.00元，用于…. */
const PROJECTS =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?(?:\d{4}年度?)?项目支出(?:决算)?情况/u;
const LISTED =
  /^(?:\d{1,2}[.、]|\(\d{1,2}\))([^，。；:、\d“”]{4,40}?)(?:支出|安排|资金为)?(?=\d[\d,]*(?:\.\d+)?(?:万元|元)[，。；])/u;
/** Words that are no name of one project: parts of the accounts, changes and comparisons. */
const NO_PROJECT =
  /人员经费|公用经费|基本支出|项目支出|合计|总计|总额|决算|预算|收入|其中|上年|增加|减少|增长|下降|结转|结余|以上|共/u;
/** What running a bureau was spent on: 机关运行经费主要用于办公费…元、邮电费…元. */
const RUNNING = /(?:^|[。；])(?:部门|本部门|我局|单位)?(机关运行经费)主要用于(?=\p{Script=Han}+费用?\d)/gu;
const EXPENSE =
  /^(办公费|印刷费|咨询费|手续费|水费|电费|水电费|邮电费|取暖费|物业管理费|差旅费|维修\(护\)费|租赁费|会议费|培训费|公务接待费|劳务费|委托业务费|工会经费|福利费|公务用车运行维护费|其他交通费用|其他商品和服务支出|办公设备购置)$/u;

/** One figure behind a name that says all of it. */
const named = (token: Token, item: string, path: readonly string[], year: number): Entry => ({
  start: token.start,
  end: token.end,
  item: itemOf(item),
  label: path.at(-1) ?? '',
  path,
  measure: 'outturn',
  year,
  asOf: null,
  value: token.value,
  token,
});

const isFirmMoney = ({ unit, hedge, notFigure }: Token): boolean =>
  notFigure === null && hedge === null && unit !== null && dimensionOf(unit) === 'money';

/** The outturn of one project in a list of them under 项目支出情况. */
function readListed(
  { text, section }: Passage,
  tokens: readonly Token[],
  { year, budgeted }: Setting,
): Entry[] {
  if (budgeted || !PROJECTS.test(section.at(-1) ?? '')) return [];
  const [found, name = ''] = LISTED.exec(text) ?? [];
  if (found === undefined || NO_PROJECT.test(name)) return [];
  const token = tokens.find(({ start }) => start === found.length);
  return token && isFirmMoney(token) ? [named(token, 'project', [name], year)] : [];
}

/** The expenses that 机关运行经费 was used for, one after another with nothing else between. */
function readRunning({ text }: Passage, tokens: readonly Token[], { year, budgeted }: Setting): Entry[] {
  return [...(budgeted ? [] : text.matchAll(RUNNING))].flatMap(({ index, 0: lead, 1: whole = '' }) => {
    const entries: Entry[] = [];
    let at = index + lead.length;
    for (const token of tokens) {
      if (token.start < at) continue;
      const name = EXPENSE.exec(text.slice(at, token.start).replace(/^[、，和]/u, ''))?.[1];
      if (name === undefined || !isFirmMoney(token)) break;
      entries.push(named(token, 'economic', [whole, name], year));
      at = token.end;
    }
    return entries;
  });
}

const NO_WORDS: Vocabulary = [];

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
  const projects = toldProjects(text, tokens, setting.year);
  const opened = [...toldLines(passage), ...projects.opened];
  const listed = [
    ...readListed(passage, tokens, setting),
    ...readRunning(passage, tokens, setting),
    ...projects.scores,
  ];
  return listed.concat(
    opened.flatMap(({ path, item, start, end }) => {
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
    }),
  );
}
