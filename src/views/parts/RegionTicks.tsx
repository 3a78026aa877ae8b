import type { Row } from '../../db/tables.ts';
import { change } from '../address-bar.ts';
import { growRegionTree, lineageOf, type RegionNode, toggleRegion } from '../region-tree.ts';
import { Tick } from './Tick.tsx';

type Regions = readonly Row<'regions'>[];

/** Regions as nested checkboxes; a tick on a province stands for all below it. */
export function RegionTicks({ regions, chosen }: { regions: Regions; chosen: readonly string[] }) {
  return <Branch nodes={growRegionTree(regions)} regions={regions} chosen={chosen} />;
}

function Branch({
  nodes,
  regions,
  chosen,
}: {
  nodes: readonly RegionNode[];
  regions: Regions;
  chosen: readonly string[];
}) {
  return (
    <ul className="[&_ul]:pl-6">
      {nodes.map(({ code, name, below }) => (
        <li key={code}>
          <Tick
            label={name}
            checked={chosen.includes(code)}
            partly={chosen.some((other) => lineageOf(other, regions).includes(code))}
            onChange={() => change({ regions: toggleRegion(code, chosen, regions) })}
          />
          {below.length > 0 && <Branch nodes={below} regions={regions} chosen={chosen} />}
        </li>
      ))}
    </ul>
  );
}
