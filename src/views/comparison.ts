import type { Mark } from '../charts/mark.ts';
import { isPresent } from '../charts/mark.ts';
import { type Compared, type Warning, warningsFor } from '../core/comparability.ts';
import { isLevel } from '../core/region.ts';
import { KINDS, type Kind } from '../core/report.ts';
import type { Row } from '../db/tables.ts';

type Bureau = Pick<Row<'regions'>, 'code' | 'level'>;
type Value = {
  readonly indicator: string;
  readonly bureau: string;
  readonly year: number;
  readonly kind: string | null;
};

const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

/** A warning and the marks it touches. */
export type Caution = Omit<Warning, 'values'> & { readonly marks: readonly Mark[] };

/** A mark with what decides what it may be held against; null where this page does not know its level or kind of report. */
export function comparedOf(
  { indicator, bureau, year, origin, warnings }: Omit<Compared, 'level' | 'kind'>,
  level: string,
  kind: string,
): Compared | null {
  return isLevel(level) && isKind(kind)
    ? { indicator, bureau, level, kind, year, origin, warnings }
    : null;
}

/**
 * Why some of the marks on screen may not be compared as they are. Absent marks are not compared, nor are marks whose
 * level or kind of report this page does not know.
 */
export function cautionsFor(
  marks: readonly Mark[],
  bureaus: readonly Bureau[],
  values: readonly Value[],
): readonly Caution[] {
  const levels = new Map(bureaus.map(({ code, level }) => [code, level]));
  const kinds = new Map(values.map((value) => [keyOf(value), value.kind]));
  const shown = marks.filter(isPresent).flatMap((mark) => {
    const compared = comparedOf(mark, levels.get(mark.bureau) ?? '', kinds.get(keyOf(mark)) ?? '');
    return compared === null ? [] : [{ mark, compared }];
  });
  return warningsFor(shown.map(({ compared }) => compared)).map(({ values: touched, ...warning }) => ({
    ...warning,
    marks: touched.flatMap((index) => shown[index]?.mark ?? []),
  }));
}

const keyOf = ({ indicator, bureau, year }: Pick<Value, 'indicator' | 'bureau' | 'year'>): string =>
  `${indicator} ${bureau} ${year}`;
