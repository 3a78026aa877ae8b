import { canonical, printedWidth } from './canonical.ts';
import { chartLines } from './chart-labels.ts';

/** What a line is; only `prose` lines are joined into sentences. */
export type LineKind = 'blank' | 'heading' | 'prose' | 'row' | 'chart' | 'caption' | 'page' | 'contents';

export type OutlineLine = {
  readonly number: number;
  readonly text: string;
  readonly kind: LineKind;
  /** Headings in force at this line, outermost first, as printed without spaces. */
  readonly section: readonly string[];
  /** True where a new paragraph must begin. */
  readonly starts: boolean;
};

/** Heading marks of official documents by depth: 第一部分, 附件1, 一、, （一）, 1., （1）. */
const MARKS: readonly (readonly [depth: number, mark: RegExp])[] = [
  [0, /^第[一二三四五六七八九十]+部分/u],
  [1, /^附件\d{0,2}(?:-\d+)?$/u],
  [1, /^附件[一二三四五六七八九十]$/u],
  [2, /^[一二三四五六七八九十]{1,3}、/u],
  [3, /^\([一二三四五六七八九十]{1,3}\)/u],
  [4, /^\d{1,2}[.、](?!\d)/u],
  [5, /^(?:\(\d{1,2}\)|[⑴-⒇①-⑳])/u],
];

/** Titles of the national skeleton that are also printed without their number. */
const BARE_TITLE = /^(?:[^，。；:\d]{0,24})(?:情况说明|概况|名词解释|机构设置)$/u;

/** The end of a title that did not fit its line (…结构情 / 况). */
const WRAPPED_TITLE = /^[况明]$|^(?:情况|说明|况说明|情况说明|支出情况|决算情况说明)。?$/u;
const TITLE_END = /(?:情况|说明|概况|报告|表|目标|绩效)。?$/u;

/** A title is complete at this length, whatever stands below it. */
const LONG_FOR_A_TITLE = 60;

const SENTENCE_MARK = /[，；:?!]|。./u;
/** A sentence has ended, or a list is to follow; the amount of a 项 is told after its name. */
const CLOSED = /(?:[；?!]|(?<!\(项\)(?:\(\d{7}\))?)[。:])$/u;
const CONTENTS = /\.{4,}|……\s{0,9}-?\s{0,9}\d|·{4,}/u;
const PAGE = /^(?:[-—－·~]*\d{1,4}[-—－·~]*|第\d{1,4}页(?:,?共\d{1,4}页)?)$/u;
/** The way to a page of a site, copied with it: 首页 > 政务公开 > 部门决算. */
const WAY = /^[^，。；]{0,40}?(?:首页|位置:?)[^，。；\d]{0,20}(?:(?:>|›|»|＞)+[^，。；]{1,40}){1,8}$/u;
const CAPTION = /^\(?(?:注:数据来源|图\d)/u;

/** Cells of one row printed on one line: tabs, or several figures with spaces between and no sentence around them. */
function isRow(text: string): boolean {
  if (text.includes('\t')) return true;
  const cells = text.trim().split(/\s+/u);
  const figures = cells.filter((cell) => /^(?:-?[\d,]+(?:\.\d+)?%?|——|—)$/u.test(cell)).length;
  return (
    figures >= 2 &&
    !/[。，；]/u.test(text) &&
    // 机要通信用车 1 辆、应急保障用车 1 辆、执法执勤用: the middle of a sentence broken over lines.
    !/[\d,.]\s+(?:(?:万元|元|人|年|%)|(?![一二三四五六七八九十]+、)\p{Script=Han}{1,2}、)/u.test(text)
  );
}

const LONE_NUMBER = /^-?[\d,]+(?:\.\d+)?$/u;
/** What stands right over the rows of a table of accounts: the title or the number of its last column, or the row before. */
const OVER_ROW = /^(?:决算数|预算数|金额|行次|栏次|-?[\d,]+(?:\.\d+)?)$/u;

/** The lines with words next to a line, those of pages left out. */
function linesNextTo(lines: readonly string[], index: number): readonly [before: string, after: string] {
  const seek = (step: -1 | 1): string => {
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const bare = canonical(lines[at] ?? '');
      if (bare !== '' && !/^-\d{1,4}-$/u.test(bare)) return bare;
    }
    return '';
  };
  return [seek(-1), seek(1)];
}

/**
 * A line of a table of accounts by its mark and name, over the amount or the row's number that the next line gives:
 * 八、社会保障和就业支出 / 55.20. A number without a fraction may be that of a page, unless a table goes on above.
 */
function isAccountsCell(rest: string, lines: readonly string[], index: number): boolean {
  if (!/^[^，。；:\d]{2,24}(?:收入|支出|费|补助|拨款|结余|结转)$/u.test(rest)) return false;
  const [before, after] = linesNextTo(lines, index);
  return LONE_NUMBER.test(after) && (after.includes('.') || OVER_ROW.test(before));
}

/** A number that belongs to the word the line before ends with: 评价报告见附件 / 2、附件3。 */
const isNumberOfAnnex = (lines: readonly string[], index: number): boolean =>
  /^\d/u.test(canonical(lines[index] ?? '')) && /[^第]附[件表]$/u.test(canonical(lines[index - 1] ?? ''));

