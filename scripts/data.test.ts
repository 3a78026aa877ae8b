import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseManifest } from '../src/db/manifest.ts';
import { audit } from './audit.ts';
import { regenerate } from './data.ts';
import { type ExampleRecord, makeExampleRecord } from './example-record.ts';
import { publish } from './publish.ts';

let example: ExampleRecord;
let snapshot: string;
let lines: string[];
const say = (line: string): void => {
  lines.push(line);
};
const run = (over: { sources?: string; forget?: boolean } = {}): Promise<void> =>
  regenerate({ data: example.data, snapshot, say, ...over });

/** How many reports the snapshot holds. */
const published = async (): Promise<number> =>
  parseManifest(await readFile(join(snapshot, 'manifest.json'), 'utf8')).tables.reports.rows;

const recordOf = async (id: string): Promise<readonly string[]> => {
  const parts = ['facts', 'findings', 'ledger', 'remarks', 'tables'];
  const names = await Promise.all(parts.map((part) => readdir(join(example.data, part))));
  return parts.filter((_, index) => names[index]?.includes(`${id}.jsonl`));
};

const putUnread = (): Promise<void> =>
  example.putCard(
    'new-2022',
    example.card({
      id: 'new-2022',
      bureau: '510683',
      document: { file: 'new-2022.txt', sha256: '0'.repeat(64) },
    }),
  );

beforeEach(async () => {
  example = await makeExampleRecord();
  snapshot = join(example.home, 'public', 'data');
  lines = [];
  await example.putCard('example-2022', example.card());
});
afterEach(() => example.remove());

describe('a report that is refused', () => {
  it('does not keep the others from the snapshot, is left out with one line, and fails the run at its end', async () => {
    await putUnread();
    await expect(run({ sources: example.sources })).rejects.toThrow('1 of 2 reports refused');
    expect(await published()).toBe(1);
    expect(await readdir(snapshot)).toContain('first-view.json');
    expect(lines).toContain('refused  new-2022.txt: no such document in SOURCES_DIR (card new-2022)');
    expect(lines.filter((line) => line.includes('new-2022: not read yet: '))).toHaveLength(1);
  });

  it('stays in the snapshot with its last record', async () => {
    await example.putOther();
    await run({ sources: example.sources });
    await writeFile(join(example.sources, 'other-2022.txt'), 'changed');
    await expect(run({ sources: example.sources })).rejects.toThrow('1 of 2 reports refused');
    expect(await published()).toBe(2);
  });
});

it('without documents a card without a record is left out with a line, and that is no error', async () => {
  await run({ sources: example.sources });
  await putUnread();
  lines = [];
  await run();
  expect(await published()).toBe(1);
  expect(lines[0]).toMatch(/^left out new-2022: not read yet: data\/facts\/new-2022\.jsonl is missing/u);
  expect(lines.filter((line) => line.includes('new-2022'))).toHaveLength(1);
});

it('where nothing was read yet, there is nothing to publish', async () => {
  await expect(run()).rejects.toThrow('no report was read yet: nothing to publish');
});

describe('a report without a card', () => {
  beforeEach(async () => {
    await example.putOther();
    await run({ sources: example.sources });
    await rm(join(example.data, 'reports', 'other-2022.json'));
    lines = [];
  });

  it('loses its findings, which are named, and keeps what was read of it', async () => {
    await audit(example.data, { say });
    expect(await recordOf('other-2022')).toEqual(['facts', 'ledger', 'remarks', 'tables']);
    expect(await recordOf('example-2022')).toHaveLength(5);
    expect(lines).toEqual([
      'removed  data/findings/other-2022.jsonl: its report has no card',
      'kept     data/facts/other-2022.jsonl, data/tables/other-2022.jsonl, data/ledger/other-2022.jsonl, data/remarks/other-2022.jsonl: no card in data/reports; to remove: npm run data -- --forget',
    ]);
  });

  it('is forgotten altogether when that is asked for', async () => {
    await run({ forget: true });
    expect(await recordOf('other-2022')).toEqual([]);
    expect(await recordOf('example-2022')).toHaveLength(5);
    expect(await published()).toBe(1);
  });

  it('loses nothing when no card is left at all: that is a folder given wrongly', async () => {
    await rm(join(example.data, 'reports', 'example-2022.json'));
    await expect(audit(example.data, { forget: true, say })).rejects.toThrow('data/reports: holds no card');
    expect(await recordOf('other-2022')).toHaveLength(5);
    expect(await recordOf('example-2022')).toHaveLength(5);
  });
});

describe('the documents beside the snapshot', () => {
  const withOriginals = (): Promise<void> =>
    publish({ data: example.data, snapshot, originals: example.sources, say });

  it('arrive with it, byte for byte, by their fingerprints', async () => {
    await run({ sources: example.sources });
    await withOriginals();
    const [name = '', ...more] = await readdir(join(snapshot, 'originals'));
    expect(more).toEqual([]);
    expect(example.card().document).toMatchObject({ sha256: name.replace('.txt', '') });
    expect(await readFile(join(snapshot, 'originals', name))).toEqual(example.bytes);
  });

  it('one that changed or is missing is refused by name, and the last snapshot stays', async () => {
    await example.putOther();
    await run({ sources: example.sources });
    await withOriginals();
    const before = await readdir(snapshot, { recursive: true });
    await writeFile(join(example.sources, 'example-2022.txt'), 'changed');
    await rm(join(example.sources, 'other-2022.txt'));
    await expect(withOriginals()).rejects.toThrow(
      /example-2022\.txt: sha256 is .*; other-2022\.txt: no such document in SOURCES_DIR \(card other-2022\)/u,
    );
    expect(await readdir(snapshot, { recursive: true })).toEqual(before);
  });
});
