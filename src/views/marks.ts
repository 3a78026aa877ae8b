import { isPresent, type Mark, NO_FIGURE, type Origin, type Present } from '../charts/mark.ts';
import { latestMarks } from '../charts/ranking.ts';
import { isAbsence } from '../core/absence.ts';
import { findIndicator } from '../core/indicators.ts';
import type { Bound } from '../core/quantity.ts';
import type { Row } from '../db/tables.ts';
import { indicatorName, unitName } from '../words/registries.ts';
import { readWords } from './formula.ts';
import { groupBy } from './group-by.ts';

type Value = Row<'values'>;
type Region = Pick<Row<'regions'>, 'code' | 'name' | 'short'>;

const ORIGINS: readonly Origin[] = ['printed', 'derived', 'prior-printed', 'prior-derived', 'absent'];
export const isOrigin = (text: string): text is Origin => ORIGINS.some((known) => known === text);
const BOUNDS: readonly Bound[] = ['at-least', 'at-most', 'about'];

/** The name of an indicator; one this page does not know is called by its id. */
const nameOfIndicator = (id: string): string => (findIndicator(id) === undefined ? id : indicatorName(id));

/** The mark of a published value. An origin that is not known is drawn as absent, never as a number. */
export function markOf(value: Omit<Value, 'report' | 'inputs'>, nameOf: (code: string) => string): Mark {
  const origin = ORIGINS.find((known) => known === value.origin) ?? 'absent';
  return {
    indicator: value.indicator,
    indicatorName: nameOfIndicator(value.indicator),
    unit: unitName(value.unit),
    bureau: value.bureau,
    bureauName: nameOf(value.bureau),
    year: value.year,
    number: origin === 'absent' ? null : value.number,
    low: value.low,
    high: value.high,
    shown: value.shown,
    origin,
    hedge: BOUNDS.find((known) => known === value.hedge) ?? null,
    absence: value.absence !== null && isAbsence(value.absence) ? value.absence : null,
    warnings: readWords(value.warnings),
    amiss: value.amiss,
    amissCheck: value.amiss_check,
  };
}

/** Names bureaus by their short name, or by their whole name where two regions share the short one. */
export const namerOf = (regions: readonly Region[]): ((code: string) => string) => {
  const sharing = groupBy(regions, ({ short }) => short);
  const names = new Map(
    regions.map(({ code, name, short }) => [code, (sharing.get(short)?.length ?? 0) > 1 ? name : short]),
  );
  return (code) => names.get(code) ?? code;
};

/** The marks that share the highest number; none when no mark has one. */
export function highest(marks: readonly Mark[]): readonly Present[] {
  const present = marks.filter(isPresent);
  const top = present.reduce((most, { number }) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  return present.filter(({ number }) => number === top);
}

/** The mark of a bureau and year the snapshot has no row for: its report is not held. */
export function unknownMark(
  indicator: string,
  { bureau, bureauName, year }: Pick<Mark, 'bureau' | 'bureauName' | 'year'>,
): Mark {
  return {
    indicator,
    indicatorName: nameOfIndicator(indicator),
    unit: unitName(findIndicator(indicator)?.unit ?? ''),
    bureau,
    bureauName,
    year,
    ...NO_FIGURE,
    absence: 'report-not-held',
    warnings: [],
  };
}

/**
 * Each bureau at its latest year with a number, else at the latest year its reports say why there is none, else at the
 * last year there is.
 */
export function latestKnown(marks: readonly Mark[]): readonly Mark[] {
  const reported = latestMarks(marks.filter(({ absence }) => absence !== 'report-not-held'));
  const known = new Map(reported.map((mark) => [mark.bureau, mark]));
  return latestMarks(marks).map((mark) => known.get(mark.bureau) ?? mark);
}

/** What a page speaks of: bureaus with their names, and years. */
export type Extent = {
  readonly bureaus: readonly { readonly code: string }[];
  readonly years: readonly number[];
  readonly nameOf: (code: string) => string;
};

/** One mark a bureau from its latest value, where the rows hold one each; a bureau without has none in the last year. */
export function latestWithin(
  latest: readonly Omit<Value, 'inputs'>[],
  indicator: string,
  { bureaus, years, nameOf }: Extent,
): readonly Mark[] {
  const known = new Map(latest.map((value) => [value.bureau, value]));
  return bureaus.map(({ code: bureau }) => {
    const value = known.get(bureau);
    return value
      ? markOf(value, nameOf)
      : unknownMark(indicator, { bureau, bureauName: nameOf(bureau), year: years.at(-1) ?? 0 });
  });
}

/** One mark of an indicator for every bureau and year of an extent, in that order; none is left out silently. */
export function marksWithin(
  values: readonly Omit<Value, 'inputs'>[],
  indicator: string,
  { bureaus, years, nameOf }: Extent,
): readonly Mark[] {
  const known = byPlace(values, indicator);
  const drawn = marksDrawn(nameOf);
  return bureaus.flatMap(({ code: bureau }) => {
    const own = known.get(bureau);
    return years.map((year) => {
      const value = own?.get(year);
      if (value === undefined) return unknownMark(indicator, { bureau, bureauName: nameOf(bureau), year });
      const mark = drawn.get(value) ?? markOf(value, nameOf);
      drawn.set(value, mark);
      return mark;
    });
  });
}

type Placed = ReadonlyMap<string, ReadonlyMap<number, Known>>;
type Known = Omit<Value, 'inputs'>;
// Rows and marks are worked out once for the same rows: a filter changes which are shown, and there may be 25,600.
const placed = new WeakMap<readonly Known[], Map<string, Placed>>();
const named = new WeakMap<Extent['nameOf'], WeakMap<Known, Mark>>();

/** The values of an indicator by bureau and year. */
function byPlace(values: readonly Known[], indicator: string): Placed {
  const kept = placed.get(values) ?? new Map<string, Placed>();
  placed.set(values, kept);
  const before = kept.get(indicator);
  if (before) return before;
  const found = new Map<string, Map<number, Known>>();
  for (const value of values) {
    if (value.indicator !== indicator) continue;
    const own = found.get(value.bureau) ?? new Map<number, Known>();
    found.set(value.bureau, own.set(value.year, value));
  }
  kept.set(indicator, found);
  return found;
}

/** The marks already made with a way of naming. */
function marksDrawn(nameOf: Extent['nameOf']): WeakMap<Known, Mark> {
  const kept = named.get(nameOf) ?? new WeakMap<Known, Mark>();
  named.set(nameOf, kept);
  return kept;
}
