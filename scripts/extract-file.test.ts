import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExampleRecord, makeExampleRecord } from './example-record.ts';
import { extract } from './extract.ts';
import { extractFiles } from './extract-file.ts';
import { readCards, readFindings, readKept } from './record.ts';

let example: ExampleRecord;
let file: string;
let said: string[];
let complained: string[];

/** Runs the command over the example record; gives the number of files refused. */
const run = (...args: string[]): Promise<number> =>
  extractFiles(args, {
    folder: example.data,
    sources: example.sources,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
const filesOf = async (): Promise<string[]> => (await readdir(example.data, { recursive: true })).sort();
/** Puts a document of these lines beside the example. */
async function put(name: string, ...lines: string[]): Promise<string> {
  const path = join(example.sources, name);
  await writeFile(path, lines.join('\n'));
  return path;
}

beforeEach(async () => {
  example = await makeExampleRecord();
  file = join(example.sources, 'example-2022.txt');
  await appendFile(join(example.data, 'regions.tsv'), '990000\t示例省\n990100\t示例市\n990121\t示例县\n');
  await example.putCard(
    'first-2022',
    example.card({ id: 'first-2022', document: { file: 'first.txt', sha256: 'f'.repeat(64) } }),
  );
  said = [];
  complained = [];
});
afterEach(() => example.remove());

describe('a document without a card', () => {
  it('is told: who, when, what, its figures by block, its numbers and its findings; nothing is written', async () => {
    const before = await filesOf();
    expect(await run(file)).toBe(0);
    const text = said.join('\n');
    expect(text).toMatch(/bureau +示例县医疗保障局 \(stated, line \d+/u);
    expect(text).toMatch(/region +990121 示例省 › 示例市 › 示例县，县级/u);
    expect(text).toMatch(/year +2022 \(stated/u);
    expect(text).toMatch(/kind +部门决算 \(stated/u);
    expect(text).toMatch(/ {2}三公经费: \d+ figures/u);
    expect(text).toMatch(/ {4}公务接待费 · 决算数 · 2022 · [\d.]+ 万元 · line \d+/u);
    expect(text).toMatch(
      /numbers: \d+ = \d+ bound \+ \d+ not bound \+ \d+ no figures \+ \d+ unread \([\d.]+ % accounted for\)/u,
    );
    expect(text).toMatch(/findings: 相符 \d+，/u);
    expect(await filesOf()).toEqual(before);
  });

  it('is not asked for by --help or an unknown option: both are answered with how the command is written', async () => {
    await expect(run('--nope', file)).rejects.toThrow(/^expected npm run extract -- .*FILE/u);
    expect(await run('--help')).toBe(0);
    expect(said[0]).toMatch(/^npm run extract -- /u);
    expect(said.join('\n')).toMatch(/--card +adds the report to the record/u);
    expect(complained).toEqual([]);
  });

  it('states its numbers so that the parts make the whole', async () => {
    await run('--json', file);
    const [{ numbers, unread, facts }] = JSON.parse(said.join('\n'));
    expect(numbers.bound + numbers.unbound + numbers.unread + numbers.notFigures).toBe(numbers.numbers);
    expect(unread).toHaveLength(numbers.unread);
    expect(facts.length).toBeGreaterThan(50);
  });

  it('is read for the year and bureau that are given', async () => {
    await run('--json', '--year', '2023', '--bureau', '990100', file);
    const [{ draft, facts }] = JSON.parse(said.join('\n'));
    expect(draft).toMatchObject({ id: '990100-2023', bureau: '990100', year: 2023 });
    expect(facts[0].id).toMatch(/^990100-2023:/u);
  });

  it('lists thirty unread numbers in the words around them, and all when asked', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => `我市第三方核验发现问题${index + 100}，`);
    const long = await put('long.txt', await readFile(file, 'utf8'), '第三部分 名词解释', ...numbers);
    await run(long);
    const listed = said.filter((line) => /^ {2}line \d+: /u.test(line));
    expect(listed).toHaveLength(30);
    expect(said.join('\n')).toMatch(/ {2}and \d+ more: --all lists them/u);
    said = [];
    await run('--all', long);
    expect(said.filter((line) => /^ {2}line \d+: /u.test(line)).length).toBeGreaterThanOrEqual(40);
    expect(said.some((line) => line.includes('核验发现问题139'))).toBe(true);
  });
});

describe('a file that cannot be read', () => {
  it('is one line with its reason, and the others are read', async () => {
    const empty = await put('empty.txt', '');
    const letter = await put('letter.txt', '关于做好参保工作的通知', '请各区县认真落实。');
    const undated = await put(
      'undated.txt',
      '示例县医疗保障局',
      '第一部分 部门概况',
      '第二部分 部门决算情况说明',
    );
    const missing = join(example.sources, 'missing.txt');
    const picture = await put('scan.jpg', 'x');
    const folder = join(example.sources, '2022.txt');
    await mkdir(folder);
    const huge = await put('huge.txt', '');
    await truncate(huge, 101 * 1024 * 1024);
    const device = '/dev/zero';
    expect(await run(empty, letter, undated, missing, picture, folder, huge, device, file)).toBe(8);
    expect(complained).toEqual([
      `refused  ${empty}: the document is empty`,
      `refused  ${letter}: no heading of a final account (决算) or a performance report (绩效自评)`,
      `refused  ${undated}: the fiscal year is not printed: give --year N`,
      `refused  ${missing}: there is no such file`,
      expect.stringMatching(/^refused {2}.*scan\.jpg: no reader for “\.jpg”; expected \.txt, \.md/u),
      `refused  ${folder}: cannot be read: a folder, not a file`,
      `refused  ${huge}: cannot be read: 101 MB; at most 100 MB are read`,
      `refused  ${device}: cannot be read: a pipe or a device, not a file`,
    ]);
    expect(said[0]).toBe(file);
  });

  it('makes the command end with 1', () => {
    const script = fileURLToPath(new URL('extract.ts', import.meta.url));
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', script, '/nowhere/示例.txt'],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toContain('refused  /nowhere/示例.txt: there is no such file');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['--year', '21', 'a.txt'], '--year 21: expected a year from 2000 to 2100'],
    [['--bureau', '999999', 'a.txt'], '--bureau 999999: not a GB/T 2260 code in data/regions.tsv'],
    [['--kind', 'budget', 'a.txt'], '--kind budget: expected department-accounts, unit-accounts'],
    [['--id', 'a', 'a.txt'], '--id goes with --card and one FILE'],
    [['--card'], 'expected a FILE'],
  ])('%j is refused before anything is read', async (args, sentence) => {
    await expect(run(...args)).rejects.toThrow(sentence);
  });
});

describe('--card', () => {
  it('adds the card and what was read, as extracting it again gives it', async () => {
    expect(await run('--card', file)).toBe(0);
    const card = (await readCards(example.data)).find(({ id }) => id === '990121-2022');
    expect(card).toEqual({
      id: '990121-2022',
      bureau: '990121',
      year: 2022,
      kind: 'department-accounts',
      title: '示例县医疗保障局2022年度部门决算',
      annexes: false,
      document: { file: 'example-2022.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      corrections: [],
    });
    const kept = await readKept('990121-2022', example.data);
    expect(await readFindings('990121-2022', example.data)).not.toHaveLength(0);
    await extract(example.sources, example.data);
    expect(await readKept('990121-2022', example.data)).toEqual(kept);
    expect(said.at(-1)).toBe(`publish  SOURCES_DIR=${example.sources} npm run data`);
  });

  it('says where to put a document that lies elsewhere, and copies nothing', async () => {
    await mkdir(join(example.home, 'desk'));
    const elsewhere = join(example.home, 'desk', 'report.txt');
    await writeFile(elsewhere, example.bytes);
    await run('--card', '--id', 'shili-2022', elsewhere);
    expect(said.at(-1)).toBe(
      `publish  put ${elsewhere} into the folder of the documents, then SOURCES_DIR=<that folder> npm run data`,
    );
    expect(await readdir(example.sources)).toEqual(['example-2022.txt']);
    expect((await readCards(example.data)).map(({ id }) => id)).toContain('shili-2022');
  });

  /** Runs with `--card`, expects one refusal with nothing written, and gives its reason. */
  async function refusal(path: string, ...options: string[]): Promise<string> {
    const before = await filesOf();
    expect(await run('--card', ...options, path)).toBe(1);
    expect(await filesOf()).toEqual(before);
    const prefix = `refused  ${path}: no card written: `;
    expect(complained.at(-1)).toContain(prefix);
    return complained.at(-1)?.slice(prefix.length) ?? '';
  }

  it('never touches a card that is there, nor adds the same document or the same bureau, year and kind', async () => {
    await run('--card', file);
    expect(await refusal(file)).toBe(
      'data/reports/990121-2022.json is there already: give another --id, or edit that card',
    );
    expect(await refusal(file, '--id', 'again-2022')).toBe(
      'data/reports/again-2022.json: duplicate of report "990121-2022" (same document, or same bureau, year and kind)',
    );
    const changed = await put('changed.txt', await readFile(file, 'utf8'), '');
    expect(await refusal(changed, '--id', 'again-2022')).toContain('duplicate of report "990121-2022"');
    await mkdir(join(example.home, 'desk'));
    const namesake = join(example.home, 'desk', 'example-2022.txt');
    await writeFile(namesake, `${await readFile(file, 'utf8')}\n`);
    expect(await refusal(namesake, '--year', '2021', '--id', 'other-2021')).toBe(
      'the card 990121-2022 names another document example-2022.txt: rename the file',
    );
  });

  it('refuses a bureau whose name two regions have, with both, and takes the one that is given', async () => {
    await appendFile(join(example.data, 'regions.tsv'), '980000\t范本省\n980121\t示例县\n');
    expect(await refusal(file)).toBe('the bureau is 990121 示例县 or 980121 示例县: give --bureau CODE');
    expect(await run('--card', '--bureau', '980121', file)).toBe(0);
  });

  it('refuses a bureau whose region the table lacks, a unit of a bureau, and a kind that is not told', async () => {
    const text = await readFile(file, 'utf8');
    const lacking = await put('lacking.txt', text.replaceAll('示例县', '示北新区'));
    expect(await refusal(lacking)).toBe(
      'the bureau is not known, no region in front of “示北新区医疗保障局” is in data/regions.tsv: give --bureau CODE',
    );
    const unit = await put('unit.txt', '示例县医疗保障事务中心2022年度单位决算', text);
    expect(await refusal(unit)).toMatch(/^示例县医疗保障事务中心 is not a 医疗保障局: give --bureau CODE/u);
    const untold = await put(
      'untold.txt',
      text.replaceAll('部门概况', '概况').replaceAll(/部门决(?=算)/gu, '决'),
    );
    expect(await refusal(untold)).toMatch(
      /^the kind is department-accounts \(部门决算\) or unit-accounts .*: give --kind/u,
    );
    expect(await run('--card', '--kind', 'unit-accounts', untold)).toBe(0);
  });
});
