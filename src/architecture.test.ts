import { describe, expect, test } from 'vitest';
import { listFiles, readFiles } from '../scripts/tree.ts';
import { findBreaches, findHeavyStart, findImpurities, importsOf, type SourceFile } from './architecture.ts';
import { QUERIES } from './db/queries.ts';

const files = readFiles(
  [...listFiles('src'), ...listFiles('scripts')].filter((path) => /\.tsx?$/.test(path)),
);

/** A tree of files by path and text. */
const tree = (texts: Record<string, string>): SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

describe('this tree', () => {
  test('each file imports only what its layer may', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(findBreaches(files)).toEqual([]);
  });

  test('the page starts without the libraries that answer and draw', () => {
    expect(findHeavyStart('src/main.tsx', files)).toEqual([]);
  });

  test('what a page needs is computed without page, clock or network', () => {
    expect(findImpurities('src/views/needs.ts', files)).toEqual([]);
  });
});

describe('a file that reaches where it may not is named with the import and the rule', () => {
  test.each([
    ['src/core/fact.ts', "import { Page } from '../views/page.tsx';", 'core is the subject'],
    ['src/core/fact.ts', "import Decimal from 'decimal.js';", 'core is the subject'],
    ['src/core/fact.ts', "import type { Rows } from '../db/tables.ts';", 'core is the subject'],
    ['src/core/fact.ts', "export * from '../reading/tokens.ts';", 'core is the subject'],
    [
      'src/reading/outline.ts',
      "import * as mammoth from 'mammoth';",
      'only reading/formats knows document libraries',
    ],
    [
      'src/reading/outline.ts',
      "import { readFile } from 'node:fs/promises';",
      'only place that touches disk',
    ],
    [
      'src/db/client.ts',
      "import {\n  AsyncDuckDB,\n  type Config,\n} from '@duckdb/duckdb-wasm';",
      'only db/engine files',
    ],
    [
      'src/db/client.ts',
      "const url = await import('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url');",
      'only db/engine files',
    ],
    ['src/db/client.ts', "import type { Table } from 'apache-arrow';", 'only db/rows.ts reads Arrow'],
    ['src/db/engine.node.ts', "import { readFileSync } from 'node:fs';", 'only place that touches disk'],
    ['src/db/engine.ts', "import { createRequire } from 'node:module';", '*.node.ts files know Node'],
    ['src/charts/trend.ts', "import { init } from 'echarts/core';", 'only charts/render.ts runs echarts'],
    [
      'src/charts/trend.ts',
      "import { type EChartsOption } from 'echarts';",
      'only charts/render.ts runs echarts',
    ],
    ['src/charts/trend.ts', "import type { RowOf } from '../db/query.ts';", 'charts import only core'],
    [
      'src/views/page.tsx',
      "import type { EChartsOption } from 'echarts';",
      'only charts/render.ts runs echarts',
    ],
    [
      'src/views/page.tsx',
      "import { publish } from '../../scripts/publish.ts';",
      'views import charts, db, reading',
    ],
    ['src/views/page.tsx', "import _ from 'lodash';", 'views import charts, db, reading'],
    [
      'src/views/worker.ts',
      "new URL('../../scripts/read.ts', import.meta.url)",
      'views import charts, db, reading',
    ],
    ['src/main.tsx', "import { rows } from './db/client.ts';", 'main mounts the app'],
    ['scripts/bench.ts', "import { init } from 'echarts';", 'only charts/render.ts runs echarts'],
    ['src/store.ts', '', 'stands in no layer'],
  ])('%s: %s', (path, text, rule) => {
    const [found, ...more] = findBreaches(tree({ [path]: text }));
    expect(more).toEqual([]);
    expect(found).toContain(rule);
    expect(found).toContain(path);
    for (const { specifier } of importsOf(text)) expect(found).toContain(specifier);
  });
});

describe('a file that keeps to its layer is left alone', () => {
  test.each([
    ['src/core/fact.ts', "import type { Place } from './place.ts';"],
    ['src/reading/formats/pdf.ts', "const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');"],
    ['src/db/engine.browser.ts', "import eh from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';"],
    ['src/db/engine.node.ts', "import { createRequire } from 'node:module';"],
    ['src/charts/trend.ts', "import type { EChartsOption } from 'echarts';"],
    ['src/charts/render.ts', "import { init } from 'echarts/core';"],
    [
      'src/views/parts/Chart.tsx',
      "import { useState } from 'react';\nconst render = await import('../../charts/render.ts');",
    ],
    [
      'scripts/publish.ts',
      "import { existsSync } from 'node:fs';\nimport { TABLES } from '../src/db/tables.ts';",
    ],
    ['src/core/exact.test.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/words.ts', "export const sentence = `\n it is from 'lodash'`;"],
  ])('%s: %s', (path, text) => {
    expect(findBreaches(tree({ [path]: text }))).toEqual([]);
  });
});

