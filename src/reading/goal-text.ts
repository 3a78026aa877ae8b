import { printedWidth } from './canonical.ts';
import { cellOf, type Piece, textOf } from './cell-pieces.ts';
import { GOAL_EXPECTED, GOAL_REACHED } from './form-columns.ts';
import { headerAt } from './form-header.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import type { Passage } from './passages.ts';
import { findTokens } from './tokens.ts';

const isGoalTitle = (text: string): boolean => GOAL_EXPECTED.test(text) || GOAL_REACHED.test(text);
/** The side heading of the indicators, printed downwards or not, that stands before their header. */
const SIDE_HEADING = /^(?:年度?|绩|效|指|标|绩效|指标|绩效指标|年度绩效指标|绩效指标完成情况|分解目标自评)$/u;

/** The title over what was reached, printed behind what was to be reached, or -1. */
const reachedIn = (pieces: readonly Piece[]): number =>
  pieces.findIndex(({ text }) => GOAL_REACHED.test(text));

/** Where the two columns of goals begin, or the length when there are none; each may stand under its own title. */
export function goalsFrom(pieces: readonly Piece[]): { readonly start: number; readonly next: number } {
  for (let start = 0; start < pieces.length; start += 1) {
    const header = headerAt(pieces, start, isGoalTitle);
    if (header?.titles.length === 2 && GOAL_REACHED.test(header.titles[1] ?? '')) return header;
    if (
      header?.titles.every((title) => GOAL_EXPECTED.test(title)) &&
      reachedIn(pieces.slice(header.next)) > 0
    )
      return header;
  }
  return { start: pieces.length, next: pieces.length };
}

/** Two columns printed beside one another, line by line, parted by a wide gap: which words are whose is not certain. */
const sideBySide = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ spots }) => /\S\s{3,}\S/u.test(spots[0]?.line.text ?? ''));

type Paragraph = { readonly pieces: readonly Piece[]; readonly text: string };
const NUMBERED = /^(?:目标)?(\d{1,2})[:.、](?!\d)/u;

/** What was to be reached and what was reached, printed one column after the other; unbound when their border is not certain. */
export function readGoals(
  pieces: readonly Piece[],
  marked: boolean,
  subject: FormSubject,
): { readonly cells: readonly FormCell[]; readonly marks: readonly Passage[] } {
  let end = pieces.length;
  while (SIDE_HEADING.test(pieces[end - 1]?.text ?? '')) end -= 1;
  const parted = reachedIn(pieces);
  const expected = parted < 0 ? [] : paragraphsOf(pieces.slice(0, parted), marked);
  const paragraphs = [...expected, ...paragraphsOf(pieces.slice(parted + 1, end), marked)];
  const border = parted >= 0 ? expected.length : sideBySide(pieces) ? null : borderOf(paragraphs, marked);
  const cells = paragraphs.flatMap((paragraph, index): FormCell[] => {
    const skip = NUMBERED.exec(paragraph.text)?.[0].length ?? 0;
    const cell = cellOf(paragraph.pieces, subject.section, skip);
    if (!cell || !findTokens(cell.text).some(({ notFigure }) => notFigure === null)) return [];
    const measure = border === null ? null : index < border ? 'target' : 'actual';
    const column = measure === 'target' ? '总体目标' : measure === 'actual' ? '实际完成情况' : '年度总体目标';
    const path = [subject.name, '年度总体目标'];
    return [{ item: 'performance', measure, column, path, unit: null, cell, told: true }];
  });
  const marks = paragraphs.flatMap(({ pieces: words, text }) => {
    const mark = NUMBERED.exec(text)?.[0];
    return (mark === undefined ? null : cellOf(words, subject.section, 0, mark.length)) ?? [];
  });
  return { cells, marks };
}

/** No paragraph ends in a bare number or a lone character, whatever its line's mark says. */
const BROKEN_OFF = /^(?:[\d.,]+|\p{Script=Han})$/u;

/** Lines joined into paragraphs: by the marks of their ends, or by a line that ends before the column does. */
function paragraphsOf(pieces: readonly Piece[], marked: boolean): Paragraph[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last.at(-1)?.lastLine === piece.line) last.push(piece);
    else lines.push([piece]);
  }
  const widthOf = (line: readonly Piece[]): number =>
    printedWidth(line.at(-1)?.spots.at(-1)?.line.text ?? '');
  const full = Math.max(0, ...lines.map(widthOf)) * 0.85;
  const paragraphs: Piece[][] = [];
  let open = false;
  for (const line of lines) {
    const text = textOf(line);
    if (open && !NUMBERED.test(text)) paragraphs.at(-1)?.push(...line);
    else paragraphs.push([...line]);
    open = marked
      ? BROKEN_OFF.test(line.at(-1)?.text ?? '')
      : widthOf(line) >= full && !/[。；]$/u.test(text);
  }
  return paragraphs.map((each) => ({ pieces: each, text: textOf(each) }));
}

/** How many characters two columns begin with alike when the one repeats the other. */
const ALIKE = 6;

/** The first paragraph of the second column, or null when it is not certain. */
function borderOf(paragraphs: readonly Paragraph[], marked: boolean): number | null {
  const only = (found: readonly number[]): number | null => (found.length === 1 ? (found[0] ?? null) : null);
  const where = (test: (text: string) => boolean): number[] =>
    paragraphs.flatMap(({ text }, index) => (index > 0 && test(text) ? [index] : []));
  const first = paragraphs[0]?.text ?? '';
  const mark = NUMBERED.exec(first);
  if (mark?.[1] === '1') return only(where((text) => NUMBERED.exec(text)?.[0] === mark[0]));
  if (mark) return null;
  const repeated = first.length < ALIKE ? [] : where((text) => text.startsWith(first.slice(0, ALIKE)));
  if (repeated.length > 0) return only(repeated);
  return paragraphs.length === 2 &&
    (marked || /[。；.]$/u.test(first)) &&
    /^(?:1\D|\D|\d{2,})/u.test(paragraphs[1]?.text ?? '')
    ? 1
    : null;
}
