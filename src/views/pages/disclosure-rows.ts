import type { Disclosure } from '../../charts/matrix.ts';

type Region = { readonly code: string; readonly name: string; readonly parent: string | null };

/** A row of the grid: a province with how many of its bureaus follow, or a bureau with its years. */
export type GridRow =
  | { readonly kind: 'province'; readonly name: string; readonly bureaus: number }
  | { readonly kind: 'bureau'; readonly name: string; readonly cells: readonly Disclosure[] };

/** The province a code lies in by its first two digits, as GB/T 2260 makes them. */
const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

/** The cells as rows, bureaus under their provinces, in the order the cells come; `years` are the columns. */
export function disclosureRows(
  cells: readonly Disclosure[],
  regions: readonly Region[],
): { readonly years: readonly number[]; readonly rows: readonly GridRow[] } {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const provinces = new Map<string, Map<string, Disclosure[]>>();
  for (const cell of cells) {
    const province = provinceOf(cell.bureau);
    const bureaus = provinces.get(province) ?? new Map<string, Disclosure[]>();
    provinces.set(province, bureaus);
    const own = bureaus.get(cell.bureau);
    if (own) own.push(cell);
    else bureaus.set(cell.bureau, [cell]);
  }
  return {
    years: [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b),
    rows: [...provinces].flatMap(([province, bureaus]): GridRow[] => [
      { kind: 'province', name: names.get(province) ?? province, bureaus: bureaus.size },
      ...[...bureaus.values()].map(
        (own): GridRow => ({
          kind: 'bureau',
          name: own[0]?.bureauName ?? '',
          cells: own,
        }),
      ),
    ]),
  };
}

/** Where the arrows lead from a cell of the grid: rows of provinces are passed over, the edges hold. */
export function stepFrom(
  { row, column }: { readonly row: number; readonly column: number },
  key: string,
  rows: readonly GridRow[],
  columns: number,
): { readonly row: number; readonly column: number } | null {
  const along = (from: number, by: number): number => {
    for (let at = from; at >= 0 && at < rows.length; at += by) if (rows[at]?.kind === 'bureau') return at;
    return row;
  };
  switch (key) {
    case 'ArrowDown':
      return { row: along(row + 1, 1), column };
    case 'ArrowUp':
      return { row: along(row - 1, -1), column };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'PageDown':
      return { row: along(Math.min(rows.length - 1, row + 10), -1), column };
    case 'PageUp':
      return { row: along(Math.max(0, row - 10), 1), column };
    case 'Home':
      return { row: along(0, 1), column };
    case 'End':
      return { row: along(rows.length - 1, -1), column };
    default:
      return null;
  }
}
