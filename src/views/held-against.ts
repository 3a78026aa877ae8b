import { isPresent, type Mark } from '../charts/mark.ts';
import type { Benchmark, Peers } from '../charts/peer-band.ts';
import type { Reference } from '../charts/reference.ts';
import type { Row } from '../db/tables.ts';
import { peerGroupWords } from '../words/registries.ts';
import { TOPIC_WORDS } from '../words/words.ts';
import type { State } from './address.ts';
import type { Group } from './comparison-group.ts';
import type { ComparedValue } from './indicator-rows.ts';
import { type Extent, marksWithin } from './marks.ts';
import { compare, summaryOf } from './peer-group.ts';

/** What the group that bureaus are held against is called. */
export const nameOfGroup = (group: Group, { peers }: Pick<State, 'peers'>): string =>
  group.kind === 'peers' && peers !== null ? peerGroupWords(peers).name : TOPIC_WORDS.shown;

/**
 * The middle and the quartiles of a group in each year, of the values that can be compared in that year; a year with
 * too few says how many there are.
 */
export function peersByYear(
  codes: readonly string[],
  values: readonly ComparedValue[],
  indicator: string,
  { bureaus, years, nameOf }: Extent,
  regions: readonly Pick<Row<'regions'>, 'code' | 'level'>[],
): Peers['years'] {
  const before = summariesBefore(values);
  const asked = `${indicator} ${years.join(',')} ${codes.join(',')}`;
  const kept = before.get(asked);
  if (kept) return kept;
  const within = new Set(codes);
  const members = bureaus.filter(({ code }) => within.has(code));
  const byYear = new Map<number, Mark[]>(years.map((year) => [year, []]));
  for (const mark of marksWithin(values, indicator, { bureaus: members, years, nameOf }))
    if (isPresent(mark)) byYear.get(mark.year)?.push(mark);
  const summaries = years.map((year) => {
    const marks = byYear.get(year) ?? [];
    const { comparable } = compare(marks, regions, values);
    const summary = summaryOf(comparable);
    return { year, n: comparable.length, median: summary?.median ?? null, band: summary?.band ?? null };
  });
  if (before.size >= MOST_KEPT) before.clear();
  before.set(asked, summaries);
  return summaries;
}

/** A reader goes to and fro between filters: the groups of a nation are not summed up twice. */
const MOST_KEPT = 60;
const summed = new WeakMap<readonly ComparedValue[], Map<string, Peers['years']>>();

function summariesBefore(values: readonly ComparedValue[]): Map<string, Peers['years']> {
  const summaries = summed.get(values) ?? new Map<string, Peers['years']>();
  summed.set(values, summaries);
  return summaries;
}

/** The national figure of one year as a line to hold bureaus against; none where that year has none. */
export const benchmarkIn = (benchmark: Benchmark | null, year: number | null): readonly Reference[] =>
  (benchmark?.points ?? [])
    .filter((point) => point.year === year)
    .map(({ number, shown }) => ({
      name: TOPIC_WORDS.nation,
      number,
      shown,
      source: benchmark?.source ?? '',
    }));
