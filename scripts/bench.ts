import os from 'node:os';
import { type Browser, type CDPSession, chromium, type Page, type Request } from 'playwright-core';
import { INDICATORS } from '../src/core/indicators.ts';
import { DEFAULT_STATE, type State, writeAddress } from '../src/views/address.ts';
import { measureAudit } from './bench-audit.ts';
import { measureNational } from './bench-national.ts';
import { measureReading } from './bench-reading.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';
import { build } from './build.ts';
import { command } from './command.ts';
import { median, percentile, type Row, table } from './measures.ts';
import { serve } from './serve.ts';
import { SYNTHETIC_FOLDER } from './synthesize.ts';

/*
 * What the page tells us, and nothing else is asked of it:
 *   [data-first-chart="ready"]        an element that shows a chart's paint, pre-rendered or drawn
 *   <html data-engine="ready">        DuckDB answers queries
 *   performance mark view:changed     the state in the address bar has changed
 *   performance mark view:drawn       the chart of that state is drawn
 */

const RUNS = 5;
const CHANGES = 40;
const PATIENCE = 60_000;
/** 10 Mbit/s and 40 ms there and back, as the budget says. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

// A text and not a function: the loader that runs this file adds calls to functions that the page does not have.
const WATCH = `(() => {
  const watch = (seen) => new Promise((resolve) => {
    const look = () => (seen() ? resolve(performance.now()) : requestAnimationFrame(look));
    look();
  });
  window.moments = {
    firstChart: watch(() => {
      const chart = document.querySelector('[data-first-chart="ready"]');
      const image = chart instanceof HTMLImageElement ? chart : null;
      return chart && chart.getBoundingClientRect().height > 0 && (!image || (image.complete && image.naturalWidth > 0));
    }).then(() => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))),
    engine: watch(() => document.documentElement?.dataset.engine === 'ready'),
  };
})();`;

const MISSING = {
  firstChart: 'no [data-first-chart="ready"] is shown',
  engine: '<html data-engine> is not “ready”',
} as const;

/** When the page got somewhere: ms since navigation and since the epoch. Throws when it does not within a minute. */
async function moment(page: Page, name: keyof typeof MISSING): Promise<{ since: number; epoch: number }> {
  const complaint = JSON.stringify(`${MISSING[name]} after ${PATIENCE / 1000} s`);
  const [since, origin] = await page.evaluate<[number, number]>(`Promise.race([
    window.moments.${name}.then((at) => [at, performance.timeOrigin]),
    new Promise((_, give) => setTimeout(() => give(new Error(${complaint})), ${PATIENCE})),
  ])`);
  return { since, epoch: origin + since };
}

type Cost = { readonly seconds: number; readonly bytes: number };

/** Bytes over the wire of one request; a worker's own script is reported without a body, so its length is asked. */
async function bytesOf(request: Request): Promise<number> {
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  const length = await (await request.response())?.headerValue('content-length');
  return responseHeadersSize + (responseBodySize || Number(length ?? 0));
}

/** Bytes of the requests that ended by a moment (ms since the epoch), workers' included. */
async function bytesBefore(requests: readonly Request[], moment: number): Promise<number> {
  const ended = requests.filter((request) => {
    const { startTime, responseEnd } = request.timing();
    return responseEnd >= 0 && startTime + responseEnd <= moment;
  });
  return (await Promise.all(ended.map(bytesOf))).reduce((sum, bytes) => sum + bytes, 0);
}

/** Does something with a page of a browser just started, with an empty cache of its own. */
async function cold<T>(
  executablePath: string,
  visit: (page: Page, cdp: CDPSession, finished: Request[], browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await page.addInitScript(WATCH);
    return await visit(page, cdp, finished, browser);
  } finally {
    await browser.close();
  }
}

const firstChart = (browser: string, url: string, slowdown: number): Promise<Cost> =>
  cold(browser, async (page, cdp, finished) => {
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: 'commit' });
    const { since, epoch } = await moment(page, 'firstChart');
    return { seconds: since / 1000, bytes: await bytesBefore(finished, epoch) };
  });

/**
 * The engine's time and bytes from navigation. Chromium 156 holds the worker that fetches the engine to the page's
 * network; its processor is not slowed.
 */
const engineReady = (browser: string, url: string, network: typeof NETWORK | null): Promise<Cost> =>
  cold(browser, async (page, cdp, finished) => {
    if (network) await cdp.send('Network.emulateNetworkConditions', network);
    await page.goto(url, { waitUntil: 'commit' });
    const { since, epoch } = await moment(page, 'engine');
    const ours = finished.filter((request) => /duckdb|\.wasm|\.parquet/.test(request.url()));
    return { seconds: since / 1000, bytes: await bytesBefore(ours, epoch) };
  });

/** Different states of one page, so that none is answered by what the page already asked. */
function states(): readonly State[] {
  const indicators = INDICATORS.filter(({ topic }) => topic === 'sangong').map(({ id }) => id);
  return Array.from({ length: CHANGES }, (_, index): State => {
    const indicator = indicators[index % indicators.length] ?? DEFAULT_STATE.indicator;
    return {
      ...DEFAULT_STATE,
      page: 'sangong',
      indicator,
      sort: index < indicators.length ? 'ascending' : 'descending',
    };
  });
}

/** What a reader takes at least between two changes, in ms: by then the charts below the fold are redrawn too. */
const PAUSE = 700;

