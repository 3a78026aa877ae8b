import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Engine } from '../src/db/engine.ts';
import { type HeldParts, holdParts } from '../src/db/held-parts.ts';
import type { Manifest } from '../src/db/manifest.ts';
import { isWhole } from '../src/db/parts.ts';
import { TABLE_NAMES } from '../src/db/tables.ts';

/** Loads the small tables of a snapshot on disk into an engine; the parts of the large ones are loaded as they are asked for. */
export async function loadFolder(engine: Engine, { tables }: Manifest, folder: string): Promise<HeldParts> {
  for (const table of TABLE_NAMES) {
    const { parts } = tables[table];
    const [part] = parts;
    if (part && isWhole(parts)) await engine.load(table, await readFile(path.join(folder, part.file)));
    else await engine.create(table);
  }
  return holdParts(engine, tables, ({ file }) => readFile(path.join(folder, file)));
}
