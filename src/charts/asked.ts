import { yearSpan } from '../core/year-span.ts';
import { PICTURE_WORDS, QUERY_WORDS } from '../words/words.ts';
import { type AskedInput, drawsLines, linesOf, numberOf, type Plot, plotOf, yearsOf } from './asked-plot.ts';
import { type Cell, type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { labelledYears } from './labels.ts';
import { withMinus } from './mark.ts';
import { bureauPens, inksOf } from './palette.ts';
import { figureAxis, footNote, frame, nameAxis, noteHeight, topAxis, zeroNote } from './pieces.ts';
import { labelSize, legendRows, reckonedWidth, widest } from './room.ts';

const { chart: WORDS } = QUERY_WORDS;
const MOST_BARS = 40;
const MOST_FIGURES = 4;
const LEGEND = { itemWidth: 18, itemGap: 12 };
const LEGEND_ROW = 22;

/** The answer as a table, digit for digit; a cell without a value is empty. */
export function askedTwin({ columns, rows }: AskedInput): Twin {
  const cell = (text: string | null, numeric: boolean): Cell => ({
    text: text ?? '',
    number: numeric ? numberOf(text) : null,
  });
  return {
    columns: columns.map(({ name, numeric }, at) => ({ key: `c${at}`, title: name, numeric })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ numeric }, at) => [`c${at}`, cell(row[at] ?? null, numeric)])),
    ),
  };
}

const missingIn = ({ rows }: AskedInput, { figures }: Plot): number =>
  rows.reduce((sum, row) => sum + figures.filter((at) => numberOf(row[at]) === null).length, 0);

/** The chart in words: its kind, what it names and shows, and how many values are missing. */
export function describeAsked(input: AskedInput): string {
  const plot = plotOf(input);
  if (typeof plot === 'string') return QUERY_WORDS.noChart[plot];
  const nameOf = (at: number) => input.columns[at]?.name ?? '';
  const names = [plot.name, plot.year].filter((at) => at >= 0).map(nameOf);
  const missing = missingIn(input, plot);
  return [
    WORDS.described(
      drawsLines(input, plot) ? WORDS.lines : WORDS.bars,
      names.join(WORDS.between),
      plot.figures.map(nameOf).join(WORDS.between),
      input.rows.length,
    ),
    missing > 0 ? WORDS.missing(missing) : '',
  ].join('');
}

const pensFor = (names: readonly string[], setting: Setting) =>
  names.length === 1
    ? () => inksOf(setting).accent
    : (name: string) => bureauPens(names, names, setting)(name).colour;

const legend = (names: readonly string[], setting: Setting) => {
  const rows = names.length < 2 ? 0 : legendRows(names, reckonedWidth(setting) - 16, LEGEND);
  const scrolls = rows > 4 && setting.mode === 'screen';
  return {
    room: rows === 0 ? 0 : (scrolls ? 1 : rows) * LEGEND_ROW + 4,
    option: {
      show: rows > 0,
      type: scrolls ? ('scroll' as const) : ('plain' as const),
      top: 2,
      left: 8,
      ...LEGEND,
      selectedMode: false as const,
      textStyle: { color: inksOf(setting).ink, fontSize: labelSize },
      data: [...names],
    },
  };
};

function drawBars(
  input: AskedInput,
  plot: Plot,
  setting: Setting,
): Omit<Chart, 'set' | 'description' | 'twin'> {
  const figures = plot.figures.slice(0, MOST_FIGURES);
  const rows = input.rows.slice(0, MOST_BARS);
  const inks = inksOf(setting);
  const titles = figures.map((at) => input.columns[at]?.name ?? '');
  const names = rows.map((row) => row[plot.name < 0 ? plot.year : plot.name] ?? WORDS.none);
  const numbers = rows.flatMap((row) => figures.flatMap((at) => numberOf(row[at]) ?? []));
  const missing = missingIn({ ...input, rows }, { ...plot, figures });
  const note = [
    rows.length < input.rows.length ? WORDS.drawnRows(rows.length, input.rows.length) : '',
    figures.length < plot.figures.length ? WORDS.drawnFigures(figures.length, plot.figures.length) : '',
    zeroNote(numbers),
    missing > 0 ? WORDS.missing(missing) : '',
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const key = legend(titles, setting);
  const pen = pensFor(titles, setting);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 200 : 110);
  return {
    height: Math.max(260, rows.length * (16 + 14 * figures.length) + 56 + foot + key.room),
    option: {
      ...frame(setting, describeAsked(input)),
      title: footNote(note, setting),
      legend: key.option,
      grid: { left: nameRoom + 22, right: 90, top: 44 + key.room, bottom: foot + 8, outerBoundsMode: 'none' },
      xAxis: topAxis(setting, titles.length === 1 ? (titles[0] ?? '') : '', numbers, nameRoom, 26),
      yAxis: nameAxis(setting, names, nameRoom),
      series: figures.map((at, order) => {
        const title = titles[order] ?? '';
        return {
          type: 'bar' as const,
          name: title,
          barMaxWidth: 20,
          itemStyle: { color: pen(title) },
          data: rows.map((row, place) => {
            const shown = row[at] ?? null;
            const number = numberOf(shown);
            return {
              value: number ?? '-',
              tip: WORDS.tip(names[place] ?? '', title, withMinus(shown ?? WORDS.none)),
              label: {
                show: number !== null,
                position: (number ?? 0) < 0 ? ('left' as const) : ('right' as const),
                formatter: () => withMinus(shown ?? ''),
                color: inks.ink,
                fontSize: labelSize,
              },
            };
          }),
        };
      }),
    },
  };
}

