import { isPresent, type Mark, type Origin, type Present } from '../charts/mark.ts';
import { isAbsence } from '../core/absence.ts';
import { findIndicator } from '../core/indicators.ts';
import type { Bound } from '../core/quantity.ts';
import type { Row } from '../db/tables.ts';
import { readWords } from './formula.ts';
import { groupBy } from './group-by.ts';

type Value = Row<'values'>;
type Region = Pick<Row<'regions'>, 'code' | 'name' | 'short'>;

const ORIGINS: readonly Origin[] = ['printed', 'derived', 'prior-printed', 'prior-derived', 'absent'];
const BOUNDS: readonly Bound[] = ['at-least', 'at-most', 'about'];

/** The mark of a published value. An origin that is not known is drawn as absent, never as a number. */
export function markOf(value: Omit<Value, 'report' | 'inputs'>, nameOf: (code: string) => string): Mark {
  const origin = ORIGINS.find((known) => known === value.origin) ?? 'absent';
  return {
    indicator: value.indicator,
    indicatorName: findIndicator(value.indicator)?.name ?? value.indicator,
    unit: value.unit,
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

/** The mark with the highest number, or null when none has one. */
export function highest(marks: readonly Mark[]): Present | null {
  return marks
    .filter(isPresent)
    .reduce<Present | null>((top, mark) => (top === null || mark.number > top.number ? mark : top), null);
}
