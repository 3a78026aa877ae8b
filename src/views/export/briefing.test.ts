import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../charts/catalogue.ts';
import { textWidth } from '../../charts/room.ts';
import { layOutBriefing } from './briefing.ts';
import { fileName } from './export-chart.ts';
import { svgOfBriefing } from './picture.ts';
import { BRIEFING_SIZES, DPI, pixelRatioOf } from './sizes.ts';
import { describeStamp, fewPlaces, type Stamp, shortHint, stampLines, stampTable } from './stamp.ts';
import { wrapText } from './wrap.ts';

const measure = (text: string, size: number) => textWidth(text, size);
const STAMP: Stamp = {
  title: '各机构公务接待费逐年如何变化？',
  subtitle: '财政拨款决算数，2019—2023 年',
  unit: '万元',
  source: '各机构公开的部门决算',
  scope: '部门口径，含所属单位',
  missing: ['未公开：示例县乙 2021'],
  warnings: [{ sentence: '2022 年起口径含所属单位。' }],
  snapshot: { hash: '0123456789abcdef0123456789abcdef', created: '2026-11-22', synthetic: false },
  permalink: 'http://localhost:4173/?indicator=reception&years=2019-2023&bureaus=990100,990101,990102,990103',
  date: '2026-11-22',
};
const LONG: Stamp = {
  ...STAMP,
  source: Array.from({ length: 6 }, (_, at) => `示例县${at} 2022 年度部门决算`).join('、'),
  missing: ['未公开', '未收录报告'].map(
    (name) => `${name}：${Array.from({ length: 80 }, (_, at) => `示例县 ${1950 + at}`).join('、')}`,
  ),
  warnings: Array.from({ length: 9 }, (_, at) => ({
    name: `口径不同之${at}`,
    sentence: '市级机构与县级机构并列：职责与管理范围不同，金额不宜直接比较',
    places: [`示例县乙 202${at}`, '示例市甲 2022'],
  })),
  permalink: `http://localhost:4173/?bureaus=${'990100,'.repeat(23)}`,
};
const joined = (stamp: Stamp, width = 590) =>
  layOutBriefing(stamp, { width, height: 424 }, 300, measure)
    .texts.map(({ text }) => text)
    .join('');

describe('sizes', () => {
  test.each([
    ['slide', 4000, 2250],
    ['half', 1843, 1324],
    ['square', 1417, 1417],
  ])('%s is %i × %i pixels at 300 dpi, whatever the screen is', (id, width, height) => {
    const size = BRIEFING_SIZES.find((candidate) => candidate.id === id);
    if (size === undefined) throw new Error(`no size ${id}`);
    expect(Math.round(size.layout.width * pixelRatioOf(size))).toBe(width);
    expect(Math.abs(Math.round(size.layout.height * pixelRatioOf(size)) - height)).toBeLessThanOrEqual(1);
    expect(Math.round((size.millimetres.width / 25.4) * DPI)).toBe(width);
  });
});

describe('layout', () => {
  test('title stands at the top left, unit at the top right', () => {
    const { texts, width } = layOutBriefing(STAMP, { width: 590, height: 424 }, 300, measure);
    expect(texts[0]).toMatchObject({ text: STAMP.title, anchor: 'start', bold: true });
    expect(texts.find(({ text }) => text === '单位：万元')).toMatchObject({ anchor: 'end', x: width - 20 });
  });

  test('source, scope, gaps, hints, snapshot, date and link are all there', () => {
    expect(stampLines(STAMP).map(({ name }) => name)).toEqual([
      '来源',
      '口径',
      '缺失',
      '提示',
      '快照',
      '链接',
    ]);
    expect(joined(STAMP)).toContain('0123456789ab（2026-11-22）　导出日期 2026-11-22');
    expect(joined(STAMP)).not.toContain('0123456789abc');
  });

  test('invented figures are said to be so first of all, in pictures however full, in tables and descriptions', () => {
    for (const stamp of [STAMP, LONG]) {
      const invented = { ...stamp, snapshot: { ...stamp.snapshot, synthetic: true } };
      expect(joined(invented)).toContain('合成数据，仅供测试');
      expect(stampLines(invented, 0)[0]?.text).toBe('合成数据，仅供测试');
      expect(stampTable(invented)[1]?.text).toBe('合成数据，仅供测试');
      expect(describeStamp(invented)).toContain('合成数据，仅供测试');
      expect(fileName(invented, 'csv')).toMatch(/^synthetic-/);
      expect(joined(stamp)).not.toContain('合成');
      expect(fileName(stamp, 'csv')).not.toContain('synthetic');
    }
  });

  test('what has nothing to say is left out', () => {
    expect(stampLines({ ...STAMP, missing: [], warnings: [] }).map(({ name }) => name)).not.toContain('缺失');
  });

  test('a short stamp leaves the picture at its size', () => {
    expect(layOutBriefing(STAMP, { width: 960, height: 540 }, 300, measure)).toMatchObject({
      width: 960,
      height: 540,
      chart: { scale: 1 },
    });
  });

  describe.each(CATALOGUE)('with a long stamp, $id', ({ example }) => {
    test.each(BRIEFING_SIZES)('fills a picture of exactly the size $id', (size) => {
      const chart = example({ width: size.layout.width >= 560 ? 'wide' : 'narrow', mode: 'print' });
      const laid = layOutBriefing(LONG, size.layout, chart.height, measure);
      expect([laid.width, laid.height]).toEqual([size.layout.width, size.layout.height]);
      expect(Math.max(...laid.texts.map(({ y }) => y))).toBeLessThanOrEqual(size.layout.height - 18);
      const points = (px: number) => (px * size.millimetres.width * 72) / size.layout.width / 25.4;
      expect(points(11 * laid.chart.scale)).toBeGreaterThanOrEqual(6);
      expect(points(Math.min(...laid.texts.map(({ size: type }) => type)))).toBeGreaterThanOrEqual(6);
    });
  });

  test('a chart of very many rows still leaves the stamp its room, in the same picture', () => {
    const laid = layOutBriefing(LONG, { width: 590, height: 424 }, 2000, measure);
    expect(laid.height).toBe(424);
    expect(laid.texts.map(({ text }) => text)).toContain('链接：');
  });

  test('nothing is written beyond the margins', () => {
    const { texts, width } = layOutBriefing(STAMP, { width: 480, height: 480 }, 300, measure);
    for (const { text, x, size, anchor } of texts) {
      if (anchor === 'start') expect(x + measure(text, size)).toBeLessThanOrEqual(width - 18);
    }
  });

  test('the chart never lies over the stamp', () => {
    const { chart, rules } = layOutBriefing(STAMP, { width: 480, height: 480 }, 400, measure);
    expect(chart.y + chart.height * chart.scale).toBeLessThanOrEqual(rules[0]?.y ?? 0);
  });
});

