import { yearSpan } from '../core/year-span.ts';
import type { Row } from '../db/tables.ts';
import type { State } from './address.ts';

type Region = Pick<Row<'regions'>, 'code' | 'name' | 'short' | 'bureau' | 'level' | 'parent'>;
/** A region with the first and last year its bureau reported on; null for a region no bureau of which is held. */
type Reporting = Region & { readonly first_year: number | null; readonly last_year: number | null };
type Filters = Pick<State, 'regions' | 'levels' | 'bureaus' | 'years'>;

/** More bureaus than can be drawn one by one: from here on pages draw a few of them against all the others. */
export const MANY = 60;
export const isMany = (bureaus: readonly unknown[]): boolean => bureaus.length > MANY;

/** One province in one year, named by the province's code. */
export type ProvinceYear = { readonly province: string; readonly year: number };

/**
 * The province and year a view is confined to, or null where it speaks of more: then it reads no more than their part of
 * a large snapshot. Peers of the whole country confine it no longer.
 */
export function provinceYearOf(
  { years, year, peers }: Pick<State, 'years' | 'year' | 'peers'>,
  inScope: readonly { readonly code: string }[],
): ProvinceYear | null {
  const [first] = inScope;
  if (first === undefined || years === null || years.from !== years.to) return null;
  if (year !== null && year !== years.from) return null;
  if (peers !== null && peers !== 'same-province' && peers !== 'same-parent') return null;
  const province = first.code.slice(0, 2);
  return inScope.every(({ code }) => code.startsWith(province))
    ? { province: `${province}0000`, year: years.from }
    : null;
}

/** The bureaus that have a report, in the order of the regions. */
export const bureausHeld = <R extends Reporting>(regions: readonly R[]): readonly R[] =>
  regions.filter(({ first_year }) => first_year !== null);

/** The bureaus that pass every filter; an empty filter lets all through. */
export function bureausInScope<R extends Region>(
  held: readonly R[],
  filters: Filters,
  regions: readonly Region[],
): readonly R[] {
  const bureaus = new Set(filters.bureaus);
  const levels = new Set<string>(filters.levels);
  const within = regionsWithin(filters.regions, regions);
  return held.filter(
    ({ code, level }) =>
      (bureaus.size === 0 || bureaus.has(code)) &&
      (levels.size === 0 || levels.has(level)) &&
      (within === null || within.has(code)),
  );
}

/** The codes of some regions and all below them, or null where none is named; `regions` stand in code order. */
function regionsWithin(chosen: readonly string[], regions: readonly Region[]): ReadonlySet<string> | null {
  if (chosen.length === 0) return null;
  const within = new Set(chosen);
  // Codes ascend from province to county, so a parent always stands before its children.
  for (const { code, parent } of regions) if (parent !== null && within.has(parent)) within.add(code);
  return within;
}

/** The years a reader may choose: those of the reports, and the year before the first, which they also state. */
export function yearsHeld(regions: readonly Reporting[]): readonly number[] {
  const firsts = regions.flatMap(({ first_year }) => first_year ?? []);
  const lasts = regions.flatMap(({ last_year }) => last_year ?? []);
  return firsts.length === 0 ? [] : yearSpan([Math.min(...firsts) - 1, Math.max(...lasts)]);
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
