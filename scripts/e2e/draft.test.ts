import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AuditData, auditData } from '../../src/reading/audit-data.ts';
import { examplePdf } from '../../src/reading/formats/example-pdf.ts';
import { examine } from '../examine.ts';
import { readRegions } from '../record.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

/** The whole report, without the completion rate of a budget of nothing, which no report can have. */
const TEXT = readFileSync(new URL('../fixtures/whole-report/document.txt', import.meta.url), 'utf8').replace(
  '因公出国（境）经费支出0万元，完成预算0%。',
  '因公出国（境）经费支出0万元。',
);
/** The same with one figure mistyped: the parts of procurement no longer come to their total. */
const FAULTY = TEXT.replace('政府采购货物支出8.60万元', '政府采购货物支出6.80万元');
const LINES = FAULTY.split('\n');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Lines of at most so many characters, so many a page. */
function printed(): Uint8Array {
  const pieces = LINES.flatMap((line) => line.match(/.{1,38}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(pieces.length / 45) }, (_, page) => ({
    words: pieces
      .slice(page * 45, page * 45 + 45)
      .map((text, index) => ({ x: 60, y: 60 + index * 16, text, size: 10 })),
  }));
  // Fonts that are not in the file: without the maps of the site its text is not to be had.
  return examplePdf(pages, { encoding: 'UniGB-UCS2-H' });
}

/** The same report in formats an office has it in. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'whole.txt': () => strToU8(TEXT),
  'faulty.txt': () => strToU8(FAULTY),
  'faulty.html': () =>
    strToU8(
      `<html><meta charset="utf-8"><body>${LINES.map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`,
    ),
  'faulty.docx': () =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document><w:body>${LINES.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    }),
  'faulty.xlsx': () =>
    new Uint8Array(
      write(
        {
          SheetNames: ['决算'],
          Sheets: {
            决算: {
              '!ref': `A1:A${LINES.length}`,
              ...Object.fromEntries(LINES.map((line, index) => [`A${index + 1}`, { t: 's', v: line }])),
            },
          },
        },
        { type: 'array', bookType: 'xlsx' },
      ),
    ),
  'faulty.pdf': printed,
};

let visitor: Visitor;
let folder: string;
const pathOf = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  visitor = await arrive();
  folder = await mkdtemp(path.join(tmpdir(), 'draft-'));
  for (const [name, bytes] of Object.entries(FILES)) await writeFile(pathOf(name), bytes());
});
afterAll(async () => {
  await visitor.leave();
  await rm(folder, { recursive: true, force: true });
});

const become = (page: Page, kind: string) => page.waitForSelector(`[data-draft="${kind}"]`);
const prepared = (page: Page) => page.waitForSelector('[data-readiness="whole"]');
const give = (page: Page, ...names: string[]) =>
  page.locator('input[type="file"]').first().setInputFiles(names.map(pathOf));

/** Drops files on the page as a reader drags them from a folder. */
async function drop(page: Page, ...names: string[]): Promise<void> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: [...(await readFile(pathOf(name)))] })),
  );
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    const target = document.querySelector('h1');
    for (const kind of ['dragover', 'drop'])
      target?.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

/** What the page gives as JSON. */
async function exported(page: Page): Promise<AuditData> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 JSON' }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}

/** What the command says of the same file. */
async function commanded(name: string): Promise<AuditData> {
  const examination = await examine(pathOf(name), await readRegions());
  if ('refused' in examination) throw new Error(examination.refused);
  return JSON.parse(JSON.stringify(auditData(examination)));
}

