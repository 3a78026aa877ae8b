import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST_FILE } from '../src/db/manifest.ts';
import { BUILT, build } from './build.ts';
import { command } from './command.ts';
import { serve } from './serve.ts';

/** What the built site is made from. public/data is made by the build itself. */
const INPUTS = [
  'src',
  'data',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const NOT_INPUTS = /(^|\/)public\/data(\.writing|\.retired)?$|\.test\.tsx?$|(^|\/)scripts\/(fixtures|e2e)$/;

/** The newest change below a path, in ms; a folder's own time counts, for what was removed from it. */
function newest(file: string): number {
  if (NOT_INPUTS.test(file.split(path.sep).join('/')) || !existsSync(file)) return 0;
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether the site in `folder` is missing, unfinished, or older than anything it is made from. */
export function needsBuild(folder = '.'): boolean {
  const built = path.join(folder, BUILT);
  return (
    !existsSync(built) || INPUTS.some((input) => newest(path.join(folder, input)) > statSync(built).mtimeMs)
  );
}

command(import.meta.url, async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string', default: '/' },
      host: { type: 'string', default: '127.0.0.1' },
      snapshot: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port is no port number: ${values.port}`);
  const { snapshot } = values;
  if (snapshot !== undefined && !existsSync(path.join(snapshot, MANIFEST_FILE)))
    throw new Error(`--snapshot ${snapshot}: no ${MANIFEST_FILE} there; npm run synthesize makes one`);
  if (needsBuild()) await build();
  const { url } = await serve({ port, base: values.base, host: values.host, snapshot });
  console.log(`医保透镜: ${url}  (Ctrl+C to stop)`);
});
