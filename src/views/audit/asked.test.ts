import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, type State } from '../address.ts';
import { askCounts, askCountsAmong, askFindings, isListable } from './asked.ts';

const state = (part: Partial<State> = {}): State => ({ ...DEFAULT_STATE, page: 'audit', ...part });
/** So many bureaus of each of some provinces. */
const bureausOf = (provinces: number, each: number) =>
  Array.from({ length: provinces * each }, (_, at) => ({
    code: `${11 + (at % provinces)}${String(1000 + at).slice(-4)}`,
  }));
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

describe('what the findings are asked with', () => {
  it('is everything while nothing is chosen, what is broken or contradicts itself', () => {
    expect(askFindings(state(), [])).toEqual({
      bureaus: '',
      report: '',
      verdicts: 'broken,conflict',
      checks: '',
      from: 0,
      to: 9999,
    });
  });

  it('is the bureaus in scope once bodies are chosen, and nothing where the choice leaves none', () => {
    const chosen = state({ regions: ['510000'], years: { from: 2020, to: 2021 }, verdict: 'doubtful' });
    expect(askFindings(chosen, [{ code: '510100' }, { code: '510700' }])).toMatchObject({
      bureaus: '510100,510700',
      verdicts: 'doubtful',
      from: 2020,
      to: 2021,
    });
    expect(askFindings(chosen, [])).toBeNull();
  });
});

describe('what the counts are asked with', () => {
  it('of whole provinces and levels is counts made with the snapshot', () => {
    expect(askCounts(state({ regions: ['510000', '430000'], levels: ['county'] }))).toMatchObject({
      provinces: '510000,430000',
      levels: 'county',
    });
    expect(askCountsAmong(state({ regions: ['510000'] }), [{ code: '510100' }])).toBeNull();
  });

  it('of anything narrower is the findings of its bureaus or its report', () => {
    for (const part of [{ regions: ['510700'] }, { bureaus: ['510781'] }, { report: 'demo-2020' }]) {
      expect(askCounts(state(part))).toBeNull();
      expect(askCountsAmong(state(part), [{ code: '510781' }])).not.toBeNull();
    }
  });
});

describe('findings are listed one by one', () => {
  const nation = { held: bureausOf(30, 100), years: YEARS };

  it('of a small snapshot always, of a nation not before a reader narrows', () => {
    const few = bureausOf(5, 2);
    expect(isListable(state(), { held: few, inScope: few, years: YEARS })).toBe(true);
    expect(isListable(state(), { ...nation, inScope: nation.held })).toBe(false);
  });

  it('of a province in all years, of several in one year, and of one report', () => {
    const province = nation.held.filter(({ code }) => code.startsWith('13'));
    const ten = nation.held.filter(({ code }) => code < '21');
    expect(isListable(state({ regions: ['130000'] }), { ...nation, inScope: province })).toBe(true);
    expect(isListable(state({ regions: ['x'] }), { ...nation, inScope: ten })).toBe(false);
    expect(isListable(state({ years: { from: 2020, to: 2020 } }), { ...nation, inScope: ten })).toBe(true);
    expect(isListable(state({ report: 'demo-2020' }), { ...nation, inScope: nation.held })).toBe(true);
  });
});
