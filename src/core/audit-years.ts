import { ABSENCES } from './absence.ts';
import { auditReport } from './audit.ts';
import { PRIOR_REPORT, TOLD_OF_LAST_YEAR } from './checks/between-reports.ts';
import { subjectName } from './checks.ts';
import { isMidYear, lookupIn, type Statements } from './choose.ts';
import { FIRST_YEAR } from './derive.ts';
import { add, compare, type Exact, isZero, magnitude, subtract, ZERO } from './exact.ts';
import { difference, evaluate, first, item, type Outcome } from './expression.ts';
import type { Fact, ItemId, Measure, ReportId } from './fact.ts';
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
import type { Remark } from './remark.ts';
import { slipBetween } from './repeats.ts';
import type { Report } from './report.ts';

/** A report, or the draft of one whose bureau or kind is not known, with what is read of it. */
export type Told = {
  readonly report: Omit<Report, 'bureau' | 'kind'> & {
    readonly bureau: string | null;
    readonly kind: string | null;
  };
  readonly facts: readonly Fact[];
  readonly remarks?: readonly Remark[] | undefined;
};

const statementsOfReport = ({ report, facts }: Told): Statements => ({
  year: report.year,
  facts,
  corrections: report.corrections,
});

/** Whether two reports are of one bureau and kind, and the second is of the year before the first. */
export const follows = ({ report: later }: Told, { report: earlier }: Told): boolean =>
  later.bureau !== null &&
  later.bureau === earlier.bureau &&
  later.kind !== null &&
  later.kind === earlier.kind &&
  later.year === earlier.year + 1;

/** Every check on every report, and on each report what it tells of the year before against the report of that year. */
export function auditReports<T extends Told>(told: readonly T[]): ReadonlyMap<ReportId, readonly Finding[]> {
  return new Map(
    told.map((one) => [
      one.report.id,
      [...auditReport(one.report, one.facts, one.remarks), ...auditAgainstHeld(one, told)],
    ]),
  );
}

/** What a report tells of the year before, held against the report of that year where it is among those held. */
export function auditAgainstHeld(later: Told, held: readonly Told[]): Finding[] {
  const earlier = held.find((other) => follows(later, other));
  return earlier ? auditAgainstPrior(later, earlier) : [];
}

/**
 * What a report tells of the year before, held against what the report of that year prints: printed last year's figures,
 * else this year's less the change. Findings are on the later report; the last of their operands is of the earlier one.
 */
function auditAgainstPrior(later: Told, earlier: Told): Finding[] {
  const [now, then] = [statementsOfReport(later), statementsOfReport(earlier)];
  const [look, lookBefore] = [lookupIn(now), lookupIn(then)];
  const facts = new Map([...now.facts, ...then.facts].map((fact) => [fact.id as string, fact]));
  return itemsTold(now).flatMap(([id, measure, change]): Finding[] => {
    const own = item(id, measure);
    const told = evaluate(first(item(id, measure, -1), difference(own, item(id, change))), look);
    // A report need not tell of last year: what it does not tell is no question.
    if (told.kind === 'absent') return [];
    const printed = evaluate(own, lookBefore);
    const used = [...told.inputs, ...printed.inputs].flatMap(({ fact }) => facts.get(fact) ?? []);
    return [judge(later, earlier, { id, measure, told, printed, used, lookBefore })];
  });
}

/** The items of which a report may tell last year's figure, each once, in the order they are printed. */
function itemsTold({
  facts,
  year,
}: Statements): readonly (readonly [id: ItemId, measure: Measure, change: Measure])[] {
  const seen = new Map<string, readonly [ItemId, Measure, Measure]>();
  for (const fact of facts) {
    if (fact.item === null || isOpenTable(fact.item)) continue;
    for (const [measure, change] of TOLD_OF_LAST_YEAR) {
      const tells =
        (fact.measure === measure && fact.year === year - 1) ||
        (fact.measure === change && fact.year === year);
      if (tells) seen.set(`${fact.item}:${measure}`, [fact.item, measure, change]);
    }
  }
  return [...seen.values()];
}

type Question = {
  readonly id: ItemId;
  readonly measure: Measure;
  readonly told: Outcome & { readonly kind: 'value' };
  readonly printed: Outcome;
  readonly used: readonly Fact[];
  readonly lookBefore: ReturnType<typeof lookupIn>;
};

