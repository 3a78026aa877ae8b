import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { NAMES } from './part-lists.ts';
import { figuresBetween, type Standing } from './remark-parts.ts';
import { countedAs } from './told-figures.ts';

/** A list of figures of one kind: its parts in their order, their shares where told, the total right behind them. */
export type Listed = {
  readonly parts: readonly Standing[];
  readonly shares: readonly (Standing | null)[];
  readonly total: Standing | null;
  /** Whether it says that it leaves things out (等). */
  readonly open: boolean;
  readonly end: number;
};

const REACH = 600;
/** A number before an item of a list. */
const MARK = /^(?:\(\d{1,2}\)|\d{1,2}\)|[①-⑩]|[一二三四五六七八九]是|第[一二三四五六七八九],?)/u;
/** What is no part: changes, plans, other times, rates. */
const NO_PART =
  /[增减]|较|比|下降|上升|提高|节约|追加|同比|上年|去年|控制|以内|至少|最[高低]|平均|[人次户均]均|标准|每|预算数|目标|计划|其中|含|占|累计|原值|净值|截至|20\d\d年/u;
/** ，合计6628.48万元; ，共支出70万元: the total of the parts right before it. */
const TOTAL =
  /^[，、；。](?:以上|上述)?(?:[两二三四五六七八九]项)?(?:合计|共计|总计|共)(?:支出|支付|投入|安排|使用|资金|金额|经费|为|达到|达)*$/u;
/** Behind a part: its share, brackets without amounts. */
const SHARE = /^[，(]占[^，。；()\d]{0,24}$/u;

/** What may be added up: amounts, and numbers with one counter. */
export const sizeOfList = ({ parts: [first] }: { readonly parts: readonly Standing[] }): string =>
  first ? countedAs(first.fact) : '';
const isFirm = ({ value, unit, hedge, measure }: Fact): boolean =>
  value !== null &&
  unit !== null &&
  hedge === null &&
  (measure === null || !/change|rate|target/u.test(measure));
const mayAdd = ({ unit }: Fact): boolean =>
  unit !== null && !['ratio', 'standard', 'duration', 'score'].includes(dimensionOf(unit));

/**
 * The figures listed from an offset on, each under a name of its own; null where anything but a plain list stands there.
 * Parted by semicolons, each item's first figure counts; by commas, every item has one figure, and perhaps its share.
 */
export function itemsAfter(
  text: string,
  figures: readonly Standing[],
  from: number,
  to = text.length,
): Listed | null {
  const near = figuresBetween(figures, from, Math.min(to, from + REACH));
  const [first] = near;
  if (!first || !mayAdd(first.fact) || !isFirm(first.fact)) return null;
  const size = countedAs(first.fact);
  const isMarked = MARK.test(text.slice(from, first.start));
  if (!isName(text.slice(from, first.start))) return null;
  const parts: Standing[] = [first];
  const shares: (Standing | null)[] = [null];
  let at = first.end;
  let mode = '';
  let total: Standing | null = null;
  let isAside = false;
  for (const figure of near.slice(1)) {
    if (figure.start < at) continue;
    // (含个人账户10.2亿元) says more of the part before it.
    const aside = /^\((?!占)/u.test(text.slice(at, figure.start)) ? text.indexOf(')', at) : -1;
    if (aside > figure.start) {
      at = aside + 1;
      continue;
    }
    const words = text.slice(at, figure.start);
    const stop = stopIn(words, isMarked);
    if (stop === 'end') break;
    if (figure.fact.unit === '%' && shares.at(-1) === null && SHARE.test(words)) {
      shares[shares.length - 1] = figure;
      at = text.startsWith(')', figure.end) ? figure.end + 1 : figure.end;
      continue;
    }
    const own = words.replace(/^\)/u, '').replace(/\([^()\d]*\)/gu, '');
    if (TOTAL.test(own) && countedAs(figure.fact) === size && isFirm(figure.fact) && parts.length > 1) {
      total = figure;
      break;
    }
    const parted =
      stop === ';' ? ';' : /^[，、和及与]|^以及/u.test(own) ? (/^，/u.test(own) ? '，' : '、') : '';
    if (mode === ';' && parted !== ';') {
      // More of the same item.
      isAside = true;
      at = figure.end;
      continue;
    }
    if (isAside && mode !== ';') return null;
    if (parted === '') {
      if (parts.length > 1 || mode !== '') break;
      // Other figures of the first item, parted from the next by a semicolon.
      isAside = true;
      at = figure.end;
      continue;
    }
    if (mode === '' && isAside && parted !== ';') {
      at = figure.end;
      continue;
    }
    if (mode !== '' && parted !== mode && !(mode === '，' && parted === '、') && !isLast(own)) {
      if (mode === '、' && parted === '，') break;
      if (parted === ';') break;
    }
    if (countedAs(figure.fact) !== size) {
      if (parted === ';' || parts.length > 1) break;
      isAside = true;
      at = figure.end;
      continue;
    }
    const name =
      parted === ';'
        ? own.slice(Math.max(own.lastIndexOf('；'), own.lastIndexOf('。')) + 1)
        : own.replace(/^(?:以及|[，、和及与])/u, '');
    if (!isName(name) || !isFirm(figure.fact)) break;
    if (mode === '') mode = parted;
    isAside = false;
    parts.push(figure);
    shares.push(null);
    at = figure.end;
  }
  const rest = text.slice(at, at + 6);
  const open = /^等/u.test(rest.replace(/^\)/u, ''));
  return { parts, shares, total, open, end: at };
}

const isLast = (words: string): boolean => /^(?:以及|[和及与])/u.test(words);

/** Where a list ends: at a stop that no number of an item follows where its first has one, at what is said of something else. */
function stopIn(words: string, isMarked: boolean): 'end' | ';' | '' {
  const stop = words.search(/[。！]/u);
  const goesOn = isMarked && MARK.test(words.slice(stop + 1));
  if (stop >= 0 && !goesOn && !TOTAL.test(words.slice(stop))) return 'end';
  return stop >= 0 || words.includes('；') ? ';' : '';
}

/** Whether words only name what a figure is of. */
function isName(words: string): boolean {
  const name = words
    .replace(/^[，、；。:]*/u, '')
    .replace(MARK, '')
    .replace(/\([^()\d]*\)/gu, '');
  return (
    name.length > 0 &&
    name.length <= 30 &&
    !/[。；:()\d，]/u.test(name) &&
    !NO_PART.test(name.replace(NAMES, ''))
  );
}
