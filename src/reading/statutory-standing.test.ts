import { describe, expect, it } from 'vitest';
import type { Fact, ReportId } from '../core/fact.ts';
import { splitLines } from './document.ts';
import { outline } from './outline.ts';
import {
  ALL,
  BASIC,
  EXPENDITURE,
  FISCAL,
  FUND,
  GENERAL,
  INCOME,
  SANGONG,
  TOTALS,
} from './statutory.fixture.ts';
import { readStatutory } from './statutory.ts';

/** As a conversion leaves a table that keeps neither columns nor rows: a cell a line, blank ones gone. */
const standing = (text: string): string =>
  splitLines(text)
    .flatMap((line) => line.split('\t'))
    .filter((cell) => cell.trim() !== '')
    .join('\n');

/** The same with an amount in every cell of the rows that print one. */
const filled = (text: string): string =>
  splitLines(text)
    .map((line) => (/\.\d\d/u.test(line) ? line.replace(/(?<=\d)(?=\t(?:\t|$))|(?<=\t)(?=$)/gu, '') : line))
    .map((line) =>
      /\d\.\d\d/u.test(line)
        ? line
            .split('\t')
            .map((cell, at) => (cell === '' && at > 3 ? '0.00' : cell))
            .join('\t')
        : line,
    )
    .join('\n');

const facts = (text: string): Fact[] =>
  readStatutory(outline(splitLines(text)), { report: 'example' as ReportId, year: 2023 }).flatMap(
    (reading) => reading.facts,
  );
/** What is bound: item, measure, year, amount, unit and path. */
const bound = (text: string): string[] =>
  facts(text)
    .filter(({ item }) => item !== null)
    .map(({ item, measure, year, value, unit, path }) =>
      [item, measure, year, value, unit, ...path].join(' '),
    )
    .sort();

