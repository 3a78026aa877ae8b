import { describe, expect, test, vi } from 'vitest';
import { example as budgetExample, budgetOutturn } from './budget-outturn.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Cell, Setting } from './chart.ts';
import { composition, example as compositionExample } from './composition.ts';
import { CODES, invent } from './invented.ts';
import { labelledYears, placeFigures, placeNames } from './labels.ts';
import { linesByBureau } from './lines.ts';
import { isPresent } from './mark.ts';
import { matrix, example as matrixExample } from './matrix.ts';
import { multiples, example as multiplesExample } from './multiples.ts';
import { BUREAU_COLOURS, bureauPens, contrast, inksOf, VERDICT_COLOURS } from './palette.ts';
import { latestMarks, ranking, example as rankingExample } from './ranking.ts';
import { rankMarks } from './ranks.ts';
import { renderToSvg } from './render.ts';
import { scatter, example as scatterExample } from './scatter.ts';
import { stacksOf } from './stacks.ts';
import { trend, example as trendExample } from './trend.ts';

const WIDE: Setting = { width: 'wide', mode: 'screen' };
const SETTINGS: readonly Setting[] = [
  WIDE,
  { width: 'narrow', mode: 'screen', dark: true },
  { width: 'narrow', mode: 'print' },
];

/** Texts drawn in an SVG, in the order they are drawn. */
const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&amp;', '&').replaceAll('\u00a0', ' '),
  );

/** The names of elements left open or closed twice: empty when the document is well formed. */
function unbalanced(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = '', attributes = ''] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g,
  )) {
    if (closing === '/') {
      if (open.pop() !== name) return [name];
    } else if (
      !xml
        .slice(xml.indexOf(`<${name}${attributes}`) + name.length + 1 + attributes.length)
        .trimStart()
        .startsWith('/>')
    ) {
      open.push(name);
    }
  }
  return open;
}

describe.each(CATALOGUE)('$id', ({ example }) => {
  test.each(SETTINGS)('draws Chinese text in a well-formed picture, $width on $mode', (setting) => {
    const chart = example(setting);
    const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
    expect(textsIn(svg).join('')).toMatch(/[一-鿿]/);
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(unbalanced(svg)).toEqual([]);
  });

  test('is the same bytes when it is drawn again', () => {
    const draw = () => renderToSvg(example(WIDE).option, { width: 720, height: 400 });
    expect(draw()).toBe(draw());
  });

  test('makes itself again for another setting with the same table', () => {
    const chart = example(WIDE);
    const narrow = chart.set({ width: 'narrow', mode: 'print' });
    expect(narrow.twin).toEqual(chart.twin);
    expect(narrow.description).toBe(chart.description);
    expect(narrow.height).toBeGreaterThanOrEqual(180);
  });

  test('says in its description what is missing and why', () => {
    expect(example(WIDE).description).toMatch(/未公开|未收录报告|没有值/);
  });

  test('every row of its table fills only columns that exist, and names itself in the first', () => {
    const { columns, rows } = example(WIDE).twin;
    const keys = columns.map(({ key }) => key);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row).filter((key) => !keys.includes(key))).toEqual([]);
      expect(row[keys[0] ?? '']?.text).not.toBe('');
    }
  });
});

test('in English every chart tells itself in English, with only the names in Chinese', async () => {
  vi.stubGlobal('location', { search: '?lang=en' });
  vi.resetModules();
  const english = await import('./catalogue.ts');
  vi.unstubAllGlobals();
  for (const { id, example } of english.CATALOGUE) {
    const chart = example(WIDE);
    const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
    expect(chart.description, id).toMatch(/^[A-Z][a-z]+[ :]/);
    expect(chart.description, id).not.toMatch(/[，。；、：]|undefined|\.\.|；/);
    expect(textsIn(svg).join('|'), id).not.toMatch(/[，。；、：]|单位：|undefined/);
    // The columns of a reader's own statement are named by the reader.
    if (!id.startsWith('asked')) expect(chart.twin.columns[0]?.title, id).toMatch(/^Bureau/);
  }
});

