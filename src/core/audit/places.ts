import { CHECKS, type Check, type Claim, sidesOf } from '../checks.ts';
import { lookupIn, type Statements } from '../choose.ts';
import { compare } from '../exact.ts';
import type { Expression } from '../expression.ts';
import type { Fact, FactId, ReportId } from '../fact.ts';
import { isOpenTable } from '../items.ts';
import { type Judged, judgeClaim } from './judge.ts';
import { isOpenSum } from './leave.ts';
import { factsOf, operandsOf } from './operands.ts';

/** A claim of a check, with the figures its other side may be made of. */
type Question = { readonly check: Check; readonly claim: Claim; readonly others: readonly string[] };

/** Claims by the figure they are about, for finding those a place can decide. */
const CLAIMS_ABOUT: ReadonlyMap<string, readonly Question[]> = CHECKS.reduce((index, check) => {
  for (const claim of check.claims) {
    if (claim.stated.op !== 'item') continue;
    const key = `${claim.stated.item}|${claim.stated.measure}`;
    index.set(key, [...(index.get(key) ?? []), { check, claim, others: figuresIn(claim.expected) }]);
  }
  return index;
}, new Map<string, readonly Question[]>());

function figuresIn(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'item':
      return [`${expression.item}|${expression.measure}`];
    case 'sum':
      return expression.terms.flatMap(figuresIn);
    case 'first':
      return expression.of.flatMap(figuresIn);
    case 'difference':
      return [expression.from, expression.less].flatMap(figuresIn);
    case 'ratio':
      return [expression.of, expression.to].flatMap(figuresIn);
    case 'inferred':
    case 'withheld':
      return figuresIn(expression.of);
    case 'rows':
    case 'tally':
    case 'quoted':
    case 'constant':
      return [];
  }
}

/**
 * The claims one paragraph or table decides by its own figures alone: an annex that sets its shares against amounts of
 * its own, a block whose amounts other blocks contradict. What was already held against the same figures is left out,
 * and so is a sum that falls short, for a place need not name every part.
 */
export function judgePlaces(report: ReportId, statements: Statements, judged: readonly Judged[]): Judged[] {
  const known = new Set(judged.map(({ finding: { check, operands } }) => sameQuestion(check, operands)));
  const places = new Map<string, Fact[]>();
  for (const fact of statements.facts) {
    if (fact.item === null || fact.place.table === undefined || isOpenTable(fact.item)) continue;
    const place = places.get(fact.place.table);
    if (place) place.push(fact);
    else places.set(fact.place.table, [fact]);
  }
  return [...places.values()].flatMap((facts): Judged[] => {
    if (facts.length < 2) return [];
    const local = { ...statements, facts };
    const lookup = lookupIn(local);
    const about = new Set(facts.map(({ item, measure }) => `${item}|${measure}`));
    return [...about].flatMap((key) =>
      (CLAIMS_ABOUT.get(key) ?? []).flatMap(({ check, claim, others }): Judged[] => {
        if (!others.some((other) => about.has(other))) return [];
        const { stated, expected } = sidesOf(claim, lookup);
        if (stated.kind === 'absent' || expected.kind === 'absent') return [];
        const operands = operandsOf(stated, expected);
        const question = sameQuestion(check.id, operands);
        const line = factsOf(operands, local)[0]?.place.line;
        if (known.has(question) || line === undefined) return [];
        known.add(question);
        const here = { ...claim, subject: `${claim.subject}@${line}` };
        const short = compare(expected.quantity.high, stated.quantity.low) < 0;
        if (isOpenSum(claim) && short) return [];
        return judgeClaim(report, check, here, lookup, local)
          .filter(({ verdict }) => verdict !== 'unchecked')
          .map((finding) => ({ claim: here, finding, lookup }));
      }),
    );
  });
}

/** One check of one set of figures. */
const sameQuestion = (check: string, operands: readonly FactId[]): string =>
  `${check}|${[...operands].sort().join('|')}`;
