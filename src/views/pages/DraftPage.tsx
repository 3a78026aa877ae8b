import { type ReactNode, useEffect, useState } from 'react';
import { ALL_CHECKS } from '../../core/check-of.ts';
import { kindName } from '../../words/registries.ts';
import { DRAFT_WORDS, WORDS } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { DraftForm } from '../draft/DraftForm.tsx';
import { DraftProblem, whyNotWords } from '../draft/DraftProblem.tsx';
import { DraftResult } from '../draft/DraftResult.tsx';
import { DropPlace } from '../draft/DropPlace.tsx';
import { LastYear } from '../draft/LastYear.tsx';
import type { Checked, Corrected, NamedRegion } from '../draft/messages.ts';
import { type Draft, type Readiness, useDraft } from '../draft/use-draft.ts';

/** A report checked before it is published: read and audited in the browser, in a worker, sent nowhere and kept nowhere. */
export function DraftPage() {
  const { draft, laying, readiness, regions, take, again, layBeside, cancel } = useDraft();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4" data-draft={draft.kind} data-readiness={readiness}>
      <div className="no-print grid gap-1">
        <h1>{DRAFT_WORDS.title}</h1>
        <p>{DRAFT_WORDS.sentence}</p>
        <p>
          <strong className="font-medium">{DRAFT_WORDS.privacy}</strong>{' '}
          <span role="status" className="text-muted">
            {READINESS[readiness]}
          </span>
        </p>
      </div>
      <DropPlace small={draft.kind === 'checked' || draft.kind === 'undated'} onTake={take} />
      <Outcome draft={draft} regions={regions} onAgain={again} onCancel={cancel}>
        {draft.kind === 'checked' && (
          <LastYear beside={draft.checked.beside} laying={laying} onLay={layBeside} />
        )}
      </Outcome>
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
  children,
}: {
  draft: Draft;
  regions: readonly NamedRegion[];
  onAgain: (corrected: Corrected) => void;
  onCancel: () => void;
  /** What may be done with a draft that was checked. */
  children: ReactNode;
}) {
  switch (draft.kind) {
    case 'none':
      return (
        <>
          <p role="status" className="empty:hidden">
            {draft.said}
          </p>
          <section className="max-w-3xl" aria-label={DRAFT_WORDS.what}>
            <h2 className="mb-1">{DRAFT_WORDS.what}</h2>
            <ul className="list-disc pl-5">
              {DRAFT_WORDS.whatList(ALL_CHECKS.length).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="mt-2">
              <a {...linkTo({ ...START_STATE, page: 'method' })}>{DRAFT_WORDS.rules}</a>
            </p>
          </section>
        </>
      );
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
          <DraftHead
            key={`${draft.name}${draft.checked.report.id}`}
            name={draft.name}
            checked={draft.checked}
            regions={regions}
            onAgain={onAgain}
          />
          {children}
          <DraftResult
            key={`${draft.checked.report.sha256}${draft.checked.report.id}`}
            checked={draft.checked}
            date={draft.date}
          />
        </>
      );
  }
}

/** What the report says of itself, on one line; unfolded where something of it is not known, to be mended. */
function DraftHead({
  name,
  checked: { report, understood },
  regions,
  onAgain,
}: {
  name: string;
  checked: Checked;
  regions: readonly NamedRegion[];
  onAgain: (corrected: Corrected) => void;
}) {
  const region = regions.find(({ code }) => code === understood.bureau);
  const unknown = understood.bureau === null || understood.kind === null;
  return (
    <section className="card no-print grid gap-1" aria-label={DRAFT_WORDS.known}>
      <h2 lang="zh-CN">{report.title}</h2>
      <p className="text-muted">
        <span lang="zh-CN" className="break-all">
          {[name, region?.path ?? understood.bureauName ?? DRAFT_WORDS.noBureauKnown].join(' · ')}
        </span>
        {' · '}
        {WORDS.yearName(report.year)}
        {' · '}
        {understood.kind === null ? DRAFT_WORDS.noKindKnown : kindName(understood.kind)}
      </p>
      <details open={unknown}>
        <summary className="min-h-6 text-accent">{DRAFT_WORDS.mend}</summary>
        <p className="my-2 text-muted">{DRAFT_WORDS.knownNote}</p>
        <DraftForm key={regions.length} understood={understood} regions={regions} onAgain={onAgain} />
      </details>
    </section>
  );
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
