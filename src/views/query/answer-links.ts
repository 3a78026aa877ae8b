import { findIndicator } from '../../core/indicators.ts';
import type { Asked } from '../../db/ask.ts';
import { reportOfFact, type State } from '../address.ts';

/** What a cell of an answer opens: the place of a figure, a report, or how a value came about. */
export type CellLink = {
  readonly opens: 'place' | 'report' | 'value';
  readonly part: Partial<State>;
};

type Row = Asked['rows'][number];
const FIGURE = /^[^:]+:[1-9]\d{0,6}\.\d{1,7}$/;
/** Columns that hold the figure of a value, besides those that hold figures of any name. */
const SHOWN = /^(?:number|shown|low|high)$/i;
const KEYS = /^(?:year|line|start|position)$/i;

const cellNamed = ({ columns }: Asked, row: Row, name: string): string =>
  row[columns.findIndex((column) => column.name.toLowerCase() === name)] ?? '';

/**
 * Where a cell leads, told by what it holds: the id of a figure of a report held, the id of a report, or a figure in a
 * row that names its indicator, bureau and year.
 */
export function linkOfCell(
  asked: Asked,
  row: Row,
  at: number,
  reports: ReadonlySet<string>,
): CellLink | null {
  const text = row[at];
  const column = asked.columns[at];
  if (text === null || text === undefined || column === undefined) return null;
  if (FIGURE.test(text) && reports.has(reportOfFact(text)))
    return { opens: 'place', part: { page: 'report', report: reportOfFact(text), fact: text } };
  if (reports.has(text)) return { opens: 'report', part: { page: 'report', report: text } };
  if ((!column.numeric && !SHOWN.test(column.name)) || KEYS.test(column.name)) return null;
  const indicator = cellNamed(asked, row, 'indicator');
  const bureau = cellNamed(asked, row, 'bureau');
  const year = cellNamed(asked, row, 'year');
  return findIndicator(indicator) !== undefined && /^\d{6}$/.test(bureau) && /^(?:19|20)\d\d$/.test(year)
    ? { opens: 'value', part: { open: { indicator, bureau, year: Number(year) }, fact: null } }
    : null;
}
