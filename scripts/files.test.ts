import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from './files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('files that belong together are all new, with nothing left beside them', async () => {
  const [one, two] = [join(folder, 'facts', 'a'), join(folder, 'ledger', 'a')];
  await writeTogether(
    new Map([
      [one, '1'],
      [two, '2'],
    ]),
  );
  expect([await readFile(one, 'utf8'), await readFile(two, 'utf8')]).toEqual(['1', '2']);
  expect(await readdir(join(folder, 'facts'))).toEqual(['a']);
});

test('when one of them cannot be written, none is new', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  await writeFile(one, 'old');
  // A folder where the last temporary file should be.
  await mkdir(join(`${two}.writing`, 'in-the-way'), { recursive: true });
  await expect(
    writeTogether(
      new Map([
        [one, 'new'],
        [two, 'new'],
      ]),
    ),
  ).rejects.toThrow();
  expect(await readFile(one, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['one', 'two.writing']);
});
