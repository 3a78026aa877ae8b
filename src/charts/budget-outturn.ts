import { PICTURE_WORDS } from '../words/words.ts';
import { amissKey, describeAmiss, withSign } from './amiss.ts';
import { type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { invent } from './invented.ts';
import {
  absenceKey,
  absenceOf,
  cellOf,
  figureText,
  hedgedText,
  isPresent,
  isSolid,
  type Mark,
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

/** Budget, outturn and completion of one item, one each a bureau and year. */
export type BudgetOutturnInput = {
  readonly rows: readonly { readonly budget: Mark; readonly outturn: Mark; readonly completion: Mark }[];
  /** By the outturn, from the highest unless another is given; rows without one last. */
  readonly order?: Order;
};

const sorted = ({ rows, order = 'descending' }: BudgetOutturnInput): BudgetOutturnInput['rows'] =>
  inOrder(rows, order, ({ outturn }) => (isPresent(outturn) ? outturn.number : null));

const ROW = 54;

const nameOf = ({ outturn }: BudgetOutturnInput['rows'][number]) =>
  PICTURE_WORDS.bureauYear(outturn.bureauName, outturn.year);
const said = (title: string, mark: Mark): string =>
  `${title} ${isPresent(mark) ? figureText(mark) : `${absenceOf(mark).sign}\u00a0${absenceOf(mark).name}`}`;

/** Budget against outturn in words, with the completion of each, and what is missing. */
export function describeBudgetOutturn(input: BudgetOutturnInput): string {
  const rows = sorted(input);
  if (rows.length === 0) return PICTURE_WORDS.nothing;
  const told = rows.map((row) => {
    const { budget, outturn, completion } = row;
    return PICTURE_WORDS.partsOfYear(nameOf(row), [
      `${PICTURE_WORDS.budget} ${withUnit(budget)}`,
      `${PICTURE_WORDS.outturn} ${withUnit(outturn)}`,
      `${PICTURE_WORDS.completion} ${withUnit(completion)}`,
    ]);
  });
  const missing = tellMissing(
    rows.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]),
    (mark) => `${PICTURE_WORDS.bureauYear(mark.bureauName, mark.year)} ${mark.indicatorName}`,
  );
  return PICTURE_WORDS.describeBudget(told, missing);
}

function twinOf(input: BudgetOutturnInput): Twin {
  const rows = sorted(input);
  const unit = rows[0]?.outturn.unit;
  const measured = unit === undefined ? {} : { unit };
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      { key: 'year', title: PICTURE_WORDS.year, numeric: true },
      { key: 'budget', title: PICTURE_WORDS.budget, numeric: true, ...measured },
      { key: 'outturn', title: PICTURE_WORDS.outturn, numeric: true, ...measured },
      { key: 'completion', title: PICTURE_WORDS.completion, numeric: true, unit: '%' },
    ],
    rows: rows.map(({ budget, outturn, completion }) => ({
      bureau: wordCell(outturn.bureauName),
      year: { text: String(outturn.year), number: outturn.year },
      budget: cellOf(budget),
      outturn: cellOf(outturn),
      completion: cellOf(completion),
    })),
  };
}

