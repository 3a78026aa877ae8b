import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import { auditAgainstHeld, auditReports, type Told } from './audit-years.ts';
import { type ExampleReports, PRIOR_REPORT } from './checks/between-reports.ts';
import type { ExampleFigure } from './checks.ts';
import type { ReportId } from './fact.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { RegionCode } from './region.ts';
import type { Report } from './report.ts';

/** The report of a year with these figures. */
function tell(year: number, figures: readonly ExampleFigure[], over: Partial<Report> = {}): Told {
  const report = inventedReport({ id: `example-${year}` as ReportId, year, ...over });
  return {
    report,
    facts: inventedFacts(
      report,
      figures.map(([item, measure, value, unit, offset]) => [
        item,
        measure,
        value,
        unit,
        { year: year + (offset ?? 0) },
      ]),
    ),
  };
}

const between = ({ later, earlier }: ExampleReports, over: Partial<Report> = {}) =>
  auditAgainstHeld(tell(2022, later), [tell(2022, later), tell(2021, earlier, over)]);

describe('this year’s report and last year’s', () => {
  it('agree on their example, disagree on their other, and are left where last year’s does not tell', () => {
    expect(between(PRIOR_REPORT.holds).map(({ verdict }) => verdict)).toEqual(['holds']);
    const [broken] = between(PRIOR_REPORT.breaks);
    expect(broken).toMatchObject({ verdict: 'broken', printed: '0.75', low: '0.565', high: '0.575' });
    expect(Number(broken?.difference)).toBeGreaterThan(0.1);
    const [left] = between(PRIOR_REPORT.undecided);
    expect(left?.verdict).toBe('unchecked');
    expect(left?.explanation).toContain('2021 年度报告中的公务接待费');
  });

  it('stand in the finding with a figure each: the later first, and the sentence names both', () => {
    const [finding] = between(PRIOR_REPORT.breaks);
    expect(finding?.report).toBe('example-2022');
    expect(finding?.operands).toEqual(['example-2022:1.0', 'example-2022:2.0', 'example-2021:1.0']);
    expect(finding?.claim).toBe(
      '公务接待费：本报告所示 2021 年度数（本年数减增减额）0.75 万元，应等于 2021 年度报告第 1 行印出的 0.57 万元。',
    );
  });

  it('are not held against each other when the years do not follow, or bureau or kind differ', () => {
    const { later, earlier } = PRIOR_REPORT.breaks;
    const heldAgainst = (other: Told) => auditAgainstHeld(tell(2022, later), [other]);
    expect(heldAgainst(tell(2020, earlier))).toEqual([]);
    expect(heldAgainst(tell(2021, earlier, { bureau: '888888' as RegionCode }))).toEqual([]);
    expect(heldAgainst(tell(2021, earlier, { kind: 'unit-accounts' }))).toEqual([]);
    expect(heldAgainst(tell(2021, earlier))).toHaveLength(1);
  });

  it('agree within the rounding of all three figures, and where one of them is cut off', () => {
    const verdicts = (change: string, printed: string) =>
      between({
        later: [
          ['reception', 'outturn', '10.00', '万元'],
          ['reception', 'change', change, '万元'],
        ],
        earlier: [['reception', 'outturn', printed, '万元']],
      }).map(({ verdict }) => verdict);
    expect(verdicts('1.00', '9.01')).toEqual(['rounding']);
    expect(verdicts('1', '9.4')).toEqual(['rounding']);
    expect(verdicts('1.00', '9.02')).toEqual(['broken']);
  });

  it('are held by last year’s corrected figure, and a repeat of the uncorrected one is told as that', () => {
    const { later, earlier } = PRIOR_REPORT.breaks;
    const corrected = (value: string) =>
      between(
        { later, earlier },
        {
          corrections: [{ fact: 'example-2021:1.0' as never, value, reason: '数字颠倒', date: '2024-01-01' }],
        },
      )[0];
    expect(corrected('0.75')?.verdict).toBe('holds');
    const { earlier: right } = PRIOR_REPORT.holds;
    const [stale] = between(
      { later, earlier: right },
      {
        corrections: [
          { fact: 'example-2021:1.0' as never, value: '0.57', reason: '数字颠倒', date: '2024-01-01' },
        ],
      },
    );
    expect(stale).toMatchObject({
      verdict: 'broken',
      explanation: '本报告沿用了上年报告更正前印出的数。',
    });
  });

  it('tell when the change was taken over last year’s budget, and when digits are swapped', () => {
    const overBudget = between({
      later: PRIOR_REPORT.breaks.later,
      earlier: [
        ['reception', 'outturn', '0.31', '万元'],
        ['reception', 'budget', '0.75', '万元'],
      ],
    })[0];
    expect(overBudget?.explanation).toContain('预算数相等');
    const swapped = between({
      later: [['reception', 'outturn', '0.75', '万元', -1]],
      earlier: [['reception', 'outturn', '0.57', '万元']],
    })[0];
    expect(swapped?.explanation).toContain('数字颠倒');
  });

  it('are audited together: each by itself, and the later against the earlier', () => {
    const [later, earlier] = [tell(2022, PRIOR_REPORT.breaks.later), tell(2021, PRIOR_REPORT.breaks.earlier)];
    const all = auditReports([later, earlier]);
    expect(all.get(earlier.report.id)).toEqual(auditReport(earlier.report, earlier.facts));
    expect(all.get(later.report.id)?.slice(0, -1)).toEqual(auditReport(later.report, later.facts));
    expect(all.get(later.report.id)?.at(-1)?.check).toBe(PRIOR_REPORT.id);
  });

  it('hold a prior count of people, and last year’s budget, by their own measures', () => {
    const findings = between({
      later: [
        ['reception-visits', 'count', '186', '人次', -1],
        ['sangong', 'budget', '3.00', '万元'],
        ['sangong', 'budget-change', '-1.00', '万元'],
      ],
      earlier: [
        ['reception-visits', 'count', '187', '人次'],
        ['sangong', 'budget', '4.00', '万元'],
        ['sangong', 'outturn', '2.00', '万元'],
      ],
    });
    expect(findings.map(({ subject, verdict }) => [subject, verdict])).toEqual([
      ['reception-visits', 'broken'],
      ['sangong:budget', 'holds'],
    ]);
  });
});
