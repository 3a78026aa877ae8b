import { describe, expect, it } from 'vitest';
import { unknownMark } from '../views/marks.ts';
import { ABSENCES, type Absence } from './absence.ts';
import { deriveValues } from './derive.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { Report } from './report.ts';

/** Of an indicator, why it is absent where a report says this. */
const absenceOf = (
  indicator: string,
  stated: readonly Invented[],
  report: Report = inventedReport(),
): Absence | null | undefined =>
  deriveValues(report, inventedFacts(report, stated)).find(
    (value) => value.indicator.id === indicator && value.year === report.year,
  )?.absence;

/** For each kind of absence, a report that leads to it. */
const PRODUCED: Readonly<Record<Absence, () => Absence | null | undefined>> = {
  'report-not-held': () =>
    unknownMark('sangong', { bureau: '999999', bureauName: '示例县', year: 2021 }).absence,
  'not-published': () => absenceOf('sangong', [['total', 'outturn', '12.00']]),
  'nil-stated': () => absenceOf('abroad', [['abroad', 'outturn', null]]),
  'not-read': () => absenceOf('sangong', [['sangong', 'outturn', '1.95', '%']]),
  'not-applicable': () =>
    absenceOf(
      'disclosed-share',
      [['sangong', 'outturn', '1.95']],
      inventedReport({ kind: 'performance-report' }),
    ),
  'zero-denominator': () =>
    absenceOf('reception-per-visit', [
      ['reception-domestic', 'outturn', '0'],
      ['reception-visits', 'count', '0', '人次'],
    ]),
  hedged: () =>
    absenceOf('recovered-per-institution', [
      ['recovered', 'outturn', '200', '万元', { hedge: '余' }],
      ['inspected', 'count', '900', '家', { hedge: '余' }],
    ]),
  conflicting: () =>
    absenceOf('sangong', [
      ['sangong', 'outturn', '1.95'],
      ['sangong', 'outturn', '2.95'],
    ]),
  'withheld-not-comparable': () =>
    absenceOf('handled-rate', [
      ['handled', 'count', '30', '家'],
      ['inspected-times', 'count', '900', '家次'],
    ]),
};

describe('a number that is not there', () => {
  it.each(Object.entries(PRODUCED))('%s comes of a report that leads to it', (absence, produce) => {
    expect(produce()).toBe(absence);
  });

  it('has a reason with a sign and a sentence of its own', () => {
    const reasons = Object.values(ABSENCES);
    expect(reasons.length).toBeGreaterThanOrEqual(9);
    expect(new Set(reasons.map(({ sign }) => sign)).size).toBe(reasons.length);
    expect(new Set(reasons.map(({ name }) => name)).size).toBe(reasons.length);
    for (const { sentence } of reasons) expect(sentence).toMatch(/。$/u);
  });

  it('is not made of one hedged figure: 200 余万元 over 40 家 is at least so much', () => {
    expect(
      absenceOf('recovered-per-institution', [
        ['recovered', 'outturn', '200', '万元', { hedge: '余' }],
        ['inspected', 'count', '40', '家'],
      ]),
    ).toBeNull();
  });

  it('人次 never stands for 人数, nor 编制 for 在职', () => {
    expect(
      absenceOf('assistance-per-person', [
        ['assistance', 'outturn', '300.00'],
        ['assistance-visits', 'count', '600', '人次'],
      ]),
    ).toBe('withheld-not-comparable');
    expect(
      absenceOf('operating-per-staff', [
        ['operating', 'outturn', '30.00'],
        ['posts', 'count', '20', '人'],
      ]),
    ).toBe('withheld-not-comparable');
  });
});
