import { type UncheckedReason, uncheckedReason } from '../../core/unchecked-reason.ts';
import type { Row } from '../../db/tables.ts';
import { groupBy } from '../group-by.ts';
import { isAmiss, isStale } from '../report/decided.ts';
import { operandIds } from '../report/place-findings.ts';
import type { Verdict } from '../verdicts.ts';

/** What the head of a sheet says of the document and of what was read of it. */
export type SheetHead = {
  readonly title: string;
  /** Name of the bureau; null where the document does not say it. */
  readonly bureau: string | null;
  readonly year: number | null;
  /** The kind of report by its id; null where it is not known. */
  readonly kind: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly tokens: number;
  readonly facts: number;
  readonly bound: number;
  readonly unread: number;
  /** The snapshot the findings stand in, or the day a document that is in none was checked. */
  readonly made: { readonly hash: string; readonly created: string } | { readonly checked: string };
};

/** A finding as a sheet needs it. */
export type SheetFinding = Omit<Row<'findings'>, 'report' | 'bureau' | 'year'>;
/** A figure as a sheet tells it. */
export type SheetFigure = Pick<
  Row<'facts'>,
  'id' | 'printed' | 'unit' | 'value' | 'hedge' | 'line' | 'page' | 'section' | 'source_table'
>;
export type SheetTable = Pick<Row<'source_tables'>, 'id' | 'title' | 'section' | 'first_line' | 'last_line'>;

/** All that a sheet is made of: rows of the snapshot, or the like of a document that is in none. */
export type SheetData = {
  readonly head: SheetHead;
  readonly findings: readonly SheetFinding[];
  readonly figures: readonly SheetFigure[];
  readonly tables: readonly SheetTable[];
};

/** A finding with its number on the sheet, the figure it is about and the others it was held against. */
export type SheetEntry = {
  readonly number: number;
  readonly finding: SheetFinding;
  /** The figure it is about; null where it is about words. */
  readonly stated: SheetFigure | null;
  /** The headings and the table it stands under; '' where they are not known. */
  readonly section: string;
  readonly table: string;
  readonly others: readonly SheetFigure[];
};

/** What was not decided for one reason. */
export type SheetReason = {
  readonly reason: string;
  readonly absence: UncheckedReason['absence'];
  readonly entries: readonly SheetEntry[];
};

/** A check that holds, how often, and where the figures it holds of stand. */
export type SheetCheck = {
  readonly check: string;
  readonly held: number;
  readonly rounding: number;
  readonly places: readonly { readonly page: number | null; readonly lines: readonly number[] }[];
};

/** A sheet, its parts in the order they are printed. */
export type Sheet = {
  readonly head: SheetHead;
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly amiss: readonly SheetEntry[];
  readonly doubtful: readonly SheetEntry[];
  readonly misread: readonly SheetEntry[];
  readonly undecided: readonly SheetReason[];
  readonly held: readonly SheetCheck[];
  /** What holds one by one; on paper it stands by check. */
  readonly agreeing: readonly SheetEntry[];
};

const COUNTED: readonly Verdict[] = ['broken', 'conflict', 'doubtful', 'unchecked', 'rounding', 'holds'];
const SEVERITIES = ['major', 'minor', 'note', 'none'];

/** Whether a person found, of the verdict as it is now, that the figure was misread. */
const isMisread = (finding: SheetFinding): boolean => finding.decision === 'misreading' && !isStale(finding);

/** The gravest first, those of one weight in the order they are printed. */
const byWeight = (a: SheetFinding, b: SheetFinding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.line - b.line;

/** Puts what is said of one document into the parts of its sheet; numbers run on through the parts. */
export function sheetOf({ head, findings, figures, tables }: SheetData): Sheet {
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const tableOf = new Map(tables.map((table) => [table.id, table]));
  /** The table a line is in: of those that begin before it, the last. */
  const tableAt = (line: number): SheetTable | undefined =>
    tables.filter(({ first_line, last_line }) => first_line <= line && line <= last_line).at(-1);
  const rest = findings.filter((finding) => !isMisread(finding));
  let number = 0;
  const entriesOf = (part: readonly SheetFinding[]): SheetEntry[] =>
    part.map((finding) => {
      const told = operandIds(finding).flatMap((id) => figureOf.get(id) ?? []);
      const [first = null] = told;
      // What is said of words has a line of its own, and the figures they are held against stand elsewhere.
      const stated = finding.line === 0 || finding.line === first?.line ? first : null;
      const around = stated === null ? tableAt(finding.line) : tableOf.get(stated.source_table);
      number += 1;
      return {
        number,
        finding,
        stated,
        section: stated?.section ?? around?.section ?? '',
        table: around?.title ?? '',
        others: stated === null ? told : told.slice(1),
      };
    });
  const agreeing = rest.filter(({ verdict }) => verdict === 'holds' || verdict === 'rounding');
  return {
    head,
    counts: COUNTED.map((verdict) => ({
      verdict,
      count: rest.filter((finding) => finding.verdict === verdict).length,
    })),
    amiss: entriesOf(rest.filter(isAmiss).sort(byWeight)),
    doubtful: entriesOf(rest.filter(({ verdict }) => verdict === 'doubtful').sort(byWeight)),
    misread: entriesOf(findings.filter(isMisread).sort(byWeight)),
    undecided: reasonsOf(rest.filter(({ verdict }) => verdict === 'unchecked')).map((reason) => ({
      ...reason,
      entries: entriesOf(reason.findings),
    })),
    held: checksOf(agreeing, figureOf),
    agreeing: entriesOf(agreeing),
  };
}

/** What is undecided by its reason, the commonest first. */
function reasonsOf(
  findings: readonly SheetFinding[],
): (Omit<SheetReason, 'entries'> & { readonly findings: readonly SheetFinding[] })[] {
  const told = findings.map((finding) => ({ ...uncheckedReason(finding), finding }));
  return [...groupBy(told, ({ reason }) => reason)]
    .map(([reason, same]) => ({
      reason,
      absence: same[0]?.absence ?? null,
      findings: same.map(({ finding }) => finding),
    }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

/** What holds by check, in the order the findings come. */
const checksOf = (
  findings: readonly SheetFinding[],
  figureOf: ReadonlyMap<string, SheetFigure>,
): SheetCheck[] =>
  [...groupBy(findings, ({ check_id }) => check_id)].map(([check, same]) => ({
    check,
    held: same.filter(({ verdict }) => verdict === 'holds').length,
    rounding: same.filter(({ verdict }) => verdict === 'rounding').length,
    places: placesOf(same, figureOf),
  }));

/** The lines of the figures some findings used, by page. */
function placesOf(
  findings: readonly SheetFinding[],
  figureOf: ReadonlyMap<string, SheetFigure>,
): SheetCheck['places'] {
  const figures = findings.flatMap((finding) => operandIds(finding).flatMap((id) => figureOf.get(id) ?? []));
  const pageOf = new Map(figures.map(({ line, page }) => [line, page]));
  const lines = new Set([
    ...figures.map(({ line }) => line),
    ...findings.map(({ line }) => line).filter((line) => line > 0),
  ]);
  const sorted = [...lines].sort((a, b) => a - b);
  return [...groupBy(sorted, (line) => pageOf.get(line) ?? null)].map(([page, same]) => ({
    page,
    lines: same,
  }));
}
