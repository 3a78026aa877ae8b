import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, askerOver } from './ask.ts';
import { openNodeConnection, openNodeEngine } from './engine.node.ts';
import type { Engine } from './engine.ts';
import { openParquetWriter } from './parquet.node.ts';
import { query } from './query.ts';
import { ATTACKS, HONEST } from './read-only.fixture.ts';
import { readStatement, tablesOf } from './read-only.ts';
import { ALLOWED_FUNCTIONS, ALLOWED_TABLE_FUNCTIONS, UNLISTED } from './read-only-functions.ts';
import { SAMPLE } from './sample.ts';
import { TABLE_NAMES } from './tables.ts';

let asker: Asker;
let engine: Engine;
beforeAll(async () => {
  const writer = await openParquetWriter();
  asker = askerOver(await openNodeConnection());
  for (const table of TABLE_NAMES) await asker.load(table, [writer.encode(table, SAMPLE[table])]);
  await asker.lock();
  writer.close();
  engine = await openNodeEngine();
});
afterAll(async () => {
  await asker.close();
  await engine.close();
});

const counts = async (): Promise<readonly unknown[]> =>
  (
    await asker.ask({
      query: TABLE_NAMES.map((name) => `select '${name}', count(*) from "${name}"`).join(' union all '),
      describes: false,
    })
  ).rows;

describe('a statement that does more than read is refused with its reason', () => {
  test.each(ATTACKS)('$reason: $statement', ({ reason, statement }) => {
    expect(readStatement(statement)).toMatchObject({ refused: reason });
    expect(tablesOf(statement)).toEqual([]);
  });

  test('the list of them is long enough to mean something, and each is there once', () => {
    expect(new Set(ATTACKS.map(({ statement }) => statement)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  });
});

describe('the locked engine refuses by itself what would change it or read a file', () => {
  const harmful = ATTACKS.filter(({ reveals }) => !reveals);
  test.each(harmful)('$reason: $statement', async ({ statement }) => {
    const before = await counts();
    await expect(asker.ask({ query: statement, describes: false })).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });

  test('its settings cannot be changed back, whoever asks', async () => {
    const connection = await openNodeConnection();
    await askerOver(connection).lock();
    for (const sql of [
      'set enable_external_access=true',
      'set lock_configuration=false',
      "set memory_limit='8GB'",
      "copy (select 1) to 'x.csv'",
      "select * from read_csv_auto('/etc/hostname')",
      "attach 'x.db' as x",
      'load httpfs',
    ]) {
      await expect(
        connection.prepare(sql).then((statement) => connection.run(statement, [])),
        sql,
      ).rejects.toThrow(/disabled|locked/);
    }
    await connection.close();
  });
});

describe('a statement that only reads is answered', () => {
  test.each(HONEST)('%s', async (statement, tables) => {
    const read = readStatement(statement);
    if ('refused' in read) throw new Error(`refused: ${read.refused} ${read.what}`);
    expect(read.tables.join(' ')).toBe(tables);
    expect(tablesOf(statement)).toEqual(read.tables);
    const { columns, rows } = await asker.ask(read);
    expect(columns.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('there are forty of them and more', () => expect(HONEST.length).toBeGreaterThanOrEqual(40));
});

describe('where a refusal points', () => {
  test.each([
    [`select 1;\n drop table facts`, 'drop', 11],
    [`select *\nfrom other`, 'other', 14],
    [`select x, getenv('HOME')`, 'getenv', 10],
    [`select count（*）`, '（', 12],
  ])('%j is at the words it is about', (statement, what, at) => {
    expect(readStatement(statement)).toMatchObject({ what, at });
  });
});

describe('the functions that may be called', () => {
  const listed = query({
    name: 'listed',
    about: 'Functions of the engine.',
    sql: 'select distinct function_name as name, function_type as type from duckdb_functions()',
    params: {},
    columns: { name: { type: 'VARCHAR', nullable: false }, type: { type: 'VARCHAR', nullable: false } },
    example: {},
  });

  test('are all functions of the engine, or of the grammar', async () => {
    const rows = await engine.run(listed, {});
    const known = new Set(
      rows.filter(({ type }) => type !== 'table' && type !== 'pragma').map(({ name }) => name.toLowerCase()),
    );
    expect([...ALLOWED_FUNCTIONS].filter((name) => !known.has(name) && !UNLISTED.has(name))).toEqual([]);
  });

  test('leave out every function that makes a table of files or of the engine', async () => {
    const rows = await engine.run(listed, {});
    const tables = rows.filter(({ type }) => type === 'table').map(({ name }) => name);
    expect(tables).toContain('read_csv');
    expect(tables.filter((name) => ALLOWED_TABLE_FUNCTIONS.has(name)).sort()).toEqual(
      [...ALLOWED_TABLE_FUNCTIONS].sort(),
    );
    for (const name of tables.filter((name) => !ALLOWED_TABLE_FUNCTIONS.has(name)))
      expect(readStatement(`select * from ${name}('x')`), name).toHaveProperty('refused');
  });

  test.each([
    ...'current_setting getenv version current_database current_query nextval currval txid_current user'.split(
      ' ',
    ),
    ...'has_table_privilege pg_get_viewdef in_search_path current_schemas pg_postmaster_start_time'.split(
      ' ',
    ),
  ])('%s is none of them', (name) => {
    expect(ALLOWED_FUNCTIONS.has(name)).toBe(false);
  });
});
