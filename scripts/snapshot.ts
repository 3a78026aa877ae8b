import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  fileName,
  formatManifest,
  fromKeys,
  isDate,
  MANIFEST_FILE,
  type Manifest,
  parseManifest,
} from '../src/db/manifest.ts';
import { openParquetWriter } from '../src/db/parquet.node.ts';
import { LAYOUTS, type Part, type PartKey } from '../src/db/parts.ts';
import { sha256 } from '../src/db/sha256.ts';
import { type Row, type RowsByTable, TABLE_NAMES, type TableName } from '../src/db/tables.ts';
import { partsOfRows, placesOf } from './split.ts';

/** A table of fewer rows is one file, loaded with the engine; a larger one is published in parts. */
export const LARGE_TABLE = 100_000;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/** Puts `ready` in the place of `directory`; when that fails, what was there is put back. */
async function replaceDirectory(ready: string, directory: string, retired: string): Promise<void> {
  const replaced = await exists(directory);
  if (replaced) await rename(directory, retired);
  try {
    await rename(ready, directory);
  } catch (error) {
    if (replaced) await rename(retired, directory);
    throw error;
  }
  await rm(retired, { recursive: true, force: true });
}

/**
 * Writes a snapshot bit by bit, so that one larger than memory can be written.
 * - `write` adds a file of a table: the whole table, or the part of `key`. Throws a TypeError naming table, row and
 *   column when rows do not fit TABLES.
 * - `writeByIndicator` lays `values` out by indicator from the parts written so far.
 * - `put` adds a file beside the tables, by name below the folder.
 * - `finish` writes manifest.json and puts the snapshot in its place; until then the earlier one stays.
 * - `abandon` leaves nothing behind; after `finish` it does nothing.
 */
export type SnapshotWriter = {
  write<T extends TableName>(table: T, rows: readonly Row<T>[], key?: PartKey): Promise<void>;
  writeByIndicator(): Promise<void>;
  put(name: string, content: Uint8Array | string): Promise<void>;
  finish(): Promise<Manifest>;
  abandon(): Promise<void>;
};

export type SnapshotOptions = {
  /** An ISO date. */
  readonly created: string;
  /** Whether the figures are invented. */
  readonly synthetic?: boolean;
};

/** How many tables one engine writes before another takes over. */
const ENCODED_BY_ONE = 100;

/** Opens a writer of the snapshot that is to be the whole content of `directory`. */
export async function openSnapshot(
  directory: string,
  { created, synthetic = false }: SnapshotOptions,
): Promise<SnapshotWriter> {
  if (!isDate(created)) throw new RangeError(`created is not an ISO date: ${JSON.stringify(created)}`);
  const target = resolve(directory);
  const writing = `${target}.writing`;
  const retired = `${target}.retired`;
  // A run that was killed between the two renames left the last snapshot aside.
  if (!(await exists(target)) && (await exists(retired))) await rename(retired, target);
  await rm(writing, { recursive: true, force: true });
  await rm(retired, { recursive: true, force: true });
  await mkdir(writing, { recursive: true });
  let writer = await openParquetWriter();
  let encoded = 0;
  const parts = fromKeys(TABLE_NAMES, (): Part[] => []);

  const keep = async (table: TableName, key: PartKey, rows: number, content: Uint8Array): Promise<void> => {
    const hash = sha256(content);
    const file = fileName(table, hash);
    await writeFile(join(writing, file), content);
    parts[table].push({ ...key, file, rows, bytes: content.length, sha256: hash });
  };

  // The engine's memory only grows, and past 2 GB its Node build misreads addresses: a new one takes over in time.
  const renew = async (): Promise<void> => {
    writer.close();
    writer = await openParquetWriter();
  };

  let open = true;
  const close = (): void => {
    if (open) writer.close();
    open = false;
  };
  return {
    async write(table, rows, key = {}) {
      encoded += 1;
      if (encoded % ENCODED_BY_ONE === 0) await renew();
      await keep(table, key, rows.length, writer.encode(table, rows));
    },
    async writeByIndicator() {
      await renew();
      const files: Uint8Array[] = [];
      for (const { file } of parts.values) files.push(await readFile(join(writing, file)));
      for (const { indicator, rows, content } of writer.byIndicator(files)) {
        await keep('values', { indicator }, rows, content);
      }
    },
    async put(name, content) {
      await mkdir(dirname(join(writing, name)), { recursive: true });
      await writeFile(join(writing, name), content);
    },
    async finish() {
      close();
      const tables = fromKeys(TABLE_NAMES, (table) => {
        const [first] = parts[table];
        const layout = parts[table].filter((part) => first && sameLayout(part, first));
        return { rows: layout.reduce((sum, { rows }) => sum + rows, 0), parts: parts[table] };
      });
      const text = formatManifest(created, tables, synthetic);
      const manifest = parseManifest(text);
      await writeFile(join(writing, MANIFEST_FILE), text);
      await replaceDirectory(writing, target, retired);
      return manifest;
    },
    async abandon() {
      close();
      await rm(writing, { recursive: true, force: true });
    },
  };
}

const sameLayout = (a: PartKey, b: PartKey): boolean =>
  (a.indicator === undefined) === (b.indicator === undefined);

/**
 * Writes a snapshot as the whole content of `directory`: content-hashed Parquet files, manifest.json, and the files of
 * `beside`, by name below the folder, which arrive with it. The same rows and `created` give the same bytes. A table of
 * `largeTable` rows or more comes in parts. Everything is made before anything is moved: when rows do not fit TABLES (a
 * TypeError naming table, row and column) or writing fails, the earlier snapshot stays.
 */
export async function writeSnapshot(
  rowsByTable: RowsByTable,
  directory: string,
  {
    beside = new Map(),
    largeTable = LARGE_TABLE,
    ...options
  }: SnapshotOptions & {
    readonly beside?: ReadonlyMap<string, Uint8Array>;
    readonly largeTable?: number;
  },
): Promise<Manifest> {
  const writer = await openSnapshot(directory, options);
  const places = placesOf(rowsByTable.reports);
  const writeTable = async <T extends TableName>(table: T): Promise<void> => {
    const rows: readonly Row<T>[] = rowsByTable[table];
    const layouts = LAYOUTS[table];
    if (layouts === undefined || rows.length < largeTable) return writer.write(table, rows);
    for (const layout of layouts) {
      for (const { key, rows: own } of partsOfRows(table, rows, layout, places)) {
        await writer.write(table, own, key);
      }
    }
  };
  try {
    for (const table of TABLE_NAMES) await writeTable(table);
    for (const [name, content] of beside) await writer.put(name, content);
    return await writer.finish();
  } finally {
    await writer.abandon();
  }
}