/** Filters of a nation's page, each narrowing or widening what the one before showed: levels, provinces, years, order. */
function statesOfNation(): readonly State[] {
  const provinces = ['510000', '430000', '370000', '440000', '130000'];
  const levels: readonly State['levels'][] = [['county'], ['prefecture'], []];
  return Array.from({ length: CHANGES }, (_, index): State => {
    const province = provinces[index % provinces.length];
    return {
      ...DEFAULT_STATE,
      page: 'sangong',
      levels: levels[index % levels.length] ?? [],
      regions: index % 2 === 0 || province === undefined ? [] : [province],
      year: index % 4 === 3 ? 2020 + (index % 5) : null,
      sort: index % 5 === 4 ? 'ascending' : 'descending',
    };
  });
}

/** Goes to an address as the back button does, and gives the ms from the mark of the change to the mark of the drawing. */
const changeTo = (address: string): string => `new Promise((resolve, reject) => {
  const marked = (name, since) => performance.getEntriesByName(name).find((entry) => entry.startTime >= since);
  const begun = performance.now();
  history.pushState(null, '', ${JSON.stringify(address)});
  dispatchEvent(new PopStateEvent('popstate'));
  const look = () => {
    const changed = marked('view:changed', begun);
    const drawn = changed && marked('view:drawn', changed.startTime);
    if (drawn) resolve(drawn.startTime - changed.startTime);
    else if (performance.now() - begun > 5000) reject(new Error('no mark ' + (changed ? 'view:drawn' : 'view:changed') + ' within 5 s'));
    else setTimeout(look, 5);
  };
  look();
})`;

const filterChanges = (
  browser: string,
  url: string,
  changes: readonly State[],
  pause = 0,
): Promise<readonly number[]> =>
  cold(browser, async (page) => {
    await page.goto(url + writeAddress({ ...DEFAULT_STATE, page: 'sangong' }));
    await moment(page, 'engine');
    await page.waitForLoadState('networkidle');
    const times: number[] = [];
    for (const state of changes) {
      times.push(await page.evaluate<number>(changeTo(writeAddress(state))));
      await page.waitForTimeout(pause);
    }
    return times;
  });

/** What the page complained of, without Playwright's call log. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** The medians of cold runs. */
async function repeat<T extends Record<string, number>>(
  run: () => Promise<T>,
): Promise<(key: keyof T) => number> {
  const results: T[] = [];
  for (let count = 0; count < RUNS; count += 1) results.push(await run());
  return (key) => median(results.map((result) => result[key] ?? Number.NaN));
}

command(import.meta.url, async () => {
  await build();
  const browser = ensureBrowser();
  const site = await serve();
  const rows: Row[] = [];
  /** A measure that fails is a row that says so; the others are still worth having. */
  const measure = async (name: string, take: () => Promise<readonly Row[]>) => {
    console.log(`measuring ${name}`);
    rows.push(...(await take().catch((error: unknown) => [{ name, failed: firstLine(error) }])));
  };
  await measure('first chart', async () => {
    const of = await repeat(() => firstChart(browser, site.url, 1));
    return [
      { name: 'first chart, 10 Mbit/s, 40 ms', measured: of('seconds'), unit: 's', budget: 1.2 },
      { name: 'bytes before the first chart', measured: of('bytes') / 1000, unit: 'kB', budget: 350 },
    ];
  });
  await measure('first chart, processor ÷4', async () => {
    const of = await repeat(() => firstChart(browser, site.url, 4));
    return [{ name: 'the same, processor ÷4', measured: of('seconds'), unit: 's', budget: 2.5 }];
  });
  await measure('engine', async () => {
    const near = await repeat(() => engineReady(browser, site.url, null));
    const far = await repeat(() => engineReady(browser, site.url, NETWORK));
    return [
      { name: 'engine ready, local network', measured: near('seconds'), unit: 's' },
      { name: 'engine ready, 10 Mbit/s, 40 ms', measured: far('seconds'), unit: 's' },
      { name: 'bytes of engine and snapshot', measured: near('bytes') / 1000, unit: 'kB' },
    ];
  });
  await measure('filter changes', async () => {
    const times = await filterChanges(browser, site.url, states());
    return [
      {
        name: `filter change to chart, p95 of ${times.length}`,
        measured: percentile(times, 95),
        unit: 'ms',
        budget: 50,
      },
      { name: 'the same, median', measured: median(times), unit: 'ms' },
    ];
  });
  await measure('reading', measureReading);
  await measure('audit', () => measureAudit());
  await measure('nation', () => measureNational(SYNTHETIC_FOLDER));
  await measure('nation, filter changes', async () => {
    const nation = await serve({ snapshot: SYNTHETIC_FOLDER });
    try {
      const atOnce = await filterChanges(browser, nation.url, statesOfNation());
      const paused = await filterChanges(browser, nation.url, statesOfNation(), PAUSE);
      return [
        {
          name: `nation, filter change to chart, p95 of ${atOnce.length}`,
          measured: percentile(atOnce, 95),
          unit: 'ms',
          budget: 100,
        },
        { name: 'the same, median', measured: median(atOnce), unit: 'ms' },
        { name: `the same with ${PAUSE} ms between, p95`, measured: percentile(paused, 95), unit: 'ms' },
      ];
    } finally {
      await nation.close();
    }
  });
  const version = await cold(browser, async (_page, _cdp, _finished, running) => running.version());
  await site.close();

  const cpus = os.cpus();
  console.log(`\n${table(rows)}\n`);
  console.log(`medians of ${RUNS} cold runs, ${new Date().toISOString().slice(0, 10)}`);
  console.log(
    `${cpus[0]?.model.trim() || 'processor unknown'}, ${cpus.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Chromium ${version}`,
  );
  if (rows.some((row) => 'failed' in row)) process.exitCode = 1;
});
