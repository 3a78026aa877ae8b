import { describe, expect, test } from 'vitest';
import { budgetOutturn, example as budgets } from './budget-outturn.ts';
import type { Chart, Setting } from './chart.ts';
import { composition, example as parts } from './composition.ts';
import { distribution, example as group, exampleOfMany as largeGroup } from './distribution.ts';
import { example as many, multiples } from './multiples.ts';
import { example as ranked, exampleOfMany as rankedMany, ranking } from './ranking.ts';
import { renderToSvg } from './render.ts';
import { example as pairs, scatter } from './scatter.ts';
import { exampleAmongPeers, trend, example as years } from './trend.ts';

/** The same input, the first figure in it made of figures that do not agree with others, or all of them. */
function withAmiss<T>(input: T, which: 'first' | 'all'): T {
  let found = 0;
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    if ('amiss' in part && 'number' in part && part.number !== null && (which === 'all' || found === 0)) {
      found += 1;
      return { ...part, amiss: 2, amissCheck: 'sangong-adds-up' };
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(input) as T;
}

type Made = (setting: Setting, which: 'none' | 'first' | 'all') => Chart;
const made =
  <T>(make: (input: T, setting?: Setting) => Chart, example: () => T): Made =>
  (setting, which) =>
    make(which === 'none' ? example() : withAmiss(example(), which), setting);

/** Two hundred bureaus, of which the first is compared and chosen. */
const firstOfMany = () => {
  const { incomparable: _, ...input } = rankedMany();
  return { ...input, selected: input.marks.slice(0, 1).map(({ bureau }) => bureau) };
};

const MAKERS: readonly (readonly [name: string, make: Made])[] = [
  ['trend', made(trend, years)],
  ['trend among peers', made(trend, exampleAmongPeers)],
  ['multiples', made(multiples, many)],
  ['ranking', made(ranking, ranked)],
  ['ranking in context', made(ranking, firstOfMany)],
  ['composition', made(composition, parts)],
  ['budget and outturn', made(budgetOutturn, budgets)],
  ['distribution', made(distribution, group)],
  ['distribution of many', made(distribution, largeGroup)],
  ['scatter', made(scatter, pairs)],
];

const drawn = (chart: Chart): string => renderToSvg(chart.option, { width: 720, height: chart.height });
const signs = (text: string): number => text.split('✗').length - 1;

describe.each(MAKERS)('a %s', (_, make) => {
  test.each([
    { width: 'wide', mode: 'screen' },
    { width: 'narrow', mode: 'print' },
  ] as const)(
    'signs a figure with which something is amiss and says what the sign means, $width on $mode',
    (setting) => {
      expect(signs(drawn(make(setting, 'none')))).toBe(0);
      // One beside the figure, one in the note.
      expect(signs(drawn(make(setting, 'first')))).toBeGreaterThanOrEqual(2);
      expect(drawn(make(setting, 'all'))).not.toMatch(/NaN|undefined/u);
    },
  );

  test('tells in words which figures these are, how many findings there are and the gravest', () => {
    const chart = make({ width: 'wide', mode: 'screen' }, 'first');
    expect(chart.description).toMatch(/2 项，最重为“[^”]*三公/u);
    expect(make({ width: 'wide', mode: 'screen' }, 'none').description).not.toContain('最重为');
  });

  test('says it in the cell of its table and in the words over the point', () => {
    const chart = make({ width: 'wide', mode: 'screen' }, 'first');
    const notes = chart.twin.rows.flatMap((row) => Object.values(row).map(({ note = '' }) => note));
    expect(notes.filter((note) => note.includes('✗ 2 项核对不符'))).not.toEqual([]);
    expect(JSON.stringify(chart.option)).toMatch(/✗ 2 项核对不符或前后不一，最重的一项/u);
  });
});
