import { isAnnexed } from '../core/choose.ts';
import { likenessOf } from '../core/project-names.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { placeOf } from './passages.ts';
import type { Across, SaidAt, Told } from './remark-parts.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** The analysis of an evaluation: each indicator of the first level with those of the second that stand below it. */
type Analysed = { readonly name: string; readonly below: readonly string[] };
type Chapter = { readonly line: number; readonly indicators: readonly Analysed[] };

const CHAPTER = /^[一二三四五六七八九十]{1,3}、(?:绩效)?(?:评价)?指标(?:体系)?(?:完成情况)?分析$/u;
const NEXT_CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|附件|第[一二三四五六七八九十]+部分)/u;
const FIRST = /^\([一二三四五六七八九十]{1,3}\)([^，。；:]{2,16})$/u;
const SECOND = /^\d{1,2}[.、](?!\d)([^，。；:]{2,16})$/u;

/** The chapters of a document that analyse indicators one by one. */
function chaptersOf(lines: readonly OutlineLine[]): Chapter[] {
  const chapters: { line: number; indicators: { name: string; below: string[] }[] }[] = [];
  let open: (typeof chapters)[number] | null = null;
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'page') continue;
    const text = canonical(line.text);
    if (CHAPTER.test(text)) {
      open = { line: line.number, indicators: [] };
      chapters.push(open);
    } else if (NEXT_CHAPTER.test(text)) open = null;
    if (!open) continue;
    const first = FIRST.exec(text)?.[1];
    if (first !== undefined) open.indicators.push({ name: first, below: [] });
    const second = SECOND.exec(text)?.[1];
    if (second !== undefined) open.indicators.at(-1)?.below.push(second);
  }
  return chapters;
}

/** The report of another project, or another report on the same, begins here. */
const FAR = 400;

/** The analysis that belongs to a paragraph: the next one after it, of the same subject. */
const chapterAfter = (
  { passage: { lastLine } }: Told,
  chapters: readonly Chapter[],
  subjects: ReadonlyMap<number, Subject>,
): Chapter | undefined => {
  const next = chapters.find(({ line }) => line > lastLine);
  if (!next || next.line - lastLine > FAR) return undefined;
  return subjects.get(next.line)?.name === subjects.get(lastLine)?.name ? next : undefined;
};

/** 10项一级指标、17项二级指标. */
const COUNTS = /(\d{1,2})[项个]一级指标[、，和及]?(?:[^，。；\d]{0,10})(\d{1,2})[项个]二级指标/gu;

/** How many indicators are said to be there, beside how many are analysed; where both differ nothing is certain. */
function countsOf(one: Told, chapter: Chapter | undefined): SaidAt[] {
  const { passage } = one;
  return [...passage.text.matchAll(COUNTS)].flatMap((match): SaidAt[] => {
    const said = [Number(match[1]), Number(match[2])];
    const analysed = chapter && [
      chapter.indicators.length,
      chapter.indicators.reduce((sum, { below }) => sum + below.length, 0),
    ];
    const certain = analysed !== undefined && said.some((count, at) => count > 1 && count === analysed[at]);
    return ['一级指标', '二级指标'].flatMap((level, at): SaidAt[] => {
      const start = passage.text.indexOf(
        `${said[at]}`,
        match.index + (at === 0 ? 0 : match[0].indexOf('一级')),
      );
      const word = passage.text.slice(start, passage.text.indexOf(level, start) + level.length);
      if (start < 0 || word.length > 20) return [];
      return [
        {
          kind: 'indicator-count',
          word,
          ...(certain && analysed ? { beside: `${analysed[at]}项` } : {}),
          place: placeOf(passage, start, start + word.length),
        },
      ];
    });
  });
}

const FIRSTS = /一级指标(?:细?分为|包括|有)([^，。；:]{4,80})/u;
/** 过程管理细分为预算执行率、资金使用合规性、组织管理. */
const belowOf = (name: string): RegExp =>
  new RegExp(
    `(?:将|，|。)${name.replace(/[()]/gu, '\\$&')}(?:主要)?(?:细分为|分为|包括|是)([^，。；:]{4,90})`,
    'u',
  );

/** What is put before the names of a list that does not say it is whole. */
const MAIN = '主要：';

