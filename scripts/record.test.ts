import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../src/db/sha256.ts';
import { audit } from './audit.ts';
import { explain } from './command.ts';
import { type ExampleRecord, makeExampleRecord } from './example-record.ts';
import { extract } from './extract.ts';
import { publish } from './publish.ts';
import { readBenchmarks, readCards, readKept } from './record.ts';

let example: ExampleRecord;
let data: string;
let sources: string;
let bytes: Uint8Array;
const card: ExampleRecord['card'] = (over) => example.card(over);
const putCard: ExampleRecord['putCard'] = (name, content) => example.putCard(name, content);

beforeEach(async () => {
  example = await makeExampleRecord();
  ({ data, sources, bytes } = example);
});

afterEach(() => example.remove());

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

  it('a mistake in JSON is said once, where the parser gives no place as well', async () => {
    await putCard('example-2022', '{\n  "id": oops\n}');
    const error: unknown = await readCards(data).catch((thrown: unknown) => thrown);
    expect(explain(error).match(/not valid JSON/gu)).toHaveLength(1);
    expect(explain(error).match(/oops/gu)).toHaveLength(1);
    expect(explain(error)).not.toContain('line');
  });

  it('a byte-order mark before a card says nothing', async () => {
    await putCard('example-2022', `\uFEFF${JSON.stringify(card())}`);
    expect(await readCards(data)).toHaveLength(1);
  });

  it('a folder with the name of a card is no card', async () => {
    await putCard('example-2022', card());
    await mkdir(join(data, 'reports', 'folder.json'));
    expect(await readCards(data)).toHaveLength(1);
  });

  it('a region table without a region is blamed itself, not the first card', async () => {
    await putCard('example-2022', card());
    await writeFile(join(data, 'regions.tsv'), '');
    await expect(readCards(data)).rejects.toThrow('data/regions.tsv: the region table is empty');
    await writeFile(join(data, 'regions.tsv'), '510000\n');
    const error: unknown = await readCards(data).catch((thrown: unknown) => thrown);
    expect(explain(error)).toBe('data/regions.tsv, line 1: expected “six digits, tab, name”, found "510000"');
  });
});

describe('national figures', () => {
  const figure = {
    item: 'insured',
    measure: 'count',
    year: 2023,
    value: '133389',
    unit: '万人',
    publisher: '示例局',
    title: '2023年示例公报',
  };
  const put = (...figures: object[]): Promise<void> =>
    writeFile(join(data, 'benchmarks.json'), JSON.stringify(figures));

  it('those of the record are read, and a record without them has none', async () => {
    expect(await readBenchmarks(data)).toEqual([]);
    expect((await readBenchmarks()).length).toBeGreaterThan(30);
  });

  it.each([
    [{ item: 'insuredd' }, 'data/benchmarks.json: 0.item: not an item of the registry'],
    [{ value: '13.3万' }, 'data/benchmarks.json: 0.value: expected a plain decimal'],
    [
      { unit: '亿元' },
      'data/benchmarks.json: 0.unit: 亿元 does not fit insured, count: a count is not money',
    ],
    [{ title: '2022年示例公报' }, 'data/benchmarks.json: 0.title: expected the bulletin of 2023'],
    [{ title: '2023年示例快报' }, 'data/benchmarks.json: 0.title: expected a 公报, never a 快报'],
  ])('%o is refused by file and field', async (wrong, words) => {
    await put({ ...figure, ...wrong });
    await expect(readBenchmarks(data)).rejects.toThrow(words);
  });

  it('a figure given twice is refused', async () => {
    await put(figure, { ...figure, value: '133390' });
    await expect(readBenchmarks(data)).rejects.toThrow(
      'data/benchmarks.json: 1: insured, count, 2023 is given twice, here from 示例局《2023年示例公报》',
    );
  });
});

