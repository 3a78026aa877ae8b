import { describe, expect, it } from 'vitest';
import type { Mark } from '../charts/mark.ts';
import { reportsBehind, tellCautions, tellGaps, tellScope, tellSource } from './chart-words.ts';
import { cautionsFor } from './comparison.ts';
import { highest, markOf, marksWithin, namerOf } from './marks.ts';

const value = (
  bureau: string,
  year: number,
  number: number | null,
  kind: string | null = 'department-accounts',
) => ({
  indicator: 'sangong',
  bureau,
  year,
  number,
  low: number,
  high: number,
  shown: number === null ? null : String(number),
  unit: '万元',
  origin: number === null ? 'absent' : 'printed',
  hedge: null,
  absence: number === null ? 'not-published' : null,
  warnings: '[]',
  amiss: 0,
  amiss_check: '',
  kind,
});
const BUREAUS = [
  { code: '510500', name: '泸州市', short: '泸州', level: 'prefecture' },
  { code: '510781', name: '江油市', short: '江油', level: 'county' },
];
const VALUES = [value('510500', 2020, 2.91), value('510781', 2020, 1.95), value('510781', 2021, null)];
const marksOf = (values: readonly ReturnType<typeof value>[]): readonly Mark[] =>
  values.map((row) => markOf(row, namerOf(BUREAUS)));

describe('what may not be compared', () => {
  it('is said where a prefecture stands beside a county, and which it is', () => {
    const [caution] = tellCautions(cautionsFor(marksOf(VALUES), BUREAUS, VALUES));
    expect(caution?.code).toBe('level-mix');
    expect(caution?.places).toEqual(['泸州 2020']);
  });

  it('is not said of a single bureau, nor of values that are absent', () => {
    const alone = VALUES.filter(({ bureau }) => bureau === '510781');
    expect(cautionsFor(marksOf(alone), BUREAUS, alone)).toEqual([]);
    const withAbsent = [value('510500', 2020, null), value('510781', 2020, 1.95)];
    expect(cautionsFor(marksOf(withAbsent), BUREAUS, withAbsent)).toEqual([]);
  });
});

describe('the words beside a chart', () => {
  it('count bureaus and years', () => {
    expect(tellScope(marksOf(VALUES))).toBe('2 个机构，2020–2021 年');
    expect(tellScope([])).toBe('');
  });

  it('name what is missing, by reason', () => {
    expect(tellGaps(marksOf(VALUES))).toEqual(['未公开：江油 2021']);
  });

  it('name what is missing in full, however much it is', () => {
    const years = Array.from({ length: 20 }, (_, step) => 2000 + step);
    const [gaps = ''] = tellGaps(marksWithin([], 'sangong', { bureaus: BUREAUS, years, nameOf: String }));
    expect(gaps.split('、')).toHaveLength(40);
  });

  it('name the reports the marks were read from, and no others', () => {
    const reports = ['a', 'b', 'c'].map((id, index) => ({
      id,
      year: 2020 + index,
      kind: 'department-accounts',
      bureau_name: `${id}局`,
    }));
    const values = [
      { indicator: 'sangong', bureau: '510500', year: 2020, report: 'a' },
      { indicator: 'sangong', bureau: '510781', year: 2020, report: 'b' },
      { indicator: 'reception', bureau: '510781', year: 2020, report: 'c' },
    ];
    const behind = reportsBehind(marksOf(VALUES), values);
    expect(behind).toEqual(['a', 'b']);
    expect(tellSource(behind, reports)).toBe('a局 2020 年部门决算、b局 2021 年部门决算');
  });

  it('name six reports, and count the rest', () => {
    const reports = Array.from({ length: 9 }, (_, index) => ({
      id: `r${index}`,
      year: 2020,
      kind: 'unit-accounts',
      bureau_name: `${index}局`,
    }));
    expect(
      tellSource(
        reports.map(({ id }) => id),
        reports,
      ),
    ).toMatch(/5局 2020 年单位决算等 9 份$/u);
  });
});

describe('a mark', () => {
  it('stands for every bureau and year in scope, absent where the snapshot has no row', () => {
    const own = VALUES.map((row) => ({ ...row, report: 'r' }));
    const marks = marksWithin(own, 'sangong', {
      bureaus: BUREAUS,
      years: [2020, 2021],
      nameOf: namerOf(BUREAUS),
    });
    expect(
      marks.map(({ bureauName, year, number, absence }) => [bureauName, year, number ?? absence]),
    ).toEqual([
      ['泸州', 2020, 2.91],
      ['泸州', 2021, 'report-not-held'],
      ['江油', 2020, 1.95],
      ['江油', 2021, 'not-published'],
    ]);
  });

  it('with an origin this page does not know is drawn as absent, not as a number', () => {
    expect(markOf({ ...value('510781', 2020, 1.95), origin: 'guessed' }, String)).toMatchObject({
      origin: 'absent',
      number: null,
    });
  });

  it('bears the whole name where two bureaus share the short one', () => {
    const nameOf = namerOf([
      { code: '1', name: '示例市', short: '示例' },
      { code: '2', name: '示例县', short: '示例' },
      { code: '3', name: '江油市', short: '江油' },
    ]);
    expect(['1', '2', '3', '4'].map(nameOf)).toEqual(['示例市', '示例县', '江油', '4']);
  });

  it('is the highest only among those with a number', () => {
    expect(highest(marksOf(VALUES)).map(({ bureau }) => bureau)).toEqual(['510500']);
    expect(highest(marksOf([value('510781', 2021, null)]))).toEqual([]);
  });
});
