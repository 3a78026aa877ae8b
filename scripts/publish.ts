import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { originalsOf, sourcesFolder } from './originals.ts';
import {
  DATA_FOLDER,
  notRead,
  readBenchmarks,
  readCards,
  readFindings,
  readRecorded,
  readRegions,
} from './record.ts';
import { type Recorded, rowsOf } from './rows.ts';
import { writeSnapshot } from './snapshot.ts';

/** Where the snapshot is published for the page. */
export const SNAPSHOT_FOLDER = fileURLToPath(new URL('../public/data/', import.meta.url));

/** From where to where, what goes along, and who is told. */
export type Publication = {
  readonly data?: string;
  readonly snapshot?: string;
  /** The folder of the documents, when they are to be published beside the snapshot. */
  readonly originals?: string;
  readonly say?: (line: string) => void;
};

/** The day a snapshot is made, in UTC; SOURCE_DATE_EPOCH fixes it for repeatable builds. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/**
 * Assembles the record into the tables of the snapshot and writes it; a card that was not read yet is left out with a
 * line. Throws, and leaves the last snapshot, when nothing was read yet, when findings are not those of the facts, or
 * when a document to be published is not the one its card names.
 */
export async function publish({
  data = DATA_FOLDER,
  snapshot = SNAPSHOT_FOLDER,
  originals,
  say = console.log,
}: Publication = {}): Promise<void> {
  const regions = await readRegions(data);
  const recorded: Recorded[] = [];
  for (const report of await readCards(data)) {
    const kept = await readRecorded(report, data);
    if (kept) recorded.push({ report, ...kept, findings: await readFindings(report.id, data) });
    else say(`left out ${notRead(report.id)}`);
  }
  if (recorded.length === 0) throw new Error('no report was read yet: nothing to publish');
  const beside =
    originals === undefined
      ? new Map<string, Uint8Array>()
      : await originalsOf(
          recorded.map(({ report }) => report),
          originals,
        );
  const rows = rowsOf(recorded, regions, await readBenchmarks(data));
  const { hash } = await writeSnapshot(rows, snapshot, { created: today(), beside });
  say(`published snapshot ${hash.slice(0, 12)}: ${recorded.length} reports`);
}

/**
 * Publishes with the documents of SOURCES_DIR beside the snapshot when PUBLISH_ORIGINALS=1, so that the site can show
 * the text around a figure.
 */
export const publishFromEnvironment = async (publication: Publication = {}): Promise<void> =>
  publish(
    process.env.PUBLISH_ORIGINALS === '1'
      ? { ...publication, originals: await sourcesFolder() }
      : publication,
  );

command(import.meta.url, () => publishFromEnvironment());
