import type { Fact } from '../fact.ts';

/** The printed points of one row or heading of a score sheet; `depth` is that of its heading, null where it is not known. */
export type Node = {
  readonly fact: Fact;
  readonly kind: 'row' | 'heading';
  readonly depth: number | null;
};

/** A heading with what stands right under it: headings of the next level, or rows. */
export type Branch = { readonly heading: Fact; readonly below: readonly Fact[] };

/** The heading whose points are not those below it, and which of the two the rest of the sheet bears out. */
export type Amiss = { readonly heading: Fact; readonly right: 'below' | 'heading' };

/** How the points of a sheet hang together; `amiss` is null where all agree. */
export type Tree = { readonly branches: readonly Branch[]; readonly amiss: Amiss | null };

/** A tree of some nodes: where it ends, what it comes to, its levels, and how often a heading took what stands before it. */
type Grown = Tree & {
  readonly at: number;
  readonly points: number;
  readonly height: number;
  readonly taken: number;
};

/** Nodes taken in side by side so far. */
type Run = Grown & { readonly below: readonly Fact[] };

const EMPTY: Run = { at: 0, points: 0, height: 0, taken: 0, below: [], branches: [], amiss: null };

/** A sheet of more rows than this is not read so. */
const MOST = 90;
/** So many rows stand before the name of their heading in a merged cell. */
const MOST_TAKEN = 3;

/** What a tree may be: with one heading amiss; with rows beside headings of any level. */
type Way = { readonly faulty?: boolean; readonly loose?: boolean };

/** Hundredths of a point, so that halves add up exactly. */
const pointsOf = ({ value }: Fact): number => Math.round(Number(value) * 100);

/**
 * The one way in which the points of a sheet, in print order, hang together and come to the whole: headings before what is
 * under them, each the sum of it; where `faulty`, all but one; where `loose`, rows may stand beside headings. A heading whose level is known may stand beside a later
 * one of its rows, as the cells of a merged column are printed. Of several ways the plainest stands; null where there is none,
 * or where two as plain tell different faults.
 */
