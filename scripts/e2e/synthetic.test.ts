import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES } from '../../src/views/address.ts';
import { synthesize } from '../synthesize.ts';
import { arrive, SIZES, type Visitor } from './visit.ts';

let folder: string;
let visitor: Visitor;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synthetic-'));
  await synthesize({ bureaus: 4, years: 2, seed: 1, out: path.join(folder, 'data'), say: () => {} });
  visitor = await arrive(path.join(folder, 'data'));
});
afterAll(async () => {
  await visitor?.leave();
  await rm(folder, { recursive: true, force: true });
});

test('every page of an invented snapshot says so at its head, without a complaint', async () => {
  for (const name of PAGES) {
    const { page, complaints } = await visitor.visit(`?page=${name}`, SIZES[1]);
    const note = page.getByRole('note').filter({ hasText: '合成数据，仅供测试' });
    expect(await note.count(), name).toBe(1);
    const box = await note.boundingBox();
    expect(box?.y, name).toBe(0);
    expect(complaints, name).toEqual([]);
    await page.context().close();
  }
});

test('in English too', async () => {
  const { page } = await visitor.visit('?lang=en');
  expect(await page.getByRole('note').first().textContent()).toBe('Synthetic data, for testing only');
});

test('a real snapshot does not', async () => {
  const real = await arrive();
  const { page } = await real.visit();
  expect(await page.getByText('合成数据').count()).toBe(0);
  await real.leave();
});
