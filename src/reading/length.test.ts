import { describe, expect, it } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import type { Region, RegionCode } from '../core/region.ts';
import { isRefusal } from './document.ts';
import { identifyDocument } from './identity.ts';
import { type Reading, readDocument } from './read.ts';

const HEAD = ['一、收入支出决算总体情况说明', '2022年度收入总计12.50万元。'];

/** A document that ends in lines of its own; a reading that looks at them again for each of them does not end. */
function read(lines: readonly string[]): Reading {
  const reading = readDocument(
    { lines: [...HEAD, ...lines] },
    { report: 'example-2022' as ReportId, year: 2022 },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}
const many = (count: number, ...lines: readonly string[]): string[] =>
  Array.from({ length: count }, () => lines).flat();

describe('a document that repeats itself without end is read as far as it says something', () => {
  it('lines that might each be part of a title', () => {
    expect(read(many(40_000, '示例市医疗保障局')).facts).toHaveLength(1);
  });

  it('a title wrapped after every character', () => {
    const { facts } = read(['二、部门概', ...many(40_000, '明'), '收入总计1.00万元。']);
    expect(facts[0]?.value).toBe('12.50');
    for (const { place } of facts) expect(place.section.join('').length).toBeLessThan(100);
  });

  it('amounts and codes of one line, each accounted for once', () => {
    const count = 20_000;
    const { ledger } = read(['收入总计1.00万元，'.repeat(count), `示例局${'510000 '.repeat(count)}`]);
    expect(ledger.filter(({ line, verdict }) => line === 3 && verdict === 'fact')).toHaveLength(count);
    expect(ledger.filter(({ line, verdict }) => line === 4 && verdict === 'code')).toHaveLength(count);
  });

  it('names that end in a number, none like another', () => {
    const signs = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉');
    const names = signs.flatMap((a) => signs.flatMap((b) => signs.map((c) => `“补充${a}${b}${c}2”`)));
    const { ledger } = read([...names, ...names.map((name) => `见 ${name.slice(1, -1)} 一栏`)]);
    const after = ledger.filter(({ line }) => line > HEAD.length + names.length);
    expect(after).toHaveLength(names.length);
    expect(after.every(({ verdict }) => verdict === 'name')).toBe(true);
  });

  it('类款项 lines of one paragraph, and such lines that break off before 项', () => {
    const line = (name: string, last: string) =>
      `卫生健康支出（类）医疗救助（款）${name}（${last}）：支出决算为1.00万元，完成预算100%。`;
    const { facts } = read([line('城乡医疗救助', '项').repeat(4_000)]);
    expect(facts.filter(({ item }) => item === 'functional')).toHaveLength(8_000);
    const long = '甲、'.repeat(20);
    expect(read([`，${long}（类）${long}（款）${long}（目）`.repeat(2_000)]).facts).toHaveLength(1);
  });

  it('words that set a year, a budget or a choice beside figures, in one sentence that never ends', () => {
    const clause =
      '“三公”经费支出决算1.00万元，完成预算93%，决算数小于预算数，与2021年相比增加/减少0.10，占总支出的9.10，';
    const { remarks } = read(['（一）“三公”经费支出决算情况说明', clause.repeat(4_000)]);
    expect(remarks.filter(({ kind }) => kind === 'comparison-year')).toHaveLength(4_000);
    expect(remarks.filter(({ kind }) => kind === 'no-percent')).toHaveLength(4_000);
  });

  it('list numbers that leave others out without end', () => {
    const { remarks } = read(many(8_000, '一、甲', '三、乙', '（一）丙', '（九）丁'));
    expect(remarks.filter(({ kind }) => kind === 'numbering').length).toBeGreaterThan(8_000);
  });

  it('people counted in one sentence that never ends', () => {
    const count = 20_000;
    const { ledger } = read(['（二）人员情况', '在职人员10人，'.repeat(count)]);
    expect(ledger.filter(({ line, verdict }) => line === 4 && verdict === 'fact')).toHaveLength(count);
  });

  it('a table of very many columns, some rows of which lack cells', () => {
    const columns = 40_000;
    const { facts } = read([
      `项目${'\t2022年决算数'.repeat(columns)}`,
      `公务接待费${'\t1.00'.repeat(columns)}`,
      `合计${'\t甲'.repeat(columns - 1)}`,
    ]);
    expect(facts.filter(({ place }) => place.line === 4)).toHaveLength(columns);
  });
});

describe('a table', () => {
  const header = '科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入';
  const rows = (count: number, row: string): string[] => [
    '收入决算表',
    '单位：万元',
    header,
    ...many(count, row),
  ];

  it('of more figures than a function takes arguments is read whole', () => {
    const { facts } = read(rows(35_000, '2101501\t行政运行\t1.00\t1.00\t0.00\t0.00'));
    expect(facts.filter(({ place }) => place.line > HEAD.length)).toHaveLength(140_000);
  });

  it('titled as an official one, but far wider than any, is none', () => {
    const wide = ['一般公共预算财政拨款基本支出决算表', '单位：万元'];
    const { tables } = read([
      ...wide,
      '科目编码\t科目名称\t决算数\t'.repeat(12_000),
      '30101\t基本工资\t1.00\t'.repeat(12_000),
    ]);
    expect(tables.filter(({ form }) => form === 'table')).toEqual([]);
  });
});

it('two amounts at the end and the beginning of lines are never one, an amount broken between lines is', () => {
  const { facts } = read(['支出总计为0.50', '1.20万元。', '支出总计为1', '2.50万元。']);
  const printed = facts.filter(({ place }) => place.line > HEAD.length).map((fact) => fact.printed);
  expect(printed).toEqual(['1.20万元', '12.50万元']);
});

it('names of regions and years printed one after the other say who published, and when, in one pass', () => {
  const code = '510000' as RegionCode;
  const region: Region = { code, name: '示例省', level: 'province', parent: null };
  const identity = identifyDocument(
    [
      `${'示例省'.repeat(100_000)}医疗保障局`,
      `${'2022年'.repeat(100_000)}........1`,
      `${'基本支出情况'.repeat(100_000)}........2`,
      ...HEAD,
    ],
    new Map([[code, region]]),
  );
  expect(identity.publisher.region).toMatchObject({ value: region });
});
