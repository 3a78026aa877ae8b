import type { BodyRow } from './table.ts';

const TOTAL =
  /^.{0,16}(?:合计|总计|小计|共计|总额|总数)(?:数|额|金额)?$|^全(?:[省市县区州年]|部)(?:累计)?$|^累计$/u;
const OF_WHICH = /^[(（]?其中[:：]?/u;
const MARKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^\([一二三四五六七八九十]{1,3}\)/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^(?:\(\d{1,2}\)|[⑴-⒇①-⑳])/u,
];

/** A row's own words without its number and its unit in brackets. */
export const wordsOf = (label: string): string =>
  label
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.．](?!\d))/u, '')
    .replace(/\([^()]*\)$/u, '');

/** Whether the words of a row say that it adds others up. */
export const isTotal = ({ label }: BodyRow): boolean => TOTAL.test(wordsOf(label));
/** What is told beside the rows: a mean, what there was before, a rate. */
const ASIDE = /平均|均值|人均|次均|同比|环比|增[长减幅速]|上年|去年|同期|占比|比重|比例$|[^效]率$/u;
export const isAside = ({ label }: BodyRow): boolean =>
  ASIDE.test(wordsOf(label)) && !TOTAL.test(wordsOf(label));
export const isOfWhich = ({ label }: BodyRow): boolean => OF_WHICH.test(label);

/** How deep each row stands under others: by its code, its number, or how far it is set in. */
export function depthsOf(rows: readonly BodyRow[]): readonly number[] {
  const coded = rows.filter(({ code }) => code !== '').length;
  const ranks = rows.map(({ label }) => MARKS.findIndex((mark) => mark.test(label)));
  const marked = ranks.filter((rank) => rank >= 0).length;
  let last = 0;
  return rows.map((row, at) => {
    const rank = ranks[at] ?? -1;
    if (isOfWhich(row)) return last + 0.5;
    if (coded >= 2) last = row.code.length;
    else if (marked >= 2) last = rank >= 0 ? rank + 1 : isTotal(row) ? 0 : 9;
    else last = isTotal(row) ? Math.min(row.indent, last) : row.indent;
    return last;
  });
}
