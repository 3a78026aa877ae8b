import { isInt32, show } from './params.ts';
import { keyText, LAYOUTS, layoutName, layoutsOf, type Part, type PartKey } from './parts.ts';
import { sha256 } from './sha256.ts';
import { SnapshotError } from './snapshot-error.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** The version of the contract between publish and page; it moves when TABLES does, incompatibly. */
export const MANIFEST_VERSION = 2;
export const MANIFEST_FILE = 'manifest.json';

/**
 * One table of a snapshot: its rows, and the files that hold them. A small table is one file; a large one is laid out
 * in parts as LAYOUTS says, each layout holding every row.
 */
export type TableFiles = { readonly rows: number; readonly parts: readonly Part[] };
export type FilesByTable = Readonly<Record<TableName, TableFiles>>;

/**
 * What a snapshot consists of. `hash` covers the contents of all tables and names the snapshot; `created` is an ISO
 * date; the figures of a `synthetic` one are invented, for trying the site at scale.
 */
export type Manifest = {
  readonly version: typeof MANIFEST_VERSION;
  readonly created: string;
  readonly hash: string;
  readonly synthetic: boolean;
  readonly tables: FilesByTable;
};

/** The content-hashed name of a table's file, such as `values-0123456789ab.parquet`. */
export const fileName = (table: string, hash: string): string => `${table}-${hash.slice(0, 12)}.parquet`;

type HashedTables = Readonly<Record<string, { readonly parts: readonly (PartKey & Pick<Part, 'sha256'>)[] }>>;

/** The snapshot's hash: SHA-256 over the lines `table key hash` of all files, sorted, and whether they are synthetic. */
export function snapshotHash(tables: HashedTables, synthetic: boolean): string {
  const lines = Object.entries(tables).flatMap(([table, { parts }]) =>
    parts.map((part) => `${table} ${keyText(part)} ${part.sha256}\n`),
  );
  return sha256(new TextEncoder().encode([...lines.sort(), synthetic ? 'synthetic\n' : ''].join('')));
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

function object(value: unknown, where: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`${where} is not an object`);
  return new Map<string, unknown>(Object.entries(value));
}

