import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from './engine.node.ts';
import { openParquetWriter, type ParquetWriter, ROW_GROUP_SIZE } from './parquet.node.ts';
import { ledgerOfReport } from './queries/ledger.ts';
import { items } from './queries/registries.ts';
import { SAMPLE } from './sample.ts';
import { type Row, TABLE_NAMES } from './tables.ts';

let writer: ParquetWriter;
beforeAll(async () => {
  writer = await openParquetWriter();
});
afterAll(() => writer.close());

test('the same rows in another order, by another writer, give the same bytes for every table', async () => {
  const other = await openParquetWriter();
  for (const table of TABLE_NAMES) {
    const once = writer.encode(table, SAMPLE[table]);
    expect(other.encode(table, [...SAMPLE[table]].reverse()), table).toEqual(once);
    expect(writer.encode(table, SAMPLE[table]), table).toEqual(once);
  }
  other.close();
});

test('rows come back as they were written, in the published order', async () => {
  const engine = await openNodeEngine();
  await engine.load('items', writer.encode('items', SAMPLE.items));
  const inOrder = [...SAMPLE.items].sort((a, b) => a.position - b.position);
  expect(inOrder.length).toBeGreaterThan(1);
  expect(await engine.run(items, {})).toEqual(inOrder);
  await engine.close();
});

test('a table without rows is written and read', async () => {
  const engine = await openNodeEngine();
  await engine.load('items', writer.encode('items', []));
  expect(await engine.run(items, {})).toEqual([]);
  await engine.close();
});

test('a table of several row groups keeps every row', async () => {
  const rows = Array.from(
    { length: ROW_GROUP_SIZE * 2 + 1 },
    (_, line): Row<'ledger'> => ({
      report: 'r',
      line,
      start: 0,
      finish: 1,
      printed: `${line}万元`,
      verdict: 'fact',
    }),
  );
  const engine = await openNodeEngine();
  await engine.load('ledger', writer.encode('ledger', rows));
  expect(await engine.run(ledgerOfReport, { report: 'r' })).toEqual(rows);
  await engine.close();
});

describe('rows that do not fit the contract are refused by table, row and column', () => {
  const [good, next] = SAMPLE.regions;
  const { position: _, ...short } = { ...good };
  test.each([
    ['a missing column', short, 'column position is missing'],
    ['an unknown column', { ...good, extra: 1 }, 'column extra is not in the contract'],
    ['another type', { ...good, position: '1' }, 'column position should be INTEGER, found "1"'],
    ['a fraction', { ...good, position: 0.5 }, 'column position should be INTEGER, found 0.5'],
    ['a null', { ...good, name: null }, 'column name should be VARCHAR, found null'],
    ['nothing', { ...good, parent: undefined }, 'column parent should be VARCHAR or null, found undefined'],
    ['a key given before', { ...good, code: next?.code }, 'same code as row 1: ["990000"]'],
  ])('%s', (_, wrong, message) => {
    // @ts-expect-error rows also come from files
    expect(() => writer.encode('regions', [next, wrong])).toThrow(
      new TypeError(`table regions, row 2: ${message}`),
    );
  });

  test('a number that is none', () => {
    const [value] = SAMPLE.values;
    if (!value) throw new Error('no sample value');
    expect(() => writer.encode('values', [{ ...value, number: Number.POSITIVE_INFINITY }])).toThrow(
      'table values, row 1: column number should be DOUBLE or null',
    );
  });
});
