import { lookupIn } from './choose.ts';
import { countFindings } from './decision.ts';
import { expectsLines, linesOf } from './disclosure.ts';
import { compare, divide, type Exact, exact } from './exact.ts';
import {
  type Input,
  type Lookup,
  minus,
  type Outcome,
  over,
  plus,
  TALLY_NAMES,
  type TallyId,
} from './expression.ts';
import type { Fact, Measure } from './fact.ts';
import type { Finding } from './finding.ts';
import { PROJECTS } from './indicators/performance.ts';
import { performanceRows } from './performance-rows.ts';
import type { Quantity } from './quantity.ts';
import type { Report } from './report.ts';

/** A report as a whole: its card, its figures, and what came of checking them. */
export type Evidence = {
  readonly report: Report;
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
};

const counted = (n: number, inputs: readonly Input[] = []): Outcome => {
  const value = exact(BigInt(n));
  const quantity = {
    value,
    low: value,
    high: value,
    step: exact(1n),
    dimension: 'count',
    hedge: null,
  } as const;
  return { kind: 'value', quantity, inputs, printed: false };
};

const none = (reason: 'not-published' | 'not-applicable', id: TallyId): Outcome => ({
  kind: 'absent',
  reason,
  missing: [TALLY_NAMES[id]],
  inputs: [],
});

const asInputs = (facts: readonly Fact[]): Input[] =>
  facts.flatMap(({ id, item, measure }) => (item && measure ? [{ fact: id, item, measure }] : []));

/** Counts over one report, as expressions ask for them. A report nothing was read of has no count. */
export function tallyIn(evidence: Evidence): Lookup['tally'] {
  const { report, facts, findings } = evidence;
  const { held, broken, unchecked } = countFindings(findings, report.decisions);
  return (id) => {
    if (facts.length === 0) return none('not-published', id);
    switch (id) {
      case 'lines-expected':
      case 'lines-told':
      case 'lines-missing':
        return linesCounted(id, evidence);
      case 'claims-checked':
        return counted(held + broken);
      case 'claims-held':
        return counted(held);
      case 'claims-broken':
        return counted(broken);
      case 'claims-unchecked':
        return counted(unchecked);
      case 'rows-compared':
      case 'rows-met':
      case 'rows-deviation':
        return rowsCounted(id, evidence);
      case 'projects-median':
      case 'projects-spread':
        return projectRates(id, report, facts);
    }
  };
}

function linesCounted(
  id: 'lines-expected' | 'lines-told' | 'lines-missing',
  { report, facts }: Evidence,
): Outcome {
  if (!expectsLines(report)) return none('not-applicable', id);
  const lines = linesOf(report, facts);
  const missing = lines.filter(({ status }) => status === 'missing');
  switch (id) {
    case 'lines-expected':
      return counted(lines.length);
    case 'lines-missing':
      return counted(missing.length);
    case 'lines-told':
      return counted(lines.length - missing.length);
  }
}

function rowsCounted(
  id: 'rows-compared' | 'rows-met' | 'rows-deviation',
  { report, facts }: Evidence,
): Outcome {
  const rows = performanceRows(facts, report.year);
  const judged = rows.filter(({ met }) => met !== null);
  switch (id) {
    case 'rows-compared':
      return judged.length === 0 ? none('not-published', id) : counted(judged.length);
    case 'rows-met': {
      const met = judged.filter((row) => row.met === true);
      return judged.length === 0
        ? none('not-published', id)
        : counted(met.length, asInputs(judged.flatMap((row) => row.facts)));
    }
    case 'rows-deviation': {
      const firm = rows.flatMap(({ facts: pair, deviation }) => (deviation ? [{ pair, deviation }] : []));
      const median = medianOf(firm.map(({ deviation }) => deviation));
      if (median === null) return none('not-published', id);
      const inputs = asInputs(firm.flatMap(({ pair }) => pair));
      return { kind: 'value', quantity: median, inputs, printed: false };
    }
  }
}

/** The middle of some quantities, the mean of the two in the middle; null of none. */
function medianOf(values: readonly Quantity[]): Quantity | null {
  const ordered = [...values].sort((a, b) => compare(a.value, b.value));
  const half = ordered.length / 2;
  const [lower, upper] = [ordered[Math.ceil(half) - 1], ordered[Math.floor(half)]];
  if (!lower || !upper) return null;
  const sum = plus(lower, upper);
  const halved = (end: Exact): Exact => divide(end, exact(2n));
  return { ...sum, value: halved(sum.value), low: halved(sum.low), high: halved(sum.high) };
}

/** Kinds of budget a project may be held against, never mixed. */
const BUDGETS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial'];

/** How far each project spent its budget, summed up: the middle of the rates, or the highest less the lowest. */
function projectRates(
  id: 'projects-median' | 'projects-spread',
  { year, corrections }: Report,
  facts: readonly Fact[],
): Outcome {
  const lookup = lookupIn({ year, facts, corrections });
  for (const budget of BUDGETS) {
    const spent = lookup.rows(PROJECTS, 'outturn', [budget]);
    const planned = lookup.rows(PROJECTS, budget, ['outturn']);
    // Both lists are of the projects that state both, in the same order.
    const rates = spent.flatMap((of, index) => {
      const to = planned[index];
      if (of.kind !== 'value' || to?.kind !== 'value') return [];
      const rate = over(of.quantity, to.quantity);
      return rate ? [{ rate, inputs: [...of.inputs, ...to.inputs] }] : [];
    });
    const ordered = [...rates].sort((a, b) => compare(a.rate.value, b.rate.value));
    const lowest = ordered[0];
    const highest = ordered.at(-1);
    if (!lowest || !highest) continue;
    if (id === 'projects-spread') {
      // One project has a rate, but no spread.
      if (ordered.length < 2) return none('not-applicable', id);
      return {
        kind: 'value',
        quantity: plus(highest.rate, minus(lowest.rate)),
        inputs: [...highest.inputs, ...lowest.inputs],
        printed: false,
      };
    }
    const median = medianOf(ordered.map(({ rate }) => rate)) ?? lowest.rate;
    return { kind: 'value', quantity: median, inputs: rates.flatMap(({ inputs }) => inputs), printed: false };
  }
  return none('not-published', id);
}
