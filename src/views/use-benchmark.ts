import { useMemo } from 'react';
import type { Benchmark } from '../charts/peer-band.ts';
import { TOPIC_WORDS } from '../words/words.ts';
import { benchmarksOf } from './needs.ts';
import { useRows } from './snapshot.tsx';

/** The national line of an indicator, where one is published. */
export function useBenchmark(indicator: string): Benchmark | null {
  const { rows } = useRows(benchmarksOf(indicator));
  return useMemo(() => {
    const [first] = rows;
    if (first === undefined || first.indicator !== indicator) return null;
    return {
      name: TOPIC_WORDS.nation,
      source: [...new Set(rows.map(({ source }) => source))].join(TOPIC_WORDS.sourceSeparator),
      points: rows.map(({ year, number, shown }) => ({ year, number, shown })),
    };
  }, [rows, indicator]);
}
