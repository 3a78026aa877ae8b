import { describe, expect, it } from 'vitest';
import { readFindings } from '../../../scripts/record.ts';
import { checkWords } from '../../words/registries.ts';
import { amissIn, type Count, catalogueOf, largestAmiss, tallyVerdicts, totalOf } from './catalogue.ts';
import { CHECK_GROUPS, CHECK_LIST, checksChosen, placeOfCheck } from './check-list.ts';

const count = (differing: Partial<Count>): Count => ({
  check_id: 'sangong-adds-up',
  verdict: 'holds',
  findings: 1,
  reports: 1,
  largest: null,
  ...differing,
});

const entryOf = (counts: readonly Count[], id: string) =>
  catalogueOf(counts)
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.id === id);

describe('the catalogue of checks', () => {
  it('lists every check once, in groups, with its name and sentence, whether anything came of it or not', () => {
    const listed = catalogueOf([]).flatMap(({ entries }) => entries);
    expect(listed.map(({ id }) => id).sort()).toEqual(CHECK_LIST.map(({ id }) => id).sort());
    for (const { id, name, sentence, meeting } of listed) {
      expect(name, id).not.toBe(id);
      expect(sentence, id).not.toBe('');
      expect(meeting, id).toBe('never');
    }
  });

  it('knows every check the record has findings of', async () => {
    const found = (
      await Promise.all(
        ['jiangyou-2020', 'linshui-2021', 'liuyang-2021', 'luzhou-2020', 'mianzhu-2023'].map((id) =>
          readFindings(id),
        ),
      )
    ).flat();
    expect(found.length).toBeGreaterThan(1000);
    for (const check of new Set(found.map((finding) => finding.check)))
      expect(placeOfCheck(check), check).toBeLessThan(CHECK_LIST.length);
  });

  it('tells a check that was never met from one that only lacked figures', () => {
    const counts = [
      count({ check_id: 'completion', verdict: 'unchecked', findings: 3 }),
      count({ verdict: 'unchecked' }),
      count({ verdict: 'holds' }),
    ];
    expect(entryOf(counts, 'completion')?.meeting).toBe('undecided');
    expect(entryOf(counts, 'sangong-adds-up')?.meeting).toBe('met');
    expect(entryOf(counts, 'totals-balance')?.meeting).toBe('never');
  });

  it('counts a group as its checks together', () => {
    const counts = [
      count({ verdict: 'broken', findings: 2, largest: 5 }),
      count({ check_id: 'sangong-shares', verdict: 'conflict' }),
    ];
    for (const { tally, entries } of catalogueOf(counts))
      expect(totalOf(tally)).toBe(entries.reduce((sum, entry) => sum + totalOf(entry.tally), 0));
    expect(entryOf(counts, 'sangong-adds-up')).toMatchObject({ largest: 5, tally: { broken: 2 } });
  });
});

describe('counts by verdict', () => {
  const counts = [
    count({ verdict: 'broken', findings: 4, largest: 7 }),
    count({ verdict: 'conflict', findings: 2, largest: 3 }),
    count({ verdict: 'doubtful', findings: 9, largest: 99 }),
    count({ check_id: 'completion', verdict: 'broken', findings: 1 }),
  ];

  it('never count a reading in doubt as broken, nor its amount', () => {
    expect(amissIn(tallyVerdicts(counts))).toBe(7);
    expect(tallyVerdicts(counts).doubtful).toBe(9);
    expect(largestAmiss(counts)).toBe(7);
  });

  it('may be of some checks alone', () => {
    expect(tallyVerdicts(counts, ['completion'])).toMatchObject({ broken: 1, conflict: 0, doubtful: 0 });
  });
});

describe('the checks chosen', () => {
  it('are one, those of a group, or all', () => {
    const [group = ''] = CHECK_GROUPS.keys();
    expect(checksChosen({ check: null, group: null })).toBeNull();
    expect(checksChosen({ check: 'completion', group })).toEqual(['completion']);
    expect(checksChosen({ check: null, group })).toEqual(CHECK_GROUPS.get(group));
    for (const [name, checks] of CHECK_GROUPS)
      for (const id of checks) expect(checkWords(id).group, id).toBe(name);
  });
});
