import { CLASS_ITEMS, ITEMS } from '../core/items.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords } from './figure-words.ts';
import { vocabularyOf } from './phrases.ts';
import { otherBase } from './share-base.ts';
import { DEPARTMENT } from './subjects.ts';

/** What a list takes apart. Rows keep it as the outer part of their path, so that no part is ever summed with the account. */
type Whole = '基本支出' | '项目支出' | typeof DEPARTMENT.name;
type Kind = 'functional' | 'economic' | 'nature';

/** The words a list opens with: 按功能分类来看, 项目支出按功能科目分，主要用于. */
const OPENS =
  /按(?:照)?(?:支出)?(功能|经济|性质|用途)(?:大类|分类|科目|性质)?(?:科目)?(?:来看|来分|划分|分类|分|看)?[，:]/gu;
const WHOLES = /基本支出|项目(?:资金)?支出|整体支出(?:规模|总额)/gu;
/** Lists of the whole: 部门整体支出规模为X万元，其中社会保障和就业支出…, 使用方向为：人员经费…. */
const OF_THE_WHOLE: readonly (readonly [Kind, RegExp])[] = [
  ['functional', /(?:部门|单位)?整体支出(?:规模|总额)为?[\d.,]+万元，其中:?/u],
  ['functional', /预算[\d.,]+万元，实际支出[\d.,]+万元，预算(?:执行|完成)率[\d.]+%[，。]其中:?/u],
  ['nature', /使用方向为?:/u],
];

const ROW = /^(?:其中:?|主要用于|主要是|主要为|用于(?!.*支出$))?([^，。；:、\d%]{2,30}?)(?:共计|共|为|:)*$/u;
const SHARE = /^占(?:总支出|(?:本年)?支出(?:总额|合计)|(基本支出|项目支出)(?:总额)?)的?(?:比重|比例)?为?$/u;
const NOT_ROWS = /上年|预算|增加|减少|比|较|财政资金|其他资金|拨款|收入/u;
const CLASSES = vocabularyOf(ITEMS.filter(({ id }) => CLASS_ITEMS.includes(id)));
const NATURE: readonly (readonly [string, string])[] = [
  ['personnel-funds', '人员经费'],
  ['public-funds', '公用经费'],
];

const isClass = (name: string): boolean =>
  CLASSES.some(({ pattern }) => {
    pattern.lastIndex = 0;
    return pattern.exec(name)?.[0].length === name.length;
  });

type Opening = { readonly kind: Kind; readonly whole: Whole; readonly start: number; readonly end: number };

const wholeOf = (words: string): Whole | null => {
  const last = [...words.matchAll(WHOLES)].at(-1)?.[0];
  if (last === undefined) return null;
  return last === '基本支出' ? '基本支出' : last.startsWith('项目') ? '项目支出' : DEPARTMENT.name;
};

/** How far before a list the words that name its whole may stand. */
const REACH = 400;

/** Where lists open in a paragraph, in order; one whose whole is not said, in it or in its headings, is none. */
function openingsIn(text: string, section: readonly string[]): Opening[] {
  const headed = [...section]
    .reverse()
    .map(wholeOf)
    .find((whole) => whole !== null);
  const found = [...text.matchAll(OPENS)].flatMap((match): Opening[] => {
    const whole = wholeOf(text.slice(Math.max(0, match.index - REACH), match.index)) ?? headed ?? null;
    const kind = match[1] === '功能' ? 'functional' : match[1] === '经济' ? 'economic' : 'nature';
    return whole ? [openingAt(kind, whole, text, match)] : [];
  });
  for (const [kind, pattern] of OF_THE_WHOLE) {
    const match = pattern.exec(text);
    if (match) found.push(openingAt(kind, DEPARTMENT.name, text, match));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The end of a list: its sentence is over, or the whole is taken apart another way (；按管理方式分：). */
const ENDS = /。|；按[^，。；:\d]{2,12}分[，:]/u;

/** A list begins after its opening words and ends with its sentence. */
function openingAt(kind: Kind, whole: Whole, text: string, match: RegExpExecArray): Opening {
  const start = match.index + match[0].length;
  const stop = text.slice(start, start + MOST_LIST).search(ENDS);
  return { kind, whole, start, end: start + (stop < 0 ? MOST_LIST : stop) };
}

/** A list is not longer than this. */
const MOST_LIST = 2000;

/**
 * Reads lists that take expenditure apart without the marks of 类、款、项: by function, by economic kind, into personnel
 * and running costs. Only lists that say what they take apart are read.
 */
export function readBreakdowns(
  text: string,
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  const openings = openingsIn(text, section);
  let next = 0;
  let opening: Opening | null = null;
  let row: string | null = null;
  return figures.flatMap((figure): Entry[] => {
    for (let ahead = openings[next]; ahead && ahead.start <= figure.token.start; ahead = openings[next]) {
      opening = ahead;
      row = null;
      next += 1;
    }
    if (!opening || figure.token.end > opening.end) return [];
    if (figure.token.unit === '%') return row === null ? [] : readShare(figure, row, opening, year);
    row = rowIn(figure, opening);
    if (row === null) return [];
    const about = { year, label: row };
    const id = opening.kind === 'nature' ? natureOf(row) : null;
    return id !== null
      ? [entryOf(figure.token, id, [], 'outturn', about)]
      : [entryOf(figure.token, opening.kind, [opening.whole, row], 'outturn', about)];
  });
}

/** The row a clause of a list names, where its figure is one of money; a list by nature has two rows only. */
function rowIn({ token, clause }: FigureWords, { kind, whole }: Opening): string | null {
  if (token.unit === null || dimensionOf(token.unit) !== 'money') return null;
  const name = ROW.exec(clause)?.[1];
  if (name === undefined || NOT_ROWS.test(name)) return null;
  if (kind === 'nature') return whole === '项目支出' || natureOf(name) === null ? null : name;
  return whole === DEPARTMENT.name && kind === 'functional' && !isClass(name) ? null : name;
}

function readShare(
  { token, clause }: FigureWords,
  row: string,
  { kind, whole }: Opening,
  year: number,
): Entry[] {
  const said = SHARE.exec(clause);
  if (!said || (said[1] !== undefined && said[1] !== whole)) return [];
  const about = { year, label: row };
  if (kind !== 'nature') return [entryOf(token, kind, [whole, row], 'share', about)];
  const id = natureOf(row);
  if (id === null) return [];
  // Shares of these are usually of 基本支出: one of the whole account says so in its path.
  const base = whole === '基本支出' ? null : otherBase(clause.slice(1), id);
  return whole === '基本支出' || base !== null
    ? [entryOf(token, id, base === null ? [] : [base], 'share', about)]
    : [];
}

const natureOf = (name: string): string | null =>
  NATURE.find(([, label]) => name.replace(/^日常/u, '').replace(/支出$/u, '') === label)?.[0] ?? null;
