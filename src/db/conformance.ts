import { isOfType, show } from './params.ts';
import { TABLES, type Table, type TableName } from './tables.ts';

/**
 * Holds rows against the table's contract before they are written. Throws a TypeError naming table, row (counted
 * from 1) and column when a column is missing or unknown, a value is of another type or a null is not allowed, and
 * when two rows have the same key: then their order, and so the bytes, would not be fixed.
 */
export function assertRowsConform(name: TableName, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const { columns, order }: Table = TABLES[name];
  const firstRow = new Map<string, number>();
  rows.forEach((row, index) => {
    const where = `table ${name}, row ${index + 1}`;
    for (const column of Object.keys(row)) {
      if (!Object.hasOwn(columns, column))
        throw new TypeError(`${where}: column ${column} is not in the contract`);
    }
    for (const [column, { type, nullable }] of Object.entries(columns)) {
      if (!Object.hasOwn(row, column)) throw new TypeError(`${where}: column ${column} is missing`);
      const value = row[column];
      if (value === null ? nullable : isOfType(value, type)) continue;
      const expected = nullable ? `${type} or null` : type;
      throw new TypeError(`${where}: column ${column} should be ${expected}, found ${show(value)}`);
    }
    const values = order.map((column) => row[column]);
    const key = values.join('\0');
    const earlier = firstRow.get(key);
    if (earlier !== undefined)
      throw new TypeError(`${where}: same ${order.join(', ')} as row ${earlier}: ${JSON.stringify(values)}`);
    firstRow.set(key, index + 1);
  });
}
