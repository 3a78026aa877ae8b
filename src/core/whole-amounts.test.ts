import { describe, expect, it } from 'vitest';
import { exact, toDecimal } from './exact.ts';
import { plus } from './expression.ts';
import { parseQuantity, type Unit } from './quantity.ts';
import { apart } from './whole-amounts.ts';

const between = (one: string, other: string, unit: Unit = '万元', fractions = false): string =>
  toDecimal(apart(parseQuantity(one, unit), parseQuantity(other, unit), fractions), 4);

describe('figures printed whole', () => {
  it('are two amounts where they are small and a unit apart', () => {
    expect(between('3', '4')).toBe('10000.0000');
    expect(between('7', '8', '万人')).toBe('10000.0000');
    expect(between('3', '4', '%')).toBe('0.0100');
  });

  it('may be one amount rounded where the unit between them is little of it', () => {
    expect(between('120', '121')).toBe('0.0000');
    expect(between('7320', '7321', '万人')).toBe('0.0000');
  });

  it('are exact in a report that prints fractions of 万元, while large ones may have been rounded', () => {
    expect(between('120', '121', '万元', true)).toBe('10000.0000');
    expect(between('1200', '1201', '万元', true)).toBe('0.0000');
  });

  it('stand apart from fractions only beyond the doubt of both', () => {
    expect(between('3', '3.4', '万元', true)).toBe('0.0000');
    expect(between('3', '3.6')).toBe('500.0000');
    expect(between('0.3', '0.4')).toBe('0.0000');
  });

  it('have the doubt of each where they are added up', () => {
    const [one, two] = [parseQuantity('1', '万元'), parseQuantity('2', '万元')];
    expect(apart(plus(one, two), parseQuantity('4', '万元'))).toEqual(exact(0n));
  });
});
