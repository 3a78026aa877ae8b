import { ABSENCES, type Absence, isAbsence } from './absence.ts';
import type { Finding } from './finding.ts';

/** Why a finding is undecided, parted from what it names: 未公开 of 收入总计、支出总计. */
export type UncheckedReason = {
  /** The reason in the words of the finding. */
  readonly reason: string;
  /** The absence it is, where it is one of the closed list. */
  readonly absence: Absence | null;
  /** What is missing, in words; '' where the reason names nothing. */
  readonly about: string;
};

const BY_WORDS: ReadonlyMap<string, Absence> = new Map(
  Object.keys(ABSENCES)
    .filter(isAbsence)
    .flatMap((absence) => [
      [ABSENCES[absence].name, absence] as const,
      [ABSENCES[absence].sentence, absence] as const,
    ]),
);

/** Takes the explanation of an undecided finding apart at its first colon. */
export function uncheckedReason({ explanation }: Pick<Finding, 'explanation'>): UncheckedReason {
  const whole = BY_WORDS.get(explanation);
  if (whole !== undefined) return { reason: ABSENCES[whole].name, absence: whole, about: '' };
  const [reason = '', ...about] = explanation.split('：');
  const absence = BY_WORDS.get(reason) ?? null;
  return { reason, absence, about: about.join('：') };
}
