import type { CustomSeriesOption, CustomSeriesRenderItem, SeriesOption } from 'echarts';
import { PICTURE_WORDS } from '../words/words.ts';
import { AMISS_SIGN, isAmiss } from './amiss.ts';
import type { Setting } from './chart.ts';
import type { DistributionInput } from './distribution.ts';
import { DOT, LABEL_ROW, type Placed } from './distribution-layout.ts';
import { type Distributed, tellBin } from './distribution-words.ts';
import { isSolid, type Mark, selectionOf, tellMark } from './mark.ts';
import { type bureauPens, inksOf } from './palette.ts';
import { NOTE_SIZE } from './pieces.ts';
import { FONT, labelSize } from './room.ts';
import type { Spread } from './spread.ts';

/** Least height in px of an open bin, whose frame would otherwise be one line. */
const LEAST_OPEN = 6;

/** The shaded ground between the quartiles and the line of the median, under everything else. */
export function quartileSeries(
  { median, band }: Spread,
  { across, zone }: Placed,
  setting: Setting,
): CustomSeriesOption {
  const inks = inksOf(setting);
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    if (band === null) return null;
    const [x1 = 0, y1 = 0] = api.coord([across.placeOf(band.lower), zone]);
    const [x2 = 0, y2 = 0] = api.coord([across.placeOf(band.upper), 0]);
    return {
      type: 'rect',
      shape: { x: x1, y: y1, width: Math.max(1, x2 - x1), height: y2 - y1 },
      style: { fill: inks.band },
    };
  };
  return {
    type: 'custom',
    yAxisIndex: 1,
    renderItem,
    silent: true,
    z: 0,
    data: median === null ? [] : [[median, 0]],
  };
}

/** A bar a bin: how many bureaus have a figure in it. */
export function binSeries(
  { bins }: Spread,
  { across }: Placed,
  unit: string,
  setting: Setting,
): CustomSeriesOption {
  const inks = inksOf(setting);
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const bin = bins[params.dataIndex];
    if (bin === undefined || bin.count === 0) return null;
    const [x1 = 0, y1 = 0] = api.coord([bin.from ?? across.min, bin.count]);
    const [x2 = 0, y2 = 0] = api.coord([bin.to ?? across.max, 0]);
    const open = bin.from === null || bin.to === null;
    const tall = Math.max(y2 - y1, open ? LEAST_OPEN : 1);
    const bar = {
      type: 'rect' as const,
      shape: { x: x1 + 0.5, y: y2 - tall, width: Math.max(1, x2 - x1 - 1), height: tall },
    };
    if (!open) return { ...bar, style: { fill: inks.grey } };
    return {
      type: 'group',
      children: [
        { ...bar, style: { fill: inks.ground, stroke: inks.grey, lineWidth: 1, lineDash: [3, 2] } },
        {
          type: 'text',
          silent: true,
          style: {
            text: PICTURE_WORDS.missingCount(bin.count),
            x: (x1 + x2) / 2,
            y: y2 - tall - 3,
            align: 'center',
            verticalAlign: 'bottom',
            fill: inks.muted,
            fontSize: NOTE_SIZE,
            fontFamily: FONT,
          },
        },
      ],
    };
  };
  return {
    type: 'custom',
    renderItem,
    z: 1,
    encode: { x: 0, y: 1 },
    data: bins.map((bin) => ({
      value: [bin.from ?? bin.to ?? 0, bin.count],
      tip: `${PICTURE_WORDS.sourced(tellBin(bin), unit)}\n${PICTURE_WORDS.missingCount(bin.count)}`,
    })),
  };
}

