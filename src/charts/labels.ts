import type { Setting } from './chart.ts';
import type { Line } from './lines.ts';
import { isPresent, type Present } from './mark.ts';
import { spreadLabels } from './scale.ts';

const LABEL_GAP = 16;

/** Room in px that the label of a year takes. */
const YEAR_ROOM = 36;

/** Years that get a tick label: all where they fit into `room` px, else every other, always the last. */
export const labelledYears = (
  years: readonly number[],
  setting: Setting,
  room = Number.POSITIVE_INFINITY,
): readonly number[] => {
  const most = Math.min(setting.width === 'wide' ? 14 : 7, Math.max(1, Math.floor(room / YEAR_ROOM)));
  const step = Math.ceil(years.length / most);
  return years.filter((_, at) => (years.length - 1 - at) % step === 0);
};

/** How far the label at each line's last mark is moved so that the labels of one year do not touch, by bureau. */
export function endShifts(
  ends: readonly Present[],
  heightOf: (mark: Present) => number,
  limit: number,
): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  for (const year of new Set(ends.map((end) => end.year))) {
    const own = ends.filter((end) => end.year === year);
    const moved = spreadLabels(own.map(heightOf), LABEL_GAP, limit);
    own.forEach((end, at) => {
      shifts.set(end.bureau, moved[at] ?? 0);
    });
  }
  return shifts;
}

/**
 * Whether a label at the end of a line would lie over a point or the end label of another line. `stepWidth` is the
 * distance between two years and `widthOf` a label's width, both in px.
 */
export function endsCrowded(
  lines: readonly Line[],
  heightOf: (mark: Present) => number,
  stepWidth: number,
  widthOf: (line: Line, end: Present) => number,
): boolean {
  const points = lines.flatMap(({ marks }) => marks.filter(isPresent));
  return lines.some((line) => {
    const end = line.marks.filter(isPresent).at(-1);
    if (end === undefined) return false;
    const reach = widthOf(line, end) + LABEL_GAP;
    return points.some(({ bureau, year, ...point }) => {
      const ahead = (year - end.year) * stepWidth;
      return (
        bureau !== end.bureau &&
        ahead > 0 &&
        ahead < reach &&
        Math.abs(heightOf({ bureau, year, ...point }) - heightOf(end)) < LABEL_GAP
      );
    });
  });
}

/** Where a figure stands about its point. */
export type Side = 'top' | 'bottom';
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const POINT = 6;
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The plot that labels have to share, in px; `xOf` and `yOf` place a mark, `widthOf` is the width of its figure. */
export type Plot = {
  readonly width: number;
  readonly height: number;
  readonly xOf: (mark: Present) => number;
  readonly yOf: (mark: Present) => number;
  readonly widthOf: (mark: Present) => number;
};

const boxOf = (mark: Present, side: Side, { xOf, yOf, widthOf }: Plot): Box => {
  const half = widthOf(mark) / 2;
  const top = yOf(mark) + (side === 'top' ? -22 : 7);
  return { left: xOf(mark) - half, right: xOf(mark) + half, top, bottom: top + 15 };
};

/**
 * The side on which each figure stands over or under its point, touching no point and no label before it; a figure
 * without such a place is left out, and is read in the tooltip and the table. `ends` are labels that stand already: to
 * the right of their point, moved by `shift`. Later years come first.
 */
export function placeFigures(
  present: readonly Present[],
  ends: readonly { readonly mark: Present; readonly shift: number; readonly width: number }[],
  plot: Plot,
): ReadonlyMap<Present, Side> {
  const points = present.map((mark) => {
    const [x, y] = [plot.xOf(mark), plot.yOf(mark)];
    return { mark, box: { left: x - POINT, right: x + POINT, top: y - POINT, bottom: y + POINT } };
  });
  const taken: Box[] = ends.map(({ mark, shift, width }) => {
    const [x, y] = [plot.xOf(mark) + POINT, plot.yOf(mark) + shift];
    return { left: x, right: x + width, top: y - LABEL_GAP / 2, bottom: y + LABEL_GAP / 2 };
  });
  const standing = new Set(ends.map(({ mark }) => mark));
  const sides = new Map<Present, Side>();
  for (const mark of present.filter((one) => !standing.has(one)).sort((a, b) => b.year - a.year)) {
    for (const side of ['top', 'bottom'] as const) {
      const box = boxOf(mark, side, plot);
      const inside =
        box.left >= -4 && box.right <= plot.width + 4 && box.top >= -14 && box.bottom <= plot.height + 4;
      const free =
        !taken.some((other) => meet(box, other)) &&
        !points.some((point) => point.mark !== mark && meet(box, point.box));
      if (!inside || !free) continue;
      taken.push(box);
      sides.set(mark, side);
      break;
    }
  }
  return sides;
}

/** Where a name stands about its point. */
export type Around = 'right' | 'left' | 'top' | 'bottom';

function around(side: Around, x: number, y: number, width: number): Box {
  const middle = { top: y - LABEL_GAP / 2, bottom: y + LABEL_GAP / 2 };
  switch (side) {
    case 'right':
      return { left: x + POINT + 3, right: x + POINT + 5 + width, ...middle };
    case 'left':
      return { left: x - POINT - 5 - width, right: x - POINT - 3, ...middle };
    case 'top':
      return { left: x - width / 2, right: x + width / 2, top: y - 24, bottom: y - POINT - 2 };
    case 'bottom':
      return { left: x - width / 2, right: x + width / 2, top: y + POINT + 2, bottom: y + 24 };
  }
}

/**
 * The side on which the name of each point stands, touching no point and no name before it, or null where there is no
 * such place and the name is read in the tooltip and the table. All in px from the top left of the plot.
 */
export function placeNames(
  points: readonly { readonly x: number; readonly y: number; readonly width: number }[],
  plot: { readonly width: number; readonly height: number },
): readonly (Around | null)[] {
  const dots = points.map(({ x, y }) => ({
    left: x - POINT,
    right: x + POINT,
    top: y - POINT,
    bottom: y + POINT,
  }));
  const taken: Box[] = [];
  return points.map(({ x, y, width }, at) => {
    for (const side of ['right', 'left', 'top', 'bottom'] as const) {
      const box = around(side, x, y, width);
      const inside =
        box.left >= 0 && box.right <= plot.width && box.top >= -LABEL_GAP / 2 && box.bottom <= plot.height;
      const free =
        !taken.some((other) => meet(box, other)) &&
        !dots.some((dot, other) => other !== at && meet(box, dot));
      if (!inside || !free) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}
