import { describe, expect, it } from 'vitest';
import { disclosureCells } from './disclosure-cells.ts';

const row = (
  bureau: string,
  year: number,
  own: boolean,
  valued: number,
  nil: number,
  absent: number,
  topic = 'sangong',
) => ({
  report: own ? `${bureau}-${year}` : `${bureau}-${year + 1}`,
  bureau,
  year,
  topic,
  own,
  valued,
  nil,
  absent,
});
const BUREAUS = [{ code: 'a' }, { code: 'b' }];

describe('the matrix of what is disclosed', () => {
  const cells = disclosureCells(
    [
      row('a', 2020, true, 5, 2, 3),
      row('b', 2021, true, 0, 0, 10),
      row('b', 2020, false, 4, 0, 6),
      row('a', 2020, true, 9, 0, 0, 'totals'),
    ],
    'sangong',
    BUREAUS,
    String,
  );
  const at = (bureau: string, year: number) =>
    cells.find((cell) => cell.bureau === bureau && cell.year === year);

  it('counts a stated nil as disclosed', () => {
    expect(at('a', 2020)).toMatchObject({ disclosed: 7, expected: 10, absence: null });
  });

  it('does not take what next year’s report says of last year for a disclosure', () => {
    expect(at('b', 2020)).toMatchObject({ absence: 'report-not-held' });
  });

  it('tells a report that discloses nothing from one that is not held', () => {
    expect(at('b', 2021)).toMatchObject({ disclosed: 0, expected: 10, absence: 'not-published' });
    expect(at('a', 2021)).toMatchObject({ absence: 'report-not-held' });
  });

  it('is empty when no report is held', () => {
    expect(disclosureCells([], 'sangong', BUREAUS, String)).toEqual([]);
  });
});
