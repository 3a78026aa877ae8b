import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseManifest } from '../src/db/manifest.ts';
import { SAMPLE } from '../src/db/sample.ts';
import { verifyFile } from '../src/db/snapshot.ts';
import { TABLE_NAMES } from '../src/db/tables.ts';
import { ANSWERS, SAMPLE_FOLDER, SNAPSHOT, writeSample } from './sample.ts';
import { writeSnapshot } from './snapshot.ts';

const created = '2024-05-31';
let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snapshot-'));
  data = path.join(folder, 'public', 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every file of a folder with its bytes, by name. */
async function contentOf(directory: string): Promise<Record<string, string>> {
  const names = (await readdir(directory)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, name), 'hex')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
}

test('two runs over the same rows write the same bytes', async () => {
  await writeSnapshot(SAMPLE, data, { created });
  const first = await contentOf(data);
  await writeSnapshot({ ...SAMPLE, facts: [...SAMPLE.facts].reverse() }, data, { created });
  expect(await contentOf(data)).toEqual(first);
});

test('the manifest says what the files are, and there is nothing else', async () => {
  const manifest = await writeSnapshot(SAMPLE, data, { created });
  expect(parseManifest(await readFile(path.join(data, 'manifest.json'), 'utf8'))).toEqual(manifest);
  for (const table of TABLE_NAMES) {
    expect(manifest.tables[table].rows, table).toBe(SAMPLE[table].length);
    for (const part of manifest.tables[table].parts)
      verifyFile(part, await readFile(path.join(data, part.file)));
  }
  expect(await readdir(data)).toHaveLength(TABLE_NAMES.length + 1);
  expect(await readdir(path.join(folder, 'public'))).toEqual(['data']);
});

test('files of the earlier snapshot are gone after the next', async () => {
  const earlier = await writeSnapshot(SAMPLE, data, { created });
  const later = await writeSnapshot({ ...SAMPLE, facts: [] }, data, { created });
  expect(later.hash).not.toBe(earlier.hash);
  expect(await readdir(data)).not.toContain(earlier.tables.facts.parts[0]?.file);
  expect(later.tables.items).toEqual(earlier.tables.items);
});

test('rows that do not fit leave the earlier snapshot as it was, and nothing beside it', async () => {
  await writeSnapshot(SAMPLE, data, { created });
  const before = await contentOf(data);
  const [report] = SAMPLE.reports;
  // @ts-expect-error the year of a report is a number
  const wrong: typeof SAMPLE = { ...SAMPLE, reports: [{ ...report, year: '2022' }] };
  await expect(writeSnapshot(wrong, data, { created })).rejects.toThrow(
    'table reports, row 1: column year should be INTEGER, found "2022"',
  );
  expect(await contentOf(data)).toEqual(before);
  expect(await readdir(path.join(folder, 'public'))).toEqual(['data']);
});

test('a disk that refuses leaves the earlier snapshot as it was', async () => {
  await writeSnapshot(SAMPLE, data, { created });
  const before = await contentOf(data);
  // A file where the folder above should be: nothing can be written beside it.
  await expect(writeSnapshot(SAMPLE, path.join(data, 'manifest.json', 'data'), { created })).rejects.toThrow(
    'ENOTDIR',
  );
  expect(await contentOf(data)).toEqual(before);
});

test('a run that was killed between its two renames is made good by the next', async () => {
  await writeSnapshot(SAMPLE, data, { created });
  const before = await contentOf(data);
  await rename(data, `${data}.retired`);
  await writeFile(path.join(folder, 'public', 'data.writing'), 'left over');
  const wrong = { ...SAMPLE, items: [...SAMPLE.items, ...SAMPLE.items] };
  await expect(writeSnapshot(wrong, data, { created })).rejects.toThrow(
    'table items, row 3: same position as row 1',
  );
  expect(await contentOf(data)).toEqual(before);
  expect(await readdir(path.join(folder, 'public'))).toEqual(['data']);
});

test('the date is the caller’s, and must be one', async () => {
  expect((await writeSnapshot(SAMPLE, data, { created })).created).toBe(created);
  await expect(writeSnapshot(SAMPLE, data, { created: 'today' })).rejects.toThrow(
    'created is not an ISO date: "today"',
  );
});

test('the sample kept for the browser tests is what this code writes: else run scripts/sample.ts', async () => {
  await writeSample(folder);
  expect(await contentOf(path.join(folder, SNAPSHOT))).toEqual(
    await contentOf(path.join(SAMPLE_FOLDER, SNAPSHOT)),
  );
  expect(await readFile(path.join(folder, ANSWERS), 'utf8')).toBe(
    await readFile(path.join(SAMPLE_FOLDER, ANSWERS), 'utf8'),
  );
});
