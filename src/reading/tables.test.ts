import { expect, test } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { outline } from './outline.ts';
import { readTables } from './tables.ts';

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
