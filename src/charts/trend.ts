import { PICTURE_WORDS } from '../words/words.ts';
import { STRIP_ROW, stripOf } from './absence-strip.ts';
import { type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { CODES, invent } from './invented.ts';
import { endShifts, endsCrowded, labelledYears, placeFigures } from './labels.ts';
import { type Line, linesByBureau } from './lines.ts';
import {
  absenceKey,
  cellOf,
  hedgedText,
  isPresent,
  isSolid,
  type Mark,
  type Present,
  selectionOf,
  tellMark,
  tellMissing,
  withUnit,
  wordCell,
} from './mark.ts';
import { bureauPens, inksOf } from './palette.ts';
import { figureAxis, footNote, frame, noteHeight, rimmed, zeroNote } from './pieces.ts';
import { labelSize, legendRows, reckonedWidth, textWidth, widest } from './room.ts';
import { roundScale, startsAtZero } from './scale.ts';

/** A year from which figures are no longer on the basis of the years before. */
export type Break = { readonly year: number; readonly sentence: string };
export type TrendInput = {
  readonly marks: readonly Mark[];
  /** Codes of all bureaus in the snapshot; they keep the colours stable. */
  readonly bureaus: readonly string[];
  readonly breaks?: readonly Break[];
};

/** Height in px from the top to the years, without the strip and the note. */
const plotRoom = ({ mode }: Setting): number => (mode === 'print' ? 210 : 320);
const MOST_LABELLED_LINES = 12;

/** The trend in words: the kind of chart, the years, each bureau's first and last figure, breaks, and what is missing. */
export function describeTrend(
  { marks, breaks = [] }: TrendInput,
  kind: string = PICTURE_WORDS.lineChart,
): string {
  const { years, lines } = linesByBureau(marks);
  const [first] = marks;
  if (first === undefined || years.length === 0) return PICTURE_WORDS.nothing;
  const parts = lines.map(({ name, marks: own }) => {
    const present = own.filter(isPresent);
    const [from, to] = [present[0], present.at(-1)];
    if (from === undefined || to === undefined) return `${name}没有数字`;
    const end = `${to.year} 年 ${withUnit(to)}`;
    return from === to ? `${name} ${end}` : `${name}从 ${from.year} 年 ${withUnit(from)} 到 ${end}`;
  });
  const broken = breaks
    .map(({ year, sentence }) => `${year} 年起：${sentence.replace(/。$/, '')}。`)
    .join('');
  const missing = tellMissing(
    lines.flatMap((line) => line.marks),
    (mark) => PICTURE_WORDS.bureauYear(mark.bureauName, mark.year),
  );
  return `${kind}：${first.indicatorName}，${years[0]}—${years.at(-1)} 年，${lines.length} 家机构。${parts.join('；')}。${broken}${missing}`;
}

/** One row a bureau, one column a year. */
export function linesTwin(years: readonly number[], lines: readonly Line[]): Twin {
  const unit = lines[0]?.marks[0]?.unit;
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      ...years.map((year) => ({
        key: String(year),
        title: String(year),
        numeric: true,
        ...(unit === undefined ? {} : { unit }),
      })),
    ],
    rows: lines.map(({ name, marks }) => ({
      bureau: wordCell(name),
      ...Object.fromEntries(marks.map((mark) => [String(mark.year), cellOf(mark)])),
    })),
  };
}

/** Whether the plot says its unit itself; where room is short the frame around it is enough. */
const saysUnit = ({ width, mode }: Setting): boolean => width === 'wide' && mode === 'screen';
const LEGEND = { itemWidth: 18, itemGap: 12 };
/** Room over the plot for its unit, or for the label of a break alone. */
const headRoom = (setting: Setting): number => (saysUnit(setting) ? 38 : 28);
const LEGEND_ROW = 22;
const MOST_LEGEND_ROWS = 4;

