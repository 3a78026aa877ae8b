import { itemOf } from '../core/items.ts';
import type { Entry, Opening } from './entries.ts';
import type { Token } from './tokens.ts';

/** The number of an item of a list, as far as it may stand before a project's name. */
const MARK =
  '(?:\\d{1,2}[.、]|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|[一二三四五六七八九十]{1,3}[、是]|[①-⑳])?';
/** A budget as a review of a project begins with it. */
const BUDGET = '(?:该|本)?(?:项目)?(?:全年|年初|调整后?)?预算(?:数|资金|金额)?(?:\\(A\\))?为?\\d';

/** A project's summary: （1）“…”项目绩效目标完成情况综述。项目全年预算数…. */
const SUMMED_UP = new RegExp(
  `(?:^|[。；])${MARK}[“‘]?([^“”‘’。；]{2,60}?)[”’]?(?:项目)?(?:绩效目标完成情况综述[:。]|(?:支出)?(?:绩效)?自评(?:情况|结果)?综述[:。](?:根据[^，。；]{2,30}，)?(?:[^，。；\\d]{0,40}得分为?\\d{1,3}(?:\\.\\d{1,2})?分[。，])?)(?:[该本]?(?=项目)|(?=${BUDGET}))`,
  'gu',
);
/** A project's result in a sentence of its own: “…”项目绩效结果：预算240万元，执行236万元. */
const RESULT =
  /(?:^|[。；])(?:\d{1,2}[.、]|\(\d{1,2}\))?[^“”。；:]{0,16}“([^“”。；]{2,60})”项目(?:支出)?(?:绩效)?(?:自评)?(?:结果|情况)?:(?=(?:全年|年初|调整)?预算)/gu;
/**
 * A project's review, or its money alone, behind a colon: 根据设定的绩效目标，…项目绩效自评综述：项目全年预算数…,
 * 示例系统运行维护项目：全年预算40万元.
 */
const REVIEW =
  /(?:^|[。；])(?:\d{1,2}[.、]|\(\d{1,2}\))?(?:根据(?:年初)?设定的绩效目标，)?“?(?!其[他它中]|上述|各|所有)([^“”‘’。；:，\d]{2,40}?)”?项目(?:支出)?(?:绩效)?(?:自评)?(?:综述)?:(?=(?:项目)?(?:全年|年初|调整后?)?预算)/gu;
/** The money of the whole department under evaluation: 部门整体支出全年预算数…，执行数…，执行率…. */
const WHOLE =
  /(?:^|[。；])(?:\d{4}年(?:度)?)?(?:我局|本部门|我部门)?(部门整体支出)(?=(?:全年|年初|调整)?预算数)/gu;
/** A name before a budget, or before a score and a budget: it is a project's where it is scored as well. */
const SCORED = new RegExp(
  `(?:^|[。；])${MARK}“?((?:20\\d\\d年度?)?[^“”‘’。；:，\\d]{4,40}?)”?(?:项目)?(?:支出)?(?:绩效)?(?:自评(?:情况|结果)?(?:综述)?)?(?:[:，。]|(?:绩效)?(?:自评)?得分为?\\d{1,3}(?:\\.\\d{1,2})?分，)?(?=${BUDGET}|(?:全年)?(?:执行|支出)数?为?\\d)`,
  'gu',
);
/** What is scored and is no project: the department, a part of its accounts, several of them together. */
const NO_PROJECT =
  /^(?:其[他它中余]|上述|以上|各|所有|全部|该|本|另|截至)|整体|部门|单位|本级|我局|基本支出|项目支出|[“三”]公|合计|总计|共|预算|决算|收入|上年|较|比|同|全年|年初|执行/u;

/** The score of a project in a clause that says nothing else; who evaluates it besides may score it otherwise. */
const SCORE = new RegExp(
  `^${MARK}(?:该|本)?(?:项目)?(?:支出)?(?:绩效)?(自评|评价)(?:总)?(?:得分|评分|分数)?(?:为|是|:)?$`,
  'u',
);
/** A mark that scores lie above or below. */
const MARKED_OFF = /^(?:以上|以下|及|至|[-~—])/u;

/** Who gave a project the score a figure is of; null where it is none. */
function scorerOf(text: string, token: Token, { name, from }: Found): string | null {
  if (token.unit !== '分' || token.hedge !== null || MARKED_OFF.test(text.slice(token.end))) return null;
  const [clause = ''] = /[^，。；:、()]*$/u.exec(text.slice(from, token.start)) ?? [];
  return SCORE.exec(clause.replace(name, '').replace(/[“”]/gu, ''))?.[1] ?? null;
}

type Found = {
  readonly name: string;
  readonly from: number;
  readonly start: number;
  readonly isLoose: boolean;
};

const find = (text: string, pattern: RegExp, isLoose = false): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    from: match.index,
    start: match.index + match[0].length,
    isLoose,
  }));

/** The projects a paragraph sums up, in the order they are told, and the score each gives itself where it tells one. */
export function toldProjects(
  text: string,
  tokens: readonly Token[],
  year: number,
): { readonly opened: readonly Opening[]; readonly scores: readonly Entry[] } {
  const firm = [SUMMED_UP, RESULT, REVIEW, WHOLE].flatMap((pattern) => find(text, pattern));
  const loose = find(text, SCORED, true).filter(({ name }) => !NO_PROJECT.test(name));
  const found = [...new Map([...loose, ...firm].map((one) => [one.from, one])).values()].sort(
    (one, other) => one.from - other.from,
  );
  const opened: Opening[] = [];
  const scores: Entry[] = [];
  found.forEach((one, at) => {
    const { name, from, start, isLoose } = one;
    const end = found[at + 1]?.from ?? text.length;
    const scored = tokens
      .filter((token) => token.start >= from && token.end <= end)
      .map((token) => ({ token, by: scorerOf(text, token, one) }))
      .filter(({ by }) => by !== null);
    if (isLoose && scored.length === 0) return;
    opened.push({ path: [name], item: 'project', start, end });
    const [own, ...more] = scored.filter(({ by }) => by === '自评');
    if (own && more.length === 0) scores.push(scoreOf(own.token, name, year));
  });
  return { opened, scores };
}

const scoreOf = (token: Token, name: string, year: number): Entry => ({
  start: token.start,
  end: token.end,
  item: itemOf('score'),
  label: '总分',
  path: [name, '总分'],
  measure: 'score',
  year,
  asOf: null,
  value: token.value,
  token,
});
