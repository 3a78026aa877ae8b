import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import type { Fact, ReportId } from '../core/fact.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import type { RegionCode } from '../core/region.ts';
import { isRefusal, splitLines } from './document.ts';
import { outline } from './outline.ts';
import { type Reading, readDocument } from './read.ts';
import {
  ALL,
  BASIC,
  BASIC_DOWN,
  CAPITAL,
  EXPENDITURE,
  FISCAL,
  FUND,
  GENERAL,
  INCOME,
  PROJECT,
  SANGONG,
  TOTALS,
} from './statutory.fixture.ts';
import { readStatutory } from './statutory.ts';

const report = 'example' as ReportId;
const context = { report, year: 2023 };

/** As a text without columns keeps a table: cells parted by spaces, blank ones gone. */
const spaced = (text: string): string =>
  splitLines(text)
    .map((line) =>
      line
        .split('\t')
        .filter((cell) => cell.trim() !== '')
        .join('  '),
    )
    .join('\n');

/** The same accounts in 万元. */
const inTenThousands = (text: string): string =>
  text
    .replaceAll('单位：元', '单位：万元')
    .replace(/\d[\d,]*\.\d\d/gu, (amount) => (Number(amount.replaceAll(',', '')) / 10_000).toFixed(2));

function facts(text: string): Fact[] {
  return readStatutory(outline(splitLines(text)), context).flatMap((reading) => reading.facts);
}
function read(text: string): Reading {
  const reading = readDocument({ lines: splitLines(text) }, context);
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}
/** What a table states: item, measure, amount, and the path of a row of an open table. */
const stated = (text: string): string[] =>
  facts(text).map(({ item, measure, value, path }) =>
    [item ?? '-', measure ?? '-', value, ...(item === 'functional' || item === 'economic' ? path : [])].join(
      ' ',
    ),
  );

it('one group of classes is read as the two are, with the totals of 人员经费 and 公用经费 below it', () => {
  const rows = stated(BASIC_DOWN);
  for (const row of [
    'personnel-funds outturn 3200000.00',
    'public-funds outturn 400000.00',
    'general-basic outturn 3600000.00',
    'economic outturn 5000.00 一般公共预算基本支出 资本性支出',
  ])
    expect(rows).toContain(row);
});

it('a table is known by its title where its number stands on the same line, before it or after it', () => {
  const rest = TOTALS.split('\n').slice(2).join('\n');
  for (const title of [
    '公开01表 收入支出决算总表',
    '收入支出决算总表（公开01表）',
    '公开01表：收入支出决算总表',
    'GK01 收入支出决算总表',
    'Z01-1表 收入支出决算总表',
  ])
    expect(stated(`${title}\n${rest}`), title).toEqual(stated(TOTALS));
  expect(stated(`公开01表 收入支出决算总表的说明\n${rest}`)).toEqual([]);
});

