import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whether an error says that a file or folder is not there, and nothing else. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Writes files that belong together, each whole or not at all: all to temporary neighbours first, then renamed over
 * one after the other, so that only a kill within those few renames can leave some new and some old.
 */
export async function writeTogether(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const temporary = (path: string): string => `${path}.writing`;
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary(path), content);
    }
    for (const path of files.keys()) await rename(temporary(path), path);
  } catch (error) {
    for (const path of files.keys()) await rm(temporary(path), { force: true });
    throw error;
  }
}

/** Writes a file whole or not at all. */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> =>
  writeTogether(new Map([[path, content]]));

/** Names of the files in a folder that end in `ending`, sorted; none when the folder is not there. */
export async function namesIn(folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * The bytes of a document. Throws on what is no file, which may have no end (a folder, a pipe, a device), and on one
 * larger than `most` bytes, before anything is read.
 */
export async function bytesOfDocument(path: string, most: number): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Error('a folder, not a file');
  if (!found.isFile()) throw new Error('a pipe or a device, not a file');
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  if (found.size > most)
    throw new Error(`${megabytes(found.size)} MB; at most ${megabytes(most)} MB are read`);
  return readFile(path);
}

/** A file's text without its byte-order mark, or null when there is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
