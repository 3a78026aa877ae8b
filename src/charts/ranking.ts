import type { Polarity } from '../core/peers.ts';
import { PICTURE_WORDS } from '../words/words.ts';
import { amissKey, describeAmiss } from './amiss.ts';
import { type Chart, chartOf, type Setting, WIDE } from './chart.ts';
import { PAPER, SCREEN } from './excerpt.ts';
import { invent } from './invented.ts';
import { absenceKey, isPresent, isSolid, type Mark, selectionOf, tellMark } from './mark.ts';
import type { Order } from './order.ts';
import { inksOf } from './palette.ts';
import { footNote, frame, NOTE_SIZE, nameAxis, noteHeight, splitsIn, topAxis, zeroNote } from './pieces.ts';
import { barsOf, isDrawn } from './ranking-bars.ts';
import { countApart, type Incomparable, partsOf, type Row, rowsOf } from './ranking-rows.ts';
import { describeRanking, oneYear, rankingTwin } from './ranking-words.ts';
import type { Among } from './ranks.ts';
import {
  judge,
  type Reference,
  sourceNotes,
  tellReference,
  tellReferenceIn,
  verdictKey,
} from './reference.ts';
import { labelSize, reckonedWidth, roomBeside, textWidth, widest } from './room.ts';
import { roundScale } from './scale.ts';

/** Marks of one indicator, one a bureau: of one year, or of each bureau's latest. */
export type RankingInput = {
  readonly marks: readonly Mark[];
  readonly order: Order;
  /** Where `marks` are only some of those compared: how many there are, and where each given one stands. */
  readonly among?: Among;
  /** Codes of bureaus the reader has chosen: drawn with their neighbours and stressed, however many there are. */
  readonly selected?: readonly string[];
  /** Dashed lines across the bars; the first is what better and worse are told against. */
  readonly references?: readonly Reference[];
  /** As the registry has it: only where one direction is better are bars coloured. */
  readonly polarity?: Polarity;
  /** Marks that may not be ranked beside the others; they need not be in `marks`. */
  readonly incomparable?: readonly Incomparable[];
  /** Draws what is incomparable all the same: hatched, in its place, without a rank. */
  readonly showIncomparable?: boolean;
};

/** Height in px of a row; on paper many rows stand closer. */
const rowHeight = (rows: number, { mode }: Setting): number =>
  mode === 'print' && rows > 8 ? (rows > 10 ? 17 : 19) : 30;
/** Room over the bars for their figures and the unit; paper says the unit elsewhere. */
const headRoom = ({ mode }: Setting): number => (mode === 'print' ? 28 : 44);
const REFERENCE_ROW = 16;

/** The latest year of each bureau that has a number, else its latest absence. */
export function latestMarks(marks: readonly Mark[]): readonly Mark[] {
  const latest = new Map<string, Mark>();
  for (const mark of marks) {
    const held = latest.get(mark.bureau);
    const better =
      held === undefined || (isPresent(mark) === isPresent(held) ? mark.year > held.year : isPresent(mark));
    if (better) latest.set(mark.bureau, mark);
  }
  return [...latest.values()];
}

