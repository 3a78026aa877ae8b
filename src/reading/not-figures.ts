import type { NotFigure } from '../core/not-figures.ts';

/** How many characters on either side of a number are looked at. */
export const WINDOW = 24;

/** Words and digits around a number, and the number's own digits. */
type Around = { readonly before: string; readonly digits: string; readonly after: string };
type Rule = readonly [reason: NotFigure, holds: (around: Around) => boolean];

/** Digits that may be a year. */
export const isYear = (digits: string): boolean => /^(?:19|20)\d{2}$/u.test(digits);
const isSmall = (digits: string, most: number): boolean =>
  /^\d{1,2}$/u.test(digits) && Number(digits) <= most;

/** What stands before a list number: nothing, a stop, or a bracket. */
const LIST_START = /(?:^|[。；:(（、>])$/u;

/** What is counted by 类. */
export const COUNTED_KINDS =
  /^类(?=人|对象|群|服务|问题|药|病|机构|事项|项目|情|场所|标准|系统|平台|慢|大|重|特)/u;

/** REGISTRY: what shows that a number is no figure; the first rule that holds gives the reason. */
const RULES: readonly Rule[] = [
  ['year', ({ digits, after }) => isYear(digits) && after.startsWith('年')],
  ['year', ({ before, digits }) => isYear(digits) && /(?:截至|截止)$/u.test(before)],
  [
    'document-number',
    ({ before, digits, after }) => isYear(digits) && (/^[\]〕】]/u.test(after) || /[〔[]$/u.test(before)),
  ],
  ['document-number', ({ digits, after }) => isYear(digits) && /^\)第?\d+号/u.test(after)],
  ['document-number', ({ before }) => /[〔[]\d*$/u.test(before)],
  ['document-number', ({ before, after }) => /[〕\])】]第?$/u.test(before) && after.startsWith('号')],
  ['ordinal', ({ before, digits, after }) => isListNumber(before, digits, after)],
  ['date', ({ digits, after }) => isSmall(digits, 12) && after.startsWith('月')],
  ['date', ({ digits, after }) => isSmall(digits, 12) && /^(?:[、-]\d{1,2})+月/u.test(after)],
  [
    'date',
    ({ before, digits, after }) =>
      isSmall(digits, 31) && /月$/u.test(before) && !/^(?:[.,]\d|万|元|%|人|家|次|个)/u.test(after),
  ],
  [
    'form-number',
    ({ before, digits, after }) =>
      /^\d{1,3}$/u.test(digits) &&
      !/^(?:万|亿|元|%|人|个|辆)/u.test(after) &&
      (/(?:财决|财决附|附表|附件|图|表)(?:\d+-)?$/u.test(before) || /^(?:-\d+)?表/u.test(after)),
  ],
  ['ordinal', ({ before, digits, after }) => /\($/u.test(before) && /^\)/u.test(after) && digits.length <= 2],
  ['ordinal', ({ before }) => before.endsWith('第')],
  ['threshold', ({ before }) => before.endsWith('单价')],
  ['threshold', ({ after }) => /^分(?:以上)?为(?:合格|优|良|中|差|及格)/u.test(after)],
  ['level', ({ after }) => /^(?:-\d+)?(?:级|号|档|岁|期|批国家|附件)/u.test(after)],
  // 6类人员 counts kinds; 二类, 2类城市 names one.
  // Counted after its noun: 医用耗材18类.
  [
    'level',
    ({ before, after }) =>
      after.startsWith('类') &&
      !COUNTED_KINDS.test(after) &&
      !(/(?:耗材|药品|材料|事项)$/u.test(before) && /^类[，。；、]/u.test(after)),
  ],
  ['level', ({ before, after }) => /\d-$/u.test(before) && /^级/u.test(after)],
  ['name', ({ before, after }) => /“[^”]{0,6}$/u.test(before) && /^[+”]/u.test(after)],
  [
    'name',
    ({ before, after }) => /“$/u.test(before) && /^(?!万|亿|余|多|元)\p{Script=Han}{1,6}”/u.test(after),
  ],
  ['code', ({ before }) => /(?:https?:\/\/|www\.)[\w./?=&%#:~-]*$/u.test(before)],
  ['name', ({ before, after }) => /[A-Za-z+]$/u.test(before) || after.startsWith('+')],
];

/** 1. 1、 1： at the beginning of a list item, or 目标1： */
function isListNumber(before: string, digits: string, after: string): boolean {
  if (digits.length > 2) return false;
  if (/^[.．](?!\d)/u.test(after) || /^\.(?:19|20)\d{2}年/u.test(after) || after.startsWith('、'))
    return LIST_START.test(before);
  return /^:/u.test(after) && /(?:^|目标|任务|完成|成效|问题|[。；])$/u.test(before);
}

/** Why a number with these words around it is not a figure; null when nothing says so. */
export const reasonOf = (before: string, digits: string, after: string): NotFigure | null =>
  RULES.find(([, holds]) => holds({ before, digits, after }))?.[0] ?? null;
