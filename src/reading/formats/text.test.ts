import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, openDocument } from '../document.ts';

const SENTENCE = '示例市医疗保障局“三公”经费支出决算为5.00万元。';
/** “示例市医疗保障局三公经费支出决算为5.00万元。” in GB18030. */
const GB18030 = Uint8Array.from(
  [0xca, 0xbe, 0xc0, 0xfd, 0xca, 0xd0, 0xd2, 0xbd, 0xc1, 0xc6, 0xb1, 0xa3, 0xd5, 0xcf, 0xbe, 0xd6]
    .concat([0xc8, 0xfd, 0xb9, 0xab, 0xbe, 0xad, 0xb7, 0xd1, 0xd6, 0xa7, 0xb3, 0xf6, 0xbe, 0xf6, 0xcb, 0xe3])
    .concat([0xce, 0xaa, 0x35, 0x2e, 0x30, 0x30, 0xcd, 0xf2, 0xd4, 0xaa, 0xa1, 0xa3]),
);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const open = async (bytes: Uint8Array, name = 'report.txt') => {
  const document = await openDocument(bytes, name);
  return isRefusal(document) ? document.reason : document.lines;
};
const sentence = async (bytes: Uint8Array, name = 'report.txt'): Promise<string> => {
  const document = await openDocument(bytes, name);
  return isRefusal(document) ? document.sentence : 'read';
};

describe('a text', () => {
  it('is read in UTF-8, in UTF-16 when marked, and in GB18030', async () => {
    expect(await open(utf8(SENTENCE))).toEqual([SENTENCE]);
    expect(await open(utf8(`\ufeff${SENTENCE}`))).toEqual([SENTENCE]);
    expect(await open(utf16(`\ufeff${SENTENCE}`, true))).toEqual([SENTENCE]);
    expect(await open(utf16(`\ufeff${SENTENCE}`, false))).toEqual([SENTENCE]);
    expect(await open(GB18030)).toEqual(['示例市医疗保障局三公经费支出决算为5.00万元。']);
  });

  it('ends its lines in any of the three ways', async () => {
    expect(await open(utf8('一\n二\r\n三\r四'))).toEqual(['一', '二', '三', '四']);
  });

  it('with one fault in its UTF-8 is refused, not decoded as something else', async () => {
    const faulty = utf8(SENTENCE.repeat(20));
    faulty[300] = 0xff;
    expect(await open(faulty)).toBe('encoding');
    expect(await open(utf8(SENTENCE.repeat(5)).subarray(0, -1))).toBe('encoding');
  });

  it('in Big5 or in a Western encoding is refused, not taken for GB18030', async () => {
    // 醫療保障局的決算 in Big5, and “dépenses réalisées” in Latin-1.
    const big5 = [
      0xc2, 0xe5, 0xc0, 0xf8, 0xab, 0x4f, 0xbb, 0xd9, 0xa7, 0xbd, 0xaa, 0xba, 0xa8, 0x4d, 0xba, 0xe2,
    ];
    expect(await open(Uint8Array.from(big5))).toBe('encoding');
    expect(await open(Uint8Array.from('dépenses réalisées', (each) => each.charCodeAt(0)))).toBe('encoding');
  });

  it('with a stray NUL is read, and the NUL cannot join two figures', async () => {
    const lines = await open(utf8(`5.0\u00000万元${SENTENCE.repeat(60)}`));
    expect(lines[0]?.slice(0, 7)).toBe('5.0\ufffd0万元');
  });

  it('with many NULs, or marked as UTF-16 and cut within a character, is refused', async () => {
    expect(await open(utf8('a\u0000b\u0000c'))).toBe('binary');
    expect(await open(utf16(`\ufeff${SENTENCE}`, true).subarray(0, 7))).toBe('encoding');
    expect(await open(utf16(`\ufeff支出\n\ud842支出`, true))).toBe('encoding');
    expect(await open(utf16(SENTENCE, true))).toBe('binary');
  });

  it('that is something else is refused with what it is', async () => {
    expect(await sentence(utf8('%PDF-1.7\n…'))).toContain('a PDF');
    expect(await sentence(utf8('{\\rtf1\\ansi'))).toContain('RTF');
    expect(await sentence(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toContain('zip container');
    expect(await sentence(utf8('<!DOCTYPE html><html></html>'))).toContain('HTML');
  });

  it('of 0.7 million characters is read, and of more than any report has is refused with how many', async () => {
    const line = `${SENTENCE}\n`;
    const count = Math.floor(700_000 / line.length);
    expect((await open(utf8(line.repeat(count)))).length).toBe(count + 1);
    expect(await sentence(utf8(`${SENTENCE}\n`.repeat(4 * count)))).toBe(
      'the document has 2.8 million characters; at most 0.8 million are read',
    );
    expect(await open(utf8(`正文${'\n'.repeat(2_000_000)}`))).toBe('too-large');
  });

  it('above 100 MB is not opened', async () => {
    expect(await open(new Uint8Array(100 * 1024 * 1024 + 1))).toBe('too-large');
  });
});

describe('delimited text', () => {
  it('gives a row a line, whatever the delimiter', async () => {
    for (const delimiter of [',', ';', '\t'])
      expect(await open(utf8(`项目${delimiter}决算\n会议费${delimiter}1.20`), 'a.csv')).toEqual([
        '项目\t决算',
        '会议费\t1.20',
      ]);
    expect(await open(utf8('sep=;\r\n项目;决算,万元\r\n'), 'a.csv')).toEqual(['项目\t决算,万元']);
  });

  it('keeps what is quoted together', async () => {
    const text = '项目,"决算, 万元"\r\n"会议\n费","1,234.50"\r\n"“三""公”",\r\n';
    expect(await open(utf8(text), 'a.csv')).toEqual(['项目\t决算, 万元', '会议 费\t1,234.50', '“三"公”\t']);
  });

  it('keeps empty cells, so that columns stay in line', async () => {
    expect(await open(utf8('项目,预算,决算\n会议费,,1.20\n一、合计,,\n'), 'a.csv')).toEqual([
      '项目\t预算\t决算',
      '会议费\t\t1.20',
      '一、合计\t',
    ]);
  });

  it('is read in GB18030 and with a byte-order mark', async () => {
    expect(await open(Uint8Array.from([...GB18030.subarray(0, 16), 0x2c, 0x35]), 'a.csv')).toEqual([
      '示例市医疗保障局\t5',
    ]);
    expect(await open(utf8('\ufeff项目,决算'), 'a.csv')).toEqual(['项目\t决算']);
  });

  it('with a quotation mark never closed, or too many cells, is refused', async () => {
    expect(await open(utf8('项目,"决算\n会议费,1.20'), 'a.csv')).toBe('broken');
    expect(await open(utf8(`${','.repeat(1000)}\n`.repeat(2500)), 'a.csv')).toBe('too-large');
  });
});

it('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.txt', 'a.csv', 'a.html', 'a.docx', 'a.xls', 'a.xlsx', 'a.ods'),
      async (bytes, name) => {
        const document = await openDocument(bytes, name);
        if (isRefusal(document)) expect(document.sentence).not.toBe('');
        else expect(document.lines.length).toBeGreaterThan(0);
      },
    ),
    { seed: 20240601, numRuns: 700 },
  );
});
