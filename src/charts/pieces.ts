import type { EChartsOption, TitleComponentOption, TooltipComponentOption } from 'echarts';
import type { Selection, Setting } from './chart.ts';
import { inksOf } from './palette.ts';
import { FONT, labelSize, linesOf, reckonedWidth } from './room.ts';

/** What every datum carries besides its value: the words of its tooltip, and what a click on it opens. */
export type Told = { readonly tip: string; readonly selection?: Selection };

const tipOf = (params: unknown): string => {
  if (typeof params !== 'object' || params === null || !('data' in params)) return '';
  const { data } = params;
  return typeof data === 'object' && data !== null && 'tip' in data ? String(data.tip) : '';
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

/** Height in px of the note at the foot of a chart. */
export const noteHeight = (text: string, setting: Setting): number =>
  linesOf(text, NOTE_SIZE, reckonedWidth(setting) - 24) * NOTE_LINE + (text === '' ? 0 : 4);

/** The note at the foot of a chart: what its signs mean and how many are in it. */
export function footNote(text: string, setting: Setting): TitleComponentOption {
  return {
    show: text !== '',
    text,
    left: 8,
    bottom: 0,
    padding: 0,
    textStyle: {
      color: inksOf(setting).muted,
      fontSize: NOTE_SIZE,
      lineHeight: NOTE_LINE,
      fontWeight: 'normal',
      width: reckonedWidth(setting) - 24,
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

/** The look of an axis of figures: faint lines, its unit as title, fewer ticks where it is narrow. */
export function figureAxis(setting: Setting, name: string) {
  const inks = inksOf(setting);
  return {
    type: 'value' as const,
    name,
    nameTextStyle: { color: inks.muted, fontSize: NOTE_SIZE },
    splitNumber: setting.width === 'wide' ? 5 : 3,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: inks.muted, fontSize: NOTE_SIZE, hideOverlap: true },
    splitLine: { lineStyle: { color: inks.faint } },
  };
}

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
