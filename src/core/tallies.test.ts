import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import { deriveValues } from './derive.ts';
import { LINES } from './disclosure.ts';
import { formatQuantity } from './format.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';

const shown = (indicator: string, stated: readonly Invented[]): string | null | undefined => {
  const report = inventedReport();
  const value = deriveValues(report, inventedFacts(report, stated)).find(
    (found) => found.indicator.id === indicator && found.year === report.year,
  );
  return value?.quantity ? formatQuantity(value.quantity, value.indicator.unit) : value?.absence;
};

const project = (name: string, budget: string, spent: string): readonly Invented[] => [
  ['project', 'budget', budget, '万元', { path: [name] }],
  ['project', 'outturn', spent, '万元', { path: [name] }],
];

describe('counts over a report as a whole', () => {
  it('the share of lines disclosed counts a nil that is said, and the missing are the rest', () => {
    const stated: readonly Invented[] = [
      ['total', 'outturn', '12.00'],
      ['capital', 'outturn', null],
    ];
    expect(shown('lines-missing', stated)).toBe(String(LINES.length - 2));
    expect(shown('disclosed-share', stated)).toBe(((2 / LINES.length) * 100).toFixed(2));
  });

  it('claims are counted as the audit found them', () => {
    const stated: readonly Invented[] = [
      ['total-income', 'outturn', '12.00'],
      ['total-expenditure', 'outturn', '13.00'],
    ];
    const report = inventedReport();
    const findings = auditReport(report, inventedFacts(report, stated));
    expect(shown('claims-broken', stated)).toBe('1');
    expect(shown('claims-held', stated)).toBe('0');
    expect(shown('claims-held-share', stated)).toBe('0');
    expect(shown('claims-unchecked', stated)).toBe(String(findings.length - 1));
  });

  it('nothing checked is no share of nothing', () => {
    expect(shown('claims-held-share', [['abroad', 'outturn', '1.00']])).toBe('zero-denominator');
  });

  it('the middle project is told beside the total, and one project has no spread', () => {
    const stated = [
      ...project('示例甲', '100.00', '100.00'),
      ...project('示例乙', '10.00', '5.00'),
      ...project('示例丙', '10.00', '8.00'),
    ];
    expect(shown('project-execution-rate', stated)).toBe('94.2');
    expect(shown('project-execution-median', stated)).toBe('80.0');
    expect(shown('project-execution-spread', stated)).toBe('50.0');
    expect(shown('project-execution-spread', project('示例甲', '100.00', '90.00'))).toBe('not-applicable');
  });

  it('budgets of two bases are never mixed', () => {
    const stated: readonly Invented[] = [
      ['project', 'budget-full-year', '100.00', '万元', { path: ['示例甲'] }],
      ['project', 'outturn', '90.00', '万元', { path: ['示例甲'] }],
      ...project('示例乙', '10.00', '5.00'),
    ];
    expect(shown('project-execution-spread', stated)).toBe('not-applicable');
    expect(shown('project-execution-median', stated)).toBe('90.00');
  });

  it('of rows that can be judged, those met are a share; of the others nothing is said', () => {
    const row = (name: string, target: string, actual: string): readonly Invented[] => [
      ['performance', 'target', target, '次', { path: ['示例项目', name] }],
      ['performance', 'actual', actual, '次', { path: ['示例项目', name] }],
    ];
    expect(shown('rows-met-share', [...row('甲', '4', '5'), ...row('乙', '4', '3')])).toBe('50.00');
    expect(shown('rows-deviation', [...row('甲', '4', '5'), ...row('乙', '4', '4')])).toBe('12.50');
    expect(shown('rows-met-share', [['total', 'outturn', '1.00']])).toBe('not-published');
  });
});
