import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerAll, formatAnswers } from '../src/db/answers.ts';
import { type Client, createClient } from '../src/db/client.ts';
import { openNodeEngine } from '../src/db/engine.node.ts';
import type { Engine } from '../src/db/engine.ts';
import { tablesIn } from '../src/db/held-parts.ts';
import type { Manifest } from '../src/db/manifest.ts';
import { keyText, LAYOUTS } from '../src/db/parts.ts';
import { factById, factsOfValue } from '../src/db/queries/facts.ts';
import { findingsSummary } from '../src/db/queries/findings.ts';
import { disclosureLines } from '../src/db/queries/quality.ts';
import { valueAt, valuesOfIndicator, valuesOfTopic } from '../src/db/queries/values.ts';
import { QUERIES } from '../src/db/queries.ts';
import { query } from '../src/db/query.ts';
import { SAMPLE, sampleParams } from '../src/db/sample.ts';
import { TABLE_NAMES } from '../src/db/tables.ts';
import { ANSWERS, SAMPLE_FOLDER } from './sample.ts';
import { writeSnapshot } from './snapshot.ts';

let folder: string;
let manifest: Manifest;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parts-'));
  manifest = await writeSnapshot(SAMPLE, folder, { created: '2024-01-01', largeTable: 1 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const COUNT = query({
  name: 'count-values',
  about: 'Rows of values and how many of them differ.',
  sql: 'select count(*)::INTEGER as all_rows, count(distinct v.indicator || v.bureau || v.year)::INTEGER as different from "values" v',
  params: {},
  columns: {
    all_rows: { type: 'INTEGER', nullable: false },
    different: { type: 'INTEGER', nullable: false },
  },
  example: {},
  // For looking at what is held: nothing is loaded for it.
  slice: () => [{ table: 'values', indicators: [] }],
});

/** The name of a part as a reader would say it: `values 99|2022`. */
const names = new Map<string, string>();
beforeAll(() => {
  for (const table of TABLE_NAMES)
    for (const part of manifest.tables[table].parts) names.set(part.file, `${table} ${keyText(part)}`.trim());
});

let asked: string[];
let harmed: ReadonlyMap<string, Uint8Array | null>;
let engines: Engine[];
let client: Client;
beforeEach(() => {
  asked = [];
  engines = [];
  harmed = new Map();
  client = createClient({
    baseUrl: 'http://site.test/data/',
    fetch: async (url) => {
      const file = url.replace('http://site.test/data/', '');
      const name = names.get(file) ?? file;
      asked.push(name);
      const content = harmed.has(name) ? harmed.get(name) : await readFile(path.join(folder, file));
      return content ? new Response(Uint8Array.from(content)) : new Response('', { status: 404 });
    },
    bootEngine: async () => {
      const engine = await openNodeEngine();
      engines.push(engine);
      return engine;
    },
  });
});

/** What was asked for since the last time, sorted. */
const since = (): readonly string[] => asked.splice(0).sort();

test('a large table comes in parts by province and year, values by indicator too; a table of registries stays whole', () => {
  const keys = (table: keyof Manifest['tables']) => manifest.tables[table].parts.map(keyText);
  expect(keys('values')).toEqual(['99|2021', '99|2022', 'abroad', 'sangong', 'total']);
  expect(keys('facts')).toEqual(['99|2022']);
  expect(keys('reports')).toEqual(['']);
  expect(manifest.tables.values.rows).toBe(SAMPLE.values.length);
});

test('a boot loads the whole tables and no part', async () => {
  await client.warm();
  const whole = TABLE_NAMES.filter((table) => LAYOUTS[table] === undefined);
  expect(since()).toEqual(['manifest.json', ...whole].sort());
});

test('a value asks for the cheapest part that holds it, and once', async () => {
  await client.warm();
  since();
  const params = { indicator: 'sangong', bureau: '990100', year: 2022 };
  const answers = await Promise.all([client.ask(valueAt, params), client.ask(valueAt, params)]);
  expect(answers[0]).toHaveLength(1);
  expect(answers[1]).toEqual(answers[0]);
  const [only, ...others] = since();
  expect(others).toEqual([]);
  expect(['values 99|2022', 'values sangong']).toContain(only);
});

test('an indicator of the whole nation asks for its own part, a topic for those of its indicators', async () => {
  await client.warm();
  since();
  await client.ask(valuesOfIndicator, { indicator: 'total' });
  expect(since()).toEqual(['values total']);
  await client.ask(valuesOfTopic, { topic: 'totals' });
  expect(since()).toEqual([]);
});

test('a figure asks for the facts of its report’s province and year; what is unknown asks for nothing', async () => {
  await client.warm();
  since();
  expect(await client.ask(factById, { fact: 'nobody-2022:1.1' })).toEqual([]);
  expect(since()).toEqual([]);
  expect(await client.ask(factById, { fact: 'shili-city-2022:42.17' })).toHaveLength(1);
  expect(since()).toEqual(['facts 99|2022']);
});

test('last year’s value of a bureau finds its facts in this year’s report', async () => {
  await client.ask(factsOfValue, { indicator: 'sangong', bureau: '990100', year: 2021 });
  expect(since()).toContain('facts 99|2022');
});

test('a query that says no slice has all of a table', async () => {
  const found = await client.ask(findingsSummary, {});
  expect(found.reduce((sum, { findings }) => sum + findings, 0)).toBe(SAMPLE.findings.length);
  expect(since()).toContain('findings 99|2022');
});

describe.each([
  ['province and year', 'indicator', [{ bureaus: ['990100'] }, { indicators: ['sangong', 'abroad'] }]],
  ['indicator', 'province and year', [{ indicators: ['sangong'] }, { bureaus: ['990100'], from: 2022 }]],
] as const)('parts by %s, then by %s', (_first, _second, slices) => {
  test('bring no row twice', async () => {
    for (const slice of slices) await client.read([{ table: 'values', ...slice }]);
    const [found] = await client.ask(COUNT, {});
    expect(found?.all_rows).toBe(found?.different);
    await client.read([{ table: 'values', all: true }]);
    expect(await client.ask(COUNT, {})).toEqual([
      { all_rows: SAMPLE.values.length, different: SAMPLE.values.length },
    ]);
  });
});

test('every query answers as from a whole snapshot, whatever was loaded before it', async () => {
  expect(formatAnswers(await answerAll({ run: client.ask }))).toBe(
    await readFile(path.join(SAMPLE_FOLDER, ANSWERS), 'utf8'),
  );
  // And again, now that everything is loaded.
  expect(formatAnswers(await answerAll({ run: client.ask }))).toBe(
    await readFile(path.join(SAMPLE_FOLDER, ANSWERS), 'utf8'),
  );
});

test('a question asked before longer texts were loaded answers with the whole of them after', async () => {
  const named = (bureaus: string) => client.ask(disclosureLines, { bureaus });
  expect(await named('510683')).toEqual([]);
  const lines = await named('990100');
  expect(lines.map(({ report, name }) => [report, name])).toEqual([
    ['shili-city-2022', '收支总计'],
    ['shili-city-2022', '“三公”合计'],
  ]);
});

test('every query that reads a slice answers alone as it does among others', async () => {
  await client.read(TABLE_NAMES.map((table) => ({ table, all: true })));
  for (const each of QUERIES.filter(({ slice }) => slice !== undefined)) {
    const alone = createClient({
      baseUrl: 'http://site.test/data/',
      fetch: async (url) => new Response(await readFile(path.join(folder, path.basename(url)))),
      bootEngine: openNodeEngine,
    });
    const params = sampleParams(each);
    expect(await alone.ask(each, params), each.name).toEqual(await client.ask(each, params));
  }
}, 120_000);

describe.each([
  ['altered', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)), 'altered'],
  ['cut short', (bytes: Uint8Array) => bytes.slice(1), 'altered'],
  ['missing', () => null, 'missing'],
] as const)('a part that is %s', (_, harm, kind) => {
  test('is refused by name; what is loaded goes on answering, and a retry after the mend succeeds', async () => {
    const good = await client.ask(valuesOfIndicator, { indicator: 'sangong' });
    const part = manifest.tables.facts.parts[0];
    if (!part) throw new Error('no part of facts');
    harmed = new Map([['facts 99|2022', harm(await readFile(path.join(folder, part.file)))]]);
    const asking = client.ask(factById, { fact: 'shili-city-2022:42.17' });
    await expect(asking).rejects.toMatchObject({ name: 'SnapshotError', kind, file: part.file });
    expect(client.getState()).toMatchObject({ phase: 'failed', error: { kind, file: part.file } });
    expect(await client.ask(valuesOfIndicator, { indicator: 'sangong' })).toEqual(good);

    harmed = new Map();
    await client.retry();
    expect(client.getState()).toMatchObject({ phase: 'ready', error: null });
    expect(await client.ask(factById, { fact: 'shili-city-2022:42.17' })).toHaveLength(1);
    await expect(engines[0]?.run(COUNT, {})).rejects.toMatchObject({ kind: 'closed' });
  });
});

test('a part is added once, to a table of parts, and holds what it says', async () => {
  const engine = await openNodeEngine();
  const [part] = manifest.tables.values.parts;
  if (!part) throw new Error('no part of values');
  const bytes = () => readFile(path.join(folder, part.file));
  await expect(engine.add('values', part, await bytes())).rejects.toThrow(
    'table values, part 99|2021: the table is not one of parts',
  );
  await engine.create('values');
  await expect(engine.add('values', part, Uint8Array.of(1, 2, 3))).rejects.toMatchObject({
    kind: 'bad-table',
  });
  await engine.add('values', part, await bytes());
  await expect(engine.add('values', part, await bytes())).rejects.toThrow('added twice');
  await engine.close();
});

test('the tables a query reads are seen in its text', () => {
  expect(tablesIn('with f as (select 1 from "values" v) select * from f, facts where 1')).toEqual([
    'facts',
    'values',
  ]);
  for (const { name, sql, slice, example } of QUERIES) {
    const read = tablesIn(sql);
    expect(read.length, name).toBeGreaterThan(0);
    for (const { table } of slice?.(example) ?? []) expect(read, name).toContain(table);
  }
});
