import { describe, expect, it } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

/** The figures of the tables under a paragraph, each with its item, measure, amount and unit. */
function tabledIn(words: string, table: string): readonly string[] {
  const text = `示例县医疗保障局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、“三公”经费支出决算情况说明
${words}
第三部分 部门决算表
${table.replaceAll('|', '\t')}`;
  const reading = readDocument({ lines: splitLines(text) }, { report: 'example' as ReportId, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts
    .filter(({ place, item }) => place.table !== undefined && place.column !== undefined && item !== null)
    .map(({ item, measure, value, unit }) => `${item} ${measure} ${value} ${unit}`);
}

const YEARS = `“三公”经费情况表
项目|年初预算数|决算数
“三公”经费支出|6.20|5.02
公务接待费|2.00|1.16`;

describe('a table that prints no unit', () => {
  it('has the one in which a sentence tells the same of the same', () => {
    expect(tabledIn('2022年度“三公”经费支出决算5.02万元。', YEARS)).toEqual([
      'sangong budget-initial 6.20 万元',
      'sangong outturn 5.02 万元',
      'reception budget-initial 2.00 万元',
      'reception outturn 1.16 万元',
    ]);
  });

  it('has none where the sentence tells another amount, or one of two digits', () => {
    for (const words of ['2022年度“三公”经费支出决算5.03万元。', '2022年度“三公”经费支出决算50,200元。'])
      expect(tabledIn(words, YEARS), words).toContain('sangong outturn 5.02 null');
  });

  const CODED = `支出决算表
科目编码|科目名称|本年支出合计|基本支出|项目支出
合计||3,070.14|688.64|2,381.50
210|卫生健康支出|3,070.14|688.64|2,381.50`;

  it('of the national template is in 万元 where sentences tell two of its amounts so', () => {
    const words = '2022年度支出合计3070.14万元，其中基本支出688.64万元。';
    expect(tabledIn(words, CODED)).toContain('expenditure-basic outturn 688.64 万元');
    expect(tabledIn('2022年度“三公”经费支出决算5.02万元，支出合计3070.14万元。', CODED)).toEqual([]);
  });
});
