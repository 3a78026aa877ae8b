import { describe, expect, it } from 'vitest';
import { toNumber } from './exact.ts';
import type { Fact } from './fact.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import { performanceRows } from './performance-rows.ts';
import type { Unit } from './quantity.ts';

type Cell = readonly [value: string, unit: Unit | null, hedge?: string];

const report = inventedReport();
const cell = (
  measure: 'target' | 'actual',
  [value, unit, hedge = null as never]: Cell,
  path: readonly string[],
) => inventedFacts(report, [['performance', measure, value, unit, { hedge, path }]]);

/** The rows of a form with one row, aimed and reached. */
const rowOf = (target: Cell, actual: Cell, path: readonly string[] = ['示例项目', '示例指标']) =>
  performanceRows([...cell('target', target, path), ...cell('actual', actual, path)], report.year)[0];

const met = (target: Cell, actual: Cell): boolean | null | undefined => rowOf(target, actual)?.met;

describe('rows of performance forms', () => {
  it('a target with a bound says itself which side is right', () => {
    expect(met(['90', '%', '≥'], ['95', '%'])).toBe(true);
    expect(met(['95', '%', '≥'], ['94.6', '%'])).toBe(false);
    expect(met(['10', '%', '以内'], ['1.46', '%'])).toBe(true);
    expect(met(['30', '天', '≤'], ['45', '天'])).toBe(false);
  });

  it('without a bound, more counted things and the whole of 100% are enough, less is not', () => {
    expect(met(['280', '次'], ['300', '次'])).toBe(true);
    expect(met(['3', '人'], ['2', '人'])).toBe(false);
    expect(met(['100', '%'], ['101.46', '%'])).toBe(true);
    expect(met(['100', '%'], ['86.88', '%'])).toBe(false);
  });

  it('money beside a bare target, and a rate beside one that is not the whole, are not judged', () => {
    expect(met(['4000', '万元'], ['3900.98', '万元'])).toBeNull();
    expect(met(['5', '%'], ['3', '%'])).toBeNull();
    expect(met(['18', '万元'], ['18', '万元'])).toBe(true);
  });

  it('a hedged value is judged only where its hedge leaves no doubt', () => {
    expect(met(['90', '%', '≥'], ['95', '%', '以上'])).toBe(true);
    expect(met(['95', '%', '≥'], ['90', '%', '以上'])).toBeNull();
    expect(met(['1.2', '万元', '约'], ['1.2', '万元', '约'])).toBeNull();
    expect(met(['95', '%'], ['95', '%', '≥'])).toBe(true);
  });

  it('a unit lost on one side is that of the other, unless the figures are of another size', () => {
    expect(met(['85', '%', '以上'], ['88', null])).toBe(true);
    expect(met(['15800', null], ['15814', '户'])).toBe(true);
    expect(rowOf(['45', '万人'], ['450000', null])).toBeUndefined();
    expect(rowOf(['4', '次'], ['4', '万元'])).toBeUndefined();
  });

  it('general goals are told again below, and a row printed with two values says nothing', () => {
    expect(rowOf(['90', '%'], ['90', '%'], ['示例项目', '年度总体目标', '满意度'])).toBeUndefined();
    const path = ['示例项目', '示例指标'];
    const facts: Fact[] = [
      ...cell('target', ['7', '次'], path),
      ...cell('actual', ['8', '次'], path),
      ...cell('actual', ['6', '次'], path),
    ];
    expect(performanceRows(facts, report.year)).toEqual([]);
  });

  it('how far the value reached is from the one aimed at is told without its direction', () => {
    const deviation = (target: Cell, actual: Cell) => rowOf(target, actual)?.deviation ?? null;
    expect(toNumber(deviation(['280', '次'], ['300', '次'])?.value ?? { n: 0n, d: 1n })).toBeCloseTo(
      0.0714,
      4,
    );
    expect(toNumber(deviation(['5', '人'], ['4', '人'])?.value ?? { n: 0n, d: 1n })).toBe(0.2);
    expect(deviation(['95', '%', '≥'], ['95', '%', '以上'])).toBeNull();
    expect(deviation(['0', '次'], ['2', '次'])).toBeNull();
    expect(toNumber(deviation(['95', '%'], ['95', '%'])?.low ?? { n: 1n, d: 1n })).toBe(0);
  });
});
