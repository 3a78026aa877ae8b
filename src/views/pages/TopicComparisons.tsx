import { memo, useMemo } from 'react';
import { distribution } from '../../charts/distribution.ts';
import { isPresent } from '../../charts/mark.ts';
import { ruleWords, toldIndicator } from '../../words/registries.ts';
import { TOPIC_WORDS, WORDS } from '../../words/words.ts';
import { CHARTS, type ChartName, MODES, SORTS, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { benchmarkIn, nameOfGroup } from '../held-against.ts';
import type { ComparedValue } from '../indicator-rows.ts';
import { type Extent, marksWithin } from '../marks.ts';
import { bureauNumbers, provinceNumbers, topicValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Tick } from '../parts/Tick.tsx';
import { medianOf, rankingOf } from '../ranking-of.ts';
import { isMany, type ProvinceYear, provinceYearOf, yearsCompared } from '../scope.ts';
import { type Rows, useRows } from '../snapshot.tsx';
import type { TopicData } from '../topic-data.ts';
import { indicatorsOn, type TopicPage } from '../topics.ts';
import { Budget, Comparison, Composition, comparedIn, PairOfIndicators, Ranking } from './TopicCharts.tsx';

const FURTHER: readonly ChartName[] = CHARTS.filter((name) => name.startsWith('further-'));

/** The bureaus compared in one year, or each in its latest: rankings, composition, budget against outturn, two indicators. */
export const TopicComparisons = memo(function TopicComparisons({
  page,
  state,
  data,
  withChosen,
}: {
  page: TopicPage;
  state: State;
  data: TopicData;
  /** Whether the chosen indicator is ranked: not where nobody has a figure for it. */
  withChosen: boolean;
}) {
  const { scope, indicator, values, drawn, some, ranked, group, year } = data;
  const { regions, held, inScope, nameOf } = scope;
  const own = useTopicRows(page, drawn, isMany(held), provinceYearOf(state, inScope));

  const { years } = state;
  const extent = useMemo(
    (): Extent => ({ bureaus: drawn, years: yearsCompared(own.rows, { year, years }, scope.years), nameOf }),
    [drawn, own.rows, year, years, scope.years, nameOf],
  );
  const choosable = useMemo(() => {
    const codes = new Set(inScope.map(({ code }) => code));
    const known = values.filter(({ bureau, number }) => number !== null && codes.has(bureau));
    const within = new Set(data.years);
    return [...new Set(known.map((value) => value.year))]
      .filter((at) => within.has(at))
      .sort((a, b) => b - a);
  }, [values, inScope, data.years]);
  const absences = useMemo(() => {
    const codes = new Set(drawn.map(({ code }) => code));
    const ids = new Set([indicator.id, ...indicatorsOn(page)]);
    const known = own.rows.filter((value) => codes.has(value.bureau) && ids.has(value.indicator));
    return [...known, ...data.marks, ...marksWithin(own.rows, page.opens, extent)];
  }, [own.rows, drawn, indicator.id, page, extent, data.marks]);
  const { sort, incomparable, bureaus: selected } = state;
  // Whether bureaus are held against others than those drawn one by one.
  const apart = group.kind === 'peers' || some;
  const chart = useMemo(
    () =>
      rankingOf(ranked, {
        sort,
        incomparable,
        polarity: indicator.polarity,
        selected: apart ? selected : [],
        references: [
          ...(apart ? medianOf(inGroup(ranked, group), TOPIC_WORDS.median) : []),
          ...benchmarkIn(data.benchmark, year),
        ],
      }),
    [ranked, sort, incomparable, indicator.polarity, selected, group, apart, data.benchmark, year],
  );
  const peersName = nameOfGroup(group, state);
  const spread = useMemo(
    () =>
      distribution({
        marks: [...inGroup(ranked, group), ...ranked.marks.filter((mark) => !isPresent(mark))],
        selected: apart ? selected : drawn.map(({ code }) => code),
        bureaus: held.map(({ code }) => code),
        peers: peersName,
        references: benchmarkIn(data.benchmark, year),
        polarity: indicator.polarity,
        incomparable: ranked.left.map(({ mark, rule }) => ({ mark, reason: ruleWords(rule.code).name })),
      }),
    [ranked, group, apart, drawn, selected, held, peersName, data.benchmark, year, indicator.polarity],
  );

  const ofPage = { regions, year, sort, incomparable, ...own, extent };
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mr-auto">{TOPIC_WORDS.compare}</h2>
        <YearChoice state={state} years={choosable} />
        <Choice
          label={TOPIC_WORDS.sort}
          value={sort}
          options={SORTS.map((one) => ({ value: one, label: WORDS.sorts[one] }))}
          onChoose={(value) => change({ sort: SORTS.find((one) => one === value) ?? sort })}
        />
        {page.composition && (
          <Choice
            label={TOPIC_WORDS.mode}
            value={state.mode}
            options={MODES.map((mode) => ({ value: mode, label: WORDS.modes[mode] }))}
            onChoose={(value) => change({ mode: MODES.find((mode) => mode === value) ?? state.mode })}
          />
        )}
        <IncomparableTick state={state} />
      </div>
      {some && <p className="text-muted">{TOPIC_WORDS.someDrawn(drawn.length, inScope.length)}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 min-[1360px]:grid-cols-[repeat(2,minmax(0,1fr))]">
        {withChosen && (
          <Comparison
            name="chosen"
            title={TOPIC_WORDS.rankingTitle(indicator.name, year)}
            unit={indicator.unit}
            scope={indicator.sentence}
            status={data.status}
            rows={values}
            regions={regions}
            marks={ranked.marks}
            compared={comparedIn(ranked, incomparable)}
            chart={chart}
          />
        )}
        {withChosen && (
          <Comparison
            name="spread"
            title={TOPIC_WORDS.distributionTitle(indicator.name, year)}
            unit={indicator.unit}
            scope={indicator.sentence}
            status={data.status}
            rows={values}
            regions={regions}
            marks={ranked.marks}
            compared={ranked.comparable}
            chart={spread}
          />
        )}
        {page.composition && <Composition composition={page.composition} mode={state.mode} {...ofPage} />}
        {page.budget && <Budget budget={page.budget} {...ofPage} />}
        {page.further
          .filter((id) => id !== indicator.id)
          .map((id) => {
            const name = FURTHER[page.further.indexOf(id)];
            return name && <Ranking key={id} name={name} indicator={toldIndicator(id)} brief {...ofPage} />;
          })}
        {page.pair && <PairOfIndicators pair={page.pair} held={held} selected={selected} {...ofPage} />}
      </div>
      <AbsenceLegend absences={absences} />
    </>
  );
});

/** The comparable marks of those the bureaus shown are held against. */
function inGroup({ comparable }: TopicData['ranked'], group: TopicData['group']) {
  if (group.kind === 'no-subject') return [];
  const codes = new Set(group.codes);
  return comparable.filter(({ bureau }) => codes.has(bureau));
}

/** The rows of a page's own indicators: of a small snapshot its whole topic, of a large one those of the bureaus drawn. */
function useTopicRows(
  page: TopicPage,
  drawn: readonly { readonly code: string }[],
  many: boolean,
  place: ProvinceYear | null,
): Rows<ComparedValue> {
  const codes = drawn.map(({ code }) => code);
  const topic = useRows(many ? null : topicValues(page.topic));
  const few = useRows(
    many && place === null && codes.length > 0 ? bureauNumbers(indicatorsOn(page), codes) : null,
  );
  const placed = useRows(many && place !== null ? provinceNumbers(indicatorsOn(page), place) : null);
  return many ? (place === null ? few : placed) : topic;
}

/** Whether what may not be ranked with the rest is drawn all the same. */
function IncomparableTick({ state }: { state: State }) {
  const shown = state.incomparable === 'show';
  return (
    <Tick
      label={TOPIC_WORDS.showIncomparable}
      checked={shown}
      onChange={() => change({ incomparable: shown ? 'hide' : 'show' })}
    />
  );
}

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
