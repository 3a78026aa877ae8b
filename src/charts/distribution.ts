import { MINIMUM_BANDED, type Polarity } from '../core/peers.ts';
import { PICTURE_WORDS } from '../words/words.ts';
import { amissKey, describeAmiss } from './amiss.ts';
import { type Chart, chartOf, type Setting, WIDE } from './chart.ts';
import { placeDistribution, RIGHT, selectedAbsent } from './distribution-layout.ts';
import { binSeries, dotSeries, labelSeries, quartileSeries } from './distribution-series.ts';
import {
  describeDistribution,
  distribute,
  distributionTwin,
  isEnough,
  MOST_DOTS,
  tellTooFew,
} from './distribution-words.ts';
import { CODES, invent } from './invented.ts';
import { absenceKey, absenceOf, isPresent, isSolid, type Mark } from './mark.ts';
import { bureauPens, inksOf } from './palette.ts';
import { axisTitle, figureAxis, footNote, frame, NOTE_SIZE, noteHeight, zeroNote } from './pieces.ts';
import type { Incomparable } from './ranking-rows.ts';
import { judge, type Reference, sourceNotes, verdictKey } from './reference.ts';
import { labelSize } from './room.ts';
import type { Spread } from './spread.ts';

/** Marks of one indicator in one year, one a bureau, and the group they are spread among. */
export type DistributionInput = {
  /** All of the group, or at least the selected where `numbers` or `spread` speak for all. */
  readonly marks: readonly Mark[];
  readonly selected: readonly string[];
  /** Codes of all bureaus in the snapshot; they keep the colours stable. */
  readonly bureaus: readonly string[];
  /** What the group is called. */
  readonly peers: string;
  /** Every comparable number of the group, where marks are not all of it. */
  readonly numbers?: readonly number[];
  /** The spread as it was summed up elsewhere. */
  readonly spread?: Spread;
  /** The rank of a bureau, where it was counted elsewhere. */
  readonly ranks?: ReadonlyMap<string, number>;
  /** Dashed lines; the first is what better and worse are told against. */
  readonly references?: readonly Reference[];
  readonly polarity?: Polarity;
  /** Left out of the spread, and why. */
  readonly incomparable?: readonly Incomparable[];
};

/** Figures without a place in the spread, counted by reason; the selected are named instead. */
function gapsOf({ marks, selected, incomparable = [] }: DistributionInput): string {
  const counts = new Map<string, number>();
  const labels = [
    ...incomparable.map(({ reason }) => `≁\u00a0${reason}`),
    ...marks
      .filter((mark) => !isPresent(mark) && !selected.includes(mark.bureau))
      .map((mark) => `${absenceOf(mark).sign}\u00a0${absenceOf(mark).name}`),
  ];
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts.size === 0
    ? ''
    : PICTURE_WORDS.notAmong([...counts].map(([label, n]) => PICTURE_WORDS.countOf(label, n)));
}

/** What stands in place of a picture where the figures are too few to be compared. */
function drawTooFew(input: DistributionInput, n: number, setting: Setting): Omit<Chart, 'set'> {
  const inks = inksOf(setting);
  const description = describeDistribution(input);
  return {
    description,
    twin: distributionTwin(input),
    height: 180,
    option: {
      ...frame(setting, description),
      title: [
        footNote(absenceKey(input.marks), setting),
        {
          text: tellTooFew(input.peers, n),
          left: 'center',
          top: 'middle',
          textStyle: { color: inks.muted, fontSize: labelSize, fontWeight: 'normal' },
        },
      ],
    },
  };
}

