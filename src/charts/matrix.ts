import type { CustomSeriesRenderItem } from 'echarts';
import { ABSENCES, type Absence, isAbsence } from '../core/absence.ts';
import { absenceWords } from '../words/registries.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import { type Cell, type Chart, chartOf, type Setting, type Twin, WIDE } from './chart.ts';
import { BUREAUS } from './invented.ts';
import { wordCell } from './mark.ts';
import { inkOn, inksOf } from './palette.ts';
import { footNote, frame, nameAxis, noteHeight } from './pieces.ts';
import { FONT, labelSize, widest } from './room.ts';

/** What one bureau disclosed in one year: how many of the expected items, or why none. */
export type Disclosure = {
  readonly bureau: string;
  readonly bureauName: string;
  readonly year: number;
  readonly disclosed: number;
  readonly expected: number;
  readonly absence: Absence | null;
};

/** Cells of the matrix; `indicator` is what a cell opens. A pair that is not listed is a report not held. */
export type MatrixInput = { readonly cells: readonly Disclosure[]; readonly indicator: string };

const ROW = 32;

function gridOf(cells: readonly Disclosure[]) {
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  const bureaus = [...new Map(cells.map(({ bureau, bureauName }) => [bureau, bureauName] as const))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const rows = bureaus.map(([bureau, bureauName]) =>
    years.map(
      (year): Disclosure =>
        cells.find((cell) => cell.bureau === bureau && cell.year === year) ?? {
          bureau,
          bureauName,
          year,
          disclosed: 0,
          expected: 0,
          absence: 'report-not-held',
        },
    ),
  );
  return { years, bureaus, rows };
}

const cellText = ({ absence, disclosed, expected }: Disclosure): string =>
  absence === null ? PICTURE_WORDS.disclosedOf(disclosed, expected) : absenceWords(absence).sign;

/** The matrix in words: each bureau with the years it discloses and how much, and the years that are missing. */
export function describeMatrix({ cells }: MatrixInput): string {
  const { rows } = gridOf(cells);
  if (rows.length === 0) return PICTURE_WORDS.nothing;
  const told = rows.map((row) => {
    const held = row
      .filter(({ absence }) => absence === null)
      .map((cell) => PICTURE_WORDS.inYear(cell.year, PICTURE_WORDS.disclosed(cell.disclosed, cell.expected)));
    const gone = row
      .filter(({ absence }) => absence !== null)
      .map(({ year, absence }) =>
        PICTURE_WORDS.inYear(year, absenceWords(absence ?? 'report-not-held').name),
      );
    return PICTURE_WORDS.beside(row[0]?.bureauName ?? '', [...held, ...gone].join(WRITING.comma));
  });
  return PICTURE_WORDS.describeMatrix(told);
}

/** How many items were expected: one number where it is the same each year, else one a year. */
function expectedCell(row: readonly Disclosure[]): Cell {
  const known = row.filter(({ expected }) => expected > 0);
  const [first] = known;
  if (first === undefined) return wordCell('');
  if (known.every(({ expected }) => expected === first.expected))
    return { text: String(first.expected), number: first.expected };
  return wordCell(
    known.map(({ year, expected }) => PICTURE_WORDS.expectedIn(year, expected)).join(WRITING.semicolon),
  );
}

function twinOf({ cells, indicator }: MatrixInput): Twin {
  const { years, rows } = gridOf(cells);
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      ...years.map((year) => ({
        key: String(year),
        title: String(year),
        numeric: true,
        unit: PICTURE_WORDS.items,
      })),
      { key: 'expected', title: PICTURE_WORDS.expected, numeric: true, unit: PICTURE_WORDS.items },
    ],
    rows: rows.map((row) => ({
      bureau: wordCell(row[0]?.bureauName ?? ''),
      ...Object.fromEntries(
        row.map((cell) => [
          String(cell.year),
          {
            text:
              cell.absence === null ? cellText(cell) : `${cellText(cell)} ${absenceWords(cell.absence).name}`,
            number: cell.absence === null ? cell.disclosed : null,
            selection: { indicator, bureau: cell.bureau, year: cell.year },
          },
        ]),
      ),
      expected: expectedCell(row),
    })),
  };
}

