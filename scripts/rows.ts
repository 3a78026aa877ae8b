import { amissIn } from '../src/core/amiss.ts';
import { auditReport } from '../src/core/audit.ts';
import {
  type Benchmark,
  citationOf,
  deriveBenchmarks,
  type NationalFigure,
  nationalCaveat,
  nationalId,
} from '../src/core/benchmarks.ts';
import { bureauOf } from '../src/core/bureaus.ts';
import { WORD_CHECKS } from '../src/core/checks/words.ts';
import { CHECKS } from '../src/core/checks.ts';
import { chosenFacts, quantityOf } from '../src/core/choose.ts';
import { countFindings, type Decision, decisionsByFinding, withGone } from '../src/core/decision.ts';
import { deriveValues, mergeValues, type Value } from '../src/core/derive.ts';
import { linesOf } from '../src/core/disclosure.ts';
import { toNumber } from '../src/core/exact.ts';
import { describeExpression } from '../src/core/expression.ts';
import { type Fact, MEASURES } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import { formatQuantity, inUnit } from '../src/core/format.ts';
import { INDICATORS } from '../src/core/indicators.ts';
import { ITEMS, isOpenTable, itemOf } from '../src/core/items.ts';
import { parseQuantity, UNITS } from '../src/core/quantity.ts';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Report } from '../src/core/report.ts';
import type { Row, RowsByTable } from '../src/db/tables.ts';
import { ZH } from '../src/words/zh.ts';
import { countChecks } from './check-counts.ts';
import { spell } from './pinyin.ts';
import type { Kept } from './record.ts';

/** One report with everything the record keeps of it. */
export type Recorded = Kept & { readonly report: Report; readonly findings: readonly Finding[] };

const SECTION_SEPARATOR = ' › ';

/** Tables of what a snapshot speaks of, and of the whole country: small whatever the number of reports. */
export const REGISTERED = ['regions', 'items', 'indicators', 'spellings'] as const;
export const NATIONAL = ['national_figures', 'benchmarks'] as const;
type Registered = (typeof REGISTERED)[number];
type National = (typeof NATIONAL)[number];

/** The whole record as the rows of a snapshot. Throws when the findings are not those of the facts. */
export function rowsOf(
  recorded: readonly Recorded[],
  regions: ReadonlyMap<RegionCode, Region>,
  national: readonly NationalFigure[],
): RowsByTable {
  for (const { report, facts, remarks, findings } of recorded) {
    if (JSON.stringify(auditReport(report, facts, remarks)) !== JSON.stringify(findings)) {
      throw new Error(
        `data/findings/${report.id}.jsonl is not the audit of data/facts/${report.id}.jsonl: run npm run audit`,
      );
    }
  }
  return {
    ...registryRows(
      recorded.map(({ report }) => report.bureau),
      regions,
    ),
    ...recordRows(recorded),
    ...nationalRows(national),
  };
}

/** The rows of what is held of the whole country. */
export const nationalRows = (national: readonly NationalFigure[]): Pick<RowsByTable, National> => ({
  national_figures: national.map(nationalRow),
  benchmarks: deriveBenchmarks(national).map(benchmarkRow),
});

/** The rows of what the snapshot speaks of: the regions of its bureaus, items and indicators. */
export function registryRows(
  bureaus: readonly RegionCode[],
  regions: ReadonlyMap<RegionCode, Region>,
): Pick<RowsByTable, Registered> {
  return {
    regions: regionRows(bureaus, regions),
    items: ITEMS.map((item, position) => ({
      id: item.id,
      name: item.name,
      topic: item.topic,
      dimension: item.dimension,
      parent: item.parent ?? null,
      position,
    })),
    indicators: INDICATORS.map((indicator, position) => ({
      id: indicator.id,
      name: indicator.name,
      topic: indicator.topic,
      unit: indicator.unit,
      polarity: indicator.polarity,
      formula: describeExpression(indicator.expression, (measure) => MEASURES[measure]),
      sentence: indicator.sentence,
      position,
    })),
    spellings: spellingRows(),
  };
}

/**
 * The rows of reports. All reports of one bureau must be given together: a year's value may come from the report of the
 * next.
 */
export function recordRows(kept: readonly Recorded[]): Omit<RowsByTable, Registered | National> {
  const recorded = kept.map((one) => ({
    ...one,
    findings: withGone(one.report.id, one.findings, one.report.decisions),
  }));
  const values = mergeValues(
    recorded.flatMap(({ report, facts, findings }) => deriveValues(report, facts, findings)),
  );
  const amiss = new Map(
    recorded.map(({ report, findings }) => [report.id, amissIn(findings, report.decisions)]),
  );
  const findings = recorded.flatMap(findingRows);
  return {
    reports: recorded.map(reportRow),
    facts: recorded.flatMap(factRows),
    source_tables: recorded.flatMap(({ report, tables }) =>
      tables.map((table) => ({
        report: report.id,
        id: table.id,
        title: table.title,
        section: table.section.join(SECTION_SEPARATOR),
        form: table.form,
        first_line: table.firstLine,
        last_line: table.lastLine,
      })),
    ),
    ledger: recorded.flatMap(({ report, ledger }) =>
      ledger.map((entry) => ({
        report: report.id,
        line: entry.line,
        start: entry.start,
        finish: entry.end,
        printed: entry.printed,
        verdict: entry.verdict,
      })),
    ),
    values: values.map((value) => valueRow(value, amiss.get(value.report.id))),
    coverage: coverageRows(values),
    findings,
    check_counts: countChecks(findings),
    disclosure_lines: recorded.flatMap(disclosureRows),
  };
}

