import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

describe('labels broken anywhere', () => {
  const LABELS = ['门诊慢特病认定人数', '异地就医直接结算率', '经办窗口办结时限压缩', '基金稽核检查机构家次'];
  const row = fc.record({
    target: fc.integer({ min: 1, max: 9999 }),
    actual: fc.integer({ min: 1, max: 9999 }),
    weight: fc.integer({ min: 1, max: 20 }),
    lost: fc.integer({ min: 0, max: 20 }),
    cuts: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    own: fc.boolean(),
  });

  test('the figures of a row are bound alike wherever its label is broken', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (drawn) => {
        const body = drawn.map(({ target, actual, weight, lost, cuts, own }, index) => {
          const label = LABELS[index] ?? '';
          const at = [...new Set(cuts)].sort((a, b) => a - b).filter((cut) => cut < label.length);
          const parts = [0, ...at].map((from, part) => label.slice(from, at[part] ?? label.length));
          const values = `${target}人 ${actual}人 ${weight} ${Math.max(0, weight - lost)}`;
          return `${parts.join('\n\n')}${own ? ' ' : '\n'}${values}`;
        });
        const { rows } = read(
          `项目支出绩效自评表\n项目名称 示例项目\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标\n${body.join('\n')}\n`,
        );
        const figures = drawn.flatMap(({ target, actual, weight, lost }) => [
          `target ${target}`,
          `actual ${actual}`,
          `weight ${weight}`,
          `score ${Math.max(0, weight - lost)}`,
        ]);
        expect(rows.map((fact) => fact.split(' ').slice(1, 3).join(' '))).toEqual(figures);
      }),
      { seed: 20_220_715, numRuns: 120 },
    );
  });
});