/** A colour between the pale and the deep end for a share from 0 to 1. */
function shade(pale: string, deep: string, share: number): string {
  const mix = [1, 3, 5].map((start) => {
    const [from, to] = [pale, deep].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
  });
  return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Diagonal strokes that hatch a rectangle, each cut at its edges. */
export function hatch(x: number, y: number, width: number, height: number, gap: number) {
  const strokes: { x1: number; y1: number; x2: number; y2: number }[] = [];
  for (let reach = gap; reach < width + height; reach += gap) {
    strokes.push({
      x1: x + Math.max(0, reach - height),
      y1: y + Math.min(height, reach),
      x2: x + Math.min(width, reach),
      y2: y + Math.max(0, reach - width),
    });
  }
  return strokes;
}

function drawMatrix(input: MatrixInput, setting: Setting): Omit<Chart, 'set'> {
  const { years, bureaus, rows } = gridOf(input.cells);
  const inks = inksOf(setting);
  const description = describeMatrix(input);
  const names = bureaus.map(([, name]) => name);
  const nameRoom = widest(names, labelSize, setting.width === 'wide' ? 180 : 96);
  const flat = rows.flat();
  const signs = Object.keys(ABSENCES)
    .filter(isAbsence)
    .filter((absence) => flat.some((cell) => cell.absence === absence))
    .map(absenceWords)
    .map(({ sign, name }) => `${sign}\u00a0${name}`);
  const note = [PICTURE_WORDS.matrixKey, ...signs].join('　　');
  const foot = noteHeight(note, setting);

  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const cell = flat[params.dataIndex];
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
    const [across = 0, down = 0] = Array.isArray(api.size?.([1, 1])) ? [api.size?.([1, 1])].flat() : [];
    if (cell === undefined) return null;
    const width = Math.max(4, Number(across) - 3);
    const height = Math.max(4, Number(down) - 3);
    const shape = { x: x - width / 2, y: y - height / 2, width, height };
    const gone = cell.absence !== null;
    const fill = gone
      ? inks.ground
      : shade(inks.pale, inks.accent, cell.expected === 0 ? 0 : cell.disclosed / cell.expected);
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape,
          style: { fill, stroke: gone ? inks.line : fill, lineWidth: 1 },
          emphasis: { style: { stroke: inks.ink, lineWidth: 2 } },
        },
        ...(gone
          ? hatch(shape.x, shape.y, width, height, 8).map((line) => ({
              type: 'line' as const,
              shape: line,
              silent: true,
              style: { stroke: inks.faint, lineWidth: 1.5 },
            }))
          : []),
        {
          type: 'text',
          silent: true,
          style: {
            text: cellText(cell),
            x,
            y,
            align: 'center',
            verticalAlign: 'middle',
            fill: gone ? inks.muted : inkOn(fill),
            fontSize: labelSize,
            fontFamily: FONT,
          },
        },
      ],
    };
  };

  return {
    description,
    twin: twinOf(input),
    height: Math.max(180, rows.length * ROW + 40 + foot),
    option: {
      ...frame(setting, description),
      title: footNote(note, setting),
      grid: { left: nameRoom + 22, right: 16, top: 32, bottom: foot + 6, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        data: years.map(String),
        position: 'top',
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: inks.ink, fontSize: labelSize },
      },
      yAxis: nameAxis(setting, names, nameRoom),
      series: [
        {
          type: 'custom',
          renderItem,
          data: rows.flatMap((row, down) =>
            row.map((cell, across) => ({
              value: [across, down],
              tip: [
                `${cell.bureauName} · ${PICTURE_WORDS.yearOf(cell.year)}`,
                cell.absence === null
                  ? PICTURE_WORDS.disclosed(cell.disclosed, cell.expected)
                  : absenceWords(cell.absence).sentence,
                PICTURE_WORDS.openSource,
              ].join('\n'),
              selection: { indicator: input.indicator, bureau: cell.bureau, year: cell.year },
            })),
          ),
        },
      ],
    },
  };
}

/** Bureaus by years: how much each discloses, the missing ones hatched with the sign of their reason. */
export const matrix = (input: MatrixInput, setting: Setting = WIDE): Chart =>
  chartOf((other) => drawMatrix(input, other), setting);

/** Four invented bureaus over five years, with years not held and one report that discloses nothing of the topic. */
export const example = (): MatrixInput => ({
  indicator: 'sangong',
  cells: BUREAUS.slice(0, 4).flatMap(([bureau, bureauName], place) =>
    [2019, 2020, 2021, 2022, 2023].slice(place).map((year, step) => {
      const silent = place === 1 && step === 2;
      return {
        bureau,
        bureauName,
        year,
        disclosed: silent ? 0 : 6 + 3 * place - step,
        expected: 18,
        absence: silent ? ('not-published' as const) : null,
      };
    }),
  ),
});