const KNOWN: readonly (readonly [name: string, table: string, rows: readonly string[]])[] = [
  [
    '收入支出决算总表 states income beside expenditure; its classes are of all money',
    TOTALS,
    [
      'income-general outturn 6100000.00',
      'functional outturn 0.00 收入支出决算总表 支出 一般公共服务支出',
      'income-fund outturn 400000.00',
      'income-capital outturn 0.00',
      'functional outturn 200000.00 收入支出决算总表 支出 社会保障和就业支出',
      'income-superior outturn 0.00',
      'functional outturn 5650000.00 收入支出决算总表 支出 卫生健康支出',
      'income-institution outturn 0.00',
      'functional outturn 250000.00 收入支出决算总表 支出 住房保障支出',
      'income-business outturn 0.00',
      'functional outturn 400000.00 收入支出决算总表 支出 其他支出',
      'income-subordinate outturn 0.00',
      'functional outturn 0.00 收入支出决算总表 支出 抗疫特别国债安排的支出',
      'income-other outturn 50000.00',
      'income outturn 6550000.00',
      'expenditure outturn 6500000.00',
      'surplus-used outturn 0.00',
      'surplus-allotted outturn 0.00',
      'carried-in outturn 10000.00',
      'carried-out outturn 60000.00',
      'total-income outturn 6560000.00',
      'total-expenditure outturn 6560000.00',
    ],
  ],
  [
    '财政拨款收入支出决算总表 states each kind of money in its column, and carry-over is no income',
    FISCAL,
    [
      'income-general outturn 6100000.00',
      'income-fund outturn 400000.00',
      'functional outturn 200000.00 财政拨款收入支出决算总表 支出 社会保障和就业支出',
      'class-208 outturn 200000.00',
      'income-capital outturn 0.00',
      'functional outturn 5650000.00 财政拨款收入支出决算总表 支出 卫生健康支出',
      'class-210 outturn 5650000.00',
      'functional outturn 250000.00 财政拨款收入支出决算总表 支出 住房保障支出',
      'class-221 outturn 250000.00',
      'functional outturn 400000.00 财政拨款收入支出决算总表 支出 其他支出',
      'functional outturn 400000.00 财政拨款收入支出决算总表 政府性基金预算财政拨款 其他支出',
      'income-fiscal outturn 6500000.00',
      'expenditure-fiscal outturn 6500000.00',
      'general outturn 6100000.00',
      'fund outturn 400000.00',
      'capital outturn 0.00',
      'fiscal-carried-in outturn 10000.00',
      'fiscal-carried-out outturn 10000.00',
      '- - 10000.00',
      '- - 10000.00',
      'fiscal-total-income outturn 6510000.00',
      'fiscal-total-expenditure outturn 6510000.00',
      '- - 6110000.00',
      '- - 400000.00',
      '- - 0.00',
    ],
  ],
  [
    '一般公共预算财政拨款基本支出决算表 states economic classes side by side and both totals',
    BASIC,
    [
      'economic outturn 3100000.00 一般公共预算基本支出 工资福利支出',
      'economic outturn 395000.00 一般公共预算基本支出 商品和服务支出',
      'economic outturn 0.00 一般公共预算基本支出 债务利息及费用支出',
      'economic outturn 1600000.00 一般公共预算基本支出 工资福利支出 基本工资',
      'economic outturn 95000.00 一般公共预算基本支出 商品和服务支出 办公费',
      'economic outturn 1500000.00 一般公共预算基本支出 工资福利支出 津贴补贴',
      'economic outturn 300000.00 一般公共预算基本支出 商品和服务支出 差旅费',
      'economic outturn 5000.00 一般公共预算基本支出 资本性支出',
      'economic outturn 100000.00 一般公共预算基本支出 对个人和家庭的补助',
      'economic outturn 5000.00 一般公共预算基本支出 资本性支出 办公设备购置',
      'economic outturn 100000.00 一般公共预算基本支出 对个人和家庭的补助 生活补助',
      'personnel-funds outturn 3200000.00',
      'public-funds outturn 400000.00',
    ],
  ],
  [
    '“三公”经费支出决算表 states twelve amounts, and its note says which budget',
    SANGONG,
    [
      'sangong budget-full-year 60000.00',
      'abroad budget-full-year 0.00',
      'vehicle budget-full-year 40000.00',
      'vehicle-purchase budget-full-year 0.00',
      'vehicle-running budget-full-year 40000.00',
      'reception budget-full-year 20000.00',
      'sangong outturn 45678.00',
      'abroad outturn 0.00',
      'vehicle outturn 31234.00',
      'vehicle-purchase outturn 0.00',
      'vehicle-running outturn 31234.00',
      'reception outturn 14444.00',
    ],
  ],
];

