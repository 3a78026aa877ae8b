import type { Twin, TwinColumn } from '../../../charts/chart.ts';
import { textWidth } from '../../../charts/room.ts';

/** Size of the letters of a table, in px, and what a cell has besides its text. */
const SIZE = 13;
const NOTE_SIZE = 12;
const PADDING = 22;
/** Room of the sign of the order and of the button of the menu in a title. */
const TITLE_TOOLS = 52;
/** Room of the button of the menu beside the name of a row. */
const NAME_TOOLS = 32;
const FIGURE_PADDING = 14;
const WIDEST = 320;
/** A longer title takes two lines. */
const WIDEST_TITLE = 150;
const NARROWEST = 64;

/** The share of a narrow place that the first column may take, and those at the left together. */
const FIRST_SHARE = 0.4;
const LEFT_SHARE = 0.7;
const NARROW_BELOW = 640;

/** The width in px each column would have by its texts: those of a few hundred rows among all, evenly. */
export function naturalWidths(
  columns: readonly TwinColumn[],
  rows: Twin['rows'],
  titleOf: (column: TwinColumn) => string,
): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / 400));
  return columns.map((column, place) => {
    let most = 0;
    for (let at = 0; at < rows.length; at += step) {
      const cell = rows[at]?.[column.key];
      if (cell === undefined) continue;
      const note = cell.note === undefined ? 0 : textWidth(cell.note, NOTE_SIZE) + 8;
      const button = cell.selection === undefined ? 0 : FIGURE_PADDING;
      most = Math.max(most, textWidth(cell.text, SIZE) + note + button);
    }
    const title = Math.min(WIDEST_TITLE, textWidth(titleOf(column), SIZE)) + TITLE_TOOLS;
    const text = most + (place === 0 ? NAME_TOOLS : 0);
    return Math.max(NARROWEST, title, Math.min(WIDEST, text)) + PADDING;
  });
}

/** Where columns stand: their widths in px, and from the left those that stay in sight, as long as there is room beside them. */
export type Places = { readonly widths: readonly number[]; readonly lefts: readonly number[] };

/**
 * Columns put into `room` px: a narrow place gives the first no more than two fifths; room to spare goes to the
 * others. Of the `pinned` first columns so many stay in sight that something can scroll beside them.
 */
export function placeColumns(natural: readonly number[], pinned: number, room: number): Places {
  const narrow = room < NARROW_BELOW;
  const fitted = natural.map((width, at) =>
    at === 0 && narrow && natural.length > 1 ? Math.min(width, Math.floor(room * FIRST_SHARE)) : width,
  );
  const sum = fitted.reduce((total, width) => total + width, 0);
  const first = fitted[0] ?? 0;
  const rest = sum - first;
  const spare = Math.max(0, room - sum);
  const widths =
    rest === 0
      ? fitted.map((width) => width + spare)
      : fitted.map((width, at) => (at === 0 ? width : width + (spare * width) / rest));
  const lefts: number[] = [];
  let left = 0;
  for (const width of widths.slice(0, pinned)) {
    if (lefts.length > 0 && left + width > room * LEFT_SHARE) break;
    lefts.push(left);
    left += width;
  }
  return { widths, lefts };
}
