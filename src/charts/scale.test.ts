import { expect, test } from 'vitest';
import { roundScale, spreadLabels, startsAtZero } from './scale.ts';

test('an axis starts at zero unless every value is above half of the greatest', () => {
  expect(startsAtZero([1, 10])).toBe(true);
  expect(startsAtZero([95, 100])).toBe(false);
  expect(startsAtZero([-5, 10])).toBe(true);
  expect(startsAtZero([0])).toBe(true);
});

test('a scale has round ends and steps that hold every value', () => {
  expect(roundScale([14.6, 1.95], 5)).toEqual({ min: 0, max: 15, interval: 5 });
  expect(roundScale([95.2, 99.8], 5)).toEqual({ min: 95, max: 100, interval: 1 });
  expect(roundScale([-12, 30], 5)).toEqual({ min: -20, max: 30, interval: 10 });
  expect(roundScale([0], 5)).toEqual({ min: 0, max: 1, interval: 1 });
  expect(roundScale([], 5)).toEqual({ min: 0, max: 1, interval: 1 });
  expect(roundScale([7], 5)).toEqual({ min: 0, max: 8, interval: 2 });
});

test('labels that would touch are spread about their middle, and others stay', () => {
  expect(spreadLabels([100, 102, 200], 16, 300)).toEqual([-7, 7, 0]);
  expect(spreadLabels([], 16, 300)).toEqual([]);
});

test('labels at the foot of the plot are pushed up and keep their order', () => {
  const heights = [299, 300, 298];
  const placed = spreadLabels(heights, 16, 300).map((shift, at) => shift + (heights[at] ?? 0));
  expect(placed).toEqual([284, 300, 268]);
});
