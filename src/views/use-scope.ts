import { useMemo } from 'react';
import type { State } from './address.ts';
import { namerOf } from './marks.ts';
import { allRegions } from './needs.ts';
import { bureausHeld, bureausInScope, yearsHeld } from './scope.ts';
import { useRows } from './snapshot.tsx';

/** What the filters leave of the snapshot: its bureaus and years, and those in scope. */
export function useScope({ regions: chosenRegions, levels, bureaus, years }: State) {
  const regions = useRows(allRegions);
  return useMemo(() => {
    const held = bureausHeld(regions.rows);
    return {
      regions: regions.rows,
      held,
      inScope: bureausInScope(held, { regions: chosenRegions, levels, bureaus, years }, regions.rows),
      years: yearsHeld(regions.rows),
      nameOf: namerOf(held),
      status: regions.status,
    };
  }, [regions.rows, regions.status, chosenRegions, levels, bureaus, years]);
}
