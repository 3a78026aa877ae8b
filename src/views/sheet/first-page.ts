import { textWidth } from '../../charts/room.ts';
import { SHEET_WORDS, WRITING } from '../../words/words.ts';
import { type Told, tellPlace } from './told.ts';

/** What an A4 page holds within the margins of `@page audit-sheet`, in px of CSS. */
const PAGE = { width: 703, height: 1020 } as const;
/** Size and height of a line of the tables on paper, in px: 8.5 pt and 1.35 of it. */
const SIZE = 11.33;
const LINE = 15.3;
/** Above and below a row, with its rule. */
const PADDING = 9;
/** The share of the page each column has on paper, as theme.css sets it. */
const SHARES = { matter: 0.39, printed: 0.24, recomputed: 0.13 } as const;
/** Left and right of a cell. */
const SIDES = 10;
/** Lines are broken before their end where a word or a point may not begin the next. */
const RAGGED = 1.06;
/** What stands around the rows: head, counts, head of the table, notes, signatures. */
const AROUND = 330;

const linesIn = (text: string, share: number): number =>
  text === '' ? 0 : Math.ceil((textWidth(text, SIZE) * RAGGED) / (PAGE.width * share - SIDES));

const linesOf = (texts: readonly string[], share: number): number =>
  texts.reduce((lines, text) => lines + linesIn(text, share), 0);

/** The height in px a row takes on paper, reckoned from its texts. */
export function heightOf(row: Told): number {
  const { check, sentence, explanation, decision, decisionReason, based } = row;
  const told = [
    check,
    sentence,
    explanation === '' ? '' : SHEET_WORDS.why + explanation,
    decision === '' ? '' : decision + WRITING.semicolon + SHEET_WORDS.reasonGiven + decisionReason,
    based,
  ];
  const matter = linesOf(told, SHARES.matter);
  const printed = linesOf([row.printed, row.line, ...tellPlace(row)], SHARES.printed);
  return Math.max(matter, printed, linesIn(row.recomputed, SHARES.recomputed)) * LINE + PADDING;
}

/** How many rows stand on the first page, beside a head of these texts; the rest goes to the annex. */
export function countOnFirstPage(rows: readonly Told[], head: readonly string[]): number {
  const more = head.reduce((lines, text) => lines + Math.max(0, linesIn(text, 0.8) - 1), 0);
  let room = PAGE.height - AROUND - more * LINE;
  const over = rows.findIndex((told) => {
    room -= heightOf(told);
    return room < 0;
  });
  return over === -1 ? rows.length : over;
}
