import type { Fact } from '../core/fact.ts';
import type { NotFigure } from '../core/not-figures.ts';
import { canonical, canonicalCharacter } from './canonical.ts';
import { isYear, reasonOf, WINDOW } from './not-figures.ts';
import type { OutlineLine } from './outline.ts';
import { findTokens } from './tokens.ts';

/** What became of one number token: a fact, read but unbound, not a figure for a reason, or unread. */
export type LedgerEntry = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly verdict: 'fact' | 'unbound' | 'unread' | NotFigure;
};

/** Canonical text of one line, with the offset each character was printed at; spaces stay, so cells stay apart. */
function canonicalLine(text: string): { text: string; offsets: number[] } {
  let joined = '';
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const printed = text.charAt(offset);
    // A Markdown mark between two numbers (280*30%) parts them as a space does.
    const character = /[\s*#]/u.test(printed) ? ' ' : canonicalCharacter(printed);
    if (character === '') continue;
    joined += character;
    offsets.push(offset);
  }
  return { text: joined, offsets };
}

/** Names that end in a number, where they are quoted: “补充医疗保险补助2”. Their number is no figure anywhere. */
function numberedNames(lines: readonly OutlineLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of lines)
    for (const [, name] of canonical(text).matchAll(/[“(](\p{Script=Han}{4,40}\d{1,2})[”)]/gu))
      if (name !== undefined) names.add(name);
  return names;
}

/** Accounts for every number token of every line; `reasons` says by `line.start` what the forms found to be no figure. */
export function keepLedger(
  lines: readonly OutlineLine[],
  facts: readonly Fact[],
  reasons: ReadonlyMap<string, NotFigure>,
): LedgerEntry[] {
  const spans = new Map<number, { start: number; end: number; bound: boolean }[]>();
  const cover = (line: number, start: number, end: number, bound: boolean): void => {
    const list = spans.get(line) ?? [];
    list.push({ start, end, bound });
    spans.set(line, list);
  };
  for (const fact of facts) {
    const { line, endLine, start, end } = fact.place;
    const bound = fact.item !== null;
    if (endLine === undefined) cover(line, start, end, bound);
    else {
      cover(line, start, Number.MAX_SAFE_INTEGER, bound);
      for (let between = line + 1; between < endLine; between += 1)
        cover(between, 0, Number.MAX_SAFE_INTEGER, bound);
      cover(endLine, 0, end, bound);
    }
  }
  const names = numberedNames(lines);
  const lengths = [...new Set(Array.from(names, (name) => name.length))];
  const isNamed = (words: string): boolean => lengths.some((length) => names.has(words.slice(-length)));
  let inPicture = false;
  return lines.flatMap((line, index) => {
    const joined = (from: number, to: number): string =>
      canonical(
        lines
          .slice(Math.max(0, from), to)
          .map((other) => other.text)
          .join(''),
      );
    const beside = (): Beside => ({ lead: joined(index - 2, index), rest: joined(index + 1, index + 3) });
    const { text, offsets } = canonicalLine(line.text);
    const around: Around = { text, beside, isNamed, coded: CODED.test(text) };
    inPicture = PICTURE.test(line.text) || (inPicture && (text.trim() === '' || !HAN.test(text)));
    const garbled = inPicture && isGarbled(text);
    const covers = spans.get(line.number) ?? [];
    let passed = 0;
    return findTokens(text).map((token): LedgerEntry => {
      const start = offsets[token.start] ?? 0;
      const end = (offsets[token.numberEnd - 1] ?? start) + 1;
      // Facts and tokens are both in order: what ended before this token covers none after it.
      while ((covers[passed]?.end ?? start + 1) <= start) passed += 1;
      const next = covers[passed];
      const covered = next !== undefined && next.start <= start ? next : undefined;
      const verdict =
        covered !== undefined
          ? covered.bound
            ? 'fact'
            : 'unbound'
          : line.kind === 'page' || line.kind === 'contents'
            ? 'page-number'
            : (reasons.get(`${line.number}.${start}`) ??
              token.notFigure ??
              reasonInContext(around, token.start, token.numberEnd) ??
              (garbled ? 'illegible' : 'unread'));
      return { line: line.number, start, end, printed: line.text.slice(start, end), verdict };
    });
  });
}

/** Where a conversion put what it recognised in a picture; it goes on until a line in Chinese. */
const PICTURE = /^\s*\[image:/u;
const HAN = /\p{Script=Han}/u;
/** Letters that stand for Chinese nobody recognised: a number among them cannot be told from a misread one. */
const isGarbled = (text: string): boolean =>
  !HAN.test(text) && (text.match(/[A-Za-z]{2,}/gu)?.length ?? 0) >= 2;

/** A code of six digits or more beside the name of a body or the word 代码. */
const CODE = /^\d{6,}$/u;
const CODED = /代码|局|中心|单位|部门/u;

/** What the lines beside a line end and begin with. */
type Beside = { readonly lead: string; readonly rest: string };

/** A line and what bears on each of its numbers. */
type Around = {
  readonly text: string;
  readonly beside: () => Beside;
  /** Whether words end in a numbered name of the document. */
  readonly isNamed: (words: string) => boolean;
  /** Whether the line speaks of a body or of a code. */
  readonly coded: boolean;
};

/** 2021医疗服务与保障能力提升项目: a year that opens a name, not a number with its unit. */
const NAMED_YEAR = /^(?![万亿元余多人名个家次种条项份件户])\p{Script=Han}/u;

/** What ends a paragraph that is left in a cell, at the end of its line. */
const PARAGRAPH_END = /^(?:<\/?(?:p|br) ?\/?>)+$/u;

/**
 * What the words around a number say once the spaces between are gone; at the edge of a line, what
 * stands beside it.
 */
function reasonInContext(
  { text, beside, isNamed, coded }: Around,
  start: number,
  end: number,
): NotFigure | null {
  const compact = (part: string): string => part.replaceAll(' ', '');
  const before = compact(text.slice(Math.max(0, start - 3 * WINDOW), start));
  const after = compact(text.slice(end, end + 3 * WINDOW)).replace(PARAGRAPH_END, '');
  const digits = text.slice(start, end);
  if (coded && CODE.test(digits)) return 'code';
  if (isNamed(before + digits)) return 'name';
  if (isYear(digits) && before === '' && (after === '' || NAMED_YEAR.test(after))) return 'year';
  if (before !== '' && after !== '') return reasonOf(before, digits, after);
  const { lead, rest } = beside();
  if (before === '' && lead.endsWith('单价')) return 'threshold';
  return reasonOf(before, digits, after === '' && /^[年月日号级]/u.test(rest) ? rest : after);
}
