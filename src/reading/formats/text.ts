import type { Refusal } from '../document.ts';

const GB18030_HINT = 'not UTF-8, probably GB18030; convert it first: iconv -f GB18030 -t UTF-8';

/** Bytes that are valid GB18030 and mostly Chinese: what an older office system saves. */
function looksLikeGb18030(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 10;
  } catch {
    return false;
  }
}

/**
 * UTF-8 text without its byte-order mark, or a refusal: empty, binary (NUL bytes), UTF-16, or another encoding.
 * Never guesses: a wrongly decoded figure is worse than none.
 */
export function decodeText(bytes: Uint8Array): string | Refusal {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { reason: 'encoding', sentence: 'not UTF-8 but UTF-16; save it as UTF-8' };
  }
  if (bytes.includes(0)) return { reason: 'binary', sentence: 'binary data (NUL bytes), not text' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { reason: 'empty', sentence: 'the document holds no text' } : text;
  } catch {
    return {
      reason: 'encoding',
      sentence: looksLikeGb18030(bytes) ? GB18030_HINT : 'neither UTF-8 nor GB18030 text',
    };
  }
}
