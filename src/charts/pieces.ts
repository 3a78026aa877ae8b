import type { EChartsOption, TitleComponentOption, TooltipComponentOption } from 'echarts';
import { scaled } from '../core/format.ts';
import { UNITS } from '../core/quantity.ts';
import { unitName } from '../words/registries.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import type { Selection, Setting } from './chart.ts';
import { withMinus } from './mark.ts';
import { inksOf } from './palette.ts';
import { FONT, labelSize, packed, reckonedWidth, textWidth } from './room.ts';
import { roundScale, ticksOf } from './scale.ts';

/** What every datum carries besides its value: the words of its tooltip, and what a click on it opens. */
export type Told = { readonly tip: string; readonly selection?: Selection };

/** A canvas off the page may measure “ ” at half the width they are drawn at in Chinese: such a line is given the rest. */
const roomForQuotes = (line: string): string =>
  line + '　'.repeat(Math.ceil((line.match(/[“”]/gu)?.length ?? 0) / 2));

const tipOf = (params: unknown): string => {
  if (typeof params !== 'object' || params === null || !('data' in params)) return '';
  const { data } = params;
  if (typeof data !== 'object' || data === null || !('tip' in data)) return '';
  return String(data.tip).split('\n').map(roomForQuotes).join('\n');
};

/** A tooltip drawn in the chart itself: an HTML one would need style attributes, which the content policy forbids. */
export function tooltip(setting: Setting): TooltipComponentOption {
  const inks = inksOf(setting);
  return {
    show: setting.mode === 'screen',
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: inks.ground,
    borderColor: inks.line,
    borderWidth: 1,
    padding: [8, 12],
    textStyle: { color: inks.ink, fontFamily: FONT, fontSize: 13, lineHeight: 20 },
    formatter: tipOf,
  };
}

/** What all charts share: type, ground, stillness on paper, and the description for assistive technology. */
export function frame(setting: Setting, description: string): EChartsOption {
  const inks = inksOf(setting);
  return {
    animation: false,
    backgroundColor: inks.ground,
    textStyle: { fontFamily: FONT, color: inks.ink, fontSize: labelSize },
    aria: { enabled: true, label: { description } },
    tooltip: tooltip(setting),
  };
}

export const NOTE_SIZE = 11;
const NOTE_LINE = 17;

const noteWidth = (setting: Setting): number => reckonedWidth(setting) - 24;

/** Widths of texts are reckoned, not measured: a line is filled only so far that it surely is not broken again. */
const SURE = 0.94;

/** The note broken between its phrases, which full-width spaces keep apart. */
const noteOf = (text: string, setting: Setting): readonly string[] =>
  packed(
    text.split(/　+/u).filter((phrase) => phrase !== ''),
    WRITING.gap,
    NOTE_SIZE,
    SURE * noteWidth(setting),
  );

/** Height in px of the note at the foot of a chart. */
export function noteHeight(text: string, setting: Setting): number {
  const lines = noteOf(text, setting).map((line) =>
    Math.ceil(textWidth(line, NOTE_SIZE) / noteWidth(setting)),
  );
  return lines.reduce((sum, taken) => sum + taken, 0) * NOTE_LINE + (text === '' ? 0 : 4);
}

/** The note at the foot of a chart: what its signs mean and how many are in it. */
export function footNote(text: string, setting: Setting): TitleComponentOption {
  return {
    show: text !== '',
    text: noteOf(text, setting).join('\n'),
    left: 8,
    bottom: 0,
    padding: 0,
    textStyle: {
      color: inksOf(setting).muted,
      fontSize: NOTE_SIZE,
      lineHeight: NOTE_LINE,
      fontWeight: 'normal',
      width: noteWidth(setting),
      overflow: 'break',
    },
  };
}

/** Text style of labels that lie over lines: ink with a rim of ground. */
export const rimmed = (setting: Setting, color: string) => ({
  color,
  fontSize: labelSize,
  textBorderColor: inksOf(setting).ground,
  textBorderWidth: 3,
});

