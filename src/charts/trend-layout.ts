import { DISPLAY_UNITS, findIndicator } from '../core/indicators.ts';
import { PICTURE_WORDS } from '../words/words.ts';
import { STRIP_ROW, stripOf } from './absence-strip.ts';
import { amissKey } from './amiss.ts';
import type { Setting } from './chart.ts';
import { endShifts, endsCrowded, placeFigures, type Side } from './labels.ts';
import { type Line, linesByBureau } from './lines.ts';
import { absenceKey, figureText, isPresent, isSolid, type Present } from './mark.ts';
import { heldAgainst, tellPeerYear, withoutBand } from './peer-band.ts';
import { NOTE_SIZE, noteHeight, splitsIn, tellTicks, zeroNote } from './pieces.ts';
import { labelSize, legendRows, reckonedWidth, textWidth, widest } from './room.ts';
import { roundScale, type Scale, startsAtZero, ticksOf } from './scale.ts';
import type { TrendInput } from './trend.ts';

/** Height in px from the top to the years, without the strip and the note. */
const plotRoom = ({ mode }: Setting): number => (mode === 'print' ? 210 : 320);
const MOST_LABELLED_LINES = 12;

/** Whether the plot says its unit itself; where room is short the frame around it is enough. */
export const saysUnit = ({ width, mode }: Setting): boolean => width === 'wide' && mode === 'screen';
export const LEGEND = { itemWidth: 18, itemGap: 12 };
/** Room over the plot for its unit, or for the label of a break alone. */
const headRoom = (setting: Setting): number => (saysUnit(setting) ? 38 : 28);
const LEGEND_ROW = 22;
const MOST_LEGEND_ROWS = 4;

/** The label at the end of a line. */
export type End = {
  readonly code: string;
  readonly mark: Present;
  readonly text: string;
  readonly width: number;
};

/** Where everything of a trend stands before it is drawn; rooms and heights in px. */
export type Layout = {
  readonly years: readonly number[];
  readonly lines: readonly Line[];
  /** The median of the peers and the benchmark. */
  readonly others: readonly Line[];
  readonly scale: Scale;
  readonly numbers: readonly number[];
  readonly note: string;
  readonly ends: readonly End[];
  readonly shifts: ReadonlyMap<string, number>;
  readonly sides: ReadonlyMap<Present, Side>;
  readonly strip: {
    readonly rows: readonly string[];
    readonly data: ReturnType<typeof stripOf>['data'];
    readonly height: number;
  };
  /** The legend, where lines cannot be labelled at their ends. */
  readonly legend: 'none' | 'plain' | 'scroll';
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly noteRoom: number;
  readonly height: number;
};

/** The strip of absences, and under it the years in which the peers are too few for a band. */
function stripsOf(
  { marks, peers }: TrendInput,
  years: readonly number[],
  lines: readonly Line[],
): Layout['strip'] {
  const own = stripOf(years, lines);
  const few = withoutBand(peers, years);
  const rows = peers === undefined || few.length === 0 ? own.rows : [...own.rows, peers.name];
  const unit = marks[0]?.unit ?? '';
  return {
    rows,
    data: [
      ...own.data,
      ...few.map((year) => ({
        value: [year.year, rows.length - 1],
        sign: PICTURE_WORDS.counted(year.n),
        tip: tellPeerYear(year, unit),
      })),
    ],
    height: rows.length * STRIP_ROW,
  };
}

/** Whether the differences of an indicator count however far its figures are from zero. */
function isRate(id: string): boolean {
  const indicator = findIndicator(id);
  return indicator !== undefined && ['ratio', 'score'].includes(DISPLAY_UNITS[indicator.unit].dimension);
}

/** What the foot of a trend says: the axis, the signs, the band, the benchmark's source, the absences. */
function noteOf(
  { peers, benchmark }: TrendInput,
  lines: readonly Line[],
  numbers: readonly number[],
): string {
  const every = lines.flatMap(({ marks }) => marks);
  const counts = peers?.years.map(({ n }) => n) ?? [];
  return [
    startsAtZero(numbers) ? '' : PICTURE_WORDS.notFromZero,
    zeroNote(numbers),
    every.some((mark) => isPresent(mark) && !isSolid(mark)) ? PICTURE_WORDS.solidHollow : '',
    peers === undefined ? '' : PICTURE_WORDS.bandKey(peers.name, Math.min(...counts), Math.max(...counts)),
    benchmark === undefined ? '' : PICTURE_WORDS.dashedReference(benchmark.name, benchmark.source),
    amissKey(every),
    absenceKey(every),
  ]
    .filter((text) => text !== '')
    .join('　　');
}

