import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { factsOfForm } from './forms.ts';
import { keepLedger } from './ledger.ts';
import { outline } from './outline.ts';
import { readTextForms } from './text-forms.ts';

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

describe('labels broken anywhere', () => {
  const LABELS = ['门诊慢特病认定人数', '异地就医直接结算率', '经办窗口办结时限压缩', '基金稽核检查机构家次'];
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

describe('what looks like a form and is none, or is not certain', () => {
  test('a sentence that names the levels and the titles of forms is prose', () => {
    const { titles } = read(
      `我局编制了项目支出绩效自评表，设一级指标 3 个、二级指标 8 个、三级指标 20 个，自评得分 96 分。

绩效目标自评表

项目全年预算数 20 万元，执行数 18 万元。
`,
    );
    expect(titles).toEqual([]);
  });

  test('levels over columns that are not known to hold figures are no form', () => {
    expect(
      read(`一级指标 二级指标 三级指标 责任人
产出指标 数量指标 宣传场次 张某 12
`).titles,
    ).toEqual([]);
  });

  const HEAD = `项目支出绩效自评表
项目名称 示例项目
`;

  test('goals printed side by side are not told apart', () => {
    const { rows } = read(
      `${HEAD}预期目标          实际完成情况
宣传 12 场，覆盖        宣传 15 场，覆盖
全部村社。        全部村社。
一级指标 二级指标 三级指标 指标值 完成值
产出指标 数量指标 宣传场次 12 场 15 场
`,
    );
    expect(rows).toEqual([
      '示例项目/年度总体目标/宣传 - 12 场',
      '示例项目/年度总体目标/覆盖宣传 - 15 场',
      '示例项目/宣传场次 target 12 场',
      '示例项目/宣传场次 actual 15 场',
    ]);
  });

  test('one figure where target and actual are asked for is bound only behind a target in words', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值
产出指标 数量指标
宣传场次 12 场
参保人数 应保尽保 6500 人
`,
    );
    expect(rows).toEqual(['示例项目/宣传场次 - 12 场', '示例项目/参保人数 actual 6500 人']);
  });

  test('a score above its weight is no score, and one figure too many unbinds the row', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值 分值 得分
产出指标 数量指标
宣传场次 12 场 15 场 10 12
走访户数 5 12 户 15 户 10 10
`,
    );
    expect(rows.every((row) => row.includes(' - '))).toBe(true);
    expect(rows).toHaveLength(9);
  });

  test('a dash is an empty cell that keeps its column', () => {
    const { rows } = read(
      `${HEAD}项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 120 130.5 128.3 10 98.31% 9.83
其中：财政拨款 120 130.5 128.3 — 98.31% —
其他资金 — — — — — —
一级指标 二级指标 三级指标 指标值 完成值
产出指标 数量指标 宣传场次 12 场 15 场
`,
    );
    expect(rows.filter((row) => row.includes('财政拨款'))).toEqual([
      '示例项目/财政拨款 budget-initial 120 万元',
      '示例项目/财政拨款 budget-full-year 130.5 万元',
      '示例项目/财政拨款 outturn 128.3 万元',
      '示例项目/财政拨款 completion 98.31 %',
    ]);
    expect(rows.some((row) => row.includes('其他资金'))).toBe(false);
  });

  test('a header printed again on the next page goes on with the same project', () => {
    const { rows, titles } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值
产出指标 数量指标 宣传场次 12 场 15 场
一级指标 二级指标 三级指标 指标值 完成值
满意度指标 群众满意度 90% 95%
`,
    );
    expect(titles).toHaveLength(1);
    expect(rows.slice(2)).toEqual(['示例项目/群众满意度 target 90 %', '示例项目/群众满意度 actual 95 %']);
  });

  test('a title in two storeys is read column by column', () => {
    const { rows } = read(
      `${HEAD}一级 二级 三级 年度 实际
指标 指标 指标 指标值 完成值
产出指标 数量指标 宣传场次 12 场 15 场
`,
    );
    expect(rows).toEqual(['示例项目/宣传场次 target 12 场', '示例项目/宣传场次 actual 15 场']);
  });

  test('the sign and the unit of a target in columns of their own make one figure', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分
产出指标 数量指标 宣传场次 >= 12 次 15 10 10
`,
    );
    expect(rows.slice(0, 2)).toEqual(['示例项目/宣传场次 target ≥12 次', '示例项目/宣传场次 actual 15 次']);
  });

  test('the prose behind a form without a total is not part of it', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值
满意度指标 服务对象满意度 群众满意度 90% 95%
2.部门绩效评价结果。
本部门共评价项目 6 个，涉及资金 300 万元，评价得分 96 98
`,
    );
    expect(rows).toHaveLength(2);
  });

  test('where columns are kept apart by gaps, a label broken above and below its figures is not put together', () => {
    const { rows } = read(`${HEAD}
   一级指标     二级指标      三级指标            指标值      完成值     分值    得分
              数量指标     宣传活动场次          ≥12场       15场       10     10
   产出指标                 查处违法违规
                                              ≥20件       22件       10     10
                           案件数
              质量指标     参保率               ≥95%        96%       10      9
`);
    expect(rows).toEqual([
      '示例项目/宣传活动场次 target ≥12 场',
      '示例项目/宣传活动场次 actual 15 场',
      '示例项目/宣传活动场次 weight 10 分',
      '示例项目/宣传活动场次 score 10 分',
      '示例项目/产出指标 - ≥20 件',
      '示例项目/产出指标 - 22 件',
      '示例项目/产出指标 - 10',
      '示例项目/产出指标 - 10',
      '示例项目/参保率 target ≥95 %',
      '示例项目/参保率 actual 96 %',
      '示例项目/参保率 weight 10 分',
      '示例项目/参保率 score 9 分',
    ]);
  });

  test('a row told in words alone leaves no words to the label of the next', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值\n产出指标 质量指标\n宣传覆盖面持续扩大 全部村社 全部村社\n参保率 95% 96%\n提升经办能力 有所提升 明显提升\n培训人次 应训尽训 300 人次\n`,
    );
    expect(rows).toEqual([
      '示例项目/参保率 target 95 %',
      '示例项目/参保率 actual 96 %',
      '示例项目/培训人次 actual 300 人次',
    ]);
  });

  test('two rows of which only the same end of the label is certain are not told apart', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值 偏差原因\n产出指标 质量指标\n宣传场次 12 场 15 场 活动增加\n以户籍人口计算的\n参保率 95% 96%\n以常住人口计算的\n参保率 98% 99%\n`,
    );
    expect(rows.slice(2)).toEqual([
      '示例项目/参保率 - 95 %',
      '示例项目/参保率 - 96 %',
      '示例项目/参保率 - 98 %',
      '示例项目/参保率 - 99 %',
    ]);
  });

  test('budget and outturn printed as pairs of key and figure', () => {
    const { rows } = read(
      `${HEAD}预算执行情况（万元） 预算数： 40 执行数： 38.5\n其中-财政拨款： 30 其中-财政拨款： 28.5\n一级指标 二级指标 三级指标 指标值 完成值\n产出指标 数量指标 宣传场次 12 场 15 场\n`,
    );
    expect(rows.slice(0, 4)).toEqual([
      '示例项目 budget 40 万元',
      '示例项目 outturn 38.5 万元',
      '示例项目/财政拨款 budget 30 万元',
      '示例项目/财政拨款 outturn 28.5 万元',
    ]);
  });

  test('a figure above its level’s weight is no score of the level’s row', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值 得分\n产出指标 采购管理（3） 采购执行率 健全 健全 6.45\n`,
    );
    expect(rows).toEqual(['示例项目/采购管理 weight 3 分', '示例项目/采购执行率健全健全 - 6.45']);
  });

  test('a form that names nobody is read, not bound', () => {
    const { rows } = read(
      '项目支出绩效自评表\n一级指标 二级指标 三级指标 指标值 完成值\n产出指标 数量指标 宣传场次 12 场 15 场\n',
    );
    expect(rows).toEqual(['宣传场次 - 12 场', '宣传场次 - 15 场']);
  });
});
