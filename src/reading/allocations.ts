import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';

/** Who sends the money down: 中央财政, 省级财政, 示例市本级财政, 上级. */
const LEVEL =
  '(中央(?:财政|及省级)?|省级(?:财政)?|省财政|市级(?:财政)?|市财政|县级(?:财政)?|县财政|区级(?:财政)?|区财政|自治区(?:财政)?|州级(?:财政)?|州财政|市本级(?:财政)?|[^，。；:下]{0,6}本级财政|上级(?:财政)?|中省|中央和省级(?:财政)?)?';
/** The money named before or after 下达, which must be the project's own: 医疗救助补助资金. */
const MONEY = '([^，。；:下]{0,24}?(?:资金|经费))?';
const BATCH = '(第[一二三四五六七八九十]批)?';
const BRACKET = '(?:\\(([^()\\d]{2,16})\\))?';
/** The document that sends it, in the same clause: 某财社〔2022〕97号文件下达…. */
const NUMBER = '(?:(?:根据)?(\\p{Script=Han}{2,8}〔\\d{4}〕\\d{1,5}号)(?:文件)?)?';
const SENT = new RegExp(
  `^(?:其中)?${NUMBER}(?:我[县市区州旗])?(?:20\\d\\d年(?:度)?)?(?:收到)?${MONEY}${BATCH}${BRACKET}${LEVEL}(?:共|共计)?下达(?:了)?(?:项目)?${MONEY}(?:预算|指标)?(?:共计|共|为)?$`,
  'u',
);
/** A document by its number, and what it sends: 某财社〔2022〕97号文件，下达…. */
const BY_DOCUMENT = /(\p{Script=Han}{2,8}〔\d{4}〕\d{1,5}号)(?:文件)?，$/u;

/** 该项目资金36万元为上级下达的补助资金. */
const ALONE = /^(?:该|本|此)项目(?:资金|经费)?(?:共计|共)?$/u;
const SENT_AFTER = /^(?:均)?为(上级|中央|省级|市级|县级)(?:财政)?下达/u;

/** Whether money named in a clause is that of the project: one name stands in the other, kinds of money left out. */
function isOwn(money: string | undefined, name: string): boolean {
  if (money === undefined) return true;
  const core = (text: string): string =>
    text.replace(/^20\d\d年(?:度)?/u, '').replace(/补助|专项|资金|经费|项目|预算/gu, '');
  const [one, other] = [core(money), core(name)];
  return one === '' || other.includes(one) || (other.length >= 4 && one.includes(other));
}

/** Reads what was sent down to a project, by level of government and batch. */
export function readAllocations(figures: readonly FigureWords[], name: string, year: number): Entry[] {
  let batch: string | null = null;
  return figures.flatMap(({ token, clause, earlier, after }): Entry[] => {
    // A batch is named once for the levels listed after it (第一批中央财政下达…、省级财政下达…).
    if (!/[\d元]$/u.test(earlier)) batch = null;
    if (token.unit === null || dimensionOf(token.unit) !== 'money') return [];
    const from = ALONE.test(clause) ? SENT_AFTER.exec(after)?.[1] : undefined;
    if (from !== undefined && earlier === '')
      return [entryOf(token, 'allocation', [name, from], 'budget', { year })];
    const sent = SENT.exec(clause);
    if (!sent) return [];
    const [, number, moneyBefore, ownBatch, kind, level, moneyAfter] = sent;
    if (!isOwn(moneyBefore, name) || !isOwn(moneyAfter, name)) return [];
    if (/上年|去年|上一年|明年|下年/u.test(earlier) || namesOtherYear(earlier + clause, year)) return [];
    batch = ownBatch ?? (kind === undefined && moneyBefore === undefined ? batch : null);
    const document = number ?? BY_DOCUMENT.exec(earlier)?.[1];
    const path = [name, document, batch, kind, level].filter((part) => part !== undefined && part !== null);
    return [entryOf(token, 'allocation', path, 'budget', { year })];
  });
}
