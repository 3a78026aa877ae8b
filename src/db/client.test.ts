import { describe, expect, test } from 'vitest';
import { type ClientState, createClient } from './client.ts';
import { openNodeEngine } from './engine.node.ts';
import type { Engine, Progress } from './engine.ts';
import { EngineError } from './engine.ts';
import { fileName, formatManifest, fromKeys, MANIFEST_FILE } from './manifest.ts';
import { openParquetWriter } from './parquet.node.ts';
import { snapshotSummary } from './queries/overview.ts';
import { SAMPLE } from './sample.ts';
import { sha256 } from './sha256.ts';
import type { Fetch } from './snapshot.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

const writer = await openParquetWriter();
const contents = fromKeys(TABLE_NAMES, (table) => writer.encode(table, SAMPLE[table]));
writer.close();
const files = fromKeys(TABLE_NAMES, (table) => {
  const hash = sha256(contents[table]);
  const rows = SAMPLE[table].length;
  const file = fileName(table, hash);
  return { rows, parts: [{ file, rows, bytes: contents[table].length, sha256: hash }] };
});
const fileOf = (table: TableName): string => files[table].parts[0]?.file ?? '';
const FACTS = fileOf('facts');

/** A site in memory: what it serves by file name, and what was asked of it. */
function site() {
  const served = new Map<string, Uint8Array>([
    [MANIFEST_FILE, new TextEncoder().encode(formatManifest('2024-05-31', files))],
    ...TABLE_NAMES.map((table) => [fileOf(table), contents[table]] as const),
  ]);
  const asked: string[] = [];
  const fetch: Fetch = async (url, { cache }) => {
    const file = url.replace('http://site.test/sub/data/', '');
    asked.push(`${file} ${cache}`);
    const bytes = served.get(file);
    return bytes ? new Response(Uint8Array.from(bytes)) : new Response('not here', { status: 404 });
  };
  return { served, asked, source: { baseUrl: 'http://site.test/sub/data/', fetch } };
}

/** Starts the Node engine in the client's hands, counting how often and keeping what was opened, in the order it was begun. */
function boots() {
  const opened: Promise<Engine>[] = [];
  const bootEngine = (onProgress: (progress: Progress) => void): Promise<Engine> => {
    onProgress({ stage: 'instantiate' });
    const engine = openNodeEngine();
    opened.push(engine);
    return engine;
  };
  return { opened, bootEngine };
}

const altered = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 1 : byte));

test('nothing is fetched before anything is asked', () => {
  const { source, asked } = site();
  const client = createClient({ ...source, ...boots() });
  expect(client.getState()).toEqual({ phase: 'idle', progress: null, error: null, snapshot: null });
  expect(asked).toEqual([]);
});

test('the manifest can be read without the engine, once for many who ask', async () => {
  const { source, asked } = site();
  const { opened, bootEngine } = boots();
  const client = createClient({ ...source, bootEngine });
  const [one, two] = await Promise.all([client.manifest(), client.manifest()]);
  expect(one).toBe(two);
  expect(asked).toEqual(['manifest.json no-cache']);
  expect(opened).toEqual([]);
  expect(client.getState()).toMatchObject({ phase: 'idle', snapshot: { hash: one.hash } });
});

test('many questions share one boot, every table is fetched once, and the state tells how far it is', async () => {
  const { source, asked } = site();
  const { opened, bootEngine } = boots();
  const client = createClient({ ...source, bootEngine });
  const states: ClientState[] = [];
  const leave = client.subscribe(() => states.push(client.getState()));
  const answers = await Promise.all([
    client.ask(snapshotSummary, {}),
    client.ask(snapshotSummary, {}),
    client.warm(),
  ]);
  expect(answers[0]).toMatchObject([{ bureaus: 2, reports: 2 }]);
  expect(answers[1]).toEqual(answers[0]);
  expect(opened).toHaveLength(1);
  expect(asked).toHaveLength(TABLE_NAMES.length + 1);
  expect([...new Set(states.map(({ phase }) => phase))]).toEqual(['booting', 'ready']);
  expect(states.map(({ progress }) => progress)).toContainEqual({ stage: 'instantiate' });
  expect(states.map(({ progress }) => progress)).toContainEqual({
    stage: 'tables',
    loaded: 3,
    total: TABLE_NAMES.length,
  });
  expect(client.getState()).toMatchObject({ phase: 'ready', progress: null, error: null });

  leave();
  const heard = states.length;
  await client.retry();
  expect([states.length, opened.length]).toEqual([heard, 1]);
});

