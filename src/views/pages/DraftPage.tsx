import { useEffect, useState } from 'react';
import { DRAFT_WORDS } from '../../words/words.ts';
import { DraftForm } from '../draft/DraftForm.tsx';
import { DraftProblem, whyNotWords } from '../draft/DraftProblem.tsx';
import { DraftResult } from '../draft/DraftResult.tsx';
import { DropPlace } from '../draft/DropPlace.tsx';
import type { Corrected, NamedRegion } from '../draft/messages.ts';
import { type Draft, type Readiness, useDraft } from '../draft/use-draft.ts';

/** A report checked before it is published: read and audited in the browser, in a worker, sent nowhere and kept nowhere. */
export function DraftPage() {
  const { draft, readiness, regions, take, again, cancel } = useDraft();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4" data-draft={draft.kind} data-readiness={readiness}>
      <div className="no-print grid gap-1">
        <h1>{DRAFT_WORDS.title}</h1>
        <p>{DRAFT_WORDS.sentence}</p>
        <p className="text-muted">
          {DRAFT_WORDS.privacy} <span role="status">{READINESS[readiness]}</span>
        </p>
      </div>
      <DropPlace small={draft.kind === 'checked' || draft.kind === 'undated'} onTake={take} />
      <Outcome draft={draft} regions={regions} onAgain={again} onCancel={cancel} />
    </div>
  );
}

const READINESS: Readonly<Record<Readiness, string>> = {
  preparing: DRAFT_WORDS.preparing,
  whole: DRAFT_WORDS.prepared,
  part: DRAFT_WORDS.notWhole,
};

function Outcome({
  draft,
  regions,
  onAgain,
  onCancel,
}: {
  draft: Draft;
  regions: readonly NamedRegion[];
  onAgain: (corrected: Corrected) => void;
  onCancel: () => void;
}) {
  switch (draft.kind) {
    case 'none':
      return <p role="status">{draft.said}</p>;
    case 'mistaken':
      return <DraftProblem name={null} sentence={draft.sentence} detail={draft.detail} />;
    case 'refused':
      return <DraftProblem name={draft.name} sentence={whyNotWords(draft.why)} detail={draft.detail} />;
    case 'working':
      return (
        <div className="card flex flex-wrap items-center gap-3">
          <progress aria-label={DRAFT_WORDS.stages[draft.stage]} className="w-40" />
          <span role="status" className="break-all">
            {DRAFT_WORDS.working(DRAFT_WORDS.stages[draft.stage], draft.name)}
          </span>
          <Elapsed key={draft.name} />
          <button type="button" className="control" onClick={onCancel}>
            {DRAFT_WORDS.cancel}
          </button>
        </div>
      );
    case 'undated':
      return (
        <section className="card grid gap-3" aria-label={DRAFT_WORDS.known}>
          <h2 className="break-all" lang="zh-CN">
            {draft.name}
          </h2>
          <p>{DRAFT_WORDS.needsYear}</p>
          <DraftForm understood={draft.understood} regions={regions} onAgain={onAgain} />
        </section>
      );
    case 'checked':
      return (
        <>
          <section className="card no-print grid gap-2" aria-label={DRAFT_WORDS.known}>
            <h2 lang="zh-CN">{draft.checked.report.title}</h2>
            <p className="text-muted">
              <span lang="zh-CN" className="break-all">
                {draft.name}
              </span>
              {' · '}
              {DRAFT_WORDS.knownNote}
            </p>
            <DraftForm
              key={`${draft.name}${regions.length}`}
              understood={draft.checked.understood}
              regions={regions}
              onAgain={onAgain}
            />
          </section>
          <DraftResult
            key={`${draft.checked.report.sha256}${draft.checked.report.id}`}
            checked={draft.checked}
            date={draft.date}
          />
        </>
      );
  }
}

/** How long it has been taking, from the third second on. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds < 2 ? null : <span className="text-muted">{DRAFT_WORDS.elapsed(seconds)}</span>;
}
