/** A cell of a table: its row, -1 for the titles, and its column, both counted from 0. */
export type Spot = { readonly row: number; readonly column: number };

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

/** The cell a key leads to from another in a table of so many rows and columns, or null when the key moves nowhere. */
export function stepFrom(
  { row, column }: Spot,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Spot | null {
  const at = (toRow: number, toColumn: number): Spot => ({
    row: Math.max(-1, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  });
  switch (key) {
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(Math.max(0, row - PAGE), column);
    case 'Home':
      return ctrl ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrl ? at(rows - 1, columns - 1) : at(row, columns - 1);
    default:
      return null;
  }
}
