import { describe, expect, it } from 'vitest';
import { amissIn } from './amiss.ts';
import type { FactId } from './fact.ts';

const fact = (place: string): FactId => `demo-2023:${place}` as FactId;
const finding = (check: string, rest: Partial<Parameters<typeof amissIn>[0][number]> = {}) => ({
  id: `demo-2023:${check}:x`,
  check,
  verdict: 'broken' as const,
  severity: 'minor' as const,
  operands: [fact('1.0'), fact('2.0')],
  ...rest,
});

describe('what is amiss with the figures behind a value', () => {
  it('is every broken claim and contradiction that used one of them, told once however many it used', () => {
    const tell = amissIn([
      finding('adds-up'),
      finding('repeated', { verdict: 'conflict', operands: [fact('2.0'), fact('9.0')] }),
      finding('elsewhere', { operands: [fact('7.0')] }),
    ]);
    expect(tell([fact('1.0'), fact('2.0')])).toEqual({ findings: 2, check: 'adds-up' });
    expect(tell([fact('9.0')])).toEqual({ findings: 1, check: 'repeated' });
    expect(tell([fact('3.0')])).toEqual({ findings: 0, check: '' });
  });

  it('names the gravest', () => {
    const tell = amissIn([finding('small'), finding('large', { severity: 'major' })]);
    expect(tell([fact('1.0')]).check).toBe('large');
  });

  it('is not what holds, is in doubt, could not be decided, or was found misread', () => {
    const quiet = ['holds', 'rounding', 'doubtful', 'unchecked'] as const;
    const misread = {
      finding: 'demo-2023:ours:x',
      decision: 'misreading',
      verdict: 'broken',
      date: '2024-01-01',
      reason: '原文为 6',
    } as const;
    const tell = amissIn(
      [...quiet.map((verdict) => finding(verdict, { verdict })), finding('ours')],
      [misread],
    );
    expect(tell([fact('1.0')]).findings).toBe(0);
    expect(amissIn([finding('ours', { verdict: 'conflict' })], [misread])([fact('1.0')]).findings).toBe(1);
  });
});
