import { cellOf, type Piece, textOf } from './cell-pieces.ts';
import { columnOf } from './form-columns.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import type { ReadRows } from './indicator-rows.ts';
import { HEADING_POINTS, tellLevels } from './level-names.ts';
import type { Passage } from './passages.ts';
import { isTotalRow } from './row-label.ts';
import { assignScores, type Mark, provenLevels, type SheetLayout } from './score-columns.ts';
import { findTokens } from './tokens.ts';

/** Rows of a score sheet, and the texts that explain how they are scored. */
export type ScoreRows = ReadRows & { readonly rules: readonly Passage[] };

/** One stretch between two figures. */
type Step = { readonly words: readonly Piece[]; readonly figure: Piece };

/** Whether a header is that of a score sheet: weights and scores, no values to be reached. */
export function isScoreHeader(titles: readonly string[]): boolean {
  const measures = titles
    .map(columnOf)
    .flatMap((column) => (column?.role === 'figure' ? [column.measure] : []));
  return measures.length === 2 && measures[0] === 'weight' && measures[1] === 'score';
}

function layoutOf(titles: readonly string[]): SheetLayout {
  const roles = titles.map((title) => {
    const column = columnOf(title);
    return column?.role === 'figure' ? column.measure : (column?.role ?? '');
  });
  const weight = roles.indexOf('weight');
  const score = roles.indexOf('score');
  return {
    before: roles.slice(0, weight).filter((role) => role === 'rules').length,
    between: roles.slice(weight, score).filter((role) => role === 'rules').length,
    levels: roles.filter((role) => role === 'level').length,
  };
}

/** The rows of a flattened score sheet. A blank score is left out; a sheet whose weights do not add up stays unbound. */
export function readScoreRows(
  pieces: readonly Piece[],
  titles: readonly string[],
  marked: boolean,
  subject: FormSubject,
): ScoreRows {
  const layout = layoutOf(titles);
  const { steps, total, next } = stepsOf(pieces);
  const numbers = steps.map(({ words, figure }) => ({ words, figure, told: tellLevels(words) }));
  const marks = assignScores(numbers, layout, marked, totalWeight(total));
  const sure = provenLevels(numbers, marks);
  const cells: FormCell[] = [];
  const rules: Passage[] = [];
  const give = (
    piece: Piece,
    measure: 'weight' | 'score' | null,
    label: string,
    from?: number,
    to?: number,
  ): void => {
    const cell = cellOf([piece], subject.section, from, to);
    const weight = from === undefined ? '分值' : HEADING_POINTS;
    const column = measure === 'weight' ? weight : measure === 'score' ? '得分' : '';
    const path = [subject.name, label].filter((part) => part !== '');
    if (cell) cells.push({ item: 'score', measure, column, path, unit: '分', cell });
  };
  steps.forEach(({ words, figure }, index) => {
    const mark: Mark | undefined = marks[index];
    for (const { name, piece, start, end } of tellLevels(words).weights)
      give(piece, sure.has(piece) && name !== '' ? 'weight' : null, name, start, end);
    rules.push(...rulesIn(words, subject.section));
    give(figure, mark?.measure ?? null, mark?.label ?? '');
  });
  if (total) {
    rules.push(...rulesIn(total.words, subject.section));
    for (const { name, piece, start, end } of tellLevels(total.words).weights)
      give(piece, null, name, start, end);
    const [one, two] = total.figures;
    // One figure alone is the score where its row says so, else the score or the whole scale.
    const alone = /得分:?$/u.test(textOf(total.words)) ? 'score' : null;
    if (one) give(one, two ? 'weight' : alone, '总分');
    if (two) give(two, 'score', '总分');
  }
  const last = total?.figures.at(-1) ?? steps.at(-1)?.figure;
  return { cells, rows: [], rules, lastLine: last?.lastLine ?? 0, afterTotal: total ? next : null };
}

type Total = { readonly words: readonly Piece[]; readonly figures: readonly Piece[] };

const SCORED = /^\d{1,3}(?:\.\d{1,2})?分?$/u;

function stepsOf(pieces: readonly Piece[]): { steps: Step[]; total: Total | null; next: number } {
  const steps: Step[] = [];
  let words: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'nothing') continue;
    if (piece.kind === 'text' || !SCORED.test(piece.text)) {
      words.push(piece);
      continue;
    }
    if (isTotalRow(words)) {
      const after = pieces[index + 1];
      const two = after?.kind === 'value' && SCORED.test(after.text) && atMost(after, piece);
      const figures = two ? [piece, after] : [piece];
      return { steps, total: { words, figures }, next: index + figures.length };
    }
    steps.push({ words, figure: piece });
    words = [];
  }
  return { steps, total: null, next: pieces.length };
}

const atMost = (score: Piece, weight: Piece): boolean =>
  Number.parseFloat(score.text) <= Number.parseFloat(weight.text);

const totalWeight = (total: Total | null): number | null =>
  total?.figures.length === 2 ? Number.parseFloat(total.figures[0]?.text ?? '') : null;

/** Explanations with numbers in them: what they name are bounds of scoring, not figures. */
function rulesIn(words: readonly Piece[], section: readonly string[]): Passage[] {
  return tellLevels(words)
    .label.concat(words)
    .filter(
      (piece, index, all) =>
        all.indexOf(piece) === index && !/^[^()]*\(\d+(?:\.\d+)?分?\)$/u.test(piece.text),
    )
    .filter(({ text }) => findTokens(text).some(({ notFigure }) => notFigure === null))
    .flatMap((piece) => cellOf([piece], section) ?? []);
}
