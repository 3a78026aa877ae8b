import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditReport } from '../src/core/audit.ts';
import { levelOf } from '../src/core/region.ts';
import { openNodeEngine } from '../src/db/engine.node.ts';
import type { Engine } from '../src/db/engine.ts';
import type { HeldParts } from '../src/db/held-parts.ts';
import { type Manifest, parseManifest } from '../src/db/manifest.ts';
import { keyText } from '../src/db/parts.ts';
import { factsOfReport, factsOfValue } from '../src/db/queries/facts.ts';
import { findingsSummary } from '../src/db/queries/findings.ts';
import { snapshotSummary } from '../src/db/queries/overview.ts';
import { reports } from '../src/db/queries/reports.ts';
import { valuesOfIndicator } from '../src/db/queries/values.ts';
import type { ParamsOf, ParamTypes, Query, ResultColumns, RowOf } from '../src/db/query.ts';
import { readFirstView } from '../src/views/first-view.ts';
import { assertReal } from './build.ts';
import { loadFolder } from './load-folder.ts';
import { SNAPSHOT_FOLDER } from './publish.ts';
import { readRegions } from './record.ts';
import { SAMPLE_FOLDER, SNAPSHOT } from './sample.ts';
import { synthesize } from './synthesize.ts';
import { chanceOf } from './synthetic/chance.ts';
import { courseOf } from './synthetic/course.ts';
import { SYNTHETIC_MARK, syntheticReport } from './synthetic/report.ts';

const SIZE = { bureaus: 9, years: 3, seed: 7, say: () => {} } as const;

let home: string;
let out: string;
let manifest: Manifest;
let engine: Engine;
let parts: HeldParts;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'synthesize-'));
  out = path.join(home, 'data');
  manifest = await synthesize({ ...SIZE, out });
  engine = await openNodeEngine();
  parts = await loadFolder(engine, manifest, out);
}, 120_000);
afterAll(async () => {
  await engine.close();
  await rm(home, { recursive: true, force: true });
});

async function ask<P extends ParamTypes, C extends ResultColumns>(
  query: Query<P, C>,
  params: ParamsOf<P>,
): Promise<readonly RowOf<C>[]> {
  await parts.hold(query, params);
  return engine.run(query, params);
}

test('the snapshot is whole, in parts, and says that it is synthetic wherever it is read', async () => {
  const read = parseManifest(await readFile(path.join(out, 'manifest.json'), 'utf8'));
  expect(read).toEqual(manifest);
  expect(read.synthetic).toBe(true);
  const firstView = JSON.parse(await readFile(path.join(out, 'first-view.json'), 'utf8'));
  expect(readFirstView(firstView).snapshot).toMatchObject({ hash: manifest.hash, synthetic: true });
  const layouts = new Set(manifest.tables.values.parts.map((part) => keyText(part).includes('|')));
  expect(layouts).toEqual(new Set([true, false]));
  for (const { title } of await ask(reports, {})) expect(title.startsWith(SYNTHETIC_MARK)).toBe(true);
});

test('the same seed gives the same bytes, another seed another snapshot', async () => {
  const again = path.join(home, 'again');
  expect((await synthesize({ ...SIZE, out: again })).hash).toBe(manifest.hash);
  expect((await readdir(again)).sort()).toEqual((await readdir(out)).sort());
  expect((await synthesize({ ...SIZE, seed: 8, out: again })).hash).not.toBe(manifest.hash);
}, 120_000);

test('a release refuses a synthetic snapshot by its hash, and takes a real one', async () => {
  await expect(assertReal(out)).rejects.toThrow(
    `holds the synthetic snapshot ${manifest.hash.slice(0, 12)}: it may not be released`,
  );
  await assertReal(path.join(SAMPLE_FOLDER, SNAPSHOT));
});

test('it never takes the place of the real snapshot', async () => {
  await expect(synthesize({ ...SIZE, out: SNAPSHOT_FOLDER })).rejects.toThrow(
    'the folder of the real snapshot',
  );
});

test('more bureaus than there are regions are refused', async () => {
  await expect(synthesize({ ...SIZE, bureaus: 100_000, out: path.join(home, 'none') })).rejects.toThrow(
    /--bureaus 100000: there are \d+ regions with a bureau/,
  );
});