/** Whether there are figures and all are zero: then an axis has one tick, and the note says so. */
export const areAllZero = (numbers: readonly number[]): boolean =>
  numbers.length > 0 && numbers.every((number) => number === 0);

/** What a chart of nothing but zeros says of itself. */
export const zeroNote = (numbers: readonly number[]): string =>
  areAllZero(numbers) ? PICTURE_WORDS.allZero : '';

// Made once: a formatter costs more than all the ticks it tells.
const TICKS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** The text of a tick: the number as it is, with separators and the true minus. */
export const tickText = (value: number): string => withMinus(TICKS.format(value));

/** Units by the names they go by on the page. */
const NAMED: ReadonlyMap<string, string> = new Map(Object.keys(UNITS).map((unit) => [unitName(unit), unit]));

/** How the ticks of an axis are said: as they are, or with a larger unit beside each where all of them are large. */
export function tellTicks(ticks: readonly number[], unit: string): (tick: number) => string {
  const { unit: larger, factor } = scaled(ticks, NAMED.get(unit) ?? unit);
  if (factor === 1) return tickText;
  return (tick) => (tick === 0 ? '0' : WRITING.withUnit(tickText(tick / factor), unitName(larger)));
}

/** The title of an axis: what lies on it and its unit, unless the ticks say a larger one. */
export const axisTitle = (name: string, unit: string, ticks: readonly number[]): string =>
  scaled(ticks, NAMED.get(unit) ?? unit).factor === 1 ? PICTURE_WORDS.axis(name, unit) : name;

/** How many steps an axis of figures has, about. */
export const splitsIn = ({ width }: Setting): number => (width === 'wide' ? 5 : 3);

/**
 * The look of an axis of figures in `unit`: faint lines, a title, fewer ticks where it is narrow, and the tick 0 alone
 * where all `numbers` are zero. `held` is what lies on it where that is more.
 */
export function figureAxis(
  setting: Setting,
  title: string,
  numbers: readonly number[],
  unit: string,
  held: readonly number[] = numbers,
) {
  const flat = areAllZero(numbers);
  const inks = inksOf(setting);
  const splits = splitsIn(setting);
  const tell = tellTicks(ticksOf(roundScale(held, splits)), unit);
  return {
    type: 'value' as const,
    name: title,
    nameTextStyle: { color: inks.muted, fontSize: NOTE_SIZE },
    splitNumber: splits,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: inks.muted,
      fontSize: NOTE_SIZE,
      hideOverlap: true,
      formatter: (value: number) => (flat && value !== 0 ? '' : tell(value)),
    },
    splitLine: { lineStyle: { color: inks.faint } },
    ...(flat ? { min: 0, max: 1, interval: 1 } : {}),
  };
}

/**
 * The axis of figures above bars, its unit at the left edge over the names: `nameRoom` is their width, `lift` how far
 * above the ticks the unit stands, both in px; null where the unit is said elsewhere.
 */
export const topAxis = (
  setting: Setting,
  unit: string,
  numbers: readonly number[],
  nameRoom: number,
  lift: number | null = 4,
) => ({
  ...figureAxis(setting, lift === null ? '' : PICTURE_WORDS.unit(unit), numbers, unit, [0, ...numbers]),
  position: 'top' as const,
  nameLocation: 'start' as const,
  nameGap: 0,
  nameTextStyle: {
    color: inksOf(setting).muted,
    fontSize: NOTE_SIZE,
    align: 'left' as const,
    verticalAlign: 'bottom' as const,
    padding: [0, 0, lift ?? 0, -nameRoom - 14],
  },
});

/** The look of an axis of names, first row on top, long names broken rather than cut. */
export function nameAxis(setting: Setting, names: readonly string[], width: number) {
  const inks = inksOf(setting);
  return {
    type: 'category' as const,
    data: [...names],
    inverse: true,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: inks.ink,
      fontSize: labelSize,
      lineHeight: 15,
      interval: 0,
      width: width + 8,
      overflow: 'break' as const,
      margin: 10,
    },
  };
}
