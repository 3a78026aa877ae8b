/** The figure to find in the document: 1-based lines, offsets in them, `finish` exclusive in `finishLine`. */
export type Spot = {
  readonly line: number;
  readonly start: number;
  readonly finish: number;
  readonly finishLine: number;
};
/** A piece of a line, and whether it belongs to the figure looked for. */
export type Piece = { readonly text: string; readonly marked: boolean };

/** How many lines are drawn at once: enough to read round a figure, few enough to draw at once. */
export const WINDOW = 120;

/** The lines to draw, 1-based and inclusive, so that `around` stands in the middle where the document allows it. */
export function windowAround(
  around: number,
  total: number,
  size = WINDOW,
): { readonly from: number; readonly to: number } {
  const middle = Math.min(Math.max(around, 1), Math.max(total, 1));
  const from = Math.max(1, Math.min(middle - Math.floor(size / 2), total - size + 1));
  return { from, to: Math.min(total, from + size - 1) };
}

/** A line cut where the figure begins and ends, so that it can be marked without making HTML of it. */
export function cutLine(text: string, line: number, spot: Spot | null): readonly Piece[] {
  if (spot === null || line < spot.line || line > spot.finishLine) return [{ text, marked: false }];
  const start = line === spot.line ? spot.start : 0;
  const end = line === spot.finishLine ? spot.finish : text.length;
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((piece) => piece.text !== '');
}

/** The id of the original's place on the page. */
export const ORIGINAL = 'original';

/** Brings the original into view, where the page shows one. */
export const scrollToOriginal = (): void => document.getElementById(ORIGINAL)?.scrollIntoView();
