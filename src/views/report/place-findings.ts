import type { Row } from '../../db/tables.ts';
import { standingVerdict } from './decided.ts';

type Finding = Pick<Row<'findings'>, 'id' | 'operands' | 'line' | 'verdict' | 'decision' | 'decided_verdict'>;
type Decided = Parameters<typeof standingVerdict>[0];
type Figure = Pick<Row<'facts'>, 'id' | 'source_table' | 'line'>;

/** Verdicts told beside the line they touch. */
const TOLD: readonly string[] = ['broken', 'conflict', 'doubtful'];
const GRAVITY = ['broken', 'conflict', 'doubtful', 'rounding', 'holds', 'unchecked'];

/** What is amiss first, then what holds, then what could not be decided. */
export const byGravity = (a: Decided, b: Decided): number =>
  GRAVITY.indexOf(standingVerdict(a)) - GRAVITY.indexOf(standingVerdict(b));

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
 * What is amiss or in doubt by the lines it touches: its own, and those of the figures it used; the gravest first on each.
 */
export function findingsByLine<F extends Finding>(
  findings: readonly F[],
  figures: readonly Figure[],
): ReadonlyMap<number, readonly F[]> {
  const lineOf = new Map(figures.map(({ id, line }) => [id, line]));
  const touching = new Map<number, F[]>();
  const weight = (finding: F): number => GRAVITY.indexOf(standingVerdict(finding));
  const grave = findings.filter((finding) => TOLD.includes(standingVerdict(finding)));
  for (const finding of [...grave].sort((a, b) => weight(a) - weight(b))) {
    const own = operandIds(finding).flatMap((id) => lineOf.get(id) ?? []);
    for (const line of new Set([...own, ...(finding.line > 0 ? [finding.line] : [])])) {
      const known = touching.get(line);
      if (known) known.push(finding);
      else touching.set(line, [finding]);
    }
  }
  return touching;
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
