import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { needsBuild } from './start.ts';

let folder: string;
/** Puts a file in the folder, last changed `minute` minutes into the test's hour; its folders stay at minute 0. */
function put(name: string, minute: number) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  const at = (minutes: number) => new Date(Date.UTC(2024, 0, 1, 0, minutes));
  utimesSync(file, at(minute), at(minute));
  for (let up = path.dirname(file); up.startsWith(folder); up = path.dirname(up))
    utimesSync(up, at(0), at(0));
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  put('src/main.tsx', 10);
  put('data/facts/a.jsonl', 10);
  put('dist/.built', 20);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a site newer than everything it is made from is served as it is', () => {
  expect(needsBuild(folder)).toBe(false);
});

test('a site never built, or cut short before its end, is built', () => {
  rmSync(path.join(folder, 'dist/.built'));
  put('dist/index.html', 30);
  expect(needsBuild(folder)).toBe(true);
});

test('a changed source, a changed fact and a removed file each ask for a build', () => {
  put('data/facts/a.jsonl', 30);
  expect(needsBuild(folder)).toBe(true);
  put('data/facts/a.jsonl', 10);
  put('src/views/part.tsx', 30);
  expect(needsBuild(folder)).toBe(true);
  put('src/views/part.tsx', 10);
  expect(needsBuild(folder)).toBe(false);
  rmSync(path.join(folder, 'src/views/part.tsx'));
  expect(needsBuild(folder)).toBe(true);
});

test('a changed test and the snapshot the build itself writes do not', () => {
  put('src/core/quantity.test.ts', 30);
  put('public/data/manifest.json', 30);
  expect(needsBuild(folder)).toBe(false);
});
