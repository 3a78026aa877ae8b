import { expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

const TABLE = `项目\t年初预算\t支出数\t上年支出数
示例基金监管专项\t160.00\t148.63\t152.70
示例信息平台运维\t292.40\t275.86\t268.35
示例能力提升补助\t185.00\t179.42\t163.90
合计\t637.40\t603.91\t584.95`;

function brokenIn(sentence: string): string[] {
  const text = `2022年度部门决算情况说明
一、“三公”经费支出情况说明
2022年“三公”经费支出决算为1.20万元。
二、项目情况
${sentence}
各项目支出情况表（单位：万元）
${TABLE}`;
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')
    .map(({ check }) => check);
}

it.each([
  '示例信息平台运维支出275.86万元，主要用于线路租赁。',
  '其中：示例基金监管专项148.63万元，示例能力提升补助179.42万元。',
])('a figure told behind the name of a row is one the row prints: %s', (sentence) => {
  expect(brokenIn(sentence)).toEqual([]);
});

it.each([
  '示例信息平台运维支出278.56万元，主要用于线路租赁。',
  '示例信息平台运维支出275.36万元，主要用于线路租赁。',
  '本年示例能力提升补助资金197.42万元，用于窗口建设。',
])('two digits turned round or one digit changed is told once: %s', (sentence) => {
  expect(brokenIn(sentence)).toHaveLength(1);
});

it.each([
  '示例信息平台运维支出约276万元，主要用于线路租赁。',
  '示例信息平台运维较上年增加7.51万元。',
  '示例信息平台运维第一期支出257.86万元。',
  '示例信息平台运维采购合同275.68万元。',
  '示例信息平台运维支出96.40万元用于机房。',
  '示例基金监管专项全年预算150.00万元。',
  '示例信息平台运维支出2758600元。',
])('what tells of something else, of a part or roughly is left alone: %s', (sentence) => {
  expect(brokenIn(sentence)).toEqual([]);
});

const BASIC = (sentence: string): string[] => {
  const text = `示例县医疗保障局2022年度部门决算
一般公共预算财政拨款基本支出决算表
公开部门：示例县医疗保障局\t\t单位：万元
科目编码\t科目名称\t决算数
301\t工资福利支出\t361.20
30101\t基本工资\t201.00
30102\t津贴补贴\t160.20
302\t商品和服务支出\t48.35
30201\t办公费\t20.15
30211\t差旅费\t28.20
人员经费合计\t361.20\t公用经费合计\t48.35
第三部分 部门决算情况说明
六、一般公共预算财政拨款基本支出决算情况说明
2022年度一般公共预算财政拨款基本支出409.55万元，其中：人员经费361.2万元；公用经费48.35万元。${sentence}`;
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict, check }) => verdict === 'broken' && check === 'told-in-table')
    .map(({ explanation }) => explanation);
};

it.each([
  '主要包括：商品和服务支出AA万元，其中办公费20.15万元。',
  '主要用于办公费20.15万元、商品和服务支出AA万元。',
  '包括办公费、差旅费等商品和服务支出AA万元。',
])('what basic spending was spent on is told as its table has it, whatever the slip: %s', (sentence) => {
  expect(BASIC(sentence.replace('AA', '48.35'))).toEqual([]);
  expect(BASIC(sentence.replace('AA', '48.4'))).toEqual([]);
  expect(BASIC(sentence.replace('AA', '46.35'))).toHaveLength(1);
});

it.each([
  '主要用于办公费、差旅费48.35万元。',
  '商品和服务支出年初预算50.00万元。',
  '上年商品和服务支出52.10万元。',
  '商品和服务支出较上年减少3.75万元。',
])('amounts of several, of a budget, of another year and changes are left alone: %s', (sentence) => {
  expect(BASIC(sentence)).toEqual([]);
});
