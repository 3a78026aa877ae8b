import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

const REPORT = 'linshui-2021';
const REPORTS = readdirSync(new URL('../../data/reports/', import.meta.url)).map((file) =>
  file.replace(/\.json$/u, ''),
);
/** How many findings of the record on the report have one of these verdicts. */
const countOf = (...verdicts: readonly Finding['verdict'][]): number =>
  readFileSync(new URL(`../../data/findings/${REPORT}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Finding => JSON.parse(line))
    .filter(({ verdict }) => verdicts.includes(verdict)).length;

/** Pages of A4 a PDF has. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').split(/\/Type\s*\/Page[^s]/u).length - 1;

describe('the sheet of a report', () => {
  test('is reached from the report, and has every finding amiss under a number', async () => {
    const { page, complaints } = await visitor.visit(`?page=report&report=${REPORT}`);
    await page.getByRole('link', { name: '打开核对单（可打印）' }).click();
    await page.waitForSelector('.sheet-amiss');
    const sheet = page.getByRole('article', { name: '决算公开报告核对单' });
    expect(await sheet.textContent()).toContain(
      '255566dfc312c6c5bc6408637cefee19c8154884f74f9e0bc2830f0bf8d60d72',
    );
    const amiss = countOf('broken', 'conflict');
    const numbered = await page
      .locator('.sheet-amiss tbody tr td:first-child')
      .evaluateAll((cells) => cells.map((cell) => Number.parseInt(cell.textContent ?? '', 10)));
    expect(numbered.slice(0, amiss)).toEqual(Array.from({ length: amiss }, (_, at) => at + 1));
    expect(complaints).toEqual([]);
  });

  test.each(REPORTS)(
    'prints its first page of %s as one page of A4, with nothing of the site around it',
    async (report) => {
      const { page } = await visitor.visit(`?page=sheet&report=${report}`);
      await page.waitForSelector('.sheet-first');
      // The width that is left of A4 within the margins.
      await page.setViewportSize({ width: 703, height: 1020 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('header').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
      const height = await page
        .locator('.sheet-first')
        .evaluate((first) => first.getBoundingClientRect().height);
      expect(height, 'px of the first page').toBeLessThanOrEqual(((297 - 24) / 25.4) * 96);
      const all = pagesIn(await page.pdf({ preferCSSPageSize: true }));
      await page.locator('.sheet-annex').evaluate((annex) => annex.remove());
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true })), 'pages without the annex').toBe(1);
      expect(all).toBeGreaterThan(1);
      await page.context().close();
    },
  );

  test('is saved as CSV, a row a finding', async () => {
    const { page } = await visitor.visit(`?page=sheet&report=${REPORT}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const rows = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(rows.filter((row) => row.startsWith('不符与前后不一,'))).toHaveLength(
      countOf('broken', 'conflict'),
    );
    expect(rows.filter((row) => row.startsWith('相符,'))).toHaveLength(countOf('holds', 'rounding'));
  });

  test('of no report says so and offers those there are', async () => {
    const { page, complaints } = await visitor.visit('?page=sheet&report=nowhere-2020');
    await expect.poll(() => page.locator('main').textContent()).toContain('快照中没有报告“nowhere-2020”');
    await page.getByLabel('选择报告').selectOption(REPORT);
    await page.waitForSelector('.sheet-first');
    expect(complaints).toEqual([]);
  });
});

test('a figure with which something is amiss is signed in the chart’s table and in the source, which leads to the finding', async () => {
  const { page, complaints } = await visitor.visit('?page=totals&open=expenditure:511623:2021&tables=trend');
  await expect.poll(() => page.locator('main table').first().textContent()).toMatch(/✗ \d+ 项核对不符/u);
  const panel = page.getByRole('complementary');
  await expect.poll(() => panel.textContent()).toMatch(/✗ \d+ 项核对不符或前后不一/u);
  await panel
    .getByRole('link', { name: /^看这项核对/u })
    .first()
    .click();
  await expect.poll(() => new URL(page.url()).searchParams.get('finding')).toContain(`${REPORT}:`);
  expect(complaints).toEqual([]);
});

describe.each(SIZES)('at $width px', (size) => {
  test.each(['', '&lang=en'])(
    'the sheet passes axe and is not wider than the window (%s)',
    async (language) => {
      const { page, complaints } = await visitor.visit(`?page=sheet&report=${REPORT}${language}`, size);
      await page.waitForSelector('.sheet-annex');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'px the page is wider than the window').toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );
});
