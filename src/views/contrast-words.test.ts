import { describe, expect, it } from 'vitest';
import { contrast } from '../core/contrast.ts';
import { tellContrast } from './contrast-words.ts';

const exactly = (number: number) => ({ number, low: number, high: number, hedge: null });
const printed = (number: number, doubt: number) => ({
  number,
  low: number - doubt,
  high: number + doubt,
  hedge: null,
});
const tell = (figure: ReturnType<typeof exactly>, base: ReturnType<typeof exactly>, unit: string) =>
  tellContrast(contrast(figure, base), unit);

describe('a figure beside its base', () => {
  it('counts people without decimals', () => {
    expect(tell(exactly(15), exactly(30), '人')).toBe('−15（0.50 倍）');
  });

  it('tells a small ratio by its first two digits, not by noughts', () => {
    expect(tell(printed(0.32, 0.005), printed(7147.37, 0.005), '万元')).toContain('0.000045 倍');
  });

  it('tells a ratio of two like figures to two places', () => {
    expect(tell(printed(3321.55, 0.005), printed(1650.4, 0.05), '万元')).toContain('2.01 倍');
  });
});