function drawRanking(input: RankingInput, setting: Setting): Omit<Chart, 'set'> {
  const { references = [], polarity = 'none', incomparable = [] } = input;
  const selected = new Set(input.selected ?? []);
  const inks = inksOf(setting);
  const description = describeRanking(input) + describeAmiss(input.marks.filter(isPresent));
  const { n, unranked, withheld, absent } = partsOf(input);
  const rows = rowsOf(input, setting.mode === 'print' ? PAPER : SCREEN);
  const given = [...input.marks, ...incomparable.map(({ mark }) => mark)];
  const single = oneYear(given);
  const named = (row: Row): string =>
    row.kind === 'gap'
      ? '⋮'
      : single
        ? row.mark.bureauName
        : PICTURE_WORDS.bureauYear(row.mark.bureauName, row.mark.year);
  const names = rows.map(named);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 180 : 96);
  const drawn = rows.filter(isDrawn);
  const bars = barsOf(input, rows, n, setting);
  const numbers = drawn.map(({ mark }) => mark.number);
  const counted = countApart(input);
  const note = [
    counted === '' && withheld.length + absent.length > 0
      ? PICTURE_WORDS.countedWithout(n, withheld.length + absent.length)
      : PICTURE_WORDS.counted(n),
    counted,
    zeroNote(numbers),
    drawn.some(({ mark }) => !isSolid(mark)) ? PICTURE_WORDS.solidPale : '',
    verdictKey(
      drawn.map((row) => (row.kind === 'ranked' ? judge(row.mark, references[0], polarity) : null)),
      references[0],
      polarity,
    ),
    amissKey(drawn.map(({ mark }) => mark)),
    unranked.length === 0 ? '' : PICTURE_WORDS.hatchedUnranked,
    ...sourceNotes(references),
    absenceKey(rows.flatMap((row) => (row.kind === 'absent' ? [row.mark] : []))),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const unit = input.marks[0]?.unit ?? '';
  const scale = roundScale([0, ...numbers, ...references.map(({ number }) => number)], splitsIn(setting));
  const left = nameRoom + 22;
  const right = roomBeside(
    [
      ...drawn.map((row) => ({ at: row.mark.number, width: textWidth(bars.said(row), labelSize) + 10 })),
      ...references.map((one) => ({
        at: one.number,
        width: textWidth(tellReference(one), NOTE_SIZE) / 2,
      })),
    ],
    scale,
    reckonedWidth(setting) - left,
  );

  const axis = nameAxis(setting, names, nameRoom);

  return {
    description,
    twin: rankingTwin(input),
    height: Math.max(
      260,
      rows.length * rowHeight(rows.length, setting) +
        headRoom(setting) +
        12 +
        foot +
        references.length * REFERENCE_ROW,
    ),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      grid: {
        left,
        right,
        top: headRoom(setting),
        bottom: foot + 8 + references.length * REFERENCE_ROW,
        outerBoundsMode: 'none',
      },
      xAxis: {
        ...topAxis(setting, unit, numbers, nameRoom, setting.mode === 'print' ? null : 26),
        ...(numbers.length === 0 || numbers.every((number) => number === 0) ? {} : scale),
      },
      yAxis: {
        ...axis,
        axisLabel: {
          ...axis.axisLabel,
          formatter: (name: string, at: number) => {
            const row = rows[at];
            return row !== undefined && row.kind !== 'gap' && selected.has(row.mark.bureau)
              ? `{on|${name}}`
              : name;
          },
          rich: { on: { color: inks.ink, fontWeight: 'bold' as const, fontSize: labelSize } },
        },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          barCategoryGap: '32%',
          data: rows.map(bars.barOf),
          ...(references.length === 0
            ? {}
            : {
                markLine: {
                  z: 1,
                  symbol: 'none',
                  lineStyle: { color: inks.ink, type: 'dashed' as const, width: 1.25 },
                  data: references.map((reference, at) => ({
                    xAxis: reference.number,
                    tip: tellReferenceIn(reference, unit),
                    label: {
                      position: 'end' as const,
                      distance: 3 + at * REFERENCE_ROW,
                      formatter: () => tellReference(reference),
                      color: inks.ink,
                      fontSize: NOTE_SIZE,
                    },
                  })),
                },
              }),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2, 18],
          itemStyle: { color: 'transparent' },
          data: rows.flatMap((row, at) =>
            row.kind === 'ranked' || row.kind === 'unranked'
              ? []
              : [
                  {
                    value: [0, at],
                    tip: row.kind === 'gap' ? bars.instead(row) : tellMark(row.mark),
                    ...(row.kind === 'gap' ? {} : { selection: selectionOf(row.mark) }),
                    label: {
                      show: true,
                      position: 'right' as const,
                      formatter: () => bars.instead(row),
                      color: inks.muted,
                      fontSize: labelSize,
                      ...bars.over,
                    },
                  },
                ],
          ),
        },
      ],
    },
  };
}

/**
 * Horizontal bars from zero, sorted; of many the first, the selected with their neighbours and the last. Those without
 * a comparable number stand beneath with the sign of their reason.
 */
export const ranking = (input: RankingInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawRanking(input, other), setting);

/** 公务接待费 of invented bureaus in one year: one hedged, one derived, one not published, one not comparable. */
export const example = (): RankingInput => ({
  order: 'descending',
  marks: [
    invent(0, 2022, '11.30'),
    invent(1, 2022, '2.40', { warnings: ['level-mix'] }),
    invent(2, 2022, '4.6', { origin: 'derived' }),
    invent(3, 2022, null),
    invent(4, 2022, null, { absence: 'withheld-not-comparable' }),
    invent(5, 2022, '0'),
  ],
});

/** 追回医保基金 per 万参保 of two hundred invented bureaus: two selected, the middle and a benchmark, one held apart. */
export const exampleOfMany = (): RankingInput => {
  const told = { indicator: 'recovered-rate', indicatorName: '每万参保人追回金额', unit: '万元' };
  const marks = Array.from({ length: 200 }, (_, at) => {
    const figure = (0.2 + ((at * 37) % 199) * 0.011 + (at % 7 === 0 ? 0.4 : 0)).toFixed(2);
    const silent = at % 11 === 5;
    return {
      ...invent(0, 2022, silent ? null : figure, told),
      bureau: `99${String(1000 + at)}`,
      bureauName: `示例${at + 1}县`,
    };
  });
  const [apart] = marks;
  return {
    order: 'descending',
    marks,
    selected: ['991012', '991091'],
    polarity: 'higher',
    references: [
      { name: '全国', number: 1.4, shown: '1.40', source: '《示例年度统计公报》' },
      { name: '同级中位数', number: 1.36, shown: '1.36' },
    ],
    incomparable: apart === undefined ? [] : [{ mark: apart, reason: '部门与单位并列' }],
  };
};
