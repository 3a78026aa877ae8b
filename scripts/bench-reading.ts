import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { ReportId } from '../src/core/fact.ts';
import { isRefusal, openDocument } from '../src/reading/document.ts';
import { provideCharacterMaps } from '../src/reading/formats/character-maps.ts';
import { identifyDocument } from '../src/reading/identity.ts';
import { readDocument } from '../src/reading/read.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';
import { installedCharacterMaps } from './character-maps.ts';
import { command } from './command.ts';
import { inventReport } from './invented-report.ts';
import { median, type Row, table } from './measures.ts';
import { readRegions } from './record.ts';

/** A usual report is this many chapters of the invented one: about 550 lines. */
const USUAL = 20;
/** Growth is measured from a short report, so that its hundredfold is still within what is read. */
const SHORT = 5;
const LENGTHS = [1, 10, 100] as const;
/** Time that grows tenfold with tenfold length is linear; beyond this it is not. */
const LINEAR = 13;
const ENOUGH = 2000;

/**
 * What reading one document cost: seconds of processor time (median), which a busy machine does not lengthen as it does
 * the time on the clock, and the memory of the process at its highest.
 */
type Load = { readonly seconds: number; readonly bytes: number };

/** The most memory this process has held. What the system counts of a child begins with the parent's, but not in /proc. */
async function highestMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

/** Opens, identifies and reads a document again and again for two seconds, in this process. Throws when it is refused. */
async function load(path: string): Promise<Load> {
  provideCharacterMaps(installedCharacterMaps);
  const bytes = await readFile(path);
  const regions = await readRegions();
  const context = { report: 'invented' as ReportId, year: 2022 };
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < 2 || performance.now() - begun < ENOUGH) {
    const start = process.cpuUsage();
    // The PDF library takes the bytes it is given for its own.
    const document = await openDocument(new Uint8Array(bytes), path);
    if (isRefusal(document)) throw new Error(`${path} is refused: ${document.sentence}`);
    identifyDocument(document.lines, regions);
    const reading = readDocument(document, context);
    if (isRefusal(reading)) throw new Error(`${path} is refused: ${reading.sentence}`);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  // The first reading also compiles.
  return { seconds: median(times.slice(1)), bytes: await highestMemory() };
}

/** The same in a process of its own, so that its memory is its own. */
function loadApart(path: string): Load {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`reading ${path} ended with ${status}: ${stderr.trim()}`);
  const { seconds, bytes }: { seconds: number; bytes: number } = JSON.parse(stdout);
  return { seconds, bytes };
}

/** How a text is printed: closely, or as official documents are (GB/T 9704: 22 lines of 28 characters, 16 pt). */
const LAYOUTS = {
  close: 'font-size: 16px; line-height: 1.8',
  official: 'font-size: 16pt; line-height: 29pt; width: 28em; font-family: serif',
} as const;

/** A text as a browser prints it, A4. */
export async function printPdf(
  text: string,
  layout: keyof typeof LAYOUTS = 'close',
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    await page.setContent(`<pre style="white-space: pre-wrap; ${LAYOUTS[layout]}"></pre>`);
    await page.locator('pre').evaluate((element, words) => {
      element.textContent = words;
    }, text);
    const pdf = await page.pdf({
      format: 'A4',
      margin:
        layout === 'close'
          ? { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' }
          : { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' },
    });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
    return { pdf, pages };
  } finally {
    await browser.close();
  }
}

/** A document that is measured: the name of its rows, and how many times the short report it is, where that is asked. */
type Document = { readonly name: string; readonly path: string; readonly times: number | null };

async function writeDocuments(folder: string): Promise<readonly Document[]> {
  const put = async (name: string, file: string, content: string | Uint8Array, times: number | null) => {
    const path = join(folder, file);
    await writeFile(path, content);
    return { name, path, times };
  };
  const { pdf, pages } = await printPdf(inventReport(3 * USUAL));
  const usual = inventReport(USUAL);
  return [
    await put(`text report of ${usual.split('\n').length} lines`, 'usual.txt', usual, null),
    await put(`PDF of ${pages} pages`, 'printed.pdf', pdf, null),
    ...(await Promise.all(
      LENGTHS.map((times) =>
        put(`short report ×${times}`, `${times}.txt`, inventReport(SHORT * times), times),
      ),
    )),
  ];
}

/** What reading costs on one core: documents a second, time by length, memory. */
export async function measureReading(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yibao-lens-bench-'));
  try {
    const loads = (await writeDocuments(folder)).map((each) => ({ ...each, ...loadApart(each.path) }));
    const rows = loads.flatMap(({ name, times, seconds, bytes }): Row[] => [
      { name: `${name}, processor time`, measured: seconds, unit: 's' },
      { name: 'the same, peak memory', measured: bytes / 1e6, unit: 'MB' },
      ...(times === null
        ? [{ name: 'the same, documents a second on one core', measured: 1 / seconds, unit: '/s' }]
        : []),
    ]);
    const lengths = loads.filter(({ times }) => times !== null);
    for (const [index, { times, seconds }] of lengths.entries()) {
      const before = lengths[index - 1];
      if (before)
        rows.push({
          name: `time ×${before.times} → ×${times}`,
          measured: seconds / before.seconds,
          unit: '×',
          budget: LINEAR,
        });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

command(import.meta.url, async () => {
  const [, , path] = process.argv;
  console.log(path === undefined ? table(await measureReading()) : JSON.stringify(await load(path)));
});
