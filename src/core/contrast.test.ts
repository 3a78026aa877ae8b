import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsBetween, type Compared } from './comparability.ts';
import { contrast, type Figure, spanOf } from './contrast.ts';
import { compare, exact, multiply, negate, toDecimal } from './exact.ts';

/** A figure printed with two decimals. */
const printed = (number: number): Figure => ({
  number,
  low: Number((number - 0.005).toFixed(3)),
  high: Number((number + 0.005).toFixed(3)),
  hedge: null,
});
const counted = (number: number): Figure => ({ number, low: number, high: number, hedge: null });

describe('two figures held against one another', () => {
  it('differ by their difference, give or take the rounding of both', () => {
    const held = contrast(printed(7.89), printed(1.95));
    if (held.kind !== 'apart' || typeof held.ratio === 'string') throw new Error('not told apart');
    expect(toDecimal(held.difference.value, 2)).toBe('5.94');
    expect([toDecimal(held.difference.low, 2), toDecimal(held.difference.high, 2)]).toEqual(['5.93', '5.95']);
    expect(toDecimal(held.ratio.value, 4)).toBe('4.0462');
    expect(toDecimal(held.ratio.low, 4)).toBe('4.0332');
    expect(toDecimal(held.ratio.high, 4)).toBe('4.0591');
  });

  it('whose roundings overlap are not told apart', () => {
    expect(contrast(printed(3.2), printed(3.21)).kind).toBe('not-told-apart');
    expect(contrast(printed(3.2), printed(3.22)).kind).toBe('apart');
  });

  it('that are counts are the same only when they are equal', () => {
    expect(contrast(counted(17), counted(17)).kind).toBe('same');
    expect(contrast(counted(17), counted(18)).kind).toBe('apart');
  });

  it('have no ratio to a base that may be nothing, and none across nothing', () => {
    expect(contrast(printed(3.2), counted(0))).toMatchObject({ ratio: 'base-touches-zero' });
    expect(contrast(printed(3.2), { number: 0, low: -0.005, high: 0.005, hedge: null })).toMatchObject({
      ratio: 'base-touches-zero',
    });
    expect(contrast(printed(-3.2), printed(2))).toMatchObject({ ratio: 'below-zero' });
    expect(contrast(printed(3.2), printed(-2))).toMatchObject({ ratio: 'below-zero' });
  });

  it('of which one is only about so much give nothing to work out', () => {
    expect(contrast({ ...counted(60), hedge: 'at-least' }, counted(12)).kind).toBe('hedged');
  });

  it('are read as the decimals they were published as, however small or great', () => {
    expect(spanOf(counted(1e-7)).value).toEqual(exact(1n, 10_000_000n));
    expect(spanOf(counted(1.5e21)).value).toEqual(exact(1_500_000_000_000_000_000_000n));
    expect(spanOf(counted(180000.55)).value).toEqual(exact(18000055n, 100n));
  });

  it('give opposite differences and inverse ratios when they change places', () => {
    const cents = fc.integer({ min: -500_000, max: 500_000 }).map((n) => printed(n / 100));
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [there, back] = [contrast(a, b), contrast(b, a)];
        if (there.kind !== 'apart' || back.kind !== 'apart') return there.kind === back.kind;
        const opposite =
          compare(there.difference.value, negate(back.difference.value)) === 0 &&
          compare(there.difference.low, negate(back.difference.high)) === 0;
        if (typeof there.ratio === 'string' || typeof back.ratio === 'string') return opposite;
        return opposite && compare(multiply(there.ratio.low, back.ratio.high), exact(1n)) === 0;
      }),
      { seed: 20260401 },
    );
  });
});

describe('what keeps two values from being held against one another', () => {
  const county: Compared = {
    indicator: 'sangong',
    bureau: '990101',
    level: 'county',
    kind: 'department-accounts',
    year: 2021,
    origin: 'printed',
    warnings: [],
  };

  it('is their level, their scope and their year, each where the indicator is open to it', () => {
    const codes = (other: Partial<Compared>) =>
      barsBetween({ ...county, ...other }, county).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ bureau: '990100', level: 'prefecture' })).toEqual(['level-mix']);
    expect(codes({ kind: 'unit-accounts', year: 2023 })).toEqual(['scope-mix', 'sangong-scope']);
    expect(codes({ year: 2019, warnings: ['part-year'] })).toEqual(['part-year-base']);
    expect(codes({ warnings: ['mid-year'] })).toEqual(['mid-year']);
  });

  it('is not how a value is known, nor one-off money, which are only said', () => {
    expect(barsBetween({ ...county, origin: 'prior-derived', warnings: ['restated'] }, county)).toEqual([]);
    expect(barsBetween({ ...county, kind: 'performance-report' }, county)).toEqual([]);
  });

  it('is the same whichever of the two is asked about', () => {
    const values = fc.record({
      indicator: fc.constantFrom('sangong', 'sangong-budget', 'insured-rate', 'self-score', 'expenditure'),
      bureau: fc.constantFrom('990100', '990101'),
      level: fc.constantFrom('county' as const, 'prefecture' as const),
      kind: fc.constantFrom('department-accounts' as const, 'unit-accounts' as const),
      year: fc.integer({ min: 2019, max: 2024 }),
      origin: fc.constantFrom('printed' as const, 'prior-derived' as const),
      warnings: fc.subarray(['base-unnamed', 'scale-100', 'mid-year', 'hedged']),
    });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const codes = (one: Compared, other: Compared) => barsBetween(one, other).map(({ code }) => code);
        expect(codes(a, b)).toEqual(codes(b, a));
      }),
      { seed: 20260402 },
    );
  });
});
