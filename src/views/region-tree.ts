import type { Row } from '../db/tables.ts';
import { groupBy } from './group-by.ts';

type Region = Pick<Row<'regions'>, 'code' | 'name' | 'parent'>;

/** A region with the regions below it, in the order of the rows. */
export type RegionNode = {
  readonly code: string;
  readonly name: string;
  readonly below: readonly RegionNode[];
};

/** The regions as a forest; a region whose parent is not among the rows stands at the top. */
export function growRegionTree(regions: readonly Region[]): readonly RegionNode[] {
  const known = new Set(regions.map(({ code }) => code));
  const children = groupBy(regions, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''));
  const grow = (parent: string): RegionNode[] =>
    (children.get(parent) ?? []).map(({ code, name }) => ({ code, name, below: grow(code) }));
  return grow('');
}

type Known = Pick<Region, 'code' | 'parent'>;
const KNOWN_PARENTS = new WeakMap<readonly Known[], ReadonlyMap<string, string | null>>();

/** The parents by code, worked out once for a list of regions: there are thousands, and each is asked for its lineage. */
function parentsOf(regions: readonly Known[]): ReadonlyMap<string, string | null> {
  const known = KNOWN_PARENTS.get(regions);
  if (known) return known;
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  KNOWN_PARENTS.set(regions, parents);
  return parents;
}

/** The region itself and all its ancestors, nearest first. */
export function lineageOf(code: string, regions: readonly Known[]): readonly string[] {
  const parents = parentsOf(regions);
  const lineage: string[] = [];
  for (let at: string | null | undefined = code; at && !lineage.includes(at); at = parents.get(at))
    lineage.push(at);
  return lineage;
}

/**
 * The chosen regions after a tick. Choosing a region drops the ones below it, which it already holds; taking back one
 * that is held through a region above leaves that one's other parts chosen in its place.
 */
export function toggleRegion(
  code: string,
  chosen: readonly string[],
  regions: readonly Known[],
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  const lineage = lineageOf(code, regions);
  const holder = lineage.find((above) => chosen.includes(above));
  if (holder === undefined)
    return [...chosen.filter((other) => !lineageOf(other, regions).includes(code)), code];
  const path = new Set(lineage.slice(0, lineage.indexOf(holder)));
  const beside = regions.filter(
    (region) =>
      region.parent !== null &&
      !path.has(region.code) &&
      (region.parent === holder || path.has(region.parent)) &&
      region.parent !== code,
  );
  return [...chosen.filter((other) => other !== holder), ...beside.map((region) => region.code)];
}
