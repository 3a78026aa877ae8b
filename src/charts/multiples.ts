import { PICTURE_WORDS } from '../words/words.ts';
import { AMISS_SIGN, amissKey, describeAmiss, isAmiss } from './amiss.ts';
import { type Chart, chartOf, type Setting, WIDE } from './chart.ts';
import { invent } from './invented.ts';
import { type Line, linesByBureau } from './lines.ts';
import {
  absenceKey,
  absenceOf,
  figureText,
  isPresent,
  isSolid,
  type Mark,
  selectionOf,
  tellMark,
} from './mark.ts';
import { inOrder } from './order.ts';
import { inksOf } from './palette.ts';
import { figureAxis, footNote, frame, NOTE_SIZE, noteHeight, rimmed, tellTicks, zeroNote } from './pieces.ts';
import { labelSize, reckonedWidth, widest } from './room.ts';
import { roundScale, startsAtZero, ticksOf } from './scale.ts';
import type { TrendInput } from './trend.ts';
import { describeTrend, trendTwin } from './trend-words.ts';

/** Lines that still keep apart in one plot; more are drawn side by side. */
export const MOST_TOGETHER = 6;

/** How panels stand: how many at most, side by side, and the heights in px of name with figure, plot and years. */
type Panels = {
  readonly most: number;
  readonly columns: number;
  readonly head: number;
  readonly plot: number;
  readonly feet: number;
};
const panelsIn = ({ width, mode }: Setting): Panels =>
  mode === 'print'
    ? { most: 12, columns: width === 'wide' ? 4 : 3, head: 30, plot: 34, feet: 25 }
    : { most: 24, columns: width === 'wide' ? 3 : 2, head: 38, plot: 74, feet: 24 };
const TOP = 22;

const endOf = ({ marks }: Line) => marks.filter(isPresent).at(-1);

/** What stands under a panel's name: its last figure, with the year where that is not the last of all; else why none. */
function headOf(line: Line, lastYear: number): string {
  const end = endOf(line);
  if (end !== undefined)
    return end.year === lastYear
      ? figureText(end)
      : PICTURE_WORDS.sourced(figureText(end), PICTURE_WORDS.yearOf(end.year));
  const last = line.marks.at(-1);
  if (last === undefined) return '';
  const { sign, name } = absenceOf(last);
  return `${sign}\u00a0${name}`;
}

