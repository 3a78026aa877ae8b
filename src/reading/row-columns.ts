import type { Measure } from '../core/fact.ts';
import { isUnit, type Unit } from '../core/quantity.ts';
import { COUNTS_ON, type Piece, textOf } from './cell-pieces.ts';
import { columnOf } from './form-columns.ts';
import type { RowWords } from './level-names.ts';
import { cellsBefore, repeatedStart } from './row-label.ts';

export type Column = { readonly title: string; readonly measure: Measure };
/** The columns of figures of a header in print order, and what stands beside them. */
export type Layout = {
  readonly columns: readonly Column[];
  readonly marked: boolean;
  /** A weight printed between the levels is that of the first level. */
  readonly weighsLevels: boolean;
  readonly hasAside: boolean;
  /** The unit of a row's values is printed once, behind its target. */
  readonly hasUnit: boolean;
  readonly weighs: boolean;
  /** Labels go on below their figures, among the words of the next row. */
  readonly interleaved: boolean;
  /** Columns are kept apart by wide gaps, line by line: only the words on a row's own line are certainly its own. */
  readonly laidOut: boolean;
};

/** The columns of a header, by its titles. */
export function layoutOf(titles: readonly string[], marked: boolean): Layout {
  const known = titles.map(columnOf);
  const lastLevel = known.findLastIndex((column) => column?.role === 'level');
  const firstLevel = known.findIndex((column) => column?.role === 'level');
  const between = (index: number): boolean => index > firstLevel && index < lastLevel;
  return {
    columns: titles.flatMap((title, index) => {
      const column = known[index];
      return column?.role === 'figure' && !between(index) ? [{ title, measure: column.measure }] : [];
    }),
    marked,
    weighsLevels: known.some(
      (column, index) => column?.role === 'figure' && column.measure === 'weight' && between(index),
    ),
    hasAside: known.some((column) => column?.role === 'aside'),
    hasUnit: known.some((column) => column?.role === 'unit'),
    weighs: known.some((column) => column?.role === 'figure' && /^(?:weight|score)$/u.test(column.measure)),
    interleaved: false,
    laidOut: false,
  };
}

/** Whether rows of this form may end here: where weight and score stand last, a row ends in the two of them. */
export function closesRow(columns: readonly Column[], run: readonly Piece[]): boolean {
  const paired = columns.at(-1)?.measure === 'score' && columns.at(-2)?.measure === 'weight';
  return !paired || run.length >= columns.length || isPair(run.at(-2), run.at(-1));
}

/** Weight and score of a row of which other figures stand apart. */
export const bindTail = (columns: readonly Column[], run: readonly Piece[]): readonly (Column | null)[] =>
  run.map(
    (_, index) =>
      (run.length <= 2 && isPair(run.at(-2), run.at(-1)) ? columns.at(index - run.length) : null) ?? null,
  );

/** Weight and score of the total are its last two figures, or one where the form has but one of them. */
export function bindTotal(columns: readonly Column[], run: readonly Piece[]): readonly (Column | null)[] {
  const scored = columns.filter(({ measure }) => measure === 'weight' || measure === 'score');
  const from = run.length - Math.max(scored.length, scored.length === 1 ? run.length - 1 : 0);
  if (scored.length === 1 && run.length === 2 && scored[0]?.measure === 'score' && isPair(run[0], run[1]))
    return [{ title: '分值', measure: 'weight' }, scored[0]];
  // One figure that is the whole scale may be the weight as well as the score.
  if (run.length === 1 && isPlain(run[0]) && numberOf(run[0]) === 100) return [null];
  if (from < 0 || run.length > scored.length) return run.map(() => null);
  return run.length === scored.length && isPlausible(scored, run) ? scored : run.map(() => null);
}

export const isPlain = (piece: Piece | undefined): boolean =>
  piece?.kind === 'value' && /^\d{1,3}(?:\.\d+)?分?$/u.test(piece.text);
const numberOf = (piece: Piece | undefined): number => Number(piece?.text.replace('分', ''));
/** A weight and the score given on it. */
const isPair = (weight: Piece | undefined, score: Piece | undefined): boolean =>
  isPlain(weight) && isPlain(score) && numberOf(score) <= numberOf(weight);

