import { ABSENCES } from './absence.ts';
import { auditRemarks } from './audit-remarks.ts';
import { CHECKS, type Check, type Claim, sidesOf, subjectName } from './checks.ts';
import { isAnnexed, isMidYear, lookupIn, quantityOf, type Statements, statementsOf } from './choose.ts';
import {
  compare,
  type Exact,
  exact,
  isZero,
  magnitude,
  multiply,
  subtract,
  toDecimal,
  ZERO,
} from './exact.ts';
import { explain } from './explain.ts';
import {
  describeExpression,
  type Expression,
  evaluate,
  type Lookup,
  type Outcome,
  quoted,
} from './expression.ts';
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
import { isOpenTable, itemOf } from './items.ts';
import { dimensionOf, type Quantity } from './quantity.ts';
import type { Remark } from './remark.ts';
import { auditRepeats } from './repeats.ts';
import type { Report } from './report.ts';
import { auditRowRepeats } from './row-repeats.ts';

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
    [...check.claims, ...(check.family?.(statements) ?? [])].flatMap((claim): Judged[] => [
      ...judgeClaim(report.id, check, claim, lookup, statements).map((finding) => ({
        claim,
        finding: isOpenSum(claim) ? withoutUnread(finding, facts) : finding,
      })),
      ...judgeOthers(report.id, check, claim, lookup, statements),
    ]),
  );
  // One question of one figure has one answer: that of the place it stands in, where that decides it.
  const answers = [...judged, ...judgePlaces(report.id, statements, judged)];
  const all = [...new Map(answers.map((one) => [one.finding.id, one])).values()];
  return [
    ...all.map((one) => withExplanation(one, all, one.lookup ?? lookup, statements)),
    ...auditRepeats(report, statements),
    ...auditRowRepeats(report, statements),
    ...(remarks ? auditRemarks(report, facts, remarks) : []),
  ];
}

/** A claim and what came of it; with the lookup of its own place, where it was held against that place alone. */
type Judged = { readonly claim: Claim; readonly finding: Finding; readonly lookup?: Lookup };

/** A claim of a check, with the figures its other side may be made of. */
type Question = { readonly check: Check; readonly claim: Claim; readonly others: readonly string[] };

/** Claims by the figure they are about, for finding those a place can decide. */
const CLAIMS_ABOUT: ReadonlyMap<string, readonly Question[]> = CHECKS.reduce((index, check) => {
  for (const claim of check.claims) {
    if (claim.stated.op !== 'item') continue;
    const key = `${claim.stated.item}|${claim.stated.measure}`;
    index.set(key, [...(index.get(key) ?? []), { check, claim, others: figuresIn(claim.expected) }]);
  }
  return index;
}, new Map<string, readonly Question[]>());

function figuresIn(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'item':
      return [`${expression.item}|${expression.measure}`];
    case 'sum':
      return expression.terms.flatMap(figuresIn);
    case 'first':
      return expression.of.flatMap(figuresIn);
    case 'difference':
      return [expression.from, expression.less].flatMap(figuresIn);
    case 'ratio':
      return [expression.of, expression.to].flatMap(figuresIn);
    case 'inferred':
    case 'withheld':
      return figuresIn(expression.of);
    case 'rows':
    case 'tally':
    case 'quoted':
    case 'constant':
      return [];
  }
}

/**
 * The claims one paragraph or table decides by its own figures alone: an annex that sets its shares against amounts of
 * its own, a block whose amounts other blocks contradict. What was already held against the same figures is left out,
 * and so is a sum that falls short, for a place need not name every part.
 */
function judgePlaces(report: ReportId, statements: Statements, judged: readonly Judged[]): Judged[] {
  const known = new Set(judged.map(({ finding: { check, operands } }) => sameQuestion(check, operands)));
  const places = new Map<string, Fact[]>();
  for (const fact of statements.facts) {
    if (fact.item === null || fact.place.table === undefined || isOpenTable(fact.item)) continue;
    const place = places.get(fact.place.table);
    if (place) place.push(fact);
    else places.set(fact.place.table, [fact]);
  }
  return [...places.values()].flatMap((facts): Judged[] => {
    if (facts.length < 2) return [];
    const local = { ...statements, facts };
    const lookup = lookupIn(local);
    const about = new Set(facts.map(({ item, measure }) => `${item}|${measure}`));
    return [...about].flatMap((key) =>
      (CLAIMS_ABOUT.get(key) ?? []).flatMap(({ check, claim, others }): Judged[] => {
        if (!others.some((other) => about.has(other))) return [];
        const { stated, expected } = sidesOf(claim, lookup);
        if (stated.kind === 'absent' || expected.kind === 'absent') return [];
        const operands = operandsOf(stated, expected);
        const question = sameQuestion(check.id, operands);
        const line = factsOf(operands, local)[0]?.place.line;
        if (known.has(question) || line === undefined) return [];
        known.add(question);
        const here = { ...claim, subject: `${claim.subject}@${line}` };
        const short = compare(expected.quantity.high, stated.quantity.low) < 0;
        if (isOpenSum(claim) && short) return [];
        return judgeClaim(report, check, here, lookup, local)
          .filter(({ verdict }) => verdict !== 'unchecked')
          .map((finding) => ({ claim: here, finding, lookup }));
      }),
    );
  });
}

