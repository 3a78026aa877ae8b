import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepLedger } from './ledger.ts';
import { outline } from './outline.ts';
import { factsOfForm } from './forms.ts';
import { readTextForms } from './text-forms.ts';
import type { ReportId } from '../core/fact.ts';

const context = { report: 'example' as ReportId, year: 2022 };

/** Every figure of the forms of a text as “path measure value unit”, and the numbers nothing accounts for. */
function read(text: string): { rows: string[]; unread: string[]; titles: string[] } {
  const lines = text.split('\n');
  const outlined = outline(lines);
  const forms = readTextForms(outlined);
  const readings = forms.map((form) => factsOfForm(form, lines, context));
  const facts = readings.flatMap((reading) => reading.facts);
  const within = (line: number): boolean =>
    forms.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
  return {
    rows: facts.map(({ path, measure, hedge, value, unit }) =>
      [path.join('/'), measure ?? '-', `${hedge ?? ''}${value}`, unit ?? ''].join(' ').trim(),
    ),
    unread: keepLedger(
      outlined.map((line) => (within(line.number) ? { ...line, kind: 'row' } : line)),
      facts,
      new Map(readings.flatMap(({ reasons }) => [...reasons])),
    )
      .filter(({ verdict, line }) => verdict === 'unread' && within(line))
      .map(({ line, printed }) => `${line}: ${printed}`),
    titles: forms.map(({ title }) => title),
  };
}

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
    expect(other).toEqual([
      '示例市门诊统筹宣传经费/其他资金 - 0',
      '示例市门诊统筹宣传经费/其他资金 - 0',
    ]);
  });

  test('two paragraphs of goals are the expected and the reached', () => {
    expect(rows.filter((row) => row.includes('年度总体目标'))).toEqual([
      '示例市门诊统筹宣传经费/年度总体目标/全年开展宣传活动 target 12 场',
      '示例市门诊统筹宣传经费/年度总体目标/全年开展宣传活动 actual 15 场',
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

describe('labels broken anywhere', () => {
  const LABELS = ['门诊慢特病认定人数', '异地就医直接结算率', '经办窗口办结时限压缩', '基金稽核检查机构数'];
  const row = fc.record({
    target: fc.integer({ min: 1, max: 9999 }),
    actual: fc.integer({ min: 1, max: 9999 }),
    weight: fc.integer({ min: 1, max: 20 }),
    lost: fc.integer({ min: 0, max: 20 }),
    cuts: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    own: fc.boolean(),
  });

  test('the figures of a row are bound alike wherever its label is broken', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (drawn) => {
        const body = drawn.map(({ target, actual, weight, lost, cuts, own }, index) => {
          const label = LABELS[index] ?? '';
          const at = [...new Set(cuts)].sort((a, b) => a - b).filter((cut) => cut < label.length);
          const parts = [0, ...at].map((from, part) => label.slice(from, at[part] ?? label.length));
          const values = `${target}人 ${actual}人 ${weight} ${Math.max(0, weight - lost)}`;
          return `${parts.join('\n\n')}${own ? ' ' : '\n'}${values}`;
        });
        const { rows } = read(
          `项目支出绩效自评表\n项目名称 示例项目\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标\n${body.join('\n')}\n`,
        );
        const figures = drawn.flatMap(({ target, actual, weight, lost }) => [
          `target ${target}`,
          `actual ${actual}`,
          `weight ${weight}`,
          `score ${Math.max(0, weight - lost)}`,
        ]);
        expect(rows.map((fact) => fact.split(' ').slice(1, 3).join(' '))).toEqual(figures);
      }),
      { seed: 20_220_715, numRuns: 120 },
    );
  });
});

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

  test('a blank score takes none from the next row, and weights that do not add up stay unbound', () => {
    expect(titles).toEqual(['部门整体支出绩效评价得分']);
    const scored = rows.map((row) => row.replace('部门整体支出/', ''));
    expect(scored).toEqual([
      '部门预算管理 weight 60 分',
      '预算编制 weight 30 分',
      '部门整体支出 - 10 分',
      '部门整体支出 - 9 分',
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
});
