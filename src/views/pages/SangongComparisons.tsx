import { memo, useMemo } from 'react';
import { budgetOutturn } from '../../charts/budget-outturn.ts';
import { composition } from '../../charts/composition.ts';
import type { Mark } from '../../charts/mark.ts';
import { ranking } from '../../charts/ranking.ts';
import { indicatorOf } from '../../core/indicators.ts';
import { MODES, SORTS, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { type Caution, cautionsFor } from '../comparison.ts';
import { markOf } from '../marks.ts';
import { WORDS } from '../messages.ts';
import { SANGONG, topicValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { Choice } from '../parts/Choice.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { rowsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import {
  alongside,
  budgetRows,
  comparableYears,
  everyYear,
  ofIndicator,
  ofYear,
  PARTS,
  WHOLE,
} from './sangong-choices.ts';

/** Indicators that set 三公经费 against people, each ranked. */
const PER_PERSON = ['sangong-per-staff', 'reception-per-visit'] as const;

/** The bureaus compared in one year, or each in its latest: ranking, composition, budget against outturn, per person. */
export const SangongComparisons = memo(function SangongComparisons({ state }: { state: State }) {
  const { regions, inScope, nameOf } = useScope(state);
  const indicator = indicatorOf(state.indicator);
  const own = useRows(topicValues(SANGONG));
  const chosenRows = useRows(topicValues(indicator.topic));

  const values = useMemo(() => rowsInScope(own.rows, inScope, state.years), [own.rows, inScope, state.years]);
  const marks = useMemo(() => values.map((value) => markOf(value, nameOf)), [values, nameOf]);
  const chosenValues = useMemo(
    () =>
      rowsInScope(chosenRows.rows, inScope, state.years).filter((value) => value.indicator === indicator.id),
    [chosenRows.rows, inScope, state.years, indicator.id],
  );
  const chosen = useMemo(() => chosenValues.map((value) => markOf(value, nameOf)), [chosenValues, nameOf]);

  const ranked = useMemo(() => ofYear(chosen, state.year), [chosen, state.year]);
  const totals = useMemo(() => ofYear(ofIndicator(marks, WHOLE), state.year), [marks, state.year]);
  const stacked = useMemo(() => alongside(marks.filter(isPartOrWhole), totals), [marks, totals]);
  const unknown = totals.filter(({ absence }) => absence === 'report-not-held');
  const budgets = useMemo(() => budgetRows(marks, totals), [marks, totals]);
  const budgetMarks = budgets.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]);
  const rankingChart = useMemo(() => ranking({ marks: ranked, order: state.sort }), [ranked, state.sort]);
  const compositionChart = useMemo(
    () => composition({ marks: stacked, parts: PARTS, whole: WHOLE, mode: state.mode }),
    [stacked, state.mode],
  );
  const budgetChart = useMemo(() => budgetOutturn({ rows: budgets }), [budgets]);

  const cautions = (shown: readonly Mark[]): readonly Caution[] => cautionsFor(shown, regions, values);
  const { sangong } = WORDS;
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mr-auto">{sangong.compare}</h2>
        <YearChoice state={state} years={comparableYears(chosen)} />
        <Choice
          label={sangong.sort}
          value={state.sort}
          options={SORTS.map((sort) => ({ value: sort, label: WORDS.sorts[sort] }))}
          onChoose={(value) => change({ sort: SORTS.find((sort) => sort === value) ?? state.sort })}
        />
        <Choice
          label={sangong.mode}
          value={state.mode}
          options={MODES.map((mode) => ({ value: mode, label: WORDS.modes[mode] }))}
          onChoose={(value) => change({ mode: MODES.find((mode) => mode === value) ?? state.mode })}
        />
      </div>
      <div className="grid items-start gap-4 min-[1360px]:grid-cols-2">
        <PageChart
          title={sangong.rankingTitle(indicator.name, state.year)}
          unit={indicator.unit}
          chart={rankingChart}
          marks={ranked}
          scope={indicator.sentence}
          cautions={cautionsFor(ranked, regions, chosenValues)}
          status={chosenRows.status}
        />
        <PageChart
          title={sangong.compositionTitle(state.year)}
          unit={state.mode === 'percent' ? '%' : indicatorOf(WHOLE).unit}
          chart={compositionChart}
          marks={[...stacked, ...unknown]}
          scope={indicatorOf(WHOLE).sentence}
          cautions={cautions(stacked)}
          status={own.status}
        />
        <PageChart
          title={sangong.budgetTitle(state.year)}
          unit={indicatorOf(WHOLE).unit}
          chart={budgetChart}
          marks={[...budgetMarks, ...unknown]}
          scope={indicatorOf(`${WHOLE}-budget`).sentence}
          cautions={cautions(budgetMarks)}
          status={own.status}
        />
        {PER_PERSON.map((id) => (
          <PerPerson
            key={id}
            id={id}
            state={state}
            marks={ofIndicator(marks, id)}
            cautionsOf={cautions}
            status={own.status}
          />
        ))}
      </div>
      <AbsenceLegend
        marks={[
          ...everyYear(chosen),
          ...stacked,
          ...budgetMarks,
          ...ofIndicator(marks, PER_PERSON[0]),
          ...ofIndicator(marks, PER_PERSON[1]),
        ]}
      />
    </>
  );
});

const isPartOrWhole = ({ indicator }: { readonly indicator: string }): boolean =>
  indicator === WHOLE || PARTS.some((part) => part.indicator === indicator);

function YearChoice({ state, years }: { state: State; years: readonly number[] }) {
  const offered =
    state.year === null || years.includes(state.year) ? years : [...years, state.year].sort((a, b) => b - a);
  return (
    <Choice
      label={WORDS.sangong.rankingYear}
      value={state.year === null ? '' : String(state.year)}
      options={[
        { value: '', label: WORDS.sangong.latest },
        ...offered.map((year) => ({ value: String(year), label: WORDS.yearName(year) })),
      ]}
      onChoose={(year) => change({ year: year === '' ? null : Number(year) })}
    />
  );
}

function PerPerson({
  id,
  state,
  marks,
  cautionsOf,
  status,
}: {
  id: string;
  state: State;
  marks: readonly Mark[];
  cautionsOf: (marks: readonly Mark[]) => readonly Caution[];
  status: 'waiting' | 'ready' | 'failed';
}) {
  const { name, unit, sentence } = indicatorOf(id);
  const shown = useMemo(() => ofYear(marks, state.year), [marks, state.year]);
  const chart = useMemo(() => ranking({ marks: shown, order: state.sort }), [shown, state.sort]);
  return (
    <PageChart
      title={WORDS.sangong.rankingTitle(name, state.year)}
      unit={unit}
      chart={chart}
      marks={shown}
      scope={sentence}
      cautions={cautionsOf(shown)}
      status={status}
    />
  );
}
