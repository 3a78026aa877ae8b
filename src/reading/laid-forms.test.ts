import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

const DEPARTMENT = `                部门整体支出绩效自评表
填报单位：示例市医疗保障局                    单位：万元
                          年初预算数  全年预算数  全年执行数   分值   执行率   得分
年度资金    年度资金总额      310.5      331.2      330.1      10    99.67%   9.9
            其中：一般公共    310.5      331.2      330.1      —              —
            预算资金
一级     二级         三级指标        年度         实际      分值   得分   偏差原因
指标     指标                        指标值       完成值                   及改进措施
产出     数量指标     培训经办人员    ≥40 人       46 人       10     10
指标                  发放宣传手册    2 万份       2.1 万份    10     10
（50     质量指标     零星报销按时    ≥95%        96.5%       15     15
                      办结率
分）     时效指标     待遇发放时限    6 月底前     5 月 20 日  15     15
效益     社会效益     政策知晓率      ≥80%        79%         20     18.5   3 个乡镇宣传不够
（30分） 可持续影响   长效机制        健全         健全         10     10
满意度   服务对象     参保人满意度    ≥90%                     10     9
（10分）
                         总分                                   100    98.4
`;

describe('a form whose columns are kept apart by gaps', () => {
  const { rows, titles } = read(DEPARTMENT);

  test('is read column by column, with titles in two storeys of unequal length', () => {
    expect(titles).toEqual(['部门整体支出绩效自评表']);
    expect(rows).toContain('部门整体支出/培训经办人员 target ≥40 人');
    expect(rows).toContain('部门整体支出/培训经办人员 actual 46 人');
    expect(rows).toContain('部门整体支出/培训经办人员 weight 10 分');
    expect(rows).toContain('部门整体支出/发放宣传手册 actual 2.1 万份');
    expect(rows).toContain('部门整体支出/总分 weight 100 分');
    expect(rows).toContain('部门整体支出/总分 score 98.4 分');
  });

  test('a target without what became of it is still the target', () => {
    expect(rows.filter((row) => row.includes('参保人满意度'))).toEqual([
      '部门整体支出/参保人满意度 target ≥90 %',
      '部门整体支出/参保人满意度 weight 10 分',
      '部门整体支出/参保人满意度 score 9 分',
    ]);
  });

  test('a label goes on below its row, a date is no figure, and a remark’s number is no score', () => {
    expect(rows).toContain('部门整体支出/零星报销按时办结率 actual 96.5 %');
    expect(rows.filter((row) => row.includes('待遇发放时限'))).toEqual([
      '部门整体支出/待遇发放时限 weight 15 分',
      '部门整体支出/待遇发放时限 score 15 分',
    ]);
    expect(rows).toContain('部门整体支出/政策知晓率 score 18.5 分');
    expect(rows.some((row) => / 3 /.test(row))).toBe(false);
  });

  test('the names of levels printed downwards keep their weights', () => {
    expect(rows).toContain('部门整体支出/产出指标 weight 50 分');
    expect(rows).toContain('部门整体支出/效益 weight 30 分');
    expect(rows).toContain('部门整体支出/满意度 weight 10 分');
  });

  test('money stands under its titles, and the name of a source goes on below', () => {
    expect(rows.slice(0, 9)).toEqual([
      '部门整体支出 budget-initial 310.5 万元',
      '部门整体支出 budget-full-year 331.2 万元',
      '部门整体支出 outturn 330.1 万元',
      '部门整体支出 weight 10 分',
      '部门整体支出 completion 99.67 %',
      '部门整体支出 score 9.9 分',
      '部门整体支出/一般公共预算资金 budget-initial 310.5 万元',
      '部门整体支出/一般公共预算资金 budget-full-year 331.2 万元',
      '部门整体支出/一般公共预算资金 outturn 330.1 万元',
    ]);
  });

  test('says the same with spaces at the ends of its lines, and without', () => {
    expect(read(DEPARTMENT.replaceAll('\n', '   \n')).rows).toEqual(rows);
    expect(read(DEPARTMENT.replaceAll(/[ \t]+$/gmu, '')).rows).toEqual(rows);
  });

  test('says the same with page numbers and the head of each page between any two of its rows', () => {
    const lines = DEPARTMENT.split('\n');
    for (let at = 8; at < lines.length - 2; at += 1) {
      const head = '                                   示例市医疗保障局 2022 年度部门决算';
      const paged = [
        head,
        '                  17',
        '',
        ...lines.slice(0, at),
        '                  18',
        '',
        head,
        ...lines.slice(at),
        '                  19',
        head,
      ];
      expect(read(paged.join('\n')).rows).toEqual(rows);
    }
  });
});

test('a form is of the project its head names in one with the key, not of a report that names none', () => {
  const form = `2022年专项预算项目绩效自评报告
项目支出绩效自评表（2022年度）
项目名称：示例宣传经费    主管部门：示例市医疗保障局    实施单位：示例市医疗保障局
   一级指标     二级指标      三级指标          指标值      完成值     分值    得分
   产出指标     数量指标      宣传场次          ≥12场       15场       10     10
`;
  expect(read(form).rows).toContain('示例宣传经费/宣传场次 actual 15 场');
  const nameless = read(form.replace('项目名称：示例宣传经费', '　'));
  expect(nameless.rows.some((row) => row.includes('专项预算项目'))).toBe(false);
});

describe('a form whose columns are not certain', () => {
  const HEAD = `项目支出绩效自评表
项目名称      示例宣传经费
   一级指标     二级指标      三级指标          指标值      完成值     分值    得分
`;

  test('a label that may have begun above its figures is not put together', () => {
    const { rows } =
      read(`${HEAD}   产出指标     数量指标      宣传场次          ≥12场       15场       10     10
                              每季度上门走访
                质量指标      困难群众          ≥95%        96%        10      9
                              户数占比
`);
    expect(rows.some((row) => row.includes('上门走访困难群众'))).toBe(false);
    expect(rows.some((row) => row.includes('宣传场次每季度'))).toBe(false);
  });

  test('one figure midway between target and actual is bound to neither', () => {
    const { rows } =
      read(`${HEAD}   产出指标     数量指标      宣传场次          ≥12场       15场       10     10
                质量指标      政策知晓率              96%              10      9
                时效指标      按时办结率        ≥95%        97%        10      9
`);
    expect(rows.filter((row) => row.includes('96')).every((row) => row.includes(' - '))).toBe(true);
  });

  test('two names of levels of which only the second has a weight are not put together', () => {
    const { rows } = read(`部门整体支出绩效评分表
一级指标      二级指标        三级指标          分值    得分
项目决策      立项程序        依据充分           30      30
过程管理      资金管理        支付合规           30      29
（30分）
产出效果      产出情况        任务完成           40      38
总分                                             100     97
`);
    expect(rows.some((row) => row.includes('项目决策过程管理'))).toBe(false);
    expect(rows).toContain('部门整体支出/支付合规 score 29 分');
  });

  test('a sentence that names the levels is no header', () => {
    expect(
      read(
        '   我局设一级指标 3 个、二级指标 8 个、三级指标 20 个，分值 100 分，得分 96 分。\n   宣传 12 场\n',
      ).titles,
    ).toEqual([]);
  });
});
