import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_ARGS, ensureBrowser } from '../browser.ts';

/** Boots the engine in the page over the sample and asks it one question of its Parquet files. */
const ASK = `(async () => {
  const { createClient } = await import('/src/db/client.ts');
  const { openBrowserEngine } = await import('/src/db/engine.browser.ts');
  const { snapshotSummary } = await import('/src/db/queries/overview.ts');
  const client = createClient({
    baseUrl: new URL('/src/db/fixtures/sample/', location.href).href,
    fetch: (url, init) => fetch(url, init),
    bootEngine: openBrowserEngine,
  });
  return client.ask(snapshotSummary, {});
})()`;

let cacheDir: string;
let server: ViteDevServer;
let browser: Browser;
let context: BrowserContext;
let origin: string;
const local: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'offline-'));
  server = await createServer({
    configFile: false,
    logLevel: 'error',
    cacheDir,
    optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow'], noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
  });
  await server.listen();
  origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
  context = await browser.newContext();
  // Requests of workers pass here too; that the engine's module is seen below is the proof.
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) {
      local.push(new URL(url).pathname);
      return route.continue();
    }
    foreign.push(url);
    return route.abort();
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(cacheDir, { recursive: true, force: true });
});

test('the engine answers from Parquet with every other network blocked, and asks nobody else', async () => {
  const page = await context.newPage();
  await page.goto(`${origin}/src/db/fixtures/sample/manifest.json`);
  expect(await page.evaluate(ASK)).toMatchObject([{ bureaus: 2, reports: 2, facts: 3 }]);
  expect(local.filter((file) => file.endsWith('.wasm'))).toContainEqual(
    expect.stringContaining('duckdb-eh.wasm'),
  );
  expect(local.filter((file) => file.endsWith('.parquet')).length).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
});

test('a request to anybody else would have been seen and stopped, from the page and from a worker', async () => {
  const page = await context.newPage();
  await page.goto(`${origin}/src/db/fixtures/sample/manifest.json`);
  const outcomes = await page.evaluate(`(async () => {
    const ask = (from) => 'fetch("http://' + from + '.example.invalid/").then(() => "answered", () => "stopped")';
    const body = ask('worker') + '.then((outcome) => postMessage(outcome))';
    const worker = new Worker(URL.createObjectURL(new Blob([body], { type: 'text/javascript' })));
    const fromWorker = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
    return [await eval(ask('page')), await fromWorker];
  })()`);
  expect(outcomes).toEqual(['stopped', 'stopped']);
  expect(foreign).toEqual(['http://page.example.invalid/', 'http://worker.example.invalid/']);
});
