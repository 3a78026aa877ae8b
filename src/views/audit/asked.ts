import { provinceOf } from '../../db/parts.ts';
import type { State } from '../address.ts';
import { isMany } from '../scope.ts';
import { checksChosen } from './check-list.ts';
import { verdictsOf } from './choice.ts';

/** The bureaus held, those in scope, and the years a reader may choose. */
export type Within = {
  readonly held: readonly { readonly code: string }[];
  readonly inScope: readonly { readonly code: string }[];
  readonly years: readonly number[];
};

type Years = { readonly from: number; readonly to: number };
/** Every year there could be: what is asked while none is chosen does not depend on what is held. */
const ALL_YEARS: Years = { from: 0, to: 9999 };
const yearsOf = ({ years }: Pick<State, 'years'>): Years => years ?? ALL_YEARS;

/** Provinces times years whose findings a page reads at most, some half a megabyte each. */
const MOST_PARTS = 24;

/**
 * Whether findings are listed one by one: of a report, or where the bureaus and years in scope are few enough to be
 * read. Of more, counts alone are shown until a reader narrows.
 */
export function isListable({ report, years: chosen }: State, { held, inScope, years }: Within): boolean {
  if (report !== null || !isMany(held)) return true;
  const provinces = new Set(inScope.map(({ code }) => provinceOf(code))).size;
  const { from, to } = chosen ?? ALL_YEARS;
  return provinces * years.filter((year) => from <= year && year <= to).length <= MOST_PARTS;
}

const isNarrowed = ({ regions, levels, bureaus }: State): boolean =>
  regions.length + levels.length + bureaus.length > 0;

/** The codes of the bureaus chosen, joined by commas, or '' for all; null where the choice leaves none. */
const bodiesOf = (state: State, inScope: Within['inScope']): string | null =>
  !isNarrowed(state) ? '' : inScope.length === 0 ? null : inScope.map(({ code }) => code).join(',');

/** What the list of findings is asked with; null where the choice leaves no bureau. */
export function askFindings(state: State, inScope: Within['inScope']) {
  const bureaus = bodiesOf(state, inScope);
  if (bureaus === null) return null;
  return {
    bureaus,
    report: state.report ?? '',
    verdicts: verdictsOf(state.verdict).join(','),
    checks: checksChosen(state)?.join(',') ?? '',
    ...yearsOf(state),
  };
}

/** Whether the scope is whole provinces, of which counts were made with the snapshot. */
export const isOfProvinces = ({ report, regions, bureaus }: State): boolean =>
  report === null && bureaus.length === 0 && regions.every((code) => code.endsWith('0000'));

/** What the counts of whole provinces are asked with; null where the scope is something else. */
export const askCounts = (state: State) =>
  isOfProvinces(state)
    ? { provinces: state.regions.join(','), levels: state.levels.join(','), ...yearsOf(state) }
    : null;

/** What the counts of some bureaus or one report are asked with; null where those of whole provinces serve. */
export function askCountsAmong(state: State, inScope: Within['inScope']) {
  const bureaus = bodiesOf(state, inScope);
  return isOfProvinces(state) || bureaus === null
    ? null
    : { bureaus, report: state.report ?? '', ...yearsOf(state) };
}

/** What the counts of provinces are asked with. */
export const askProvinces = (state: State) => ({
  checks: checksChosen(state)?.join(',') ?? '',
  levels: state.levels.join(','),
  ...yearsOf(state),
});
