import { LISTED } from '../core/checks/part-lists.ts';
import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';

/** Words that begin a list of what the figure before them is made of. */
const OPENS = /其中|(?:主要|具体)?包括|主要用于|分别(?:为|是)/gu;
/** No list and no way back to its whole is longer than this. */
const REACH = 400;
/** A change, a plan, a bound and a figure of another time are not taken apart. */
export const NO_WHOLE =
  /[增减]|较|比上|下降|上升|提高|节约|压缩|追加|调整|同比|上年|去年|控制|以内|至少|最[高低]|平均|[人次例件户床车日]均|均价|标准/u;
/** Names with a word of change in them that tell of none. */
export const NAMES =
  /(?:审核|智能审核|监控|直接|违规)?(?:扣减|核减|减免|减征)|增值|标准化|节约(?=[\p{Script=Han}]{0,6}(?:费用|资金|金额|成本|药费)$)/gu;
/** Between a whole and its list: a share of it, brackets, what it went to in words, no other statement. */
const BETWEEN =
  /^(?:[，。]主要(?:包括|用于)[:：]?[^。；\d]{2,240}|[，,、；;:。(]|左右|以上|(?:评价|自评)?(?:等级|等次)(?:评定)?为?“?[优良中差](?:秀|好)?”?|占[^，。；\d]{0,24}|[^，。；\d]{0,8}率(?:为|达到?)?)*$/u;
/** How the whole changed, told between it and a sentence of its own that lists its parts. */
const CHANGED =
  /，(?:比|较|与|同比)[^，。；\d]{0,16}(?:20\d\d年(?:度)?[^，。；\d]{0,8})?[增减][加少长][\d.]+[^，。；\d]{1,3}(?:，(?:增长|下降|增加|减少|上升|降低|增幅|降幅)(?:了|为)?[\d.]+%)?。$/u;
/** ，其余为…: what is left of the whole. */
const REST = /[，、；]其余(?:部分)?(?:均|全部)?(?:为|是|用于)[^，。；、\d]*$/u;
/** What ends a list. */
const ENDS = /[。；！]|其中|包括|主要用于|分别/u;

/** Cars by type and what is procured are held by name only where all three kinds are told. */
const OF_THREE = /^(?:vehicles-kept-|procurement-(?:goods|works|services)$)/u;
export const areSomeKinds = (parts: readonly Fact[]): boolean =>
  parts.length === 2 && parts.every(({ item }) => OF_THREE.test(item ?? ''));
/** What comes behind a list is the total of it. */
const TOTAL = /^[，；](?:以上|上述)?(?:[两二三四五]项)?(?:合计|共计|总计)/u;
/** ，包括办公费、差旅费等；: what a part was spent on, before the next. */
const SPENT_ON = /^[，,](?:主要)?包括[^。；\d]*；/u;
/** What the levels of government give each of the insured makes up the standard: 人均财政补助640元，其中中央512元、省级74元…. */
const BY_LEVEL = /^[:，]?(?:中央|国家)/u;
const PER_HEAD = /(?:每)?人均|标准/gu;
/** Persons, visits and cases that money went to, and what stands between them and it. */
const isHead = ({ unit, hedge }: Fact): boolean =>
  unit !== null && hedge === null && ['人', '万人', '人次', '万人次', '例', '件', '户', '笔'].includes(unit);
const ITS_MONEY = /^(?:参保)?[、，,](?:支出|支付|资金|金额|发放|计)?$/u;
const LAST_ASIDE = /^\([^()。]*\)(?:[。；]|$)/u;
/** What was left over is no part of what was spent. */
const LEFT = /^[，；](?:年末|资金)?(?:结余|结转|剩余|余额|节余)/u;
/** A figure that is taken apart in its turn. */
const LISTED_NEXT = /^[，,:]?其中/u;
/** Points taken off or given on top, what was scored of full marks, and that on another scale. */
const NO_PART_OF_SCORE = /[扣加]|^[，、](?:自评|实际)?得分?(?:为)?$|^[，、](?:实得|实际得|折算)/u;
/** A remark in brackets that leaves nothing out and takes nothing in: 其他收入96.40万元(省局补助)、因公出国(境)费用. */
const ASIDE = /\((?![^()]*(?:含|包括|另|其中|上年|去年|重复|交叉|不|未|扣|减))[^()\d]{1,20}\)/gu;
/** What was carried over is a source of all there was to spend, never of what the year brought in. */
const CARRIED = /上年(?:度)?结转(?:(?:和|及)?结余)?/gu;
const ALL_TO_SPEND = /(?:收入|收支|收、支)总(?:计|额|量)(?:为|共计|共|是|:)*$/u;
/** The last kind of institution told, and what is said to have been done to institutions. */
const KINDS_BEFORE = /(?:药店|药房|医院|医疗机构)\d+家$/u;
const DONE_TO = /^[，；](?:全年|累计|共计?|已|实际|现场)*(?:检查|核查|稽核|巡查|处理|查处)/u;

/**
 * Figures and the parts told of them (追回286.45万元，其中检查追回143.20万元、自查退回…), where not all of them are
 * figures of the accounts, which are held against each other by name.
 */
export function readPartLists({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(OPENS)].flatMap((match): Said[] => {
    const at = match.index;
    const whole = wholeBefore(text, figures, at, BY_LEVEL.test(text.slice(at + match[0].length)));
    if (!whole) return [];
    // What money was used for, told at length, is held by its own reader.
    const aside = match[0] === '主要用于' ? null : SPENT_ON;
    const parts = partsAfter(text, figures, at + match[0].length, whole, aside);
    const listed = [whole, ...parts];
    // Figures of the accounts are held by name; told in several units, one of them may have the wrong one.
    const isHeldByName =
      listed.every(({ fact }) => isNamed(fact)) &&
      !areSomeKinds(parts.map(({ fact }) => fact)) &&
      new Set(listed.map(({ fact }) => fact.unit)).size === 1;
    if (parts.length < 2 || isHeldByName) return [];
    const last = parts.at(-1);
    const isOpen = /^等(?!级)/u.test(text.slice(last?.end));
    const isAll = last !== undefined && REST.test(text.slice(Math.max(0, last.start - 30), last.start));
    return [
      {
        kind: 'parts',
        ...(isAll ? { beside: LISTED.all } : isOpen ? { beside: LISTED.some } : {}),
        start: at,
        end: at + match[0].length,
        facts: [whole.fact, ...parts.map(({ fact }) => fact)],
      },
    ];
  });
}

/** The parts told right behind a figure, where they are told in its unit and come to it. */
export function partsToldOf({ passage: { text }, figures }: Told, whole: Standing): readonly Standing[] {
  const opens = /^[，,；;]其中[:：]?/u.exec(text.slice(whole.end, whole.end + 4))?.[0];
  if (opens === undefined) return [];
  const parts = partsAfter(text, figures, whole.end + opens.length, whole, null);
  return addsUp(whole.fact, parts) ? parts : [];
}

/** Whether a figure is held against others under its own name: an item, or a row of a table of the accounts. */
const isNamed = ({ item }: Fact): boolean => item !== null && item !== 'result';

const isShare = ({ fact }: Standing): boolean => fact.unit === '%' || fact.unit === '个百分点';
const sizeOf = ({ unit }: Fact): string => (unit === null ? '' : dimensionOf(unit));

/** The figure right before a list, shares of it passed over; null where the words between say anything else. */
export function wholeBefore(
  text: string,
  figures: readonly Standing[],
  at: number,
  isShared = false,
): Standing | null {
  let end = at - (CHANGED.exec(text.slice(Math.max(0, at - REACH), at))?.[0].length ?? 0);
  for (const figure of [...figuresBetween(figures, Math.max(0, at - REACH), end)].reverse()) {
    // A bracket is passed over with all that stands in it.
    if (figure.start >= end) continue;
    const opened = asideAround(text, figure, end);
    if (opened !== null) {
      end = opened;
      continue;
    }
    if (!BETWEEN.test(text.slice(figure.end, end))) return null;
    if (!isShare(figure)) return isWhole(text, figure, isShared) ? figure : null;
    end = figure.start;
  }
  return null;
}

/** Where the bracket begins that a figure stands in, if it closes right before a place: 参保率98%(应参保48万人)，. */
function asideAround(text: string, { start, end }: Standing, at: number): number | null {
  const close = text.slice(end, at).search(/\)/u);
  const open = text.lastIndexOf('(', start);
  if (close < 0 || open < 0 || text.slice(open, start).includes(')')) return null;
  return BETWEEN.test(text.slice(end + close + 1, at)) ? open : null;
}