const yearAt = ({ year }: { readonly year: number }): number => (year - 2020.5) * 86;
const heightAt = ({ number }: { readonly number: number }): number => ((15 - number) / 15) * 254;

describe('trend', () => {
  const input = trendExample();
  const chart = trend(input);
  const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height })).join('|');

  test('shows each figure in the digits it is known by', () => {
    for (const mark of input.marks.filter(isPresent)) expect(texts).toContain(mark.shown);
    expect(texts).toContain('约 5.3');
  });

  test('a printed point is filled, also when the report of the next year prints it; one worked back from a change is hollow', () => {
    const data = JSON.stringify(chart.option.series);
    expect(data).toContain(`"value":[2019,3.27],"tip":"${BUREAU_TIP}`);
    const points = [
      ...data.matchAll(/"value":\[(\d+),([\d.]+)\].*?"itemStyle":\{"color":"(#\w+)","borderColor":"(#\w+)"/g),
    ];
    const fills = new Map(
      points.map(([, year, number, fill, border]) => [`${year} ${number}`, fill === border]),
    );
    expect(fills.get('2020 1.95')).toBe(true);
    expect(fills.get('2019 3.27')).toBe(false);
    expect(fills.get('2019 14.6')).toBe(true);
  });

  test('an absent year has no point and is shown by its sign', () => {
    expect(JSON.stringify(chart.option.series)).toContain('"value":[2021,"-"]');
    expect(JSON.stringify(chart.option.series)).not.toContain('[2021,0]');
    expect(texts).toContain('≠');
  });

  test('a year nothing is known of counts as a report not held', () => {
    const { lines } = linesByBureau(input.marks);
    expect(lines[3]?.marks.map(({ absence }) => absence)).toEqual([
      'report-not-held',
      'report-not-held',
      'report-not-held',
      null,
      null,
    ]);
    expect(chart.description).toContain('未收录报告（示例区丙 2019');
  });

  test('the table has every mark with its source', () => {
    const cells = chart.twin.rows
      .flatMap((row) => Object.values(row))
      .filter((cell) => cell.selection !== undefined);
    for (const mark of input.marks) {
      const cell = cells.find(
        ({ selection }) => selection?.bureau === mark.bureau && selection.year === mark.year,
      );
      expect(cell?.number).toBe(mark.number);
      if (mark.shown !== null) expect(cell?.text).toContain(mark.shown);
    }
  });

  test('where years are many, the last is always labelled', () => {
    const years = Array.from({ length: 12 }, (_, step) => 2012 + step);
    expect(labelledYears(years, { width: 'narrow', mode: 'screen' })).toEqual([
      2013, 2015, 2017, 2019, 2021, 2023,
    ]);
    expect(labelledYears(years, WIDE)).toEqual(years);
    const few = years.slice(-6);
    expect(labelledYears(few, { width: 'narrow', mode: 'screen' }, 150)).toEqual([2019, 2021, 2023]);
    expect(labelledYears(few, { width: 'narrow', mode: 'screen' }, 20)).toEqual([2023]);
  });

  test('in a narrow place no figure lies over another: what finds no room is left to tooltip and table', () => {
    const marks = [0, 1, 2, 3].flatMap((place) =>
      [2021, 2022, 2023].map((year) => invent(place, year, (0.15 + place * 0.3).toFixed(2))),
    );
    const present = marks.filter(isPresent);
    const plot = { width: 260, height: 254, xOf: yearAt, yOf: heightAt, widthOf: () => 26 };
    const sides = placeFigures(present, [], plot);
    const boxes = [...sides].map(([mark, side]) => {
      const top = heightAt(mark) + (side === 'top' ? -22 : 7);
      return { left: yearAt(mark) - 13, top };
    });
    for (const [at, box] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(Math.abs(box.left - other.left) >= 26 || Math.abs(box.top - other.top) >= 15).toBe(true);
    expect(sides.size).toBeGreaterThan(0);
    expect(sides.size).toBeLessThan(present.length);
  });

  test('without any mark it says that there is nothing to draw', () => {
    const empty = trend({ marks: [], bureaus: CODES });
    expect(empty.description).toBe('没有可画的数字。');
    expect(renderToSvg(empty.option, { width: 720, height: 320 })).toContain('<svg');
  });

  test('more lines than labels have room for get a legend', () => {
    const marks = Array.from({ length: 14 }, (_, at) => ({
      ...invent(0, 2022, `${at}`),
      bureau: `99${at}`,
      bureauName: `示例${at}`,
    }));
    expect(trend({ marks, bureaus: [] }).option.legend).toBeDefined();
    expect(chart.option.legend).toBeUndefined();
  });
});

