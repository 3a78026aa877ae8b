import { describe, expect, it } from 'vitest';
import type { Mark } from '../../charts/mark.ts';
import { unknownMark } from '../marks.ts';
import { headlineOf } from './headline.ts';

const mark = (bureauName: string, year: number, shown: string | null): Mark => ({
  ...unknownMark('sangong', { bureau: bureauName, bureauName, year }),
  ...(shown === null ? {} : { number: Number(shown), shown, origin: 'printed', absence: null }),
});

describe('the headline of a ranking', () => {
  it('names the highest and its year, and that each bureau stands with its latest', () => {
    const marks = [mark('甲', 2020, '1.2'), mark('乙', 2021, '7.89'), mark('丙', 2021, '0.5')];
    expect(headlineOf(marks, '三公', null)).toBe(
      '各机构最近年度，3 个可比机构中三公最高的是乙（7.89 万元，2021 年）。',
    );
  });

  it('ranks nothing where fewer than three can be compared', () => {
    expect(headlineOf([mark('甲', 2020, '1.2'), mark('乙', 2020, '7.89')], '三公', 2020)).toBe(
      '2020 年，三公可比的只有甲：1.2 万元、乙：7.89 万元，不足 3 家，不排名次。',
    );
  });

  it('calls nobody the highest where all are equal', () => {
    expect(headlineOf([mark('甲', 2020, '0'), mark('乙', 2020, '0.00')], '三公', 2020)).toBe(
      '2020 年，2 个可比机构的三公均为 0 万元。',
    );
  });

  it('names every bureau that shares the highest value', () => {
    expect(
      headlineOf([mark('甲', 2020, '2'), mark('乙', 2020, '2'), mark('丙', 2020, '1')], '三公', 2020),
    ).toBe('2020 年，3 个可比机构中三公并列最高的是甲、乙（2 万元）。');
    expect(
      headlineOf([mark('甲', 2020, '2'), mark('乙', 2021, '2'), mark('丙', 2020, '1')], '三公', null),
    ).toBe('各机构最近年度，3 个可比机构中三公并列最高的是甲 2020、乙 2021（2 万元）。');
  });

  it('counts only bureaus with a number, and ranks nothing where there is one', () => {
    expect(headlineOf([mark('甲', 2020, '2'), mark('乙', 2020, null)], '三公', 2020)).toBe(
      '甲的三公为 2 万元，2020 年。',
    );
    expect(headlineOf([mark('乙', 2020, null)], '三公', 2020)).toBeNull();
  });
});
