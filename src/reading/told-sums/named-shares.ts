import { isAnnexed } from '../../core/choose.ts';
import type { Fact } from '../../core/fact.ts';
import { dimensionOf } from '../../core/quantity.ts';
import { figuresBetween, type Standing, type Told } from '../remark-parts.ts';
import { isNamed } from '../told-figures.ts';
import { isMoney, isRate, type Spelled } from './spelled.ts';

/** A share right behind its amount, by what it is one of: ，占政府采购支出总额的, (占总支出. */
const SHARE_OF =
  /^[，(](?:约)?占(?:全年|全部|本部门|部门|单位|我局|20\d\d年度?)*(?:的)?([^，。；:()\d]{3,20}?)(?:的)?(?:比例|比重)?(?:为|达)?$/u;
/** 占年初预算2000.00万元的92.82%. */
const OF_AMOUNT = /^[，(]占[^，。；:()\d]{2,16}$/u;

/** A share of nothing named is of what its sentence begins with. */
const UNNAMED = /^[，(]占(?:比)?(?:为|达)?$/u;
const WHOLE = '(?:合计|总额|总数|金额|决算|决算数)?$';
/** What shares are told to be of, with the items the accounts print it under. */
const BASES: readonly (readonly [words: RegExp, ...items: string[]])[] = [
  [/^(?:总支出|支出总额|支出总计|年度总支出|部门总支出)$/u, 'expenditure', 'total-expenditure', 'total'],
  [new RegExp(`^(?:本年|当年|部门整体|整体)?支出${WHOLE}`, 'u'), 'expenditure', 'total-expenditure'],
  [/^(?:总收入|收入总额|收入总计|年度总收入)$/u, 'income', 'total-income', 'total'],
  [new RegExp(`^(?:本年|当年)?收入${WHOLE}`, 'u'), 'income', 'total-income'],
  [new RegExp(`^基本支出${WHOLE}`, 'u'), 'expenditure-basic', 'general-basic'],
  [new RegExp(`^项目支出${WHOLE}`, 'u'), 'expenditure-project', 'general-project'],
  [new RegExp(`^(?:政府)?采购(?:支出)?${WHOLE}`, 'u'), 'procurement'],
  [/^(?:授予)?中小企业(?:的)?(?:采购)?(?:合同)?(?:总)?(?:金额|额|总额)$/u, 'procurement-smaller'],
  [new RegExp(`^财政拨款支出${WHOLE}`, 'u'), 'expenditure-fiscal', 'fiscal-total-expenditure', 'general'],
  [new RegExp(`^一般公共预算(?:财政拨款)?支出${WHOLE}`, 'u'), 'general'],
  [new RegExp(`^[“‘]?三公[”’]?经费(?:支出|总支出)?${WHOLE}`, 'u'), 'sangong'],
];
/** A part is of the same time and the same kind as its whole. */
const NO_PART = /(?<!公共|基金|经营)预算|上年|去年|较|比|[增减]|人均|次均/u;

/** A share worked out of two printed amounts is as near as this to the one printed. */
const off = (part: Fact, whole: Fact, share: Fact): number =>
  Math.abs(sizeOf(part) / sizeOf(whole) - Number(share.value) / 100);
const sizeOf = ({ value, unit }: Fact): number =>
  Number(value) * (unit === '元' ? 1 : unit === '亿元' ? 1e8 : 1e4);

/** Shares of a whole that is named, and that the paragraph or the accounts print. */
export function namedShares(told: Told, facts: readonly Fact[]): readonly Spelled[] {
  const { text } = told.passage;
  const fitting = new Set<string>();
  const tried = new Map<string, number>();
  const found = told.figures.flatMap((share, index): readonly Of[] => {
    const last = told.figures[index - 1];
    if (!last || !isRate(share)) return [];
    const words = text.slice(last.end, share.start);
    const at = { start: share.start, end: share.end };
    const before = told.figures[index - 2];
    // The amount it is one of stands between.
    if (
      before &&
      words === '的' &&
      areAlike(before, last) &&
      OF_AMOUNT.test(text.slice(before.end, last.start))
    )
      // Behind a list of parts it is the whole that is a share.
      return isMoney(last) || !/其中|、/u.test(sentenceBefore(text, before))
        ? [{ formula: 'rate', facts: [share.fact, before.fact, last.fact], ...at }]
        : [];
    if (!isMoney(last)) return [];
    const base = SHARE_OF.exec(words)?.[1];
    if (UNNAMED.test(words)) {
      const whole = wholeBefore(told, index, facts);
      return whole ? [{ formula: 'rate', facts: [share.fact, last.fact, whole], ...at }] : [];
    }
    const items = BASES.find(([name]) => base !== undefined && name.test(base))?.slice(1) as
      | string[]
      | undefined;
    if (base === undefined || !items) return [];
    const isPrinted = facts.some(
      ({ item, measure }) => item !== null && items.includes(item) && measure === 'outturn',
    );
    if (isPrinted && isHeldByName(share.fact, last.fact)) return [];
    if (NO_PART.test(clauseBefore(text, last))) return [];
    const wholes = [...ofWords(told, base, last, share), ...ofItems(facts, items, last.fact)];
    const [whole] = wholes.sort((a, b) => off(last.fact, a, share.fact) - off(last.fact, b, share.fact));
    if (!whole) return [];
    tried.set(base, (tried.get(base) ?? 0) + 1);
    if (off(last.fact, whole, share.fact) < FITS) fitting.add(base);
    return [{ formula: 'rate', facts: [share.fact, last.fact, whole], ...at, base }];
  });
  // Several shares of one whole none of which is of the amount printed are of another.
  return found.filter(({ base }) => base === undefined || fitting.has(base) || tried.get(base) === 1);
}

/** Whether both are money, or things counted alike: 168家，占符合条件医疗机构175家的96%. */
const areAlike = (a: Standing, b: Standing): boolean =>
  isMoney(a) ? isMoney(b) : a.fact.unit !== null && a.fact.unit === b.fact.unit && !isRate(a);

type Of = Spelled & { readonly base?: string };

/**
 * The amount a sentence begins with, where a share of it is told behind a part right after it; null where any other amount
 * of the paragraph or of the accounts fits the share.
 */
function wholeBefore(told: Told, index: number, facts: readonly Fact[]): Fact | null {
  const { text } = told.passage;
  const [part, share] = [told.figures[index - 1], told.figures[index]];
  if (!part || !share || isHeldByName(share.fact, part.fact)) return null;
  const start = text.lastIndexOf('。', part.start) + 1;
  const [whole, next] = figuresBetween(told.figures, start, share.start);
  if (!whole || next !== part || !isMoney(whole) || sizeOf(part.fact) > sizeOf(whole.fact)) return null;
  if ([whole, part].some((figure) => NO_PART.test(clauseBefore(text, figure)))) return null;
  if (!/^[，(:](?:其中:?)?[^，。；:()\d]{2,24}$/u.test(text.slice(whole.end, part.start))) return null;
  // 占 again with a name behind it says that other shares are of something else.
  if (isNamed(whole.fact) && isNamed(part.fact)) return null;
  const others = [
    ...told.figures.map(({ fact }) => fact),
    ...facts.filter(({ item }) => WHOLES.has(item ?? '')),
  ];
  const fits = others.some(
    (fact) =>
      fact !== part.fact &&
      fact !== whole.fact &&
      fact.unit !== null &&
      dimensionOf(fact.unit) === 'money' &&
      Number(fact.value) > 0 &&
      off(part.fact, fact, share.fact) < FITS,
  );
  return fits ? null : whole.fact;
}

const FITS = 0.0006;
const WHOLES: ReadonlySet<string> = new Set(BASES.flatMap(([, ...items]) => items));

/** Whether the accounts know the share, of the whole that shares of its item usually are of. */
const isHeldByName = (share: Fact, part: Fact): boolean =>
  // That of 小微 enterprises is of either whole, unless its words name it.
  share.item !== 'procurement-smallest' &&
  share.item !== null &&
  share.item === part.item &&
  share.measure === 'share' &&
  share.path.length === 0;

/** What may stand between a name and its amount. */
const CLOSES_NAME = /(?:为|共计|共|合计|总额|达到|达|:)+$/u;
/** A name that nothing but time and office stand before. */
const ALONE =
  /(?:^|[，。；:(])(?:20\d\d年度?|全年|本年|当年|本?部门|本?单位|我局|实际|整体|累计|总)*([^，。；:(]{2})$/u;

/** Amounts of the paragraph that stand right behind the words of the base. */
const ofWords = (
  { passage: { text }, figures }: Told,
  base: string,
  part: Standing,
  share: Standing,
): Fact[] =>
  figuresBetween(figures, Math.max(0, part.start - 400), share.end + 80)
    .filter((figure) => figure !== part && isMoney(figure))
    .filter(({ start }) => {
      const name = base.replace(/(?:合计|总额|总计)$/u, '');
      const words = text.slice(Math.max(0, start - 30), start).replace(CLOSES_NAME, '');
      // 支出 alone ends the name of many an amount.
      return name.length > 2 ? words.endsWith(name) : ALONE.exec(words)?.[1] === name;
    })
    .filter(({ start }) => !NO_PART.test(clauseBefore(text, { start })))
    .map(({ fact }) => fact);

/** What the accounts print of an item in the year, outside the annexes where the part is. */
const ofItems = (facts: readonly Fact[], items: readonly string[], part: Fact): Fact[] =>
  facts.filter(
    (fact) =>
      items.includes(fact.item ?? '') &&
      fact.measure === 'outturn' &&
      fact.year === part.year &&
      fact.path.length === 0 &&
      fact.value !== null &&
      fact.unit !== null &&
      fact.hedge === null &&
      fact.id !== part.id &&
      Number(fact.value) > 0 &&
      isAnnexed(fact.place.section) === isAnnexed(part.place.section),
  );

const sentenceBefore = (text: string, { start }: Pick<Standing, 'start'>): string =>
  /[^。；]*$/u.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? '';

const clauseBefore = (text: string, { start }: Pick<Standing, 'start'>): string =>
  /[^，。；:]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
