import { describe, expect, test } from 'vitest';
import { fileName, formatManifest, fromKeys, parseManifest, snapshotHash } from './manifest.ts';
import { sha256 } from './sha256.ts';
import { TABLE_NAMES } from './tables.ts';

const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));
const files = fromKeys(TABLE_NAMES, (table) => ({
  file: fileName(table, hashOf(table)),
  rows: 1,
  bytes: 100,
  sha256: hashOf(table),
}));
const text = formatManifest('2024-05-31', files);

/** The manifest with one place in its text changed; the change must be there to be made. */
const altered = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

test('a manifest reads back as it was written', () => {
  expect(parseManifest(text)).toEqual({
    version: 1,
    created: '2024-05-31',
    hash: snapshotHash(files),
    tables: files,
  });
});

test('the snapshot is named by its tables alone: not by the date, nor by the order they are listed in', () => {
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  expect(snapshotHash(reversed)).toBe(snapshotHash(files));
  expect(parseManifest(formatManifest('2025-01-01T00:00:00Z', files)).hash).toBe(snapshotHash(files));
  expect(snapshotHash({ ...files, facts: { sha256: hashOf('other') } })).not.toBe(snapshotHash(files));
});

describe('a manifest is refused with what is wrong when', () => {
  const facts = files.facts;
  test.each([
    ['it is a page', () => '<!doctype html>', 'manifest.json: not JSON'],
    ['it is cut short', () => text.slice(0, 200), 'manifest.json: not JSON'],
    ['it is a list', () => '[]', 'manifest.json: the manifest is not an object'],
    ['it is null', () => 'null', 'manifest.json: the manifest is not an object'],
    [
      'a member is missing',
      () => altered(/ {2}"created".*\n/, ''),
      'manifest.json: the manifest has no created',
    ],
    [
      'a member is unknown',
      () => altered('"rows"', '"row"'),
      /manifest.json: table \w+ has an unknown member "row"/,
    ],
    [
      'its date is none',
      () => altered('2024-05-31', '2024-31-05'),
      'manifest.json: created is not an ISO date: "2024-31-05"',
    ],
    [
      'its date is no day of the calendar',
      () => altered('2024-05-31', '2024-02-31'),
      'manifest.json: created is not an ISO date: "2024-02-31"',
    ],
    [
      'a table is unknown',
      () => altered('"facts"', '"fact"'),
      'manifest.json: tables has an unknown member "fact"',
    ],
    ['a count is negative', () => altered('"rows": 1', '"rows": -1'), /rows is not a count: -1/],
    ['a size is text', () => altered('"bytes": 100', '"bytes": "100"'), /bytes is not a count: "100"/],
    [
      'a hash is cut',
      () => altered(facts.sha256, facts.sha256.slice(1)),
      /table facts: sha256 is not 64 hex digits/,
    ],
    [
      'a file leads elsewhere',
      () => altered(facts.file, '../facts.parquet'),
      `manifest.json: table facts: file should be ${facts.file}, found "../facts.parquet"`,
    ],
    [
      'a file of another snapshot is mixed in',
      () => altered(facts.file, fileName('facts', 'f'.repeat(64))).replace(facts.sha256, 'f'.repeat(64)),
      /hash should be [0-9a-f]{64} for these tables/,
    ],
  ])('%s', (_, make, message) => {
    expect(() => parseManifest(make())).toThrow(message);
  });

  test('its version is another', () => {
    expect(() => parseManifest(altered('"version": 1', '"version": 2'))).toThrow(
      expect.objectContaining({ kind: 'version', message: 'manifest.json: version should be 1, found 2' }),
    );
  });
});
