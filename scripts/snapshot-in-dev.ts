import { statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Whether a folder holds the file that a request below `/data/` asks for. */
function isPublished(url: string, folder: string): boolean {
  const [encoded = ''] = url.split(/[?#]/u, 1);
  try {
    const file = path.join(folder, decodeURIComponent(encoded));
    return file.startsWith(path.join(folder, 'data', path.sep)) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * In development a file the snapshot does not hold is not found, as on the production site. Vite alone would answer
 * with the page, or with a file of the record, as it serves the repository's `data/` under the same address.
 */
export const snapshotInDev: Plugin = {
  name: 'snapshot-in-dev',
  configureServer({ config, middlewares }) {
    middlewares.use((request, response, next) => {
      const url = request.url ?? '/';
      if (!/^\/data(?:\/|$)/u.test(url) || isPublished(url, config.publicDir)) return next();
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end('not found\n');
    });
  },
};
