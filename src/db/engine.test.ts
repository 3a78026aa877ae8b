import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from './engine.node.ts';
import type { Engine } from './engine.ts';
import { openParquetWriter, type ParquetWriter } from './parquet.node.ts';
import { query } from './query.ts';
import { SAMPLE } from './sample.ts';

let engine: Engine;
let writer: ParquetWriter;
beforeAll(async () => {
  [engine, writer] = await Promise.all([openNodeEngine(), openParquetWriter()]);
  await engine.load('regions', writer.encode('regions', SAMPLE.regions));
});
afterAll(async () => {
  writer.close();
  await engine.close();
});

const text = { type: 'VARCHAR', nullable: false } as const;
const integer = { type: 'INTEGER', nullable: false } as const;

const echo = query({
  name: 'echo',
  about: 'Gives back what was bound, one param of each type.',
  sql: 'select $1::VARCHAR as t, $2::INTEGER as i, $3::DOUBLE as d, $4::BOOLEAN as b',
  params: { t: 'VARCHAR', i: 'INTEGER', d: 'DOUBLE', b: 'BOOLEAN' },
  columns: {
    t: text,
    i: integer,
    d: { type: 'DOUBLE', nullable: false },
    b: { type: 'BOOLEAN', nullable: false },
  },
  example: { t: '', i: 0, d: 0, b: false },
});

/** A query without params and with one column, `n`. */
const single = (sql: string, type: 'VARCHAR' | 'INTEGER' | 'DOUBLE', nullable = false) =>
  query({
    name: 'single',
    about: 'One column.',
    sql,
    params: {},
    columns: { n: { type, nullable } },
    example: {},
  });

describe('params', () => {
  test.each([
    { t: `"; drop view regions; --'`, i: -(2 ** 31), d: 0.1 + 0.2, b: true },
    { t: '示例 “三公”\n𠮷 %_$1', i: 2 ** 31 - 1, d: -1e-300, b: false },
    { t: '', i: 0, d: 3, b: true },
  ])('come back as they were bound: %j', async (params) => {
    expect(await engine.run(echo, params)).toEqual([params]);
  });

  test('hostile text stays text, and what it names is still there', async () => {
    await engine.run(echo, { ...echo.example, t: `'; drop view regions; --` });
    expect(await engine.run(single('select count(*)::INTEGER as n from regions', 'INTEGER'), {})).toEqual([
      { n: 3 },
    ]);
  });

  test.each([
    ['a whole number with a fraction', { i: 1.5 }, 'query echo: param i is not INTEGER: 1.5'],
    ['a whole number too great', { i: 2 ** 31 }, 'query echo: param i is not INTEGER: 2147483648'],
    ['a number that is none', { d: Number.NaN }, 'query echo: param d is not DOUBLE: null'],
    ['text for a number', { i: '1' }, 'query echo: param i is not INTEGER: "1"'],
    ['null', { t: null }, 'query echo: param t is not VARCHAR: null'],
    ['nothing', { b: undefined }, 'query echo: param b is not BOOLEAN: undefined'],
    ['one that is not declared', { x: 1 }, 'query echo: unknown param x'],
  ])('%s is refused by name before the engine sees it', async (_, wrong, message) => {
    const params: Record<string, unknown> = { ...echo.example, ...wrong };
    // @ts-expect-error the page may be handed anything by the address bar
    await expect(engine.run(echo, params)).rejects.toMatchObject({ kind: 'bad-params', message });
  });
});

describe('a result that is not what the query declares is refused by column', () => {
  test.each([
    [
      'a count that was not cast',
      single('select count(*) as n from regions', 'INTEGER'),
      'column n is Int64, not INTEGER',
    ],
    ['a decimal', single('select 1.5 as n', 'DOUBLE'), 'column n is Decimal[2e+1], not DOUBLE'],
    ['another type', single(`select '1' as n`, 'INTEGER'), 'column n is VARCHAR, not INTEGER'],
    ['a null', single('select null::INTEGER as n', 'INTEGER'), 'column n should be INTEGER, found null'],
    [
      'no number',
      single(`select 'nan'::DOUBLE as n`, 'DOUBLE', true),
      'column n should be DOUBLE or null, found null',
    ],
    ['a column too many', single('select 1 as n, 2 as m', 'INTEGER'), 'column m is not declared'],
    ['a column twice', single('select 1 as n, 2 as n', 'INTEGER'), 'column n is given twice'],
    ['a column missing', single('select 1 as m', 'INTEGER'), 'column m is not declared'],
  ])('%s', async (_, asked, message) => {
    await expect(engine.run(asked, {})).rejects.toMatchObject({
      kind: 'bad-result',
      message: `query single: ${message}`,
    });
  });

  test('a column missing among declared ones', async () => {
    const asked = query({ ...single('select 1 as n', 'INTEGER'), columns: { n: integer, m: integer } });
    await expect(engine.run(asked, {})).rejects.toThrow('query single: column m is missing');
  });
});

