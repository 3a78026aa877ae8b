import { expect, test } from 'vitest';
import { yearSpan } from './year-span.ts';

test('names every year from the first to the last, whatever the order and the gaps', () => {
  expect(yearSpan([2023, 2019, 2021])).toEqual([2019, 2020, 2021, 2022, 2023]);
  expect(yearSpan([2020])).toEqual([2020]);
  expect(yearSpan([])).toEqual([]);
});
