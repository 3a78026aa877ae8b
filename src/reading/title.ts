import type { Kind } from '../core/report.ts';
import { KINDS } from '../core/report.ts';
import { type Answer, absent, ambiguous, countVotes, inferred, stated, winner } from './answer.ts';
import type { Wording } from './wordings.ts';

/** A title as printed, and what it says. */
export type Title = {
  readonly text: string;
  readonly line: number;
  readonly year: number;
  /** null where only 决算 is printed, or a document of another kind such as a budget. */
  readonly kind: Kind | null;
  readonly word: string;
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const SCOPE = '(\\((?:本级|机关|汇总|部门|单位|部门汇总)\\)|本级|机关|部门(?=20))?';
const WORD =
  '((?:部门|单位)?(?:决算|预算)|(?:部门|单位)?(?:预算)?整体支出绩效(?:自评|评价|自我评价|自评价)|绩效(?:自评|评价))((?:公开(?!时间|日期)|情况|编制)?(?:说明|报告)?(?:书|的(?:说明|公告|通知))?)(?!编制范围|编报|报表)';

function kindOf(word: string, scope: string): Kind | null {
  if (word.includes('绩效')) return 'performance-report';
  if (!word.endsWith('决算')) return null;
  if (/本级|机关/u.test(scope) || word.startsWith('单位')) return 'unit-accounts';
  return word.startsWith('部门') || scope.includes('汇总') ? 'department-accounts' : null;
}

/** A title that stands below a first heading (附件1) is among the first words, and short. */
const OPENING = 12;
const LONG_FOR_A_TITLE = 60;

/** The title of a document: the publisher, a year and what is published, on its cover or in a heading of its body. */
export function findTitle(
  wordings: readonly Wording[],
  publisher: string,
  above: readonly string[],
): Title | null {
  const cover = wordings.filter(({ part }) => part === 'cover');
  const headings = wordings.filter(
    ({ part, form, text }, index) =>
      part === 'body' && (form === 'heading' || (index < OPENING && text.length <= LONG_FOR_A_TITLE)),
  );
  const name = `(?:${['(?!)', ...above.map(literal)].join('|')}){0,3}${literal(publisher)}`;
  const orders = [
    new RegExp(`(?<year>20\\d\\d)年度?${name}${SCOPE}${WORD}`, 'u'),
    new RegExp(`${name}${SCOPE}(?:关于)?(?<year>20\\d\\d)年度?${WORD}`, 'u'),
  ];
  // A cover prints the parts of its title on lines of their own.
  const joined = cover.map(({ text }) => text).join('');
  for (const { text, line, form } of [
    { text: joined, line: cover[0]?.line ?? 1, form: 'cover' },
    ...headings,
  ])
    for (const order of orders) {
      const match = order.exec(text);
      if (!match || (form === 'prose' && match.index > 0)) continue;
      const [printed, ...groups] = match;
      const year = Number(match.groups?.year);
      const parts = groups.slice(0, 4).filter((group) => group === undefined || !/^20\d\d$/u.test(group));
      const [scope = '', word = ''] = parts;
      return { text: printed, line, year, kind: kindOf(word, scope), word };
    }
  return null;
}

const HEADING_YEAR = /(20\d\d)年度?(?=.*(?:决算|绩效|整体支出))/u;
const SCOPE_YEAR = /(20\d\d)年度?(?:部门|单位)?决算编制范围/gu;
const SENTENCE_YEAR = /(?:^|[。；])(20\d\d)年/gu;

/** A heading, or a line of the cover that is no sentence. */
const isHeading = ({ form, part, text }: Wording): boolean =>
  form === 'heading' ||
  form === 'contents' ||
  (part === 'cover' && text.length <= LONG_FOR_A_TITLE && !/[，。；]|编制范围/u.test(text));
const isAnnexed = ({ part }: Wording): boolean => part === 'annex';

function yearsOf(wording: Wording, pattern: RegExp): { value: number; line: number }[] {
  return [...wording.text.matchAll(new RegExp(pattern, 'gu'))].map(({ 1: year, index }) => ({
    value: Number(year),
    line: wording.lineAt(index),
  }));
}

/** The fiscal year a document accounts for; annexes, which may keep last year's, do not vote on it. */
export function identifyYear(wordings: readonly Wording[], title: Title | null): Answer<number> {
  const own = wordings.filter((wording) => !isAnnexed(wording));
  const headings = countVotes(
    own.flatMap((wording) => yearsOf(wording, isHeading(wording) ? HEADING_YEAR : SCOPE_YEAR)),
  );
  const sentences = countVotes(
    own.flatMap((wording) => (isHeading(wording) ? [] : yearsOf(wording, SENTENCE_YEAR))),
  );
  const heading = winner(headings);
  const sentence = winner(sentences);
  const others = [heading, sentence].flatMap((vote) => (vote ? [vote.value] : []));
  const between = (values: readonly number[], line: number): Answer<number> =>
    ambiguous([...new Set(values)], line, 'title, headings and sentences do not say the same year');
  if (title) {
    const against = others.length > 0 && others.every((year) => year !== title.year);
    return against
      ? between([title.year, ...others], title.line)
      : stated(title.year, title.line, `“${title.text}”`);
  }
  if (heading) {
    if (sentence && sentence.value !== heading.value) return between(others, heading.line);
    return stated(heading.value, heading.line, `headings say ${heading.value}年 (${heading.count}×)`);
  }
  if (headings.length > 0)
    return between(
      headings.map(({ value }) => value),
      headings[0]?.line ?? 1,
    );
  if (sentence)
    return inferred(
      sentence.value,
      sentence.line,
      `sentences begin with ${sentence.value}年 (${sentence.count}×)`,
    );
  const [first] = sentences;
  return first
    ? between(
        sentences.map(({ value }) => value),
        first.line,
      )
    : absent('no title, heading or sentence begins with a year');
}

/** Years in the headings of annexes that are not the document's own. */
export function strayYears(wordings: readonly Wording[], year: number): { value: number; line: number }[] {
  return wordings
    .filter((wording) => isAnnexed(wording) && (isHeading(wording) || wording.text.length <= 40))
    .flatMap((wording) => yearsOf(wording, /(20\d\d)年度?(?=.{0,20}绩效.{0,4}(?:报告|表))/u))
    .filter(({ value }) => value !== year);
}

/** Headings of a performance report, which has no 决算情况说明. */
const PERFORMANCE =
  /整体支出(?:资金)?(?:管理|绩效|规模|使用)|项目组织实施|绩效(?:自评|评价)(?:报告|结论|等级|工作)|绩效(?:情况|分析)|自评(?:结论|结果|情况)/u;
const ACCOUNTS = /决算(?:情况)?(?:说明|总体|表|公开)|收支(?:总体)?情况说明|(?:部门|单位)决算/u;

/** What kind of report a document is: by its title, else by the headings of its body. */
export function identifyKind(wordings: readonly Wording[], title: Title | null): Answer<Kind> {
  if (title?.kind) return stated(title.kind, title.line, `“${title.text}”`);
  if (title?.word.endsWith('预算')) return absent(`“${title.text}” is a budget, not accounts`);
  const headings = wordings.filter((wording) => !isAnnexed(wording) && isHeading(wording));
  const accounts = headings.filter(({ text }) => ACCOUNTS.test(text));
  const performance = headings.filter(({ text }) => PERFORMANCE.test(text));
  const [first] = performance;
  if (accounts.length === 0) {
    if (performance.length < 2 || !first)
      return absent('no heading of a final account (决算) or a performance report (绩效自评)');
    return inferred(
      'performance-report',
      first.line,
      `${performance.length} headings such as “${first.text}”`,
    );
  }
  const votes = countVotes(
    headings.flatMap(({ text, line }): { value: Kind; line: number }[] => {
      const word = /(部门|单位)(?:决算|概况|基本情况)/u.exec(text)?.[1];
      return word ? [{ value: word === '部门' ? 'department-accounts' : 'unit-accounts', line }] : [];
    }),
  );
  const most = winner(votes);
  if (most)
    return stated(most.value, most.line, `headings say ${KINDS[most.value]} or its 概况 (${most.count}×)`);
  const line = accounts[0]?.line ?? 1;
  return ambiguous(
    ['department-accounts', 'unit-accounts'],
    line,
    votes.length > 0 ? 'headings say both 部门决算 and 单位决算' : 'no heading says 部门决算 or 单位决算',
  );
}

const FORM_WORDS = [
  '一级指标',
  '产出指标',
  '效益指标',
  '满意度指标',
  '年度总体目标',
  '年度目标',
  '项目名称',
  '实施单位',
];
const ANNEXED_REPORT = /绩效(?:自评|评价|自我评价|目标自评|目标完成)(?:报告|表|情况表)$|绩效自评基础数据表/u;

/** Whether project performance forms or self-evaluation reports are part of a document, not only spoken of. */
export function identifyAnnexes(wordings: readonly Wording[]): Answer<boolean> {
  for (const { text, part, form, line } of wordings) {
    const report = part === 'annex' && form !== 'contents' ? ANNEXED_REPORT.exec(text)?.[0] : undefined;
    if (report !== undefined) return stated(true, line, `an annexed ${report}`);
  }
  const found = FORM_WORDS.flatMap((word) => {
    const wording = wordings.find(({ text, form }) => form !== 'contents' && text.includes(word));
    return wording ? [{ word, line: wording.lineAt(wording.text.indexOf(word)) }] : [];
  });
  const [first] = found;
  return first && found.length >= 3
    ? stated(true, first.line, `a form with ${found.map(({ word }) => word).join('、')}`)
    : inferred(false, 1, 'no performance form or annexed self-evaluation report');
}
