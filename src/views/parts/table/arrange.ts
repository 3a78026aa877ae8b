import type { Cell, Twin, TwinColumn } from '../../../charts/chart.ts';
import { ABSENCES } from '../../../core/absence.ts';
import type { TableChoice, TableSort } from '../../table-choice.ts';

type Row = Twin['rows'][number];

/** The bureau a row is of: that of its first figure with a source; null for a row of none. */
export function bureauOf(row: Row): string | null {
  for (const cell of Object.values(row)) if (cell.selection !== undefined) return cell.selection.bureau;
  return null;
}

/** The columns in sight, those that stay at the left first, and how many of them do. At least one column is shown. */
export function shownColumns(
  columns: readonly TwinColumn[],
  { hidden, pinned }: Pick<TableChoice, 'hidden' | 'pinned'>,
): { readonly columns: readonly TwinColumn[]; readonly pinned: number } {
  const left = columns.filter(({ key }) => !hidden.includes(key));
  const shown = left.length === 0 ? columns.slice(0, 1) : left;
  const keys = pinned ?? columns.slice(0, 1).map(({ key }) => key);
  const first = keys.flatMap((key) => shown.find((column) => column.key === key) ?? []);
  return {
    columns: [...first, ...shown.filter((column) => !first.includes(column))],
    pinned: first.length,
  };
}

/** The column a sort names, by its key or by its place; undefined where the table has none such. */
export const sortedColumn = (columns: readonly TwinColumn[], by: TableSort | null): TwinColumn | undefined =>
  by === null
    ? undefined
    : (columns.find(({ key }) => key === by.column) ??
      (/^\d{1,3}$/.test(by.column) ? columns[Number(by.column) - 1] : undefined));

/** What choosing a column to sort by leads to: figures from the highest, words from the first, then the other way, then as they came. */
export function nextSort({ key, numeric }: TwinColumn, order: TableSort['order'] | null): TableSort | null {
  const first = numeric ? 'descending' : 'ascending';
  if (order === null) return { column: key, order: first };
  return order === first ? { column: key, order: numeric ? 'ascending' : 'descending' } : null;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const SIGNS = Object.values(ABSENCES).map(({ sign }) => `${sign} `);

/** How the rows stand in a column: `rank` of those that have something to sort by, `reason` of those that have not, else -1. */
type Standing = { readonly rank: Float64Array; readonly reason: Int32Array };

/** The place of an absence among absences, in the order of their registry; what is merely empty comes last. */
const reasonOf = (cell: Cell | undefined): number => {
  const at = SIGNS.findIndex((sign) => cell?.text.startsWith(sign));
  return at === -1 ? SIGNS.length : at;
};

function standingIn(rows: Twin['rows'], { key, numeric }: TwinColumn): Standing {
  const rank = new Float64Array(rows.length);
  const reason = new Int32Array(rows.length).fill(-1);
  const texts = new Map<string, number>();
  rows.forEach((row, at) => {
    const cell = row[key];
    if (numeric && cell?.number != null) rank[at] = cell.number;
    else if (numeric || cell === undefined || cell.text === '') reason[at] = reasonOf(cell);
    else texts.set(cell.text, 0);
  });
  [...texts.keys()].sort(collator.compare).forEach((text, place) => {
    texts.set(text, place);
  });
  if (!numeric)
    rows.forEach((row, at) => {
      rank[at] = texts.get(row[key]?.text ?? '') ?? 0;
    });
  return { rank, reason };
}

/** What is worked out once for the rows of a table, however often they are arranged. */
type Known = { readonly standing: Map<string, Standing>; readonly words: string[] };
const known = new WeakMap<Twin['rows'], Known>();

function knownOf(rows: Twin['rows']): Known {
  const held = known.get(rows) ?? { standing: new Map(), words: [] };
  known.set(rows, held);
  return held;
}

function standingOf(rows: Twin['rows'], column: TwinColumn): Standing {
  const { standing } = knownOf(rows);
  const held = standing.get(column.key) ?? standingIn(rows, column);
  standing.set(column.key, held);
  return held;
}

/** Everything a row says, for finding words in it. */
function wordsOf(rows: Twin['rows'], at: number): string {
  const { words } = knownOf(rows);
  words[at] ??= Object.values(rows[at] ?? {})
    .map(({ text, note = '' }) => `${text} ${note}`)
    .join('\n')
    .toLowerCase();
  return words[at];
}

/** The rows of a table as a reader arranged them: their places in the twin, and how many of the first are kept on top. */
export type Arranged = { readonly places: readonly number[]; readonly top: number };

/**
 * The rows that contain every word sought, sorted by one column: absences stand last whichever way, by their reason,
 * and what is equal as it came. Rows of the bureaus kept on top come first, found or not.
 */
export function arrangeRows(
  { columns, rows }: Twin,
  { by, top, find }: Pick<TableChoice, 'by' | 'top' | 'find'>,
): Arranged {
  const kept = new Set(top);
  const sought = find.toLowerCase().split(/\s+/u).filter(Boolean);
  const first: number[] = [];
  const rest: number[] = [];
  rows.forEach((row, at) => {
    if (kept.size > 0 && kept.has(bureauOf(row) ?? '')) first.push(at);
    else if (sought.every((word) => wordsOf(rows, at).includes(word))) rest.push(at);
  });
  const column = sortedColumn(columns, by);
  if (column !== undefined && by !== null) {
    const { rank, reason } = standingOf(rows, column);
    const sign = by.order === 'descending' ? -1 : 1;
    const compare = (a: number, b: number): number => {
      const [reasonA = -1, reasonB = -1] = [reason[a], reason[b]];
      if (reasonA !== reasonB) return reasonA - reasonB;
      return sign * ((rank[a] ?? 0) - (rank[b] ?? 0)) || a - b;
    };
    first.sort(compare);
    rest.sort(compare);
  }
  return { places: [...first, ...rest], top: first.length };
}

/** The table as it is shown, for taking away: the columns and rows in sight, in their order. */
export function twinShown(twin: Twin, choice: TableChoice): Twin {
  const rows = arrangeRows(twin, choice).places.map((at) => twin.rows[at]);
  return {
    columns: shownColumns(twin.columns, choice).columns,
    rows: rows.filter((row) => row !== undefined),
  };
}