/** The lines from the labels to their places, and over them the labels: two series, so that no line crosses a word. */
export function labelSeries(
  { labels, zone, dots }: Placed,
  penOf: (mark: Mark) => string,
  setting: Setting,
): SeriesOption[] {
  const inks = inksOf(setting);
  const colourOf = ({ kind, mark }: Placed['labels'][number]): string =>
    kind === 'selected' && mark !== undefined ? penOf(mark) : kind === 'median' ? inks.muted : inks.ink;
  const footOf = (row: number): number => zone + 6 + row * LABEL_ROW;
  const leader: CustomSeriesRenderItem = (params, api) => {
    const label = labels[params.dataIndex];
    if (label === undefined) return null;
    const dot = dots.find(({ mark }) => mark === label.mark);
    const [x = 0, top = 0] = api.coord([label.x, footOf(label.row)]);
    const [, bottom = 0] = api.coord([label.x, dot === undefined ? 0 : dot.y]);
    return {
      type: 'line',
      shape: { x1: x, y1: top, x2: x, y2: bottom },
      style: {
        stroke: colourOf(label),
        lineWidth: label.kind === 'reference' ? 1.25 : 1,
        ...(label.kind === 'reference' ? { lineDash: [5, 4] } : {}),
      },
    };
  };
  const word: CustomSeriesRenderItem = (params, api) => {
    const label = labels[params.dataIndex];
    if (label === undefined) return null;
    const { coordSys } = params;
    const [from, across] =
      'x' in coordSys && 'width' in coordSys ? [Number(coordSys.x), Number(coordSys.width)] : [0, 0];
    const [x = 0, y = 0] = api.coord([label.x, footOf(label.row)]);
    return {
      type: 'text',
      style: {
        text: label.text,
        x: Math.max(from, Math.min(from + across - label.width, x - label.width / 2)),
        y,
        align: 'left',
        verticalAlign: 'bottom',
        fill: colourOf(label),
        fontSize: labelSize,
        fontFamily: FONT,
        backgroundColor: inks.ground,
        padding: [1, 2],
      },
    };
  };
  const data = labels.map(({ x, row }) => [x, row]);
  const shared = { type: 'custom' as const, yAxisIndex: 1, silent: true, data };
  return [
    { ...shared, renderItem: leader, z: 3 },
    { ...shared, renderItem: word, z: 5 },
  ];
}

/** A dot a figure where they are few; of many the selected alone, on the axis. */
export function dotSeries(
  { selected }: DistributionInput,
  { present, rankOf, n }: Distributed,
  { across, dots }: Placed,
  pens: ReturnType<typeof bureauPens>,
  setting: Setting,
): SeriesOption {
  const inks = inksOf(setting);
  const shown =
    dots.length > 0
      ? dots
      : present.filter(({ bureau }) => selected.includes(bureau)).map((mark) => ({ mark, y: 0 }));
  const chosen = (mark: Mark): boolean => selected.includes(mark.bureau);
  return {
    type: 'scatter',
    yAxisIndex: 1,
    z: 4,
    data: [...shown]
      .sort((a, b) => Number(chosen(a.mark)) - Number(chosen(b.mark)))
      .map(({ mark, y }) => {
        const pen = chosen(mark) ? pens(mark.bureau) : { colour: inks.grey, symbol: 'circle' };
        const rank = rankOf(mark);
        return {
          value: [across.placeOf(mark.number), y],
          symbol: pen.symbol,
          symbolSize: chosen(mark) ? DOT + 3 : DOT,
          tip: tellMark(mark, ...(rank === null ? [] : [PICTURE_WORDS.rankOf(rank, n)])),
          selection: selectionOf(mark),
          itemStyle: {
            opacity: 1,
            color: isSolid(mark) ? pen.colour : inks.ground,
            borderColor: isSolid(mark) && dots.length === 0 ? inks.ground : pen.colour,
            borderWidth: 1.5,
          },
          label: {
            show: isAmiss(mark),
            position: 'inside' as const,
            formatter: () => AMISS_SIGN,
            color: isSolid(mark) ? inks.ground : inks.ink,
            fontSize: DOT,
          },
        };
      }),
  };
}
