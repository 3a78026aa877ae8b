import { basename, extname } from 'node:path';
import type { Region, RegionCode } from '../src/core/region.ts';
import { sha256 } from '../src/db/sha256.ts';
import type { Answer } from '../src/reading/answer.ts';
import { isRefusal, MAX_BYTES, openDocument } from '../src/reading/document.ts';
import { type Examination as Examined, examineDocument, type Given } from '../src/reading/examine.ts';
import { provideCharacterMaps } from '../src/reading/formats/character-maps.ts';
import { installedCharacterMaps } from './character-maps.ts';
import { bytesOfDocument, isMissing } from './files.ts';

/** What is understood of one file. */
export type Examination = Examined & {
  readonly path: string;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
};

/** Why a document could not be examined: the file and the reason, on one line. */
export type Unread = { readonly path: string; readonly refused: string };

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    return await bytesOfDocument(path, MAX_BYTES);
  } catch (error) {
    if (isMissing(error)) return 'there is no such file';
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The year in words where it does not decide, with the option that does. */
function withoutYear(year: Answer<number>): string {
  const why = year.sure === 'ambiguous' ? `is ${year.candidates.join(' or ')}` : 'is not printed';
  return `the fiscal year ${why}: give --year N`;
}

/**
 * Reads, identifies and audits a file without a card; what is `given` stands before what is read. Nothing is written.
 */
export async function examine(
  path: string,
  regions: ReadonlyMap<RegionCode, Region>,
  given: Given = {},
): Promise<Examination | Unread> {
  const refuse = (sentence: string): Unread => ({ path, refused: `${path}: ${sentence}` });
  const bytes = await bytesOf(path);
  if (typeof bytes === 'string') return refuse(bytes);
  const file = basename(path);
  provideCharacterMaps(installedCharacterMaps);
  const document = await openDocument(bytes, file);
  if (isRefusal(document)) return refuse(document.sentence);
  const source = { file, sha256: sha256(bytes) };
  const examined = examineDocument(document, source, regions, given);
  if ('undated' in examined) {
    const { kind, year } = examined.undated;
    return refuse(kind.sure === 'absent' ? kind.reason : withoutYear(year));
  }
  if (isRefusal(examined)) return refuse(examined.sentence);
  return { ...examined, path, ...source, format: extname(file).slice(1).toLowerCase() };
}
