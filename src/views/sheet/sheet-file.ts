import type { Cell, Twin } from '../../charts/chart.ts';
import { wordCell } from '../../charts/mark.ts';
import { SHEET_WORDS, WRITING } from '../../words/words.ts';
import { isVerdict, verdictName } from '../verdicts.ts';
import { type SheetData, type SheetEntry, sheetOf } from './sheet.ts';
import { tellEntry, tellSubject } from './told.ts';

const TEXTS = ['part', 'number', 'verdict', 'severity', 'check', 'sentence'] as const;
const AMOUNTS = ['printedValue', 'low', 'high', 'difference'] as const;
const PLACES = ['unit', 'section', 'table', 'page', 'line', 'others'] as const;
const JUDGED = ['explanation', 'decision', 'decidedReason'] as const;

/** A whole sheet as a table for a file: a row a finding, what holds among them, in the order and under the numbers of the sheet. */
export function sheetTwin(data: SheetData): Twin {
  const sheet = sheetOf(data);
  const { parts, columns } = SHEET_WORDS;
  return {
    columns: [
      ...[...TEXTS, ...AMOUNTS, ...PLACES, ...JUDGED].map((key) => ({
        key,
        title: columns[key],
        numeric: AMOUNTS.some((amount) => amount === key),
      })),
    ],
    rows: [
      ...sheet.amiss.map((entry) => rowOf(parts.amiss, entry)),
      ...sheet.doubtful.map((entry) => rowOf(parts.doubtful, entry)),
      ...sheet.misread.map((entry) => rowOf(parts.misread, entry)),
      ...sheet.undecided.flatMap(({ entries }) => entries.map((entry) => rowOf(parts.undecided, entry))),
      ...sheet.agreeing.map((entry) => rowOf(parts.held, entry)),
    ],
  };
}

function rowOf(part: string, entry: SheetEntry): Readonly<Record<string, Cell>> {
  const { finding, number } = entry;
  const told = tellEntry(entry);
  const texts = {
    part,
    number: `${number}`,
    verdict: isVerdict(finding.verdict) ? verdictName(finding.verdict) : finding.verdict,
    severity: told.severity,
    check: told.check,
    sentence: told.sentence,
    unit: finding.unit ?? '',
    section: told.section,
    table: told.table,
    page: entry.stated?.page === null || entry.stated === null ? '' : `${entry.stated.page}`,
    line: finding.line === 0 ? '' : `${finding.line}`,
    others: told.based,
    explanation: finding.explanation,
    decision: told.decision,
    decidedReason: told.decisionReason,
  };
  const printed = finding.printed === null ? null : Number(finding.printed);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, wordCell(text)])),
    printedValue: amount(printed),
    low: amount(finding.low),
    high: amount(finding.high),
    difference: amount(finding.difference),
  };
}

const amount = (number: number | null): Cell => ({ text: number === null ? '' : `${number}`, number });

/** What is said below the table of a sheet in a file. */
export const sheetSaid = ({ head }: SheetData) => ({
  title: SHEET_WORDS.fileTitle(tellSubject(head.bureau, head.year)),
  subtitle: head.title,
  source: `${head.file}${WRITING.inBrackets(head.sha256)}`,
  scope: SHEET_WORDS.verdictNote,
  missing: [],
  warnings: [],
});
