import { AskError, askErrorOf } from './ask-error.ts';
import { MOST_ROWS } from './ask-limits.ts';
import type { Connection } from './connection.ts';
import { EngineError } from './engine.ts';
import type { Statement } from './read-only.ts';
import { decodeRows } from './rows.ts';
import { TABLES, type Table, type TableName } from './tables.ts';

/** The most characters of one cell that are given. */
const LONGEST_CELL = 4000;
/** The most memory a statement may take; the engine refuses what needs more instead of bringing the page down. */
const MEMORY = '1GB';

/** A column of an answer: the name and type the engine gives it, and whether it holds figures. */
export type AskedColumn = { readonly name: string; readonly type: string; readonly numeric: boolean };

/** An answer as shown texts, row by row; null where the engine has NULL. `cut` when there were more rows. */
export type Asked = {
  readonly columns: readonly AskedColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly cut: boolean;
};

/**
 * A database of its own for readers' statements. Tables are loaded first; then `lock` shuts it: from there on no file
 * can be read or written, no extension loaded, and no setting changed back. Nothing is asked before. A statement is run
 * only as the inside of a SELECT, prepared alone, so that whatever is no query is refused by the grammar itself.
 */
export type Asker = {
  load(table: TableName, parts: readonly Uint8Array[]): Promise<void>;
  lock(): Promise<void>;
  ask(statement: Pick<Statement, 'query' | 'describes'>, most?: number): Promise<Asked>;
  close(): Promise<void>;
};

const text = { type: 'VARCHAR', nullable: true } as const;
const DESCRIBED = {
  column_name: text,
  column_type: text,
  null: text,
  key: text,
  default: text,
  extra: text,
} as const;
const NUMERIC = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|REAL|DECIMAL\(\d+,\d+\))$/;
const BINARY = /^(?:FLOAT|DOUBLE|REAL)$/;

/** Digits beyond the fifteenth of a binary fraction are noise of its sums: 0.30000000000000004 is shown as 0.3. */
function withoutNoise(shown: string): string {
  const number = Number(shown);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : shown;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Makes an asker over an open connection that nothing else uses. */
export function askerOver(connection: Connection): Asker {
  let locked = false;
  const run = async (sql: string): Promise<Uint8Array> => connection.run(await connection.prepare(sql), []);

  const load: Asker['load'] = async (table, parts) => {
    const files = parts.map((_, at) => `${table}-${at}.parquet`);
    const { columns }: Table = TABLES[table];
    const names = Object.keys(columns).map(quoted).join(', ');
    const empty = Object.entries(columns).map(([name, { type }]) => `${quoted(name)} ${type}`);
    try {
      await Promise.all(parts.map((bytes, at) => connection.register(`${table}-${at}.parquet`, bytes)));
      const listed = files.map((file) => `'${file}'`).join(', ');
      await run(
        parts.length === 0
          ? `create table ${quoted(table)} (${empty.join(', ')})`
          : `create table ${quoted(table)} as select ${names} from read_parquet([${listed}])`,
      );
      for (const file of files) await connection.drop(file);
    } catch (cause) {
      throw new EngineError(
        'bad-table',
        `table ${table}: ${cause instanceof Error ? cause.message : cause}`,
        {
          cause,
        },
      );
    }
  };

  const lock: Asker['lock'] = async () => {
    await run(`set memory_limit='${MEMORY}'`);
    await run('set enable_external_access=false');
    await run('set lock_configuration=true');
    locked = true;
  };

  const columnsOf = async (query: string): Promise<readonly AskedColumn[]> => {
    const described = decodeRows(
      { name: 'asked-columns', columns: DESCRIBED },
      await run(`describe select * from (\n${query}\n) as asked`),
    );
    return described.map(({ column_name, column_type }) => ({
      name: column_name ?? '',
      type: column_type ?? '',
      numeric: NUMERIC.test(column_type ?? ''),
    }));
  };

  const ask: Asker['ask'] = async ({ query, describes }, most = MOST_ROWS) => {
    if (!locked) throw new EngineError('not-loaded', 'a statement was asked before the engine was locked');
    try {
      const columns = await columnsOf(query);
      if (describes) {
        return {
          columns: ['column_name', 'column_type'].map((name) => ({ name, type: 'VARCHAR', numeric: false })),
          rows: columns.map(({ name, type }) => [name, type]),
          cut: false,
        };
      }
      const names = columns.map((_, at) => `c${at}`);
      const shown = names.map((name) => `left(cast(${name} as varchar), ${LONGEST_CELL}) as ${name}`);
      // Rows asked for directly end without a word where the engine fails midway; those put aside first do not.
      await run(
        `create or replace temp table answer as select ${shown.join(', ')} from (\n${query}\n) as asked(${names.join(', ')}) limit ${most + 1}`,
      );
      const rows = decodeRows(
        { name: 'asked', columns: Object.fromEntries(names.map((name) => [name, text])) },
        await run('select * from answer'),
      );
      await run('drop table answer');
      const told = rows.slice(0, most).map((row) =>
        names.map((name, at) => {
          const value = row[name] ?? null;
          return value !== null && BINARY.test(columns[at]?.type ?? '') ? withoutNoise(value) : value;
        }),
      );
      return { columns, rows: told, cut: rows.length > most };
    } catch (cause) {
      if (cause instanceof EngineError || cause instanceof AskError) throw cause;
      throw askErrorOf(cause, query);
    }
  };

  return { load, lock, ask, close: () => connection.close() };
}
