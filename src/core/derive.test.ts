import { describe, expect, it } from 'vitest';
import { bureauOf, parseRegions } from './bureaus.ts';
import { warningsFor } from './comparability.ts';
import { deriveValues, mergeValues, type Value } from './derive.ts';
import { CHART_COLUMN, type Fact, factId, type Measure, type ReportId } from './fact.ts';
import { formatQuantity } from './format.ts';
import { itemOf } from './items.ts';
import type { Unit } from './quantity.ts';
import { levelOf, parentOf, type RegionCode, shortName } from './region.ts';
import type { Report } from './report.ts';
import { bindSelfScore } from './self-score.ts';

const reportOf = (year: number, over: Partial<Report> = {}): Report => ({
  id: `example-${year}` as ReportId,
  bureau: '999999' as RegionCode,
  year,
  kind: 'department-accounts',
  title: '示例县医疗保障局部门决算',
  annexes: true,
  document: { file: 'example.txt', sha256: '0'.repeat(64) },
  corrections: [],
  ...over,
});

type Stated = {
  line: number;
  item: string;
  measure: Measure;
  value: string | null;
  unit?: Unit;
  year?: number;
  section?: string;
  column?: string;
  path?: readonly string[];
};

const state = (report: Report, stated: readonly Stated[]): Fact[] =>
  stated.map(
    ({
      line,
      item,
      measure,
      value,
      unit = '万元',
      year = report.year,
      section = '情况说明',
      column,
      path = [],
    }) => {
      const place = {
        line,
        start: 0,
        end: 4,
        section: [section],
        ...(column === undefined ? {} : { column }),
      };
      return {
        id: factId(report.id, place),
        report: report.id,
        item: itemOf(item).id,
        label: itemOf(item).name,
        path,
        measure,
        year,
        value,
        unit: value === null ? null : unit,
        printed: value ?? '未发生',
        hedge: null,
        place,
      };
    },
  );

const find = (values: readonly Value[], indicator: string, year: number): Value | undefined =>
  values.find((value) => value.indicator.id === indicator && value.year === year);
const shown = (value: Value | undefined): string | null =>
  value?.quantity ? formatQuantity(value.quantity, value.indicator.unit) : (value?.absence ?? null);

