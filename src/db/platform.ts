import { EngineError } from './engine.ts';

/** The smallest module there is: the magic bytes and version 1. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Throws an EngineError when the page has no WebAssembly, or its CSP forbids compiling it. */
export function assertWasmAllowed(): void {
  if (typeof WebAssembly === 'undefined') throw new EngineError('no-wasm', 'this browser has no WebAssembly');
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (cause) {
    throw new EngineError(
      'wasm-blocked',
      `WebAssembly may not be compiled here; the Content-Security-Policy header needs script-src 'wasm-unsafe-eval'`,
      { cause },
    );
  }
}

/**
 * Asks for the headers of the engine's module, because a worker that cannot compile it never answers. Rejects with
 * an EngineError when it is not there or its content type is wrong; a server that does not answer HEAD passes.
 */
export async function assertWasmServed(url: string, ask: typeof fetch = fetch): Promise<void> {
  const response = await ask(url, { method: 'HEAD' }).catch((cause: unknown) => {
    throw new EngineError('wasm-missing', `${url} cannot be reached; check connect-src of the CSP`, {
      cause,
    });
  });
  if (response.status === 405 || response.status === 501) return;
  if (!response.ok)
    throw new EngineError('wasm-missing', `${url} is answered with status ${response.status}`);
  const type = response.headers.get('content-type');
  if (type !== null && !type.startsWith('application/wasm')) {
    throw new EngineError(
      'wasm-type',
      `${url} is served as ${type}; it needs “Content-Type: application/wasm”`,
    );
  }
}
