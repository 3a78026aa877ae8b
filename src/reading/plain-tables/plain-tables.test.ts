import { describe, expect, it } from 'vitest';
import { auditReport } from '../../core/audit.ts';
import type { Finding } from '../../core/finding.ts';
import { inventedReport } from '../../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from '../document.ts';
import { readDocument } from '../read.ts';
import { LAWFUL, TABLES } from './plain-tables.fixture.ts';

const report = inventedReport({ year: 2022 });

const around = (table: string): string =>
  `一、“三公”经费支出情况说明
2022年“三公”经费支出决算为1.20万元。

二、其他情况说明
${table}

三、其他说明
以上为全部内容。`;

function findingsIn(table: string): readonly Finding[] {
  const reading = readDocument(
    { lines: splitLines(around(table)) },
    { report: report.id, year: report.year },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks);
}

const amiss = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')
    .map(({ check, claim }) => `${check}: ${claim}`);

const isOfTable = ({ check }: Finding): boolean => check.endsWith('-of-any-table');

const plant = (text: string, row: string, from: string, to: string): string => {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => line.includes(row) && line.includes(from));
  if (at < 0) throw new Error(`no ${from} in the row ${row}`);
  lines[at] = (lines[at] ?? '').replace(from, to);
  return lines.join('\n');
};

describe('a table whose own words say how its figures are made', () => {
  it.each(TABLES)('$name holds', ({ text }) => {
    const findings = findingsIn(text);
    expect(amiss(findings)).toEqual([]);
    expect(
      findings.filter((finding) => isOfTable(finding) && finding.verdict === 'holds').length,
    ).toBeGreaterThan(1);
    expect(findings.filter((finding) => isOfTable(finding) && finding.verdict === 'doubtful')).toEqual([]);
  });

  it.each(
    TABLES.flatMap(({ name, text, faults }) =>
      faults.map(([row, from, to]) => ({ name, text, row, from, to })),
    ),
  )('$name: $row $from printed as $to is told once, at the row or in its sum', ({ text, row, from, to }) => {
    const findings = findingsIn(plant(text, row, from, to));
    expect(amiss(findings)).toHaveLength(1);
    expect(findings.filter((finding) => isOfTable(finding) && finding.verdict === 'doubtful')).toEqual([]);
  });
});

describe('what looks amiss in a table and is right', () => {
  it.each(LAWFUL)('$name', ({ text }) => {
    expect(amiss(findingsIn(text))).toEqual([]);
  });
});