/** The members of an object that has exactly these keys. */
function members<K extends string>(value: unknown, keys: readonly K[], where: string): Record<K, unknown> {
  const found = object(value, where);
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

const isProvince = (value: unknown): value is string => typeof value === 'string' && /^\d{2}$/.test(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);

/** The key among the members of a part. */
function partKey(found: ReadonlyMap<string, unknown>, where: string): PartKey {
  const province = found.get('province');
  const year = found.get('year');
  const indicator = found.get('indicator');
  if (province !== undefined && !isProvince(province))
    return fail(`${where}: province is not two digits: ${show(province)}`);
  if (year !== undefined && !isInt32(year)) return fail(`${where}: year is not a year: ${show(year)}`);
  if (indicator !== undefined && !isId(indicator))
    return fail(`${where}: indicator is not an id: ${show(indicator)}`);
  return {
    ...(province === undefined ? {} : { province }),
    ...(year === undefined ? {} : { year }),
    ...(indicator === undefined ? {} : { indicator }),
  };
}

const FILE_MEMBERS = ['file', 'rows', 'bytes', 'sha256'] as const;
const KEY_MEMBERS = ['province', 'year', 'indicator'] as const;

function tablePart(table: TableName, value: unknown): Part {
  const where = `table ${table}`;
  const found = object(value, `${where}: a part`);
  const keys = KEY_MEMBERS.filter((key) => found.has(key));
  const { file, rows, bytes, sha256: hash } = members(value, [...FILE_MEMBERS, ...keys], `${where}: a part`);
  if (!isHash(hash)) return fail(`${where}: sha256 is not 64 hex digits: ${show(hash)}`);
  if (file !== fileName(table, hash))
    return fail(`${where}: file should be ${fileName(table, hash)}, found ${show(file)}`);
  if (!isCount(rows)) return fail(`${where}: rows is not a count: ${show(rows)}`);
  if (!isCount(bytes)) return fail(`${where}: bytes is not a count: ${show(bytes)}`);
  return { ...partKey(found, where), file: fileName(table, hash), rows, bytes, sha256: hash };
}

/** The files of a table: whole, or every layout of the registry with every row in each. */
function tableFiles(table: TableName, value: unknown): TableFiles {
  const where = `table ${table}`;
  const { rows, parts: listed } = members(value, ['rows', 'parts'], where);
  if (!isCount(rows)) return fail(`${where}: rows is not a count: ${show(rows)}`);
  if (!Array.isArray(listed) || listed.length === 0) return fail(`${where} has no parts`);
  const parts = listed.map((part) => tablePart(table, part));
  const layouts = layoutsOf(parts);
  const known = (LAYOUTS[table] ?? []).map(layoutName);
  const whole = layouts.has('') && layouts.size === 1;
  const missing = whole ? undefined : known.find((name) => !layouts.has(name));
  if (missing !== undefined) return fail(`${where} is not laid out by ${missing}`);
  for (const [name, layout] of layouts) {
    const by = name === '' ? 'as a whole' : `by ${name}`;
    if (!whole && !known.includes(name)) return fail(`${where} may not be laid out ${by}`);
    const keys = new Set(layout.map(keyText));
    if (keys.size < layout.length) return fail(`${where}: two parts ${by} have the same key`);
    const held = layout.reduce((sum, part) => sum + part.rows, 0);
    if (held !== rows) return fail(`${where}: parts ${by} hold ${held} rows, not ${rows}`);
  }
  return { rows, parts };
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
  const version = object(json, 'the manifest').get('version');
  // Before anything else is looked at: another version has other members.
  if (version !== undefined && version !== MANIFEST_VERSION) {
    throw new SnapshotError(
      'version',
      MANIFEST_FILE,
      `${MANIFEST_FILE}: version should be ${MANIFEST_VERSION}, found ${show(version)}`,
    );
  }
  const { created, hash, synthetic, tables } = members(
    json,
    ['version', 'created', 'hash', 'synthetic', 'tables'],
    'the manifest',
  );
  if (!isDate(created)) return fail(`created is not an ISO date: ${show(created)}`);
  if (typeof synthetic !== 'boolean') return fail(`synthetic is not true or false: ${show(synthetic)}`);
  const entries = members(tables, TABLE_NAMES, 'tables');
  const files = fromKeys(TABLE_NAMES, (table) => tableFiles(table, entries[table]));
  const expected = snapshotHash(files, synthetic);
  if (hash !== expected) return fail(`hash should be ${expected} for these tables, found ${show(hash)}`);
  return { version: MANIFEST_VERSION, created, hash: expected, synthetic, tables: files };
}

/** manifest.json as written: tables by name and parts by key, one a line, so that one set of tables has one text. */
export function formatManifest(created: string, files: FilesByTable, synthetic = false): string {
  const head = { version: MANIFEST_VERSION, created, hash: snapshotHash(files, synthetic), synthetic };
  const tables = [...TABLE_NAMES].sort().map((table) => {
    const { rows, parts } = files[table];
    const sorted = [...layoutsOf(parts).values()].flatMap((layout) =>
      [...layout].sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1)),
    );
    const lines = sorted.map((part) => `        ${JSON.stringify(part)}`);
    return `    "${table}": {\n      "rows": ${rows},\n      "parts": [\n${lines.join(',\n')}\n      ]\n    }`;
  });
  const members = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`);
  return `{\n${members.join('')}  "tables": {\n${tables.join(',\n')}\n  }\n}\n`;
}

/** The name of a published original: its fingerprint and its format; Markdown is named as the text it is. */
export function originalName({ sha256, file }: { readonly sha256: string; readonly file: string }): string {
  const extension = file.split('.').at(-1)?.toLowerCase() ?? 'txt';
  return `${sha256}.${extension === 'md' ? 'txt' : extension}`;
}