describe('a statutory table in 元 with its columns kept', () => {
  it.each(KNOWN)('%s', (_, table, rows) => {
    expect(stated(table)).toEqual(rows);
  });

  it('收入决算表 states each source in its 合计 row, and every code under 收入', () => {
    expect(stated(INCOME).slice(0, 9)).toEqual([
      'income outturn 6550000.00',
      'income-fiscal outturn 6500000.00',
      'income-superior outturn 0.00',
      'income-institution outturn 0.00',
      'income-business outturn 0.00',
      'income-subordinate outturn 0.00',
      'income-other outturn 50000.00',
      'functional outturn 5700000.00 收入决算表 本年收入合计 卫生健康支出',
      'functional outturn 5650000.00 收入决算表 财政拨款收入 卫生健康支出',
    ]);
    expect(stated(INCOME)).toContain(
      'functional outturn 50000.00 收入决算表 其他收入 卫生健康支出 医疗保障管理事务 行政运行',
    );
  });

  it('支出决算表 states 基本 and 项目 apart, and a dash or a blank states nothing', () => {
    expect(stated(EXPENDITURE)).toEqual(
      expect.arrayContaining([
        'expenditure outturn 6500000.00',
        'expenditure-basic outturn 3600000.00',
        'expenditure-project outturn 2900000.00',
        'functional outturn 3000000.00 支出决算表 基本支出 卫生健康支出 医疗保障管理事务 行政运行',
        'functional outturn 500000.00 支出决算表 项目支出 卫生健康支出 医疗保障管理事务 医疗保障经办事务',
      ]),
    );
    expect(stated(EXPENDITURE)).toHaveLength(6 + 5 * 3 - 1);
    expect(stated(EXPENDITURE).join()).not.toContain('class-');
  });

  it('一般公共预算财政拨款支出决算表 states the classes of the general budget', () => {
    expect(stated(GENERAL)).toEqual(
      expect.arrayContaining([
        'general outturn 6100000.00',
        'general-basic outturn 3600000.00',
        'general-project outturn 2500000.00',
        'class-208 outturn 200000.00',
        'class-210 outturn 5650000.00',
        'class-221 outturn 250000.00',
        'functional outturn 2500000.00 一般公共预算财政拨款支出决算表 项目支出 卫生健康支出',
        'functional outturn 2000000.00 一般公共预算财政拨款支出决算表 本年支出合计 卫生健康支出 医疗救助 城乡医疗救助',
      ]),
    );
  });

  it('tables of the fund, of state capital and of projects name their money in the path', () => {
    expect(stated(FUND)).toEqual(
      expect.arrayContaining([
        'income-fund outturn 400000.00',
        'fund outturn 400000.00',
        'functional outturn 400000.00 政府性基金预算财政拨款支出决算表 项目支出 其他支出 彩票公益金安排的支出 用于城乡医疗救助的彩票公益金支出',
      ]),
    );
    // Of the row of the sum what was carried over, and basic and project expenditure, have no item of their own.
    expect(stated(FUND).filter((row) => row.startsWith('-'))).toHaveLength(2 + 2);
    expect(stated(FUND).filter((row) => row.includes('结转和结余'))).toHaveLength(2 * 3);
    expect(stated(CAPITAL)[0]).toBe('capital outturn 30000.00');
    expect(stated(PROJECT)).toEqual([
      'general-project outturn 2500000.00',
      'functional outturn 2500000.00 一般公共预算项目支出 卫生健康支出',
      'functional outturn 2000000.00 一般公共预算项目支出 卫生健康支出 医疗救助',
      'functional outturn 2000000.00 一般公共预算项目支出 卫生健康支出 医疗救助 城乡医疗救助',
    ]);
  });

  it('every figure keeps its characters, its unit, its row with the code, and its column', () => {
    const lines = splitLines(GENERAL);
    const found = facts(GENERAL);
    for (const { place, printed, unit } of found) {
      expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(printed);
      expect(unit).toBe('元');
    }
    const last = found.find(({ label }) => label === '2101301 城乡医疗救助');
    expect(last?.place).toMatchObject({ row: '2101301 城乡医疗救助', column: '本年支出小计', table: 't1' });
  });
});

describe('a statutory table printed with spaces', () => {
  it.each(
    ALL.filter((table) => ![TOTALS, FISCAL, INCOME, EXPENDITURE, BASIC].includes(table)).map((table) => [
      splitLines(table)[0],
      table,
    ]),
  )('%s states the same, where no row has a blank', (_, table) => {
    expect(stated(spaced(table ?? '')).sort()).toEqual(stated(table ?? '').sort());
  });

  it('a row that lost a blank cell is read by its numbers, or left unbound where they do not tell', () => {
    const bound = (text: string): string[] =>
      stated(text)
        .filter((row) => !row.startsWith('-'))
        .sort();
    expect(bound(spaced(TOTALS))).toEqual(bound(TOTALS));
    expect(bound(spaced(BASIC))).toEqual(bound(BASIC));
    for (const table of [FISCAL, INCOME, EXPENDITURE]) {
      const loose = bound(spaced(table));
      expect(loose.length).toBeGreaterThan(4);
      expect(bound(table)).toEqual(expect.arrayContaining(loose));
      expect(loose.length).toBeLessThan(bound(table).length);
    }
  });

  it('titles of columns may be broken over lines', () => {
    const broken = spaced(INCOME).replace(
      /项目 {2}本年收入合计[^\n]*\n[^\n]*/u,
      '项目        财政拨款  上级补  事业收  经营收  附属单位  其他收\n功能分类科目编码  科目名称  本年收入合计\n收入  助收入  入  入  上缴收入  入',
    );
    expect(stated(broken)).toEqual(stated(spaced(INCOME)));
    expect(stated(broken)).toContain('income outturn 6550000.00');
  });

  it('a name broken over lines is not read half', () => {
    const broken = spaced(GENERAL)
      .replace('用于城乡', '')
      .replace('城乡医疗救助  2,000,000.00', '城乡医疗  2,000,000.00')
      .replace('\n21015', '\n救助\n21015');
    expect(broken).toContain('城乡医疗  2');
    expect(stated(broken).join()).not.toContain('城乡医疗');
    expect(stated(broken)).toContain('general outturn 6100000.00');
  });

  it('a header with another column is not this table', () => {
    expect(
      stated(spaced(EXPENDITURE).replace('项目支出', '项目支出  上年数')).filter(
        (row) => !row.startsWith('-'),
      ),
    ).toEqual([]);
  });
});

