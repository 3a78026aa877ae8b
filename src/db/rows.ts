import { tableFromIPC } from 'apache-arrow';
import { type Cell, decodeColumn } from './columns.ts';
import { EngineError } from './engine.ts';
import { show } from './params.ts';
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
  const columns = new Map<string, readonly Cell[]>();
  for (const [index, { name, type }] of table.schema.fields.entries()) {
    const declared = query.columns[name] ?? fail(name, 'is not declared');
    if (columns.has(name)) fail(name, 'is given twice');
    const found = COLUMN_TYPES.get(String(type)) ?? String(type);
    const vector = table.getChildAt(index);
    if (found !== declared.type || vector === null) return fail(name, `is ${found}, not ${declared.type}`);
    const decoded = decodeColumn(vector.data, declared.type, declared.nullable);
    if ('wrong' in decoded) {
      const expected = declared.nullable ? `${declared.type} or null` : declared.type;
      return fail(name, `should be ${expected}, found ${show(decoded.wrong)}`);
    }
    columns.set(name, decoded.cells);
  }
  for (const column of Object.keys(query.columns)) if (!columns.has(column)) fail(column, 'is missing');

  // Copies of one object have one shape, and filling them column by column is fastest: a nation's rows are asked at once.
  const empty: Record<string, unknown> = Object.fromEntries(
    [...columns.keys()].map((column) => [column, null]),
  );
  const rows = Array.from({ length: table.numRows }, () => ({ ...empty }));
  for (const [column, cells] of columns) {
    rows.forEach((row, index) => {
      row[column] = cells[index] ?? null;
    });
  }
  // Each column was held against its declared type as a whole.
  const held: readonly unknown[] = rows;
  return held as readonly RowOf<C>[];
}
