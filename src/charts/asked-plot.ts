import { QUERY_WORDS } from '../words/words.ts';

/** The answer to a reader's statement: columns, and rows of shown texts, null where there is no value. */
export type AskedInput = {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | null)[])[];
};

const { chart: WORDS } = QUERY_WORDS;
const MOST_LINES = 12;

/** A shown text as a number, or null where it is none. */
export const numberOf = (text: string | null | undefined): number | null => {
  const number = text === null || text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
};

/** Which columns a chart is made of: the one with years, the one with names (-1 where there is none), and figures. */
export type Plot = { readonly year: number; readonly name: number; readonly figures: readonly number[] };
/** Why an answer cannot be drawn. */
export type WhyNoChart = keyof typeof QUERY_WORDS.noChart;

const isYear = (text: string | null | undefined): boolean => /^(?:19|20)\d\d$/.test(text ?? '');

/** The year told apart by its column's name and its values. */
const yearColumn = ({ columns, rows }: AskedInput): number =>
  columns.findIndex(
    ({ name }, at) =>
      /^(?:.*[._])?(?:year|\u5e74\u5ea6|\u5e74\u4efd|\u5e74)$/i.test(name) &&
      rows.every((row) => isYear(row[at])),
  );

const seriesName = (row: readonly (string | null)[], { name, figures }: Plot, column: string): string =>
  name < 0
    ? column
    : figures.length === 1
      ? (row[name] ?? WORDS.none)
      : `${row[name] ?? WORDS.none} ${column}`;

/** The years an answer speaks of. */
export const yearsOf = ({ rows }: AskedInput, { year }: Plot): readonly number[] =>
  year < 0 ? [] : [...new Set(rows.map((row) => Number(row[year])))].sort((a, b) => a - b);

/** Lines want a name that has several years; names of one year each are bars. */
export const drawsLines = (input: AskedInput, plot: Plot): boolean =>
  yearsOf(input, plot).length > 1 && linesOf(input, plot).lines.some(({ points }) => points.size > 1);

/** How an answer is drawn, or why it cannot be: over years as lines, else as bars by the first column of words. */
export function plotOf(input: AskedInput): Plot | WhyNoChart {
  if (input.rows.length === 0) return 'no-rows';
  const year = yearColumn(input);
  const figures = input.columns.flatMap(({ numeric }, at) => (numeric && at !== year ? [at] : []));
  const plot = { year, name: input.columns.findIndex(({ numeric }, at) => !numeric && at !== year), figures };
  if (figures.length === 0) return 'no-figures';
  if (plot.name < 0 && year < 0) return 'no-names';
  return drawsLines(input, plot) && linesOf(input, plot).lines.length > MOST_LINES ? 'too-many-series' : plot;
}

export type Line = {
  readonly name: string;
  readonly column: string;
  readonly points: ReadonlyMap<number, string | null>;
};

/** One line a name and column of figures; of rows that repeat a name and year the first counts. */
export function linesOf(
  { columns, rows }: AskedInput,
  plot: Plot,
): { lines: readonly Line[]; repeated: number } {
  const lines = new Map<string, Line & { readonly points: Map<number, string | null> }>();
  let repeated = 0;
  for (const row of rows) {
    for (const at of plot.figures) {
      const column = columns[at]?.name ?? '';
      const name = seriesName(row, plot, column);
      const line = lines.get(name) ?? { name, column, points: new Map() };
      lines.set(name, line);
      const year = Number(row[plot.year]);
      if (line.points.has(year)) repeated += 1;
      else line.points.set(year, row[at] ?? null);
    }
  }
  return { lines: [...lines.values()], repeated };
}
