import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrive, SIZES, type Visitor } from './visit.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await arrive();
}, 60_000);
afterAll(() => visitor.leave());

const MATRIX = '应披露项与报告的对照表，可滚动';

test.each(SIZES)(
  'at $width px every expected line stands beside every report and leads to its place',
  async (size) => {
    const { page, complaints } = await visitor.visit('?page=disclosure', size);
    const matrix = page.getByLabel(MATRIX);
    await matrix.waitFor({ timeout: 30_000 });
    const cell = matrix.getByRole('link', { name: /^机关运行经费，.*：已披露$/u }).first();
    await cell.click();
    await page.waitForURL(/page=report/u);
    expect(new URL(page.url()).searchParams.get('fact')).toMatch(/^[a-z0-9-]+:\d+\.\d+$/u);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('a share of lines opens at the lines it counts, those not read first', async () => {
  const { page } = await visitor.visit('?page=disclosure&open=disclosed-share:510683:2023');
  const panel = page.getByRole('complementary');
  await panel.getByText(/未读到 \d+ 项/u).waitFor({ timeout: 30_000 });
  expect(await panel.locator('details[open] li').count()).toBeGreaterThan(0);
  await page.context().close();
});
