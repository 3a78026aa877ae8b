import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../core/indicators.ts';
import { tellContrast } from './contrast-words.ts';
import { type SideChoice, type SideValue, sideBySide, sidesOf } from './side-by-side.ts';
import { sideTwin } from './side-by-side-file.ts';

const value = (
  indicator: string,
  bureau: string,
  year: number,
  shown: string | null,
  more: Partial<SideValue> = {},
): SideValue => ({
  indicator,
  bureau,
  year,
  report: `shili-${bureau}-${year}`,
  number: shown === null ? null : Number(shown),
  low: shown === null ? null : Number((Number(shown) - 0.005).toFixed(3)),
  high: shown === null ? null : Number((Number(shown) + 0.005).toFixed(3)),
  shown,
  unit: indicatorOf(indicator).unit,
  origin: shown === null ? 'absent' : 'printed',
  hedge: null,
  absence: shown === null ? 'not-published' : null,
  inputs: JSON.stringify([{ fact: `shili-${bureau}-${year}:7.3`, item: 'sangong', measure: 'outturn' }]),
  warnings: '[]',
  amiss: 0,
  amiss_check: '',
  kind: 'department-accounts',
  level: 'county',
  ...more,
});

const CHOICE: SideChoice = {
  sides: [
    { code: '990101', name: '甲县' },
    { code: '990102', name: '乙县' },
    { code: '990100', name: '丙市' },
  ],
  year: 2021,
  base: '990101',
  rows: 'shared',
};
const CITY = { level: 'prefecture' } as const;
const VALUES = [
  value('sangong', '990101', 2021, '1.95'),
  value('sangong', '990102', 2021, '7.89'),
  value('sangong', '990102', 2022, '8.10'),
  value('sangong', '990100', 2021, '2.91', CITY),
  value('reception', '990101', 2021, '1.95'),
  value('reception', '990102', 2021, null),
  value('reception', '990100', 2021, null, CITY),
];

const cellsOf = (choice: Partial<SideChoice> = {}, values: readonly SideValue[] = VALUES) =>
  sideBySide(values, { ...CHOICE, ...choice })
    .flatMap(({ rows }) => rows)
    .find(({ indicator }) => indicator.id === 'sangong')?.cells ?? [];

describe('bureaus side by side', () => {
  it('are those chosen and held, in the order chosen and at most six; the first four while none is chosen', () => {
    const held = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => ({ code }));
    const codes = (chosen: readonly string[]) => sidesOf(held, chosen).map(({ code }) => code);
    expect(codes([])).toEqual(['a', 'b', 'c', 'd']);
    expect(codes(['c', 'x', 'a'])).toEqual(['c', 'a']);
    expect(codes(['g', 'f', 'e', 'd', 'c', 'b', 'a'])).toEqual(['g', 'f', 'e', 'd', 'c', 'b']);
  });

  it('are told how far they are from the base where they may be compared', () => {
    const [base, county] = cellsOf();
    expect(base?.held.kind).toBe('base');
    if (county?.held.kind !== 'compared') throw new Error('not compared');
    expect(tellContrast(county.held.contrast, '万元')).toBe('+5.94（4.0 倍）');
  });

  it('are not subtracted from one another when one is a prefecture, and the reason is told', () => {
    const city = cellsOf()[2];
    if (city?.held.kind !== 'withheld') throw new Error('compared');
    expect(city.held.bars.map(({ code }) => code)).toEqual(['level-mix']);
    expect(city.held.contrast.kind).toBe('apart');
  });

  it('stand each with its latest year where no year is chosen, and then on both sides of a change of scope apart', () => {
    const county = cellsOf({ year: null })[1];
    expect(county?.mark.year).toBe(2022);
    expect(county?.held.kind === 'withheld' && county.held.bars.map(({ code }) => code)).toEqual([
      'sangong-scope',
    ]);
  });

  it('have rows of which two have a figure; the others when asked for, each absence with its reason', () => {
    const rows = (choice: Partial<SideChoice>) =>
      sideBySide(VALUES, { ...CHOICE, ...choice }).flatMap((topic) => topic.rows);
    expect(rows({}).map(({ indicator }) => indicator.id)).toEqual(['sangong']);
    const reception = rows({ rows: 'all' }).find(({ indicator }) => indicator.id === 'reception');
    expect(reception?.cells.map(({ mark }) => mark.absence)).toEqual([
      null,
      'not-published',
      'not-published',
    ]);
    expect(reception?.cells[1]?.held.kind).toBe('none');
  });

  it('in a file carry year, difference, ratio, remark and printed place, the incomparable only when asked for', () => {
    const topics = sideBySide(VALUES, CHOICE);
    const rowOf = (how: 'hide' | 'show') => sideTwin(topics, CHOICE.sides, '990101', how).rows[0];
    const hidden = rowOf('hide');
    expect([hidden?.['990102d']?.number, hidden?.['990102r']?.number]).toEqual([5.94, 4]);
    expect(hidden?.['990102p']?.text).toBe('shili-990102-2021 第 7 行');
    expect([hidden?.['990100d']?.text, hidden?.['990100n']?.text]).toEqual(['', '不比较：市级与县级并列']);
    expect(rowOf('show')?.['990100d']?.number).toBe(0.96);
  });
});

describe('a difference in words', () => {
  const span = (value: string, doubt: string) => ({
    number: Number(value),
    low: Number(value) - Number(doubt),
    high: Number(value) + Number(doubt),
    hedge: null,
  });
  const tell = async (one: ReturnType<typeof span>, other: ReturnType<typeof span>, unit = '万元') => {
    const { contrast } = await import('../core/contrast.ts');
    return tellContrast(contrast(one, other), unit);
  };

  it('is told as a range where one digit alone would say what it is not', async () => {
    expect(await tell(span('2', '0'), span('3', '0.5'))).toBe('−1（0.6 至 0.8 倍）');
  });

  it('is a round number where not even its last whole digit is known', async () => {
    expect(await tell(span('180000', '500'), span('50000', '500'))).toMatch(/^约 \+130000（3\.6 倍）$/u);
  });

  it('of percentages is in percentage points, with the true minus', async () => {
    expect(await tell(span('45.5', '0.05'), span('91', '0.5'), '%')).toMatch(/^−46 个百分点/u);
  });

  it('that the digits do not show is told as such, and equal counts as equal', async () => {
    expect(await tell(span('3.2', '0.05'), span('3.25', '0.005'))).toBe('按印出的位数无法区分');
    expect(await tell(span('17', '0'), span('17', '0'))).toBe('相等');
  });
});
