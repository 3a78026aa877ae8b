import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../../src/views/address.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const violations = async (page: Page) =>
  (
    await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
  ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);

/** Opens the search box by key and types into it. */
async function seek(page: Page, typed: string, key = 'Control+k') {
  await page.keyboard.press(key);
  const field = page.getByRole('combobox', { name: '搜索机构' });
  await expect.poll(() => field.isVisible()).toBe(true);
  await field.fill(typed);
  return { field, options: page.getByRole('dialog').getByRole('option') };
}

describe.each(SIZES)('the search box at $width px', (size) => {
  test('finds a bureau by the initials of its pinyin and opens it by Enter', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong', size);
    const { field, options } = await seek(page, 'jy');
    await expect.poll(() => options.first().textContent()).toContain('江油市医疗保障局');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await violations(page)).toEqual([]);
    await field.press('Enter');
    await expect.poll(() => asked(page, 'bureau')).toBe('510781');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the search box', () => {
  test('finds an indicator by its initials and walks down the list to another', async () => {
    const { page } = await visitor.visit('?page=overview');
    const { field, options } = await seek(page, 'sgjf', '/');
    await expect.poll(() => options.first().textContent(), { timeout: 60_000 }).toContain('“三公”经费');
    await field.press('ArrowDown');
    const second = options.nth(1);
    expect(await second.getAttribute('aria-selected')).toBe('true');
    await field.press('Enter');
    await expect.poll(() => asked(page, 'page')).toBe('sangong');
    expect(asked(page, 'indicator')).not.toBeNull();
    await page.context().close();
  });

  test('finds a report by bureau and year, a region by its code, and nothing among nonsense', async () => {
    const { page } = await visitor.visit('?page=insured');
    const { field, options } = await seek(page, 'jiangyou2020');
    await expect.poll(() => options.count()).toBe(1);
    await field.fill('510700');
    await expect.poll(() => options.first().textContent()).toContain('绵阳市');
    await field.fill('zzzz');
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('没有找到');
    await field.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await seek(page, '江油 2020');
    await options.first().click();
    await expect.poll(() => asked(page, 'report')).toBe('jiangyou-2020');
    await page.context().close();
  });
});

describe('the regions', () => {
  test('are a tree that is walked, opened and ticked by key', async () => {
    const { page, complaints } = await visitor.visit('?page=sangong');
    await page.locator('summary', { hasText: '地区' }).click();
    const tree = page.getByRole('tree');
    await tree.focus();
    expect(await tree.getByRole('treeitem').count()).toBe(2);
    await tree.press('End');
    await tree.press('ArrowRight');
    await expect.poll(() => tree.getByRole('treeitem', { name: '绵阳市' }).count()).toBe(1);
    await tree.press('m');
    await tree.press(' ');
    await expect.poll(() => asked(page, 'regions')).toBe('510700');
    const province = tree.getByRole('treeitem', { name: '四川省' });
    expect(await province.getAttribute('aria-checked')).toBe('mixed');
    expect(await violations(page)).toEqual([]);
    await tree.press('ArrowLeft');
    await tree.press('Enter');
    await expect.poll(() => asked(page, 'regions')).toBe('510000');
    expect(await tree.getByRole('treeitem', { name: '绵阳市' }).getAttribute('aria-checked')).toBe('true');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('are found by pinyin, with what they lie in, and a press ticks one', async () => {
    const { page } = await visitor.visit('?page=sangong', SIZES[1]);
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('searchbox', { name: '查找地区' }).fill('jiangyou');
    const items = page.getByRole('tree').getByRole('treeitem');
    await expect.poll(() => items.allTextContents().then((texts) => texts.length)).toBe(3);
    await items.last().click();
    await expect.poll(() => asked(page, 'regions')).toBe('510781');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the pages in the header', () => {
  test.each([1440, 1280, 1024, 900, 390])(
    'can all be reached at %d px without the page growing wider',
    async (width) => {
      const { page } = await visitor.visit('?page=overview', { width, height: 800 });
      const navigation = page.getByRole('navigation', { name: '页面' });
      const menus = navigation.locator('summary');
      const reached = new Set(await navigation.getByRole('link').allTextContents());
      for (let at = 0; at < (await menus.count()); at += 1) {
        await menus.nth(at).click();
        for (const name of await navigation.getByRole('link').allTextContents()) reached.add(name);
      }
      expect(reached.size).toBe(PAGES.length);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
