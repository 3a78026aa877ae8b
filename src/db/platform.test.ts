import { describe, expect, test, vi } from 'vitest';
import { assertWasmAllowed, assertWasmServed } from './platform.ts';

const MODULE = 'http://site.test/duckdb-eh.wasm';
const answer =
  (status: number, type?: string): typeof fetch =>
  async () =>
    new Response(null, { status, headers: type === undefined ? {} : { 'content-type': type } });

describe('the headers of the engine’s module', () => {
  test.each([
    ['as it should be', answer(200, 'application/wasm')],
    ['by a server that says no type', answer(200)],
    ['by a server that does not answer HEAD', answer(405, 'text/html')],
  ])('are accepted when it is served %s', async (_, ask) => {
    await expect(assertWasmServed(MODULE, ask)).resolves.toBeUndefined();
  });

  test.each([
    [
      'as bytes of no kind',
      answer(200, 'application/octet-stream'),
      'wasm-type',
      'it needs “Content-Type: application/wasm”',
    ],
    [
      'as a page',
      answer(200, 'text/html; charset=utf-8'),
      'wasm-type',
      'is served as text/html; charset=utf-8',
    ],
    ['not at all', answer(404, 'text/html'), 'wasm-missing', 'is answered with status 404'],
    [
      'by nobody',
      () => Promise.reject(new TypeError('blocked')),
      'wasm-missing',
      'check connect-src of the CSP',
    ],
  ])('are named in the failure when it is served %s', async (_, ask, kind, message) => {
    await expect(assertWasmServed(MODULE, ask)).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(message),
    });
  });
});

test('a browser without WebAssembly is told from one whose policy forbids it', () => {
  expect(() => assertWasmAllowed()).not.toThrow();
  vi.stubGlobal('WebAssembly', undefined);
  expect(() => assertWasmAllowed()).toThrow(expect.objectContaining({ kind: 'no-wasm' }));
  class Module {
    constructor() {
      throw new Error('Refused to compile WebAssembly module');
    }
  }
  vi.stubGlobal('WebAssembly', { Module });
  expect(() => assertWasmAllowed()).toThrow(expect.objectContaining({ kind: 'wasm-blocked' }));
  vi.unstubAllGlobals();
});
