import { describe, expect, it } from 'vitest';
import { printedFigure, shareOf, shownValue } from './shown-figure.ts';

describe('a figure on the page', () => {
  it('is what is printed, with the unit of its header where none is printed beside it', () => {
    expect(printedFigure({ printed: '1.95万元', unit: '万元', value: '1.95', hedge: null })).toBe('1.95万元');
    expect(printedFigure({ printed: '1.95', unit: '万元', value: '1.95', hedge: null })).toBe('1.95 万元');
    expect(printedFigure({ printed: '1.\n95', unit: null, value: '1.95', hedge: null })).toBe('1.95');
  });

  it('takes no second unit where one is printed in another spelling', () => {
    expect(printedFigure({ printed: '1台', unit: '台（套）', value: '1', hedge: null })).toBe('1台');
    expect(printedFigure({ printed: '1万余家', unit: '万家', value: '1', hedge: '余' })).toBe('1万余家');
  });

  it('has its hedge where it is printed: before it, or behind it', () => {
    expect(printedFigure({ printed: '90%', unit: '%', value: '90', hedge: '≥' })).toBe('≥90%');
    expect(printedFigure({ printed: '95%', unit: '%', value: '95', hedge: '以上' })).toBe('95%以上');
  });

  it('takes no unit where the print has no digit', () => {
    expect(printedFigure({ printed: '一致', unit: '万元', value: '1.95', hedge: null })).toBe('一致');
  });

  it('says that nil was stated in words', () => {
    expect(printedFigure({ printed: '未发生', unit: null, value: null, hedge: null })).toBe(
      '未发生（文字声明）',
    );
    expect(printedFigure({ printed: '0.1万元', unit: '万元', value: '-0.1', hedge: null })).toBe('−0.1万元');
  });

  it('keeps the hedge before the value', () => {
    expect(shownValue({ shown: '3.2', unit: '万元', hedge: 'at-least' })).toBe('不少于 3.2 万元');
    expect(shownValue({ shown: '54.1', unit: '%', hedge: null })).toBe('54.1%');
    expect(shownValue({ shown: '-4.53', unit: '万元', hedge: null })).toBe('−4.53 万元');
    expect(shownValue({ shown: null, unit: '%', hedge: null })).toBeNull();
  });

  it('is never rounded up to a whole share', () => {
    expect(shareOf(9999, 10_000)).toBe('99.9%');
    expect(shareOf(10_000, 10_000)).toBe('100.0%');
    expect(shareOf(0, 0)).toBe('—');
  });
});
