import { type Dimension, keyText, type PartKey, provinceOf } from '../src/db/parts.ts';
import type { Row, TableName } from '../src/db/tables.ts';

/** Whose a report is, and of which year. */
export type Places = ReadonlyMap<string, { readonly bureau: string; readonly year: number }>;

export const placesOf = (reports: readonly Row<'reports'>[]): Places =>
  new Map(reports.map(({ id, bureau, year }) => [id, { bureau, year }]));

/** The whole key of a row: of a value or a count its own, of anything else that of its report. Throws on a report nobody knows. */
function keyOfRow(table: TableName, row: Readonly<Record<string, unknown>>, places: Places): PartKey {
  if (table === 'values') {
    return {
      province: provinceOf(String(row.bureau)),
      year: Number(row.year),
      indicator: String(row.indicator),
    };
  }
  if (table === 'check_counts') return { province: provinceOf(String(row.province)), year: Number(row.year) };
  const place = places.get(String(row.report));
  if (!place) throw new RangeError(`table ${table}: no report ${JSON.stringify(row.report)}`);
  return { province: provinceOf(place.bureau), year: place.year };
}

/** A key narrowed to the dimensions of a layout. */
function narrowed({ province, year, indicator }: PartKey, layout: readonly Dimension[]): PartKey {
  return {
    ...(layout.includes('province') && province !== undefined ? { province } : {}),
    ...(layout.includes('year') && year !== undefined ? { year } : {}),
    ...(layout.includes('indicator') && indicator !== undefined ? { indicator } : {}),
  };
}

/** The rows of a table in the parts of one layout. */
export function partsOfRows<T extends TableName>(
  table: T,
  rows: readonly Row<T>[],
  layout: readonly Dimension[],
  places: Places,
): readonly { readonly key: PartKey; readonly rows: readonly Row<T>[] }[] {
  const parts = new Map<string, { key: PartKey; rows: Row<T>[] }>();
  for (const row of rows) {
    const key = narrowed(keyOfRow(table, row, places), layout);
    const part = parts.get(keyText(key));
    if (part) part.rows.push(row);
    else parts.set(keyText(key), { key, rows: [row] });
  }
  return [...parts.values()];
}
