import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from './address.ts';
import { growRegionTree, lineageOf, toggleRegion } from './region-tree.ts';
import {
  bureausHeld,
  bureausInScope,
  countFilters,
  inYears,
  notHeld,
  provinceYearOf,
  yearsHeld,
  yearsInScope,
  yearsNotHeld,
} from './scope.ts';

const region = (
  code: string,
  name: string,
  level: string,
  parent: string | null,
  reported: number | null = null,
) => ({
  code,
  name,
  short: name,
  bureau: `${name}医疗保障局`,
  level,
  parent,
  first_year: reported,
  last_year: reported,
});

const REGIONS = [
  region('430000', '湖南省', 'province', null),
  region('430100', '长沙市', 'prefecture', '430000'),
  region('430181', '浏阳市', 'county', '430100', 2021),
  region('510000', '四川省', 'province', null),
  region('510500', '泸州市', 'prefecture', '510000', 2020),
  region('510700', '绵阳市', 'prefecture', '510000'),
  region('510781', '江油市', 'county', '510700', 2020),
];
const HELD = bureausHeld(REGIONS);
const namesIn = (filters: Partial<typeof DEFAULT_STATE>): string[] =>
  bureausInScope(HELD, { ...DEFAULT_STATE, ...filters }, REGIONS).map(({ name }) => name);

describe('the scope of a page', () => {
  it('holds only bureaus that have a report', () => {
    expect(HELD.map(({ name }) => name)).toEqual(['浏阳市', '泸州市', '江油市']);
  });

  it('shows all of them when nothing is chosen', () => {
    expect(namesIn({})).toEqual(['浏阳市', '泸州市', '江油市']);
  });

  it('takes a province to mean every bureau below it', () => {
    expect(namesIn({ regions: ['510000'] })).toEqual(['泸州市', '江油市']);
  });

  it('wants every kind of filter met at once', () => {
    expect(namesIn({ regions: ['510000'], levels: ['county'] })).toEqual(['江油市']);
    expect(namesIn({ bureaus: ['430181'], levels: ['prefecture'] })).toEqual([]);
  });

  it('offers the year before the first report, because reports also state last year', () => {
    expect(yearsHeld(REGIONS)).toEqual([2019, 2020, 2021]);
    expect(yearsHeld([])).toEqual([]);
  });

  it('is one province in one year only where nothing beyond it is asked for', () => {
    const asked = { ...DEFAULT_STATE, years: { from: 2020, to: 2020 } };
    const sichuan = HELD.filter(({ code }) => code.startsWith('51'));
    expect(provinceYearOf(asked, sichuan)).toEqual({ province: '510000', year: 2020 });
    expect(provinceYearOf({ ...asked, peers: 'same-parent' }, sichuan)).not.toBeNull();
    expect(provinceYearOf({ ...asked, peers: 'same-level' }, sichuan)).toBeNull();
    expect(provinceYearOf({ ...asked, year: 2021 }, sichuan)).toBeNull();
    expect(provinceYearOf({ ...asked, years: { from: 2020, to: 2021 } }, sichuan)).toBeNull();
    expect(provinceYearOf(asked, HELD)).toBeNull();
    expect(provinceYearOf(DEFAULT_STATE, sichuan)).toBeNull();
  });

  it('keeps years at both ends of a range', () => {
    expect([2018, 2019, 2020, 2021].filter((year) => inYears(year, { from: 2019, to: 2020 }))).toEqual([
      2019, 2020,
    ]);
  });

  it('speaks of the years chosen as far as the snapshot goes, else of those its rows know', () => {
    const rows = [{ year: 2021 }, { year: 2019 }];
    expect(yearsInScope(rows, null, [2018, 2019, 2020, 2021])).toEqual([2019, 2020, 2021]);
    expect(yearsInScope(rows, { from: 2021, to: 2090 }, [2020, 2021, 2022])).toEqual([2021, 2022]);
    expect(yearsInScope([], null, [2020])).toEqual([]);
  });

  it('names years that the snapshot has nothing of', () => {
    const asked = { years: { from: 2015, to: 2020 }, year: 2030 };
    expect(yearsNotHeld(asked, [2019, 2020])).toEqual([
      [2015, 2020],
      [2030, 2030],
    ]);
    expect(yearsNotHeld({ years: { from: 2019, to: 2020 }, year: 2020 }, [2019, 2020])).toEqual([]);
  });

  it('names codes that the snapshot does not hold', () => {
    expect(
      notHeld({ ...DEFAULT_STATE, bureaus: ['110000', '510781'], regions: ['990000'] }, HELD, REGIONS),
    ).toEqual(['110000', '990000']);
  });

  it('counts each chosen filter, and a year range as one', () => {
    expect(
      countFilters({
        ...DEFAULT_STATE,
        levels: ['county'],
        bureaus: ['510781', '510500'],
        years: { from: 2019, to: 2020 },
      }),
    ).toBe(4);
  });
});

describe('the region tree', () => {
  it('puts counties under prefectures under provinces', () => {
    expect(
      growRegionTree(REGIONS).map(({ name, below }) => [
        name,
        below.map((node) => [node.name, node.below.map((leaf) => leaf.name)]),
      ]),
    ).toEqual([
      ['湖南省', [['长沙市', ['浏阳市']]]],
      [
        '四川省',
        [
          ['泸州市', []],
          ['绵阳市', ['江油市']],
        ],
      ],
    ]);
  });

  it('stands a region without a known parent at the top', () => {
    expect(
      growRegionTree([region('510781', '江油市', 'county', '510700', 2020)]).map(({ code }) => code),
    ).toEqual(['510781']);
  });

  it('walks from a county up to its province', () => {
    expect(lineageOf('510781', REGIONS)).toEqual(['510781', '510700', '510000']);
  });

  it('ends even when regions claim to be above each other', () => {
    expect(lineageOf('a', [region('a', 'a', 'county', 'b'), region('b', 'b', 'county', 'a')])).toEqual([
      'a',
      'b',
    ]);
  });

  it('drops what lies below a region that is chosen', () => {
    expect(toggleRegion('510000', ['510781', '430000'], REGIONS)).toEqual(['430000', '510000']);
    expect(toggleRegion('510000', ['430000', '510000'], REGIONS)).toEqual(['430000']);
  });
});