describe('what a picture leaves out', () => {
  test('of many places a picture names eight and counts them all; table and description name all', () => {
    expect(fewPlaces(LONG.missing[0] ?? '')).toMatch(/^未公开：(?:[^、]+、){7}示例县 1957 等 80 处$/);
    expect(
      stampTable(LONG)
        .filter(({ name }) => name === '缺失')
        .map(({ text }) => text),
    ).toEqual(LONG.missing);
    expect(describeStamp(LONG)).toContain('示例县 2029');
  });

  test('a hint is told by its name with its places, or by its sentence where it has no name', () => {
    expect(shortHint({ name: '市级与县级并列', sentence: '不宜直接比较', places: ['甲 2021'] })).toBe(
      '市级与县级并列（甲 2021）',
    );
    expect(shortHint({ name: '市级与县级并列', sentence: '不宜直接比较。' })).toBe('市级与县级并列');
    expect(shortHint({ sentence: '不宜直接比较。' })).toBe('不宜直接比较。');
  });

  test('a hint that touches many places names eight in a picture, and every one in the table', () => {
    const places = Array.from({ length: 12 }, (_, at) => `示例县 ${2001 + at}`);
    const hint = { name: '口径不同', sentence: '口径不同，不宜比较', places };
    expect(shortHint(hint)).toMatch(/示例县 2008 等 12 处）$/);
    const table = stampTable({ ...STAMP, warnings: [hint] });
    expect(table.find(({ name }) => name === '提示')?.text).toContain('示例县 2012');
  });

  test('hints that find no room are counted, and the table has each in full', () => {
    expect(stampLines(LONG, 2).find(({ name }) => name === '提示')?.text).toMatch(
      /^口径.*\n口径.*）等 9 项提示，见网页$/,
    );
    expect(stampTable(LONG).filter(({ name }) => name === '提示')).toHaveLength(9);
  });

  test('the table says its unit', () => {
    expect(stampTable(STAMP)).toContainEqual({ name: '单位', text: '万元' });
  });
});

describe('wrapping', () => {
  const wrap = (text: string, width: number) => wrapText(text, width, (part) => textWidth(part, 10));

  test('a line never begins with a comma or a full stop', () => {
    expect(wrap('示例县乙公务接待费，一点九五万元。', 90)).toEqual([
      '示例县乙公务接待',
      '费，一点九五万元。',
    ]);
  });

  test('figures and words stay whole', () => {
    expect(wrap('接待费 1825.64 万元', 65)).toEqual(['接待费', '1825.64', '万元']);
  });

  test('an address longer than a line is broken and keeps every character', () => {
    const address = 'http://localhost/?indicator=reception&bureaus=990100,990101';
    expect(wrap(address, 120).join('')).toBe(address);
    expect(wrap(address, 120).length).toBeGreaterThan(2);
  });

  test('a line break in the text is kept', () => {
    expect(wrap('甲\n乙', 100)).toEqual(['甲', '乙']);
  });
});

test('text in the SVG is text, never markup', () => {
  const laid = layOutBriefing({ ...STAMP, title: '<script>"&' }, { width: 590, height: 424 }, 300, measure);
  const svg = svgOfBriefing(laid, '<svg width="1" height="1"><g/></svg>', '<b>', 'a & b');
  expect(svg).not.toContain('<script>');
  expect(svg).toContain('&lt;script&gt;&quot;&amp;');
  expect(svg).toContain('<title>&lt;b&gt;</title><desc>a &amp; b</desc>');
  expect(svg.match(/<svg/g)).toHaveLength(2);
});
