import type { LineSeriesOption } from 'echarts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import { STRIP_ROW } from './absence-strip.ts';
import { AMISS_SIGN, describeAmiss, isAmiss } from './amiss.ts';
import { type Chart, chartOf, type Setting, WIDE } from './chart.ts';
import { CODES, invent } from './invented.ts';
import { labelledYears } from './labels.ts';
import type { Line } from './lines.ts';
import { figureText, hedgedText, isPresent, isSolid, type Mark, selectionOf, tellMark } from './mark.ts';
import { bureauPens, inksOf } from './palette.ts';
import { BENCHMARK, type Benchmark, bandSeries, MEDIAN, type Peers, tellPeerYear } from './peer-band.ts';
import { figureAxis, footNote, frame, rimmed } from './pieces.ts';
import { labelSize, reckonedWidth } from './room.ts';
import { type Layout, LEGEND, layOut, saysUnit } from './trend-layout.ts';
import { describeTrend, trendTwin } from './trend-words.ts';

/** A year from which figures are no longer on the basis of the years before. */
export type Break = { readonly year: number; readonly sentence: string };
export type TrendInput = {
  readonly marks: readonly Mark[];
  /** Codes of all bureaus in the snapshot; they keep the colours stable. */
  readonly bureaus: readonly string[];
  readonly breaks?: readonly Break[];
  /** Peers whose quartiles are shaded behind the lines, with their median. */
  readonly peers?: Peers;
  /** A published yearly figure, drawn dashed. */
  readonly benchmark?: Benchmark;
};

/** The lines of the bureaus: a point a year, solid where printed, the last one labelled. */
function bureauSeries(
  { bureaus }: TrendInput,
  layout: Layout,
  setting: Setting,
): readonly LineSeriesOption[] {
  const { lines, ends, shifts, sides } = layout;
  const inks = inksOf(setting);
  const pens = bureauPens(
    bureaus,
    lines.map(({ code }) => code),
    setting,
  );
  return lines.map(({ code, name, marks }) => {
    const pen = pens(code);
    const end = ends.find((one) => one.code === code);
    return {
      type: 'line' as const,
      name,
      symbol: pen.symbol,
      symbolSize: 9,
      showAllSymbol: true,
      connectNulls: false,
      z: 3,
      lineStyle: { color: pen.colour, width: 2 },
      itemStyle: { color: pen.colour },
      emphasis: { focus: 'series' as const },
      labelLayout: ({ dataIndex }: { dataIndex?: number }) =>
        marks[dataIndex ?? -1] === end?.mark ? { dy: shifts.get(code) ?? 0 } : {},
      data: marks.map((mark) => {
        if (!isPresent(mark))
          return { value: [mark.year, '-'], tip: tellMark(mark), selection: selectionOf(mark) };
        const isEnd = mark === end?.mark;
        return {
          value: [mark.year, mark.number],
          tip: tellMark(mark),
          selection: selectionOf(mark),
          itemStyle: {
            color: isSolid(mark) ? pen.colour : inks.ground,
            borderColor: pen.colour,
            borderWidth: 2,
          },
          label: {
            show: isEnd || sides.has(mark) || isAmiss(mark),
            position: isEnd ? ('right' as const) : (sides.get(mark) ?? ('top' as const)),
            formatter: () => (isEnd ? end.text : sides.has(mark) ? figureText(mark) : AMISS_SIGN),
            ...rimmed(setting, pen.colour === inks.grey ? inks.muted : pen.colour),
          },
        };
      }),
    };
  });
}

