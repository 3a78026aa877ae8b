import { writeFile } from 'node:fs/promises';
import { build as bundle } from 'vite';
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
  ['compress', () => compress('dist')],
  ['done', () => writeFile(BUILT, '')],
];

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