describe('deriving values', () => {
  it('last year’s amount is the printed one where there is one, and says so', () => {
    const report = reportOf(2021);
    const values = deriveValues(
      report,
      state(report, [
        { line: 1, item: 'reception', measure: 'outturn', value: '0.69' },
        { line: 2, item: 'reception', measure: 'change', value: '-0.06' },
        { line: 3, item: 'reception', measure: 'outturn', value: '0.76', year: 2020 },
      ]),
    );
    expect(shown(find(values, 'reception', 2020))).toBe('0.76');
    expect(find(values, 'reception', 2020)?.origin).toBe('prior-printed');
  });

  it('where only the change is printed, last year’s amount is worked back from it', () => {
    const report = reportOf(2021);
    const values = deriveValues(
      report,
      state(report, [
        { line: 1, item: 'sangong', measure: 'outturn', value: '7.89' },
        { line: 2, item: 'sangong', measure: 'change', value: '-0.10' },
      ]),
    );
    const before = find(values, 'sangong', 2020);
    expect(shown(before)).toBe('7.99');
    expect(before?.origin).toBe('prior-derived');
    expect(before?.inputs).toHaveLength(2);
  });

  it('the narrative is chosen before the annex and the chart, and the value says that they differ', () => {
    const report = reportOf(2021);
    const values = deriveValues(
      report,
      state(report, [
        { line: 1, item: 'income', measure: 'outturn', value: '440.00', column: CHART_COLUMN },
        { line: 9, item: 'income', measure: 'outturn', value: '400.00' },
        { line: 90, item: 'income', measure: 'outturn', value: '500.00', section: '附件1' },
      ]),
    );
    const income = find(values, 'income', 2021);
    expect(shown(income)).toBe('400.00');
    expect(income?.warnings).toContain('restated');
  });

  it('two equally weighty statements that contradict each other are not chosen between', () => {
    const report = reportOf(2021);
    const values = deriveValues(
      report,
      state(report, [
        { line: 1, item: 'sangong', measure: 'outturn', value: '1.62' },
        { line: 2, item: 'sangong', measure: 'budget', value: '3.00' },
        { line: 3, item: 'sangong', measure: 'completion', value: '100', unit: '%' },
        { line: 4, item: 'sangong', measure: 'completion', value: '54', unit: '%' },
      ]),
    );
    const completion = find(values, 'sangong-completion', 2021);
    expect(shown(completion)).toBe('54');
    expect(completion?.origin).toBe('derived');
  });

  it('nil stated in words is not zero and not missing', () => {
    const report = reportOf(2021);
    const values = deriveValues(
      report,
      state(report, [{ line: 1, item: 'abroad', measure: 'outturn', value: null }]),
    );
    expect(shown(find(values, 'abroad', 2021))).toBe('nil-stated');
    expect(shown(find(values, 'vehicle', 2021))).toBe('not-published');
  });

  it('a correction on the card replaces the printed value and is named on it', () => {
    const printed = reportOf(2021);
    const facts = state(printed, [{ line: 1, item: 'sangong', measure: 'outturn', value: '78.90' }]);
    const [fact] = facts;
    if (!fact) throw new Error('no fact');
    const corrected = reportOf(2021, {
      corrections: [{ fact: fact.id, value: '7.89', reason: '单位误植', date: '2024-01-01' }],
    });
    const value = find(deriveValues(corrected, facts), 'sangong', 2021);
    expect(shown(value)).toBe('7.89');
    expect(value?.warnings).toContain('corrected');
  });

  it('a year’s own report speaks before next year’s', () => {
    const older = reportOf(2020);
    const newer = reportOf(2021);
    const values = mergeValues([
      ...deriveValues(
        newer,
        state(newer, [
          { line: 1, item: 'sangong', measure: 'outturn', value: '7.89' },
          { line: 2, item: 'sangong', measure: 'change', value: '-0.10' },
        ]),
      ),
      ...deriveValues(older, state(older, [{ line: 1, item: 'sangong', measure: 'outturn', value: '8.01' }])),
    ]);
    expect(shown(find(values, 'sangong', 2020))).toBe('8.01');
    expect(find(values, 'sangong', 2020)?.origin).toBe('printed');
  });

  it('a hedged figure and one of mid-year never stand against a firm one', () => {
    const report = reportOf(2021);
    const facts = state(report, [
      { line: 1, item: 'reception-visits', measure: 'count', value: '130', unit: '人次' },
      { line: 2, item: 'reception-visits', measure: 'count', value: '138', unit: '人次' },
      { line: 3, item: 'vehicles-kept', measure: 'count', value: '1', unit: '辆' },
      { line: 4, item: 'vehicles-kept', measure: 'count', value: '2', unit: '辆' },
    ]).map((fact): Fact => {
      if (fact.place.line === 1) return { ...fact, hedge: '余' };
      return fact.place.line === 3 ? { ...fact, asOf: '2021-10' } : fact;
    });
    const values = deriveValues(report, facts);
    expect([
      shown(find(values, 'reception-visits', 2021)),
      shown(find(values, 'vehicles-kept', 2021)),
    ]).toEqual(['138', '2']);
    expect(find(values, 'reception-visits', 2021)?.warnings).toEqual([]);
  });

  it('growth on 2019 is marked as growth on part of a year', () => {
    const report = reportOf(2020);
    const values = deriveValues(
      report,
      state(report, [
        { line: 1, item: 'operating', measure: 'outturn', value: '59.10' },
        { line: 2, item: 'operating', measure: 'change-rate', value: '111.98', unit: '%' },
      ]),
    );
    expect(find(values, 'operating-change-rate', 2020)?.warnings).toContain('part-year');
  });
});

