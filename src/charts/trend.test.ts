import { describe, expect, test } from 'vitest';
import { formatStatistic } from '../core/format.ts';
import type { Setting } from './chart.ts';
import { runsOf } from './peer-band.ts';
import { renderToSvg } from './render.ts';
import { example, exampleAmongPeers, type TrendInput, trend } from './trend.ts';

const drawn = (input: TrendInput, setting?: Setting): string => {
  const chart = trend(input, setting);
  return renderToSvg(chart.option, { width: 720, height: chart.height });
};
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replaceAll('\u00a0', ' '));

describe('a trend among peers', () => {
  const input = exampleAmongPeers();
  const chart = trend(input);
  const svg = drawn(input);
  const texts = textsOf(svg);
  const { peers, ...alone } = input;

  test('shades the years with quartiles, and only those', () => {
    expect(svg).toContain('fill="#d9e1e7"');
    expect(drawn(alone)).not.toContain('fill="#d9e1e7"');
    if (peers === undefined) throw new Error('the example has peers');
    expect(runsOf(peers).map((run) => run.map(({ year }) => year))).toEqual([[2021, 2022, 2023]]);
    const torn = { ...peers, years: peers.years.filter(({ year }) => year !== 2022) };
    expect(runsOf(torn).map((run) => run.map(({ year }) => year))).toEqual([[2021], [2023]]);
    expect(drawn({ ...input, peers: torn })).toContain('fill="#d9e1e7"');
  });

  test('says under the plot in which years peers are too few for a band, and how many they are', () => {
    expect(texts).toContain('n = 2');
    expect(texts).toContain('n = 4');
    expect(texts).not.toContain('n = 31');
    expect(chart.description).toContain('2019 年有可比数字的 2 家，少于 3 家，未比较');
    expect(chart.description).toContain('2020 年 n = 4，中位数 6.135 万元，少于 5 家，不列四分位数');
  });

  test('a year the peers are not told of is one without a band', () => {
    const few = peers === undefined ? [] : peers.years.filter(({ year }) => year > 2020);
    expect(textsOf(drawn({ ...input, peers: { name: '同级机构', years: few } }))).toContain('n = 0');
  });

  test('labels median and benchmark at their ends; a statistic is whole or has four significant digits, a published figure its own', () => {
    expect(texts).toContain('同级机构中位数 5.205');
    expect(texts).toContain('全国平均 8.35');
    expect(formatStatistic(182_564.3)).toBe('182564');
    expect(formatStatistic(0.030_145_9)).toBe('0.03015');
    expect(texts.join('|')).toContain('虚线 全国平均：《示例年度统计公报》');
  });

  test('holds every figure within its axis, quartiles and benchmark too', () => {
    const high = {
      ...input,
      benchmark: { name: '全国', source: '公报', points: [{ year: 2022, number: 99, shown: '99' }] },
    };
    const [axis] = [trend(high).option.yAxis].flat();
    expect(axis).toMatchObject({ min: 0, max: 100 });
  });

  test('keeps the break of scope and the absences of the bureaus', () => {
    expect(texts).toContain('口径含所属单位');
    expect(texts.join('|')).toContain('— 未公开');
  });

  test('the table has the quartiles and the median with their n, and says where there are none', () => {
    const rows = chart.twin.rows.slice(-4);
    expect(rows.map(({ bureau }) => bureau?.text)).toEqual([
      '同级机构上四分位数',
      '同级机构中位数',
      '同级机构下四分位数',
      '全国平均',
    ]);
    expect(rows[0]?.['2020']).toEqual({ text: '未比较', number: null, note: 'n = 4' });
    expect(rows[1]?.['2022']).toEqual({ text: '5.62', number: 5.62, note: 'n = 132' });
    expect(rows[3]?.['2022']).toEqual({ text: '8.80', number: 8.8, note: '《示例年度统计公报》' });
    expect(rows.flatMap((row) => Object.values(row)).filter(({ selection }) => selection)).toEqual([]);
  });

  test('a bureau is drawn the same with and without them', () => {
    const colours = (picture: string) => new Set(picture.match(/#(0072b2|d55e00)/g));
    expect(colours(svg)).toEqual(colours(drawn(alone)));
    expect(trend(example()).description).not.toContain('同级');
  });

  test('where it is narrow the label of the median is short', () => {
    const narrow = textsOf(drawn(input, { width: 'narrow', mode: 'screen' }));
    expect(narrow).toContain('中位数 5.205');
  });
});