describe('corrections', () => {
  const correction = { fact: 'example-2022:9999.0', value: '1.5', reason: '漏印小数点', date: '2024-05-31' };

  it('one of a fact the report does not hold is refused by card and fact, in audit and in publishing', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    await audit(data);
    await putCard('example-2022', card({ corrections: [correction] }));
    const words =
      'data/reports/example-2022.json: corrections: fact "example-2022:9999.0" is not in data/facts/example-2022.jsonl';
    await expect(audit(data)).rejects.toThrow(words);
    await expect(publish({ data, snapshot: join(example.home, 'snapshot') })).rejects.toThrow(words);
  });

  it('one of a fact it does hold stands', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const [fact] = (await readKept('example-2022', data))?.facts ?? [];
    await putCard('example-2022', card({ corrections: [{ ...correction, fact: fact?.id }] }));
    expect((await audit(data)).size).toBe(1);
  });

  it('a day the calendar does not have is refused by card and fact', async () => {
    await putCard('example-2022', card({ corrections: [{ ...correction, date: '2024-02-31' }] }));
    await expect(readCards(data)).rejects.toThrow(
      'data/reports/example-2022.json: corrections.0.date: "2024-02-31", of fact "example-2022:9999.0", is no day of the calendar',
    );
    await putCard('example-2022', card({ corrections: [{ ...correction, date: '2024-02-29' }] }));
    expect(await readCards(data)).toHaveLength(1);
  });
});

describe('extracting', () => {
  it('a document that changed since the card was written is refused, and its last record stays', async () => {
    await putCard('example-2022', card());
    const [first] = await extract(sources, data);
    expect(first).toMatchObject({ facts: 64 });
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

describe('a folder of documents', () => {
  it('that is not there is one error, not one a card', async () => {
    await putCard('example-2022', card());
    await expect(extract(join(example.home, 'nowhere'), data)).rejects.toThrow(
      /^SOURCES_DIR is .*nowhere: there is no such folder$/u,
    );
    await expect(extract(join(sources, 'example-2022.txt'), data)).rejects.toThrow('not a folder');
  });

  it('a document that is there and cannot be read is not called missing', async () => {
    await putCard('example-2022', card());
    await rm(join(sources, 'example-2022.txt'));
    await mkdir(join(sources, 'example-2022.txt'));
    expect(await extract(sources, data)).toMatchObject([
      {
        refused: expect.stringMatching(/^example-2022\.txt: cannot be read \(card example-2022\): a folder/u),
      },
    ]);
  });
});

describe('the kept record', () => {
  it('a damaged line is named with its file and line', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const path = join(data, 'facts', 'example-2022.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[2] = (lines[2] ?? '').replace('"outturn"', '"outurn"').replace('"change-rate"', '"rat"');
    await writeFile(path, lines.join('\n'));
    await expect(readKept('example-2022', data)).rejects.toThrow(
      /data\/facts\/example-2022\.jsonl, line 3: measure/u,
    );
  });

  it('the line named is the line of the file, blank lines counted', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const path = join(data, 'tables', 'example-2022.jsonl');
    await writeFile(path, `\n\n${(await readFile(path, 'utf8')).replace('"form"', '"shape"')}`);
    await expect(readKept('example-2022', data)).rejects.toThrow('data/tables/example-2022.jsonl, line 3: ');
  });

  it('a report never read has no record, and one with a part missing is damaged', async () => {
    await putCard('example-2022', card());
    expect(await readKept('example-2022', data)).toBeNull();
    await extract(sources, data);
    await rm(join(data, 'ledger', 'example-2022.jsonl'));
    await expect(readKept('example-2022', data)).rejects.toThrow(
      'data/ledger/example-2022.jsonl: missing, while other parts are there',
    );
  });

  it('what is said in words is kept beside the facts; a record read before has none, and nothing is said of its words', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    expect((await readKept('example-2022', data))?.remarks?.length).toBeGreaterThan(0);
    const checks = async () => (await audit(data)).get('example-2022')?.map(({ check }) => check) ?? [];
    expect(await checks()).toContain('template-words');
    await rm(join(data, 'remarks', 'example-2022.jsonl'));
    expect(await readKept('example-2022', data)).not.toHaveProperty('remarks');
    expect(await checks()).not.toContain('template-words');
  });

  it('a fact edited to another place is named with its file and line', async () => {
    await putCard('example-2022', card());
    await extract(sources, data);
    const path = join(data, 'facts', 'example-2022.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[4] = (lines[4] ?? '').replace(/"start":\d+/u, '"start":9999');
    await writeFile(path, `\n${lines.join('\n')}`);
    await expect(readKept('example-2022', data)).rejects.toThrow(
      /data\/facts\/example-2022\.jsonl, line 6: id is "example-2022:[\d.]+", its place says example-2022:\d+\.9999/u,
    );
  });
});
