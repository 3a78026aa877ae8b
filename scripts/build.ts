import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'vite';
import { MANIFEST_FILE, parseManifest } from '../src/db/manifest.ts';
import { command } from './command.ts';
import { compress } from './compress.ts';
import { prerender } from './prerender.ts';
import { publishFromEnvironment } from './publish.ts';

/** Written last, so that a build cut short is not taken for a whole one. */
export const BUILT = 'dist/.built';

const STEPS: readonly (readonly [name: string, run: () => Promise<unknown>])[] = [
  ['publish', () => publishFromEnvironment()],
  ['prerender', prerender],
  ['bundle', () => bundle({ logLevel: 'warn' })],
  ['check', () => assertReal('dist/data')],
  ['compress', () => compress('dist')],
  ['done', () => writeFile(BUILT, '')],
];

/** Throws when the snapshot in a folder is an invented one: it is for trying the site at scale and is never released. */
export async function assertReal(folder: string): Promise<void> {
  const { hash, synthetic } = parseManifest(await readFile(path.join(folder, MANIFEST_FILE), 'utf8'));
  if (synthetic)
    throw new Error(`${folder} holds the synthetic snapshot ${hash.slice(0, 12)}: it may not be released`);
}

/** Builds the production site into dist/ from the committed record: snapshot, first views, bundle, compressed copies. */
export async function build(): Promise<void> {
  for (const [name, run] of STEPS) {
    const begun = performance.now();
    try {
      await run();
    } catch (cause) {
      throw new Error(`build stopped at ${name}`, { cause });
    }
    if (name !== 'done')
      console.log(`${name.padEnd(10)}${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
}

command(import.meta.url, build);
