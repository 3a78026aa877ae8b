import { PICTURE_WORDS } from '../words/words.ts';
import { amissKey, describeAmiss } from './amiss.ts';
import { type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { invent } from './invented.ts';
import {
  absenceKey,
  absenceOf,
  cellOf,
  figureText,
  isPresent,
  isSolid,
  type Mark,
  markText,
  type Present,
  selectionOf,
  tellMark,
  tellMissing,
  withUnit,
  wordCell,
} from './mark.ts';
import type { Order } from './order.ts';
import { inkOn, inksOf, partColours } from './palette.ts';
import { footNote, frame, NOTE_SIZE, nameAxis, noteHeight, topAxis, zeroNote } from './pieces.ts';
import { labelSize, legendRows, packed, reckonedWidth, textWidth, widest } from './room.ts';
import { type Stack, stacksOf } from './stacks.ts';

/** A part of the whole: its indicator, and its short name for where room is short (出国, 购置, 运行, 接待). */
export type Part = { readonly indicator: string; readonly short: string };
/** Marks of the parts and of the whole; `parts` in drawing order. */
export type CompositionInput = {
  readonly marks: readonly Mark[];
  readonly parts: readonly Part[];
  readonly whole: string;
  readonly mode: 'amount' | 'percent';
  /** By the whole, from the highest unless another is given; rows without one last. */
  readonly order?: Order;
};

const LEGEND = { itemWidth: 14, itemGap: 14 };
const ROW = 52;

const partNames = ({ marks, parts }: CompositionInput): readonly string[] =>
  parts.map(
    (part) => marks.find(({ indicator }) => indicator === part.indicator)?.indicatorName ?? part.short,
  );

/** The composition in words: each bureau and year with every part's figure, and what is missing. */
export function describeComposition(input: CompositionInput): string {
  const stacks = stacksOf(input);
  if (stacks.length === 0) return PICTURE_WORDS.nothing;
  const told = stacks.map(({ name, parts, whole }) => {
    const list = parts.filter(isPresent).map((mark) => `${mark.indicatorName} ${withUnit(mark)}`);
    const sum = isPresent(whole) ? `${PICTURE_WORDS.whole} ${withUnit(whole)}` : '';
    return PICTURE_WORDS.partsOfYear(
      name,
      [sum, ...list].filter((text) => text !== ''),
    );
  });
  const missing = tellMissing(
    stacks.flatMap(({ parts }) => parts),
    (mark) => `${PICTURE_WORDS.bureauYear(mark.bureauName, mark.year)} ${mark.indicatorName}`,
  );
  return PICTURE_WORDS.describeComposition(partNames(input), told, missing);
}

function twinOf(input: CompositionInput, stacks: readonly Stack[]): Twin {
  const unit = input.marks[0]?.unit;
  const measured = unit === undefined ? {} : { unit };
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      { key: 'year', title: PICTURE_WORDS.year, numeric: true },
      { key: 'whole', title: PICTURE_WORDS.whole, numeric: true, ...measured },
      ...partNames(input).map((title, at) => ({
        key: input.parts[at]?.indicator ?? title,
        title,
        short: input.parts[at]?.short ?? title,
        numeric: true,
        ...measured,
      })),
    ],
    rows: stacks.map(({ parts, whole }) => {
      const some = whole ?? parts[0];
      return {
        bureau: wordCell(some?.bureauName ?? ''),
        year: { text: String(some?.year ?? ''), number: some?.year ?? null },
        ...(whole === undefined ? {} : { whole: cellOf(whole) }),
        ...Object.fromEntries(parts.map((mark) => [mark.indicator, cellOf(mark)])),
      };
    }),
  };
}

