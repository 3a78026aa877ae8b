import { useMemo } from 'react';
import type { State } from '../address.ts';
import {
  allReports,
  countedChecks,
  countedChecksAmong,
  countedProvinces,
  listedFindings,
  MOST_LISTED,
  reportsIn,
  reportsNamed,
} from '../needs.ts';
import { inYears, isMany } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { askCounts, askCountsAmong, askFindings, askProvinces, isListable } from './asked.ts';
import type { Count } from './catalogue.ts';
import { orderFindings, siftFindings } from './sift.ts';

const NONE: readonly never[] = [];

/** The rows of the page 核对, as far as its scope lets them be read, and what the reader's filters leave of them. */
export function useAudit(state: State) {
  const scope = useScope(state);
  const known = scope.status === 'ready';
  const many = isMany(scope.held);
  const listable = known && isListable(state, scope);

  const ofProvinces = askCounts(state);
  const ofBureaus = listable ? askCountsAmong(state, scope.inScope) : null;
  const counted = useRows(ofProvinces && countedChecks(ofProvinces));
  const countedAmong = useRows(ofBureaus && countedChecksAmong(ofBureaus));
  const counts = ofProvinces === null ? countedAmong : counted;
  const asksCounts = ofProvinces !== null || ofBureaus !== null;

  const asked = listable && state.list === 'findings' ? askFindings(state, scope.inScope) : null;
  const found = useRows(asked && listedFindings(asked));
  const provinces = useRows(known && !listable ? countedProvinces(askProvinces(state)) : null);

  const provinceCodes = useMemo(
    () => [...new Set(scope.inScope.map(({ code }) => `${code.slice(0, 2)}0000`))],
    [scope.inScope],
  );
  const all = useRows(known && !many ? allReports : null);
  const near = useRows(many && listable && state.report === null ? reportsIn(provinceCodes) : null);
  const named = useRows(many && state.report !== null ? reportsNamed([state.report]) : null);
  const read = !many ? all : state.report !== null ? named : near;
  const reports = useMemo(() => {
    if (!listable) return NONE;
    const inScope = new Set(scope.inScope.map(({ code }) => code));
    return read.rows.filter(({ bureau, year }) => inScope.has(bureau) && inYears(year, state.years));
  }, [listable, read.rows, scope.inScope, state.years]);

  const findings = asked === null ? NONE : found.rows;
  const { severity, least, decision, find, order, sort } = state;
  const sifted = useMemo(
    () => siftFindings(findings, { severity, least, decision, find }, scope.nameOf),
    [findings, severity, least, decision, find, scope.nameOf],
  );
  const listed = useMemo(() => orderFindings(sifted, { order, sort }), [sifted, order, sort]);
  return {
    scope,
    many,
    listable,
    counts: (asksCounts ? counts.rows : NONE) as readonly Count[],
    countsStatus: asksCounts ? counts.status : known ? ('ready' as const) : scope.status,
    /** The findings with the verdicts and checks chosen, and those of them the other filters leave, in order. */
    found: findings,
    listed,
    foundStatus: asked === null ? scope.status : found.status,
    isCut: asked !== null && found.rows.length >= MOST_LISTED,
    provinces: !listable && known ? provinces.rows : NONE,
    /** The reports in scope; none while there are too many to be listed. */
    reports,
  };
}
export type Audit = ReturnType<typeof useAudit>;
