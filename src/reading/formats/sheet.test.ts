import { type BookType, read, utils, type WorkBook, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { isRefusal, openDocument } from '../document.ts';
import { withOneFill } from './fills.ts';

/** A workbook with one sheet of the given cells; `formats` by address, `merges` as ranges. */
function book(
  cells: (string | number | null)[][],
  { formats = {}, merges = [] }: { formats?: Record<string, string>; merges?: string[] } = {},
): WorkBook {
  const sheet = utils.aoa_to_sheet(cells);
  for (const [address, format] of Object.entries(formats)) sheet[address].z = format;
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '公开03表');
  return workbook;
}
const save = (workbook: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(workbook, { type: 'array', bookType }));
const open = async (bytes: Uint8Array, name: string) => {
  const document = await openDocument(bytes, name);
  return isRefusal(document) ? document.reason : document.lines;
};
/** An .xlsx with the markup of its sheet rewritten. */
const rewrite = (workbook: WorkBook, change: (markup: string) => string): Uint8Array => {
  const parts = unzipSync(save(workbook, 'xlsx'));
  const sheet = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [sheet]: strToU8(change(new TextDecoder().decode(parts[sheet]))) });
};

const TABLE = book(
  [
    ['三公经费支出决算表', null, null],
    ['项目', '决算', '占比'],
    ['公务接待费', 1234.5, 0.1256],
    [null, null, null],
    ['一、合计', null, null],
    [null, 0.00000012, 1234567890123],
  ],
  { formats: { B3: '#,##0.00', C3: '0.00%' }, merges: ['A1:C1'] },
);

describe('a workbook', () => {
  it.each([
    ['xlsx', 'a.xlsx'],
    ['biff8', 'a.xls'],
  ] as const)(
    'saved as %s gives its name and its rows as they are seen, no figure in scientific notation',
    async (type, name) => {
      expect(await open(save(TABLE, type), name)).toEqual([
        '公开03表',
        '三公经费支出决算表\t',
        '项目\t决算\t占比',
        '公务接待费\t1,234.50\t12.56%',
        '',
        '一、合计\t',
        '\t0.00000012\t1234567890123',
      ]);
    },
  );

  it('of before 1997 is read in the code page it names', async () => {
    const bytes = save(book([['ABCDEFGH', 1234.5]]), 'biff5');
    const replace = (from: readonly number[], to: readonly number[]): void => {
      const at = bytes.findIndex((_, index) => from.every((byte, offset) => bytes[index + offset] === byte));
      bytes.set(to, at);
    };
    // The code page record, from Western 1252 to Chinese 936, and a text of four characters.
    replace([0x42, 0, 2, 0, 0xe4, 4], [0x42, 0, 2, 0, 0xa8, 3]);
    replace(
      Array.from('ABCDEFGH', (letter) => letter.charCodeAt(0)),
      [0xd2, 0xbd, 0xc1, 0xc6, 0xbe, 0xc8, 0xd6, 0xfa],
    );
    expect((await open(bytes, 'a.xls')).slice(1)).toEqual(['医疗救助\t1234.5']);
  });

  it('shows a date as Chinese offices print it, and a text that looks like a number as it is', async () => {
    const workbook = book([[44561, '00012', '1.2E+5', 5]], { formats: { A1: 'm/d/yy', D1: '0.00E+00' } });
    expect(await open(save(workbook, 'xlsx'), 'a.xlsx')).toEqual([
      '公开03表',
      '2021/12/31\t00012\t1.2E+5\t5',
    ]);
  });

  it('leaves out hidden sheets, rows and columns, and what a merged cell covers', async () => {
    const workbook = book(
      [
        ['甲', '隐', '乙'],
        ['隐', '隐', '隐'],
        ['丙', '隐', '丁'],
      ],
      { merges: ['A3:A3'] },
    );
    const sheet = workbook.Sheets.公开03表;
    if (!sheet) throw new Error('the sheet is missing');
    sheet['!cols'] = [{}, { hidden: true }];
    sheet['!rows'] = [{}, { hidden: true }];
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['隐']]), '隐藏');
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['戊', '盖']]), '表二');
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[]]), '空');
    const second = workbook.Sheets.表二;
    if (second) second['!merges'] = [utils.decode_range('A1:B1')];
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] };
    expect(await open(save(workbook, 'xlsx'), 'a.xlsx')).toEqual([
      '公开03表',
      '甲\t乙',
      '',
      '丙\t丁',
      '',
      '表二',
      '戊',
    ]);
  });

  it('that claims a million rows and holds three cells is read at once', async () => {
    const far = rewrite(book([['甲', '乙']]), (markup) =>
      markup
        .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:XFD1048576"')
        .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>'),
    );
    const start = performance.now();
    const lines = await open(far, 'a.xlsx');
    expect(performance.now() - start).toBeLessThan(2000);
    expect(lines.slice(0, 2)).toEqual(['公开03表', '甲\t乙']);
    expect(lines.length).toBe(23);
    expect(lines.at(-1)?.trim()).toBe('5');
  });

  it.each([
    ['without the part of styles', false],
    ['whose cells name fills that it does not hold', true],
  ] as const)('%s is read as any other, no cell of it a fault to the library', async (_, styled) => {
    const parts = unzipSync(save(book([[1.5, 2]], { formats: { A1: '0.00' } }), 'xlsx'));
    const text = new TextDecoder().decode(parts['xl/styles.xml']);
    delete parts['xl/styles.xml'];
    if (styled)
      parts['xl/styles.xml'] = strToU8(
        text.replace(/<fill>.*<\/fills>/su, '</fills>').replaceAll(/fillId="\d+"/gu, 'fillId="7"'),
      );
    const filled = zipSync(Object.fromEntries(withOneFill(new Map(Object.entries(parts)))));
    const sheet = read(filled, { cellStyles: true, WTF: true }).Sheets.公开03表;
    expect([sheet?.A1?.s, sheet?.B1?.s]).toEqual([expect.anything(), expect.anything()]);
    expect(await open(zipSync(parts), 'a.xlsx')).toEqual(['公开03表', `${styled ? '1.50' : '1.5'}\t2`]);
  });

  it('with columns or merges spread without end is refused', async () => {
    const columns = '<cols><col min="1" max="4000000000" width="9"/></cols><sheetData>';
    expect(
      await open(
        rewrite(book([['甲']]), (markup) => markup.replace('<sheetData>', columns)),
        'a.xlsx',
      ),
    ).toBe('too-large');
    const rows = Array.from({ length: 1000 }, () => ['甲', '乙']);
    const merges = `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(3000)}</mergeCells>`;
    expect(
      await open(
        rewrite(book(rows), (markup) => markup.replace('</sheetData>', merges)),
        'a.xlsx',
      ),
    ).toBe('too-large');
  });

  it('of 80,000 cells is read within seconds', async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row + column / 4),
    );
    const lines = await open(save(book(rows), 'xlsx'), 'a.xlsx');
    expect(lines.length).toBe(8_001);
  }, 15_000);

  it('that is a page or a table of text under the name .xls is read as what it is', async () => {
    expect(await open(strToU8('<html><table><tr><td>项目<td>决算</table>'), 'a.xls')).toEqual(['项目\t决算']);
    expect(await open(strToU8('项目\t决算\n会议费\t1.20'), 'a.xls')).toEqual(['项目\t决算', '会议费\t1.20']);
    expect(await open(save(TABLE, 'xlml'), 'a.xls')).toBe('format');
  });

  it('that is something else, or damaged, or empty, is refused', async () => {
    expect(await open(strToU8('%PDF-1.7'), 'a.xlsx')).toBe('format');
    expect(await open(zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a.xlsx')).toBe('format');
    expect(await open(save(TABLE, 'xlsx').subarray(0, 3000), 'a.xlsx')).toBe('broken');
    expect(await open(save(book([[]]), 'xlsx'), 'a.xlsx')).toBe('empty');
  });
});

