import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { isRefusal, type Reader, type Refusal } from '../document.ts';
import { readDelimited } from './delimited.ts';
import { withOneFill } from './fills.ts';
import { type SheetRow, Workbook } from './grid.ts';
import { readHtml } from './html.ts';
import { MAX_COLUMNS, MAX_PLACES } from './rows.ts';
import { refuseAs, signatureOf } from './signature.ts';
import { unzip } from './zip.ts';

const EXPECTED = 'a spreadsheet (.xlsx, .xls)';
/** Markup of more cells than are read; the library takes some seconds for so much. */
const MAX_MARKUP = 100 * 1024 * 1024;

/** The parts the library reads cells from; pictures, charts and links to other books are left behind. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+|xl\/(?:worksheets|theme)\/[^/]+\.xml)$/u;

/** A scientific notation in place of a number too wide for its format. */
const SCIENTIFIC = /^[-+(]?\d+(?:\.\d+)?E[-+]?\d+\)?$/iu;

/** All digits of a number. */
function plain(value: number): string {
  if (Number.isInteger(value)) return String(BigInt(value));
  const printed = String(value);
  return printed.includes('e') ? value.toFixed(20).replace(/0+$/u, '') : printed;
}

/** A cell's text as it is seen in its format, but never in scientific notation. */
function shown({ t, v, w }: CellObject): string {
  if (t === 'n' && typeof v === 'number') return w === undefined || SCIENTIFIC.test(w.trim()) ? plain(v) : w;
  return w ?? (v === undefined ? '' : String(v));
}

/** The rows of a sheet without hidden rows and columns and without what merged cells cover, or null beyond the limit. */
function rowsOf(sheet: WorkSheet, book: Workbook): readonly SheetRow[] | null {
  const data: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const texts: (string | undefined)[][] = [];
  // forEach passes over what a sparse sheet does not hold.
  data.forEach((row, at) => {
    if (!row || sheet['!rows']?.[at]?.hidden === true || !book.admits(row.length)) return;
    const cells: (string | undefined)[] = [];
    row.forEach((cell, column) => {
      const text = cell ? shown(cell) : '';
      if (text !== '') cells[column] = text;
    });
    texts[at] = cells;
  });
  let steps = 0;
  for (const { s, e } of sheet['!merges'] ?? [])
    for (let at = s.r; at <= Math.min(e.r, texts.length - 1); at += 1) {
      const cells = texts[at];
      const last = Math.min(e.c, (cells?.length ?? 0) - 1);
      for (let column = s.c; column <= last; column += 1)
        if (cells && (at !== s.r || column !== s.c)) cells[column] = undefined;
      steps += 1 + Math.max(0, last - s.c);
      if (steps > MAX_PLACES)
        book.refusal ??= { reason: 'too-large', sentence: 'cells are merged over each other' };
      if (book.refusal) return null;
    }
  if (book.refusal) return null;
  const hidden = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  const rows: SheetRow[] = [];
  texts.forEach((cells, at) => {
    rows.push({ at, cells: Array.from(cells).filter((_, column) => !hidden(column)) });
  });
  return rows;
}

/** Every sheet that is not hidden, in its order. */
function printSheets(workbook: WorkBook): Workbook {
  const book = new Workbook();
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) return;
    const rows = rowsOf(sheet, book);
    if (rows) book.addSheet(name, rows);
  });
  return book;
}

/** Columns whose format is set over more than a sheet's width would be spread out one by one by the library. */
function hasEndlessColumns(markup: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(markup);
  const start = text.indexOf('sheetData');
  let columns = 0;
  for (const [tag] of text
    .slice(0, start < 0 ? text.length : start)
    .matchAll(/<(?:\w{1,20}:)?col\s[^<>]*>/gu)) {
    const bound = (name: string): number =>
      Number(new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d+)`, 'u').exec(tag)?.[1] ?? 0);
    columns += Math.max(0, bound('max') - bound('min')) + 1;
    if (columns > MAX_COLUMNS * 2) return true;
  }
  return false;
}

/** An .xlsx container with only the parts that hold cells, each checked, not packed; the library unpacks nothing. */
function cleanContainer(bytes: Uint8Array): Uint8Array | Refusal {
  const parts = unzip(
    bytes,
    (name) => WANTED.test(name) || name === 'word/document.xml' || name === 'content.xml',
  );
  if (isRefusal(parts)) return parts;
  if (![...parts.keys()].some((name) => name.startsWith('xl/worksheets/')))
    return parts.has('word/document.xml')
      ? { reason: 'format', sentence: `the file is not ${EXPECTED} but a Word document (.docx)` }
      : { reason: 'format', sentence: `the file is a zip container, but not ${EXPECTED}` };
  let markup = 0;
  for (const [name, part] of parts) {
    markup += part.length;
    if (name.startsWith('xl/worksheets/') && hasEndlessColumns(part))
      return { reason: 'too-large', sentence: `a sheet has more than ${MAX_COLUMNS} columns` };
  }
  if (markup > MAX_MARKUP)
    return {
      reason: 'too-large',
      sentence: `the sheets unpack to ${Math.round(markup / 1024 / 1024)} MB, at most 100 are read`,
    };
  return zipSync(Object.fromEntries(withOneFill(parts)), { level: 0 });
}

/** Reads an Excel workbook, old or new, as it is seen: hidden sheets, rows and columns are left out. */
export const readSheet: Reader = async (bytes) => {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  const signature = signatureOf(bytes);
  // Systems write an HTML page or delimited text and call it .xls, which Excel opens.
  if (signature === null) return readAsText(bytes);
  if (signature !== 'zip' && signature !== 'xls') return refuseAs(signature, EXPECTED);
  const container = signature === 'zip' ? cleanContainer(bytes) : bytes;
  if (isRefusal(container)) return container;
  // Workbooks older than 1997 hold their text in the code page of their country.
  if (signature === 'xls') set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  let workbook: WorkBook;
  try {
    workbook = read(container, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      dateNF: 'yyyy/m/d',
      sheetRows: MAX_PLACES,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /password|encrypt/iu.test(reason)
      ? refuseAs('encrypted', EXPECTED)
      : { reason: 'broken', sentence: `the workbook is damaged: ${reason.toLowerCase().slice(0, 80)}` };
  }
  const book = printSheets(workbook);
  if (book.refusal) return book.refusal;
  return book.lines.length > 0
    ? { lines: book.lines }
    : { reason: 'empty', sentence: 'the sheets that are not hidden hold no text' };
};

const readAsText: Reader = async (bytes) => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/urn:schemas-microsoft-com:office:spreadsheet/u.test(head) && /<\?xml/u.test(head))
    return { reason: 'format', sentence: 'the file is an Excel 2003 XML table; save it as .xlsx' };
  return /<(?:html|table|meta|head|!doctype)[\s>]/iu.test(head) ? readHtml(bytes) : readDelimited(bytes);
};