function drawMultiples(input: TrendInput, setting: Setting): Omit<Chart, 'set'> {
  const { years, lines } = linesByBureau(input.marks);
  const inks = inksOf(setting);
  const description =
    describeTrend(input, PICTURE_WORDS.multiples) + describeAmiss(input.marks.filter(isPresent));
  const { most, columns, head, plot, feet } = panelsIn(setting);
  const drawn = inOrder(lines, 'descending', (line) => endOf(line)?.number ?? null).slice(0, most);
  const marks = drawn.flatMap((line) => line.marks);
  const numbers = marks.filter(isPresent).map(({ number }) => number);
  const scale = roundScale(numbers, 2);
  const [firstYear, lastYear] = [years[0] ?? 0, years.at(-1) ?? 0];
  const breaks = (input.breaks ?? []).filter(({ year }) => year > firstYear && year <= lastYear);
  const note = [
    PICTURE_WORDS.sharedScale,
    startsAtZero(numbers) ? '' : PICTURE_WORDS.notFromZero,
    zeroNote(numbers),
    marks.some((mark) => isPresent(mark) && !isSolid(mark)) ? PICTURE_WORDS.solidHollow : '',
    drawn.length === lines.length ? '' : PICTURE_WORDS.mostDrawn(drawn.length, lines.length),
    ...breaks.map(({ year, sentence }) => PICTURE_WORDS.dashedBreak(year, sentence.replace(/[。.]$/u, ''))),
    amissKey(marks),
    absenceKey(marks),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const ticks = ticksOf(scale);
  const unit = input.marks[0]?.unit ?? '';
  const gutterRoom = Math.max(48, widest(ticks.map(tellTicks(ticks, unit)), NOTE_SIZE, 90) + 12);
  // In percent of the width, which the maker does not know.
  const gutter = (100 * gutterRoom) / reckonedWidth(setting);
  const gap = 4;
  const wide = (100 - gutter - gap * columns) / columns;
  const leftOf = (at: number) => `${(gutter + (at % columns) * (wide + gap)).toFixed(2)}%`;
  const topOf = (at: number) => TOP + Math.floor(at / columns) * (head + plot + feet);
  const titleOf = (line: Line, at: number) => ({
    text: line.name,
    subtext: headOf(line, lastYear),
    left: leftOf(at),
    top: topOf(at),
    padding: 0,
    itemGap: 2,
    textStyle: { color: inks.ink, fontSize: labelSize, lineHeight: 16, fontWeight: 'normal' as const },
    subtextStyle: { color: inks.muted, fontSize: NOTE_SIZE, lineHeight: 14 },
  });
  const pointOf = (mark: Mark) => {
    const told = { tip: tellMark(mark), selection: selectionOf(mark) };
    if (!isPresent(mark)) return { value: [mark.year, '-'], ...told };
    const color = isSolid(mark) ? inks.accent : inks.ground;
    return {
      value: [mark.year, mark.number],
      ...told,
      itemStyle: { color, borderColor: inks.accent, borderWidth: 1.5 },
      label: {
        show: isAmiss(mark),
        position: 'top' as const,
        distance: 2,
        formatter: () => AMISS_SIGN,
        ...rimmed(setting, inks.ink),
        fontSize: NOTE_SIZE,
      },
    };
  };
  const range = { type: 'value' as const, min: firstYear - 0.5, max: lastYear + 0.5 };

  return {
    description,
    twin: trendTwin(input),
    height: Math.max(180, TOP + Math.ceil(drawn.length / columns) * (head + plot + feet) + foot),
    option: {
      ...frame(setting, description),
      title: [
        footNote(note, setting),
        {
          text: PICTURE_WORDS.unit(unit),
          left: 8,
          top: 0,
          padding: 0,
          textStyle: { color: inks.muted, fontSize: NOTE_SIZE, fontWeight: 'normal' as const },
        },
        ...drawn.map(titleOf),
      ],
      grid: drawn.map((_, at) => ({
        left: leftOf(at),
        width: `${wide.toFixed(2)}%`,
        top: topOf(at) + head,
        height: plot,
        outerBoundsMode: 'none' as const,
      })),
      xAxis: drawn.map((_, at) => ({
        ...range,
        gridIndex: at,
        axisLine: { onZero: false, lineStyle: { color: inks.line } },
        axisTick: { show: true, length: 3, customValues: [...years] },
        splitLine: { show: false },
        axisLabel: {
          color: inks.muted,
          fontSize: NOTE_SIZE,
          customValues: [...new Set([firstYear, lastYear])],
          formatter: (year: number) => String(year),
        },
      })),
      yAxis: drawn.map((_, at) => {
        const axis = figureAxis(setting, '', numbers, unit);
        return {
          ...axis,
          ...scale,
          gridIndex: at,
          axisLabel: { ...axis.axisLabel, show: at % columns === 0 },
        };
      }),
      series: drawn.flatMap((line, at) => {
        const axes = { xAxisIndex: at, yAxisIndex: at };
        const gone = line.marks.filter((mark) => !isPresent(mark));
        return [
          {
            type: 'line' as const,
            name: line.name,
            ...axes,
            symbol: 'circle',
            symbolSize: 6,
            showAllSymbol: true,
            connectNulls: false,
            lineStyle: { color: inks.accent, width: 1.5 },
            data: line.marks.map(pointOf),
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: inks.muted, type: 'dashed' as const, width: 1 },
              label: { show: false },
              data: breaks.map(({ year }) => ({ xAxis: year - 0.5 })),
            },
          },
          {
            type: 'scatter' as const,
            ...axes,
            symbol: 'rect',
            symbolSize: [24, 16],
            symbolOffset: [0, -9],
            itemStyle: { color: 'transparent' },
            data: gone.map((mark) => ({
              value: [mark.year, scale.min],
              tip: tellMark(mark),
              selection: selectionOf(mark),
              label: {
                show: true,
                position: 'inside' as const,
                formatter: () => absenceOf(mark).sign,
                color: inks.muted,
                fontSize: NOTE_SIZE,
              },
            })),
          },
        ];
      }),
    },
  };
}

/** One small plot a bureau on one scale, from the highest last figure: for more bureaus than one plot can tell apart. */
export const multiples = (input: TrendInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawMultiples(input, other), setting);

/** 公务接待费 of eight invented bureaus: a year that was not published, one worked back, one without a report. */
export const example = (): TrendInput => ({
  bureaus: [],
  breaks: [{ year: 2022, sentence: '口径含所属单位' }],
  marks: Array.from({ length: 8 }, (_, place) =>
    [2020, 2021, 2022, 2023].map((year): Mark => {
      const silent = (place + year) % 7 === 0;
      const figure = (2.4 + place * 1.15 + ((place * 5 + year) % 4) * 0.62).toFixed(2);
      return {
        ...invent(0, year, silent ? null : figure),
        bureau: `99020${place}`,
        bureauName: `示例${'甲乙丙丁戊己庚辛'[place] ?? ''}县`,
        ...(silent || year > 2020 ? {} : { origin: 'prior-derived' as const }),
        ...(silent && place % 2 === 1 ? { absence: 'report-not-held' as const } : {}),
      };
    }),
  ).flat(),
});