function drawComposition(input: CompositionInput, setting: Setting): Omit<Chart, 'set'> {
  const stacks = stacksOf(input);
  const inks = inksOf(setting);
  const colours = partColours(setting);
  const description = describeComposition(input) + describeAmiss(input.marks.filter(isPresent));
  const percent = input.mode === 'percent';
  const names = stacks.map(({ name }) => name);
  const partTitles = setting.width === 'wide' ? partNames(input) : input.parts.map(({ short }) => short);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 150 : 84);
  const every = stacks.flatMap(({ parts }) => parts);
  const numbers = every.filter(isPresent).map(({ number }) => number);
  const unit = input.marks[0]?.unit ?? '';
  const derived = every.some((mark) => isPresent(mark) && mark.number !== 0 && !isSolid(mark));
  const shown = stacks.flatMap(({ parts, whole }) => (whole === undefined ? parts : [whole, ...parts]));
  const note = [
    percent ? PICTURE_WORDS.percentKey(unit) : '',
    zeroNote(numbers),
    derived ? PICTURE_WORDS.dashedDerived : '',
    amissKey(shown),
    absenceKey(shown),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const left = nameRoom + 22;
  const plot = reckonedWidth(setting) - left - 24;
  const drawn = (mark: Present, { base }: Stack): number | null =>
    !percent ? mark.number : base === null ? null : (100 * mark.number) / base;
  const most = percent
    ? 100
    : Math.max(
        0,
        ...stacks.map(({ parts }) => parts.filter(isPresent).reduce((sum, { number }) => sum + number, 0)),
      );
  const fits = (mark: Present, stack: Stack): boolean =>
    ((drawn(mark, stack) ?? 0) / (most || 1)) * plot > textWidth(figureText(mark), labelSize) + 8;

  /** What stands under a bar: the whole, the parts too thin for their figure, and what is missing with its sign. */
  const under = (stack: Stack): readonly string[] => {
    const all = stack.whole === undefined ? stack.parts : [stack.whole, ...stack.parts];
    const [first] = all;
    if (first !== undefined && all.every((mark) => !isPresent(mark) && absenceOf(mark) === absenceOf(first)))
      return [markText(first)];
    const whole =
      stack.whole === undefined
        ? ''
        : `${PICTURE_WORDS.whole} ${isPresent(stack.whole) ? figureText(stack.whole) : absenceOf(stack.whole).sign}`;
    const rest = stack.parts.flatMap((mark, at) => {
      const title = input.parts[at]?.short ?? '';
      if (!isPresent(mark)) return [`${title} ${absenceOf(mark).sign}`];
      return fits(mark, stack) ? [] : [`${title} ${figureText(mark)}`];
    });
    return packed(
      [whole, ...rest].filter((text) => text !== ''),
      ' · ',
      NOTE_SIZE,
      plot,
    );
  };
  const deepest = Math.max(1, ...stacks.map((stack) => under(stack).length));
  const top = legendRows(partTitles, reckonedWidth(setting) - 16, LEGEND) * 22 + 34;

  return {
    description,
    twin: twinOf(input, stacks),
    height: Math.max(260, stacks.length * (ROW + (deepest - 1) * 15) + top + 28 + foot),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      legend: {
        top: 2,
        left: 8,
        ...LEGEND,
        itemHeight: 12,
        selectedMode: false,
        textStyle: { color: inks.ink, fontSize: labelSize },
        data: [...partTitles],
      },
      grid: { left, right: 24, top, bottom: foot + 6, outerBoundsMode: 'none' },
      xAxis: {
        ...topAxis(setting, percent ? '%' : unit, percent ? [] : numbers, nameRoom),
        ...(percent ? { max: 100, interval: 25 } : {}),
      },
      yAxis: nameAxis(setting, names, nameRoom),
      series: [
        ...input.parts.map((_, at) => {
          const colour = colours[at % colours.length] ?? inks.grey;
          return {
            type: 'bar' as const,
            stack: 'whole',
            name: partTitles[at] ?? '',
            barWidth: 20,
            itemStyle: { color: colour, borderColor: inks.ground, borderWidth: 0.5 },
            data: stacks.map((stack) => {
              const mark = stack.parts[at];
              if (mark === undefined) return { value: '-', tip: '' };
              const told = { tip: tellMark(mark), selection: selectionOf(mark) };
              const value = isPresent(mark) ? drawn(mark, stack) : null;
              if (!isPresent(mark) || value === null) return { value: '-', ...told };
              return {
                value,
                ...told,
                ...(isSolid(mark)
                  ? {}
                  : {
                      itemStyle: { borderColor: inks.ink, borderWidth: 1.5, borderType: 'dashed' as const },
                    }),
                label: {
                  show: fits(mark, stack),
                  position: 'inside' as const,
                  formatter: () => figureText(mark),
                  color: inkOn(colour),
                  fontSize: labelSize,
                },
              };
            }),
          };
        }),
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [1, 20],
          itemStyle: { color: 'transparent' },
          silent: false,
          data: stacks.map((stack) => ({
            value: [0, stack.name],
            tip: stack.whole === undefined ? '' : tellMark(stack.whole),
            ...(stack.whole === undefined ? {} : { selection: selectionOf(stack.whole) }),
            label: {
              show: true,
              position: [1, 24],
              formatter: () => under(stack).join('\n'),
              color: inks.muted,
              fontSize: 11,
              lineHeight: 15,
            },
          })),
        },
      ],
    },
  };
}

/** Stacked bars of the parts of a whole, one a bureau and year; a missing part is named under its bar, never drawn as zero. */
export const composition = (input: CompositionInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawComposition(input, other), setting);

const part = (indicator: string, indicatorName: string) => ({ indicator, indicatorName });
const ABROAD = part('abroad', '因公出国（境）费');
const PURCHASE = part('vehicle-purchase', '公务用车购置费');
const RUNNING = part('vehicle-running', '公务用车运行维护费');
const RECEPTION = part('reception', '公务接待费');
const WHOLE = part('sangong', '“三公”经费合计');

/** 三公经费 of invented bureaus: one with a nil part, one with a part that was not published. */
export const example = (): CompositionInput => ({
  mode: 'amount',
  whole: 'sangong',
  parts: [
    { indicator: 'abroad', short: '出国' },
    { indicator: 'vehicle-purchase', short: '购置' },
    { indicator: 'vehicle-running', short: '运行' },
    { indicator: 'reception', short: '接待' },
  ],
  marks: [
    invent(0, 2022, '48.20', WHOLE),
    invent(0, 2022, '6.40', ABROAD),
    invent(0, 2022, '17.98', PURCHASE),
    invent(0, 2022, '12.52', RUNNING),
    invent(0, 2022, '11.30', RECEPTION),
    invent(1, 2022, '7.10', WHOLE),
    invent(1, 2022, '0', ABROAD),
    invent(1, 2022, '0', PURCHASE),
    invent(1, 2022, '4.70', RUNNING),
    invent(1, 2022, '2.40', RECEPTION),
    invent(2, 2022, '14.61', WHOLE),
    invent(2, 2022, null, { ...ABROAD, absence: 'nil-stated' }),
    invent(2, 2022, null, PURCHASE),
    invent(2, 2022, '10.00', RUNNING),
    invent(2, 2022, '4.61', RECEPTION),
  ],
});
