/** How rows stand: by their figure, or by the code of their bureau. */
export type Order = 'descending' | 'ascending' | 'code';

/** Rows in an order by their figure, equals as they came and those without one last; by code they stay as they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  order: Order,
  figureOf: (row: Row) => number | null,
): readonly Row[] {
  if (order === 'code') return rows;
  const sign = order === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [figureOf(a), figureOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
