import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

const SHEET = `附件 1

2022 年度示例市医疗保障局
部门整体支出绩效评价得分

一级指标 二级指标 三级指标 分值 评价内容 得分

部门

预算

管理

（60

分）

预算编制

（30 分）

目标设置 10
评价部门绩效目标是否完整、
细化
9

预算执行

（30 分）

执行进度 12
评价部门在 6、9、11 月的预算
执行情况
11

合规记录 8
根据审计检查结果反映预算管理
是否合规

支出控制 10
评价部门公用经费控制情况
10

综合管理

（40 分）

信息公开

（40 分）

自评公开 40
评价部门是否在 20 日内公开自评
情况
40

总分 评价实际得分 96 分

备注：不存在的评价指标

1、部门预算管理-预算执行-合规记录（8 分）；

2、目标管理（3.5 分）

二、存在的问题
`;

describe('a score sheet', () => {
  const { rows, unread, titles } = read(SHEET);

  test('a blank score takes none from the next row', () => {
    expect(titles).toEqual(['部门整体支出绩效评价得分']);
    const scored = rows.map((row) => row.replace('部门整体支出/', ''));
    expect(scored).toEqual([
      '部门预算管理 weight 60 分',
      '预算编制 weight 30 分',
      '目标设置 weight 10 分',
      '目标设置 score 9 分',
      '预算执行 weight 30 分',
      '执行进度 weight 12 分',
      '执行进度 score 11 分',
      '合规记录 weight 8 分',
      '支出控制 weight 10 分',
      '支出控制 score 10 分',
      '综合管理 weight 40 分',
      '信息公开 weight 40 分',
      '自评公开 weight 40 分',
      '自评公开 score 40 分',
      '总分 score 96 分',
      '合规记录 weight 8 分',
      '目标管理 weight 3.5 分',
    ]);
  });

  test('numbers of its explanations are bounds, and none is left over', () => {
    expect(unread).toEqual([]);
  });

  test('where weights do not add up and the words leave doubt, nothing is bound', () => {
    const doubtful = SHEET.replace('预算执行\n\n（30 分）', '预算执行\n\n（25 分）');
    const { rows: read25 } = read(doubtful);
    for (const label of ['执行进度', '合规记录', '支出控制'])
      expect(read25.filter((row) => row.includes(`${label} weight`))).toEqual(
        label === '合规记录' ? ['部门整体支出/合规记录 weight 8 分'] : [],
      );
    expect(read25).toContain('部门整体支出/自评公开 score 40 分');
  });

  test('explanations on both sides of the weight leave the label before the first', () => {
    const { rows: project } = read(`示例市医疗救助项目绩效自评报告

一、项目概况

示例市医疗救助项目由本级财政安排。

分层指标
指标解释 分值 评价要点及说明 得分

一级指标 二级指标

项目决策

立项依据

立项程序是否经过专家论证和
集体研究

40
主要看立项文件是否齐全，在 30 日内是否
批复

38

项目管理 资金拨付
资金拨付是否及时足额到达
救助对象
60 主要看拨付凭证与名单是否一致 55

总分     100   93
`);
    expect(project).toEqual([
      '示例市医疗救助项目/立项依据 weight 40 分',
      '示例市医疗救助项目/立项依据 score 38 分',
      '示例市医疗救助项目/资金拨付 weight 60 分',
      '示例市医疗救助项目/资金拨付 score 55 分',
      '示例市医疗救助项目/总分 weight 100 分',
      '示例市医疗救助项目/总分 score 93 分',
    ]);
  });

  test('a page number between the pages around it is no score', () => {
    const paged = SHEET.replace('附件 1\n', '示例市医疗保障局报告正文。\n\n7\n\n附件 1\n')
      .replace('预算执行\n\n（30 分）', '8\n\n预算执行\n\n（30 分）')
      .replace('二、存在的问题\n', '9\n\n二、存在的问题\n');
    expect(read(paged).rows).toEqual(rows);
  });
});
