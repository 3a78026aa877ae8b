import type { ReactNode } from 'react';
import type { Row } from '../../db/tables.ts';
import { DRAFT_WORDS } from '../../words/words.ts';
import { FindingList } from '../parts/FindingList.tsx';

type Finding = Row<'findings'>;

const isAmiss = ({ verdict }: Finding): boolean => verdict === 'broken' || verdict === 'conflict';
const isDoubtful = ({ verdict }: Finding): boolean => verdict === 'doubtful';

/** The id of the findings' place on the page. */
export const DRAFT_FINDINGS = 'draft-findings';

const SEVERITIES = ['major', 'minor', 'note', 'none'];

/** How the findings of a draft come out. */
export const countDraft = (findings: readonly Finding[]) => ({
  amiss: findings.filter(isAmiss).length,
  doubtful: findings.filter(isDoubtful).length,
  unchecked: findings.filter(({ verdict }) => verdict === 'unchecked').length,
  held: findings.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding').length,
});

/** The findings of a draft: what is amiss, apart from it what may be our misreading, then all others on demand. */
export function DraftFindings({ findings }: { findings: readonly Finding[] }) {
  const byWeight = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.line - b.line,
  );
  const amiss = byWeight.filter(isAmiss);
  const doubtful = byWeight.filter(isDoubtful);
  const rest = byWeight.filter((finding) => !isAmiss(finding) && !isDoubtful(finding));
  return (
    <div id={DRAFT_FINDINGS} className="grid gap-4">
      <Part title={DRAFT_WORDS.amiss(amiss.length)}>
        {amiss.length === 0 ? <p>{DRAFT_WORDS.soundNote}</p> : <FindingList findings={amiss} />}
      </Part>
      {doubtful.length > 0 && (
        <Part title={DRAFT_WORDS.doubtful(doubtful.length)}>
          <p className="mb-2 text-muted">{DRAFT_WORDS.doubtfulNote}</p>
          <FindingList findings={doubtful} />
        </Part>
      )}
      <Part title={DRAFT_WORDS.rest(rest.length)}>
        <FindingList findings={rest} />
      </Part>
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card" aria-label={title}>
    <h2 className="mb-2">{title}</h2>
    {children}
  </section>
);
