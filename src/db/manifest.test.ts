import { describe, expect, test } from 'vitest';
import { fileName, formatManifest, fromKeys, parseManifest, snapshotHash } from './manifest.ts';
import { keyText, type Part, type PartKey } from './parts.ts';
import { sha256 } from './sha256.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));
/** A part of a table that holds one row. */
const part = (table: TableName, key: PartKey = {}): Part => {
  const hash = hashOf(`${table} ${keyText(key)}`);
  return { ...key, file: fileName(table, hash), rows: 1, bytes: 100, sha256: hash };
};
const files = fromKeys(TABLE_NAMES, (table) => ({ rows: 1, parts: [part(table)] }));
const text = formatManifest('2024-05-31', files);

/** The manifest with one place in its text changed; the change must be there to be made. */
const altered = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

test('a manifest reads back as it was written', () => {
  expect(parseManifest(text)).toEqual({
    version: 2,
    created: '2024-05-31',
    hash: snapshotHash(files, false),
    synthetic: false,
    tables: files,
  });
});

/** A manifest whose `values` come in two provinces and a year, and again in two indicators. */
const VALUES: readonly Part[] = [
  part('values', { province: '51', year: 2023 }),
  part('values', { province: '43', year: 2023 }),
  part('values', { indicator: 'abroad' }),
  part('values', { indicator: 'sangong' }),
];
const inParts = (parts: readonly Part[], rows = 2, table: TableName = 'values'): string =>
  formatManifest('2024-05-31', { ...files, [table]: { rows, parts } });

test('a table in parts reads back by layout and key, whatever order it was written in', () => {
  const { tables } = parseManifest(inParts([...VALUES].reverse()));
  expect(tables.values.rows).toBe(2);
  expect(tables.values.parts.map(keyText)).toEqual(['abroad', 'sangong', '43|2023', '51|2023']);
  expect(formatManifest('2024-05-31', tables)).toBe(inParts([...VALUES].reverse()));
});

test('that figures are invented is part of what names the snapshot: the mark cannot be taken off', () => {
  const synthetic = formatManifest('2024-05-31', files, true);
  expect(parseManifest(synthetic)).toMatchObject({ synthetic: true, hash: snapshotHash(files, true) });
  expect(() => parseManifest(synthetic.replace('"synthetic": true', '"synthetic": false'))).toThrow(
    /hash should be [0-9a-f]{64} for these tables/,
  );
});

describe('parts are refused with what is wrong when', () => {
  const [first, second, abroad, sangong] = VALUES;
  if (!first || !second || !abroad || !sangong) throw new Error('four parts');
  test.each([
    ['there are none', inParts([], 0), 'table values has no parts'],
    ['a layout is missing', inParts([first, second]), 'table values is not laid out by indicator'],
    [
      'a part is missing',
      inParts([first, second, abroad]),
      'table values: parts by indicator hold 1 rows, not 2',
    ],
    [
      'two have one key',
      inParts([first, { ...second, province: '51' }, abroad, sangong]),
      'table values: two parts by province year have the same key',
    ],
    [
      'the whole stands beside them',
      inParts([...VALUES, { ...part('values'), rows: 2 }]),
      'table values may not be laid out as a whole',
    ],
    [
      'the table is not one of parts',
      inParts([part('reports', { year: 2023 })], 1, 'reports'),
      'table reports may not be laid out by year',
    ],
    ['a province is none', inParts([{ ...first, province: '5' }]), 'province is not two digits: "5"'],
    ['a year is none', inParts([{ ...first, year: 2023.5 }]), 'year is not a year: 2023.5'],
    [
      'an indicator is none',
      inParts([{ ...sangong, indicator: "'; drop" }]),
      `indicator is not an id: "'; drop"`,
    ],
  ])('%s', (_, wrong, message) => {
    expect(() => parseManifest(wrong)).toThrow(message);
  });
});

test('the snapshot is named by its tables alone: not by the date, nor by the order they are listed in', () => {
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  const hash = snapshotHash(files, false);
  expect(snapshotHash(reversed, false)).toBe(hash);
  expect(parseManifest(formatManifest('2025-01-01T00:00:00Z', files)).hash).toBe(hash);
  expect(snapshotHash({ ...files, facts: { parts: [{ sha256: hashOf('other') }] } }, false)).not.toBe(hash);
});

describe('a manifest is refused with what is wrong when', () => {
  const [facts] = files.facts.parts;
  if (!facts) throw new Error('no part');
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
    ['a size is text', () => altered('"bytes":100', '"bytes":"100"'), /bytes is not a count: "100"/],
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
    expect(() => parseManifest(altered('"version": 2', '"version": 3'))).toThrow(
      expect.objectContaining({ kind: 'version', message: 'manifest.json: version should be 2, found 3' }),
    );
  });
});
