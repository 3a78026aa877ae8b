import type { EChartsOption } from 'echarts';
import type { Selection } from './chart.ts';

/** Where a chart draws something: the series, and the places of its data. */
export type Drawn = { readonly seriesIndex: number; readonly dataIndex: readonly number[] };

/** A datum that stands for a figure, and how it is found on the chart again. */
export type Datum = {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  readonly value: unknown;
  readonly selection: Selection;
};

/** What a datum stands for; null for one that stands for no figure. */
export function selectionIn(data: unknown): Selection | null {
  if (typeof data !== 'object' || data === null || !('selection' in data)) return null;
  const { selection } = data;
  if (typeof selection !== 'object' || selection === null) return null;
  if (!('indicator' in selection && 'bureau' in selection && 'year' in selection)) return null;
  const { indicator, bureau, year } = selection;
  return typeof indicator === 'string' && typeof bureau === 'string' && typeof year === 'number'
    ? { indicator, bureau, year }
    : null;
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const dataOf = (series: unknown): readonly unknown[] =>
  typeof series === 'object' && series !== null && 'data' in series ? listOf(series.data) : [];

/** Every datum of a chart that stands for a figure. */
export const figuresIn = (option: EChartsOption): readonly Datum[] =>
  listOf(option.series).flatMap((series, seriesIndex) =>
    dataOf(series).flatMap((datum, dataIndex): readonly Datum[] => {
      const selection = selectionIn(datum);
      const value = typeof datum === 'object' && datum !== null && 'value' in datum ? datum.value : null;
      return selection === null ? [] : [{ seriesIndex, dataIndex, value, selection }];
    }),
  );

/** Where each bureau is drawn. */
export function drawnByBureau(option: EChartsOption): ReadonlyMap<string, readonly Drawn[]> {
  const found = new Map<string, Map<number, number[]>>();
  for (const { seriesIndex, dataIndex, selection } of figuresIn(option)) {
    const own = found.get(selection.bureau) ?? new Map<number, number[]>();
    own.set(seriesIndex, [...(own.get(seriesIndex) ?? []), dataIndex]);
    found.set(selection.bureau, own);
  }
  return new Map(
    [...found].map(([bureau, own]) => [
      bureau,
      [...own].map(([seriesIndex, dataIndex]) => ({ seriesIndex, dataIndex })),
    ]),
  );
}

/**
 * Which way a datum is looked for in an area drawn over a chart: in a list of names by its row alone, in one plot of
 * lines by its year alone, else by both.
 */
export function sidesOf({ series, yAxis, grid }: EChartsOption, seriesIndex: number): 'x' | 'y' | 'both' {
  const one = listOf(series)[seriesIndex];
  const [axis] = listOf(yAxis);
  const named = typeof axis === 'object' && axis !== null && 'type' in axis && axis.type === 'category';
  if (named) return 'y';
  const line = typeof one === 'object' && one !== null && 'type' in one && one.type === 'line';
  return line && listOf(grid).length <= 2 ? 'x' : 'both';
}

/** What a bureau that is pointed at looks like: rimmed in the colour of the text, lines thicker. */
export function pointable(option: EChartsOption): EChartsOption {
  const ink =
    typeof option.textStyle === 'object' && 'color' in option.textStyle ? option.textStyle.color : undefined;
  const rim = ink === undefined ? { borderWidth: 2 } : { borderColor: ink, borderWidth: 2 };
  return {
    ...option,
    series: [option.series ?? []].flat().map((series) => {
      if (!dataOf(series).some((datum) => selectionIn(datum) !== null)) return series;
      const own = series.emphasis ?? {};
      return Object.assign({}, series, {
        emphasis: {
          ...(series.type === 'line' ? { lineStyle: { width: 4 } } : { itemStyle: rim }),
          ...(series.type === 'scatter' ? { scale: 1.5 } : {}),
          ...own,
        },
      });
    }),
  };
}
