import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { numberAt } from './pdf-arguments.ts';
import type { Matrix } from './pdf-turn.ts';

/** A straight line drawn along the page: `at` is its x if upright, its y if level; `from` to `to` along it, in points. */
export type Rule = {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

type Point = readonly [x: number, y: number];

/** A strip or stroke that strays less than this from its direction, in points, is a line. */
const THIN = 3;
/** A drawing with more corners is a picture. */
const MOST_CORNERS = 1000;

const STROKES: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

/** How the library writes down a path: a number for the step, then its coordinates. */
const STEPS = { move: 0, line: 1, curve: 2, bend: 3 } as const;

/** The corners of each part of a path on the page; a part that bends is left out. */
function partsOf(path: ArrayLike<unknown>, map: Matrix): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  let bends = false;
  const close = (): void => {
    if (!bends && part.length > 1 && part.length <= MOST_CORNERS) parts.push(part);
    part = [];
    bends = false;
  };
  let index = 0;
  while (index < path.length) {
    const step = numberAt(path, index);
    if (step === STEPS.move || step === STEPS.line) {
      if (step === STEPS.move) close();
      const [x, y] = [numberAt(path, index + 1), numberAt(path, index + 2)];
      part.push([map[0] * x + map[2] * y + map[4], map[1] * x + map[3] * y + map[5]]);
      index += 3;
    } else if (step === STEPS.curve || step === STEPS.bend) {
      bends = true;
      index += step === STEPS.curve ? 7 : 5;
    } else {
      const [first] = part;
      if (first) part.push(first);
      index += 1;
    }
  }
  close();
  return parts;
}

function ruleBetween(a: Point, b: Point): Rule[] {
  const [left, right] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
  const [top, bottom] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
  const level: Rule = { upright: false, at: (top + bottom) / 2, from: left, to: right };
  const upright: Rule = { upright: true, at: (left + right) / 2, from: top, to: bottom };
  return [...(bottom - top <= THIN ? [level] : []), ...(right - left <= THIN ? [upright] : [])];
}

/**
 * The rules a path draws: its level and upright strokes, or a strip filled so thin that it is a line. A dot is a rule
 * both ways: a dotted line is made of them.
 */
export function rulesOf(operator: number, path: ArrayLike<unknown>, map: Matrix): Rule[] {
  if (operator === OPS.endPath) return [];
  return partsOf(path, map).flatMap((corners) => {
    if (STROKES.includes(operator))
      return corners.flatMap((corner, index) => {
        const before = corners[index - 1];
        return before ? ruleBetween(before, corner) : [];
      });
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return ruleBetween([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
  });
}
