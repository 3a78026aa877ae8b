import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import type { ExampleFigure } from './checks.ts';
import { EXPLANATIONS } from './explain.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';

const report = inventedReport();

const explained = (check: string, figures: readonly ExampleFigure[]): string[] =>
  auditReport(
    report,
    inventedFacts(
      report,
      figures.map(([item, measure, value, unit, offset = 0, path = [], asOf]) => [
        item,
        measure,
        value,
        unit,
        { year: report.year + offset, path, ...(asOf === undefined ? {} : { asOf }) },
      ]),
    ),
  )
    .filter((finding) => finding.check === check && finding.verdict === 'broken')
    .map(({ explanation }) => explanation);

describe.each(EXPLANATIONS.map((entry) => [entry.name, entry] as const))('explanation: %s', (_, entry) => {
  it('is told of a claim broken in this way', () => {
    const [words, ...others] = explained(entry.explains.check, entry.explains.figures);
    expect(words).toContain(`${entry.name}：`);
    expect(others).toEqual([]);
  });

  it('is not told of a claim broken otherwise', () => {
    const [words, ...others] = explained(entry.not.check, entry.not.figures);
    expect(words).toBeDefined();
    expect(words).not.toContain(entry.name);
    expect(others).toEqual([]);
  });
});

describe('what a figure may have been misprinted from', () => {
  it('two neighbouring digits are exchanged, across the point too, and equal ones are left', () => {
    expect(swapsOf('-47.87')).toEqual(['-74.87', '-48.77', '-47.78']);
    expect(swapsOf('11.1')).toEqual([]);
  });

  it('one digit is another, nine ways each', () => {
    expect(changesOf('3.0')).toHaveLength(18);
    expect(changesOf('3.0')).toContain('3.6');
  });

  it('zeros before the first digit say nothing', () => {
    expect(['0.02', '36.50', '100'].map(digitsOf)).toEqual([1, 4, 3]);
  });

  it('a figure printed again elsewhere is not taken for a misprint', () => {
    const words = explained('income-adds-up', [
      ['income', 'outturn', '7113.36', '万元'],
      ['income-general', 'outturn', '6749.94', '万元'],
      ['income-fund', 'outturn', '366.42', '万元'],
      ['income-fund', 'share', '5.11', '%'],
      ['fund', 'outturn', '366.42', '万元'],
    ]);
    expect(words).toEqual(['']);
  });

  it('a reading that mends a claim and breaks another is not offered', () => {
    const words = explained('income-adds-up', [
      ['income', 'outturn', '7113.36', '万元'],
      ['income-general', 'outturn', '6749.94', '万元'],
      ['income-fund', 'outturn', '366.42', '万元'],
      ['income-fund', 'share', '5.15', '%'],
    ]);
    expect(words).toHaveLength(1);
    expect(words[0]).not.toContain('366.42');
  });
});
