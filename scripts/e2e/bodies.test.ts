import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/core/fact.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
});
afterAll(() => visitor.leave());

/** The 三公 total a report of the record states for its own year. */
function totalOf(report: string, year: number): Fact {
  const fact = readFileSync(new URL(`../../data/facts/${report}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Fact => JSON.parse(line))
    .find((one) => one.item === 'sangong' && one.measure === 'outturn' && one.year === year);
  if (!fact) throw new Error(`the record of ${report} states no 三公 total`);
  return fact;
}

const panel = (page: Page) => page.getByRole('complementary');
const topic = (page: Page, name: string) => page.locator('main').getByRole('region', { name, exact: true });
const row = (page: Page, indicator: string) =>
  topic(page, '三公经费')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: indicator }) })
    .first();

describe('the dossier of a bureau', () => {
  test('opens a figure at the line the record keeps, and lists its report and findings', async () => {
    const { page, complaints } = await visitor.visit('?page=bureau&bureau=510781');
    const fact = totalOf('jiangyou-2020', 2020);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(fact.value);
    await row(page, '“三公”经费 万元')
      .getByRole('button')
      .filter({ hasText: fact.value ?? '' })
      .click();
    await expect.poll(() => panel(page).textContent()).toContain(`第 ${fact.place.line} 行`);
    expect(new URL(page.url()).searchParams.get('open')).toBe('sangong:510781:2020');
    const findings = await topic(page, '核对结果').textContent();
    expect(findings).toMatch(/✓ 相符\s*\d+/u);
    await page.getByRole('link', { name: '2020 年部门决算' }).first().click();
    await expect.poll(() => page.url()).toContain('report=jiangyou-2020');
    expect(complaints).toEqual([]);
  });

  test('ranks among peers of the year that may be compared, and nothing among fewer than three', async () => {
    const ranked = await visitor.visit('?page=bureau&bureau=510781');
    await expect
      .poll(() => row(ranked.page, '“三公”经费 万元').textContent())
      .toMatch(/第 \d(?:–\d)? 位，n = 3/u);
    const { page } = await visitor.visit('?page=bureau&bureau=510683');
    await expect.poll(() => row(page, '“三公”经费 万元').textContent()).toContain('未比较（n = 1）');
    await page.getByLabel('比较组').selectOption('same-province');
    await expect.poll(() => new URL(page.url()).searchParams.get('peers')).toBe('same-province');
    await expect.poll(() => page.locator('main').textContent()).toContain('在“同省同级”中');
  });

  test('of a bureau that is not held says so and offers the others', async () => {
    const { page, complaints } = await visitor.visit('?page=bureau&bureau=110000');
    await expect.poll(() => page.locator('main').textContent()).toContain('没有机构“110000”的报告');
    await page.locator('main summary').first().click();
    await page.getByRole('link', { name: /江油市医疗保障局/u }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('bureau')).toBe('510781');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('江油市');
    expect(complaints).toEqual([]);
  });
});

describe('bureaus side by side', () => {
  test('show figures as printed, their difference from the base, and withhold what is not comparable', async () => {
    const { page, complaints } = await visitor.visit('?page=compare&bureaus=510781,511623,510500');
    const [jiangyou, linshui] = [totalOf('jiangyou-2020', 2020), totalOf('linshui-2021', 2021)];
    const total = row(page, '“三公”经费 万元');
    await expect.poll(() => total.textContent()).toContain(linshui.value);
    const difference = (Number(linshui.value) - Number(jiangyou.value)).toFixed(2);
    expect(await total.textContent()).toContain(`+${difference}`);
    expect(await total.getByRole('cell').last().textContent()).toContain('市级与县级并列');
    expect(await total.getByRole('cell').last().textContent()).not.toContain('倍');
    await page.getByLabel('不可比的差').selectOption('show');
    await expect.poll(() => total.getByRole('cell').last().textContent()).toContain('倍');
    expect(new URL(page.url()).searchParams.get('incomparable')).toBe('show');
    await total.getByRole('button').first().click();
    await expect.poll(() => panel(page).textContent()).toContain(`第 ${jiangyou.place.line} 行`);
    expect(complaints).toEqual([]);
  });

  test('take another base from the choice, and go to the CSV with their printed places', async () => {
    const { page } = await visitor.visit('?page=compare&bureaus=510781,511623');
    await page.getByLabel('基准机构').selectOption('511623');
    await expect.poll(() => row(page, '“三公”经费 万元').textContent()).toContain('−5.94');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain(`linshui-2021 第 ${totalOf('linshui-2021', 2021).place.line} 行`);
    expect(csv).toMatch(/“三公”经费,万元,1\.95,/u);
  });

  test('need two: with one alone the page says so', async () => {
    const { page } = await visitor.visit('?page=compare&bureaus=510781');
    await expect.poll(() => page.locator('main').textContent()).toContain('对比需要两个以上机构');
  });
});

describe.each(SIZES)('at $width px', (size) => {
  test.each(['?page=bureau&bureau=511623&open=sangong:511623:2021', '?page=compare&incomparable=show'])(
    '%s passes axe and is not wider than the window',
    async (address) => {
      const { page, complaints } = await visitor.visit(address, size);
      await page.waitForSelector('main table');
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
      await page.context().close();
    },
  );
});
