import { useMemo } from 'react';
import type { Mark } from '../charts/mark.ts';
import type { Benchmark, Peers } from '../charts/peer-band.ts';
import type { Row } from '../db/tables.ts';
import type { ToldIndicator } from '../words/registries.ts';
import type { Sort, State } from './address.ts';
import { type Group, yearOfGroup } from './comparison-group.ts';
import { nameOfGroup, peersByYear } from './held-against.ts';
import { type ComparedValue, useIndicatorRows } from './indicator-rows.ts';
import { marksWithin } from './marks.ts';
import { ofYear } from './pages/topic-choices.ts';
import { type Comparison, compare } from './peer-group.ts';
import { isMany, provinceYearOf, yearsCompared, yearsInScope } from './scope.ts';
import type { Rows } from './snapshot.tsx';
import { shownIndicator } from './topics.ts';
import { useBenchmark } from './use-benchmark.ts';
import { usePeerGroup } from './use-peer-group.ts';
import { useScope } from './use-scope.ts';

type Bureau = Row<'regions'>;

/** Of more bureaus than can be drawn one by one, how many stand for them. */
const MOST_DRAWN = 5;

/** What a topic page shows of its chosen indicator. */
export type TopicData = {
  readonly indicator: ToldIndicator;
  readonly scope: ReturnType<typeof useScope>;
  /** The rows of the chosen indicator, for every bureau and year. */
  readonly values: readonly ComparedValue[];
  readonly status: Rows<ComparedValue>['status'];
  /** The bureaus drawn one by one: those shown, or of very many the first of the ranking. */
  readonly drawn: readonly Bureau[];
  /** Whether `drawn` are only some of those shown. */
  readonly some: boolean;
  /** The drawn bureaus in every year in scope. */
  readonly marks: readonly Mark[];
  /** The bureaus shown and those they are held against, in the year compared. */
  readonly ranked: Comparison;
  readonly group: Group;
  /** The group in every year, where bureaus are held against one rather than against one another. */
  readonly peers: Peers | null;
  readonly benchmark: Benchmark | null;
  /** The year compared: null where each bureau stands at its latest. */
  readonly year: number | null;
  readonly years: readonly number[];
};

/** Everything a topic page works out before it draws: the bureaus shown, whom they are held against, and who is left out. */
export function useTopicData(state: State): TopicData {
  const scope = useScope(state);
  const { regions, held, inScope, nameOf } = scope;
  const indicator = shownIndicator(state);
  const place = provinceYearOf(state, inScope);
  const { rows, status } = useIndicatorRows(indicator.id, isMany(held), place);
  const values = useMemo(
    () => rows.filter((value) => value.indicator === indicator.id),
    [rows, indicator.id],
  );
  const years = useMemo(
    () => yearsInScope(values, state.years, scope.years),
    [values, state.years, scope.years],
  );
  const asked = useMemo(
    () => yearsCompared(values, { year: state.year, years: state.years }, scope.years),
    [values, state.year, state.years, scope.years],
  );
  const subject = state.bureaus[0] ?? null;
  const year = useMemo(() => {
    if (state.peers === null || state.year !== null) return state.year;
    const own = held.filter(({ code }) => code === subject);
    return yearOfGroup(
      marksWithin(values, indicator.id, { bureaus: own, years, nameOf }),
      subject,
      state.year,
    );
  }, [state.peers, state.year, held, subject, values, indicator.id, years, nameOf]);
  const group = usePeerGroup(state, year, held, inScope);
  const ranked = useMemo(() => {
    const codes = new Set([...inScope.map(({ code }) => code), ...('codes' in group ? group.codes : [])]);
    const bureaus = held.filter(({ code }) => codes.has(code));
    const within = marksWithin(values, indicator.id, {
      bureaus,
      years: year === null ? asked : [year],
      nameOf,
    });
    return compare(ofYear(within, year), regions, values);
  }, [inScope, group, held, values, indicator.id, year, asked, nameOf, regions]);
  const some = isMany(inScope);
  const benchmark = useBenchmark(indicator.id);
  const { peers: chosen } = state;
  const peers = useMemo((): Peers | null => {
    if (group.kind === 'no-subject' || (group.kind === 'shown' && !some)) return null;
    const extent = { bureaus: held, years, nameOf };
    return {
      name: nameOfGroup(group, { peers: chosen }),
      years: peersByYear(group.codes, values, indicator.id, extent, regions),
    };
  }, [group, some, held, years, nameOf, chosen, values, indicator.id, regions]);
  const drawn = useMemo(() => {
    if (!some) return inScope;
    const first = new Set(firstOf(ranked, state.sort).map(({ bureau }) => bureau));
    return inScope.filter(({ code }) => first.has(code));
  }, [some, inScope, ranked, state.sort]);
  const marks = useMemo(
    () => marksWithin(values, indicator.id, { bureaus: drawn, years, nameOf }),
    [values, indicator.id, drawn, years, nameOf],
  );
  return useMemo(
    () => ({
      ...{ indicator, scope, values, status, drawn, some, marks },
      ...{ ranked, group, peers, benchmark, year, years },
    }),
    [indicator, scope, values, status, drawn, some, marks, ranked, group, peers, benchmark, year, years],
  );
}

/** The bureaus that stand for very many: the first of those that can be ranked. */
const firstOf = ({ comparable }: Comparison, sort: Sort): readonly Mark[] =>
  [...comparable]
    .sort((a, b) => (sort === 'ascending' ? a.number - b.number : b.number - a.number))
    .slice(0, MOST_DRAWN);
