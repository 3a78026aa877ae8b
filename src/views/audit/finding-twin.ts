import type { Twin } from '../../charts/chart.ts';
import { wordCell } from '../../charts/mark.ts';
import { checkWords } from '../../words/registries.ts';
import { AUDIT_WORDS } from '../../words/words.ts';
import { standingVerdict } from '../report/decided.ts';
import type { Finding } from './sift.ts';
import { decisionWord, severityWord, verdictWord } from './told.ts';

const count = (number: number) => ({ text: String(number), number });
const figure = (number: number | null) => (number === null ? wordCell('') : count(number));
/** A printed figure keeps its digits; one without a value stays a text. */
const printed = (text: string | null) =>
  text === null ? wordCell('') : { text, number: Number.isFinite(Number(text)) ? Number(text) : null };

const NUMERIC: ReadonlySet<string> = new Set(['year', 'printed', 'low', 'high', 'difference', 'line']);

/** Findings as a table for a file: a row each, in the order listed. */
export function findingTwin(findings: readonly Finding[], nameOf: (code: string) => string): Twin {
  return {
    columns: Object.entries(AUDIT_WORDS.columns).map(([key, title]) => ({
      key,
      title,
      numeric: NUMERIC.has(key),
    })),
    rows: findings.map((finding) => {
      const { group, name } = checkWords(finding.check_id);
      return {
        verdict: wordCell(verdictWord(standingVerdict(finding))),
        severity: wordCell(severityWord(finding.severity)),
        bureau: wordCell(nameOf(finding.bureau)),
        year: count(finding.year),
        report: wordCell(finding.report),
        group: wordCell(group),
        check: wordCell(name),
        claim: wordCell(finding.claim),
        explanation: wordCell(finding.explanation),
        printed: printed(finding.printed),
        low: figure(finding.low),
        high: figure(finding.high),
        difference: figure(finding.difference),
        unit: wordCell(finding.unit ?? ''),
        line: finding.line === 0 ? wordCell('') : count(finding.line),
        decision: wordCell(decisionWord(finding.decision)),
        decidedOn: wordCell(finding.decided_on),
        decidedReason: wordCell(finding.decided_reason),
        id: wordCell(finding.id),
      };
    }),
  };
}
