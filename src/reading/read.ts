import { byPlace, type Fact, factId, type Measure, type ReportId } from '../core/fact.ts';
import { isOpenTable } from '../core/items.ts';
import type { Remark } from '../core/remark.ts';
import { bindSelfScore } from '../core/self-score.ts';
import { blockOf, headingsOf, settingOf, vocabularyIn } from './blocks.ts';
import { hasBrokenDigits } from './broken-digits.ts';
import { canonical } from './canonical.ts';
import { readChartLabels } from './chart-facts.ts';
import { readClauses } from './clauses.ts';
import { isRefusal, openDocument, type Refusal, type SourceDocument } from './document.ts';
import { type Entry, readEntries } from './entries.ts';
import { type Evaluated, evaluatedIn, readEvaluation } from './evaluations.ts';
import { keep, outsideOf } from './extents.ts';
import { readForms } from './form-readers.ts';
import { withTabRows } from './formats/markdown.ts';
import { spacedAsTabs } from './formats/spaced.ts';
import { type FormReading, factsOfForm } from './forms.ts';
import { keepLedger, type LedgerEntry } from './ledger.ts';
import { type OutlineLine, outline } from './outline.ts';
import { withPages } from './pages.ts';
import { joinPassages, type Passage, placeOf, quote } from './passages.ts';
import { readPeople } from './people.ts';
import { readPlainTables } from './plain-tables/read.ts';
import { readRemarks } from './remarks.ts';
import { withoutContradictions } from './result-contradictions.ts';
import { formParagraphs, isOfProject, ownRegion, tellingOf } from './result-sections.ts';
import { readResults } from './results.ts';
import { narrativeTables, withTables } from './sections.ts';
import { readStatutory } from './statutory.ts';
import { isToldAcross } from './tab-grid.ts';
import { readTables } from './tables.ts';
import { findTokens } from './tokens.ts';
import { readLooseRows, unboundFact, unboundIn } from './unbound.ts';
import { unboundLabels } from './unbound-labels.ts';
import { withToldUnits } from './units-told.ts';

/** A section of the narrative or a printed table, as the page shows it behind a figure. */
export type SourceTable = {
  readonly id: string;
  readonly title: string;
  readonly section: readonly string[];
  readonly form: 'narrative' | 'table' | 'chart';
  readonly firstLine: number;
  readonly lastLine: number;
};

/** Everything read from one document. */
export type Reading = {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  readonly ledger: readonly LedgerEntry[];
  readonly tables: readonly SourceTable[];
  readonly remarks: readonly Remark[];
};

export type ReadingContext = { readonly report: ReportId; readonly year: number };

/** Reads a document of the given name: its facts by place, its ledger, its source tables; or why it cannot be read. */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  context: ReadingContext,
): Promise<Reading | Refusal> {
  const document = await openDocument(bytes, name);
  return isRefusal(document) ? document : readDocument(document, context);
}

/** Reads an opened document. Refused when no block of a final account or performance report is recognised in it. */
export function readDocument(document: SourceDocument, context: ReadingContext): Reading | Refusal {
  // A table between bars may also be pasted into a document of another format.
  const outlined = outline(spacedAsTabs(withTabRows(document.lines)));
  const statutory = readStatutory(outlined, context);
  const apart = outsideOf(statutory.map(({ table }) => table));
  const forms = [
    ...statutory,
    ...readForms(outlined, context.year)
      .map((form) => factsOfForm(form, document.lines, context))
      .filter(({ table }) => apart(table)),
  ];
  const lines = apartFromForms(outlined, forms);
  const evaluated = evaluatedIn(outlined);
  const region = ownRegion(document.lines);
  const passages = joinPassages(lines);
  const cells = formParagraphs(passages);
  const narrative = withoutContradictions(
    passages.flatMap((passage) =>
      readPassage(
        passage,
        document.lines,
        context,
        evaluated(passage),
        cells.has(passage.firstLine) ? null : region,
      ),
    ),
    chapterOf,
  );
  const tables = keep(apart, readTables(lines, context));
  const charts = keep(apart, readChartLabels(document.lines, lines, context, narrative));
  const bases = budgetBases(lines);
  const known = outsideOf([...charts.tables, ...forms.map(({ table }) => table)]);
  const plain = readPlainTables(
    outlined,
    ({ number }) => known({ firstLine: number, lastLine: number }),
    context,
  );
  const read = [
    ...narrative,
    ...tables.facts,
    ...charts.facts,
    ...forms.flatMap((form) => form.facts),
    ...plain.facts,
  ];
  const loose = outsideOf([...tables.tables, ...charts.tables, ...forms.map(({ table }) => table)]);
  const rows = lines.filter(
    ({ kind, number }) => kind === 'row' && loose({ firstLine: number, lastLine: number }),
  );
  const facts = withToldUnits(
    unique([...read, ...readLooseRows(rows, document.lines, read, context)].sort(byPlace)).map((fact) =>
      bindSelfScore(withBase(fact, bases)),
    ),
  );
  if (!facts.some((fact) => fact.item !== null)) {
    return {
      reason: 'no-blocks',
      sentence: 'no block of a final account (部门决算) or performance report (绩效自评) recognised',
    };
  }
  const sections = narrativeTables(lines, facts);
  return {
    lines: document.lines,
    facts: withPages(withTables(facts, sections), document.segments),
    ledger: keepLedger(lines, facts, new Map(forms.flatMap(({ reasons }) => [...reasons]))),
    tables: [
      ...sections,
      ...tables.tables,
      ...charts.tables,
      ...plain.tables,
      ...forms.map(({ table }) => table),
    ].sort((a, b) => a.firstLine - b.firstLine),
    remarks: readRemarks(
      lines,
      passages,
      facts,
      context,
      forms.flatMap((form) => form.rows.map((row) => ({ ...row, table: form.table.id }))),
      plain.relations,
    ),
  };
}

