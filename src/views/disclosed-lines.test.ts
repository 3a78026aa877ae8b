import { describe, expect, it } from 'vitest';
import { LINES } from '../core/disclosure.ts';
import { LINES_BY_GROUP, latestReports, reportLinesOf, toldAmong } from './disclosed-lines.ts';

const row = (report: string, bureau: string, year: number, line_id: string, status: string) => ({
  report,
  bureau,
  year,
  line_id,
  status,
  fact: status === 'missing' ? null : `${report}:7.0`,
  line: status === 'missing' ? 0 : 7,
});

describe('expected lines of reports', () => {
  const reports = reportLinesOf([
    row('shili-2021', '990101', 2021, 'total', 'told'),
    row('shili-2022', '990101', 2022, 'total', 'told'),
    row('shili-2022', '990101', 2022, 'abroad', 'nil'),
    row('shili-2022', '990101', 2022, 'operating', 'missing'),
    row('other-2021', '990102', 2021, 'total', 'not-applicable'),
  ]);

  it('a nil that is said is disclosed, what was not read is missing', () => {
    expect(reports.find(({ report }) => report === 'shili-2022')).toMatchObject({
      told: 2,
      expected: 3,
      missing: ['operating'],
    });
  });

  it('of a report that is not expected to have them, none is expected and none missing', () => {
    expect(reports.find(({ report }) => report === 'other-2021')).toMatchObject({
      told: 0,
      expected: 0,
      missing: [],
    });
  });

  it('a part of a report is counted like the whole, and counts nothing where nothing is expected', () => {
    const [, latest, other] = reports;
    if (!latest || !other) throw new Error('no reports');
    expect(toldAmong(latest, ['total', 'operating'])).toEqual({ told: 1, expected: 2 });
    expect(toldAmong(other, ['total'])).toEqual({ told: 0, expected: 0 });
  });

  it('each bureau stands with its latest report of the years chosen, or with that of one year', () => {
    const idsOf = (year: number | null, years: readonly number[]) =>
      latestReports(reports, year, years).map(({ report }) => report);
    expect(idsOf(null, [2021, 2022])).toEqual(['shili-2022', 'other-2021']);
    expect(idsOf(null, [2021])).toEqual(['shili-2021', 'other-2021']);
    expect(idsOf(null, [2019])).toEqual([]);
    expect(idsOf(2022, [2021])).toEqual(['shili-2022']);
  });

  it('every line stands in its part, once', () => {
    expect(LINES_BY_GROUP.flatMap(([, ids]) => ids).sort()).toEqual(LINES.map(({ id }) => id).sort());
  });
});
