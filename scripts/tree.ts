import { readdirSync, readFileSync } from 'node:fs';
import type { SourceFile } from '../src/architecture.ts';

/** What git does not keep: see .gitignore. */
const NOT_OURS = new Set([
  '.git',
  'node_modules',
  'dist',
  'public/data',
  'public/data.writing',
  'public/data.retired',
  '.synthetic',
  '.synthetic.writing',
  '.synthetic.retired',
]);

/** Every file of the project below a folder, by its path from the top with `/`, sorted; not what is installed or built. */
export function listFiles(folder = ''): readonly string[] {
  const entries = readdirSync(folder || '.', { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (NOT_OURS.has(path)) return [];
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}

/** The same with their text. */
export const readFiles = (paths: readonly string[]): readonly SourceFile[] =>
  paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
