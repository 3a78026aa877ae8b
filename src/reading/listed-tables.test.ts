import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** What is broken of an invented report, by check. */
function brokenIn(text: string): string[] {
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')
    .map(({ check }) => check);
}

/** Tables of an invented report whose cells are written with |. */
const TABLES = `第二部分 2022年度部门决算表
收入支出决算总表
公开01表
部门：示例县医疗保障局|||金额单位：万元
收入||支出|
项目|决算数|项目|决算数
一、一般公共预算财政拨款收入|846.75|一、社会保障和就业支出|214.36
二、政府性基金预算财政拨款收入||二、卫生健康支出|558.58
三、其他收入|18.40|三、住房保障支出|128.72
本年收入合计|865.15|本年支出合计|901.66
年初结转和结余|74.38|年末结转和结余|37.87
总计|939.53|总计|939.53
财政拨款收入支出决算总表
公开04表
部门：示例县医疗保障局|||金额单位：万元
收入||支出|
项目|决算数|项目|决算数
一、一般公共预算财政拨款|846.75|一、社会保障和就业支出|214.36
二、政府性基金预算财政拨款||二、卫生健康支出|542.18
三、国有资本经营预算财政拨款||三、住房保障支出|128.72
本年收入合计|846.75|本年支出合计|885.26
年初财政拨款结转和结余|70.12|年末财政拨款结转和结余|31.61
总计|916.87|总计|916.87
第三部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为939.53万元。`;

describe('the tables that list income beside expenditure', () => {
  const text = (from = '', to = ''): string => TABLES.replace(from, to).replaceAll('|', '\t');

  it('add up by function and with what was carried over', () => {
    expect(brokenIn(text())).toEqual([]);
  });

  it.each([
    ['a class of all spending', '卫生健康支出|558.58', '卫生健康支出|585.58', 'functions-of-totals'],
    ['a class of fiscal spending', '卫生健康支出|542.18', '卫生健康支出|524.18', 'functions-of-totals'],
    [
      'fiscal money carried over at the end',
      '年末财政拨款结转和结余|31.61',
      '年末财政拨款结转和结余|13.61',
      'fiscal-halves',
    ],
    [
      'fiscal money carried over at the start',
      '年初财政拨款结转和结余|70.12',
      '年初财政拨款结转和结余|71.02',
      'fiscal-halves',
    ],
  ])('tell of a slip in %s', (_, from, to, check) => {
    expect(TABLES).toContain(from);
    expect(brokenIn(text(from, to))).toContain(check);
  });

  it('leave a row that was not read to itself', () => {
    expect(
      brokenIn(text('三、住房保障支出|128.72\n本年收入合计|865.15', '三、其他|128.72\n本年收入合计|865.15')),
    ).toEqual([]);
  });
});

describe('the columns of each budget in the table of fiscal totals', () => {
  const table = (carried: string, total: string, funds = '36.00'): string =>
    `第二部分 2022年度部门决算表
财政拨款收入支出决算总表
公开04表
部门：示例县医疗保障局\t单位：万元
收入\t金额\t支出\t合计\t一般公共预算\t政府性基金
一、一般公共预算财政拨款\t810.75\t社会保障和就业支出\t214.36\t214.36\t
二、政府性基金预算财政拨款\t36.00\t卫生健康支出\t542.18\t542.18\t
\t\t其他支出\t36.00\t\t36.00
本年收入合计\t846.75\t本年支出合计\t792.54\t756.54\t36.00
年初财政拨款结转和结余\t40.00\t年末财政拨款结转和结余\t94.21\t${carried}\t
总计\t886.75\t总计\t886.75\t${total}\t${funds}
第三部分 2022年度部门决算情况说明`;

  it('close with what was spent and what is carried out', () => {
    expect(brokenIn(table('94.21', '850.75'))).toEqual([]);
    expect(brokenIn(table('94.21', '805.75'))).toContain('fiscal-halves');
    expect(brokenIn(table('49.21', '850.75'))).toContain('fiscal-halves');
  });

  it('are left where the column tells nothing of what is carried out', () => {
    expect(brokenIn(table('', '850.75'))).toEqual([]);
    expect(brokenIn(table('94.21', '850.75', ''))).toEqual([]);
  });
});
