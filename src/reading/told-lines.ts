import {
  classOf,
  isRunning,
  placesOf,
  type Section,
  sectionOf,
  sectionsNamed,
} from '../core/functional-lines.ts';
import { classItem, itemOf } from '../core/items.ts';
import type { Opening } from './entries.ts';
import type { Passage } from './passages.ts';

/** Words to the next bracket; an enumeration within them is not longer than forty characters. */
const NAME = '(?:[^()，。；:、]+|[^()，。；:、]*、[^()，。；:]{0,39})';
const MARK =
  '(?:\\d{1,2}[.、]|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|[一二三四五六七八九十]{1,3}、|[①-⑳])?';
/** The code a 项 is printed with, and the mark behind both. */
const CLOSES = '(?:\\(\\d{7}\\))?[:：。]?';
/** 类、款、项 as the template prints them before every line: 卫生健康支出（类）医疗救助（款）城乡医疗救助（项）. */
const WHOLE = new RegExp(
  `(?:^|[。；:，])${MARK}(${NAME})\\(类\\)(?:支出)?(${NAME})\\(款\\)(${NAME})\\(项\\)${CLOSES}`,
  'gu',
);
/** 款 and 项 alone: 1.医疗救助（款）城乡医疗救助（项）, under a heading that names the 类, or where one 类 alone has the 款. */
const UNDER = new RegExp(`(?:^|[。；])${MARK}(${NAME})\\(款\\)(${NAME})\\(项\\)${CLOSES}`, 'gu');
const CLASS = new RegExp(`^${MARK}([^()，。；:]{2,16})\\(类\\)(?:支出)?`, 'u');
/** A 项 by its name alone: （4）行政单位医疗。年初预算为18.26万元. */
const ALONE = new RegExp(
  `^${MARK}([^，。；:()\\d]{4,30}?)(?:\\(项\\))?${CLOSES}，?(?=(?:20\\d\\d年度?)?(?:年初(?:部门)?预算|年初未|支出决算))`,
  'u',
);
/** Where the accounts are told line by line. */
const OF_ACCOUNTS = /一般公共预算|财政拨款支出|功能(?:分类|科目)|具体情况/u;

/** The 款 a 项 stands under where only its name is told: what runs offices is the bureau's own. */
function placeOf(name: string): Section | undefined {
  if (isRunning(name)) return sectionOf('210', '医疗保障管理事务');
  const [only, ...more] = placesOf(name).filter(({ fund }) => !fund);
  return more.length === 0 ? only : undefined;
}

/** The 类 that have a 款. */
const classesOf = (name: string): readonly string[] => [
  ...new Set(sectionsNamed(name).map(({ of }) => itemOf(classItem(of)).name)),
];

type Found = { readonly path: readonly string[]; readonly from: number; readonly start: number };

const find = (text: string, pattern: RegExp, above: readonly string[]): Found[] =>
  [...text.matchAll(pattern)].map((match) => ({
    path: [...above, ...match.slice(1).map((part) => part ?? '')],
    from: match.index,
    start: match.index + match[0].length,
  }));

/** The line that a paragraph opens with by its 项 alone. */
function aloneIn({ text, section }: Passage): Found[] {
  const match = section.some((heading) => OF_ACCOUNTS.test(heading)) ? ALONE.exec(text) : null;
  const name = match?.[1] ?? '';
  const place = match ? placeOf(name) : undefined;
  if (!match || !place) return [];
  return [{ path: [itemOf(classItem(place.of)).name, place.name, name], from: 0, start: match[0].length }];
}

/** The lines of the functional classification a paragraph tells of, each from its name to the next, as 类, 款 and 项. */
export function toldLines(passage: Passage): readonly Opening[] {
  const { text, section } = passage;
  const whole = find(text, WHOLE, []);
  const above = section.toReversed().flatMap((heading) => CLASS.exec(heading)?.[1] ?? [])[0];
  const known = above !== undefined && classOf(above) !== null ? [above] : null;
  const under = find(text, UNDER, []).flatMap((line): Found[] => {
    const of = known ?? classesOf(line.path[0] ?? '');
    return of.length === 1 ? [{ ...line, path: [...of, ...line.path] }] : [];
  });
  const partial = under.length > 0 ? under : aloneIn(passage);
  const found = whole.length > 0 ? whole : partial;
  return found.map(({ path, start }, at) => ({
    path,
    item: 'functional',
    start,
    end: found[at + 1]?.from ?? text.length,
  }));
}
