import { namingOf } from './cell-names.ts';
import type { Token } from './tokens.ts';

/** Enough to find a figure by, not a sentence. */
const LONGEST = 32;
/** Where a long clause may be entered without cutting a word. */
const ENTRY = /[、的对和与在将把由及“”]/gu;

/**
 * The words each figure of a paragraph is known by where no rule binds it, by its start: those before it and what it
 * counts. Where one clause gives two (400元或50元，43家、47家机构), both have the words of the one that has any.
 */
export function unboundLabels(text: string, tokens: readonly Token[]): ReadonlyMap<number, string> {
  const figures = tokens.filter(({ notFigure }) => notFigure === null);
  const names = namingOf(text, figures).map(({ name, rangeEnd }) => (rangeEnd ? '' : shortened(name)));
  const between = (index: number): string =>
    text.slice(figures[index]?.end ?? 0, figures[index + 1]?.start ?? text.length);
  return new Map(
    figures.map(({ start }, index) => {
      const before = index > 0 && !/[，,。；]/u.test(between(index - 1)) ? names[index - 1] : '';
      const after = /^[、和及]$/u.test(between(index)) ? names[index + 1] : '';
      return [start, names[index] || before || after || wordsEnding(text, start)];
    }),
  );
}

/** The last words before a figure where nothing of them names it: 实际3.66万人次. */
const wordsEnding = (text: string, start: number): string =>
  /\p{Script=Han}{0,12}$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';

/** The end of a long name, from a place where a word begins; the beginning when there is none. */
const shortened = (name: string): string => ending(name).replace(/^([^“]*)”/u, '$1');

function ending(name: string): string {
  if (name.length <= LONGEST) return name;
  const entries = [...name.matchAll(ENTRY)].map(({ index }) => index + 1);
  const from = entries.find((at) => name.length - at <= LONGEST && name.length - at >= 4);
  return from === undefined ? name.slice(0, LONGEST) : name.slice(from);
}
