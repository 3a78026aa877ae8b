import { describe, expect, it } from 'vitest';
import type { Mark } from '../charts/mark.ts';
import { tellCautions, tellGaps, tellScope } from './chart-words.ts';
import { cautionsFor } from './comparison.ts';
import { highest, markOf, namerOf } from './marks.ts';

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
    expect(caution?.sentence).toMatch(/（泸州 2020）$/);
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
});

describe('a mark', () => {
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
    expect(highest(marksOf(VALUES))?.bureau).toBe('510500');
    expect(highest(marksOf([value('510781', 2021, null)]))).toBeNull();
  });
});
