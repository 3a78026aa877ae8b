import { isInt32, show } from './params.ts';
import { sha256 } from './sha256.ts';
import { SnapshotError } from './snapshot-error.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** The version of the contract between publish and page; it moves when TABLES does, incompatibly. */
export const MANIFEST_VERSION = 1;
export const MANIFEST_FILE = 'manifest.json';

/** One table of a snapshot: its file, and what the file must be. */
export type TableFile = {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** What a snapshot consists of. `hash` covers the contents of all tables and names the snapshot; `created` is an ISO date. */
export type Manifest = {
  readonly version: typeof MANIFEST_VERSION;
  readonly created: string;
  readonly hash: string;
  readonly tables: Readonly<Record<TableName, TableFile>>;
};

/** The content-hashed name of a table's file, such as `values-0123456789ab.parquet`. */
export const fileName = (table: string, hash: string): string => `${table}-${hash.slice(0, 12)}.parquet`;

/** The snapshot's hash: SHA-256 over the lines `table hash`, by table name. */
export function snapshotHash(tables: Readonly<Record<string, Pick<TableFile, 'sha256'>>>): string {
  const lines = Object.entries(tables).map(([table, file]) => `${table} ${file.sha256}\n`);
  return sha256(new TextEncoder().encode(lines.sort().join('')));
}

/** Whether the calendar has the day; `Date` alone takes 2024-02-31 for a day in March. */
export const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** True for `2024-05-31` or `2024-05-31T08:00:00Z`. */
export const isDate = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z)?$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  isDay(text.slice(0, 10));

const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
const isCount = (value: unknown): value is number => isInt32(value) && value >= 0;

const fail = (what: string): never => {
  throw new SnapshotError('malformed', MANIFEST_FILE, `${MANIFEST_FILE}: ${what}`);
};

/** The members of an object that has exactly these keys. */
function members<K extends string>(value: unknown, keys: readonly K[], where: string): Record<K, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`${where} is not an object`);
  const found = new Map<string, unknown>(Object.entries(value));
  const surplus = [...found.keys()].find((key) => !keys.some((known) => known === key));
  if (surplus !== undefined) return fail(`${where} has an unknown member ${show(surplus)}`);
  const missing = keys.find((key) => !found.has(key));
  if (missing !== undefined) return fail(`${where} has no ${missing}`);
  return fromKeys(keys, (key) => found.get(key));
}

/** A record with a value for each key. */
export function fromKeys<K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> {
  // Object.fromEntries widens keys to string; these are the very keys given.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
}

function tableFile(table: TableName, value: unknown): TableFile {
  const where = `table ${table}`;
  const { file, rows, bytes, sha256: hash } = members(value, ['file', 'rows', 'bytes', 'sha256'], where);
  if (!isHash(hash)) return fail(`${where}: sha256 is not 64 hex digits: ${show(hash)}`);
  if (file !== fileName(table, hash))
    return fail(`${where}: file should be ${fileName(table, hash)}, found ${show(file)}`);
  if (!isCount(rows)) return fail(`${where}: rows is not a count: ${show(rows)}`);
  if (!isCount(bytes)) return fail(`${where}: bytes is not a count: ${show(bytes)}`);
  return { file: fileName(table, hash), rows, bytes, sha256: hash };
}

/**
 * Reads manifest.json strictly. Throws a SnapshotError that says which member is wrong: an unknown or missing table,
 * a name that is not its hash, a snapshot hash that does not cover the tables (a mixed set), or another version.
 */
export function parseManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SnapshotError('malformed', MANIFEST_FILE, `${MANIFEST_FILE}: not JSON`, { cause });
  }
  const { version, created, hash, tables } = members(
    json,
    ['version', 'created', 'hash', 'tables'],
    'the manifest',
  );
  if (version !== MANIFEST_VERSION) {
    throw new SnapshotError(
      'version',
      MANIFEST_FILE,
      `${MANIFEST_FILE}: version should be ${MANIFEST_VERSION}, found ${show(version)}`,
    );
  }
  if (!isDate(created)) return fail(`created is not an ISO date: ${show(created)}`);
  const entries = members(tables, TABLE_NAMES, 'tables');
  const files = fromKeys(TABLE_NAMES, (table) => tableFile(table, entries[table]));
  const expected = snapshotHash(files);
  if (hash !== expected) return fail(`hash should be ${expected} for these tables, found ${show(hash)}`);
  return { version, created, hash: expected, tables: files };
}

/** manifest.json as written: tables by name, so that one set of tables has one text. */
export function formatManifest(created: string, files: Readonly<Record<TableName, TableFile>>): string {
  const tables = fromKeys([...TABLE_NAMES].sort(), (table) => files[table]);
  const manifest: Manifest = { version: MANIFEST_VERSION, created, hash: snapshotHash(files), tables };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The name of a published original: its fingerprint and its format; Markdown is named as the text it is. */
export function originalName({ sha256, file }: { readonly sha256: string; readonly file: string }): string {
  const extension = file.split('.').at(-1)?.toLowerCase() ?? 'txt';
  return `${sha256}.${extension === 'md' ? 'txt' : extension}`;
}
