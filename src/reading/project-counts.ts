import { isAnnexed } from '../core/choose.ts';
import { likenessOf, plainProject } from '../core/project-names.ts';
import { canonical } from './canonical.ts';
import { placeOf } from './passages.ts';
import { summedProjects } from './project-names.ts';
import type { Across, Said, SaidAt, Told } from './remark-parts.ts';

const NAME = /[“《]([^“”《》。；]{2,60})[”“》]/gu;
/** “甲”“乙”等5个项目, 甲项目、乙项目等6个项目: a list with the number of what it lists. */
const COUNTED =
  /((?:[“《][^“”《》。；]{2,60}[”》][、，和及]?){2,})(等)?(\d{1,2})个项目|((?:[^，。；、:“”《》\d]?[^，。；、:“”《》]{3,50}项目、){1,}[^，。；、:“”《》]{4,50}?项目)(等)?(\d{1,2})个项目/gu;
const BROKEN_BEFORE = /[“”》、]|(?![对映了织取有括为即如是个])\p{Script=Han}/u;

type Counted = {
  readonly names: readonly string[];
  readonly word: string;
  readonly said: number;
  readonly start: number;
  readonly end: number;
};

/** The lists of projects in a text, each with the number of them that it says. */
const listsIn = (text: string): Counted[] =>
  (text.includes('个项目') ? [...text.matchAll(COUNTED)] : []).flatMap((match): Counted[] => {
    const [all, quoted, , , plain = ''] = match;
    // A list whose marks are broken before it begins elsewhere than it seems.
    if (quoted !== undefined && BROKEN_BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index)))
      return [];
    const names =
      quoted === undefined ? plain.split('、') : [...quoted.matchAll(NAME)].map(([, name = '']) => name);
    const number = match[3] ?? match[6] ?? '';
    const word = `${match[2] ?? match[5] ?? ''}${number}个项目`;
    const end = match.index + all.length;
    return [{ names, word, said: Number(number), start: end - word.length, end }];
  });

/** How many projects a list says it holds, beside how many it names. */
export const readListCounts = ({ passage: { text } }: Told): Said[] =>
  listsIn(text).map(({ names, word, start, end }) => ({
    kind: 'project-count',
    word,
    beside: `${names.length}个`,
    start,
    end,
  }));

/** A list that says more than it names, behind 等, may leave some out; what else it says is held against its names alone. */
const isOpen = ({ word, said, names }: Counted): boolean => word.startsWith('等') && said >= names.length;

/** A list by its names, the first of which stands behind words that are none of it. */
const keyOf = ({ names }: Counted): string => names.slice(1).map(plainProject).join('、');

/** Lists that name the same projects, where one says another number than it names and another says that number. */
function saidAgain({ told }: Across): SaidAt[] {
  const lists = told.flatMap(({ passage }) => listsIn(passage.text).map((list) => ({ ...list, passage })));
  return lists.flatMap((list): SaidAt[] => {
    const { names, said, word, passage, start, end } = list;
    const isSame = lists.some(
      (other) => other !== list && other.said === names.length && keyOf(other) === keyOf(list),
    );
    if (said === names.length || !isOpen(list) || !isSame) return [];
    return [
      { kind: 'project-count-again', word, beside: `${names.length}个`, place: placeOf(passage, start, end) },
    ];
  });
}

/** 选取5个项目进行公开: as many as the accounts sum up behind it. */
const SHOWN =
  /(?<=(?:选取|选择|挑选)(?:了)?(?:其中)?)(\d{1,2}个项目)(?=(?:的)?(?:绩效[^，。；]{0,12})?(?:进行|予以)?公开)/gu;

/** (1)某项目绩效目标完成情况综述. */
const SUMMED_UP = /完成情况综述/gu;

/** The projects a report says it shows, beside those it sums up. */
function shown({ told, facts }: Across): SaidAt[] {
  const summed = summedProjects(facts);
  const own = told.filter(({ passage }) => !isAnnexed(passage.section));
  // Each is summed up under words of its own: only then is none of them left unread.
  const headed = own.reduce((count, { passage }) => count + (passage.text.match(SUMMED_UP)?.length ?? 0), 0);
  if (summed.length < 2 || headed !== summed.length) return [];
  const isSummed = (name: string): boolean =>
    summed.some((one) => ['same', 'shortened', 'near'].includes(likenessOf(one, name)));
  return own.flatMap(({ passage }) => {
    const { text } = passage;
    const chosen = [...text.matchAll(SHOWN)].map(([word], at, all) => ({
      word,
      start: all[at]?.index ?? 0,
      end: (all[at]?.index ?? 0) + word.length,
    }));
    // A list of exactly those summed up is all of them.
    const listed = listsIn(text).filter(
      (list) =>
        isOpen(list) &&
        // Nobody names all but one.
        list.said <= list.names.length + 1 &&
        list.names.length === summed.length &&
        text.slice(Math.max(0, list.start - 900), list.start).includes('反映') &&
        list.names.every(isSummed),
    );
    return [...chosen, ...listed].map(
      ({ word, start, end }): SaidAt => ({
        kind: 'project-count-again',
        word,
        beside: `${summed.length}个`,
        place: placeOf(passage, start, end),
      }),
    );
  });
}

/** 附件2-1, 附件2-2, …: the annexes of one number, each on one project. */
const ANNEX = /^附件(\d{1,2})[-—](\d{1,2})$/u;
const REPORT = /报告$|^一、/u;
const FORM = /表(?:\([^()]*\))?$/u;
/** The lines in which a title stands. */
const MOST_TITLE = 8;
/** 对9个项目开展了绩效目标完成情况自评. */
const EVALUATED =
  /(?<=对)(\d{1,2}个项目)(?=(?:开展|进行)(?:了)?(?:绩效目标完成情况|绩效目标|绩效|支出绩效)?自(?:评|我评价))/gu;

/** The projects a report says were evaluated, beside the annexes it prints on them one by one. */
function annexed({ told, lines }: Across): SaidAt[] {
  const annexes = new Map<string, Set<number>>();
  for (const [at, { text }] of lines.entries()) {
    const [, head = '', number = ''] = ANNEX.exec(canonical(text)) ?? [];
    if (head === '') continue;
    // Each holds a report of its own, not the form to another's.
    const below = lines.slice(at + 1, at + MOST_TITLE).map((line) => canonical(line.text));
    const first = below.find((words) => REPORT.test(words) || FORM.test(words));
    if (first !== undefined && !FORM.test(first))
      annexes.set(head, (annexes.get(head) ?? new Set()).add(Number(number)));
  }
  // Numbered without a gap from 1 on.
  const [numbers, ...others] = [...annexes.values()].filter(
    (all) => all.size >= 2 && all.size === Math.max(...all),
  );
  if (!numbers || others.length > 0) return [];
  return told.flatMap(({ passage }) =>
    [...passage.text.matchAll(EVALUATED)].flatMap((match): SaidAt[] => {
      const [word] = match;
      if (Number.parseInt(word, 10) > numbers.size) return [];
      const place = placeOf(passage, match.index, match.index + word.length);
      return [{ kind: 'project-count-again', word, beside: `${numbers.size}个附件`, place }];
    }),
  );
}

/** How many projects there are said to be, beside what the report shows of them elsewhere. */
export const readProjectCounts = (document: Across): SaidAt[] => [
  ...saidAgain(document),
  ...shown(document),
  ...annexed(document),
];
