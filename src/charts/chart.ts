import type { EChartsOption } from 'echarts';

/** What a mark or a table cell stands for: enough to open its source. */
export type Selection = { readonly indicator: string; readonly bureau: string; readonly year: number };

/**
 * A cell of the table twin: `text` is what is shown, `number` what is sorted and exported (null when absent),
 * `note` how it is known when it is not simply printed.
 */
export type Cell = {
  readonly text: string;
  readonly number: number | null;
  readonly note?: string;
  readonly selection?: Selection;
};
export type TwinColumn = {
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
  readonly unit?: string;
  /** A shorter title for where room is short; what is saved as a file keeps the full one. */
  readonly short?: string;
};
/** The table twin of a chart: the same rows, one column a figure. The first column names the row. */
export type Twin = {
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
};

/** How a chart is to be drawn: for a wide or a narrow place, for the screen or for paper (always light, never moving). */
export type Setting = {
  readonly width: 'wide' | 'narrow';
  readonly mode: 'screen' | 'print';
  readonly dark?: boolean;
};

/**
 * A chart made from rows, before anything runs ECharts: the option, the same in words for those who cannot see it,
 * and the same as a table. Data items in `option` carry `selection`, so that a click finds its source.
 * `height` is the least height in px at which nothing is crowded; `set` makes the same chart for another setting.
 */
export type Chart = {
  readonly option: EChartsOption;
  readonly description: string;
  readonly twin: Twin;
  readonly height: number;
  readonly set: (setting: Setting) => Chart;
};

/** A wide chart on a light screen, the setting a maker uses when none is given. */
export const WIDE: Setting = { width: 'wide', mode: 'screen' };

/** Makes a chart that can make itself again for another setting. */
export function chartOf(draw: (setting: Setting) => Omit<Chart, 'set'>, setting: Setting): Chart {
  return { ...draw(setting), set: (other) => chartOf(draw, other) };
}
