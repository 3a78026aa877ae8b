import type { Measure } from '../core/fact.ts';
import { isUnit, type Unit } from '../core/quantity.ts';
import { cellOf, type Piece, textOf } from './cell-pieces.ts';
import { columnOf, itemOfHeader, TOTAL_ROW } from './form-columns.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import { forEachRun } from './fund-rows.ts';
import { type LevelWeight, type RowWords, tellLevels } from './level-names.ts';
import { findTokens } from './tokens.ts';

type Column = { readonly title: string; readonly measure: Measure };
/** The columns of figures of a header in print order, and what stands beside them. */
type Layout = {
  readonly columns: readonly Column[];
  readonly marked: boolean;
  /** A weight printed between the levels is that of the first level. */
  readonly weighsLevels: boolean;
  readonly hasAside: boolean;
  /** Labels go on below their figures, among the words of the next row. */
  readonly interleaved: boolean;
};

function layoutOf(titles: readonly string[], marked: boolean): Layout {
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
    interleaved: false,
  };
}

/** What the rows of a table of indicators give, and the last line that belongs to them. */
export type ReadRows = {
  readonly cells: readonly FormCell[];
  readonly lastLine: number;
  /** The first piece behind the row of the total, or null when there is none. */
  readonly afterTotal: number | null;
};

/** The rows of a flattened table of indicators: a label and its figures, bound where their columns are certain. */
export function readIndicatorRows(
  pieces: readonly Piece[],
  titles: readonly string[],
  marked: boolean,
  subject: FormSubject,
): ReadRows {
  const bare = layoutOf(titles, marked);
  const layout = { ...bare, interleaved: !bare.hasAside && !marked && goesOnBelow(pieces) };
  const item = itemOfHeader(titles);
  const cells: FormCell[] = [];
  let lastLine = 0;
  let afterTotal: number | null = null;
  let remarked = false;
  let first = true;
  const give = (
    printed: readonly Piece[],
    column: Column | null,
    path: readonly string[],
    start?: number,
    end?: number,
  ): void => {
    const cell = cellOf(printed, subject.section, start, end);
    const measure = column?.measure ?? null;
    const unit =
      measure === 'weight' || measure === 'score'
        ? '分'
        : measure === 'completion'
          ? '%'
          : unitOfLabel(path.at(-1) ?? '');
    const full = [subject.name, ...path].filter((part) => part !== '');
    if (cell) cells.push({ item, measure, column: column?.title ?? '', path: full, unit, cell });
  };
  const giveWeights = (weights: readonly LevelWeight[]): void => {
    for (const { name, piece, start, end } of weights)
      give([piece], { title: '分值', measure: 'weight' }, [name], start, end);
  };
  let carried: Piece[] = [];
  let strays: Piece[] = [];
  forEachRun(pieces, (run, words, next) => {
    if (afterTotal !== null) return;
    const told = tellLevels([...carried, ...words]);
    giveWeights(told.weights);
    lastLine = run.at(-1)?.lastLine ?? lastLine;
    if (isTotal(words)) {
      bindTotal(layout.columns, run).forEach((column, index) => {
        const piece = run[index];
        if (piece?.kind === 'value') give([piece], column, ['总分']);
      });
      afterTotal = next;
      return;
    }
    const level = layout.weighsLevels ? weighedLevel(words, told, run) : null;
    if (level === null && !closesRow(layout.columns, run)) {
      carried = [...told.label];
      strays.push(...run);
      first ||= told.level !== null;
      return;
    }
    const bound =
      level !== null
        ? [{ title: '权重', measure: 'weight' as const }]
        : strays.length > 0
          ? bindTail(layout.columns, run)
          : bindRow(layout, told, run);
    const mixed = layout.interleaved || remarked || !(first || told.level !== null);
    const label = level ?? labelOf(layout, told, run, bound, mixed);
    for (const word of told.label)
      if (findTokens(word.text).some(({ notFigure }) => notFigure === null)) give([word], null, [label]);
    for (const [piece, column] of [
      ...strays.map((piece) => [piece, null] as const),
      ...run.map((piece, index) => [piece, bound[index] ?? null] as const),
    ])
      if (piece.kind === 'value') give([piece], column, [label]);
    const after = pieces[next];
    remarked = after !== undefined && after.line === run.at(-1)?.lastLine;
    if (remarked && after) lastLine = after.lastLine;
    first = false;
    carried = [];
    strays = [];
  });
  for (const piece of strays) if (piece.kind === 'value') give([piece], null, []);
  return { cells, lastLine, afterTotal };
}

/** Whether rows of this form may end here: where weight and score stand last, a row ends in the two of them. */
function closesRow(columns: readonly Column[], run: readonly Piece[]): boolean {
  const paired = columns.at(-1)?.measure === 'score' && columns.at(-2)?.measure === 'weight';
  return !paired || run.length >= columns.length || isPair(run.at(-2), run.at(-1));
}

/** Weight and score of a row of which other figures stand apart. */
const bindTail = (columns: readonly Column[], run: readonly Piece[]): readonly (Column | null)[] =>
  run.map(
    (_, index) =>
      (run.length <= 2 && isPair(run.at(-2), run.at(-1)) ? columns.at(index - run.length) : null) ?? null,
  );

/** Whether words follow the figures of a row although a level, not a row, begins behind them. */
function goesOnBelow(pieces: readonly Piece[]): boolean {
  let found = false;
  let rows = 0;
  forEachRun(pieces, (_, words) => {
    found ||= rows > 0 && tellLevels(words).left.length > 0;
    rows += 1;
  });
  return found;
}

