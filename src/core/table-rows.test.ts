import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import type { Fact } from './fact.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';

const report = inventedReport();
const CLASS = '卫生健康支出';
const KIND = '医疗保障管理事务';

/** A figure of a table with a cell a line: the row it is in, its column (none where blanks left no trace) and its path. */
type Cell = readonly [value: string, row: string, column: string, path?: readonly string[]];

const table = (...cells: Cell[]): Fact[] =>
  inventedFacts(
    report,
    cells.map(([value, , column, path = []]) => [
      'functional',
      'outturn',
      value,
      '万元',
      { path: ['收入决算表', column, ...path] },
    ]),
  ).map((fact, index) => {
    const [, row = '', column = '', path] = cells[index] ?? [];
    const bound = path ? {} : { item: null, measure: null, path: [] };
    return { ...fact, ...bound, place: { ...fact.place, table: 't1', row, column } };
  });

const verdictsOf = (check: string, facts: readonly Fact[]): string[] =>
  auditReport(report, facts)
    .filter((finding) => finding.check === check)
    .map(({ verdict }) => verdict);

describe('rows of a table with a cell a line', () => {
  const SUM = '本年收入合计';

  it('one amount beside a sum is all of it', () => {
    const row = (lone: string): Fact[] =>
      table(['22.18', '行政运行', SUM, [CLASS, '行政运行']], [lone, '行政运行', '']);
    expect(verdictsOf('columns-of-table', row('22.18'))).toEqual(['holds']);
    expect(verdictsOf('columns-of-table', row('22.81'))).toEqual(['broken']);
  });

  it('two amounts beside a sum may leave out a third', () => {
    const row = table(
      ['22.18', '行政运行', SUM, [CLASS, '行政运行']],
      ['20.18', '行政运行', ''],
      ['1.00', '行政运行', ''],
    );
    expect(verdictsOf('columns-of-table', row)).toEqual([]);
  });

  it('an amount of a row whose figure is known excuses no sum of rows', () => {
    const rows = (whole: string): Fact[] =>
      table(
        [whole, KIND, SUM, [CLASS, KIND]],
        ['30.00', '行政运行', SUM, [CLASS, KIND, '行政运行']],
        ['3.00', '行政运行', ''],
        ['20.00', '事业运行', SUM, [CLASS, KIND, '事业运行']],
      );
    expect(verdictsOf('levels-of-table', rows('50.00'))).toEqual(['holds']);
    expect(verdictsOf('levels-of-table', rows('53.00'))).toEqual(['broken']);
  });

  it('an amount of a row without a known figure may be the part that lacks', () => {
    const rows = table(
      ['53.00', KIND, SUM, [CLASS, KIND]],
      ['30.00', '行政运行', SUM, [CLASS, KIND, '行政运行']],
      ['3.00', '机关服务', ''],
      ['20.00', '事业运行', SUM, [CLASS, KIND, '事业运行']],
    );
    expect(verdictsOf('levels-of-table', rows)).toEqual(['doubtful']);
  });

  it('a class adds up to its items where no 款 is printed between', () => {
    const rows = (item: string): Fact[] =>
      table(
        ['80.00', CLASS, SUM, [CLASS]],
        ['50.00', '行政运行', SUM, [CLASS, KIND, '行政运行']],
        [item, '城乡医疗救助', SUM, [CLASS, '医疗救助', '城乡医疗救助']],
      );
    expect(verdictsOf('levels-of-table', rows('30.00'))).toEqual(['holds']);
    expect(verdictsOf('levels-of-table', rows('33.00'))).toEqual(['broken']);
  });

  it('what is left of a fund is what there was and what came, less what went', () => {
    const ITEM = [CLASS, '医疗救助', '彩票公益金'];
    const row = (left: string): Fact[] =>
      table(
        ['24.60', '彩票公益金', '年初结转和结余', ITEM],
        ['280.00', '彩票公益金', '本年收入', ITEM],
        ['286.40', '彩票公益金', '本年支出合计', ITEM],
        [left, '彩票公益金', '年末结转和结余', ITEM],
      );
    expect(verdictsOf('columns-of-table', row('18.20'))).toEqual(['holds']);
    expect(verdictsOf('columns-of-table', row('12.80'))).toEqual(['broken']);
    expect(verdictsOf('columns-of-table', row('12.80').slice(1))).toEqual([]);
  });
});
