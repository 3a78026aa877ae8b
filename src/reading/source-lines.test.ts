import { expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const form = (sources: string): string => `示例县医疗保障局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为5000.00万元。
第四部分 附件
项目支出绩效目标完成情况表
（2022年度）\t单位：万元
项目名称\t示例救助补助资金
预算执行情况（万元）\t预算数：\t1650\t执行数：\t1608.45
\t其中：财政拨款\t1650\t其中：财政拨款\t1608.45
${sources.startsWith('支出') ? '' : '\t'}${sources}
一级指标\t二级指标\t三级指标\t预期指标值\t实际完成指标值
项目完成指标\t数量指标\t救助人次\t≥20000人次\t21480人次
效益指标\t社会效益\t因病返贫风险\t有效降低\t有效降低
`;

function amiss(sources: string): string[] {
  const report = inventedReport();
  const reading = readDocument(
    { lines: splitLines(form(sources)) },
    { report: report.id, year: report.year },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

it.each([
  '资金来源：中央1080万元、省级320万元、市级85万元、县级165万元',
  '资金构成：中央财政补助1080万元，省级320万元，县级配套250万元。',
  // Of what was spent, of other money, and of part of it.
  '资金来源：中央1080万元、省级320万元、县级208.45万元',
  '资金来源：中央1080万元、省级320万元',
  '上年资金来源：中央1018万元、省级320万元、市级85万元、县级165万元',
  // Of the total it names, brackets left aside.
  '资金来源：全年执行数中，中央资金1080万元（含彩票公益金86.00万元）、省级320万元、县级208.45万元。',
  '支出明细：住院救助1080.20万元（108020笔）、门诊救助5282500.00元。',
  '支出明细：住院救助1080.20万元、其他各项528万元。',
])('the sources of a project’s money in one line of its form hold or are left: %s', (sources) => {
  expect(amiss(sources)).toEqual([]);
});

it.each([
  '资金来源：中央1080万元、省级302万元、市级85万元、县级165万元',
  '资金来源：中央1800万元、省级320万元、市级85万元、县级165万元',
  '资金构成：中央财政补助1080万元，省级320万元，县级配套205万元。',
  '资金来源：全年执行数中，中央资金1080万元（含彩票公益金86.00万元）、省级320万元、县级280.45万元。',
  '支出明细：住院救助1080.20万元、门诊救助528250.00元。',
  '支出明细：住院救助1080.20万元、门诊救助582.25万元。',
])('the sources of a project’s money do not come to its budget: %s', (sources) => {
  expect(amiss(sources)).toEqual(['parts-listed']);
});
