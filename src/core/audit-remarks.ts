import { WORD_CHECKS, type WordCheck, type WordContext } from './checks/words.ts';
import type { Fact } from './fact.ts';
import { type Finding, findingId } from './finding.ts';
import type { Remark } from './remark.ts';
import type { Report } from './report.ts';

/**
 * What a report says in words, held against its figures: a finding for each remark of each word check. A check whose
 * words were looked for in every line and not found says so where that is what must hold (`whenNone`).
 */
export function auditRemarks(
  report: Omit<Report, 'bureau' | 'kind'>,
  facts: readonly Fact[],
  remarks: readonly Remark[],
): Finding[] {
  const context: WordContext = {
    year: report.year,
    facts,
    corrections: report.corrections,
    title: report.title,
    remarks,
    byId: new Map(facts.map((fact) => [fact.id, fact])),
  };
  return WORD_CHECKS.flatMap((check) => {
    const own = remarks.filter(({ kind }) => check.kinds.includes(kind));
    if (own.length === 0 && check.whenNone !== undefined)
      return [finding(report.id, check, 'none', { verdict: 'holds', claim: check.whenNone }, null)];
    return own.map((remark) => {
      const { line, start } = remark.place;
      return finding(report.id, check, `${line}.${start}`, check.judge(remark, context), remark);
    });
  });
}

function finding(
  report: Report['id'],
  check: WordCheck,
  subject: string,
  { verdict, claim, explanation = '', severity = 'minor', operands, amounts }: ReturnType<WordCheck['judge']>,
  remark: Remark | null,
): Finding {
  return {
    id: findingId(report, check.id, subject),
    report,
    check: check.id,
    subject,
    verdict,
    severity: verdict === 'broken' ? severity : 'none',
    claim,
    explanation,
    printed: null,
    low: null,
    high: null,
    difference: null,
    unit: null,
    ...amounts,
    operands: operands ?? remark?.facts ?? [],
    ...(remark ? { line: remark.place.line } : {}),
  };
}
