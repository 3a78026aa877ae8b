import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerAll, formatAnswers } from '../src/db/answers.ts';
import { openNodeEngine } from '../src/db/engine.node.ts';
import { SAMPLE } from '../src/db/sample.ts';
import { command } from './command.ts';
import { loadFolder } from './load-folder.ts';
import { writeSnapshot } from './snapshot.ts';

/** Where the sample is kept for the browser tests: the invented snapshot, and what Node answers from it. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('../src/db/fixtures/', import.meta.url));
export const SNAPSHOT = 'sample';
export const ANSWERS = 'answers.jsonl';

/** Writes the sample's snapshot and its answers into a folder, the same bytes every time. */
export async function writeSample(folder: string): Promise<void> {
  const directory = path.join(folder, SNAPSHOT);
  const manifest = await writeSnapshot(SAMPLE, directory, { created: '2024-01-01' });
  const engine = await openNodeEngine();
  await loadFolder(engine, manifest, directory);
  await writeFile(path.join(folder, ANSWERS), formatAnswers(await answerAll(engine)));
  await engine.close();
}

command(import.meta.url, () => writeSample(SAMPLE_FOLDER));
