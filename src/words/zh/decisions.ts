import { DECISIONS } from '../../core/decision.ts';

/** What people decided of findings, beside the findings. */
export const DECISION_NOTES = {
  kinds: DECISIONS,
  decided: (kind: string, date: string) => `人工认定：${kind}，${date}`,
  decidedBy: (kind: string, date: string, by: string) => `人工认定：${kind}，${date}，${by}`,
  stale: (then: string) => `结论已变（认定时为“${then}”），须重新认定`,
} as const;