test('a value of the nation is traced to a figure of its report', async () => {
  const values = await ask(valuesOfIndicator, { indicator: 'sangong' });
  expect(new Set(values.map(({ bureau }) => bureau)).size).toBe(SIZE.bureaus);
  const printed = values.find(({ origin }) => origin === 'printed');
  if (!printed) throw new Error('no printed value');
  const { bureau, year, report, shown } = printed;
  const [fact, ...others] = await ask(factsOfValue, { indicator: 'sangong', bureau, year });
  expect(others).toEqual([]);
  expect(fact).toMatchObject({ report, bureau, value: shown, chosen: true });
  expect((await ask(factsOfReport, { report })).map(({ id }) => id)).toContain(fact?.id);
});

test('the counts of the reports are those of the facts and findings', async () => {
  const [summary] = await ask(snapshotSummary, {});
  expect(summary).toMatchObject({ reports: manifest.tables.reports.rows, facts: manifest.tables.facts.rows });
  const found = await ask(findingsSummary, {});
  expect(found.reduce((sum, { findings }) => sum + findings, 0)).toBe(manifest.tables.findings.rows);
});

describe('over many invented reports', async () => {
  const regions = [...(await readRegions()).values()].filter((_, index) => index % 60 === 0);
  const recorded = regions.flatMap((region) => {
    const course = courseOf(1, region, 2019, 4);
    return course.flatMap((year, index) =>
      year.held ? [syntheticReport(1, region, year, course[index - 1])] : [],
    );
  });

  test('no place is printed twice, and the ledger has each figure once', () => {
    for (const { report, facts, ledger } of recorded) {
      const places = ledger.map(({ line, start }) => `${line}.${start}`);
      expect(new Set(places).size, report.id).toBe(places.length);
      const told = ledger.filter(({ verdict }) => verdict === 'fact' || verdict === 'unbound');
      expect(told.length, report.id).toBe(facts.length);
    }
  });

  test('most checks hold and some are broken; a few figures are hedged, nil in words, corrected or of mid-year', () => {
    const verdicts = recorded.flatMap(({ report, facts }) =>
      auditReport(report, facts).map(({ verdict }) => verdict),
    );
    const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
    expect(count('holds')).toBeGreaterThan(20 * count('broken'));
    expect(count('broken')).toBeGreaterThan(0);
    expect(count('conflict')).toBeGreaterThan(0);
    const facts = recorded.flatMap(({ facts: own }) => own);
    expect(facts.some(({ hedge }) => hedge !== null)).toBe(true);
    expect(facts.some(({ value, item }) => value === null && item !== null)).toBe(true);
    expect(facts.some(({ asOf }) => asOf !== undefined)).toBe(true);
    expect(recorded.some(({ report }) => report.corrections.length > 0)).toBe(true);
    expect(facts.length / recorded.length).toBeGreaterThan(50);
  });

  test('a province’s bureau is larger than a county’s, as a rule', () => {
    const middle = (level: string): number => {
      const sizes = regions
        .filter(({ code }) => levelOf(code) === level)
        .flatMap((region) => courseOf(1, region, 2023, 1).map(({ general }) => general))
        .sort((a, b) => a - b);
      return sizes[Math.floor(sizes.length / 2)] ?? Number.NaN;
    };
    expect(middle('prefecture')).toBeGreaterThan(middle('county'));
  });
});

test('chance falls the same way for the same words, and evenly', () => {
  const falls = (...words: string[]): readonly number[] => {
    const chance = chanceOf(...words);
    return Array.from({ length: 2000 }, () => chance.uniform());
  };
  expect(falls('a', 'b')).toEqual(falls('a', 'b'));
  expect(falls('a', 'b')).not.toEqual(falls('b', 'a'));
  const mean = falls('a').reduce((sum, value) => sum + value, 0) / 2000;
  expect(mean).toBeGreaterThan(0.47);
  expect(mean).toBeLessThan(0.53);
  const chance = chanceOf('whole');
  const wholes = new Set(Array.from({ length: 200 }, () => chance.whole(2, 4)));
  expect(wholes).toEqual(new Set([2, 3, 4]));
});
