import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepFrom } from './step.ts';
import { naturalWidths, placeColumns } from './widths.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the columns of a table on the page', () => {
  test('on a phone the first column takes at most two fifths and stays at the left', () => {
    const { widths, lefts } = placeColumns([220, 110, 110, 110], 1, 324);
    expect(widths[0]).toBeLessThanOrEqual(0.4 * 324);
    expect(lefts).toEqual([0]);
  });

  test('fill the place they have, and never less than their figures need', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 60, max: 340 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 320, max: 1600 }),
        (natural, pinned, room) => {
          const { widths, lefts } = placeColumns(natural, pinned, room);
          expect(sum(widths)).toBeGreaterThanOrEqual(room - 0.01);
          widths.forEach((width, at) => {
            if (at > 0) expect(width).toBeGreaterThanOrEqual(natural[at] ?? 0);
          });
          expect(lefts).toEqual(widths.slice(0, lefts.length).map((_, at) => sum(widths.slice(0, at))));
          expect(lefts.length).toBeLessThanOrEqual(pinned);
          if (lefts.length > 1) expect(sum(widths.slice(0, lefts.length))).toBeLessThanOrEqual(0.7 * room);
        },
      ),
      { seed: 20260401 },
    );
  });

  test('are as wide as their widest text, be it the title or a figure with what is said of it', () => {
    const columns = [
      { key: 'bureau', title: '机构', numeric: false },
      { key: '2020', title: '2020', numeric: true },
    ];
    const widthOf = (text: string, note?: string) =>
      naturalWidths(
        columns,
        [{ bureau: { text, number: null }, '2020': { text, number: 1, ...(note ? { note } : {}) } }],
        ({ title }) => title,
      );
    const [short, long] = [widthOf('甲'), widthOf('示例自治州戊医疗保障局')];
    expect(long[0]).toBeGreaterThan(short[0] ?? 0);
    expect(widthOf('1234567.89', '倒推')[1]).toBeGreaterThan(widthOf('1234567.89')[1] ?? 0);
  });
});

describe('keys in a table', () => {
  const size = { rows: 25, columns: 4 };
  test.each([
    ['ArrowRight', false, [3, 2]],
    ['ArrowLeft', false, [3, 0]],
    ['ArrowDown', false, [4, 1]],
    ['ArrowUp', false, [2, 1]],
    ['PageDown', false, [13, 1]],
    ['PageUp', false, [0, 1]],
    ['Home', false, [3, 0]],
    ['End', false, [3, 3]],
    ['Home', true, [0, 0]],
    ['End', true, [24, 3]],
  ] as const)('%s (with Ctrl: %s) leads to row and column %j', (key, ctrl, [row, column]) => {
    expect(stepFrom({ row: 3, column: 1 }, { key, ctrl }, size)).toEqual({ row, column });
  });

  test('never lead out of it, and the titles are above the first row', () => {
    expect(stepFrom({ row: 0, column: 0 }, { key: 'ArrowUp', ctrl: false }, size)).toEqual({
      row: -1,
      column: 0,
    });
    expect(stepFrom({ row: -1, column: 0 }, { key: 'ArrowUp', ctrl: false }, size)).toEqual({
      row: -1,
      column: 0,
    });
    expect(stepFrom({ row: 24, column: 3 }, { key: 'ArrowDown', ctrl: false }, size)).toEqual({
      row: 24,
      column: 3,
    });
    expect(stepFrom({ row: 3, column: 1 }, { key: 'a', ctrl: false }, size)).toBeNull();
  });
});