export function treeOf(
  nodes: readonly Node[],
  whole: number,
  { faulty = false, loose = false }: Way,
): Tree | null {
  const headings = nodes.filter(({ kind }) => kind === 'heading');
  if (nodes.length > MOST || headings.length === 0) return null;
  const leveled = headings.every(({ depth }) => depth !== null);
  const deepest = Math.max(...headings.map(({ depth }) => depth ?? 0));
  const total = Math.round(whole * 100);
  const known = new Map<string, readonly Grown[]>();
  const depthOf = ({ kind, depth }: Node): number => (kind === 'row' ? deepest + 1 : (depth ?? 0));
  // The rate of execution is scored beside the headings.
  const isApart = ({ kind, fact }: Node): boolean => kind === 'row' && fact.path.length === 1;
  const isUnder = (node: Node, depth: number): boolean =>
    !leveled ||
    depthOf(node) === depth + 1 ||
    (depth === 0 && isApart(node)) ||
    (loose && (node.kind === 'row' || depthOf(node) > depth));

  function readingsAt(at: number, mayErr: boolean): readonly Grown[] {
    const key = `${at} ${mayErr}`;
    const found = known.get(key) ?? findReadings(at, mayErr, EMPTY);
    known.set(key, found);
    return found;
  }

  /** What the node at a place, with all under it, may be read as; `begun` is what a heading took from before it. */
  function findReadings(at: number, mayErr: boolean, begun: Run): readonly Grown[] {
    const node = nodes[at];
    if (!node) return [];
    const { fact: heading } = node;
    const own = pointsOf(heading);
    if (node.kind === 'row') return [{ ...EMPTY, at: at + 1, points: own }];
    const limit = mayErr ? total : own;
    const found = runsFrom({ ...begun, at: at + 1 }, depthOf(node), mayErr, limit).flatMap((run): Grown[] => {
      const { below, branches, points, amiss, height } = run;
      if (below.length === 0) return [];
      const told = { ...run, points: own, height: height + 1, branches: [{ heading, below }, ...branches] };
      if (points === own) return [told];
      if (!mayErr || amiss !== null) return [];
      return [
        { ...told, amiss: { heading, right: 'heading' } },
        { ...told, points, amiss: { heading, right: 'below' } },
      ];
    });
    return mayErr ? found : found.slice(0, 1);
  }

  /** The run and all it goes on to, within the limit of what it may come to. */
  function runsFrom(start: Run, depth: number, mayErr: boolean, limit: number): readonly Run[] {
    const runs = [start];
    for (const run of runs)
      if (run.at < nodes.length && run.points < limit)
        runs.push(...goOn(run, depth, mayErr && run.amiss === null));
    return runs;
  }

  function goOn(run: Run, depth: number, mayErr: boolean): readonly Run[] {
    const node = nodes[run.at];
    if (!node) return [];
    const readings = readingsAt(run.at, mayErr);
    if (isUnder(node, depth) || standsAlone(run, node, depth)) {
      // Rows do not stand between headings.
      if (faulty && node.kind === 'row' && run.height > 0 && !isApart(node)) return [];
      return readings.map((reading) => joined(run, reading, node.fact));
    }
    if (loose || depthOf(node) !== depth + 2) return [];
    return readings.flatMap((reading) =>
      behind({ ...joined(EMPTY, reading, node.fact), taken: reading.taken + 1 }, depth, mayErr).map(
        ({ one, heading }) => joined(run, one, heading),
      ),
    );
  }

  /** A row under a heading that has no headings of the next level. */
  function standsAlone(run: Run, node: Node, depth: number): boolean {
    if (node.kind !== 'row' || depth === 0 || run.height > 0 || run.branches.length > 0) return false;
    const next = nodes.slice(run.at).find(({ kind }) => kind === 'heading');
    return next === undefined || depthOf(next) <= depth;
  }

  /** The heading printed behind the first of what stands under it, in a merged cell. */
  function behind(
    begun: Run,
    depth: number,
    mayErr: boolean,
  ): readonly { readonly one: Grown; readonly heading: Fact }[] {
    const next = nodes[begun.at];
    const isFree = mayErr && begun.amiss === null;
    if (!next) return [];
    if (depthOf(next) === depth + 1)
      return findReadings(begun.at, isFree, begun).map((one) => ({ one, heading: next.fact }));
    if (depthOf(next) !== depth + 2 || begun.below.length >= MOST_TAKEN) return [];
    return readingsAt(begun.at, isFree).flatMap((reading) =>
      behind({ ...joined(begun, reading, next.fact), taken: begun.taken + reading.taken + 1 }, depth, mayErr),
    );
  }

  const ways = runsFrom(EMPTY, 0, faulty, total).filter(
    ({ at, points, amiss }) => at === nodes.length && points === total && (amiss !== null) === faulty,
  );
  const [first, ...others] = ways.sort(byPlainness);
  if (!first || others.some((other) => byPlainness(first, other) === 0 && !tellsTheSame(first, other)))
    return null;
  return first;
}

const joined = (run: Run, next: Grown, fact: Fact): Run => ({
  at: next.at,
  points: run.points + next.points,
  height: Math.max(run.height, next.height),
  taken: run.taken + next.taken,
  below: [...run.below, fact],
  branches: [...run.branches, ...next.branches],
  amiss: run.amiss ?? next.amiss,
});

/** The fewest levels, the fewest headings beside their second row, the fewest at the top. */
const byPlainness = (a: Run, b: Run): number =>
  a.height - b.height || a.taken - b.taken || a.below.length - b.below.length;

const belowOf = ({ branches, amiss }: Tree): string =>
  branches
    .filter(({ heading }) => heading === amiss?.heading)
    .flatMap(({ below }) => below.map(({ id }) => id))
    .join();

const tellsTheSame = (a: Tree, b: Tree): boolean =>
  a.amiss?.heading === b.amiss?.heading && a.amiss?.right === b.amiss?.right && belowOf(a) === belowOf(b);