const namesIn = (list: string): string[] =>
  list
    .replace(/等?(?:\d+[项个](?:指标)?)?$/u, '')
    .split(/[、和及]/u)
    .filter((name) => name !== '');

const bare = (name: string): string => name.replace(/指标$/u, '').replace(/^项目/u, '');

/** What a paragraph says an indicator of the first level is taken apart into, beside what is analysed below it. */
function listsOf(one: Told, chapter: Chapter | undefined): SaidAt[] {
  const { passage } = one;
  const firsts = namesIn(FIRSTS.exec(passage.text)?.[1] ?? '');
  if (firsts.length < 2) return [];
  return firsts.flatMap((first): SaidAt[] => {
    const match = belowOf(first).exec(passage.text);
    const list = match?.[1];
    if (!match || list === undefined) return [];
    const names = namesIn(list);
    const start = match.index + match[0].length - list.length;
    const place = placeOf(passage, start, start + list.length);
    const word = names.join('、').slice(0, 70);
    const mixed = firsts.filter(
      (other) =>
        other !== first &&
        names.some((name) => name === other || (other.length >= 4 && name.endsWith(other))),
    );
    if (mixed.length > 0)
      return [{ kind: 'indicator-mixed', word, beside: mixed.join('、').slice(0, 80), place }];
    const analysed = chapter?.indicators.find(({ name }) => name === first)?.below ?? [];
    if (analysed.length === 0) return [];
    // A list of the main ones need not be whole.
    const main = /主要/u.test(match[0].slice(0, -list.length)) || /等$/u.test(list) ? MAIN : '';
    return [
      { kind: 'indicator-list', word: `${main}${word}`, beside: analysed.join('、').slice(0, 80), place },
    ];
  });
}

/** What the form of a project prints in its cells. */
function cellsOf(project: string, { facts, lines }: Across): readonly string[] {
  const own = facts.filter(
    ({ item, path, place }) =>
      item === 'performance' &&
      place.column !== undefined &&
      ['same', 'shortened'].includes(likenessOf(path[0] ?? '', project)),
  );
  const [first] = own;
  const from = Number(first?.place.table?.slice(1) ?? 0);
  const to = Math.max(
    0,
    ...own.filter(({ place }) => place.table === first?.place.table).map(({ place }) => place.line),
  );
  if (from === 0) return [];
  return lines
    .slice(from - 1, to)
    .flatMap(({ text }) => text.split('\t').map(canonical))
    .filter((cell) => cell !== '');
}

/** The indicators of the first level that a report says its goals have, where its project's form prints none so called. */
function goalsOf(one: Told, subject: Subject | undefined, document: Across): SaidAt[] {
  const { passage } = one;
  const match = FIRSTS.exec(passage.text);
  const list = match?.[1];
  if (!match || list === undefined || subject?.kind !== 'project') return [];
  // The goals are those of the form; the system of an evaluation is another.
  if (
    !/绩效指标分为|绩效目标|绩效指标/u.test(passage.text.slice(0, match.index)) ||
    /评价指标体系/u.test(passage.text)
  )
    return [];
  const cells = cellsOf(subject.name, document);
  if (cells.length < 12) return [];
  const names = namesIn(list);
  const absent = names.filter((name) => !cells.some((cell) => bare(cell).includes(bare(name))));
  const start = match.index + match[0].length - list.length;
  return [
    {
      kind: 'indicator-goals',
      word: names.join('、').slice(0, 80),
      ...(absent.length > 0 ? { beside: absent.join('、').slice(0, 80) } : {}),
      place: placeOf(passage, start, start + list.length),
    },
  ];
}

/** What annexed evaluations say of their systems of indicators. */
export function readIndicatorSystems(document: Across): SaidAt[] {
  const chapters = chaptersOf(document.lines);
  const subjects = subjectsOf(document.lines);
  return document.told.flatMap((one): SaidAt[] => {
    if (!isAnnexed(one.passage.section) || !/一级指标/u.test(one.passage.text)) return [];
    const chapter = chapterAfter(one, chapters, subjects);
    return [
      ...countsOf(one, chapter),
      ...listsOf(one, chapter),
      ...goalsOf(one, subjects.get(one.passage.lastLine), document),
    ];
  });
}
