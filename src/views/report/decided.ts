import { verdictAfter } from '../../core/decision.ts';
import type { Row } from '../../db/tables.ts';

type Decided = Pick<Row<'findings'>, 'verdict' | 'decision' | 'decided_verdict'>;

/** Whether a finding was decided on another verdict than its present one: a person has to decide again. */
export const isStale = ({ verdict, decision, decided_verdict: then }: Decided): boolean =>
  decision !== '' && then !== verdict;

/** The verdict of a finding as it counts: in doubt where a reviewer found it misread. */
export const standingVerdict = ({ verdict, decision, decided_verdict }: Decided): string =>
  verdictAfter(verdict, { decision, verdict: decided_verdict });

/** Whether a finding counts as broken or as a contradiction. */
export const isAmiss = (finding: Decided): boolean => {
  const verdict = standingVerdict(finding);
  return verdict === 'broken' || verdict === 'conflict';
};
