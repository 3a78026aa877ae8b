import { expect, test } from 'vitest';
import { median, percentile, table } from './measures.ts';

test('the p95 of forty values is the thirty-eighth', () => {
  const values = Array.from({ length: 40 }, (_, index) => 40 - index);
  expect(percentile(values, 95)).toBe(38);
  expect(percentile([7], 95)).toBe(7);
});

test('the median is the middle value, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 10, 3])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('a value over its budget is marked, one within or without a budget is not, one not taken says why', () => {
  const rows = [
    { name: 'a', measured: 1.2345, unit: 's', budget: 1.2 },
    { name: 'b', measured: 349.6, unit: 'kB', budget: 350 },
    { name: 'c', measured: 12, unit: 'ms' },
    { name: 'd', failed: 'no chart' },
    { name: 'e', measured: 0.44, unit: '/s' },
  ];
  expect(table(rows).split('\n').slice(2)).toEqual([
    '| a | ≤ 1.2 s | 1.23 s ✗ over |',
    '| b | ≤ 350 kB | 350 kB |',
    '| c |  | 12 ms |',
    '| d |  | not measured: no chart |',
    '| e |  | 0.4 /s |',
  ]);
});
