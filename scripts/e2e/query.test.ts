import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/views/query/examples.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

const query = (sql: string, shown = 'table') => `?page=query&sql=${encodeURIComponent(sql)}&shown=${shown}`;
const editor = (page: Page) => page.getByRole('textbox', { name: '查询语句' });
const answered = (page: Page) => page.waitForSelector('[data-answer]', { timeout: 60_000 });
const rows = (page: Page) => page.locator('[data-answer] tbody tr');

test('an example is run with one choice, its rows lead to their printed places, and CSV carries date and statement', async () => {
  const { page, complaints } = await visitor.visit('?page=query');
  await page.getByLabel('示例').selectOption('facts-of-line');
  await answered(page);
  const link = rows(page).first().getByRole('link').first();
  expect(await link.getAttribute('href')).toContain('fact=mianzhu-2023:');

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = readFileSync((await (await saving).path()) ?? '', 'utf8');
  expect(csv).toContain('mianzhu-2023:');
  expect(csv).toContain("WHERE report = 'mianzhu-2023'");
  expect(csv).toMatch(/快照,[0-9a-f]{12}（\d{4}-\d{2}-\d{2}）/);

  await link.click();
  await expect.poll(() => page.url()).toContain('page=report');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a statement is written and run by Ctrl+Enter, stands in the address, and is restored from it', async () => {
  const { page, complaints } = await visitor.visit('?page=query');
  await editor(page).fill('select id from reports order by id limit 3');
  await editor(page).press('Control+Enter');
  await answered(page);
  const shown = await rows(page).allTextContents();
  expect(shown).toHaveLength(3);
  const { page: other } = await visitor.visit(new URL(page.url()).search);
  await answered(other);
  expect(await rows(other).allTextContents()).toEqual(shown);
  expect(await editor(other).inputValue()).toBe('select id from reports order by id limit 3');
  expect(complaints).toEqual([]);
  await page.context().close();
  await other.context().close();
});

test.each([
  ['drop table facts', 'structure'],
  ["select * from read_csv_auto('/etc/passwd')", 'file-function'],
  ['select 1; select 2', 'several'],
])('a link to %s is refused with a sentence and never run', async (sql, reason) => {
  const { page, complaints } = await visitor.visit(query(sql));
  await page.waitForSelector(`[data-refused="${reason}"]`);
  expect(await page.locator('[data-answer]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what the engine complains of is shown with its place, and the next statement is answered', async () => {
  const { page } = await visitor.visit(query('select nothing from facts'));
  await page.waitForSelector('[data-complaint="column"]', { timeout: 60_000 });
  expect(await page.getByText('位置：第 1 行第 8 个字符').isVisible()).toBe(true);
  await editor(page).fill('select 1 as n');
  await page.getByRole('button', { name: '运行' }).click();
  await answered(page);
  await page.context().close();
});

test('a statement without end is cancelled, and the next one is answered by a new engine', async () => {
  const endless = 'select count(*) from range(1000000) a, range(1000000) b where a.range + b.range = 7';
  const { page } = await visitor.visit(query(endless));
  await page.getByRole('button', { name: '取消' }).click();
  await page.waitForSelector('[data-stopped="cancelled"]');
  await editor(page).fill('select 42 as n');
  await editor(page).press('Control+Enter');
  await answered(page);
  await expect.poll(() => rows(page).allTextContents()).toEqual(['42']);
  await page.context().close();
});

test('of thousands of rows only those in sight are drawn, the rest by scrolling, and a cut is said', async () => {
  const { page } = await visitor.visit(query('select n from range(9000) t(n)'));
  await answered(page);
  expect(await rows(page).count()).toBeLessThan(120);
  expect(await page.getByText('只显示前 5000 行').first().isVisible()).toBe(true);
  await page.getByRole('region', { name: '结果', exact: true }).evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect.poll(() => page.getByRole('cell', { name: '4999', exact: true }).count()).toBe(1);
  await page.context().close();
});

test.each(SIZES)('answer and chart pass axe and fit the window at $width px', async (size) => {
  const [example] = EXAMPLES;
  if (example === undefined) throw new Error('there are no examples');
  for (const shown of ['table', 'chart']) {
    const { page, complaints } = await visitor.visit(query(example.sql, shown), size);
    await answered(page);
    if (shown === 'chart') await page.waitForSelector('[data-chart="drawn"]');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});
