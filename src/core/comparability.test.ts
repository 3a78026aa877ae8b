import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compared, leftOut, RULES } from './comparability.ts';
import { INDICATORS } from './indicators.ts';
import { LEVELS, type Level } from './region.ts';
import { KINDS, type Kind } from './report.ts';

const base: Compared = {
  indicator: 'sangong',
  bureau: '999999',
  level: 'county',
  kind: 'department-accounts',
  year: 2021,
  origin: 'printed',
  warnings: [],
};

const told = (compared: readonly Compared[]): string[] =>
  [...leftOut(compared)].map(([at, { code }]) => `${at} ${code}`).sort();

describe('what is left out of a ranking', () => {
  it('is nothing where all values are figures of the same', () => {
    expect(told([base, { ...base, bureau: '999998' }])).toEqual([]);
  });

  it('is the prefecture among counties', () => {
    expect(told([base, { ...base, level: 'prefecture' }, base])).toEqual(['1 level-mix']);
  });

  it('is the unit among departments', () => {
    expect(told([base, { ...base, kind: 'unit-accounts' }, base])).toEqual(['1 scope-mix']);
  });

  it('is nobody’s insured persons for the kind of accounts its bureau publishes', () => {
    const insured = { ...base, indicator: 'insured' };
    expect(told([insured, { ...insured, kind: 'unit-accounts' }, insured])).toEqual([]);
  });

  it('is the smaller side of the change of scope, whichever that is', () => {
    const at = (...years: readonly number[]) => told(years.map((year) => ({ ...base, year })));
    expect(at(2021, 2020, 2023)).toEqual(['2 sangong-scope']);
    expect(at(2021, 2022, 2023)).toEqual(['0 sangong-scope']);
  });

  it('is what was counted by the middle of the year', () => {
    expect(told([base, { ...base, warnings: ['mid-year'] }])).toEqual(['1 mid-year']);
  });

  it('is told by one reason alone, the first that holds of what is left', () => {
    const other: Compared = { ...base, level: 'prefecture', kind: 'unit-accounts' };
    expect(told([base, other, base])).toEqual(['1 level-mix']);
  });

  it('is not a value that is only to be read with care', () => {
    const own = { ...base, warnings: ['hedged', 'restated', 'epidemic'] };
    expect(told([base, own, { ...base, origin: 'prior-derived' }])).toEqual([]);
  });

  it('never is everything, and leaves nothing that would be left out again', () => {
    const level = fc.constantFrom<Level>(...(Object.keys(LEVELS) as Level[]));
    const kind = fc.constantFrom<Kind>(...(Object.keys(KINDS) as Kind[]));
    const warnings = fc.subarray(['hedged', 'mid-year', 'scale-100', 'scale-90', 'base-budget', 'part-year']);
    const value = fc.record({ level, kind, year: fc.integer({ min: 2019, max: 2024 }), warnings });
    const indicator = fc.constantFrom(...INDICATORS.map(({ id }) => id));
    fc.assert(
      fc.property(indicator, fc.array(value, { minLength: 1, maxLength: 12 }), (id, values) => {
        const compared = values.map((one) => ({ ...base, ...one, indicator: id }));
        const out = leftOut(compared);
        const rest = compared.filter((_, at) => !out.has(at));
        expect(rest.length).toBeGreaterThan(0);
        expect(leftOut(rest).size).toBe(0);
      }),
      { seed: 20260104 },
    );
  });

  it('is decided by rules that say so', () => {
    expect(RULES.filter(({ apart }) => apart !== 'none').length).toBeGreaterThan(4);
  });
});
