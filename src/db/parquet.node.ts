import { Table as ArrowTable, tableToIPC } from 'apache-arrow';
import { assertRowsConform } from './conformance.ts';
import { openNodeDatabase } from './engine.node.ts';
import { decodeRows } from './rows.ts';
import { type Row, TABLES, type Table, type TableName } from './tables.ts';
import { vectorOf } from './vectors.node.ts';

/** Rows in a Parquet row group: ten of the engine's vectors, small enough to skip well, large enough to pack well. */
export const ROW_GROUP_SIZE = 20_480;

/** Turns rows into Parquet files; `encode` gives the same bytes for the same set of rows, in whatever order given. */
export type ParquetWriter = {
  encode<T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array;
  /**
   * The rows of many files of `values` laid out anew, one file an indicator, in the table's order. Rows are taken some
   * indicators at a time, so that a table larger than memory can be laid out.
   */
  byIndicator(files: readonly Uint8Array[]): Iterable<ByIndicator>;
  close(): void;
};

/** The file of one indicator and how many rows it holds. */
export type ByIndicator = {
  readonly indicator: string;
  readonly rows: number;
  readonly content: Uint8Array;
};

const COUNTED = {
  name: 'rows of each indicator',
  columns: {
    indicator: { type: 'VARCHAR', nullable: false },
    rows: { type: 'INTEGER', nullable: false },
  },
} as const;

/** Rows of `values` that are held in memory at a time while they are laid out anew. */
const ROWS_AT_A_TIME = 250_000;

const list = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Neighbours together, as long as their rows are few enough to be held at a time. */
function batches<T extends { readonly rows: number }>(counts: readonly T[]): readonly (readonly T[])[] {
  const made: T[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const count of counts) {
    held += count.rows;
    if (held > ROWS_AT_A_TIME) {
      made.push([]);
      held = count.rows;
    }
    made.at(-1)?.push(count);
  }
  return made;
}

/** Opens a writer on the Node engine. `encode` throws a TypeError when rows do not fit the table's contract. */
export async function openParquetWriter(): Promise<ParquetWriter> {
  const { bindings, connection } = await openNodeDatabase();

  const copyOut = (name: TableName, select: string): Uint8Array => {
    const file = `${name}.parquet`;
    // An empty buffer of that name keeps COPY in memory; without it the Node build writes into the working directory.
    bindings.registerFileBuffer(file, new Uint8Array());
    bindings.runQuery(
      connection,
      `copy (${select}) to '${file}' (format parquet, compression zstd, row_group_size ${ROW_GROUP_SIZE})`,
    );
    const bytes = bindings.copyFileToBuffer(file);
    bindings.dropFile(file);
    return bytes;
  };

  const encode: ParquetWriter['encode'] = (name, rows) => {
    assertRowsConform(name, rows);
    const { columns, order }: Table = TABLES[name];
    const definitions = Object.entries(columns).map(([column, { type }]) => `"${column}" ${type}`);
    bindings.runQuery(connection, `create or replace table "${name}" (${definitions.join(', ')})`);
    if (rows.length > 0) {
      const records: readonly Readonly<Record<string, unknown>>[] = rows;
      const vectors = Object.entries(columns).map(([column, { type }]) => [
        column,
        vectorOf(
          type,
          records.map((row) => row[column]),
        ),
      ]);
      const ipc = tableToIPC(new ArrowTable(Object.fromEntries(vectors)), 'stream');
      bindings.insertArrowFromIPCStream(connection, ipc, { name, schema: 'main', create: false });
    }
    const bytes = copyOut(
      name,
      `select ${list(Object.keys(columns))} from "${name}" order by ${list(order)}`,
    );
    bindings.runQuery(connection, `drop table "${name}"`);
    return bytes;
  };

  const byIndicator: ParquetWriter['byIndicator'] = function* (files) {
    const { columns, order }: Table = TABLES.values;
    const names = files.map((bytes, index) => {
      const name = `values-${index}.parquet`;
      bindings.registerFileBuffer(name, bytes);
      return name;
    });
    const source = `read_parquet([${names.map((name) => `'${name}'`).join(', ')}])`;
    try {
      const counts = decodeRows(
        COUNTED,
        bindings.runQuery(
          connection,
          `select indicator, count(*)::INTEGER as "rows" from ${source} group by indicator order by indicator`,
        ),
      );
      for (const batch of batches(counts)) {
        const indicators = batch.map(({ indicator }) => `'${indicator}'`).join(', ');
        bindings.runQuery(
          connection,
          `create or replace table batch as select ${list(Object.keys(columns))} from ${source} where indicator in (${indicators})`,
        );
        for (const { indicator, rows } of batch) {
          const sorted = `select * from batch where indicator = '${indicator}' order by ${list(order)}`;
          yield { indicator, rows, content: copyOut('values', sorted) };
        }
      }
      bindings.runQuery(connection, 'drop table if exists batch');
    } finally {
      for (const name of names) bindings.dropFile(name);
    }
  };

  const close = (): void => {
    bindings.disconnect(connection);
    bindings.reset();
  };
  return { encode, byIndicator, close };
}