describe('purity', () => {
  const needs = 'src/views/needs.ts';

  test('a platform used two imports away is found, and where', () => {
    const texts = {
      [needs]: "import { parse } from './address.ts';",
      'src/views/address.ts': 'export const parse = () => window.location.search;',
    };
    expect(findImpurities(needs, tree(texts))).toEqual([
      `src/views/address.ts uses window.l: ${needs} must be pure`,
    ]);
  });

  test('a package, a missing file and the clock are found; types and words in comments are not', () => {
    const found = (text: string) => findImpurities(needs, tree({ [needs]: text }));
    expect(found("import { useQuery } from '@tanstack/react-query';")[0]).toContain('@tanstack/react-query');
    expect(found("import { rows } from './rows.ts';")[0]).toContain(
      'src/views/rows.ts: it is not a source file',
    );
    expect(found('const now = Date.now();')[0]).toContain('Date.now');
    expect(found("import type { Page } from './page.tsx';\n// window.open\nreport.document.title;")).toEqual(
      [],
    );
  });
});

describe('registries', () => {
  const modules = import.meta.glob<Record<string, unknown>>([
    './core/*.ts',
    './db/queries.ts',
    './db/queries/*.ts',
    './charts/*.ts',
    '!**/*.test.ts',
    '!./charts/render.ts',
  ]);
  const has = <K extends string>(entry: unknown, key: K): entry is Record<K, string> =>
    typeof entry === 'object' &&
    entry !== null &&
    typeof Object.entries(entry).find(([name]) => name === key)?.[1] === 'string';
  const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

  test('no registry gives an id or a name twice', async () => {
    const found: string[] = [];
    for (const [path, load] of Object.entries(modules))
      for (const [name, value] of Object.entries(await load())) {
        if (!/^[A-Z_]+$/.test(name) || !Array.isArray(value) || value.length === 0) continue;
        const key = ['id', 'name'].find((key) => value.every((entry: unknown) => has(entry, key)));
        if (key === undefined) continue;
        found.push(name);
        expect(
          repeated(value.map((entry: Record<string, string>) => entry[key] ?? '')),
          `${name} in ${path}`,
        ).toEqual([]);
      }
    expect(found).toEqual(expect.arrayContaining(['ITEMS', 'INDICATORS', 'CHECKS', 'QUERIES', 'CATALOGUE']));
  });

  test('every query written under db/queries is in QUERIES', async () => {
    const inFolder = Object.entries(modules).filter(([path]) => path.startsWith('./db/queries/'));
    const exported = await Promise.all(inFolder.map(async ([, load]) => Object.values(await load())));
    const written = exported
      .flat()
      .flatMap((value) => (has(value, 'sql') && has(value, 'name') ? [value.name] : []));
    expect(written.sort()).toEqual(QUERIES.map(({ name }) => name).sort());
  });

  test('every chart with an example is in the catalogue', () => {
    const examples = files.filter(
      ({ path, text }) =>
        /^src\/charts\/[\w-]+\.ts$/.test(path) && /^export (const|function) example\b/m.test(text),
    );
    const catalogue = files.find(({ path }) => path === 'src/charts/catalogue.ts');
    const listed = importsOf(catalogue?.text ?? '').map(({ specifier }) =>
      specifier.replace('./', 'src/charts/'),
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(listed).toEqual(expect.arrayContaining(examples.map(({ path }) => path)));
  });
});

test('a library that starts with the page is named with the way to it', () => {
  const texts = {
    'src/main.tsx': "import { App } from './views/App.tsx';",
    'src/views/App.tsx':
      "import { read } from '../db/rows.ts';\nconst later = () => import('../db/engine.browser.ts');",
    'src/db/rows.ts': "import { tableFromIPC } from 'apache-arrow';",
    'src/db/engine.browser.ts': "import { AsyncDuckDB } from '@duckdb/duckdb-wasm';",
  };
  expect(findHeavyStart('src/main.tsx', tree(texts))).toEqual([
    'src/main.tsx → src/views/App.tsx → src/db/rows.ts imports apache-arrow: it must come with import()',
  ]);
});
