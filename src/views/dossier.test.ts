import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compared } from '../core/comparability.ts';
import { indicatorOf } from '../core/indicators.ts';
import { standing } from '../core/peers.ts';
import { type DossierValue, dossierOf, keyFigures } from './dossier.ts';
import { dossierTwin, noteRank, tellRank } from './dossier-file.ts';
import { NO_RANK, type PeerClass, rankAmong } from './dossier-rank.ts';

const value = (indicator: string, year: number, shown: string | null, more: Partial<DossierValue> = {}) =>
  ({
    indicator,
    bureau: '990101',
    year,
    report: `shili-${year}`,
    number: shown === null ? null : Number(shown),
    low: shown === null ? null : Number(shown),
    high: shown === null ? null : Number(shown),
    shown,
    unit: indicatorOf(indicator).unit,
    origin: shown === null ? 'absent' : 'printed',
    hedge: null,
    absence: shown === null ? 'not-published' : null,
    inputs: JSON.stringify([{ fact: `shili-${year}:42.17`, item: 'sangong', measure: 'outturn' }]),
    warnings: '[]',
    amiss: 0,
    amiss_check: '',
    kind: 'department-accounts',
    level: 'county',
    ...more,
  }) satisfies DossierValue;

const VALUES = [
  value('sangong', 2021, '3.66'),
  value('sangong', 2022, '3.20'),
  value('sangong', 2023, '2.90'),
  value('abroad', 2023, null, { absence: 'nil-stated' }),
  value('abroad', 2022, null),
  value('insured', 2022, '76.5'),
];

describe('the dossier of a bureau', () => {
  const topics = dossierOf(VALUES, '示例县');
  const sangong = topics.find(({ topic }) => topic === 'sangong');

  it('has a row for every indicator with a figure and a mark for every year, unknown ones told as such', () => {
    expect(sangong?.rows.map(({ indicator }) => indicator.id)).toEqual(['sangong']);
    const insured = topics.find(({ topic }) => topic === 'insured')?.rows[0];
    expect(insured?.marks.map(({ year, shown, absence }) => [year, shown, absence])).toEqual([
      [2021, null, 'report-not-held'],
      [2022, '76.5', null],
      [2023, null, 'report-not-held'],
    ]);
  });

  it('joins years that may be compared and not those on both sides of a change of scope', () => {
    expect(sangong?.rows[0]?.joined).toEqual([false, true]);
  });

  it('lists indicators without any figure by the reason its latest report gives', () => {
    const nil = sangong?.silent.find(({ absence }) => absence === 'nil-stated');
    expect(nil?.rows.map(({ indicator }) => indicator.id)).toEqual(['abroad']);
    const all = topics.flatMap(({ rows, silent }) => [...rows, ...silent.flatMap((group) => group.rows)]);
    expect(new Set(all.map(({ indicator }) => indicator.id)).size).toBe(all.length);
  });

  it('says of which rows and years a caution speaks', () => {
    const scope = sangong?.cautions.find(({ code }) => code === 'sangong-scope');
    expect(scope?.places).toEqual(['“三公”经费 2022', '“三公”经费 2023']);
  });

  it('is told by the latest figure of the indicators topic pages open with', () => {
    expect(keyFigures(topics).map(({ indicator, year }) => [indicator, year])).toEqual([
      ['sangong', 2023],
      ['insured', 2022],
    ]);
  });

  it('of no values is empty', () => {
    expect(dossierOf([], '示例县')).toEqual([]);
  });

  it('as a file gives each figure with the line it is printed on, and absences by name', () => {
    const twin = dossierTwin(topics, VALUES, () => NO_RANK, 2023);
    const row = twin.rows.find((own) => own.indicator?.text === '“三公”经费');
    expect([row?.y2022?.text, row?.y2022?.number, row?.p2022?.text]).toEqual([
      '3.20',
      3.2,
      'shili-2022 第 42 行',
    ]);
    const abroad = twin.rows.find((own) => own.indicator?.text === '因公出国（境）费');
    expect(abroad?.y2023?.text).toBe('无 声明无此项');
    for (const own of twin.rows) for (const { key } of twin.columns) expect(own[key], key).toBeDefined();
  });
});

