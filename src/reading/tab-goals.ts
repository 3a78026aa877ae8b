import type { Measure } from '../core/fact.ts';
import { GOAL_EXPECTED, GOAL_REACHED } from './form-columns.ts';
import type { FormCell } from './forms.ts';
import { type GridCell, type GridRow, joinCells, passagesOf } from './grid-cells.ts';

/** What the year's goals are called on a figure's path. */
const GOALS = '年度总体目标';

type Goal = { readonly measure: Measure; readonly title: string; readonly at: number };

/** Reads the texts under 预期目标 and 实际完成情况; figures in them are told apart by the words before them. */
export class GoalsReader {
  readonly #subject: string;
  #goals: readonly Goal[] = [];
  readonly #texts = new Map<Goal, GridCell[]>();
  #section: readonly string[] = [];

  constructor(subject: string) {
    this.#subject = subject;
  }

  /** Takes the row of headings in; false when it is none. */
  begin(row: GridRow): boolean {
    const start = row.cells.findLastIndex(({ text }) => GOAL_EXPECTED.test(text));
    const goals = row.cells.flatMap(({ text }, at): Goal[] => {
      if (at === start) return [{ measure: 'target', title: text, at }];
      return at > start && GOAL_REACHED.test(text) ? [{ measure: 'actual', title: text, at }] : [];
    });
    const others = row.cells.filter(({ text }) => text !== '').length - goals.length;
    if (goals[0]?.measure !== 'target' || goals.length > 2 || others > 1) return false;
    this.#goals = goals;
    this.#section = row.section;
    return true;
  }

  /** Takes a row of texts in; false when it cannot be told under which heading a text stands. */
  read(row: GridRow): boolean {
    const [expected] = this.#goals;
    if (!expected) return false;
    const told = row.cells
      .map((cell, at) => ({ cell, at }))
      .filter(({ cell, at }) => cell.text !== '' && !(at < expected.at && cell.text.length <= 8));
    if (told.length === 0 || told.length > this.#goals.length) return false;
    told.forEach(({ cell, at }, position) => {
      // Merged cells reach to the next heading; as many texts as headings stand in their order.
      const goal =
        told.length === this.#goals.length
          ? this.#goals[position]
          : this.#goals.findLast((each) => each.at <= at);
      if (!goal) return;
      const pieces = this.#texts.get(goal);
      if (pieces) pieces.push(cell);
      else this.#texts.set(goal, [cell]);
    });
    return true;
  }

  cells(): FormCell[] {
    return [...this.#texts].flatMap(([{ measure, title }, pieces]) =>
      passagesOf(joinCells(pieces), this.#section).map(
        (passage): FormCell => ({
          item: 'performance',
          measure,
          column: title,
          path: [this.#subject, GOALS],
          unit: null,
          cell: passage,
          told: true,
        }),
      ),
    );
  }
}
