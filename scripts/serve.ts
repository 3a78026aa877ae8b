import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SITE_HEADERS } from './policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.wasm': 'application/wasm',
  '.parquet': 'application/octet-stream',
};

/** Vite hashes what it puts under assets/, publish what it puts under data/ with a hexadecimal hash in its name. */
const HASHED = /^assets\/|^data\/.*[.-][0-9a-f]{8,64}\.[a-z]+$/;

const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Whether an Accept-Encoding header takes an encoding; `q=0` refuses it. */
const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name = '', ...params] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === encoding && !params.some((param) => /^q=0(\.0*)?$/.test(param));
  });

/** The file below `base` that a request asks for, as a path with `/`; null where it leaves the folder or is malformed. */
function requested(url: string, base: string): string | null {
  const [encoded = ''] = url.split(/[?#]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (!decoded.startsWith(base) || /[\\\0]/.test(decoded)) return null;
  const below = decoded.slice(base.length);
  if (below.startsWith('/') || below.includes('//')) return null;
  return below.split('/').some((part) => part === '..' || part === '.') ? null : below;
}

const statFile = async (file: string): Promise<Stats | null> => stat(file).catch(() => null);

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  base: string,
  snapshot: string | null,
): Promise<void> {
  for (const [name, value] of Object.entries(SITE_HEADERS)) response.setHeader(name, value);
  const refuse = (status: number, words: string) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : `${words}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'only GET and HEAD');
  }
  const below = requested(request.url ?? '/', base);
  if (below === null) return refuse(404, 'not found');
  const name = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  const file =
    snapshot !== null && name.startsWith('data/')
      ? path.join(snapshot, name.slice('data/'.length))
      : path.join(root, name);
  const plain = await statFile(file);
  if (!plain?.isFile()) return refuse(404, 'not found');

  const accepted = request.headers['accept-encoding'] ?? '';
  let chosen = { file, size: plain.size };
  for (const { name: encoding, suffix } of ENCODINGS) {
    if (!accepts(accepted, encoding)) continue;
    const packed = await statFile(file + suffix);
    if (!packed?.isFile()) continue;
    chosen = { file: file + suffix, size: packed.size };
    response.setHeader('Content-Encoding', encoding);
    break;
  }
  const tag = `W/"${plain.size.toString(36)}-${plain.mtimeMs.toString(36)}"`;
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': MEDIA_TYPES[path.extname(name)] ?? 'application/octet-stream',
    'Content-Length': chosen.size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(chosen.file), response);
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server listens on no port'));
      else resolve(address.port);
    });
  });

const inUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

export type Site = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves a built site from `root` under the path `base` (which begins and ends with `/`). A port that is taken, or 0,
 * gives a free one. With `snapshot` the folder `data/` of the site is that one instead.
 */
export async function serve({
  root = 'dist',
  base = '/',
  port = 0,
  host = '127.0.0.1',
  snapshot,
}: {
  root?: string;
  base?: string;
  port?: number;
  host?: string;
  snapshot?: string | undefined;
} = {}): Promise<Site> {
  if (!/^\/(.*\/)?$/.test(base)) throw new Error(`a base path begins and ends with “/”: ${base}`);
  const server = createServer((request, response) => {
    // A reader who leaves half way is no error of ours; the socket is closed either way.
    answer(
      request,
      response,
      path.resolve(root),
      base,
      snapshot === undefined ? null : path.resolve(snapshot),
    ).catch(() => response.destroy());
  });
  const taken = await listen(server, port, host).catch((error: unknown) => {
    if (!inUse(error)) throw error;
    return listen(server, 0, host);
  });
  return {
    url: `http://${host}:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
