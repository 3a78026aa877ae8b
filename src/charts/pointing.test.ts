import { describe, expect, test } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { drawnByBureau, figuresIn, pointable, selectionIn, sidesOf } from './pointing.ts';
import { renderToSvg } from './render.ts';

/** Charts whose rows are bureaus; those of a reader's own statement are whatever it names. */
const OF_BUREAUS = CATALOGUE.filter(({ example }) =>
  example().twin.rows.some((row) => Object.values(row).some(({ selection }) => selection !== undefined)),
);

test('all but the charts of readers’ own statements draw bureaus', () => {
  const others = CATALOGUE.filter((entry) => !OF_BUREAUS.includes(entry)).map(({ id }) => id);
  expect(others).toEqual(['asked', 'asked-by-year']);
});

describe.each(OF_BUREAUS)('$id', ({ example }) => {
  const { option, twin, height } = example();
  const figures = figuresIn(option);

  test('draws every bureau of its table where pointing at it finds it', () => {
    const named = new Set(
      twin.rows.flatMap((row) => Object.values(row).flatMap(({ selection }) => selection?.bureau ?? [])),
    );
    const drawn = drawnByBureau(option);
    for (const bureau of drawn.keys()) expect(named).toContain(bureau);
    const places = [...drawn.values()].flat().flatMap(({ dataIndex }) => dataIndex);
    expect(places).toHaveLength(figures.length);
    expect(figures.length).toBeGreaterThan(0);
  });

  test('finds each figure of an area by its row, its year or both', () => {
    for (const { seriesIndex } of figures) expect(['x', 'y', 'both']).toContain(sidesOf(option, seriesIndex));
  });

  test('looks the same as before until something is pointed at', () => {
    // How things look under the pointer is apart, in the style sheet of the picture.
    const still = (drawn: typeof option) =>
      renderToSvg(drawn, { width: 720, height })
        .replace(/<style[^>]*>[\s\S]*?<\/style>/u, '')
        .replace(/ class="[^"]*"/gu, '')
        .replace(/\bm\d+\b/gu, 'm');
    expect(still(pointable(option))).toBe(still(option));
    expect(JSON.stringify(pointable(option))).not.toBe(JSON.stringify(option));
  });
});

test('a list of names is looked through by its rows, a plot of lines by its years, a cloud of points by both', () => {
  const optionOf = (id: string) => {
    const option = CATALOGUE.find((entry) => entry.id === id)?.example().option;
    if (option === undefined) throw new Error(`no chart ${id}`);
    return option;
  };
  const first = (id: string) => {
    const option = optionOf(id);
    return sidesOf(option, figuresIn(option)[0]?.seriesIndex ?? -1);
  };
  expect(first('ranking')).toBe('y');
  expect(first('composition')).toBe('y');
  expect(first('trend')).toBe('x');
  expect(first('multiples')).toBe('both');
  expect(first('scatter')).toBe('both');
});

test('what stands for no figure is nothing to point at', () => {
  for (const datum of [null, 3, 'text', {}, { selection: null }, { selection: { bureau: '990101' } }])
    expect(selectionIn(datum)).toBeNull();
});