/** One check of one set of figures. */
const sameQuestion = (check: string, operands: readonly FactId[]): string =>
  `${check}|${[...operands].sort().join('|')}`;

/** A broken finding with the reading that explains it, if one does. */
function withExplanation(
  { claim, finding }: Judged,
  judged: readonly Judged[],
  lookup: Lookup,
  statements: Statements,
): Finding {
  if (finding.verdict !== 'broken' || finding.explanation !== '') return finding;
  const { stated, expected } = sidesOf(claim, lookup);
  if (stated.kind === 'absent' || expected.kind === 'absent') return finding;
  return {
    ...finding,
    explanation: explain({
      claim,
      statements,
      lookup,
      stated: stated.quantity,
      expected: expected.quantity,
      operands: factsOf(finding.operands, statements),
      others: judged.filter((other) => other.claim !== claim).map((other) => other.claim),
    }),
  };
}

/** Facts by their ids, made once for each list of facts. */
const indexes = new WeakMap<readonly Fact[], ReadonlyMap<FactId, Fact>>();

function factsOf(ids: readonly FactId[], { facts }: Statements): readonly Fact[] {
  const index = indexes.get(facts) ?? new Map(facts.map((fact) => [fact.id, fact]));
  indexes.set(facts, index);
  return ids.flatMap((id) => index.get(id) ?? []);
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
    case 'quoted':
    case 'constant':
      return expression;
  }
}

const isStated = (outcome: Outcome): boolean => outcome.inputs.length > 0;

function judgeClaim(
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
  return doubt ? leave(doubt) : [finding];
}

const OWN_TERMS = '所用数字分属正文与附件，口径可能不同';

/** Amounts and rates of an annex may be on terms of their own: they do not break what the narrative says, nor it them. */
const mixesAnnex = ({ stated, relation }: Claim, operands: readonly Fact[]): boolean =>
  relation === 'equal' &&
  stated.op === 'item' &&
  (RATES.has(stated.measure) || itemOf(stated.item).dimension === 'money') &&
  new Set(operands.map(({ place }) => isAnnexed(place.section))).size > 1;

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
): Judged[] {
  const { stated: printed } = claim;
  if (claim.relation !== 'equal' || printed.op !== 'item' || !RATES.has(printed.measure)) return [];
  const statements = statementsOf(facts, printed.item, printed.measure, year);
  if (statements.length === 0) return [];
  const { stated, expected } = sidesOf(claim, lookup);
  if (expected.kind === 'absent' || expected.quantity.hedge !== null) return [];
  const seen = new Set(stated.kind === 'value' ? [toDecimal(stated.quantity.value, 6)] : []);
  return statements.flatMap((fact) => {
    const quantity = quantityOf(fact, corrections);
    const value = quantity && toDecimal(quantity.value, 6);
    if (!quantity || value === null || quantity.hedge !== null || seen.has(value)) return [];
    // An annex may set its shares against amounts of its own; only its amounts are held against the narrative's.
    if (isAnnexed(fact.place.section)) return [];
    seen.add(value);
    const operands = [fact.id, ...expected.inputs.map(({ fact: id }) => id)];
    const again = {
      ...claim,
      subject: `${claim.subject}@${fact.place.line}`,
      stated: quoted(itemOf(printed.item).name, fact),
    };
    const finding = judge(report, check, again, quantity, expected.quantity, operands, lookup);
    return [{ claim: again, finding }];
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

/** A figure cut off after its last printed decimal instead of rounded; of a sum, each of its `parts`. */
function isTruncated(stated: Quantity, expected: Quantity, parts: number): boolean {
  if (stated.step === null) return false;
  const rest = subtract(magnitude(expected.value), magnitude(stated.value));
  return (
    expected.value.n < 0n === stated.value.n < 0n &&
    compare(rest, ZERO) >= 0 &&
    compare(rest, multiply(stated.step, exact(BigInt(parts)))) < 0
  );
}

/** Whether a claim asks only what is nil: there is no gap to measure. */
const isOfNil = ({ relation }: Claim): boolean => relation === 'together' || relation === 'only-with';

const partsOf = (expression: Expression): number => (expression.op === 'sum' ? expression.terms.length : 1);

type Weight = { readonly verdict: Verdict; readonly difference: Exact; readonly truncated?: true };

function weigh(claim: Claim, stated: Quantity, expected: Quantity): Weight {
  switch (claim.relation) {
    case 'together':
      return isZero(stated.value) === isZero(expected.value)
        ? { verdict: 'holds', difference: ZERO }
        : { verdict: 'broken', difference: magnitude(stated.value) };
    case 'only-with':
      return isZero(stated.value) || !isZero(expected.value)
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
      if (!isZero(difference) && isTruncated(stated, expected, partsOf(claim.stated)))
        return { verdict: 'rounding', difference, truncated: true };
      if (!isZero(difference)) return { verdict: 'broken', difference };
      const within = compare(expected.value, stated.low) >= 0 && compare(expected.value, stated.high) <= 0;
      return { verdict: within ? 'holds' : 'rounding', difference };
    }
  }
}
