import { type ComponentProps, memo, useMemo } from 'react';
import { budgetOutturn } from '../../charts/budget-outturn.ts';
import { composition } from '../../charts/composition.ts';
import { isPresent, type Mark } from '../../charts/mark.ts';
import { scatter } from '../../charts/scatter.ts';
import type { Row } from '../../db/tables.ts';
import { indicatorSentence, type ToldIndicator, toldIndicator } from '../../words/registries.ts';
import { TOPIC_WORDS, WRITING } from '../../words/words.ts';
import type { ChartName, Incomparable, Mode, Sort } from '../address.ts';
import { reportsBehind } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import type { ComparedValue } from '../indicator-rows.ts';
import { type Extent, marksWithin } from '../marks.ts';
import { PageChart } from '../parts/PageChart.tsx';
import { Silence } from '../parts/Silence.tsx';
import { compare, type Comparison as Parted } from '../peer-group.ts';
import { rankingOf } from '../ranking-of.ts';
import type { TopicPage } from '../topics.ts';
import { budgetRows, ofYear, pairsOf, partsOf } from './topic-choices.ts';

/** What every comparison is made from: rows of a topic, the bureaus and years compared, and how. */
export type Compared = {
  readonly rows: readonly ComparedValue[];
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly extent: Extent;
  readonly regions: readonly Row<'regions'>[];
  readonly year: number | null;
  readonly sort: Sort;
  readonly incomparable: Incomparable;
};

/** With fewer bureaus two indicators cannot be held against one another. */
const LEAST_PAIRS = 2;

type Shown = Pick<
  ComponentProps<typeof PageChart>,
  'name' | 'title' | 'unit' | 'chart' | 'marks' | 'scope' | 'status'
> &
  Pick<Compared, 'rows' | 'regions'> & {
    /** The marks that are held against one another, where those are not all. */
    readonly compared?: readonly Mark[];
    /** Said in place of the chart. */
    readonly instead?: string | null;
    readonly brief?: boolean;
  };

/** A comparison in its frame, or in words where there is nothing to compare. */
export function Comparison({ rows, regions, compared, instead = null, brief = true, ...shown }: Shown) {
  const { marks, status, title } = shown;
  const silent = instead !== null || !marks.some(isPresent);
  if (status === 'ready' && marks.length > 0 && silent)
    return (
      <Silence
        title={title}
        says={instead ?? TOPIC_WORDS.silentIndicator(marks[0]?.indicatorName ?? '')}
        marks={marks}
        brief={brief}
      />
    );
  return (
    <PageChart
      {...shown}
      reports={reportsBehind(marks, rows)}
      cautions={cautionsFor(compared ?? marks, regions, rows)}
    />
  );
}

/** The marks a ranking holds against one another: those left out are told in the chart, and warned of only when shown. */
export const comparedIn = ({ marks, comparable }: Parted, incomparable: Incomparable): readonly Mark[] =>
  incomparable === 'show' ? marks : comparable;

/** The bureaus by one indicator. */
export const Ranking = memo(function Ranking({
  name,
  indicator: { id, name: title, unit, sentence, polarity },
  brief = true,
  ...compared
}: Compared & { name: ChartName; indicator: ToldIndicator; brief?: boolean }) {
  const { rows, status, regions, extent, year } = compared;
  const given = useMemo(() => {
    const within = ofYear(marksWithin(rows, id, extent), year);
    return compare(within, regions, rows);
  }, [rows, id, extent, year, regions]);
  const { sort, incomparable } = compared;
  const chart = useMemo(
    () => rankingOf(given, { sort, incomparable, polarity, selected: [] }),
    [given, sort, incomparable, polarity],
  );
  const shown = { name, title: TOPIC_WORDS.rankingTitle(title, year), unit, scope: sentence };
  const told = { compared: comparedIn(given, incomparable), marks: given.marks };
  return <Comparison {...shown} {...told} {...{ rows, status, regions, chart, brief }} />;
});

/** A whole and its parts, bureau by bureau. */
export const Composition = memo(function Composition({
  composition: { whole, parts },
  mode,
  ...compared
}: Compared & { composition: NonNullable<TopicPage['composition']>; mode: Mode }) {
  const { rows, status, regions, extent, year, sort } = compared;
  const marks = useMemo(() => {
    const wholes = ofYear(marksWithin(rows, whole, extent), year);
    const others = parts.flatMap(({ indicator }) => marksWithin(rows, indicator, extent));
    return partsOf(others, wholes, parts);
  }, [rows, whole, parts, extent, year]);
  const chart = useMemo(
    () => composition({ marks, parts, whole, mode, order: sort }),
    [marks, parts, whole, mode, sort],
  );
  const { name, unit, sentence } = toldIndicator(whole);
  const shown = {
    name: 'composition' as const,
    title: TOPIC_WORDS.compositionTitle(name, year),
    unit: mode === 'percent' ? '%' : unit,
    scope: sentence,
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});

/** Budget against outturn, bureau by bureau. */
export const Budget = memo(function Budget({
  budget,
  ...compared
}: Compared & { budget: NonNullable<TopicPage['budget']> }) {
  const { rows, status, regions, extent, year, sort } = compared;
  const sides = useMemo(() => {
    const outturns = ofYear(marksWithin(rows, budget.outturn, extent), year);
    const others = [budget.budget, budget.completion].flatMap((id) => marksWithin(rows, id, extent));
    return budgetRows(others, outturns, budget);
  }, [rows, budget, extent, year]);
  const marks = useMemo(
    () => sides.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]),
    [sides],
  );
  const chart = useMemo(() => budgetOutturn({ rows: sides, order: sort }), [sides, sort]);
  const { name, unit } = toldIndicator(budget.outturn);
  const shown = {
    name: 'budget' as const,
    title: TOPIC_WORDS.budgetTitle(name, year),
    unit,
    scope: indicatorSentence(budget.budget),
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});

/** Two indicators against one another, one point a bureau. */
export const PairOfIndicators = memo(function PairOfIndicators({
  pair: { x, y },
  held,
  selected,
  ...asked
}: Compared & {
  pair: NonNullable<TopicPage['pair']>;
  held: readonly { readonly code: string }[];
  selected: readonly string[];
}) {
  const { rows, status, regions, extent, year } = asked;
  const pairs = useMemo(
    () => pairsOf(marksWithin(rows, x, extent), marksWithin(rows, y, extent), year),
    [rows, x, y, extent, year],
  );
  const marks = useMemo(() => pairs.flatMap((pair) => [pair.x, pair.y]), [pairs]);
  const known = pairs.filter((pair) => isPresent(pair.x) && isPresent(pair.y));
  const chart = useMemo(
    () => scatter({ pairs, selected, bureaus: held.map(({ code }) => code) }),
    [pairs, selected, held],
  );
  const [across, up] = [toldIndicator(x), toldIndicator(y)];
  const shown = {
    name: 'pair' as const,
    title: TOPIC_WORDS.pairTitle(across.name, up.name, year),
    unit: WRITING.listOf([...new Set([across.unit, up.unit])]),
    scope: `${across.sentence}${WRITING.between}${up.sentence}`,
    compared: known.flatMap((pair) => [pair.x, pair.y]),
    instead: known.length < LEAST_PAIRS ? TOPIC_WORDS.tooFewPairs(known.length) : null,
  };
  return <Comparison {...shown} {...{ rows, status, regions, marks, chart }} />;
});
