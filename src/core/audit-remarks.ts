import { ASKED, type Judgement, WORD_CHECKS, type WordCheck, type WordContext } from './checks/words.ts';
import type { Fact, FactId } from './fact.ts';
import { type Finding, findingId } from './finding.ts';
import type { Remark, RemarkKind } from './remark.ts';
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
    const own = asRows(
      remarks.filter(({ kind }) => check.kinds.includes(kind)),
      context,
    );
    if (own.length === 0 && check.whenNone !== undefined)
      return [finding(report.id, check, 'none', judgeAbsence(check, check.whenNone, facts), null)];
    return own
      .map((remark) => {
        const { line, start } = remark.place;
        return finding(report.id, check, `${line}.${start}`, check.judge(remark, context), remark);
      })
      .filter((one, at, all) => !isEcho(one, all[at - 1]));
  });
}

/** No such words were found: that holds where there was something they could stand in. */
function judgeAbsence(
  { sentence, asks = 'figures' }: WordCheck,
  claim: string,
  facts: readonly Fact[],
): Judgement {
  const { isRead, why } = ASKED[asks];
  return isRead(facts)
    ? { verdict: 'holds', claim }
    : { verdict: 'unchecked', claim: sentence, explanation: why };
}

/** What is amiss with how a figure is printed: in both cells of a row it is one slip. */
const OF_CELLS: readonly RemarkKind[] = ['no-unit', 'no-percent', 'indicator-unit'];

/** Remarks with those of the two cells of one row, what it aims at and what it reached, put together. */
function asRows(remarks: readonly Remark[], { byId }: WordContext): Remark[] {
  const rows: Remark[] = [];
  for (const remark of remarks) {
    const before = rows.at(-1);
    const [one, other] = [before, remark].map((each) => byId.get(each?.facts[0] ?? ('' as FactId)));
    const isRow =
      before?.kind === remark.kind &&
      OF_CELLS.includes(remark.kind) &&
      one?.measure === 'target' &&
      other?.measure === 'actual' &&
      one.place.table === other.place.table &&
      one.path.join() === other.path.join();
    if (before && isRow)
      rows[rows.length - 1] = {
        ...before,
        word: `${before.word}”“${remark.word}`,
        facts: [...before.facts, ...remark.facts],
      };
    else rows.push(remark);
  }
  return rows;
}

/** Lines of one row of a form. */
const NEAR = 2;

/** Whether a finding says of the next cell, word for word, what the one before it says. */
const isEcho = (one: Finding, before: Finding | undefined): boolean =>
  before?.verdict === 'broken' &&
  one.verdict === 'broken' &&
  one.claim === before.claim &&
  (one.line ?? 0) > (before.line ?? 0) &&
  (one.line ?? 0) - (before.line ?? 0) <= NEAR;

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