/** Weights and scores are plain, and no score is above its weight. */
function isPlausible(columns: readonly Column[], run: readonly Piece[]): boolean {
  const weight = run[columns.findIndex(({ measure }) => measure === 'weight')];
  const score = run[columns.findIndex(({ measure }) => measure === 'score')];
  const plain = [weight, score].every((piece) => !piece || piece.kind === 'nothing' || isPlain(piece));
  return plain && !(numberOf(score) > numberOf(weight));
}

/** A bound is set, not reached. */
const OF_A_TARGET = /^(?:≥|≤|》=|>=|<=|>|<|不低于|不少于|不超过|不高于|大于|小于)|以[上下内]$/u;

/** The column of each figure of a row, null where it is not certain. */
export function bindRow(
  { columns, hasAside }: Layout,
  { label }: RowWords,
  run: readonly Piece[],
  levelWeight: number | null,
  after?: Piece,
): readonly (Column | null)[] {
  // A remark that opens with a number (2 个街道…) stands behind weight and score.
  const counts = after !== undefined && after.line === run.at(-1)?.lastLine && COUNTS_ON.test(after.text);
  if (hasAside && counts && run.length === columns.length + 1) {
    const own = run.slice(0, -1);
    if (columns.at(-2)?.measure === 'weight' && isPlausible(columns, own)) return [...columns, null];
  }
  const unbound = run.map((): Column | null => null);
  // No row scores more than its level weighs, unless its own weight is printed with it.
  const scores = columns.at(-1)?.measure === 'score' && columns.at(-2)?.measure !== 'weight';
  if (scores && levelWeight !== null && numberOf(run.at(-1)) > levelWeight) return unbound;
  if (run.length === columns.length && isPlausible(columns, run)) return columns;
  if (run.length >= columns.length) return unbound;
  const score = columns.at(-1)?.measure === 'score' ? columns.at(-1) : undefined;
  const weight = score && columns.at(-2)?.measure === 'weight' ? columns.at(-2) : undefined;
  const actual = columns.at(-1 - (score ? 1 : 0) - (weight ? 1 : 0));
  const rest = run.slice(0, run.length - (score ? 1 : 0) - (weight ? 1 : 0));
  const tail = run.slice(rest.length);
  if (run.length < tail.length || (score && !weight && !isPlain(tail[0]))) return unbound;
  if (weight && !(tail.length === 2 && isPair(tail[0], tail[1]))) return unbound;
  // A weight printed elsewhere in the row may be any of the figures.
  if (!weight && columns.some(({ measure }) => measure === 'weight')) return unbound;
  // Without a weight beside it, one plain number may as well be a value as the score.
  if (score && !weight && rest.length === 0 && cellsBefore(label, run) < 3) return unbound;
  const words = textOf(label);
  const repeated = repeatedStart(words);
  const told = cellsBefore(label, run) >= 2 || (repeated !== null && repeated + repeated === words);
  const set = rest.some(({ text }) => OF_A_TARGET.test(text));
  const certain = rest.length === 1 && actual?.measure === 'actual' && told && !set;
  return [
    ...rest.map(() => (certain ? actual : null)),
    ...[weight, score].filter((column) => column !== undefined),
  ];
}

/** A row that ends in a weight and a score above it: which they are only the sum of all weights can say. */
export function bindOver({ columns }: Layout, run: readonly Piece[]): readonly (Column | null)[] | null {
  const [weight, score] = columns.slice(-2);
  const [points, given] = run.slice(-2);
  if (weight?.measure !== 'weight' || score?.measure !== 'score' || !isPlain(points) || !isPlain(given))
    return null;
  if (numberOf(given) <= numberOf(points) || (run.length !== 2 && run.length !== columns.length)) return null;
  return run.length === columns.length ? columns : [weight, score];
}

/** The unit a label names in brackets: 参保人数（人）, 到位率(%). */
export function unitOfLabel(label: string): Unit | null {
  const unit = /\(([^()]{1,5})\)$/u.exec(label)?.[1] ?? '';
  return isUnit(unit) ? unit : null;
}
