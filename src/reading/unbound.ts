import { type Fact, factId } from '../core/fact.ts';
import type { OutlineLine } from './outline.ts';
import { joinSpans, type Passage, placeOf, quote } from './passages.ts';
import type { ReadingContext } from './read.ts';
import { cellsOf } from './row-cells.ts';
import { findTokens, type Token } from './tokens.ts';
import { unboundLabels } from './unbound-labels.ts';

/** The near end of a range that is told in one unit: 6-9个月. */
const RANGE = /^[-~～—–至]$/u;

/** A share whose sign was left out: 个人缴费占参保费用的31.25。 */
const SHARE_BEFORE = /占[^，。；、\d]{2,24}的$/u;
const CLAUSE_END = /^[，。；]/u;
/** Bodies that act together, counted without a counter: 9部门联合. */
const ACTING_TOGETHER = /^部门(?:联合|联动|共同|协同|参与|会商|会签)/u;

/** Whether the words around a number without a unit say that it states something. */
function isSaidBare(text: string, { start, end }: Token): boolean {
  const after = text.slice(end, end + 8);
  return (
    ACTING_TOGETHER.test(after) ||
    (CLAUSE_END.test(after) && SHARE_BEFORE.test(text.slice(Math.max(0, start - 30), start)))
  );
}

/**
 * The figures of a paragraph that nothing was understood of, each with its unit; a number without one is not read
 * unless its words say what it states.
 */
export function unboundIn(text: string, tokens: readonly Token[], stated: ReadonlySet<number>): Token[] {
  return tokens.flatMap((token, index): Token[] => {
    if (token.notFigure !== null || stated.has(token.start)) return [];
    // 参保7.62万 lost its unit: it may be 万元 or 万人.
    if (text.slice(token.numberEnd, token.end) === '万') return [];
    if (token.unit !== null || isSaidBare(text, token)) return [token];
    const next = tokens[index + 1];
    const ranged = next?.unit && RANGE.test(text.slice(token.end, next.start));
    return ranged ? [{ ...token, unit: next.unit }] : [];
  });
}

/** The fact of a figure that was read and bound to no item. */
export function unboundFact(
  passage: Passage,
  lines: readonly string[],
  token: Token,
  label: string,
  { report, year }: ReadingContext,
): Fact {
  const place = placeOf(passage, token.start, token.end);
  return {
    id: factId(report, place),
    report,
    item: null,
    label,
    path: [],
    measure: null,
    year,
    value: token.value,
    unit: token.unit,
    printed: quote(lines, passage, token.start, token.end),
    hedge: token.hedge,
    place,
  };
}

/** A cell that holds an amount alone; a whole number may be a count of anything, or of the rows. */
const AMOUNT = /^\d[\d,]*\.\d+$/u;

/**
 * The figures in rows whose table no reader knows, each under the words of its cell or, without any, under the first
 * words of its row. `taken` are the figures that were read already.
 */
export function readLooseRows(
  rows: readonly OutlineLine[],
  lines: readonly string[],
  taken: readonly Fact[],
  context: ReadingContext,
): Fact[] {
  const edges = new Set(
    taken.flatMap(({ place: { line, endLine, start, end } }) => [
      `${line}.${start}`,
      `${endLine ?? line}.${end}`,
    ]),
  );
  const isTaken = ({ place: { line, start, end } }: Fact): boolean =>
    edges.has(`${line}.${start}`) || edges.has(`${line}.${end}`);
  return rows.flatMap((row) => {
    let name = '';
    return cellsOf(row.text).flatMap(({ text, start, end }): Fact[] => {
      if (name === '' && /^\p{Script=Han}[^\d]+$/u.test(text)) name = text;
      const cell = /\d/u.test(text) ? joinSpans([{ line: row, start, end }], row.section) : null;
      if (!cell) return [];
      const tokens = findTokens(cell.text);
      const labels = unboundLabels(cell.text, tokens);
      const bare = tokens.filter(
        ({ notFigure, unit, hedge }) =>
          notFigure === null && unit === null && (hedge !== null || AMOUNT.test(cell.text)),
      );
      return [...unboundIn(cell.text, tokens, new Set()), ...bare]
        .map((token) => unboundFact(cell, lines, token, labels.get(token.start) || name, context))
        .filter((fact) => !isTaken(fact));
    });
  });
}
