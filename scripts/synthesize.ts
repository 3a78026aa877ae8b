import path from 'node:path';
import { parseArgs } from 'node:util';
import { FIRST_YEAR } from '../src/core/derive.ts';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Manifest } from '../src/db/manifest.ts';
import { provinceOf } from '../src/db/parts.ts';
import type { Row } from '../src/db/tables.ts';
import { PAGES } from '../src/views/address.ts';
import { type FirstView, type PageRows, pageRowsAddress } from '../src/views/first-view.ts';
import { addCounts } from './check-counts.ts';
import { command } from './command.ts';
import { writeWhole } from './files.ts';
import { SNAPSHOT_FOLDER } from './publish.ts';
import { DATA_FOLDER, readRegions } from './record.ts';
import { NATIONAL, nationalRows, REGISTERED, recordRows, registryRows } from './rows.ts';
import { LARGE_TABLE, openSnapshot, type SnapshotWriter } from './snapshot.ts';
import { partsOfRows, placesOf } from './split.ts';
import { courseOf } from './synthetic/course.ts';
import { syntheticReport } from './synthetic/report.ts';

/** Where an invented snapshot is written unless told otherwise; no build takes anything from here. */
export const SYNTHETIC_FOLDER = '.synthetic';

/** How large an invented snapshot is to be, and where it goes. */
export type Synthesis = {
  readonly bureaus: number;
  readonly years: number;
  readonly seed: number;
  readonly out: string;
  readonly data?: string;
  readonly say?: (line: string) => void;
};

/** Regions without a bureau: those of other statistics, and rows of the code that only stand for a heading. */
const hasBureau = ({ code, name }: Region): boolean =>
  !/^(?:71|81|82)/u.test(code) && !/^(?:市辖区|县)$|直辖/u.test(name);

/** So many regions, evenly spread over the code, so that every province and level is among them. */
function chosenRegions(regions: ReadonlyMap<RegionCode, Region>, count: number): readonly Region[] {
  const able = [...regions.values()].filter(hasBureau).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (count > able.length)
    throw new RangeError(`--bureaus ${count}: there are ${able.length} regions with a bureau`);
  return Array.from({ length: count }, (_, index) => able[Math.floor((index * able.length) / count)]).flatMap(
    (region) => region ?? [],
  );
}

const PARTED = ['values', 'facts', 'findings', 'ledger', 'source_tables', 'disclosure_lines'] as const;

/** The rows of one province's bureaus, each with all its years. */
function* rowsOfBureaus(
  bureaus: readonly Region[],
  { seed, years }: Pick<Synthesis, 'seed' | 'years'>,
): Iterable<ReturnType<typeof recordRows>> {
  for (const region of bureaus) {
    const course = courseOf(seed, region, FIRST_YEAR, years);
    const recorded = course.flatMap((year, index) =>
      year.held ? [syntheticReport(seed, region, year, course[index - 1])] : [],
    );
    yield recordRows(recorded);
  }
}

/** Writes the parts of one province, a year at a time, and gives its reports. */
async function writeProvince(
  writer: SnapshotWriter,
  gathered: readonly ReturnType<typeof recordRows>[],
): Promise<readonly Row<'reports'>[]> {
  const reports = gathered.flatMap((rows) => rows.reports);
  const places = placesOf(reports);
  const write = async <T extends (typeof PARTED)[number]>(table: T): Promise<void> => {
    const rows: Row<T>[] = [];
    for (const each of gathered) for (const row of each[table]) rows.push(row);
    for (const part of partsOfRows(table, rows, ['province', 'year'], places))
      await writer.write(table, part.rows, part.key);
  };
  for (const table of PARTED) await write(table);
  return reports;
}

/**
 * Writes an invented snapshot of real regions, marked as synthetic: figures are made up, values derived and findings
 * audited as of real reports. The same size and seed give the same bytes. One province is in memory at a time.
 */
export async function synthesize({
  bureaus,
  years,
  seed,
  out,
  data = DATA_FOLDER,
  say = console.log,
}: Synthesis): Promise<Manifest> {
  if (path.resolve(out) === path.resolve(SNAPSHOT_FOLDER))
    throw new Error(`--out ${out}: the folder of the real snapshot`);
  const regions = await readRegions(data);
  const chosen = chosenRegions(regions, bureaus);
  const writer = await openSnapshot(out, { created: '2024-01-01', synthetic: true });
  const reports: Row<'reports'>[] = [];
  const coverage: Row<'coverage'>[] = [];
  const counts: Row<'check_counts'>[] = [];
  try {
    for (const province of new Set(chosen.map(({ code }) => provinceOf(code)))) {
      const own = chosen.filter(({ code }) => provinceOf(code) === province);
      const gathered = [...rowsOfBureaus(own, { seed, years })];
      for (const rows of gathered) coverage.push(...rows.coverage);
      counts.push(...addCounts(gathered.flatMap(({ check_counts }) => check_counts)));
      reports.push(...(await writeProvince(writer, gathered)));
      say(`${province} ${own.length} bureaus, ${reports.length} reports so far`);
    }
    const named = registryRows(
      chosen.map(({ code }) => code),
      regions,
    );
    for (const table of REGISTERED) await writer.write(table, named[table]);
    const national = nationalRows([]);
    for (const table of NATIONAL) await writer.write(table, national[table]);
    await writer.write('reports', reports);
    await writer.write('coverage', coverage);
    if (counts.length < LARGE_TABLE) await writer.write('check_counts', counts);
    else
      for (const { key, rows } of partsOfRows('check_counts', counts, ['year'], new Map()))
        await writer.write('check_counts', rows, key);
    say('laying out by indicator');
    await writer.writeByIndicator();
    const manifest = await writer.finish();
    await writeFirstView(out, manifest);
    return manifest;
  } finally {
    await writer.abandon();
  }
}

/** Ships no rows: everything is asked of the engine, as a page does that has no first view. */
async function writeFirstView(out: string, { hash, created }: Manifest): Promise<void> {
  const view: FirstView = {
    snapshot: { hash, created, originals: false, synthetic: true },
    entries: [],
    charts: {},
  };
  await writeWhole(path.join(out, 'first-view.json'), JSON.stringify(view));
  const none: PageRows = { hash, entries: [] };
  for (const page of PAGES)
    await writeWhole(path.join(out, pageRowsAddress(page).replace(/^data\//, '')), JSON.stringify(none));
}

/** A whole number from the command line. */
function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new RangeError(`--${name} is no count: ${text}`);
  return number;
}

command(import.meta.url, async () => {
  const { values } = parseArgs({
    options: {
      bureaus: { type: 'string', default: '3200' },
      years: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: SYNTHETIC_FOLDER },
    },
  });
  const begun = performance.now();
  const { hash, tables } = await synthesize({
    bureaus: wholeNumber('bureaus', values.bureaus, 1),
    years: wholeNumber('years', values.years, 1),
    seed: wholeNumber('seed', values.seed, 0),
    out: values.out,
  });
  const files = Object.values(tables).flatMap(({ parts }) => parts);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const seconds = (performance.now() - begun) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `synthetic snapshot ${hash.slice(0, 12)} in ${values.out}: ${tables.reports.rows} reports, ` +
      `${tables.facts.rows} facts, ${tables.values.rows} values, ${files.length} files, ${megabytes.toFixed(1)} MB, ` +
      `${seconds.toFixed(0)} s, at most ${memory.toFixed(0)} MiB`,
  );
});
