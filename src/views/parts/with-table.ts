import type { ChartName, State } from '../address.ts';
import type { TableChoice } from '../table-choice.ts';

/** The tables shown once one chart's has changed; null where the chart is shown again. */
export const withTable = (
  { tables }: Pick<State, 'tables'>,
  name: ChartName,
  table: TableChoice | null,
): State['tables'] => [
  ...tables.filter(({ chart }) => chart !== name),
  ...(table === null ? [] : [{ ...table, chart: name }]),
];
