import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isRefusal, openDocument } from '../document.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of the given body and further parts. */
const docx = (body: string, parts: Readonly<Record<string, string>> = {}, main = 'word/document.xml') =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `${HEAD}<Types/>`,
        '_rels/.rels': `${HEAD}<Relationships><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="${main}"/></Relationships>`,
        [main]: `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const inList = (num: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
const open = async (bytes: Uint8Array, name = 'report.docx') => {
  const document = await openDocument(bytes, name);
  return isRefusal(document) ? document.reason : document.lines;
};
const sentence = async (bytes: Uint8Array): Promise<string> => {
  const document = await openDocument(bytes, 'report.docx');
  return isRefusal(document) ? document.sentence : 'read';
};

const LEVELS = ['一|chineseCounting|%1、', '二|chineseCounting|（%2）', '三|decimal|%3.', '四|decimal|%3.%4']
  .map((each) => each.split('|'))
  .map(
    ([, format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('');
const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;

describe('a Word document', () => {
  it('gives a paragraph a line, and a line broken by hand two', async () => {
    const body = `${p('示例市医疗保障局')}<w:p><w:r><w:t>收入总计</w:t></w:r><w:r><w:t xml:space="preserve">12.50 </w:t></w:r><w:r><w:t>万元。</w:t><w:br/><w:t>支出</w:t></w:r></w:p><w:p/>`;
    expect(await open(docx(body))).toEqual(['示例市医疗保障局', '收入总计12.50 万元。', '支出']);
  });

  it('gives a table row a line, its cells in their columns whatever is merged', async () => {
    const table = `<w:tbl>${[
      tr(tc('项目', '<w:vMerge w:val="restart"/>'), tc('2021年', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('预算'), tc('决算')),
      tr(tc('一、公务接待费'), tc(''), tc('')),
      tr(tc('合计'), tc(''), `<w:tc>${p('1,234')}${p('.50')}</w:tc>`),
    ].join('')}</w:tbl>`;
    expect(await open(docx(table + table))).toEqual(
      [0, 1].flatMap((second) => [
        ...(second ? [''] : []),
        '项目\t2021年',
        '\t预算\t决算',
        '一、公务接待费\t',
        '合计\t\t1,234 .50',
      ]),
    );
  });

  it('has its insertions and not its deletions, hidden, struck-out or former text', async () => {
    const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('支出')}<w:del><w:r><w:delText>4.00</w:delText></w:r></w:del><w:ins>${run('5.00')}</w:ins><w:moveFrom>${run('旧')}</w:moveFrom>
      ${run('9', '<w:vanish/>')}${run('8', '<w:strike/>')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('万元', '<w:strike w:val="0"/>')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('上')}</w:p>${p('下')}
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr>${tc('删')}${tc('行')}</w:tr>${tr(tc('留'), tc('行'))}</w:tbl>`;
    expect(await open(docx(body))).toEqual(['支出5.00¹万元', '上下', '留\t行']);
  });

  it('has the text of fields, text boxes and notes, the last two at the end and once', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const body = `<w:p><w:fldSimple><w:r><w:t>12.50</w:t></w:r></w:fldSimple><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>万元</w:t><w:footnoteReference w:id="1"/></w:r></w:p>${p('后文')}`;
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator">${p('')}</w:footnote><w:footnote w:id="1">${p('注：含项目。')}</w:footnote></w:footnotes>`;
    expect(await open(docx(body, { 'word/footnotes.xml': footnotes }))).toEqual([
      '12.50万元',
      '后文',
      '框内',
      '注：含项目。',
    ]);
  });

  it('prints the numbers that Word counts and does not write into the text', async () => {
    const body = [
      p('总体情况', inList(1, 0)),
      p('收入', inList(1, 1)),
      p('支出', inList(1, 1)),
      p('人员', inList(1, 2)),
      p('工资', inList(1, 3)),
      p('正文。'),
      p('三公经费', inList(1, 0)),
      p('总额', inList(1, 1)),
      p('其他', inList(2, 0)),
      p('不编号', inList(0, 0)),
    ].join('');
    expect(await open(docx(body, { 'word/numbering.xml': NUMBERING }))).toEqual([
      '一、总体情况',
      '（一）收入',
      '（二）支出',
      '1. 人员',
      '1.1 工资',
      '正文。',
      '二、三公经费',
      '（一）总额',
      '五、其他',
      '不编号',
    ]);
  });

  it('takes numbers from paragraph styles and their bases, and shows contents with dots', async () => {
    const styles = `<w:styles ${W}><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="A"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style><w:style w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const contents =
      '<w:p><w:pPr><w:pStyle w:val="T"/><w:tabs><w:tab w:val="right"/></w:tabs></w:pPr><w:r><w:t>一、总体情况</w:t><w:tab/><w:t>3</w:t></w:r></w:p>';
    const body = contents + p('总体情况', '<w:pStyle w:val="A"/>') + p('收入', '<w:pStyle w:val="1"/>');
    expect(await open(docx(body, { 'word/styles.xml': styles, 'word/numbering.xml': NUMBERING }))).toEqual([
      '一、总体情况……3',
      '一、总体情况',
      '二、收入',
    ]);
  });

  it('is found under whatever name the container gives it', async () => {
    expect(await open(docx(p('正文'), {}, 'word/document2.xml'))).toEqual(['正文']);
  });
});

describe('a file called .docx', () => {
  it('that is something else is refused with what it is', async () => {
    expect(await sentence(strToU8('%PDF-1.7'))).toContain('a PDF');
    expect(await sentence(strToU8('{\\rtf1'))).toContain('RTF');
    expect(await sentence(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toContain('.xlsx');
    expect(await sentence(ole('WordDocument'))).toContain('.doc');
    expect(await open(ole('WordDocument'))).toBe('format');
    expect(await open(zipSync({ 'a.txt': strToU8('a') }))).toBe('broken');
  });

  it('that is encrypted is refused as such', async () => {
    expect(await open(ole('EncryptedPackage'))).toBe('encrypted');
    expect(await open(ole('EncryptedPackage'), 'report.xlsx')).toBe('encrypted');
    const locked = docx(p('正文'));
    for (let at = 0; at < locked.length - 4; at += 1)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8] = 1;
    expect(await open(locked)).toBe('encrypted');
  });

  it('that holds pictures or nothing is refused as such', async () => {
    expect(await open(docx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'))).toBe('scanned');
    expect(await open(docx('<w:p/>'))).toBe('empty');
  });

  it('that is cut off, or damaged by one bit within its text, is refused', async () => {
    const whole = docx(p('支出5.00万元'.repeat(50)));
    expect(await open(whole.subarray(0, -30))).toBe('broken');
    expect(await open(docx('', { 'word/document.xml': `<w:document ${W}>${p('正文')}` }))).toBe('broken');
    const stored = zipSync({
      'word/document.xml': [strToU8(`<w:document ${W}>${p('5.00')}</w:document>`), { level: 0 }],
    });
    const digit = stored.indexOf('5'.charCodeAt(0), 60);
    expect(await open(stored)).toEqual(['5.00']);
    expect(await open(stored.with(digit, '6'.charCodeAt(0)))).toBe('broken');
  });

  it('that unpacks to far more than it should is refused before it does', async () => {
    const packed = zipSync({ 'word/document.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(await open(packed)).toBe('too-large');
    expect(await open(declare(packed, 201 * 1024 * 1024))).toBe('too-large');
    expect(await open(declare(packed, 1000))).toBe('broken');
    expect(await open(declare(zipSync({ 'word/document.xml': strToU8('<a/>') }), 0xffffffff))).toBe(
      'too-large',
    );
  });

  it('with elements nested without end, or columns without end, is refused', async () => {
    expect(await open(docx('<w:ins>'.repeat(5000)))).toBe('broken');
    const row = tr(...Array.from({ length: 40 }, () => tc('1', '<w:gridSpan w:val="1000"/>')));
    expect(await open(docx(`<w:tbl>${row}</w:tbl>`))).toBe('too-large');
  });
});

/** A container whose first file is said to unpack to `size` bytes. */
function declare(container: Uint8Array, size: number): Uint8Array {
  const changed = container.slice();
  const view = new DataView(changed.buffer);
  view.setUint32(view.getUint32(changed.length - 6, true) + 24, size, true);
  return changed;
}

/** The smallest OLE container a directory entry of which has the given name. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at += 1) bytes[1024 + at * 2] = stream.charCodeAt(at);
  bytes[1024 + 64] = (stream.length + 1) * 2;
  return bytes;
}

it('a document of 30,000 paragraphs is read within seconds', async () => {
  const lines = await open(
    docx(p('三公经费支出决算为5.00万元。', inList(1, 2)).repeat(30_000), {
      'word/numbering.xml': NUMBERING,
    }),
  );
  expect(lines.length).toBe(30_000);
}, 15_000);

it('a document damaged anywhere is read or refused, and what is read is what was written', async () => {
  const body = `${p('收入', inList(1, 0))}<w:tbl>${tr(tc('项目'), tc('5.00'))}</w:tbl>`;
  const whole = docx(body, { 'word/numbering.xml': NUMBERING });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const lines = await open(damaged);
        // A part may be lost with its name; a figure may not change.
        if (typeof lines !== 'string') expect(lines.join('\n')).toContain('项目\t5.00');
      },
    ),
    { seed: 20240603, numRuns: 400 },
  );
});

it('a document of any markup is read or refused, however elements are mixed', async () => {
  const tags =
    'w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:del w:ins w:txbxContent w:numPr mc:Fallback w:trPr'.split(' ');
  const piece = fc.oneof(
    fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`])),
    fc.constantFrom(
      '5.00',
      '<w:vMerge/>',
      '<w:gridSpan w:val="-3"/>',
      '<w:gridBefore w:val="x"/>',
      '<w:numId w:val="1"/>',
      '<w:br/>',
      '&#x0;',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const document = await openDocument(
        docx(pieces.join(''), { 'word/numbering.xml': NUMBERING }),
        'report.docx',
      );
      if (isRefusal(document)) expect(document.sentence).not.toBe('');
      else for (const line of document.lines) expect(line).not.toMatch(/[\r\n]/u);
    }),
    { seed: 20240606, numRuns: 400 },
  );
});
