import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Client, createClient } from '../src/db/client.ts';
import { openNodeEngine } from '../src/db/engine.node.ts';
import { MANIFEST_FILE, type Manifest } from '../src/db/manifest.ts';
import { provinceOf } from '../src/db/parts.ts';
import { findingsSummary } from '../src/db/queries/findings.ts';
import { numbersOfIndicator } from '../src/db/queries/topic.ts';
import { query } from '../src/db/query.ts';
import { TABLES } from '../src/db/tables.ts';
import { command } from './command.ts';
import { median, type Row, table } from './measures.ts';
import { SYNTHETIC_FOLDER } from './synthesize.ts';

/** Each answer is timed so many times, on an engine that holds its parts already. */
const RUNS = 7;

const inProvince = query({
  name: 'bench-province-year',
  about: 'Every indicator of the bureaus of a province in one year.',
  sql: `select * from "values" where bureau like $1::VARCHAR || '%' and year = $2::INTEGER
    order by indicator, bureau, year`,
  params: { province: 'VARCHAR', year: 'INTEGER' },
  columns: TABLES.values.columns,
  example: { province: '51', year: 2023 },
  slice: ({ province, year }) => [{ table: 'values', bureaus: [`${province}0000`], from: year, to: year }],
});

const ofBureau = query({
  name: 'bench-bureau',
  about: 'Every indicator of one bureau in every year.',
  sql: 'select * from "values" where bureau = $1::VARCHAR order by indicator, bureau, year',
  params: { bureau: 'VARCHAR' },
  columns: TABLES.values.columns,
  example: { bureau: '510683' },
  slice: ({ bureau }) => [{ table: 'values', bureaus: [bureau] }],
});

const findingsOfBureau = query({
  name: 'bench-findings-of-bureau',
  about: 'Findings of one bureau by year and verdict.',
  sql: `select year, verdict, count(*)::INTEGER as findings from findings where bureau = $1::VARCHAR
    group by year, verdict order by year, verdict`,
  params: { bureau: 'VARCHAR' },
  columns: {
    year: findingsSummary.columns.year,
    verdict: findingsSummary.columns.verdict,
    findings: findingsSummary.columns.findings,
  },
  example: { bureau: '510683' },
  slice: ({ bureau }) => [{ table: 'findings', bureaus: [bureau] }],
});

/** A client of a snapshot on disk that counts what it reads; the manifest is served compressed and counted so. */
function openCounting(folder: string) {
  let bytes = 0;
  const client = createClient({
    baseUrl: 'http://snapshot.test/data/',
    fetch: async (url) => {
      const file = path.basename(url);
      const content = await readFile(path.join(folder, file));
      bytes += file === MANIFEST_FILE ? gzipSync(content).length : content.length;
      return new Response(content);
    },
    bootEngine: () => openNodeEngine(),
  });
  return { client, read: () => bytes };
}

type View = {
  readonly name: string;
  readonly ask: (client: Client) => Promise<readonly (readonly unknown[])[]>;
};

const ms = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
};

/** What a view reads beyond the boot, how long until it is first answered, and how long when its parts are held. */
async function measureView(folder: string, { name, ask }: View): Promise<readonly Row[]> {
  const { client, read } = openCounting(folder);
  await client.warm();
  const booted = read();
  let rows = 0;
  const first = await ms(async () => {
    rows = (await ask(client)).reduce((sum, answer) => sum + answer.length, 0);
  });
  const bytes = read() - booted;
  const again: number[] = [];
  for (let run = 0; run < RUNS; run += 1) again.push(await ms(() => ask(client)));
  return [
    { name: `${name}: read (${rows} rows)`, measured: bytes / 1000, unit: 'kB' },
    { name: 'the same, first answer', measured: first, unit: 'ms' },
    { name: 'the same, its parts held', measured: median(again), unit: 'ms' },
  ];
}

/** The province and year that have the most values. */
function largestPart(
  manifest: Manifest,
  folder: string,
): { readonly province: string; readonly year: number } {
  const parts = manifest.tables.values.parts.filter(({ province }) => province !== undefined);
  const [largest] = [...parts].sort((a, b) => b.rows - a.rows);
  const { province, year } = largest ?? {};
  if (province === undefined || year === undefined)
    throw new Error(`${folder}: values are not in parts; is it a snapshot of a nation?`);
  return { province, year };
}

/** Synthesises the nation in a process of its own when the folder holds none. */
function ensureNation(folder: string): readonly Row[] {
  if (existsSync(path.join(folder, MANIFEST_FILE))) return [];
  const script = fileURLToPath(new URL('./synthesize.ts', import.meta.url));
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, '--out', folder], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`the nation could not be synthesised: exit ${status}`);
  return [
    { name: 'nation synthesised', measured: (performance.now() - begun) / 1000, unit: 's', budget: 300 },
  ];
}

/**
 * What it costs to look at a nation: the size of the synthetic snapshot in `folder`, made if it is not there, and bytes
 * and times of the views of a province and year, of an indicator, of a bureau. Answers are the Node engine's.
 */
export async function measureNational(folder = SYNTHETIC_FOLDER): Promise<readonly Row[]> {
  const made = ensureNation(folder);
  const { client, read } = openCounting(folder);
  const boot = await ms(() => client.warm());
  const bytesAtBoot = read();
  const manifest = await client.manifest();
  const files = Object.values(manifest.tables).flatMap(({ parts }) => parts);
  const { province, year } = largestPart(manifest, folder);
  const [someone] = await client.ask(inProvince, { province, year });
  const bureau = someone?.bureau ?? '';
  const views: readonly View[] = [
    {
      name: `nation, a province in a year (${provinceOf(bureau)}, ${year})`,
      ask: async (asked) => [await asked.ask(inProvince, { province, year })],
    },
    {
      name: 'nation, one indicator in every year',
      ask: async (asked) => [await asked.ask(numbersOfIndicator, { indicator: 'sangong' })],
    },
    {
      name: 'nation, one bureau: values and findings of every year',
      ask: (asked) => Promise.all([asked.ask(ofBureau, { bureau }), asked.ask(findingsOfBureau, { bureau })]),
    },
  ];
  const rows: Row[] = [
    ...made,
    { name: 'nation, reports', measured: manifest.tables.reports.rows, unit: '' },
    { name: 'nation, values', measured: manifest.tables.values.rows, unit: '' },
    {
      name: `nation, snapshot of ${files.length} files`,
      measured: files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
      unit: 'MB',
    },
    { name: 'nation, manifest and whole tables at boot', measured: bytesAtBoot / 1000, unit: 'kB' },
    { name: 'the same, engine and tables ready in Node', measured: boot, unit: 'ms' },
  ];
  for (const view of views) rows.push(...(await measureView(folder, view)));
  return rows;
}

command(import.meta.url, async () => {
  const { values } = parseArgs({ options: { snapshot: { type: 'string' } } });
  console.log(table(await measureNational(values.snapshot)));
});
