import { expect, it } from 'vitest';
import { listNumber } from '../core/list-number.ts';
import { stepsOf } from './list-steps.ts';

const steps = (...numbers: number[]): string[] =>
  stepsOf(
    numbers.map((number) => ({ number })),
    ({ mark }) => mark.number === 9,
  ).map(({ before, mark }) => `${before.number} ${mark.number}`);

it('a list that follows is told by its last step', () => {
  expect(steps(1, 2, 3)).toEqual(['2 3']);
  expect(steps(1)).toEqual([]);
});

it.each([
  ['a number left out', [1, 2, 4, 5], ['2 4']],
  ['a number given twice', [1, 2, 2, 3], ['2 2']],
  ['a misprint in the midst of a list', [1, 3, 3, 4], ['1 3']],
  ['a list that goes on from an earlier number', [1, 2, 3, 4, 5, 3, 4], ['5 3']],
  ['two faults', [1, 3, 4, 4], ['1 3', '4 4']],
])('%s is one fault each', (_, numbers, expected) => {
  expect(steps(...numbers)).toEqual(expected);
});

it('a list that goes on at two after more may be another, and a doubtful step is no fault', () => {
  expect(steps(1, 2, 3, 4, 2, 3)).toEqual([]);
  expect(steps(1, 9, 10)).toEqual(['9 10']);
});

it('marks of every way are numbers', () => {
  const marks = ['十一、', '（三）', '4.', '5、', '(6)', '⑦', '⑻', '二是', '二十', '甲、', ''];
  expect(marks.map(listNumber)).toEqual([11, 3, 4, 5, 6, 7, 8, 2, 20, null, null]);
});
