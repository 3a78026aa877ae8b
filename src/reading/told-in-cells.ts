import type { Fact } from '../core/fact.ts';
import { readEachGiven } from './each-given.ts';
import type { OutlineLine } from './outline.ts';
import { readPairedLists } from './paired-lists.ts';
import { readPartLists } from './part-lists.ts';
import { readPartTotals } from './part-totals.ts';
import { joinSpans } from './passages.ts';
import { figuresIn, type Said, type Told } from './remark-parts.ts';
import { readToldMeans } from './told-means.ts';
import { readUnitValues } from './unit-values.ts';

/** A cell between tabs or bars is printed whole; between spaces it may be one line of a cell that goes on below. */
const CELL = /[^\t|]+/gu;
const IS_BOUNDED = /[\t|]/u;
/** A cell that stops at one of these goes on in the next line. */
const OPEN = /[，、；:(]$/u;
/** Fewer figures take nothing apart. */
const FEWEST = 3;

/** Every cell that tells several figures in words. */
function cellsTold(lines: readonly OutlineLine[], byLine: ReadonlyMap<number, readonly Fact[]>): Told[] {
  return lines.flatMap((line) => {
    const facts = byLine.get(line.number) ?? [];
    if (line.kind !== 'row' || facts.length < FEWEST || !IS_BOUNDED.test(line.text)) return [];
    const inOrder = [...facts].sort((a, b) => a.place.start - b.place.start);
    let next = 0;
    return [...line.text.matchAll(CELL)].flatMap(({ index, 0: cell }): Told[] => {
      const end = index + cell.length;
      const own: Fact[] = [];
      for (let fact = inOrder[next]; fact && fact.place.start < end; fact = inOrder[next]) {
        own.push(fact);
        next += 1;
      }
      if (own.length < FEWEST) return [];
      const passage = joinSpans([{ line, start: index, end }], line.section);
      if (!passage || OPEN.test(passage.text)) return [];
      const figures = figuresIn(passage, own);
      return figures.length < FEWEST ? [] : [{ passage, figures, ofAccounts: false }];
    });
  });
}

/** What the cells of tables reckon with their own figures, as paragraphs do. */
export const readCells = (
  lines: readonly OutlineLine[],
  byLine: ReadonlyMap<number, readonly Fact[]>,
): { readonly told: Told; readonly said: Said }[] =>
  cellsTold(lines, byLine).flatMap((told) =>
    [
      ...readUnitValues(told),
      ...readEachGiven(told),
      ...readPartLists(told),
      ...readPartTotals(told),
      ...readPairedLists(told),
      ...readToldMeans(told),
    ].map((said) => ({ told, said })),
  );
