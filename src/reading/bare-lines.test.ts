import { describe, expect, it } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';
import { brokenWordsOf } from './words.fixture.ts';

const ACCOUNT = [
  '示例县医疗保障局2022年度部门决算',
  '第二部分 2022年度部门决算情况说明',
  '（四）一般公共预算财政拨款支出情况',
  '2022年度一般公共预算财政拨款支出4476.81万元，占本年支出合计的92.03%。具体到项：',
];

/** The outturns bound to the account its lines are part of. */
const outturnsOf = (...lines: readonly string[]): readonly (string | null)[] => {
  const reading = readDocument(
    { lines: [...ACCOUNT, ...lines] },
    { report: 'example-2022' as ReportId, year: 2022 },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts
    .filter(({ item, measure }) => item === 'general' && measure === 'outturn')
    .map(({ value }) => value);
};

describe('a numbered paragraph about a line of the accounts by its bare name', () => {
  it('tells nothing of the account its section is about', () => {
    expect(
      outturnsOf(
        '（1）机关事业单位基本养老保险缴费支出。年初预算为60.20万元，支出决算为62.15万元，完成年初预算的103.24%。',
        '（2）医疗保障管理事务信息化建设。年初未安排预算，支出决算为21.74万元。',
      ),
    ).toEqual(['4476.81']);
  });
});

describe('forms of several projects, numbered', () => {
  const titled = (title: string): string =>
    [
      ...ACCOUNT,
      '第四部分 附件',
      `一、${title}`,
      '项目名称\t甲项目',
      `二、${title}`,
      '项目名称\t乙项目',
    ].join('\n');

  it('have one title; two tables of the accounts do not', () => {
    expect(brokenWordsOf(titled('2022年度项目支出绩效自评表'))).toEqual([]);
    expect(brokenWordsOf(titled('一般公共预算财政拨款支出决算表'))).toEqual([
      expect.stringContaining('repeated-words'),
    ]);
  });
});
