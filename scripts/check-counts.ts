import { verdictAfter } from '../src/core/decision.ts';
import { UNIT_OF } from '../src/core/finding.ts';
import { levelOf } from '../src/core/region.ts';
import { provinceOf } from '../src/db/parts.ts';
import type { Row } from '../src/db/tables.ts';

type Counts = Row<'check_counts'>;
type Finding = Pick<
  Row<'findings'>,
  | 'report'
  | 'bureau'
  | 'year'
  | 'check_id'
  | 'verdict'
  | 'unit'
  | 'difference'
  | 'decision'
  | 'decided_verdict'
>;

const keyOf = ({ province, level, year, check_id, verdict }: Counts): string =>
  [province, level, year, check_id, verdict].join('|');

const largerOf = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** Counts of reports that have none in common, as one row a province, level, year, check and verdict. */
export function addCounts(counts: readonly Counts[]): Counts[] {
  const added = new Map<string, Counts>();
  for (const row of counts) {
    const key = keyOf(row);
    const sofar = added.get(key);
    added.set(
      key,
      sofar === undefined
        ? row
        : {
            ...sofar,
            findings: sofar.findings + row.findings,
            reports: sofar.reports + row.reports,
            largest: largerOf(sofar.largest, row.largest),
          },
    );
  }
  return [...added.values()];
}

/**
 * How each check came out, by province, level and year of the reports, what reviewers found misread as in doubt; the
 * largest difference is of money alone.
 */
export function countChecks(findings: readonly Finding[]): Counts[] {
  const counted = new Set<string>();
  return addCounts(
    findings.map(({ report, bureau, year, check_id, verdict: found, unit, difference, ...decided }) => {
      const verdict = verdictAfter(found, { decision: decided.decision, verdict: decided.decided_verdict });
      const known = `${report}|${check_id}|${verdict}`;
      const first = !counted.has(known);
      counted.add(known);
      return {
        province: `${provinceOf(bureau)}0000`,
        level: levelOf(bureau),
        year,
        check_id,
        verdict,
        findings: 1,
        reports: first ? 1 : 0,
        largest: unit === UNIT_OF.money && difference !== null && difference > 0 ? difference : null,
      };
    }),
  );
}