function judge(later: Told, earlier: Told, question: Question): Finding {
  const { id, measure, told, printed, used } = question;
  const subject = measure === 'outturn' || measure === 'count' ? id : `${id}:${measure}`;
  const { quantity } = told;
  const base = {
    id: findingId(later.report.id, PRIOR_REPORT.id, subject),
    report: later.report.id,
    check: PRIOR_REPORT.id,
    subject,
    operands: [...new Set([...told.inputs, ...printed.inputs].map(({ fact }) => fact))],
  };
  const leave = (why: string): Finding => ({
    ...base,
    verdict: 'unchecked',
    severity: 'none',
    claim: PRIOR_REPORT.sentence,
    explanation: why,
    printed: null,
    low: null,
    high: null,
    difference: null,
    unit: null,
  });
  const name = subjectName(subject);
  if (printed.kind === 'absent')
    return leave(`${ABSENCES[printed.reason].name}：${earlier.report.year} 年度报告中的${name}`);
  if (quantity.hedge !== null || printed.quantity.hedge !== null) return leave(ABSENCES.hedged.sentence);
  if (quantity.dimension !== printed.quantity.dimension) return leave('两年报告所用的单位不可比');
  if (used.some(isMidYear) && !used.every(isMidYear))
    return leave('所指时点不同：其中有截至年中的数字，其余为全年数');
  const { verdict, apart } = weigh(quantity, printed.quantity);
  const { dimension } = quantity;
  const line = used.find(({ report }) => report === earlier.report.id)?.place.line;
  const how = told.printed ? ' ' : '（本年数减增减额）';
  return {
    ...base,
    verdict,
    severity: verdict === 'broken' ? severityOf(apart, printed.quantity) : 'none',
    claim:
      `${name}：本报告所示 ${earlier.report.year} 年度数${how}${withUnit(quantity.value, dimension)}，` +
      `应等于 ${earlier.report.year} 年度报告${line === undefined ? '' : `第 ${line} 行`}印出的 ${withUnit(printed.quantity.value, dimension)}。`,
    explanation: verdict === 'broken' ? explain(later, earlier, question, printed.quantity) : '',
    printed: inUsualUnit(quantity.value, dimension),
    low: inUsualUnit(printed.quantity.low, dimension),
    high: inUsualUnit(printed.quantity.high, dimension),
    difference: inUsualUnit(apart, dimension),
    unit: UNIT_OF[dimension],
  };
}

/** Two statements of one figure: they meet, one of them was cut off after its last digit, or they differ. */
function weigh(told: Quantity, printed: Quantity): { readonly verdict: Verdict; readonly apart: Exact } {
  const apart = gap(told, printed);
  if (isZero(apart))
    return { verdict: compare(told.value, printed.value) === 0 ? 'holds' : 'rounding', apart };
  const off = magnitude(subtract(told.value, printed.value));
  // Each may have been cut off after its last digit instead of rounded, which is a whole step of doubt.
  const steps = add(stepOf(told), stepOf(printed));
  return { verdict: compare(off, steps) < 0 ? 'rounding' : 'broken', apart };
}

/** The last printed step of a figure that may have been cut off; a whole count is exact. */
const stepOf = ({ low, high, step }: Quantity): Exact =>
  step === null || compare(low, high) === 0 ? ZERO : step;

/** Where last year's outturn differs from what is told of it: what the told figure agrees with instead. */
function explain(
  later: Told,
  earlier: Told,
  { id, measure, told, used, lookBefore }: Question,
  printed: Quantity,
): string {
  const meets = (other: Outcome): boolean =>
    other.kind === 'value' &&
    other.quantity.dimension === told.quantity.dimension &&
    isZero(gap(told.quantity, other.quantity));
  const uncorrected = lookupIn({ ...statementsOfReport(earlier), corrections: [] });
  if (earlier.report.corrections.length > 0 && meets(evaluate(item(id, measure), uncorrected)))
    return '本报告沿用了上年报告更正前印出的数。';
  if (measure === 'outturn')
    for (const budget of ['budget', 'budget-initial', 'budget-full-year'] as const)
      if (meets(evaluate(item(id, budget), lookBefore)))
        return '所示上年数与上年报告的预算数相等：增减额可能是与上年预算数相比得出的。';
  const mine = used.find(({ report, year }) => report === later.report.id && year === earlier.report.year);
  const theirs = used.find(({ report }) => report === earlier.report.id);
  const slip = mine && theirs && mine.unit === theirs.unit ? slipBetween([mine, theirs]) : '';
  if (slip !== '') return slip;
  return earlier.report.year === FIRST_YEAR && compare(told.quantity.value, printed.value) !== 0
    ? '上年为机构组建之年，两年报告的统计期间或口径可能不同。'
    : '';
}
