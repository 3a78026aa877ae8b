/** What a share may be one of, by the words after 占; the first that fits decides. */
const BASES: readonly (readonly [words: RegExp, base: string])[] = [
  [/三公/u, 'sangong'],
  [/基本支出/u, 'basic'],
  [/中小企业/u, 'smaller'],
  [/采购/u, 'procurement'],
  [/(?:^|[^算])财政拨款收入/u, 'fiscal-income'],
  [/收入/u, 'income'],
  [/一般公共预算/u, 'general'],
  [/财政拨款支出/u, 'fiscal'],
  [/支出/u, 'expenditure'],
];

/** What shares of an item are usually one of: those of income are of 本年收入, those of 人员经费 are of 基本支出. */
const USUAL: readonly (readonly [item: RegExp, base: string])[] = [
  [/^income-/u, 'income'],
  [/^(?:expenditure-|general$|fund$|capital$)/u, 'expenditure'],
  [/^class-/u, 'general'],
  [/^(?:personnel|public)-funds$/u, 'basic'],
  [/^procurement-/u, 'procurement'],
  [/^(?:abroad|vehicle|reception)$/u, 'sangong'],
];

/** A total that is not said to be of anything. */
const ALL_OF_IT = /^(?:总|全部)(?:支出)?(?:决算)?(?:数|额)?的?(?:比例|比重)?为?$/u;

/** The base of a share as printed (占总支出), where it is another than shares of the item usually have; else null. */
export function otherBase(words: string, item: string): string | null {
  const base = BASES.find(([pattern]) => pattern.test(words))?.[1];
  const usual = USUAL.find(([pattern]) => pattern.test(item))?.[1];
  if (base === undefined || usual === undefined || base === usual) return null;
  // 占总支出的, of a part of 三公: the total told right before it.
  if (usual === 'sangong' && ALL_OF_IT.test(words)) return null;
  // 类 of all fiscal money are listed as those of the general budget are.
  if (base === 'fiscal' && usual !== 'basic') return null;
  return `占${words.replace(/(?:的(?:比例|比重)?|比例|比重|为|约)+$/u, '')}`;
}
