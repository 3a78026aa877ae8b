import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit.ts';
import type { Fact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { type Invented, inventedFacts, inventedReport } from '../invented-facts.fixture.ts';
import type { Correction } from '../report.ts';

const report = inventedReport();
const facts = (...invented: readonly Invented[]): Fact[] => inventedFacts(report, invented);
const findingOf = (
  told: readonly Fact[],
  check: string,
  corrections: readonly Correction[] = [],
): Finding | undefined =>
  auditReport({ ...report, corrections }, told).find((finding) => finding.check === check);
const verdictOf = (
  told: readonly Fact[],
  check: string,
  corrections: readonly Correction[] = [],
): string | undefined => findingOf(told, check, corrections)?.verdict;

/** The same figures, one of them put together of digits on two lines. */
const withBroken = (told: readonly Fact[], at: number): Fact[] =>
  told.map((fact, index) => (index === at ? { ...fact, doubt: 'broken-digits' } : fact));

describe('a figure put together of digits on two lines', () => {
  const income = (other: string): Fact[] =>
    facts(
      ['income', 'outturn', '100.00'],
      ['income-general', 'outturn', '80.00'],
      ['income-other', 'outturn', other],
    );

  it('makes what it breaks doubtful, with figures, reason and no severity', () => {
    expect(verdictOf(income('30.00'), 'income-adds-up')).toBe('broken');
    const finding = findingOf(withBroken(income('30.00'), 2), 'income-adds-up');
    expect(finding).toMatchObject({
      verdict: 'doubtful',
      severity: 'none',
      printed: '100',
      difference: '9.985',
    });
    expect(finding?.explanation).toContain('第 3 行的“30.00”');
  });

  it('changes nothing where the claim holds all the same', () => {
    expect(verdictOf(withBroken(income('20.00'), 2), 'income-adds-up')).toBe('holds');
  });

  it('contradicts nothing that was read with certainty, and hides no contradiction between others', () => {
    const same = (...values: readonly string[]): Fact[] =>
      facts(...values.map((value): Invented => ['sangong', 'outturn', value]));
    expect(verdictOf(same('3.20', '5.40'), 'repeated')).toBe('conflict');
    expect(verdictOf(withBroken(same('3.20', '5.40'), 1), 'repeated')).toBe('doubtful');
    expect(verdictOf(withBroken(same('3.20', '5.40', '3.80'), 1), 'repeated')).toBe('conflict');
  });

  it('is not chosen where another place prints the same with certainty', () => {
    const told = facts(
      ['income', 'outturn', '700.00'],
      ['income', 'outturn', '100.00'],
      ['income-general', 'outturn', '80.00'],
      ['income-other', 'outturn', '20.00'],
    );
    expect(verdictOf(withBroken(told, 0), 'income-adds-up')).toBe('holds');
  });
});

describe('a figure that the card corrects', () => {
  const told = facts(
    ['income', 'outturn', '100.00'],
    ['income-general', 'outturn', '80.00'],
    ['income-other', 'outturn', '30.00'],
  );
  const correct = (value: string): readonly Correction[] => [
    { fact: told[2]?.id ?? ('' as never), value, reason: '示例', date: '2024-05-31' },
  ];

  it('makes a claim doubtful that is broken by the corrected value', () => {
    const finding = findingOf(told, 'income-adds-up', correct('25.00'));
    expect(finding?.verdict).toBe('doubtful');
    expect(finding?.explanation).toContain('按更正值 25.00 计算');
  });

  it('makes the claim hold where the corrected value does', () => {
    expect(verdictOf(told, 'income-adds-up', correct('20.00'))).toBe('holds');
  });

  it('has no bearing on claims about other figures', () => {
    const elsewhere = {
      fact: 'example-2022:99.0' as never,
      value: '20.00',
      reason: '示例',
      date: '2024-05-31',
    };
    expect(verdictOf(told, 'income-adds-up', [elsewhere])).toBe('broken');
  });
});

describe('a figure beside another of its unit that was bound to nothing', () => {
  const inTable = (told: readonly Fact[], table: string): Fact[] =>
    told.map((fact) => ({ ...fact, place: { ...fact.place, table } }));
  const rate = facts(
    ['sangong', 'budget', '36.50'],
    ['sangong', 'outturn', '32.85'],
    ['sangong', 'completion', '96.62', '%'],
  );
  const unbound = (value: string, over: Partial<Fact> = {}): Fact => {
    const [first] = facts(['sangong', 'budget', value]);
    if (!first) throw new Error('no fact');
    const place = { ...first.place, line: 2, start: 30, table: 't1' };
    return { ...first, id: 'example-2022:2.30' as never, item: null, measure: null, place, ...over };
  };
  const verdict = (...others: readonly Fact[]): string | undefined =>
    verdictOf([...inTable(rate, 't1'), ...others], 'completion');

  it('makes a claim doubtful that holds with that one', () => {
    expect(verdict()).toBe('broken');
    expect(verdict(unbound('34.00'))).toBe('doubtful');
  });

  it('leaves a claim broken that holds with neither', () => {
    expect(verdict(unbound('35.00'))).toBe('broken');
  });

  it('leaves a claim broken where the other has words, a table or a unit of its own, or is too short to tell', () => {
    const elsewhere = unbound('34.00');
    expect(verdict(unbound('34.00', { label: '' }))).toBe('doubtful');
    expect(verdict(unbound('34.00', { label: '其中住房公积金' }))).toBe('broken');
    expect(verdict({ ...elsewhere, place: { ...elsewhere.place, table: 't2' } })).toBe('broken');
    expect(verdict(unbound('34.00', { unit: '%' }))).toBe('broken');
    expect(verdict(unbound('34'))).toBe('broken');
  });
});

describe('a share printed without its sign', () => {
  const verdict = (share: string, unit: '%' | null = null): string | undefined =>
    verdictOf(
      facts(
        ['income', 'outturn', '100.00'],
        ['income-general', 'outturn', '94.89'],
        ['income-general', 'share', share, unit],
      ),
      'income-shares',
    );

  it('may be a fraction: what holds of the fraction is in doubt, not broken', () => {
    expect(verdict('0.9489')).toBe('doubtful');
  });

  it('holds as a percentage, and is broken where it is neither', () => {
    expect(verdict('94.89')).toBe('holds');
    expect(verdict('0.8949')).toBe('broken');
  });

  it('is no fraction where its sign is printed', () => {
    expect(verdict('0.9489', '%')).toBe('broken');
  });
});

describe('an amount of the same paragraph that was bound to nothing', () => {
  const verdict = (value: string, label = '年初预算', parts = '30.00'): string | undefined => {
    const table = (fact: Fact): Fact => ({ ...fact, place: { ...fact.place, table: 't1' } });
    const told = facts(
      ['income', 'outturn', '100.00'],
      ['income-general', 'outturn', parts],
      ['income-other', 'outturn', '60.00'],
      ['income-other', 'outturn', value],
    ).map(table);
    return verdictOf(
      told.map((fact, at) => (at === 3 ? { ...fact, item: null, label } : fact)),
      'income-adds-up',
    );
  };

  it('may be the part a sum lacks', () => {
    expect(verdict('10.00')).toBe('doubtful');
    expect(verdict('4.00')).toBe('doubtful');
  });

  it('is not lacking where the sum lacks less, or exceeds the whole', () => {
    expect(verdict('62.00')).toBe('broken');
    expect(verdict('10.00', '年初预算', '45.00')).toBe('broken');
  });

  it('is no part of a sum where it is what falls on each', () => {
    expect(verdict('0.01', '人均')).toBe('broken');
  });
});
