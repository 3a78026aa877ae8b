import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asker, askerOver } from './ask.ts';
import { createAskClient } from './ask-client.ts';
import { AskStopped } from './ask-limits.ts';
import type { Connection } from './connection.ts';
import { openNodeConnection } from './engine.node.ts';
import { openParquetWriter, type ParquetWriter } from './parquet.node.ts';
import { readStatement, type Statement } from './read-only.ts';
import { SAMPLE } from './sample.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

let asker: Asker;
let writer: ParquetWriter;
beforeAll(async () => {
  writer = await openParquetWriter();
  asker = askerOver(await openNodeConnection());
  for (const table of TABLE_NAMES) await asker.load(table, [writer.encode(table, SAMPLE[table])]);
  await asker.lock();
});
afterAll(async () => {
  writer.close();
  await asker.close();
});

const statement = (text: string): Statement => {
  const read = readStatement(text);
  if ('refused' in read) throw new Error(`refused: ${read.refused} ${read.what}`);
  return read;
};
const ask = (text: string, most?: number) => asker.ask(statement(text), most);

describe('an answer', () => {
  test('names its columns and tells figures from words', async () => {
    expect(
      await ask(
        `select short as 机构, 1 as n, 1.50 as d, 0.1 + 0.2::double as f from regions order by code limit 1`,
      ),
    ).toEqual({
      columns: [
        { name: '机构', type: 'VARCHAR', numeric: false },
        { name: 'n', type: 'INTEGER', numeric: true },
        { name: 'd', type: 'DECIMAL(3,2)', numeric: true },
        { name: 'f', type: 'DOUBLE', numeric: true },
      ],
      rows: [['示例', '1', '1.50', '0.3']],
      cut: false,
    });
  });

  test.each([
    ['12345678901234567890::hugeint', '12345678901234567890'],
    ['9223372036854775807', '9223372036854775807'],
    ["'1.10'::decimal(20, 8)", '1.10000000'],
    ["'nan'::double", 'nan'],
    ["'-inf'::float", '-inf'],
    ["date '2024-05-31'", '2024-05-31'],
    ["timestamp '2024-05-31 01:02:03'", '2024-05-31 01:02:03'],
    ["time '01:02:03'", '01:02:03'],
    ['interval 3 month', '3 months'],
    ['[1, null, 3]', '[1, NULL, 3]'],
    ["{'a': 1, 'b': [2]}", "{'a': 1, 'b': [2]}"],
    ["map(['k'], [1])", '{k=1}'],
    ["'a'::blob", 'a'],
    ["'\\xAA'::blob", '\\xAA'],
    ["'y'::enum('x', 'y')", 'y'],
    ['true', 'true'],
    ['null', null],
    ["uuid '00000000-0000-0000-0000-00000000000a'", '00000000-0000-0000-0000-00000000000a'],
  ])('of any type is shown as text: %s', async (expression, shown) => {
    expect((await asker.ask({ query: `select ${expression} as x`, describes: false })).rows).toEqual([
      [shown],
    ]);
  });

  test('keeps the order asked for, and is cut at the most rows there may be', async () => {
    const answer = await ask('select n from range(10) t(n) order by n desc', 3);
    expect(answer).toMatchObject({ rows: [['9'], ['8'], ['7']], cut: true });
    expect((await ask('select n from range(3) t(n)', 3)).cut).toBe(false);
    expect((await ask('select n from range(6000) t(n)')).rows).toHaveLength(5000);
  });

  test('takes columns of one name, none of rows, and a cell of a million characters', async () => {
    expect((await ask('select 1 as a, 2 as a')).rows).toEqual([['1', '2']]);
    expect((await ask('select id from facts where false')).rows).toEqual([]);
    const [[cell] = []] = (await ask("select repeat('x', 1000000)")).rows;
    expect(cell).toHaveLength(4000);
  });

  test('to DESCRIBE is the columns with their types', async () => {
    expect((await ask('describe select year, count(*) as n from facts group by year')).rows).toEqual([
      ['year', 'INTEGER'],
      ['n', 'BIGINT'],
    ]);
    expect((await ask('describe regions')).rows[0]).toEqual(['code', 'VARCHAR']);
  });
});

describe('a complaint of the engine', () => {
  test.each([
    ['select foo from facts', 'column', 'foo'],
    ['select 1,\n  nothing.x\nfrom facts', 'table', 'nothing'],
    ['select count(*) from facts\nwhere group by 1', 'syntax', 'group'],
    ['select id, count(*) from facts', 'grouping', 'id'],
    ["select 'abc'::integer", 'conversion', 'abc'],
    [
      "select case when n = 5000 then 'late' else '1' end::integer from range(6000) t(n)",
      'conversion',
      'late',
    ],
    ['select upper(1, 2)', 'function', null],
    ['select 1 +', 'syntax', ''],
  ])('%j says of what kind it is and points at it', async (text, complaint, points) => {
    const error = await ask(text).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'AskError', complaint });
    if (!(error instanceof Error) || !('at' in error)) throw new Error('no AskError');
    expect(error.message).not.toMatch(/LINE \d|asked|c0/);
    if (points === '') expect(error.at).toBe(text.length);
    else if (points === null) expect(error.at).toBeNull();
    else expect(text.slice(Number(error.at))).toMatch(new RegExp(`^${points}`));
  });
});

