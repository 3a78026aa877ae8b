import { isPresent, type Mark, NO_FIGURE, type Present } from '../charts/mark.ts';
import { type Compared, leftOut, type Rule, type Warning, warningsFor } from '../core/comparability.ts';
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
  const shown = comparedOf(marks, bureaus, values);
  return warningsFor(shown.map(({ compared }) => compared)).map(({ values: touched, ...warning }) => ({
    ...warning,
    ...ruleWords(warning.code),
    marks: touched.flatMap((index) => shown[index]?.mark ?? []),
  }));
}

/** A value with what decides what it may be held against; null where this page does not know its level or kind of report. */
export function comparedAs(
  { indicator, bureau, year, origin, warnings }: Omit<Compared, 'level' | 'kind'>,
  level: string,
  kind: string,
): Compared | null {
  return isLevel(level) && isKind(kind) ? { indicator, bureau, level, kind, year, origin, warnings } : null;
}

/** The marks that can be held against one another, each with what decides whether it may. */
function comparedOf(
  marks: readonly Mark[],
  bureaus: readonly Bureau[],
  values: readonly Value[],
): readonly { readonly mark: Present; readonly compared: Compared }[] {
  const made = madeFor(bureaus, values);
  const levels = levelsOf(bureaus);
  const kinds = kindsOf(values);
  const found: { mark: Present; compared: Compared }[] = [];
  for (const mark of marks) {
    if (!isPresent(mark)) continue;
    let compared = made.get(mark);
    if (compared === undefined) {
      compared = comparedAs(mark, levels.get(mark.bureau) ?? '', kinds.get(keyOf(mark)) ?? '');
      made.set(mark, compared);
    }
    if (compared !== null) found.push({ mark, compared });
  }
  return found;
}

type Made = WeakMap<Mark, Compared | null>;
const madeBefore = new WeakMap<readonly Bureau[], WeakMap<readonly Value[], Made>>();

/** What decides of each mark whether it may be compared, kept as long as the rows it was worked out from. */
function madeFor(bureaus: readonly Bureau[], values: readonly Value[]): Made {
  const ofBureaus = madeBefore.get(bureaus) ?? new WeakMap<readonly Value[], Made>();
  madeBefore.set(bureaus, ofBureaus);
  const made = ofBureaus.get(values) ?? new WeakMap<Mark, Compared | null>();
  ofBureaus.set(values, made);
  return made;
}

const levelsBefore = new WeakMap<readonly Bureau[], ReadonlyMap<string, string>>();

function levelsOf(bureaus: readonly Bureau[]): ReadonlyMap<string, string> {
  const levels = levelsBefore.get(bureaus) ?? new Map(bureaus.map(({ code, level }) => [code, level]));
  levelsBefore.set(bureaus, levels);
  return levels;
}

const known = new WeakMap<readonly Value[], ReadonlyMap<string, string | null>>();

/** The kind of report each value comes from; worked out once for the same rows, of which there may be tens of thousands. */
function kindsOf(values: readonly Value[]): ReadonlyMap<string, string | null> {
  const kept = known.get(values);
  if (kept) return kept;
  const kinds = new Map(values.map((value) => [keyOf(value), value.kind]));
  known.set(values, kinds);
  return kinds;
}

/** A mark that is not ranked with the others, and the rule that says why. */
export type LeftOut = { readonly mark: Present; readonly rule: Rule };

/** Which marks may not stand in one ranking with the others, each with the first reason that holds. */
export function leftOutOf(
  marks: readonly Mark[],
  bureaus: readonly Bureau[],
  values: readonly Value[],
): readonly LeftOut[] {
  const shown = comparedOf(marks, bureaus, values);
  return [...leftOut(shown.map(({ compared }) => compared))].flatMap(([at, rule]) => {
    const mark = shown[at]?.mark;
    return mark === undefined ? [] : [{ mark, rule }];
  });
}

/** The marks with those left out told as not comparable, in their places. */
export function withheld(marks: readonly Mark[], left: readonly LeftOut[]): readonly Mark[] {
  if (left.length === 0) return marks;
  const gone = new Set<Mark>(left.map(({ mark }) => mark));
  return marks.map((mark) =>
    gone.has(mark) ? { ...mark, ...NO_FIGURE, absence: 'withheld-not-comparable' } : mark,
  );
}

const keyOf = ({ indicator, bureau, year }: Pick<Value, 'indicator' | 'bureau' | 'year'>): string =>
  `${indicator} ${bureau} ${year}`;