const BUREAU_TIP = '示例县乙 · 2019 年';

describe('ranking', () => {
  test('sorts by value, gives equals one rank and keeps those without a number apart', () => {
    const marks = [invent(0, 2022, '3'), invent(1, 2022, '5'), invent(2, 2022, '5'), invent(3, 2022, null)];
    const { ranked, without } = rankMarks({ marks, order: 'descending' });
    expect(ranked.map(({ mark, rank }) => [mark.shown, rank])).toEqual([
      ['5', 1],
      ['5', 1],
      ['3', 3],
    ]);
    expect(without).toHaveLength(1);
  });

  test('ranks are counted from the highest whatever the order', () => {
    const marks = [invent(0, 2022, '3'), invent(1, 2022, '5'), invent(2, 2022, '5')];
    const { ranked } = rankMarks({ marks, order: 'ascending' });
    expect(ranked.map(({ mark, rank }) => [mark.shown, rank])).toEqual([
      ['3', 3],
      ['5', 1],
      ['5', 1],
    ]);
  });

  test('a chart of zeros has the tick 0 alone and says so; a negative figure has a true minus', () => {
    const draw = (shown: string) => {
      const chart = ranking({ marks: [invent(0, 2022, shown)], order: 'descending' });
      return textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));
    };
    expect(draw('0').join('|')).toContain('均为 0');
    expect(draw('0').filter((text) => text === '1')).toEqual([]);
    expect(draw('-3.20')).toContain('−3.20');
  });

  test('a bureau without a number has no bar but its sign, and a stated zero is a zero', () => {
    const chart = ranking(rankingExample());
    const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));
    expect(texts).toContain('— 未公开');
    expect(texts).toContain('≁ 口径不可比');
    expect(JSON.stringify(chart.option.series).match(/"value":0,/g)).toHaveLength(1);
  });

  test('the latest year of a bureau is its latest with a number', () => {
    const marks = [invent(0, 2021, '1'), invent(0, 2022, null), invent(1, 2020, null), invent(1, 2021, null)];
    expect(latestMarks(marks).map(({ year }) => year)).toEqual([2021, 2021]);
  });
});

describe('composition', () => {
  test('stacks stand by their whole, or by bureau, and those without a whole are last', () => {
    const input = compositionExample();
    const wholes = (order?: 'descending' | 'ascending' | 'code') =>
      stacksOf({
        ...input,
        marks: [invent(3, 2022, null, { indicator: 'sangong' }), ...input.marks],
        ...(order && { order }),
      }).map(({ total }) => total);
    expect(wholes()).toEqual([48.2, 14.61, 7.1, null]);
    expect(wholes('ascending')).toEqual([7.1, 14.61, 48.2, null]);
    expect(wholes('code')).toEqual([48.2, 7.1, 14.61, null]);
  });

  test('a part nothing is said of is unknown with its whole, and not published beside a known one', () => {
    const input = compositionExample();
    const few = (whole: string | null) =>
      stacksOf({
        ...input,
        marks: [
          invent(0, 2022, whole, {
            indicator: 'sangong',
            absence: whole === null ? 'report-not-held' : null,
          }),
        ],
      }).map(({ parts }) => parts.map(({ absence }) => absence));
    expect(few('7.1')).toEqual([Array(4).fill('not-published')]);
    expect(few(null)).toEqual([Array(4).fill('report-not-held')]);
    const chart = composition({ ...input, marks: [invent(0, 2022, '7.1', { indicator: 'sangong' })] });
    const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));
    expect(texts).toContain('合计 7.1 · 出国 — · 购置 — · 运行 — · 接待 —');
  });

  test('a part that was not published is named, and not drawn as zero', () => {
    const chart = composition(compositionExample());
    const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));
    expect(texts).toContain('合计 14.61 · 出国 无 · 购置 —');
    expect(texts).toContain('合计 7.10 · 出国 0 · 购置 0 · 接待 2.40');
  });

  test('shares are of the stated whole; with a part missing and no whole there is no share', () => {
    const input = compositionExample();
    expect(stacksOf(input).map(({ base }) => base)).toEqual([48.2, 14.61, 7.1]);
    const without = { ...input, marks: input.marks.filter(({ indicator }) => indicator !== 'sangong') };
    expect(stacksOf(without).map(({ base }) => base?.toFixed(2) ?? null)).toEqual(['48.20', '7.10', null]);
  });
});

