import { isPresent, type Mark } from '../charts/mark.ts';
import { barsBetween, type Compared, type Rule } from '../core/comparability.ts';
import { type Contrast, contrast } from '../core/contrast.ts';
import { INDICATORS, type Indicator } from '../core/indicators.ts';
import type { Topic } from '../core/items.ts';
import type { Row } from '../db/tables.ts';
import type { RowChoice } from './address.ts';
import { type Caution, cautionsFor, comparedAs } from './comparison.ts';
import { groupBy } from './group-by.ts';
import { latestKnown, markOf, unknownMark } from './marks.ts';

/** The most bureaus that stand side by side, and how many the page opens with while none is chosen. */
export const MOST_SIDES = 6;
export const SIDES_AT_FIRST = 4;

export type SideValue = Row<'values'> & { readonly kind: string | null; readonly level: string };
export type Side = { readonly code: string; readonly name: string };

/**
 * A figure beside that of the base: worked out, or withheld for reasons, with what would be worked out nevertheless.
 * `base` is the base itself; `none` where one of the two has no figure, or this page does not know what it is of.
 */
export type Held =
  | { readonly kind: 'base' }
  | { readonly kind: 'none' }
  | { readonly kind: 'compared'; readonly contrast: Contrast }
  | { readonly kind: 'withheld'; readonly bars: readonly Rule[]; readonly contrast: Contrast };

export type SideCell = { readonly mark: Mark; readonly value: SideValue | null; readonly held: Held };
export type SideRow = { readonly indicator: Indicator; readonly cells: readonly SideCell[] };
export type SideTopic = {
  readonly topic: Topic;
  readonly rows: readonly SideRow[];
  readonly cautions: readonly Caution[];
};

export type SideChoice = {
  readonly sides: readonly Side[];
  /** The year compared; null for each bureau's latest with a figure, indicator by indicator. */
  readonly year: number | null;
  readonly base: string;
  readonly rows: RowChoice;
};

/** The bureaus side by side: those chosen as far as they are held, at most six; while none is chosen, the first few held. */
export function sidesOf<B extends { readonly code: string }>(
  held: readonly B[],
  chosen: readonly string[],
): readonly B[] {
  if (chosen.length === 0) return held.slice(0, SIDES_AT_FIRST);
  const byCode = new Map(held.map((bureau) => [bureau.code, bureau]));
  return chosen.flatMap((code) => byCode.get(code) ?? []).slice(0, MOST_SIDES);
}

/** Bureaus side by side, one row an indicator, by topic; rows of which fewer than two have a figure only when asked for. */
export function sideBySide(values: readonly SideValue[], choice: SideChoice): readonly SideTopic[] {
  const known = new Map(values.map((value) => [keyOf(value), value]));
  const levels = [...new Map(values.map(({ bureau, level }) => [bureau, level]))].map(([code, level]) => ({
    code,
    level,
  }));
  const byIndicator = groupBy(values, ({ indicator }) => indicator);
  const rows = INDICATORS.map((indicator) =>
    rowOf(indicator, byIndicator.get(indicator.id) ?? [], known, choice),
  ).filter(({ cells }) => choice.rows === 'all' || cells.filter(({ mark }) => isPresent(mark)).length >= 2);
  return [...groupBy(rows, ({ indicator }) => indicator.topic)].map(([topic, own]) => ({
    topic,
    rows: own,
    cautions: mergeCautions(
      own.flatMap(({ cells }) =>
        cautionsFor(
          cells.map(({ mark }) => mark),
          levels,
          values,
        ),
      ),
    ),
  }));
}

const keyOf = ({ indicator, bureau, year }: Pick<Mark, 'indicator' | 'bureau' | 'year'>): string =>
  `${indicator} ${bureau} ${year}`;

function rowOf(
  indicator: Indicator,
  values: readonly SideValue[],
  known: ReadonlyMap<string, SideValue>,
  { sides, year, base }: SideChoice,
): SideRow {
  const marks = sides.map((side) => markAt(indicator.id, values, side, year));
  const comparedAt = (mark: Mark): Compared | null => {
    const value = known.get(keyOf(mark));
    return value ? comparedAs(mark, value.level, value.kind ?? '') : null;
  };
  const against = marks.find(({ bureau }) => bureau === base);
  const cells = marks.map((mark): SideCell => {
    const value = known.get(keyOf(mark)) ?? null;
    return {
      mark,
      value,
      held: mark === against ? { kind: 'base' } : holdAgainst(mark, against, comparedAt),
    };
  });
  return { indicator, cells };
}

function markAt(
  indicator: string,
  values: readonly SideValue[],
  { code, name }: Side,
  year: number | null,
): Mark {
  const own = values.filter(({ bureau }) => bureau === code).map((value) => markOf(value, () => name));
  const mark = year === null ? latestKnown(own)[0] : own.find((one) => one.year === year);
  return mark ?? unknownMark(indicator, { bureau: code, bureauName: name, year: year ?? 0 });
}

function holdAgainst(mark: Mark, base: Mark | undefined, comparedAt: (mark: Mark) => Compared | null): Held {
  if (!isPresent(mark) || !isPresent(base)) return { kind: 'none' };
  const [one, other] = [comparedAt(mark), comparedAt(base)];
  if (one === null || other === null) return { kind: 'none' };
  const said = contrast(mark, base);
  const bars = barsBetween(one, other);
  return bars.length === 0
    ? { kind: 'compared', contrast: said }
    : { kind: 'withheld', bars, contrast: said };
}

/** The same caution of several rows told once, with the marks of all. */
const mergeCautions = (cautions: readonly Caution[]): readonly Caution[] =>
  [...groupBy(cautions, ({ code }) => code).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ ...own[0], marks: own.flatMap(({ marks }) => marks) }],
  );
