import type { EChartsOption } from 'echarts';

/** What a mark or a table cell stands for: enough to open its source. */
export type Selection = { readonly indicator: string; readonly bureau: string; readonly year: number };

/** A cell of the table twin: `text` is what is shown, `number` what is sorted and exported (null when absent). */
export type Cell = { readonly text: string; readonly number: number | null; readonly selection?: Selection };
export type TwinColumn = { readonly key: string; readonly title: string; readonly numeric: boolean; readonly unit?: string };
/** The table twin of a chart: the same rows, one column a figure. */
export type Twin = {
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
};

/**
 * A chart made from rows, before anything runs ECharts: the option, the same in words for those who cannot see it,
 * and the same as a table. Data items in `option` carry `selection`, so that a click finds its source.
 */
export type Chart = {
  readonly option: EChartsOption;
  readonly description: string;
  readonly twin: Twin;
};
