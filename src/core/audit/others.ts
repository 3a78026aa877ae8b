import { type Check, type Claim, sidesOf } from '../checks.ts';
import { isAnnexed, quantityOf, type Statements, statementsOf } from '../choose.ts';
import { toDecimal } from '../exact.ts';
import { type Lookup, quoted } from '../expression.ts';
import type { ReportId } from '../fact.ts';
import { itemOf } from '../items.ts';
import { type Judged, judge } from './judge.ts';
import { RATES } from './leave.ts';

/**
 * The claims of a check on the figures that were not chosen: a share or rate printed again elsewhere with another
 * value (an annex, a chart label, a contradiction) is held against the same amounts.
 */
export function judgeOthers(
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