describe('a table whose cells stand a line each', () => {
  it.each(ALL.map((table) => [table.split('\n')[0], table]))(
    '%s says nothing that its columns do not say',
    (_, table) => {
      const rows = bound(standing(table));
      const kept = bound(table);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(kept).toContain(row);
    },
  );

  it.each([INCOME, EXPENDITURE, GENERAL].map((table) => [table.split('\n')[0], table]))(
    '%s without blank cells says all of it',
    (_, table) => {
      expect(bound(standing(filled(table)))).toEqual(bound(filled(table)));
    },
  );

  it.each([TOTALS, BASIC, SANGONG, FUND].map((table) => [table.split('\n')[0], table]))(
    '%s says all of it',
    (_, table) => {
      expect(bound(standing(table))).toEqual(bound(table));
    },
  );

  it('a row that lost its blank cells says its sum, which is never blank', () => {
    const rows = bound(standing(INCOME));
    expect(rows).toContain('income outturn 2023 6550000.00 元 合计');
    expect(rows).toContain(
      'functional outturn 2023 3050000.00 元 收入决算表 本年收入合计 卫生健康支出 医疗保障管理事务 行政运行',
    );
    expect(rows.filter((row) => row.includes('其他收入 卫生健康支出'))).toEqual([]);
    expect(bound(standing(FISCAL))).toContain('expenditure-fiscal outturn 2023 6500000.00 元 本年支出合计');
  });

  it('columns that are left out and rows without numbers are known by their titles and words', () => {
    expect(
      bound(
        standing(`支出决算表
2023年度
公开03表
单位：万元
项目\t\t本年支出合计\t项目支出
科目编码\t科目名称\t\t
\t栏次\t1\t2
\t合计\t650.00\t290.00
210\t卫生健康支出\t565.00\t250.00
2101301\t城乡医疗\t救助\t200.00\t200.00
注：本表反映部门本年度各项支出情况。`),
      ),
    ).toEqual([
      'expenditure outturn 2023 650.00 万元 合计',
      'expenditure-project outturn 2023 290.00 万元 合计',
      'functional outturn 2023 200.00 万元 支出决算表 本年支出合计 卫生健康支出 21013 城乡医疗救助',
      'functional outturn 2023 200.00 万元 支出决算表 项目支出 卫生健康支出 21013 城乡医疗救助',
      'functional outturn 2023 250.00 万元 支出决算表 项目支出 卫生健康支出',
      'functional outturn 2023 565.00 万元 支出决算表 本年支出合计 卫生健康支出',
    ]);
    expect(
      bound(
        standing(`收入支出决算总表
公开01表
单位：万元
收入\t\t支出\t
项目\t金额\t项目（按功能分类）\t金额
一、一般公共预算财政拨款收入\t612.00\t一、社会保障和就业支出\t42.00
二、其他收入\t3.00\t二、卫生健康支出\t573.00
本年收入合计\t615.00\t本年支出合计\t615.00
总计\t615.00\t总计\t615.00`),
      ),
    ).toEqual([
      'expenditure outturn 2023 615.00 万元 本年支出合计',
      'functional outturn 2023 42.00 万元 收入支出决算总表 支出 社会保障和就业支出',
      'functional outturn 2023 573.00 万元 收入支出决算总表 支出 卫生健康支出',
      'income outturn 2023 615.00 万元 本年收入合计',
      'income-general outturn 2023 612.00 万元 一般公共预算财政拨款收入',
      'income-other outturn 2023 3.00 万元 其他收入',
      'total-expenditure outturn 2023 615.00 万元 总计',
      'total-income outturn 2023 615.00 万元 总计',
    ]);
  });

  it('the number of a page between two rows is no amount of theirs', () => {
    const text = standing(EXPENDITURE).replace('\n2101501\n', '\n17\n2101501\n');
    const whole = bound(standing(EXPENDITURE));
    const rows = bound(text);
    expect(rows.length).toBeGreaterThan(whole.length / 2);
    for (const row of rows) expect(whole).toContain(row);
    expect(rows.filter((row) => / 17 /u.test(row))).toEqual([]);
  });

  it('the half of 支出 below that of 收入 has titles of its own', () => {
    const rows = bound(`收入支出决算总表
公开01表
单位：万元
收入项目
金额
一、一般公共预算财政拨款收入
612.00
二、其他收入
3.00
本年收入合计
615.00
总计
615.00
支出项目
金额
一、社会保障和就业支出
42.00
二、卫生健康支出
573.00
本年支出合计
615.00
总计
615.00
注：本表反映部门本年度的总收支情况。`);
    expect(rows).toEqual([
      'expenditure outturn 2023 615.00 万元 本年支出合计',
      'functional outturn 2023 42.00 万元 收入支出决算总表 支出 社会保障和就业支出',
      'functional outturn 2023 573.00 万元 收入支出决算总表 支出 卫生健康支出',
      'income outturn 2023 615.00 万元 本年收入合计',
      'income-general outturn 2023 612.00 万元 一般公共预算财政拨款收入',
      'income-other outturn 2023 3.00 万元 其他收入',
      'total-expenditure outturn 2023 615.00 万元 总计',
      'total-income outturn 2023 615.00 万元 总计',
    ]);
  });

  it('三公 one kind a row is read by the titles over its amounts', () => {
    const rows = bound(
      standing(`财政拨款“三公”经费支出决算表
公开07表
单位：万元
项目\t预算数\t决算数
合计\t6.00\t4.56
一、因公出国（境）费\t0.00\t0.00
二、公务用车购置及运行费\t4.00\t3.12
其中：公务用车购置费\t0.00\t0.00
公务用车运行费\t4.00\t3.12
三、公务接待费\t2.00\t1.44`),
    );
    expect(rows).toContain('sangong budget 2023 6.00 万元 合计');
    expect(rows).toContain('vehicle-purchase outturn 2023 0.00 万元 公务用车购置费');
    expect(rows).toContain('reception outturn 2023 1.44 万元 公务接待费');
    expect(rows).toHaveLength(12);
  });

  it('economic subjects under one title are told by the codes that begin their names', () => {
    const rows = bound(
      standing(`一般公共预算财政拨款基本支出决算表
公开06表
单位：万元
经济分类科目\t决算数
301 工资福利支出\t310.00
30101 基本工资\t310.00
302 商品和服务支出\t40.00
30201 办公费\t40.00
合计\t350.00`),
    );
    expect(rows).toEqual([
      'economic outturn 2023 310.00 万元 一般公共预算基本支出 工资福利支出',
      'economic outturn 2023 310.00 万元 一般公共预算基本支出 工资福利支出 基本工资',
      'economic outturn 2023 40.00 万元 一般公共预算基本支出 商品和服务支出',
      'economic outturn 2023 40.00 万元 一般公共预算基本支出 商品和服务支出 办公费',
      'general-basic outturn 2023 350.00 万元 合计',
    ]);
  });

  it('titles in another order than the official one are read in theirs', () => {
    const swapped = EXPENDITURE.replace('基本支出\t项目支出', '项目支出\t基本支出');
    const rows = bound(standing(filled(swapped)));
    expect(rows).toEqual(bound(filled(swapped)));
    expect(rows).toContain('expenditure-project outturn 2023 3600000.00 元 合计');
  });

  it('ends at its note: what follows is none of it', () => {
    const text = `${standing(SANGONG)}\n四、名词解释\n2023年\n5.00\n`;
    expect(facts(text).map(({ place }) => place.line)).toEqual(
      facts(standing(SANGONG)).map(({ place }) => place.line),
    );
  });

  it('each figure stands on its own line', () => {
    const lines = splitLines(standing(TOTALS));
    for (const { place, printed } of facts(standing(TOTALS)))
      expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(printed);
  });
});