const URBAN = ['卫生健康支出', '医疗救助', '城乡医疗救助'];
const OTHER = ['卫生健康支出', '医疗救助', '其他医疗救助支出'];
const LOTTERY = ['其他支出', '彩票公益金安排的支出', '用于城乡医疗救助的彩票公益金支出'];

/** One line of the functional classification. */
const line = (at: number, path: readonly string[], value: string | null, column?: string): Stated => ({
  line: at,
  item: 'functional',
  measure: 'outturn',
  value,
  path,
  ...(column === undefined ? {} : { column }),
});

describe('医疗救助 in the accounts', () => {
  const report = reportOf(2021);
  const spent = (lines: readonly Stated[], indicator = 'assistance-general'): Value | undefined =>
    find(deriveValues(report, state(report, lines)), indicator, 2021);

  it('is the sum of its lines, with every line it came from', () => {
    const value = spent([
      line(1, URBAN, '800.00'),
      line(2, OTHER, '20.50'),
      line(3, ['卫生健康支出', '医疗保障管理事务', '行政运行'], '300.00'),
      line(4, ['卫生健康支出', '优抚对象医疗', '优抚对象医疗补助'], '30.00'),
    ]);
    expect(shown(value)).toBe('820.50');
    expect(value?.origin).toBe('derived');
    expect(value?.inputs.map(({ fact }) => fact)).toEqual(['example-2021:1.0', 'example-2021:2.0']);
    expect(value?.warnings).not.toContain('restated');
  });

  it('counts a line that is printed under a wrong 款', () => {
    expect(shown(spent([line(1, ['卫生健康', '公共卫生', '城乡医疗救助'], '800.00')]))).toBe('800.00');
    expect(
      shown(
        spent([
          line(1, ['卫生健康', '公共卫生', '城乡医疗救助'], '800.00'),
          line(2, ['卫生健康支出', '医疗救助', '城乡医疗救助支出'], '800.00'),
        ]),
      ),
    ).toBe('800.00');
  });

  it('counts a line once that stands in the narrative and in the table', () => {
    const table = ['一般公共预算财政拨款支出决算表', '本年支出合计', ...URBAN];
    const heading = ['一般公共预算财政拨款支出决算表', '本年支出合计', '卫生健康支出', '医疗救助'];
    const lines = [
      line(1, URBAN, '800.00'),
      line(50, heading, '800.00', '本年支出合计'),
      line(51, table, '800.00', '本年支出合计'),
    ];
    expect(shown(spent(lines))).toBe('800.00');
    expect(spent(lines)?.inputs).toHaveLength(1);
    expect(shown(spent(lines.slice(1)))).toBe('800.00');
  });

  it('never mixes a table with another: what came in, or all money together, is not the general budget', () => {
    expect(
      shown(
        spent([
          line(1, ['收入决算表', '本年收入合计', ...URBAN], '800.00', '本年收入合计'),
          line(2, ['支出决算表', '本年支出合计', ...URBAN], '810.00', '本年支出合计'),
          line(3, ['一般公共预算财政拨款支出决算表', '项目支出', ...URBAN], '790.00', '项目支出'),
        ]),
      ),
    ).toBe('not-published');
  });

  it('reads a list of project expenditure where no line has 类 and 款', () => {
    const listed = [
      line(1, ['项目支出', '城乡医疗救助'], '500.00'),
      line(2, ['项目支出', '其他医疗救助支出'], '40.00'),
      line(3, ['项目支出', '用于城乡医疗救助的彩票公益金支出'], '9.00'),
    ];
    expect(shown(spent(listed))).toBe('540.00');
    expect(shown(spent(listed, 'assistance-lottery'))).toBe('9.00');
    expect(shown(spent([line(9, URBAN, '505.00'), ...listed]))).toBe('505.00');
  });

  it('keeps the lottery’s money apart, and adds it only where both are asked for', () => {
    const lines = [line(1, URBAN, '800.00'), line(2, LOTTERY, '40.00')];
    expect(shown(spent(lines))).toBe('800.00');
    expect(shown(spent(lines, 'assistance-lottery'))).toBe('40.00');
    expect(shown(spent(lines, 'assistance-fiscal'))).toBe('840.00');
    expect(shown(spent([line(1, URBAN, '800.00')], 'assistance-fiscal'))).toBe('800.00');
  });

  it('a total of one part says so where the report does not print the other', () => {
    const whole = [line(1, URBAN, '800.00'), line(2, LOTTERY, '40.00')];
    expect(spent(whole, 'assistance-fiscal')?.warnings).not.toContain('part-stated');
    expect(spent(whole.slice(0, 1), 'assistance-fiscal')?.warnings).toContain('part-stated');
    expect(spent(whole.slice(0, 1), 'assistance-general')?.warnings).not.toContain('part-stated');
  });

  it('is not chosen where one line is printed with two amounts', () => {
    expect(shown(spent([line(1, URBAN, '800.00'), line(2, URBAN, '900.00'), line(3, OTHER, '1.00')]))).toBe(
      'conflicting',
    );
  });

  it('is nil where every line is said to be nil, and not published where none is printed', () => {
    expect(shown(spent([line(1, URBAN, null)]))).toBe('nil-stated');
    expect(shown(spent([line(1, URBAN, '800.00'), line(2, OTHER, null)]))).toBe('800.00');
    expect(shown(spent([line(1, ['卫生健康支出', '医疗保障管理事务', '事业运行'], '3.00')]))).toBe(
      'not-published',
    );
  });

  it('is a share of the year’s expenditure with the lottery’s money, of the general budget without', () => {
    const lines: Stated[] = [
      line(1, URBAN, '800.00'),
      line(2, LOTTERY, '200.00'),
      { line: 3, item: 'expenditure', measure: 'outturn', value: '4000.00' },
      { line: 4, item: 'general', measure: 'outturn', value: '3200.00' },
    ];
    expect(shown(spent(lines, 'assistance-of-expenditure'))).toBe('25.00');
    expect(shown(spent(lines, 'assistance-of-general'))).toBe('25.00');
  });
});

