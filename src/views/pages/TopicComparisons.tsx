import { memo, useMemo } from 'react';
import { toldIndicator } from '../../words/registries.ts';
import { TOPIC_WORDS, WORDS } from '../../words/words.ts';
import { CHARTS, type ChartName, MODES, SORTS, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { type Extent, marksWithin } from '../marks.ts';
import { topicValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { Choice } from '../parts/Choice.tsx';
import { yearsCompared, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { indicatorsOn, shownIndicator, type TopicPage } from '../topics.ts';
import { useScope } from '../use-scope.ts';
import { Budget, Composition, PairOfIndicators, Ranking } from './TopicCharts.tsx';
import { comparableYears } from './topic-choices.ts';

const FURTHER: readonly ChartName[] = CHARTS.filter((name) => name.startsWith('further-'));

/** The bureaus compared in one year, or each in its latest: rankings, composition, budget against outturn, two indicators. */
export const TopicComparisons = memo(function TopicComparisons({
  page,
  state,
  withChosen,
}: {
  page: TopicPage;
  state: State;
  /** Whether the chosen indicator is ranked: not where nobody has a figure for it. */
  withChosen: boolean;
}) {
  const { regions, held, inScope, years, nameOf } = useScope(state);
  const indicator = shownIndicator(state);
  const own = useRows(topicValues(page.topic));
  const others = useRows(topicValues(indicator.topic));

  const asked = useMemo(() => ({ year: state.year, years: state.years }), [state.year, state.years]);
  const extent = useMemo(
    (): Extent => ({ bureaus: inScope, years: yearsCompared(own.rows, asked, years), nameOf }),
    [inScope, own.rows, asked, years, nameOf],
  );
  const chosen = useMemo((): Extent => {
    const rows = others.rows.filter((value) => value.indicator === indicator.id);
    return { bureaus: inScope, years: yearsCompared(rows, asked, years), nameOf };
  }, [inScope, others.rows, indicator.id, asked, years, nameOf]);
  const choosable = useMemo(() => {
    const scope = yearsInScope(others.rows, state.years, years);
    return comparableYears(
      marksWithin(others.rows, indicator.id, { bureaus: inScope, years: scope, nameOf }),
    );
  }, [others.rows, indicator.id, inScope, state.years, years, nameOf]);
  const absences = useMemo(() => {
    const codes = new Set(inScope.map(({ code }) => code));
    const ids = new Set([indicator.id, ...indicatorsOn(page)]);
    const held = [...own.rows, ...others.rows].filter(
      (value) => codes.has(value.bureau) && ids.has(value.indicator),
    );
    return [...held, ...marksWithin(own.rows, page.opens, extent)];
  }, [own.rows, others.rows, inScope, indicator.id, page, extent]);

  const compared = { regions, year: state.year, sort: state.sort };
  const ofPage = { ...compared, ...own, extent };
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mr-auto">{TOPIC_WORDS.compare}</h2>
        <YearChoice state={state} years={choosable} />
        <Choice
          label={TOPIC_WORDS.sort}
          value={state.sort}
          options={SORTS.map((sort) => ({ value: sort, label: WORDS.sorts[sort] }))}
          onChoose={(value) => change({ sort: SORTS.find((sort) => sort === value) ?? state.sort })}
        />
        {page.composition && (
          <Choice
            label={TOPIC_WORDS.mode}
            value={state.mode}
            options={MODES.map((mode) => ({ value: mode, label: WORDS.modes[mode] }))}
            onChoose={(value) => change({ mode: MODES.find((mode) => mode === value) ?? state.mode })}
          />
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 min-[1360px]:grid-cols-[repeat(2,minmax(0,1fr))]">
        {withChosen && (
          <Ranking name="chosen" indicator={indicator} {...compared} {...others} extent={chosen} />
        )}
        {page.composition && <Composition composition={page.composition} mode={state.mode} {...ofPage} />}
        {page.budget && <Budget budget={page.budget} {...ofPage} />}
        {page.further
          .filter((id) => id !== indicator.id)
          .map((id) => {
            const name = FURTHER[page.further.indexOf(id)];
            return name && <Ranking key={id} name={name} indicator={toldIndicator(id)} brief {...ofPage} />;
          })}
        {page.pair && <PairOfIndicators pair={page.pair} held={held} {...ofPage} />}
      </div>
      <AbsenceLegend absences={absences} />
    </>
  );
});

function YearChoice({ state, years }: { state: State; years: readonly number[] }) {
  const offered =
    state.year === null || years.includes(state.year) ? years : [...years, state.year].sort((a, b) => b - a);
  return (
    <Choice
      label={TOPIC_WORDS.rankingYear}
      value={state.year === null ? '' : String(state.year)}
      options={[
        { value: '', label: TOPIC_WORDS.latest },
        ...offered.map((year) => ({ value: String(year), label: WORDS.yearName(year) })),
      ]}
      onChoose={(year) => change({ year: year === '' ? null : Number(year) })}
    />
  );
}
