import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installedCharacterMaps } from '../../../scripts/character-maps.ts';
import type { ReportId } from '../../core/fact.ts';
import { isRefusal, openDocument, type Refusal, type SourceDocument } from '../document.ts';
import { readReport } from '../read.ts';
import { provideCharacterMaps } from './character-maps.ts';
import { type ExamplePage, examplePdf, type Words } from './example-pdf.ts';
import { BOUNDS, readPdf } from './pdf.ts';

beforeAll(() => provideCharacterMaps(installedCharacterMaps));

const FOOTER: Words = { x: 280, y: 800, text: '- 1 -', size: 10 };

/** Lines of print under each other. */
const print = (lines: readonly string[], top = 100, x = 80): Words[] =>
  lines.map((text, index) => ({ x, y: top + 24 * index, text }));

const PROSE = ['示例市医疗保障局负责全市基本医疗保险、生育保险', '和医疗救助工作，内设四个科室。'];

async function read(pages: readonly ExamplePage[]): Promise<SourceDocument> {
  const document = await readPdf(examplePdf(pages));
  if (isRefusal(document)) throw new Error(document.sentence);
  return document;
}

async function refusal(bytes: Uint8Array): Promise<Refusal> {
  const document = await readPdf(bytes);
  if (!isRefusal(document)) throw new Error(`read: ${document.lines.join(' / ')}`);
  return document;
}

/** Rules around every place between the given lines, without those at the given sides. */
function frame(xs: readonly number[], ys: readonly number[]): [number, number, number, number][] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
  ];
}

describe('the text of a page', () => {
  test('printed lines are read from the top, whatever order they were printed in; the page number is a line', async () => {
    const words = [FOOTER, ...print(PROSE).reverse()];
    expect((await read([{ words }])).lines).toEqual([...PROSE, '- 1 -']);
  });

  test('a file as Node reads it is read, and its bytes are left as they were', async () => {
    const bytes = Buffer.from(examplePdf([{ words: print(PROSE) }]));
    const before = bytes.toString('latin1');
    expect(await openDocument(bytes, 'report.pdf')).toMatchObject({ lines: PROSE });
    expect(bytes.toString('latin1')).toBe(before);
  });

  test('a font that is not in the file is read by its Chinese encoding, Unicode or GBK', async () => {
    for (const encoding of ['UniGB-UCS2-H', 'GBK-EUC-H'] as const) {
      const document = await readPdf(examplePdf([{ words: print(PROSE) }], { encoding }));
      expect(document).toMatchObject({ lines: PROSE });
    }
  });

  test('a figure beside Chinese text is not parted from it, two figures apart are', async () => {
    const words = [
      { x: 80, y: 100, text: '医疗救助支出' },
      { x: 155, y: 100, text: '12.5' },
      { x: 182, y: 100, text: '万元' },
      { x: 240, y: 100, text: '34' },
      { x: 258, y: 100, text: '56' },
      ...print(PROSE, 130),
    ];
    expect((await read([{ words }])).lines[0]).toBe('医疗救助支出12.5万元 34 56');
  });

  test('letters spaced out by the typesetter stay one word', async () => {
    const words = [{ x: 80, y: 100, text: '合计123.45万元', spacing: 5 }, ...print(PROSE, 130)];
    expect((await read([{ words }])).lines[0]).toBe('合计123.45万元');
  });

  test('text printed twice to look bold is read once, a doubled figure twice', async () => {
    const words = [
      { x: 80, y: 100, text: '合计1122.00' },
      { x: 80.4, y: 100, text: '合计1122.00' },
      ...print(PROSE, 130),
    ];
    expect((await read([{ words }])).lines[0]).toBe('合计1122.00');
  });

  test('words set askew or upwards stand after the lines and leave them whole', async () => {
    const words = [
      ...print(PROSE),
      { x: 150, y: 140, text: '内部资料', turn: 45 },
      { x: 60, y: 140, text: '示例', turn: 90 },
    ];
    expect((await read([{ words }])).lines).toEqual([...PROSE, '内部资料', '示例']);
  });

  test('a table printed sideways on a tall page is read along its lines, and placed where it stands', async () => {
    const words = [
      { x: 100, y: 700, text: '一般公共预算财政拨款收入支出决算', turn: 90 },
      { x: 130, y: 700, text: '医疗卫生与计划生育支出', turn: 90 },
    ];
    const { lines, segments } = await read([{ words }]);
    expect(lines).toEqual(words.map(({ text }) => text));
    const [left = 0, top = 0, width = 0, height = 0] = segments?.[0]?.[0]?.box ?? [];
    expect(left + width).toBeCloseTo(102, 0);
    expect(top + height).toBeCloseTo(700, 0);
    expect(height).toBeCloseTo(16 * 12, 0);
  });

  test('a page turned by its own mark is read upright', async () => {
    const words = [
      { x: 100, y: 700, text: PROSE[0] ?? '', turn: 90 },
      { x: 124, y: 700, text: PROSE[1] ?? '', turn: 90 },
    ];
    expect((await read([{ words, rotate: 90 }])).lines).toEqual(PROSE);
  });

  test('a figure has a box of its own', async () => {
    const words = [{ x: 80, y: 100, text: '合计123.45万元' }, ...print(PROSE, 130)];
    const { lines, segments } = await read([{ words }]);
    const figure = segments?.[0]?.find(({ start, end }) => lines[0]?.slice(start, end) === '123.45');
    expect(figure?.page).toBe(1);
    expect(figure?.box[0]).toBeCloseTo(104);
    expect(figure?.box[2]).toBeCloseTo(36);
  });

  test('every line has segments that tell its characters, on the page they stand', async () => {
    const { lines, segments } = await read([{ words: print(PROSE) }, { words: print(PROSE) }]);
    expect(segments?.length).toBe(lines.length);
    expect(segments?.map((list) => list[0]?.page)).toEqual([1, 1, 2, 2]);
    lines.forEach((line, index) => {
      const told = (segments?.[index] ?? []).map(({ start, end }) => line.slice(start, end)).join('');
      expect(told).toBe(line.replaceAll(/[\s]/gu, ''));
    });
  });
});

