import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { auditReport } from '../src/core/audit.ts';
import { FIRST_YEAR } from '../src/core/derive.ts';
import type { Region } from '../src/core/region.ts';
import { printPdf } from './bench-reading.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';
import { command } from './command.ts';
import { inventReport } from './invented-report.ts';
import { median, type Row, table } from './measures.ts';
import { readCards, readRecorded, readRegions } from './record.ts';
import { serve } from './serve.ts';
import { chosenRegions } from './synthesize.ts';
import { courseOf } from './synthetic/course.ts';
import { syntheticReport } from './synthetic/report.ts';

/** A nation's bureaus over eight years come to about so many reports. */
const NATION = 25_000;
/** So many of them are audited unless all are asked for. */
const SAMPLE = 512;
const BUREAUS = 3_200;
const YEARS = 8;
const SEED = 1;
/** Each report of the record is audited so often. */
const TIMES = 5;
/** An invented report of so many chapters prints on 60 pages as official documents are set. */
const CHAPTERS = 26;
const RUNS = 3;
const PATIENCE = 60_000;

/** Seconds of processor time of this process, which a busy machine does not lengthen as it does the time on the clock. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The audit of the reports of the record, with all their annexes. */
async function auditRecord(): Promise<readonly Row[]> {
  const times: number[] = [];
  let facts = 0;
  for (const report of await readCards()) {
    const kept = await readRecorded(report);
    if (!kept) continue;
    facts += kept.facts.length;
    const own: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      // What was worked out of a figure or of a list is kept: each time they are others, as of another report.
      const others = structuredClone(kept.facts);
      own.push(secondsOf(() => auditReport(report, others, kept.remarks)));
    }
    times.push(median(own));
  }
  return [
    {
      name: `audit of a report of the record, mean of ${times.length} (${Math.round(facts / times.length)} figures each), one core`,
      measured: (times.reduce((sum, time) => sum + time, 0) / times.length) * 1000,
      unit: 'ms',
    },
  ];
}

/**
 * The audit of invented reports, one after another on one core; making them is not counted. Of a nation's reports a
 * sample evenly spread over its regions, unless the whole is asked for: that takes minutes.
 */
async function auditNation(whole: boolean): Promise<readonly Row[]> {
  const wanted = whole ? NATION : SAMPLE;
  const regions: readonly Region[] = chosenRegions(await readRegions(), whole ? BUREAUS : SAMPLE / YEARS);
  let [seconds, reports, facts] = [0, 0, 0];
  for (const region of regions) {
    const course = courseOf(SEED, region, FIRST_YEAR, YEARS);
    for (const [index, year] of course.entries()) {
      if (!year.held || reports === wanted) continue;
      const made = syntheticReport(SEED, region, year, course[index - 1]);
      seconds += secondsOf(() => auditReport(made.report, [...made.facts]));
      reports += 1;
      facts += made.facts.length;
    }
  }
  const each = seconds / reports;
  return [
    {
      name: `audit of ${reports} invented reports (${Math.round(facts / reports)} figures each), one core`,
      measured: seconds,
      unit: 's',
    },
    { name: 'the same, a report', measured: each * 1000, unit: 'ms' },
    ...(reports === NATION
      ? []
      : [{ name: `${NATION} at that rate (reckoned, not run)`, measured: each * NATION, unit: 's' }]),
  ];
}

/** A PDF of sixty pages given to the page 体检: from the drop to its findings, each time in a browser just started. */
async function checkPdf(): Promise<readonly Row[]> {
  const { pdf, pages } = await printPdf(inventReport(CHAPTERS), 'official');
  const folder = await mkdtemp(join(tmpdir(), 'yibao-lens-bench-'));
  const site = await serve();
  const file = join(folder, 'report.pdf');
  await writeFile(file, pdf);
  const times: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
        await page.goto(`${site.url}?page=draft`);
        await page.waitForSelector('[data-readiness="whole"]');
        await page.waitForSelector('html[data-engine="ready"]');
        // From the moment the page has the file to the paint of the findings, told by the page's own clock.
        await page.evaluate(`window.shown = new Promise((resolve, reject) => {
          addEventListener('change', () => {
            const given = performance.now();
            const look = () => {
              const refused = document.querySelector('[data-draft="refused"], [data-draft="undated"]');
              if (refused) reject(new Error(refused.textContent));
              else if (document.querySelector('[data-draft="checked"] #draft-findings'))
                requestAnimationFrame(() => resolve(performance.now() - given));
              else if (performance.now() - given > ${PATIENCE}) reject(new Error('no findings within ${PATIENCE / 1000} s'));
              else setTimeout(look, 10);
            };
            look();
          }, { once: true, capture: true });
        }); 0`);
        await page.locator('input[type="file"]').setInputFiles(file);
        times.push(await page.evaluate<number>('window.shown'));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
  return [
    {
      name: `体检 of a PDF of ${pages} pages (${Math.round(pdf.length / 1000)} kB), from drop to findings, median of ${RUNS}`,
      measured: median(times) / 1000,
      unit: 's',
      budget: 5,
    },
    { name: 'the same, slowest', measured: Math.max(...times) / 1000, unit: 's' },
  ];
}

/** What checking costs: a report, a nation's reports, and a draft given to the page. The site must be built. */
export const measureAudit = async (whole = false): Promise<readonly Row[]> => [
  ...(await auditRecord()),
  ...(await auditNation(whole)),
  ...(await checkPdf()),
];

command(import.meta.url, async () =>
  console.log(table(await measureAudit(process.argv.includes('--whole')))),
);
