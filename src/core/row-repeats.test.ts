import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import { REPEATED } from './checks.ts';
import type { Fact, Measure } from './fact.ts';
import type { Finding } from './finding.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { Unit } from './quantity.ts';

const report = inventedReport();
type Row = readonly [table: string, value: string, over?: Partial<Fact>];

/** One row printed in several tables, each figure in a column of a form. */
const printed = (
  item: string,
  measure: Measure,
  unit: Unit,
  path: readonly string[],
  ...rows: Row[]
): Fact[] =>
  inventedFacts(
    report,
    rows.map(([, value]) => [item, measure, value, unit, { path }]),
  ).map((fact, index) => {
    const [table = '', , over] = rows[index] ?? [];
    return { ...fact, place: { ...fact.place, table, column: '执行数' }, ...over };
  });

const repeats = (facts: readonly Fact[]): Finding[] =>
  auditReport(report, facts).filter(({ check }) => check === REPEATED.id);
const verdicts = (facts: readonly Fact[]): string[] => repeats(facts).map(({ verdict }) => verdict);

const PROJECT = ['示例系统运行维护'];

describe('rows of open tables printed again', () => {
  it('a form and its repeat agree, or contradict each other with both lines named', () => {
    expect(verdicts(printed('project', 'outturn', '万元', PROJECT, ['t1', '36.5'], ['t9', '36.50']))).toEqual(
      ['holds'],
    );
    const [finding] = repeats(printed('project', 'outturn', '万元', PROJECT, ['t1', '36.5'], ['t9', '365']));
    expect(finding?.verdict).toBe('conflict');
    expect(finding?.claim).toContain('第 1 行');
    expect(finding?.claim).toContain('第 2 行');
    expect(finding?.explanation).toContain('移位');
  });

  it('two digits the other way round are said to be', () => {
    const [finding] = repeats(
      printed('project', 'outturn', '万元', PROJECT, ['t1', '5349.25'], ['t9', '5439.25']),
    );
    expect(finding?.explanation).toContain('数字颠倒');
  });

  it('a project is one with and without the year of the report and 项目, not with another year', () => {
    const named = (name: string): Fact[] => [
      ...printed('project', 'outturn', '万元', PROJECT, ['t1', '36.5']),
      ...printed('project', 'outturn', '万元', [name], ['t9', '35.6']).map((fact) => ({
        ...fact,
        id: `${fact.id}9` as Fact['id'],
        place: { ...fact.place, line: 9 },
      })),
    ];
    expect(verdicts(named(`${report.year}年示例系统运行维护项目`))).toEqual(['conflict']);
    expect(verdicts(named(`${report.year - 1}年示例系统运行维护项目`))).toEqual([]);
  });

  it('whole amounts that stand far apart are no rounding, near ones may be', () => {
    const whole = (one: string, other: string): string[] =>
      verdicts(printed('project', 'outturn', '万元', PROJECT, ['t1', one], ['t9', other]));
    expect(whole('5', '6')).toEqual(['conflict']);
    expect(whole('100', '101')).toEqual(['rounding']);
    expect(whole('5', '5.4')).toEqual(['rounding']);
  });

  it('a row of a form and the words of a report contradict each other by a slip of the hand alone', () => {
    const told = (value: string): string[] => {
      const [form, words] = printed(
        'performance',
        'actual',
        '%',
        ['示例项目', '预算完成率'],
        ['t1', '101.46'],
        ['t9', value],
      );
      if (!form || !words) throw new RangeError('two rows expected');
      const { column: _, ...place } = words.place;
      return verdicts([form, { ...words, place }]);
    };
    expect(told('101.46')).toEqual(['holds']);
    expect(told('104.16')).toEqual(['conflict']);
    expect(told('98.20')).toEqual(['unchecked']);
  });

  it('figures that differ by their printed decimals only are a rounding', () => {
    const facts = printed('project', 'outturn', '万元', PROJECT, ['t1', '606.19'], ['t9', '606.186']);
    expect(verdicts(facts)).toEqual(['rounding']);
  });

  it('two rows of one name in one table are not held against each other or against others', () => {
    const twice = printed('performance', 'actual', '%', ['示例项目', '满意度'], ['t1', '95'], ['t1', '90']);
    expect(verdicts(twice)).toEqual([]);
    const again = printed(
      'performance',
      'actual',
      '%',
      ['示例项目', '满意度'],
      ['t1', '95'],
      ['t1', '90'],
      ['t9', '95'],
    );
    expect(verdicts(again)).toEqual([]);
  });

  it('results of one name with two figures may be two things, and are left', () => {
    const [finding] = repeats(printed('result', 'count', '次', ['开展宣传活动'], ['t1', '3'], ['t9', '5']));
    expect(finding?.verdict).toBe('unchecked');
    expect(finding?.explanation).not.toBe('');
    const names = (one: string, other: string): string[] =>
      verdicts(printed('result', 'count', '家', ['检查定点医药机构'], ['t1', one], ['t9', other]));
    expect(names('285', '225')).toEqual(['unchecked']);
    expect(names('285', '258')).toEqual(['conflict']);
  });

  it('figures of another time or with a hedge are no repeat', () => {
    expect(
      verdicts(
        printed(
          'result',
          'count',
          '人',
          ['代缴人数'],
          ['t1', '300'],
          ['t9', '290', { asOf: `${report.year}-10` }],
        ),
      ),
    ).toEqual([]);
    expect(
      verdicts(
        printed(
          'performance',
          'actual',
          '%',
          ['示例项目', '满意度'],
          ['t1', '95'],
          ['t9', '96', { hedge: '以上' }],
        ),
      ),
    ).toEqual([]);
  });

  it('a rate of the department in its form and in its prose is one rate; 100% in a form may say an aim was kept to', () => {
    const rate = (inForm: string, inProse: string): string | undefined => {
      const [form, prose] = printed(
        'performance',
        'actual',
        '%',
        ['部门整体支出', '预算调整率'],
        ['t1', inForm],
        ['t9', inProse],
      );
      if (!form || !prose) throw new Error('no facts');
      const { column: _, ...place } = prose.place;
      return repeats([form, { ...prose, place }])[0]?.verdict;
    };
    expect(rate('9.03', '9.03')).toBe('holds');
    expect(rate('9.03', '9.30')).toBe('conflict');
    expect(rate('100', '9.30')).toBe('unchecked');
  });
});
