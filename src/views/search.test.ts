import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type FoundKind, nameAs, RANKS, rankOf, search, wordsOf } from './search.ts';

const entry = (kind: FoundKind, label: string, pinyin = '', code = ''): Entry => ({
  kind,
  id: `${kind}:${label}`,
  label,
  about: '',
  named: nameAs([label], { pinyin, code }),
});
const labels = (entries: readonly Entry[], typed: string) =>
  search(entries, typed).groups.flatMap(({ entries }) => entries.map(({ label }) => label));

const COUNTY = nameAs(['示例县', '示例'], { pinyin: 'shi li xian', code: '990101', under: ['示范省'] });

describe('how well a name answers what is typed', () => {
  it.each([
    ['示例县', 'exact'],
    ['示例', 'exact'],
    ['990101', 'exact'],
    ['shilixian', 'exact'],
    ['ShiLi', 'prefix'],
    ['9901', 'prefix'],
    ['slx', 'initials'],
    ['sl', 'initials'],
    ['例', 'substring'],
    ['lixian', 'substring'],
    ['lx', 'substring'],
    ['示范', 'substring'],
  ])('%s finds 示例县 as %s', (typed, rank) => expect(rankOf(COUNTY, typed)).toBe(rank));

  it.each(['', '  ', '示例市', 'hilixian', 'x', '0101', 'sx'])('“%s” does not find 示例县', (typed) =>
    expect(rankOf(COUNTY, typed)).toBeNull(),
  );

  it('looks past the marks of a name and the width of what is typed', () => {
    const indicator = nameAs(['“三公”经费']);
    expect(rankOf(indicator, '三公经费')).toBe('exact');
    expect(rankOf(nameAs(['DRG付费']), 'ｄｒｇ')).toBe('prefix');
  });

  it('takes letters and digits written together as two words', () => {
    expect(wordsOf('江油2020')).toEqual(['江油', '2020']);
    expect(wordsOf(' jy 2020 ')).toEqual(['jy', '2020']);
  });
});

describe('the list of what is found', () => {
  const reports = [2022, 2021].map(
    (year): Entry => ({
      ...entry('report', `示例县 ${year} 年`),
      named: COUNTY,
      year: String(year),
      title: `${year}年度示例县医疗保障局部门决算`,
    }),
  );

  it('has the exact before the beginning, that before initials, those before the middle', () => {
    const entries = [
      entry('bureau', '大江县', 'da jiang xian'),
      entry('bureau', '江', 'jiang'),
      entry('bureau', '江甲县', 'jiang jia xian'),
    ];
    expect(labels(entries, '江')).toEqual(['江', '江甲县', '大江县']);
    const spelled = [entry('bureau', '甲丙', 'jia bing'), entry('bureau', '介岙', 'jb')];
    expect(labels(spelled, 'jb')).toEqual(['介岙', '甲丙']);
  });

  it('finds a report by its bureau and its year together', () => {
    expect(labels(reports, '示例2021')).toEqual(['示例县 2021 年']);
    expect(labels(reports, 'slx 2022')).toEqual(['示例县 2022 年']);
    expect(labels(reports, '示例 2019')).toEqual([]);
  });

  it('looks through reports from two characters on', () => {
    expect(labels(reports, '示')).toEqual([]);
    expect(labels(reports, '示例')).toHaveLength(2);
  });

  it('counts what it does not list', () => {
    const many = Array.from({ length: 60 }, (_, at) => entry('region', `示例${at}`));
    const { groups, more } = search(many, '示例', 50);
    expect(groups.map(({ entries }) => entries.length)).toEqual([50]);
    expect(more).toBe(10);
  });
});

const KIND = fc.constantFrom<FoundKind>('page', 'bureau', 'region', 'indicator', 'check');
const NAME = fc.string({ unit: fc.constantFrom('示', '例', '市', '县', 'a'), minLength: 1, maxLength: 4 });
const ENTRIES = fc.array(
  fc.record({ kind: KIND, name: NAME }).map(({ kind, name }) => entry(kind, name)),
  { maxLength: 40 },
);

describe('whatever is searched', () => {
  it('what is listed and what is counted together are all that answers, each once', () => {
    fc.assert(
      fc.property(ENTRIES, NAME, fc.integer({ min: 1, max: 20 }), (entries, typed, most) => {
        const { groups, more } = search(entries, typed, most);
        const listed = groups.flatMap(({ entries }) => entries);
        const answering = entries.filter(({ named }) => rankOf(named, typed) !== null);
        expect(listed.length + more).toBe(answering.length);
        expect(listed.length).toBe(Math.min(most, answering.length));
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.every((one) => answering.includes(one))).toBe(true);
      }),
      { seed: 20240601 },
    );
  });

  it('no group lists a worse answer before a better, and equals keep the order they came in', () => {
    fc.assert(
      fc.property(ENTRIES, NAME, (entries, typed) => {
        const worth = ({ named }: Entry) => RANKS.indexOf(rankOf(named, typed) ?? 'substring');
        for (const { kind, entries: listed } of search(entries, typed).groups) {
          expect(listed.every((one) => one.kind === kind)).toBe(true);
          for (const [at, one] of listed.entries()) {
            const next = listed[at + 1];
            if (next === undefined) continue;
            expect(worth(one)).toBeLessThanOrEqual(worth(next));
            if (worth(one) === worth(next)) expect(entries.indexOf(one)).toBeLessThan(entries.indexOf(next));
          }
        }
      }),
      { seed: 20240602 },
    );
  });

  it('nothing left out is better than what is listed', () => {
    fc.assert(
      fc.property(ENTRIES, NAME, fc.integer({ min: 1, max: 5 }), (entries, typed, most) => {
        const worth = ({ named }: Entry) => RANKS.indexOf(rankOf(named, typed) ?? 'substring');
        const listed = search(entries, typed, most).groups.flatMap(({ entries }) => entries);
        const left = entries.filter((one) => rankOf(one.named, typed) !== null && !listed.includes(one));
        const worst = Math.max(-1, ...listed.map(worth));
        for (const one of left) expect(worth(one)).toBeGreaterThanOrEqual(worst);
      }),
      { seed: 20240603 },
    );
  });
});
