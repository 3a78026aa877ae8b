import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFindings } from '../record.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
}, 60_000);
afterAll(() => visitor.leave());

const rows = (page: Page) => page.locator('li[data-finding]');
const status = (page: Page) => page.getByRole('status').filter({ hasText: /^列出/u });
const idsOf = (page: Page): Promise<readonly string[]> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-finding') ?? ''));

/** The ids of a saved list: the last field of every row before the stamp. */
async function savedIds(page: Page): Promise<readonly string[]> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  const [table = ''] = csv.split('\r\n\r\n');
  return table
    .split('\r\n')
    .slice(1)
    .map((row) => row.slice(row.lastIndexOf(',') + 1));
}

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

describe('the findings', () => {
  test('are filtered, opened, named by a link of their own, and saved exactly as listed', async () => {
    const { page, complaints } = await visitor.visit('?page=audit');
    const broken = (await readFindings('linshui-2021')).filter(({ verdict }) =>
      ['broken', 'conflict'].includes(verdict),
    );
    await page.getByRole('link', { name: `邻水 2021 年 ${broken.length} 处` }).click();
    await expect.poll(() => status(page).textContent()).toBe(`列出 ${broken.length} 条`);

    await page.getByLabel('差额不少于（万元）').fill('1000');
    const large = broken.filter(({ unit, difference }) => unit === '万元' && Number(difference) >= 1000);
    expect(large.length).toBeGreaterThan(1);
    await expect
      .poll(() => status(page).textContent())
      .toBe(`列出 ${large.length} 条，共 ${broken.length} 条`);
    const listed = await idsOf(page);
    expect([...listed].sort()).toEqual(large.map(({ id }) => id).sort());
    expect(await savedIds(page)).toEqual(listed);

    const [first = ''] = listed;
    await rows(page).first().getByRole('button').first().click();
    await expect.poll(() => new URL(page.url()).searchParams.get('finding')).toBe(first);
    const figure = rows(page)
      .first()
      .getByRole('link', { name: /^第 \d+ 行/u })
      .first();
    await figure.waitFor({ timeout: 30_000 });
    expect(await rows(page).first().textContent()).toContain('请核实；如确有差错，请更正后重新公开。');
    expect(await axe(page)).toEqual([]);

    await page.goto(`${visitor.site.url}?page=audit&finding=${encodeURIComponent(first)}`);
    const named = page.locator(`li[data-finding="${first}"]`);
    await named.getByRole('button', { expanded: true }).waitFor({ timeout: 30_000 });
    await named
      .getByRole('link', { name: /^第 \d+ 行/u })
      .first()
      .click();
    await page.waitForURL(/page=report/u);
    expect(new URL(page.url()).searchParams.get('fact')).toMatch(/^linshui-2021:\d+\.\d+$/u);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('far down a long list are brought into view by their link', async () => {
    const { page } = await visitor.visit('?page=audit&verdict=unchecked');
    await expect.poll(async () => (await idsOf(page)).length, { timeout: 30_000 }).toBeGreaterThan(5);
    const all = await savedIds(page);
    expect(all.length).toBeGreaterThan(100);
    const far = all[90] ?? '';
    await page.goto(`${visitor.site.url}?page=audit&verdict=unchecked&finding=${encodeURIComponent(far)}`);
    const named = page.locator(`li[data-finding="${far}"]`);
    await named.waitFor({ timeout: 30_000 });
    await expect
      .poll(async () => {
        const box = await named.boundingBox();
        return box !== null && box.y >= 0 && box.y < 900;
      })
      .toBe(true);
    expect((await idsOf(page)).length).toBeLessThan(60);
    await page.context().close();
  });

  test('that a link names are shown apart where the filters leave them out, and unknown ones are named', async () => {
    const { page } = await visitor.visit('?page=audit&finding=luzhou-2020:fiscal-within-total:fiscal-total');
    await page.getByRole('region', { name: '链接所指的核对结果' }).waitFor({ timeout: 30_000 });
    await page.goto(`${visitor.site.url}?page=audit&finding=luzhou-2020:completion:nothing`);
    await page.getByText('快照中没有核对结果“luzhou-2020:completion:nothing”').waitFor({ timeout: 30_000 });
    await page.context().close();
  });
});

describe('the catalogue of checks', () => {
  test.each(SIZES)(
    'at $width px tells what came of each, and its counts list those findings',
    async (size) => {
      const { page, complaints } = await visitor.visit('?page=audit&list=checks', size);
      const count = page.getByRole('link', { name: /：不符与前后不一/u }).last();
      await count.waitFor();
      const number = Number(/(\d+)$/u.exec((await count.textContent()) ?? '')?.[1]);
      expect(await axe(page)).toEqual([]);
      await count.click();
      await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toBe(`列出 ${number} 条`);
      expect(await idsOf(page)).toHaveLength(number);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('names the checks that were never met', async () => {
    const { page } = await visitor.visit('?page=audit&list=checks');
    const never = await page.getByText('没有遇到', { exact: true }).count();
    expect(never).toBeGreaterThan(0);
    await page.getByText(/^列出没有作出过判定的 \d+ 条规则$/u).click();
    // Beside every check in the table, the same once more by itself.
    const alone = page.getByRole('listitem').filter({ hasText: /没有遇到|只有未核对/u });
    expect(await alone.count()).toBeGreaterThan(0);
    expect(await alone.filter({ hasText: '没有遇到' }).count()).toBe(never / 2);
    await page.context().close();
  });
});

test('every report is named with its counts, and leads to its findings and its sheet', async () => {
  const { page } = await visitor.visit('?page=audit&list=reports');
  const report = page.getByRole('row', { name: /江油市医疗保障局/u });
  await report.waitFor({ timeout: 30_000 });
  expect(await report.getByRole('link', { name: '核对单' }).getAttribute('href')).toBe(
    '?page=sheet&report=jiangyou-2020',
  );
  await report.getByRole('link', { name: '江油市医疗保障局' }).click();
  await expect.poll(() => status(page).textContent(), { timeout: 30_000 }).toMatch(/^列出 \d+ 条$/u);
  expect(new Set((await idsOf(page)).map((id) => id.split(':')[0]))).toEqual(new Set(['jiangyou-2020']));
  await page.context().close();
});

test('every count of a report leads to as many findings', async () => {
  const { page } = await visitor.visit('?page=audit&list=reports');
  const found = await readFindings('luzhou-2020');
  const amiss = found.filter(({ verdict }) => ['broken', 'conflict'].includes(verdict));
  // A count of nothing leads nowhere.
  const counts = [
    amiss.length,
    amiss.filter(({ severity }) => severity === 'major').length,
    ...(['doubtful', 'rounding', 'holds', 'unchecked'] as const).map(
      (own) => found.filter(({ verdict }) => verdict === own).length,
    ),
  ].filter((count) => count > 0);
  expect(counts.length).toBeGreaterThan(3);
  const links = page.getByRole('row', { name: /泸州市医疗保障局/u }).getByRole('link', { name: /^\d+$/u });
  await links.first().waitFor({ timeout: 30_000 });
  expect(await links.allTextContents()).toEqual(counts.map((count) => expect.stringMatching(`${count}$`)));
  for (const [at, count] of counts.entries()) {
    await links.nth(at).click();
    await expect
      .poll(() => status(page).textContent(), { timeout: 30_000 })
      .toMatch(new RegExp(`^列出 ${count} 条`, 'u'));
    await page.goBack();
    await links.nth(at).waitFor();
  }
  await page.context().close();
});
