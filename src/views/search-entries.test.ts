import { describe, expect, it } from 'vitest';
import { CHECKS } from '../core/checks.ts';
import { INDICATORS } from '../core/indicators.ts';
import { DEFAULT_STATE, PAGES, parseAddress, writeAddress } from './address.ts';
import { search } from './search.ts';
import { entriesOf, stateFor } from './search-entries.ts';

const region = (
  code: string,
  name: string,
  short: string,
  pinyin: string,
  parent: string | null,
  year: number | null = 2021,
) => ({
  code,
  name,
  short,
  bureau: `${name}医疗保障局`,
  level: parent === null ? 'province' : 'county',
  parent,
  position: 0,
  pinyin,
  first_year: year,
  last_year: year,
});
const REGIONS = [
  region('990000', '示例省', '示例', 'shi li sheng', null, null),
  region('990101', '江甲县', '江甲', 'jiang jia xian', '990000'),
];
const REPORTS = [
  {
    id: 'jiangjia-2021',
    bureau: '990101',
    year: 2021,
    kind: 'department-accounts',
    title: '2021年度部门决算',
  },
];
const SPELLINGS = [{ kind: 'indicator', id: 'sangong', name: '“三公”经费', pinyin: 'san gong jing fei' }];
const ENTRIES = entriesOf({ regions: REGIONS, reports: REPORTS, spellings: SPELLINGS });
const found = (typed: string) =>
  search(ENTRIES, typed).groups.flatMap(({ entries }) => entries.map(({ kind, id }) => `${kind} ${id}`));

describe('what the search box finds', () => {
  it('is a bureau, its region and its reports by their pinyin', () => {
    for (const typed of ['jj', 'jiangjia', '江甲', '990101'])
      expect(found(typed), typed).toEqual(['bureau 990101', 'region 990101', 'report jiangjia-2021']);
  });

  it('is a bureau by what it is called for short', () => {
    expect(found('江甲县医保局')[0]).toBe('bureau 990101');
  });

  it('is no bureau of a region that has no report', () => {
    expect(found('示例省')).not.toContain('bureau 990000');
    expect(found('示例省')[0]).toBe('region 990000');
  });

  it('is an indicator by the initials of its Chinese name', () => {
    expect(found('sgjf')).toContain('indicator sangong');
  });

  it('is every page, indicator and check of the registries, by its name', () => {
    const ids = new Set(ENTRIES.map(({ kind, id }) => `${kind} ${id}`));
    for (const page of PAGES) expect(ids).toContain(`page ${page}`);
    for (const { id } of INDICATORS) expect(ids).toContain(`indicator ${id}`);
    for (const { id } of CHECKS) expect(ids).toContain(`check ${id}`);
    expect(ids.size).toBe(ENTRIES.length);
  });

  it('leads to an address that comes back whole', () => {
    for (const entry of ENTRIES) {
      const state = stateFor(entry, DEFAULT_STATE);
      expect(parseAddress(writeAddress(state))).toEqual({ state, ignored: [] });
    }
  });

  it('opens a bureau at its dossier and keeps the filters', () => {
    const chosen = { ...DEFAULT_STATE, page: 'insured', regions: ['990000'] } as const;
    expect(stateFor({ kind: 'bureau', id: '990101' }, chosen)).toMatchObject({
      page: 'bureau',
      bureau: '990101',
      regions: ['990000'],
    });
  });

  it('opens a report on its page, an indicator on that of its topic, a region as the only filter', () => {
    const chosen = { ...DEFAULT_STATE, page: 'insured', bureaus: ['990101'] } as const;
    expect(stateFor({ kind: 'report', id: 'jiangjia-2021' }, chosen)).toMatchObject({
      page: 'report',
      report: 'jiangjia-2021',
    });
    expect(stateFor({ kind: 'indicator', id: 'reception' }, chosen)).toMatchObject({
      page: 'sangong',
      indicator: 'reception',
    });
    expect(stateFor({ kind: 'region', id: '990000' }, chosen)).toMatchObject({
      page: 'insured',
      regions: ['990000'],
      bureaus: [],
    });
  });

  it('is there within 20 ms among 3,200 bureaus with 25,600 reports', () => {
    const regions = Array.from({ length: 3200 }, (_, at) =>
      region(String(200000 + at), `示例${at}县`, `示例${at}`, `shi li ${at} xian`, null),
    );
    const reports = regions.flatMap(({ code }) =>
      Array.from({ length: 8 }, (_, at) => ({
        id: `r${code}-${2016 + at}`,
        bureau: code,
        year: 2016 + at,
        kind: 'department-accounts',
        title: `${2016 + at}年度示例医疗保障局部门决算公开说明`,
      })),
    );
    const entries = entriesOf({ regions, reports, spellings: SPELLINGS });
    for (const typed of ['示例', '决算', 'sl', 'shili', '县 2020', '2019', 'zz', '示例77县']) {
      const times = [1, 2, 3, 4, 5].map(() => {
        // Time of the processor, not of the clock: tests run beside one another.
        const before = process.cpuUsage();
        search(entries, typed);
        return process.cpuUsage(before).user / 1000;
      });
      expect(Math.min(...times), typed).toBeLessThan(20);
    }
  });
});
