import { yearSpan } from '../core/year-span.ts';
import type { Row } from '../db/tables.ts';
import type { State } from './address.ts';
import { lineageOf } from './region-tree.ts';

type Region = Pick<Row<'regions'>, 'code' | 'name' | 'short' | 'bureau' | 'level' | 'parent'>;
type Report = Pick<Row<'reports'>, 'bureau' | 'year'>;
type Filters = Pick<State, 'regions' | 'levels' | 'bureaus' | 'years'>;

/** The bureaus that have a report, in the order of the regions. */
export function bureausHeld<R extends Region>(
  regions: readonly R[],
  reports: readonly Report[],
): readonly R[] {
  const held = new Set(reports.map(({ bureau }) => bureau));
  return regions.filter(({ code }) => held.has(code));
}

/** The bureaus that pass every filter; an empty filter lets all through. */
export function bureausInScope<R extends Region>(
  held: readonly R[],
  filters: Filters,
  regions: readonly Region[],
): readonly R[] {
  return held.filter(
    ({ code, level }) =>
      (filters.bureaus.length === 0 || filters.bureaus.includes(code)) &&
      (filters.levels.length === 0 || filters.levels.some((chosen) => chosen === level)) &&
      (filters.regions.length === 0 ||
        lineageOf(code, regions).some((above) => filters.regions.includes(above))),
  );
}

/** The years a reader may choose: those of the reports, and the year before the first, which they also state. */
export function yearsHeld(reports: readonly Report[]): readonly number[] {
  if (reports.length === 0) return [];
  const years = reports.map(({ year }) => year);
  return yearSpan([Math.min(...years) - 1, ...years]);
}

export const inYears = (year: number, years: State['years']): boolean =>
  years === null || (year >= years.from && year <= years.to);

/**
 * The years a page speaks of: those chosen, as far as the snapshot goes; else from the first to the last that its
 * rows know, whatever bureaus are chosen. Rows that have not arrived speak of no year.
 */
export function yearsInScope(
  rows: readonly { readonly year: number }[],
  chosen: State['years'],
  held: readonly number[],
): readonly number[] {
  if (rows.length === 0) return [];
  if (chosen !== null) return held.filter((year) => inYears(year, chosen));
  return yearSpan([...new Set(rows.map(({ year }) => year))]);
}

/** The years to compare bureaus in: the one chosen, wherever the range of years ends, else those in scope. */
export const yearsCompared = (
  rows: readonly { readonly year: number }[],
  { year, years }: Pick<State, 'year' | 'years'>,
  held: readonly number[],
): readonly number[] => (year === null ? yearsInScope(rows, years, held) : rows.length === 0 ? [] : [year]);

/** Years asked for that the snapshot has nothing of: the range, and the year compared. */
export const yearsNotHeld = (
  { years, year }: Pick<State, 'years' | 'year'>,
  held: readonly number[],
): readonly (readonly [from: number, to: number])[] => {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const outside = (from: number, to: number) => from < first || to > last;
  return [
    ...(years !== null && outside(years.from, years.to) ? [[years.from, years.to] as const] : []),
    ...(year !== null && outside(year, year) ? [[year, year] as const] : []),
  ];
};

/** What a state asks for and the snapshot does not hold: codes of bureaus and regions, for a notice. */
export function notHeld(
  state: Filters,
  held: readonly Region[],
  regions: readonly Region[],
): readonly string[] {
  return [
    ...state.bureaus.filter((code) => !held.some((bureau) => bureau.code === code)),
    ...state.regions.filter((code) => !regions.some((region) => region.code === code)),
  ];
}

/** How many filters are set, for the button that stands for them on a narrow screen. */
export const countFilters = (filters: Filters): number =>
  filters.regions.length + filters.levels.length + filters.bureaus.length + (filters.years === null ? 0 : 1);
