/** A file of the tree: its path from the top, with `/`, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

const LAYERS = {
  core: { imports: [], packages: [], says: 'core is the subject and imports nothing outside core' },
  reading: {
    imports: ['core'],
    packages: [],
    says: 'reading imports only core, and document libraries in reading/formats',
  },
  db: {
    imports: ['core'],
    packages: [],
    says: 'db imports only core, and its engine’s packages in engine files',
  },
  words: { imports: ['core'], packages: [], says: 'words import only the registries they name, in core' },
  charts: {
    imports: ['core', 'words'],
    packages: [],
    says: 'charts import only core, words and echarts',
  },
  views: {
    imports: ['charts', 'db', 'reading', 'words', 'core'],
    packages: [/^react(-dom)?$/, /^@tanstack\/react-/],
    says: 'views import charts, db, reading, words and core, and what draws pages',
  },
  main: {
    imports: ['views'],
    packages: [/^react(-dom)?$/, /^@tanstack\/react-query$/],
    says: 'main mounts the app and imports only views',
  },
  scripts: {
    imports: ['main', 'views', 'charts', 'db', 'reading', 'words', 'core'],
    packages: [/./],
    says: 'scripts may import anything in src',
  },
} as const satisfies Record<
  string,
  { imports: readonly string[]; packages: readonly RegExp[]; says: string }
>;

type Layer = keyof typeof LAYERS;
const FOLDERS = ['core', 'reading', 'db', 'words', 'charts', 'views'] as const;

/** Packages with a door of their own: only files matching `door` may import them; `types` may, with `import type`. */
const DOORS: readonly { packages: RegExp; door: RegExp; types?: RegExp; says: string }[] = [
  {
    packages: /^(echarts|zrender)$/,
    door: /^src\/charts\/render\.ts$/,
    types: /^(src\/charts|scripts)\//,
    says: 'only charts/render.ts runs echarts; other charts import its types',
  },
  {
    packages: /^@duckdb\//,
    door: /^src\/db\/engine\.[\w.]*ts$/,
    says: 'only db/engine files know which database this is',
  },
  {
    packages: /^apache-arrow$/,
    door: /^src\/db\/(rows|[\w-]+\.node)\.ts$/,
    says: 'only db/rows.ts reads Arrow and db/*.node.ts writes it',
  },
  {
    packages: /^(pdfjs-dist|mammoth|word-extractor|exceljs|htmlparser2|fflate|@e965\/xlsx)$/,
    door: /^src\/reading\/formats\//,
    says: 'only reading/formats knows document libraries',
  },
  {
    packages: /^node:(fs|child_process|http|https|net)(\/.*)?$/,
    door: /^scripts\//,
    says: 'scripts are the only place that touches disk, processes and sockets',
  },
  {
    packages: /^node:/,
    door: /^(scripts\/|src\/.*\.node\.ts$)/,
    says: 'only scripts and *.node.ts files know Node',
  },
];

/** One import of a file: what it names, and whether it vanishes when compiled. */
export type Import = { readonly specifier: string; readonly typeOnly: boolean };