/** The lines of a form are rows: no sentence is read in them, but in what is told across them. */
function apartFromForms(
  lines: readonly OutlineLine[],
  forms: readonly FormReading[],
): readonly OutlineLine[] {
  const within = new Set<number>();
  for (const { table } of forms)
    for (let line = table.firstLine; line <= table.lastLine; line += 1) within.add(line);
  return lines.map((line, at) =>
    within.has(line.number) && line.kind !== 'blank' && line.kind !== 'page' && !isToldAcross(lines, at)
      ? { ...line, kind: 'row' }
      : line,
  );
}

const BASE_NOTE = /“?预算”?口径为(全年|调整|年初)预算/u;
const chapterOf = (section: readonly string[]): string => {
  const depth = section.findIndex((heading) => /^[一二三四五六七八九十]{1,3}、/u.test(heading));
  return section.slice(0, depth < 0 ? section.length : depth + 1).join('\n');
};

/** Which budget 完成预算 is held against, by chapter, where a note says so (上述“预算”口径为全年预算数). */
function budgetBases(lines: readonly OutlineLine[]): ReadonlyMap<string, Measure> {
  const texts = new Map<string, string>();
  for (const { section, text } of lines) {
    const chapter = chapterOf(section);
    texts.set(chapter, (texts.get(chapter) ?? '') + canonical(text));
  }
  return new Map(
    [...texts].flatMap(([chapter, text]): [string, Measure][] => {
      const base = BASE_NOTE.exec(text)?.[1];
      if (base === undefined) return [];
      return [[chapter, base === '年初' ? 'completion-initial' : 'completion-full-year']];
    }),
  );
}

function withBase(fact: Fact, bases: ReadonlyMap<string, Measure>): Fact {
  const base = fact.measure === 'completion' ? bases.get(chapterOf(fact.place.section)) : undefined;
  return base ? { ...fact, measure: base } : fact;
}

/** A figure left unbound gives way to a result told in words, and both to a reading that knows the item. */
const knowledge = ({ item }: Fact): number => (item === null ? 0 : item === 'result' ? 1 : 2);

/** One token may be met twice (a passage and a table): the first reading, which is bound if any is, stands. */
function unique(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const other = kept.get(fact.id);
    if (!other || knowledge(fact) > knowledge(other)) kept.set(fact.id, fact);
  }
  return [...kept.values()];
}

function readPassage(
  passage: Passage,
  lines: readonly string[],
  context: ReadingContext,
  evaluated: Evaluated,
  region: string | null,
): Fact[] {
  const headings = headingsOf(passage);
  const block = blockOf(headings);
  const tokens = findTokens(passage.text);
  const vocabulary = vocabularyIn(block, { section: headings, text: passage.text });
  const setting = settingOf(headings, vocabulary, context.year);
  const entries = readEntries(passage, tokens, setting);
  const within = new Set(entries.map(({ start }) => start));
  const accounts = [
    ...entries,
    ...[
      ...readClauses(passage.text, tokens, vocabulary, setting),
      ...readPeople({ ...passage, section: headings }, tokens, context.year),
    ].flatMap((statement) =>
      within.has(statement.start)
        ? []
        : [{ ...statement, path: statement.base === undefined ? [] : [statement.base] }],
    ),
    ...readEvaluation({ ...passage, section: headings }, tokens, evaluated, context.year),
  ];
  const known = new Set(accounts.map(({ start }) => start));
  // A block of the accounts owns its paragraphs; one about 绩效 also tells results in paragraphs of their own.
  const telling =
    region === null || (block && known.size > 0)
      ? 'none'
      : tellingOf(passage.section, passage.text, block, context.year);
  const results = readResults(passage, tokens, {
    year: context.year,
    region: region ?? '',
    telling,
    project: evaluated.subject?.kind === 'project' || isOfProject(passage.section),
    title: evaluated.subject?.kind === 'project' ? evaluated.subject.name : '',
  });
  // A result known by its item says more than the same figure as one row of an indicator's own words.
  const registered = new Set(results.filter(({ item }) => !isOpenTable(item.id)).map(({ start }) => start));
  const told = accounts.filter(({ item, start }) => item.id !== 'performance' || !registered.has(start));
  const taken = new Set(told.map(({ start }) => start));
  const statements = [...told, ...results.filter(({ start }) => !taken.has(start))];
  const stated = new Set(statements.map(({ start }) => start));
  const facts = statements.map((statement) => factOf(passage, lines, statement, context.report));
  const labels = unboundLabels(passage.text, tokens);
  return [
    ...facts,
    ...unboundIn(passage.text, tokens, stated).map((token) =>
      unboundFact(passage, lines, token, labels.get(token.start) ?? '', context),
    ),
  ];
}

function factOf(passage: Passage, lines: readonly string[], statement: Entry, report: ReportId): Fact {
  const place = placeOf(passage, statement.start, statement.end);
  return {
    id: factId(report, place),
    report,
    item: statement.item.id,
    label: statement.label,
    path: statement.path,
    measure: statement.measure,
    year: statement.year,
    ...(statement.asOf === null ? {} : { asOf: statement.asOf }),
    value: statement.value,
    unit: statement.token ? statement.token.unit : statement.value === null ? null : '万元',
    printed: quote(lines, passage, statement.start, statement.end),
    hedge: statement.token?.hedge ?? null,
    ...(hasBrokenDigits(passage, statement.start, statement.end, lines) ? { doubt: 'broken-digits' } : {}),
    place,
  };
}
