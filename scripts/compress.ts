import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|css|json|svg|txt|md|tsv|wasm)$/;
/** Above this size brotli's best quality takes minutes; 9 loses a sixth and takes seconds (18 MB of wasm: 6.7 s, 3.1 MB). */
const LARGE = 4_000_000;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const compressions = {
  br: (bytes: Buffer) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      },
    }),
  gz: (bytes: Buffer) => zip(bytes, { level: 9 }),
};

/** Large files, the engine's, do not change from build to build: their compressed form is kept by content. */
async function compressed(bytes: Buffer, form: keyof typeof compressions, cache: string): Promise<Buffer> {
  if (bytes.length <= LARGE) return compressions[form](bytes);
  const kept = path.join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${form}`);
  const found = await readFile(kept).catch(() => null);
  if (found) return found;
  const made = await compressions[form](bytes);
  await mkdir(cache, { recursive: true });
  await writeFile(kept, made);
  return made;
}

/**
 * Writes `.br` and `.gz` next to each text, SVG, JSON and WebAssembly file under `folder`, where they are smaller.
 * Parquet is compressed inside. Returns how many files it compressed.
 */
export async function compress(folder: string, cache = 'node_modules/.cache/compress'): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file);
      for (const form of ['br', 'gz'] as const) {
        const small = await compressed(bytes, form, cache);
        if (small.length < bytes.length) await writeFile(`${file}.${form}`, small);
      }
    }),
  );
  return files.length;
}
