import { expect, test } from 'vitest';
import { formatStatistic, scaled } from './format.ts';

test('an axis in 万元 whose ticks are all one 亿元 or more is said in 亿元', () => {
  expect(scaled([0, 10_000, 20_000], '万元')).toEqual({ unit: '亿元', factor: 10_000 });
  expect(scaled([-20_000, 0, 10_000], '万元')).toEqual({ unit: '亿元', factor: 10_000 });
  expect(scaled([0, 5000, 10_000], '万元')).toEqual({ unit: '万元', factor: 1 });
});

test('元 becomes 万元 and, where all ticks are large enough, 亿元; 人 and 人次 become 万人 and 万人次', () => {
  expect(scaled([0, 50_000], '元')).toEqual({ unit: '万元', factor: 10_000 });
  expect(scaled([0, 200_000_000], '元')).toEqual({ unit: '亿元', factor: 100_000_000 });
  expect(scaled([0, 50_000], '人')).toEqual({ unit: '万人', factor: 10_000 });
  expect(scaled([0, 50_000], '人次')).toEqual({ unit: '万人次', factor: 10_000 });
});

test('shares, scores, amounts a head and units without a larger one keep their unit', () => {
  for (const unit of ['%', '分', '元/人次', '亿元', '辆', ''])
    expect(scaled([0, 1_000_000], unit)).toEqual({ unit, factor: 1 });
  expect(scaled([0], '万元')).toEqual({ unit: '万元', factor: 1 });
  expect(scaled([], '万元')).toEqual({ unit: '万元', factor: 1 });
});

test('a statistic that nothing prints is whole from 1,000 on and else has four significant digits', () => {
  expect(formatStatistic(182_564.3)).toBe('182564');
  expect(formatStatistic(0.030_145_9)).toBe('0.03015');
  expect(formatStatistic(-5.5)).toBe('-5.5');
});
