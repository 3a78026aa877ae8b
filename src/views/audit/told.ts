import type { DecisionKind } from '../../core/decision.ts';
import { DECISIONS } from '../../core/decision.ts';
import { grouped } from '../../core/format.ts';
import { kindName, unitName } from '../../words/registries.ts';
import { AUDIT_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { isVerdict, verdictName } from '../verdicts.ts';
import { AMISS } from './choice.ts';
import { type Finding, isStale } from './sift.ts';

/** A count or amount with separators. */
export const countOf = (count: number): string => grouped(String(count));

/** A figure of a finding in its unit. */
export const inUnit = (figure: string | number, unit: string | null): string =>
  unit === null ? grouped(String(figure)) : WRITING.withUnit(grouped(String(figure)), unitName(unit));

/** How far a finding's figures stand apart, in words; '' where nothing is measured. */
export const differenceOf = ({ difference, unit }: Finding): string =>
  difference === null || difference === 0 ? '' : inUnit(difference, unit);

/** What the other figures make of it: one value, or the ends between which it lies; '' where nothing was worked out. */
export function recomputedOf({ low, high, unit }: Finding): string {
  if (low === null || high === null) return '';
  return low === high ? inUnit(low, unit) : AUDIT_WORDS.interval(grouped(String(low)), inUnit(high, unit));
}

/** A verdict as published, by the word of the interface where there is one. */
export const verdictWord = (verdict: string): string => (isVerdict(verdict) ? verdictName(verdict) : verdict);

/** How serious a finding is, in a word; '' where that is not said of it. */
export const severityWord = (severity: string): string => {
  const words: Readonly<Record<string, string>> = AUDIT_WORDS.severities;
  return words[severity] ?? '';
};

const isDecision = (text: string): text is DecisionKind => Object.hasOwn(DECISIONS, text);
export const decisionWord = (decision: string): string =>
  isDecision(decision) ? AUDIT_WORDS.decisions[decision] : decision;

/** What was decided of a finding, by whom, when and why; '' where nothing was. */
export const tellDecision = ({ decision, decided_on, decided_by, decided_reason }: Finding): string =>
  decision === ''
    ? ''
    : AUDIT_WORDS.decidedAs(decisionWord(decision), decided_on, decided_by, decided_reason);

/** That a decision was taken on another verdict than now; null where it was not. */
export const tellStale = (finding: Finding): string | null =>
  isStale(finding)
    ? AUDIT_WORDS.staleNote(verdictWord(finding.decided_verdict), verdictWord(finding.verdict))
    : null;

type Named = { readonly bureau: string; readonly year: number; readonly kind?: string };

/** A report by its bureau and year, and its kind where that is known. */
export const reportName = ({ bureau, year, kind }: Named, nameOf: (code: string) => string): string =>
  [nameOf(bureau), WORDS.yearName(year), kind === undefined ? '' : kindName(kind)].join(' ').trim();

/** A sentence by itself, with its stop. */
const ended = (text: string): string =>
  text === '' || /\p{Po}$/u.test(text) ? text : `${text}${WRITING.stop}`;

/**
 * The sentence for the letter to the bureau: where it stands, what does not agree and by how much, what explains it,
 * and what is asked.
 */
export function letterOf(finding: Finding, title: string): string {
  const { letter } = AUDIT_WORDS;
  const { claim, explanation, line } = finding;
  const amount = differenceOf(finding);
  return [
    letter.place(title, line),
    ended(claim),
    amount === '' ? '' : letter.difference(amount),
    ended(explanation),
    letter.request,
  ].join('');
}

/** Whether a finding is one a letter may be written of: not one that holds, is unchecked or may be our own misreading. */
export const isForLetter = ({ verdict }: Finding): boolean => isVerdict(verdict) && AMISS.includes(verdict);
