import { expect, test } from 'vitest';
import { pointAt, pointedAt, watchPointed } from './highlight.ts';

test('every view is told once of each bureau pointed at, and no more after it stops watching', () => {
  const told: (string | null)[] = [];
  const stop = watchPointed((bureau) => told.push(bureau));
  pointAt('990101');
  pointAt('990101');
  expect(pointedAt()).toBe('990101');
  pointAt(null);
  stop();
  pointAt('990102');
  expect(told).toEqual(['990101', null]);
  pointAt(null);
});
