import { expect, test } from 'vitest';
import { bureausAfter, MOST_BUREAUS } from './narrow.ts';

test('pointing at a bureau narrows the page to it, and pointing at it again shows all', () => {
  expect(bureausAfter([], ['990101'])).toEqual({ outcome: 'narrowed', bureaus: ['990101'] });
  expect(bureausAfter(['990101', '990102'], ['990101'])).toEqual({
    outcome: 'narrowed',
    bureaus: ['990101'],
  });
  expect(bureausAfter(['990101'], ['990101'])).toEqual({ outcome: 'widened', bureaus: [] });
  expect(bureausAfter(['990101', '990102'], ['990102', '990101', '990102'])).toEqual({
    outcome: 'widened',
    bureaus: [],
  });
});

test('an area without a bureau, or with more than an address can name, leaves the page as it is', () => {
  expect(bureausAfter(['990101'], [])).toEqual({ outcome: 'nothing', bureaus: ['990101'] });
  const many = Array.from({ length: MOST_BUREAUS + 1 }, (_, at) => String(100_000 + at));
  expect(bureausAfter([], many)).toEqual({ outcome: 'too-many', bureaus: [] });
  expect(bureausAfter([], many.slice(1)).outcome).toBe('narrowed');
});
