import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/core/fact.ts';
import { indicatorOf } from '../../src/core/indicators.ts';
import { PAGES } from '../../src/views/address.ts';
import { TOPIC_PAGES } from '../../src/views/topics.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

/** The record's facts of a report: what the page must show, digit for digit. */
const factsOf = (report: string): Fact[] =>
  readFileSync(new URL(`../../data/facts/${report}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Fact => JSON.parse(line));

const panel = (page: Page) => page.getByRole('complementary');
const ready = (page: Page) => page.waitForSelector('html[data-engine="ready"]', { timeout: 60_000 });

describe('from a figure to its printed line', () => {
  test('every printed 三公 total opens in one action and shows the line the record keeps', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong');
    await page.waitForSelector('[data-first-chart="ready"]');
    await page.getByRole('button', { name: '表', exact: true }).first().click();
    for (const [report, name, year] of [
      ['jiangyou-2020', '江油', 2020],
      ['linshui-2021', '邻水', 2021],
      ['luzhou-2020', '泸州', 2020],
      ['mianzhu-2023', '绵竹', 2023],
      ['liuyang-2021', '浏阳', 2021],
    ] as const) {
      const fact = factsOf(report).find(
        (one) => one.item === 'sangong' && one.measure === 'outturn' && one.year === year,
      );
      if (!fact) throw new Error(`the record of ${report} states no 三公 total`);
      const row = page.locator('tr', { has: page.getByRole('rowheader', { name }) }).first();
      await row
        .getByRole('button')
        .filter({ hasText: fact.value ?? '' })
        .first()
        .click();
      await expect.poll(() => panel(page).textContent()).toContain(`第 ${fact.place.line} 行`);
      const shown = ((await panel(page).textContent()) ?? '').replace(/\s+/gu, '');
      expect(shown).toContain(fact.printed.replace(/\s+/gu, ''));
    }
    expect(complaints).toEqual([]);
  });

  test('every figure without an item is listed on the page of its report, and leads to where it stands', async () => {
    const { page, complaints } = await visitor.visit('?page=report&report=jiangyou-2020');
    const unbound = factsOf('jiangyou-2020').filter(({ item }) => item === null);
    expect(unbound.length).toBeGreaterThan(0);
    const list = page.getByRole('group').filter({ hasText: `读出但未对应事项的数字（${unbound.length}）` });
    await list.getByText('读出但未对应事项的数字').click();
    await expect.poll(() => list.getByRole('button').count()).toBe(unbound.length);
    await list.getByRole('button').last().click();
    const last = unbound.at(-1)?.id ?? '';
    expect(new URL(page.url()).searchParams.get('fact')).toBe(last);
    await expect.poll(() => page.locator(`[id="fact-${last}"][aria-current="true"]`).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a bar of the chart is one action from its source, two from its line in the report', async () => {
    const { page } = await visitor.visit('?page=overview');
    await page.waitForSelector('[data-chart="drawn"]');
    const bars = page.locator('[data-chart="drawn"] canvas').first();
    const box = await bars.boundingBox();
    if (!box) throw new Error('the chart has no size');
    // The longest bar is the first: a point well inside it.
    for (const down of [0.2, 0.25, 0.3]) {
      await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * down);
      if (new URL(page.url()).searchParams.has('open')) break;
    }
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^sangong:511623:2021$/u);
    await expect.poll(() => panel(page).textContent()).toContain('第 74 行');
    await panel(page).getByRole('link', { name: '在报告中查看' }).first().click();
    await expect.poll(() => page.url()).toContain('page=report');
    expect(new URL(page.url()).searchParams.get('line')).toBe('74');
  });

  test('a value worked back from a change names both figures it came from', async () => {
    const { page } = await visitor.visit('?page=sangong&open=sangong:511623:2020');
    await expect.poll(() => panel(page).textContent()).toContain('7.99');
    await expect.poll(() => panel(page).textContent()).toContain('7.89万元');
    const text = await panel(page).textContent();
    expect(text).toContain('0.1万元');
    expect(text).toContain('推算');
  });
});

describe('the address bar', () => {
  test('restores a state with its panel, and back and forward walk through states', async () => {
    const { page } = await visitor.visit('?page=sangong&indicator=reception&bureaus=510781,511623');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('公务接待费');
    const there = page.url();
    await page.getByRole('link', { name: '总览' }).click();
    await expect.poll(() => page.url()).not.toBe(there);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(there);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('公务接待费');
    await page.goForward();
    await expect.poll(() => page.url()).not.toContain('page=sangong');
  });

  test('a chart shown as a table, and how it is sorted, are in the address and come back from it', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong');
    await page.waitForSelector('[data-first-chart="ready"]');
    const chart = page.locator('figure').first();
    const years = chart.locator('tbody tr').filter({ hasText: /[0-9]/u });
    await chart.getByRole('button', { name: '表', exact: true }).click();
    await chart.getByRole('columnheader').nth(1).getByRole('button', { name: '排序' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('tables')).toBe('trend:2019:descending');
    const sorted = await years.allTextContents();
    await page.reload();
    await expect.poll(() => years.allTextContents()).toEqual(sorted);
    expect(await chart.locator('th[aria-sort="descending"]').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => chart.locator('th[aria-sort="descending"]').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => chart.locator('table').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('hostile parameters fall back with a notice and are never markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { page, complaints } = await visitor.visit(
      `?page=${encodeURIComponent(hostile)}&indicator=${encodeURIComponent("'; drop table facts--")}&years=9-1&open=%00`,
    );
    await expect.poll(() => page.locator('body').textContent()).toContain(hostile);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('the topic pages', () => {
  test.each(TOPIC_PAGES)(
    '$id opens with its own rows, and no engine, on its first chart',
    async ({ id, opens }) => {
      const { page, complaints } = await visitor.visit();
      await page.addInitScript('delete globalThis.WebAssembly');
      await page.goto(`${visitor.site.url}?page=${id}`);
      await page.waitForSelector('[data-first-chart="ready"], [data-silent="chart"]');
      const { name, sentence } = indicatorOf(opens);
      await expect.poll(() => page.locator('figure, [data-silent]').first().textContent()).toContain(name);
      expect(await page.locator('main').textContent()).toContain(sentence);
      expect(complaints).toEqual([]);
    },
  );

  test('offer the indicators of their topic first, and the one they open with is not written into the address', async () => {
    const { page } = await visitor.visit('?page=insured');
    const choice = page.getByLabel('指标');
    expect(await choice.locator('optgroup').first().getAttribute('label')).toBe('参保与待遇');
    expect(await choice.inputValue()).toBe('insured');
    await choice.selectOption('insured-residents');
    await expect.poll(() => new URL(page.url()).searchParams.get('indicator')).toBe('insured-residents');
    await expect.poll(() => page.locator('figure').first().textContent()).toContain('城乡居民参保人数');
    await choice.selectOption('insured');
    await expect.poll(() => new URL(page.url()).searchParams.has('indicator')).toBe(false);
  });

  test('of years nobody speaks of say what is missing, why and what to do, and draw no empty chart', async () => {
    const { page, complaints } = await visitor.visit('?page=supervision&years=2019');
    const silence = page.locator('[data-silent="chart"]');
    await expect.poll(() => silence.count()).toBe(1);
    const text = await silence.textContent();
    expect(text).toContain('没有印出“基金监管”的数字');
    expect(text).toContain('未收录报告');
    expect(text).toContain('可以怎么做');
    expect(await page.locator('figure').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a link from before there were more topics shows what it showed', async () => {
    const { page } = await visitor.visit('?page=sangong&indicator=sangong&tables=per-staff');
    await expect
      .poll(() =>
        page
          .locator('figure', { has: page.locator('table') })
          .first()
          .textContent(),
      )
      .toContain('人均支出');
    expect(await page.locator('body').textContent()).not.toContain('地址中有未采用的部分');
  });

  test('are reached by keyboard from the menu of a narrow screen, which Esc closes', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong', SIZES[1]);
    const menu = page.locator('nav summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('link', { name: '基金监管' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('link', { name: '基金监管' }).isVisible()).toBe(false);
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    for (let step = 0; step < PAGES.indexOf('supervision') + 1; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('page=supervision');
    await expect.poll(() => menu.textContent()).toContain('基金监管');
    expect(await page.getByRole('link', { name: '基金监管' }).isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('the engine', () => {
  test('answers what the first view does not hold, without asking any other origin', async () => {
    const { page, complaints } = await visitor.visit('?page=report&report=mianzhu-2023');
    await ready(page);
    await expect.poll(() => page.locator('main').textContent()).toContain('1377.23');
    expect(complaints).toEqual([]);
  });

  test('a Parquet file altered by one byte is refused by its name, and the first view stays', async () => {
    const { page } = await visitor.visit();
    await page.route('**/values-*.parquet', async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    await page.goto(`${visitor.site.url}?page=report&report=mianzhu-2023`);
    await page.waitForSelector('html[data-engine="failed"]', { timeout: 60_000 });
    await expect.poll(() => page.locator('body').textContent()).toMatch(/values-[0-9a-f]{12}\.parquet/u);
    await page.getByRole('link', { name: '三公', exact: true }).first().click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('7.89');
    await page.unroute('**/values-*.parquet');
    await page.getByRole('button', { name: '重试' }).first().click();
    await ready(page);
  });

  test.each([
    ['WebAssembly', 'delete globalThis.WebAssembly'],
    ['workers', 'delete globalThis.Worker'],
  ])('without %s the pre-rendered views still show and say so', async (_, removal) => {
    const { page } = await visitor.visit();
    await page.addInitScript(removal);
    await page.goto(`${visitor.site.url}?page=sangong`);
    await page.waitForSelector('html[data-engine="failed"]', { timeout: 60_000 });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('7.89');
    await expect.poll(() => page.getByRole('button', { name: '重试' }).count()).toBeGreaterThan(0);
  });
});

describe('the briefing export', () => {
  const download = async (page: Page, name: RegExp): Promise<Buffer> => {
    const choice = page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first();
    if (!(await choice.isVisible())) await page.getByText('导出', { exact: false }).first().click();
    const arriving = page.waitForEvent('download');
    await choice.click();
    const path = await (await arriving).path();
    return readFileSync(path);
  };

  test('PNG has the briefing size at 300 dpi, and CSV the figures as numbers with the stamp', async () => {
    const { page } = await visitor.visit('?page=sangong');
    await page.waitForSelector('[data-chart="drawn"]');
    const png = await download(page, /16:9/u);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4000, 2250]);
    const density = png.indexOf('pHYs');
    expect(Math.round(png.readUInt32BE(density + 4) / 39.37)).toBe(300);
    const csv = (await download(page, /CSV/u)).toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('7.89');
    expect(csv).toContain('page=sangong');
    expect(csv).toMatch(/[0-9a-f]{12}/u);
  });
});

describe('with a keyboard alone', () => {
  test('a figure’s source is reached and left, and focus comes back', async () => {
    const { page } = await visitor.visit('?page=sangong');
    await page.waitForSelector('[data-chart="drawn"]');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('跳');
    await page.getByRole('button', { name: '表', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    const cell = page.locator('table button', { hasText: '7.89' }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel(page).textContent()).toContain('第 74 行');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).textContent()).not.toContain('第 74 行');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('7.89');
  });
});

describe('opening the original', () => {
  test('another file than the report’s own is refused, and nothing is uploaded', async () => {
    const { page, complaints } = await visitor.visit('?page=report&report=linshui-2021');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (!['GET', 'HEAD'].includes(request.method()) || request.postData() !== null)
        sent.push(request.url());
    });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from('另一份文件') });
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(/[0-9a-f]{64}[\s\S]*[0-9a-f]{64}|不一致|不是/u);
    expect(sent).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test.each(SIZES)('the report page fits $width px with its tables scrolling inside', async (size) => {
  const { page } = await visitor.visit('?page=report&report=liuyang-2021', size);
  await ready(page);
  await expect.poll(() => page.locator('main').textContent()).toContain('1.62');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