const isTotal = (words: readonly Piece[]): boolean =>
  [1, 2, 3].some((count) => count <= words.length && TOTAL_ROW.test(textOf(words.slice(-count))));

/** Weight and score of the total are its last two figures, or one where the form has but one of them. */
function bindTotal(columns: readonly Column[], run: readonly Piece[]): readonly (Column | null)[] {
  const scored = columns.filter(({ measure }) => measure === 'weight' || measure === 'score');
  const from = run.length - Math.max(scored.length, scored.length === 1 ? run.length - 1 : 0);
  if (scored.length === 1 && run.length === 2 && scored[0]?.measure === 'score' && isPair(run[0], run[1]))
    return [{ title: '分值', measure: 'weight' }, scored[0]];
  if (from < 0 || run.length > scored.length) return run.map(() => null);
  return run.length === scored.length && isPlausible(scored, run) ? scored : run.map(() => null);
}

const isPlain = (piece: Piece | undefined): boolean =>
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

/** The column of each figure of a row, null where it is not certain. */
function bindRow(
  { columns }: Layout,
  { label }: RowWords,
  run: readonly Piece[],
): readonly (Column | null)[] {
  if (run.length === columns.length && isPlausible(columns, run)) return columns;
  const unbound = run.map((): Column | null => null);
  if (run.length >= columns.length) return unbound;
  const score = columns.at(-1)?.measure === 'score' ? columns.at(-1) : undefined;
  const weight = score && columns.at(-2)?.measure === 'weight' ? columns.at(-2) : undefined;
  const actual = columns.at(-1 - (score ? 1 : 0) - (weight ? 1 : 0));
  const rest = run.slice(0, run.length - (score ? 1 : 0) - (weight ? 1 : 0));
  const tail = run.slice(rest.length);
  if (run.length < tail.length || (score && !weight && !isPlain(tail[0]))) return unbound;
  if (weight && !(tail.length === 2 && isPair(tail[0], tail[1]))) return unbound;
  // Without a weight beside it, one plain number may as well be a value as the score.
  if (score && !weight && rest.length === 0 && cellsBefore(label, run) < 3) return unbound;
  const words = textOf(label);
  const repeated = repeatedStart(words);
  const told = cellsBefore(label, run) >= 2 || (repeated !== null && repeated + repeated === words);
  const certain = rest.length === 1 && actual?.measure === 'actual' && told;
  return [
    ...rest.map(() => (certain ? actual : null)),
    ...[weight, score].filter((column) => column !== undefined),
  ];
}

/** How many cells of words end on the line of the figures: a label, and a target told in words. */
function cellsBefore(label: readonly Piece[], run: readonly Piece[]): number {
  const line = run[0]?.line;
  return label.filter(({ lastLine, text }) => lastLine === line && text.length >= 2).length;
}

/** The level that a lone weight beside it weighs: 产出指标 25. */
function weighedLevel(words: readonly Piece[], told: RowWords, run: readonly Piece[]): string | null {
  if (run.length !== 1 || !isPlain(run[0]) || told.level === null || told.label.length > 0) return null;
  if (told.level !== '指标') return told.level;
  const before = words.findLast(({ text }) => !'指标'.includes(text));
  return before && before.text.length <= 8 ? before.text + told.level : told.level;
}

/** The unit a label names in brackets: 参保人数（人）, 到位率(%). */
function unitOfLabel(label: string): Unit | null {
  const unit = /\(([^()]{1,5})\)$/u.exec(label)?.[1] ?? '';
  return isUnit(unit) ? unit : null;
}

/** The end of a target told in words, before its figure: 满意度达 95%. */
const LEADS_TO_FIGURE = /(?:达到?|为|至|不低于|不超过|控制在|大于|小于|超过)$/u;

/**
 * The certain part of a row's label. The words before its figures are its label and the values told in words; where a
 * remark of the row before may stand among them (`mixed`), only those on the line of the figures are its own.
 */
function labelOf(
  { columns, marked, hasAside, interleaved }: Layout,
  told: RowWords,
  run: readonly Piece[],
  bound: readonly (Column | null)[],
  mixed: boolean,
): string {
  const { label } = told;
  const values = columns.filter(({ measure }) => measure === 'target' || measure === 'actual');
  const inWords = values.filter((column) => !bound.includes(column)).length;
  const twice = repeatedStart(textOf(label));
  if (inWords > 0 && twice !== null) return twice;
  if (marked && label.length > inWords) return label.at(-1 - inWords)?.text ?? '';
  const line = run[0]?.line;
  const own = label.filter(({ lastLine }) => lastLine === line);
  const certain = mixed && (hasAside || interleaved) ? (own.length > 0 ? own : label.slice(-1)) : label;
  if (inWords > 0) return certain[0]?.text ?? told.level ?? '';
  const last = certain.at(-1);
  const led = certain.length > 1 && last && LEADS_TO_FIGURE.test(last.text);
  const text = textOf(led ? certain.slice(0, -1) : certain);
  return text === '' ? (told.level ?? '') : text;
}

/** What a text begins with twice, as a label repeated as its own target; null when it does not. */
function repeatedStart(whole: string): string | null {
  const text = whole.slice(0, 400);
  for (let length = Math.floor(text.length / 2); length >= 2; length -= 1)
    if (text.startsWith(text.slice(0, length), length)) return text.slice(0, length);
  return null;
}
