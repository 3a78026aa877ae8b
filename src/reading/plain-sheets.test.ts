import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const HEAD = `示例县医疗保障局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
附件1
`;

/** One sheet of one level in the manners it is printed in: 26.5 of 30 points for one part, 93 of 100 in all. */
const SHEETS: Readonly<Record<string, string>> = {
  'words between spaces': `示例县医疗保障局2022年部门整体支出绩效评价报告
一、评价结论
对照指标体系，本部门自评得分93分，具体如下：
一级指标 分值 自评得分
部门预算管理 40 38.5
专项管理 30 26.5
履职效能 30 28
合计 100 93`,
  'cells between tabs, numbered, with a reason': `2022年度部门整体支出绩效评价情况
序号\t评价内容\t权重\t得分\t扣分原因
1\t投入\t40\t38.5\t编制不够精准
2\t过程\t30\t26.5\t
3\t产出与效益\t30\t28\t
总分\t\t100\t93\t`,
  'cells between bars': `## 二、单位整体支出绩效自评表
| 一级指标 | 满分 | 得分 |
|---|---:|---:|
| 预算执行率 | 40 | 38.5 |
| 产出指标 | 30 | 26.5 |
| 效益指标 | 30 | 28 |
| 总分 | 100 | 93 |`,
  'a report in brief': `2022年度示例县医疗保障局整体绩效自评结果（摘要版）
一、自评得分：93分。二、部门整体支出450.00万元。
一级指标	分值	得分
预算执行情况	40	38.5
年度绩效目标1：保障待遇	30	26.5
满意度	30	28
合计	100	93`,
};

function amiss(text: string): string[] {
  const report = inventedReport();
  const reading = readDocument({ lines: splitLines(HEAD + text) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

describe.each(Object.entries(SHEETS))('a sheet of one level printed as %s', (_, sheet) => {
  it('adds up as it stands', () => {
    expect(amiss(sheet)).toEqual([]);
  });

  it('tells of a score that the total is not made of, and of one above its points', () => {
    expect(amiss(sheet.replace('26.5', '25.6'))).toEqual(['score-total']);
    expect(amiss(sheet.replace('26.5', '36.5'))).toEqual(['score-within-points']);
  });

  it('tells of points that come to more than all of them', () => {
    expect(amiss(sheet.replace(/40(?=[\s|]+38)/u, '45'))).toContain('score-points');
  });
});

describe('what looks like a sheet of one level', () => {
  it('holds the score told in words against the total', () => {
    expect(amiss((SHEETS['words between spaces'] ?? '').replace('得分93分', '得分92分'))).toEqual([
      'repeated',
    ]);
    expect(amiss((SHEETS['a report in brief'] ?? '').replace('得分：93分', '得分：92分'))).toEqual([
      'repeated',
    ]);
  });

  it('adds a sum that leaves the execution of the budget out up from its rows, and not into the total', () => {
    const sheet = `部门整体支出绩效自评表
一级指标 权重 得分
投入管理 30 28.5
产出 40 38.5
效益 20 19
合计（不含预算执行） 90 86
总分 100 95.89`;
    expect(amiss(sheet)).toEqual([]);
    expect(amiss(sheet.replace('38.5', '36.5'))).toEqual(['score-subtotals']);
  });

  it.each([
    // Projects side by side, each out of a hundred.
    '2022年度部门整体支出绩效评价情况\n项目名称 分值 得分\n示例救助 100 98\n示例宣传 100 95\n合计 200 190',
    // Units in a row without a total.
    '2022年度部门整体支出绩效评价情况\n评价内容 权重 得分\n投入 40 38\n过程 60 55\n平均 50 40',
    // Last year's score in words beside this year's.
    `${SHEETS['a report in brief']}\n三、上年度自评结果应用：2021年度自评得分90分，已修订指标库。`,
  ])('is left alone: %s', (text) => {
    expect(amiss(text)).toEqual([]);
  });
});