describe('projects', () => {
  const report = reportOf(2021);
  const money = (at: number, name: string, measure: Measure, value: string): Stated => ({
    line: at,
    item: 'project',
    measure,
    value,
    path: [name],
  });
  const rate = (stated: readonly Stated[]): Value | undefined =>
    find(deriveValues(report, state(report, stated)), 'project-execution-rate', 2021);

  it('are carried out as far as what they spent of what they were given, where both are told', () => {
    const value = rate([
      money(1, '甲项目经费', 'budget-full-year', '60.00'),
      money(2, '甲项目经费', 'outturn', '45.00'),
      money(3, '乙项目经费', 'budget-full-year', '40.00'),
      money(4, '乙项目经费', 'outturn', '40.00'),
      money(5, '丙项目经费', 'outturn', '70.00'),
    ]);
    expect(shown(value)).toBe('85.0');
    expect(value?.inputs).toHaveLength(4);
  });

  it('are counted once, though a form names them in other words, and without the sources of their money', () => {
    const form = (at: number, path: string[], measure: Measure, value: string): Stated => ({
      line: at,
      item: 'project',
      measure,
      value,
      path,
      column: '全年',
    });
    expect(
      shown(
        rate([
          money(1, '甲项目', 'budget-full-year', '60.00'),
          money(2, '甲项目', 'outturn', '30.00'),
          form(3, ['甲项目工作经费'], 'budget-full-year', '60.00'),
          form(4, ['甲项目工作经费'], 'outturn', '60.00'),
        ]),
      ),
    ).toBe('50.0');
    expect(
      shown(
        rate([
          form(3, ['甲项目'], 'budget', '60.00'),
          form(4, ['甲项目'], 'outturn', '15.00'),
          form(5, ['甲项目', '财政拨款'], 'budget', '60.00'),
          form(6, ['甲项目', '财政拨款'], 'outturn', '60.00'),
          form(7, ['部门整体支出'], 'budget', '600.00'),
          form(8, ['部门整体支出'], 'outturn', '600.00'),
        ]),
      ),
    ).toBe('25.0');
  });

  it('are left out while only what they had spent by some month is told', () => {
    const facts = state(report, [
      money(1, '甲项目', 'budget', '60.00'),
      money(2, '甲项目', 'outturn', '15.00'),
    ]).map((fact): Fact => (fact.measure === 'outturn' ? { ...fact, asOf: '2021-06' } : fact));
    expect(shown(find(deriveValues(report, facts), 'project-execution-rate', 2021))).toBe('not-published');
  });
});

