import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

const PROJECT = `附件 4

2022年项目支出绩效自评表
单位：万元

项目支

出名称
示例市门诊统筹宣传经费

主管部门 示例市医疗保障局 实施单位 示例市医疗保障局

项目资金

（万元）

年初

预算数

全年

预算数

全年

执行数
分值 执行率 得分

年度资金总额 40.50 38.20 36.29 10 95% 9.5

其中：当年财政拨款 40.50 38.20 36.29

上年结转资金 0 0 0

其他资金 0 0

年度总体

目标

预期目标 实际完成情况

组织宣传进村入户，让参保群众知晓门诊统筹待遇，全年
开展宣传活动 12 场。

全年开展宣传活动 15 场，发放宣传资料 2.4 万份，参保群
众知晓率 93%。

绩

效

指

标

一级指标 二级指标 三级指标
年度

指标值

实际

完成值
分值 得分

偏差原因

分析及

改进措施

产出指标

(50分)

数量指标

（20）
开展宣传活
动场次
12 场 15 场 10 10

印制宣传资料 2 万
份
2.4 万份 10 10

质量指标

（10）
群众知晓率 ≥90% 93% 10 9 个别村组
未覆盖

时效指标（10） 完成时间 12月底前 按期完成 10 10

成本指标

（10）

控制在预算

以内

控制在预算

以内

100% 10 10

效益指标

（30分）

社会效

益指标

（30）

提升群众获得感 明显 有所
提升 30 28

服务对象

满意度指

标（10）
参保群众满意度 满意度达 95% ≥95% 10 10

总分 100 96.5
`;

describe('a project form printed cell by cell', () => {
  const { rows, unread, titles } = read(PROJECT);

  test('the money of the total and of each source stands under the titles in print order', () => {
    expect(titles).toEqual(['2022年项目支出绩效自评表']);
    const name = '示例市门诊统筹宣传经费';
    expect(rows.slice(0, 12)).toEqual([
      `${name} budget-initial 40.50 万元`,
      `${name} budget-full-year 38.20 万元`,
      `${name} outturn 36.29 万元`,
      `${name} weight 10 分`,
      `${name} completion 95 %`,
      `${name} score 9.5 分`,
      `${name}/当年财政拨款 budget-initial 40.50 万元`,
      `${name}/当年财政拨款 budget-full-year 38.20 万元`,
      `${name}/当年财政拨款 outturn 36.29 万元`,
      `${name}/上年结转资金 budget-initial 0 万元`,
      `${name}/上年结转资金 budget-full-year 0 万元`,
      `${name}/上年结转资金 outturn 0 万元`,
    ]);
  });

  test('a source with fewer figures than columns says nothing of which is missing', () => {
    const other = rows.filter((row) => row.includes('其他资金'));
    expect(other).toEqual(['示例市门诊统筹宣传经费/其他资金 - 0', '示例市门诊统筹宣传经费/其他资金 - 0']);
  });

  test('two paragraphs of goals are the expected and the reached', () => {
    expect(rows.filter((row) => row.includes('年度总体目标'))).toEqual([
      '示例市门诊统筹宣传经费/年度总体目标/开展宣传活动 target 12 场',
      '示例市门诊统筹宣传经费/年度总体目标/开展宣传活动 actual 15 场',
      '示例市门诊统筹宣传经费/年度总体目标/发放宣传资料 actual 2.4 万份',
      '示例市门诊统筹宣传经费/年度总体目标/参保群众知晓率 actual 93 %',
    ]);
  });

  test('a row of indicators binds as many figures as there are columns, wherever its label is broken', () => {
    for (const row of [
      '开展宣传活动场次 target 12 场',
      '开展宣传活动场次 actual 15 场',
      '开展宣传活动场次 weight 10 分',
      '开展宣传活动场次 score 10 分',
      '印制宣传资料 target 2 万份',
      '印制宣传资料 actual 2.4 万份',
      '群众知晓率 target ≥90 %',
      '群众知晓率 actual 93 %',
      '群众知晓率 score 9 分',
      '参保群众满意度 target 95 %',
      '参保群众满意度 actual ≥95 %',
      '总分 weight 100 分',
      '总分 score 96.5 分',
    ])
      expect(rows).toContain(`示例市门诊统筹宣传经费/${row}`);
  });

  test('values told in words leave weight and score as the last two figures', () => {
    for (const row of [
      '完成时间 weight 10 分',
      '控制在预算以内 actual 100 %',
      '控制在预算以内 score 10 分',
      '提升群众获得感 weight 30 分',
      '提升群众获得感 score 28 分',
    ])
      expect(rows).toContain(`示例市门诊统筹宣传经费/${row}`);
    expect(rows.filter((row) => row.includes('完成时间'))).toHaveLength(2);
  });

  test('a level prints its own weight in brackets', () => {
    const weights = rows.filter((row) => /指标 weight/.test(row)).map((row) => row.split('/')[1]);
    expect(weights).toEqual([
      '产出指标 weight 50 分',
      '数量指标 weight 20 分',
      '质量指标 weight 10 分',
      '时效指标 weight 10 分',
      '成本指标 weight 10 分',
      '效益指标 weight 30 分',
      '社会效益指标 weight 30 分',
      '服务对象满意度指标 weight 10 分',
    ]);
  });

  test('every number of the form is accounted for', () => {
    expect(unread).toEqual([]);
  });
});
