import { unitOfDifference } from '../../core/finding.ts';
import { grouped } from '../../core/format.ts';
import { wordFor } from '../../words/language.ts';
import { checkWords, kindName, unitName } from '../../words/registries.ts';
import { AUDIT_WORDS, DECISION_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { isVerdict, verdictName } from '../verdicts.ts';
import { CHECK_GROUPS } from './check-list.ts';
import type { AuditChoice } from './choice.ts';
import type { Finding } from './sift.ts';

/** A count or amount with separators. */
export const countOf = (count: number): string => grouped(String(count));

/** A figure of a finding in its unit. */
export const inUnit = (figure: string | number, unit: string | null): string =>
  unit === null ? grouped(String(figure)) : WRITING.withUnit(grouped(String(figure)), unitName(unit));

/** How far a finding's figures stand apart, in words; '' where nothing is measured. */
export const differenceOf = ({ difference, unit }: Finding): string =>
  difference === null || difference === 0 ? '' : inUnit(difference, unitOfDifference(unit));

/** What the other figures make of it: one value, or the ends between which it lies; '' where nothing was worked out. */
export function recomputedOf({ low, high, unit }: Finding): string {
  if (low === null || high === null) return '';
  return low === high ? inUnit(low, unit) : AUDIT_WORDS.interval(grouped(String(low)), inUnit(high, unit));
}

/** A verdict as published, by the word of the interface where there is one. */
export const verdictWord = (verdict: string): string => (isVerdict(verdict) ? verdictName(verdict) : verdict);

/** How serious a finding is, in a word; '' where that is not said of it. */
export const severityWord = (severity: string): string =>
  severity === 'none' ? '' : wordFor(AUDIT_WORDS.severities, severity);

/** A decision by its name; '' where nothing was decided. */
export const decisionWord = (decision: string): string => wordFor(DECISION_WORDS.kinds, decision);

type Named = { readonly bureau: string; readonly year: number; readonly kind?: string };

/** A report by its bureau and year, and its kind where that is known. */
export const reportName = ({ bureau, year, kind }: Named, nameOf: (code: string) => string): string =>
  [nameOf(bureau), WORDS.yearName(year), kind === undefined ? '' : kindName(kind)].join(' ').trim();

/** What the page's own filters are set to, each as its label and value; what is left open is not told. */
export function tellSifted(
  {
    report,
    check,
    group,
    severity,
    least,
    decision,
    find,
  }: Omit<AuditChoice, 'list' | 'verdict'> & {
    readonly report: string | null;
  },
  nameOf: (report: string) => string,
): readonly string[] {
  const checks = group === null ? null : (CHECK_GROUPS.get(group)?.[0] ?? '');
  const told: readonly (readonly [label: string, value: string | null])[] = [
    [AUDIT_WORDS.report, report === null ? null : nameOf(report)],
    [
      AUDIT_WORDS.check,
      check !== null
        ? checkWords(check).name
        : checks === null
          ? null
          : AUDIT_WORDS.wholeGroup(checkWords(checks).group),
    ],
    [AUDIT_WORDS.severity, severity === null ? null : AUDIT_WORDS.severities[severity]],
    [AUDIT_WORDS.least, least === null ? null : String(least)],
    [AUDIT_WORDS.decision, decision === null ? null : AUDIT_WORDS.decisions[decision]],
    [AUDIT_WORDS.find, find === '' ? null : find],
  ];
  return told.flatMap(([label, value]) => (value === null ? [] : [WRITING.named(label, value)]));
}

/** A sentence by itself, with its stop. */
const ended = (text: string): string =>
  text === '' || /\p{Po}$/u.test(text) ? text : `${text}${WRITING.stop}`;

/** Where a finding stands in its report, for one who has the report before them: page, section, line of its text. */
export type Spot = { readonly section: string; readonly page: number | null };

/** The innermost heading of a section. */
const innermost = (section: string): string => section.split(' › ').at(-1) ?? '';

/** Headings a letter names beside the one the finding stands under. */
const MOST_HEADINGS = 3;

/**
 * The sentence for the letter to the bureau: where it stands, what does not agree, under which headings its other figures
 * stand, by how much it differs, what explains it, and what is asked.
 */
export function letterOf(
  finding: Finding,
  title: string,
  { section, page }: Spot,
  others: readonly string[] = [],
): string {
  const { letter } = AUDIT_WORDS;
  const { claim, explanation, line } = finding;
  const amount = differenceOf(finding);
  const here = innermost(section);
  const elsewhere = [...new Set(others.map(innermost))]
    .filter((heading) => heading !== '' && heading !== here)
    .slice(0, MOST_HEADINGS);
  return [
    letter.place(title, here, page, line),
    ended(claim),
    elsewhere.length === 0 ? '' : letter.elsewhere(elsewhere),
    amount === '' ? '' : letter.difference(amount),
    ended(explanation),
    letter.request,
  ].join('');
}
