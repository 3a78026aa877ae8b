import { swapsOf } from '../core/misprints.ts';
import type { OutlineLine } from './outline.ts';
import { joinSpans, type Passage, placeOf } from './passages.ts';
import { type Across, type SaidAt, sentenceAt } from './remark-parts.ts';

/** The number of a document: who issued it, the year, the number. */
const DOCUMENT = /([\p{Script=Han}]{2,16})[〔[【](\d{4})[〕\]】]第?(\d{1,5})号/gu;
/** Words that lead to the number of a document are not part of its issuer. */
const ISSUER = 3;
/** 《关于…的通知》(示财监〔2022〕12号): the title of a document before its number. */
const TITLED = /《([^《》]{8,80})》\(?$/u;
/** Beyond so many of one kind none is looked at: the time stays in proportion to the text. */
const MOST = 300;
/** Places that print the same before one that does not is a slip of the hand. */
const MANY = 4;
const BESIDE = 3;

/** A title with a year in it. */
const TITLE = /《([^《》]{0,60}?)(20\d\d)(年[^《》]{4,80})》/gu;

/** The department's budget was approved for the year whose budget the same sentence tells. */
const APPROVED = /批复(20\d\d)年度?部门预算/gu;
const BUDGETED = /(?:我局|我单位|本单位|本部门|本局)(20\d\d)年度?(?:部门)?预算(?:支出|收入|安排|总额|数)/u;

type Cited = {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
  readonly title: string | null;
  readonly before: string;
  readonly after: string;
};

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

/** Paragraphs, and rows that are none, with the words sought; a row in words may go on over the lines around it. */
function passagesWith({ told, lines }: Across, sought: RegExp): Passage[] {
  const paragraphs = told.flatMap(({ passage }) => (sought.test(passage.text) ? [passage] : []));
  const printed = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'page');
  const others = printed.flatMap((line, index): Passage[] => {
    if ((line.kind !== 'heading' && line.kind !== 'row') || !sought.test(line.text)) return [];
    const isOpen = (other: OutlineLine | undefined): boolean =>
      other !== undefined && other.kind === 'row' && !other.text.includes('\t');
    const around = isOpen(line)
      ? [printed[index - 1], line, printed[index + 1]].filter((other) => isOpen(other))
      : [line];
    const spans = around.flatMap((each) => (each ? [{ line: each, start: 0, end: each.text.length }] : []));
    const passage = joinSpans(spans, line.section);
    return passage ? [passage] : [];
  });
  return [...paragraphs, ...others];
}

const placeKey = ({ passage, end }: Cited): string => {
  const { line, offset } = passage.spots[end - 1] ?? { line: 0, offset: 0 };
  return `${line}.${offset}`;
};

