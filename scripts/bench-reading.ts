import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReportId } from '../src/core/fact.ts';
import { isRefusal } from '../src/reading/document.ts';
import { readReport } from '../src/reading/read.ts';
import { command } from './command.ts';
import { inventReport } from './invented-report.ts';
import { median, type Row, table } from './measures.ts';

/** A usual report is this many chapters of the invented one: about 550 lines. */
const CHAPTERS = 20;
const LENGTHS = [1, 10, 100] as const;
/** Time that grows tenfold with tenfold length is linear; beyond this it is not. */
const LINEAR = 13;
const ENOUGH = 2000;

/**
 * What reading one length cost: seconds of processor time a document (median), which a busy machine does not lengthen as
 * it does the time on the clock, and the memory of the process at its highest.
 */
type Load = { readonly seconds: number; readonly bytes: number };

/** Reads an invented report of a length again and again for two seconds, in this process. Throws when it is refused. */
async function load(length: number): Promise<Load> {
  const bytes = new TextEncoder().encode(inventReport(CHAPTERS * length));
  const context = { report: 'invented' as ReportId, year: 2022 };
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < 2 || performance.now() - begun < ENOUGH) {
    const start = process.cpuUsage();
    const reading = await readReport(bytes, 'invented.txt', context);
    if (isRefusal(reading)) throw new Error(`the invented report is refused: ${reading.sentence}`);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  // The first reading also compiles.
  return { seconds: median(times.slice(1)), bytes: process.resourceUsage().maxRSS * 1024 };
}

/** The same in a process of its own, so that its memory is its own. */
function loadApart(length: number): Load {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, String(length)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`reading ×${length} ended with ${status}: ${stderr.trim()}`);
  const { seconds, bytes }: { seconds: number; bytes: number } = JSON.parse(stdout);
  return { seconds, bytes };
}

/** What reading costs on one core: documents a second, time by length, memory. */
export async function measureReading(): Promise<readonly Row[]> {
  const loads = LENGTHS.map((length) => ({ length, ...loadApart(length) }));
  const rows = loads.flatMap(({ length, seconds, bytes }): Row[] => [
    { name: `text report ×${length}, processor time`, measured: seconds, unit: 's' },
    { name: `the same, peak memory`, measured: bytes / 1e6, unit: 'MB' },
  ]);
  const [usual] = loads;
  if (usual)
    rows.unshift({ name: 'text reports read a second, one core', measured: 1 / usual.seconds, unit: '/s' });
  for (const [index, { length, seconds }] of loads.entries()) {
    const before = loads[index - 1];
    if (before)
      rows.push({
        name: `time ×${before.length} → ×${length}`,
        measured: seconds / before.seconds,
        unit: '×',
        budget: LINEAR,
      });
  }
  return rows;
}

command(import.meta.url, async () => {
  const [, , length] = process.argv;
  console.log(
    length === undefined ? table(await measureReading()) : JSON.stringify(await load(Number(length))),
  );
});
