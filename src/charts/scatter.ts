import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import { AMISS_SIGN, amissKey, describeAmiss, tellAmiss, withSign } from './amiss.ts';
import { type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { CODES, invent } from './invented.ts';
import { placeNames } from './labels.ts';
import {
  absenceOf,
  cellOf,
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
import {
  axisTitle,
  figureAxis,
  footNote,
  frame,
  NOTE_SIZE,
  noteHeight,
  rimmed,
  splitsIn,
  tellTicks,
} from './pieces.ts';
import { labelSize, reckonedWidth, textWidth, widest } from './room.ts';
import { roundScale, type Scale, startsAtZero, ticksOf } from './scale.ts';

/** Two figures of one bureau in one year. */
export type Pair = { readonly x: Mark; readonly y: Mark };
export type ScatterInput = {
  readonly pairs: readonly Pair[];
  /** Codes of all bureaus in the snapshot; they keep the colours stable. */
  readonly bureaus: readonly string[];
  /** Codes of bureaus the reader has chosen: of many points these alone are named and coloured. */
  readonly selected?: readonly string[];
};

/** Points that may all be named; of more, only the selected are. */
const MOST_NAMED = 60;

type Known = { readonly x: Present; readonly y: Present };
const isKnown = (pair: Pair): pair is Known => isPresent(pair.x) && isPresent(pair.y);

const titleOf = ({ indicatorName, unit }: Mark, scale: Scale): string =>
  axisTitle(indicatorName, unit, ticksOf(scale));
const placeOf = ({ y }: Pair): string => PICTURE_WORDS.bureauYear(y.bureauName, y.year);
/** Findings amiss with either figure of a pair. */
const amissOf = ({ x, y }: Pair): number => x.amiss + y.amiss;
const lacking = ({ x, y }: Pair): readonly Mark[] => [x, y].filter((mark) => !isPresent(mark));

/** The pairs in words: both figures of each bureau, and which bureau lacks which of the two and why. */
export function describeScatter({ pairs, selected = [] }: ScatterInput): string {
  const [first] = pairs;
  if (first === undefined) return PICTURE_WORDS.nothing;
  const known = pairs.filter(isKnown);
  const many = known.length > MOST_NAMED;
  const named = many ? known.filter(({ y }) => selected.includes(y.bureau)) : known;
  const told = named.map((pair) =>
    PICTURE_WORDS.pairOf(
      pair.y.bureauName,
      pair.y.year,
      PICTURE_WORDS.beside(pair.x.indicatorName, withUnit(pair.x)),
      PICTURE_WORDS.beside(pair.y.indicatorName, withUnit(pair.y)),
    ),
  );
  const without = pairs.filter((pair) => !isKnown(pair));
  return PICTURE_WORDS.describeScatter({
    x: first.x.indicatorName,
    y: first.y.indicatorName,
    n: known.length,
    told: known.length === 0 ? [PICTURE_WORDS.noFigures] : told,
    missing:
      without.length > MOST_NAMED
        ? PICTURE_WORDS.sentence(PICTURE_WORDS.pairsLacking(without.length))
        : tellMissing(
            without.flatMap(lacking),
            (mark) => `${PICTURE_WORDS.bureauYear(mark.bureauName, mark.year)} ${mark.indicatorName}`,
          ),
  });
}

function twinOf({ pairs }: ScatterInput): Twin {
  const [first] = pairs;
  const column = (key: 'x' | 'y') => ({
    key,
    title: first?.[key].indicatorName ?? '',
    numeric: true,
    ...(first === undefined ? {} : { unit: first[key].unit }),
  });
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      { key: 'year', title: PICTURE_WORDS.year, numeric: true },
      column('x'),
      column('y'),
    ],
    rows: pairs.map(({ x, y }) => ({
      bureau: wordCell(y.bureauName),
      year: { text: String(y.year), number: y.year },
      x: cellOf(x),
      y: cellOf(y),
    })),
  };
}

/** Height in px from the top to the figures under the plot. */
const plotRoom = ({ mode }: Setting): number => (mode === 'print' ? 200 : 280);
const TOP = 30;
/** Room under the plot for its figures and the title of the axis. */
const UNDER = 44;
const RIGHT = 20;
const MOST_NAMED_GAPS = 6;

/** Who lacks one of the two figures, each with its sign; only how many where they are many. */
function tellGaps(without: readonly Pair[]): readonly string[] {
  if (without.length === 0) return [];
  if (without.length > MOST_NAMED_GAPS) return [PICTURE_WORDS.pairsLacking(without.length)];
  return without.map((pair) => {
    const gone = lacking(pair);
    const [one] = gone;
    const same =
      one !== undefined && gone.length === 2 && gone.every((mark) => absenceOf(mark) === absenceOf(one));
    const said = (same ? [one] : gone).map((mark) => {
      const { sign, name } = absenceOf(mark);
      return `${same ? PICTURE_WORDS.both : mark.indicatorName}\u00a0${sign}\u00a0${name}`;
    });
    return PICTURE_WORDS.beside(placeOf(pair), said.join(WRITING.comma));
  });
}

