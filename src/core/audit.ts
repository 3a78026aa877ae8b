import { doubted, misreadingOf, withDoubt } from './audit/doubt.ts';
import { withoutEchoes } from './audit/echoes.ts';
import { type Judged, judgeClaim } from './audit/judge.ts';
import { isOpenSum, withoutUnread } from './audit/leave.ts';
import { factsOf } from './audit/operands.ts';
import { judgeOthers } from './audit/others.ts';
import { judgePlaces } from './audit/places.ts';
import { withoutTwins } from './audit/twins.ts';
import { auditRemarks } from './audit-remarks.ts';
import { CHECKS, sidesOf } from './checks.ts';
import { lookupIn, type Statements } from './choose.ts';
import { explain } from './explain.ts';
import type { Lookup } from './expression.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { auditFormsAgainstProse } from './form-against-prose.ts';
import type { Remark } from './remark.ts';
import { auditRepeats } from './repeats.ts';
import type { Report } from './report.ts';
import { auditRowRepeats } from './row-repeats.ts';

/**
 * Every check on one report, the agreement of everything it prints more than once, and of its words with its figures
 * where `remarks` were read.
 */
export function auditReport(
  report: Omit<Report, 'bureau' | 'kind'>,
  facts: readonly Fact[],
  remarks?: readonly Remark[],
): Finding[] {
  const statements: Statements = { year: report.year, facts, corrections: report.corrections };
  const lookup = lookupIn(statements);
  const judged = CHECKS.flatMap((check) =>
    [...check.claims, ...(check.family?.(statements) ?? [])].flatMap((claim): Judged[] => [
      ...judgeClaim(report.id, check, claim, lookup, statements).map((finding) => ({
        claim,
        finding: isOpenSum(claim) ? withoutUnread(finding, facts) : finding,
      })),
      ...judgeOthers(report.id, check, claim, lookup, statements),
    ]),
  );
  // One question of one figure has one answer: that of the place it stands in, where that decides it.
  const answers = [...judged, ...judgePlaces(report.id, statements, judged)];
  const all = [...new Map(answers.map((one) => [one.finding.id, one])).values()];
  // A figure that what it was worked out of bears out.
  const borneOut = new Set(
    all.flatMap(({ claim, finding }) =>
      claim.relation === 'equal' && /^(?:holds|rounding)$/u.test(finding.verdict)
        ? finding.operands.slice(0, 1)
        : [],
    ),
  );
  const findings = [
    ...all.map((one) => withExplanation(one, all, one.lookup ?? lookup, statements)),
    ...auditRepeats(report, statements),
    ...auditRowRepeats(report, statements, borneOut),
    ...auditFormsAgainstProse(report, statements),
    ...(remarks ? auditRemarks(report, facts, remarks) : []),
  ].map((finding) => withDoubt(finding, statements));
  return withoutEchoes(withoutTwins(findings, all, statements), all, statements);
}

/** A broken finding with the reading that explains it, if one does; one that may be our misreading is in doubt. */
function withExplanation(
  { claim, finding }: Judged,
  judged: readonly Judged[],
  lookup: Lookup,
  statements: Statements,
): Finding {
  if (finding.verdict !== 'broken' || finding.explanation !== '') return finding;
  const { stated, expected } = sidesOf(claim, lookup);
  if (stated.kind === 'absent' || expected.kind === 'absent') return finding;
  const broken = {
    claim,
    statements,
    lookup,
    stated: stated.quantity,
    expected: expected.quantity,
    operands: factsOf(finding.operands, statements),
    others: judged.filter((other) => other.claim !== claim).map((other) => other.claim),
  };
  const misreading = misreadingOf(broken);
  return misreading ? doubted(finding, misreading) : { ...finding, explanation: explain(broken) };
}