/** The median of the peers as a thin line, the benchmark as a dashed one; neither opens a source of its own. */
function otherSeries(
  { peers, benchmark, marks: [first] }: TrendInput,
  { others, ends, shifts }: Layout,
  setting: Setting,
): readonly LineSeriesOption[] {
  const inks = inksOf(setting);
  const unit = first?.unit ?? '';
  const tipOf = ({ code, name }: Line, year: number, shown: string): string => {
    const known = code === MEDIAN ? peers?.years.find((one) => one.year === year) : undefined;
    return known === undefined || peers === undefined
      ? [name, PICTURE_WORDS.figureIn(year, WRITING.withUnit(shown, unit)), benchmark?.source ?? ''].join(
          '\n',
        )
      : [peers.name, tellPeerYear(known, unit)].join('\n');
  };
  return others.map((line) => {
    const { code, name, marks } = line;
    const end = ends.find((one) => one.code === code);
    const dashed = code === BENCHMARK;
    return {
      type: 'line' as const,
      name,
      symbol: 'circle',
      symbolSize: 5,
      showAllSymbol: true,
      connectNulls: false,
      z: 2,
      lineStyle: {
        color: dashed ? inks.ink : inks.muted,
        width: dashed ? 1.5 : 1.25,
        type: dashed ? ('dashed' as const) : ('solid' as const),
      },
      itemStyle: { color: dashed ? inks.ink : inks.muted },
      labelLayout: ({ dataIndex }: { dataIndex?: number }) =>
        marks[dataIndex ?? -1] === end?.mark ? { dy: shifts.get(code) ?? 0 } : {},
      data: marks.map((mark) =>
        isPresent(mark)
          ? {
              value: [mark.year, mark.number],
              tip: tipOf(line, mark.year, hedgedText(mark)),
              label: {
                show: mark === end?.mark,
                position: 'right' as const,
                formatter: () => end?.text ?? '',
                ...rimmed(setting, dashed ? inks.ink : inks.muted),
              },
            }
          : { value: [mark.year, '-'] },
      ),
    };
  });
}

/** A dashed line before each year that begins another basis. */
function breakSeries(
  breaks: readonly Break[],
  years: readonly number[],
  setting: Setting,
): readonly LineSeriesOption[] {
  const { muted } = inksOf(setting);
  const within = breaks.filter(({ year }) => year > (years[0] ?? 0) && year <= (years.at(-1) ?? 0));
  if (within.length === 0) return [];
  const data = within.map(({ year, sentence }) => ({
    xAxis: year - 0.5,
    label: { formatter: () => (sentence.length <= 14 ? sentence : PICTURE_WORDS.scopeBreakFrom(year)) },
    tip: PICTURE_WORDS.breakFrom(year, sentence),
  }));
  return [
    {
      type: 'line' as const,
      data: [],
      markLine: {
        z: 1,
        symbol: 'none',
        lineStyle: { color: muted, type: 'dashed' as const, width: 1 },
        label: { position: 'end' as const, color: muted, fontSize: 11 },
        data,
      },
    },
  ];
}

