import { withMinus } from '../../charts/mark.ts';
import { unitOfDifference } from '../../core/finding.ts';
import { grouped } from '../../core/format.ts';
import { isUnit, meets, parseQuantity } from '../../core/quantity.ts';
import { wordFor } from '../../words/language.ts';
import { checkWords, unitName } from '../../words/registries.ts';
import { DECISION_WORDS, SHEET_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { groupBy } from '../group-by.ts';
import { isStale } from '../report/decided.ts';
import { printedFigure } from '../shown-figure.ts';
import type { SheetEntry, SheetFigure, SheetFinding } from './sheet.ts';

/** An entry in the words the sheet, its file and the reckoning of its room share; what is not there is ''. */
export type Told = {
  readonly check: string;
  readonly sentence: string;
  readonly explanation: string;
  readonly decision: string;
  readonly decisionReason: string;
  readonly printed: string;
  readonly line: string;
  readonly section: string;
  readonly table: string;
  readonly based: string;
  readonly recomputed: string;
  readonly difference: string;
  readonly severity: string;
};

/** The line of a figure, with its page where the document has pages. */
const tellLine = ({ page, line }: Pick<SheetFigure, 'page' | 'line'>): string =>
  page === null ? SHEET_WORDS.line(line) : SHEET_WORDS.pageLine(page, line);

/** A figure as printed, its unit apart from it as units are elsewhere. */
const tellPrinted = (figure: SheetFigure): string =>
  printedFigure(figure).replace(/(\p{Nd})(\p{Script=Han}+)$/u, '$1 $2');

/** A figure as printed, with its line. */
const tellFigure = (figure: SheetFigure): string => SHEET_WORDS.at(tellPrinted(figure), tellLine(figure));

const withUnit = (text: string, unit: string | null): string =>
  unit === null ? text : WRITING.withUnit(text, unitName(unit));

const amountOf = (amount: string | number): string => withMinus(grouped(`${amount}`));

/** Texts that come more than once told once, with their number. */
const timesOf = (texts: readonly string[]): readonly string[] =>
  [...groupBy(texts, (text) => text)].map(([text, same]) =>
    same.length === 1 ? text : SHEET_WORDS.times(text, same.length),
  );

/** Whether a figure says an amount by itself; what a claim states may also be made of several. */
function saysAlone({ value, unit: own }: SheetFigure, amount: string, unit: string | null): boolean {
  if (value === null || own === null || unit === null || !isUnit(own) || !isUnit(unit)) return true;
  return meets(parseQuantity(value, own), parseQuantity(amount, unit));
}

/** What was recomputed: an interval, or of a figure printed more than once the other statements. */
function tellRecomputed({ verdict, low, high, unit }: SheetFinding, others: readonly SheetFigure[]): string {
  if (verdict === 'conflict') return WRITING.listOf(timesOf(others.map(tellPrinted)));
  if (low === null || high === null) return '';
  return withUnit(SHEET_WORDS.interval(amountOf(low), amountOf(high)), unit);
}

/** What a person decided of a finding, with the day; '' where nobody has. */
function tellDecision(finding: SheetFinding): string {
  const { decision, decided_on: on, decided_by: by, decided_verdict: then } = finding;
  if (decision === '') return '';
  const kind = wordFor(DECISION_WORDS.kinds, decision);
  const taken = DECISION_WORDS.decided(
    by === '' ? DECISION_WORDS.on(kind, on) : DECISION_WORDS.onBy(kind, on, by),
  );
  return isStale(finding)
    ? `${taken}${WRITING.semicolon}${DECISION_WORDS.stale(wordFor(WORDS.verdicts, then))}`
    : taken;
}

/** Puts an entry into words. */
export function tellEntry({ finding, stated, section, table, others }: SheetEntry): Told {
  const { printed, difference, unit, line, severity } = finding;
  const alone = stated !== null && (printed === null || saysAlone(stated, printed, unit));
  const used = stated === null || alone ? others : [stated, ...others];
  return {
    check: checkWords(finding.check_id).name,
    sentence: finding.claim,
    explanation: finding.explanation,
    decision: tellDecision(finding),
    decisionReason: finding.decided_reason,
    printed: alone ? tellPrinted(stated) : printed === null ? '' : withUnit(amountOf(printed), unit),
    line: stated === null ? (line > 0 ? SHEET_WORDS.line(line) : '') : tellLine(stated),
    section,
    table,
    based: used.length === 0 ? '' : SHEET_WORDS.based(timesOf(used.map(tellFigure))),
    recomputed: tellRecomputed(finding, others),
    difference:
      difference === null || difference === 0 ? '' : withUnit(amountOf(difference), unitOfDifference(unit)),
    severity: wordFor(SHEET_WORDS.severities, severity),
  };
}

const HEADINGS = ' › ';

/** Where a figure stands as there is room for it: its two innermost headings, and the table unless it is named by them. */
export function tellPlace({ section, table }: Pick<Told, 'section' | 'table'>): readonly string[] {
  const headings = section.split(HEADINGS).slice(-2).join(HEADINGS);
  return [headings, section.endsWith(table) ? '' : table].filter((text) => text !== '');
}

/** The bureau and year a sheet is of, as a title tells them. */
export const tellSubject = (bureau: string | null, year: number | null): string =>
  [bureau ?? '', year === null ? '' : WORDS.yearName(year)].filter((text) => text !== '').join(' ');
