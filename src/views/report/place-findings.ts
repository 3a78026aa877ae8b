import type { Row } from '../../db/tables.ts';
import { standingVerdict } from './decided.ts';

type Finding = Pick<Row<'findings'>, 'id' | 'operands' | 'line' | 'verdict' | 'decision' | 'decided_verdict'>;
type Figure = Pick<Row<'facts'>, 'id' | 'source_table' | 'line'>;

const GRAVITY = ['broken', 'conflict', 'doubtful', 'rounding', 'holds', 'unchecked'];

/** What is amiss first, then what holds, then what could not be decided. */
export const byGravity = (a: Pick<Finding, 'verdict'>, b: Pick<Finding, 'verdict'>): number =>
  GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict);

/** The fact ids a finding was decided by. */
export function operandIds({ operands }: Pick<Finding, 'operands'>): readonly string[] {
  const list: unknown = JSON.parse(operands);
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

/** The gravest verdict on each figure that a check used; one that a reviewer found misread is in doubt. */
export function gravestVerdicts(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const gravest = new Map<string, string>();
  for (const finding of findings) {
    const verdict = standingVerdict(finding);
    for (const id of operandIds(finding)) {
      const known = gravest.get(id);
      if (known === undefined || GRAVITY.indexOf(verdict) < GRAVITY.indexOf(known)) gravest.set(id, verdict);
    }
  }
  return gravest;
}

/**
 * Findings by the source table they belong beside: that of the figure printed on their line, else of their first
 * operand. Findings without a figure stand under ''.
 */
export function placeFindings<F extends Finding>(
  findings: readonly F[],
  figures: readonly Figure[],
): ReadonlyMap<string, readonly F[]> {
  const tableOf = new Map(figures.map((figure) => [figure.id, figure.source_table]));
  const lineOf = new Map(figures.map((figure) => [figure.id, figure.line]));
  const placed = new Map<string, F[]>();
  for (const finding of findings) {
    const ids = operandIds(finding).filter((id) => tableOf.has(id));
    const home = ids.find((id) => lineOf.get(id) === finding.line) ?? ids[0];
    const table = home === undefined ? '' : (tableOf.get(home) ?? '');
    placed.set(table, [...(placed.get(table) ?? []), finding]);
  }
  return placed;
}
