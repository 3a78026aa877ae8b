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
};

const state = (report: Report, stated: readonly Stated[]): Fact[] =>
  stated.map(
    ({ line, item, measure, value, unit = '万元', year = report.year, section = '情况说明', column }) => {
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
        path: [],
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
