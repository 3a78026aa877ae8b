import { useDeferredValue, useMemo } from 'react';
import { indicatorOf } from '../../core/indicators.ts';
import type { State } from '../address.ts';
import { reportsBehind } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import { trendChart } from '../first-charts.ts';
import { marksWithin } from '../marks.ts';
import { WORDS } from '../messages.ts';
import { SANGONG, topicValues } from '../needs.ts';
import { Notice } from '../parts/Notices.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { yearsCompared, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { headlineOf } from './headline.ts';
import { SangongComparisons } from './SangongComparisons.tsx';
import { ofYear } from './sangong-choices.ts';

/** 三公经费 across bureaus and years: the trend of the chosen indicator, then the bureaus compared. */
export function SangongPage({ state }: { state: State }) {
  const { regions, held, inScope, years, nameOf, status } = useScope(state);
  const indicator = indicatorOf(state.indicator);
  const { rows, status: read } = useRows(topicValues(indicator.topic));
  // The topic of the page is kept at hand, whatever indicator is chosen.
  useRows(topicValues(SANGONG));
  const values = useMemo(
    () => rows.filter((value) => value.indicator === indicator.id),
    [rows, indicator.id],
  );
  const marks = useMemo(
    () =>
      marksWithin(values, indicator.id, {
        bureaus: inScope,
        years: yearsInScope(values, state.years, years),
        nameOf,
      }),
    [values, indicator.id, inScope, state.years, years, nameOf],
  );
  const compared = useMemo(
    () =>
      marksWithin(values, indicator.id, {
        bureaus: inScope,
        years: yearsCompared(values, { year: state.year, years: state.years }, years),
        nameOf,
      }),
    [values, indicator.id, inScope, state.year, state.years, years, nameOf],
  );
  const cautions = useMemo(() => cautionsFor(marks, regions, values), [marks, regions, values]);
  const chart = useMemo(() => trendChart(marks, held, cautions), [marks, held, cautions]);
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
        <h1>{headlineOf(ofYear(compared, state.year), indicator.name, state.year) ?? WORDS.sangong.title}</h1>
        <p className="text-muted">{indicator.sentence}</p>
      </header>
      <PageChart
        name="trend"
        firstOf="sangong"
        title={WORDS.sangong.trendTitle(indicator.name)}
        unit={indicator.unit}
        chart={chart}
        marks={marks}
        reports={reportsBehind(marks, values)}
        scope={indicator.sentence}
        cautions={cautions}
        status={read}
      />
      <SangongComparisons state={later} />
    </div>
  );
}
