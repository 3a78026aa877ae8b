import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Refusal, Segment, SourceDocument } from '../document.ts';
import { characterMap } from './character-maps.ts';
import type { LaidLine } from './pdf-layout.ts';
import { type ReadPage, readPage } from './pdf-page.ts';

/** What a document may cost. A final account with all its annexes has a few hundred pages. */
export type Bounds = { readonly pages: number; readonly bytes: number; readonly milliseconds: number };

export const BOUNDS: Bounds = { pages: 1000, bytes: 50 * 1024 * 1024, milliseconds: 10_000 };

/** A page with fewer printed characters has no text of its own: a page number, a stamp. */
const FEWEST_CHARACTERS = 20;
/** Where fewer than this share of the pages have text, the document is pictures with a cover. */
const FEWEST_PAGES_WITH_TEXT = 0.1;
/** With more than this share unreadable, what is left is no text. */
const MOST_UNREADABLE = 0.3;
/** How long, in milliseconds, a document that is done with may take to let go of its memory. */
const CLOSING = 1000;

/** What is wrong with bytes before any of them is parsed. */
function refuseBytes(bytes: Uint8Array, bounds: Bounds): Refusal | null {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  if (bytes.length > bounds.bytes)
    return {
      reason: 'too-large',
      sentence: `a PDF of ${bytes.length} bytes; at most ${bounds.bytes} are read`,
    };
  const latin = new TextDecoder('latin1');
  if (!latin.decode(bytes.subarray(0, 1024)).includes('%PDF-'))
    return { reason: 'broken', sentence: 'not a PDF: its first bytes do not say %PDF-' };
  // A parser makes do with what is there, and pages that are cut off would be missing unnoticed.
  if (!latin.decode(bytes.subarray(Math.max(0, bytes.length - 4096))).includes('%%EOF'))
    return { reason: 'broken', sentence: 'the PDF is cut off: its end (%%EOF) is missing' };
  return null;
}

/** Why a document that could not be opened or parsed is refused. */
function refuseError(error: unknown): Refusal {
  if (error instanceof Error && error.name === 'PasswordException')
    return { reason: 'encrypted', sentence: 'the PDF is encrypted and asks for a password' };
  return {
    reason: 'broken',
    sentence: `the PDF is broken: ${error instanceof Error ? error.message : String(error)}`,
  };
}

/** Why pages without (nearly) any text are refused, or null where there is enough of it. */
function refusePictures(pages: readonly ReadPage[]): Refusal | null {
  const withText = pages.filter(({ characters }) => characters >= FEWEST_CHARACTERS).length;
  if (withText > 0 && withText >= pages.length * FEWEST_PAGES_WITH_TEXT) return null;
  if (pages.every(({ blank }) => blank))
    return { reason: 'empty', sentence: `nothing is printed on the ${pages.length} pages of the PDF` };
  const hidden = pages.some((page) => page.hidden >= FEWEST_CHARACTERS);
  const why = hidden
    ? 'they are pictures, and the words hidden behind them were recognised by a machine'
    : 'they are pictures';
  return { reason: 'scanned', sentence: `${withText} of ${pages.length} pages have printed text: ${why}` };
}

function refuseCharacters(pages: readonly ReadPage[], missing: ReadonlySet<string>): Refusal | null {
  if (missing.size > 0)
    return {
      reason: 'encoding',
      sentence: `the PDF needs the character map ${[...missing].sort().join(', ')}, which could not be loaded`,
    };
  const sum = (count: (page: ReadPage) => number): number =>
    pages.reduce((all, page) => all + count(page), 0);
  const [all, unreadable] = [sum(({ characters }) => characters), sum((page) => page.unreadable)];
  return unreadable > all * MOST_UNREADABLE
    ? {
        reason: 'encoding',
        sentence: `${unreadable} of ${all} printed characters cannot be read: the PDF does not say what its glyphs stand for`,
      }
    : null;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const segmentsOf = ({ spans }: LaidLine, page: number, back: ReadPage['back']): Segment[] =>
  spans.map(({ start, end, extent }) => {
    const [left, top, width, height] = back(extent);
    return { start, end, page, box: [rounded(left), rounded(top), rounded(width), rounded(height)] };
  });

async function readPages(document: PDFDocumentProxy, inTime: () => boolean): Promise<ReadPage[]> {
  const layers = await document.getOptionalContentConfig();
  const isShown = (layer: unknown): boolean => layers.isVisible(layer) !== false;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages && inTime(); number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, isShown));
    page.cleanup();
  }
  return pages;
}

async function readOpened(
  task: PDFDocumentLoadingTask,
  bounds: Bounds,
  inTime: () => boolean,
  missing: ReadonlySet<string>,
): Promise<SourceDocument | Refusal> {
  const document = await task.promise;
  if (document.numPages > bounds.pages)
    return {
      reason: 'too-large',
      sentence: `a PDF of ${document.numPages} pages; at most ${bounds.pages} are read`,
    };
  const pages = await readPages(document, inTime);
  const refusal = refuseCharacters(pages, missing) ?? refusePictures(pages);
  if (refusal) return refusal;
  return {
    lines: pages.flatMap(({ lines }) => lines.map(({ text }) => text)),
    segments: pages.flatMap(({ lines, back }, index) =>
      lines.map((line) => segmentsOf(line, index + 1, back)),
    ),
  };
}

/**
 * Reads the printed text of a PDF, page by page: a printed line or a table row a line. Refused when it is encrypted,
 * broken or cut off, when its pages are pictures, when its glyphs stand for no characters, and beyond the bounds.
 */
export async function readPdf(bytes: Uint8Array, bounds: Bounds = BOUNDS): Promise<SourceDocument | Refusal> {
  const refused = refuseBytes(bytes, bounds);
  if (refused) return refused;
  const missing = new Set<string>();
  // The library parses in this thread, behind a channel: its messages are tasks, so that the deadline is heard.
  const channel = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(channel.port2);
  // Its types know of no port; its documentation does.
  const worker: PDFWorker = Reflect.construct(PDFWorker, [{ port: channel.port1, verbosity: 0 }]);
  channel.port1.start();
  channel.port2.start();
  const task = getDocument({
    // A copy of its own, which it takes away; Node reads files into a kind of array it refuses.
    data: new Uint8Array(bytes),
    worker,
    verbosity: 0,
    // Pictures are not looked at, fonts not drawn with.
    maxImageSize: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    useWasm: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    cMapPacked: true,
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        if (kind !== 'cMapUrl') throw new Error(`not needed to read text: ${filename}`);
        try {
          return await characterMap(filename);
        } catch (error) {
          missing.add(filename);
          throw error;
        }
      }
    },
  });
  const late: Refusal = {
    reason: 'too-large',
    sentence: `reading the PDF took longer than ${bounds.milliseconds / 1000} s`,
  };
  let outOfTime = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Refusal>((resolve) => {
    timer = setTimeout(() => {
      outOfTime = true;
      resolve(late);
    }, bounds.milliseconds);
  });
  const reading = readOpened(task, bounds, () => !outOfTime, missing).catch(refuseError);
  const read = await Promise.race([reading, deadline]);
  clearTimeout(timer);
  await close(task);
  worker.destroy();
  channel.port1.close();
  channel.port2.close();
  return read;
}

/** Lets go of a document; one that does not answer any more is left behind. */
async function close(task: PDFDocumentLoadingTask): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSING);
  });
  await Promise.race([task.destroy().catch(() => undefined), given]);
  clearTimeout(timer);
}
