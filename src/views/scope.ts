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
  const first = Math.min(...years) - 1;
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

export const inYears = (year: number, years: State['years']): boolean =>
  years === null || (year >= years.from && year <= years.to);

/** The rows about bureaus and years in scope. */
export const rowsInScope = <R extends { readonly bureau: string; readonly year: number }>(
  rows: readonly R[],
  bureaus: readonly Pick<Region, 'code'>[],
  years: State['years'],
): readonly R[] => {
  const codes = new Set(bureaus.map(({ code }) => code));
  return rows.filter((row) => codes.has(row.bureau) && inYears(row.year, years));
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
