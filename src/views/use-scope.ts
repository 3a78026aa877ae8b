import { useMemo } from 'react';
import type { State } from './address.ts';
import { namerOf } from './marks.ts';
import { allRegions } from './needs.ts';
import { bureausHeld, bureausInScope, yearsHeld } from './scope.ts';
import { useRows } from './snapshot.tsx';

/** What the filters leave of the snapshot: its bureaus and years, and those in scope. */
export function useScope({ regions: chosenRegions, levels, bureaus, years }: State) {
  const regions = useRows(allRegions);
  // What does not depend on the filters stays the same object, so that nothing is worked out anew for it.
  const known = useMemo(() => {
    const held = bureausHeld(regions.rows);
    return { held, years: yearsHeld(regions.rows), nameOf: namerOf(held) };
  }, [regions.rows]);
  const inScope = useMemo(
    () => bureausInScope(known.held, { regions: chosenRegions, levels, bureaus, years }, regions.rows),
    [known, chosenRegions, levels, bureaus, years, regions.rows],
  );
  return useMemo(
    () => ({ regions: regions.rows, ...known, inScope, status: regions.status }),
    [regions.rows, regions.status, known, inScope],
  );
}
