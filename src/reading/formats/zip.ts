import { Inflate } from 'fflate';
import { isRefusal, type Refusal } from '../document.ts';

/** A file inside a zip container. */
type Entry = {
  readonly name: string;
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
};

/** No document of a bureau comes near: its text, without pictures, is a few megabytes. */
export const MAX_UNPACKED = 200 * 1024 * 1024;
/** Markup of real documents shrinks up to some hundredfold; a bomb reaches the thousandfold deflate allows. */
const MAX_RATIO = 400;
/** Below this size a high ratio harms nobody: an empty form is mostly the same row. */
const RATIO_FROM = 20 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

const broken = (what: string): Refusal => ({
  reason: 'broken',
  sentence: `the container is damaged: ${what}`,
});
const tooLarge = (what: string): Refusal => ({
  reason: 'too-large',
  sentence: `the document unpacks to ${what}`,
});

/** The entries of the central directory, which alone decides what a zip holds. */
function listEntries(bytes: Uint8Array): readonly Entry[] | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record is 22 bytes and a comment of at most 65,535.
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < last || end < 0) return broken('its directory is missing, the file may be cut off');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return tooLarge(`${count} files`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      return broken('its directory is not readable');
    const names = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + names)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Packed bytes are unpacked in portions, so that an entry that lies about its size is caught early. */
const PORTION = 16 * 1024;

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { name, offset, packed, size, method, crc } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    return broken(`${name} is not where its directory says`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) return broken(`${name} is cut off`);
  const data = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8) return broken(`${name} is packed by an unknown method ${method}`);
  const out = method === 0 ? data : inflate(data, size);
  if (out === null || out.length !== size || crcOf(out) !== crc)
    return broken(`${name} is not what was packed`);
  return out;
}

/** The unpacked bytes, or null when they are not exactly `size` bytes of valid data. */
function inflate(data: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((portion) => {
    if (filled + portion.length <= size) out.set(portion, filled);
    filled += portion.length;
  });
  try {
    for (let at = 0; at < data.length && filled <= size; at += PORTION)
      inflater.push(data.subarray(at, at + PORTION), at + PORTION >= data.length);
  } catch {
    return null;
  }
  return filled === size ? out : null;
}

/**
 * The wanted files of a zip container, each held against its declared size and checksum: what was damaged on the way is
 * refused rather than read wrongly. Sizes are bounded before anything is unpacked.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> | Refusal {
  const entries = listEntries(bytes);
  if (isRefusal(entries)) return entries;
  const chosen = entries.filter(({ name }) => !name.endsWith('/') && wanted(name));
  const locked = chosen.find(({ encrypted }) => encrypted);
  if (locked)
    return { reason: 'encrypted', sentence: 'the document is encrypted; save it without a password' };
  const total = chosen.reduce((sum, { size }) => sum + size, 0);
  const packed = chosen.reduce((sum, each) => sum + each.packed, 0);
  if (total > MAX_UNPACKED) return tooLarge(`${Math.round(total / 1024 / 1024)} MB, at most 200 are read`);
  if (total > RATIO_FROM && total > Math.min(packed, bytes.length) * MAX_RATIO)
    return tooLarge(`more than ${MAX_RATIO} times its size`);
  const files = new Map<string, Uint8Array>();
  for (const entry of chosen) {
    const file = unpack(bytes, entry);
    if (!(file instanceof Uint8Array)) return file;
    files.set(entry.name, file);
  }
  return files;
}
