import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../src/core/audit.ts';
import type { Fact, ReportId } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import { inventedReport } from '../src/core/invented-facts.fixture.ts';
import { dimensionOf } from '../src/core/quantity.ts';
import { isRefusal, splitLines } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read.ts';

const DOCUMENT = new URL('./fixtures/whole-report/document.txt', import.meta.url);
const report = inventedReport({ id: 'whole-report' as ReportId, year: 2022 });

function read(): readonly Fact[] {
  const reading = readDocument(
    { lines: splitLines(readFileSync(DOCUMENT, 'utf8')) },
    { report: report.id, year: report.year },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts;
}

const isFault = ({ verdict }: Finding): boolean => verdict === 'broken' || verdict === 'conflict';
const faultsIn = (facts: readonly Fact[]): readonly Finding[] => auditReport(report, facts).filter(isFault);

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

/** Figures that other figures decide: those some equality that holds is made of, of money or a rate. */
function decided(facts: readonly Fact[]): readonly number[] {
  const held = new Set(
    auditReport(report, facts)
      .filter(({ verdict, claim }) => verdict === 'holds' && claim.includes('应等于'))
      .flatMap(({ operands }) => operands),
  );
  return facts.flatMap(({ id, unit, value, hedge }, at) => {
    const dimension = unit === null ? null : dimensionOf(unit);
    const counts = dimension === 'money' || dimension === 'ratio';
    return held.has(id) && counts && hedge === null && Number(value) !== 0 ? [at] : [];
  });
}

describe('a report whose figures all agree', () => {
  const facts = read();

  it('has no fault', () => {
    expect(faultsIn(facts)).toEqual([]);
  });

  const places = decided(facts);

  it.each(Object.entries(SLIPS))('tells of %s at the figure itself', (_, slip) => {
    const draw = lots(20_221);
    const planted = Array.from({ length: 40 }, () => {
      const at = places[Math.floor(draw() * places.length)] ?? 0;
      const fact = facts[at];
      const value = fact?.value ? slip(fact.value) : null;
      return fact && value !== null && isSeen(fact.value, value) ? { fact, at, value } : null;
    }).filter((one) => one !== null);
    expect(planted.length).toBeGreaterThan(20);
    const silent = planted.filter(({ fact, at, value }) => {
      const faults = faultsIn(facts.map((one, index) => (index === at ? { ...one, value } : one)));
      return !faults.some(({ operands }) => operands.includes(fact.id));
    });
    expect(silent.map(({ fact, value }) => `${fact.label} ${fact.measure} ${fact.value} → ${value}`)).toEqual(
      [],
    );
  });
});
