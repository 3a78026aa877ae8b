import type { Said, Told } from './remark-parts.ts';

const NUMBER = '(\\d{1,2}|[二两三四五六七八九]|十[一二三四五六七八九]?)';
const COUNTER = '(个|项|类|种|大类?|套|支|家|条|款)';

/** “甲”“乙”“丙”等3项制度: quoted names with the number of them behind; lists of projects are read by their own reader. */
const QUOTED = new RegExp(
  `((?:[“"][^“”"。；]{2,40}[”"]?[、，和及与]?){2,30})(等)?${NUMBER}${COUNTER}(?!以上|以下|左右|项目)`,
  'gu',
);
/** 3套系统（甲、乙、丙）: a number with the names it counts in brackets behind. */
const BRACKETED = new RegExp(
  `(?<![\\d.第前近约超])${NUMBER}${COUNTER}([\\p{Script=Han}“”]{1,10})\\(([^()。；]{4,160})\\)`,
  'gu',
);
/** 内设办公室、基金监管科等2个科室: offices with the number of them behind. */
const OFFICES = new RegExp(
  `(?:内设|下设|设有)([^，。；:“”\\d]{4,160}?)(等)?(?:共)?${NUMBER}个(?:内设)?(?:职能)?(?:科室|股室|处室|机构)`,
  'gu',
);
const IS_OFFICE = /(?:室|科|股|处|中心|队)$/u;
const LINKS = /和|及|与|以及|并/gu;
/** What makes a list more than the names it counts. */
const UNCERTAIN = /[，：:;]|等|其中|包括|含|如|\d|……|…/u;

/** 组织对甲经费、乙资金、丙项目等3个项目开展…: projects with the number of them behind. */
const PROJECTS = new RegExp(
  `(?<=(?:组织|分别)?对)([^，。；:“”\\d]{8,400}?)(等)?(?:共)?${NUMBER}个项目(?=编制|开展|进行|设置|设立|填报|实施)`,
  'gu',
);
const IS_PROJECT = /(?:经费|资金|项目|补助|补贴|费)$/u;

/** How many things a list names, at the least and at the most: a name may hold a 、 or a 和 of its own. */
type Named = { readonly least: number; readonly most: number };

/** A number of things, held against the names of them that are printed with it. */
export function readNamedCounts({ passage: { text } }: Told): Said[] {
  return [
    ...quoted(text),
    ...bracketed(text),
    ...counted(text, OFFICES, officesIn),
    ...counted(text, PROJECTS, projectsIn),
  ];
}

const said = (start: number, end: number, word: string, { least, most }: Named, open: boolean): Said => ({
  kind: 'list-count',
  start,
  end,
  word,
  // With 等 a list need not name all: only too many are certain.
  beside: `${least}–${open ? '' : most}`,
});

/** A list that goes on from words without quotation marks, or from a quotation that is not closed, is not read whole. */
function isCut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const opened = sentence.match(/“/gu)?.length ?? 0;
  return opened !== (sentence.match(/”/gu)?.length ?? 0) || /[、和及与”"]$/u.test(sentence);
}

const quoted = (text: string): Said[] =>
  [...text.matchAll(QUOTED)].flatMap((match): Said[] => {
    if (isCut(text, match.index)) return [];
    const [all, list = '', open, number = '', counter = ''] = match;
    const opened = list.match(/“/gu)?.length ?? 0;
    const closed = list.match(/”/gu)?.length ?? 0;
    const plain = Math.floor((list.match(/"/gu)?.length ?? 0) / 2);
    const named = { least: Math.min(opened, closed) + plain, most: Math.max(opened, closed) + plain };
    const end = match.index + all.length;
    const start = end - number.length - counter.length;
    return [said(start, end, `${number}${counter}`, named, open !== undefined)];
  });

const bracketed = (text: string): Said[] =>
  [...text.matchAll(BRACKETED)].flatMap((match): Said[] => {
    const [all, number = '', counter = '', thing = '', list = ''] = match;
    if (UNCERTAIN.test(list) || !list.includes('、')) return [];
    const names = list.split('、');
    const most = names.length + (list.match(LINKS)?.length ?? 0);
    // Short names, each of one word, hold no 、 of their own.
    const least = names.every((name) => name.length >= 2 && name.length <= 6) ? names.length : 1;
    const start = match.index;
    const end = start + all.length - list.length - 2;
    return [said(start, end, `${number}${counter}${thing}`, { least, most }, false)];
  });

/** The offices of a list: 办公室和基金科 are two, 规划财务和法规科 is one. */
function officesIn(list: string): readonly string[] {
  const names = list.split('、').flatMap((name) => name.split(/(?<=[室科股处])[和及与]/u));
  return names.every((name) => name.length <= 16 && IS_OFFICE.test(name)) ? names : [];
}

/** The projects of a list: a name may hold a 、 or a 和 of its own where not each part of it is one. */
function projectsIn(list: string): readonly string[] {
  const names = list.split(/、|(?<=经费|资金|项目|补助)[和及与]/u);
  return names.every((name) => name.length >= 4 && IS_PROJECT.test(name)) ? names : [];
}

/** Names printed before the number of them; one alone is no list. */
const counted = (text: string, pattern: RegExp, namesIn: (list: string) => readonly string[]): Said[] =>
  [...text.matchAll(pattern)].flatMap((match): Said[] => {
    const [all, list = '', open, number = ''] = match;
    const { length } = namesIn(list.replace(/\([^()]*\)/gu, ''));
    if (length < 2) return [];
    const at = all.lastIndexOf(number);
    const count = { least: length, most: length };
    return [said(match.index + at, match.index + all.length, all.slice(at), count, open !== undefined)];
  });
