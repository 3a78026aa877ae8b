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

/** The first of numbered rows. */
const FIRST = /^(?:一、|\(一\)|1[、.．](?!\d)|\(1\)|[⑴①])/u;

/** How deep each row stands under others: by its code, its number, or how far it is set in. */
export function depthsOf(rows: readonly BodyRow[]): readonly number[] {
  const coded = rows.filter(({ code }) => code !== '').length;
  const ranks = rows.map(({ label }) => MARKS.findIndex((mark) => mark.test(label)));
  const isMarked = ranks.filter((rank) => rank >= 0).length >= 2;
  let last = 0;
  return rows.map((row, at) => {
    if (isOfWhich(row)) last = Math.floor(last) + 0.5;
    else if (coded >= 2) last = row.code.length;
    else if (isMarked) last = markedDepth(rows, ranks, at, last);
    else last = isTotal(row) ? Math.min(row.indent, last) : row.indent;
    return last;
  });
}

/** Among numbered rows, one without a number is a sum, the head of those that follow, or goes on with what stands above it. */
function markedDepth(rows: readonly BodyRow[], ranks: readonly number[], at: number, last: number): number {
  const rank = ranks[at] ?? -1;
  const row = rows[at];
  const next = rows[at + 1];
  if (rank >= 0) return rank + 1;
  if (row && isTotal(row)) return 0;
  if (next && FIRST.test(next.label)) return (ranks[at + 1] ?? 0) + 0.25;
  return Number.isInteger(last) ? 9 : last;
}
