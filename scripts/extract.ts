import type { Report } from '../src/core/report.ts';
import { isRefusal } from '../src/reading/document.ts';
import { provideCharacterMaps } from '../src/reading/formats/character-maps.ts';
import { readReport } from '../src/reading/read.ts';
import { installedCharacterMaps } from './character-maps.ts';
import { command } from './command.ts';
import { extractFiles } from './extract-file.ts';
import { readOriginal, sourcesFolder } from './originals.ts';
import { DATA_FOLDER, readCards, writeKept } from './record.ts';

/** What became of one report: how many figures were read, or the line that says why it was refused. */
export type Extraction =
  | { readonly report: Report; readonly facts: number; readonly unread: number }
  | { readonly report: Report; readonly refused: string };

async function extractOne(report: Report, sources: string, folder: string): Promise<Extraction> {
  const { file } = report.document;
  const original = await readOriginal(report, sources);
  if ('refused' in original) return { report, refused: original.refused };
  const reading = await readReport(original.bytes, file, { report: report.id, year: report.year });
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
  await sourcesFolder(sources);
  provideCharacterMaps(installedCharacterMaps);
  const extractions: Extraction[] = [];
  for (const report of await readCards(folder)) extractions.push(await extractOne(report, sources, folder));
  return extractions;
}

/** The line said of one extraction. */
export const describeExtraction = (extraction: Extraction): string =>
  'refused' in extraction
    ? `refused  ${extraction.refused}`
    : `read     ${extraction.report.id}: ${extraction.facts} figures, ${extraction.unread} numbers unread`;

/** Throws when any report was refused, with how many. */
export function expectNoRefusal(extractions: readonly Extraction[]): void {
  const refused = extractions.filter((extraction) => 'refused' in extraction).length;
  if (refused > 0)
    throw new Error(`${refused} of ${extractions.length} reports refused; their last record is unchanged`);
}

command(import.meta.url, async () => {
  const args = process.argv.slice(2);
  if (args.length > 0) {
    // A reader such as head may close the pipe before all is said.
    process.stdout.on('error', () => process.exit());
    if ((await extractFiles(args, { sources: process.env.SOURCES_DIR })) > 0) process.exitCode = 1;
    return;
  }
  const extractions = await extract(await sourcesFolder());
  for (const extraction of extractions) console.log(describeExtraction(extraction));
  expectNoRefusal(extractions);
});
