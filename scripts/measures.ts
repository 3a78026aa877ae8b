/** A line of the bench's table: a measure, with its budget where it has one, or why it could not be taken. */
export type Row =
  | { readonly name: string; readonly measured: number; readonly unit: string; readonly budget?: number }
  | { readonly name: string; readonly failed: string };

/** The value below or at which `percent` of the values lie, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Units whose values are small enough to need decimals, with how many. */
const DECIMALS: Readonly<Record<string, number>> = { s: 2, '/s': 1, '×': 1 };

const figure = (value: number, unit: string): string => `${value.toFixed(DECIMALS[unit] ?? 0)} ${unit}`;

/** The table as Markdown, so that it can stand in the README as it is. Over budget is marked, not judged. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    if ('failed' in row) return [row.name, '', `not measured: ${row.failed}`];
    const { name, measured, unit, budget } = row;
    const over = budget !== undefined && measured > budget ? ' ✗ over' : '';
    return [name, budget === undefined ? '' : `≤ ${budget} ${unit}`, figure(measured, unit) + over];
  });
  const lines = [['measure', 'budget', 'measured'], ['---', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