/** An OpenDocument spreadsheet of the given rows. */
const ods = (rows: string, { styles = '', manifest = '<manifest/>', table = '' } = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="表" ${table}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe('an OpenDocument spreadsheet', () => {
  it('gives its rows with the text each cell shows', async () => {
    const rows = `<table:table-row>${cell('项目')}${cell('1,234.50', 'office:value="1234.5"')}</table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row table:number-rows-repeated="2">${cell('甲', 'table:number-columns-repeated="2"')}<table:covered-table-cell><text:p>盖</text:p></table:covered-table-cell><table:table-cell><office:annotation><text:p>批注</text:p></office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="collapse">${cell('隐')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048500"><table:table-cell/></table:table-row>`;
    expect(await open(ods(rows), 'a.ods')).toEqual([
      '表',
      '项目\t1,234.50',
      '',
      '',
      '甲\t甲\t\ta b',
      '甲\t甲\t\ta b',
    ]);
    expect(await open(save(TABLE, 'ods'), 'a.ods')).toHaveLength(7);
  });

  it('that is hidden, encrypted or repeats a cell without end is refused', async () => {
    const styles =
      '<style:style style:name="t"><style:table-properties table:display="false"/></style:style>';
    const row = `<table:table-row>${cell('甲')}</table:table-row>`;
    expect(await open(ods(row, { styles, table: 'table:style-name="t"' }), 'a.ods')).toBe('empty');
    expect(await open(ods(row, { manifest: '<m:encryption-data/>' }), 'a.ods')).toBe('encrypted');
    const bomb = `<table:table-row table:number-rows-repeated="1048576">${cell('甲', 'table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(await open(ods(bomb), 'a.ods')).toBe('too-large');
    expect(
      await open(
        ods(
          `<table:table-row>${cell('甲', 'table:number-columns-repeated="99999999999"')}</table:table-row>`,
        ),
        'a.ods',
      ),
    ).toBe('too-large');
  });
});

it.each([
  ['xlsx', 'a.xlsx'],
  ['biff8', 'a.xls'],
  ['ods', 'a.ods'],
] as const)('a workbook saved as %s and damaged anywhere is read or refused', async (type, name) => {
  // The library tells the console of every record it does not know.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const whole = save(TABLE, type);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, length, cut) => {
        const damaged = cut ? whole.slice(0, length) : whole.slice();
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        const document = await openDocument(damaged, name);
        if (isRefusal(document)) expect(document.sentence).not.toBe('');
        else expect(document.lines.length).toBeGreaterThan(0);
      },
    ),
    { seed: 20240604, numRuns: 300 },
  );
});

it('a workbook with any of its markup damaged is read or refused', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const parts = unzipSync(save(TABLE, 'xlsx'));
  const names = Object.keys(parts).filter((name) => /^xl\/.*\.xml$|^\[/u.test(name));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(4000), fc.integer({ min: 32, max: 126 })), { minLength: 1, maxLength: 8 }),
      async (name, changes) => {
        const part = (parts[name] ?? new Uint8Array()).slice();
        for (const [at, byte] of changes) part[at % part.length] = byte;
        const document = await openDocument(zipSync({ ...parts, [name]: part }), 'a.xlsx');
        if (isRefusal(document)) expect(document.sentence).not.toBe('');
        else expect(document.lines.length).toBeGreaterThan(0);
      },
    ),
    { seed: 20240605, numRuns: 300 },
  );
});