describe('tables', () => {
  const xs = [80, 160, 260, 360, 460];
  const ys = [100, 130, 190, 220];

  test('a row between rules is one line, its cells parted by tabs; a wrapped cell stays one cell', async () => {
    const words = [
      ...['指标', '分值', '评分标准', '得分'].map((text, column) => ({ x: 85 + 95 * column, y: 120, text })),
      { x: 85, y: 165, text: '预算执行' },
      { x: 180, y: 165, text: '10' },
      { x: 265, y: 150, text: '执行率达到百' },
      { x: 265, y: 166, text: '分之九十五' },
      { x: 265, y: 182, text: '得满分' },
      { x: 370, y: 165, text: '9.5' },
      { x: 85, y: 210, text: '合计' },
      { x: 370, y: 210, text: '9.5' },
    ];
    expect((await read([{ words, rules: frame(xs, ys) }])).lines).toEqual([
      '指标\t分值\t评分标准\t得分',
      '预算执行\t10\t执行率达到百 分之九十五 得满分\t9.5',
      '合计\t\t\t9.5',
    ]);
  });

  test('a merged cell stands in its first place and leaves the others empty', async () => {
    const rules: [number, number, number, number][] = [
      ...frame([80, 160], [100, 220]),
      ...frame([160, 460], [100, 130, 190, 220]),
      [260, 130, 260, 220],
      [360, 130, 360, 220],
    ];
    const words = [
      { x: 85, y: 165, text: '产出指标' },
      { x: 250, y: 120, text: '绩效目标自评表' },
      { x: 165, y: 165, text: '数量指标' },
      { x: 265, y: 165, text: '100' },
      { x: 365, y: 165, text: '98' },
      { x: 165, y: 210, text: '质量指标' },
      { x: 265, y: 210, text: '95%' },
      { x: 365, y: 210, text: '96%' },
    ];
    expect((await read([{ words, rules }])).lines).toEqual([
      '产出指标\t绩效目标自评表\t\t',
      '\t数量指标\t100\t98',
      '\t质量指标\t95%\t96%',
    ]);
  });

  test('a table open at its sides keeps its outer columns', async () => {
    const rules: [number, number, number, number][] = [
      ...frame([80, 460], ys).filter(([x0, , x1]) => x0 !== x1),
      [200, 100, 200, 220],
      [330, 100, 330, 220],
    ];
    const words = ['项目', '预算数', '决算数'].flatMap((text, column) => [
      { x: 90 + 125 * column, y: 120, text },
      { x: 90 + 125 * column, y: 165, text: `${column + 1}.50` },
      { x: 90 + 125 * column, y: 210, text: `${column + 4}.50` },
    ]);
    expect((await read([{ words, rules }])).lines).toEqual([
      '项目\t预算数\t决算数',
      '1.50\t2.50\t3.50',
      '4.50\t5.50\t6.50',
    ]);
  });

  test('rows without rules between them are rows where amounts stand side by side, one cell where text is wrapped', async () => {
    const words = [
      ...['合计', '基本支出', '项目支出'].map((text, row) => ({ x: 85, y: 145 + 16 * row, text })),
      ...['30.00', '10.00', '20.00'].flatMap((text, row) => [
        { x: 180, y: 145 + 16 * row, text },
        { x: 280, y: 145 + 16 * row, text },
      ]),
      { x: 85, y: 120, text: '项目' },
      { x: 365, y: 120, text: '备注' },
    ];
    const { lines } = await read([{ words, rules: frame(xs, [100, 130, 190]) }]);
    expect(lines).toEqual([
      '项目\t\t\t备注',
      '合计\t30.00\t30.00\t',
      '基本支出\t10.00\t10.00\t',
      '项目支出\t20.00\t20.00\t',
    ]);
    const wrapped = [...words, { x: 365, y: 152, text: '见说明及附表' }];
    expect((await read([{ words: wrapped, rules: frame(xs, [100, 130, 190]) }])).lines[1]).toBe(
      '合计 基本支出 项目支出\t30.00 10.00 20.00\t30.00 10.00 20.00\t见说明及附表',
    );
  });

  test('an amount that juts over a rule is not cut in two', async () => {
    const words = [
      { x: 85, y: 120, text: '医疗救助' },
      { x: 218, y: 120, text: '12345678.90' },
      { x: 85, y: 165, text: '合计' },
      { x: 265, y: 165, text: '3.50' },
    ];
    expect((await read([{ words, rules: frame([80, 160, 260, 360], [100, 130, 190]) }])).lines).toEqual([
      '医疗救助\t12345678.90\t',
      '合计\t\t3.50',
    ]);
  });

  test('a frame around a paragraph is no table', async () => {
    const { lines } = await read([{ words: print(PROSE), rules: frame([70, 500], [80, 140]) }]);
    expect(lines).toEqual(PROSE);
  });

  test('without rules, figures below figures are a table; a blank cell stays blank', async () => {
    const rows = [
      ['项目', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['三公经费', '3.50', '4.00', '2.15'],
      ['公务接待费', '1.50', '', '1.15'],
      ['公务用车费', '2.00', '2.00', '1.00'],
    ];
    const words = rows.flatMap((row, index) =>
      row.flatMap((text, column) => (text ? [{ x: 80 + 110 * column, y: 100 + 24 * index, text }] : [])),
    );
    expect((await read([{ words }])).lines).toEqual(rows.map((row) => row.join('\t')));
  });

  test('without rules and figures, words set apart stay lines', async () => {
    const rows = [
      ['示例市', '医疗保障局', '办公室'],
      ['示例县', '医疗保障局', '财务科'],
      ['示例区', '医疗保障局', '监管科'],
    ];
    const words = rows.flatMap((row, index) =>
      row.map((text, column) => ({ x: 80 + 110 * column, y: 100 + 24 * index, text })),
    );
    expect((await read([{ words }])).lines).toEqual(rows.map((row) => row.join(' ')));
  });
});

describe('a report', () => {
  const FIRST = [
    '第二部分 2023年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '2023年度收、支总计1234.56万元。与2022年相比，收、支总计各增加',
  ];
  const SECOND = ['234.56万元，增长23.46%。主要变动原因是医疗救助补助资金增加。'];

  test('a sentence that goes on over the page number is read, each figure with its page and box', async () => {
    const bytes = examplePdf([
      { words: [...print(FIRST, 100, 40), FOOTER] },
      { words: print(SECOND, 100, 40) },
    ]);
    const reading = await readReport(bytes, 'report.pdf', { report: 'example-2023' as ReportId, year: 2023 });
    if (isRefusal(reading)) throw new Error(reading.sentence);
    const read = reading.facts.map(({ item, measure, value, place }) => [item, measure, value, place.page]);
    expect(read).toEqual([
      ['total', 'outturn', '1234.56', 1],
      ['total', 'change', '234.56', 2],
      ['total', 'change-rate', '23.46', 2],
    ]);
    expect(reading.facts[1]?.place.box?.[0]).toBeCloseTo(40);
  });

  test('the same bytes give the same lines, and are left as they were', async () => {
    const bytes = examplePdf([
      { words: print(FIRST, 100, 40), rules: frame([30, 400, 560], [80, 110, 160]) },
    ]);
    const copy = bytes.slice();
    const [first, second] = [await readPdf(bytes), await readPdf(bytes)];
    expect(second).toEqual(first);
    expect(bytes).toEqual(copy);
  });
});

describe('what cannot be read is refused with its reason', () => {
  test('pages that are pictures are scanned, with or without a cover or a page number', async () => {
    const picture: ExamplePage = { picture: true, words: [FOOTER] };
    expect((await refusal(examplePdf([{ picture: true }]))).reason).toBe('scanned');
    const pictures = Array.from({ length: 20 }, () => picture);
    expect((await refusal(examplePdf([{ words: print(PROSE) }, ...pictures]))).reason).toBe('scanned');
  });

  test('words recognised by a machine behind a picture are not taken for print', async () => {
    const words = print(PROSE).map((line) => ({ ...line, hidden: true }));
    const { reason, sentence } = await refusal(examplePdf([{ picture: true, words }]));
    expect(reason).toBe('scanned');
    expect(sentence).toContain('recognised by a machine');
  });

  test('an annex of pictures behind printed pages does not hide them', async () => {
    const { lines } = await read([{ words: print(PROSE) }, { picture: true }, { picture: true }]);
    expect(lines).toEqual(PROSE);
  });

  test('a document that asks for a password is encrypted', async () => {
    expect((await refusal(examplePdf([{ words: print(PROSE) }], { locked: true }))).reason).toBe('encrypted');
  });

  test('blank pages and no bytes are empty', async () => {
    expect((await refusal(examplePdf([{}]))).reason).toBe('empty');
    expect((await refusal(new Uint8Array())).reason).toBe('empty');
  });

  test('a document cut off anywhere is broken, not shorter', async () => {
    const bytes = examplePdf([{ words: print(PROSE) }, { words: print(PROSE) }]);
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect((await refusal(bytes.slice(0, bytes.length * share))).reason).toBe('broken');
  });

  test('glyphs that stand for no characters are refused, not guessed', async () => {
    const words = print(
      PROSE.map((line) => Array.from(line, (_, index) => String.fromCharCode(1 + index)).join('')),
    );
    expect((await refusal(examplePdf([{ words }], { encoding: 'Identity-H' }))).reason).toBe('encoding');
  });

  test('a Chinese encoding whose map is not there is named', async () => {
    provideCharacterMaps(async (file) => {
      throw new Error(`no such file: ${file}`);
    });
    const missing = await refusal(examplePdf([{ words: print(PROSE) }], { encoding: 'GBK-EUC-H' }));
    provideCharacterMaps(installedCharacterMaps);
    expect(missing.reason).toBe('encoding');
    expect(missing.sentence).toContain('GBK-EUC-H');
  });

  test('too many pages, too many bytes and too much time are too large', async () => {
    const bytes = examplePdf(Array.from({ length: 60 }, () => ({ words: print(PROSE) })));
    for (const bound of [{ pages: 59 }, { bytes: 1000 }, { milliseconds: 1 }])
      expect(await readPdf(bytes, { ...BOUNDS, ...bound })).toMatchObject({ reason: 'too-large' });
    expect(isRefusal(await readPdf(bytes))).toBe(false);
  });

  test('bytes that only look like a PDF, and a PDF with bytes gone wrong, always settle', async () => {
    const whole = examplePdf([{ words: print(PROSE), rules: frame([70, 300, 500], [80, 140]) }]);
    const text = new TextEncoder();
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        async (noise, changes) => {
          const looks = Uint8Array.from([...text.encode('%PDF-1.7\n'), ...noise, ...text.encode('\n%%EOF')]);
          expect(isRefusal(await openDocument(looks, 'x.pdf'))).toBe(true);
          const changed = whole.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          expect(await openDocument(changed, 'x.pdf')).toBeTypeOf('object');
        },
      ),
      { seed: 20240601, numRuns: 60 },
    );
  });
});
