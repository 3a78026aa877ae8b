import { REPEATED, subjectName } from './checks.ts';
import { isAnnexed, isComparable, quantityOf, type Statements, statementsOf } from './choose.ts';
import { compare, isZero, toDecimal, ZERO } from './exact.ts';
import type { Fact, ReportId } from './fact.ts';
import {
  type Finding,
  findingId,
  inUsualUnit,
  severityOf,
  UNIT_OF,
  type Verdict,
  withUnit,
} from './finding.ts';
import { isOpenTable, itemOf } from './items.ts';
import { digitsOf, swapsOf } from './misprints.ts';
import { meets, type Quantity } from './quantity.ts';
import type { Report } from './report.ts';
import { apart, printsFractions } from './whole-amounts.ts';

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
    if (same.length < 2) return [];
    const finding = judgeRepeats(report.id, key, same, subjectName(key), printsFractions(facts));
    if (finding.verdict !== 'conflict') return [finding];
    if (isRescaled(same, facts)) return [leave(finding, '一处是按适用指标的分值折算后的得分')];
    if (isOnOwnTerms(same, facts))
      return [leave(finding, '附件所列各项相加等于附件自己的合计，与正文口径可能不同')];
    return [isOfOtherKinds(same, facts) ? leave(finding, OF_OTHER_KINDS) : finding];
  });
}

export type Reading = { readonly fact: Fact; readonly quantity: Quantity };

/** What comes of one quantity printed at several places; the first of them speaks for the report. */
export function judgeRepeats(
  report: ReportId,
  key: string,
  same: readonly Reading[],
  name: string,
  fractions = false,
): Finding {
  const [chosen] = same;
  if (!chosen) throw new RangeError(`no statements for ${key}`);
  const { fact, quantity } = chosen;
  const far = same
    .map((other) => ({ other, difference: apart(quantity, other.quantity, fractions) }))
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
    claim: `${fact.year} 年度${name}印出 ${same.length} 次，应当一致：${places.join('，')}。`,
    explanation: verdict === 'conflict' ? slipBetween(same.map((other) => other.fact)) : '',
    printed: inUsualUnit(quantity.value, dimension),
    low: inUsualUnit(low ?? quantity.value, dimension),
    high: inUsualUnit(high ?? low ?? quantity.value, dimension),
    difference: inUsualUnit(difference, dimension),
    unit: UNIT_OF[dimension],
    operands: same.map((other) => other.fact.id),
  };
}

/** How one of two figures came to differ from the other, where a slip of the hand makes one of the other. */
export function slipBetween(facts: readonly Fact[]): string {
  const printed = [...new Set(facts.flatMap(({ value }) => value ?? []))];
  for (const one of printed) {
    for (const other of printed) {
      if (Math.abs(Number(one)) <= Math.abs(Number(other)) || digitsOf(other) < 2) continue;
      if (swapsOf(one).some((swapped) => Number(swapped) === Number(other)))
        return `数字颠倒：${one} 与 ${other} 只有相邻两位的次序不同。`;
      const power = Math.log10(Number(one) / Number(other));
      if (Math.abs(power - Math.round(power)) < 1e-9)
        return `单位或小数点移位：${one} 与 ${other} 相差 10${power > 1.5 ? ` 的 ${Math.round(power)} 次方` : ' '}倍。`;
    }
  }
  return '';
}

/**
 * Whether two counts of people of one kind differ by another kind of the same whole: one place counts 参公 among 事业, the
 * other beside them.
 */
function isOfOtherKinds(same: readonly Reading[], facts: readonly Fact[]): boolean {
  const values = same.map(({ fact }) => Number(fact.value));
  const item = same[0]?.fact.item ?? null;
  const parent = item === null ? undefined : itemOf(item).parent;
  if (item === null || parent === undefined || itemOf(item).dimension !== 'person') return false;
  const difference = Math.max(...values) - Math.min(...values);
  return facts.some(
    (fact) =>
      fact.item !== null &&
      fact.item !== item &&
      itemOf(fact.item).parent === parent &&
      fact.value !== null &&
      Number(fact.value) === difference,
  );
}

const OF_OTHER_KINDS = '两处的分类口径可能不同：相差的正是另一类的人数';

/** Whether two scores are one before and after what does not apply was taken out: 85.5 of 90 points are 95 of a hundred. */
function isRescaled(same: readonly Reading[], facts: readonly Fact[]): boolean {
  const values = [...new Set(same.map(({ quantity }) => toDecimal(quantity.value, 2)))].map(Number);
  const [low = 0, high = 0] = values.sort((a, b) => a - b);
  if (same[0]?.quantity.dimension !== 'score' || values.length !== 2) return false;
  const lines = new Set(same.map(({ fact }) => fact.place.line));
  return facts.some(
    ({ unit, value, place }) =>
      unit === '分' &&
      lines.has(place.line) &&
      Number(value) > low &&
      Number(value) < 100 &&
      Math.abs((low / Number(value)) * 100 - high) <= 0.05,
  );
}

/**
 * Parts an annexed evaluation may tell of fiscal money alone: income by budget, with what was carried over, and basic and
 * project expenditure.
 */
const OF_FISCAL: readonly (readonly [parts: RegExp, whole: string])[] = [
  [/^income-(?:general|fund|capital)$/u, 'income-fiscal'],
  [/^expenditure-(?:basic|project)$/u, 'expenditure-fiscal'],
];

/** Whether the annex that differs takes fiscal money of its own apart, and does so without a fault. */
function isOnOwnTerms(same: readonly Reading[], facts: readonly Fact[]): boolean {
  const [chosen] = same;
  const item = chosen?.fact.item ?? '';
  const [parts, total] = OF_FISCAL.find(([pattern]) => pattern.test(item)) ?? [];
  if (!chosen || !parts) return false;
  const differing = same.filter(({ quantity }) => !meets(quantity, chosen.quantity));
  return differing.every(({ fact: { measure, year, place } }) => {
    if (!isAnnexed(place.section) || place.table === undefined || measure !== 'outturn') return false;
    const beside = facts.filter(
      (fact) => fact.place.table === place.table && fact.measure === measure && fact.year === year,
    );
    const whole = beside.find((fact) => fact.item === total);
    const told = beside.filter((fact) => parts.test(fact.item ?? ''));
    const sum = told.reduce((amount, fact) => amount + Number(fact.value), 0);
    return whole !== undefined && Math.abs(Number(whole.value) - sum) < 0.01 * told.length;
  });
}

const leave = (finding: Finding, explanation: string): Finding => ({
  ...finding,
  verdict: 'unchecked',
  severity: 'none',
  explanation,
  difference: null,
});
