import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../core/indicators.ts';
import { PEER_GROUPS } from '../core/peers.ts';
import type { Level } from '../core/region.ts';
import {
  CHARTS,
  DEFAULT_STATE,
  FURTHER_PAGES,
  INCOMPARABLE,
  keepUnchanged,
  MODES,
  PAGES,
  parseAddress,
  ROW_CHOICES,
  SORTS,
  type State,
  stateOn,
  VIEWS,
  withoutFilters,
  writeAddress,
} from './address.ts';
import { CHECK_GROUPS, CHECK_LIST } from './audit/check-list.ts';
import { AUDIT_START, DECISION_CHOICES, LISTS, ORDERS, SEVERITIES } from './audit/choice.ts';
import { AS_IT_COMES } from './table-choice.ts';
import { isVerdict, VERDICTS } from './verdicts.ts';

const VERDICT_NAMES = Object.keys(VERDICTS).filter(isVerdict);
const auditOf = (state: State) =>
  Object.fromEntries(Object.keys(AUDIT_START).map((name) => [name, state[name as keyof typeof AUDIT_START]]));

const code = fc.integer({ min: 110000, max: 659999 }).map(String);
const codes = fc.uniqueArray(code, { maxLength: 6 });
const year = fc.integer({ min: 1990, max: 2099 });
const indicator = fc.constantFrom(...INDICATORS.map(({ id }) => id));
const report = fc.tuple(fc.constantFrom('jiangyou', 'a', 'x-1'), year).map(([name, at]) => `${name}-${at}`);
const line = fc.integer({ min: 1, max: 99_999 });
const levels = fc.subarray<Level>(['province', 'prefecture', 'county']);
/** Keys as tables have them, places as old addresses have them, and names that look like parts of the address itself. */
const column = fc.oneof(
  fc.constantFrom('bureau', '2021', 'vehicle-running', '2', '999'),
  fc.constantFrom('find', 'none', 'a.b', '%2E', '本年支出（万元）', 'x:descending'),
);
const columns = fc.uniqueArray(column, { maxLength: 4 });

const state: fc.Arbitrary<State> = fc.record({
  page: fc.constantFrom(...PAGES, ...FURTHER_PAGES),
  lang: fc.constantFrom('zh', 'en'),
  indicator: fc.option(indicator),
  years: fc.option(fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
  regions: codes,
  levels,
  bureaus: codes,
  year: fc.option(year),
  sort: fc.constantFrom(...SORTS),
  mode: fc.constantFrom(...MODES),
  incomparable: fc.constantFrom(...INCOMPARABLE),
  bureau: fc.option(code),
  base: fc.option(code),
  rows: fc.constantFrom(...ROW_CHOICES),
  peers: fc.option(fc.constantFrom(...PEER_GROUPS.map(({ id }) => id))),
  among: codes,
  tables: fc.uniqueArray(
    fc.record({
      chart: fc.constantFrom(...CHARTS),
      by: fc.option(fc.record({ column, order: fc.constantFrom(...SORTS) })),
      hidden: columns,
      pinned: fc.option(columns),
      top: codes,
      find: fc.string({ unit: 'grapheme', maxLength: 20 }),
    }),
    { selector: ({ chart }) => chart },
  ),
  report: fc.option(report),
  line: fc.option(line),
  fact: fc.option(fc.tuple(report, line, line).map(([id, at, start]) => `${id}:${at}.${start}`)),
  open: fc.option(fc.record({ indicator, bureau: code, year })),
  sql: fc.option(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => `select '${text}'`),
  ),
  shown: fc.constantFrom(...VIEWS),
  list: fc.constantFrom(...LISTS),
  verdict: fc.constantFrom('amiss', ...VERDICT_NAMES),
  group: fc.option(fc.constantFrom(...CHECK_GROUPS.keys())),
  check: fc.option(fc.constantFrom(...CHECK_LIST.map(({ id }) => id))),
  severity: fc.option(fc.constantFrom(...SEVERITIES)),
  least: fc.option(fc.integer({ min: 1, max: 9_999_999_999 }).map((tenths) => tenths / 10_000)),
  decision: fc.option(fc.constantFrom(...DECISION_CHOICES)),
  find: fc.string({ unit: 'grapheme', maxLength: 20 }),
  order: fc.constantFrom(...ORDERS),
  finding: fc.option(
    fc
      .tuple(
        report,
        fc.constantFrom('repeated', 'sangong-adds-up'),
        fc.constantFrom('sangong', 'project:outturn@592.1', '示例 甲&乙=丙'),
      )
      .map((parts) => parts.join(':')),
  ),
});

