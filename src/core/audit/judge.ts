import { ABSENCES } from '../absence.ts';
import { type Check, type Claim, type Excuse, subjectName } from '../checks.ts';
import { isMidYear, type Statements } from '../choose.ts';
import { compare, divide, type Exact, subtract, toDecimal } from '../exact.ts';
import { type Expression, evaluate, type Lookup, type Outcome } from '../expression.ts';
import type { Fact, FactId, ReportId } from '../fact.ts';
import { type Finding, findingId, inUsualUnit, severityOf, UNIT_OF, withUnit } from '../finding.ts';
import { grouped } from '../format.ts';
import { type Dimension, dimensionOf, type Quantity, UNITS, type Unit } from '../quantity.ts';
import { givenIn, printsFractions, wholeIn } from '../whole-amounts.ts';
import { doubted } from './doubt.ts';
import { mixesAnnex, OWN_TERMS, sharesTerms } from './leave.ts';
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
  plain: Lookup,
  statements: Statements,
): Finding[] {
  const lookup = claim.points
    ? givenIn(plain)
    : claim.whole && printsFractions(statements.facts)
      ? wholeIn(plain)
      : plain;
  const stated = evaluate(claim.stated, lookup);
  // A member of a family (one class of many) that the report does not mention is no question at all.
  if (!isStated(stated) && check.claims.length > 1) return [];
  const expected = evaluate(claim.expected, lookup);
  const leave = (why?: string): Finding[] => [unchecked(report, check, claim, stated, expected, why)];
  if (stated.kind === 'absent' || expected.kind === 'absent') return leave();
  if (stated.quantity.hedge !== null || expected.quantity.hedge !== null)
    return leave(ABSENCES.hedged.sentence);
  const told = factsOf(operandsOf(stated, expected), statements);
  if (!claim.midYear && told.some(isMidYear) && !told.every(isMidYear))
    return leave('所指时点不同：其中有截至年中的数字，其余为全年数');
  const finding = judge(
    report,
    check,
    claim,
    stated.quantity,
    expected.quantity,
    operandsOf(stated, expected),
    lookup,
    told,
  );
  if (finding.verdict !== 'broken') return [finding];
  const falls = compare(expected.quantity.value, stated.quantity.value) < 0;
  const lacking = falls ? subtract(stated.quantity.high, expected.quantity.low) : null;
  const doubt =
    claim.unsure ??
    excuseFor(falls ? claim.short : claim.over, lacking) ??
    (mixesAnnex(claim, told) && !sharesTerms(told, statements.facts) ? OWN_TERMS : null);
  if (doubt === null) return [finding];
  return typeof doubt === 'string' ? leave(doubt) : [doubted(finding, `${doubt.doubt}。`)];
}

/** The excuse that counts: an amount nobody read is none where the sum lacks less than that. */
const excuseFor = (excuse: Excuse | null | undefined, lacking: Exact | null): Excuse | null =>
  typeof excuse === 'object' && excuse?.unread && lacking && compare(excuse.unread.least, lacking) > 0
    ? excuse.unread.otherwise
    : (excuse ?? null);

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
  facts: readonly Fact[] = [],
): Finding {
  const { verdict, difference, truncated } = weigh(claim, stated, expected);
  const broken = verdict === 'broken';
  const name = claim.name ?? subjectName(claim.subject);
  const words = inWords(claim.stated, lookup);
  const [printedBy, expectedBy] = [claim.stated, claim.expected].map((side) =>
    printedUnit(side, lookup, facts),
  );
  const other = inWords(claim.expected, lookup, claim.stated);
  const computed = tellAmount(expected, expectedBy);
  // A number everyone knows is told once.
  const beside = claim.expected.op === 'constant' && other.endsWith(computed) ? '' : `（${computed}）`;
  const relation = {
    equal: `应等于 ${other}${beside}`,
    'at-most': `不应大于 ${other}${beside}`,
    together: `与 ${other}${beside}应同为零或同不为零`,
    'only-with': `而 ${other}${beside}不应为零`,
  }[claim.relation];
  return {
    id: findingId(report, check.id, claim.subject),
    report,
    check: check.id,
    subject: claim.subject,
    verdict,
    severity: !broken ? 'none' : isOfNil(claim) ? 'major' : severityOf(difference, expected),
    claim: `${words.startsWith(name) ? words : `${name}：${words}`} ${tellAmount(stated, printedBy)}，${relation}。`,
    explanation: truncated ? '印出的数字截去了尾数，没有四舍五入。' : '',
    printed: inUsualUnit(stated.value, stated.dimension),
    // What must only not be nil is another thing than what is printed: nothing was recomputed.
    low: isOfNil(claim) ? null : inUsualUnit(expected.low, expected.dimension),
    high: isOfNil(claim) ? null : inUsualUnit(expected.high, expected.dimension),
    difference: isOfNil(claim) ? null : inUsualUnit(difference, stated.dimension),
    unit: UNIT_OF[stated.dimension],
    operands,
  };
}

/** The unit a side that is one printed figure is printed in; null where it is worked out. */
function printedUnit(side: Expression, lookup: Lookup, facts: readonly Fact[]): Unit | null {
  const outcome = evaluate(side, lookup);
  if (outcome.kind === 'absent' || !outcome.printed) return null;
  return facts.find(({ id }) => id === outcome.inputs[0]?.fact)?.unit ?? null;
}

/** Whether an amount is told in the unit it is printed in: a larger one (7.32 万人), or what it counts (150 家次). */
const isOwn = (unit: Unit, dimension: Dimension): boolean =>
  dimensionOf(unit) === dimension &&
  unit !== UNIT_OF[dimension] &&
  (/^[万亿]/u.test(unit) || dimension === 'count');

/** An amount as a sentence tells it. */
const tellAmount = ({ value, dimension }: Quantity, unit: Unit | null | undefined): string =>
  unit && isOwn(unit, dimension)
    ? `${grouped(toDecimal(divide(value, UNITS[unit].factor), 6).replace(/\.?0+$/u, ''))} ${unit}`
    : withUnit(value, dimension);
