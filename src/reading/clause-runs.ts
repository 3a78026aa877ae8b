import type { Fact } from '../core/fact.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { GAP, joinSpans, type Passage } from './passages.ts';
import { type Across, figuresIn, type Standing } from './remark-parts.ts';
import { type Subject, subjectOf, subjectsOf } from './subjects.ts';
import { findTokens, type Token } from './tokens.ts';

/** A paragraph, or a cell with as many words as one. */
export type Stretch = {
  readonly passage: Passage;
  readonly figures: readonly Standing[];
  readonly subject: Subject | null;
  readonly ofAccounts: boolean;
  readonly ofForm: boolean;
  /** Numbers that are no figures (years, dates, numbers of documents) are told by their reason. */
  readonly tokens: () => readonly Token[];
};

/** A clause by its words: digits masked, points, brackets and quotation marks left out. */
export type Clause = {
  readonly stretch: Stretch;
  readonly words: string;
  /** How many Chinese characters it has. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  /** Whether a sentence begins with it. */
  readonly opens: boolean;
  /** Its place among all clauses. */
  readonly at: number;
};

/** A cell is told as a paragraph from this many characters on. */
const LONG_FOR_A_CELL = 60;
/** Beyond so many characters a row is no form's. */
const LONG_FOR_A_ROW = 20_000;
const CLAUSE = /(?:[^，。；:?!,]|(?<=\d),(?=\d{3}))*[，。；:?!,]?/gu;
const MARK =
  /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.](?!\d)|[①-⑳⑴-⒇]|[A-Z]、|[一二三四五六七八九十]是|——)+/u;
/** Who speaks may be said or not. */
const SPEAKER = /^(?:我|本|该|[省市县区州])?(?:局|单位|部门|医保局|医疗保障局)(?=[\p{Script=Han}])/u;
/** Words that may stand before a figure or not. */
const FILLING = /达到|达|为|了|共计|共|的/gu;
const NUMBER = /\d+(?:[.,]\d+)*/gu;
const POINTS = /[\s“”‘’'()《》【】，。；:?!、…·—,-]/gu;

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

function cellsOf(line: OutlineLine, byLine: ReadonlyMap<number, readonly Fact[]>): Passage[] {
  const { kind, text, number } = line;
  if (kind !== 'row' || text.length > LONG_FOR_A_ROW || !text.includes('\t') || !byLine.has(number))
    return [];
  let start = 0;
  return text.split('\t').flatMap((cell): Passage[] => {
    const from = start;
    start += cell.length + 1;
    if (cell.length < LONG_FOR_A_CELL || canonical(cell).length < LONG_FOR_A_CELL) return [];
    const passage = joinSpans([{ line, start: from, end: from + cell.length }], line.section);
    return passage ? [passage] : [];
  });
}

/** The paragraphs and long cells of a document, each with what it evaluates and the figures read in it. */
export function stretchesOf({ lines, told, facts }: Across): Stretch[] {
  const subjects = subjectsOf(lines);
  const byLine = new Map<number, Fact[]>();
  for (const fact of facts) {
    const known = byLine.get(fact.place.line);
    if (known) known.push(fact);
    else byLine.set(fact.place.line, [fact]);
  }
  const tokensOf = ({ text }: Passage): (() => readonly Token[]) => lazily(() => findTokens(text));
  const cells = lines
    .flatMap((line) => cellsOf(line, byLine))
    .map((passage): Stretch => {
      const figures = figuresIn(passage, byLine.get(passage.firstLine) ?? []);
      return { passage, figures, subject: null, ofAccounts: false, ofForm: true, tokens: tokensOf(passage) };
    });
  const paragraphs = told.map(
    ({ passage, figures, ofAccounts }): Stretch => ({
      passage,
      figures,
      subject: subjectOf(passage, subjects),
      ofAccounts,
      ofForm: false,
      tokens: tokensOf(passage),
    }),
  );
  return [...paragraphs, ...cells];
}

/** The clauses of stretches in their order. */
export function clausesOf(stretches: readonly Stretch[]): Clause[] {
  const clauses: Clause[] = [];
  for (const stretch of stretches) {
    const { text } = stretch.passage;
    let opens = true;
    for (const match of text.matchAll(CLAUSE)) {
      const [printed] = match;
      if (printed === '') continue;
      const lead = MARK.exec(printed)?.[0].length ?? 0;
      const words = printed
        .slice(lead)
        .replace(SPEAKER, '')
        .replace(NUMBER, '#')
        .replace(POINTS, '')
        .replace(FILLING, '')
        .replaceAll(GAP, '');
      const begins = opens || lead > 0;
      opens = /[。；?!]$/u.test(printed);
      if (words === '') continue;
      clauses.push({
        stretch,
        words,
        weight: words.replace(/[^\p{Script=Han}]/gu, '').length,
        start: match.index + lead,
        end: match.index + printed.length,
        opens: begins,
        at: clauses.length,
      });
    }
  }
  return clauses;
}

/** The tokens that begin in a stretch of a text, found without looking at the others. */
function tokensBetween(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const first = (at: number): number => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return tokens.slice(first(from), first(to));
}

/** The numbers of a clause: its figures, and what else is told in digits. */
export function numbersOf({ stretch, start, end }: Clause): {
  readonly figures: readonly Token[];
  readonly others: string;
} {
  const within = tokensBetween(stretch.tokens(), start, end);
  return {
    figures: within.filter(({ notFigure }) => notFigure === null),
    others: within
      .filter(({ notFigure }) => notFigure !== null)
      .map(({ value, notFigure }) => `${notFigure}:${value}`)
      .join(),
  };
}

/** No sentence is looked at beyond this many characters each way. */
const REACH = 600;

/** The sentence a clause stands in. */
export function sentenceOf({ stretch: { passage }, start, end }: Clause): string {
  const before = passage.text.slice(Math.max(0, start - REACH), start);
  const after = passage.text.slice(start, Math.min(end, start + REACH) + REACH);
  const stop = after.indexOf('。', Math.max(0, end - start - 1));
  return before.slice(before.lastIndexOf('。') + 1) + (stop < 0 ? after : after.slice(0, stop));
}
