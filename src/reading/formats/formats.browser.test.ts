import { write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '../document.ts';
import { provideCharacterMaps } from './character-maps.ts';
import { examplePdf } from './example-pdf.ts';

const SENTENCE = '2022年度示例市医疗保障局“三公”经费支出决算为4.86万元。';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const word = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`;

/** The same sentence in every format a page may be given. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  txt: () => encode(SENTENCE),
  html: () => encode(`<html><body><p>${SENTENCE}</p></body></html>`),
  csv: () => encode(SENTENCE),
  docx: () =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(word),
    }),
  xlsx: () =>
    new Uint8Array(
      write(
        { SheetNames: ['决算'], Sheets: { 决算: { '!ref': 'A1', A1: { t: 's', v: SENTENCE } } } },
        { type: 'array', bookType: 'xlsx' },
      ),
    ),
  pdf: () =>
    examplePdf([{ words: [{ x: 60, y: 100, text: SENTENCE, size: 10 }] }], { encoding: 'UniGB-UCS2-H' }),
};

beforeAll(() =>
  provideCharacterMaps(async (file) => {
    const response = await fetch(`/cmaps/${file}`);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }),
);

describe('a document opened in the page', () => {
  test.each(Object.keys(FILES))('a .%s gives the line it prints', async (format) => {
    const document = await openDocument(FILES[format]?.() ?? new Uint8Array(), `report.${format}`);
    expect(document).toMatchObject({ lines: expect.arrayContaining([SENTENCE]) });
  });
});
