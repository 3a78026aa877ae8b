import type { Mark } from '../charts/mark.ts';
import { isPresent } from '../charts/mark.ts';
import { type Compared, type Warning, warningsFor } from '../core/comparability.ts';
import { isLevel } from '../core/region.ts';
import { KINDS, type Kind } from '../core/report.ts';
import type { Row } from '../db/tables.ts';
import { ruleWords } from '../words/registries.ts';

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
    const level = levels.get(mark.bureau) ?? '';
    const kind = kinds.get(keyOf(mark)) ?? '';
    if (!isLevel(level) || !isKind(kind)) return [];
    const { indicator, bureau, year, origin, warnings } = mark;
    const compared: Compared = { indicator, bureau, level, kind, year, origin, warnings };
    return [{ mark, compared }];
  });
  return warningsFor(shown.map(({ compared }) => compared)).map(({ values: touched, ...warning }) => ({
    ...warning,
    ...ruleWords(warning.code),
    marks: touched.flatMap((index) => shown[index]?.mark ?? []),
  }));
}

const keyOf = ({ indicator, bureau, year }: Pick<Value, 'indicator' | 'bureau' | 'year'>): string =>
  `${indicator} ${bureau} ${year}`;
