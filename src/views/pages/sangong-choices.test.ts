import { describe, expect, it } from 'vitest';
import type { Mark } from '../../charts/mark.ts';
import { alongside, budgetRows, comparableYears, everyYear, ofIndicator, ofYear } from './sangong-choices.ts';

const mark = (indicator: string, bureau: string, year: number, number: number | null): Mark => ({
  indicator,
  indicatorName: indicator,
  unit: '万元',
  bureau,
  bureauName: bureau,
  year,
  number,
  low: number,
  high: number,
  shown: number === null ? null : String(number),
  origin: number === null ? 'absent' : 'printed',
  hedge: null,
  absence: number === null ? 'not-published' : null,
  warnings: [],
});

const MARKS = [
  mark('sangong', 'a', 2020, 5),
  mark('sangong', 'a', 2021, 4),
  mark('sangong', 'b', 2020, 3),
  mark('sangong', 'b', 2021, null),
  mark('reception', 'a', 2021, 1),
  mark('reception', 'a', 2020, 2),
  mark('sangong-budget', 'a', 2021, 6),
  mark('sangong-completion', 'a', 2021, 66),
];
const total = ofIndicator(MARKS, 'sangong');

describe('what the 三公经费 page draws', () => {
  it('names a bureau whose report of the chosen year is not held', () => {
    expect(ofYear([...total, mark('sangong', 'c', 2019, 9)], 2021).at(-1)).toMatchObject({
      bureau: 'c',
      year: 2021,
      number: null,
      shown: null,
      absence: 'report-not-held',
    });
  });

  it('takes each bureau at its latest year with a number', () => {
    expect(ofYear(total, null).map(({ bureau, year }) => `${bureau}${year}`)).toEqual(['a2021', 'b2020']);
  });

  it('keeps an absence of the chosen year and borrows no other year', () => {
    expect(ofYear(total, 2021).map(({ bureau, number }) => [bureau, number])).toEqual([
      ['a', 4],
      ['b', null],
    ]);
  });

  it('takes the parts of the same bureau and year as the total', () => {
    expect(alongside(ofIndicator(MARKS, 'reception'), ofYear(total, null)).map(({ year }) => year)).toEqual([
      2021,
    ]);
  });

  it('knows every year between the first and the last, though the snapshot says nothing of it', () => {
    const sparse = [mark('sangong', 'a', 2019, 1), mark('sangong', 'a', 2021, 2)];
    expect(everyYear(sparse).map(({ year, absence }) => [year, absence])).toEqual([
      [2019, null],
      [2020, 'report-not-held'],
      [2021, null],
    ]);
    expect(everyYear([])).toEqual([]);
  });

  it('offers only years in which something can be compared, latest first', () => {
    expect(comparableYears(total)).toEqual([2021, 2020]);
  });

  it('puts budget and outturn of one year side by side', () => {
    expect(
      budgetRows(MARKS, ofYear(total, null)).map(({ budget, outturn }) => [budget.number, outturn.number]),
    ).toEqual([[6, 4]]);
  });
});
