import { ABSENCES } from '../absence.ts';
import { type Check, type Claim, subjectName } from '../checks.ts';
import { isMidYear, type Statements } from '../choose.ts';
import { compare } from '../exact.ts';
import { evaluate, type Lookup, type Outcome } from '../expression.ts';
import type { FactId, ReportId } from '../fact.ts';
import { type Finding, findingId, inUsualUnit, severityOf, UNIT_OF, withUnit } from '../finding.ts';
import type { Quantity } from '../quantity.ts';
import { doubted } from './doubt.ts';
import { mixesAnnex, OWN_TERMS } from './leave.ts';
import { factsOf, operandsOf } from './operands.ts';
import { inWords } from './tell.ts';
import { isOfNil, weigh } from './weigh.ts';

/** A claim and what came of it; with the lookup of its own place, where it was held against that place alone. */
export type Judged = { readonly claim: Claim; readonly finding: Finding; readonly lookup?: Lookup };

const isStated = (outcome: Outcome): boolean => outcome.inputs.length > 0;

/** What comes of one claim of a check; nothing of a member of a family the report does not mention. */
export function judgeClaim(
  report: ReportId,
  check: Check,
  claim: Claim,
  lookup: Lookup,
  statements: Statements,
): Finding[] {
  const stated = evaluate(claim.stated, lookup);
  // A member of a family (one class of many) that the report does not mention is no question at all.
  if (!isStated(stated) && check.claims.length > 1) return [];
  const expected = evaluate(claim.expected, lookup);
  const leave = (why?: string): Finding[] => [unchecked(report, check, claim, stated, expected, why)];
  if (stated.kind === 'absent' || expected.kind === 'absent') return leave();
  if (stated.quantity.hedge !== null || expected.quantity.hedge !== null)
    return leave(ABSENCES.hedged.sentence);
  const told = factsOf(operandsOf(stated, expected), statements);
  if (told.some(isMidYear) && !told.every(isMidYear))
    return leave('所指时点不同：其中有截至年中的数字，其余为全年数');
  const finding = judge(
    report,
    check,
    claim,
    stated.quantity,
    expected.quantity,
    operandsOf(stated, expected),
    lookup,
  );
  if (finding.verdict !== 'broken') return [finding];
  const falls = compare(expected.quantity.value, stated.quantity.value) < 0;
  const doubt =
    claim.unsure ?? (falls ? claim.short : claim.over) ?? (mixesAnnex(claim, told) ? OWN_TERMS : null);
  if (doubt === null) return [finding];
  return typeof doubt === 'string' ? leave(doubt) : [doubted(finding, `${doubt.doubt}。`)];
}

function unchecked(
  report: ReportId,
  check: Check,
  claim: Claim,
  stated: Outcome,
  expected: Outcome,
  why?: string,
): Finding {
  const missing = [stated, expected].flatMap((side) => (side.kind === 'absent' ? [side] : []));
  const names = [...new Set(missing.flatMap((side) => side.missing))].slice(0, 3).join('、');
  const sentence = why ?? ABSENCES[missing[0]?.reason ?? 'not-published'].name;
  return {
    id: findingId(report, check.id, claim.subject),
    report,
    check: check.id,
    subject: claim.subject,
    verdict: 'unchecked',
    severity: 'none',
    claim: check.sentence,
    explanation: names ? `${sentence}：${names}` : sentence,
    printed: null,
    low: null,
    high: null,
    difference: null,
    unit: null,
    operands: operandsOf(stated, expected),
  };
}

/** The finding of a claim both sides of which are told. */
export function judge(
  report: ReportId,
  check: Check,
  claim: Claim,
  stated: Quantity,
  expected: Quantity,
  operands: readonly FactId[],
  lookup: Lookup,
): Finding {
  const { verdict, difference, truncated } = weigh(claim, stated, expected);
  const broken = verdict === 'broken';
  const name = claim.name ?? subjectName(claim.subject);
  const words = inWords(claim.stated, lookup);
  const relation = {
    equal: '应等于',
    'at-most': '不应大于',
    together: '应与之同为零或同不为零：',
    'only-with': '须后者不为零：',
  }[claim.relation];
  const computed = withUnit(expected.value, expected.dimension);
  return {
    id: findingId(report, check.id, claim.subject),
    report,
    check: check.id,
    subject: claim.subject,
    verdict,
    severity: !broken ? 'none' : isOfNil(claim) ? 'major' : severityOf(difference, expected),
    claim: `${words.startsWith(name) ? words : `${name}：${words}`} ${withUnit(stated.value, stated.dimension)}，${relation} ${inWords(claim.expected, lookup)}（${computed}）。`,
    explanation: truncated ? '印出的数字截去了尾数，没有四舍五入。' : '',
    printed: inUsualUnit(stated.value, stated.dimension),
    low: inUsualUnit(expected.low, expected.dimension),
    high: inUsualUnit(expected.high, expected.dimension),
    difference: inUsualUnit(difference, stated.dimension),
    unit: UNIT_OF[stated.dimension],
    operands,
  };
}
