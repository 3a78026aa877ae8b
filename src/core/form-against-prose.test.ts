import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import type { Fact } from './fact.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { Unit } from './quantity.ts';

const report = inventedReport();

/** What comes of a figure of the narrative and one of a form of a project that pays premiums. */
function verdicts(told: string, label: string, form: string, unit: Unit | null = '人次'): string[] {
  const [prose, row] = inventedFacts(report, [
    ['result', 'count', told, '人次', { path: [label] }],
    ['performance', 'actual', form, unit, { path: ['示例资助参保项目', '资助参保对象数'] }],
  ]);
  if (!prose || !row) throw new Error('no facts');
  const inForm: Fact = { ...row, place: { ...row.place, table: 't2', column: '实际完成值' } };
  return auditReport(report, [prose, inForm])
    .filter(({ check, verdict }) => check === 'repeated' && verdict !== 'holds')
    .map(({ verdict }) => verdict);
}

describe('figures of forms told again in the narrative', () => {
  it('two digits in the other order contradict the form, also where it prints no unit', () => {
    expect(verdicts('34602', '全年资助参保', '36402')).toEqual(['conflict']);
    expect(verdicts('34602', '全年资助参保', '36402', null)).toEqual(['conflict']);
  });

  it('the same figure, another of another thing or unit, and short figures say nothing', () => {
    expect(verdicts('36402', '全年资助参保', '36402')).toEqual([]);
    expect(verdicts('34602', '门诊慢病待遇', '36402')).toEqual([]);
    expect(verdicts('34602', '全年资助参保', '36402', '家')).toEqual([]);
    expect(verdicts('36850', '全年资助参保', '36402')).toEqual([]);
    expect(verdicts('463', '全年资助参保', '436')).toEqual([]);
  });
});
