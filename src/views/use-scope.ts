import { useMemo } from 'react';
import type { State } from './address.ts';
import { namerOf } from './marks.ts';
import { allRegions, allReports } from './needs.ts';
import { bureausHeld, bureausInScope, yearsHeld } from './scope.ts';
import { useRows } from './snapshot.tsx';

/** What the filters leave of the snapshot: its bureaus and years, and those in scope. */
export function useScope({ regions: chosenRegions, levels, bureaus, years }: State) {
  const regions = useRows(allRegions);
  const reports = useRows(allReports);
  return useMemo(() => {
    const held = bureausHeld(regions.rows, reports.rows);
    return {
      regions: regions.rows,
      reports: reports.rows,
      held,
      inScope: bureausInScope(held, { regions: chosenRegions, levels, bureaus, years }, regions.rows),
      years: yearsHeld(reports.rows),
      nameOf: namerOf(held),
      status: regions.status === 'ready' ? reports.status : regions.status,
    };
  }, [regions.rows, regions.status, reports.rows, reports.status, chosenRegions, levels, bureaus, years]);
}
