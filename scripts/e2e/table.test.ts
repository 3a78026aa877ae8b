import { AxeBuilder } from '@axe-core/playwright';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

const tables = (page: Page) => new URL(page.url()).searchParams.get('tables');
const names = (page: Page) =>
  page
    .locator('figure')
    .first()
    .locator('tbody th')
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector('span[title]')?.textContent ?? ''));
const menuOf = (page: Page, name: string) =>
  page
    .locator('figure')
    .first()
    .getByRole('button', { name: `${name}：` });
const choose = (page: Page, name: string) => page.locator('[popover]:popover-open').getByText(name).click();
const violationsOn = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

/** The list of reports as of a country: so many invented reports, put where the page reads its first rows. */
async function visitWithReports(count: number): Promise<{ page: Page; complaints: string[] }> {
  const visit = await visitor.visit('?page=method');
  await visit.page.route('**/data/first-view.json', async (route) => {
    const response = await route.fetch();
    const view = await response.json();
    const held = view.entries.find(({ query }: { query: string }) => query === 'reports');
    const [model] = held.rows;
    held.rows = Array.from({ length: count }, (_, at) => ({
      ...model,
      id: `invented-${at}`,
      bureau_name: `示例县${at}医疗保障局`,
      facts: (at * 7717) % count,
    }));
    await route.fulfill({ json: view });
  });
  await visit.page.goto(`${visitor.site.url}?page=report`);
  await visit.page.waitForSelector('table');
  return visit;
}

describe('the table of a chart', () => {
  test('keeps in the address how it is sorted, pinned, what is left out, kept on top and found', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong&tables=trend');
    await page.waitForSelector('table');
    const drawn = await names(page);
    await menuOf(page, '2020').click();
    await choose(page, '降序');
    await expect.poll(() => tables(page)).toBe('trend:2020:descending');
    await expect.poll(() => names(page)).toEqual(['邻水', '泸州', '江油', '浏阳', '绵竹']);
    await menuOf(page, '绵竹').click();
    await choose(page, '置顶此行');
    await expect.poll(async () => (await names(page))[0]).toBe('绵竹');
    await menuOf(page, '2021').click();
    await choose(page, '固定在左侧');
    await menuOf(page, '2019').click();
    await choose(page, '隐藏此列');
    await expect
      .poll(() => tables(page))
      .toBe('trend:2020:descending:hidden:2019:pinned:bureau.2021:top:510683');
    const heads = () => page.locator('figure').first().locator('thead th').allTextContents();
    expect((await heads()).map((text) => text.replace(/[^\p{L}\d]/gu, ''))).toEqual([
      '机构',
      '2021',
      '2020',
      '2022',
      '2023',
    ]);
    await page.getByLabel('表内查找').first().fill('泸');
    await expect.poll(() => names(page)).toEqual(['绵竹', '泸州']);
    await expect.poll(() => tables(page)).toContain(':find:泸');
    await page.reload();
    await expect.poll(() => names(page)).toEqual(['绵竹', '泸州']);
    await page.locator('figure').first().getByRole('button', { name: '恢复原样' }).click();
    await expect.poll(() => names(page)).toEqual(drawn);
    expect(tables(page)).toBe('trend');
    expect(complaints).toEqual([]);
  });

  test('follows an address of old that names the column by its place', async () => {
    const { page } = await visitor.visit('?page=sangong&tables=trend:3:descending');
    await expect.poll(() => names(page)).toEqual(['邻水', '泸州', '江油', '浏阳', '绵竹']);
  });

  test('is saved as it is shown or whole, and says which', async () => {
    const { page } = await visitor.visit('?page=sangong&tables=trend:2020:descending:hidden:2019:find:泸');
    await page.waitForSelector('table');
    const figure = page.locator('figure').first();
    const saved = async (name: string) => {
      await figure.locator('summary', { hasText: '导出' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name }).click(),
      ]);
      const parts: Buffer[] = [];
      for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
      await page.keyboard.press('Escape');
      return Buffer.concat(parts).toString('utf8');
    };
    const shown = await saved('按当前显示');
    expect(shown).toContain('1 行（共 5 行）');
    expect(shown.split('\r\n')[0]).not.toContain('2019');
    const whole = await saved('全部行列');
    expect(whole).toContain('全部 5 行 6 列');
    expect(whole.split('\r\n')[0]).toContain('2019');
  });

  test('is walked through by key: arrows, Home and End move, Enter opens the source', async () => {
    const { page } = await visitor.visit('?page=sangong&tables=trend:2020:descending');
    await page.waitForSelector('table');
    await page.locator('figure').first().getByRole('button', { name: '按机构排序' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('邻水');
    await page.keyboard.press('End');
    expect(await focused()).toContain('2023');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/邻水 2020 7\.99/u);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('open')).toBe('sangong:511623:2020');
  });
});

describe('a table of 25,600 reports', () => {
  test('draws only the rows in sight, counts all, is sorted and reached to its end by key, and printed whole', async () => {
    const { page, complaints } = await visitWithReports(25_600);
    const rows = page.locator('tbody tr[data-row]');
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('25601');
    expect(await rows.count()).toBeLessThan(80);
    await page.getByRole('button', { name: '按读出的数字排序' }).click();
    await expect.poll(() => rows.first().textContent()).toContain('25599');
    await page.keyboard.press('Control+End');
    await expect.poll(() => rows.last().getAttribute('aria-rowindex')).toBe('25601');
    await page.evaluate(() => {
      document.querySelector('.table-scroller')?.scrollTo(0, 400_000);
    });
    await expect
      .poll(async () => Number(await rows.first().getAttribute('data-row')))
      .toBeGreaterThan(10_000);
    expect(await rows.count()).toBeLessThan(80);
    await page.getByLabel('表内查找').fill('示例县77');
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain('找到 111 行，共 25600 行');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => rows.count()).toBe(111);
    expect(await page.locator('thead button').count(), 'browsers repeat no titles with buttons').toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows.count()).toBeLessThan(80);
    expect(complaints).toEqual([]);
  });
});

