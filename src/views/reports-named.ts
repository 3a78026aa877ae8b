import { MOST_REPORTS } from './chart-words.ts';
import { allRegions, allReports, reportsNamed } from './needs.ts';
import { bureausHeld, isMany } from './scope.ts';
import { useRows } from './snapshot.tsx';

/** The reports a chart names as its source: of a small snapshot all are at hand, of a large one only those are asked for. */
export function useReportsNamed(ids: readonly string[]) {
  const many = isMany(bureausHeld(useRows(allRegions).rows));
  const all = useRows(many ? null : allReports);
  const named = useRows(many && ids.length > 0 ? reportsNamed(ids.slice(0, MOST_REPORTS)) : null);
  return many ? named : all;
}
