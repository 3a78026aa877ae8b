import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isExpected, UNREADABLE } from './pdf-characters.ts';
import { type LaidLine, layOut } from './pdf-layout.ts';
import { type FontFacts, type Glyph, type Painting, paint } from './pdf-painting.ts';
import { multiply, type Turn, turned } from './pdf-turn.ts';

/** A font that gives this share of characters no report is printed in has no true mapping: none of them is believed. */
const MOST_UNEXPECTED = 0.2;

function fontFacts(font: unknown): FontFacts {
  const known = typeof font === 'object' && font !== null ? font : {};
  const matrix = 'fontMatrix' in known && Array.isArray(known.fontMatrix) ? known.fontMatrix : [];
  const [scale]: unknown[] = matrix;
  return {
    widthScale: typeof scale === 'number' && Number.isFinite(scale) ? scale : 0.001,
    vertical: 'vertical' in known && known.vertical === true,
  };
}

/** Glyphs of fonts without a true mapping are marked as unreadable, whatever characters they claim. */
function doubt(glyphs: readonly Glyph[]): readonly Glyph[] {
  const fonts = new Map<string, { all: number; unexpected: number }>();
  for (const { font, text } of glyphs) {
    if (text === '') continue;
    const counted = fonts.get(font) ?? { all: 0, unexpected: 0 };
    counted.all += 1;
    if (!isExpected(text)) counted.unexpected += 1;
    fonts.set(font, counted);
  }
  const doubtful = new Set(
    [...fonts].flatMap(([font, { all, unexpected }]) => (unexpected > all * MOST_UNEXPECTED ? [font] : [])),
  );
  return doubtful.size === 0
    ? glyphs
    : glyphs.map((glyph) =>
        glyph.text !== '' && doubtful.has(glyph.font) ? { ...glyph, text: UNREADABLE } : glyph,
      );
}

/** The lines of a page, the way from where they stand to the page as shown, and what speaks for and against its text. */
export type ReadPage = {
  readonly lines: readonly LaidLine[];
  readonly back: Turn['back'];
  readonly characters: number;
  readonly unreadable: number;
  readonly hidden: number;
  readonly blank: boolean;
};

/** Reads one page. `isShown` says of a layer whether the page shows it. */
export async function readPage(page: PDFPageProxy, isShown: (layer: unknown) => boolean): Promise<ReadPage> {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const viewport = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[] = viewport.transform;
  const paintTurned = (turn: Turn): Painting =>
    paint({
      operators,
      base: multiply(turn.matrix, [a, b, c, d, e, f]),
      width: turn.width,
      height: turn.height,
      font: (name) => fontFacts(page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
      isShown,
    });
  const upright = turned(0, viewport.width, viewport.height);
  const first = paintTurned(upright);
  const most = first.turns.indexOf(Math.max(...first.turns));
  const turn = most === 0 ? upright : turned(most, viewport.width, viewport.height);
  const painting = most === 0 ? first : paintTurned(turn);
  const glyphs = doubt(painting.glyphs);
  const printed = glyphs.filter(({ text }) => text !== '');
  return {
    lines: layOut({ ...painting, glyphs }),
    back: turn.back,
    characters: printed.length,
    unreadable: printed.filter(({ text }) => text === UNREADABLE).length,
    hidden: painting.hidden,
    blank: operators.fnArray.length === 0,
  };
}
