import { describe, expect, it } from 'vitest';
import { exact, parseExact, toDecimal } from './exact.ts';
import { minus, over, plus } from './expression.ts';
import { formatQuantity } from './format.ts';
import { meets, parseQuantity } from './quantity.ts';

describe('a printed number', () => {
  it('1.95 万元 is an interval of 50 元 each way', () => {
    const { value, low, high } = parseQuantity('1.95', '万元');
    expect([value, low, high].map((end) => toDecimal(end, 0))).toEqual(['19500', '19450', '19550']);
  });

  it('a whole count and a stated nil are exact', () => {
    const batches = parseQuantity('17', '批次');
    expect(batches.low).toEqual(batches.high);
    const nil = parseQuantity('0', '万元');
    expect(nil.low).toEqual(nil.high);
  });

  it('a count in 万人 is rounded, and so has a doubt', () => {
    expect(toDecimal(parseQuantity('84.11', '万人').high, 0)).toBe('841150');
  });

  it('a hedge stays with the figure', () => {
    expect(parseQuantity('200', '万元', '余').hedge).toBe('at-least');
    expect(parseQuantity('200', '万元').hedge).toBeNull();
  });

  it('text that is no plain decimal is refused by name', () => {
    expect(() => parseExact('1,95')).toThrow('not a decimal number: "1,95"');
    expect(() => parseExact('')).toThrow('not a decimal number');
  });
});

describe('the algebra', () => {
  it('the doubts of a sum add up', () => {
    const total = plus(parseQuantity('1.1', '万元'), parseQuantity('2.2', '万元'));
    expect(toDecimal(total.low, 0)).toBe('32000');
    expect(toDecimal(total.high, 0)).toBe('34000');
  });

  it('two totals that differ by less than their rounding meet', () => {
    expect(meets(parseQuantity('5349.25', '万元'), parseQuantity('5349.24', '万元'))).toBe(true);
    expect(meets(parseQuantity('5349.25', '万元'), parseQuantity('5349.23', '万元'))).toBe(false);
  });

  it('a ratio to zero has no value', () => {
    expect(over(parseQuantity('1', '万元'), parseQuantity('0', '万元'))).toBeNull();
  });

  it('amounts of different kinds are never added', () => {
    expect(() => plus(parseQuantity('1', '万元'), parseQuantity('1', '人'))).toThrow(
      'cannot add money and person',
    );
  });

  it('halves are rounded away from zero, as accounts do', () => {
    expect(toDecimal(exact(5n, 1000n), 2)).toBe('0.01');
    expect(toDecimal(exact(-5n, 1000n), 2)).toBe('-0.01');
    expect(toDecimal(exact(-1n, 1000n), 2)).toBe('0.00');
  });
});

describe('showing a figure', () => {
  it('a printed figure keeps the decimals it was printed with', () => {
    expect(formatQuantity(parseQuantity('1.00', '万元'), '万元')).toBe('1.00');
    expect(formatQuantity(parseQuantity('2.4', '万元'), '万元')).toBe('2.4');
  });

  it('last year’s amount keeps the finest decimals of what it came from', () => {
    const before = plus(parseQuantity('1.95', '万元'), minus(parseQuantity('0.2', '万元')));
    expect(formatQuantity(before, '万元')).toBe('1.75');
  });

  it('a divided figure shows no digit that is not known', () => {
    const perVisit = over(parseQuantity('1.95', '万元'), parseQuantity('138', '人次'));
    expect(perVisit && formatQuantity(perVisit, '元/人次')).toBe('141');
    const budget = over(parseQuantity('2.91', '万元'), parseQuantity('22.05', '%'));
    expect(budget && formatQuantity(budget, '万元')).toBe('13.2');
  });
});
