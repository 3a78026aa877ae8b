import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const HEAD = `示例县医疗保障局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
`;

/** One form of an invented project in the manners it is printed in: 26 of 30 points for one row, 96 of 100 in all. */
const FORMS: Readonly<Record<string, string>> = {
  'cells between tabs': `# 项目支出绩效自评表
项目名称\t示例项目
一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t分值\t得分\t偏差原因
产出指标\t数量指标\t检查机构\t≥40家\t46家\t40\t40\t
产出指标\t质量指标\t违规行为遏制\t有效遏制\t有效遏制\t30\t26\t
满意度指标\t服务对象满意度\t参保人满意度\t≥90%\t92%\t30\t30\t
总分\t\t\t\t\t100\t96\t`,
  'merged cells in every row': `# 项目支出绩效自评表
项目名称\t示例项目
一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t分值\t得分\t偏差原因
产出指标（70分）\t数量指标\t检查机构\t≥40家\t46家\t40\t40\t
产出指标（70分）\t质量指标\t违规行为遏制\t有效遏制\t有效遏制\t30\t26\t
满意度指标（30分）\t服务对象满意度\t参保人满意度\t≥90%\t92%\t30\t30\t
总分\t\t\t\t\t100\t96\t`,
  'rows without a header that go on from the money': `# 项目支出绩效自评表
项目名称\t示例项目
项目资金\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
年度资金总额\t50\t50\t50\t10\t100%\t10
数量指标\t检查机构\t≥40家\t46家\t30\t30
质量指标\t违规行为遏制\t有效遏制\t有效遏制\t30\t26
满意度\t参保人满意度\t≥90%\t92%\t30\t30
总分\t100\t96`,
  'columns kept apart by gaps': `示例项目项目支出绩效自评表
项目名称        示例项目
一级指标      二级指标        三级指标            指标值         实际完成值       分值     得分
产出指标      数量指标        检查机构            ≥40家          46家             40       40
              质量指标        违规行为遏制        有效遏制       有效遏制         30       26
满意度指标    服务对象满意度  参保人满意度        ≥90%           92%              30       30
总分                                                                              100      96`,
  'one cell a line': `项目支出绩效自评表
项目名称
示例项目
一级
指标
二级指标
三级指标
指标值
实际完成值
分值
得分
产出指标
（70分）
数量指标
检查机构
≥40家
46家
40
40
质量指标
违规行为遏制
有效遏制
有效遏制
30
26
满意度指标
（30分）
服务对象满意度指标
参保人满意度
≥90%
92%
30
30
总分
100
96`,
  'one row a line': `项目支出绩效自评表
项目名称 示例项目
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标
（70分）
数量指标（40）
检查机构 ≥40家 46家 40 40
质量指标（30）
违规行为遏制率 100% 98% 30 26 个别机构整改不到位
满意度指标
（30分）
服务对象满意度指标（30）
参保人满意度 ≥90% 92% 30 30
总分 100 96`,
};

function amiss(form: string): string[] {
  const report = inventedReport();
  const reading = readDocument({ lines: splitLines(HEAD + form) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

describe.each(Object.entries(FORMS))('a form printed as %s', (_, form) => {
  const given = /26(?!.*\d{2}家)/u;

  it('adds up as it stands', () => {
    expect(amiss(form)).toEqual([]);
  });

  it('tells once of a score above its points', () => {
    expect(amiss(form.replace(given, '36'))).toEqual(['score-within-points']);
  });

  it('tells once of a heading whose points are not those under it', () => {
    for (const [from, to] of [
      ['70分', '80分'],
      ['满意度指标\n（30分）', '满意度指标\n（40分）'],
      ['质量指标（30）', '质量指标（20）'],
    ] as const)
      if (form.includes(from)) expect(amiss(form.replace(from, to)), to).toEqual(['score-headings']);
  });

  it('tells once of a score that the total is not made of', () => {
    expect(amiss(form.replace(given, '24'))).toEqual(['score-total']);
  });
});

it('reads no points where rows without a header set targets in signs, numbers and units', () => {
  const targets = `# 项目支出绩效目标表
项目名称\t示例项目
项目资金\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
年度资金总额\t50\t50\t50\t10\t100%\t10
数量指标\t检查机构\t≥\t40\t家\t30
质量指标\t违规行为遏制率\t≥\t90\t%\t30
总分\t100\t96`;
  expect(amiss(targets)).toEqual([]);
});

describe('a sheet that prints the sum of each group over its rows', () => {
  const sheet = `附件
示例县医疗保障局2022年部门整体支出绩效自评报告
一、自评得分情况
一级指标\t二级指标\t三级指标\t分值\t得分
履职效能\t整体效能\t小计\t50\t48.50
\t\t产出指标完成情况\t30\t29.00
\t\t效益指标完成情况\t20\t19.50
管理效率\t预算编制\t小计\t20\t19.00
\t\t预算编制约束性\t12\t11.00
\t\t新增项目事前评估\t8\t8.00
\t绩效管理\t小计\t30\t27.20
\t\t绩效管理制度建设\t10\t10.00
\t\t绩效管理制度执行\t20\t17.20
合计\t\t\t100\t94.70
`;

  it('is added up group by group', () => {
    expect(amiss(sheet)).toEqual([]);
    expect(amiss(sheet.replace('17.20', '17.70'))).toEqual(['score-subtotals']);
    expect(amiss(sheet.replace('27.20', '22.70'))).toEqual(['score-subtotals']);
    expect(amiss(sheet.replace('小计\t20', '小计\t25'))).toEqual(['score-subtotals']);
  });

  it('or under them, in the column of the groups', () => {
    const under = `${sheet.slice(0, sheet.indexOf('履职效能'))}履职效能\t整体效能\t产出指标完成情况\t30\t29.00
履职效能\t整体效能\t效益指标完成情况\t20\t19.50
小计\t履职效能\t\t50\t48.50
管理效率\t预算编制\t预算编制约束性\t20\t19.00
管理效率\t绩效管理\t绩效管理制度执行\t30\t27.20
小计\t管理效率\t\t50\t46.20
合计\t\t\t100\t94.70
`;
    expect(amiss(under)).toEqual([]);
    expect(amiss(under.replace('46.20', '42.60'))).toEqual(['score-subtotals']);
  });
});

describe('a project scored by itself and by others', () => {
  const annex = `附件
示例资金项目绩效评价报告
一、项目概况
示例资金由示例县医疗保障局实施。
二、评价结论及建议
（一）评价结论。该项目自评得分96.71分；部门评价得分94.50分，两者采用的指标体系不同。
一级指标\t分值\t得分
项目决策\t20\t19.0
项目产出\t80\t75.5
合计\t100\t94.5
`;

  it('is held against either score', () => {
    expect(amiss(annex)).toEqual([]);
    expect(amiss(annex.replace('75.5', '77.5'))).toEqual(['score-total']);
  });
});
