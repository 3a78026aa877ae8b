import { readFileSync } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { auditFiles } from './audit-file.ts';
import { type ExampleRecord, makeExampleRecord } from './example-record.ts';
import { extractFiles } from './extract-file.ts';
import { readFindings } from './record.ts';

/** The whole report, without the completion rate of a budget of nothing, which no report can have. */
const SOUND = readFileSync(new URL('./fixtures/whole-report/document.txt', import.meta.url), 'utf8').replace(
  '因公出国（境）经费支出0万元，完成预算0%。',
  '因公出国（境）经费支出0万元。',
);

let example: ExampleRecord;
let said: string[];
let complained: string[];
let sound: string;

/** Runs the command over the example record; gives how it ends. */
const run = (...args: string[]): Promise<number> =>
  auditFiles(args, {
    folder: example.data,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
/** Puts a document beside the example. */
async function put(name: string, text: string): Promise<string> {
  const path = join(example.sources, name);
  await writeFile(path, text);
  return path;
}
/** The same report a year before: every year in it one less, and one figure otherwise where asked. */
const yearBefore = (text: string): string =>
  text
    .replace(/20(\d\d)(?=年|-)/gu, (_, year) => `20${Number(year) - 1}`)
    // Last year's 三公 is what this year's change says: 4.86 and 0.34 less.
    .replaceAll('4.86万元', '5.20万元');

beforeEach(async () => {
  example = await makeExampleRecord();
  await appendFile(join(example.data, 'regions.tsv'), '990000\t示例省\n990100\t示例市\n990121\t示例县\n');
  sound = await put('sound.txt', SOUND);
  said = [];
  complained = [];
});
afterEach(() => example.remove());

describe('a report that is not published yet', () => {
  it('is told to be sound, with how much was checked, and nothing is written', async () => {
    const before = (await readdir(example.data, { recursive: true })).sort();
    await example.putCard('first', example.card({ id: 'first' }));
    expect(await run(sound)).toBe(0);
    const text = said.join('\n');
    expect(text).toContain('机构  示例县医疗保障局（990121）');
    expect(text).toContain('年度  2022');
    expect(text).toContain('类型  部门决算');
    expect(text).toMatch(/核对 {2}相符 \d{3}，.*不符 0，前后不一 0/u);
    expect(text).toContain('没有发现不符或前后不一之处。');
    expect(text).toMatch(/未核对（\d+）：未公开 \d+/u);
    expect(text).not.toContain('✓ 相符');
    expect((await readdir(example.data, { recursive: true })).sort()).toEqual([
      ...before,
      'reports/first.json',
    ]);
  });

  it('is told with --all what holds as well', async () => {
    expect(await run('--all', sound)).toBe(0);
    const held = said.filter((line) => line.includes('✓ 相符'));
    expect(held.length).toBeGreaterThan(100);
  });

  it('ends with 1 where figures do not agree, with line, both figures, difference, reason and operands', async () => {
    const faulty = await put(
      'faulty.txt',
      (await readFile(sound, 'utf8')).replace('政府采购货物支出8.60万元', '政府采购货物支出6.80万元'),
    );
    expect(await run(sound, faulty)).toBe(1);
    const text = said.join('\n');
    expect(text).toMatch(/不符与前后不一（1）\n {2}1\. ✗ 不符 · 第 \d+ 行 · .* · 差异较大/u);
    expect(text).toMatch(/印出 18\.6 万元；重算 16\.79 至 16\.81 万元；相差 1\.7\d* 万元/u);
    expect(text).toMatch(/数字：.*18\.60万元（第 \d+ 行/u);
  });

  it('is data for machines with --json: one object a file, its counts those of its findings', async () => {
    expect(await run('--json', sound)).toBe(0);
    const [told, ...more] = JSON.parse(said.join('\n'));
    expect(more).toEqual([]);
    expect(Object.keys(told)).toEqual([
      'file',
      'sha256',
      'title',
      'bureau',
      'year',
      'kind',
      'counts',
      'findings',
      'ledger',
    ]);
    expect(Object.keys(told.findings[0])).toEqual([
      'id',
      'check',
      'group',
      'verdict',
      'severity',
      'claim',
      'explanation',
      'printed',
      'low',
      'high',
      'difference',
      'unit',
      'line',
      'operands',
    ]);
    const used = told.findings.find(({ operands }: { operands: object[] }) => operands.length > 0);
    expect(Object.keys(used.operands[0])).toEqual(['id', 'label', 'line', 'section', 'printed']);
    const counted = Object.values<number>(told.counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(told.findings.length);
    expect(told.bureau).toEqual({ code: '990121', name: '示例县医疗保障局' });
  });

  it('is read for the year, bureau and kind that are given', async () => {
    await run('--json', '--year', '2023', '--bureau', '990100', '--kind', 'unit-accounts', sound);
    const [told] = JSON.parse(said.join('\n'));
    expect(told).toMatchObject({ year: 2023, bureau: { code: '990100' }, kind: 'unit-accounts' });
    await expect(run('--year', 'last', sound)).rejects.toThrow('--year last: expected a year');
    await expect(run('--json')).rejects.toThrow('expected a FILE: npm run audit -- ');
  });
});

describe('files that cannot be read', () => {
  it('are a line each, with the file and what was expected; the others are checked, and it ends with 2', async () => {
    const picture = await put('scan.jpg', 'x');
    expect(await run(picture, join(example.sources, 'missing.pdf'), sound)).toBe(2);
    expect(complained).toEqual([
      expect.stringMatching(/^refused {2}.*scan\.jpg: no reader for “\.jpg”; expected \.txt, \.md/u),
      expect.stringMatching(/^refused {2}.*missing\.pdf: there is no such file/u),
    ]);
    expect(said.join('\n')).toContain('没有发现不符或前后不一之处。');
  });
});

describe('reports of two years', () => {
  it('given together are held against each other, the finding on the later one', async () => {
    const text = await readFile(sound, 'utf8');
    const earlier = await put('earlier.txt', yearBefore(text));
    const wrong = await put('wrong.txt', yearBefore(text).replaceAll('5.20万元', '5.02万元'));
    const between = async (...files: string[]) => {
      said = [];
      await run('--json', ...files);
      const told: { year: number; findings: { check: string; id: string; verdict: string }[] }[] = JSON.parse(
        said.join('\n'),
      );
      return told.flatMap(({ year, findings }) =>
        findings.flatMap(({ check, id, verdict }) =>
          check === 'prior-report' && id.endsWith(':sangong') ? [[year, verdict]] : [],
        ),
      );
    };
    expect(await between(sound)).toEqual([]);
    expect(await between(sound, earlier)).toEqual([[2022, 'holds']]);
    expect(await between(wrong, sound)).toEqual([[2022, 'broken']]);
  });

  it('are held against each other in the record, whichever came first', async () => {
    const earlier = await put('earlier.txt', yearBefore(await readFile(sound, 'utf8')));
    const add = (file: string) =>
      extractFiles(['--card', file], { folder: example.data, say: () => {}, complain: () => {} });
    await example.putCard('first', example.card({ id: 'first' }));
    expect(await add(sound)).toBe(0);
    const betweenYears = async () =>
      (await readFindings('990121-2022', example.data)).filter(({ check }) => check === 'prior-report');
    expect(await betweenYears()).toEqual([]);
    expect(await add(earlier)).toBe(0);
    const found = await betweenYears();
    expect(found.find(({ subject }) => subject === 'sangong')).toMatchObject({ verdict: 'holds' });
    expect(found.some(({ operands }) => operands.some((id) => id.startsWith('990121-2021:')))).toBe(true);
    // What was written with the card is what the audit of the whole record writes.
    await audit(example.data, { say: () => {} });
    expect(await betweenYears()).toEqual(found);
    // A draft of the later year is held against the record.
    said = [];
    await run('--json', sound);
    expect(said.join('\n')).toContain('"990121-2022:prior-report:sangong"');
  });
});
