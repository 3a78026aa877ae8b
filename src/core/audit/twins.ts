import { checkOf } from '../check-of.ts';
import { REPEATED } from '../checks.ts';
import { quantityOf, type Statements } from '../choose.ts';
import type { Expression } from '../expression.ts';
import type { Fact, FactId } from '../fact.ts';
import { type Finding, inUsualUnit } from '../finding.ts';
import type { Judged } from './judge.ts';
import { factsOf } from './operands.ts';
import { IN_TABLE, isOfTables, isWorkedOut, rankOf } from './order.ts';

/** Shares added up; one of them misprinted is told by itself. */
const TOGETHER = 'shares-together';

/**
 * The findings with each slip told once: what only tells again a slip another finding tells, as nearly as that one does,
 * is left unchecked and points to it.
 */
export function withoutTwins(
  findings: readonly Finding[],
  judged: readonly Judged[],
  statements: Statements,
): Finding[] {
  const claims = new Map(judged.map(({ claim, finding }) => [finding.id, claim]));
  const sums = findings.flatMap((finding): Sum[] => {
    const claim = claims.get(finding.id);
    const [stated] = finding.operands;
    if (!claim || stated === undefined || finding.low === null || finding.high === null) return [];
    return [{ finding, claim, stated, low: Number(finding.low), high: Number(finding.high) }];
  });
  const broken = sums.filter(({ finding }) => finding.verdict === 'broken');
  const slips = broken.filter(({ claim }) => claim.relation === 'equal' && isOneFigure(claim.stated));
  const shares = sums.filter(({ claim }) => claim.relation === 'equal' && claim.expected.op === 'ratio');
  const conflicts = findings.filter(({ check, verdict }) => check === REPEATED.id && verdict === 'conflict');
  const bound = broken.filter(({ claim }) => claim.relation === 'at-most');
  return findings.map((finding) => {
    const twin =
      finding.verdict === 'conflict' && finding.check === REPEATED.id
        ? (mendedBy(finding, slips, statements) ?? ofOtherAmounts(finding, shares, conflicts, statements))
        : finding.verdict === 'broken'
          ? (closerBound(finding, slips, bound) ??
            mendedTogether(finding, slips, statements) ??
            ofTheSameFigure(finding, findings) ??
            ofTheSameRows(finding, findings))
          : null;
    return twin === null ? finding : pointing(finding, twin, statements);
  });
}

/** An arithmetic finding with its claim, the figure it states and what was recomputed, as numbers of its unit. */
type Sum = {
  readonly finding: Finding;
  readonly claim: Judged['claim'];
  readonly stated: FactId;
  readonly low: number;
  readonly high: number;
};

const isOneFigure = ({ op }: Expression): boolean => op === 'item' || op === 'quoted';

type Range = { readonly low: number; readonly high: number };

function rangeOf(fact: Fact, { corrections }: Statements): Range | null {
  const quantity = quantityOf(fact, corrections);
  if (!quantity) return null;
  const { dimension } = quantity;
  return {
    low: Number(inUsualUnit(quantity.low, dimension)),
    high: Number(inUsualUnit(quantity.high, dimension)),
  };
}

const meet = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high;

/** The broken finding that corrects one of the places that differ to what the others print. */
function mendedBy(conflict: Finding, slips: readonly Sum[], statements: Statements): Finding | null {
  const facts = factsOf(conflict.operands, statements);
  const named = slips.filter(({ stated }) => conflict.operands.includes(stated));
  const others = facts.filter(({ id }) => !named.some(({ stated }) => stated === id));
  const isMended = others.every((fact) => {
    const range = rangeOf(fact, statements);
    return range !== null && named.every((slip) => meet(slip, range));
  });
  return others.length > 0 && isMended ? (named[0]?.finding ?? null) : null;
}

/** The amounts that differ between two places, where each of two shares was worked out of those of its own place. */
function ofOtherAmounts(
  conflict: Finding,
  shares: readonly Sum[],
  conflicts: readonly Finding[],
  statements: Statements,
): Finding | null {
  const facts = factsOf(conflict.operands, statements);
  if (!facts.every(({ measure }) => measure === 'share')) return null;
  const bases = facts.map(({ id }) => {
    const own = shares.filter(({ stated }) => stated === id);
    return new Set(own.flatMap(({ finding }) => finding.operands.slice(1)));
  });
  const values = new Set(facts.map(({ value }) => Number(value)));
  if (values.size !== facts.length || bases.some(({ size }) => size === 0)) return null;
  return (
    conflicts.find(
      (other) =>
        other !== conflict && bases.every((base) => other.operands.some((operand) => base.has(operand))),
    ) ?? null
  );
}