test('nothing is asked of an engine that is not locked', async () => {
  const open = askerOver(await openNodeConnection());
  await expect(open.ask(statement('select 1'))).rejects.toMatchObject({ name: 'EngineError' });
  await open.close();
});

test('a table of several files is whole, and one of none is empty', async () => {
  const parts = askerOver(await openNodeConnection());
  const [first, ...rest] = SAMPLE.facts;
  if (first === undefined) throw new Error('the sample has no facts');
  await parts.load('facts', [writer.encode('facts', [first]), writer.encode('facts', rest)]);
  await parts.load('findings', []);
  await parts.lock();
  const counted = 'select (select count(*) from facts), (select count(*) from findings)';
  expect((await parts.ask(statement(counted))).rows).toEqual([[String(SAMPLE.facts.length), '0']]);
  await parts.close();
});

describe('the client', () => {
  /** A client over Node engines, with what it loaded and how many it opened and closed. */
  function watched(over: (connection: Connection) => Connection = (one) => one, patience = 5000) {
    const seen = { opened: 0, closed: 0, loaded: [] as TableName[] };
    const client = createAskClient({
      connect: async () => {
        seen.opened += 1;
        const connection = over(await openNodeConnection());
        return {
          ...connection,
          close: async () => {
            seen.closed += 1;
            await connection.close();
          },
        };
      },
      partsOf: async (table) => {
        seen.loaded.push(table);
        return [writer.encode(table, SAMPLE[table])];
      },
      besides: async () => [],
      patience,
    });
    return {
      seen,
      ask: (text: string, signal = new AbortController().signal) => client.ask(statement(text), signal),
      client,
    };
  }

  test('loads only the tables a statement names, and boots anew when more are named', async () => {
    const { seen, ask, client } = watched();
    await ask('select 1');
    await ask('select count(*) from regions');
    await ask('select name from regions');
    expect(seen).toEqual({ opened: 2, closed: 1, loaded: ['regions'] });
    await ask('select count(*) from regions, reports');
    expect(seen).toEqual({ opened: 3, closed: 2, loaded: ['regions', 'regions', 'reports'] });
    await client.close();
    expect(seen.closed).toBe(3);
  });

  const hanging = (connection: Connection): Connection => ({
    ...connection,
    prepare: (sql) => (sql.includes('forever') ? new Promise(() => {}) : connection.prepare(sql)),
  });

  test('ends the engine of a statement that takes too long, and answers the next', async () => {
    const { seen, ask } = watched(hanging, 50);
    await expect(ask("select 'forever'")).rejects.toMatchObject({ name: 'AskStopped', why: 'timed-out' });
    expect(seen).toMatchObject({ opened: 1, closed: 1 });
    expect((await ask('select 1 as n')).rows).toEqual([['1']]);
    expect(seen.opened).toBe(2);
  });

  test('ends the engine of a statement that is cancelled, and answers the next', async () => {
    const { seen, ask } = watched(hanging);
    await ask('select 1');
    const controller = new AbortController();
    const asked = ask("select 'forever'", controller.signal);
    setTimeout(() => controller.abort(), 20);
    await expect(asked).rejects.toBeInstanceOf(AskStopped);
    expect(seen).toMatchObject({ opened: 1, closed: 1 });
    expect((await ask('select 1 as n')).rows).toEqual([['1']]);
    await expect(ask('select 1', AbortSignal.abort())).rejects.toMatchObject({ why: 'cancelled' });
  });

  test.each([
    ['a sum of 400 terms', `select ${'1 + '.repeat(400)}1`],
    ['900 negations', `select ${'not '.repeat(900)}true`],
  ])('gives up an engine exhausted by %s, and answers the next statement with another', async (_, text) => {
    const { seen, ask } = watched(undefined, 20_000);
    await expect(ask(text)).rejects.toMatchObject({ name: 'AskError', complaint: 'exhausted' });
    expect(seen).toMatchObject({ opened: 1, closed: 1 });
    expect((await ask('select count(*) from regions')).rows).toEqual([[String(SAMPLE.regions.length)]]);
  });

  test('a plain mistake keeps the engine', async () => {
    const { seen, ask } = watched();
    await expect(ask('select foo from regions')).rejects.toMatchObject({ complaint: 'column' });
    await ask('select name from regions');
    expect(seen).toMatchObject({ opened: 1, closed: 0 });
  });
});
