import type { Glyph } from './pdf-painting.ts';

/** Characters of one line that stand closely side by side: a word, or a stretch of Chinese text. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Whether it is set apart from the piece before it by a space. */
  readonly spaced: boolean;
};

/** One printed line: its pieces from the left. */
export type PrintedLine = {
  readonly pieces: readonly Piece[];
  readonly baseline: number;
  readonly size: number;
};

/** Baselines further apart than this share of the size are two lines: more than a raised note, less than tight lines. */
const SAME_LINE = 0.42;
/** Gaps, in sizes, from which on a space is read where none is printed: between figures and letters; beside Chinese, which
 * typesetters part from figures by a quarter. */
const GAP_IN_WORDS = 0.22;
const GAP_BESIDE_HAN = 0.45;
/** A printed space narrower than this share of the size shows nothing. */
const NO_SPACE = 0.08;

const FIGURE = /^[\d.,%\-+]$/u;
const WORD = /^[\p{L}\p{N}.,%\-+]$/u;
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Glyphs by printed line, from the top; within a line from the left. Spaces are left in. */
function groupLines(glyphs: readonly Glyph[]): Glyph[][] {
  const order = glyphs.map((glyph, index) => ({ glyph, index }));
  order.sort((a, b) => a.glyph.baseline - b.glyph.baseline || a.index - b.index);
  const lines: { baseline: number; size: number; members: typeof order }[] = [];
  for (const entry of order) {
    const { baseline, size } = entry.glyph;
    const line = lines.at(-1);
    if (line && baseline - line.baseline <= SAME_LINE * Math.max(Math.min(size, line.size), 1)) {
      // A line that begins with a raised mark goes on at the baseline of its larger print.
      if (size > line.size * 1.2) line.baseline = baseline;
      line.size = Math.max(line.size, size);
      line.members.push(entry);
    } else lines.push({ baseline, size, members: [entry] });
  }
  return lines.map(({ members }) =>
    members.sort((a, b) => a.glyph.left - b.glyph.left || a.index - b.index).map(({ glyph }) => glyph),
  );
}

/** Text made bold by printing it twice is read once. */
function isReprint(glyph: Glyph, before: Glyph | undefined): boolean {
  return (
    before !== undefined &&
    before.text === glyph.text &&
    Math.abs(glyph.left - before.left) < 0.15 * glyph.size &&
    Math.abs(glyph.baseline - before.baseline) < 0.15 * glyph.size &&
    glyph.right - before.right < 0.3 * (glyph.right - glyph.left)
  );
}

function parted(before: Glyph, glyph: Glyph, spaced: boolean): boolean {
  const size = Math.min(before.size, glyph.size);
  const gap = glyph.left - before.right - (spaced ? 0 : Math.max(before.spacing, 0));
  if (spaced) return gap > NO_SPACE * size;
  const beside = HAN.test(before.text) || HAN.test(glyph.text);
  return gap > (beside ? GAP_BESIDE_HAN : GAP_IN_WORDS) * size;
}

/** Whether two neighbours belong to one piece: figures stand in pieces of their own, so that each has its own box. */
const alike = (before: string, text: string): boolean =>
  FIGURE.test(before.slice(-1)) === FIGURE.test(text.charAt(0)) &&
  WORD.test(before.slice(-1)) === WORD.test(text.charAt(0));

function printLine(glyphs: readonly Glyph[]): PrintedLine | null {
  const pieces: Piece[] = [];
  let before: Glyph | undefined;
  let spaced = false;
  for (const glyph of glyphs) {
    if (glyph.text === '') {
      spaced = true;
      continue;
    }
    if (isReprint(glyph, before)) continue;
    const apart = before !== undefined && parted(before, glyph, spaced);
    const last = pieces.at(-1);
    if (last && !apart && alike(last.text, glyph.text)) {
      pieces[pieces.length - 1] = {
        ...last,
        text: last.text + glyph.text,
        right: Math.max(last.right, glyph.right),
        size: Math.max(last.size, glyph.size),
      };
    } else {
      const { text, left, right, baseline, size } = glyph;
      pieces.push({ text, left, right, baseline, size, spaced: apart });
    }
    before = glyph;
    spaced = false;
  }
  const [first] = pieces;
  if (!first) return null;
  const tallest = pieces.reduce((a, b) => (b.size > a.size ? b : a), first);
  return { pieces, baseline: tallest.baseline, size: tallest.size };
}

/** The printed lines of glyphs, from the top. */
export const printLines = (glyphs: readonly Glyph[]): PrintedLine[] =>
  groupLines(glyphs)
    .map(printLine)
    .filter((line) => line !== null);

/** The text of a printed line, its pieces parted where they are set apart. */
export const textOf = ({ pieces }: PrintedLine): string =>
  pieces.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');

/** Glyphs nearer than this share of their size touch: no rule can run between them. */
const TOUCHING = 0.1;

/** Glyphs by word as they were printed, so that a word that juts over a rule is not cut by it. */
export function groupWords(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const touches =
      before !== undefined &&
      before.text !== '' &&
      glyph.text !== '' &&
      Math.abs(glyph.left - before.right) < TOUCHING * glyph.size &&
      Math.abs(glyph.baseline - before.baseline) < TOUCHING * glyph.size;
    if (touches) words.at(-1)?.push(glyph);
    else words.push([glyph]);
    before = glyph;
  }
  return words;
}

/** The middle of a word, at half the height of its print. */
export function middleOf(word: readonly Glyph[]): readonly [x: number, y: number] {
  const [first, last] = [word[0], word.at(-1)];
  return first && last ? [(first.left + last.right) / 2, first.baseline - 0.35 * first.size] : [0, 0];
}
