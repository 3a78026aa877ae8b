import { type Dimension, dimensionsOf, keyText, layoutName, type PartKey } from './parts.ts';
import { TABLES, type Table, type TableName } from './tables.ts';

/** What a row of `values` is keyed by, as a text; other tables have one layout and never need it. */
const KEYED_BY: Readonly<Record<Dimension, string>> = {
  province: 'substr("bureau", 1, 2)',
  year: '"year"::VARCHAR',
  indicator: '"indicator"',
};

const quoted = (text: string | number): string => `'${String(text).replaceAll("'", "''")}'`;

const columnsOf = (name: TableName): Table['columns'] => TABLES[name].columns;
const namesOf = (name: TableName): string =>
  Object.keys(columnsOf(name))
    .map((column) => `"${column}"`)
    .join(', ');

/** The statement that makes a table of the contract without rows. */
export function createText(name: TableName): string {
  const columns = Object.entries(columnsOf(name)).map(([column, { type }]) => `"${column}" ${type}`);
  return `create table "${name}" (${columns.join(', ')})`;
}

/**
 * The statement that adds the rows of a part's file to its table, but for those that parts of another layout, already
 * held, brought with them.
 */
export function insertText(name: TableName, file: string, part: PartKey, held: readonly PartKey[]): string {
  const layoutOf = (key: PartKey): string => layoutName(dimensionsOf(key));
  const others = [...new Set(held.map(layoutOf))].filter((layout) => layout !== layoutOf(part));
  const excluded = others.flatMap((layout) => {
    const brought = held.filter((key) => layoutOf(key) === layout);
    const [first] = brought;
    if (first === undefined) return [];
    const keyed = dimensionsOf(first).map((dimension) => KEYED_BY[dimension]);
    return [`${keyed.join(` || '|' || `)} not in (${brought.map((key) => quoted(keyText(key))).join(', ')})`];
  });
  const where = excluded.length === 0 ? '' : ` where ${excluded.join(' and ')}`;
  return `insert into "${name}" select ${namesOf(name)} from read_parquet(${quoted(file)})${where}`;
}
