import { describe, expect, it } from 'vitest';
import { disclosureCells } from './disclosure-cells.ts';

const row = (bureau: string, year: number, disclosed: number, expected: number) => ({
  report: `${bureau}-${year}`,
  bureau,
  year,
  disclosed,
  expected,
});
const BUREAUS = [{ code: 'a' }, { code: 'b' }];

describe('the matrix of what is disclosed', () => {
  const cells = disclosureCells([row('a', 2020, 7, 10), row('b', 2022, 0, 10)], BUREAUS, String);
  const at = (bureau: string, year: number) =>
    cells.find((cell) => cell.bureau === bureau && cell.year === year);

  it('says how many of those expected are disclosed', () => {
    expect(at('a', 2020)).toMatchObject({ disclosed: 7, expected: 10, absence: null });
  });

  it('tells a report that discloses nothing from one that is not held', () => {
    expect(at('b', 2022)).toMatchObject({ disclosed: 0, expected: 10, absence: 'not-published' });
    expect(at('a', 2022)).toMatchObject({ absence: 'report-not-held' });
  });

  it('leaves no year out between the first and the last, though nobody reported on it', () => {
    expect(cells).toHaveLength(6);
    expect(at('a', 2021)).toMatchObject({ absence: 'report-not-held' });
  });

  it('is empty when no report is held', () => {
    expect(disclosureCells([], BUREAUS, String)).toEqual([]);
  });
});
