import { ABSENCES } from '../absence.ts';
import { leastAmount } from '../checks/rows.ts';
import type { Claim } from '../checks.ts';
import { isAnnexed } from '../choose.ts';
import { compare, multiply, parseExact, subtract } from '../exact.ts';
import type { Fact, Measure } from '../fact.ts';
import { type Finding, UNIT_OF } from '../finding.ts';
import { itemOf } from '../items.ts';
import { UNITS } from '../quantity.ts';
import { slipIn } from '../slips.ts';
import { doubted } from './doubt.ts';

/** Measures that say how one amount stands to another. */
export const RATES = new Set<Measure>(['share', 'completion', 'change-rate', 'budget-change-rate']);

/** Why figures of the narrative and of an annex do not break each other. */
export const OWN_TERMS = '所用数字分属正文与附件，口径可能不同';

/** Amounts and rates of an annex may be on terms of their own: they do not break what the narrative says, nor it them. */
export const mixesAnnex = ({ stated, relation }: Claim, operands: readonly Fact[]): boolean =>
  relation === 'equal' &&
  stated.op === 'item' &&
  (RATES.has(stated.measure) || itemOf(stated.item).dimension === 'money') &&
  new Set(operands.map(({ place }) => isAnnexed(place.section))).size > 1;

/** Whether an annex prints the same figure of this year as the narrative beside the one of last year that is asked for. */
export const sharesTerms = (operands: readonly Fact[], facts: readonly Fact[]): boolean =>
  operands
    .filter(({ place }) => isAnnexed(place.section))
    .every(({ item, measure, year, place }) =>
      operands.some(
        (told) =>
          !isAnnexed(told.place.section) &&
          told.item === item &&
          told.measure === measure &&
          told.year > year &&
          facts.some(
            (fact) =>
              fact.place.table === place.table &&
              fact.item === item &&
              fact.measure === measure &&
              fact.year === told.year &&
              Number(fact.value) === Number(told.value),
          ),
      ),
    );

/** A sum over the parts a report happens to name: one we did not recognise makes it fall short. */
export const isOpenSum = ({ expected }: Claim): boolean => expected.op === 'sum' && expected.optional;

/** A sum of money that falls short is in doubt while its section holds amounts that were read but not bound. */
export function withoutUnread(finding: Finding, facts: readonly Fact[]): Finding {
  if (finding.verdict !== 'broken' || finding.unit !== UNIT_OF.money) return finding;
  if (Number(finding.high) >= Number(finding.printed)) return finding;
  const stated = facts.find(({ id }) => id === finding.operands[0]);
  const least = leastAmount(facts.filter(({ place: { table } }) => table === stated?.place.table));
  // A sum that lacks less than any of them does not lack one of them.
  const lacking = multiply(
    subtract(parseExact(finding.printed ?? '0'), parseExact(finding.low ?? '0')),
    UNITS[UNIT_OF.money].factor,
  );
  if (!least || compare(least, lacking) > 0) return finding;
  const parts = finding.operands.slice(1).flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  if (stated && slipIn(stated, parts)) return finding;
  return doubted(finding, `${ABSENCES['not-read'].name}：同一段中还有未识别的金额`);
}
