import type { Fact } from '../core/fact.ts';
import { canonicalCharacter } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { findTokens, type NotFigure } from './tokens.ts';

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
    const character = /\s/u.test(printed) ? ' ' : canonicalCharacter(printed);
    if (character === '') continue;
    joined += character;
    offsets.push(offset);
  }
  return { text: joined, offsets };
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
  return lines.flatMap((line) => {
    const { text, offsets } = canonicalLine(line.text);
    return findTokens(text).map((token): LedgerEntry => {
      const start = offsets[token.start] ?? 0;
      const end = (offsets[token.numberEnd - 1] ?? start) + 1;
      const covered = spans.get(line.number)?.find((span) => start >= span.start && start < span.end);
      const verdict =
        covered !== undefined
          ? covered.bound
            ? 'fact'
            : 'unbound'
          : line.kind === 'page' || line.kind === 'contents'
            ? 'page-number'
            : (reasons.get(`${line.number}.${start}`) ??
              token.notFigure ??
              reasonInContext(text, token.start, token.numberEnd) ??
              'unread');
      return { line: line.number, start, end, printed: line.text.slice(start, end), verdict };
    });
  });
}

/** How far a word may stand from its number, spaces included. */
const NEAR = 24;

/** Reasons that a space between number and word hides from the token reader. */
function reasonInContext(text: string, start: number, end: number): NotFigure | null {
  const after = text.slice(end, end + NEAR).trimStart();
  const before = text.slice(Math.max(0, start - NEAR), start).trimEnd();
  const digits = text.slice(start, end);
  if (/^(?:19|20)\d{2}$/u.test(digits) && /^年/u.test(after)) return 'year';
  if (/^月/u.test(after) && Number(digits) <= 12) return 'date';
  if (/^日/u.test(after) && /月$/u.test(before)) return 'date';
  if (/^(?:19|20)\d{2}$/u.test(digits) && after === '') return 'year';
  if (before === '' && /^[.、](?!\d)/u.test(after)) return 'ordinal';
  if (/(?:图|表|附件)$/u.test(before)) return 'form-number';
  return null;
}
