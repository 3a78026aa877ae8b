import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { MAPS_FOLDER } from './character-maps.ts';

/** Where the page asks for the maps of Chinese encodings, below its own folder. */
export const MAPS_PATH = 'cmaps';

/** Ships the maps of Chinese encodings with the site, so that a PDF without its fonts opens with no other network. */
export const mapsInSite: Plugin = {
  name: 'character-maps',
  generateBundle() {
    for (const name of readdirSync(MAPS_FOLDER).filter((file) => file.endsWith('.bcmap')))
      this.emitFile({
        type: 'asset',
        fileName: `${MAPS_PATH}/${name}`,
        source: readFileSync(join(MAPS_FOLDER, name)),
      });
  },
  configureServer({ middlewares }) {
    middlewares.use(`/${MAPS_PATH}/`, (request, response, next) => {
      const [name = ''] = (request.url ?? '').slice(1).split(/[?#]/u, 1);
      if (!readdirSync(MAPS_FOLDER).includes(name)) return next();
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      response.end(readFileSync(join(MAPS_FOLDER, name)));
    });
  },
};
