import { CLASS_ITEMS, ITEMS, itemOf } from '../core/items.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords } from './figure-words.ts';
import { vocabularyOf } from './phrases.ts';
import { DEPARTMENT } from './subjects.ts';

/** What a list takes apart. Rows keep it as the outer part of their path, so that no part is ever summed with the account. */
type Whole = '基本支出' | '项目支出' | typeof DEPARTMENT.name;
type Kind = 'functional' | 'economic' | 'nature';

/** The words a list opens with: 按功能分类来看, 项目支出按功能科目分，主要用于. */
const OPENS =
  /按(?:照)?(?:(支出)?(功能|经济|性质|用途)(?:分类|科目|性质)?)(?:科目)?(?:来看|来分|划分|分类|分|看)?[，:]/gu;
const WHOLES = /基本支出|项目(?:资金)?支出|整体支出(?:规模|总额)/gu;
/** 部门整体支出规模为X万元，其中社会保障和就业支出…: a list of classes of the whole. */
const OF_THE_WHOLE = /(?:部门|单位)?整体支出(?:规模|总额)为?[\d.,]+万元，其中:?/u;
const DIRECTION = /使用方向为?:/u;

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

/** A list ends with its sentence. */
const sentenceEnd = (text: string, from: number): number => {
  const stop = text.indexOf('。', from);
  return stop < 0 ? text.length : stop;
};

/** Where lists open in a paragraph; one whose whole is not said, in it or in its headings, is none. */
function openingsIn(text: string, section: readonly string[]): Opening[] {
  const headed = [...section]
    .reverse()
    .map(wholeOf)
    .find((whole) => whole !== null);
  const found: Opening[] = [...text.matchAll(OPENS)].flatMap((match): Opening[] => {
    const start = match.index + match[0].length;
    const whole = wholeOf(text.slice(0, match.index)) ?? headed ?? null;
    const [, , by] = match;
    const kind: Kind = by === '功能' ? 'functional' : by === '经济' ? 'economic' : 'nature';
    return whole ? [{ kind, whole, start, end: sentenceEnd(text, start) }] : [];
  });
  const all = OF_THE_WHOLE.exec(text);
  if (all) {
    const start = all.index + all[0].length;
    found.push({ kind: 'functional', whole: DEPARTMENT.name, start, end: sentenceEnd(text, start) });
  }
  const direction = DIRECTION.exec(text);
  if (direction) {
    const start = direction.index + direction[0].length;
    found.push({ kind: 'nature', whole: DEPARTMENT.name, start, end: sentenceEnd(text, start) });
  }
  return found;
}

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
  return openingsIn(text, section).flatMap(({ kind, whole, start, end }): Entry[] => {
    let row: string | null = null;
    return figures
      .filter(({ token }) => token.start >= start && token.end <= end)
      .flatMap(({ token, clause }): Entry[] => {
        if (token.unit === '%') {
          const base = SHARE.exec(clause);
          if (!row || !base || (base[1] !== undefined && base[1] !== whole)) return [];
          const about = { year, label: row };
          if (kind !== 'nature') return [entryOf(token, kind, [whole, row], 'share', about)];
          const id = natureOf(row);
          // Of the whole account another share of the same item may be told: only the one of 基本支出 is its own.
          return id !== null && whole === '基本支出' ? [entryOf(token, id, [], 'share', about)] : [];
        }
        row = null;
        if (token.unit === null || dimensionOf(token.unit) !== 'money') return [];
        const name = ROW.exec(clause)?.[1];
        if (name === undefined || NOT_ROWS.test(name)) return [];
        if (whole === DEPARTMENT.name && kind === 'functional' && !isClass(name)) return [];
        if (kind === 'nature') {
          const id = natureOf(name);
          if (id === null || whole === '项目支出') return [];
          row = name;
          return [entryOf(token, id, [], 'outturn', { year, label: name })];
        }
        row = name;
        return [entryOf(token, kind, [whole, name], 'outturn', { year, label: name })];
      });
  });
}

const natureOf = (name: string): string | null =>
  NATURE.find(([, label]) => name.replace(/^日常/u, '').replace(/支出$/u, '') === label)?.[0] ?? null;

/** The whole itself, told at the head of its section: 项目支出总额为, 支出总额为 after 基本支出收入总额. */
const TOTALS: readonly (readonly [item: string, heading: RegExp, clause: RegExp])[] = [
  [
    'expenditure-basic',
    /基本支出/u,
    /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*(?:基本支出)?支出总额(?:为|共计)?$/u,
  ],
  [
    'expenditure-project',
    /项目(?:资金)?(?:支出|使用|基本情况|安排|绩效分析)/u,
    /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*(?:共)?(?:项目(?:资金)?支出(?:总额)?|项目总支出|支出项目资金)(?:为|共计)?$/u,
  ],
];

/** Reads the whole of basic or project expenditure where a section of the department's evaluation begins with it. */
export function readWholes(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  const heading = section.slice(1).join('/');
  return figures.flatMap(({ token, clause, earlier }): Entry[] => {
    if (token.unit !== '万元' && token.unit !== '元') return [];
    if (
      /预算|上年|其中|较|比/u.test(earlier) ||
      [...`${earlier}${clause}`.matchAll(/(20\d\d)年/gu)].some((match) => Number(match[1]) !== year)
    )
      return [];
    const found = TOTALS.find(([, within, words]) => within.test(heading) && words.test(clause));
    if (!found || (clause.startsWith('支出总额') && !/基本支出/u.test(earlier))) return [];
    return [entryOf(token, found[0], [], 'outturn', { year, label: itemOf(found[0]).name })];
  });
}

const FUNDS = /^\(?(?:其中:?)?(人员经费|(?:日常)?公用经费)(?:支出)?(?:为)?$/u;

/** Reads 基本支出X万元（人员经费A万元、公用经费B万元）: both parts must be there, right after the whole. */
export function readBasicParts(figures: readonly FigureWords[], year: number): Entry[] {
  return figures.flatMap(({ token, clause }, index): Entry[] => {
    if (!/基本支出(?:为)?$/u.test(clause) || token.unit !== '万元') return [];
    const parts = [figures[index + 1], figures[index + 2]].map((part) =>
      part && part.token.unit === '万元' ? { part, name: FUNDS.exec(part.clause)?.[1] } : null,
    );
    const [first, second] = parts;
    if (!first?.name || !second?.name || !first.part.clause.startsWith('(') || !/人员/u.test(first.name))
      return [];
    if (!second.part.after.startsWith(')') || !/公用/u.test(second.name)) return [];
    return [
      entryOf(first.part.token, 'personnel-funds', [], 'outturn', { year, label: first.name }),
      entryOf(second.part.token, 'public-funds', [], 'outturn', { year, label: second.name }),
    ];
  });
}