function drawScatter(input: ScatterInput, setting: Setting): Omit<Chart, 'set'> {
  const inks = inksOf(setting);
  const description =
    describeScatter(input) + describeAmiss(input.pairs.flatMap(({ x, y }) => [x, y]).filter(isPresent));
  const known = input.pairs.filter(isKnown);
  const without = input.pairs.filter((pair) => !isKnown(pair));
  const [first] = input.pairs;
  const xs = known.map(({ x }) => x.number);
  const ys = known.map(({ y }) => y.number);
  const hollow = known.some(({ x, y }) => !isSolid(x) || !isSolid(y));
  const splits = splitsIn(setting);
  const [across, up] = [roundScale(xs, splits), roundScale(ys, splits)];
  const ticks = ticksOf(up);
  const left = Math.max(48, widest(ticks.map(tellTicks(ticks, first?.y.unit ?? '')), NOTE_SIZE, 112) + 16);
  const width = reckonedWidth(setting) - left - RIGHT;
  const height = plotRoom(setting) - TOP;
  const many = known.length > MOST_NAMED;
  const chosen = new Set(input.selected ?? []);
  // Chosen ones last, so that they lie on top of the cloud.
  const drawn = many
    ? [...known].sort((a, b) => Number(chosen.has(a.y.bureau)) - Number(chosen.has(b.y.bureau)))
    : known;
  const named = many ? drawn.filter(({ y }) => chosen.has(y.bureau)) : drawn;
  const oneYear = new Set(known.map(({ y }) => y.year)).size <= 1;
  const names = named.map((pair) =>
    withSign(oneYear ? pair.y.bureauName : placeOf(pair), { ...pair.y, amiss: amissOf(pair) }),
  );
  const sides = placeNames(
    named.map(({ x, y }, at) => ({
      x: ((x.number - across.min) / (across.max - across.min)) * width,
      y: ((up.max - y.number) / (up.max - up.min)) * height,
      width: textWidth(names[at] ?? '', labelSize),
    })),
    { width: width + RIGHT, height },
  );
  const unnamed = sides.filter((side) => side === null).length;
  const pens = bureauPens(
    input.bureaus,
    named.map(({ y }) => y.bureau),
    setting,
  );
  const note = [
    PICTURE_WORDS.counted(known.length),
    startsAtZero(xs) && startsAtZero(ys) ? '' : PICTURE_WORDS.axesNotFromZero,
    hollow ? PICTURE_WORDS.solidHollow : '',
    amissKey(known.map((pair) => ({ ...pair.y, amiss: amissOf(pair) }))),
    many ? PICTURE_WORDS.onlySelectedNamed : unnamed === 0 ? '' : PICTURE_WORDS.unnamed(unnamed),
    ...tellGaps(without),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);

  return {
    description,
    twin: twinOf(input),
    height: plotRoom(setting) + UNDER + foot,
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      grid: { left, right: RIGHT, top: TOP, bottom: UNDER + foot, outerBoundsMode: 'none' },
      xAxis: {
        ...figureAxis(setting, first === undefined ? '' : titleOf(first.x, across), xs, first?.x.unit ?? ''),
        ...across,
        nameLocation: 'middle',
        nameGap: 24,
        axisLine: { show: true, onZero: false, lineStyle: { color: inks.line } },
      },
      yAxis: {
        ...figureAxis(setting, first === undefined ? '' : titleOf(first.y, up), ys, first?.y.unit ?? ''),
        ...up,
        nameGap: 12,
        nameTextStyle: { color: inks.muted, fontSize: 11, align: 'left', padding: [0, 0, 0, 8 - left] },
        axisLine: { show: true, onZero: false, lineStyle: { color: inks.line } },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 11,
          data: drawn.map((pair) => {
            const { x, y } = pair;
            const at = named.indexOf(pair);
            const pen = pens(y.bureau);
            const side = sides[at] ?? null;
            return {
              value: [x.number, y.number],
              symbol: pen.symbol,
              ...(at === -1 ? { symbolSize: 5 } : {}),
              tip: tellMark(
                y,
                PICTURE_WORDS.beside(x.indicatorName, withUnit(x)),
                ...[tellAmiss(x)].filter((text) => text !== ''),
              ),
              selection: selectionOf(y),
              itemStyle: {
                color: isSolid(x) && isSolid(y) ? pen.colour : inks.ground,
                borderColor: pen.colour,
                borderWidth: at === -1 ? 1 : 2,
              },
              label: {
                show: side !== null || (!many && amissOf(pair) > 0),
                position: side ?? 'top',
                formatter: () => (side === null ? AMISS_SIGN : (names[at] ?? '')),
                ...rimmed(setting, pen.colour === inks.grey ? inks.muted : pen.colour),
              },
            };
          }),
        },
      ],
    },
  };
}

/** Two indicators against one another, one point a bureau; who lacks one of the two stands under the plot with the reason. */
export const scatter = (input: ScatterInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawScatter(input, other), setting);

const VISITS = { indicator: 'reception-visits', indicatorName: '国内公务接待人次', unit: '人次' } as const;

/** 接待人次 against 公务接待费 of invented bureaus: one worked out, one without its figure, one without a report. */
export const example = (): ScatterInput => ({
  bureaus: CODES,
  pairs: [
    { x: invent(0, 2022, '1120', VISITS), y: invent(0, 2022, '11.30') },
    { x: invent(1, 2022, '236', VISITS), y: invent(1, 2022, '2.40') },
    { x: invent(2, 2022, '410', VISITS), y: invent(2, 2022, '4.6', { origin: 'derived' }) },
    { x: invent(3, 2022, null, VISITS), y: invent(3, 2022, '1.9912') },
    {
      x: invent(4, 2022, null, { ...VISITS, absence: 'report-not-held' }),
      y: invent(4, 2022, null, { absence: 'report-not-held' }),
    },
  ],
});