function drawLines(
  input: AskedInput,
  plot: Plot,
  setting: Setting,
): Omit<Chart, 'set' | 'description' | 'twin'> {
  const { lines, repeated } = linesOf(input, plot);
  const years = yearSpan(yearsOf(input, plot));
  const inks = inksOf(setting);
  const names = lines.map(({ name }) => name);
  const numbers = lines.flatMap(({ points }) => [...points.values()].flatMap((text) => numberOf(text) ?? []));
  const missing = missingIn(input, plot);
  const note = [
    repeated > 0 ? WORDS.repeated(repeated) : '',
    zeroNote(numbers),
    missing > 0 ? WORDS.missing(missing) : '',
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const key = legend(names, setting);
  const all = bureauPens(names, names, setting);
  const column = new Set(lines.map((line) => line.column)).size === 1 ? (lines[0]?.column ?? '') : '';
  return {
    height: (setting.mode === 'print' ? 230 : 320) + foot + key.room,
    option: {
      ...frame(setting, describeAsked(input)),
      title: footNote(note, setting),
      legend: key.option,
      grid: { left: 64, right: 32, top: 38 + key.room, bottom: foot + 28, outerBoundsMode: 'none' },
      xAxis: {
        type: 'value',
        min: (years[0] ?? 0) - 0.5,
        max: (years.at(-1) ?? 0) + 0.5,
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
      yAxis: {
        ...figureAxis(setting, column, numbers, ''),
        nameTextStyle: { color: inks.muted, fontSize: 11, align: 'left', padding: [0, 0, 0, -56] },
      },
      series: lines.map(({ name, column: title, points }) => {
        const { colour, symbol } = all(name);
        return {
          type: 'line' as const,
          name,
          symbol,
          symbolSize: 9,
          showAllSymbol: true,
          connectNulls: false,
          lineStyle: { color: colour, width: 2 },
          itemStyle: { color: colour },
          data: years.map((year) => {
            const shown = points.get(year) ?? null;
            return {
              value: [year, numberOf(shown) ?? '-'],
              tip: WORDS.tip(
                `${name} · ${PICTURE_WORDS.yearOf(year)}`,
                title,
                withMinus(shown ?? WORDS.none),
              ),
            };
          }),
        };
      }),
    },
  };
}

function drawAsked(input: AskedInput, setting: Setting): Omit<Chart, 'set'> {
  const plot = plotOf(input);
  const told = { description: describeAsked(input), twin: askedTwin(input) };
  if (typeof plot === 'string') return { ...told, option: frame(setting, told.description), height: 180 };
  return { ...told, ...(drawsLines(input, plot) ? drawLines : drawBars)(input, plot, setting) };
}

/**
 * The answer to a reader's statement: lines over the years where it has a column of several, else bars by its first
 * column of words. Whether it can be drawn at all is said by `plotOf`.
 */
export const asked = (input: AskedInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawAsked(input, other), setting);

/** Counts of two kinds by invented bureaus, one without a value. */
export const example = (): AskedInput => ({
  columns: [
    { name: '机构', numeric: false },
    { name: '相符', numeric: true },
    { name: '不符', numeric: true },
  ],
  rows: [
    ['示例市甲', '41', '2'],
    ['示例县乙', '38', null],
    ['示例区丙', '0', '-1'],
  ],
});

/** A figure of two invented bureaus by year, with a year nobody has and one without a value. */
export const askedByYear = (): AskedInput => ({
  columns: [
    { name: '机构', numeric: false },
    { name: 'year', numeric: true },
    { name: '决算（万元）', numeric: true },
  ],
  rows: [
    ['示例市甲', '2019', '12.5'],
    ['示例市甲', '2021', '9.75'],
    ['示例县乙', '2019', null],
    ['示例县乙', '2021', '3.2'],
  ],
});
