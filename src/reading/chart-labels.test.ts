import { expect, test } from 'vitest';
import { findCharts } from './chart-labels.ts';

const charts = (...lines: string[]): readonly (readonly [string, readonly number[]])[] =>
  findCharts(lines).map(({ title, lines: own }) => [title, own]);

test('two charts printed one after the other, each above its caption, are two charts', () => {
  expect(
    charts(
      '本年支出主要用于履职。',
      '其他收入',
      '1.25%',
      '收入决算结构图',
      '项目支出',
      '61.4%',
      '支出决算结构图',
      '主要原因是人员增加。',
    ),
  ).toEqual([
    ['收入决算结构图', [2, 3, 4]],
    ['支出决算结构图', [5, 6, 7]],
  ]);
});

test('labels above and below their captions are not parted', () => {
  expect(charts('收入决算结构图', '其他收入', '1.25%', '支出决算结构图', '项目支出', '61.4%')).toHaveLength(
    1,
  );
});

test('a caption may have a number and the unit of its figures, which its labels then leave out', () => {
  expect(
    charts(
      '图1：收、支决算总计变动情况（单位：万元）',
      '2021年  842.17',
      '2022年  885.90',
      '二、收入决算情况说明',
    ),
  ).toEqual([['图1:收、支决算总计变动情况(单位:万元)', [1, 2, 3]]]);
});

test('labels may stand whole on a line below the caption, and the number of a page is none of them', () => {
  expect(
    charts(
      '其他收入占0.07%。',
      '- 2 -',
      '（图2：收入决算结构图）（饼状图）',
      '一般公共预算财政拨款收入 97.46%',
      '其他收入 2.54%',
      '三、支出决算情况说明',
    ),
  ).toEqual([['(图2:收入决算结构图)(饼状图)', [3, 4, 5]]]);
  expect(
    charts(
      '（图1：收、支决算总计变动情况图）（单位：万元）',
      '2021年 5236.70    2022年 4892.40',
      '主要变动原因。',
    ),
  ).toEqual([['(图1:收、支决算总计变动情况图)(单位:万元)', [1, 2]]]);
});

test('the title of a numbered table is no caption', () => {
  const cells = ['公务接待费', '4.00', '2.74'];
  expect(charts(...cells, '公开08表', '政府性基金预算财政拨款收入支出决算表')).toEqual([]);
  expect(charts(...cells, '一般公共预算财政拨款支出决算表')).toHaveLength(1);
});
