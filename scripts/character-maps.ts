import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CharacterMaps } from '../src/reading/formats/character-maps.ts';

/** The folder of the maps that the PDF library ships. */
export const MAPS_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'cmaps',
);

/** The maps of Chinese encodings as the PDF library ships them. */
export const installedCharacterMaps: CharacterMaps = async (file) => {
  if (!/^[\w-]+\.bcmap$/.test(file)) throw new Error(`not the name of a character map: ${file}`);
  return new Uint8Array(await readFile(join(MAPS_FOLDER, file)));
};
