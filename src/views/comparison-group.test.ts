import { describe, expect, it } from 'vitest';
import { contextsOf, groupOf, sizesOf, yearOfGroup } from './comparison-group.ts';
import { benchmarkIn, nameOfGroup, peersByYear } from './held-against.ts';
import type { ComparedValue } from './indicator-rows.ts';
import { marksWithin } from './marks.ts';
import { compare } from './peer-group.ts';
import { medianOf, rankingOf } from './ranking-of.ts';

const bureau = (code: string, level: string, parent: string) => ({ code, level, parent });
const COUNTIES = ['990101', '990102', '990103', '990104', '990105', '980101'].map((code) =>
  bureau(code, 'county', `${code.slice(0, 4)}00`),
);
const HELD = [bureau('990100', 'prefecture', '990000'), ...COUNTIES];
const NOTHING = { insured: [], expenditure: [] };

const value = (
  code: string,
  year: number,
  number: number | null,
  more: Partial<ComparedValue> = {},
): ComparedValue => ({
  indicator: 'sangong',
  bureau: code,
  year,
  report: `r-${code}-${year}`,
  number,
  low: number,
  high: number,
  shown: number === null ? null : String(number),
  unit: '万元',
  origin: number === null ? 'absent' : 'printed',
  hedge: null,
  absence: number === null ? 'not-published' : null,
  warnings: '[]',
  amiss: 0,
  amiss_check: '',
  kind: 'department-accounts',
  ...more,
});
const nameOf = (code: string): string => `示例${code}`;
const marksOf = (values: readonly ComparedValue[], year: number) =>
  marksWithin(values, 'sangong', { bureaus: HELD, years: [year], nameOf });

describe('whom bureaus are held against', () => {
  const choice = { peers: null, among: [], bureaus: ['990101'] } as const;

  it('are the bureaus shown where no peers are asked for', () => {
    expect(groupOf(choice, [{ code: '990101' }], [])).toEqual({ kind: 'shown', codes: ['990101'] });
  });

  it('are the peers of the first bureau chosen, never of the others', () => {
    const contexts = contextsOf(HELD, 2021, NOTHING);
    const group = groupOf({ ...choice, peers: 'same-parent', bureaus: ['990102', '980101'] }, [], contexts);
    expect(group).toEqual({
      kind: 'peers',
      subject: '990102',
      codes: ['990101', '990102', '990103', '990104', '990105'],
    });
  });

  it('are nobody while no bureau is chosen', () => {
    const contexts = contextsOf(HELD, 2021, NOTHING);
    expect(groupOf({ ...choice, peers: 'same-level', bureaus: [] }, [], contexts).kind).toBe('no-subject');
  });

  it('are of similar size only by figures of the year compared, in 人 and 元', () => {
    expect(sizesOf('similar-insured')).toEqual(['insured']);
    expect(sizesOf('same-level')).toEqual([]);
    const insured = [value('990101', 2021, 40), value('990102', 2021, 60), value('990103', 2020, 50)];
    const contexts = contextsOf(HELD, 2021, { ...NOTHING, insured });
    expect(contexts.find(({ bureau: code }) => code === '990101')?.insured).toBe(400_000);
    expect(groupOf({ ...choice, peers: 'similar-insured' }, [], contexts)).toMatchObject({
      codes: ['990101', '990102'],
    });
  });

  it('are compared in the year chosen, else in the latest year of the subject', () => {
    const marks = marksOf([value('990101', 2021, 3)], 2021);
    expect(yearOfGroup(marks, '990101', 2019)).toBe(2019);
    expect(yearOfGroup(marks, '990101', null)).toBe(2021);
    expect(yearOfGroup(marks, '990102', null)).toBeNull();
  });

  it('go by the name of their group', () => {
    expect(nameOfGroup({ kind: 'shown', codes: [] }, { peers: 'same-level' })).toBe('所示机构');
    expect(nameOfGroup({ kind: 'peers', subject: '990101', codes: [] }, { peers: 'same-level' })).toBe(
      '同级机构',
    );
  });
});

describe('a group over the years', () => {
  const values = [
    ...COUNTIES.map(({ code }, at) => value(code, 2021, at + 1)),
    value('990100', 2021, 500),
    value('990101', 2020, 2),
    value('990102', 2020, 4),
  ];
  const extent = { bureaus: HELD, years: [2020, 2021], nameOf };
  const [before, now] = peersByYear(
    HELD.map(({ code }) => code),
    values,
    'sangong',
    extent,
    HELD,
  );

  it('has a median and quartiles of the values that can be compared', () => {
    // The prefecture is left out: six counties from 1 to 6.
    expect(now).toEqual({ year: 2021, n: 6, median: 3.5, band: { lower: 2.25, upper: 4.75 } });
  });

  it('has neither in a year with too few', () => {
    expect(before).toEqual({ year: 2020, n: 2, median: null, band: null });
  });
});

describe('what a ranking is held against', () => {
  const values = [1, 2, 4].map((number, at) => value(COUNTIES[at]?.code ?? '', 2021, number));

  it('is the median of the comparable, of three at least', () => {
    const { comparable } = compare(marksOf(values, 2021), HELD, values);
    expect(medianOf(comparable, (n) => `n = ${n}`)).toEqual([{ name: 'n = 3', number: 2, shown: '2' }]);
    expect(medianOf(comparable.slice(0, 2), String)).toEqual([]);
  });

  it('is the national figure of the very year, never of another', () => {
    const nation = { name: '全国', source: '公报', points: [{ year: 2021, number: 9, shown: '9.00' }] };
    expect(benchmarkIn(nation, 2021)).toEqual([{ name: '全国', number: 9, shown: '9.00', source: '公报' }]);
    expect(benchmarkIn(nation, 2022)).toEqual([]);
    expect(benchmarkIn(nation, null)).toEqual([]);
    expect(benchmarkIn(null, 2021)).toEqual([]);
  });

  it('leaves out what is a figure of something else, with the reason, and shows it when asked', () => {
    const all = [...values, value('990100', 2021, 500)];
    const compared = compare(marksOf(all, 2021), HELD, all);
    expect(compared.left.map(({ mark, rule }) => [mark.bureau, rule.code])).toEqual([
      ['990100', 'level-mix'],
    ]);
    const drawn = (incomparable: 'hide' | 'show') =>
      rankingOf(compared, { sort: 'descending', incomparable, polarity: 'none', selected: [] });
    expect(drawn('hide').description).toContain('市级与县级并列');
    expect(drawn('hide').description).not.toContain('500');
    expect(drawn('show').description).toContain('500');
  });
});
