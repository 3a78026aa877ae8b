import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { MAPS_FOLDER } from './character-maps.ts';
import { DATA_FOLDER } from './record.ts';

/** Where the page asks for the maps of Chinese encodings, below its own folder. */
export const MAPS_PATH = 'cmaps';

/** The names of the maps, for a page that keeps them all before it may be without a network. */
const NAMES = `${MAPS_PATH}/names.json`;
/** The regions of GB/T 2260, for telling whose report a document is. */
const REGIONS = 'regions.tsv';

const mapNames = (): string[] =>
  readdirSync(MAPS_FOLDER)
    .filter((file) => file.endsWith('.bcmap'))
    .sort();

/** What a page needs to read documents by itself, by the address it asks for it; null where it is nothing of these. */
function fileAt(address: string): Uint8Array | string | null {
  if (address === NAMES) return JSON.stringify(mapNames());
  if (address === REGIONS) return readFileSync(join(DATA_FOLDER, 'regions.tsv'));
  const [folder, name = ''] = address.split('/');
  return folder === MAPS_PATH && mapNames().includes(name) ? readFileSync(join(MAPS_FOLDER, name)) : null;
}

/**
 * Ships what reading documents in the page needs: the maps of Chinese encodings, so that a PDF without its fonts opens
 * with no other network, and the table of regions.
 */
export const mapsInSite: Plugin = {
  name: 'character-maps',
  generateBundle() {
    for (const fileName of [NAMES, REGIONS, ...mapNames().map((name) => `${MAPS_PATH}/${name}`)])
      this.emitFile({ type: 'asset', fileName, source: fileAt(fileName) ?? '' });
  },
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const [address = ''] = (request.url ?? '').slice(1).split(/[?#]/u, 1);
      const content = fileAt(address);
      if (content === null) return next();
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      response.end(content);
    });
  },
};