describe('units', () => {
  it('the accounts in 元 and in 万元 state equal amounts, beside a narrative in 万元', () => {
    const narrative = `第三部分 决算情况说明
一、收入支出决算总体情况说明
2023年度收、支总计均为656.00万元。
二、收入决算情况说明
2023年本年收入合计655.00万元，其中：一般公共预算财政拨款收入610.00万元；政府性基金预算财政拨款收入40.00万元；其他收入5.00万元。
三、支出决算情况说明
2023年本年支出合计650.00万元，其中：基本支出360.00万元；项目支出290.00万元。
八、“三公”经费财政拨款支出决算情况说明
2023年“三公”经费支出决算为4.57万元。公务接待费支出决算1.44万元。`;
    const card = {
      id: report,
      bureau: '999999' as RegionCode,
      year: 2023,
      kind: 'department-accounts',
      title: '',
      annexes: true,
      corrections: [],
      document: { file: 'document.txt', sha256: '' },
    } as const;
    const tables = ALL.filter((table) => table !== CAPITAL).join('\n\n');
    for (const annex of [tables, inTenThousands(tables), spaced(tables)]) {
      const { facts: found } = read(`${narrative}\n第五部分 附表\n${annex}`);
      const findings = auditReport(card, found);
      const repeats = findings.filter(
        ({ check }) => check === 'repeats-agree' || /agree|repeat/u.test(check),
      );
      const about = (subject: string): string | undefined =>
        repeats.find((finding) => finding.subject === subject)?.verdict;
      for (const subject of ['income:outturn', 'expenditure:outturn', 'general:outturn'])
        expect([subject, about(subject)]).toEqual([subject, 'holds']);
      expect(['holds', 'rounding']).toContain(about('sangong:outturn'));
      expect(findings.filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')).toEqual([]);
      const chosen = found.find(({ item, place }) => item === 'expenditure' && place.column === undefined);
      expect(chosen?.printed).toBe('650.00万元');
    }
  });

  it('without a printed unit, or with two, nothing is bound', () => {
    const none = GENERAL.replace('\t\t\t金额单位：元', '');
    expect(none).not.toBe(GENERAL);
    expect(facts(none).filter(({ item }) => item !== null)).toEqual([]);
    expect(facts(none).length).toBe(facts(GENERAL).length);
    const both = GENERAL.replace('公开05表', '公开05表\t单位：万元');
    expect(facts(both).filter(({ item }) => item !== null)).toEqual([]);
  });

  it('without a printed unit, tables behind others of one unit have it where they print their amounts again', () => {
    const first = TOTALS;
    const none = GENERAL.replace('\t\t\t金额单位：元', '');
    const bound = (table: string): number => facts(table).filter(({ item }) => item !== null).length;
    expect(bound(`${first}\n${none}`)).toBe(bound(first) + bound(GENERAL));
    const inOther = SANGONG.replace('金额单位：元', '金额单位：万元');
    expect(bound(`${first}\n${inOther}\n${none}`)).toBe(bound(first) + bound(inOther));
    const others = none.replace(/(\d),(\d)/gu, '$17,$2');
    expect(bound(`${first}\n${others}`)).toBe(bound(first));
  });

  it('the unit may stand above the title or behind the words of a column', () => {
    const above = `金额单位：万元\n${SANGONG.replace('\t\t\t金额单位：元', '')}`;
    expect(facts(above).every(({ unit }) => unit === '万元')).toBe(true);
    const behind = SANGONG.replace('\t\t\t金额单位：元', '')
      .replace('预算数\t', '预算数（元）\t')
      .replace('\t决算数\t', '\t决算数（元）\t');
    expect(stated(behind)).toEqual(stated(SANGONG));
  });
});

describe('what else a table may print', () => {
  it('numbers of columns and rows are ordinals, codes are codes, none is a figure', () => {
    const { ledger } = read(ALL.join('\n\n'));
    const verdict = (printed: string): Set<string> =>
      new Set(ledger.filter((entry) => entry.printed === printed).map((entry) => entry.verdict));
    expect(verdict('12')).toEqual(new Set(['ordinal']));
    expect(verdict('27')).toEqual(new Set(['ordinal']));
    expect(verdict('2101501')).toEqual(new Set(['code']));
    expect(verdict('30101')).toEqual(new Set(['code']));
    expect(ledger.filter((entry) => entry.verdict === 'unread')).toEqual([]);
  });

  it('negative amounts keep their sign', () => {
    expect(stated(TOTALS.replace('\t50,000.00', '\t-50,000.00'))).toContain('income-other outturn -50000.00');
    expect(stated(TOTALS.replace('\t50,000.00', '\t－50,000.00'))).toContain(
      'income-other outturn -50000.00',
    );
  });

  it('a column of last year states last year, one of the budget the budget', () => {
    const years = `2023年度部门收支总表
单位：万元
收入\t\t\t支出\t\t
项目\t2022年决算数\t2023年决算数\t项目\t年初预算数\t2023年决算数
一、一般公共预算财政拨款收入\t590.00\t610.00\t九、卫生健康支出\t540.00\t565.00
本年收入合计\t600.00\t655.00\t本年支出合计\t640.00\t650.00`;
    expect(
      facts(years).map(({ item, measure, year, value }) => [item, measure, year, value].join(' ')),
    ).toEqual([
      'income-general outturn 2022 590.00',
      'income-general outturn 2023 610.00',
      'functional budget-initial 2023 540.00',
      'functional outturn 2023 565.00',
      'income outturn 2022 600.00',
      'income outturn 2023 655.00',
      'expenditure budget-initial 2023 640.00',
      'expenditure outturn 2023 650.00',
    ]);
  });

  it('spending told a third time, by its nature, is not told by function', () => {
    const natures = `收入支出决算总表
单位：万元
收入\t\t支出\t\t\t
项目\t决算数\t项目（按功能分类）\t决算数\t项目（按支出性质和经济分类）\t决算数
八、其他收入\t5.00\t九、卫生健康支出\t565.00\t一、基本支出\t360.00
\t\t二十三、其他支出\t40.00\t人员经费\t320.00
\t\t\t\t一、工资福利支出\t310.00
\t\t\t\t十、其他支出\t1.00`;
    expect(stated(natures)).toEqual([
      'income-other outturn 5.00',
      'functional outturn 565.00 收入支出决算总表 支出 卫生健康支出',
      'expenditure-basic outturn 360.00',
      'functional outturn 40.00 收入支出决算总表 支出 其他支出',
      '- - 320.00',
      '- - 310.00',
      '- - 1.00',
    ]);
  });

  it('a title merged over two columns keeps the columns behind it in line', () => {
    const wide = FISCAL.replace('金额\t项目', '金额\t\t项目')
      .replace('收     入\t\t\t支', '收     入\t\t\t\t支')
      .replace('\t合计\t一般', '\t合计\t\t一般')
      .replace(/\n([^\t\n]*\t\d+\t[\d,.]*)\t([^\t\n]*\t\d+\t[\d,.]*)/gu, '\n$1\t\t$2\t');
    expect(wide).toContain('总计\t32\t6,510,000.00\t\t总计\t64\t6,510,000.00\t\t6,110,000.00');
    expect(stated(wide)).toEqual(stated(FISCAL));
  });

  it('two columns that say the same of their figures are told apart by nothing, and stay unbound', () => {
    const twice = TOTALS.replaceAll('\t决算数\t项目', '\t决算数\t决算数\t项目').replace(
      /(\t\d+\t)([\d,.]*)\t/gu,
      '$1$2\t$2\t',
    );
    expect(stated(twice).filter((row) => row.startsWith('income'))).toEqual([]);
    expect(stated(twice)).toContain('expenditure outturn 6500000.00');
  });

  it('“三公” items under one another are read too, and numbers of people are counted', () => {
    const rows = `一般公共预算财政拨款“三公”经费支出决算表
单位：万元
项目\t行次\t年初预算数\t决算数
栏次\t\t1\t2
合计\t1\t6.00\t4.57
1.因公出国（境）费\t2\t0.00\t0.00
2.公务用车购置及运行维护费\t3\t4.00\t3.12
（1）公务用车购置费\t4\t0.00\t0.00
（2）公务用车运行维护费\t5\t4.00\t3.12
3.公务接待费\t6\t2.00\t1.45
其中：外事接待费\t7\t\t0.00
国内公务接待人次（人）\t8\t——\t138`;
    expect(stated(rows)).toEqual([
      'sangong budget-initial 6.00',
      'sangong outturn 4.57',
      'abroad budget-initial 0.00',
      'abroad outturn 0.00',
      'vehicle budget-initial 4.00',
      'vehicle outturn 3.12',
      'vehicle-purchase budget-initial 0.00',
      'vehicle-purchase outturn 0.00',
      'vehicle-running budget-initial 4.00',
      'vehicle-running outturn 3.12',
      'reception budget-initial 2.00',
      'reception outturn 1.45',
      'reception-foreign outturn 0.00',
      'reception-visits count 138',
    ]);
    expect(facts(rows).at(-1)?.unit).toBe('人次');
    const unknown = facts(rows.replace('国内公务接待人次（人）', '参加活动人次（人）')).at(-1);
    expect(unknown).toMatchObject({ item: null, unit: null });
    const budgeted = facts(rows.replace('——\t138', '150\t138')).filter(
      ({ item }) => item === 'reception-visits',
    );
    expect(budgeted.map(({ value }) => value)).toEqual(['138']);
  });

  it('what is counted may stand beside the amounts, in columns of its own', () => {
    const rows = `财政拨款“三公”经费、会议费、培训费支出决算表（含基本支出和项目支出）
单位：万元
项目\t预算数\t决算数\t相关统计项目\t统计数
“三公”经费合计\t6.00\t4.57\t因公出国（境）团组数（个）\t0
1.因公出国（境）费\t0.00\t0.00\t公务用车购置数（辆）\t0
2.公务用车购置及运行维护费\t4.00\t3.12\t公务用车保有量（辆）\t1
3.公务接待费\t2.00\t1.45\t国内公务接待批次（个）\t17
会议费\t1.00\t0.80\t国内公务接待人次（人）\t138`;
    expect(stated(rows)).toEqual([
      'sangong budget 6.00',
      'sangong outturn 4.57',
      'abroad-groups count 0',
      'abroad budget 0.00',
      'abroad outturn 0.00',
      'vehicles-purchased count 0',
      'vehicle budget 4.00',
      'vehicle outturn 3.12',
      'vehicles-kept count 1',
      'reception budget 2.00',
      'reception outturn 1.45',
      'reception-batches count 17',
      'meeting budget 1.00',
      'meeting outturn 0.80',
      'reception-visits count 138',
    ]);
  });

  it('“三公” items may stand beside what was spent this year and the year before', () => {
    const rows = `公开08表  财政拨款“三公”经费支出决算表
公开单位：示例县医疗保障局\t\t单位：万元
项目\t年初预算数\t2023年支出数\t2022年支出数
合计\t7.80\t6.68\t7.26
因公出国（境）费\t0.00\t0.00\t0.00
公务用车运行维护费\t6.00\t5.42\t5.86
公务接待费\t1.80\t1.26\t1.40`;
    const years = facts(rows).map(({ item, measure, year }) => `${item} ${measure} ${year}`);
    expect(years.slice(0, 3)).toEqual([
      'sangong budget-initial 2023',
      'sangong outturn 2023',
      'sangong outturn 2022',
    ]);
    expect(years).toContain('vehicle-running outturn 2022');
  });

  it('joined with meetings and training, the sum of all is not “三公”', () => {
    const joined = (sum: string): string => `一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
部门：示例市医疗保障局\t\t\t\t\t\t\t\t单位：万元
项目\t${sum}\t\t\t\t\t\t会议费\t培训费
\t小计\t因公出国（境）费\t公务接待费\t公务用车购置及运行维护费\t\t\t\t
\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t
栏次\t1\t2\t3\t4\t5\t6\t7\t8
预算数\t6.00\t0.00\t2.00\t4.00\t0.00\t4.00\t1.00\t2.00
决算数\t4.57\t0.00\t1.45\t3.12\t0.00\t3.12\t0.50\t1.20`;
    const named = joined('一般公共预算财政拨款安排的“三公”经费');
    expect(stated(named).filter((row) => row.startsWith('reception'))).toEqual([
      'reception budget 2.00',
      'reception outturn 1.45',
    ]);
    expect(stated(joined('“三公”经费'))).toContain('sangong outturn 4.57');
    expect(stated(joined('合计')).join()).not.toContain('sangong');
  });

  it('joined with meetings and training, a sum of the three parts alone is “三公”; last year and the change are told by rows', () => {
    const rows = (sum: string): string => `一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
（单位：万元）
项目\t合计\t因公出国（境）费\t公务接待费\t车辆小计\t购置费\t运行维护费\t会议费\t培训费
2022年决算数\t4.50\t\t1.50\t3.00\t0\t3.00\t0.80\t1.00
2023年预算数\t6.00\t0\t2.00\t4.00\t0\t4.00\t1.00\t2.00
2023年决算数\t${sum}\t\t1.45\t3.12\t0\t3.12\t0.50\t1.20
增减额\t0.07\t\t-0.05\t0.12\t0\t0.12\t-0.30\t0.20`;
    const told = facts(rows('4.57')).map(({ item, measure, year, value }) =>
      [item, measure, year, value].join(' '),
    );
    expect(told).toContain('sangong outturn 2022 4.50');
    expect(told).toContain('sangong outturn 2023 4.57');
    expect(told).toContain('vehicle-running outturn 2023 3.12');
    expect(told).toContain('reception change 2023 -0.05');
    expect(told).toContain('training outturn 2022 1.00');
    expect(stated(rows('6.27')).join()).not.toContain('sangong');
    expect(stated(rows('4.57').replace('2022年决算数', '预算调整数')).join()).not.toContain('change');
  });

  it('spending may be told project by project; its sum is not 本年支出', () => {
    const table = (title: string): string => `${title}
（单位：万元）
序号\t项目名称\t年初预算\t调整后预算\t决算数\t结转下年
1\t城乡居民医保补助\t100.00\t110.00\t105.00\t5.00
2\t医疗救助补助\t\t20.00\t20.00\t0.00
\t合计\t100.00\t130.00\t125.00\t5.00`;
    const told = facts(table('支出决算表（按项目）'));
    expect(
      told
        .filter(({ item }) => item !== null)
        .map(({ item, path, measure, value }) => [item, ...path, measure, value].join(' ')),
    ).toEqual([
      'project 城乡居民医保补助 budget-initial 100.00',
      'project 城乡居民医保补助 budget-full-year 110.00',
      'project 城乡居民医保补助 outturn 105.00',
      'project 医疗救助补助 budget-full-year 20.00',
      'project 医疗救助补助 outturn 20.00',
    ]);
    expect(told.filter(({ item }) => item === null).map(({ value }) => value)).toEqual([
      '5.00',
      '0.00',
      '100.00',
      '130.00',
      '125.00',
      '5.00',
    ]);
  });

  it('国有资产占有使用情况表 has one row for the whole and its kinds as columns; a blank cell is no figure', () => {
    const rows = (label: string): string => `国有资产占有使用情况表
单位：元
项目\t行次\t资产总额\t流动资产\t固定资产\t\t\t\t\t对外投资/有价证券\t在建工程\t无形资产\t其他资产
\t\t\t\t小计\t房屋构筑物\t车辆\t单价100万元以上设备\t其他固定资产\t\t\t\t
栏次\t\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11
${label}\t1\t3,000.00\t1,000.00\t1,900.00\t1,500.00\t300.00\t\t100.00\t\t0.00\t100.00\t`;
    expect(stated(rows('合计'))).toEqual([
      'assets outturn 3000.00',
      'assets-current outturn 1000.00',
      'assets-fixed outturn 1900.00',
      'assets-buildings outturn 1500.00',
      'assets-vehicles outturn 300.00',
      'assets-fixed-other outturn 100.00',
      'assets-construction outturn 0.00',
      'assets-intangible outturn 100.00',
    ]);
    expect(stated(rows('示例市医疗保障中心')).filter((row) => !row.startsWith('-'))).toEqual([]);
  });

  it('kinds behind 其中 are of the whole their table prints, though sentences print it before', () => {
    const text = (other: string): string => `示例市医疗保障局2023年度部门决算
第三部分 2023年度部门决算情况说明
二、国有资产占有使用情况
截至2023年末，示例市医疗保障局资产总额300.00万元，其中，流动资产90.00万元，固定资产210.00万元。
国有资产占有使用情况表
单位：万元
项目\t资产总额\t流动资产\t固定资产\t其中：房屋构筑物\t车辆\t其他固定资产
合计\t300.00\t90.00\t210.00\t118.60\t16.98\t${other}`;
    const amissIn = (other: string): string[] => {
      const reading = readDocument({ lines: splitLines(text(other)) }, context);
      if (isRefusal(reading)) throw new Error(reading.sentence);
      return auditReport(inventedReport({ id: report, year: 2023 }), reading.facts)
        .filter(({ verdict }) => verdict === 'broken')
        .map(({ check }) => check);
    };
    expect(amissIn('74.42')).toEqual([]);
    expect(amissIn('72.44')).toEqual(['assets-add-up']);
  });

  it('基本支出 may be printed one class a row', () => {
    const rows = `一般公共预算财政拨款基本支出决算表
单位：元
经济分类科目编码\t科目名称\t合计\t人员经费\t公用经费
\t合计\t3,600,000.00\t3,200,000.00\t400,000.00
301\t工资福利支出\t3,100,000.00\t3,100,000.00\t
30101\t基本工资\t1,600,000.00\t1,600,000.00\t`;
    expect(stated(rows)).toEqual([
      'general-basic outturn 3600000.00',
      'personnel-funds outturn 3200000.00',
      'public-funds outturn 400000.00',
      'economic outturn 3100000.00 一般公共预算基本支出 工资福利支出',
      'economic outturn 3100000.00 一般公共预算基本支出 人员经费 工资福利支出',
      'economic outturn 1600000.00 一般公共预算基本支出 工资福利支出 基本工资',
      'economic outturn 1600000.00 一般公共预算基本支出 人员经费 工资福利支出 基本工资',
    ]);
  });

  it('a table goes on over a page break, its header printed again', () => {
    const [title, number, whose, group, header, ordinals, ...rows] = splitLines(GENERAL);
    const head = [group, header, ordinals];
    const broken = [
      title,
      number,
      whose,
      ...head,
      ...rows.slice(0, 5),
      '',
      '12',
      ...head,
      ...rows.slice(5),
    ].join('\n');
    expect(stated(broken)).toEqual(stated(GENERAL));
  });
});

describe('a table that lost one of its cells', () => {
  it.each(ALL.map((table) => [splitLines(table)[0] ?? '', table]))(
    '%s binds no amount to another column',
    (_, table) => {
      const before = new Set(stated(table));
      const body = table.search(/\n[^\n]*\.\d\d/u) + 1;
      const tabs = [...table.matchAll(/\t/gu)].map(({ index }) => index).filter((index) => index > body);
      for (const at of tabs) {
        const wrong = stated(`${table.slice(0, at)}${table.slice(at + 1)}`).filter((row) => !before.has(row));
        expect([
          at,
          wrong.filter((row) => !/^-|^(?:functional|economic) .* (?:\d{3}|\d{5}|\d{7})(?: |$)/u.test(row)),
        ]).toEqual([at, []]);
      }
    },
  );
});

it('time grows with the length of a document, not faster', () => {
  const rows = (count: number): string =>
    `${GENERAL}\n${'2101501\t\t\t行政运行\t1.00\t1.00\t0.00\n'.repeat(count)}`;
  const time = (text: string): number => {
    const lines = outline(splitLines(text));
    const start = performance.now();
    readStatutory(lines, context);
    return performance.now() - start;
  };
  time(rows(100));
  const hostile = `${'单位:'.repeat(4000)}x\n${'收入决算表\n科目编码\t本年收入合计\n'.repeat(3000)}${'科目'.repeat(5000)}表`;
  expect(time(hostile)).toBeLessThan(4000);
  expect(time(rows(20_000).replace('注：本表反映部门本年度一般公共预算财政拨款支出情况。', ''))).toBeLessThan(
    4000,
  );
});

describe('what looks like a statutory table and is none', () => {
  const nothing = (text: string): void => expect(facts(text).filter(({ item }) => item !== null)).toEqual([]);

  it('a list of the tables, and an empty template', () => {
    nothing(ALL.map((table) => splitLines(table)[0]).join('\n'));
    nothing(ALL.map((table) => table.replace(/-?\d[\d,]*\.\d\d/gu, '')).join('\n'));
    expect(facts(ALL.map((table) => table.replace(/-?\d[\d,]*\.\d\d/gu, '')).join('\n'))).toEqual([]);
  });

  it('the budget of next year', () => {
    nothing(TOTALS.replace('收入支出决算总表', '2024年收支预算总表'));
    nothing(TOTALS.replace('收入支出决算总表', '2024年部门收支总表').replaceAll('决算数', '预算数'));
  });

  it('a table without the word 决算 whose amounts are called only 金额', () => {
    nothing(TOTALS.replace('收入支出决算总表', '部门收支总表').replaceAll('决算数', '金额'));
  });

  it('“三公” paid by the government fund', () => {
    nothing(SANGONG.replace('财政拨款“三公”', '政府性基金预算财政拨款“三公”'));
  });

  it('functions in a table of economic classes, and a row with more cells than columns', () => {
    nothing(GENERAL.replace(/\n(2)(\d+\t)/gu, '\n3$2').replace(/\n\t\t\t合计[^\n]*/u, ''));
    nothing(GENERAL.replace(/(\.\d\d)\n/gu, '$1\t1.00\n'));
  });

  it('sentences under a heading that ends in 表', () => {
    nothing(
      `收入决算表\n示例市医疗保障局2023年度本年收入合计655.00万元，单位：万元。\n本年收入合计 655.00 610.00`,
    );
  });

  it('rows of several units without their sum, but not the row of the sum', () => {
    const units = SANGONG.replace(/\n(\d[\d,.]*\t0\.00\t[^\n]*)/u, '\n$1\n$1');
    expect(splitLines(units)).toHaveLength(splitLines(SANGONG).length + 1);
    nothing(units);
  });
});
