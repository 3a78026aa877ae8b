import { expect, test } from 'vitest';
import type { Fact, FactId, ItemId, ReportId } from '../src/core/fact.ts';
import type { Remark, RemarkId } from '../src/core/remark.ts';
import { findIncoherence } from './coherence.ts';
import type { Kept } from './record.ts';

const fact = (line: number, start: number, over: Partial<Fact> = {}): Fact => ({
  id: `example:${line}.${start}` as FactId,
  report: 'example' as ReportId,
  item: 'reception' as ItemId,
  label: '公务接待费',
  path: [],
  measure: 'outturn',
  year: 2022,
  value: '1.95',
  unit: '万元',
  printed: '1.95万元',
  hedge: null,
  place: { line, start, end: start + 6, section: ['三公经费'], table: 't7' },
  ...over,
});

const kept = (facts: readonly Fact[], over: Partial<Kept> = {}): Kept => ({
  facts,
  tables: [
    { id: 't7', title: '三公经费', section: ['三公经费'], form: 'narrative', firstLine: 7, lastLine: 9 },
  ],
  ledger: [
    { line: 8, start: 3, end: 7, printed: '1.95', verdict: 'fact' },
    { line: 9, start: 0, end: 4, printed: '1.95', verdict: 'fact' },
  ],
  ...over,
});

test('a record whose parts agree is coherent', () => {
  expect(findIncoherence('example', kept([fact(8, 3), fact(9, 0)]))).toBeNull();
});

test.each([
  [
    'of another report',
    [fact(8, 3, { report: 'other' as ReportId })],
    0,
    'report is "other", expected example',
  ],
  [
    'with the id of another place',
    [fact(8, 3, { id: 'example:9.0' as FactId })],
    0,
    'id is "example:9.0", its place says example:8.3',
  ],
  ['given twice', [fact(8, 3), fact(8, 3)], 1, 'example:8.3 is given twice'],
  ['out of the order of places', [fact(9, 0), fact(8, 3)], 1, 'example:8.3 stands after example:9.0'],
  [
    'in a source table that is not kept',
    [fact(8, 3, { place: { line: 8, start: 3, end: 9, section: [], table: 't99' } })],
    0,
    'example:8.3 is in source table "t99", which data/tables/example.jsonl lacks',
  ],
  [
    'printed in digits the ledger does not account for',
    [fact(8, 3), fact(8, 20)],
    1,
    'example:8.20 has no entry at line 8, start 20 of data/ledger/example.jsonl',
  ],
])('a fact %s is not', (_, facts, index, sentence) => {
  expect(findIncoherence('example', kept(facts))).toEqual({
    part: 'facts',
    index,
    sentence: expect.stringContaining(sentence),
  });
});

test('nil stated in words needs no number in the ledger', () => {
  const nil = fact(8, 20, { value: null, unit: null, printed: '未发生' });
  expect(findIncoherence('example', kept([fact(8, 3), nil]))).toBeNull();
});

test('a remark that stands with a figure the report does not hold is named', () => {
  const remark: Remark = {
    id: 'example:budget-word:8.20' as RemarkId,
    report: 'example' as ReportId,
    kind: 'budget-word',
    word: '小于预算数',
    beside: null,
    facts: ['example:8.3' as FactId],
    place: { line: 8, start: 20, end: 25, section: ['三公经费'] },
  };
  expect(findIncoherence('example', kept([fact(8, 3)], { remarks: [remark] }))).toBeNull();
  expect(findIncoherence('example', kept([fact(9, 0)], { remarks: [remark] }))).toEqual({
    part: 'remarks',
    index: 0,
    sentence: 'example:budget-word:8.20 stands with example:8.3, which data/facts/example.jsonl lacks',
  });
});
