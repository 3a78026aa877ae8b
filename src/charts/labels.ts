import type { Setting } from './chart.ts';
import type { Line } from './lines.ts';
import { isPresent, type Present } from './mark.ts';
import { spreadLabels } from './scale.ts';

const LABEL_GAP = 16;

/** Years that get a tick label: all where they fit, else every other, always the last. */
export const labelledYears = (years: readonly number[], setting: Setting): readonly number[] => {
  const step = Math.ceil(years.length / (setting.width === 'wide' ? 14 : 7));
  return years.filter((_, at) => (years.length - 1 - at) % step === 0);
};

/** How far each line's end label is moved so that the labels of one year do not touch, by bureau. */
export function endShifts(
  lines: readonly Line[],
  heightOf: (mark: Present) => number,
  limit: number,
): ReadonlyMap<string, number> {
  const ends = lines.flatMap(({ marks }) => marks.filter(isPresent).at(-1) ?? []);
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

/** A figure stands over its point, or under it when another point of the year is close above and none is close below. */
export function sideOf(
  mark: Present,
  present: readonly Present[],
  heightOf: (mark: Present) => number,
): 'top' | 'bottom' {
  const others = present.filter((other) => other.year === mark.year && other.bureau !== mark.bureau);
  const near = (side: 1 | -1) =>
    others.some((other) => {
      const gap = (heightOf(other) - heightOf(mark)) * side;
      return gap > 0 && gap < 2 * LABEL_GAP;
    });
  return near(-1) && !near(1) ? 'bottom' : 'top';
}
