import { ABSENCES } from './absence.ts';
import { CHECKS, type Check, type Claim, REPEATED, sidesOf, subjectName } from './checks.ts';
import { isComparable, lookupIn, quantityOf, type Statements, statementsOf } from './choose.ts';
import { compare, divide, type Exact, isZero, magnitude, subtract, toDecimal, ZERO } from './exact.ts';
import { describeExpression, type Expression, evaluate, type Lookup, type Outcome } from './expression.ts';
import { type Fact, type FactId, MEASURES, type Measure, type ReportId } from './fact.ts';
import { grouped } from './format.ts';
import { isOpenTable, itemOf } from './items.ts';
import { type Dimension, dimensionOf, meets, type Quantity, UNITS, type Unit } from './quantity.ts';
import type { Report } from './report.ts';

export const VERDICTS = {
  holds: { sign: '✓', name: '相符' },
  rounding: { sign: '≈', name: '舍入之差' },
  broken: { sign: '✗', name: '不符' },
  conflict: { sign: '≠', name: '前后不一' },
  unchecked: { sign: '?', name: '未核对' },
} as const;
export type Verdict = keyof typeof VERDICTS;
export type Severity = 'none' | 'note' | 'minor' | 'major';

/**
 * The verdict of one claim on one report. Amounts are decimal text in `unit`; `low` and `high` are the ends of the
 * recomputed interval, `difference` how far the printed interval stands off it.
 */
export type Finding = {
  readonly id: string;
  readonly report: ReportId;
  readonly check: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** The claim with its figures, fit to be sent to the bureau. */
  readonly claim: string;
  /** What explains a broken claim, or why it is unchecked; '' when nothing does. */
  readonly explanation: string;
  readonly printed: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly difference: string | null;
  readonly unit: Unit | null;
  readonly operands: readonly FactId[];
};

/** Every check on one report, and the agreement of everything it prints more than once. */
export function auditReport(report: Report, facts: readonly Fact[]): Finding[] {
  const statements: Statements = { year: report.year, facts, corrections: report.corrections };
  const lookup = lookupIn(statements);
  const judged = CHECKS.flatMap((check) =>
    check.claims.flatMap((claim) => [
      ...judgeClaim(report.id, check, claim, lookup),
      ...judgeOthers(report.id, check, claim, lookup, statements),
    ]),
  );
  return [...judged.map((finding) => withoutUnread(finding, facts)), ...auditRepeats(report, statements)];
}

/** Sums over a family of parts that a report names freely: a part we did not recognise makes them fall short. */
const OPEN_SUMS = new Set(['income-adds-up', 'expenditure-adds-up', 'structure-adds-up']);

/** A sum that falls short is not called broken while its section holds amounts that were read but not bound. */
function withoutUnread(finding: Finding, facts: readonly Fact[]): Finding {
  if (finding.verdict !== 'broken' || !OPEN_SUMS.has(finding.check)) return finding;
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

const UNIT_OF: Readonly<Record<Dimension, Unit>> = {
  money: '万元',
  ratio: '%',
  person: '人',
  visit: '人次',
  group: '团组',
  batch: '批次',
  vehicle: '辆',
  item: '台（套）',
  institution: '家',
  score: '分',
  count: '个',
};

/** Decimal text of a base-unit amount in the usual unit, without trailing zeros. */
function inUsualUnit(value: Exact, dimension: Dimension): string {
  const text = toDecimal(divide(value, UNITS[UNIT_OF[dimension]].factor), 4);
  return text.replace(/\.?0+$/u, '') || '0';
}

const withUnit = (value: Exact, dimension: Dimension): string => {
  const unit = UNIT_OF[dimension];
  return `${grouped(inUsualUnit(value, dimension))}${unit === '%' ? '' : ' '}${unit}`;
};

/** How far apart two intervals stand; zero when they meet. */
function gap(a: Quantity, b: Quantity): Exact {
  if (meets(a, b)) return ZERO;
  return compare(a.low, b.high) > 0 ? subtract(a.low, b.high) : subtract(b.low, a.high);
}

/** A gap of more than a hundredth of what is claimed is major. */
function severityOf(difference: Exact, of: Quantity): Severity {
  if (isZero(difference)) return 'none';
  const size = magnitude(of.value);
  if (isZero(size)) return 'major';
  return compare(divide(difference, size), { n: 1n, d: 100n }) > 0 ? 'major' : 'minor';
}

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
      return use(expression.of);
    case 'ratio':
      return { ...expression, of: use(expression.of), to: use(expression.to) };
    case 'difference':
      return { ...expression, from: use(expression.from), less: use(expression.less) };
    case 'sum': {
      const terms = expression.terms.filter((term) => !isZero(amount(term)?.value ?? ZERO));
      return { ...expression, terms: terms.length > 0 ? terms : expression.terms };
    }
    case 'item':
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
    if (!quantity || value === null || quantity.hedge !== null || seen.has(value) || isAnnexed(fact))
      return [];
    seen.add(value);
    const operands = [fact.id, ...expected.inputs.map(({ fact: id }) => id)];
    const again = { ...claim, subject: `${claim.subject}@${fact.place.line}` };
    return [judge(report, check, again, quantity, expected.quantity, operands, lookup)];
  });
}

