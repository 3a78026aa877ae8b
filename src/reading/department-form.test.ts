import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

describe('a form of the department as a whole', () => {
  const { rows, unread } = read(`附件 2

2022年部门整体支出绩效自评表
单位：万元

部门（单位）
名称

示例市医疗保障局

整体支出规模

全年预算数 全年执行数 执行率

资金来源：（1）财政拨款 830.12 790.44 95.22%
（2）其他资金 0 12.5 100%

资金结构：（1）基本支出 410.3 402.9 98.20%
（2）项目支出 419.82 400.04 95.29%

年度总体目标

年初设定目标 全年完成情况

1.参保率稳定在 95% 以上。

2.群众满意。

1.参保率达到 96.3%。

2.群众满意度 92%。

一级指标 权重 二级指标 三级指标
年度指
标值

全 年
完成值

自评
得分

偏差及
原因分析

投入管理
指 标
20

预算执行管理（20） 预算执行率 100% 95.22% 19 结算资金
未到位 3 笔

产出指标 80

数量指标（50）

门诊慢特病认定人数 1200 1315人 30
智能审核单据数 6万张 6.5万
张 20

质量指标（30） 制度健全性 健全 健全 30

总 分 100 99
注：权重由各单位自行设定。
`);
  const of = (label: string): string[] =>
    rows
      .filter((row) => row.startsWith(`部门整体支出/${label} `))
      .map((row) => row.split(' ').slice(1).join(' '));

  test('where the money comes from and what it is spent on, each with budget, outturn and completion', () => {
    expect(of('财政拨款')).toEqual([
      'budget-full-year 830.12 万元',
      'outturn 790.44 万元',
      'completion 95.22 %',
    ]);
    expect(of('项目支出')).toEqual([
      'budget-full-year 419.82 万元',
      'outturn 400.04 万元',
      'completion 95.29 %',
    ]);
  });

  test('a list of goals that begins again at 1 is what was reached', () => {
    expect(rows.filter((row) => row.includes('年度总体目标'))).toEqual([
      '部门整体支出/年度总体目标/参保率 target 以上95 %',
      '部门整体支出/年度总体目标/参保率 actual 96.3 %',
      '部门整体支出/年度总体目标/群众满意度 actual 92 %',
    ]);
  });

  test('the weight between the levels is that of the level, the score the last figure', () => {
    expect(of('投入管理指标')).toEqual(['weight 20 分']);
    expect(of('产出指标')).toEqual(['weight 80 分']);
    expect(of('预算执行管理')).toEqual(['weight 20 分']);
    expect(of('预算执行率')).toEqual(['target 100 %', 'actual 95.22 %', 'score 19 分']);
    expect(of('门诊慢特病认定人数')).toEqual(['target 1200', 'actual 1315 人', 'score 30 分']);
    expect(of('智能审核单据数')).toEqual(['target 6 万张', 'actual 6.5 万张', 'score 20 分']);
    expect(of('制度健全性')).toEqual(['score 30 分']);
    expect(of('总分')).toEqual(['weight 100 分', 'score 99 分']);
  });

  test('a remark gives its number to no row’s columns', () => {
    expect(rows.filter((row) => row.includes('3 笔')).every((row) => row.includes(' - '))).toBe(true);
    expect(unread).toEqual([]);
  });
});