test('a long table is printed whole, with its titles on each page and no empty page', async () => {
  const { page } = await visitWithReports(120);
  const data = new Uint8Array(await page.pdf({ format: 'A4' }));
  const printed = await getDocument({ data, verbosity: 0 }).promise;
  const texts = await Promise.all(
    Array.from({ length: printed.numPages }, async (_, at) => {
      const { items } = await (await printed.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).toContain('上级地区');
  // A font may be read back with radicals in place of characters: the count goes by a part that is not.
  expect(texts.join('').match(/例县\d+医/gu)).toHaveLength(120);
});

describe('the views of a page', () => {
  test('bring out the bureau that is pointed at in any of them', async () => {
    const { page } = await visitor.visit('?page=sangong&tables=trend,chosen');
    await page.waitForSelector('[data-chart="drawn"]');
    const [trend, ranking] = [page.locator('figure').nth(0), page.locator('figure').nth(1)];
    await trend.locator('tbody tr', { hasText: '邻水' }).hover();
    await expect.poll(() => ranking.locator('tr[data-pointed="true"]').allTextContents()).toHaveLength(1);
    expect(await ranking.locator('tr[data-pointed="true"]').textContent()).toContain('邻水');
    // The focus points as well, and stays where it is when a picture is scrolled to.
    await trend.locator('tbody tr', { hasText: '邻水' }).locator('button').nth(1).focus();
    const chart = page.locator('figure', { has: page.locator('[data-chart="drawn"]') }).first();
    const picture = () => chart.locator('canvas').first().screenshot();
    await page.mouse.move(2, 2);
    const pointed = await picture();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await expect.poll(() => page.locator('tr[data-pointed="true"]').count()).toBe(0);
    expect(pointed.equals(await picture())).toBe(false);
    await chart.getByRole('listbox').focus();
    await expect.poll(() => trend.locator('tr[data-pointed="true"]').count()).toBe(1);
  });

  test('narrow the page to a bureau from a row, by key, and back', async () => {
    const { page } = await visitor.visit('?page=sangong&tables=trend');
    await page.waitForSelector('table');
    const bureaus = () => new URL(page.url()).searchParams.get('bureaus');
    await menuOf(page, '泸州').click();
    await choose(page, '只看此机构');
    await expect.poll(bureaus).toBe('510500');
    await expect.poll(() => names(page)).toEqual(['泸州']);
    await page.getByRole('button', { name: /泸州/u }).filter({ hasText: '×' }).click();
    await expect.poll(bureaus).toBeNull();
    await page
      .locator('figure')
      .first()
      .locator('tbody tr', { hasText: '邻水' })
      .locator('button')
      .nth(1)
      .focus();
    await page.keyboard.press('Shift+Enter');
    await expect.poll(bureaus).toBe('511623');
  });

  test('narrow the page to the years of an area drawn over the trend, and to the bureaus of one over a ranking', async () => {
    const { page } = await visitor.visit('?page=sangong');
    await page.waitForSelector('[data-first-chart="ready"]');
    const drag = async (
      at: number,
      [left, top, right, bottom]: readonly [number, number, number, number],
    ) => {
      const figure = page.locator('figure').nth(at);
      await figure.locator('[data-chart="drawn"] canvas').first().scrollIntoViewIfNeeded();
      await figure.getByRole('button', { name: '框选', exact: true }).click();
      const box = await figure.locator('canvas').first().boundingBox();
      if (!box) throw new Error('the chart has no size');
      await page.mouse.move(box.x + left * box.width, box.y + top * box.height);
      await page.mouse.down();
      await page.mouse.move(box.x + ((left + right) / 2) * box.width, box.y + bottom * box.height);
      await page.mouse.move(box.x + right * box.width, box.y + bottom * box.height);
      await page.mouse.up();
    };
    await drag(1, [0.3, 0.02, 0.7, 0.4]);
    await expect
      .poll(() => new URL(page.url()).searchParams.get('bureaus')?.split(','))
      .toEqual(['511623', '510781']);
    await page.goBack();
    await drag(0, [0.02, 0.2, 0.42, 0.6]);
    await expect.poll(() => new URL(page.url()).searchParams.get('years')).toBe('2019-2020');
    expect(new URL(page.url()).searchParams.has('bureaus')).toBe(false);
  });
});

test.each(SIZES)('tables pass axe at $width px and scroll inside themselves', async (size) => {
  const { page, complaints } = await visitor.visit(
    '?page=sangong&tables=trend:2020:descending:top:510683:pinned:bureau.2020,composition',
    size,
  );
  await page.waitForSelector('table');
  expect(await violationsOn(page)).toEqual([]);
  const fits = await page.evaluate(() => {
    const scroller = document.querySelector('.table-scroller');
    const first = scroller?.querySelector('tbody th');
    return {
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      first: (first?.clientWidth ?? 0) / (scroller?.clientWidth ?? 1),
      small: [...document.querySelectorAll('table button')].filter(
        (button) => button.clientWidth < 24 || button.clientHeight < 24,
      ).length,
    };
  });
  expect(fits.page).toBeLessThanOrEqual(0);
  expect(fits.first).toBeLessThanOrEqual(0.41);
  expect(fits.small).toBe(0);
  expect(complaints).toEqual([]);
});
