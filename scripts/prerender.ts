import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToSvg } from '../src/charts/render.ts';
import { openNodeEngine } from '../src/db/engine.node.ts';
import { parseManifest } from '../src/db/manifest.ts';
import type { ParamTypes, ResultColumns, RowOf } from '../src/db/query.ts';
import { sha256 } from '../src/db/sha256.ts';
import { DEFAULT_STATE, PAGES, type Page } from '../src/views/address.ts';
import { firstCharts } from '../src/views/first-charts.ts';
import {
  type Entry,
  type FirstChart,
  type FirstView,
  type PageRows,
  pageRowsAddress,
} from '../src/views/first-view.ts';
import { firstNeeds, keyOfNeed, latestValues, type Need, needsOfValue } from '../src/views/needs.ts';
import { HERO } from '../src/views/topics.ts';
import { command } from './command.ts';
import { namesIn, writeWhole } from './files.ts';
import { loadFolder } from './load-folder.ts';
import { SNAPSHOT_FOLDER } from './publish.ts';

/** Widths the first charts are drawn for: the content column of a desktop page, and a phone. */
const WIDTHS = { wide: 720, narrow: 326 } as const;

/**
 * Asks the published snapshot what every page asks in its default state and what its headline values open, draws each
 * page's first chart, and writes both beside the snapshot: first-view.json with what pages share, and under first/ what
 * one page alone needs (<page>.json) and content-hashed pictures.
 */
export async function prerender(folder = SNAPSHOT_FOLDER): Promise<void> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const engine = await openNodeEngine();
  const shared: Entry[] = [];
  const own = new Map<Page, Entry[]>();
  try {
    const parts = await loadFolder(engine, manifest, folder);
    const ask = async (entries: Entry[], { query, params }: Need): Promise<void> => {
      await parts.hold(query, params);
      entries.push({ query: query.name, params, rows: await engine.run(query, params) });
    };
    const asked = firstNeeds(DEFAULT_STATE);
    for (const need of asked.shared) await ask(shared, need);
    for (const [page, needs] of asked.own) {
      const entries: Entry[] = [];
      for (const need of needs) await ask(entries, need);
      own.set(page, entries);
    }
    // The sources of the headline's values: its bars open without the engine.
    for (const { indicator, bureau, year } of rowsAmong(shared, latestValues(HERO))) {
      for (const need of needsOfValue({ indicator, bureau, year })) await ask(shared, need);
    }
  } finally {
    await engine.close();
  }
  const charts: Partial<Record<Page, FirstChart>> = {};
  const entries = [...shared, ...[...own.values()].flat()];
  const drawn = firstCharts((need) => rowsAmong(entries, need));
  for (const page of PAGES) {
    const chart = drawn[page];
    if (!chart) continue;
    const wide = chart.set({ width: 'wide', mode: 'screen' });
    const narrow = chart.set({ width: 'narrow', mode: 'screen' });
    charts[page] = {
      svg: await writePicture(
        folder,
        page,
        renderToSvg(wide.option, { width: WIDTHS.wide, height: wide.height }),
      ),
      narrow: await writePicture(
        folder,
        `${page}-narrow`,
        renderToSvg(narrow.option, { width: WIDTHS.narrow, height: narrow.height }),
      ),
      width: WIDTHS.wide,
      height: wide.height,
      description: wide.description,
    };
  }
  const originals = (await namesIn(join(folder, 'originals'), '')).length > 0;
  const view: FirstView = {
    snapshot: { hash: manifest.hash, created: manifest.created, originals, synthetic: manifest.synthetic },
    entries: shared,
    charts,
  };
  await writeWhole(join(folder, 'first-view.json'), JSON.stringify(view));
  for (const [page, entries] of own) {
    const rows: PageRows = { hash: manifest.hash, entries };
    await writeWhole(join(folder, pageRowsAddress(page).replace(/^data\//, '')), JSON.stringify(rows));
  }
}

/** The rows already asked for a need. Throws when a first chart wants what no default state asks. */
function rowsAmong<P extends ParamTypes, C extends ResultColumns>(
  entries: readonly Entry[],
  need: Need<P, C>,
): readonly RowOf<C>[] {
  const asked = keyOfNeed(need);
  const entry = entries.find(({ query, params }) => keyOfNeed({ query: { name: query }, params }) === asked);
  if (!entry) throw new Error(`the first chart asks ${asked}, which no default state needs`);
  return entry.rows as readonly RowOf<C>[];
}

async function writePicture(folder: string, name: string, svg: string): Promise<string> {
  const file = `first/${name}-${sha256(new TextEncoder().encode(svg)).slice(0, 12)}.svg`;
  await writeWhole(join(folder, file), svg);
  return `data/${file}`;
}

command(import.meta.url, () => prerender());
