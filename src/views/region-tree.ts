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

/** The region itself and all its ancestors, nearest first. */
export function lineageOf(code: string, regions: readonly Region[]): readonly string[] {
  const parents = new Map(regions.map((region) => [region.code, region.parent]));
  const lineage: string[] = [];
  for (let at: string | null | undefined = code; at && !lineage.includes(at); at = parents.get(at))
    lineage.push(at);
  return lineage;
}

/** The chosen regions after a tick: choosing a region drops the ones below it, which it already holds. */
export function toggleRegion(
  code: string,
  chosen: readonly string[],
  regions: readonly Region[],
): readonly string[] {
  if (chosen.includes(code)) return chosen.filter((other) => other !== code);
  return [...chosen.filter((other) => !lineageOf(other, regions).includes(code)), code];
}
