import {
  Table as ArrowTable,
  Bool,
  Float64,
  Int32,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { assertRowsConform } from './conformance.ts';
import { openNodeDatabase } from './engine.node.ts';
import { type ColumnType, type Row, TABLES, type Table, type TableName } from './tables.ts';

/** Rows in a Parquet row group: ten of the engine's vectors, small enough to skip well, large enough to pack well. */
export const ROW_GROUP_SIZE = 20_480;

/** Turns rows into Parquet files; `encode` gives the same bytes for the same set of rows, in whatever order given. */
export type ParquetWriter = {
  encode<T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array;
  close(): void;
};

function vectorOf(type: ColumnType, values: readonly unknown[]): Vector {
  switch (type) {
    case 'VARCHAR':
      return vectorFromArray(values, new Utf8());
    case 'INTEGER':
      return vectorFromArray(values, new Int32());
    case 'DOUBLE':
      return vectorFromArray(values, new Float64());
    case 'BOOLEAN':
      return vectorFromArray(values, new Bool());
  }
}

const list = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Opens a writer on the Node engine. `encode` throws a TypeError when rows do not fit the table's contract. */
export async function openParquetWriter(): Promise<ParquetWriter> {
  const { bindings, connection } = await openNodeDatabase();

  const encode: ParquetWriter['encode'] = (name, rows) => {
    assertRowsConform(name, rows);
    const { columns, order }: Table = TABLES[name];
    const file = `${name}.parquet`;
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
    // An empty buffer of that name keeps COPY in memory; without it the Node build writes into the working directory.
    bindings.registerFileBuffer(file, new Uint8Array());
    bindings.runQuery(
      connection,
      `copy (select ${list(Object.keys(columns))} from "${name}" order by ${list(order)}) to '${file}' ` +
        `(format parquet, compression zstd, row_group_size ${ROW_GROUP_SIZE})`,
    );
    const bytes = bindings.copyFileToBuffer(file);
    bindings.dropFile(file);
    bindings.runQuery(connection, `drop table "${name}"`);
    return bytes;
  };

  const close = (): void => {
    bindings.disconnect(connection);
    bindings.reset();
  };
  return { encode, close };
}
