import { quoted } from '../expression.ts';
import { byPlace, type Fact } from '../fact.ts';
import type { Claim } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';
import {
  addedUp,
  amount,
  fullAmount,
  isNear,
  isScored,
  rowsIn,
  type Sheet,
  scoredPoints,
} from './score-sheets.ts';

/** The rows that are scored: those with a score, and those in the same column of points that were given none. */
function leavesOf(sheet: Sheet): readonly Fact[] {
  const scored = scoredPoints(sheet);
  if (isNear(amount(scored), fullAmount(sheet))) return scored;
  const columns = new Set(scored.map(({ place }) => place.column));
  const column = rowsIn(sheet, 'weight').filter(({ place }) => columns.has(place.column));
  return isNear(amount(column), fullAmount(sheet)) ? column : scored;
}

/**
 * The points of a heading held against the rows beside it, once the rows are known to be all: those of the whole scale.
 * A heading may be printed before its rows or, as a merged cell, beside one of them.
 */
export function headings(sheet: Sheet): readonly Claim[] {
  const leaves = leavesOf(sheet);
  if (!isScored(sheet)) return [];
  const isWhole = isNear(amount(leaves), fullAmount(sheet));
  const last = leaves.at(-1);
  const above = rowsIn(sheet, 'weight').filter(
    (fact) => !leaves.includes(fact) && last !== undefined && byPlace(fact, last) < 0,
  );
  const places = above.map((heading) => leaves.findIndex((leaf) => byPlace(heading, leaf) < 0));
  const below = above.map((heading, at) => runFrom(leaves, places[at] ?? 0, heading));
  return above.slice(0, isWhole ? undefined : 1).map((heading, at) => {
    const next = places[at] ?? 0;
    const run = below[at] ?? runAround(leaves, next, heading, below);
    return {
      subject: subjectAt(heading),
      name: nameOf(heading.path),
      relation: 'equal',
      stated: quoted(nameOf(heading.path), heading),
      expected: isWhole
        ? addedUp(run ? leaves.slice(run.from, run.to) : leaves.slice(next, next + 1))
        : quoted(`${nameOf(heading.path)}之下全部各行的分值`),
    };
  });
}

/** Rows in a row, by their numbers: from the first to before the second. */
type Run = { readonly from: number; readonly to: number };

const comesTo = (leaves: readonly Fact[], { from, to }: Run, heading: Fact): boolean =>
  to > from && isNear(amount(leaves.slice(from, to)), Number(heading.value));

/** The rows right below a heading that come to its points. */
function runFrom(leaves: readonly Fact[], from: number, heading: Fact): Run | null {
  const runs = leaves.map((_, to): Run => ({ from, to: to + 1 }));
  return runs.find((run) => comesTo(leaves, run, heading)) ?? null;
}

/** The fewest rows around a heading that come to its points, and cut through the rows of no other heading. */
function runAround(
  leaves: readonly Fact[],
  next: number,
  heading: Fact,
  others: readonly (Run | null)[],
): Run | null {
  const runs = Array.from({ length: next }, (_, from) => from).flatMap((from) =>
    Array.from({ length: leaves.length - next + 1 }, (_, more): Run => ({ from, to: next + more })),
  );
  const cuts = (run: Run, other: Run | null): boolean =>
    other !== null &&
    run.from < other.to &&
    other.from < run.to &&
    !(run.from <= other.from && other.to <= run.to) &&
    !(other.from <= run.from && run.to <= other.to);
  const [fewest] = runs
    .filter((run) => comesTo(leaves, run, heading) && !others.some((other) => cuts(run, other)))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return fewest ?? null;
}
