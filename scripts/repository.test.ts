import { describe, expect, test } from 'vitest';
import { findFaults, linksOf } from './repository.ts';
import { listFiles, readFiles } from './tree.ts';

const TEXT =
  /\.(tsx?|json|jsonl|md|html|css|tsv|txt|yml|yaml)$|^\.ci\/run$|^\.npmrc$|^\.gitignore$|^LICENSE$/;

describe('this repository', () => {
  const paths = listFiles();
  const files = [
    ...readFiles(paths.filter((path) => TEXT.test(path))),
    ...paths.filter((path) => !TEXT.test(path)).map((path) => ({ path, text: '' })),
  ];

  test('has no faults: folders, names, links, machine paths, pins and lock', () => {
    expect(findFaults(files)).toEqual([]);
  });

  test('has the pages a newcomer looks for', () => {
    const looked = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'LICENSE'];
    expect(looked.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('a fault is found and its file named', () => {
  const path = ['', 'work', 'main'].join('/');
  const host = ['https://registry', 'npmjs.org'].join('.');
  test.each([
    ['lib/a.ts', '', 'top-level folder'],
    ['src/core/utils.ts', '', 'nobody owns'],
    ['src/views/helpers/text.ts', '', 'nobody owns'],
    ['scripts/read.ts', `read('${path}/data')`, 'one machine'],
    ['.npmrc', `registry=${host}/`, 'one machine'],
    ['README.md', 'see [the design](docs/design.md#tree)', 'docs/design.md, which is not there'],
    ['package-lock.json', `"resolved": "${host}/a.tgz"`, 'download addresses'],
    ['package.json', '{ "dependencies": { "@scope/a": "^1.0.0" } }', '@scope/a is not pinned: ^1.0.0'],
    ['package.json', '{ "dependencies": { "a": "latest" } }', 'a is not pinned'],
  ])('%s: %s', (name, text, fault) => {
    const found = findFaults([{ path: name, text }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
    expect(found[0]).toContain(name);
  });

  test('what keeps the rules is left alone', () => {
    const files = [
      {
        path: 'README.md',
        text: '[design](ARCHITECTURE.md#tree) ![look](docs/page.png) [home](https://example.org) `[x](y)`',
      },
      { path: 'ARCHITECTURE.md', text: '[source](src/core/) [self](#top)' },
      { path: 'docs/page.png', text: '' },
      { path: 'src/core/quantity.ts', text: '' },
      {
        path: 'package.json',
        text: '{ "engines": { "node": ">=20.19" }, "dependencies": { "a": "1.0.0-rc.1" } }',
      },
    ];
    expect(findFaults(files)).toEqual([]);
  });
});

test('links are read from prose and pictures, not from code', () => {
  expect(linksOf('[a](b.md "t") ![c](d.png)\n```\n[e](f.md)\n```\n<img src="g.png">')).toEqual([
    'b.md',
    'd.png',
    'g.png',
  ]);
});
