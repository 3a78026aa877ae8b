import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compress } from './compress.ts';
import { HEADER_POLICY } from './policy.ts';
import { type Site, serve } from './serve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
const root = path.join(folder, 'dist');
const words = '三公经费决算'.repeat(200);
let site: Site;

beforeAll(async () => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(path.join(root, 'data'));
  writeFileSync(path.join(folder, 'secret.txt'), 'not for readers');
  writeFileSync(path.join(root, 'index.html'), `<p>${words}</p>`);
  writeFileSync(path.join(root, 'assets', 'index-DiwrgTda.js'), `/* ${words} */`);
  writeFileSync(path.join(root, 'assets', 'engine-B1x2y3z4.wasm'), Buffer.alloc(9000, 7));
  writeFileSync(path.join(root, 'data', 'facts-0123456789abcdef.parquet'), 'PAR1');
  writeFileSync(path.join(root, 'data', 'manifest.json'), '{}');
  await compress(root, path.join(folder, 'cache'));
  site = await serve({ root, base: '/x/y/' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** A request with its path sent as written: `fetch` would tidy `..` away and unpack the body. */
const ask = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.url);
    const sent = request({ hostname, port, path: target, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

describe('a served site', () => {
  test('the folder answers with its page, with the policy and without sniffing or referrer', async () => {
    const { status, headers, body } = await ask('/x/y/');
    expect(status).toBe(200);
    expect(body.toString()).toContain(words);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': HEADER_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test('the policy is on a worker script, on a refusal and on what is not there too', async () => {
    for (const answer of [
      await ask('/x/y/assets/index-DiwrgTda.js'),
      await ask('/x/y/none'),
      await ask('/x/y/', {}, 'POST'),
    ])
      expect(answer.headers['content-security-policy']).toBe(HEADER_POLICY);
  });

  test('WebAssembly is served as application/wasm, or the engine would never start, and Parquet as bytes', async () => {
    expect((await ask('/x/y/assets/engine-B1x2y3z4.wasm')).headers['content-type']).toBe('application/wasm');
    expect((await ask('/x/y/data/facts-0123456789abcdef.parquet')).headers['content-type']).toBe(
      'application/octet-stream',
    );
  });

  test('brotli goes first, gzip to those who refuse it, plain bytes to those who accept neither', async () => {
    const target = '/x/y/assets/index-DiwrgTda.js';
    const plain = await ask(target);
    const br = await ask(target, { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await ask(target, { 'accept-encoding': 'gzip, br;q=0' });
    expect([plain, br, gz].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gz.body)).toEqual(plain.body);
    expect(br.headers.vary).toBe('Accept-Encoding');
    expect(br.headers['content-length']).toBe(String(br.body.length));
  });

  test('a file named by its hash is kept for good, the page and the manifest are asked for again', async () => {
    const control = async (name: string) => (await ask(`/x/y/${name}`)).headers['cache-control'];
    expect(await control('assets/index-DiwrgTda.js')).toContain('immutable');
    expect(await control('data/facts-0123456789abcdef.parquet')).toContain('immutable');
    expect(await control('data/manifest.json')).toBe('no-cache');
    expect(await control('')).toBe('no-cache');
  });

  test('what has not changed is not sent again', async () => {
    const { headers } = await ask('/x/y/');
    const again = await ask('/x/y/', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('HEAD says what GET would, without the body; other methods are refused', async () => {
    const head = await ask('/x/y/', {}, 'HEAD');
    const { body } = await ask('/x/y/');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(body.length),
      0,
    ]);
    const post = await ask('/x/y/', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    '/x/y/../../secret.txt',
    '/x/y/..%2f..%2fsecret.txt',
    '/x/y/%2e%2e/%2e%2e/secret.txt',
    '/x/y/..%5c..%5csecret.txt',
    '/x/y//etc/passwd',
    '/x/y/index.html%00.txt',
    '/x/y/%E0%A4%A',
    '/secret.txt',
    '/',
    '/x/y/assets',
    '/x/y/assets/',
  ])('%s is not found', async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body.toString()).toBe('not found\n');
  });

  test('a port that is taken gives another one', async () => {
    const taken = Number(new URL(site.url).port);
    const second = await serve({ root, port: taken });
    try {
      expect(new URL(second.url).port).not.toBe(String(taken));
      expect((await fetch(second.url)).status).toBe(200);
    } finally {
      await second.close();
    }
  });

  test('a base path without its slashes is refused by name', async () => {
    await expect(serve({ root, base: '/x' })).rejects.toThrow('/x');
  });
});

test('a file already small is not made larger by its compressed form', async () => {
  const { headers } = await ask('/x/y/data/manifest.json', { 'accept-encoding': 'br, gzip' });
  expect(headers['content-encoding']).toBeUndefined();
});

test('over another snapshot the site’s data are of that folder alone, and nothing beside it', async () => {
  const other = path.join(folder, 'other');
  mkdirSync(other);
  writeFileSync(path.join(other, 'manifest.json'), '{"other":true}');
  const over = await serve({ root, snapshot: other });
  const statusOf = async (file: string): Promise<number> => (await fetch(`${over.url}${file}`)).status;
  expect(await (await fetch(`${over.url}data/manifest.json`)).json()).toEqual({ other: true });
  expect(await statusOf('data/facts-0123456789abcdef.parquet')).toBe(404);
  expect(await statusOf('assets/index-DiwrgTda.js')).toBe(200);
  expect(await statusOf('data/%2e%2e/secret.txt')).toBe(404);
  await over.close();
});
