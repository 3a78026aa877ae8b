import { describe, expect, test } from 'vitest';
import type { Setting } from './chart.ts';
import { type DistributionInput, distribution, example, exampleOfMany } from './distribution.ts';
import { invent } from './invented.ts';
import type { Mark } from './mark.ts';
import { renderToSvg } from './render.ts';
import { labelRows, spreadOf, swarm } from './spread.ts';

const textsOf = (input: DistributionInput, setting?: Setting): readonly string[] => {
  const chart = distribution(input, setting);
  const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('\u00a0', ' '),
  );
};

/** Numbers between 0 and 1 that are always the same. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const group = (figures: readonly (string | null)[]): readonly Mark[] =>
  figures.map((figure, at) => ({
    ...invent(0, 2022, figure),
    bureau: String(100_000 + at),
    bureauName: `示例${at}县`,
  }));
const among = (
  figures: readonly (string | null)[],
  more: Partial<DistributionInput> = {},
): DistributionInput => ({
  marks: group(figures),
  selected: ['100000'],
  bureaus: [],
  peers: '同级机构',
  ...more,
});

describe('the spread of numbers', () => {
  test('counts every number once, in adjoining bins of one round width', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const next = sequence(seed);
      const size = 3 + Math.floor(next() * 3000);
      const numbers = Array.from({ length: size }, () => Math.exp(next() * seed) - (seed % 3));
      const spread = spreadOf(numbers);
      const bins = spread?.bins ?? [];
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(size);
      for (const { from, to, count } of bins)
        expect(numbers.filter((n) => n >= (from ?? -Infinity) && n < (to ?? Infinity))).toHaveLength(count);
      for (const [at, { to }] of bins.entries())
        if (at + 1 < bins.length) expect(bins[at + 1]?.from).toBe(to);
      expect(bins.length).toBeLessThanOrEqual(40);
    }
  });

  test('is the same in whatever order the numbers come', () => {
    const numbers = Array.from({ length: 500 }, sequence(9));
    expect(spreadOf([...numbers].reverse())).toEqual(spreadOf(numbers));
  });

  test('gathers the very far in an open bin, so that the others keep their shape', () => {
    const bins = spreadOf([...Array.from({ length: 200 }, (_, at) => at / 10), 9000])?.bins ?? [];
    expect(bins.at(-1)).toMatchObject({ to: null, count: 1 });
    expect(bins.length).toBeGreaterThan(5);
  });

  test('of equal numbers is one bin, of none is nothing, of few has no quartiles', () => {
    expect(spreadOf([4, 4, 4, 4, 4, 4])?.bins).toEqual([{ from: 4, to: 5, count: 6 }]);
    expect(spreadOf([])).toBe(null);
    expect(spreadOf([1, 2])).toMatchObject({ n: 2, median: null, band: null });
    expect(spreadOf([1, 2, 3, 9])).toMatchObject({ n: 4, median: 2.5, band: null });
    expect(spreadOf([1, 2, 3, 4, 9])).toMatchObject({ n: 5, median: 3, band: { lower: 2, upper: 4 } });
  });
});

describe('a distribution of few', () => {
  test('has a dot for every figure, the quartiles shaded, and the selected named with figure and rank', () => {
    const chart = distribution(example());
    const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
    const texts = textsOf(example());
    expect(svg).toContain('fill="#d9e1e7"');
    expect(JSON.stringify(chart.option.series).match(/"selection":/g)).toHaveLength(30);
    expect(texts).toContain('示例市甲 11.30 · 第 1 位');
    expect(texts).toContain('示例县乙 2.40 · 第 29 位');
    expect(texts).toContain('全国平均 9.10');
    expect(texts.join('|')).toContain('同级机构，n = 30');
  });

  test('names a selected bureau without a figure and counts the others by reason', () => {
    const said = textsOf(example()).join('|');
    expect(said).toContain('示例县丁：— 未公开');
    expect(said).toContain('未列入：— 未公开 2 家');
  });

  test('of fewer than three is not drawn: it says 未比较 and how many there are', () => {
    const two = among(['3', '4', null]);
    const texts = textsOf(two);
    expect(texts).toContain('未比较：同级机构中有可比数字的 2 家，少于 3 家');
    const chart = distribution(two);
    expect(chart.option.series).toBe(undefined);
    expect(chart.description).toContain('未比较');
    expect(chart.description).not.toContain('第 ');
    expect(chart.twin.rows.map(({ rank }) => rank?.text)).toEqual(['', '', '']);
  });

  test('of three or four has a median and no quartiles, and says so', () => {
    const few = among(['3', '4', '8', '9']);
    const chart = distribution(few);
    expect(renderToSvg(chart.option, { width: 720, height: chart.height })).not.toContain('#d9e1e7');
    expect(textsOf(few)).toContain('中位数 6');
    expect(chart.description).toContain('少于 5 家，不列四分位数');
    expect(chart.twin.rows.find(({ name }) => name?.text === '上四分位数')?.value?.text).toBe('未比较');
  });

  test('leaves out what is incomparable and says why', () => {
    const [apart, ...rest] = group(['99', '3', '4', '8', '9']);
    if (apart === undefined) throw new Error('no mark');
    const said = textsOf({
      ...among([]),
      marks: rest,
      incomparable: [{ mark: apart, reason: '部门与单位并列' }],
    }).join('|');
    expect(said).toContain('未列入：≁ 部门与单位并列 1 家');
    expect(said).toContain('n = 4');
  });

  test('keeps dots apart and near the middle', () => {
    const next = sequence(3);
    const xs = Array.from({ length: 60 }, () => next() * 200);
    const offsets = swarm(xs, 10);
    for (const [at, x] of xs.entries())
      for (let other = at + 1; other < xs.length; other += 1) {
        const apart = Math.hypot(x - (xs[other] ?? 0), (offsets[at] ?? 0) - (offsets[other] ?? 0));
        expect(apart).toBeGreaterThan(9.99);
      }
    expect(swarm([0, 50, 100], 10)).toEqual([0, 0, 0]);
  });
});

describe('a distribution of many', () => {
  const input = exampleOfMany();

  test('is bars over round bins; the table has every bin and the selected', () => {
    const chart = distribution(input);
    const rows = chart.twin.rows;
    const counts = rows.flatMap(({ count }) => (count === undefined ? [] : [count.number ?? 0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(802);
    expect(rows[0]?.name?.text).toBe('示例市甲');
    expect(rows[0]?.rank?.number).toBe(9);
    const texts = textsOf(input);
    expect(texts).toContain('24 及以上');
    expect(texts.join('|')).toContain('虚线框：两端极远的数并为一组，不按比例');
  });

  test('says better or worse by a sign only where the registry has a direction', () => {
    expect(textsOf(input)).toContain('示例县乙 2.40 ▲ · 第 552 位');
    expect(textsOf({ ...input, polarity: 'none' })).toContain('示例县乙 2.40 · 第 552 位');
  });

  test('drawn from a spread and ranks counted elsewhere is the same picture', () => {
    const numbers = input.numbers ?? [];
    const { numbers: _, ...rest } = input;
    const spread = spreadOf(numbers);
    if (spread === null) throw new Error('no spread');
    const summed = distribution({
      ...rest,
      spread,
      ranks: new Map([
        ['990100', 9],
        ['990101', 552],
      ]),
    });
    const whole = distribution(input);
    const draw = (chart: typeof whole) => renderToSvg(chart.option, { width: 720, height: chart.height });
    expect(draw(summed)).toBe(draw(whole));
    expect(summed.twin).toEqual(whole.twin);
  });

  test('without ranks counted elsewhere a spread alone says no rank', () => {
    const spread = spreadOf(input.numbers ?? []);
    const { numbers: _, ...rest } = input;
    if (spread === null) throw new Error('no spread');
    expect(textsOf({ ...rest, spread })).toContain('示例县乙 2.40 ▲');
  });
});

test('very many marks are bars; only the selected have words and rows of their own', () => {
  const marks = group(Array.from({ length: 900 }, (_, at) => (at % 3 === 1 ? null : String(1000 + at))));
  const input: DistributionInput = { ...among([]), marks, selected: ['100000', '100001'] };
  const chart = distribution(input);
  expect(chart.description).toContain('n = 600');
  expect(chart.description).toContain('缺失：未公开（示例1县 2022）');
  expect(chart.description.length).toBeLessThan(250);
  expect(chart.twin.rows.filter(({ value }) => value?.selection !== undefined)).toHaveLength(2);
  expect(textsOf(input).join('|')).toContain('未列入：— 未公开 299 家');
});

test('figures of several years are told as each bureau’s latest', () => {
  const marks = group(['1', '2', '3', '4']).map((mark, at) => ({ ...mark, year: 2020 + at }));
  expect(distribution({ ...among([]), marks }).description).toContain('各机构最近年度');
  expect(distribution(among(['1', '2', '3', '4'])).description).toContain('2022 年');
});

test('labels over a plot do not touch, stay inside, and what has no row is left to the table', () => {
  const next = sequence(11);
  const labels = Array.from({ length: 20 }, () => ({ x: next() * 300, width: 60 }));
  const rows = labelRows(labels, 300, 3);
  const standing = rows.flatMap((place) => (place === null ? [] : [place]));
  expect(standing.length).toBeGreaterThan(5);
  expect(rows).toContain(null);
  for (const [at, one] of standing.entries()) {
    expect(one.left >= 0 && one.left + 60 <= 300).toBe(true);
    for (const other of standing.slice(at + 1))
      expect(one.row !== other.row || Math.abs(one.left - other.left) >= 60).toBe(true);
  }
});
