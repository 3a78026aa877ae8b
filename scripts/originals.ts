import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../src/core/report.ts';
import { originalName } from '../src/db/manifest.ts';
import { sha256 } from '../src/db/sha256.ts';
import { MAX_BYTES } from '../src/reading/document.ts';
import { bytesOfDocument, isMissing } from './files.ts';

/** The bytes of a report's document, or the line that says why they are not the ones its card names. */
export type Original = { readonly bytes: Uint8Array } | { readonly refused: string };

/** Reads the document of a report and holds it against the fingerprint on its card. */
export async function readOriginal({ id, document }: Report, sources: string): Promise<Original> {
  const { file, sha256: expected } = document;
  let bytes: Uint8Array;
  try {
    bytes = await bytesOfDocument(join(sources, file), MAX_BYTES);
  } catch (error) {
    if (isMissing(error)) return { refused: `${file}: no such document in SOURCES_DIR (card ${id})` };
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `${file}: cannot be read (card ${id}): ${reason}` };
  }
  const actual = sha256(bytes);
  return actual === expected
    ? { bytes }
    : {
        refused: `${file}: sha256 is ${actual}, the card ${id} expects ${expected}; the document has changed`,
      };
}

/** The folder SOURCES_DIR names. Throws when it is not set, or is no folder. */
export async function sourcesFolder(sources = process.env.SOURCES_DIR): Promise<string> {
  if (!sources)
    throw new Error(
      'SOURCES_DIR is not set: expected the folder that holds the documents named on the cards',
    );
  let isFolder: boolean;
  try {
    isFolder = (await stat(sources)).isDirectory();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`SOURCES_DIR is ${sources}: there is no such folder`);
  }
  if (!isFolder) throw new Error(`SOURCES_DIR is ${sources}: not a folder`);
  return sources;
}

/**
 * The documents of reports as files of a snapshot, by name: the fingerprint, and the extension the card gives. Throws,
 * naming each, when any is missing or has changed. Markdown is named `.txt`, which every server sends as text.
 */
export async function originalsOf(
  reports: readonly Report[],
  sources: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const refused: string[] = [];
  for (const report of reports) {
    const original = await readOriginal(report, sources);
    if ('refused' in original) refused.push(original.refused);
    else files.set(`originals/${originalName(report.document)}`, original.bytes);
  }
  if (refused.length > 0)
    throw new Error(`originals not published, the last snapshot stays: ${refused.join('; ')}`);
  return files;
}
