import type { Row } from '../../db/tables.ts';
import { wordFor } from '../../words/language.ts';
import { DECISION_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { isStale } from '../report/decided.ts';

export type DecidedFinding = Pick<
  Row<'findings'>,
  'verdict' | 'decision' | 'decided_on' | 'decided_reason' | 'decided_by' | 'decided_verdict'
>;

/**
 * What a person decided of a finding, when and why, and whether that has to be done again; nothing where nobody did.
 * `labelled` where a label beside it already says that this is a decision.
 */
export function DecisionNote({ finding, labelled = false }: { finding: DecidedFinding; labelled?: boolean }) {
  const { decision, decided_on: on, decided_by: by, decided_reason: reason, decided_verdict: then } = finding;
  if (decision === '') return null;
  const kind = wordFor(DECISION_WORDS.kinds, decision);
  const told = by === '' ? DECISION_WORDS.on(kind, on) : DECISION_WORDS.onBy(kind, on, by);
  return (
    <p>
      <strong className="font-medium">{labelled ? told : DECISION_WORDS.decided(told)}</strong>
      {WRITING.colon}
      <span lang="zh-CN">{reason}</span>
      {isStale(finding) && (
        <span className="text-rounding">
          {WRITING.gap}
          <span aria-hidden="true">↻</span> {DECISION_WORDS.stale(wordFor(WORDS.verdicts, then))}
        </span>
      )}
    </p>
  );
}
