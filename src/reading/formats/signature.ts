import type { Refusal } from '../document.ts';

/** What the first bytes of a file, or the parts a container names, say it is. */
export type Signature =
  | 'zip'
  | 'encrypted'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'archive';

const STARTS: readonly (readonly [start: readonly number[], signature: Signature])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b], 'archive'],
];
const OLE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams that tell what an OLE container holds; an encrypted one also holds the name of what it hides. */
const STREAMS: readonly (readonly [name: string, signature: Signature])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A directory entry of an OLE container stands on a multiple of 128 bytes and begins with its name in UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) continue;
    let same = 0;
    while (
      same < name.length &&
      bytes[at + same * 2] === name.charCodeAt(same) &&
      bytes[at + same * 2 + 1] === 0
    )
      same += 1;
    if (same === name.length) return true;
  }
  return false;
}

/** What the bytes are, whatever the file is called; null for text and for what is not known. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  if (begins(bytes, OLE)) return STREAMS.find(([name]) => holdsStream(bytes, name))?.[1] ?? 'ole';
  return STARTS.find(([start]) => begins(bytes, start))?.[1] ?? null;
}

const NAMES: Readonly<Record<Signature, string>> = {
  zip: 'a zip container (docx, xlsx, ods or an archive)',
  encrypted: 'an encrypted Office document',
  doc: 'a Word 97–2003 document (.doc)',
  xls: 'an Excel 97–2003 workbook (.xls)',
  ppt: 'a PowerPoint presentation (.ppt)',
  ole: 'an older Office document',
  pdf: 'a PDF',
  rtf: 'an RTF document',
  picture: 'a picture',
  archive: 'a compressed archive',
};

/** Refuses a file that is not what its extension says, and says what it is. */
export function refuseAs(signature: Signature | null, expected: string): Refusal {
  if (signature === 'encrypted')
    return { reason: 'encrypted', sentence: 'the document is encrypted; save it without a password' };
  const found = signature === null ? 'of no known document format' : NAMES[signature];
  return { reason: 'format', sentence: `the file is not ${expected} but ${found}` };
}