test('a result without rows is still held against its columns', async () => {
  expect(await engine.run(single('select 1 as n where false', 'INTEGER'), {})).toEqual([]);
  await expect(engine.run(single('select 1 as n where false', 'VARCHAR'), {})).rejects.toThrow(
    'column n is INTEGER',
  );
});

test('texts of one, two, three and four bytes a character are cut where they belong, beside empty ones and nulls', async () => {
  const texts = ['元', '', null, 'a', 'é元', '𠮷', '\uFEFF万', 'plain'];
  const list = texts.map((text) => (text === null ? 'null' : `'${text}'`)).join(', ');
  const asked = query({
    ...single(`select unnest([${list}]) as n`, 'VARCHAR', true),
    name: 'texts',
  });
  expect((await engine.run(asked, {})).map(({ n }) => n)).toEqual(texts);
  const plain = query({ ...asked, sql: `select unnest(['a', null, '', 'bc']) as n` });
  expect((await engine.run(plain, {})).map(({ n }) => n)).toEqual(['a', null, '', 'bc']);
});

test('truth, whole numbers and fractions keep their nulls, over more rows than the engine hands out at once', async () => {
  const maybe = (type: 'BOOLEAN' | 'INTEGER' | 'DOUBLE') => ({ type, nullable: true }) as const;
  const asked = query({
    name: 'many',
    about: 'Many rows.',
    sql: `select (case when i % 7 = 0 then null else i % 2 = 0 end)::BOOLEAN as b,
      (case when i % 5 = 0 then null else i end)::INTEGER as i,
      (case when i % 3 = 0 then null else i + 0.5 end)::DOUBLE as d
      from range(5000) t(i) order by t.i`,
    params: {},
    columns: { b: maybe('BOOLEAN'), i: maybe('INTEGER'), d: maybe('DOUBLE') },
    example: {},
  });
  const expected = Array.from({ length: 5000 }, (_, i) => ({
    b: i % 7 === 0 ? null : i % 2 === 0,
    i: i % 5 === 0 ? null : i,
    d: i % 3 === 0 ? null : i + 0.5,
  }));
  expect(await engine.run(asked, {})).toEqual(expected);
});

test('a statement the engine refuses is an error that names the query', async () => {
  await expect(engine.run(single('selec 1', 'INTEGER'), {})).rejects.toMatchObject({
    kind: 'query-failed',
    message: expect.stringContaining('query single: Parser Error'),
  });
});

test('a statement is asked again with other values, and one refused for want of its table once that is there', async () => {
  const other = await openNodeEngine();
  const named = query({
    ...single('select name as n from regions where code = $1::VARCHAR', 'VARCHAR'),
    params: { code: 'VARCHAR' },
    example: { code: '990000' },
  });
  await expect(other.run(named, { code: '990000' })).rejects.toMatchObject({ kind: 'query-failed' });
  await other.load('regions', writer.encode('regions', SAMPLE.regions));
  expect(await other.run(named, { code: '990000' })).toEqual([{ n: '示例省' }]);
  expect(await other.run(named, { code: '990101' })).toEqual([{ n: '示例县' }]);
  expect(await other.run(named, { code: '' })).toEqual([]);
  await other.close();
});

describe('a table', () => {
  test('that is no Parquet file is refused by name', async () => {
    await expect(engine.load('items', new Uint8Array(100))).rejects.toMatchObject({
      kind: 'bad-table',
      message: expect.stringContaining('table items: '),
    });
  });

  test('with the columns of another is refused by the first column that differs', async () => {
    await expect(engine.load('indicators', writer.encode('regions', SAMPLE.regions))).rejects.toThrow(
      'table indicators: column id should be VARCHAR, found none',
    );
  });

  test('is loaded once', async () => {
    await expect(engine.load('regions', writer.encode('regions', []))).rejects.toThrow(
      'table regions: loaded twice',
    );
  });
});

test('a closed engine refuses everything', async () => {
  const closed = await openNodeEngine();
  await closed.close();
  await closed.close();
  await expect(closed.run(echo, echo.example)).rejects.toMatchObject({ kind: 'closed' });
  await expect(closed.load('items', new Uint8Array())).rejects.toMatchObject({ kind: 'closed' });
});
