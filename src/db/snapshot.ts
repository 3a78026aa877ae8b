import { MANIFEST_FILE, type Manifest, parseManifest } from './manifest.ts';
import type { Part } from './parts.ts';
import { sha256 } from './sha256.ts';
import { SnapshotError } from './snapshot-error.ts';

/** The part of `fetch` that reading a snapshot needs. */
export type Fetch = (url: string, init: { readonly cache: RequestCache }) => Promise<Response>;

/** Where a snapshot is served: `baseUrl` is absolute and ends with a slash. */
export type Source = { readonly baseUrl: string; readonly fetch: Fetch };

async function download({ baseUrl, fetch }: Source, file: string, cache: RequestCache): Promise<Uint8Array> {
  const url = new URL(file, baseUrl).href;
  try {
    const response = await fetch(url, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new SnapshotError('missing', file, `${file}: answered with status ${response.status}`);
  } catch (cause) {
    if (cause instanceof SnapshotError) throw cause;
    throw new SnapshotError('unreachable', file, `${file}: could not be fetched from ${url}`, { cause });
  }
}

/** Reads the manifest, never from a stale cache. Rejects with a SnapshotError. */
export async function fetchManifest(source: Source): Promise<Manifest> {
  return parseManifest(new TextDecoder().decode(await download(source, MANIFEST_FILE, 'no-cache')));
}

/** Holds a file's bytes against the manifest: throws a SnapshotError naming the file and what was expected. */
export function verifyFile({ file, bytes, sha256: expected }: Part, content: Uint8Array): void {
  if (content.length !== bytes) {
    throw new SnapshotError('altered', file, `${file}: expected ${bytes} bytes, found ${content.length}`);
  }
  const found = sha256(content);
  if (found !== expected) {
    throw new SnapshotError('altered', file, `${file}: expected SHA-256 ${expected}, found ${found}`);
  }
}

/**
 * Fetches one file of a table and verifies it. Its name holds its hash, so any cached copy will do; one that does not verify
 * is asked for once more past the cache before it is refused.
 */
export async function fetchPart(source: Source, part: Part): Promise<Uint8Array> {
  const cached = await download(source, part.file, 'default');
  try {
    verifyFile(part, cached);
    return cached;
  } catch {
    const fresh = await download(source, part.file, 'reload');
    verifyFile(part, fresh);
    return fresh;
  }
}
