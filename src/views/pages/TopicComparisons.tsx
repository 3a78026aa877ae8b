import { type ComponentProps, memo, useMemo } from 'react';
import { budgetOutturn } from '../../charts/budget-outturn.ts';
import { composition } from '../../charts/composition.ts';
import { isPresent } from '../../charts/mark.ts';
import { ranking } from '../../charts/ranking.ts';
import { scatter } from '../../charts/scatter.ts';
import { type Indicator, indicatorOf } from '../../core/indicators.ts';
import type { valuesOfTopic } from '../../db/queries/values.ts';
import type { RowOf } from '../../db/query.ts';
import type { Row } from '../../db/tables.ts';
import { CHARTS, type ChartName, MODES, type Mode, SORTS, type Sort, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { reportsBehind } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import { type Extent, marksWithin } from '../marks.ts';
import { WORDS } from '../messages.ts';
import { topicValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { Choice } from '../parts/Choice.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { Silence } from '../parts/Silence.tsx';
import { yearsCompared, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { indicatorsOn, shownIndicator, type TopicPage } from '../topics.ts';
import { useScope } from '../use-scope.ts';
import { TOPIC_WORDS } from '../words/topics.ts';
import { budgetRows, comparableYears, ofYear, pairsOf, partsOf } from './topic-choices.ts';

type Value = RowOf<(typeof valuesOfTopic)['columns']>;
/** What every comparison is made from: rows of a topic, the bureaus and years compared, and how. */
type Compared = {
  readonly rows: readonly Value[];
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly extent: Extent;
  readonly regions: readonly Row<'regions'>[];
  readonly year: number | null;
  readonly sort: Sort;
};

const FURTHER: readonly ChartName[] = CHARTS.filter((name) => name.startsWith('further-'));

/** The bureaus compared in one year, or each in its latest: rankings, composition, budget against outturn, two indicators. */
export const TopicComparisons = memo(function TopicComparisons({
  page,
  state,
}: {
  page: TopicPage;
  state: State;
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
        <Ranking name="chosen" indicator={indicator} {...compared} {...others} extent={chosen} />
        {page.composition && <Composition page={page} mode={state.mode} {...ofPage} />}
        {page.budget && <Budget page={page} {...ofPage} />}
        {page.further
          .filter((id) => id !== indicator.id)
          .map((id) => {
            const name = FURTHER[page.further.indexOf(id)];
            return name && <Ranking key={id} name={name} indicator={indicatorOf(id)} brief {...ofPage} />;
          })}
        {page.pair && <PairOfIndicators page={page} held={held} {...ofPage} />}
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

/** A comparison in its frame, or in words where nobody compared has a figure. */
function Comparison({
  rows,
  regions,
  marks,
  brief = true,
  ...shown
}: Pick<Compared, 'rows' | 'regions'> &
  Pick<
    ComponentProps<typeof PageChart>,
    'name' | 'title' | 'unit' | 'chart' | 'marks' | 'scope' | 'status'
  > & { brief?: boolean }) {
  if (shown.status === 'ready' && marks.length > 0 && !marks.some(isPresent))
    return (
      <Silence
        title={shown.title}
        says={TOPIC_WORDS.silentIndicator(marks[0]?.indicatorName ?? '')}
        marks={marks}
        brief={brief}
      />
    );
  return (
    <PageChart
      {...shown}
      marks={marks}
      reports={reportsBehind(marks, rows)}
      cautions={cautionsFor(marks, regions, rows)}
    />
  );
}

const Ranking = memo(function Ranking({
  name,
  indicator: { id, name: title, unit, sentence },
  brief = true,
  ...compared
}: Compared & { name: ChartName; indicator: Indicator; brief?: boolean }) {
  const { rows, status, regions, extent, year, sort } = compared;
  const marks = useMemo(() => ofYear(marksWithin(rows, id, extent), year), [rows, id, extent, year]);
  const chart = useMemo(() => ranking({ marks, order: sort }), [marks, sort]);
  const shown = { name, title: TOPIC_WORDS.rankingTitle(title, year), unit, scope: sentence };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart, brief }} />;
});

const Composition = memo(function Composition({
  page,
  mode,
  ...compared
}: Compared & { page: TopicPage; mode: Mode }) {
  const { rows, status, regions, extent, year, sort } = compared;
  const { whole = page.opens, parts = [] } = page.composition ?? {};
  const marks = useMemo(() => {
    const wholes = ofYear(marksWithin(rows, whole, extent), year);
    const others = parts.flatMap(({ indicator }) => marksWithin(rows, indicator, extent));
    return partsOf(others, wholes, parts);
  }, [rows, whole, parts, extent, year]);
  const chart = useMemo(
    () => composition({ marks, parts, whole, mode, order: sort }),
    [marks, parts, whole, mode, sort],
  );
  const { unit, sentence } = indicatorOf(whole);
  const shown = {
    name: 'composition' as const,
    title: TOPIC_WORDS.titleOf(TOPIC_WORDS.pages[page.id].composition, year),
    unit: mode === 'percent' ? '%' : unit,
    scope: sentence,
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});

const Budget = memo(function Budget({ page, ...compared }: Compared & { page: TopicPage }) {
  const { rows, status, regions, extent, year, sort } = compared;
  const { budget } = page;
  const sides = useMemo(() => {
    if (budget === null) return [];
    const outturns = ofYear(marksWithin(rows, budget.outturn, extent), year);
    const others = [budget.budget, budget.completion].flatMap((id) => marksWithin(rows, id, extent));
    return budgetRows(others, outturns, budget);
  }, [rows, budget, extent, year]);
  const marks = useMemo(
    () => sides.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]),
    [sides],
  );
  const chart = useMemo(() => budgetOutturn({ rows: sides, order: sort }), [sides, sort]);
  const outturn = indicatorOf(budget?.outturn ?? page.opens);
  const shown = {
    name: 'budget' as const,
    title: TOPIC_WORDS.budgetTitle(outturn.name, year),
    unit: outturn.unit,
    scope: indicatorOf(budget?.budget ?? page.opens).sentence,
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});

const PairOfIndicators = memo(function PairOfIndicators({
  page,
  held,
  ...compared
}: Compared & { page: TopicPage; held: readonly { readonly code: string }[] }) {
  const { rows, status, regions, extent, year } = compared;
  const { x = page.opens, y = page.opens } = page.pair ?? {};
  const pairs = useMemo(
    () => pairsOf(marksWithin(rows, x, extent), marksWithin(rows, y, extent), year),
    [rows, x, y, extent, year],
  );
  const marks = useMemo(() => pairs.flatMap((pair) => [pair.x, pair.y]), [pairs]);
  const chart = useMemo(() => scatter({ pairs, bureaus: held.map(({ code }) => code) }), [pairs, held]);
  const [across, up] = [indicatorOf(x), indicatorOf(y)];
  const shown = {
    name: 'pair' as const,
    title: TOPIC_WORDS.titleOf(TOPIC_WORDS.pages[page.id].pair, year),
    unit: [...new Set([across.unit, up.unit])].join('、'),
    scope: `${across.sentence}${up.sentence}`,
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});
