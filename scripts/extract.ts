import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../src/core/report.ts';
import { sha256 } from '../src/db/sha256.ts';
import { isRefusal } from '../src/reading/document.ts';
import { readReport } from '../src/reading/read.ts';
import { command } from './command.ts';
import { DATA_FOLDER, readCards, writeKept } from './record.ts';

/** What became of one report: how many figures were read, or the line that says why it was refused. */
export type Extraction =
  | { readonly report: Report; readonly facts: number; readonly unread: number }
  | { readonly report: Report; readonly refused: string };

async function extractOne(report: Report, sources: string, folder: string): Promise<Extraction> {
  const { file, sha256: expected } = report.document;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(sources, file));
  } catch {
    return { report, refused: `${file}: no such document in SOURCES_DIR (card ${report.id})` };
  }
  const actual = sha256(bytes);
  if (actual !== expected) {
    return {
      report,
      refused: `${file}: sha256 is ${actual}, the card ${report.id} expects ${expected}; the document has changed`,
    };
  }
  const reading = readReport(bytes, file, { report: report.id, year: report.year });
  if (isRefusal(reading)) return { report, refused: `${file}: ${reading.sentence}` };
  await writeKept(report.id, reading, folder);
  return {
    report,
    facts: reading.facts.length,
    unread: reading.ledger.filter(({ verdict }) => verdict === 'unread').length,
  };
}

/** Reads every report that has a card; one that cannot be read keeps its last record and does not stop the others. */
export async function extract(sources: string, folder = DATA_FOLDER): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  for (const report of await readCards(folder)) extractions.push(await extractOne(report, sources, folder));
  return extractions;
}

/** Runs `extract` on SOURCES_DIR, prints a line a report, and fails when any was refused. */
export async function extractFromEnvironment(): Promise<void> {
  const sources = process.env.SOURCES_DIR;
  if (!sources)
    throw new Error(
      'SOURCES_DIR is not set: expected the folder that holds the documents named on the cards',
    );
  const extractions = await extract(sources);
  for (const extraction of extractions) {
    console.log(
      'refused' in extraction
        ? `refused  ${extraction.refused}`
        : `read     ${extraction.report.id}: ${extraction.facts} figures, ${extraction.unread} numbers unread`,
    );
  }
  const refused = extractions.filter((extraction) => 'refused' in extraction).length;
  if (refused > 0)
    throw new Error(`${refused} of ${extractions.length} reports refused; their last record is unchanged`);
}

command(import.meta.url, extractFromEnvironment);
