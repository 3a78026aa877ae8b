import { describe, expect, test } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { outline } from './outline.ts';
import { readTables } from './tables.ts';

const read = (text: string): string[] =>
  readTables(outline(text.split('\n')), { report: 'example' as ReportId, year: 2022 }).facts.map(
    ({ item, label, measure, year, value, unit }) =>
      `${label} ${item ?? '-'} ${measure ?? '-'} ${year} ${value}${unit ?? ''}`,
  );

const HEAD = `部门整体支出绩效评价基础数据表
填报单位：示例市医疗保障局                             单位：万元
      经费控制情况          2021年决算数   2022年预算数   2022年决算数
`;

describe('a table of years (基础数据表)', () => {
  test('goes on behind rows nobody filled in and behind labels broken over two lines', () => {
    expect(
      read(`${HEAD}三公经费                        6.10           7.00           5.20
  1、业务工作专项（一个项         30.00          31.00          29.00
目一行）
  2、运行维护专项
  3、市级专项资金（一个专
项一行）
    示例宣传经费               12.00          13.00          12.50
                              3
政府采购金额                      ——            60.00          52.77
`),
    ).toEqual([
      '三公经费 sangong outturn 2021 6.10万元',
      '三公经费 sangong budget 2022 7.00万元',
      '三公经费 sangong outturn 2022 5.20万元',
      '业务工作专项 base-data outturn 2021 30.00万元',
      '业务工作专项 base-data budget 2022 31.00万元',
      '业务工作专项 base-data outturn 2022 29.00万元',
      '示例宣传经费 base-data outturn 2021 12.00万元',
      '示例宣传经费 base-data budget 2022 13.00万元',
      '示例宣传经费 base-data outturn 2022 12.50万元',
      '政府采购金额 procurement budget 2022 60.00万元',
      '政府采购金额 procurement outturn 2022 52.77万元',
    ]);
  });

  test('a label that may have begun on the line above names nothing', () => {
    expect(
      read(`${HEAD}三公经费                        6.10           7.00           5.20
    城乡居民医保
公用经费                         12.00          13.00          12.50
`).slice(3),
    ).toEqual(['公用经费 - - 2021 12.00万元', '公用经费 - - 2022 13.00万元', '公用经费 - - 2022 12.50万元']);
  });

  test('ends where another header or a sentence stands', () => {
    expect(
      read(`${HEAD}三公经费                        6.10           7.00           5.20
  楼堂馆所控制情况           批复规模     实际规模     规模控制率
  业务用房                      120            120            100
`),
    ).toHaveLength(3);
    expect(
      read(`${HEAD}三公经费                        6.10           7.00           5.20
说明：“项目支出”需要填报基本支出以外的支出。
公用经费                         12.00          13.00          12.50
`),
    ).toHaveLength(3);
  });
});

test('a row of a year-by-year table goes by its own name, without number, 其中, colon or half a bracket', () => {
  const { facts } = readTables(
    outline([
      '部门整体支出绩效自评基础数据表',
      '单位：万元',
      '经费控制情况 2021年决算数 2022年预算数 2022年决算数',
      '三公经费 3.2 4 3.5',
      '其中：公车购置 0 0 0',
      '项目支出： 20.5 30 28.4',
      '2、网络专线租赁（含四个 6.5 7 6.8',
    ]),
    { report: 'example' as ReportId, year: 2022 },
  );
  expect([...new Set(facts.map(({ label }) => label))]).toEqual([
    '三公经费',
    '公车购置',
    '项目支出',
    '网络专线租赁',
  ]);
  expect(facts.at(-1)?.place.row).toBe('2、网络专线租赁(含四个');
});

describe('posts, people and their rate in one row', () => {
  test.each([
    ['each title on a line of its own', '编制数\n2022年实际\n在职人数\n控制率\n46 43 93.48%'],
    ['tabs, the first cell blank', '财政供养人员情况\t编制数\t2022年实际在职人数\t控制率\n\t46\t43\t93.48%'],
    ['the people of the end of the year', '财政供养人员\t编制数\t2022年末在职人数\t控制率\n\t46\t43\t93.48%'],
  ])('are read under %s', (_, rows) => {
    expect(read(`部门整体支出绩效自评基础数据表\n填报单位：示例县医疗保障局\n${rows}`)).toEqual([
      '编制数 posts count 2022 46人',
      '实际在职人数 staff count 2022 43人',
      '控制率 staff-control count 2022 93.48%',
    ]);
  });
});