const FORMS: readonly RegExp[] = [
  /^import\s+(?<type>type\s+)?(?:[\w$*{][^'";]*?\sfrom\s*)?['"](?<specifier>[^'"]+)['"]/gm,
  /^export\s+(?<type>type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s*['"](?<specifier>[^'"]+)['"]/gm,
  /(?<type>typeof\s+)?\bimport\(\s*['"](?<specifier>[^'"]+)['"]/g,
  /\bnew URL\(\s*['"](?<specifier>[^'"]+)['"],\s*import\.meta\.url/g,
];

/** Every import of a source text: `import`, `import type`, `export … from`, `import()` and the URL of a worker. */
export function importsOf(text: string): readonly Import[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => ({
      specifier: (groups?.specifier ?? '').replace(/\?.*$/, ''),
      typeOnly: groups?.type !== undefined,
    })),
  );
}

/** The path a relative import leads to. */
function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

function layerOf(path: string): Layer | null {
  if (path.startsWith('scripts/') || path === 'src/architecture.ts') return 'scripts';
  if (/^src\/main\.(tsx|css)$/.test(path)) return 'main';
  return FOLDERS.find((folder) => path.startsWith(`src/${folder}/`)) ?? null;
}

function complaint(file: SourceFile, layer: Layer, { specifier, typeOnly }: Import): string | null {
  const refused = (says: string) => `${file.path} imports ${specifier}: ${says}`;
  const { imports, packages, says } = LAYERS[layer];
  if (specifier.startsWith('.')) {
    const to = resolve(file.path, specifier);
    const target = layerOf(to);
    if (target === layer || (layer === 'scripts' && !to.startsWith('src/'))) return null;
    return target !== null && imports.some((name) => name === target) ? null : refused(says);
  }
  const name = packageOf(specifier);
  const door = DOORS.find((door) => door.packages.test(name));
  if (door) {
    const open = door.door.test(file.path) || (typeOnly && door.types?.test(file.path));
    return open ? null : refused(door.says);
  }
  return packages.some((pattern) => pattern.test(name)) ? null : refused(says);
}

/**
 * Every import that breaks the rules above, each as a sentence naming file, import and rule. Tests stand above the
 * layers and may import anything.
 */
export function findBreaches(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
    .flatMap((file) => {
      const layer = layerOf(file.path);
      if (layer === null)
        return [`${file.path} stands in no layer: move it into one of ${Object.keys(LAYERS).join(', ')}`];
      return importsOf(file.text).flatMap((one) => complaint(file, layer, one) ?? []);
    });
}

/** Names only a platform has, used as an object or called; `.document` and `document:` are somebody's property. */
const PLATFORM =
  /(?<![\w$.'"/-])(window|document|navigator|localStorage|sessionStorage|history|location|performance|process)\s*\??\.\s*\w|(?<![\w$.])(fetch|setTimeout|queueMicrotask|requestAnimationFrame)\s*\(|\b(Math\.random|Date\.now)\b|\bnew Date\(\)/;

/**
 * Why a file is not pure: it, or a file of ours it reaches at run time, imports a package or uses the platform. Both
 * the page and the build call such a file and must get the same answer.
 */
export function findImpurities(path: string, files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (at: string, via: string) => {
    if (seen.has(at)) return;
    seen.add(at);
    const file = byPath.get(at);
    if (file === undefined) return void found.push(`${via} imports ${at}: it is not a source file`);
    const code = file.text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const used = PLATFORM.exec(code);
    if (used) found.push(`${at} uses ${used[0]}: ${path} must be pure`);
    for (const { specifier, typeOnly } of importsOf(file.text)) {
      if (typeOnly) continue;
      if (specifier.startsWith('.')) visit(resolve(at, specifier), at);
      else found.push(`${at} imports ${specifier}: ${path} must be pure`);
    }
  };
  visit(path, path);
  return found;
}

/** Libraries that come when they are needed: the first chart must not wait for them. */
const LATER = /^(@duckdb\/|apache-arrow|echarts|zrender|pdfjs-dist|@e965\/xlsx|fflate|htmlparser2)/;

/**
 * Libraries that load with the page itself, each with the file that imports it and the way there from `path`: what is
 * reached without `import()`.
 */
export function findHeavyStart(path: string, files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (at: string, way: readonly string[]): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const code = (byPath.get(at)?.text ?? '').replace(/\bimport\(/g, 'later(');
    for (const { specifier, typeOnly } of importsOf(code)) {
      if (typeOnly) continue;
      if (specifier.startsWith('.')) visit(resolve(at, specifier), [...way, at]);
      else if (LATER.test(specifier))
        found.push(`${[...way, at].join(' → ')} imports ${specifier}: it must come with import()`);
    }
  };
  visit(path, []);
  return found;
}
