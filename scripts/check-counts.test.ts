import { expect, test } from 'vitest';
import { SAMPLE } from '../src/db/sample.ts';
import { addCounts, countChecks } from './check-counts.ts';
import { readCards, readFindings, readRecorded } from './record.ts';
import { recordRows } from './rows.ts';

type Finding = Parameters<typeof countChecks>[0][number];

const finding = (differing: Partial<Finding>): Finding => ({
  report: 'shili-city-2022',
  bureau: '990100',
  year: 2022,
  check_id: 'sangong-adds-up',
  verdict: 'broken',
  unit: '万元',
  difference: 1,
  decision: '',
  decided_verdict: '',
  ...differing,
});

test('a check broken twice in one report is two findings of one report, with the larger amount', () => {
  expect(countChecks([finding({ difference: 1 }), finding({ difference: 30 })])).toEqual([
    {
      province: '990000',
      level: 'prefecture',
      year: 2022,
      check_id: 'sangong-adds-up',
      verdict: 'broken',
      findings: 2,
      reports: 1,
      largest: 30,
    },
  ]);
});

test('only amounts of money have a largest difference, and no difference is none', () => {
  const largest = (differing: Partial<Finding>) => countChecks([finding(differing)])[0]?.largest;
  expect(largest({ unit: '%', difference: 900 })).toBeNull();
  expect(largest({ unit: null, difference: null })).toBeNull();
  expect(largest({ verdict: 'holds', difference: 0 })).toBeNull();
});

test('provinces, levels, years, checks and verdicts are counted apart', () => {
  const apart = [
    finding({}),
    finding({ report: 'a', bureau: '980100' }),
    finding({ report: 'b', bureau: '990101' }),
    finding({ report: 'c', year: 2021 }),
    finding({ check_id: 'completion' }),
    finding({ verdict: 'holds' }),
  ];
  expect(countChecks(apart)).toHaveLength(apart.length);
});

test('counts of two bureaus added are the counts of both together', () => {
  const city = [finding({}), finding({ difference: 5 })];
  const other = [finding({ report: 'other-2022', bureau: '990200', difference: 3 })];
  expect(addCounts([...countChecks(city), ...countChecks(other)])).toEqual(countChecks([...city, ...other]));
});

test('the counts of the sample are those of its findings', () => {
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(countChecks(SAMPLE.findings))).toEqual(sorted(SAMPLE.check_counts));
});

test('what a reviewer found misread counts as in doubt, until its verdict changes', () => {
  const verdictOf = (decided_verdict: string) =>
    countChecks([finding({ decision: 'misreading', decided_verdict })])[0]?.verdict;
  expect(verdictOf('broken')).toBe('doubtful');
  expect(verdictOf('conflict')).toBe('broken');
});

test('what is amiss in the counts is what the reports say is broken', async () => {
  const recorded = (
    await Promise.all(
      (
        await readCards()
      ).map(async (report) => {
        const kept = await readRecorded(report);
        return kept ? [{ report, ...kept, findings: await readFindings(report.id) }] : [];
      }),
    )
  ).flat();
  const { reports, check_counts: counts, findings } = recordRows(recorded);
  const counted = (...verdicts: readonly string[]) =>
    counts.filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, row) => sum + row.findings, 0);
  expect(reports.length).toBeGreaterThan(4);
  expect(counted('broken', 'conflict')).toBe(reports.reduce((sum, { broken }) => sum + broken, 0));
  expect(counted('holds', 'rounding')).toBe(reports.reduce((sum, { held }) => sum + held, 0));
  expect(counts.reduce((sum, row) => sum + row.findings, 0)).toBe(findings.length);
});