test('charts of which every mark is absent draw no figure, and say why', () => {
  const gone = [0, 1].map((place) => invent(place, 2022, null));
  const charts = [
    trend({ marks: gone, bureaus: CODES }),
    ranking({ marks: gone, order: 'descending' }),
    composition({
      marks: gone,
      parts: [{ indicator: 'reception', short: '接待' }],
      whole: 'sangong',
      mode: 'percent',
    }),
    budgetOutturn({ rows: gone.map((mark) => ({ budget: mark, outturn: mark, completion: mark })) }),
    scatter({ pairs: gone.map((mark) => ({ x: mark, y: mark })), bureaus: CODES }),
    multiples({ marks: gone, bureaus: CODES }),
  ];
  for (const chart of charts) {
    const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(textsIn(svg).join('')).toContain('— 未公开');
    expect(chart.description).toContain('未公开');
  }
});

test('a part that was worked out is framed with dashes, and the key says so', () => {
  const input = compositionExample();
  const marks = input.marks.map((mark) =>
    mark.shown === '4.61' ? { ...mark, origin: 'derived' as const } : mark,
  );
  const chart = composition({ ...input, marks });
  expect(textsIn(renderToSvg(chart.option, { width: 720, height: chart.height })).join('')).toContain(
    '虚线框：推算或倒推',
  );
  expect(JSON.stringify(chart.option.series).match(/"borderType":"dashed"/g)).toHaveLength(1);
});

test('budgets stand by their outturn, those without one last, unless another order is asked for', () => {
  const rows = [...budgetExample().rows].reverse();
  const wordsOf = (chart: { readonly twin: { readonly rows: readonly Readonly<Record<string, Cell>>[] } }) =>
    chart.twin.rows.map(({ outturn }) => outturn?.text);
  expect(wordsOf(budgetOutturn({ rows }))).toEqual(['11.30', '4.61', '2.40', '1.87']);
  expect(wordsOf(budgetOutturn({ rows, order: 'code' }))).toEqual(['1.87', '4.61', '2.40', '11.30']);
});

test('the table of the matrix says how many indicators the topic has', () => {
  const { columns, rows } = matrix(matrixExample()).twin;
  expect(columns.at(-1)).toMatchObject({ title: '指标项数', unit: '项' });
  expect(rows[0]?.expected).toEqual({ text: '18', number: 18 });
});

test('a budget that was not published leaves only the outturn, and says so', () => {
  const chart = budgetOutturn(budgetExample());
  const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));
  expect(texts).toContain('预算 — 未公开 · 决算 1.87');
  expect(texts).toContain('完成 120%');
});

