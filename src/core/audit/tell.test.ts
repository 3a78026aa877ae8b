import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit.ts';
import type { Fact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { type Invented, inventedFacts, inventedReport } from '../invented-facts.fixture.ts';

const report = inventedReport();
const facts = (...invented: readonly Invented[]): Fact[] => inventedFacts(report, invented);
const findingOf = (told: readonly Fact[], check: string): Finding | undefined =>
  auditReport(report, told).find((finding) => finding.check === check);
const inTable = (told: readonly Fact[]): Fact[] =>
  told.map((fact) => ({ ...fact, place: { ...fact.place, table: 't1' } }));

describe('the sentence of a finding', () => {
  it('tells a figure in the larger unit it is printed in, and names a row of the same form by itself', () => {
    const told = inTable(
      facts(
        [
          'performance',
          'target',
          '7.32',
          '万人',
          { path: ['示例项目', '年度总体目标', '完成贫困人口参保人数'] },
        ],
        ['performance', 'target', '7.3393', '万人', { path: ['示例项目', '贫困人口参保人数'] }],
      ),
    );
    expect(findingOf(told, 'goal-agrees')?.claim).toBe(
      '示例项目·年度总体目标·完成贫困人口参保人数的指标值 7.32 万人，应等于 贫困人口参保人数的指标值（7.3393 万人）。',
    );
  });

  it('asks twice what was aimed at and what was reached only where the figures are others', () => {
    const row = (measure: 'target' | 'actual', goal: string, value: string): Invented[] => [
      ['performance', measure, goal, '万人', { path: ['示例项目', '年度总体目标', '完成贫困人口参保人数'] }],
      ['performance', measure, value, '万人', { path: ['示例项目', '贫困人口参保人数'] }],
    ];
    const asked = (...rows: readonly Invented[]): number =>
      auditReport(report, inTable(facts(...rows))).filter(({ check }) => check === 'goal-agrees').length;
    expect(asked(...row('target', '7.32', '7.3393'), ...row('actual', '7.32', '7.3393'))).toBe(1);
    expect(asked(...row('target', '7.32', '7.3393'), ...row('actual', '7.32', '7.5021'))).toBe(2);
  });

  it('tells a long sum by its first and last terms and their number', () => {
    const lines = Array.from({ length: 9 }, (_, at): Invented => {
      const path = ['卫生健康支出', '医疗保障管理事务', `示例${'甲乙丙丁戊己庚辛壬'[at]}`];
      return ['functional', 'outturn', '1.00', '万元', { path }];
    });
    const section = ['（三）一般公共预算财政拨款支出决算具体情况'];
    const told = facts(['class-210', 'outturn', '8.50'], ...lines).map((fact) => ({
      ...fact,
      place: { ...fact.place, section },
    }));
    expect(findingOf(told, 'items-of-class')?.claim).toBe(
      '卫生健康支出 8.5 万元，应等于 示例甲 ＋ 示例乙 ＋ … ＋ 示例壬（共 9 项）（9 万元）。',
    );
  });

  it('of a rate of nothing names what is nil, and measures no difference', () => {
    const told = facts(
      ['reception', 'outturn', '1.00'],
      ['reception', 'budget', '0'],
      ['reception', 'completion', '100', '%'],
    );
    const finding = findingOf(told, 'no-rate-of-nothing');
    expect(finding).toMatchObject({ verdict: 'broken', low: null, high: null, difference: null });
    expect(finding?.claim).toContain('而 公务接待费预算数（0 万元）不应为零');
  });

  it('of visits names the figure that is printed', () => {
    const told = facts(
      ['insured', 'count', '78.62', '万人'],
      ['benefit-visits', 'count', '2151707', '万人次'],
    );
    expect(findingOf(told, 'visits-possible')?.claim).toContain('（2151707） ÷ 基本医疗保险参保人数');
  });

  it('of a number everyone knows tells it once', () => {
    const told = facts(['satisfaction', 'rate', '975', '%']);
    expect(findingOf(told, 'rate-within-whole')?.claim).toMatch(/不应大于 100%。$/u);
  });

  it('of figures printed more than once says that they should agree', () => {
    const told = facts(['sangong', 'outturn', '3.20'], ['sangong', 'outturn', '5.40']);
    expect(findingOf(told, 'repeated')?.claim).toBe(
      '2022 年度“三公”经费合计印出 2 次，应当一致：第 1 行 3.2 万元，第 2 行 5.4 万元。',
    );
  });
});

describe('what is missing', () => {
  it('is called by all that was asked for: the budget, last year’s figure', () => {
    const rate = facts(['reception', 'outturn', '0.69'], ['reception', 'completion', '9.58', '%']);
    expect(findingOf(rate, 'completion')?.explanation).toBe('未公开：公务接待费预算数');
    const change = facts(['reception', 'outturn', '0.69'], ['reception', 'change', '-0.06']);
    expect(findingOf(change, 'prior-agrees')?.explanation).toBe('未公开：上年公务接待费');
  });

  it('of a row is called by the row and the measure', () => {
    const path = ['卫生健康支出', '医疗保障管理事务', '行政运行'];
    const told = facts(
      ['functional', 'outturn', '10.00', '万元', { path }],
      ['functional', 'completion', '100', '%', { path }],
    );
    expect(findingOf(told, 'items-completion')?.explanation).toMatch(/行政运行预算数$|行政运行全年预算数$/u);
  });
});

describe('people told by kinds that leave some out', () => {
  const told = (rest: string): Fact[] => {
    const all = facts(
      ['staff', 'count', '18', '人'],
      ['staff-administrative', 'count', '10', '人'],
      ['staff-institution', 'count', '6', '人'],
      ['staff', 'count', rest, '人'],
    );
    return all.map((fact, at) => ({
      ...fact,
      place: { ...fact.place, line: 1, start: at * 10 },
      ...(at === 3 ? { item: null, measure: null } : {}),
    }));
  };

  it('are no doubt where a figure beside them is all that is lacking', () => {
    expect(findingOf(told('2'), 'people-add-up')).toMatchObject({ verdict: 'unchecked' });
    expect(findingOf(told('1'), 'people-add-up')).toMatchObject({ verdict: 'doubtful' });
  });
});

describe('how serious a rate is', () => {
  it('that stands a hundredth of a percentage point off is not major, however small it is', () => {
    const told = (share: string): Fact[] =>
      facts(
        ['general', 'outturn', '5349.25'],
        ['class-205', 'outturn', '2.40'],
        ['class-205', 'share', share, '%'],
      );
    expect(findingOf(told('0.03'), 'structure-shares')).toMatchObject({
      verdict: 'broken',
      severity: 'minor',
    });
    expect(findingOf(told('0.29'), 'structure-shares')).toMatchObject({
      verdict: 'broken',
      severity: 'major',
    });
  });
});
