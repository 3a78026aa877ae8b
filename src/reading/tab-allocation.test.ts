import { describe, expect, test } from 'vitest';
import { figuresIn } from './tab-forms.fixture.ts';

describe('a table that parts money among places', () => {
  const LONE_TABLE = `2022年医疗救助中省资金分配表（单位：万元）

|地区
|合计
|中央财政
|省级财政

|
|
|小计
|一般公共预算
|彩票公益金
|小计
|一般公

共预算

|示例县
|467.5
|384
|356
|28
|83.5
|83.5
`;
  test('groups printed without their blank cells reach to where their first column comes again', () => {
    expect(figuresIn(LONE_TABLE)).toEqual([
      'allocation 2022年医疗救助中省资金/示例县/合计 budget 467.5万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/小计 budget 384万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/一般公共预算 budget 356万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/彩票公益金 budget 28万元',
      'allocation 2022年医疗救助中省资金/示例县/省级财政/小计 budget 83.5万元',
      'allocation 2022年医疗救助中省资金/示例县/省级财政/一般公共预算 budget 83.5万元',
    ]);
  });

  test('with merged cells blank, groups reach to the next, and a count beside the money is none', () => {
    expect(
      figuresIn(`示例补助资金拨付情况表|||
单位：元||||
地区|合计|省级财政||救助人数
||小计|公益金|
示例区|300|200|100|45
示例县|30|20||5`),
    ).toEqual([
      'allocation 示例补助资金/示例区/合计 outturn 300元',
      'allocation 示例补助资金/示例区/省级财政/小计 outturn 200元',
      'allocation 示例补助资金/示例区/省级财政/公益金 outturn 100元',
      'allocation 示例补助资金/示例县/合计 outturn 30元',
      'allocation 示例补助资金/示例县/省级财政/小计 outturn 20元',
    ]);
  });

  test('a sum of money is no sum when text is among the figures', () => {
    expect(figuresIn(LONE_TABLE.replace('|384', '|约三百余'))).toEqual([]);
  });

  test('next year’s money is not this year’s', () => {
    expect(figuresIn(LONE_TABLE.replace('2022年', '2023年'))).toEqual([]);
  });
});
