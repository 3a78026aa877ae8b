import { describe, expect, it } from 'vitest';
import { listFiles, readFiles } from '../../scripts/tree.ts';
import { importsOf, type SourceFile } from '../architecture.ts';

const CHINESE = /\p{Script=Han}|[，。：；、（）《》]/u;

/** Chinese that code outside words may hold, and why: it is read or measured, never said. */
const READ_NOT_SAID: readonly (readonly [path: string, text: string])[] = [
  // Invented bureaus and questions of the catalogue of charts, which no page shows.
  ['src/charts/invented.ts', ''],
  ['src/charts/catalogue.ts', ''],
  // Signs that are measured, broken at or taken off whatever language they stand in.
  ['src/charts/room.ts', '/[⺀-鿿　-〿＀-￯“”—]/u'],
  ['src/charts/multiples.ts', '/[。.]$/u'],
  ['src/charts/trend-words.ts', '/[。.]$/u'],
  ['src/views/export/wrap.ts', 'NOT_FIRST ='],
  ['src/views/export/wrap.ts', 'NOT_LAST ='],
  ['src/views/export/wrap.ts', 'text.match('],
  ['src/views/export/export-chart.ts', '.replace('],
  // Hedges as reports print them.
  ['src/views/shown-figure.ts', 'BEHIND ='],
  // A bureau is also asked for by the short form of its name.
  ['src/views/search-entries.ts', '医保局'],
];

/** What core says in Chinese alone; pages ask words/registries.ts for it. */
const CHINESE_ALONE = /\b(describeExpression|itemOf|subjectName|MEASURES)\b/;
const CHINESE_NAME =
  /\b(?:indicatorOf|findIndicator)\([^()]*\)\??\.(?:name|sentence)\b|\b(?:name|sentence)\b[^{}]*\} = indicatorOf\(/g;

const isCode = ({ path }: SourceFile): boolean =>
  /^src\/(charts|views)\/.*\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path);

/** A file without its comments and, in charts, without the example that stands behind the maker. */
const spokenPart = ({ path, text }: SourceFile): string => {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '');
  const [maker = code] = path.startsWith('src/charts/') ? code.split(/(?<=\bchartOf\(\(other\))/) : [code];
  return maker;
};

/** Lines of code that hold Chinese they should ask words for. */
const findChinese = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(isCode).flatMap((file) =>
    spokenPart(file)
      .split('\n')
      .filter(
        (line) =>
          CHINESE.test(line) &&
          !READ_NOT_SAID.some(([path, text]) => path === file.path && line.includes(text)),
      )
      .map((line) => `${file.path}: ${line.trim()}`),
  );

/** Where a file prints what core says in Chinese alone. */
const findUntold = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(isCode).flatMap(({ path, text }) => [
    ...[...text.matchAll(/^import\s+\{([^}]*)\}\s+from\s+'[^']*core\/[^']*'/gm)]
      .map(([, names = '']) => names.replace(/\btype\s+\w+/g, ''))
      .flatMap((names) => CHINESE_ALONE.exec(names)?.[0] ?? [])
      .map((name) => `${path} asks core for ${name}`),
    ...[...text.matchAll(CHINESE_NAME)].map(([told]) => `${path} says ${told}`),
  ]);

const files = readFiles(listFiles('src').filter((path) => /\.tsx?$/.test(path)));

describe('charts and pages', () => {
  it('say nothing in Chinese by themselves: every word of the interface stands in src/words', () => {
    expect(findChinese(files)).toEqual([]);
  });

  it('ask the registries for names in the language of the page', () => {
    expect(findUntold(files)).toEqual([]);
  });

  it('are caught when they do', () => {
    const path = 'src/views/pages/Example.tsx';
    const caught = (text: string) => [...findChinese([{ path, text }]), ...findUntold([{ path, text }])];
    expect(caught("const title = '机构';")).toHaveLength(1);
    expect(caught('<p>{name}：{value}</p>')).toHaveLength(1);
    expect(caught("names.join('、')")).toHaveLength(1);
    expect(caught("import { type Item, itemOf } from '../../core/items.ts';")).toHaveLength(1);
    expect(caught('indicatorOf(id).name')).toHaveLength(1);
    expect(caught('const { name, unit } = indicatorOf(whole);')).toHaveLength(1);
    expect(caught('const { unit } = indicatorOf(whole);')).toEqual([]);
    expect(caught("/** 机构 */\n// 名称\nimport { isAbsence } from '../../core/absence.ts';")).toEqual([]);
  });
});

describe('English', () => {
  it('is loaded without the Chinese words', () => {
    const english = files.filter(({ path }) => /^src\/words\/en(\/|\.ts$)/.test(path));
    expect(english.length).toBeGreaterThan(15);
    for (const { path, text } of english)
      for (const { specifier, typeOnly } of importsOf(text))
        if (!typeOnly) expect(`${path} imports ${specifier}`).not.toMatch(/\/zh\b/);
  });
});