describe('the self-score', () => {
  const report = reportOf(2021);
  const row = (at: number, path: readonly string[], measure: Measure, value: string): Stated => ({
    line: at,
    item: 'score',
    measure,
    value,
    unit: '分',
    path,
  });
  const scored = (rows: readonly Stated[], indicator: string): Value | undefined =>
    find(deriveValues(report, state(report, rows).map(bindSelfScore)), indicator, 2021);
  const total = row(1, ['部门整体支出', '总分'], 'score', '94.52');
  const scale = row(2, ['部门整体支出', '总分'], 'weight', '100');

  it('is 94.52 of 100, and as a rate 94.52%', () => {
    expect(shown(scored([total, scale], 'self-score'))).toBe('94.52');
    expect(shown(scored([total, scale], 'self-score-rate'))).toBe('94.52');
    expect(scored([total, scale], 'self-score')?.warnings).toContain('scale-100');
  });

  it('has no rate while the report does not say what it is out of', () => {
    expect(shown(scored([total], 'self-score-rate'))).toBe('not-published');
    expect(scored([total], 'self-score')?.warnings).toContain('scale-?');
  });

  it('of 81 out of 90 is a rate of 90%', () => {
    const rows = [
      row(1, ['部门整体支出', '合计'], 'score', '81'),
      row(2, ['部门整体支出', '合计'], 'weight', '90'),
    ];
    expect(shown(scored(rows, 'self-score-rate'))).toBe('90.00');
  });

  it('is none of a project, of one indicator, nor of a part under the total', () => {
    const others = [
      row(1, ['示例补助资金', '总分'], 'score', '98'),
      row(2, ['部门整体支出', '预算执行'], 'score', '10'),
      row(3, ['部门整体支出', '合计', '评价得分'], 'score', '87.5'),
    ];
    expect(shown(scored(others, 'self-score'))).toBe('not-published');
  });
});

