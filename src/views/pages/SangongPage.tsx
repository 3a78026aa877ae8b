import { useDeferredValue, useMemo } from 'react';
import { type Mark, withUnit } from '../../charts/mark.ts';
import { indicatorOf } from '../../core/indicators.ts';
import type { State } from '../address.ts';
import { cautionsFor } from '../comparison.ts';
import { trendChart } from '../first-charts.ts';
import { highest, markOf } from '../marks.ts';
import { WORDS } from '../messages.ts';
import { SANGONG, topicValues } from '../needs.ts';
import { Notice } from '../parts/Notices.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { rowsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { SangongComparisons } from './SangongComparisons.tsx';
import { everyYear, ofYear } from './sangong-choices.ts';

/** 三公经费 across bureaus and years: the trend of the chosen indicator, then the bureaus compared. */
export function SangongPage({ state }: { state: State }) {
  const { regions, held, inScope, nameOf, status } = useScope(state);
  const indicator = indicatorOf(state.indicator);
  const { rows, status: read } = useRows(topicValues(indicator.topic));
  // The topic of the page is kept at hand, whatever indicator is chosen.
  useRows(topicValues(SANGONG));
  const values = useMemo(
    () => rowsInScope(rows, inScope, state.years).filter((value) => value.indicator === indicator.id),
    [rows, inScope, state.years, indicator.id],
  );
  const marks = useMemo(() => values.map((value) => markOf(value, nameOf)), [values, nameOf]);
  const cautions = useMemo(() => cautionsFor(marks, regions, values), [marks, regions, values]);
  const chart = useMemo(() => trendChart(marks, held, cautions), [marks, held, cautions]);
  const known = useMemo(() => everyYear(marks), [marks]);
  // The charts below the fold may wait until the one in sight is redrawn.
  const later = useDeferredValue(state);

  if (status === 'ready' && inScope.length === 0) {
    return (
      <>
        <h1>{WORDS.sangong.title}</h1>
        <Notice>{WORDS.empty.scope}</Notice>
      </>
    );
  }
  return (
    <div className="grid gap-4">
      <header>
        <h1>{headlineOf(ofYear(marks, state.year), indicator.name) ?? WORDS.sangong.title}</h1>
        <p className="text-muted">{indicator.sentence}</p>
      </header>
      <PageChart
        firstOf="sangong"
        title={WORDS.sangong.trendTitle(indicator.name)}
        unit={indicator.unit}
        chart={chart}
        marks={known}
        scope={indicator.sentence}
        cautions={cautions}
        status={read}
      />
      <SangongComparisons state={later} />
    </div>
  );
}

function headlineOf(ranked: readonly Mark[], indicator: string): string | null {
  const top = highest(ranked);
  if (top === null) return null;
  const count = ranked.filter(({ number }) => number !== null).length;
  const value = `${withUnit(top)}，${WORDS.yearName(top.year)}`;
  return count === 1
    ? WORDS.sangong.headlineOne(top.bureauName, value, indicator)
    : WORDS.sangong.headline(top.bureauName, value, indicator, count);
}
