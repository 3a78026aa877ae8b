import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

describe('a score sheet whose cells are parted by commas', () => {
  test('is read like any table, blank cells kept', () => {
    const { rows, unread } = read(`附件：部门整体支出绩效自评指标评分表

一级指标,二级指标,三级指标,分值,自评得分
履职效能,产出情况,任务按期完成率,40,39.2
,效益情况,群众满意度,10,9.5
管理效率,预算执行,支出进度、结转控制等,50,47
加减分项,,,,
总分,,合计,100,95.7
`);
    expect([...rows].sort()).toEqual(
      [
        '部门整体支出/任务按期完成率 weight 40 分',
        '部门整体支出/任务按期完成率 score 39.2 分',
        '部门整体支出/群众满意度 weight 10 分',
        '部门整体支出/群众满意度 score 9.5 分',
        '部门整体支出/支出进度、结转控制等 weight 50 分',
        '部门整体支出/支出进度、结转控制等 score 47 分',
        '部门整体支出/合计 weight 100 分',
        '部门整体支出/合计 score 95.7 分',
      ].sort(),
    );
    expect(unread).toEqual([]);
  });

  test('a row of another width ends it, so that a comma within a number moves no figure', () => {
    const { rows } = read(`部门整体支出绩效自评表
一级指标,二级指标,三级指标,分值,自评得分
产出指标,数量指标,宣传场次,20,19
产出指标,数量指标,走访户数,20,18
产出指标,数量指标,发放手册1,200册,20,17
`);
    expect(rows.some((row) => /200|17/.test(row))).toBe(false);
    expect(rows).toContain('部门整体支出/走访户数 score 18 分');
  });

  test('a sentence with commas is none', () => {
    expect(
      read(
        '部门整体支出绩效自评表\n一级指标,二级指标,三级指标,分值,自评得分\n产出指标,数量指标,宣传场次,20,19\n',
      ).titles,
    ).toEqual([]);
  });
});