function isWhole(text: string, { fact, start }: Standing, isShared: boolean): boolean {
  if (fact.hedge !== null || fact.value === null || fact.unit === null) return false;
  const measure = isShared && fact.measure === 'standard' ? null : fact.measure;
  if (measure !== null && /change|rate|share|completion|standard|target|adjustment/u.test(measure))
    return false;
  const words = /[^，。；:()]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const told = words.replace(NAMES, '');
  return !NO_WHOLE.test(isShared ? told.replace(PER_HEAD, '') : told);
}

/** Where a bracket closes that tells what a part includes, with the figure in it: 救助778.18万元(含公益金36.00万元)，. */
function includedAt(text: string, at: number, figure: Standing): number | null {
  if (!/^\((?:其中)?(?:含|包括)(?!上年|去年|另|重复)[^()]*$/u.test(text.slice(at, figure.start))) return null;
  const end = text.indexOf(')', figure.end);
  return end < 0 || text.slice(figure.end, end).includes('(') ? null : end + 1;
}

/** Where a bracket closes that takes the part before it apart (机关14人(公务员13人、工勤1人)，中心17人), with the figure in it. */
function asideAt(text: string, at: number, figure: Standing): number | null {
  const end = text.indexOf(')', figure.end);
  const inside = text.slice(at, end);
  if (end < 0 || !/^\([^()]*$/u.test(inside) || /另|不|未|重复|交叉|上年|去年|[扣减]/u.test(inside))
    return null;
  return /^\)[，、；]/u.test(text.slice(end, end + 2)) ? end + 1 : null;
}

/** Whether parts told in the unit of their whole come to it. */
const addsUp = (whole: Fact, parts: readonly Standing[]): boolean =>
  parts.every(({ fact }) => fact.unit === whole.unit) &&
  Math.abs(parts.reduce((left, { fact }) => left - Number(fact.value), Number(whole.value))) < 0.0005;

/** The figures of one dimension that are listed; none where the list is broken up by anything else. */
function partsAfter(
  text: string,
  figures: readonly Standing[],
  from: number,
  { fact: whole, start }: Standing,
  aside: RegExp | null,
): readonly Standing[] {
  const isAll = ALL_TO_SPEND.test(text.slice(Math.max(0, start - 20), start));
  const parts: Standing[] = [];
  let at = from;
  let separator = '';
  let ahead = '';
  const after = figuresBetween(figures, from, from + REACH);
  for (const [index, figure] of after.entries()) {
    if (figure.start < at) continue;
    const closes = parts.length > 0 ? includedAt(text, at, figure) : null;
    if (closes !== null) {
      at = closes;
      continue;
    }
    const counted = ahead;
    const next = after[index + 1];
    // 住院6231人次、1392.47万元，门诊…: how many the money went to stands before it.
    if (
      counted === '' &&
      sizeOf(whole) === 'money' &&
      isHead(figure.fact) &&
      next !== undefined &&
      sizeOf(next.fact) === 'money' &&
      ITS_MONEY.test(text.slice(figure.end, next.start))
    ) {
      ahead = text.slice(at, figure.start);
      continue;
    }
    const told = parts.length > 0 ? asideAt(text, at, figure) : null;
    if (told !== null) {
      at = told;
      continue;
    }
    ahead = '';
    const between = counted === '' ? text.slice(at, figure.start) : counted;
    const bare = (aside ? between.replace(aside, '；') : between).replace(ASIDE, '');
    const words = isAll ? bare.replace(CARRIED, '年初结转') : bare;
    if (isShare(figure) && parts.length > 0) {
      if (!/^[，,]?占[^，。；\d]{0,24}$/u.test(words)) break;
      at = figure.end;
      continue;
    }
    // ，资助6971人参保、141.70万元(特困人员1126人…)。: what the last part is made of ends the list.
    if (parts.length > 1 && words.startsWith('(') && LAST_ASIDE.test(text.slice(at, at + REACH))) break;
    const mark = /^[，、；;和及与]/u.exec(words)?.[0] ?? '';
    if (ENDS.test(words.replace(/^；/u, parts.length > 0 ? '' : '；'))) break;
    if (parts.length > 0 && mark === '') return [];
    // 其中医院145家、药店167家，全年检查312家: the list ends with its first mark of another kind.
    if (parts.length > 1 && separator === '、' && /[，；]/u.test(mark)) break;
    // 包括甲52.18万元和乙61.35万元；丙…: a list that comes to its whole is done.
    if (parts.length > 1 && mark === '；' && addsUp(whole, parts)) break;
    // 其中行政10名，事业32名；实有在职57人，其中…: so does the head of a list of its own.
    if (parts.length > 1 && mark === '；' && (separator === '，' || LISTED_NEXT.test(text.slice(figure.end))))
      break;
    // 其中医院145家，药店167家，检查312家: what was done to all of them is none of them.
    if (parts.length > 1 && KINDS_BEFORE.test(text.slice(0, at)) && DONE_TO.test(words)) break;
    if (parts.length === 1) separator = mark;
    if (sizeOf(figure.fact) !== sizeOf(whole) || TOTAL.test(words) || LEFT.test(words)) break;
    if (/[()]/u.test(words) || NO_WHOLE.test(words.replace(NAMES, ''))) return [];
    // 其中职工收入…、支出…、结余…: a balance is not made of what came and went.
    if (/^[，、]支出$/u.test(words) && /收入\d[^、，]*$/u.test(text.slice(from, at))) return [];
    // Nor are full marks with the score behind each.
    if (figure.fact.unit === '分' && NO_PART_OF_SCORE.test(words)) return [];
    if (figure.fact.hedge !== null || figure.fact.value === null) return [];
    parts.push(figure);
    at = figure.end;
  }
  return parts;
}