describe('scatter', () => {
  const input = scatterExample();
  const chart = scatter(input);
  const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));

  test('draws a bureau only where both figures are known, and never at zero for the one that is not', () => {
    const data = JSON.stringify(chart.option.series);
    expect([...data.matchAll(/"value":\[[\d.,]+\]/g)].map(([text]) => text)).toEqual([
      '"value":[1120,11.3]',
      '"value":[236,2.4]',
      '"value":[410,4.6]',
    ]);
    expect(texts).toContain('示例市甲');
    expect(texts).not.toContain('示例县丁');
  });

  test('says under the plot which bureau lacks which figure and why, and in its words and table too', () => {
    const said = texts.join('|');
    expect(said).toContain('示例县丁 2022：国内公务接待人次 — 未公开');
    expect(said).toContain('示例自治州戊 2022：两项 ○ 未收录报告');
    expect(chart.description).toContain('n = 3');
    expect(chart.description).toContain('未公开（示例县丁 2022 国内公务接待人次）');
    expect(chart.twin.rows[3]?.x?.text).toBe('— 未公开');
    expect(chart.twin.rows[3]?.y?.number).toBe(1.9912);
  });

  test('names both axes with their units, and a point that was worked out is hollow', () => {
    expect(texts).toContain('国内公务接待人次（人次）');
    expect(texts).toContain('公务接待费（万元）');
    expect(texts.join('|')).toContain('实心：原文印出；空心：推算或倒推');
    const only = scatter({ ...input, pairs: input.pairs.slice(0, 2) });
    expect(JSON.stringify(only.option)).not.toContain('空心');
  });

  test('both figures of a point can be walked to: each cell of its table opens its own source', () => {
    expect(chart.twin.rows[0]?.x?.selection?.indicator).toBe('reception-visits');
    expect(chart.twin.rows[0]?.y?.selection?.indicator).toBe('reception');
  });

  test('names that would touch stand on other sides, and one without room is left to the table', () => {
    const at = (x: number, y: number) => ({ x, y, width: 50 });
    expect(placeNames([at(10, 50), at(200, 50)], { width: 300, height: 100 })).toEqual(['right', 'right']);
    expect(placeNames([at(280, 50)], { width: 300, height: 100 })).toEqual(['left']);
    const heap = Array.from({ length: 8 }, () => at(30, 50));
    expect(placeNames(heap, { width: 300, height: 100 })).toContain(null);
  });

  test('of very many only the selected are named and coloured; words and picture stay short', () => {
    const pairs = Array.from({ length: 900 }, (_, at) => {
      const bureau = { bureau: String(100_000 + at), bureauName: `示例${at}县` };
      const gone = at % 9 === 0;
      return {
        x: { ...invent(0, 2022, gone ? null : String(at % 300)), ...bureau },
        y: { ...invent(0, 2022, String((at * 7) % 500)), ...bureau },
      };
    });
    const many = scatter({ pairs, bureaus: [], selected: ['100010'] });
    const told = textsIn(renderToSvg(many.option, { width: 720, height: many.height }));
    expect(told.filter((text) => text.startsWith('示例'))).toEqual(['示例10县']);
    expect(told.join('|')).toContain('只标所选机构的名称');
    expect(many.description).toContain('n = 800。示例10县 2022 年');
    expect(many.description).toContain('另 100 家缺少其中一项或两项');
    expect(many.description.length).toBeLessThan(200);
    expect(many.twin.rows).toHaveLength(900);
  });

  test('the gaps of many bureaus are counted, not listed', () => {
    const pairs = Array.from({ length: 9 }, (_, place) => ({
      x: invent(place, 2022, null),
      y: invent(place, 2022, '1'),
    }));
    const many = scatter({ pairs, bureaus: CODES });
    const told = textsIn(renderToSvg(many.option, { width: 720, height: many.height })).join('|');
    expect(told).toContain('另 9 家缺少其中一项或两项，见表');
  });
});

describe('small multiples', () => {
  const input = multiplesExample();
  const chart = multiples(input);
  const texts = textsIn(renderToSvg(chart.option, { width: 720, height: chart.height }));

  test('give every bureau a plot of its own on one scale, from the highest last figure', () => {
    const titles = texts.filter((text) => text.startsWith('示例'));
    expect(titles).toHaveLength(8);
    const ends = titles.map((title) => texts[texts.indexOf(title) + 1] ?? '');
    const figures = ends.map((text) => Number.parseFloat(text));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
    const scales = [chart.option.yAxis].flat().map((axis) => JSON.stringify([axis?.min, axis?.max]));
    expect(scales).toHaveLength(8);
    expect(new Set(scales).size).toBe(1);
  });

  test('show a missing year by its sign and no point', () => {
    const data = JSON.stringify(chart.option.series);
    expect(data).toContain(',"-"]');
    expect(texts).toContain('○');
    expect(texts).toContain('—');
  });

  test('hold the same table and words as the trend of the same bureaus', () => {
    expect(chart.twin).toEqual(trend(input).twin);
    expect(chart.description.replace('小图组（每家一图）', '折线图')).toBe(trend(input).description);
  });

  test('of very many bureaus draw the highest, say so, and keep all in the table', () => {
    const marks = Array.from({ length: 40 }, (_, at) => ({
      ...invent(0, 2022, `${at}`),
      bureau: `99${at}`,
      bureauName: `示例${at}`,
    }));
    const many = multiples({ marks, bureaus: [] });
    const told = textsIn(renderToSvg(many.option, { width: 720, height: many.height }));
    expect(told.join('|')).toContain('图中为最近数字最高的 24 家，全部 40 家见表');
    expect(told).toContain('示例39');
    expect(told).not.toContain('示例3');
    expect(many.twin.rows).toHaveLength(40);
  });
});

