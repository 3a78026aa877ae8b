import { type Reader, type Refusal, splitLines } from '../document.ts';
import { withTabRows } from './markdown.ts';
import { refuseAs, signatureOf } from './signature.ts';

/** More than one NUL in so many characters is no slip of a text but binary data. */
const CHARACTERS_PER_NUL = 1000;
/** Of a Chinese text nearly every character is in the first level of GB 2312; of any other bytes, by chance, few are. */
const COMMON_SHARE = 0.85;

/**
 * Whether bytes, taken as GB18030, are ordinary Chinese: symbols, full-width forms (rows A1–A3) and common characters
 * (rows B0–D7). UTF-8 with a fault, Big5 or Latin text can be decoded as GB18030 too, but gives rare characters.
 */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    const four = trail >= 0x30 && trail <= 0x39;
    const row = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    if (row && trail >= 0xa1) common += 1;
    else rare += 1;
    at += four ? 3 : 1;
  }
  return common > 0 && common >= (common + rare) * COMMON_SHARE;
}

/** The text in the named encoding, without its byte-order mark, or null when the bytes are not valid in it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingByMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Encodings a document may declare; the older names are part of GB18030. */
const DECLARED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
};

function decode(bytes: Uint8Array, declared: string | null): string | Refusal {
  const marked = encodingByMark(bytes);
  if (marked !== null)
    return (
      decodeAs(marked, bytes) ?? {
        reason: 'encoding',
        sentence: `marked as ${marked.toUpperCase()}, but not valid in it`,
      }
    );
  const named = declared === null ? undefined : DECLARED[declared.toLowerCase()];
  const text =
    decodeAs('utf-8', bytes) ??
    (named === 'big5' || named === 'gb18030' ? decodeAs(named, bytes) : null) ??
    (looksLikeGb18030(bytes) ? decodeAs('gb18030', bytes) : null);
  return text ?? { reason: 'encoding', sentence: 'neither UTF-8, UTF-16 nor Chinese GB18030 text' };
}

/**
 * The text of bytes without its byte-order mark: UTF-8, UTF-16 when marked, the encoding `declared` in the document, or
 * GB18030 when the bytes are ordinary Chinese in it; never a guess, since a wrongly decoded figure is worse than none.
 * A stray NUL becomes U+FFFD, so that it cannot join two figures.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | Refusal {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  const signature = signatureOf(bytes);
  if (signature !== null) return refuseAs(signature, 'text');
  const text = decode(bytes, declared);
  if (typeof text !== 'string') return encodingByMark(bytes) === null && bytes.includes(0) ? BINARY : text;
  const nuls = text.split('\0').length - 1;
  if (nuls * CHARACTERS_PER_NUL > text.length) return BINARY;
  if (text.trim() === '') return { reason: 'empty', sentence: 'the document holds no text' };
  return nuls === 0 ? text : text.replaceAll('\0', '\ufffd');
}

const BINARY: Refusal = { reason: 'binary', sentence: 'binary data (NUL bytes), not text' };

/** Reads plain text and Markdown, a line a line. */
export const readText: Reader = async (bytes) => {
  const text = decodeText(bytes);
  if (typeof text !== 'string') return text;
  if (/^\s{0,100}<(?:!doctype\s+html|html)[\s>]/iu.test(text))
    return { reason: 'format', sentence: 'the file is not text but an HTML page; name it .html' };
  return { lines: withTabRows(splitLines(text)) };
};