describe('results of the work', () => {
  const report = reportOf(2021);
  const values = (stated: readonly Stated[]): Value[] => deriveValues(report, state(report, stated));

  it('rates of insurance over different populations are different indicators', () => {
    const all = values([
      { line: 1, item: 'insured-rate-registered', measure: 'rate', value: '91.70', unit: '%' },
      { line: 2, item: 'insured-rate-resident', measure: 'rate', value: '103.74', unit: '%' },
    ]);
    expect(shown(find(all, 'insured-rate-registered', 2021))).toBe('91.70');
    expect(shown(find(all, 'insured-rate-resident', 2021))).toBe('103.74');
    expect(shown(find(all, 'insured-rate', 2021))).toBe('not-published');
  });

  it('the insured are the printed total, else residents and employees together', () => {
    const parts: Stated[] = [
      { line: 1, item: 'insured-residents', measure: 'count', value: '63.91', unit: '万人' },
      { line: 2, item: 'insured-employees', measure: 'count', value: '41800', unit: '人' },
    ];
    expect(find(values(parts), 'insured', 2021)?.origin).toBe('derived');
    expect(shown(find(values(parts), 'insured-employees-share', 2021))).toBe('6.14');
    const total: Stated = { line: 3, item: 'insured', measure: 'count', value: '68.09', unit: '万人' };
    expect(shown(find(values([...parts, total]), 'insured', 2021))).toBe('68.09');
  });

  it('家次 never stands for 家: no share of institutions follows from visits to them', () => {
    const all = values([
      { line: 1, item: 'designated', measure: 'count', value: '500', unit: '家' },
      { line: 2, item: 'inspected-times', measure: 'count', value: '900', unit: '家次' },
    ]);
    expect(shown(find(all, 'inspected-times', 2021))).toBe('900');
    expect(shown(find(all, 'inspected-rate', 2021))).toBe('withheld-not-comparable');
  });

  it('money recovered is told by the institution inspected and by the insured person', () => {
    const all = values([
      { line: 1, item: 'inspected', measure: 'count', value: '200', unit: '家' },
      { line: 2, item: 'recovered', measure: 'outturn', value: '300.00' },
      { line: 3, item: 'insured', measure: 'count', value: '60.00', unit: '万人' },
    ]);
    expect(shown(find(all, 'recovered-per-institution', 2021))).toBe('1.50');
    expect(shown(find(all, 'recovered-per-insured', 2021))).toBe('5.00');
  });

  it('a premium of 380元 and one of 380元/人 are one standard', () => {
    const of = (unit: Unit) =>
      values([{ line: 1, item: 'premium-standard', measure: 'standard', value: '380', unit }]);
    expect(shown(find(of('元'), 'premium-standard', 2021))).toBe('380');
    expect(shown(find(of('元/人'), 'premium-standard', 2021))).toBe('380');
    expect(shown(find(of('%'), 'premium-standard', 2021))).toBe('not-read');
  });

  it('a year with money for the epidemic says so, one without does not', () => {
    const spentOn = (name: string) =>
      values([
        { line: 1, item: 'expenditure', measure: 'outturn', value: '900.00' },
        { line: 2, item: 'project', measure: 'outturn', value: '90.00', path: [name] },
      ]);
    expect(find(spentOn('新冠疫苗及接种费用补助'), 'expenditure', 2021)?.warnings).toContain('epidemic');
    expect(find(spentOn('医保信息化运行维护'), 'expenditure', 2021)?.warnings).not.toContain('epidemic');
  });
});

