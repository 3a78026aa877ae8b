import { describe, expect, test } from 'vitest';
import type { Setting } from './chart.ts';
import { excerptOf, isGap, PAPER, SCREEN } from './excerpt.ts';
import { invent } from './invented.ts';
import type { Mark } from './mark.ts';
import { exampleOfMany, type RankingInput, ranking } from './ranking.ts';
import { rankMarks } from './ranks.ts';
import { judge } from './reference.ts';
import { renderToSvg } from './render.ts';
import { roomBeside } from './room.ts';

const textsOf = (input: RankingInput, setting?: Setting): readonly string[] => {
  const chart = ranking(input, setting);
  const svg = renderToSvg(chart.option, { width: 720, height: chart.height });
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('\u00a0', ' '),
  );
};

/** The numbers 0, 1, 2 … in an order that is always the same. */
function shuffled(count: number, seed: number): readonly number[] {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, (_, at) => ({ at, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
}

const many = (count: number, figureOf: (at: number) => string | null): readonly Mark[] =>
  shuffled(count, 7).map((at) => ({
    ...invent(0, 2022, figureOf(at)),
    bureau: String(100_000 + at),
    bureauName: `示例${at}县`,
  }));

describe('a ranking of very many', () => {
  const marks = many(3200, (at) => String(3200 - at));

  test('draws the first, the selected with their neighbours and the last, and says which places are left out', () => {
    const texts = textsOf({ marks, order: 'descending', selected: ['100137'] });
    expect(texts).toContain('示例137县');
    expect(texts).toContain('… 第 6–135 位略 …');
    expect(texts).toContain('… 第 141–3197 位略 …');
    expect(texts).toContain('3063 第 138 位');
    expect(texts).toContain('示例3199县');
    expect(texts).not.toContain('示例200县');
  });

  test('counts ranks from the highest also where the lowest stand first', () => {
    const texts = textsOf({ marks, order: 'ascending', selected: ['100137'] });
    expect(texts).toContain('… 第 3195–141 位略 …');
    expect(texts).toContain('3063 第 138 位');
  });

  test('by code says how many rows are left out, not which ranks', () => {
    expect(textsOf({ marks, order: 'code' })).toContain('… 略 3192 家 …');
  });

  test.each([SCREEN, PAPER])(
    'loses no row: those drawn and those left out are all there are, $most',
    (reach) => {
      const { ranked } = rankMarks({ marks, order: 'descending' });
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const selected = new Set(
          shuffled(3200, seed)
            .slice(0, seed * seed)
            .map((at) => String(100_000 + at)),
        );
        const rows = excerptOf(ranked, ranked.length, selected, reach);
        let next = 1;
        for (const row of rows) {
          expect(isGap(row) ? row.from : row.place).toBe(next);
          next = (isGap(row) ? row.to : row.place) + 1;
        }
        expect(next).toBe(3201);
        const drawn = rows.flatMap((row) => (isGap(row) ? [] : [row.mark.bureau]));
        const shown = [...selected].filter((bureau) => drawn.includes(bureau));
        expect(shown).toHaveLength(Math.min(selected.size, reach.most));
        expect(rows.length).toBeLessThan(4 * reach.most);
        expect(rows.filter((row) => isGap(row) && row.from === row.to)).toEqual([]);
      }
    },
  );

  test('given in part, with what is known of all, is the same picture as the whole', () => {
    const whole = ranking({ marks, order: 'descending', selected: ['100137'] });
    const { ranked } = rankMarks({ marks, order: 'descending' });
    const given = ranked.filter(({ place }) => place <= 5 || place > 3197 || Math.abs(place - 138) <= 2);
    const part = ranking({
      marks: given.map(({ mark }) => mark),
      order: 'descending',
      selected: ['100137'],
      among: { n: 3200, places: new Map(given.map(({ mark, ...known }) => [mark.bureau, known])) },
    });
    const draw = (chart: typeof whole) => renderToSvg(chart.option, { width: 720, height: chart.height });
    expect(draw(part)).toBe(draw(whole));
    expect(part.description).toBe(whole.description);
  });

  test('keeps every bureau in its table, and counts by reason those without a figure', () => {
    const silent = many(100, (at) => (at % 4 === 0 ? null : String(at)));
    const chart = ranking({ marks: silent, order: 'descending', selected: ['100004'] });
    expect(chart.twin.rows).toHaveLength(100);
    const texts = textsOf({ marks: silent, order: 'descending', selected: ['100004'] });
    expect(texts.join('|')).toContain('— 未公开 24 家');
    expect(texts).toContain('示例4县');
    expect(texts).not.toContain('示例8县');
    expect(chart.description.replaceAll('\u00a0', ' ')).toContain('— 未公开 24 家');
  });
});

test('equals share a rank, and the next rank is left out', () => {
  const marks = [5, 3, 5, 2].map((figure, at) => invent(at, 2022, String(figure)));
  const { ranked } = rankMarks({ marks, order: 'descending' });
  expect(ranked.map(({ rank, ties, place }) => [rank, ties, place])).toEqual([
    [1, 2, 1],
    [1, 2, 2],
    [3, 1, 3],
    [4, 1, 4],
  ]);
  expect(JSON.stringify(ranking({ marks, order: 'descending' }).option)).toContain(
    '第 1 位（2 家并列），共 4 家',
  );
});

describe('what is incomparable', () => {
  const marks = [9, 7, 5, 3].map((figure, at) => invent(at, 2022, String(figure)));
  const [highest] = marks;
  const apart = highest === undefined ? [] : [{ mark: highest, reason: '部门与单位并列' }];
  const input: RankingInput = { marks, order: 'descending', incomparable: apart };

  test('is left out of the ranking and listed with its sign and the reason', () => {
    const chart = ranking(input);
    const texts = textsOf(input);
    expect(texts).toContain('≁ 部门与单位并列');
    expect(texts).not.toContain('9');
    expect(chart.twin.rows.map(({ rank }) => rank?.text)).toEqual(['1', '2', '3', '≁']);
    expect(chart.twin.rows[0]?.bureau?.text).toBe('示例县乙');
    expect(chart.description).toContain('n = 3');
    expect(chart.description).toContain('示例市甲（2022 年）未列入：部门与单位并列');
  });

  test('is drawn hatched in its place when asked for, without a rank, and the ranks of the others stay', () => {
    const shown = { ...input, showIncomparable: true };
    const chart = ranking(shown);
    const texts = textsOf(shown);
    expect(texts.filter((text) => text.startsWith('示例'))[0]).toBe('示例市甲');
    expect(texts).toContain('9 ≁ 部门与单位并列');
    expect(texts.join('|')).toContain('斜纹（≁）：口径不可比，不计名次');
    expect(renderToSvg(chart.option, { width: 720, height: chart.height })).toContain('<pattern');
    expect(renderToSvg(ranking(input).option, { width: 720, height: chart.height })).not.toContain(
      '<pattern',
    );
    expect(chart.twin.rows.map(({ rank }) => rank?.text)).toEqual(['1', '2', '3', '≁']);
    expect(chart.twin.rows[3]?.value).toMatchObject({ number: 9, note: '部门与单位并列' });
  });
});

describe('a reference', () => {
  const nation = { name: '全国', number: 5, shown: '5.00', source: '《示例公报》' };
  const exact = (figure: string) => invent(0, 2022, figure);

  test('is a dashed line with its name, and the note says who published it', () => {
    const input: RankingInput = {
      marks: [exact('3'), invent(1, 2022, '8')],
      order: 'descending',
      references: [nation],
    };
    const texts = textsOf(input);
    expect(texts).toContain('全国 5.00');
    expect(texts.join('|')).toContain('虚线 全国 5.00：《示例公报》');
    expect(JSON.stringify(ranking(input).option)).toContain('"type":"dashed"');
  });

  test('lies within the picture even where every figure is lower', () => {
    const input: RankingInput = {
      marks: [exact('3')],
      order: 'descending',
      references: [{ ...nation, number: 50, shown: '50' }],
    };
    const axis = [ranking(input).option.xAxis].flat()[0];
    expect(axis).toMatchObject({ min: 0, max: 50 });
  });

  test('is judged against only where the registry says which direction is better', () => {
    expect(judge(exact('3'), nation, 'lower')).toBe('better');
    expect(judge(exact('3'), nation, 'higher')).toBe('worse');
    expect(judge(exact('8'), nation, 'higher')).toBe('better');
    expect(judge(exact('8'), nation, 'none')).toBe(null);
    expect(judge(exact('8'), nation)).toBe(null);
    expect(judge(exact('8'), undefined, 'lower')).toBe(null);
  });

  test('a figure whose doubt reaches it is not told apart, and a hedged one is not judged', () => {
    expect(judge({ ...exact('4.9'), low: 4.85, high: 5 }, nation, 'lower')).toBe('level');
    expect(judge({ ...exact('4.9'), hedge: 'about' }, nation, 'lower')).toBe(null);
    expect(judge(invent(0, 2022, null), nation, 'lower')).toBe(null);
  });

  test('colours by verdict only with a direction, and a sign says the same without colour', () => {
    const input: RankingInput = {
      marks: [exact('3'), invent(1, 2022, '8')],
      order: 'descending',
      references: [nation],
    };
    const neutral = JSON.stringify(ranking(input).option);
    expect(neutral).not.toMatch(/#2f7d4f|#b3362b/);
    expect(textsOf({ ...input, polarity: 'none' }).join('|')).not.toMatch(/[▲▼]/);
    const told = textsOf({ ...input, polarity: 'lower' });
    expect(told).toContain('3 ▲');
    expect(told).toContain('8 ▼');
    expect(told.join('|')).toContain('与全国相比：▲ 较优，▼ 较差（该指标越低越好）');
  });
});

test('the room beside bars is as much as the longest text needs where its bar ends', () => {
  const scale = { min: 0, max: 10 };
  expect(roomBeside([{ at: 10, width: 100 }], scale, 400)).toBe(100);
  expect(roomBeside([{ at: 5, width: 100 }], scale, 400)).toBe(20);
  expect(roomBeside([{ at: 0, width: 390 }], scale, 400)).toBe(20);
});

test('no text of a ranking in context leaves the picture, wide or narrow', () => {
  for (const width of ['wide', 'narrow'] as const) {
    const setting: Setting = { width, mode: 'screen' };
    const chart = ranking(exampleOfMany(), setting);
    const across = width === 'wide' ? 600 : 326;
    const svg = renderToSvg(chart.option, { width: across, height: chart.height });
    const ends = [...svg.matchAll(/<text[^>]*transform="translate\(([\d.]+) [^>]*>([^<]*)</g)];
    expect(ends.length).toBeGreaterThan(10);
    for (const [, x] of ends) expect(Number(x)).toBeLessThan(across);
  }
});
