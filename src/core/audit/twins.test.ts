import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit.ts';
import type { Fact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { type Invented, inventedFacts, inventedReport } from '../invented-facts.fixture.ts';

const report = inventedReport();
const facts = (...invented: readonly Invented[]): Fact[] => inventedFacts(report, invented);
const ofCheck = (told: readonly Fact[], check: string): Finding[] =>
  auditReport(report, told).filter((finding) => finding.check === check);
const verdicts = (told: readonly Fact[], check: string): string[] =>
  ofCheck(told, check).map(({ verdict }) => verdict);

/** The figures from some line on, printed in an annex. */
const annexed = (told: readonly Fact[], from: number): Fact[] =>
  told.map((fact) =>
    fact.place.line < from ? fact : { ...fact, place: { ...fact.place, section: ['附件1'], table: 't9' } },
  );

describe('one slip told by several checks', () => {
  const rates = (one: string, other: string): Fact[] =>
    facts(
      ['sangong', 'budget', '3.00'],
      ['sangong', 'outturn', '1.62'],
      ['sangong', 'completion', one, '%'],
      ['sangong', 'completion', other, '%'],
    );

  it('is told where it is worked out, and the two places that differ point to it', () => {
    const told = rates('100', '54');
    expect(verdicts(told, 'completion')).toContain('broken');
    const repeated = ofCheck(told, 'repeated').find(({ subject }) => subject === 'sangong:completion');
    expect(repeated).toMatchObject({ verdict: 'unchecked', severity: 'none', difference: null });
    expect(repeated?.explanation).toBe('与“完成预算”所列的（第 3 行的 100）是同一差错，不重复列出');
  });

  it('is told of both places where neither is what it should be', () => {
    const repeated = ofCheck(rates('100', '60'), 'repeated');
    expect(repeated.find(({ subject }) => subject === 'sangong:completion')?.verdict).toBe('conflict');
  });

  it('of a part filled in with the whole is told by what it should be, not by what it exceeds', () => {
    const told = (basic: string): Fact[] =>
      facts(
        ['expenditure-basic', 'outturn', '306.02'],
        ['general-basic', 'outturn', basic],
        ['personnel-funds', 'outturn', '273.61'],
        ['public-funds', 'outturn', '32.41'],
      );
    expect(verdicts(told('822.08'), 'basic-adds-up')).toEqual(['broken']);
    expect(verdicts(told('822.08'), 'basic-within')).toEqual(['unchecked']);
    const more = facts(
      ['expenditure-basic', 'outturn', '200.00'],
      ['general-basic', 'outturn', '822.08'],
      ['personnel-funds', 'outturn', '273.61'],
      ['public-funds', 'outturn', '32.41'],
    );
    expect(verdicts(more, 'basic-within'), 'what the parts come to exceeds it as well').toEqual(['broken']);
  });

  it('of projects that exceed a part and the whole is told by the part', () => {
    const told = (whole: string): Fact[] =>
      facts(
        ['expenditure', 'outturn', whole],
        ['expenditure-project', 'outturn', '60.00'],
        ['project', 'outturn', '80.00', '万元', { path: ['甲项目'] }],
        ['project', 'outturn', '40.00', '万元', { path: ['乙项目'] }],
      );
    const of = (whole: string): string[] => verdicts(told(whole), 'projects-within').sort();
    expect(of('100.00')).toEqual(['broken', 'unchecked']);
    expect(of('200.00')).toEqual(['broken', 'holds']);
  });
});

describe('shares of two places, each of the amounts of its own place', () => {
  const told = (share: string, annexedShare: string, annexedAmount = '90.00'): Fact[] =>
    annexed(
      facts(
        ['income', 'outturn', '100.00'],
        ['income-general', 'outturn', '80.00'],
        ['income-general', 'share', share, '%'],
        ['income', 'outturn', '120.00'],
        ['income-general', 'outturn', annexedAmount],
        ['income-general', 'share', annexedShare, '%'],
      ),
      4,
    );
  const verdictOf = (told: readonly Fact[], subject: string): string | undefined =>
    ofCheck(told, 'repeated').find((finding) => finding.subject === subject)?.verdict;

  it('point to the amounts that differ', () => {
    expect(verdictOf(told('80.00', '75.00'), 'income:outturn')).toBe('conflict');
    expect(verdictOf(told('80.00', '75.00'), 'income-general:share')).toBe('unchecked');
  });
});
