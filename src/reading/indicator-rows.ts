import type { Unit } from '../core/quantity.ts';
import { cellOf, type Piece } from './cell-pieces.ts';
import { itemOfHeader } from './form-columns.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import { forEachRun } from './fund-rows.ts';
import { type LevelWeight, tellLevels } from './level-names.ts';
import {
  bindRow,
  bindTail,
  bindTotal,
  type Column,
  closesRow,
  layoutOf,
  unitOfLabel,
} from './row-columns.ts';
import { isTotalRow, labelOf, weighedLevel } from './row-label.ts';
import { findTokens } from './tokens.ts';

/** What the rows of a table of indicators give, and the last line that belongs to them. */
export type ReadRows = {
  readonly cells: readonly FormCell[];
  readonly lastLine: number;
  /** The first piece behind the row of the total, or null when there is none. */
  readonly afterTotal: number | null;
};

/** So many words of a row stand before its last figures at most. */
const CARRIED = 16;

/** The rows of a flattened table of indicators: a label and its figures, bound where their columns are certain. */
export function readIndicatorRows(
  pieces: readonly Piece[],
  titles: readonly string[],
  marked: boolean,
  subject: FormSubject,
): ReadRows {
  const bare = layoutOf(titles, marked);
  const laidOut = isLaidOut(pieces);
  const interleaved = laidOut || (!bare.hasAside && !marked && goesOnBelow(pieces));
  const layout = { ...bare, laidOut, interleaved, marked: marked && !laidOut };
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
    implied: Unit | null = null,
  ): void => {
    const cell = cellOf(printed, subject.section, start, end);
    const measure = column?.measure ?? null;
    const unit =
      measure === 'weight' || measure === 'score'
        ? '分'
        : measure === 'completion'
          ? '%'
          : (unitOfLabel(path.at(-1) ?? '') ?? implied);
    const full = [subject.name, ...path].filter((part) => part !== '');
    if (cell) cells.push({ item, measure, column: column?.title ?? '', path: full, unit, cell });
  };
  const giveWeights = (weights: readonly LevelWeight[]): void => {
    for (const { name, piece, start, end } of weights)
      give([piece], layout.weighs ? { title: '分值', measure: 'weight' } : null, [name], start, end);
  };
  let carried: Piece[] = [];
  let strays: Piece[] = [];
  forEachRun(pieces, (run, words, next) => {
    if (afterTotal !== null) return;
    const told = tellLevels([...carried, ...words]);
    giveWeights(told.weights);
    lastLine = run.at(-1)?.lastLine ?? lastLine;
    if (isTotalRow(words)) {
      bindTotal(layout.columns, run).forEach((column, index) => {
        const piece = run[index];
        if (piece?.kind === 'value') give([piece], column, ['总分']);
      });
      afterTotal = next;
      return;
    }
    const level = layout.weighsLevels ? weighedLevel(words, told, run) : null;
    if (level === null && !closesRow(layout.columns, run)) {
      carried = told.label.slice(-CARRIED);
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
    // Without a label nothing says what the figures are of.
    const path = [label === '' ? (told.level ?? '') : label];
    const target = run[bound.findIndex((column) => column?.measure === 'target')];
    const implied = layout.hasUnit && target ? (findTokens(target.text)[0]?.unit ?? null) : null;
    for (const word of told.label)
      if (findTokens(word.text).some(({ notFigure }) => notFigure === null)) give([word], null, path);
    for (const [piece, column] of [
      ...strays.map((piece) => [piece, null] as const),
      ...run.map((piece, index) => [piece, bound[index] ?? null] as const),
    ])
      if (piece.kind === 'value')
        give([piece], label === '' ? null : column, path, undefined, undefined, implied);
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

/** Whether most rows of figures are printed with wide gaps between their cells. */
function isLaidOut(pieces: readonly Piece[]): boolean {
  let rows = 0;
  let wide = 0;
  forEachRun(pieces, ([piece]) => {
    rows += 1;
    if (/\S\s{3,}\S/u.test(piece?.spots[0]?.line.text ?? '')) wide += 1;
  });
  return wide * 2 > rows;
}
