import { compare, divide, type Exact, isZero, magnitude, subtract, toDecimal, ZERO } from './exact.ts';
import type { FactId, ReportId } from './fact.ts';
import { grouped } from './format.ts';
import { type Dimension, meets, type Quantity, UNITS, type Unit } from './quantity.ts';

/** What comes of holding a claim against a report. */
export const VERDICTS = {
  holds: { sign: '✓', name: '相符' },
  rounding: { sign: '≈', name: '舍入之差' },
  broken: { sign: '✗', name: '不符' },
  conflict: { sign: '≠', name: '前后不一' },
  /** The figures do not meet, but one of them was not bound with certainty: never counted as broken. */
  doubtful: { sign: '⁇', name: '读数存疑' },
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
  /** The line it is about, where that is not the line of its first operand. */
  readonly line?: number;
};

/** The unit findings are told in. */
export const UNIT_OF: Readonly<Record<Dimension, Unit>> = {
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
  thing: '项',
  duration: '小时',
  standard: '元/人',
};

/** Decimal text of a base-unit amount in the usual unit, without trailing zeros. */
export function inUsualUnit(value: Exact, dimension: Dimension): string {
  const text = toDecimal(divide(value, UNITS[UNIT_OF[dimension]].factor), 4);
  return text.replace(/\.?0+$/u, '') || '0';
}

/** An amount with its usual unit, as a sentence shows it. */
export const withUnit = (value: Exact, dimension: Dimension): string => {
  const unit = UNIT_OF[dimension];
  return `${grouped(inUsualUnit(value, dimension))}${unit === '%' ? '' : ' '}${unit}`;
};

/** What a difference is told in: that of two shares in points, since a per cent would be one of either share. */
export const unitOfDifference = (unit: string | null): string | null =>
  unit === UNIT_OF.ratio ? '个百分点' : unit;

/** How far apart two intervals stand; zero when they meet. */
export function gap(a: Quantity, b: Quantity): Exact {
  if (meets(a, b)) return ZERO;
  return compare(a.low, b.high) > 0 ? subtract(a.low, b.high) : subtract(b.low, a.high);
}

/** A gap of more than a hundredth of what is claimed is major. */
export function severityOf(difference: Exact, of: Quantity): Severity {
  if (isZero(difference)) return 'none';
  const size = magnitude(of.value);
  if (isZero(size)) return 'major';
  return compare(divide(difference, size), { n: 1n, d: 100n }) > 0 ? 'major' : 'minor';
}

/** A finding's id: report, check and subject. */
export const findingId = (report: ReportId, check: string, subject: string): string =>
  `${report}:${check}:${subject}`;