/** Places a trend: its scale, the labels that fit, and the room that legend, strip and note take. */
export function layOut(input: TrendInput, setting: Setting): Layout {
  const { years, lines } = linesByBureau(input.marks);
  const others = heldAgainst(input, years, input.marks[0], setting.width === 'narrow');
  const all = [...lines, ...others];
  const wide = setting.width === 'wide';
  const present = lines.flatMap(({ marks }) => marks.filter(isPresent));
  const bands = input.peers?.years.flatMap(({ year, band }) =>
    band === null || !years.includes(year) ? [] : [band.lower, band.upper],
  );
  // Amounts and counts are seen against nothing at all; rates may be seen close.
  const fromZero = !isRate(input.marks[0]?.indicator ?? '');
  const numbers = [
    ...(fromZero ? [0] : []),
    ...all.flatMap(({ marks }) => marks.filter(isPresent).map(({ number }) => number)),
    ...(bands ?? []),
  ];
  const strip = stripsOf(input, years, lines);
  const note = noteOf(input, lines, numbers);
  const noteRoom = noteHeight(note, setting);
  const lastYear = years.at(-1) ?? 0;
  const scale = roundScale(numbers, splitsIn(setting));
  const ticks = ticksOf(scale);
  const tickTexts = ticks.map(tellTicks(ticks, input.marks[0]?.unit ?? ''));
  const left = Math.max(48, widest(strip.rows, labelSize, 112) + 18, widest(tickTexts, NOTE_SIZE, 112) + 14);
  const plotHeight = plotRoom(setting) - headRoom(setting) - 28;
  const heightOf = (mark: Present): number =>
    ((scale.max - mark.number) / (scale.max - scale.min)) * plotHeight;
  const fewLines = lines.length <= MOST_LABELLED_LINES;
  const direct =
    fewLines &&
    !endsCrowded(all, heightOf, (reckonedWidth(setting) - left - 90) / years.length, ({ name }, end) =>
      widest([`${name} ${figureText(end)}`], labelSize, 170),
    );
  const ends = (fewLines ? all : others).flatMap(({ code, name, marks }) => {
    const mark = marks.filter(isPresent).at(-1);
    if (mark === undefined) return [];
    const text = direct ? `${name} ${figureText(mark)}` : figureText(mark);
    return [{ code, mark, text, width: textWidth(text, labelSize) + 4 }];
  });
  const lastTexts = ends.filter(({ mark }) => mark.year === lastYear).map(({ text }) => text);
  const right = Math.max(24, widest(lastTexts, labelSize, wide ? 170 : 120) + 14);
  const neededRows = legendRows(
    all.map(({ name }) => name),
    reckonedWidth(setting) - 16,
    LEGEND,
  );
  const scrolls = setting.mode === 'screen' && neededRows > MOST_LEGEND_ROWS;
  const legendRoom = direct ? 0 : (scrolls ? 1 : neededRows) * LEGEND_ROW + 4;
  const shifts = endShifts(
    ends.map(({ mark }) => mark),
    heightOf,
    plotHeight,
  );
  const plotWidth = reckonedWidth(setting) - left - right;
  const sides =
    present.length <= (wide ? 30 : 14)
      ? placeFigures(
          present,
          ends.map(({ code, mark, width }) => ({ mark, width, shift: shifts.get(code) ?? 0 })),
          {
            width: plotWidth + right,
            height: plotHeight,
            xOf: ({ year }) => ((year - (years[0] ?? 0) + 0.5) * plotWidth) / years.length,
            yOf: heightOf,
            widthOf: (mark) => textWidth(figureText(mark), labelSize),
          },
        )
      : new Map<Present, Side>();
  const foot = noteRoom + (strip.height === 0 ? 0 : strip.height + 8);
  return {
    years,
    lines,
    others,
    scale,
    numbers,
    note,
    ends,
    shifts,
    sides,
    strip,
    legend: direct ? 'none' : scrolls ? 'scroll' : 'plain',
    left,
    right,
    top: headRoom(setting) + legendRoom,
    foot,
    noteRoom,
    height: plotRoom(setting) + foot + legendRoom,
  };
}