/** How much of each topic every report discloses for its own year: last year's figures it also prints are not that year's own. */
export function coverageRows(values: readonly Value[]): Row<'coverage'>[] {
  const rows = new Map<string, { -readonly [K in keyof Row<'coverage'>]: Row<'coverage'>[K] }>();
  for (const value of values) {
    const { id: report, bureau, year } = value.report;
    if (year !== value.year) continue;
    const { topic } = value.indicator;
    const key = `${report} ${topic}`;
    const row = rows.get(key) ?? { report, bureau, year, topic, disclosed: 0, expected: 0 };
    rows.set(key, row);
    row.expected += 1;
    if (value.absence === null || value.absence === 'nil-stated') row.disclosed += 1;
  }
  return [...rows.values()];
}

/** The bureaus' regions and every region above them. */
function regionRows(
  bureaus: readonly RegionCode[],
  regions: ReadonlyMap<RegionCode, Region>,
): Row<'regions'>[] {
  const wanted = new Set<RegionCode>();
  for (const bureau of bureaus) {
    for (let code: RegionCode | null = bureau; code !== null; ) {
      wanted.add(code);
      code = regions.get(code)?.parent ?? null;
    }
  }
  return [...wanted].sort().flatMap((code, position) => {
    const region = regions.get(code);
    if (!region) return [];
    const bureau = bureauOf(region);
    return [
      {
        code,
        name: region.name,
        short: bureau.short,
        bureau: bureau.name,
        level: region.level,
        parent: region.parent,
        position,
        pinyin: spell(region.name),
      },
    ];
  });
}

/** The names of the registries as they are typed, the same for every record. */
export const spellingRows = (): Row<'spellings'>[] =>
  [
    ...INDICATORS.map(({ id, name }) => ({ kind: 'indicator', id, name })),
    ...[...CHECKS, ...WORD_CHECKS].map(({ id, name }) => ({ kind: 'check', id, name })),
    ...Object.entries(ZH.site.pages).map(([id, name]) => ({ kind: 'page', id, name })),
  ].map((named) => ({ ...named, pinyin: spell(named.name) }));

function reportRow({ report, facts, ledger, findings }: Recorded): Row<'reports'> {
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

function factRows({ report, facts }: Recorded): Row<'facts'>[] {
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

function valueRow(value: Value, tellAmiss: ReturnType<typeof amissIn> | undefined): Row<'values'> {
  const { indicator, quantity } = value;
  const amiss = tellAmiss?.(value.inputs.map(({ fact }) => fact)) ?? { findings: 0, check: '' };
  const shown = quantity ? inUnit(quantity, indicator.unit) : null;
  return {
    indicator: indicator.id,
    bureau: value.report.bureau,
    year: value.year,
    report: value.report.id,
    number: shown ? toNumber(shown.value) : null,
    low: shown ? toNumber(shown.low) : null,
    high: shown ? toNumber(shown.high) : null,
    shown: quantity ? formatQuantity(quantity, indicator.unit) : null,
    unit: indicator.unit,
    origin: value.origin,
    hedge: value.hedge,
    absence: value.absence,
    inputs: JSON.stringify(value.inputs),
    warnings: JSON.stringify(value.warnings),
    amiss: amiss.findings,
    amiss_check: amiss.check,
  };
}

function findingRows({ report, facts, findings }: Recorded): Row<'findings'>[] {
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

const disclosureRows = ({ report, facts }: Recorded): Row<'disclosure_lines'>[] =>
  linesOf(report, facts).map(({ line, status, facts: [first] }, position) => ({
    report: report.id,
    bureau: report.bureau,
    year: report.year,
    line_id: line.id,
    name: line.name,
    part: line.group,
    status,
    fact: first?.id ?? null,
    line: first?.place.line ?? 0,
    position,
  }));

const nationalRow = (figure: NationalFigure): Row<'national_figures'> => ({
  id: nationalId(figure),
  item: figure.item,
  measure: figure.measure,
  year: figure.year,
  value: figure.value,
  number: toNumber(parseQuantity(figure.value, figure.unit).value),
  unit: figure.unit,
  source: citationOf(figure),
});

function benchmarkRow({ indicator, year, quantity, inputs }: Benchmark): Row<'benchmarks'> {
  const { value, low, high } = inUnit(quantity, indicator.unit);
  return {
    indicator: indicator.id,
    year,
    number: toNumber(value),
    low: toNumber(low),
    high: toNumber(high),
    shown: formatQuantity(quantity, indicator.unit),
    unit: indicator.unit,
    inputs: JSON.stringify(inputs.map(nationalId)),
    source: [...new Set(inputs.map(citationOf))].join('、'),
    caveat: nationalCaveat(indicator.id) ?? '',
  };
}
