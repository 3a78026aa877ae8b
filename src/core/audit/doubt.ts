import { type Broken, readingsThatFit } from '../broken.ts';
import { quantityOf, type Statements } from '../choose.ts';
import { exact, multiply, parseExact, toDecimal } from '../exact.ts';
import { DOUBTS, type Fact } from '../fact.ts';
import type { Finding } from '../finding.ts';
import { digitsOf } from '../misprints.ts';
import { meets, parseQuantity, type Quantity } from '../quantity.ts';
import { factsOf } from './operands.ts';

/** A finding that would be broken, were our reading certain: its figures stay, nothing is called broken. */
export const doubted = (finding: Finding, why: string): Finding => ({
  ...finding,
  verdict: 'doubtful',
  severity: 'none',
  explanation: why,
});

/** Why a figure is not what the report prints for certain; null where it is. */
export function doubtOf(fact: Fact, { corrections }: Statements): string | null {
  const { place, printed } = fact;
  const figure = `第 ${place.line} 行的“${printed}”`;
  if (fact.doubt !== undefined) return `${figure}${DOUBTS[fact.doubt]}`;
  const corrected = corrections.find((correction) => correction.fact === fact.id);
  return corrected ? `${figure}按更正值 ${corrected.value} 计算` : null;
}

/** Whether figures contradict each other by themselves. */
function disagree(facts: readonly Fact[]): boolean {
  const read = (fact: Fact): Quantity | null =>
    quantityOf(fact) ?? (fact.value === null ? null : parseQuantity(fact.value, fact.unit ?? '个'));
  const [first, ...others] = facts.flatMap((fact) => read(fact) ?? []);
  return first !== undefined && others.some((other) => !meets(first, other));
}

/** A broken finding or a contradiction as it stands once its uncertain figures are left out: doubtful where it rests on one. */
export function withDoubt(finding: Finding, statements: Statements): Finding {
  if (finding.verdict !== 'broken' && finding.verdict !== 'conflict') return finding;
  const operands = factsOf(finding.operands, statements);
  const doubts = operands.map((fact) => doubtOf(fact, statements));
  const reasons = [...new Set(doubts.flatMap((why) => why ?? []))];
  if (reasons.length === 0) return finding;
  if (finding.verdict === 'conflict' && disagree(operands.filter((_, at) => doubts[at] === null)))
    return finding;
  return doubted(finding, `${reasons.slice(0, 3).join('；')}。`);
}

/**
 * Why a broken claim may be our misreading, null where nothing says so: with a share printed without its sign read as a
 * fraction the claim holds; or one of its figures, printed nowhere else, stands beside another of its unit and of no other
 * words that was bound to nothing, and with that one it holds.
 */
export function misreadingOf(broken: Broken): string | null {
  if (broken.claim.relation !== 'equal') return null;
  const beside = ({ value, unit, label, place }: Fact): readonly Fact[] =>
    broken.statements.facts.filter(
      (other) =>
        other.item === null &&
        // What the claim weighs is not another reading of it.
        broken.operands.every(({ id }) => id !== other.id) &&
        // Words of its own say that it is another thing.
        (other.label === '' || other.label === label) &&
        other.value !== null &&
        other.hedge === null &&
        other.unit === unit &&
        Number(other.value) !== Number(value) &&
        digitsOf(other.value) >= TELLING &&
        (place.table === undefined
          ? other.place.line === place.line
          : other.place.table === place.table && Math.abs(other.place.line - place.line) <= NEAR),
    );
  const [bare] = readingsThatFit(broken, (value, { unit, measure }) =>
    unit === null && measure === 'share' ? [asPercentage(value)] : [],
  );
  if (bare)
    return `第 ${bare.fact.place.line} 行的 ${bare.fact.value} 没有印出百分号：不按百分数而按小数读，则相符。`;
  const [reading] = readingsThatFit(broken, (_, fact) => beside(fact).flatMap(({ value }) => value ?? []));
  return reading
    ? `第 ${reading.fact.place.line} 行的 ${reading.fact.value}${reading.fact.unit ?? ''} 旁另有未识别的 ${reading.value}${reading.fact.unit ?? ''}，按后者则相符：可能读错了数字。`
    : null;
}

/** A fraction as the percentage it is, with the digits it is printed with: 0.9489 is 94.89. */
function asPercentage(fraction: string): string {
  const decimals = fraction.split('.')[1]?.length ?? 0;
  return toDecimal(multiply(parseExact(fraction), exact(100n)), Math.max(0, decimals - 2));
}

/** A figure of fewer digits fits by chance. */
const TELLING = 3;
/** Lines of a table that are one row or paragraph, cells on lines of their own among them. */
const NEAR = 8;
