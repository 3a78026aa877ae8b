import type { Decision } from './decision.ts';
import type { FactId, ReportId } from './fact.ts';
import type { RegionCode } from './region.ts';

/** What was published: a department's accounts, a single unit's accounts, or a performance self-evaluation. */
export const KINDS = {
  'department-accounts': '部门决算',
  'unit-accounts': '单位决算',
  'performance-report': '部门整体支出绩效自评报告',
} as const;
export type Kind = keyof typeof KINDS;
export const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

/** A correction is never an edit to the record: both values are published. */
export type Correction = {
  readonly fact: FactId;
  readonly value: string;
  readonly reason: string;
  readonly date: string;
};

/** One published report, as people wrote its card in `data/reports/`. */
export type Report = {
  readonly id: ReportId;
  /** GB/T 2260 code of the bureau's region. */
  readonly bureau: RegionCode;
  readonly year: number;
  readonly kind: Kind;
  readonly title: string;
  /** Whether project performance and self-evaluation annexes are part of the document. */
  readonly annexes: boolean;
  readonly document: { readonly file: string; readonly sha256: string };
  readonly corrections: readonly Correction[];
  /** Absent where nothing was decided. */
  readonly decisions?: readonly Decision[];
};
