import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const FORM = `示例县医疗保障局2022年度部门整体支出绩效自评报告
附件2
2022年部门整体支出绩效自评表
单位：万元
部门（单位）名称 示例县医疗保障局
整体支出规模
年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 620.30 700.00 690.50 10 98.64% 9.5
按收入性质分：
其中：一般公共预算：640.50
政府性基金拨款：50.00
按支出性质分：
其中：基本支出：180.25
项目支出：510.25
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标（50分）
数量指标（50）
检查机构 ≥40家 46家 50 50
效益指标（40分）
社会效益指标（40）
服务站覆盖率 100% 98% 40 36 2 个街道服务站在建
总分 100 95.5`;

function amiss(from = '', to = ''): string[] {
  expect(FORM).toContain(from);
  const report = inventedReport();
  const text = FORM.replace(from, to);
  const reading = readDocument({ lines: splitLines(text) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

describe('a form that lists the sources and the kinds of its total, an amount a line', () => {
  it('adds up as it stands, also where a remark opens with a number', () => {
    expect(amiss()).toEqual([]);
  });

  it.each([
    ['640.50', '604.50', 'overall-both-ways'],
    ['180.25', '108.25', 'overall-both-ways'],
    ['40 36 2 个', '40 34 2 个', 'score-total'],
  ])('does not once %s is printed %s', (from, to, check) => {
    expect(amiss(from, to)).toContain(check);
  });
});
