import { useEffect } from 'react';
import { AUDIT_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { AuditedReports } from '../audit/AuditedReports.tsx';
import { AuditFilters } from '../audit/AuditFilters.tsx';
import { AuditHead } from '../audit/AuditHead.tsx';
import { AuditTabs, tabName, tabOf } from '../audit/AuditTabs.tsx';
import { CheckCatalogue } from '../audit/CheckCatalogue.tsx';
import { tallyVerdicts } from '../audit/catalogue.ts';
import { checksChosen } from '../audit/check-list.ts';
import { verdictsOf } from '../audit/choice.ts';
import { FindingRow } from '../audit/FindingRow.tsx';
import { FindingRows } from '../audit/FindingRows.tsx';
import { findingTwin } from '../audit/finding-twin.ts';
import { ProvinceCounts } from '../audit/ProvinceCounts.tsx';
import { countOf, reportName, tellSifted } from '../audit/told.ts';
import { type Audit, useAudit } from '../audit/use-audit.ts';
import { markDrawn } from '../drawn.ts';
import { MOST_LISTED, oneFinding } from '../needs.ts';
import { ExportTable } from '../parts/ExportTable.tsx';
import { tellChosen } from '../parts/FilterChips.tsx';
import { Notice } from '../parts/Notices.tsx';
import { useRows } from '../snapshot.tsx';
import { verdictName } from '../verdicts.ts';

/** Which reports do not add up, where, by how much, and what to write to the bureau; the reports and the checks with their counts. */
export function AuditPage({ state }: { state: State }) {
  const audit = useAudit(state);
  const { scope, countsStatus, counts } = audit;
  const tally = countsStatus === 'ready' ? tallyVerdicts(counts, checksChosen(state)) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when what is listed is another
  useEffect(() => markDrawn(), [audit.listed, counts]);
  const empty = scope.status === 'ready' && scope.inScope.length === 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <AuditHead state={state} audit={audit} />
      <AuditTabs state={state} tally={tally} />
      {empty ? <Notice>{AUDIT_WORDS.noReports}</Notice> : <Shown state={state} audit={audit} />}
    </div>
  );
}

function Shown({ state, audit }: { state: State; audit: Audit }) {
  switch (state.list) {
    case 'findings':
      return audit.listable || audit.scope.status !== 'ready' ? (
        <Findings state={state} audit={audit} />
      ) : (
        <>
          <Linked state={state} audit={audit} />
          <ProvinceCounts state={state} audit={audit} />
        </>
      );
    case 'reports':
      return audit.listable ? (
        <AuditedReports state={state} audit={audit} />
      ) : (
        <ProvinceCounts state={state} audit={audit} />
      );
    case 'checks':
      return <CheckCatalogue state={state} audit={audit} />;
  }
}

function Findings({ state, audit }: { state: State; audit: Audit }) {
  const { found, listed, foundStatus, isCut, scope, reports } = audit;
  const tab = tabOf(state.verdict);
  const verdicts = WRITING.listOf(verdictsOf(state.verdict).map(verdictName));
  const chosen = tellChosen({
    state,
    regions: scope.regions,
    held: scope.held,
    years: scope.years,
    withIndicator: false,
  });
  const nameOfReport = (id: string): string => {
    const known = reports.find((report) => report.id === id);
    return known === undefined ? id : reportName(known, scope.nameOf);
  };
  const narrowed = [...chosen, ...tellSifted(state, nameOfReport)];
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-label={tabName(tab)}>
      <p className="text-muted">{AUDIT_WORDS.about[tab]}</p>
      <AuditFilters state={state} audit={audit} />
      {isCut && <Notice>{AUDIT_WORDS.cut(countOf(MOST_LISTED))}</Notice>}
      <Linked state={state} audit={audit} />
      {foundStatus === 'failed' && <Notice urgent>{WORDS.empty.failed}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">
          {foundStatus === 'waiting'
            ? WORDS.loading
            : AUDIT_WORDS.listed(countOf(listed.length), countOf(found.length))}
        </p>
        {listed.length > 0 && (
          <ExportTable
            label={AUDIT_WORDS.export}
            saved={AUDIT_WORDS.exported}
            twin={() => findingTwin(listed, scope.nameOf)}
            said={() => ({
              title: AUDIT_WORDS.fileTitle(verdicts),
              subtitle: AUDIT_WORDS.listed(countOf(listed.length), countOf(found.length)),
              source: AUDIT_WORDS.source(reports.length),
              scope: narrowed.length === 0 ? AUDIT_WORDS.everything : WRITING.listOf(narrowed),
              missing: [],
              warnings: [],
            })}
          />
        )}
      </div>
      {foundStatus === 'ready' && listed.length === 0 && (
        <p className="card text-muted">
          {found.length === 0 ? AUDIT_WORDS.noneOf(tabName(tab)) : AUDIT_WORDS.noneListed}
        </p>
      )}
      <FindingRows findings={listed} open={state.finding} nameOf={scope.nameOf} />
    </section>
  );
}

/** The finding a link names, where the list below does not hold it. */
function Linked({ state: { finding }, audit }: { state: State; audit: Audit }) {
  const { listed, foundStatus, scope } = audit;
  const isListed = finding !== null && listed.some(({ id }) => id === finding);
  const apart = finding !== null && !isListed && (!audit.listable || foundStatus === 'ready');
  const { rows, status } = useRows(apart ? oneFinding(finding) : null);
  if (!apart) return null;
  const [found] = rows;
  if (status === 'waiting') return <p className="text-muted">{WORDS.loading}</p>;
  if (found === undefined || found.id !== finding)
    return status === 'ready' ? <Notice>{AUDIT_WORDS.unknownFinding(finding)}</Notice> : null;
  return (
    <section aria-label={AUDIT_WORDS.linked}>
      <h2>{AUDIT_WORDS.linked}</h2>
      <p className="mb-2 text-muted">{AUDIT_WORDS.linkedElsewhere}</p>
      <ol>
        <FindingRow finding={found} bureau={scope.nameOf(found.bureau)} open at={0} of={1} />
      </ol>
    </section>
  );
}
