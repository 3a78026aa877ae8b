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

/**
 * The certain part of a row's label. The words before its figures are its label and the values told in words; where a
 * remark of the row before may stand among them (`mixed`), only those on the line of the figures are its own.
 */
export function labelOf(
  { columns, marked, hasAside, interleaved, laidOut }: Layout,
  told: RowWords,
  run: readonly Piece[],
  bound: readonly (Column | null)[],
  mixed: boolean,
): string {
  const { label } = told;
  const values = columns.filter(({ measure }) => measure === 'target' || measure === 'actual');
  const inWords = values.filter((column) => !bound.includes(column)).length;
  const twice = repeatedStart(textOf(label));
  if (inWords > 0 && twice !== null && !laidOut) return twice;
  if (marked && label.length > inWords) return label.at(-1 - inWords)?.text ?? '';
  const line = run[0]?.line;
  // In a laid-out form a lone letter is one of a heading printed downwards beside the rows.
  const own = label.filter(({ lastLine, text }) => lastLine === line && !(laidOut && text.length === 1));
  const certain =
    mixed && (hasAside || interleaved) ? (own.length > 0 || laidOut ? own : label.slice(-1)) : label;
  if (inWords > 0) return certain[0]?.text.replace(COUNTED_OFF, '') ?? levelAsLabel(told, line);
  const last = certain.at(-1);
  const led = certain.length > 1 && last && LEADS_TO_FIGURE.test(last.text);
  const text = textOf(led ? certain.slice(0, -1) : certain).replace(COUNTED_OFF, '');
  return text === '' ? levelAsLabel(told, line) : text;
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
