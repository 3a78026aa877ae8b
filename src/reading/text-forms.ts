import { cellOf, marksEnds } from './cell-pieces.ts';
import {
  endOf,
  type FoundHeader,
  headersOf,
  type Printed,
  pageNumbers,
  printedOf,
  proseFrom,
  startOf,
  titleOf,
} from './form-extent.ts';
import { readNotes } from './form-notes.ts';
import { type FormSubject, subjectOf, unitOf } from './form-subject.ts';
import type { Form, FormCell } from './forms.ts';
import { readFundRows } from './fund-rows.ts';
import { goalsFrom, readGoals } from './goal-text.ts';
import { readIndicatorRows } from './indicator-rows.ts';
import type { OutlineLine } from './outline.ts';
import type { Passage } from './passages.ts';
import { isScoreHeader, readScoreRows } from './score-rows.ts';

/** Forms whose cells a conversion has printed one after the other, without the lines of the table and without tabs. */
export function readTextForms(lines: readonly OutlineLine[]): readonly Form[] {
  const marked = marksEnds(lines);
  const rough = printedOf(lines, marked, new Set());
  const found = headersOf(rough);
  if (found.length === 0) return [];
  const printed = printedOf(lines, marked, pageNumbers(lines, rough, found));
  const headers = headersOf(printed);
  const forms: Form[] = [];
  headers.forEach((header, index) => {
    const form = readForm(printed, header, headers[index + 1] ?? null, forms.at(-1)?.lastLine ?? 0, lines);
    if (form) forms.push(form);
  });
  return forms;
}

function readForm(
  printed: Printed,
  header: FoundHeader,
  nextHeader: FoundHeader | null,
  after: number,
  lines: readonly OutlineLine[],
): Form | null {
  const { pieces, marked } = printed;
  const scored = isScoreHeader(header.titles);
  const start = startOf(pieces, header, after, scored);
  const end = endOf(printed, header.next, nextHeader);
  const repeated = new Set(header.repeats.flatMap((again) => pieces.slice(again.start, again.next)));
  const body = pieces.slice(header.next, end).filter((piece) => !repeated.has(piece));
  const first = pieces[start];
  if (!first || body.length === 0) return null;
  const head = pieces.slice(start, header.start);
  const title = titleOf(pieces, start, head, scored);
  const line = lines[first.line - 1];
  const subject: FormSubject = {
    name: subjectOf(title, head, lines, first.line),
    section: line?.section ?? [],
    money: unitOf(head),
  };
  const cells: FormCell[] = [];
  const rules: Passage[] = [];
  const goals = goalsFrom(head);
  cells.push(...readFundRows(head.slice(0, goals.start), subject));
  const { cells: reached, marks } = readGoals(head.slice(goals.next), marked, subject);
  cells.push(...reached);
  const bounded = scored ? body : body.slice(0, proseFrom(body, printed.width));
  const rows = scored
    ? readScoreRows(bounded, header.titles, marked, subject)
    : { ...readIndicatorRows(bounded, header.titles, printed, subject), rules: [] };
  if (rows.lastLine === 0) return null;
  cells.push(...rows.cells);
  rules.push(...rows.rules);
  let lastLine = rows.lastLine;
  if (rows.afterTotal !== null) {
    const notes = readNotes(bounded.slice(rows.afterTotal), subject);
    cells.push(...notes.cells);
    rules.push(...notes.rules);
    lastLine = Math.max(lastLine, notes.lastLine);
  }
  const printedWords = [...head, ...bounded].filter(
    (piece) => piece.kind === 'text' && piece.lastLine <= lastLine,
  );
  const apart = [
    ...marks.map((words) => ({ words, reason: 'ordinal' as const })),
    ...printedWords.flatMap((piece) => {
      const words = /\d/u.test(piece.text) ? cellOf([piece], subject.section) : null;
      return words ? [{ words, reason: null }] : [];
    }),
  ];
  // Figures of nobody knows whom are read, not bound.
  const owned = subject.name === '' ? cells.map((cell) => ({ ...cell, measure: null })) : cells;
  const { rows: said } = rows;
  return {
    title,
    section: subject.section,
    firstLine: first.line,
    lastLine,
    cells: owned,
    rows: said,
    rules,
    apart,
  };
}
