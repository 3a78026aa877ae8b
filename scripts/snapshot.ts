import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  fileName,
  formatManifest,
  fromKeys,
  isDate,
  MANIFEST_FILE,
  type Manifest,
  parseManifest,
  type TableFile,
} from '../src/db/manifest.ts';
import { openParquetWriter } from '../src/db/parquet.node.ts';
import { sha256 } from '../src/db/sha256.ts';
import { type RowsByTable, TABLE_NAMES, type TableName } from '../src/db/tables.ts';

/** A table's file, made but not yet written. */
type Encoded = TableFile & { readonly content: Uint8Array };

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

async function encodeTables(rowsByTable: RowsByTable): Promise<Readonly<Record<TableName, Encoded>>> {
  const writer = await openParquetWriter();
  try {
    const encode = <T extends TableName>(table: T): Encoded => {
      const rows = rowsByTable[table];
      const content = writer.encode(table, rows);
      const hash = sha256(content);
      return { file: fileName(table, hash), rows: rows.length, bytes: content.length, sha256: hash, content };
    };
    return fromKeys(TABLE_NAMES, encode);
  } finally {
    writer.close();
  }
}

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
 * Writes a snapshot as the whole content of `directory`: one content-hashed Parquet file a table, manifest.json, and
 * the files of `beside`, by name below the folder, which arrive with it. The same rows and `created` (an ISO date) give the same bytes. Everything is made before anything is moved: when
 * rows do not fit TABLES (a TypeError naming table, row and column) or writing fails, the earlier snapshot stays.
 */
export async function writeSnapshot(
  rowsByTable: RowsByTable,
  directory: string,
  {
    created,
    beside = new Map(),
  }: { readonly created: string; readonly beside?: ReadonlyMap<string, Uint8Array> },
): Promise<Manifest> {
  if (!isDate(created)) throw new RangeError(`created is not an ISO date: ${JSON.stringify(created)}`);
  const target = resolve(directory);
  const writing = `${target}.writing`;
  const retired = `${target}.retired`;

  // A run that was killed between the two renames left the last snapshot aside.
  if (!(await exists(target)) && (await exists(retired))) await rename(retired, target);
  await rm(writing, { recursive: true, force: true });
  await rm(retired, { recursive: true, force: true });

  const files = await encodeTables(rowsByTable);
  const tables = fromKeys(TABLE_NAMES, (table): TableFile => {
    const { content: _, ...file } = files[table];
    return file;
  });
  const text = formatManifest(created, tables);
  const manifest = parseManifest(text);

  await mkdir(dirname(target), { recursive: true });
  await mkdir(writing);
  try {
    for (const table of TABLE_NAMES) await writeFile(join(writing, files[table].file), files[table].content);
    for (const [name, content] of beside) {
      await mkdir(dirname(join(writing, name)), { recursive: true });
      await writeFile(join(writing, name), content);
    }
    await writeFile(join(writing, MANIFEST_FILE), text);
    await replaceDirectory(writing, target, retired);
  } catch (error) {
    await rm(writing, { recursive: true, force: true });
    throw error;
  }
  return manifest;
}
