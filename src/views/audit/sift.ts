import { UNIT_OF } from '../../core/finding.ts';
import type { Row } from '../../db/tables.ts';
import { checkWords } from '../../words/registries.ts';
import type { State } from '../address.ts';
import { isStale } from '../report/decided.ts';
import { placeOfCheck } from './check-list.ts';
import { type DecisionChoice, SEVERITIES } from './choice.ts';

export type Finding = Row<'findings'>;
type Choice = Pick<State, 'severity' | 'least' | 'decision' | 'find' | 'order' | 'sort'>;

/** The amount of money that is amiss, in 万元; null where the finding is of something else or nothing differs. */
export const amountOf = ({ unit, difference }: Pick<Finding, 'unit' | 'difference'>): number | null =>
  unit === UNIT_OF.money && difference !== null && difference > 0 ? difference : null;

function isDecidedAs(finding: Finding, choice: DecisionChoice): boolean {
  switch (choice) {
    case 'undecided':
      return finding.decision === '';
    case 'decided':
      return finding.decision !== '';
    case 'stale':
      return isStale(finding);
    case 'bureau-error':
    case 'explained':
    case 'misreading':
      return finding.decision === choice;
  }
}

/** Text as it is sought: without case, and figures without their separators. */
const plain = (text: string): string => text.toLowerCase().replace(/(?<=\d),(?=\d{3})/gu, '');

const said = new WeakMap<Finding, string>();

/** Everything a finding says that a reader may look for. */
function wordsOf(finding: Finding, nameOf: (code: string) => string): string {
  const known = said.get(finding);
  if (known !== undefined) return known;
  const { report, bureau, year, check_id, claim, explanation, printed, decided_reason } = finding;
  const { group, name } = checkWords(check_id);
  const words = plain(
    [report, nameOf(bureau), year, group, name, claim, explanation, printed ?? '', decided_reason].join('\n'),
  );
  said.set(finding, words);
  return words;
}

/** The findings a reader's choice leaves; every word sought must be found. */
export function siftFindings(
  findings: readonly Finding[],
  { severity, least, decision, find }: Omit<Choice, 'order' | 'sort'>,
  nameOf: (code: string) => string,
): readonly Finding[] {
  const sought = plain(find)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (least === null || (amountOf(finding) ?? 0) >= least) &&
      (decision === null || isDecidedAs(finding, decision)) &&
      sought.every((word) => wordsOf(finding, nameOf).includes(word)),
  );
}

const RANKS = new Map<string, number>(SEVERITIES.map((severity, at) => [severity, SEVERITIES.length - at]));
const severityRank = ({ severity }: Finding): number => RANKS.get(severity) ?? 0;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By bureau, year, report and line: where a reader would look for it. */
const byPlace = (a: Finding, b: Finding): number =>
  compareText(a.bureau, b.bureau) ||
  a.year - b.year ||
  compareText(a.report, b.report) ||
  a.line - b.line ||
  compareText(a.id, b.id);

function ascending(order: State['order']): (a: Finding, b: Finding) => number {
  switch (order) {
    case 'amount':
      return (a, b) => (amountOf(a) ?? 0) - (amountOf(b) ?? 0) || severityRank(a) - severityRank(b);
    case 'severity':
      return (a, b) => severityRank(a) - severityRank(b) || (amountOf(a) ?? 0) - (amountOf(b) ?? 0);
    case 'report':
      return byPlace;
    case 'check':
      return (a, b) => placeOfCheck(a.check_id) - placeOfCheck(b.check_id);
    case 'line':
      return (a, b) => a.line - b.line;
  }
}

/** Findings in the order chosen; equals stand by bureau, year and line. What is no amount stands behind amounts, gravest first. */
export function orderFindings(
  findings: readonly Finding[],
  { order, sort }: Pick<Choice, 'order' | 'sort'>,
): readonly Finding[] {
  const compare = ascending(order);
  const way = sort === 'ascending' ? 1 : -1;
  const isAmount = (finding: Finding): number => (amountOf(finding) === null ? 1 : 0);
  return [...findings].sort(
    (a, b) => (order === 'amount' ? isAmount(a) - isAmount(b) : 0) || way * compare(a, b) || byPlace(a, b),
  );
}