/** An annex may set its shares against amounts of its own; only its amounts are held against the narrative's. */
const isAnnexed = ({ place }: Fact): boolean => place.section.some((heading) => /^附件/u.test(heading));

const operandsOf = (stated: Outcome, expected: Outcome): FactId[] => [
  ...new Set([...stated.inputs, ...expected.inputs].map(({ fact }) => fact)),
];

const findingId = (report: ReportId, check: string, subject: string): string =>
  `${report}:${check}:${subject}`;

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
  const reason = why ?? missing[0]?.reason ?? 'not-published';
  const sentence = reason in ABSENCES ? ABSENCES[reason as keyof typeof ABSENCES].name : reason;
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

/** Holds every quantity that is printed more than once against its own repeats. */
function auditRepeats(report: Report, { facts, corrections }: Statements): Finding[] {
  const seen = new Set<string>();
  return facts.flatMap((fact): Finding[] => {
    if (fact.item === null || fact.measure === null || isOpenTable(fact.item) || fact.hedge !== null)
      return [];
    const key = `${fact.item}:${fact.measure}${fact.year === report.year ? '' : `:${fact.year}`}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const same = statementsOf(facts, fact.item, fact.measure, fact.year).flatMap((other) => {
      const quantity = quantityOf(other, corrections);
      return quantity && isComparable(other, fact) ? [{ fact: other, quantity }] : [];
    });
    return same.length < 2 ? [] : [judgeRepeats(report.id, key, same)];
  });
}

type Reading = { readonly fact: Fact; readonly quantity: Quantity };

function judgeRepeats(report: ReportId, key: string, same: readonly Reading[]): Finding {
  const [chosen] = same;
  if (!chosen) throw new RangeError(`no statements for ${key}`);
  const { fact, quantity } = chosen;
  const far = same
    .map((other) => ({ other, difference: gap(quantity, other.quantity) }))
    .sort((a, b) => compare(b.difference, a.difference))[0];
  const difference = far?.difference ?? ZERO;
  const differs = same.some((other) => compare(other.quantity.value, quantity.value) !== 0);
  const verdict: Verdict = !isZero(difference) ? 'conflict' : differs ? 'rounding' : 'holds';
  const { dimension } = quantity;
  const places = same.map(
    (other) => `第 ${other.fact.place.line} 行 ${withUnit(other.quantity.value, dimension)}`,
  );
  const what = `${itemOf(fact.item ?? '').name}${fact.measure === 'outturn' || fact.measure === 'count' || fact.measure === null ? '' : MEASURES[fact.measure]}`;
  const [low, high] = [...same.map((other) => other.quantity.value)]
    .sort(compare)
    .filter((_, index, all) => index === 0 || index === all.length - 1);
  return {
    id: findingId(report, REPEATED.id, key),
    report,
    check: REPEATED.id,
    subject: key,
    verdict,
    severity: severityOf(difference, quantity),
    claim: `${fact.year} 年度${what}印出 ${same.length} 次：${places.join('，')}。`,
    explanation: '',
    printed: inUsualUnit(quantity.value, dimension),
    low: inUsualUnit(low ?? quantity.value, dimension),
    high: inUsualUnit(high ?? low ?? quantity.value, dimension),
    difference: inUsualUnit(difference, dimension),
    unit: UNIT_OF[dimension],
    operands: same.map((other) => other.fact.id),
  };
}
