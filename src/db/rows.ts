import { tableFromIPC } from 'apache-arrow';
import { EngineError } from './engine.ts';
import { isOfType, show } from './params.ts';
import type { Query, ResultColumns, RowOf } from './query.ts';
import type { ColumnType } from './tables.ts';

type Declared<C extends ResultColumns> = Pick<Query, 'name'> & { readonly columns: C };

/** Column types by the Arrow types they arrive as; anything else may not cross. */
const COLUMN_TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['Utf8', 'VARCHAR'],
  ['Int32', 'INTEGER'],
  ['Float64', 'DOUBLE'],
  ['Bool', 'BOOLEAN'],
]);

function assertRow<C extends ResultColumns>(
  { name, columns }: Declared<C>,
  row: Readonly<Record<string, unknown>>,
): asserts row is RowOf<C> {
  for (const [column, { type, nullable }] of Object.entries(columns)) {
    const value = row[column];
    if (value === null ? nullable : isOfType(value, type)) continue;
    const expected = nullable ? `${type} or null` : type;
    throw new EngineError(
      'bad-result',
      `query ${name}: column ${column} should be ${expected}, found ${show(value)}`,
    );
  }
}

/**
 * The rows of an Arrow IPC stream as plain objects. Throws an EngineError naming the query and the column when the
 * columns are not exactly the declared ones, have another type, or hold a null or a non-finite number where none
 * may be.
 */
export function decodeRows<C extends ResultColumns>(
  query: Declared<C>,
  ipc: Uint8Array,
): readonly RowOf<C>[] {
  const fail = (column: string, what: string): never => {
    throw new EngineError('bad-result', `query ${query.name}: column ${column} ${what}`);
  };
  const table = tableFromIPC(ipc);
  const vectors = new Map(
    table.schema.fields.map(({ name, type }, index) => {
      const declared = query.columns[name] ?? fail(name, 'is not declared');
      const found = COLUMN_TYPES.get(String(type)) ?? String(type);
      return [
        name,
        found === declared.type ? table.getChildAt(index) : fail(name, `is ${found}, not ${declared.type}`),
      ];
    }),
  );
  if (vectors.size < table.schema.fields.length) fail([...vectors.keys()].join(', '), 'is given twice');
  for (const column of Object.keys(query.columns)) if (!vectors.has(column)) fail(column, 'is missing');

  return Array.from({ length: table.numRows }, (_, index) => {
    const row: Readonly<Record<string, unknown>> = Object.fromEntries(
      [...vectors].map(([column, vector]) => [column, vector?.get(index)]),
    );
    assertRow(query, row);
    return row;
  });
}
