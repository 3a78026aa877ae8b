import { isRefusal, type Reader } from '../document.ts';
import { type SheetRow, Workbook } from './grid.ts';
import { refuseAs, signatureOf } from './signature.ts';
import { walkXml } from './xml.ts';
import { unzip } from './zip.ts';

type Attributes = Readonly<Record<string, string>>;

const repeatOf = (attributes: Attributes, what: 'rows' | 'columns'): number =>
  Math.max(1, Math.floor(Number(attributes[`table:number-${what}-repeated`] ?? 1)) || 1);
/** Comments on a cell and drawings over the sheet are not its text. */
const PASSED_OVER = new Set(['office:annotation', 'table:shapes', 'draw:frame', 'table:tracked-changes']);
const isHidden = (attributes: Attributes): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';

/** Reads the sheets of content.xml, where every cell's displayed text is written; what is hidden is left out. */
function readSheets(content: Uint8Array, book: Workbook): ReturnType<typeof walkXml> {
  const hiddenStyles = new Set<string>();
  let styleName = '';
  let sheet: { name: string; hidden: boolean; rows: SheetRow[] } | null = null;
  let hiddenColumns = new Set<number>();
  let [columnAt, rowAt, cellAt] = [0, 0, 0];
  let row: { repeat: number; hidden: boolean; cells: string[] } | null = null;
  let cell: { repeat: number; text: string; covered: boolean } | null = null;
  let passed = 0;
  const startCell = (attributes: Attributes, covered: boolean): void => {
    cell = { repeat: repeatOf(attributes, 'columns'), text: '', covered };
  };
  const endCell = (): void => {
    if (!cell || !row) return;
    const { repeat, text, covered } = cell;
    if (text.trim() !== '' && !covered && book.admits(Math.min(repeat, 1 << 20)))
      for (let column = cellAt; column < cellAt + repeat; column += 1)
        if (!hiddenColumns.has(column)) row.cells[column] = text;
    cellAt += repeat;
    cell = null;
  };
  const endRow = (): void => {
    if (!row || !sheet) return;
    const { repeat, hidden, cells } = row;
    const shown = Array.from({ length: cells.length }, (_, at) => at).filter((at) => !hiddenColumns.has(at));
    if (cells.length > 0 && !hidden)
      for (let index = 0; index < repeat && book.admits(cells.length); index += 1)
        sheet.rows.push({ at: rowAt + index, cells: shown.map((at) => cells[at]) });
    rowAt += repeat;
    row = null;
  };
  return walkXml(content, {
    done: () => book.refusal !== null,
    open(name, attributes) {
      if (passed > 0 || PASSED_OVER.has(name)) passed += 1;
      else if (name === 'style:style') styleName = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties') {
        if (attributes['table:display'] === 'false') hiddenStyles.add(styleName);
      } else if (name === 'table:table') {
        const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
        sheet = { name: attributes['table:name'] ?? '', hidden, rows: [] };
        hiddenColumns = new Set();
        [columnAt, rowAt] = [0, 0];
      } else if (name === 'table:table-column') {
        const repeat = repeatOf(attributes, 'columns');
        if (isHidden(attributes) && book.admits(Math.min(repeat, 1 << 20)))
          for (let column = columnAt; column < columnAt + repeat; column += 1) hiddenColumns.add(column);
        columnAt += repeat;
      } else if (name === 'table:table-row') {
        row = { repeat: repeatOf(attributes, 'rows'), hidden: isHidden(attributes), cells: [] };
        cellAt = 0;
      } else if (name === 'table:table-cell') startCell(attributes, false);
      else if (name === 'table:covered-table-cell') startCell(attributes, true);
      else if (
        cell &&
        (name === 'text:p' || name === 'text:s' || name === 'text:tab' || name === 'text:line-break')
      )
        cell.text += ' ';
    },
    close(name) {
      if (passed > 0) passed -= 1;
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell();
      else if (name === 'table:table-row') endRow();
      else if (name === 'table:table' && sheet) {
        if (!sheet.hidden && book.refusal === null) book.addSheet(sheet.name, sheet.rows);
        sheet = null;
      }
    },
    text(text) {
      if (cell && passed === 0) cell.text += text;
    },
  });
}

/** Reads an OpenDocument spreadsheet as it is seen: hidden sheets, rows and columns are left out. */
export const readOds: Reader = async (bytes) => {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  const signature = signatureOf(bytes);
  if (signature !== 'zip') return refuseAs(signature, 'a spreadsheet (.ods)');
  const parts = unzip(bytes, (name) => /^(?:content\.xml|mimetype|META-INF\/manifest\.xml)$/u.test(name));
  if (isRefusal(parts)) return parts;
  const content = parts.get('content.xml');
  const text = (part: string): string => new TextDecoder().decode(parts.get(part));
  if (text('META-INF/manifest.xml').includes('encryption-data'))
    return refuseAs('encrypted', 'a spreadsheet (.ods)');
  if (!content || !text('mimetype').startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return { reason: 'format', sentence: 'the file is a zip container, but not a spreadsheet (.ods)' };
  const book = new Workbook();
  const refusal = readSheets(content, book) ?? book.refusal;
  if (refusal) return refusal;
  return book.lines.length > 0
    ? { lines: book.lines }
    : { reason: 'empty', sentence: 'the sheets that are not hidden hold no text' };
};
