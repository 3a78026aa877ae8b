import { PICTURE_WORDS } from '../words/words.ts';
import type { Setting } from './chart.ts';
import type { DistributionInput } from './distribution.ts';
import type { Distributed } from './distribution-words.ts';
import { figureText, isPresent, type Mark, type Present } from './mark.ts';
import { statistic } from './peer-band.ts';
import { splitsIn, tellTicks } from './pieces.ts';
import { judge, type Reference, tellReference, VERDICT_SIGNS } from './reference.ts';
import { labelSize, reckonedWidth, textWidth } from './room.ts';
import { roundScale, type Scale, ticksOf } from './scale.ts';
import { labelRows, type Spread, swarm } from './spread.ts';

export const LABEL_ROW = 18;
export const DOT = 9;
export const RIGHT = 22;
const zoneRoom = ({ mode }: Setting): number => (mode === 'print' ? 96 : 170);
const mostRows = ({ width, mode }: Setting): number => (mode === 'print' ? 4 : width === 'wide' ? 5 : 7);

/** A name over the plot, with the line that leads from it to its place: a selected bureau, a reference, the median. */
export type Label = {
  readonly kind: 'selected' | 'reference' | 'median';
  readonly x: number;
  readonly text: string;
  readonly width: number;
  readonly mark?: Present;
};

/** The axis of figures: its ends, its ticks with their texts, and where a figure stands on it. */
export type Across = {
  readonly min: number;
  readonly max: number;
  readonly ticks: ReadonlyMap<number, string>;
  /** The ticks that decide in which unit all are said. */
  readonly scale: readonly number[];
  /** The place of a figure: itself, or the middle of an open bin. */
  readonly placeOf: (number: number) => number;
};

/** The axis of single dots: round ends that hold every figure. */
function acrossDots(numbers: readonly number[], unit: string, setting: Setting): Across {
  const scale = roundScale(numbers, splitsIn(setting) + 1);
  const ticks = ticksOf(scale);
  const tell = tellTicks(ticks, unit);
  return {
    ...scale,
    scale: ticks,
    ticks: new Map(ticks.map((tick) => [tick, tell(tick)])),
    placeOf: (number) => number,
  };
}

/** The axis of bins: closed ones to scale, an open one at an end twice as wide. */
function acrossBins({ bins }: Spread, unit: string, setting: Setting): Across {
  const closed = bins.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const low = closed[0]?.from ?? 0;
  const high = closed.at(-1)?.to ?? 1;
  const step = (closed[0]?.to ?? 1) - low;
  const [under, over] = [bins.find(({ from }) => from === null), bins.find(({ to }) => to === null)];
  const scale = roundScale([low, high], splitsIn(setting) + 1);
  const tell = tellTicks(ticksOf(scale), unit);
  const ticks = new Map<number, string>();
  for (const tick of ticksOf(scale)) {
    const nearOpen =
      (over !== undefined && tick > high - 0.6 * scale.interval) ||
      (under !== undefined && tick < low + 0.6 * scale.interval);
    if (tick >= low && tick <= high && !nearOpen) ticks.set(tick, tell(tick));
  }
  if (under !== undefined) ticks.set(low - step, PICTURE_WORDS.below(tell(low)));
  if (over !== undefined) ticks.set(high + step, PICTURE_WORDS.andAbove(tell(high)));
  return {
    min: under === undefined ? low : low - 2 * step,
    max: over === undefined ? high : high + 2 * step,
    scale: ticksOf(scale),
    ticks: new Map([...ticks].sort(([a], [b]) => a - b)),
    placeOf: (number) =>
      over !== undefined && number >= high
        ? high + step
        : under !== undefined && number < low
          ? low - step
          : number,
  };
}

/** Where everything of a distribution stands before it is drawn; heights in px from the axis up. */
export type Placed = {
  readonly across: Across;
  /** The axis of how many, where bins are drawn; its end reaches over the labels too. */
  readonly counts: (Scale & { readonly end: number }) | null;
  readonly dots: readonly { readonly mark: Present; readonly y: number }[];
  readonly labels: readonly (Label & { readonly row: number })[];
  readonly unnamed: number;
  readonly zone: number;
  readonly height: number;
  readonly left: number;
};

