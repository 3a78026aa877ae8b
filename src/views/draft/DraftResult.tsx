import { startTransition, useEffect, useMemo, useState } from 'react';
import { DRAFT_WORDS, SHEET_WORDS, WORDS } from '../../words/words.ts';
import { saveFile } from '../export/export-chart.ts';
import { ExportTable } from '../parts/ExportTable.tsx';
import { factName } from '../parts/FactCard.tsx';
import { HeldContext } from '../report/held.ts';
import { LedgerSummary } from '../report/LedgerSummary.tsx';
import { type Spot, scrollToOriginal } from '../report/original.ts';
import { findingsByLine, gravestVerdicts, operandIds, placeFindings } from '../report/place-findings.ts';
import { SourceTable } from '../report/SourceTable.tsx';
import { type Showing, ShowingProvider } from '../report/showing.ts';
import { groupBySection } from '../report/source-grid.ts';
import { AuditSheet } from '../sheet/AuditSheet.tsx';
import type { SheetData } from '../sheet/sheet.ts';
import { sheetSaid, sheetTwin } from '../sheet/sheet-file.ts';
import { printedFigure } from '../shown-figure.ts';
import { countDraft, DraftFindings } from './DraftFindings.tsx';
import { DraftOriginal, type Shown } from './DraftOriginal.tsx';
import type { Checked } from './messages.ts';

const VIEWS = ['findings', 'sheet'] as const;

/** What came of checking a file: how it stands in a sentence, the findings beside the document, or the 核对单 to print. */
export function DraftResult({ checked, date }: { checked: Checked; date: string }) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('findings');
  const [told, setTold] = useState('');
  const { report, understood, findings, facts, tables, data } = checked;
  const { amiss, doubtful, unchecked, held } = countDraft(findings);
  const sheet = useMemo(
    (): SheetData => ({
      head: {
        ...report,
        bureau: understood.bureauName,
        kind: understood.kind,
        made: { checked: date },
      },
      findings,
      figures: facts,
      tables,
    }),
    [report, understood, date, findings, facts, tables],
  );
  const saveJson = () => {
    const name = `${DRAFT_WORDS.fileName(report.title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '').slice(0, 60), date)}.json`;
    saveFile({ name, blob: new Blob([`${JSON.stringify(data, null, 1)}\n`], { type: 'application/json' }) });
    setTold(DRAFT_WORDS.saved(name));
  };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="no-print grid gap-1" role="status">
        <h2 className={amiss > 0 ? 'text-broken' : 'text-holds'}>
          <span aria-hidden="true">{amiss > 0 ? '✗' : '✓'}</span> {DRAFT_WORDS.headline(amiss)}
        </h2>
        <p>{DRAFT_WORDS.counts(doubtful, unchecked, held)}</p>
      </div>
      <div className="no-print flex flex-wrap items-center gap-2">
        <fieldset className="flex gap-1" aria-label={DRAFT_WORDS.viewChoice}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              className="control"
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {DRAFT_WORDS.views[one]}
            </button>
          ))}
        </fieldset>
        {view === 'sheet' && (
          <button type="button" className="control" onClick={() => window.print()}>
            {SHEET_WORDS.print}
          </button>
        )}
        <ExportTable
          label={SHEET_WORDS.export}
          saved={SHEET_WORDS.exported}
          twin={() => sheetTwin(sheet)}
          said={() => sheetSaid(sheet)}
        />
        <button type="button" className="control" onClick={saveJson}>
          {DRAFT_WORDS.json}
        </button>
        <span role="status" className="text-[12px] break-all text-muted empty:hidden">
          {told}
        </span>
      </div>
      {view === 'sheet' ? <AuditSheet data={sheet} /> : <BesideDocument checked={checked} />}
    </div>
  );
}

/** Findings, ledger and tables, beside the document they are about: what is chosen in the one is marked in the other. */
function BesideDocument({ checked }: { checked: Checked }) {
  const { facts, tables, ledger, findings, report, lines } = checked;
  const [shown, setShown] = useState<Shown | null>(null);
  // The findings are what is waited for: a long report's tables are drawn after them.
  const [withTables, drawTables] = useState(false);
  useEffect(() => startTransition(() => drawTables(true)), []);
  const byId = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts]);
  const sections = useMemo(() => groupBySection(tables, facts), [tables, facts]);
  const placed = useMemo(() => placeFindings(findings, facts), [findings, facts]);
  const touching = useMemo(() => findingsByLine(findings, facts), [findings, facts]);
  const verdicts = useMemo(() => gravestVerdicts(findings), [findings]);
  const operands = useMemo(
    () => new Map(findings.map((finding) => [finding.id, operandIds(finding)])),
    [findings],
  );
  const showing = useMemo((): Showing => {
    const show = (place: Shown): void => {
      setShown(place);
      // Beside the findings it is in sight already.
      if (!window.matchMedia('(min-width: 64rem)').matches) requestAnimationFrame(scrollToOriginal);
    };
    return {
      figure: ({ id, line }) => show({ line, fact: id }),
      line: (line) => show({ line, fact: null }),
      finding: ({ id, line }) =>
        show({ line, fact: operands.get(id)?.find((fact) => byId.get(fact)?.line === line) ?? null }),
    };
  }, [operands, byId]);

  const fact = shown?.fact ? byId.get(shown.fact) : undefined;
  const spot: Spot | null = fact
    ? { line: fact.line, start: fact.start, finish: fact.finish, finishLine: fact.finish_line }
    : null;
  const first = findings.find(({ line, verdict }) => line > 0 && verdict === 'broken')?.line ?? 1;
  const named = fact
    ? DRAFT_WORDS.spotOf(factName(fact), printedFigure(fact), fact.line)
    : shown
      ? WORDS.lineName(shown.line)
      : '';

  return (
    <HeldContext value={false}>
      <ShowingProvider value={showing}>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
            <DraftFindings findings={findings} />
            <LedgerSummary report={report} ledger={{ rows: ledger, status: 'ready' }} facts={facts} />
          </div>
          <div className="lg:sticky lg:top-[calc(var(--header)+8px)]">
            <DraftOriginal
              lines={lines}
              line={shown?.line ?? first}
              spot={spot}
              named={named}
              findings={touching}
            />
          </div>
        </div>
        <section className="no-print grid grid-cols-[minmax(0,1fr)] gap-3" aria-label={DRAFT_WORDS.tables}>
          <h2>{DRAFT_WORDS.tables}</h2>
          <p className="text-muted">{DRAFT_WORDS.tablesNote}</p>
          {(withTables ? sections : []).map(({ section, tables: inSection }) => (
            <section key={section} className="grid grid-cols-[minmax(0,1fr)] gap-3">
              <h3 className="text-muted" lang={section ? 'zh-CN' : undefined}>
                {section || WORDS.report.noSection}
              </h3>
              {inSection.map(({ table, figures }) => (
                <SourceTable
                  key={table.id}
                  table={table}
                  figures={figures}
                  findings={placed.get(table.id) ?? []}
                  verdicts={verdicts}
                  current={shown?.fact ?? null}
                />
              ))}
            </section>
          ))}
        </section>
      </ShowingProvider>
    </HeldContext>
  );
}
