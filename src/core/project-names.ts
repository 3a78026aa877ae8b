import { isNear } from './names.ts';

/** What the row of a project's money that was taken back is called. */
export const RETURNED = '财政收回';

/** Words at the end of a project's name that say no more than that it is one. */
const GENERIC = /(?:项目|专项|工作|经费|费用|资金|支出|建设)$/u;

/** A project's name without its year, its quotation marks and 项目 at its end: as two spellings of it agree. */
export const plainProject = (name: string): string =>
  name
    .replace(/[“”‘’《》"\s]/gu, '')
    .replace(/^20\d\d(?:年度|年)?/u, '')
    .replace(/项目$/u, '');

/** What tells one project from another: without what every project's name may end in, and with 医保 for its long forms. */
function core(name: string): string {
  let bare = plainProject(name)
    .replace(/(?:基本)?医疗保险/gu, '医保')
    .replace(/财政/gu, '');
  while (GENERIC.test(bare)) bare = bare.replace(GENERIC, '');
  return bare;
}

/** How two names of projects stand to each other. */
export type Likeness = 'same' | 'shortened' | 'near' | 'told-apart' | 'other';

/** What two names differ in when they are meant to tell two projects apart: a level, a number, a batch. */
const PARTS =
  /[\d一二三四五六七八九十]|中央|省级?|市级?|县级?|区级?|上年|本年|职工|居民|城镇|农村|门诊|住院/gu;

const partsOf = (name: string): string => (name.match(PARTS) ?? []).join('');

/** Whether two names are one, one written shorter, one with a slip, or names of two projects. */
export function likenessOf(one: string, other: string): Likeness {
  const [a, b] = [plainProject(one), plainProject(other)];
  if (a === b) return 'same';
  const [short, long] = [core(one), core(other)];
  if (short === long) return 'shortened';
  if (partsOf(a) !== partsOf(b)) return 'told-apart';
  return isNear(short, long) ? 'near' : 'other';
}

/** A year before a name that lost its 年: 2021医疗救助项目. */
export const lacksYearWord = (name: string): boolean => /^[“《]?20\d\d(?![\d年])\p{Script=Han}/u.test(name);

const ALL_LISTED = '所列各项目';

/** The row of what so many projects come to, in their table or in words. */
export const listedTotal = (count: number): readonly string[] => [ALL_LISTED, `${count}个项目合计`];

/** How many projects a row is the total of; null for any other row. */
export function listedCount([first, second]: readonly string[]): number | null {
  const count = first === ALL_LISTED ? /^\d+/u.exec(second ?? '')?.[0] : undefined;
  return count === undefined ? null : Number(count);
}