/** The selected with figure and rank, then references and the median: who comes first finds the nearest row. */
function labelsOf(
  { selected, references = [], polarity }: DistributionInput,
  { present, rankOf }: Distributed,
  spread: Spread,
  { placeOf }: Across,
): readonly Label[] {
  const label = (kind: Label['kind'], number: number, text: string, mark?: Present): Label => ({
    kind,
    x: placeOf(number),
    text,
    width: textWidth(text, labelSize) + 6,
    ...(mark === undefined ? {} : { mark }),
  });
  const told = (mark: Present): string => {
    const rank = rankOf(mark);
    const verdict = judge(mark, references[0], polarity);
    return [
      mark.bureauName,
      figureText(mark),
      verdict === null ? '' : VERDICT_SIGNS[verdict],
      rank === null ? '' : `· ${PICTURE_WORDS.rankShort(rank)}`,
    ]
      .filter((text) => text !== '')
      .join('\u00a0');
  };
  return [
    ...present
      .filter(({ bureau }) => selected.includes(bureau))
      .map((mark) => label('selected', mark.number, told(mark), mark)),
    ...references.map((reference: Reference) =>
      label('reference', reference.number, tellReference(reference)),
    ),
    ...(spread.median === null
      ? []
      : [label('median', spread.median, `${PICTURE_WORDS.median}\u00a0${statistic(spread.median)}`)]),
  ];
}

/** Places a distribution: dots where every figure has its mark and they are few, else bins. */
export function placeDistribution(
  input: DistributionInput,
  found: Distributed,
  spread: Spread,
  asDots: boolean,
  setting: Setting,
): Placed {
  const references = input.references ?? [];
  const zone = zoneRoom(setting);
  const unit = input.marks[0]?.unit ?? '';
  const across = asDots
    ? acrossDots([spread.min, spread.max, ...references.map(({ number }) => number)], unit, setting)
    : acrossBins(spread, unit, setting);
  const left = asDots ? 22 : 46;
  const whole = reckonedWidth(setting) - left - RIGHT;
  const xOf = (number: number): number => ((number - across.min) / (across.max - across.min)) * whole;
  const labels = labelsOf(input, found, spread, across);
  const rows = labelRows(
    labels.map(({ x, width }) => ({ x: xOf(x), width })),
    whole,
    mostRows(setting),
  );
  const standing = labels.flatMap((label, at) => {
    const place = rows[at];
    return place === undefined || place === null ? [] : [{ ...label, row: place.row }];
  });
  const labelRoom = Math.max(0, ...standing.map(({ row }) => row + 1)) * LABEL_ROW + 8;
  const height = zone + labelRoom;
  const offsets = asDots
    ? swarm(
        found.present.map(({ number }) => xOf(number)),
        DOT + 1,
      )
    : [];
  const farthest = Math.max(1, ...offsets.map(Math.abs));
  const squeeze = Math.min(1, (zone / 2 - DOT) / farthest);
  const counts = roundScale([0, ...spread.bins.map(({ count }) => count)], 3);
  const interval = Math.max(1, Math.ceil(counts.interval));
  const top = Math.ceil(counts.max / interval) * interval;
  return {
    across,
    counts: asDots ? null : { min: 0, max: top, interval, end: (top * height) / zone },
    dots: asDots
      ? found.present.map((mark, at) => ({ mark, y: zone / 2 - (offsets[at] ?? 0) * squeeze }))
      : [],
    labels: standing,
    unnamed: labels.length - standing.length,
    zone,
    height,
    left,
  };
}

/** The selected that have no figure, each with its reason. */
export const selectedAbsent = ({ marks, selected }: DistributionInput): readonly Mark[] =>
  marks.filter((mark) => !isPresent(mark) && selected.includes(mark.bureau));
