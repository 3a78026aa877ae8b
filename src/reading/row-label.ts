import { printedWidth } from './canonical.ts';
import { type Piece, textOf } from './cell-pieces.ts';
import { TOTAL_ROW } from './form-columns.ts';
import type { RowWords } from './level-names.ts';
import { type Column, isPlain, type Layout } from './row-columns.ts';

/** Words that name the total wherever they stand; others (得分, 合计) do so only when nothing stands before them. */
const TOTAL_ANYWHERE = /^(?:总分|总得分|自评总分|综合得分|评价得分|(?:评价)?(?:实际|最终|自评)得分):?$/u;

/** Whether the words before figures are those of the row of the total. */
export const isTotalRow = (words: readonly Piece[]): boolean =>
  TOTAL_ROW.test(textOf(words.slice(0, 4)).replace(/:$/u, '')) && words.length <= 4
    ? true
    : [1, 2, 3].some((count) => count <= words.length && TOTAL_ANYWHERE.test(textOf(words.slice(-count))));

/** How many cells of words end on the line of the figures: a label, and a target told in words. */
export function cellsBefore(label: readonly Piece[], run: readonly Piece[]): number {
  const line = run[0]?.line;
  return label.filter(({ lastLine, text }) => lastLine === line && text.length >= 2).length;
}

/** The level that a lone weight beside it weighs: 产出指标 25. */
export function weighedLevel(words: readonly Piece[], told: RowWords, run: readonly Piece[]): string | null {
  if (run.length !== 1 || !isPlain(run[0]) || told.level === null || told.label.length > 0) return null;
  if (told.level !== '指标') return told.level;
  const before = words.findLast(({ text }) => !'指标'.includes(text));
  return before && before.text.length <= 8 ? before.text + told.level : told.level;
}

/** The end of a target told in words, before its figure: 满意度达 95%. */
const LEADS_TO_FIGURE = /(?:达到?|为|至|不低于|不超过|控制在|大于|小于|超过)$/u;

/** A row's label as far as it is certain; `cut` when words that may belong to it were left out. */
export type Label = { readonly text: string; readonly cut: boolean };

/**
 * The certain part of a row's label. The words before its figures are its label and the values told in words; where a
 * remark of the row before may stand among them (`mixed`), only those on the line of the figures are its own.
 */
export function labelOf(
  layout: Layout,
  told: RowWords,
  run: readonly Piece[],
  bound: readonly (Column | null)[],
  mixed: boolean,
): Label {
  const { columns, marked, laidOut, weighs } = layout;
  const { label } = told;
  const values = columns.filter(({ measure }) => measure === 'target' || measure === 'actual');
  const inWords = values.filter((column) => !bound.includes(column)).length;
  // Where rows are scored each ends in figures, so that all words are of one row.
  const twice = weighs && inWords > 0 && !laidOut ? repeatedStart(textOf(label)) : null;
  if (twice !== null) return { text: twice, cut: false };
  if (marked && label.length > inWords) return { text: label.at(-1 - inWords)?.text ?? '', cut: false };
  const line = run[0]?.line;
  // In a laid-out form a lone letter is one of a heading printed downwards beside the rows.
  const own = label.filter(({ lastLine, text }) => lastLine === line && !(laidOut && text.length === 1));
  const isBound = bound.some((column) => column !== null);
  const words =
    inWords > 0 && isBound ? firstCell(layout, label, own, mixed) : joinedCell(layout, label, own, mixed);
  const last = words.at(-1);
  const led = words.length > 1 && last && LEADS_TO_FIGURE.test(last.text);
  const text = textOf(led ? words.slice(0, -1) : words).replace(COUNTED_OFF, '');
  return text === ''
    ? { text: levelAsLabel(told, line), cut: false }
    : { text, cut: inWords > 0 || words.length < label.length };
}

/** The label's first words where values are told in words behind it. */
function firstCell(
  { weighs, hasAside, interleaved }: Layout,
  label: readonly Piece[],
  own: readonly Piece[],
  mixed: boolean,
): readonly Piece[] {
  if (weighs && !(mixed && (hasAside || interleaved))) return label.slice(0, 1);
  return own.length > 1 || weighs ? own.slice(0, 1) : [];
}

/** All words of a label of which every line but the last is full; else those on the line of the figures, or the last. */
function joinedCell(
  { hasAside, interleaved, laidOut }: Layout,
  label: readonly Piece[],
  own: readonly Piece[],
  mixed: boolean,
): readonly Piece[] {
  const certain = !(mixed && (hasAside || interleaved)) && isOneCell(label);
  if (certain) return label;
  return own.length > 0 || laidOut ? own : label.slice(-1);
}

/** A full line of a cell is nearly as wide as the widest; a column of labels is no narrower than this. */
const FULL = 0.8;
const NARROWEST = 12;

function isOneCell(label: readonly Piece[]): boolean {
  const lines = new Map<number, Piece[]>();
  for (const piece of label) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
  const parts = [...lines.values()];
  if (parts.length < 2) return true;
  const widths = parts.map((part) => printedWidth(textOf(part)));
  const widest = Math.max(...widths);
  return (
    (parts.length === 2 || widest >= NARROWEST) &&
    parts.slice(0, -1).every((part) => part.length === 1) &&
    widths.slice(0, -1).every((width) => width >= widest * FULL) &&
    parts.every((part, index) => index === 0 || textOf(part) !== textOf(parts[index - 1] ?? []))
  );
}

/** 指标1：, 1. before a label. */
const COUNTED_OFF = /^(?:指标)?\d{1,2}[:：.、]/u;

/** A label that is itself the name of a level (满意度) stands on the line of its figures. */
const levelAsLabel = ({ level, levelLine }: RowWords, line: number | undefined): string =>
  level !== null && levelLine === line && !level.endsWith('指标') ? level : '';

/** What a text begins with twice, as a label repeated as its own target; null when it does not. */
export function repeatedStart(whole: string): string | null {
  const text = whole.slice(0, 400);
  for (let length = Math.floor(text.length / 2); length >= 2; length -= 1)
    if (text.startsWith(text.slice(0, length), length)) return text.slice(0, length);
  return null;
}
