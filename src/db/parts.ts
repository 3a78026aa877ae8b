import type { TableName } from './tables.ts';

/** What a part may be the part of: a province (first two digits of the code), a year, an indicator. */
export const DIMENSIONS = ['province', 'year', 'indicator'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which rows a part holds; a part without a key is its whole table. */
export type PartKey = {
  readonly province?: string;
  readonly year?: number;
  readonly indicator?: string;
};

/** One file of a table: which rows it holds, and what the file must be. */
export type Part = PartKey & {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * REGISTRY: the ways a large table is laid out in parts. Each layout holds every row once, so that a reader takes the
 * one that costs less. Rows told of a report (facts and the like) go by that report's bureau and year.
 */
export const LAYOUTS: Readonly<Partial<Record<TableName, readonly (readonly Dimension[])[]>>> = {
  values: [['province', 'year'], ['indicator']],
  facts: [['province', 'year']],
  findings: [['province', 'year']],
  ledger: [['province', 'year']],
  source_tables: [['province', 'year']],
  disclosure_lines: [['province', 'year']],
  check_counts: [['year']],
};

/** Tables whose rows belong to one report each. */
export type ReportTable = 'facts' | 'findings' | 'ledger' | 'source_tables' | 'disclosure_lines';

/**
 * The rows a query reads of a table; what is left out is not narrowed. Of a report table, bureaus and years are those
 * of the reports.
 */
export type Slice =
  | {
      readonly table: 'values';
      readonly indicators?: readonly string[];
      readonly topic?: string;
      readonly bureaus?: readonly string[];
      readonly from?: number;
      readonly to?: number;
    }
  | { readonly table: 'check_counts'; readonly from?: number; readonly to?: number }
  | { readonly table: ReportTable; readonly report: string }
  | {
      readonly table: ReportTable;
      readonly bureaus: readonly string[];
      readonly from?: number;
      readonly to?: number;
    };

/** A slice in the terms parts are keyed by; null does not narrow. */
export type Wanted = {
  readonly provinces: ReadonlySet<string> | null;
  readonly indicators: ReadonlySet<string> | null;
  readonly from: number;
  readonly to: number;
};

/** Nothing left out. */
export const EVERYTHING: Wanted = {
  provinces: null,
  indicators: null,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};

/** The province of a region: the first two digits of its code. */
export const provinceOf = (code: string): string => code.slice(0, 2);

/** The report a fact is printed in: its id is `report:line.start`. */
export const reportOfFact = (fact: string): string => fact.slice(0, Math.max(0, fact.lastIndexOf(':')));

/** The report a finding is on: its id is `report:check:subject`, and a report's id has no colon. */
export const reportOfFinding = (finding: string): string => finding.split(':', 1)[0] ?? '';

/** By what a part is keyed, in the order of DIMENSIONS. */
export const dimensionsOf = (key: PartKey): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) => key[dimension] !== undefined);

/** A layout as a text, the same for the same dimensions. */
export const layoutName = (dimensions: readonly Dimension[]): string => dimensions.join(' ');

/** The key of a part as a text; parts of one layout have different ones. */
export const keyText = (key: PartKey): string =>
  DIMENSIONS.flatMap((dimension) => key[dimension] ?? []).join('|');

/** The parts of a table by how they are laid out. */
export function layoutsOf(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const layouts = new Map<string, Part[]>();
  for (const part of parts) {
    const name = layoutName(dimensionsOf(part));
    const same = layouts.get(name);
    if (same) same.push(part);
    else layouts.set(name, [part]);
  }
  return layouts;
}

/** Whether a table is one file, loaded with the engine. */
export const isWhole = (parts: readonly Part[]): boolean =>
  parts.length === 1 && parts.every((part) => dimensionsOf(part).length === 0);

/** Whether a part may hold a row that is wanted. */
export function overlaps({ province, year, indicator }: PartKey, wanted: Wanted): boolean {
  return (
    (province === undefined || wanted.provinces === null || wanted.provinces.has(province)) &&
    (indicator === undefined || wanted.indicators === null || wanted.indicators.has(indicator)) &&
    (year === undefined || (wanted.from <= year && year <= wanted.to))
  );
}

/** Bytes of the parts that are not held yet. */
export const bytesLacking = (parts: readonly Part[], isHeld: (file: string) => boolean): number =>
  parts.reduce((sum, part) => sum + (isHeld(part.file) ? 0 : part.bytes), 0);

/** The parts that hold everything wanted, in the layout that lacks the fewest bytes; the first of equals. */
export function partsFor(
  parts: readonly Part[],
  wanted: Wanted,
  isHeld: (file: string) => boolean,
): readonly Part[] {
  const candidates = [...layoutsOf(parts).values()].map((layout) =>
    layout.filter((part) => overlaps(part, wanted)),
  );
  return candidates.reduce((cheapest, candidate) =>
    bytesLacking(candidate, isHeld) < bytesLacking(cheapest, isHeld) ? candidate : cheapest,
  );
}
