import { expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

function amiss(sentence: string): string[] {
  const report = inventedReport();
  const text = `示例县医疗保障局2022年度部门整体支出绩效自评报告
一、部门概况
2022年度收、支总计均为500.00万元。
二、绩效自评结论
${sentence}`;
  const reading = readDocument({ lines: splitLines(text) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

it.each([
  '2022年部门整体支出绩效自评得分93.5分，其中投入管理指标26.5分，产出指标34分，效益指标33分，等次为“优”。',
  '2022年部门整体支出绩效自评得分93.5分，其中：预算执行9.5分、产出指标47分、效益指标28分、满意度指标9分。',
  // Not all parts need be told, and what is taken off is no part.
  '2022年部门整体支出绩效自评得分93.5分，其中产出指标47分、效益指标28分。',
  '2022年部门整体支出绩效自评得分93.5分，其中基础得分96分、扣分2.5分。',
])('scores of parts come to no more than the whole one: %s', (sentence) => {
  expect(amiss(sentence)).toEqual([]);
});

it.each([
  ['one part printed higher', '其中投入管理指标27.5分，产出指标34分，效益指标33分。'],
  ['one part printed lower', '其中投入管理指标22.5分，产出指标34分，效益指标33分。'],
  ['parts of other names that are too much', '其中履职情况52分，资产管理28分，财务管理19分。'],
])('scores of parts do not come to the whole one: %s', (_, parts) => {
  expect(amiss(`2022年部门整体支出绩效自评得分93.5分，${parts}`)).toEqual(['parts-listed']);
});