describe('comparability', () => {
  const base = {
    indicator: 'sangong',
    bureau: '999999',
    level: 'county',
    kind: 'department-accounts',
    year: 2021,
    origin: 'printed',
    warnings: [],
  } as const;

  it('says nothing of values that may stand beside each other', () => {
    expect(warningsFor([base, { ...base, bureau: '999998' }])).toEqual([]);
  });

  it('marks the prefecture among counties', () => {
    const [warning] = warningsFor([base, { ...base, level: 'prefecture' }, base]);
    expect(warning?.code).toBe('level-mix');
    expect(warning?.values).toEqual([1]);
  });

  it('draws the break of 2021/22 only when both sides are on screen', () => {
    const codes = (years: readonly number[]): string[] =>
      warningsFor(years.map((year) => ({ ...base, year }))).map(({ code }) => code);
    expect(codes([2021, 2022])).toContain('sangong-scope');
    expect(codes([2022, 2023])).not.toContain('sangong-scope');
  });

  it('budgets of two bases on one screen are named, the rarer marked', () => {
    const at = (mark: string) => ({ ...base, indicator: 'sangong-completion', warnings: [mark] });
    const codes = warningsFor([at('base-unnamed'), at('base-unnamed'), at('base-full-year')]);
    expect(codes.find(({ code }) => code === 'budget-base')?.values).toEqual([2]);
    expect(warningsFor([at('base-unnamed'), at('base-unnamed')]).map(({ code }) => code)).not.toContain(
      'budget-base',
    );
  });

  const codesOf = (values: Parameters<typeof warningsFor>[0]): string[] =>
    warningsFor(values).map(({ code }) => code);

  it('rates of insurance over different populations are never silently in one ranking', () => {
    const [unnamed, registered] = ['insured-rate', 'insured-rate-registered'].map((indicator) => ({
      ...base,
      indicator,
    }));
    if (!unnamed || !registered) throw new Error('no values');
    expect(codesOf([registered, registered])).toEqual([]);
    const [warning] = warningsFor([registered, unnamed, registered]);
    expect([warning?.code, warning?.values]).toEqual(['rate-base', [1]]);
  });

  it('家 beside 家次, and money of the scheme beside money of the budget, are named', () => {
    const at = (indicator: string) => ({ ...base, indicator });
    expect(codesOf([at('inspected'), at('inspected-times')])).toEqual(['counting-unit']);
    expect(codesOf([at('assistance-general'), at('assistance')])).toEqual(['money-source']);
    expect(codesOf([at('assistance-general'), at('assistance-lottery')])).toEqual([]);
  });

  it('a prefecture’s counts include those of its counties', () => {
    const values = [
      { ...base, indicator: 'insured' },
      { ...base, indicator: 'insured', level: 'prefecture' as const },
    ];
    expect(codesOf(values)).toEqual(['includes-counties']);
  });

  it('raw scores of different or unsaid scales are named; of one scale they may stand together', () => {
    const at = (mark: string) => ({ ...base, indicator: 'self-score', warnings: [mark] });
    expect(codesOf([at('scale-100'), at('scale-100')])).toEqual([]);
    expect(warningsFor([at('scale-100'), at('scale-90'), at('scale-100')])[0]?.values).toEqual([1]);
    expect(warningsFor([at('scale-?'), at('scale-?')])[0]?.values).toEqual([0, 1]);
    expect(codesOf([at('scale-?')])).toEqual([]);
  });

  it('money for the epidemic is named where a value carries it', () => {
    const value = { ...base, indicator: 'expenditure' };
    expect(codesOf([value, { ...value, warnings: ['epidemic'] }])).toEqual(['epidemic-money']);
    expect(codesOf([value, value])).toEqual([]);
  });

  it('a unit beside departments, and a figure worked back from a change, are named', () => {
    const codes = warningsFor([base, { ...base, kind: 'unit-accounts', origin: 'prior-derived' }]).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['scope-mix', 'derived-prior']);
  });
});

describe('regions', () => {
  it('the level comes from the code, not from 市 in the name', () => {
    expect([levelOf('510000'), levelOf('510500'), levelOf('510781')]).toEqual([
      'province',
      'prefecture',
      'county',
    ]);
  });

  it('a county of a municipality or directly under a province belongs to the province', () => {
    expect(parentOf('110105')).toBe('110000');
    expect(parentOf('429004')).toBe('420000');
    expect(parentOf('510781')).toBe('510700');
    expect(parentOf('510000')).toBeNull();
  });

  it('a short name keeps at least two characters', () => {
    expect([
      shortName('江油市'),
      shortName('邻水县'),
      shortName('开县'),
      shortName('凉山彝族自治州'),
    ]).toEqual(['江油', '邻水', '开县', '凉山彝族']);
  });

  it('a malformed region line is named', () => {
    expect(() => parseRegions('510000\t四川省\n51050\t泸州市\n')).toThrow(
      'line 2: expected “six digits, tab, name”',
    );
    expect(() => parseRegions('510000\t四川省\n510000\t四川省\n')).toThrow(
      'line 2: region 510000 is given twice',
    );
    const [region] = parseRegions('510781\t江油市\n').values();
    expect(region && bureauOf(region).name).toBe('江油市医疗保障局');
  });
});
