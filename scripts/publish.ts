import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { readCards, readFindings, readKept, readRegions } from './record.ts';
import { rowsOf } from './rows.ts';
import { writeSnapshot } from './snapshot.ts';

/** Where the snapshot is published for the page. */
export const SNAPSHOT_FOLDER = fileURLToPath(new URL('../public/data/', import.meta.url));

/** The day a snapshot is made, in UTC; SOURCE_DATE_EPOCH fixes it for repeatable builds. */
function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/**
 * Assembles the record into the tables of the snapshot and writes it. With SOURCES_DIR set and PUBLISH_ORIGINALS=1
 * the documents go beside it, so that the site can show the text around a figure.
 */
export async function publish(folder = SNAPSHOT_FOLDER): Promise<void> {
  const regions = await readRegions();
  const cards = await readCards();
  if (cards.length === 0) throw new Error('data/reports holds no card: nothing to publish');
  const reports = [];
  for (const report of cards) {
    reports.push({ report, ...(await readKept(report.id)), findings: await readFindings(report.id) });
  }
  const manifest = await writeSnapshot(rowsOf(reports, regions), folder, { created: today() });
  console.log(`published snapshot ${manifest.hash.slice(0, 12)}: ${cards.length} reports`);
  const sources = process.env.SOURCES_DIR;
  if (sources && process.env.PUBLISH_ORIGINALS === '1') {
    const originals = join(folder, 'originals');
    await mkdir(originals, { recursive: true });
    for (const { document } of cards) {
      await copyFile(join(sources, document.file), join(originals, `${document.sha256}.txt`));
    }
  }
}

command(import.meta.url, () => publish());
