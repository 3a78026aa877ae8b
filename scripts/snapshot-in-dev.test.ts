import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snapshotInDev } from './snapshot-in-dev.ts';

let root: string;
let server: ViteDevServer;
let address: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dev-'));
  await mkdir(join(root, 'public', 'data'), { recursive: true });
  await mkdir(join(root, 'data', 'facts'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><title>the page</title>');
  await writeFile(join(root, 'public', 'data', 'manifest.json'), '{"version":1}');
  await writeFile(join(root, 'data', 'facts', 'example.jsonl'), '{}\n');
  server = await createServer({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [snapshotInDev],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

const status = async (path: string): Promise<number> => (await fetch(`${address}${path}`)).status;

test('what is published is served', async () => {
  expect(await (await fetch(`${address}data/manifest.json?again`)).json()).toEqual({ version: 1 });
});

test('what is not published is not found, rather than answered with the page or with the record', async () => {
  expect(await status('data/first-view.json')).toBe(404);
  expect(await status('data/originals/0123.txt')).toBe(404);
  expect(await status('data/facts/example.jsonl')).toBe(404);
  expect(await status('data/%E0%A4%A')).toBe(404);
  expect(await status('data')).toBe(404);
});

test('an address of the page is still the page', async () => {
  expect(await (await fetch(`${address}?page=sangong`)).text()).toContain('the page');
});
