import { type Engine, EngineError } from './engine.ts';
import { createText, insertText } from './insert.ts';
import { type Bindable, bindParams } from './params.ts';
import { keyText, type PartKey } from './parts.ts';
import { query } from './query.ts';
import { decodeRows } from './rows.ts';
import { TABLES, type Table, type TableName } from './tables.ts';

/**
 * What an adapter gives: statements prepared once and run with bound values, answered in Arrow IPC bytes — never in
 * Arrow objects, which must not pass between copies of the library. `register` takes the bytes over until `drop`;
 * `once` runs a text that is not kept and answers nothing.
 */
export type Connection = {
  prepare(sql: string): Promise<number>;
  run(statement: number, values: readonly Bindable[]): Promise<Uint8Array>;
  register(file: string, bytes: Uint8Array): Promise<void>;
  drop(file: string): Promise<void>;
  once(sql: string): Promise<void>;
  close(): Promise<void>;
};

const COLUMNS_OF_TABLE = query({
  name: 'columns-of-table',
  about: 'Columns of a loaded table as the engine sees them.',
  sql: 'select column_name, data_type from information_schema.columns where table_name = $1::VARCHAR order by ordinal_position',
  params: { table: 'VARCHAR' },
  columns: {
    column_name: { type: 'VARCHAR', nullable: false },
    data_type: { type: 'VARCHAR', nullable: false },
  },
  example: { table: 'reports' },
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The engine over one open connection: checks what goes in and what comes out, the same for every adapter. */
export function engineOver(connection: Connection): Engine {
  const loaded = new Set<TableName>();
  const added = new Map<TableName, PartKey[]>();
  // Kept by their constant texts: binding a statement costs more than running it on a snapshot of this size.
  const statements = new Map<string, Promise<number>>();
  let open = true;

  // DuckDB plans a statement by the lengths and bounds of what a table holds as it is prepared: run again after rows
  // were added, such a plan cuts longer texts short without an error. Adding rows outdates every statement.
  let edition = 0;
  const outdate = (): void => {
    edition += 1;
    statements.clear();
  };

  const execute = async (sql: string, values: readonly Bindable[]): Promise<Uint8Array> => {
    for (;;) {
      const asked = edition;
      const statement = statements.get(sql) ?? connection.prepare(sql);
      statements.set(sql, statement);
      statement.catch(() => {
        if (statements.get(sql) === statement) statements.delete(sql);
      });
      const prepared = await statement;
      if (asked === edition) return connection.run(prepared, values);
    }
  };

  const run: Engine['run'] = async (asked, params) => {
    if (!open) throw new EngineError('closed', `query ${asked.name}: the engine is closed`);
    const values = bindParams(asked, params);
    const ipc = await execute(asked.sql, values).catch((cause: unknown) => {
      if (cause instanceof EngineError) throw cause;
      throw new EngineError('query-failed', `query ${asked.name}: ${messageOf(cause)}`, { cause });
    });
    return decodeRows(asked, ipc);
  };

  const load: Engine['load'] = async (table, bytes) => {
    if (!open) throw new EngineError('closed', `table ${table}: the engine is closed`);
    if (loaded.has(table)) throw new EngineError('bad-table', `table ${table}: loaded twice`);
    loaded.add(table);
    try {
      await connection.register(`${table}.parquet`, bytes);
      await execute(`create view "${table}" as select * from read_parquet('${table}.parquet')`, []);
    } catch (cause) {
      if (cause instanceof EngineError) throw cause;
      throw new EngineError('bad-table', `table ${table}: ${messageOf(cause)}`, { cause });
    }
    const found = await run(COLUMNS_OF_TABLE, { table });
    assertColumns(table, new Map(found.map((row) => [row.column_name, row.data_type])));
  };

  const create: Engine['create'] = async (table) => {
    if (!open) throw new EngineError('closed', `table ${table}: the engine is closed`);
    if (loaded.has(table)) throw new EngineError('bad-table', `table ${table}: loaded twice`);
    loaded.add(table);
    added.set(table, []);
    await connection.once(createText(table)).catch((cause: unknown) => {
      throw new EngineError('bad-table', `table ${table}: ${messageOf(cause)}`, { cause });
    });
  };

  // One after the other: what is left out of a part depends on the parts before it.
  let adding: Promise<unknown> = Promise.resolve();
  const add: Engine['add'] = (table, part, bytes) => {
    const turn = adding.then(async () => {
      const where = `table ${table}, part ${keyText(part)}`;
      if (!open) throw new EngineError('closed', `${where}: the engine is closed`);
      const held = added.get(table);
      if (!held) throw new EngineError('bad-table', `${where}: the table is not one of parts`);
      if (held.some((other) => keyText(other) === keyText(part)))
        throw new EngineError('bad-table', `${where}: added twice`);
      const file = `${table} ${keyText(part)}.parquet`;
      try {
        await connection.register(file, bytes);
        try {
          outdate();
          await connection.once(insertText(table, file, part, held));
          held.push(part);
        } finally {
          await connection.drop(file);
        }
      } catch (cause) {
        if (cause instanceof EngineError) throw cause;
        throw new EngineError('bad-table', `${where}: ${messageOf(cause)}`, { cause });
      }
    });
    adding = turn.catch(() => {});
    return turn;
  };

  const close: Engine['close'] = async () => {
    if (!open) return;
    open = false;
    await connection.close();
  };

  return { run, load, create, add, close };
}

function assertColumns(name: TableName, found: ReadonlyMap<string, string>): void {
  const { columns }: Table = TABLES[name];
  for (const [column, { type }] of Object.entries(columns)) {
    const actual = found.get(column);
    if (actual === type) continue;
    throw new EngineError(
      'bad-table',
      `table ${name}: column ${column} should be ${type}, found ${actual ?? 'none'}`,
    );
  }
  const surplus = [...found.keys()].find((column) => !Object.hasOwn(columns, column));
  if (surplus !== undefined)
    throw new EngineError('bad-table', `table ${name}: column ${surplus} is not in the contract`);
}
