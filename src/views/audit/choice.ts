import { DECISIONS, type DecisionKind, isDecisionKind } from '../../core/decision.ts';
import { isVerdict, type Verdict } from '../verdicts.ts';

/** What the page shows: the findings one by one, the reports, or the checks, each with their counts. */
export const LISTS = ['findings', 'reports', 'checks'] as const;
export type List = (typeof LISTS)[number];

/** The verdicts listed: one, or all that say that a report does not agree. */
export type VerdictChoice = 'amiss' | Verdict;

/** Verdicts by which a report does not agree with itself: what the page opens with. */
export const AMISS: readonly Verdict[] = ['broken', 'conflict'];

export const readVerdictChoice = (text: string): VerdictChoice | undefined =>
  text === 'amiss' || isVerdict(text) ? text : undefined;

/** The verdicts a choice stands for. */
export const verdictsOf = (choice: VerdictChoice): readonly Verdict[] =>
  choice === 'amiss' ? AMISS : [choice];

/** How serious a finding is, gravest first; what holds or is unchecked has none. */
export const SEVERITIES = ['major', 'minor', 'note'] as const;
export type SeverityChoice = (typeof SEVERITIES)[number];

/** What was decided of a finding: nothing, anything, one of the decisions, or something on another verdict than now. */
export type DecisionChoice = 'undecided' | 'decided' | 'stale' | DecisionKind;

export const DECISION_CHOICES: readonly DecisionChoice[] = [
  'undecided',
  'decided',
  ...Object.keys(DECISIONS).filter(isDecisionKind),
  'stale',
];

/** What findings are put in order by. */
export const ORDERS = ['amount', 'severity', 'report', 'check', 'line'] as const;
export type Order = (typeof ORDERS)[number];

const AMOUNT = /^\d{1,9}(?:\.\d{1,4})?$/;
/** An amount in 万元, plainly written and above nothing. */
export const readAmount = (text: string): number | undefined =>
  AMOUNT.test(text) && Number(text) > 0 ? Number(text) : undefined;

const FINDING_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?:[a-z0-9-]{1,64}:\S.{0,255}$/u;
export const readFindingId = (text: string): string | undefined => (FINDING_ID.test(text) ? text : undefined);

const LONGEST_FIND = 100;
export const readFind = (text: string): string | undefined =>
  text.length <= LONGEST_FIND ? text : undefined;

/** What a reader has chosen on the page 核对, beside bureaus, years, report and direction. */
export type AuditChoice = {
  readonly list: List;
  readonly verdict: VerdictChoice;
  readonly group: string | null;
  readonly check: string | null;
  readonly severity: SeverityChoice | null;
  /** The least difference listed, in 万元. */
  readonly least: number | null;
  readonly decision: DecisionChoice | null;
  /** Words every finding listed contains. */
  readonly find: string;
  readonly order: Order;
  /** The finding that is open. */
  readonly finding: string | null;
};

/** The page as it opens: everything that is amiss, the largest amounts first. */
export const AUDIT_START: AuditChoice = {
  list: 'findings',
  verdict: 'amiss',
  group: null,
  check: null,
  severity: null,
  least: null,
  decision: null,
  find: '',
  order: 'amount',
  finding: null,
};