describe('an axis of large figures', () => {
  const textsWith = (figure: number, unit = '万元') => {
    const marks = [1, 2, 3].map((times, at) => invent(at, 2022, String(figure * times), { unit }));
    const charts = [ranking({ marks, order: 'descending' }), trend({ marks, bureaus: CODES })];
    return charts.map((chart) => textsIn(renderToSvg(chart.option, { width: 720, height: chart.height })));
  };

  test('says its ticks in the larger unit, and the figures of the marks stay as they are known', () => {
    for (const texts of textsWith(21_340)) {
      expect(texts).toContain('2 亿元');
      expect(texts).toContain('0');
      expect(texts.join('|')).toContain('64020');
      expect(texts.join('|')).toContain('单位：万元');
    }
    for (const texts of textsWith(213_400, '人')) expect(texts).toContain('20 万人');
  });

  test('leaves its unit to the ticks where its title would name another', () => {
    const titlesOf = (figure: string) => {
      const marks = [0, 1, 2].map((place) => invent(place, 2022, `${place + 1}${figure}`));
      const pairs = marks.map((mark) => ({ x: mark, y: mark }));
      return textsIn(renderToSvg(scatter({ pairs, bureaus: CODES }).option, { width: 720, height: 360 }));
    };
    expect(titlesOf('0000')).toContain('公务接待费');
    expect(titlesOf('0')).toContain('公务接待费（万元）');
  });

  test('keeps the unit while one of its ticks would be less than one of the larger', () => {
    for (const texts of textsWith(2134)) {
      expect(texts).toContain('2,000');
      expect(texts.join('|')).not.toContain('亿元');
    }
    for (const texts of textsWith(21_340, '%')) expect(texts.join('|')).not.toContain('万');
  });
});

describe('palette', () => {
  test('every colour keeps 3 : 1 to its ground', () => {
    for (const colour of [...BUREAU_COLOURS.light, ...Object.values(VERDICT_COLOURS.light)])
      expect(contrast(colour, inksOf(WIDE).ground)).toBeGreaterThanOrEqual(3);
    const dark = inksOf({ ...WIDE, dark: true }).ground;
    for (const colour of [...BUREAU_COLOURS.dark, ...Object.values(VERDICT_COLOURS.dark)])
      expect(contrast(colour, dark)).toBeGreaterThanOrEqual(3);
  });

  test('a bureau keeps its colour whichever others are drawn', () => {
    const colourIn = (drawn: readonly string[]) => bureauPens(CODES, drawn, WIDE)('990102').colour;
    expect(colourIn(['990102'])).toBe(colourIn(CODES));
  });

  test('two bureaus of one home colour are drawn apart, and the ninth is grey', () => {
    const codes = Array.from({ length: 12 }, (_, at) => `99${String(at).padStart(4, '0')}`);
    const pair = bureauPens(codes, ['990000', '990008'], WIDE);
    expect(pair('990000').colour).not.toBe(pair('990008').colour);
    const many = bureauPens(codes, codes, WIDE);
    expect(many('990008').colour).toBe(inksOf(WIDE).grey);
    expect(new Set(codes.slice(0, 8).map((code) => many(code).colour)).size).toBe(8);
  });
});
