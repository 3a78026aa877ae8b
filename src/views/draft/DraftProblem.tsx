import { DRAFT_WORDS } from '../../words/words.ts';
import { Notice } from '../parts/Notices.tsx';
import type { WhyNot } from './messages.ts';

/** Why there is no result, and what to do. */
export function DraftProblem({
  name,
  sentence,
  detail,
}: {
  name: string | null;
  sentence: string;
  detail: string;
}) {
  return (
    <Notice urgent>
      {name !== null && (
        <p className="font-medium break-all" lang="zh-CN">
          {DRAFT_WORDS.refused(name)}
        </p>
      )}
      <p>{sentence}</p>
      {detail !== '' && (
        <details className="mt-1 text-muted">
          <summary className="min-h-6">{DRAFT_WORDS.detail}</summary>
          <p className="break-all">{detail}</p>
        </details>
      )}
    </Notice>
  );
}

/** What a refusal means for the reader. */
export const whyNotWords = (why: WhyNot): string => DRAFT_WORDS.why[why];