/** What says of the same figure, or of the same figures put together, more nearly what it should be. */
function closerBound(finding: Finding, slips: readonly Sum[], bounds: readonly Sum[]): Finding | null {
  const own = bounds.find((bound) => bound.finding === finding);
  if (!own) return null;
  const slip = slips.find(({ stated, low }) => stated === own.stated && low <= own.high);
  if (slip && isOneFigure(own.claim.stated)) return slip.finding;
  const parts = finding.operands.slice(0, -1).join();
  const closer = bounds.find(
    (bound) =>
      bound.finding.check === finding.check &&
      bound.finding.printed === finding.printed &&
      bound.finding.operands.slice(0, -1).join() === parts &&
      bound.high < own.high,
  );
  return closer?.finding ?? null;
}

/** The misprinted share without which shares come to the whole. */
function mendedTogether(finding: Finding, slips: readonly Sum[], statements: Statements): Finding | null {
  if (finding.check !== TOGETHER) return null;
  let total: Range = { low: 0, high: 0 };
  const told: Finding[] = [];
  for (const fact of factsOf(finding.operands, statements)) {
    const slip = slips.find(({ stated }) => stated === fact.id);
    const range = slip ?? rangeOf(fact, statements);
    if (!range) return null;
    if (slip) told.push(slip.finding);
    total = { low: total.low + range.low, high: total.high + range.high };
  }
  return total.low <= 100 && total.high >= 100 ? (told[0] ?? null) : null;
}

/** Of these the first two figures are a share and its amount. */
const SHARES: ReadonlySet<string> = new Set(['shares-listed', 'told-sums']);

function ofTheSameFigure(finding: Finding, findings: readonly Finding[]): Finding | null {
  if (!isWorkedOut(finding.check)) return null;
  // The whole that shares are of is that of others as well.
  const own = SHARES.has(finding.check) ? finding.operands.slice(0, 2) : finding.operands;
  const isAbout = ({ operands }: Finding): boolean => operands.some((id) => own.includes(id));
  // Two changes of one pair of figures: the first that is told.
  const pair = finding.operands.slice(0, 2).join();
  const [first] = findings.filter(
    ({ check, verdict, operands }) =>
      check === finding.check && verdict === 'broken' && operands.slice(0, 2).join() === pair,
  );
  if (finding.check === 'change-told' && first && first !== finding) return first;
  return (
    findings.find(
      (other) => other.verdict === 'broken' && rankOf(other.check) < rankOf(finding.check) && isAbout(other),
    ) ?? null
  );
}

function ofTheSameRows(finding: Finding, findings: readonly Finding[]): Finding | null {
  const [stated] = finding.operands;
  if (finding.check === IN_TABLE)
    return (
      findings.find(
        (other) =>
          rankOf(other.check) < rankOf(IN_TABLE) &&
          (other.verdict === 'broken' || other.verdict === 'conflict') &&
          finding.operands.some((id) => other.operands.includes(id)),
      ) ?? null
    );
  if (!isOfTables(finding.check)) return null;
  return (
    findings.find(
      (other) =>
        other.verdict === 'broken' &&
        rankOf(other.check) === 0 &&
        other.operands.length > 1 &&
        (other.operands[0] === stated || other.operands.every((id) => finding.operands.includes(id))),
    ) ?? null
  );
}

/** A finding that points to another which tells the same slip. */
export function pointing(finding: Finding, twin: Finding, statements: Statements): Finding {
  const [fact] = factsOf(twin.operands, statements);
  return {
    ...finding,
    verdict: 'unchecked',
    severity: 'none',
    difference: null,
    explanation: `与“${checkOf(twin.check).name}”所列的（第 ${fact?.place.line ?? twin.line ?? 0} 行${fact ? `的 ${fact.printed}` : ''}）是同一差错，不重复列出`,
  };
}
