import type { Piece } from './cell-pieces.ts';
import { textOf } from './cell-pieces.ts';

/** The titles of a flattened header, and the place of the first piece behind it. */
export type Header = { readonly titles: readonly string[]; readonly start: number; readonly next: number };

/** A title is broken into at most so many pieces (年度⏎指标值, 偏差原因⏎分析及⏎改进措施). */
const LONGEST = 6;
/** No header has more columns than this. */
const WIDEST = 16;
const UNIT_ONLY = /^\((?:单位:)?(?:万元|元)\)$/u;

/** The header that starts at a piece: as many titles as are known, each put together from as many pieces as it takes. */
export function headerAt(
  pieces: readonly Piece[],
  start: number,
  isTitle: (text: string) => boolean,
): Header | null {
  const titles: string[] = [];
  let next = start;
  for (;;) {
    const taken = stackedLength(pieces, next, isTitle, titles) || titleLength(pieces, next, isTitle);
    if (taken === 0) {
      if (titles.length === 0 || !UNIT_ONLY.test(pieces[next]?.text ?? '')) break;
      next += 1;
    } else if (taken < 0) next -= taken;
    else {
      titles.push(textOf(pieces.slice(next, next + taken)));
      next += taken;
    }
  }
  return titles.length === 0 ? null : { titles, start, next };
}

function titleLength(pieces: readonly Piece[], from: number, isTitle: (text: string) => boolean): number {
  for (let length = Math.min(LONGEST, pieces.length - from); length > 0; length -= 1) {
    const part = pieces.slice(from, from + length);
    if (part.every(({ kind }) => kind === 'text') && isTitle(textOf(part))) return length;
  }
  return 0;
}

/** Titles printed in two storeys, a line for the upper halves and a line for the lower; minus the pieces taken, or 0. */
function stackedLength(
  pieces: readonly Piece[],
  from: number,
  isTitle: (text: string) => boolean,
  titles: string[],
): number {
  if (pieces[from - 1]?.line === pieces[from]?.line) return 0;
  const upper = lineOf(pieces, from);
  const lower = lineOf(pieces, from + upper.length);
  if (upper.length < 2 || upper.length !== lower.length) return 0;
  const joined = upper.map((piece, index) => piece.text + (lower[index]?.text ?? ''));
  if (!joined.every(isTitle)) return 0;
  titles.push(...joined);
  return -2 * upper.length;
}

/** The pieces from one on that stand on the same line. */
function lineOf(pieces: readonly Piece[], from: number): Piece[] {
  const line = pieces[from]?.line;
  const found: Piece[] = [];
  for (let at = from; at < from + WIDEST && pieces[at]?.line === line; at += 1) {
    const piece = pieces[at];
    if (piece) found.push(piece);
  }
  return found;
}
