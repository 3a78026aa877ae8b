import { expect, test } from 'vitest';
import type { ReportId } from '../src/core/fact.ts';
import { isRefusal, splitLines } from '../src/reading/document.ts';
import { type Reading, readDocument } from '../src/reading/read.ts';
import { inventReport } from './invented-report.ts';

function read(length: number): Reading {
  const reading = readDocument(
    { lines: splitLines(inventReport(length)) },
    { report: 'invented' as ReportId, year: 2022 },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}

test('an invented report ten times as long states ten times the figures, most of them bound', () => {
  const [short, long] = [read(1), read(10)];
  expect(long.facts.length).toBe(10 * short.facts.length);
  expect(long.ledger.length).toBeGreaterThan(9 * short.ledger.length);
  expect(short.facts.filter(({ item }) => item !== null).length).toBeGreaterThan(0.9 * short.facts.length);
});

test('it is the same text at every run', () => {
  expect(inventReport(3)).toBe(inventReport(3));
  expect(inventReport(1)).toContain('示例市医疗保障局');
});
