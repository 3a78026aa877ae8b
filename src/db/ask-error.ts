/**
 * What the engine complains of, as far as a hint can be given on it. After `exhausted` (memory, depth, a fault of its
 * own) the engine must not be asked again.
 */
export const COMPLAINTS = [
  'syntax',
  'column',
  'table',
  'function',
  'grouping',
  'conversion',
  'exhausted',
  'other',
] as const;
export type Complaint = (typeof COMPLAINTS)[number];

/** The engine's own complaint about a reader's statement: its words, and where in the query it points, if known. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly complaint: Complaint;
  readonly at: number | null;

  constructor(message: string, complaint: Complaint, at: number | null, options?: ErrorOptions) {
    super(message, options);
    this.complaint = complaint;
    this.at = at;
  }
}

const KINDS: readonly (readonly [RegExp, Complaint])[] = [
  // A message without a kind of its own is a fault of the engine's code; what is nested too deep leaves it unsound.
  [/^(?!\w[\w ]*Error:)|Out of Memory|recursion depth|depth limit/i, 'exhausted'],
  [/^Parser Error/i, 'syntax'],
  [/GROUP BY clause|aggregate/i, 'grouping'],
  [/column .*not found|does not have a column|Ambiguous reference/i, 'column'],
  [/Table with name|table .*not found/i, 'table'],
  [/Function with name|No function matches|macro/i, 'function'],
  [/Conversion Error|Could not convert|Cannot compare|Invalid Input/i, 'conversion'],
];

const NAMES = [
  /(?:column|table) "([^"]+)"/i,
  /with name "?([^\s"]+)"? does not exist/i,
  /near "([^"]+)"/,
  /Could not convert string '([^']+)'/,
];

const EXCERPT = /\n*LINE (\d+): ([^\n]*)\n( *)\^[\s\S]*$/;

/** Where the excerpt of a message points in the query, the query being on the lines after the first of what was asked. */
function placeOfExcerpt(
  query: string,
  [, line = '', excerpt = '', spaces = '']: readonly string[],
): number | null {
  const lines = query.split('\n');
  const asked = lines[Number(line) - 2];
  if (asked === undefined) return query.length;
  const shown = excerpt.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const from = asked.indexOf(shown);
  const cut = excerpt.length - excerpt.replace(/^\.\.\./, '').length;
  const column = spaces.length - `LINE ${line}: `.length - cut;
  // The caret counts a Chinese character as two columns wide: only after plain signs does it count characters.
  if (from < 0 || column < 0 || /[^ -~]/.test(shown.slice(0, column))) return null;
  const before = lines.slice(0, Number(line) - 2).reduce((sum, text) => sum + text.length + 1, 0);
  return Math.min(query.length, before + from + column);
}

/** Reads the engine's complaint about a query that was asked between `select … from (` and `)`, each on its own line. */
export function askErrorOf(cause: unknown, query: string): AskError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const excerpt = EXCERPT.exec(message);
  const said = message.replace(EXCERPT, '').trim();
  const named = NAMES.map((pattern) => pattern.exec(said)?.[1]).find((name) => name !== undefined);
  const first = named === undefined ? -1 : query.toLowerCase().indexOf(named.toLowerCase());
  const place = (excerpt === null ? null : placeOfExcerpt(query, excerpt)) ?? (first < 0 ? null : first);
  const [, complaint = 'other'] = KINDS.find(([pattern]) => pattern.test(said)) ?? [];
  return new AskError(said, complaint, place, { cause });
}
