import { DECISIONS } from '../../core/decision.ts';

/** What people decided of findings, beside the findings. */
export const DECISION_NOTES = {
  kinds: DECISIONS,
  on: (kind: string, date: string) => `${kind}，${date}`,
  onBy: (kind: string, date: string, by: string) => `${kind}，${date}，${by}`,
  decided: (told: string) => `人工认定：${told}`,
  stale: (then: string) => `结论已变（认定时为“${then}”），须重新认定`,
} as const;