describe('the address bar', () => {
  it('restores every state it wrote, with nothing ignored', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        expect(parseAddress(writeAddress(chosen))).toEqual({ state: chosen, ignored: [] });
      }),
      { seed: 20260101 },
    );
  });

  it('never throws, whatever text stands in it, and gives a state it can write again', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom(...Object.keys(DEFAULT_STATE)), fc.string({ unit: 'binary' }))
        .map(([name, text]) => `?${name}=${text}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const { state: read } = parseAddress(text);
        expect(parseAddress(writeAddress(read)).state).toEqual(read);
      }),
      { seed: 20260102 },
    );
  });

  it('writes nothing for the default state', () => {
    expect(writeAddress(DEFAULT_STATE)).toBe('?');
  });

  it('keeps commas and colons readable', () => {
    const address = writeAddress({
      ...DEFAULT_STATE,
      page: 'sangong',
      years: { from: 2019, to: 2023 },
      bureaus: ['510781', '511623'],
      open: { indicator: 'reception', bureau: '510781', year: 2020 },
    });
    expect(address).toBe('?page=sangong&years=2019-2023&bureaus=510781,511623&open=reception:510781:2020');
  });

  it.each([
    ['?page=admin', 'page', 'admin', 'unknown-value'],
    ['?indicator=<img src=x onerror=alert(1)>', 'indicator', '<img src=x onerror=alert(1)>', 'unknown-value'],
    ['?years=2023-2019', 'years', '2023-2019', 'unknown-value'],
    ['?years=2019-2023-2024', 'years', '2019-2023-2024', 'unknown-value'],
    ['?bureaus=510781,drop%20table', 'bureaus', '510781,drop table', 'unknown-value'],
    ['?open=nothing:510781:2020', 'open', 'nothing:510781:2020', 'unknown-value'],
    ['?tables=trend,pie', 'tables', 'trend,pie', 'unknown-value'],
    ['?tables=trend,trend:2:ascending', 'tables', 'trend,trend:2:ascending', 'unknown-value'],
    ['?tables=trend:2:sideways', 'tables', 'trend:2:sideways', 'unknown-value'],
    ['?tables=trend:hidden', 'tables', 'trend:hidden', 'unknown-value'],
    ['?tables=trend:find:a:find:b', 'tables', 'trend:find:a:find:b', 'unknown-value'],
    ['?tables=trend:top:jiangyou', 'tables', 'trend:top:jiangyou', 'unknown-value'],
    ['?tables=trend:0:ascending', 'tables', 'trend:0:ascending', 'unknown-value'],
    ['?peers=friends', 'peers', 'friends', 'unknown-value'],
    ['?bureau=5107', 'bureau', '5107', 'unknown-value'],
    ['?incomparable=yes', 'incomparable', 'yes', 'unknown-value'],
    ['?__proto__=1', '__proto__', '1', 'unknown-parameter'],
    ['?page=report&page=method', 'page', 'method', 'repeated'],
  ])('names what it did not follow in %s', (search, parameter, value, why) => {
    expect(parseAddress(search).ignored).toEqual([{ parameter, value, why }]);
  });

  it('follows links from before there were more topics', () => {
    expect(parseAddress('?page=sangong&indicator=reception&tables=per-staff,per-visit:2:ascending')).toEqual({
      state: {
        ...DEFAULT_STATE,
        page: 'sangong',
        indicator: 'reception',
        tables: [
          { chart: 'further-1', ...AS_IT_COMES },
          { chart: 'further-2', ...AS_IT_COMES, by: { column: '2', order: 'ascending' } },
        ],
      },
      ignored: [],
    });
  });

  it('tells how a table is arranged in words that can be read aloud', () => {
    const address = writeAddress({
      ...DEFAULT_STATE,
      page: 'sangong',
      tables: [
        {
          chart: 'trend',
          by: { column: '2021', order: 'descending' },
          hidden: ['2019', '2020'],
          pinned: ['bureau', '2021'],
          top: ['510781'],
          find: 'mian, zhu',
        },
        { chart: 'chosen', ...AS_IT_COMES, pinned: [] },
      ],
    });
    expect(address).toBe(
      '?page=sangong&tables=trend:2021:descending:hidden:2019.2020:pinned:bureau.2021:top:510781:find:mian%252C%20zhu,chosen:pinned:none',
    );
  });

  it('takes a repeated bureau once', () => {
    expect(parseAddress('?bureaus=510781,510781').state.bureaus).toEqual(['510781']);
  });

  it('reads one year as a range of that year', () => {
    expect(parseAddress('?years=2020').state.years).toEqual({ from: 2020, to: 2020 });
  });

  it('clears the filters and keeps the page, the indicator and the open source', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        const cleared = withoutFilters(chosen);
        expect(cleared).toEqual({
          ...DEFAULT_STATE,
          page: chosen.page,
          lang: chosen.lang,
          indicator: chosen.indicator,
          mode: chosen.mode,
          incomparable: chosen.incomparable,
          bureau: chosen.bureau,
          base: chosen.base,
          rows: chosen.rows,
          peers: chosen.peers,
          among: chosen.among,
          tables: chosen.tables,
          report: chosen.report,
          line: chosen.line,
          fact: chosen.fact,
          open: chosen.open,
          sql: chosen.sql,
          shown: chosen.shown,
          ...auditOf(chosen),
        });
      }),
      { seed: 20260103 },
    );
  });
});

describe('going from page to page', () => {
  const chosen: State = {
    ...DEFAULT_STATE,
    page: 'sangong',
    bureaus: ['510781'],
    year: 2020,
    tables: [{ chart: 'trend', ...AS_IT_COMES }],
    open: { indicator: 'sangong', bureau: '510781', year: 2020 },
  };

  it('keeps what was chosen between pages of data, and no open source', () => {
    expect(writeAddress(stateOn('sangong', stateOn('overview', chosen)))).toBe(
      '?page=sangong&bureaus=510781&year=2020',
    );
  });

  it('takes the bureaus chosen to the dossier and to the comparison, and back', () => {
    const compared = stateOn('compare', { ...chosen, bureaus: ['510781', '511623'] });
    expect(writeAddress(compared)).toBe('?page=compare&bureaus=510781,511623&year=2020');
    expect(stateOn('sangong', stateOn('bureau', compared)).bureaus).toEqual(['510781', '511623']);
  });

  it('takes a chosen indicator back to the page of its topic, and to no other', () => {
    const picked: State = { ...chosen, indicator: 'reception' };
    expect(stateOn('sangong', stateOn('overview', picked)).indicator).toBe('reception');
    expect(stateOn('totals', picked).indicator).toBeNull();
    expect(stateOn('totals', picked).bureaus).toEqual(['510781']);
    expect(stateOn('sangong', { ...picked, indicator: 'total' }).indicator).toBe('total');
  });

  it('takes the bureaus and years to the findings and back, and what was asked of findings nowhere else', () => {
    const audited: State = {
      ...stateOn('audit', { ...chosen, years: { from: 2020, to: 2021 } }),
      check: 'completion',
      least: 10,
    };
    expect(writeAddress(audited)).toContain('?page=audit&years=2020-2021&bureaus=510781');
    expect(writeAddress(stateOn('sangong', audited))).toBe(
      '?page=sangong&years=2020-2021&bureaus=510781&year=2020',
    );
    expect(writeAddress(stateOn('report', audited))).toBe('?page=report');
  });

  it('refuses what no finding can be asked by', () => {
    const ignored = (search: string) => parseAddress(search).ignored.map(({ parameter }) => parameter);
    expect(ignored('?least=0')).toEqual(['least']);
    expect(ignored('?least=-5')).toEqual(['least']);
    expect(ignored('?least=1e3')).toEqual(['least']);
    expect(ignored('?check=nothing&group=nothing&verdict=wrong')).toEqual(['check', 'group', 'verdict']);
    expect(ignored('?finding=no-colon')).toEqual(['finding']);
    expect(ignored('?finding=jiangyou-2020:completion:sangong@232&least=0.5')).toEqual([]);
  });

  it('keeps the tables shown on the page they are of', () => {
    expect(writeAddress(stateOn('sangong', chosen))).toContain('&tables=trend');
    expect(writeAddress(stateOn('overview', chosen))).not.toContain('tables');
  });

  it('takes no filter to a report or to the method, and no report away from its page', () => {
    expect(writeAddress(stateOn('report', chosen))).toBe('?page=report');
    expect(writeAddress(stateOn('method', chosen))).toBe('?page=method');
    const reading: State = { ...DEFAULT_STATE, page: 'report', report: 'jiangyou-2020', line: 4 };
    expect(writeAddress(stateOn('overview', reading))).toBe('?');
    expect(writeAddress(stateOn('report', reading))).toBe('?page=report&report=jiangyou-2020');
  });

  it('opening a figure leaves the filters the very objects they were', () => {
    const before = parseAddress('?page=sangong&levels=county&bureaus=510781,510683').state;
    const after = keepUnchanged(
      parseAddress('?page=sangong&levels=county&bureaus=510781,510683&open=sangong:510781:2020').state,
      before,
    );
    expect(after.bureaus).toBe(before.bureaus);
    expect(after.levels).toBe(before.levels);
    expect(after.open).not.toBe(before.open);
  });
});