function drawDistribution(input: DistributionInput, setting: Setting): Omit<Chart, 'set'> {
  const { marks, selected, bureaus, references = [], polarity } = input;
  const found = distribute(input);
  const { spread, n, present } = found;
  if (!isEnough(spread)) return drawTooFew(input, n, setting);
  const inks = inksOf(setting);
  const description = describeDistribution(input) + describeAmiss(present);
  const asDots = found.whole && n <= MOST_DOTS;
  const placed = placeDistribution(input, found, spread, asDots, setting);
  const { across, counts, height, left, unnamed } = placed;
  const pens = bureauPens(bureaus, selected, setting);
  const [first] = marks;
  const unit = first?.unit ?? '';
  const drawn = present.filter((mark) => asDots || selected.includes(mark.bureau));
  const numbers = [spread.min, spread.max];
  const note = [
    PICTURE_WORDS.amongPeers(input.peers, n),
    spread.band === null ? PICTURE_WORDS.noQuartiles(MINIMUM_BANDED) : PICTURE_WORDS.quartileKey,
    zeroNote(numbers),
    asDots && across.min !== 0 && across.max !== 0 && across.min > 0 ? PICTURE_WORDS.acrossNotFromZero : '',
    spread.bins.some(({ from, to }) => !asDots && (from === null || to === null))
      ? PICTURE_WORDS.openBins
      : '',
    drawn.some((mark) => !isSolid(mark)) ? PICTURE_WORDS.solidHollow : '',
    amissKey(drawn),
    verdictKey(
      present
        .filter(({ bureau }) => selected.includes(bureau))
        .map((mark) => judge(mark, references[0], polarity)),
      references[0],
      polarity,
    ),
    ...sourceNotes(references),
    unnamed === 0 ? '' : PICTURE_WORDS.unnamed(unnamed),
    ...selectedAbsent(input).map((mark) =>
      PICTURE_WORDS.listed(mark.bureauName, [`${absenceOf(mark).sign}\u00a0${absenceOf(mark).name}`]),
    ),
    gapsOf(input),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const top = counts === null ? 8 : 14;
  const under = 46;

  return {
    description,
    twin: distributionTwin(input),
    height: Math.max(setting.mode === 'print' ? 180 : 260, top + height + under + foot),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      grid: { left, right: RIGHT, top, bottom: under + foot, outerBoundsMode: 'none' },
      xAxis: {
        ...figureAxis(
          setting,
          first === undefined ? '' : axisTitle(first.indicatorName, unit, across.scale),
          numbers,
          unit,
        ),
        min: across.min,
        max: across.max,
        nameLocation: 'middle',
        nameGap: 26,
        axisLine: { show: true, onZero: false, lineStyle: { color: inks.line } },
        axisTick: { show: true, customValues: [...across.ticks.keys()] },
        splitLine: { show: false },
        axisLabel: {
          color: inks.muted,
          fontSize: NOTE_SIZE,
          hideOverlap: true,
          customValues: [...across.ticks.keys()],
          formatter: (value: number) => across.ticks.get(value) ?? '',
        },
      },
      yAxis: [
        {
          type: 'value',
          show: counts !== null,
          min: 0,
          max: counts?.end ?? 1,
          name: PICTURE_WORDS.bureausCounted,
          nameLocation: 'start',
          nameGap: 8,
          nameTextStyle: { color: inks.muted, fontSize: NOTE_SIZE, align: 'right', padding: [0, 8, 0, 0] },
          axisLine: { show: false },
          axisTick: { show: false },
          splitLine: { show: false },
          axisLabel: {
            color: inks.muted,
            fontSize: NOTE_SIZE,
            customValues:
              counts === null
                ? []
                : Array.from(
                    { length: Math.round(counts.max / counts.interval) + 1 },
                    (_, at) => at * counts.interval,
                  ),
          },
        },
        { type: 'value', show: false, min: 0, max: height },
      ],
      series: [
        quartileSeries(spread, placed, setting),
        ...(asDots ? [] : [binSeries(spread, placed, unit, setting)]),
        dotSeries(input, found, placed, pens, setting),
        ...labelSeries(placed, ({ bureau }) => pens(bureau).colour, setting),
      ],
    },
  };
}

/**
 * How the figures of a group are spread: a dot each where they are few, else bars over round bins, with the quartiles
 * shaded, the median, benchmarks dashed and the selected named with their ranks. Of fewer than three nothing is drawn.
 */
export const distribution = (input: DistributionInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawDistribution(input, other), setting);

const NATION: Reference = { name: '全国平均', number: 9.1, shown: '9.10', source: '《示例年度统计公报》' };

/** 公务接待费 of thirty invented bureaus, two of them selected, some worked out, some silent. */
export const example = (): DistributionInput => ({
  peers: '同级机构',
  bureaus: CODES,
  selected: ['990100', '990101', '990103'],
  references: [NATION],
  marks: [
    invent(0, 2022, '11.30'),
    invent(1, 2022, '2.40'),
    invent(3, 2022, null),
    ...Array.from({ length: 30 }, (_, at): Mark => {
      const figure = (2.1 + ((at * 17) % 29) * 0.23 + ((at * 7) % 5) * 0.4).toFixed(2);
      const silent = at % 13 === 7;
      return {
        ...invent(2, 2022, silent ? null : figure, at % 6 === 2 ? { origin: 'derived' } : {}),
        bureau: `9901${10 + at}`,
        bureauName: `示例${at + 1}县`,
        ...(silent ? { origin: 'absent' } : {}),
      };
    }),
  ],
});

/** The same indicator of eight hundred invented bureaus, a few of them very far out. */
export const exampleOfMany = (): DistributionInput => ({
  ...example(),
  marks: example().marks.slice(0, 3),
  polarity: 'lower',
  numbers: [
    11.3,
    2.4,
    ...Array.from({ length: 800 }, (_, at) => {
      const even = ((at * 331) % 797) / 797;
      return Number((1.2 * Math.exp(2.2 * even) * (at % 97 === 3 ? 6 : 1)).toFixed(2));
    }),
  ],
});
