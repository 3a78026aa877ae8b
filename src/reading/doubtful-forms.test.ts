import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

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

  test('a lone bound behind other words is not what was reached', () => {
    const { rows } = read(
      `${HEAD}一级指标 二级指标 三级指标 指标值 完成值 分值 得分
产出指标 数量指标
宣传场次 12 场 15 场 10 10
满意度指标 参保群众 服务对象满意度 ≥90% 10 8
`,
    );
    expect(rows.some((row) => /90/.test(row) && row.includes('actual'))).toBe(false);
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
