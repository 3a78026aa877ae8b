import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../src/db/sha256.ts';
import { audit } from './audit.ts';
import { extract } from './extract.ts';
import { readCards, readKept } from './record.ts';

const DOCUMENT = new URL('./fixtures/sichuan-broken-lines/document.txt', import.meta.url);
const REGIONS = new URL('../data/regions.tsv', import.meta.url);

let home: string;
let data: string;
let sources: string;
let bytes: Uint8Array;

const card = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'example-2022',
  bureau: '511623',
  year: 2022,
  kind: 'department-accounts',
  title: '示例县医疗保障局2022年度部门决算',
  annexes: true,
  document: { file: 'example-2022.txt', sha256: sha256(bytes) },
  corrections: [],
  ...over,
});

const putCard = (name: string, content: unknown): Promise<void> =>
  writeFile(
    join(data, 'reports', `${name}.json`),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'record-'));
  data = join(home, 'data');
  sources = join(home, 'sources');
  await cp(REGIONS, join(data, 'regions.tsv'), { recursive: true });
  await cp(DOCUMENT, join(sources, 'example-2022.txt'), { recursive: true });
  await cp(DOCUMENT, join(data, 'reports', '.keep'), { recursive: true });
  bytes = await readFile(DOCUMENT);
});

afterEach(() => rm(home, { recursive: true, force: true }));

describe('report cards', () => {
  it('an unknown bureau code is refused by name', async () => {
    await putCard('example-2022', card({ bureau: '519999' }));
    await expect(readCards(data)).rejects.toThrow(
      'data/reports/example-2022.json: bureau "519999" is not a GB/T 2260 code',
    );
  });

  it('the same report given twice is refused by name', async () => {
    await putCard('example-2022', card());
    await putCard('other', card({ id: 'other' }));
    await expect(readCards(data)).rejects.toThrow(
      'data/reports/other.json: duplicate of report "example-2022"',
    );
  });

  it('a card that is not JSON names its line', async () => {
    await putCard('example-2022', '{\n  "id": "example-2022",\n  oops\n}');
    await expect(readCards(data)).rejects.toThrow(/example-2022\.json, line 3: not valid JSON/u);
  });

  it('a missing or misspelt field names the field and what was expected', async () => {
    await putCard('example-2022', card({ year: '2022' }));
    await expect(readCards(data)).rejects.toThrow(/example-2022\.json: year: .*expected/u);
    await putCard('example-2022', card({ titel: 'x' }));
    await expect(readCards(data)).rejects.toThrow(/example-2022\.json: .*titel/u);
  });

  it('a card whose name is not its id is refused', async () => {
    await putCard('other', card());
    await expect(readCards(data)).rejects.toThrow('id is "example-2022", expected the file\'s name');
  });
});

describe('extracting', () => {
  it('a document that changed since the card was written is refused, and its last record stays', async () => {
    await putCard('example-2022', card());
    const [first] = await extract(sources, data);
    expect(first).toMatchObject({ facts: 60 });
    const before = await readFile(join(data, 'facts', 'example-2022.jsonl'), 'utf8');
    await writeFile(join(sources, 'example-2022.txt'), `${new TextDecoder().decode(bytes)} `);
    const [second] = await extract(sources, data);
    expect(second).toMatchObject({ refused: expect.stringContaining('example-2022.txt: sha256 is') });
    expect(await readFile(join(data, 'facts', 'example-2022.jsonl'), 'utf8')).toBe(before);
  });

  it('one bad document does not keep the others from being read', async () => {
    await putCard('example-2022', card());
    const empty = new Uint8Array();
    await writeFile(join(sources, 'empty.txt'), empty);
    await putCard(
      'empty',
      card({ id: 'empty', bureau: '510781', document: { file: 'empty.txt', sha256: sha256(empty) } }),
    );
    await putCard(
      'absent',
      card({ id: 'absent', bureau: '510683', document: { file: 'absent.txt', sha256: '0'.repeat(64) } }),
    );
    const lines = (await extract(sources, data)).map((extraction) =>
      'refused' in extraction ? extraction.refused : 'read',
    );
    expect(lines).toEqual([
      'absent.txt: no such document in SOURCES_DIR (card absent)',
      'empty.txt: the document is empty',
      'read',
    ]);
  });

  it('the same document gives the same record, byte for byte', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const once = await readFile(join(data, 'facts', 'example-2022.jsonl'));
    await extract(sources, data);
    expect(await readFile(join(data, 'facts', 'example-2022.jsonl'))).toEqual(once);
  });
});

describe('the kept record', () => {
  it('a damaged line is named with its file and line', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const path = join(data, 'facts', 'example-2022.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[2] = (lines[2] ?? '').replace('"outturn"', '"outurn"').replace('"change-rate"', '"rate"');
    await writeFile(path, lines.join('\n'));
    await expect(readKept('example-2022', data)).rejects.toThrow(
      /data\/facts\/example-2022\.jsonl, line 3: measure/u,
    );
  });

  it('findings of a report without a card are taken away', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    await audit(data);
    await rm(join(data, 'reports', 'example-2022.json'));
    await audit(data);
    await expect(readFile(join(data, 'findings', 'example-2022.jsonl'))).rejects.toThrow('ENOENT');
  });
});
