import type { Box } from '../document.ts';

/** Six numbers of an affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The map that does `n` first and `m` after it. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** A page turned to be read: the map into it, its size as it is read, and the way back of a box to the page as shown. */
export type Turn = {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
  readonly back: (box: Box) => Box;
};

/**
 * Turns a page so that its text is read from the left: 0 if it stands upright, 1 if it runs downwards, 2 if it stands
 * upside down, 3 if it runs upwards. Wide tables are often printed so on a tall page.
 */
export function turned(turn: number, width: number, height: number): Turn {
  switch (turn) {
    case 1:
      return {
        matrix: [0, -1, 1, 0, 0, width],
        width: height,
        height: width,
        back: ([left, top, w, h]) => [width - top - h, left, h, w],
      };
    case 2:
      return {
        matrix: [-1, 0, 0, -1, width, height],
        width,
        height,
        back: ([left, top, w, h]) => [width - left - w, height - top - h, w, h],
      };
    case 3:
      return {
        matrix: [0, 1, -1, 0, height, 0],
        width: height,
        height: width,
        back: ([left, top, w, h]) => [top, height - left - w, h, w],
      };
    default:
      return { matrix: [1, 0, 0, 1, 0, 0], width, height, back: (box) => box };
  }
}
