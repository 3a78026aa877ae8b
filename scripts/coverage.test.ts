import { describe, expect, it } from 'vitest';
import { deriveValues } from '../src/core/derive.ts';
import { readCards, readKept } from './record.ts';
import { coverageRows } from './rows.ts';

describe('what a report discloses', () => {
  it('is counted by topic for its own year alone, a stated nil included', async () => {
    const [report] = await readCards();
    if (!report) throw new Error('the record holds no card');
    const kept = await readKept(report.id);
    if (!kept) throw new Error(`${report.id} was not read`);
    const values = deriveValues(report, kept.facts, []);
    const own = values.filter(({ year }) => year === report.year);
    expect(own.length).toBeLessThan(values.length);
    const rows = coverageRows(values);
    expect(rows.reduce((sum, { expected }) => sum + expected, 0)).toBe(own.length);
    for (const { topic, disclosed } of rows)
      expect(disclosed).toBe(
        own.filter(
          ({ indicator, absence }) =>
            indicator.topic === topic && (absence === null || absence === 'nil-stated'),
        ).length,
      );
    expect(rows.some(({ disclosed }) => disclosed > 0)).toBe(true);
  });
});
