import { ABSENCES } from './absence.ts';
import { auditRemarks } from './audit-remarks.ts';
import { CHECKS, type Check, type Claim, sidesOf, subjectName } from './checks.ts';
import { isAnnexed, lookupIn, quantityOf, type Statements, statementsOf } from './choose.ts';
import { compare, type Exact, isZero, magnitude, subtract, toDecimal, ZERO } from './exact.ts';
import { describeExpression, type Expression, evaluate, type Lookup, type Outcome } from './expression.ts';
import { type Fact, type FactId, MEASURES, type Measure, type ReportId } from './fact.ts';
import {
  type Finding,
  findingId,
  gap,
  inUsualUnit,
  severityOf,
  UNIT_OF,
  type Verdict,
  withUnit,
} from './finding.ts';
import { dimensionOf, type Quantity } from './quantity.ts';
import type { Remark } from './remark.ts';
import { auditRepeats } from './repeats.ts';
import type { Report } from './report.ts';

/**
 * Every check on one report, the agreement of everything it prints more than once, and of its words with its figures
 * where `remarks` were read.
 */
export function auditReport(
  report: Omit<Report, 'bureau' | 'kind'>,
  facts: readonly Fact[],
  remarks?: readonly Remark[],
): Finding[] {
  const statements: Statements = { year: report.year, facts, corrections: report.corrections };
  const lookup = lookupIn(statements);
  const judged = CHECKS.flatMap((check) =>
    check.claims.flatMap((claim) => [
      ...judgeClaim(report.id, check, claim, lookup).map((finding) =>
        isOpenSum(claim) ? withoutUnread(finding, facts) : finding,
      ),
      ...judgeOthers(report.id, check, claim, lookup, statements),
    ]),
  );
  return [
    ...judged,
    ...auditRepeats(report, statements),
    ...(remarks ? auditRemarks(report, facts, remarks) : []),
  ];
}

/** A sum over the parts a report happens to name: one we did not recognise makes it fall short. */
const isOpenSum = ({ expected }: Claim): boolean => expected.op === 'sum' && expected.optional;

/** A sum of money that falls short is not called broken while its section holds amounts that were read but not bound. */
function withoutUnread(finding: Finding, facts: readonly Fact[]): Finding {
  if (finding.verdict !== 'broken' || finding.unit !== UNIT_OF.money) return finding;
  if (Number(finding.high) >= Number(finding.printed)) return finding;
  const stated = facts.find(({ id }) => id === finding.operands[0]);
  const unread = facts.some(
    (fact) =>
      fact.item === null &&
      fact.place.table === stated?.place.table &&
      Number(fact.value) > 0 &&
      isMoney(fact),
  );
  if (!unread) return finding;
  return {
    ...finding,
    verdict: 'unchecked',
    severity: 'none',
    explanation: `${ABSENCES['not-read'].name}：同一段中还有未识别的金额`,
    difference: null,
  };
}

const isMoney = ({ unit }: Fact): boolean => unit !== null && dimensionOf(unit) === 'money';

const measureName = (measure: keyof typeof MEASURES): string => MEASURES[measure];
const inWords = (expression: Expression, lookup: Lookup): string =>
  describeExpression(asUsed(expression, lookup), measureName);

/** The expression as far as this report states it: the alternative that has a value, the terms that are not nil. */
function asUsed(expression: Expression, lookup: Lookup): Expression {
  const use = (inner: Expression): Expression => asUsed(inner, lookup);
  const amount = (inner: Expression): Quantity | null => {
    const outcome = evaluate(inner, lookup);
    return outcome.kind === 'value' ? outcome.quantity : null;
  };
  switch (expression.op) {
    case 'first':
      return use(
        expression.of.find((alternative) => amount(alternative) !== null) ?? expression.of[0] ?? expression,
      );
    case 'inferred':
    case 'withheld':
      return use(expression.of);
    case 'ratio':
      return { ...expression, of: use(expression.of), to: use(expression.to) };
    case 'difference':
      return { ...expression, from: use(expression.from), less: use(expression.less) };
    case 'sum': {
      const terms = expression.terms.filter((term) => !isZero(amount(term)?.value ?? ZERO));
      return { ...expression, terms: (terms.length > 0 ? terms : expression.terms).map(use) };
    }
    case 'item':
    case 'rows':
    case 'tally':
      return expression;
  }
}

const isStated = (outcome: Outcome): boolean => outcome.inputs.length > 0;

function judgeClaim(report: ReportId, check: Check, claim: Claim, lookup: Lookup): Finding[] {
  const { stated, expected } = sidesOf(claim, lookup);
  const leave = (why?: string): Finding[] => [unchecked(report, check, claim, stated, expected, why)];
  // A member of a family (one class of many) that the report does not mention is no question at all.
  if (!isStated(stated) && check.claims.length > 1) return [];
  if (stated.kind === 'absent' || expected.kind === 'absent') return leave();
  if (stated.quantity.hedge !== null || expected.quantity.hedge !== null)
    return leave(ABSENCES.hedged.sentence);
  return [
    judge(report, check, claim, stated.quantity, expected.quantity, operandsOf(stated, expected), lookup),
  ];
}

