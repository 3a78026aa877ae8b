import { withMinus } from '../../charts/mark.ts';
import { wordFor } from '../../words/language.ts';
import { checkWords } from '../../words/registries.ts';
import { SHEET_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { printedFigure } from '../shown-figure.ts';
import { isVerdict, verdictName } from '../verdicts.ts';
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

const withUnit = (text: string, unit: string | null): string =>
  unit === null ? withMinus(text) : WRITING.withUnit(withMinus(text), unit);

/** What a person decided of a finding, with the day; '' where nobody has. */
function tellDecision({ decision, decided_on, decided_by, decided_verdict, verdict }: SheetFinding): string {
  if (decision === '') return '';
  const taken = SHEET_WORDS.decided(wordFor(SHEET_WORDS.decisions, decision), decided_on, decided_by);
  if (decided_verdict === verdict) return taken;
  const before = isVerdict(decided_verdict) ? verdictName(decided_verdict) : decided_verdict;
  return `${taken}${WRITING.stop}${SHEET_WORDS.decidedOnOther(before)}`;
}

/** Puts an entry into words. */
export function tellEntry({ finding, stated, table, others }: SheetEntry): Told {
  const { printed, low, high, difference, unit, line, severity } = finding;
  const written = printed === null ? '' : withUnit(printed, unit);
  const own = line > 0 ? SHEET_WORDS.line(line) : '';
  return {
    check: checkWords(finding.check_id).name,
    sentence: finding.claim,
    explanation: finding.explanation,
    decision: tellDecision(finding),
    decisionReason: finding.decided_reason,
    printed: stated === null ? written : printedFigure(stated),
    line: stated === null ? own : tellLine(stated),
    section: (stated ?? others[0])?.section ?? '',
    table,
    based:
      others.length === 0
        ? ''
        : SHEET_WORDS.based(others.map((figure) => SHEET_WORDS.at(printedFigure(figure), tellLine(figure)))),
    recomputed:
      low === null || high === null ? '' : withUnit(SHEET_WORDS.interval(`${low}`, `${high}`), unit),
    difference: difference === null || difference === 0 ? '' : withUnit(`${difference}`, unit),
    severity: wordFor(SHEET_WORDS.severities, severity),
  };
}

/** The bureau and year a sheet is of, as a title tells them. */
export const tellSubject = (bureau: string | null, year: number | null): string =>
  [bureau ?? '', year === null ? '' : WORDS.yearName(year)].filter((text) => text !== '').join(' ');
