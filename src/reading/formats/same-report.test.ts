import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '../../core/fact.ts';
import { isRefusal } from '../document.ts';
import { readReport } from '../read.ts';

/** A small report: each entry a paragraph, each list of cells a table row. */
const REPORT: readonly (string | readonly string[])[] = [
  '示例市医疗保障局',
  '2021年度部门决算',
  '一、收入支出决算总体情况说明',
  '2021年度收、支总计2345.67万元。与2020年相比，收、支总计各增加123.45万元，增长5.56%。',
  '七、“三公”经费财政拨款支出决算情况说明',
  '（一）“三公”经费财政拨款支出决算总体情况说明',
  '2021年“三公”经费财政拨款支出决算为7.89万元，完成预算95.00%。',
  '（二）“三公”经费财政拨款支出决算具体情况说明',
  '1.公务用车购置及运行维护费支出5.67万元，完成预算100%。',
  '2.公务接待费支出2.22万元，完成预算84.09%，比2020年减少0.33万元。',
  '附件1',
  '基础数据表',
  ['单位：万元', '', '', ''],
  ['经费控制情况', '2020年决算数', '2021年预算数', '2021年决算数'],
  ['三公经费', '8.22', '8.30', '7.89'],
  ['1、公务用车购置和维护经费', '5.67', '5.66', '5.67'],
  ['2、公务接待', '2.55', '2.64', '2.22'],
];

const rows = (entry: (typeof REPORT)[number]): entry is readonly string[] => typeof entry !== 'string';
const inOrder = (
  paragraph: (text: string) => string,
  table: (rows: readonly (readonly string[])[]) => string,
): string => {
  const first = REPORT.findIndex(rows);
  const prose = REPORT.filter((entry) => !rows(entry));
  return prose.map((text) => paragraph(String(text))).join('') + table(REPORT.slice(first).filter(rows));
};
const numbered = (text: string): { level: number; rest: string } | null => {
  const match = /^([一二三四五六七]、)|^(（[一二三]）)|^(\d\.)(?!\d)/u.exec(text);
  return match
    ? { level: match.slice(1).findIndex((mark) => mark !== undefined), rest: text.slice(match[0].length) }
    : null;
};

const txt = strToU8(REPORT.map((entry) => (rows(entry) ? entry.join('\t') : entry)).join('\n'));
const html = strToU8(
  `<html><meta charset="utf-8"><body>${inOrder(
    (text) => `<p>${text.replace(/(\d)(\d\.\d)/gu, '$1<span>$2</span>')}</p>`,
    (table) =>
      `<table>${table.map((cells) => (cells.slice(1).every((cell) => cell === '') ? `<tr><td colspan="4">${cells[0]}</td></tr>` : `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)).join('')}</table>`,
  )}</body></html>`,
);
/** In Word, the numbers of headings and lists are counted, not written. */
const LEVELS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
].map(
  ([format, text], level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
);
const run = (text: string): string =>
  `<w:r><w:t>${text.slice(0, 9)}</w:t></w:r><w:r><w:t>${text.slice(9)}</w:t></w:r>`;
const paragraph = (text: string): string => {
  const list = numbered(text);
  const num = text.startsWith('七') ? 2 : 1;
  return list
    ? `<w:p><w:pPr><w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${num}"/></w:numPr></w:pPr>${run(list.rest)}</w:p>`
    : `<w:p>${run(text)}</w:p>`;
};
const docx = zipSync({
  'word/document.xml': strToU8(
    `<w:document><w:body>${inOrder(
      paragraph,
      (table) =>
        `<w:tbl>${table.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell.replace(/^\d、/u, ''))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    )}</w:body></w:document>`,
  ),
  'word/numbering.xml': strToU8(
    `<w:numbering><w:abstractNum w:abstractNumId="0">${LEVELS.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`,
  ),
});

describe('the same report', () => {
  const facts = async (bytes: Uint8Array, name: string): Promise<readonly string[]> => {
    const reading = await readReport(bytes, name, { report: 'example' as ReportId, year: 2021 });
    if (isRefusal(reading)) throw new Error(reading.sentence);
    return reading.facts.map((fact) =>
      [
        fact.item,
        fact.measure,
        fact.year,
        fact.value,
        fact.unit,
        fact.printed,
        fact.place.section.join('/'),
      ].join('|'),
    );
  };

  it('states the same figures as text, as a page and as a Word document', async () => {
    const told = await facts(txt, 'report.txt');
    expect(told.filter((fact) => /^sangong\|outturn\|2021\|7\.89/u.test(fact)).length).toBeGreaterThan(1);
    expect(told.length).toBeGreaterThan(15);
    expect(await facts(html, 'report.html')).toEqual(told);
    expect(await facts(docx, 'report.docx')).toEqual(told);
  });
});
