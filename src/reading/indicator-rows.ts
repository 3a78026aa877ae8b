import type { Unit } from '../core/quantity.ts';
import { cellOf, type Piece } from './cell-pieces.ts';
import { itemOfHeader } from './form-columns.ts';
import type { Printed } from './form-extent.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell, FormRow } from './forms.ts';
import { forEachRun } from './fund-rows.ts';
import { HEADING_POINTS, type LevelWeight, tellLevels } from './level-names.ts';
import {
  bindOver,
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
  /** What the rows of figures say in words: all that stands between the level and the figures. */
  readonly rows: readonly FormRow[];
  readonly lastLine: number;
  /** The first piece behind the row of the total, or null when there is none. */
  readonly afterTotal: number | null;
};

/** So many words of a row stand before its last figures at most. */
const CARRIED = 16;

/**
 * The rows of a flattened table of indicators: a label and its figures, bound where their columns are certain. A score above
 * its weight is bound where that weight is what the others lack of the total.
 */
export function readIndicatorRows(
  pieces: readonly Piece[],
  titles: readonly string[],
  printed: Pick<Printed, 'marked' | 'pages'>,
  subject: FormSubject,
): ReadRows {
  const { over, ...read } = readRows(pieces, titles, printed, subject, null);
  const proven = over.slice(0, MOST_OVER).flatMap((piece): ReadRows[] => {
    const { over: _, ...again } = readRows(pieces, titles, printed, subject, piece);
    const lacking = weightLacking(again.cells, subject.name);
    return lacking === 0 || lacking === OF_EXECUTION ? [again] : [];
  });
  return proven.length === 1 && proven[0] ? proven[0] : read;
}

/** So many rows with a score above their weight are looked into. */
const MOST_OVER = 3;
/** The rate of execution is scored out of ten, among the money of the form. */
const OF_EXECUTION = 10;

/** What the weights of the rows lack of the total; null where no total is printed. */
function weightLacking(cells: readonly FormCell[], subject: string): number | null {
  const weights = cells.filter(({ measure, column }) => measure === 'weight' && column !== HEADING_POINTS);
  const isTotal = ({ path }: FormCell): boolean => path.join() === [subject, '总分'].join();
  const amountOf = ({ cell }: FormCell): number => Number.parseFloat(cell.text);
  const total = weights.find(isTotal);
  if (!total) return null;
  return weights
    .filter((cell) => !isTotal(cell))
    .reduce((rest, cell) => rest - amountOf(cell), amountOf(total));
}

type Read = ReadRows & { readonly over: readonly Piece[] };

function readRows(
  pieces: readonly Piece[],
  titles: readonly string[],
  { marked, pages }: Pick<Printed, 'marked' | 'pages'>,
  subject: FormSubject,
  proven: Piece | null,
): Read {
  const bare = layoutOf(titles, marked);
  const laidOut = isLaidOut(pieces);
  const interleaved = laidOut || (!bare.hasAside && !marked && goesOnBelow(pieces));
  const layout = { ...bare, laidOut, interleaved, marked: marked && !laidOut };
  const item = itemOfHeader(titles);
  const cells: FormCell[] = [];
  const rows: FormRow[] = [];
  const over: Piece[] = [];
  let lastLine = 0;
  let afterTotal: number | null = null;
  let remarked = false;
  let first = true;
  /** The level the row stands under. */
  let level = '';
  let above = '';
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
    const under = level === '' ? {} : { level };
    if (cell) cells.push({ item, measure, column: column?.title ?? '', path: full, unit, ...under, cell });
  };
  const giveWeights = (weights: readonly LevelWeight[]): void => {
    for (const { name, piece, start, end } of weights)
      give(
        [piece],
        layout.weighs && name !== '' ? { title: HEADING_POINTS, measure: 'weight' } : null,
        [name],
        start,
        end,
      );
  };
  const labels = new Map<string, { readonly rows: number; readonly cut: boolean }>();
  let levelWeight: number | null = null;
  let carried: Piece[] = [];
  let strays: Piece[] = [];
  forEachRun(pieces, (run, words, next) => {
    if (afterTotal !== null) return;
    const told = tellLevels([...carried, ...words]);
    const weighed = told.weights.at(-1);
    level = '';
    giveWeights(told.weights);
    above = told.level ?? above;
    if (told.level !== null)
      levelWeight = weighed ? Number.parseFloat(weighed.piece.text.slice(weighed.start)) : null;
    lastLine = run.at(-1)?.lastLine ?? lastLine;
    if (isTotalRow(words)) {
      bindTotal(layout.columns, run).forEach((column, index) => {
        const piece = run[index];
        if (piece?.kind === 'value') give([piece], column, ['总分']);
      });
      afterTotal = next;
      return;
    }
    const own = layout.weighsLevels ? weighedLevel(words, told, run) : null;
    const exceeding = own === null ? bindOver(layout, run) : null;
    const weight = run.at(-2);
    if (exceeding && weight) over.push(weight);
    const isProven = exceeding !== null && weight === proven;
    if (own === null && !isProven && !closesRow(layout.columns, run)) {
      carried = told.label.slice(-CARRIED);
      strays.push(...run);
      first ||= told.level !== null;
      return;
    }
    const bound =
      own !== null
        ? [{ title: '权重', measure: 'weight' as const }]
        : isProven
          ? exceeding
          : strays.length > 0
            ? bindTail(layout.columns, run)
            : run.length < layout.columns.length && besideNumber(pages, run, words.at(-1), pieces[next])
              ? run.map(() => null)
              : bindRow(layout, told, run, levelWeight, pieces[next]);
    const mixed = layout.interleaved || remarked || !(first || told.level !== null);
    const { text: label, cut } =
      own === null ? labelOf(layout, told, run, bound, mixed) : { text: own, cut: false };
    level = own === null ? above : '';
    const same = labels.get(label);
    labels.set(label, { rows: (same?.rows ?? 0) + 1, cut: cut || same?.cut === true });
    const said = cellOf(told.label, subject.section);
    if (said && label !== '' && item === 'performance' && subject.name !== '')
      rows.push({ subject: subject.name, level, name: label, target: '', actual: [said] });
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
  // Rows that only share the part of their labels that is certain cannot be told apart.
  const alike = (name: string): boolean => {
    const same = labels.get(name);
    return same !== undefined && same.rows > 1 && same.cut;
  };
  const told = cells.map((cell) => (alike(cell.path.at(-1) ?? '') ? { ...cell, measure: null } : cell));
  return { cells: told, rows, lastLine, afterTotal, over };
}

/** Whether a number left out as that of a page stands next to figures: it may be one of theirs. */
function besideNumber(
  pages: ReadonlySet<number>,
  run: readonly Piece[],
  before: Piece | undefined,
  after: Piece | undefined,
): boolean {
  const first = run[0]?.line ?? 0;
  const last = run.at(-1)?.lastLine ?? 0;
  for (let line = before?.lastLine ?? first; line <= (after?.line ?? last + 1); line += 1)
    if (pages.has(line)) return true;
  return false;
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
