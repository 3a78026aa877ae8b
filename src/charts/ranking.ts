import { PICTURE_WORDS } from '../words/words.ts';
import { type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { invent } from './invented.ts';
import {
  absenceKey,
  cellOf,
  hedgedText,
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
import { inOrder, type Order } from './order.ts';
import { inksOf } from './palette.ts';
import { footNote, frame, nameAxis, noteHeight, topAxis, zeroNote } from './pieces.ts';
import { labelSize, widest } from './room.ts';

/** Marks of one indicator, one a bureau: of one year, or of each bureau's latest. */
export type RankingInput = {
  readonly marks: readonly Mark[];
  readonly order: Order;
};

/** Height in px of a row; on paper many rows stand closer. */
const rowHeight = (rows: number, { mode }: Setting): number => (mode === 'print' && rows > 8 ? 19 : 30);

export type Ranked = { readonly mark: Present; readonly rank: number };

/** Present marks in order with their rank from the highest, equals sharing one, and the others apart. */
export function rankMarks({ marks, order }: RankingInput): {
  ranked: readonly Ranked[];
  without: readonly Mark[];
} {
  const present = marks.filter(isPresent).sort((a, b) => (a.bureau < b.bureau ? -1 : 1));
  return {
    ranked: inOrder(present, order, ({ number }) => number).map((mark) => ({
      mark,
      rank: present.filter(({ number }) => number > mark.number).length + 1,
    })),
    without: marks.filter((mark) => !isPresent(mark)),
  };
}

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

const oneYear = (marks: readonly Mark[]): boolean => new Set(marks.map(({ year }) => year)).size <= 1;

/** The ranking in words: how many, who is first and last, who is missing. */
export function describeRanking(input: RankingInput): string {
  const { ranked, without } = rankMarks(input);
  const [first] = input.marks;
  if (first === undefined) return PICTURE_WORDS.nothing;
  const years = oneYear(input.marks) ? `${first.year} 年` : '各机构最近年度';
  const list = ranked
    .map(({ mark, rank }) => `第 ${rank} 位 ${mark.bureauName}（${mark.year} 年）${withUnit(mark)}`)
    .join('；');
  const order = PICTURE_WORDS.orders[input.order];
  const missing = tellMissing(without, (mark) => PICTURE_WORDS.bureauYear(mark.bureauName, mark.year));
  return `条形图：${first.indicatorName}，${years}，${order}，n = ${ranked.length}。${list === '' ? PICTURE_WORDS.nothing : `${list}。`}${missing}`;
}

function twinOf(ranked: readonly Ranked[], without: readonly Mark[]): Twin {
  const unit = (ranked[0]?.mark ?? without[0])?.unit;
  const row = (mark: Mark, rank: number | null) => ({
    bureau: wordCell(mark.bureauName),
    year: { text: String(mark.year), number: mark.year },
    rank: { text: rank === null ? '' : String(rank), number: rank },
    value: cellOf(mark),
  });
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      { key: 'year', title: PICTURE_WORDS.year, numeric: true },
      { key: 'rank', title: PICTURE_WORDS.rank, numeric: true },
      {
        key: 'value',
        title: (ranked[0]?.mark ?? without[0])?.indicatorName ?? '',
        numeric: true,
        ...(unit === undefined ? {} : { unit }),
      },
    ],
    rows: [...ranked.map(({ mark, rank }) => row(mark, rank)), ...without.map((mark) => row(mark, null))],
  };
}

function drawRanking(input: RankingInput, setting: Setting): Omit<Chart, 'set'> {
  const { ranked, without } = rankMarks(input);
  const inks = inksOf(setting);
  const description = describeRanking(input);
  const single = oneYear(input.marks);
  const named = (mark: Mark) =>
    single ? mark.bureauName : PICTURE_WORDS.bureauYear(mark.bureauName, mark.year);
  const rows = [...ranked.map(({ mark }) => mark), ...without];
  const names = rows.map(named);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 180 : 96);
  const count =
    without.length === 0
      ? PICTURE_WORDS.counted(ranked.length)
      : PICTURE_WORDS.countedWithout(ranked.length, without.length);
  const key = ranked.some(({ mark }) => !isSolid(mark)) ? PICTURE_WORDS.solidPale : '';
  const numbers = ranked.map(({ mark }) => mark.number);
  const note = [count, zeroNote(numbers), key, absenceKey(without)]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const unit = input.marks[0]?.unit ?? '';
  const right =
    widest(
      ranked.map(({ mark }) => hedgedText(mark)),
      labelSize,
      150,
    ) + 20;

  return {
    description,
    twin: twinOf(ranked, without),
    height: Math.max(260, rows.length * rowHeight(rows.length, setting) + 56 + foot),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      grid: { left: nameRoom + 22, right, top: 44, bottom: foot + 8, outerBoundsMode: 'none' },
      xAxis: topAxis(setting, PICTURE_WORDS.unit(unit), numbers, nameRoom, 26),
      yAxis: nameAxis(setting, names, nameRoom),
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          barCategoryGap: '32%',
          data: rows.map((mark, at) => {
            const place = ranked[at];
            if (!isPresent(mark) || place === undefined)
              return { value: '-', tip: tellMark(mark), selection: selectionOf(mark) };
            return {
              value: mark.number,
              tip: tellMark(mark, PICTURE_WORDS.rankOf(place.rank, ranked.length)),
              selection: selectionOf(mark),
              itemStyle: isSolid(mark)
                ? { color: inks.accent }
                : { color: inks.pale, borderColor: inks.accent, borderWidth: 1.5 },
              label: {
                show: true,
                position: mark.number < 0 ? ('left' as const) : ('right' as const),
                formatter: () => hedgedText(mark),
                color: inks.ink,
                fontSize: labelSize,
              },
            };
          }),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2, 18],
          itemStyle: { color: 'transparent' },
          data: without.map((mark) => ({
            value: [0, names[rows.indexOf(mark)] ?? ''],
            tip: tellMark(mark),
            selection: selectionOf(mark),
            label: {
              show: true,
              position: 'right' as const,
              formatter: () => markText(mark),
              color: inks.muted,
              fontSize: labelSize,
            },
          })),
        },
      ],
    },
  };
}

/** Horizontal bars from zero, sorted; those without a number stand beneath with the sign of their reason. */
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
