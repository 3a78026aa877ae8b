import type { Chart } from '../charts/chart.ts';
import type { Mark } from '../charts/mark.ts';
import { ranking } from '../charts/ranking.ts';
import { trend } from '../charts/trend.ts';
import type { ParamTypes, ResultColumns, RowOf } from '../db/query.ts';
import type { Row } from '../db/tables.ts';
import { DEFAULT_STATE, type Page } from './address.ts';
import { type Caution, cautionsFor } from './comparison.ts';
import { latestKnown, marksWithin, namerOf } from './marks.ts';
import { allRegions, allReports, HERO, indicatorValues, type Need, SANGONG, topicValues } from './needs.ts';
import { bureausHeld, yearsHeld, yearsInScope } from './scope.ts';

type Bureau = Pick<Row<'regions'>, 'code'>;
type Value = Row<'values'>;

/** The comparison the overview opens with: the headline indicator, each bureau at its latest year. */
export const overviewChart = (latest: readonly Mark[]): Chart =>
  ranking({ marks: latest, order: 'descending' });

/** The trend a topic page opens with, broken where the scope of the indicator changed. */
export const trendChart = (
  marks: readonly Mark[],
  held: readonly Bureau[],
  cautions: readonly Caution[],
): Chart =>
  trend({
    marks,
    bureaus: held.map(({ code }) => code),
    breaks: cautions.flatMap(({ breakYear, sentence }) =>
      breakYear === undefined ? [] : [{ year: breakYear, sentence }],
    ),
  });

/** How the rows of a need are had: at build from the engine, in tests from a sample. */
export type Answers = <P extends ParamTypes, C extends ResultColumns>(
  need: Need<P, C>,
) => readonly RowOf<C>[];

/** The first chart of each page in its default state, from the rows its needs ask for. Pages without a chart have none. */
export function firstCharts(rowsOf: Answers): Readonly<Partial<Record<Page, Chart>>> {
  const regions = rowsOf(allRegions);
  const held = bureausHeld(regions, rowsOf(allReports));
  const known = yearsHeld(rowsOf(allReports));
  const nameOf = namerOf(held);
  const within = (rows: readonly Value[], indicator: string) =>
    marksWithin(rows, indicator, { bureaus: held, years: yearsInScope(rows, null, known), nameOf });
  const headline = within(rowsOf(indicatorValues(HERO)), HERO);
  const values = rowsOf(topicValues(SANGONG)).filter(
    ({ indicator }) => indicator === DEFAULT_STATE.indicator,
  );
  const marks = within(values, DEFAULT_STATE.indicator);
  return {
    overview: overviewChart(latestKnown(headline)),
    sangong: trendChart(marks, held, cautionsFor(marks, regions, values)),
  };
}
