import { printedWidth } from './canonical.ts';
import type { Passage } from './passages.ts';

/** A line is full where not even two characters more would fit. */
const TWO_CHARACTERS = 4;

/** Whether a line of a paragraph goes as far to the right as its widest. */
function isFull(lines: readonly string[], { firstLine, lastLine }: Passage, line: number): boolean {
  const widthOf = (text = ''): number => printedWidth(text.trimEnd());
  const widest = Math.max(...lines.slice(firstLine - 1, lastLine).map(widthOf));
  return widthOf(lines[line - 1]) > widest - TWO_CHARACTERS;
}

/**
 * Whether a number of a passage was put together of digits on two lines that may be two numbers: the first has no decimal
 * point yet, and its line was not full. Without `lines`, as in a cell, no line is known to be full.
 */
export function hasBrokenDigits(
  passage: Passage,
  start: number,
  end: number,
  lines: readonly string[] | null = null,
): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const line = passage.spots[at - 1]?.line ?? 0;
    if (line === passage.spots[at]?.line || !/^\d{2}$/u.test(passage.text.slice(at - 1, at + 1))) continue;
    const before = /[\d.,]*$/u.exec(passage.text.slice(start, at))?.[0] ?? '';
    if (before.includes('.') || (lines !== null && isFull(lines, passage, line))) continue;
    return true;
  }
  return false;
}
