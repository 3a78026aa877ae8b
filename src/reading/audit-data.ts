import { checkOf } from '../core/check-of.ts';
import type { Fact } from '../core/fact.ts';
import { type Finding, type Severity, VERDICTS, type Verdict } from '../core/finding.ts';
import type { Kind } from '../core/report.ts';
import { decided } from './answer.ts';
import type { Examination } from './examine.ts';
import type { LedgerEntry } from './ledger.ts';

/** How many number tokens became what. */
export type Account = {
  readonly numbers: number;
  readonly bound: number;
  readonly unbound: number;
  readonly unread: number;
  readonly notFigures: number;
};

/** Counts a ledger: figures bound to an item, read but not bound, unread, and numbers that are no figures. */
export function accountOf(ledger: readonly LedgerEntry[]): Account {
  const count = (verdict: LedgerEntry['verdict']): number =>
    ledger.filter((entry) => entry.verdict === verdict).length;
  const [bound, unbound, unread] = [count('fact'), count('unbound'), count('unread')];
  const numbers = ledger.length;
  return { numbers, bound, unbound, unread, notFigures: numbers - bound - unbound - unread };
}

/** One printed figure a finding was decided by; its id begins with the report it is printed in. */
export type OperandData = {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  readonly section: readonly string[];
  readonly printed: string;
};

/** A finding with what it was decided by, for machines. */
export type FindingData = {
  readonly id: string;
  readonly check: string;
  readonly group: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly claim: string;
  readonly explanation: string;
  readonly printed: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  /** 1-based; null where no line is known. */
  readonly line: number | null;
  readonly operands: readonly OperandData[];
};

/** What came of checking one document, for machines. The keys stay: programs of others read them. */
export type AuditData = {
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly bureau: { readonly code: string | null; readonly name: string | null };
  readonly year: number;
  readonly kind: Kind | null;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly FindingData[];
  readonly ledger: Account;
};

/** How many findings there are of each verdict. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = {
    holds: 0,
    rounding: 0,
    broken: 0,
    conflict: 0,
    doubtful: 0,
    unchecked: 0,
  };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

/** The gravest verdict first: what is amiss, what is in doubt, what holds, what was not decided. */
const GRAVITY: readonly Verdict[] = ['broken', 'conflict', 'doubtful', 'rounding', 'holds', 'unchecked'];

/** Findings by gravity, then by the line they are about. */
export const byGravity = (a: FindingData, b: FindingData): number =>
  GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict) || (a.line ?? 0) - (b.line ?? 0);

/** Whether what a finding says is a fault: figures that do not meet, each bound with certainty. */
export const isAmiss = ({ verdict }: { readonly verdict: string }): boolean =>
  verdict === 'broken' || verdict === 'conflict';

/** The printed name of the verdict, with its sign. */
export const verdictWords = (verdict: Verdict): string =>
  `${VERDICTS[verdict].sign} ${VERDICTS[verdict].name}`;

/**
 * An examined document as data for machines, its findings by gravity and line. `elsewhere` are facts of other reports
 * that findings name.
 */
export function auditData(
  { draft, identity, reading, findings }: Examination,
  elsewhere: readonly Fact[] = [],
): AuditData {
  const facts = new Map([...elsewhere, ...reading.facts].map((fact) => [fact.id, fact]));
  const region = decided(identity.publisher.region);
  return {
    file: draft.document.file,
    sha256: draft.document.sha256,
    title: draft.title,
    bureau: { code: draft.bureau, name: decided(identity.publisher.name) ?? region?.name ?? null },
    year: draft.year,
    kind: draft.kind,
    counts: countsOf(findings),
    findings: findings
      .map((finding): FindingData => {
        const operands = finding.operands.flatMap((id) => facts.get(id) ?? []);
        const { id, check, verdict, severity, claim, explanation, printed, low, high, difference, unit } =
          finding;
        return {
          id,
          check,
          group: checkOf(check).group,
          verdict,
          severity,
          claim,
          explanation,
          printed,
          low,
          high,
          difference,
          unit,
          line: finding.line ?? operands[0]?.place.line ?? null,
          operands: operands.map((fact) => ({
            id: fact.id,
            label: [fact.label, ...fact.path].join(' / '),
            line: fact.place.line,
            section: fact.place.section,
            printed: fact.printed,
          })),
        };
      })
      .sort(byGravity),
    ledger: accountOf(reading.ledger),
  };
}
