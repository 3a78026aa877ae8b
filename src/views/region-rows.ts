import { lineageOf, type RegionNode } from './region-tree.ts';

type Known = { readonly code: string; readonly parent: string | null };

/** Whether a region is chosen, by itself or through one above it, or something below it is. */
export type TickState = 'all' | 'some' | 'none';

/** A region as one row of the tree that is open: how deep, which of its siblings, and whether its own show. */
export type TreeRow = {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly place: number;
  readonly of: number;
  readonly parts: number;
  readonly open: boolean;
};

/** How each region is ticked. */
export function ticksOf(chosen: readonly string[], regions: readonly Known[]): (code: string) => TickState {
  const ticked = new Set(chosen);
  const above = new Set(chosen.flatMap((code) => lineageOf(code, regions).slice(1)));
  return (code) =>
    lineageOf(code, regions).some((one) => ticked.has(one)) ? 'all' : above.has(code) ? 'some' : 'none';
}

/** The regions to open so that everything chosen shows. */
export const pathsTo = (chosen: readonly string[], regions: readonly Known[]): ReadonlySet<string> =>
  new Set(chosen.flatMap((code) => lineageOf(code, regions).slice(1)));

/** The rows that show, from the top, when some regions are open. */
export function treeRows(tree: readonly RegionNode[], open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (nodes: readonly RegionNode[], depth: number) => {
    for (const [at, { code, name, below }] of nodes.entries()) {
      const opened = below.length > 0 && open.has(code);
      rows.push({ code, name, depth, place: at + 1, of: nodes.length, parts: below.length, open: opened });
      if (opened) walk(below, depth + 1);
    }
  };
  walk(tree, 1);
  return rows;
}

/** The tree with only the regions that are found and those above them. */
export const keepFound = (tree: readonly RegionNode[], found: ReadonlySet<string>): readonly RegionNode[] =>
  tree.flatMap((node) => {
    const below = keepFound(node.below, found);
    return found.has(node.code) || below.length > 0 ? [{ ...node, below }] : [];
  });