describe('the rank of a figure among its peers', () => {
  const own: Compared = {
    indicator: 'sangong',
    bureau: '990101',
    level: 'county',
    kind: 'department-accounts',
    year: 2022,
    origin: 'printed',
    warnings: [],
  };
  const peers = (more: Partial<PeerClass>): PeerClass => ({
    indicator: 'sangong',
    level: 'county',
    kind: 'department-accounts',
    origin: 'printed',
    warnings: '[]',
    peers: 1,
    above: 0,
    below: 0,
    ...more,
  });

  it('counts peers that are alike and leaves out those of another scope, with the reason', () => {
    const rank = rankAmong(
      own,
      [
        peers({ peers: 40, above: 12, below: 25 }),
        peers({ origin: 'derived', peers: 3, above: 1, below: 2 }),
        peers({ kind: 'unit-accounts', peers: 7, above: 7 }),
        peers({ indicator: 'abroad', peers: 9, above: 9 }),
      ],
      'same-level',
    );
    expect(rank).toEqual({
      kind: 'ranked',
      n: 43,
      rank: 14,
      lowest: 16,
      order: 'largest-first',
      without: [{ code: 'scope-mix', peers: 7 }],
    });
    expect(tellRank(rank)).toBe('第 14–16 位，n = 43');
    expect(noteRank(rank)).toBe('由高到低，另 7 家未计：部门与单位并列');
  });

  it('of fewer than three is not told, but n is', () => {
    expect(rankAmong(own, [peers({ peers: 2, above: 1 })], 'same-level')).toMatchObject({
      kind: 'not-compared',
      reason: 'too-few',
      n: 2,
    });
  });

  it('is not told of a figure that may stand in no ranking, and says which rule bars it', () => {
    const midYear = { ...own, warnings: ['mid-year'] };
    expect(rankAmong(midYear, [peers({ peers: 40, above: 12, below: 25 })], 'same-level')).toMatchObject({
      kind: 'not-compared',
      reason: 'itself',
      code: 'mid-year',
    });
  });

  it('is not told of the very figure the group is chosen by', () => {
    const spent = { ...own, indicator: 'expenditure' };
    expect(
      rankAmong(spent, [peers({ indicator: 'expenditure', peers: 9 })], 'similar-expenditure'),
    ).toMatchObject({
      reason: 'chosen-by',
    });
  });

  it('counts from the smallest where less is better', () => {
    const cheap = { ...own, indicator: 'reception-per-visit' };
    expect(indicatorOf('reception-per-visit').polarity).toBe('lower');
    expect(
      rankAmong(
        cheap,
        [peers({ indicator: 'reception-per-visit', peers: 10, above: 8, below: 1 })],
        'same-level',
      ),
    ).toMatchObject({ rank: 2, lowest: 2, order: 'smallest-first' });
  });

  it('is the one that core gives for the values themselves', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4 }))
      .map(([at, doubt]) => ({ value: at, low: at - doubt, high: at + doubt }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const [subject] = spans;
        if (subject === undefined) return;
        const counted = peers({
          peers: spans.length,
          above: spans.filter(({ low }) => low > subject.high).length,
          below: spans.filter(({ high }) => high < subject.low).length,
        });
        const told = rankAmong(own, [counted], 'same-level');
        const core = standing(subject, spans, indicatorOf('sangong').polarity);
        expect(told.n).toBe(core.n);
        if (core.kind === 'not-compared')
          expect(told).toMatchObject({ kind: 'not-compared', reason: 'too-few' });
        else expect(told).toMatchObject({ rank: core.rank, lowest: core.lowest, order: core.order });
      }),
      { seed: 20260403 },
    );
  });
});
