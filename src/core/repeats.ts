import { REPEATED, subjectName } from './checks.ts';
import { isComparable, quantityOf, type Statements, statementsOf } from './choose.ts';
import { compare, isZero, ZERO } from './exact.ts';
import type { Fact, ReportId } from './fact.ts';
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
import { isOpenTable } from './items.ts';
import type { Quantity } from './quantity.ts';
import type { Report } from './report.ts';

/** Holds every quantity that is printed more than once against its own repeats. */
export function auditRepeats(
  report: Pick<Report, 'id' | 'year'>,
  { facts, corrections }: Statements,
): Finding[] {
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
    claim: `${fact.year} 年度${subjectName(key)}印出 ${same.length} 次：${places.join('，')}。`,
    explanation: '',
    printed: inUsualUnit(quantity.value, dimension),
    low: inUsualUnit(low ?? quantity.value, dimension),
    high: inUsualUnit(high ?? low ?? quantity.value, dimension),
    difference: inUsualUnit(difference, dimension),
    unit: UNIT_OF[dimension],
    operands: same.map((other) => other.fact.id),
  };
}