function markOf(text: string): { depth: number; rest: string } | null {
  for (const [depth, mark] of MARKS) {
    const match = mark.exec(text);
    if (match) return { depth, rest: text.slice(match[0].length) };
  }
  return null;
}

/** The width at which the document's lines are broken, or null when paragraphs stand on one line each. */
function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines
    .filter((line) => line.trim() !== '' && !line.includes('\t'))
    .map(printedWidth)
    .sort((a, b) => a - b);
  if (widths.length < 20) return null;
  const high = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const near = widths.filter((width) => width >= high * 0.85 && width <= high * 1.1).length;
  return high <= 120 && near > widths.length * 0.25 ? high : null;
}

/** From here on, the words after a list number are a sentence that goes on in the next line, not a heading. */
const LONG_FOR_A_LIST = 20;

/** Text that stands as a heading: short, without the marks of a sentence. */
function isHeadingText(rest: string, depth: number, width: number, wrap: number | null): boolean {
  if (
    rest.length > 40 ||
    /\([类款项]\)/u.test(rest) ||
    SENTENCE_MARK.test(rest) ||
    /\d+(?:\.\d+)?(?:万元|元|%|万人|人次)/u.test(rest)
  )
    return false;
  if (depth <= 1) return true;
  if (rest === '') return false;
  const full = wrap !== null && width >= wrap * 0.9;
  if (depth <= 3 ? /(?:情况|说明|目标|绩效)。?$/u.test(rest) : /(?:情况|说明)。?$/u.test(rest) && !full)
    return true;
  // A list item that ends in a stop is a sentence; a full line without one goes on in the next line.
  if (depth >= 4 && (rest.endsWith('。') || rest.length >= LONG_FOR_A_LIST)) return false;
  return wrap === null || width < wrap * (depth <= 3 ? 0.98 : 0.9) || rest.endsWith('。');
}

/** A title of two halves: 坚持应保尽保，参保扩面取得新成效. */
const TWO_HALVES = /^[\p{Script=Han}“”、A-Z]{4,16}，[\p{Script=Han}“”、A-Z]{4,16}$/u;

/** A short line of two halves is a title only where the next one is indented as a paragraph begins, or is a mark. */
const isTitleOfHalves = (rest: string, width: number, wrap: number | null, next: string): boolean =>
  TWO_HALVES.test(rest) &&
  (wrap === null || width < wrap * 0.9) &&
  (/^(?: {3,4}| {2}|\u3000{2})\S/u.test(next) || markOf(canonical(next)) !== null);

/** A 类 alone on its line, over a numbered list of its 款 and 项; elsewhere the name of a line may go on below. */
const isClassTitle = (rest: string, next: string): boolean =>
  /^[^()，。；:]{2,16}\(类\)(?:支出)?[:。]?$/u.test(rest) && markOf(canonical(next)) !== null;

/**
 * Says of every line what it is and which headings it stands under.
 * Page numbers, contents lines, captions and chart labels are set apart, so that a sentence goes on across them.
 */
export function outline(lines: readonly string[]): OutlineLine[] {
  const wrap = wrapWidth(lines);
  const charts = chartLines(lines);
  const stack: { depth: number; title: string }[] = [];
  let closed = true;
  // Whether the last line with words was a heading, which a short line may still complete.
  let headed = false;
  return lines.map((text, index): OutlineLine => {
    const number = index + 1;
    const bare = canonical(text);
    const at = (kind: LineKind, starts = false): OutlineLine => ({
      number,
      text,
      kind,
      section: stack.map((heading) => heading.title),
      starts,
    });
    if (bare === '') return at('blank');
    if (CONTENTS.test(text)) return at('contents');
    if (charts.has(number)) return at('chart');
    if (PAGE.test(bare) || WAY.test(bare)) return at('page');
    if (CAPTION.test(bare)) {
      closed = true;
      return at('caption');
    }
    if (isRow(text)) {
      closed = true;
      return at('row', true);
    }
    const open = stack.at(-1);
    if (
      open &&
      headed &&
      open.title.length <= LONG_FOR_A_TITLE &&
      WRAPPED_TITLE.test(bare) &&
      !TITLE_END.test(open.title)
    ) {
      open.title += bare;
      return at('heading', true);
    }
    headed = false;
    const marked = isNumberOfAnnex(lines, index) ? null : markOf(bare);
    if (marked && isAccountsCell(marked.rest, lines, index)) {
      closed = true;
      return at('row', true);
    }
    const heading =
      marked &&
      (isHeadingText(marked.rest, marked.depth, printedWidth(text), wrap) ||
        isClassTitle(marked.rest, lines[index + 1] ?? '') ||
        (marked.depth <= 3 && isTitleOfHalves(marked.rest, printedWidth(text), wrap, lines[index + 1] ?? '')))
        ? marked
        : null;
    const bareTitle = !marked && closed && BARE_TITLE.test(bare) && bare.length <= 30;
    if (heading || bareTitle) {
      const depth = heading?.depth ?? (/名词解释$/u.test(bare) ? 0 : 2);
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
      stack.push({ depth, title: bare });
      closed = true;
      headed = true;
      return at('heading', true);
    }
    const starts = marked !== null || closed;
    closed = CLOSED.test(bare) && (wrap === null || printedWidth(text) < wrap * 0.92);
    return at('prose', starts);
  });
}
