import { DRAFT_WORDS } from '../../words/words.ts';
import { FileChoice } from './FileChoice.tsx';
import type { Beside } from './messages.ts';
import type { Laying } from './use-draft.ts';

/** Where a reader lays the report of the year before beside a checked draft, and what came of it. */
export function LastYear({
  beside,
  laying,
  onLay,
}: {
  beside: Beside | null;
  laying: Laying;
  onLay: (files: readonly File[]) => void;
}) {
  return (
    <section className="card no-print grid gap-1" aria-label={DRAFT_WORDS.lastYear}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2>{DRAFT_WORDS.lastYear}</h2>
        <FileChoice
          label={beside === null ? DRAFT_WORDS.chooseLastYear : DRAFT_WORDS.otherLastYear}
          onTake={onLay}
        />
      </div>
      {beside === null && laying.kind === 'none' && <p className="text-muted">{DRAFT_WORDS.lastYearNote}</p>}
      <p role="status" className="break-all empty:hidden">
        {laying.kind === 'reading' && DRAFT_WORDS.readingBeside(laying.name)}
        {laying.kind === 'none' &&
          beside !== null &&
          (beside.compared ? DRAFT_WORDS.compared : DRAFT_WORDS.notCompared)(beside.title)}
      </p>
      {laying.kind === 'refused' && (
        <div role="alert" className="text-broken">
          <p className="break-all">{DRAFT_WORDS.besideRefused(laying.name)}</p>
          <p>{laying.sentence}</p>
          {laying.detail !== '' && <p className="break-all text-muted">{laying.detail}</p>}
        </div>
      )}
    </section>
  );
}
