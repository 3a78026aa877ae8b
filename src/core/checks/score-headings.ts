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
/** The names of levels in the ministry's forms, where their column does not say which level they are of. */
const FIRST = /^(?:(?:项目)?(?:产出|效益|完成)|满意度|投入管理|绩效)指标?$/u;
const SECOND =
  /^(?:数量|质量|时效|(?:经济|社会|生态)(?:环境)?(?:效益|成本)|可持续(?:影响|发展)|(?:服务对象|社会公众).*满意度)指标?$/u;
/** A level of its own since its kinds have levels of theirs; before, one of the kinds of output. */
const COST = /^成本指标?$/u;

/** The level of a heading by its column, else by its name; null where neither tells. */
function depthOf(fact: Fact, kinds: readonly string[]): number | null {
  const column = fact.place.column ?? '';
  const told = DEPTHS.findIndex((name) => column.includes(name)) + 1;
  const name = rowOf(fact);
  if (told > 0) return told;
  if (FIRST.test(name)) return 1;
  if (SECOND.test(name)) return 2;
  if (!COST.test(name)) return null;
  return kinds.some((kind) => /^(?:经济|社会|生态).*成本/u.test(kind))
    ? 1
    : kinds.some((kind) => SECOND.test(kind))
      ? 2
      : 1;
}

/** Points of a heading printed again beside the next of its rows, with those printed first. */
type Again = { readonly again: Fact; readonly first: Fact };

/** The points of a sheet in print order: those of headings, each once, and those of rows, scored or not. */
function nodesOf(sheet: Sheet): { readonly nodes: readonly Node[]; readonly repeats: readonly Again[] } {
  const scored = outOf(sheet);
  const total = sheet.facts.find(isTotal);
  // Behind the total stand notes.
  const weights = rowsIn(sheet, 'weight').filter((fact) => total === undefined || byPlace(fact, total) < 0);
  // 权重 between the levels is of headings where rows have points of another column.
  const apart = weights.some(({ place }) => place.column !== '权重');
  const isHeading = (fact: Fact): boolean => {
    const column = fact.place.column ?? '';
    return !scored.has(fact) && (OF_HEADINGS.test(column) || (apart && column === '权重'));
  };
  const kinds = weights.filter(isHeading).map(rowOf);
  const last = new Map<string, Fact>();
  const repeats: Again[] = [];
  const nodes = weights.flatMap((fact): Node[] => {
    if (!isHeading(fact)) return [{ fact, kind: 'row', depth: null }];
    const column = fact.place.column ?? '';
    const first = last.get(column);
    if (first && rowOf(first) === rowOf(fact)) {
      repeats.push({ again: fact, first });
      return [];
    }
    last.set(column, fact);
    return [{ fact, kind: 'heading', depth: depthOf(fact, kinds) }];
  });
  return { nodes, repeats };
}

type Found = { readonly tree: Tree | null; readonly repeats: readonly Again[] };
const trees = new WeakMap<readonly Fact[], Found>();

/**
 * How the points of a sheet hang together: without a fault, else with one; null where neither is certain. Where the levels of
 * all headings are known, they are heeded first.
 */
export function pointsTree(sheet: Sheet): Found {
  const before = trees.get(sheet.facts);
  if (before) return before;
  const { nodes, repeats } = nodesOf(sheet);
  const printed = fullAmount(sheet);
  // Rows and headings that come to a hundred are right against a total printed otherwise.
  const wholes = printed === 100 ? [100] : [printed, 100];
  const isLeveled = nodes.every(({ kind, depth }) => kind === 'row' || depth !== null);
  const bare = nodes.map((node) => ({ ...node, depth: null }));
  const ways = isLeveled
    ? ([
        [nodes, {}],
        [nodes, { loose: true }],
        [nodes, { faulty: true }],
        [bare, {}],
      ] as const)
    : ([
        [bare, {}],
        [bare, { faulty: true }],
      ] as const);
  let tree: Tree | null = null;
  for (const [of, way] of ways) for (const whole of wholes) tree ??= treeOf(of, whole, way);
  const found = { tree, repeats };
  trees.set(sheet.facts, found);
  return found;
}

/** Whether the scores of the rows come to the total printed in the sheet: then no row that has a score was left unread. */
function isReadWhole(sheet: Sheet): boolean {
  const total = sheet.facts.find((fact) => fact.measure === 'score' && isTotal(fact));
  return total !== undefined && isNear(amount(rowsIn(sheet, 'score')), Number(total.value));
}

/** A heading printed again beside the next of its rows has the same points. */
const repeatClaims = (repeats: readonly Again[]): readonly Claim[] =>
  repeats.map(({ again, first }) => ({
    subject: subjectAt(again),
    name: nameOf(again.path),
    relation: 'equal',
    stated: quoted(nameOf(again.path), again),
    expected: quoted(`${nameOf(first.path)}（前）`, first),
  }));

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
  const { tree, repeats } = pointsTree(sheet);
  if (tree) {
    // A heading that is itself amiss is told once.
    const others = repeats.filter(({ first }) => first !== tree.amiss?.heading);
    return [...branchClaims(sheet, tree), ...repeatClaims(others)];
  }
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
      unsure: '不能确定其下的各行',
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