function drawTrend(input: TrendInput, setting: Setting): Omit<Chart, 'set'> {
  const { years, lines } = linesByBureau(input.marks);
  const inks = inksOf(setting);
  const description = describeTrend(input);
  const pens = bureauPens(
    input.bureaus,
    lines.map(({ code }) => code),
    setting,
  );
  const everyMark = lines.flatMap(({ marks }) => marks);
  const present = everyMark.filter(isPresent);
  const labelAll = present.length <= (setting.width === 'wide' ? 30 : 14);
  const strip = stripOf(years, lines);
  const hasHollow = present.some((mark) => !isSolid(mark));
  const stripRoom = strip.rows.length * STRIP_ROW;
  const left = Math.max(48, widest(strip.rows, labelSize, 112) + 18);
  const lastYear = years.at(-1) ?? 0;
  const numbers = present.map(({ number }) => number);
  const note = [
    startsAtZero(numbers) ? '' : PICTURE_WORDS.notFromZero,
    zeroNote(numbers),
    hasHollow ? PICTURE_WORDS.solidHollow : '',
    absenceKey(everyMark),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const noteRoom = noteHeight(note, setting);
  const scale = roundScale(numbers, setting.width === 'wide' ? 5 : 3);
  const heightIn = (room: number) => (mark: Present) =>
    ((scale.max - mark.number) / (scale.max - scale.min)) * room;
  const direct =
    lines.length <= MOST_LABELLED_LINES &&
    !endsCrowded(
      lines,
      heightIn(plotRoom(setting) - headRoom(setting) - 28),
      (reckonedWidth(setting) - left - 90) / years.length,
      ({ name }, end) => widest([`${name} ${hedgedText(end)}`], labelSize, 170),
    );
  const fewLines = lines.length <= MOST_LABELLED_LINES;
  const ends = fewLines
    ? lines.flatMap(({ code, name, marks }) => {
        const mark = marks.filter(isPresent).at(-1);
        if (mark === undefined) return [];
        const text = direct ? `${name} ${hedgedText(mark)}` : hedgedText(mark);
        return [{ code, mark, text, width: textWidth(text, labelSize) + 4 }];
      })
    : [];
  const lastTexts = ends.filter(({ mark }) => mark.year === lastYear).map(({ text }) => text);
  const right = Math.max(24, widest(lastTexts, labelSize, setting.width === 'wide' ? 170 : 120) + 14);
  const neededRows = legendRows(
    lines.map(({ name }) => name),
    reckonedWidth(setting) - 16,
    LEGEND,
  );
  const scrolls = setting.mode === 'screen' && neededRows > MOST_LEGEND_ROWS;
  const legendRoom = direct ? 0 : (scrolls ? 1 : neededRows) * LEGEND_ROW + 4;
  const top = headRoom(setting) + legendRoom;
  const plotHeight = plotRoom(setting) - headRoom(setting) - 28;
  const heightOf = heightIn(plotHeight);
  const shifts = endShifts(lines, heightOf, plotHeight);
  const plotWidth = reckonedWidth(setting) - left - right;
  const sides = labelAll
    ? placeFigures(
        present,
        ends.map(({ code, mark, width }) => ({ mark, width, shift: shifts.get(code) ?? 0 })),
        {
          width: plotWidth + right,
          height: plotHeight,
          xOf: ({ year }) => ((year - (years[0] ?? 0) + 0.5) * plotWidth) / years.length,
          yOf: heightOf,
          widthOf: (mark) => textWidth(hedgedText(mark), labelSize),
        },
      )
    : new Map();
  const unit = input.marks[0]?.unit ?? '';
  const range = { type: 'value' as const, min: (years[0] ?? 0) - 0.5, max: lastYear + 0.5 };
  const foot = noteRoom + (stripRoom === 0 ? 0 : stripRoom + 8);

  const series = lines.map(({ code, name, marks }) => {
    const pen = pens(code);
    const end = ends.find((one) => one.code === code);
    return {
      type: 'line' as const,
      name,
      symbol: pen.symbol,
      symbolSize: 9,
      showAllSymbol: true,
      connectNulls: false,
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
            show: isEnd || sides.has(mark),
            position: isEnd ? ('right' as const) : (sides.get(mark) ?? 'top'),
            formatter: () => (isEnd ? end.text : hedgedText(mark)),
            ...rimmed(setting, pen.colour === inks.grey ? inks.muted : pen.colour),
          },
        };
      }),
    };
  });

  const breakLines = (input.breaks ?? [])
    .filter(({ year }) => year > (years[0] ?? 0) && year <= lastYear)
    .map(({ year, sentence }) => ({
      xAxis: year - 0.5,
      label: {
        formatter: () => (sentence.length <= 14 ? sentence : `${year} 年起${PICTURE_WORDS.scopeBreak}`),
      },
      tip: `${year} 年起：${sentence}`,
    }));

  return {
    description,
    twin: linesTwin(years, lines),
    height: plotRoom(setting) + foot + legendRoom,
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      ...(direct
        ? {}
        : {
            legend: {
              type: scrolls ? ('scroll' as const) : ('plain' as const),
              top: 2,
              left: 8,
              ...LEGEND,
              selectedMode: false,
              textStyle: { color: inks.ink, fontSize: labelSize },
              data: lines.map(({ name }) => name),
            },
          }),
      grid: [
        { left, right, top, bottom: foot + 28, outerBoundsMode: 'none' },
        { left, right, height: stripRoom, bottom: noteRoom, outerBoundsMode: 'none' },
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
            customValues: [...labelledYears(years, setting)],
            formatter: (year: number) => String(year),
          },
        },
        { ...range, gridIndex: 1, show: false },
      ],
      yAxis: [
        {
          ...figureAxis(setting, saysUnit(setting) ? PICTURE_WORDS.unit(unit) : '', numbers),
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
        ...series,
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
        ...(breakLines.length === 0
          ? []
          : [
              {
                type: 'line' as const,
                data: [],
                markLine: {
                  z: 1,
                  symbol: 'none',
                  lineStyle: { color: inks.muted, type: 'dashed' as const, width: 1 },
                  label: { position: 'end' as const, color: inks.muted, fontSize: 11 },
                  data: breakLines,
                },
              },
            ]),
      ],
    },
  };
}

/** Values by year, one line a bureau: printed points solid, derived ones hollow, absences in a strip below with their signs. */
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
