import { type ComponentProps, memo, useMemo } from 'react';
import { budgetOutturn } from '../../charts/budget-outturn.ts';
import { composition } from '../../charts/composition.ts';
import { ranking } from '../../charts/ranking.ts';
import { type Indicator, indicatorOf } from '../../core/indicators.ts';
import type { valuesOfTopic } from '../../db/queries/values.ts';
import type { RowOf } from '../../db/query.ts';
import type { Row } from '../../db/tables.ts';
import { MODES, SORTS, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { reportsBehind } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import { type Extent, markOf, marksWithin } from '../marks.ts';
import { WORDS } from '../messages.ts';
import { SANGONG, topicValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { Choice } from '../parts/Choice.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { yearsCompared, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { budgetRows, comparableYears, ofYear, PARTS, partsOf, WHOLE } from './sangong-choices.ts';

/** Indicators that set 三公经费 against people, each ranked. */
const PER_STAFF = indicatorOf('sangong-per-staff');
const PER_VISIT = indicatorOf('reception-per-visit');
/** Indicators shown beside the whole. */
const COMPANIONS: readonly string[] = [
  ...PARTS.map(({ indicator }) => indicator),
  `${WHOLE}-budget`,
  `${WHOLE}-completion`,
];

type Value = RowOf<(typeof valuesOfTopic)['columns']>;
type ChartShown = Pick<
  ComponentProps<typeof PageChart>,
  'name' | 'title' | 'unit' | 'chart' | 'marks' | 'scope' | 'status'
> & {
  /** The rows the marks were made of. */
  readonly values: readonly Value[];
};

/** The bureaus compared in one year, or each in its latest: ranking, composition, budget against outturn, per person. */
export const SangongComparisons = memo(function SangongComparisons({ state }: { state: State }) {
  const { regions, inScope, years, nameOf } = useScope(state);
  const indicator = indicatorOf(state.indicator);
  const own = useRows(topicValues(SANGONG));
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
  const ranked = useRanking(others.rows, indicator, chosen, state);
  const perStaff = useRanking(own.rows, PER_STAFF, extent, state);
  const perVisit = useRanking(own.rows, PER_VISIT, extent, state);
  const totals = useMemo(
    () => ofYear(marksWithin(own.rows, WHOLE, extent), state.year),
    [own.rows, extent, state.year],
  );
  const companions = useMemo(
    () =>
      own.rows.filter((value) => COMPANIONS.includes(value.indicator)).map((value) => markOf(value, nameOf)),
    [own.rows, nameOf],
  );
  const stacked = useMemo(() => partsOf(companions, totals), [companions, totals]);
  const budgets = useMemo(() => budgetRows(companions, totals), [companions, totals]);
  const budgetMarks = useMemo(
    () => budgets.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]),
    [budgets],
  );
  const compositionChart = useMemo(
    () => composition({ marks: stacked, parts: PARTS, whole: WHOLE, mode: state.mode, order: state.sort }),
    [stacked, state.mode, state.sort],
  );
  const budgetChart = useMemo(
    () => budgetOutturn({ rows: budgets, order: state.sort }),
    [budgets, state.sort],
  );
  const choosable = useMemo(() => {
    const scope = yearsInScope(others.rows, state.years, years);
    return comparableYears(
      marksWithin(others.rows, indicator.id, { bureaus: inScope, years: scope, nameOf }),
    );
  }, [others.rows, indicator.id, inScope, state.years, years, nameOf]);

  const { sangong } = WORDS;
  const { rows: values, status } = own;
  const charts: readonly ChartShown[] = [
    { ...ranked, name: 'chosen', values: others.rows, status: others.status },
    {
      name: 'composition',
      title: sangong.compositionTitle(state.year),
      unit: state.mode === 'percent' ? '%' : indicatorOf(WHOLE).unit,
      chart: compositionChart,
      marks: stacked,
      scope: indicatorOf(WHOLE).sentence,
      values,
      status,
    },
    {
      name: 'budget',
      title: sangong.budgetTitle(state.year),
      unit: indicatorOf(WHOLE).unit,
      chart: budgetChart,
      marks: budgetMarks,
      scope: indicatorOf(`${WHOLE}-budget`).sentence,
      values,
      status,
    },
    { ...perStaff, name: 'per-staff', values, status },
    { ...perVisit, name: 'per-visit', values, status },
  ];
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mr-auto">{sangong.compare}</h2>
        <YearChoice state={state} years={choosable} />
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
        {charts.map(({ values, marks, ...chart }) => (
          <PageChart
            key={chart.name}
            {...chart}
            marks={marks}
            reports={reportsBehind(marks, values)}
            cautions={cautionsFor(marks, regions, values)}
          />
        ))}
      </div>
      <AbsenceLegend marks={charts.flatMap(({ marks }) => marks)} />
    </>
  );
});

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

/** The ranking of one indicator, and the marks it draws. */
function useRanking(
  rows: readonly Row<'values'>[],
  { id, name, unit, sentence }: Indicator,
  extent: Extent,
  { year, sort }: State,
) {
  const marks = useMemo(() => ofYear(marksWithin(rows, id, extent), year), [rows, id, extent, year]);
  const chart = useMemo(() => ranking({ marks, order: sort }), [marks, sort]);
  return { title: WORDS.sangong.rankingTitle(name, year), unit, scope: sentence, marks, chart };
}
