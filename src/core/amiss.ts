import { type Decision, decisionsByFinding, verdictAfter } from './decision.ts';
import type { FactId } from './fact.ts';
import type { Finding, Severity } from './finding.ts';

/** What is amiss with some figures: how many findings, and the check of the gravest, '' where there is none. */
export type Amiss = { readonly findings: number; readonly check: string };

const WEIGHTS: Readonly<Record<Severity, number>> = { major: 3, minor: 2, note: 1, none: 0 };

type Judged = Pick<Finding, 'id' | 'check' | 'verdict' | 'severity' | 'operands'>;

/**
 * Tells of any figures of a report what is amiss with them: the findings that used one of them and are broken or a
 * contradiction. What is in doubt, or what a reviewer found misread, is not.
 */
export function amissIn(
  findings: readonly Judged[],
  decisions: readonly Decision[] = [],
): (facts: readonly FactId[]) => Amiss {
  const decided = decisionsByFinding(decisions);
  const touching = new Map<FactId, Judged[]>();
  for (const finding of findings) {
    const verdict = verdictAfter(finding.verdict, decided.get(finding.id));
    if (verdict !== 'broken' && verdict !== 'conflict') continue;
    for (const fact of new Set(finding.operands)) {
      const known = touching.get(fact);
      if (known) known.push(finding);
      else touching.set(fact, [finding]);
    }
  }
  return (facts) => {
    const met = [...new Set(facts.flatMap((fact) => touching.get(fact) ?? []))];
    const [first, ...others] = met;
    if (first === undefined) return { findings: 0, check: '' };
    const gravest = others.reduce(
      (sofar, finding) => (WEIGHTS[finding.severity] > WEIGHTS[sofar.severity] ? finding : sofar),
      first,
    );
    return { findings: met.length, check: gravest.check };
  };
}