describe('a snapshot that is not whole is refused by the name of the file', () => {
  test.each([
    [
      'altered by one byte',
      altered,
      'altered',
      /^facts-\w+\.parquet: expected SHA-256 [0-9a-f]{64}, found [0-9a-f]{64}$/,
    ],
    [
      'cut by one byte',
      (bytes: Uint8Array) => bytes.slice(0, -1),
      'altered',
      `${FACTS}: expected ${contents.facts.length} bytes, found ${contents.facts.length - 1}`,
    ],
    [
      'empty',
      () => new Uint8Array(),
      'altered',
      `${FACTS}: expected ${contents.facts.length} bytes, found 0`,
    ],
    ['missing', () => null, 'missing', `${FACTS}: answered with status 404`],
  ])('when a table is %s, and a retry after the mend succeeds', async (_, harm, kind, message) => {
    const { source, served } = site();
    const harmed = harm(contents.facts);
    if (harmed) served.set(FACTS, harmed);
    else served.delete(FACTS);
    const { opened, bootEngine } = boots();
    const client = createClient({ ...source, bootEngine });
    await expect(client.ask(snapshotSummary, {})).rejects.toMatchObject({
      name: 'SnapshotError',
      kind,
      file: FACTS,
    });
    expect(client.getState()).toMatchObject({ phase: 'failed', progress: null });
    expect(client.getState().error?.message).toMatch(message);
    await expect(client.ask(snapshotSummary, {})).rejects.toBe(client.getState().error);

    served.set(FACTS, contents.facts);
    await client.retry();
    expect(client.getState()).toMatchObject({ phase: 'ready', error: null });
    expect(await client.ask(snapshotSummary, {})).toMatchObject([{ facts: 4 }]);
    const [givenUp] = await Promise.all(opened);
    await expect(givenUp?.run(snapshotSummary, {})).rejects.toMatchObject({ kind: 'closed' });
  });
});

test('a bad copy in the browser’s cache is asked for once more, past the cache', async () => {
  const { source, asked } = site();
  const fetch: Fetch = async (url, init) => {
    const response = await source.fetch(url, init);
    const stale = url.endsWith(FACTS) && init.cache === 'default';
    return stale ? new Response('an old copy') : response;
  };
  const client = createClient({ ...source, fetch, ...boots() });
  await client.warm();
  expect(client.getState().phase).toBe('ready');
  expect(asked.filter((line) => line.startsWith(FACTS))).toEqual([`${FACTS} default`, `${FACTS} reload`]);
});

test('a site that cannot be reached is said to be so, and warming never rejects', async () => {
  const fetch: Fetch = () => Promise.reject(new TypeError('network down'));
  const client = createClient({ ...site().source, fetch, ...boots() });
  await client.warm();
  expect(client.getState().error).toMatchObject({ kind: 'unreachable', file: MANIFEST_FILE });
});

test('an engine that cannot start keeps its kind; one that cannot be loaded is given one', async () => {
  const { source } = site();
  const noWasm = new EngineError('no-wasm', 'this browser has no WebAssembly');
  const without = createClient({ ...source, bootEngine: () => Promise.reject(noWasm) });
  await expect(without.ask(snapshotSummary, {})).rejects.toBe(noWasm);

  const chunkMissing = new TypeError('failed to fetch dynamically imported module');
  const unloaded = createClient({ ...source, bootEngine: () => Promise.reject(chunkMissing) });
  await unloaded.warm();
  expect(unloaded.getState().error).toMatchObject({ kind: 'not-loaded', cause: chunkMissing });
});

test('an engine given up on no longer reports its progress', async () => {
  const { source, served } = site();
  served.delete(FACTS);
  let late: (progress: Progress) => void = () => {};
  const bootEngine = (onProgress: (progress: Progress) => void): Promise<Engine> => {
    late = onProgress;
    return new Promise(() => {});
  };
  const client = createClient({ ...source, bootEngine });
  await client.warm();
  late({ stage: 'instantiate' });
  expect(client.getState()).toMatchObject({ phase: 'failed', progress: null });
});