const RATES = new Set<Measure>(['share', 'completion', 'change-rate', 'budget-change-rate']);

/**
 * The claims of a check on the figures that were not chosen: a share or rate printed again elsewhere with another
 * value (an annex, a chart label, a contradiction) is held against the same amounts.
 */
function judgeOthers(
  report: ReportId,
  check: Check,
  claim: Claim,
  lookup: Lookup,
  { facts, corrections, year }: Statements,
): Finding[] {
  const { stated: printed } = claim;
  if (claim.relation !== 'equal' || printed.op !== 'item' || !RATES.has(printed.measure)) return [];
  const { stated, expected } = sidesOf(claim, lookup);
  if (expected.kind === 'absent' || expected.quantity.hedge !== null) return [];
  const seen = new Set(stated.kind === 'value' ? [toDecimal(stated.quantity.value, 6)] : []);
  return statementsOf(facts, printed.item, printed.measure, year).flatMap((fact) => {
    const quantity = quantityOf(fact, corrections);
    const value = quantity && toDecimal(quantity.value, 6);
    if (!quantity || value === null || quantity.hedge !== null || seen.has(value)) return [];
    // An annex may set its shares against amounts of its own; only its amounts are held against the narrative's.
    if (isAnnexed(fact.place.section)) return [];
    seen.add(value);
    const operands = [fact.id, ...expected.inputs.map(({ fact: id }) => id)];
    const again = { ...claim, subject: `${claim.subject}@${fact.place.line}` };
    return [judge(report, check, again, quantity, expected.quantity, operands, lookup)];
  });
}

const operandsOf = (stated: Outcome, expected: Outcome): FactId[] => [
  ...new Set([...stated.inputs, ...expected.inputs].map(({ fact }) => fact)),
];

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

function judge(
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
  const name = subjectName(claim.subject);
  const words = inWords(claim.stated, lookup);
  const relation = { equal: '应等于', 'at-most': '不应大于', together: '应与之同为零或同不为零：' }[
    claim.relation
  ];
  const computed = withUnit(expected.value, expected.dimension);
  return {
    id: findingId(report, check.id, claim.subject),
    report,
    check: check.id,
    subject: claim.subject,
    verdict,
    severity: !broken ? 'none' : claim.relation === 'together' ? 'major' : severityOf(difference, expected),
    claim: `${words.startsWith(name) ? words : `${name}：${words}`} ${withUnit(stated.value, stated.dimension)}，${relation} ${inWords(claim.expected, lookup)}（${computed}）。`,
    explanation: truncated
      ? '印出的数字截去了尾数，没有四舍五入。'
      : broken
        ? (claim.explain?.(lookup, stated) ?? '')
        : '',
    printed: inUsualUnit(stated.value, stated.dimension),
    low: inUsualUnit(expected.low, expected.dimension),
    high: inUsualUnit(expected.high, expected.dimension),
    difference: inUsualUnit(difference, stated.dimension),
    unit: UNIT_OF[stated.dimension],
    operands,
  };
}

/** A share or rate cut off after its last printed decimal instead of rounded. */
function isTruncated(stated: Quantity, expected: Quantity): boolean {
  if (stated.dimension !== 'ratio' || stated.step === null) return false;
  const rest = subtract(magnitude(expected.value), magnitude(stated.value));
  return (
    expected.value.n < 0n === stated.value.n < 0n &&
    compare(rest, ZERO) >= 0 &&
    compare(rest, stated.step) < 0
  );
}

type Weight = { readonly verdict: Verdict; readonly difference: Exact; readonly truncated?: true };

function weigh(claim: Claim, stated: Quantity, expected: Quantity): Weight {
  switch (claim.relation) {
    case 'together':
      return isZero(stated.value) === isZero(expected.value)
        ? { verdict: 'holds', difference: ZERO }
        : { verdict: 'broken', difference: magnitude(stated.value) };
    case 'at-most': {
      const over = compare(stated.low, expected.high) > 0;
      return {
        verdict: over ? 'broken' : 'holds',
        difference: over ? subtract(stated.low, expected.high) : ZERO,
      };
    }
    case 'equal': {
      const difference = gap(stated, expected);
      if (!isZero(difference) && isTruncated(stated, expected))
        return { verdict: 'rounding', difference, truncated: true };
      if (!isZero(difference)) return { verdict: 'broken', difference };
      const within = compare(expected.value, stated.low) >= 0 && compare(expected.value, stated.high) <= 0;
      return { verdict: within ? 'holds' : 'rounding', difference };
    }
  }
}
