import { quoted } from '../expression.ts';
import { byPlace, type Fact } from '../fact.ts';
import { type Claim, type Excuse, inDoubt } from './claim.ts';
import { type Node, type Tree, treeOf } from './points-tree.ts';
import { nameOf, subjectAt } from './rows.ts';
import {
  addedUp,
  amount,
  fullAmount,
  isNear,
  isScored,
  isTotal,
  outOf,
  rowOf,
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

/** The titles of columns whose cells are headings, whole or with their points in brackets. */
const OF_HEADINGS = /指标(?:名称)?$/u;
const DEPTHS = ['一级', '二级', '三级'];

/** The points of a sheet in print order: those of headings, and those of rows, scored or not. */
function nodesOf(sheet: Sheet): readonly Node[] {
  const scored = outOf(sheet);
  const total = sheet.facts.find(isTotal);
  // Behind the total stand notes.
  const weights = rowsIn(sheet, 'weight').filter((fact) => total === undefined || byPlace(fact, total) < 0);
  // 权重 between the levels is of headings where rows have points of another column.
  const apart = weights.some(({ place }) => place.column !== '权重');
  return weights.map((fact): Node => {
    const column = fact.place.column ?? '';
    const isHeading = !scored.has(fact) && (OF_HEADINGS.test(column) || (apart && column === '权重'));
    const depth = DEPTHS.findIndex((name) => column.includes(name)) + 1;
    return { fact, kind: isHeading ? 'heading' : 'row', depth: isHeading && depth > 0 ? depth : null };
  });
}

const trees = new WeakMap<readonly Fact[], Tree | null>();

/** How the points of a sheet hang together: without a fault, else with one; null where neither is certain. */
export function pointsTree(sheet: Sheet): Tree | null {
  const before = trees.get(sheet.facts);
  if (before !== undefined) return before;
  const nodes = nodesOf(sheet);
  const printed = fullAmount(sheet);
  // Rows and headings that come to a hundred are right against a total printed otherwise.
  const wholes = printed === 100 ? [100] : [printed, 100];
  const find = (faulty: boolean): Tree | undefined =>
    wholes.flatMap((whole) => treeOf(nodes, whole, faulty) ?? [])[0];
  const tree = find(false) ?? find(true) ?? null;
  trees.set(sheet.facts, tree);
  return tree;
}

/** Whether the scores of the rows come to the total printed in the sheet: then no row that has a score was left unread. */
function isReadWhole(sheet: Sheet): boolean {
  const total = sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact));
  return total !== undefined && isNear(amount(rowsIn(sheet, 'score')), Number(total.value));
}

/** Every heading of a sheet against what stands right under it. */
function branchClaims(sheet: Sheet, { branches, amiss }: Tree): readonly Claim[] {
  return [...branches]
    .sort((a, b) => byPlace(a.heading, b.heading))
    .map(({ heading, below }) => ({
      subject: subjectAt(heading),
      name: nameOf(heading.path),
      relation: 'equal',
      stated: quoted(nameOf(heading.path), heading),
      expected: addedUp(below),
      unsure:
        amiss?.heading === heading
          ? doubtOf(sheet, heading, below, amiss.right)
          : amiss?.right === 'below' && below.includes(amiss.heading)
            ? `其下“${rowOf(amiss.heading)}”的分值另行列出`
            : null,
    }));
}

/** Why points that fall short of their heading may be those of rows that were not all read. */
function doubtOf(
  sheet: Sheet,
  heading: Fact,
  below: readonly Fact[],
  right: 'below' | 'heading',
): Excuse | null {
  if (right === 'below') return null;
  const over = amount(below) - Number(heading.value);
  // One slip makes up the difference; of more than that our reading is at fault.
  if (over > 0 && !below.some(({ value }) => Number(value) > over)) return inDoubt('其下可能读入了别的行');
  return over > 0 || isReadWhole(sheet) ? null : inDoubt('其下的行可能没有读全');
}

/**
 * The points of a heading held against the rows beside it, once the rows are known to be all: those of the whole scale.
 * A heading may be printed before its rows or, as a merged cell, beside one of them.
 */
export function headings(sheet: Sheet): readonly Claim[] {
  if (!isScored(sheet)) return [];
  const tree = pointsTree(sheet);
  if (tree) return branchClaims(sheet, tree);
  const leaves = leavesOf(sheet);
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