function drawTrend(input: TrendInput, setting: Setting): Omit<Chart, 'set'> {
  const layout = layOut(input, setting);
  const { years, lines, others, scale, numbers, strip, legend, left, right, top, foot, noteRoom } = layout;
  const inks = inksOf(setting);
  const description = describeTrend(input) + describeAmiss(input.marks.filter(isPresent));
  const unit = input.marks[0]?.unit ?? '';
  const range = { type: 'value' as const, min: (years[0] ?? 0) - 0.5, max: (years.at(-1) ?? 0) + 0.5 };

  return {
    description,
    twin: trendTwin(input),
    height: layout.height,
    option: {
      ...frame(setting, description),
      title: footNote(layout.note, setting),
      ...(legend === 'none'
        ? {}
        : {
            legend: {
              type: legend,
              top: 2,
              left: 8,
              ...LEGEND,
              selectedMode: false,
              textStyle: { color: inks.ink, fontSize: labelSize },
              data: [...lines, ...others].map(({ name }) => name),
            },
          }),
      grid: [
        { left, right, top, bottom: foot + 28, outerBoundsMode: 'none' },
        { left, right, height: strip.height, bottom: noteRoom, outerBoundsMode: 'none' },
      ],
      xAxis: [
        {
          ...range,
          gridIndex: 0,
          axisLine: { onZero: false, lineStyle: { color: inks.line } },
          axisTick: { show: true, customValues: [...years] },
          splitLine: { show: false },
          axisLabel: {
            color: inks.ink,
            fontSize: labelSize,
            customValues: [...labelledYears(years, setting, reckonedWidth(setting) - left - right)],
            formatter: (year: number) => String(year),
          },
        },
        { ...range, gridIndex: 1, show: false },
      ],
      yAxis: [
        {
          ...figureAxis(setting, saysUnit(setting) ? PICTURE_WORDS.unit(unit) : '', numbers, unit),
          gridIndex: 0,
          ...scale,
          nameTextStyle: { color: inks.muted, fontSize: 11, align: 'left', padding: [0, 0, 0, 8 - left] },
        },
        {
          gridIndex: 1,
          type: 'category',
          inverse: true,
          data: [...strip.rows],
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { color: inks.muted, fontSize: 11, interval: 0, margin: 10 },
        },
      ],
      series: [
        ...bureauSeries(input, layout, setting),
        ...(input.peers === undefined ? [] : [bandSeries(input.peers, years, setting)]),
        ...otherSeries(input, layout, setting),
        {
          type: 'scatter',
          name: PICTURE_WORDS.missingRow,
          xAxisIndex: 1,
          yAxisIndex: 1,
          symbol: 'rect',
          symbolSize: [28, STRIP_ROW],
          itemStyle: { color: 'transparent' },
          data: strip.data.map((datum) => ({
            ...datum,
            label: {
              show: true,
              position: 'inside',
              formatter: () => datum.sign,
              color: inks.ink,
              fontSize: labelSize,
            },
          })),
        },
        ...breakSeries(input.breaks ?? [], years, setting),
      ],
    },
  };
}

/** Values by year, one line a bureau, before the peers and a benchmark where they are given: printed points solid, derived ones hollow, absences in a strip below with their signs. */
export const trend = (input: TrendInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawTrend(input, other), setting);

/** 公务接待费 of five invented bureaus with derived years, absences of two kinds and a break. */
export const example = (): TrendInput => ({
  bureaus: CODES,
  breaks: [{ year: 2022, sentence: '口径含所属单位' }],
  marks: [
    invent(0, 2019, '14.60', { origin: 'prior-printed' }),
    invent(0, 2020, '12.08'),
    invent(0, 2021, '9.75'),
    invent(0, 2022, '11.30'),
    invent(0, 2023, '10.86'),
    invent(1, 2019, '3.27', { origin: 'prior-derived' }),
    invent(1, 2020, '1.95', { warnings: ['level-mix', 'scope-mix'] }),
    invent(1, 2021, null),
    invent(1, 2022, '2.40'),
    invent(1, 2023, '2.16'),
    invent(2, 2021, '5.3', { origin: 'prior-derived', hedge: 'about' }),
    invent(2, 2022, '4.61'),
    invent(2, 2023, null, { absence: 'conflicting' }),
    invent(3, 2022, '1.87', { origin: 'prior-printed' }),
    invent(3, 2023, '1.9912'),
  ],
});

/** The same two bureaus before invented peers, too few in the first years, and a benchmark. */
export const exampleAmongPeers = (): TrendInput => ({
  bureaus: CODES,
  breaks: [{ year: 2022, sentence: '口径含所属单位' }],
  marks: example().marks.filter(({ bureau }) => bureau === '990100' || bureau === '990101'),
  peers: {
    name: '同级机构',
    years: [
      { year: 2019, n: 2, median: null, band: null },
      { year: 2020, n: 4, median: 6.135, band: null },
      { year: 2021, n: 31, median: 5.9, band: { lower: 3.2, upper: 8.41 } },
      { year: 2022, n: 132, median: 5.62, band: { lower: 2.875, upper: 8.06 } },
      { year: 2023, n: 140, median: 5.2049, band: { lower: 2.6, upper: 7.55 } },
    ],
  },
  benchmark: {
    name: '全国平均',
    source: '《示例年度统计公报》',
    points: [
      { year: 2021, number: 9.1, shown: '9.10' },
      { year: 2022, number: 8.8, shown: '8.80' },
      { year: 2023, number: 8.35, shown: '8.35' },
    ],
  },
});
