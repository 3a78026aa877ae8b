import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_START, DECISION_CHOICES, ORDERS } from './choice.ts';
import { finding } from './invented-findings.fixture.ts';
import { amountOf, type Finding, orderFindings, siftFindings } from './sift.ts';

const nameOf = (code: string): string => (code === '990100' ? '示例市' : '示例县');
const left = (findings: readonly Finding[], choice: Partial<typeof AUDIT_START>): readonly string[] =>
  siftFindings(findings, { ...AUDIT_START, ...choice }, nameOf).map(({ id }) => id);

describe('the filters of the findings', () => {
  const small = finding({ id: 'a', difference: 0.5 });
  const large = finding({ id: 'b', difference: 1200 });
  const share = finding({ id: 'c', unit: '%', difference: 5000 });
  const words = finding({ id: 'd', unit: null, difference: null, severity: 'note', check_id: 'numbering' });
  const all = [small, large, share, words];

  it('leave everything while nothing is chosen', () => {
    expect(left(all, {})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('hold an amount against 万元 alone: shares and words have none', () => {
    expect(left(all, { least: 0.5 })).toEqual(['a', 'b']);
    expect(left(all, { least: 1000 })).toEqual(['b']);
    expect(amountOf(share)).toBeNull();
  });

  it('tell severities apart', () => {
    expect(left(all, { severity: 'note' })).toEqual(['d']);
  });

  it('find every word sought, in what is said, in the name of the bureau and of the check, figures with or without separators', () => {
    expect(left(all, { find: '示例市 接待' })).toEqual(['a', 'b', 'c', 'd']);
    expect(left(all, { find: '示例县' })).toEqual([]);
    expect(left(all, { find: '编号' })).toEqual(['d']);
    expect(left(all, { find: '1234.5' })).toHaveLength(4);
    expect(left(all, { find: '1,234.5' })).toHaveLength(4);
    expect(left(all, { find: '接待 出国团组' })).toEqual([]);
  });

  it('tell what was decided, and whether the verdict has changed since', () => {
    const decided = finding({ id: 'e', decision: 'explained', decided_verdict: 'broken' });
    const stale = finding({ id: 'f', decision: 'bureau-error', decided_verdict: 'conflict' });
    const both = [small, decided, stale];
    expect(left(both, { decision: 'undecided' })).toEqual(['a']);
    expect(left(both, { decision: 'decided' })).toEqual(['e', 'f']);
    expect(left(both, { decision: 'explained' })).toEqual(['e']);
    expect(left(both, { decision: 'stale' })).toEqual(['f']);
    for (const decision of DECISION_CHOICES) expect(left([], { decision })).toEqual([]);
  });
});

describe('the order of the findings', () => {
  const order = (findings: readonly Finding[], by: Parameters<typeof orderFindings>[1]) =>
    orderFindings(findings, by).map(({ id }) => id);

  it('puts the largest amounts first and what is no amount behind them, the gravest of it first', () => {
    const findings = [
      finding({ id: 'word', unit: null, difference: null, severity: 'note' }),
      finding({ id: 'share', unit: '%', difference: 40 }),
      finding({ id: 'small', difference: 2 }),
      finding({ id: 'large', difference: 10 }),
    ];
    expect(order(findings, { order: 'amount', sort: 'descending' })).toEqual([
      'large',
      'small',
      'share',
      'word',
    ]);
    expect(order(findings, { order: 'amount', sort: 'ascending' }).slice(0, 2)).toEqual(['small', 'large']);
  });

  it('by report goes by bureau, year and line', () => {
    const findings = [
      finding({ id: 'c', bureau: '990101', year: 2020, line: 1 }),
      finding({ id: 'b', line: 50 }),
      finding({ id: 'a', line: 7 }),
      finding({ id: 'z', year: 2021, line: 90 }),
    ];
    expect(order(findings, { order: 'report', sort: 'ascending' })).toEqual(['z', 'a', 'b', 'c']);
  });

  it('by check goes by the registry, repeats and words last', () => {
    const findings = ['numbering', 'repeated', 'sangong-adds-up', 'totals-balance'].map((check_id) =>
      finding({ id: check_id, check_id }),
    );
    expect(order(findings, { order: 'check', sort: 'ascending' })).toEqual([
      'totals-balance',
      'sangong-adds-up',
      'repeated',
      'numbering',
    ]);
  });

  it('does not depend on the order they come in, and loses none', () => {
    const some = fc.array(
      fc.record({
        line: fc.integer({ min: 0, max: 3 }),
        difference: fc.option(fc.constantFrom(1, 2)),
        severity: fc.constantFrom('major', 'minor', 'none'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...ORDERS),
        fc.constantFrom('ascending', 'descending'),
        (rows, by, sort) => {
          const findings = rows.map((row, at) => finding({ ...row, id: `f${at}` }));
          expect(orderFindings([...findings].reverse(), { order: by, sort })).toEqual(
            orderFindings(findings, { order: by, sort }),
          );
          expect(orderFindings(findings, { order: by, sort })).toHaveLength(findings.length);
        },
      ),
      { seed: 20261122 },
    );
  });
});
