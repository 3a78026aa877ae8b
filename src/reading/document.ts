import { decodeText } from './formats/text.ts';

/** Why a document cannot be read at all. */
export type Refusal = {
  readonly reason: 'empty' | 'binary' | 'encoding' | 'no-blocks' | 'format';
  readonly sentence: string;
};

/** The text of a document, a line an entry; line n of a place is `lines[n - 1]`. */
export type SourceDocument = { readonly lines: readonly string[] };

/** REGISTRY: a reader a format, by file extension. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => string | Refusal>> = {
  txt: decodeText,
  md: decodeText,
};

export const FORMATS: readonly string[] = Object.keys(READERS);

/** Splits at LF, CRLF or CR, so that places agree with what any editor shows. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/u);

/** A document's lines, or why it cannot be read. `name` tells the format by its extension. */
export function openDocument(bytes: Uint8Array, name: string): SourceDocument | Refusal {
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (!reader) {
    return {
      reason: 'format',
      sentence: `no reader for “.${extension}”; expected ${FORMATS.map((f) => `.${f}`).join(', ')}`,
    };
  }
  const text = reader(bytes);
  return typeof text === 'string' ? { lines: splitLines(text) } : text;
}

export const isRefusal = (value: object): value is Refusal => 'reason' in value && 'sentence' in value;
