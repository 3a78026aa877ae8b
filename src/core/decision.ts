import type { ReportId } from './fact.ts';
import type { Finding, Verdict } from './finding.ts';

/** What a reviewer may decide of a finding. */
export const DECISIONS = {
  'bureau-error': '确认为报告差错',
  explained: '差异已有说明',
  misreading: '本系统误读',
} as const;
export type DecisionKind = keyof typeof DECISIONS;
export const isDecisionKind = (text: string): text is DecisionKind => Object.hasOwn(DECISIONS, text);

/** A reviewer's decision on a finding, with the verdict it was taken on. It changes nothing in the record. */
export type Decision = {
  readonly finding: string;
  readonly decision: DecisionKind;
  readonly verdict: Verdict;
  readonly date: string;
  readonly reason: string;
  readonly by?: string;
};

/** The decisions of a card by the finding they are of. */
export const decisionsByFinding = (decisions: readonly Decision[] = []): ReadonlyMap<string, Decision> =>
  new Map(decisions.map((decision) => [decision.finding, decision]));

/** A verdict as it counts: what a reviewer found misread is in doubt, as long as the verdict is the one that was decided on. */
export const verdictAfter = <V extends string>(
  verdict: V,
  decision: { readonly decision: string; readonly verdict: string } | undefined,
): V | 'doubtful' =>
  decision?.decision === 'misreading' && decision.verdict === verdict ? 'doubtful' : verdict;

const COUNTS = {
  holds: 'held',
  rounding: 'held',
  broken: 'broken',
  conflict: 'broken',
  doubtful: 'unchecked',
  unchecked: 'unchecked',
} as const satisfies Record<Verdict, string>;

/** How many findings of a report hold, are broken, and could not be decided; and of each how many are a special case of it. */
export type FindingCounts = Readonly<
  Record<(typeof COUNTS)[Verdict] | 'rounding' | 'major' | 'doubtful', number>
>;

/**
 * Counts the findings of a report, its decisions heeded: of those that hold some only by rounding, of those broken some
 * major, of those that could not be decided some in doubt.
 */
export function countFindings(
  findings: readonly Pick<Finding, 'id' | 'verdict' | 'severity'>[],
  decisions?: readonly Decision[],
): FindingCounts {
  const decided = decisionsByFinding(decisions);
  const counts = { held: 0, rounding: 0, broken: 0, major: 0, unchecked: 0, doubtful: 0 };
  for (const { id, verdict: found, severity } of findings) {
    const verdict = verdictAfter(found, decided.get(id));
    const counted = COUNTS[verdict];
    counts[counted] += 1;
    if (verdict === 'rounding' || verdict === 'doubtful') counts[verdict] += 1;
    if (counted === 'broken' && severity === 'major') counts.major += 1;
  }
  return counts;
}

/** The findings of a report, and for each decision whose finding is gone an unchecked one that says so. */
export function withGone(
  report: ReportId,
  findings: readonly Finding[],
  decisions: readonly Decision[] = [],
): readonly Finding[] {
  const known = new Set(findings.map(({ id }) => id));
  const gone = decisions.filter(({ finding }) => !known.has(finding));
  if (gone.length === 0) return findings;
  return [...findings, ...gone.map(({ finding }) => goneFinding(report, finding))];
}

function goneFinding(report: ReportId, id: string): Finding {
  const [, check = '', ...subject] = id.split(':');
  return {
    id,
    report,
    check,
    subject: subject.join(':'),
    verdict: 'unchecked',
    severity: 'none',
    claim: `曾作认定的核对（${check}：${subject.join('：')}）现已没有。`,
    explanation: '报告的读取或核对规则已变，原认定须重新作出。',
    printed: null,
    low: null,
    high: null,
    difference: null,
    unit: null,
    operands: [],
  };
}
