import type { Chart } from '../charts/chart.ts';
import { isPresent, type Mark } from '../charts/mark.ts';
import { MOST_TOGETHER, multiples } from '../charts/multiples.ts';
import type { Benchmark, Peers } from '../charts/peer-band.ts';
import { trend } from '../charts/trend.ts';
import type { ParamTypes, ResultColumns, RowOf } from '../db/query.ts';
import type { Row } from '../db/tables.ts';
import type { Page } from './address.ts';
import { type Caution, cautionsFor } from './comparison.ts';
import type { ComparedValue } from './indicator-rows.ts';
import { latestWithin, marksWithin, namerOf } from './marks.ts';
import { allRegions, latestValues, type Need, topicValues } from './needs.ts';
import { compare } from './peer-group.ts';
import { rankingOf } from './ranking-of.ts';
import { bureausHeld, yearsHeld, yearsInScope } from './scope.ts';
import { HERO, TOPIC_PAGES } from './topics.ts';

type Bureau = Pick<Row<'regions'>, 'code'>;
type Value = Row<'values'>;

/** The comparison the overview opens with: the headline indicator, each bureau at its latest year. */
export const overviewChart = (
  latest: readonly Mark[],
  regions: readonly Pick<Row<'regions'>, 'code' | 'level'>[],
  values: readonly ComparedValue[],
): Chart =>
  rankingOf(compare(latest, regions, values), {
    sort: 'descending',
    incomparable: 'hide',
    polarity: 'none',
    selected: [],
  });

/** The trend a topic page opens with, broken where the scope of the indicator changed: a plot each where bureaus are many. */
export const trendChart = (
  marks: readonly Mark[],
  held: readonly Bureau[],
  cautions: readonly Caution[],
  against: { readonly peers?: Peers; readonly benchmark?: Benchmark } = {},
): Chart => {
  const drawnTogether = new Set(marks.map(({ bureau }) => bureau)).size <= MOST_TOGETHER;
  return (drawnTogether ? trend : multiples)({
    ...against,
    marks,
    bureaus: held.map(({ code }) => code),
    breaks: cautions.flatMap(({ breakYear, sentence }) =>
      breakYear === undefined ? [] : [{ year: breakYear, sentence }],
    ),
  });
};

/** How the rows of a need are had: at build from the engine, in tests from a sample. */
export type Answers = <P extends ParamTypes, C extends ResultColumns>(
  need: Need<P, C>,
) => readonly RowOf<C>[];

/** The first chart of each page in its default state, from the rows its needs ask for. Pages without a chart, and those nobody has a figure for, have none. */
export function firstCharts(rowsOf: Answers): Readonly<Partial<Record<Page, Chart>>> {
  const regions = rowsOf(allRegions);
  const held = bureausHeld(regions);
  const known = yearsHeld(regions);
  const nameOf = namerOf(held);
  const within = (rows: readonly Value[], indicator: string) =>
    marksWithin(rows, indicator, { bureaus: held, years: yearsInScope(rows, null, known), nameOf });
  const latest = latestWithin(rowsOf(latestValues(HERO)), HERO, { bureaus: held, years: known, nameOf });
  const charts: Partial<Record<Page, Chart>> = {
    overview: overviewChart(latest, regions, rowsOf(latestValues(HERO))),
  };
  for (const { id, topic, opens } of TOPIC_PAGES) {
    const values = rowsOf(topicValues(topic)).filter(({ indicator }) => indicator === opens);
    const marks = within(values, opens);
    if (marks.some(isPresent)) charts[id] = trendChart(marks, held, cautionsFor(marks, regions, values));
  }
  return charts;
}
