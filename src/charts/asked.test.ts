import { expect, test } from 'vitest';
import { asked, askedByYear, askedTwin, describeAsked, example } from './asked.ts';
import { plotOf } from './asked-plot.ts';

const series = (input: Parameters<typeof asked>[0]): string => JSON.stringify(asked(input).option.series);
const column = (name: string, numeric: boolean) => ({ name, numeric });

test('an answer over several years is lines, one of names is bars', () => {
  expect(series(askedByYear())).toContain('"type":"line"');
  expect(series(example())).toContain('"type":"bar"');
  const oneYearEach = { ...askedByYear(), rows: askedByYear().rows.filter((_, at) => at === 0 || at === 3) };
  expect(series(oneYearEach)).toContain('"type":"bar"');
});

test('a value that is NULL is left out of the picture, counted in words, and never zero', () => {
  expect(series(askedByYear())).toContain('"value":[2019,"-"]');
  expect(series(askedByYear())).not.toContain('[2019,0]');
  expect(describeAsked(askedByYear())).toContain('缺失：1 处没有值');
  expect(askedTwin(askedByYear()).rows[2]?.c2).toEqual({ text: '', number: null });
});

test('an answer without figures, rows or names is not drawn, and why is said', () => {
  const words = { columns: [column('a', false)], rows: [['x']] };
  expect(plotOf(words)).toBe('no-figures');
  expect(plotOf({ ...example(), rows: [] })).toBe('no-rows');
  expect(plotOf({ columns: [column('n', true)], rows: [['1']] })).toBe('no-names');
  const many = Array.from({ length: 13 }, (_, at) => [
    [`甲${at}`, '2020', '1'],
    [`甲${at}`, '2021', '2'],
  ]).flat();
  expect(plotOf({ ...askedByYear(), rows: many })).toBe('too-many-series');
});

test('of many rows the first forty are drawn, and that is said', () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`示例${at}`, String(at), '1']);
  expect(JSON.stringify(asked({ ...example(), rows }).option.title)).toContain('前 40 行，全部 60 行');
});
