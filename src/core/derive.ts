import type { Absence } from './absence.ts';
import { auditReport } from './audit.ts';
import { isComparable, isMidYear, lookupIn, quantityOf, type Statements, statementsOf } from './choose.ts';
import { toNumber } from './exact.ts';
import { evaluate, type Input, lacksPart, type Outcome } from './expression.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { INDICATORS, type Indicator } from './indicators.ts';
import { isOpenTable, itemOf } from './items.ts';
import { type Bound, meets, type Quantity } from './quantity.ts';
import type { Report } from './report.ts';
import { tallyIn } from './tallies.ts';

/** Where a value comes from: printed as it is, derived from printed figures, or either of these in next year's report. */
export type Origin = 'printed' | 'derived' | 'prior-printed' | 'prior-derived' | 'absent';

/** What a single value should be read with; comparing it with others adds more (see `comparability.ts`). */
export type ValueWarning =
  | 'part-year'
  | 'hedged'
  | 'corrected'
  | 'restated'
  | 'budget-inferred'
  | 'mid-year'
  | 'part-stated'
  | 'epidemic'
  | BaseMark
  | ScaleMark;

/** Which budget a budget or completion was read from; says nothing alone, but two different ones may not be compared. */
export type BaseMark = 'base-unnamed' | 'base-initial' | 'base-full-year';

/** What a score is out of, `?` where the report does not say; two different ones may not be compared. */
export type ScaleMark = `scale-${string}`;

/** One indicator of one bureau in one year: a quantity, or the reason there is none. */
export type Value = {
  readonly indicator: Indicator;
  readonly report: Report;
  readonly year: number;
  readonly origin: Origin;
  readonly quantity: Quantity | null;
  readonly hedge: Bound | null;
  readonly absence: Absence | null;
  /** The facts in the order the expression used them; one used twice stands twice. */
  readonly inputs: readonly Input[];
  readonly warnings: readonly ValueWarning[];
};

/** Health-insurance bureaus were set up from early 2019: what they spent that year is part of a year. */
export const FIRST_YEAR = 2019;

/**
 * Every indicator of one report, for its own year and, where the report lets it be known, for the year before.
 * `findings` are what came of its audit.
 */
export function deriveValues(
  report: Report,
  facts: readonly Fact[],
  findings: readonly Finding[] = auditReport(report, facts),
): Value[] {
  const statements: Statements = { year: report.year, facts, corrections: report.corrections };
  const lookup = lookupIn(statements, tallyIn({ report, facts, findings }));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return INDICATORS.flatMap((indicator) => {
    const own = asValue(indicator, report, report.year, evaluate(indicator.expression, lookup), false);
    const values = [own];
    if (indicator.prior) {
      const before = evaluate(indicator.prior, lookup);
      if (before.kind === 'value') values.push(asValue(indicator, report, report.year - 1, before, true));
    }
    return values.map((value) => ({ ...value, warnings: warningsOf(value, statements, byId) }));
  });
}

function asValue(
  indicator: Indicator,
  report: Report,
  year: number,
  outcome: Outcome,
  prior: boolean,
): Value {
  const base = { indicator, report, year, inputs: outcome.inputs, warnings: [] };
  if (outcome.kind === 'absent') {
    return { ...base, origin: 'absent', quantity: null, hedge: null, absence: outcome.reason };
  }
  const origin = outcome.printed
    ? prior
      ? 'prior-printed'
      : 'printed'
    : prior
      ? 'prior-derived'
      : 'derived';
  return { ...base, origin, quantity: outcome.quantity, hedge: outcome.quantity.hedge, absence: null };
}

