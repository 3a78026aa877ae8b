import { expect, test } from 'vitest';
import { example, trend } from '../../charts/trend.ts';
import { stepTo, stopsOf } from './walk.ts';

test('the keyboard reaches every mark of a chart, absent ones too, and each knows its source', () => {
  const stops = stopsOf(trend(example()).twin);
  expect(stops).toHaveLength(20);
  expect(stops[0]).toEqual({
    text: '示例市甲 2019：14.60 万元（次年报告）',
    selection: { indicator: 'reception', bureau: '990100', year: 2019 },
  });
  expect(stops.map(({ text }) => text)).toContain('示例县乙 2021：— 未公开');
});

test('arrows move one mark and stop at the ends; other keys do nothing', () => {
  expect(stepTo('ArrowRight', 3, 5)).toBe(4);
  expect(stepTo('ArrowDown', 4, 5)).toBe(4);
  expect(stepTo('ArrowLeft', 0, 5)).toBe(0);
  expect(stepTo('End', 0, 5)).toBe(4);
  expect(stepTo('Tab', 2, 5)).toBeNull();
});