function drawBudgetOutturn(input: BudgetOutturnInput, setting: Setting): Omit<Chart, 'set'> {
  const rows = sorted(input);
  const inks = inksOf(setting);
  const every = rows.flatMap(({ budget, outturn, completion }) => [budget, outturn, completion]);
  const description = describeBudgetOutturn(input) + describeAmiss(every.filter(isPresent));
  const names = rows.map(nameOf);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 150 : 84);
  const numbers = rows
    .flatMap(({ budget, outturn }) => [budget, outturn])
    .filter(isPresent)
    .map(({ number }) => number);
  const note = [
    zeroNote(numbers),
    every.some((mark) => isPresent(mark) && !isSolid(mark)) ? PICTURE_WORDS.solidDashed : '',
    amissKey(every),
    absenceKey(every),
  ]
    .filter((text) => text !== '')
    .join('　　');
  const foot = noteHeight(note, setting);
  const done = rows.map(({ completion }) =>
    isPresent(completion)
      ? withSign(PICTURE_WORDS.completed(hedgedText(completion)), completion)
      : PICTURE_WORDS.notCompleted(absenceOf(completion).sign),
  );
  const right = Math.max(24, widest(done, labelSize, 160) + 18);
  const bar = (mark: Mark, style: object) =>
    isPresent(mark)
      ? { value: mark.number, tip: tellMark(mark), selection: selectionOf(mark), itemStyle: style }
      : { value: '-', tip: tellMark(mark), selection: selectionOf(mark) };

  return {
    description,
    twin: twinOf(input),
    height: Math.max(260, rows.length * ROW + 84 + foot),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      legend: {
        top: 2,
        left: 8,
        itemWidth: 18,
        itemHeight: 12,
        selectedMode: false,
        textStyle: { color: inks.ink, fontSize: labelSize },
        data: [
          {
            name: PICTURE_WORDS.budget,
            itemStyle: { color: inks.faint, borderColor: inks.line, borderWidth: 1 },
          },
          { name: PICTURE_WORDS.outturn, itemStyle: { color: inks.accent } },
        ],
      },
      grid: { left: nameRoom + 22, right, top: 56, bottom: foot + 6, outerBoundsMode: 'none' },
      xAxis: topAxis(setting, rows[0]?.outturn.unit ?? '', numbers, nameRoom),
      yAxis: nameAxis(setting, names, nameRoom),
      series: [
        {
          type: 'bar',
          name: PICTURE_WORDS.budget,
          barWidth: 24,
          data: rows.map(({ budget }) =>
            bar(budget, {
              color: inks.faint,
              borderColor: inks.line,
              borderWidth: 1,
              borderType: isSolid(budget) ? 'solid' : 'dashed',
            }),
          ),
        },
        {
          type: 'bar',
          name: PICTURE_WORDS.outturn,
          barWidth: 10,
          barGap: '-70.8%',
          z: 3,
          data: rows.map(({ outturn }) =>
            bar(
              outturn,
              isSolid(outturn)
                ? { color: inks.accent }
                : { color: inks.pale, borderColor: inks.accent, borderWidth: 1.5 },
            ),
          ),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [1, 24],
          itemStyle: { color: 'transparent' },
          data: rows.map((row, at) => ({
            value: [0, names[at] ?? ''],
            tip: tellMark(row.outturn),
            selection: selectionOf(row.outturn),
            label: {
              show: true,
              position: [1, 31],
              formatter: () =>
                [said(PICTURE_WORDS.budget, row.budget), said(PICTURE_WORDS.outturn, row.outturn)].join(
                  ' · ',
                ),
              color: inks.muted,
              fontSize: 11,
            },
          })),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [1, 24],
          itemStyle: { color: 'transparent' },
          data: rows.flatMap(({ budget, outturn, completion }, at) => {
            const reach = Math.max(...[budget, outturn].filter(isPresent).map(({ number }) => number), 0);
            return [
              {
                value: [reach, names[at] ?? ''],
                tip: tellMark(completion),
                selection: selectionOf(completion),
                label: {
                  show: true,
                  position: 'right' as const,
                  formatter: () => done[at] ?? '',
                  color: isPresent(completion) ? inks.ink : inks.muted,
                  fontSize: labelSize,
                },
              },
            ];
          }),
        },
      ],
    },
  };
}

/** The outturn as a slim bar within its budget, from zero, with the completion beside it. */
export const budgetOutturn = (input: BudgetOutturnInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawBudgetOutturn(input, other), setting);

const budgeted = (
  place: number,
  year: number,
  budget: Mark,
  outturn: string | null,
  completion: string | null,
) => ({
  budget,
  outturn: invent(place, year, outturn),
  completion: invent(place, year, completion, {
    indicator: 'reception-completion',
    indicatorName: '公务接待费完成预算',
    unit: '%',
  }),
});
const BUDGET = { indicator: 'reception-budget', indicatorName: '公务接待费预算数' };

/** Budgets of invented bureaus: within, over, derived from a completion rate, and one that was not published. */
export const example = (): BudgetOutturnInput => ({
  rows: [
    budgeted(0, 2022, invent(0, 2022, '15.00', BUDGET), '11.30', '75.33'),
    budgeted(1, 2022, invent(1, 2022, '2.00', BUDGET), '2.40', '120'),
    budgeted(2, 2022, invent(2, 2022, '4.8', { ...BUDGET, origin: 'derived' }), '4.61', '96'),
    budgeted(3, 2022, invent(3, 2022, null, BUDGET), '1.87', null),
  ],
});
