import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from './engine.node.ts';
import type { Engine } from './engine.ts';
import { openParquetWriter } from './parquet.node.ts';
import { findingsOfBureau, sizesOfBureaus, standingAmong, valuesOfBureaus } from './queries/bureau.ts';
import { factsOfFinding, factsOfReport, factsOfValue } from './queries/facts.ts';
import { findingsOfFact } from './queries/findings.ts';
import { ledgerSummary } from './queries/ledger.ts';
import { disclosureOfTopic, latestOfIndicator, snapshotSummary } from './queries/overview.ts';
import { disclosureLines } from './queries/quality.ts';
import { reports, reportsByProvince, reportsWithin } from './queries/reports.ts';
import { ranking, valuesOfIndicator, valuesOfTopic } from './queries/values.ts';
import { QUERIES } from './queries.ts';
import { SAMPLE, sampleParams } from './sample.ts';
import { TABLE_NAMES } from './tables.ts';

let engine: Engine;
beforeAll(async () => {
  const writer = await openParquetWriter();
  engine = await openNodeEngine();
  for (const table of TABLE_NAMES) await engine.load(table, writer.encode(table, SAMPLE[table]));
  writer.close();
});
afterAll(() => engine.close());

test('no two queries share a name', () => {
  const names = QUERIES.map((query) => query.name);
  expect([...new Set(names)]).toEqual(names);
});

describe.each(QUERIES)('$name', (query) => {
  test('says in one sentence what it gives', () => {
    expect(query.about).toMatch(/^[A-Z].*\.$/);
  });

  test('its example runs and gives rows as declared', async () => {
    await expect(engine.run(query, query.example)).resolves.toBeInstanceOf(Array);
  });

  test('with what the sample holds it finds something', async () => {
    expect(await engine.run(query, sampleParams(query))).not.toEqual([]);
  });

  test('each position is bound, and cast to the type declared for it', () => {
    const types = Object.values(query.params);
    const used = [...query.sql.matchAll(/\$(\d+)(?:::(\w+))?/g)].map(([, position, type]) => [
      Number(position),
      type,
    ]);
    expect(new Set(used.map(([position]) => position)).size).toBe(types.length);
    for (const [position, type] of used) expect(type, `$${position}`).toBe(types[Number(position) - 1]);
  });

  test('its order does not depend on chance', () => {
    const oneRow = ['snapshot-summary', 'report-by-id', 'fact-by-id', 'value-at'];
    expect(query.sql.includes('order by') || oneRow.includes(query.name)).toBe(true);
  });
});

test('reports carry the names of their bureau and of the one above it', async () => {
  const rows = await engine.run(reports, {});
  expect(rows.map(({ bureau_name, parent_name }) => [bureau_name, parent_name])).toEqual([
    ['示例市医疗保障局', '示例省'],
    ['示例县医疗保障局', '示例市'],
  ]);
});

test('an indicator is listed by bureau and year, its absences with their reason and the kind of report', async () => {
  const rows = await engine.run(valuesOfIndicator, { indicator: 'sangong' });
  expect(rows.map(({ short, year, shown, absence, kind }) => [short, year, shown, absence, kind])).toEqual([
    ['示例', 2021, '3.66', null, 'department-accounts'],
    ['示例', 2022, '3.20', null, 'department-accounts'],
    ['示例', 2022, null, 'not-published', 'performance-report'],
  ]);
});

test('expected lines stand in the order of their registry, the missing ones without a figure', async () => {
  const rows = await engine.run(disclosureLines, { bureaus: '990100,990101' });
  expect(rows.map(({ line_id, status, fact }) => [line_id, status, fact])).toEqual([
    ['total', 'missing', null],
    ['sangong', 'told', 'shili-city-2022:42.17'],
  ]);
});

test('a topic gives its own indicators only, in registry order', async () => {
  const rows = await engine.run(valuesOfTopic, { topic: 'sangong' });
  expect([...new Set(rows.map(({ indicator }) => indicator))]).toEqual(['sangong', 'abroad']);
});

test('a bureau without a value has no place in the ranking and comes last', async () => {
  const rows = await engine.run(ranking, { indicator: 'sangong', year: 2022 });
  expect(rows.map(({ bureau, rank, ranked }) => [bureau, rank, ranked])).toEqual([
    ['990100', 1, 1],
    ['990101', null, 1],
  ]);
});

test('bureaus named stand in the order named, no more than asked for, and those not held are left out', async () => {
  const order = async (bureaus: string, most: number) => [
    ...new Set((await engine.run(valuesOfBureaus, { bureaus, most })).map(({ bureau }) => bureau)),
  ];
  expect(await order('990101,110000,990100', 6)).toEqual(['990101', '990100']);
  expect(await order('990101,110000,990100', 1)).toEqual(['990101']);
  expect(await order('', 1)).toEqual(['990100']);
  expect(await order("'; drop table reports", 6)).toEqual([]);
});

