import { DRAFT_WORDS } from '../../words/words.ts';
import { type LineFindings, OriginalLines } from '../report/OriginalLines.tsx';
import { ORIGINAL, type Spot } from '../report/original.ts';
import { DRAFT_FINDINGS } from './DraftFindings.tsx';

/** The place of the document that is brought up: a line, and the figure on it if one was chosen. */
export type Shown = { readonly line: number; readonly fact: string | null };

/** The reader's own file at a line, the figure marked. */
export function DraftOriginal({
  lines,
  line,
  spot,
  named,
  findings,
}: {
  lines: readonly string[];
  line: number;
  spot: Spot | null;
  /** What is marked, in words. */
  named: string;
  findings: LineFindings;
}) {
  return (
    <section
      id={ORIGINAL}
      className="card no-print grid grid-cols-[minmax(0,1fr)] gap-2"
      aria-labelledby="draft-original"
    >
      <h2 id="draft-original">{DRAFT_WORDS.original}</h2>
      <p className="text-muted" role="status">
        {named === '' ? DRAFT_WORDS.originalNote : named}
      </p>
      <OriginalLines lines={lines} spot={spot} line={line} findings={findings} />
      <button
        type="button"
        className="control justify-self-start lg:hidden"
        onClick={() => document.getElementById(DRAFT_FINDINGS)?.scrollIntoView()}
      >
        {DRAFT_WORDS.backToFindings}
      </button>
    </section>
  );
}
