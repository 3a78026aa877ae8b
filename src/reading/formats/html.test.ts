import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, openDocument } from '../document.ts';

const open = async (html: string | Uint8Array) => {
  const document = await openDocument(
    typeof html === 'string' ? new TextEncoder().encode(html) : html,
    'report.html',
  );
  return isRefusal(document) ? document.reason : document.lines;
};

describe('a page', () => {
  it('gives headings, paragraphs, list items and lines broken by hand a line each', async () => {
    const page = `<!DOCTYPE html><html><head><title>公开</title><style>p{}</style></head><body>
      <h1>示例市医疗保障局<br>2021年度部门决算</h1>
      <p>　　一、收入支出决算
        总体情况说明</p><div>收入总计<span>12.50</span><b>万元</b>。<ul><li>甲</li><li>乙<p>丙</ul></div>
      <script>var x = "5.00万元"</script></body></html>`;
    expect(await open(page)).toEqual([
      '示例市医疗保障局',
      '2021年度部门决算',
      '一、收入支出决算 总体情况说明',
      '收入总计12.50万元。',
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('gives what is seen: no hidden, struck-out or pronunciation text, entities as characters, no invisible ones', async () => {
    const page =
      '<p hidden>1</p><p style="color:red;display: none">2</p><p><del>3.00</del><s>4</s>5.00&nbsp;万元&ldquo;三公&rdquo;</p><p>1&#8203;2&shy;3 <ruby>医<rt>yi</rt></ruby>保</p>';
    expect(await open(page)).toEqual(['5.00 万元“三公”', '123 医保']);
  });

  it('keeps a raised digit apart from the figure before it', async () => {
    expect(await open('<p>5.00<sup>1</sup>万元，m<sup>2</sup>，<sup>3</sup>6</p>')).toEqual([
      '5.00¹万元，m²，³6',
    ]);
  });

  it('keeps the lines of preformatted text', async () => {
    expect(await open('<pre>一\n二  三\n</pre>')).toEqual(['一', '二 三']);
  });

  it('is read in the encoding it declares, or in UTF-8 all the same', async () => {
    const ascii = (text: string): number[] => Array.from(text, (each) => each.charCodeAt(0));
    // 医保 in GBK, with 喆 of its rarer part.
    const gbk = [
      ...ascii('<meta charset="gb2312"><p>'),
      0xd2,
      0xbd,
      0xb1,
      0xa3,
      0x86,
      0xb4,
      ...ascii('</p>'),
    ];
    expect(await open(Uint8Array.from(gbk))).toEqual(['医保喆']);
    expect(await open('<meta charset=gbk><p>医保</p>')).toEqual(['医保']);
  });

  it('that is empty, or something else, is refused', async () => {
    expect(await open('<html><body><script>1</script></body></html>')).toBe('empty');
    expect(await open('%PDF-1.4')).toBe('format');
  });
});

describe('a table', () => {
  it('gives a row a line, its cells in their columns whatever is merged', async () => {
    const table = `<p>单位：万元</p><table><caption>三公经费</caption>
      <tr><th rowspan="2">项目</th><th colspan="2">2021年</th><th rowspan=2>备注</th></tr>
      <tr><td>预算</td><td><p>决</p><p>算</p></td></tr>
      <tr><td>合计</td><td></td><td>1,234.50</td><td>无<br>变化</td></tr>
      <tr><td>一、公务接待费</td><td></td><td></td><td></td></tr></table><p>说明。</p>`;
    expect(await open(table)).toEqual([
      '单位：万元',
      '三公经费',
      '项目\t2021年\t\t备注',
      '\t预算\t决 算',
      '合计\t\t1,234.50\t无 变化',
      '一、公务接待费\t',
      '说明。',
    ]);
  });

  it('is kept apart from the table that follows it at once', async () => {
    expect(await open('<table><tr><td>1<td>2</table><table><tr><td>3<td>4</table>')).toEqual([
      '1\t2',
      '',
      '3\t4',
    ]);
  });

  it('that lays out a page gives the page, and the tables in it their rows', async () => {
    const layout = `<table><tr><td>栏目</td><td><p>一、总体情况</p><table><tr><td>收入</td><td>1.00</td></tr></table><p>完。</p></td></tr></table>
      <table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>`;
    expect(await open(layout)).toEqual(['栏目', '一、总体情况', '收入\t1.00', '完。', '甲。', '乙。']);
  });

  it('with wild spans costs no more than it holds', async () => {
    expect(
      await open('<table><tr><td colspan="1000000">题</td></tr><tr><td>1</td><td>2</td></tr></table>'),
    ).toEqual(['题\t', '1\t2']);
    const rows = '<tr><td rowspan="99999999">甲</td><td>乙</td></tr>'.repeat(3);
    expect(await open(`<table>${rows}</table>`)).toEqual(['甲\t乙', '\t甲\t乙', '\t\t甲\t乙']);
    expect(await open(`<table>${'<tr><td colspan="1000">甲</td></tr>'.repeat(3000)}</table>`)).toBe(
      'too-large',
    );
    expect(await open(`<table>${'<tr><td colspan=1000 rowspan=65534>甲'.repeat(30)}</table>`)).toBe(
      'too-large',
    );
  });

  it('of 10,000 columns, or of 300,000 cells, is read within seconds', async () => {
    const wide = await open(`<table><tr>${'<td>1</td>'.repeat(10_000)}</tr></table>`);
    expect(wide[0]?.length).toBe(19_999);
    const long = await open(`<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(3_000)}</table>`);
    expect(long.length).toBe(3_000);
  }, 15_000);

  it('in a table, fifty times over, is refused', async () => {
    expect(await open('<table><tr><td>'.repeat(60))).toBe('too-large');
    expect(await open('<div>'.repeat(1_000_000))).toBe('too-large');
  });
});

it('any markup at all is read or refused, however tags are mixed', async () => {
  const tag = fc.constantFrom(
    ...'<table> </table> <tr> </tr> <td> </td> <td,colspan=3> <td,rowspan=2> <p> </p> <br> <pre> </pre> <ul> <li> <h2> </h2> <sup> </sup> <script> </script> <div,hidden> </div> &lt; &#0; <!-- --> <![CDATA[ < > " 5.00万元 医保'
      .split(' ')
      .map((each) => each.replace(',', ' ')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { maxLength: 60 }), async (tags) => {
      const lines = await open(tags.join(''));
      if (typeof lines !== 'string') for (const line of lines) expect(line).not.toMatch(/[\r\n]/u);
      else expect(lines).toBe('empty');
    }),
    { seed: 20240602, numRuns: 400 },
  );
});