test('findings of a bureau are those of its own reports; with none named, of the first by code', async () => {
  const of = async (bureaus: string) =>
    (await engine.run(findingsOfBureau, { bureaus })).map(({ bureau }) => bureau);
  expect(new Set(await of('990101'))).toEqual(new Set(['990101']));
  expect(new Set(await of(''))).toEqual(new Set(['990100']));
});

test('a bureau stands among those of its peers that have a figure for the year, itself neither above nor below', async () => {
  const rows = await engine.run(standingAmong, { bureau: '990100', year: 2022, peers: '990100,990101' });
  expect(rows).toMatchObject([{ indicator: 'sangong', level: 'prefecture', peers: 1, above: 0, below: 0 }]);
  expect(await engine.run(standingAmong, { bureau: '990100', year: 2022, peers: '' })).toEqual([]);
});

test('the size of a bureau without a figure is unknown, not zero', async () => {
  expect(await engine.run(sizesOfBureaus, { year: 2022 })).toEqual([
    { bureau: '990100', insured: null, expenditure: null },
    { bureau: '990101', insured: null, expenditure: null },
  ]);
});

test('disclosure is told of each bureau and year once', async () => {
  const rows = await engine.run(disclosureOfTopic, { topic: 'sangong' });
  expect(rows).toEqual([
    { bureau: '990100', year: 2022, report: 'shili-city-2022', disclosed: 2, expected: 2 },
    { bureau: '990101', year: 2022, report: 'shili-county-2022', disclosed: 0, expected: 1 },
  ]);
});

test('each bureau stands once at its latest year with a number, or says why there is none', async () => {
  const rows = await engine.run(latestOfIndicator, { indicator: 'sangong' });
  expect(rows.map(({ bureau, year, shown, absence }) => [bureau, year, shown, absence])).toEqual([
    ['990100', 2022, '3.20', null],
    ['990101', 2022, null, 'not-published'],
  ]);
});

test('reports are found by the digits their region begins with, and counted by province', async () => {
  const of = async (digits: string) =>
    (await engine.run(reportsWithin, { digits })).map(({ bureau }) => bureau);
  expect(await of('99')).toEqual(['990100', '990101']);
  expect(await of('990101,98')).toEqual(['990101']);
  expect(await of('98')).toEqual([]);
  expect(await engine.run(reportsByProvince, {})).toMatchObject([
    { province: '990000', bureaus: 2, reports: 2 },
  ]);
});

test('the counts of a snapshot are those of its reports', async () => {
  const [summary] = await engine.run(snapshotSummary, {});
  expect(summary).toMatchObject({
    bureaus: 2,
    reports: 2,
    first_year: 2022,
    last_year: 2022,
    broken: 1,
    held: 1,
  });
});

test('facts of a report are in printed order, unbound ones without an item name', async () => {
  const rows = await engine.run(factsOfReport, { report: 'shili-city-2022' });
  expect(rows.map(({ printed, item_name }) => [printed, item_name])).toEqual([
    ['3.20万元', '“三公”经费合计'],
    ['60余人', null],
    ['未发生', null],
  ]);
});

test('a fact is found by its whole id: 42.1 is not 42.17', async () => {
  expect(await engine.run(findingsOfFact, { fact: 'shili-city-2022:42.17' })).toHaveLength(1);
  expect(await engine.run(findingsOfFact, { fact: 'shili-city-2022:42.1' })).toEqual([]);
});

test('the operands of a value and of a finding are found as facts', async () => {
  const ofValue = await engine.run(factsOfValue, { indicator: 'sangong', bureau: '990100', year: 2022 });
  const ofFinding = await engine.run(factsOfFinding, {
    finding: 'shili-county-2022:change-on-last-year:sangong',
  });
  expect(ofValue.map(({ id }) => id)).toEqual(['shili-city-2022:42.17']);
  expect(ofFinding.map(({ id }) => id)).toEqual(['shili-county-2022:7.0']);
});

test('the ledger of each report adds up to its tokens', async () => {
  const rows = await engine.run(ledgerSummary, {});
  for (const { id, tokens } of SAMPLE.reports) {
    const counted = rows.filter(({ report }) => report === id).reduce((sum, row) => sum + row.tokens, 0);
    expect(counted, id).toBe(tokens);
  }
});

test('the summary of a snapshot without reports is zeroes, with no years', async () => {
  const writer = await openParquetWriter();
  const empty = await openNodeEngine();
  for (const table of TABLE_NAMES) await empty.load(table, writer.encode(table, []));
  const [summary] = await empty.run(snapshotSummary, {});
  expect(summary).toMatchObject({
    bureaus: 0,
    reports: 0,
    first_year: null,
    last_year: null,
    facts: 0,
    held: 0,
  });
  for (const query of QUERIES) await empty.run(query, query.example);
  await empty.close();
  writer.close();
});