const citedIn = (passage: Passage): Cited[] =>
  [...passage.text.matchAll(DOCUMENT)].map((match): Cited => {
    const [whole, name = '', year = '', number = ''] = match;
    const end = match.index + whole.length;
    const lead = passage.text.slice(Math.max(0, match.index - 90), match.index);
    return {
      passage,
      start: match.index + Math.max(0, name.length - 8),
      end,
      issuer: name.slice(-ISSUER),
      year,
      number,
      title: TITLED.exec(lead)?.[1] ?? null,
      before: lead.replace(/[(《》]/gu, '').slice(-BESIDE),
      after: passage.text.slice(end, end + BESIDE),
    };
  });

/** Whether one number of a document may be another misprinted: its year, or two digits turned round. */
const isSlip = (one: Cited, other: Cited): boolean =>
  one.year === other.year
    ? swapsOf(one.number).some((swapped) => swapped === other.number)
    : one.number === other.number && one.number.length > 1;

/** Whether what stands around two numbers says that they are of one document. */
const isOneDocument = (one: Cited, other: Cited): boolean =>
  one.title !== null && other.title !== null
    ? one.title === other.title
    : one.before.length === BESIDE && one.before === other.before && one.after === other.after;

const differ = (one: Cited, other: Cited): boolean => one.year !== other.year || one.number !== other.number;

/** Where the year or the number that differs is printed. */
function placeOfWhat({ passage, end, year, number }: Cited, other: Cited): SaidAt['place'] {
  const last = end - 1 - number.length;
  if (year === other.year) return placeOf(passage, last, end - 1);
  const first = passage.text.lastIndexOf(year, last);
  return placeOf(passage, first, first + year.length);
}

/** Numbers of documents printed once, beside those that are printed otherwise of the same document. */
export function readDocumentNumbers(document: Across): SaidAt[] {
  const found = passagesWith(document, /[〔[【]\s*\d{4}/u).flatMap(citedIn);
  const cited = [...new Map(found.map((one) => [placeKey(one), one])).values()];
  return grouped(cited, ({ issuer }) => issuer).flatMap((group) =>
    group.slice(0, MOST).flatMap((one): SaidAt[] => {
      if (group.some((other) => other !== one && !differ(one, other))) return [];
      const others = group.filter((other) => differ(one, other));
      const alike = others.filter((other) => isOneDocument(one, other));
      const slips = others.filter((other) => isSlip(one, other));
      const found = alike.length > 0 && !alike.some((other) => differ(other, alike[0] ?? other)) ? alike : [];
      const [other] =
        found.length > 1 || (found[0]?.title ?? null) !== null ? found : slips.length >= MANY ? slips : [];
      // Of two places the later one is told.
      if (!other || (found.length === 1 && other.passage.firstLine > one.passage.firstLine)) return [];
      return [
        {
          kind: 'document-number',
          word: one.passage.text.slice(one.start, one.end),
          beside: other.passage.text.slice(other.start, other.end),
          place: placeOfWhat(one, other),
        },
      ];
    }),
  );
}

/** Titles whose year is another one place only, where two others and the words before or behind them agree. */
export function readTitleYears(document: Across): SaidAt[] {
  const titles = passagesWith(document, /20\d\d年[^《》]{4,80}》/u).flatMap((passage) =>
    [...passage.text.matchAll(TITLE)].map((match) => {
      const [whole, lead = '', year = '', rest = ''] = match;
      const start = match.index + 1 + lead.length;
      const end = match.index + whole.length;
      return {
        passage,
        year,
        start,
        words: lead + rest,
        before: passage.text.slice(Math.max(0, match.index - BESIDE), match.index),
        after: passage.text.slice(end, end + BESIDE),
      };
    }),
  );
  return grouped(titles, ({ words }) => words).flatMap((group) =>
    group.slice(0, MOST).flatMap((one): SaidAt[] => {
      const others = group.filter((other) => other !== one);
      const [other] = others;
      const isOdd =
        others.length > 1 && others.every(({ year }) => year === other?.year && year !== one.year);
      const isBeside = others.some(({ before, after }) => before === one.before || after === one.after);
      if (!other || !isOdd || !isBeside) return [];
      const { passage, year, start } = one;
      const word = `${year}${one.words}`.slice(0, LONGEST);
      const beside = `${other.year}${other.words}`.slice(0, LONGEST);
      return [{ kind: 'title-year', word, beside, place: placeOf(passage, start, start + year.length) }];
    }),
  );
}

/** The most of a title that is kept. */
const LONGEST = 60;

/** The year a department's budget was approved for, where the sentence goes on to tell the budget of another. */
export const readApprovedYears = ({ told }: Across): SaidAt[] =>
  told.flatMap(({ passage }) =>
    [...passage.text.matchAll(APPROVED)].flatMap((match): SaidAt[] => {
      const { end } = sentenceAt(passage.text, match.index);
      const own = BUDGETED.exec(passage.text.slice(match.index, end));
      if (!own || own[1] === match[1]) return [];
      const start = match.index + 2;
      const place = placeOf(passage, start, match.index + match[0].length);
      return [{ kind: 'title-year', word: match[0].slice(2), beside: own[0], place }];
    }),
  );
