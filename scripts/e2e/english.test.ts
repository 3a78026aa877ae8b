import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRegions } from '../../src/core/bureaus.ts';
import { shortName } from '../../src/core/region.ts';
import { PAGES } from '../../src/views/address.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

/** Names of regions, whole and short, which stay as they are in any language. */
const NAMES = [...parseRegions(readFileSync('data/regions.tsv', 'utf8')).values()].flatMap(({ name }) => [
  `${name}医疗保障局`,
  name,
  shortName(name),
]);

const CHINESE = /\p{Script=Han}|[，。：；、（）《》]/u;

/** What a page says: texts and labels, and apart from them the texts of elements marked as Chinese. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [document.title];
    const marked: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const within = node.parentElement;
      if (within === null || within.closest('script, noscript')) continue;
      const chinese = within.closest('[lang^="zh"]');
      if (chinese === null) said.push(node.textContent ?? '');
      else marked.push(node.textContent ?? '', chinese.textContent ?? '');
    }
    const labels = ['aria-label', 'title', 'placeholder', 'alt'];
    // A figure of a source table is called by the words it is printed under.
    for (const element of document.querySelectorAll(labels.map((label) => `[${label}]`).join()))
      if (element.closest('[lang^="zh"], [id^="fact-"]') === null)
        said.push(...labels.map((label) => element.getAttribute(label) ?? ''));
    return { said, marked };
  });

/**
 * What a page says in Chinese. Names of regions stay as they are in any language, and what is printed in Chinese may be
 * named in a label.
 */
async function chineseOn(page: Page): Promise<readonly string[]> {
  const { said, marked } = await textsOf(page);
  const printed = [...new Set(marked.map((text) => text.replace(/\s+/gu, '')))].filter((text) =>
    CHINESE.test(text),
  );
  const known = [...printed, ...NAMES].sort((a, b) => b.length - a.length);
  const rest = (text: string): string =>
    known.reduce((left, name) => left.replaceAll(name, ''), text.replace(/\s+/gu, ''));
  return said.filter((text) => CHINESE.test(text) && CHINESE.test(rest(text)));
}

describe.each(PAGES)('in English, %s', (name) => {
  test('says nothing in Chinese but names and what reports print, which are marked, and passes axe', async () => {
    const { page, complaints } = await visitor.visit(`?page=${name}&lang=en`);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await chineseOn(page)).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('fits a phone, and its links stay in English', async () => {
    const { page } = await visitor.visit(`?page=${name}&lang=en`, SIZES[1]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'px the page is wider than the window').toBeLessThanOrEqual(0);
    const elsewhere = await page
      .locator('a[href*="?"]:not([hreflang])')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((href) => !/[?&]lang=en\b/.test(href)),
      );
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

describe('a source opened in English', () => {
  test('tells formula, basis and checks in English, and prints what the report prints', async () => {
    const { page } = await visitor.visit('?page=sangong&lang=en');
    await page.locator('figure button', { hasText: 'Table' }).first().click();
    await page.locator('figure .figure-button').first().click();
    const panel = page.locator('aside').first();
    await panel.locator('h4').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect((await panel.textContent()) ?? '').toMatch(/10,000 yuan|Not disclosed|Report not held/);
    expect(await chineseOn(page)).toEqual([]);
    await page.context().close();
  });

  test('a report tells how it was read in English', async () => {
    const { page } = await visitor.visit('?page=report&report=luzhou-2020&lang=en');
    await page.locator('.grid-table').first().waitFor();
    expect(await chineseOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the switch', () => {
  test('speaks the other language of the same place, and back', async () => {
    const { page } = await visitor.visit('?page=totals&levels=county');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/lang=en/);
    expect(page.url()).toMatch(/page=totals.*levels=county/);
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL((url) => !url.search.includes('lang=en'));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.context().close();
  });
});
