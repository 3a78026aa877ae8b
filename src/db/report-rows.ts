import { chosenFacts, quantityOf } from '../core/choose.ts';
import { countFindings, type Decision, decisionsByFinding } from '../core/decision.ts';
import { toNumber } from '../core/exact.ts';
import { type Fact, MEASURES } from '../core/fact.ts';
import type { Finding } from '../core/finding.ts';
import { isOpenTable, itemOf } from '../core/items.ts';
import { UNITS } from '../core/quantity.ts';
import type { Report } from '../core/report.ts';
import type { Row } from './tables.ts';

/** What is read of one report and what came of its checks, as far as a snapshot holds it. */
export type ReadReport = {
  readonly report: Omit<Report, 'bureau' | 'kind'> & { readonly bureau: string; readonly kind: string };
  readonly facts: readonly Fact[];
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly section: readonly string[];
    readonly form: string;
    readonly firstLine: number;
    readonly lastLine: number;
  }[];
  readonly ledger: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly printed: string;
    readonly verdict: string;
  }[];
  readonly findings: readonly Finding[];
};

const SECTION_SEPARATOR = ' › ';

/** A report, with how much of it was read and how its checks came out. */
export function reportRow({ report, facts, ledger, findings }: ReadReport): Row<'reports'> {
  return {
    id: report.id,
    bureau: report.bureau,
    year: report.year,
    kind: report.kind,
    title: report.title,
    file: report.document.file,
    sha256: report.document.sha256,
    tokens: ledger.length,
    facts: facts.length,
    bound: facts.filter(({ item }) => item !== null).length,
    unread: ledger.filter(({ verdict }) => verdict === 'unread').length,
    ...countFindings(findings, report.decisions),
  };
}

/** The figures of a report. */
export function factRows({ report, facts }: Pick<ReadReport, 'report' | 'facts'>): Row<'facts'>[] {
  const chosen = chosenFacts({ year: report.year, facts, corrections: report.corrections });
  return facts.map((fact) => {
    const quantity = quantityOf(fact, report.corrections);
    const correction = report.corrections.find((candidate) => candidate.fact === fact.id);
    return {
      id: fact.id,
      report: report.id,
      bureau: report.bureau,
      year: fact.year,
      item: fact.item,
      label: fact.label,
      path: fact.path.join('/'),
      measure: fact.measure,
      value: fact.value,
      number: quantity
        ? toNumber(quantity.value)
        : fact.value !== null && fact.unit !== null
          ? Number(fact.value) * toNumber(UNITS[fact.unit].factor)
          : null,
      unit: fact.unit,
      printed: fact.printed,
      hedge: fact.hedge,
      corrected: correction?.value ?? null,
      correction: correction ? `${correction.reason}（${correction.date}）` : null,
      line: fact.place.line,
      start: fact.place.start,
      finish: fact.place.end,
      finish_line: fact.place.endLine ?? fact.place.line,
      page: fact.place.page ?? null,
      section: fact.place.section.join(SECTION_SEPARATOR),
      source_table: fact.place.table ?? '',
      row_label: rowOf(fact),
      column_label: fact.place.column ?? columnOf(fact, report.year),
      chosen: chosen.has(fact.id),
    };
  });
}

/** The figures of a report, each with the name of the item it is bound to, as queries give them. */
export const namedFactRows = (
  read: Pick<ReadReport, 'report' | 'facts'>,
): (Row<'facts'> & { readonly item_name: string | null })[] =>
  factRows(read).map((row) => ({ ...row, item_name: row.item === null ? null : itemOf(row.item).name }));

/** The row a figure takes in its source table: the printed row, the path of an open table, the item, or its words. */
function rowOf({ place, item, path, label }: Fact): string {
  if (place.row !== undefined) return place.row;
  if (item === null) return label;
  return isOpenTable(item) ? path.join(' · ') : itemOf(item).name;
}

/** The column a narrative figure takes in its reconstructed source table: what is said, and of which year if not this one. */
function columnOf(fact: Fact, year: number): string {
  if (fact.measure === null) return '未对应事项';
  return fact.year === year ? MEASURES[fact.measure] : `${fact.year} 年${MEASURES[fact.measure]}`;
}

/** The source tables of a report. */
export const tableRows = ({
  report,
  tables,
}: Pick<ReadReport, 'report' | 'tables'>): Row<'source_tables'>[] =>
  tables.map((table) => ({
    report: report.id,
    id: table.id,
    title: table.title,
    section: table.section.join(SECTION_SEPARATOR),
    form: table.form,
    first_line: table.firstLine,
    last_line: table.lastLine,
  }));

/** What became of every number token of a report. */
export const ledgerRows = ({ report, ledger }: Pick<ReadReport, 'report' | 'ledger'>): Row<'ledger'>[] =>
  ledger.map((entry) => ({
    report: report.id,
    line: entry.line,
    start: entry.start,
    finish: entry.end,
    printed: entry.printed,
    verdict: entry.verdict,
  }));

/** What came of the checks of a report, each at the line of its first figure unless it says otherwise. */
export function findingRows({
  report,
  facts,
  findings,
}: Pick<ReadReport, 'report' | 'facts' | 'findings'>): Row<'findings'>[] {
  const lines = new Map(facts.map((fact) => [fact.id, fact.place.line]));
  const decided = decisionsByFinding(report.decisions);
  return findings.map((finding) => ({
    id: finding.id,
    report: report.id,
    bureau: report.bureau,
    year: report.year,
    check_id: finding.check,
    subject: finding.subject,
    verdict: finding.verdict,
    severity: finding.severity,
    claim: finding.claim,
    explanation: finding.explanation,
    printed: finding.printed,
    low: finding.low === null ? null : Number(finding.low),
    high: finding.high === null ? null : Number(finding.high),
    difference: finding.difference === null ? null : Number(finding.difference),
    unit: finding.unit,
    operands: JSON.stringify(finding.operands),
    line: finding.line ?? lines.get(finding.operands[0] ?? ('' as never)) ?? 0,
    ...decisionColumns(decided.get(finding.id)),
  }));
}

const decisionColumns = (
  decision: Decision | undefined,
): Pick<
  Row<'findings'>,
  'decision' | 'decided_on' | 'decided_reason' | 'decided_by' | 'decided_verdict'
> => ({
  decision: decision?.decision ?? '',
  decided_on: decision?.date ?? '',
  decided_reason: decision?.reason ?? '',
  decided_by: decision?.by ?? '',
  decided_verdict: decision?.verdict ?? '',
});