describe('a file given to the page', () => {
  test.each(Object.keys(FILES))('%s has the findings the command has, one by one', async (name) => {
    const { page, complaints } = await visitor.visit('?page=draft');
    await give(page, name);
    await become(page, 'checked');
    const told = await exported(page);
    const expected = await commanded(name);
    expect(told.findings.map(({ id }) => id)).toEqual(expected.findings.map(({ id }) => id));
    expect(told).toEqual(expected);
    expect(told.findings.length).toBeGreaterThan(100);
    expect(told.findings.some(({ verdict }) => verdict === 'broken')).toBe(name !== 'whole.txt');
    // What a reader gives is in no address.
    expect(new URL(page.url()).search).toBe('?page=draft');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is marked in its own text where a finding says, and from a figure of its tables', async () => {
    const { page, complaints } = await visitor.visit('?page=draft');
    await drop(page, 'faulty.txt');
    await become(page, 'checked');
    await expect.poll(() => page.getByRole('heading', { name: /发现 \d+ 处不符/u }).count()).toBe(1);
    const amiss = page.getByRole('region', { name: /^不符与前后不一（/u });
    await amiss
      .getByRole('button', { name: /^第 \d+ 行$/u })
      .first()
      .click();
    const original = page.locator('#original');
    await expect.poll(() => original.locator('mark').textContent()).toMatch(/18\.60/u);
    await page
      .getByRole('button', { name: /公务接待费 决算数 1\.60\s?万元/u })
      .first()
      .click();
    await expect.poll(() => original.locator('mark').textContent()).toMatch(/1\.60/u);
    expect(new URL(page.url()).search).toBe('?page=draft');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('gives way to the next one, and what cannot be read leaves nothing of it', async () => {
    const { page } = await visitor.visit('?page=draft');
    await drop(page, 'faulty.txt');
    await become(page, 'checked');
    await drop(page, 'whole.txt');
    await expect
      .poll(() => page.getByRole('heading', { name: '没有发现不符或前后不一之处' }).count())
      .toBe(1);
    await drop(page, 'faulty.txt', 'whole.txt');
    await become(page, 'mistaken');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('一次只能核对一份文件');
    expect(await page.locator('#original').count()).toBe(0);
    await page.context().close();
  });

  test('that cannot be read is refused in words: empty, of another kind, encrypted, scanned, no report', async () => {
    const { page } = await visitor.visit('?page=draft');
    const refused = async (name: string, bytes: Uint8Array, words: string): Promise<void> => {
      await writeFile(pathOf(name), bytes);
      await give(page, name);
      await expect.poll(() => page.getByRole('alert').textContent()).toContain(words);
    };
    await refused('empty.txt', new Uint8Array(), '文件是空的');
    await refused('old.doc', strToU8('x'), '不能读这种格式');
    await refused('letter.txt', strToU8('关于做好参保工作的通知\n请各区县认真落实。'), '没有认出决算');
    await refused('cut.pdf', printed().slice(0, 2000), '文件不完整或已损坏');
    await refused(
      'cut.docx',
      FILES['faulty.docx']?.().slice(0, 500) ?? new Uint8Array(),
      '文件不完整或已损坏',
    );
    await refused(
      'locked.pdf',
      examplePdf([{ words: [{ x: 60, y: 60, text: '二', size: 10 }] }], { locked: true }),
      '文件加了密码',
    );
    await give(page, 'whole.txt');
    await become(page, 'checked');
    await page.context().close();
  });

  test('is checked again for the year, region and kind the reader knows better, and asked for a year it does not tell', async () => {
    const { page } = await visitor.visit('?page=draft');
    await prepared(page);
    await give(page, 'whole.txt');
    await become(page, 'checked');
    // Nobody knows where 示例县 is: the form stands open.
    await page.getByLabel('年度').fill('2021');
    await page.getByLabel('地区').fill('510781');
    await page.getByRole('button', { name: '按此重新核对' }).click();
    await expect.poll(() => page.getByRole('heading', { name: /发现 \d+ 处不符/u }).count()).toBe(1);
    expect(await exported(page)).toMatchObject({ year: 2021, bureau: { code: '510781' } });
    await writeFile(pathOf('undated.txt'), TEXT.replace(/20\d\d年/gu, '本年'));
    await give(page, 'undated.txt');
    await become(page, 'undated');
    await page.getByLabel('年度').fill('2022');
    await page.getByRole('button', { name: '按此重新核对' }).click();
    await become(page, 'checked');
    await page.context().close();
  });

  test('is held against the report of last year laid beside it, and a file that cannot be read changes nothing', async () => {
    const { page, complaints } = await visitor.visit('?page=draft');
    await writeFile(
      pathOf('earlier.txt'),
      TEXT.replaceAll('2022年', '2021年').replace('2022年度', '2021年度'),
    );
    await give(page, 'faulty.txt');
    await become(page, 'checked');
    const before = await exported(page);
    const beside = page.getByRole('region', { name: '对照上年报告' });
    const lay = (name: string) => beside.locator('input[type="file"]').setInputFiles(pathOf(name));
    await lay('faulty.txt');
    await expect.poll(() => beside.textContent()).toContain('不是同一机构、同一类型、上一年度的报告');
    await writeFile(pathOf('blank.txt'), '');
    await lay('blank.txt');
    await expect.poll(() => beside.getByRole('alert').textContent()).toContain('上面的结果不变');
    expect((await exported(page)).findings).toEqual(before.findings);
    await page.getByLabel('地区').fill('510781');
    await page.getByRole('button', { name: '按此重新核对' }).click();
    // While the draft is read again there is no place to lay a report beside it.
    await expect.poll(() => page.textContent('main')).toContain('江油市 · 2022');
    await lay('earlier.txt');
    await expect.poll(() => beside.textContent()).toContain('已与');
    const told = (await exported(page)).findings.filter(({ check }) => check === 'prior-report');
    // The report of last year tells of this year’s figures as its own: what the draft tells of last year is another.
    expect(told.some(({ verdict }) => verdict === 'broken')).toBe(true);
    expect(told.flatMap(({ operands }) => operands.map(({ id }) => id.split(':')[0]))).toContain(
      '510781-2021',
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('can be given up while it is read, and the next one is read as ever', async () => {
    const { page } = await visitor.visit('?page=draft');
    await prepared(page);
    // As long as is read at all.
    await writeFile(pathOf('long.txt'), TEXT.repeat(60));
    await give(page, 'long.txt');
    await become(page, 'working');
    await page.getByRole('button', { name: '取消' }).click();
    await become(page, 'none');
    await give(page, 'faulty.txt');
    await become(page, 'checked');
    expect((await exported(page)).file).toBe('faulty.txt');
    await page.context().close();
  });
});

describe('nothing leaves the machine', () => {
  test('the page says so, and asks for nothing while a file is dropped and checked', async () => {
    const { page, complaints } = await visitor.visit('?page=draft');
    await expect.poll(() => page.textContent('main')).toContain('内容不会发往任何地方');
    await prepared(page);
    await page.waitForSelector('html[data-engine="ready"]');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    for (const name of Object.keys(FILES)) {
      await drop(page, name);
      await expect.poll(() => page.textContent('main')).toContain(name);
      await become(page, 'checked');
    }
    expect(asked.filter((request) => !request.includes(' blob:'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('with the site gone and the network off a page already open reads every format, a PDF without its fonts too', async () => {
    const own = await arrive();
    try {
      const { page } = await own.visit('?page=draft');
      await prepared(page);
      await page.waitForSelector('html[data-engine="ready"]');
      await own.site.close();
      await page.context().setOffline(true);
      for (const name of Object.keys(FILES)) {
        await give(page, name);
        await expect.poll(() => page.textContent('main')).toContain(name);
        await become(page, 'checked');
        expect((await exported(page)).findings.map(({ id }) => id)).toEqual(
          (await commanded(name)).findings.map(({ id }) => id),
        );
      }
    } finally {
      await own.leave().catch(() => undefined);
    }
  });
});

describe.each(SIZES)('at $width px', (size) => {
  test('the page and its 核对单 fit, and have no fault that axe finds', async () => {
    const { page } = await visitor.visit('?page=draft', size);
    await give(page, 'faulty.txt');
    await become(page, 'checked');
    for (const view of ['核对结果', '核对单']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('政府采购');
    await page.context().close();
  });
});
