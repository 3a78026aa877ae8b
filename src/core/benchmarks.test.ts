import { describe, expect, it } from 'vitest';
import { deriveBenchmarks, NATIONAL_LINES, type NationalFigure, nationalCaveat } from './benchmarks.ts';
import { toNumber } from './exact.ts';
import type { Measure } from './fact.ts';
import { formatQuantity } from './format.ts';
import { indicatorOf } from './indicators.ts';
import { itemOf } from './items.ts';
import type { Unit } from './quantity.ts';

const national = (
  id: string,
  year: number,
  value: string,
  unit: Unit,
  measure: Measure = unit === '万人' ? 'count' : 'outturn',
): NationalFigure => ({
  item: itemOf(id).id,
  measure,
  year,
  value,
  unit,
  publisher: '示例局',
  title: `${year}年示例公报`,
});

describe('national lines', () => {
  it('追回 per insured person is 追回 over 参保人数 of the same year', () => {
    const [line] = deriveBenchmarks([
      national('recovered', 2023, '186.5', '亿元'),
      national('insured', 2023, '133389', '万人'),
    ]).filter(({ indicator }) => indicator.id === 'recovered-per-insured');
    if (!line) throw new Error('no line');
    expect(toNumber(line.quantity.value)).toBeCloseTo(13.98, 2);
    expect(formatQuantity(line.quantity, line.indicator.unit)).toBe('13.98');
    expect(line.inputs.map(({ item }) => item)).toEqual(['recovered', 'insured']);
  });

  it('figures of two years are never put together', () => {
    const lines = deriveBenchmarks([
      national('recovered', 2023, '186.5', '亿元'),
      national('insured', 2024, '132662.08', '万人'),
    ]);
    expect(lines).toEqual([]);
  });

  it('the share of employees is of residents and employees together', () => {
    const [line] = deriveBenchmarks([
      national('insured-employees', 2020, '25', '万人'),
      national('insured-residents', 2020, '75', '万人'),
    ]);
    expect(line?.indicator.id).toBe('insured-employees-share');
    expect(toNumber(line?.quantity.value ?? { n: 0n, d: 1n })).toBeCloseTo(0.25);
  });

  it('a line is drawn only for what does not grow with the size of a bureau, and says where it may differ', () => {
    for (const { indicator } of NATIONAL_LINES) {
      expect(['%', '元/人', '万元/万人']).toContain(indicatorOf(indicator).unit);
      expect(nationalCaveat(indicator)).toMatch(/。$/u);
    }
    expect(nationalCaveat('sangong')).toBeNull();
  });
});
