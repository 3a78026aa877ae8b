/** Why a document cannot be read at all. */
export type Refusal = {
  readonly reason:
    | 'empty'
    | 'binary'
    | 'encoding'
    | 'no-blocks'
    | 'format'
    | 'broken'
    | 'encrypted'
    | 'scanned'
    | 'too-large';
  readonly sentence: string;
};

/** Left, top, width and height on a page, in points. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** Where the characters `start` to `end` of a line stand on a page; 1-based page, UTF-16 offsets, end exclusive. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
};

/**
 * The text of a document, a line an entry; line n of a place is `lines[n - 1]`. Formats that have tables print a table
 * row as one line, its cells parted by tabs: a merged cell stands in its first place and leaves the others empty, a line
 * break within a cell is a space. Formats that have pages say of each line where its characters stand.
 */
export type SourceDocument = {
  readonly lines: readonly string[];
  readonly segments?: readonly (readonly Segment[])[];
};

/** Turns bytes into a document, or says why it cannot. Never throws on bad bytes, in bounded time and memory. */
export type Reader = (bytes: Uint8Array) => Promise<SourceDocument | Refusal>;

/** The modules that read formats, each loaded with the library it needs when it is asked for. */
const MODULES = {
  text: () => import('./formats/text.ts'),
  html: () => import('./formats/html.ts'),
  docx: () => import('./formats/docx.ts'),
  sheet: () => import('./formats/sheet.ts'),
  ods: () => import('./formats/ods.ts'),
  delimited: () => import('./formats/delimited.ts'),
  pdf: () => import('./formats/pdf.ts'),
} as const;

/** Loads every reader, so that documents can be opened without a network later. */
export async function loadReaders(): Promise<void> {
  await Promise.all(Object.values(MODULES).map((load) => load()));
}

const readText: Reader = async (bytes) => (await MODULES.text()).readText(bytes);
const readHtml: Reader = async (bytes) => (await MODULES.html()).readHtml(bytes);
const readDocx: Reader = async (bytes) => (await MODULES.docx()).readDocx(bytes);
const readSheet: Reader = async (bytes) => (await MODULES.sheet()).readSheet(bytes);
const readOds: Reader = async (bytes) => (await MODULES.ods()).readOds(bytes);
const readCsv: Reader = async (bytes) => (await MODULES.delimited()).readDelimited(bytes);
const readPdf: Reader = async (bytes) => (await MODULES.pdf()).readPdf(bytes);

/** REGISTRY: a reader a format, by file extension. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readText,
  pdf: readPdf,
  html: readHtml,
  htm: readHtml,
  docx: readDocx,
  xlsx: readSheet,
  xls: readSheet,
  ods: readOds,
  csv: readCsv,
  tsv: readCsv,
};

/** The largest file that is opened, in bytes; the largest published reports, scans of pictures, stay below 50 MB. */
export const MAX_BYTES = 100 * 1024 * 1024;

/** The longest document that is read, in characters; a usual report with its annexes has about 40,000. */
const MAX_CHARACTERS = 800_000;

export const FORMATS: readonly string[] = Object.keys(READERS);

/** Splits at LF, CRLF or CR, so that places agree with what any editor shows. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/u);

/** A document's lines, or why it cannot be read. `name` tells the format by its extension. */
export async function openDocument(bytes: Uint8Array, name: string): Promise<SourceDocument | Refusal> {
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(READERS, extension) ? READERS[extension] : undefined;
  if (!reader) {
    return {
      reason: 'format',
      sentence: `no reader for “.${extension}”; expected ${FORMATS.map((f) => `.${f}`).join(', ')}`,
    };
  }
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    return { reason: 'too-large', sentence: `the document has ${megabytes} MB; at most 100 MB are read` };
  }
  const document = await reader(bytes);
  return isRefusal(document) ? document : (tooLong(document) ?? document);
}

/** A refusal where reading the lines would take longer than anyone waits; the end of a line counts as a character. */
function tooLong({ lines }: SourceDocument): Refusal | null {
  const characters = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (characters <= MAX_CHARACTERS) return null;
  const millions = Math.ceil(characters / 100_000) / 10;
  return {
    reason: 'too-large',
    sentence: `the document has ${millions} million characters; at most ${MAX_CHARACTERS / 1e6} million are read`,
  };
}

export const isRefusal = (value: object): value is Refusal => 'reason' in value && 'sentence' in value;
