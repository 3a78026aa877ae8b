import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerAll, formatAnswers } from './answers.ts';
import { type Client, type ClientState, createClient } from './client.ts';
import { ENGINE_FILES, openBrowserEngine } from './engine.browser.ts';
import type { Engine } from './engine.ts';
import expected from './fixtures/answers.jsonl?raw';
import { snapshotSummary } from './queries/overview.ts';
import { ranking } from './queries/values.ts';
import { fetchManifest, fetchPart } from './snapshot.ts';
import type { TableName } from './tables.ts';

const baseUrl = new URL('/src/db/fixtures/sample/', location.href).href;
const source = { baseUrl, fetch: (url: string, init: { cache: RequestCache }) => fetch(url, init) };

describe.each(['eh', 'mvp'] as const)('the %s build in a worker', (build) => {
  const states: ClientState[] = [];
  let client: Client;
  let engine: Engine;
  beforeAll(async () => {
    client = createClient({
      ...source,
      bootEngine: async (onProgress) => {
        engine = await openBrowserEngine(onProgress, { files: ENGINE_FILES[build] });
        return engine;
      },
    });
    client.subscribe(() => states.push(client.getState()));
    await client.warm();
  });
  afterAll(() => engine.close());

  test('answers every query as Node does, to the byte', async () => {
    expect(client.getState().error).toBeNull();
    expect(formatAnswers(await answerAll({ ...engine, run: client.ask }))).toBe(expected);
  });

  // A download is reported only where it takes long enough, so it is not asked for here.
  test('reports that it starts and the tables it loads', () => {
    const stages = states.flatMap(({ progress }) => (progress ? [progress.stage] : []));
    expect([...new Set(stages)]).toEqual(expect.arrayContaining(['instantiate', 'tables']));
  });
});

test('rows that come in parts are added, and answered, as in Node', async () => {
  const engine = await openBrowserEngine();
  const snapshot = await fetchManifest(source);
  const bytesOf = async (table: TableName): Promise<Uint8Array> => {
    const [part] = snapshot.tables[table].parts;
    if (!part) throw new Error(`no file of ${table}`);
    return fetchPart(source, part);
  };
  for (const table of ['regions', 'reports'] as const) await engine.load(table, await bytesOf(table));
  await engine.create('values');
  const params = { indicator: 'sangong', year: 2022 };
  expect(await engine.run(ranking, params)).toEqual([]);
  await engine.add('values', { province: '99', year: 2022 }, await bytesOf('values'));
  const ranked = await engine.run(ranking, params);
  expect(ranked.map(({ bureau, rank }) => [bureau, rank])).toEqual([
    ['990100', 1],
    ['990101', null],
  ]);
  await engine.add('values', { indicator: 'sangong' }, await bytesOf('values'));
  expect(await engine.run(ranking, params)).toEqual(ranked);
  await engine.close();
});

describe('a boot that fails says why', () => {
  test('when the worker is not there', async () => {
    const files = { ...ENGINE_FILES.eh, worker: '/no-such-folder/worker.js' };
    await expect(openBrowserEngine(undefined, { files })).rejects.toMatchObject({
      name: 'EngineError',
      kind: 'worker-failed',
    });
  });

  test('when the module is no module', async () => {
    const files = { ...ENGINE_FILES.eh, module: new URL('/src/db/engine.ts', location.href).href };
    await expect(openBrowserEngine(undefined, { files })).rejects.toMatchObject({ kind: 'wasm-type' });
  });

  test('when nothing happens in time, with the headers to look at', async () => {
    await expect(openBrowserEngine(undefined, { patience: 1 })).rejects.toMatchObject({
      kind: 'timed-out',
      message: expect.stringMatching(/Content-Type: application\/wasm.*'wasm-unsafe-eval'/),
    });
  });
});

test('an engine whose browser has no workers fails as such', async () => {
  const kept = Worker;
  Reflect.deleteProperty(globalThis, 'Worker');
  try {
    await expect(openBrowserEngine()).rejects.toMatchObject({ kind: 'no-worker' });
  } finally {
    globalThis.Worker = kept;
  }
});

test('the build is chosen by what the browser can do, and boots by itself', async () => {
  const client = createClient({ ...source, bootEngine: openBrowserEngine });
  expect(await client.ask(snapshotSummary, {})).toMatchObject([{ bureaus: 2 }]);
});
