import { expect, test } from 'vitest';
import { factSchema } from './schemas.ts';

const fact = {
  id: 'example:8.3',
  report: 'example',
  item: 'reception',
  label: '公务接待费',
  path: [],
  measure: 'outturn',
  year: 2022,
  value: '1.95',
  unit: '万元',
  printed: '1.95万元',
  hedge: null,
  place: { line: 8, start: 3, end: 9, section: [] },
};

const complaint = (over: Record<string, unknown>): string | null =>
  factSchema.safeParse({ ...fact, ...over }).error?.issues[0]?.message ?? null;

test('a hedge is one of the words whose meaning is known', () => {
  expect(complaint({ hedge: '约' })).toBeNull();
  expect(complaint({ hedge: '大概' })).toContain('Invalid option');
});

test.each([
  ['reception', 'outturn', '元'],
  ['reception', 'share', '%'],
  ['reception', 'completion-full-year', '%'],
  ['reception', 'budget-change-rate', '%'],
  ['reception', 'change-rate', '个百分点'],
  ['reception-visits', 'count', '人次'],
  ['abroad-groups', 'count', '个'],
  ['staff', 'change-rate', '%'],
  ['staff-control', 'count', '%'],
  ['reception', 'outturn', null],
  [null, null, '万元'],
])('%s, %s may be told in %s', (item, measure, unit) => {
  expect(complaint({ item, measure, unit })).toBeNull();
});

test.each([
  ['reception', 'outturn', '%', '% does not fit reception, outturn: expected a unit of money'],
  ['reception', 'change', '人次', '人次 does not fit reception, change: expected a unit of money'],
  ['reception', 'share', '万元', '万元 does not fit reception, share: expected %'],
  ['reception', 'completion', '元', '元 does not fit reception, completion: expected %'],
  ['reception-visits', 'count', '万元', '万元 does not fit reception-visits, count: a count is not money'],
  ['staff', 'count-change', '元', '元 does not fit staff, count-change: a count is not money'],
])('%s, %s may not be told in %s', (item, measure, unit, words) => {
  expect(complaint({ item, measure, unit })).toBe(words);
});
