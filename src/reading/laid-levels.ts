import type { GridCell } from './grid-cells.ts';
import { spellsLevel } from './level-names.ts';

/** The end of a level's name that prints its weight, whole or begun: （30分）, （50. */
const WEIGHED = /\(\d{1,3}(?:\.\d+)?分?\)$/u;
const BEGUN = /\(\d{1,3}(?:\.\d+)?分?$/u;

const wordsOf = (cells: readonly GridCell[]): string => cells.map(({ text }) => text).join('');

/** One column of levels' names, each printed downwards beside the rows it stands for. */
export class LaidLevels {
  readonly #names: GridCell[][] = [];
  /** Names put together from two halves of which only the second has a weight. */
  readonly #guessed = new Set<GridCell[]>();
  #waiting: GridCell[] | null = null;
  #lastLine = -1;

  /**
   * Takes the words on a line in; `begins` says that a row begins on it. Gives the cell of that row: a name goes on below
   * until its weight in brackets ends it, or while it spells a known name.
   */
  take(line: number, words: readonly GridCell[], begins: boolean): GridCell[] {
    const waiting = begins ? this.#waiting : null;
    if (begins) this.#waiting = null;
    if (words.length === 0) return waiting ?? [];
    const open = this.#names.at(-1);
    const joined = open !== undefined && this.#goesOn(open, wordsOf(words), line);
    this.#lastLine = line;
    if (joined) {
      open.push(...words);
      return [];
    }
    const name = [...words];
    this.#names.push(name);
    if (!begins) this.#waiting = name;
    return name;
  }

  #goesOn(open: GridCell[], added: string, line: number): boolean {
    const text = wordsOf(open);
    if (WEIGHED.test(text)) return false;
    if (BEGUN.test(text)) return /^(?:分|\))/u.test(added);
    if (spellsLevel(text + added) || /^\(\d/u.test(added)) return true;
    const halves = !spellsLevel(text) && /\(\d/u.test(added) && this.#lastLine === line - 1;
    if (halves) this.#guessed.add(open);
    return halves;
  }

  /** Takes back what is not certain: the name of two halves, where a name without a weight may stand alone. */
  close(): void {
    const plain = this.#names.some((name) => !WEIGHED.test(wordsOf(name)));
    if (plain) for (const name of this.#guessed) name.length = 0;
  }
}
