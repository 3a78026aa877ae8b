import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../src/core/audit.ts';
import type { Fact, ReportId } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import { inventedReport } from '../src/core/invented-facts.fixture.ts';
import { dimensionOf } from '../src/core/quantity.ts';
import type { Remark } from '../src/core/remark.ts';
import type { Report } from '../src/core/report.ts';
import { isRefusal, splitLines } from '../src/reading/document.ts';
import { type Reading, readDocument } from '../src/reading/read.ts';
import { PLANTED } from './planted-reports.ts';

/**
 * Reports whose figures all agree, with how many slips of each kind are drawn in each. Those that are `open` have sums
 * whose other parts need not be written out and annexes on terms of their own: only figures bound both ways are drawn.
 */
const REPORTS = [
  {
    name: 'whole-report',
    year: 2022,
    title: '示例县医疗保障局2022年度部门决算',
    folder: 'whole-report',
    drawn: 40,
    least: 21,
    open: false,
  },
  ...PLANTED.map(({ name, year, title }) => ({
    name,
    year,
    title,
    folder: `planted/${name}`,
    drawn: 12,
    least: 4,
    open: true,
  })),
];

function read(folder: string, { id, year }: Report): Reading {
  const text = readFileSync(new URL(`./fixtures/${folder}/document.txt`, import.meta.url), 'utf8');
  const reading = readDocument({ lines: splitLines(text) }, { report: id, year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}

const isFault = ({ verdict }: Finding): boolean => verdict === 'broken' || verdict === 'conflict';
const faultsIn = (report: Report, facts: readonly Fact[], remarks: readonly Remark[]): readonly Finding[] =>
  auditReport(report, facts, remarks).filter(isFault);

/** Numbers that look drawn by lot and are the same at every run. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Ways a figure goes wrong in print. Each gives null where it would leave the figure as it is. */
const SLIPS: Readonly<Record<string, (printed: string) => string | null>> = {
  'a first digit misprinted': (printed) => {
    const at = printed.search(/[1-9]/u);
    const digit = Number(printed[at]);
    return `${printed.slice(0, at)}${(digit % 9) + 1}${printed.slice(at + 1)}`;
  },
  'the first two digits swapped': (printed) => {
    const swapped = printed.replace(/(\d)(\d)/u, '$2$1');
    return swapped === printed ? null : swapped;
  },
  'a decimal point lost': (printed) => (/\.\d*[1-9]/u.test(printed) ? printed.replace('.', '') : null),
  'a digit set twice': (printed) => printed.replace(/([1-9])/u, '$1$1'),
};

/** A slip that rounding cannot hide: by more than a twentieth of the figure. */
const isSeen = (printed: string | null, slipped: string): boolean =>
  Math.abs(Number(slipped) - Number(printed)) > Math.abs(Number(printed)) / 20;

/** Whether the recomputed interval of a finding is narrow enough to show a slip: 5万元 decides little. */
const isNarrow = ({ printed, low, high }: Finding): boolean =>
  Number(high) - Number(low) <= Math.abs(Number(printed)) / 40;

/** A sum of more figures hides a slip in one of them within their rounding. */
const MOST_OPERANDS = 8;

/** Figures that other figures decide: those some equality that holds is made of, of money or a rate. */
function decided(report: Report, facts: readonly Fact[], most: number): readonly number[] {
  const held = new Set(
    auditReport(report, facts)
      .filter((one) => one.verdict === 'holds' && one.claim.includes('应等于') && isNarrow(one))
      .filter(({ operands }) => operands.length <= most)
      .flatMap(({ operands }) => operands),
  );
  return facts.flatMap(({ id, unit, value, hedge }, at) => {
    const dimension = unit === null ? null : dimensionOf(unit);
    const counts = dimension === 'money' || dimension === 'ratio';
    return held.has(id) && counts && hedge === null && Number(value) !== 0 ? [at] : [];
  });
}

describe.each(REPORTS)(
  'the report $name, whose figures all agree',
  ({ name, year, title, folder, drawn, least, open }) => {
    const report = inventedReport({ id: name as ReportId, year, title });
    const { facts, remarks } = read(folder, report);

    it('has no fault in its figures', () => {
      expect(faultsIn(report, facts, [])).toEqual([]);
    });

    const places = decided(report, facts, open ? MOST_OPERANDS : Number.POSITIVE_INFINITY);
    const isToldOf = (at: number, value: string): boolean => {
      const slipped = facts.map((one, index) => (index === at ? { ...one, value } : one));
      const { id } = slipped[at] ?? {};
      return faultsIn(report, slipped, remarks).some(({ operands }) => operands.some((one) => one === id));
    };
    const gross = new Map<number, boolean>();
    /** A figure lawful reasons leave open (other parts not written out, an annex on its own terms) shows no slip at all. */
    const isBound = (at: number, value: string): boolean => {
      if (!open) return true;
      const known =
        gross.get(at) ?? [3, 1 / 3].every((times) => isToldOf(at, (Number(value) * times).toFixed(2)));
      gross.set(at, known);
      return known;
    };

    it.each(Object.entries(SLIPS))('tells of %s at the figure itself', (_, slip) => {
      const draw = lots(20_221);
      const planted = Array.from({ length: drawn }, () => {
        const at = places[Math.floor(draw() * places.length)] ?? 0;
        const fact = facts[at];
        const value = fact?.value ? slip(fact.value) : null;
        return fact?.value && value !== null && isSeen(fact.value, value) && isBound(at, fact.value)
          ? { fact, at, value }
          : null;
      }).filter((one) => one !== null);
      expect(planted.length).toBeGreaterThanOrEqual(least);
      const silent = planted.filter(({ at, value }) => !isToldOf(at, value));
      expect(
        silent.map(({ fact, value }) => `${fact.label} ${fact.measure} ${fact.value} → ${value}`),
      ).toEqual([]);
    });
  },
);
