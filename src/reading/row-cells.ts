import { canonicalCharacter } from './canonical.ts';
import { GAP } from './passages.ts';

/** One cell of a row, with its place on the line; an empty cell between tabs is kept, so that columns stay in line. */
export type Cell = { readonly text: string; readonly start: number; readonly end: number };

/** A cell without its spaces; figures set one above the other in one cell stay apart, so that they are never one. */
const cellText = (printed: string): string =>
  Array.from(printed.trim().replace(/(?<=\d)\s+(?=\d)/gu, GAP), canonicalCharacter).join('');

/** Cells of a line printed as a row: between tabs, or runs without white space. */
export function cellsOf(text: string): Cell[] {
  const cells = text.includes('\t') ? /[^\t]*/gu : /\S+/gu;
  const found: Cell[] = [];
  let after = -1;
  for (const match of text.matchAll(cells)) {
    // Behind every run of non-tabs the pattern matches once more, empty, at the tab itself.
    if (match[0] === '' && match.index === after) continue;
    after = match.index + match[0].length;
    found.push({
      text: cellText(match[0]),
      start: match.index + (match[0].length - match[0].trimStart().length),
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}