function warningsOf(value: Value, statements: Statements, byId: ReadonlyMap<string, Fact>): ValueWarning[] {
  if (value.quantity === null) return [];
  const { indicator, report, year } = value;
  const warnings = new Set<ValueWarning>();
  const comparesYears = indicator.id.endsWith('change-rate');
  if (
    indicator.traps.includes('part-year-base') &&
    (year === FIRST_YEAR || (comparesYears && year === FIRST_YEAR + 1))
  ) {
    warnings.add('part-year');
  }
  if (value.hedge !== null) warnings.add('hedged');
  const facts = value.inputs.flatMap(({ fact }) => byId.get(fact) ?? []);
  if (facts.some((fact) => report.corrections.some((correction) => correction.fact === fact.id)))
    warnings.add('corrected');
  if (facts.some((fact) => contradicted(fact, statements))) warnings.add('restated');
  if (facts.some(isMidYear)) warnings.add('mid-year');
  if (indicator.traps.includes('parts-stated') && year === report.year) {
    if (lacksPart(indicator.expression, lookupIn(statements))) warnings.add('part-stated');
  }
  if (indicator.id.endsWith('-budget') && value.origin === 'derived') warnings.add('budget-inferred');
  const base = indicator.traps.includes('budget-base') ? baseOf(value.inputs) : null;
  if (base) warnings.add(base);
  if (indicator.traps.includes('score-scale')) warnings.add(scaleOf(statements, year));
  if (indicator.traps.includes('epidemic-money') && statements.facts.some((fact) => isEpidemic(fact, year)))
    warnings.add('epidemic');
  return [...warnings];
}

function baseOf(inputs: readonly Input[]): BaseMark | null {
  for (const { measure } of inputs) {
    if (/^(?:budget|completion)$/u.test(measure)) return 'base-unnamed';
    if (/^(?:budget|completion)-initial$/u.test(measure)) return 'base-initial';
    if (/^(?:budget|completion)-full-year$/u.test(measure)) return 'base-full-year';
  }
  return null;
}

function scaleOf({ facts, corrections }: Statements, year: number): ScaleMark {
  const [scale] = statementsOf(facts, itemOf('self-score').id, 'weight', year);
  const quantity = scale ? quantityOf(scale, corrections) : null;
  return quantity ? `scale-${toNumber(quantity.value)}` : 'scale-?';
}

const EPIDEMIC = /疫情|新冠|疫苗|核酸|集中隔离|突发公共卫生事件/u;

/** Whether a figure is money of that year spent on a line or project named after the epidemic. */
const isEpidemic = ({ item, measure, year, value, path }: Fact, of: number): boolean =>
  (item === 'functional' || item === 'project') &&
  measure === 'outturn' &&
  year === of &&
  value !== null &&
  Number(value) > 0 &&
  path.some((name) => EPIDEMIC.test(name));

/** True when another place of the report prints a different value for the same quantity. */
function contradicted(fact: Fact, { facts, corrections }: Statements): boolean {
  const own = quantityOf(fact, corrections);
  if (!own || fact.item === null || fact.measure === null) return false;
  const row = isOpenTable(fact.item) ? fact.path.join('\n') : null;
  return statementsOf(facts, fact.item, fact.measure, fact.year).some((other) => {
    if (row !== null && other.path.join('\n') !== row) return false;
    const quantity = quantityOf(other, corrections);
    return quantity !== null && isComparable(other, fact) && !meets(quantity, own);
  });
}

const KIND_WEIGHT: Readonly<Record<Report['kind'], number>> = {
  'department-accounts': 0,
  'unit-accounts': 1,
  'performance-report': 2,
};

/** Whether `a` speaks before `b` for the same indicator, bureau and year. */
function precedes(a: Value, b: Value): boolean {
  const own = (value: Value): number => (value.year === value.report.year ? 0 : 1);
  const present = (value: Value): number => (value.quantity ? 0 : 1);
  const order =
    present(a) - present(b) ||
    own(a) - own(b) ||
    KIND_WEIGHT[a.report.kind] - KIND_WEIGHT[b.report.kind] ||
    a.report.id.localeCompare(b.report.id);
  return order < 0;
}

/** One value for each indicator, bureau and year: from the year's own report before next year's, accounts before others. */
export function mergeValues(values: readonly Value[]): Value[] {
  const merged = new Map<string, Value>();
  for (const value of values) {
    const key = `${value.indicator.id}|${value.report.bureau}|${value.year}`;
    const other = merged.get(key);
    if (!other || precedes(value, other)) merged.set(key, value);
  }
  return [...merged.values()];
}
