import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../engine.node.ts';
import type { Engine } from '../engine.ts';
import { openParquetWriter } from '../parquet.node.ts';
import { SAMPLE } from '../sample.ts';
import { TABLE_NAMES } from '../tables.ts';
import {
  checksCounted,
  checksCountedAmong,
  findingById,
  findingsListed,
  provincesCounted,
} from './findings-listed.ts';

let engine: Engine;
beforeAll(async () => {
  const writer = await openParquetWriter();
  engine = await openNodeEngine();
  for (const table of TABLE_NAMES) await engine.load(table, writer.encode(table, SAMPLE[table]));
  writer.close();
});
afterAll(() => engine.close());

const ALL = {
  bureaus: '',
  report: '',
  verdicts: 'holds,broken',
  checks: '',
  from: 2000,
  to: 2100,
  few: 60,
  most: 100,
};
const listed = async (differing: Partial<typeof ALL>) =>
  (await engine.run(findingsListed, { ...ALL, ...differing })).map(({ report }) => report);

const CITY = 'shili-city-2022';
const COUNTY = 'shili-county-2022';

test('findings are listed by verdict, bureau, report, check and year, the largest amounts first', async () => {
  expect(await listed({})).toEqual([COUNTY, CITY]);
  expect(await listed({ verdicts: 'holds' })).toEqual([CITY]);
  expect(await listed({ bureaus: '990101,980000' })).toEqual([COUNTY]);
  expect(await listed({ report: CITY })).toEqual([CITY]);
  expect(await listed({ report: CITY, bureaus: '990101' })).toEqual([]);
  expect(await listed({ checks: 'sangong-adds-up' })).toEqual([CITY]);
  expect(await listed({ from: 2023 })).toEqual([]);
  expect(await listed({ most: 1 })).toEqual([COUNTY]);
  expect(await listed({ bureaus: "'; drop table findings" })).toEqual([]);
});

test('of a snapshot of many bureaus no finding is listed until bureaus or a report are named', async () => {
  expect(await listed({ few: 1 })).toEqual([]);
  expect(await listed({ few: 1, bureaus: '990100' })).toEqual([CITY]);
  expect(await listed({ few: 1, report: COUNTY })).toEqual([COUNTY]);
});

test('a finding is found by its id, and nothing by another', async () => {
  expect(await engine.run(findingById, { finding: `${CITY}:sangong-adds-up:sangong` })).toHaveLength(1);
  expect(await engine.run(findingById, { finding: `${CITY}:sangong-adds-up` })).toEqual([]);
});

test('the counts made with the snapshot are those of the findings themselves', async () => {
  const years = { from: 2000, to: 2100 };
  const made = await engine.run(checksCounted, { provinces: '', levels: '', ...years });
  expect(made).toHaveLength(2);
  expect(await engine.run(checksCountedAmong, { bureaus: '', report: '', ...years })).toEqual(made);
  expect(await engine.run(checksCounted, { provinces: '990000', levels: 'county', ...years })).toEqual(
    await engine.run(checksCountedAmong, { bureaus: '990101', report: '', ...years }),
  );
  expect(await engine.run(checksCounted, { provinces: '980000', levels: '', ...years })).toEqual([]);
});

test('provinces are counted by verdict, of the checks named', async () => {
  const counted = async (checks: string) =>
    (await engine.run(provincesCounted, { checks, levels: '', from: 2000, to: 2100 })).map(
      ({ province, verdict, findings, largest }) => [province, verdict, findings, largest],
    );
  expect(await counted('')).toEqual([
    ['990000', 'broken', 1, 1.5],
    ['990000', 'holds', 1, null],
  ]);
  expect(await counted('sangong-adds-up')).toEqual([['990000', 'holds', 1, null]]);
});
