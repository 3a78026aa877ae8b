import { describe, expect, it } from 'vitest';
import type { Mark } from '../../charts/mark.ts';
import { unknownMark } from '../marks.ts';
import { topicPageOf } from '../topics.ts';
import { budgetRows, ofYear, pairsOf, partsOf } from './topic-choices.ts';

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
  amiss: 0,
  amissCheck: '',
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
const ofIndicator = (marks: readonly Mark[], indicator: string) =>
  marks.filter((mark) => mark.indicator === indicator);
const total = ofIndicator(MARKS, 'sangong');

const PARTS = topicPageOf('sangong')?.composition?.parts ?? [];
const BUDGET = { outturn: 'sangong', budget: 'sangong-budget', completion: 'sangong-completion' };

describe('what a topic page draws', () => {
  it('takes each bureau at its latest year with a number', () => {
    expect(ofYear(total, null).map(({ bureau, year }) => `${bureau}${year}`)).toEqual(['a2021', 'b2020']);
  });

  it('says why the latest report of a bureau has no number, though later years are not held', () => {
    const silent = [
      mark('sangong', 'c', 2020, null),
      unknownMark('sangong', { bureau: 'c', bureauName: 'c', year: 2021 }),
      unknownMark('sangong', { bureau: 'd', bureauName: 'd', year: 2021 }),
    ];
    expect(ofYear(silent, null).map(({ bureau, year, absence }) => [bureau, year, absence])).toEqual([
      ['c', 2020, 'not-published'],
      ['d', 2021, 'report-not-held'],
    ]);
  });

  it('keeps an absence of the chosen year and borrows no other year', () => {
    expect(ofYear(total, 2021).map(({ bureau, number }) => [bureau, number])).toEqual([
      ['a', 4],
      ['b', null],
    ]);
  });

  it('takes the parts of the same bureau and year as the total, and says which are missing', () => {
    expect(
      partsOf(ofIndicator(MARKS, 'reception'), ofYear(total, null), PARTS).map(
        ({ indicator, bureau, year, number, absence }) => [indicator, `${bureau}${year}`, number ?? absence],
      ),
    ).toEqual([
      ['sangong', 'a2021', 4],
      ['abroad', 'a2021', 'report-not-held'],
      ['vehicle-purchase', 'a2021', 'report-not-held'],
      ['vehicle-running', 'a2021', 'report-not-held'],
      ['reception', 'a2021', 1],
      ['sangong', 'b2020', 3],
      ['abroad', 'b2020', 'report-not-held'],
      ['vehicle-purchase', 'b2020', 'report-not-held'],
      ['vehicle-running', 'b2020', 'report-not-held'],
      ['reception', 'b2020', 'report-not-held'],
    ]);
  });

  it('puts budget and outturn of one year side by side, and keeps a bureau without a budget', () => {
    expect(
      budgetRows(MARKS, ofYear(total, null), BUDGET).map(({ budget, outturn, completion }) => [
        budget.number ?? budget.absence,
        outturn.number,
        completion.number ?? completion.unit,
      ]),
    ).toEqual([
      [6, 4, 66],
      ['report-not-held', 3, '%'],
    ]);
  });

  it('pairs two indicators of the same bureau and year, of the latest year with both', () => {
    const xs = [mark('x', 'a', 2020, 1), mark('x', 'a', 2021, null), mark('x', 'b', 2021, null)];
    const ys = [
      mark('y', 'a', 2020, 2),
      mark('y', 'a', 2021, 3),
      mark('y', 'b', 2020, null),
      mark('y', 'b', 2021, 4),
      unknownMark('y', { bureau: 'c', bureauName: 'c', year: 2021 }),
    ];
    const told = (year: number | null) =>
      pairsOf(xs, ys, year).map(({ x, y }) => [
        y.bureau,
        y.year,
        x.number ?? x.absence,
        y.number ?? y.absence,
      ]);
    expect(told(null)).toEqual([
      ['a', 2020, 1, 2],
      ['b', 2021, 'not-published', 4],
      ['c', 2021, 'report-not-held', 'report-not-held'],
    ]);
    expect(told(2021)).toEqual([
      ['a', 2021, 'not-published', 3],
      ['b', 2021, 'not-published', 4],
      ['c', 2021, 'report-not-held', 'report-not-held'],
    ]);
    expect(pairsOf([], ys, null)).toEqual([]);
  });
});
