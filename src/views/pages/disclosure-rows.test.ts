import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../charts/matrix.ts';
import { disclosureRows, stepFrom } from './disclosure-rows.ts';

const cell = (bureau: string, year: number): Disclosure => ({
  bureau,
  bureauName: `示例${bureau}`,
  year,
  disclosed: 1,
  expected: 2,
  absence: null,
});
const CODES = ['980100', '980101', '990000', '990101'];
const { years, rows } = disclosureRows(
  CODES.flatMap((code) => [2021, 2022].map((year) => cell(code, year))),
  [{ code: '990000', name: '示例省', parent: null }],
);

describe('the grid of what is disclosed', () => {
  it('has the bureaus under their province, a province not known by its code', () => {
    expect(rows.map((row) => [row.kind, row.name])).toEqual([
      ['province', '980000'],
      ['bureau', '示例980100'],
      ['bureau', '示例980101'],
      ['province', '示例省'],
      ['bureau', '示例990000'],
      ['bureau', '示例990101'],
    ]);
    expect(years).toEqual([2021, 2022]);
  });

  it('counts the bureaus of a province', () => {
    expect(rows[0]).toMatchObject({ bureaus: 2 });
  });

  it('is walked by arrows past the names of provinces', () => {
    expect(stepFrom({ row: 2, column: 1 }, 'ArrowDown', rows, 2)).toEqual({ row: 4, column: 1 });
    expect(stepFrom({ row: 4, column: 0 }, 'ArrowUp', rows, 2)).toEqual({ row: 2, column: 0 });
    expect(stepFrom({ row: 4, column: 0 }, 'Home', rows, 2)).toEqual({ row: 1, column: 0 });
  });

  it('whatever keys are pressed, the cell is one of a bureau and a year', () => {
    const key = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        let at = { row: 1, column: 0 };
        for (const pressed of keys) {
          at = stepFrom(at, pressed, rows, years.length) ?? at;
          expect(rows[at.row]?.kind).toBe('bureau');
          expect(at.column).toBeGreaterThanOrEqual(0);
          expect(at.column).toBeLessThan(years.length);
        }
      }),
      { seed: 20240605 },
    );
  });
});
